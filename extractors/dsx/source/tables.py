"""Parquet files of articles, read a few rows at a time with DuckDB, which holds no more of them than it needs.

One thread: the rows come in their order, and memory stays at one group of rows. Times with a zone are read as UTC, as
the file stores them, wherever the machine stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb

_ROWS = 100


class NoTable(Exception):
    """A file that is no Parquet, is damaged, or lacks the columns; the message says which."""


def records(path: str, text: Sequence[str], others: Sequence[str]) -> Iterator[tuple[dict[str, Any], float]]:
    """The rows as records of the named columns, as far as they are there, each with the share of the file read by then.

    One column of `text` must be there. Raises NoTable.
    """
    import duckdb

    with duckdb.connect(":memory:") as connection:
        try:
            connection.execute("SET threads = 1; SET TimeZone = 'UTC'")
            there = columns(path, connection)
            if not set(text) & set(there):
                names = " or ".join(map(repr, text))
                raise NoTable(f"no column {names}: it has {', '.join(map(repr, there))}")
            kept = [name for name in dict.fromkeys((*text, *others)) if name in there]
            total = connection.execute(f"SELECT sum(num_rows) FROM parquet_file_metadata({literal(path)})").fetchone()
            yield from _rows(connection, path, kept, total[0] if total else 0)
        except duckdb.Error as error:
            raise NoTable(_said(error)) from error


def columns(path: str, connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The names of a file's columns."""
    return [name for name, *_ in connection.execute(f"DESCRIBE SELECT * FROM read_parquet({literal(path)})").fetchall()]


def _rows(
    connection: duckdb.DuckDBPyConnection, path: str, names: list[str], total: int
) -> Iterator[tuple[dict[str, Any], float]]:
    selected = ", ".join(quoted(name) for name in names)
    connection.execute(f"SELECT {selected} FROM read_parquet({literal(path)})")
    number = 0
    while batch := connection.fetchmany(_ROWS):
        for row in batch:
            number += 1
            yield dict(zip(names, row, strict=True)), number / total


def _said(error: duckdb.Error) -> str:
    first = str(error).splitlines()[0]
    reason = first.split(": ", 1)[-1]
    return f"damaged, or not Parquet: {reason}"


def literal(path: str) -> str:
    """A path as SQL, in which no character stands for others."""
    one = "".join(f"[{char}]" if char in "*?[" else char for char in path)
    return "'" + one.replace("'", "''") + "'"


def quoted(name: str) -> str:
    """A column's name as SQL."""
    return '"' + name.replace('"', '""') + '"'
