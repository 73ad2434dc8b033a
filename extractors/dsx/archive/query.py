"""Read-only SQL over fact lines in place, with DuckDB: no server, nothing to set up, spilling to disk.

DuckDB is an ordinary dependency, loaded when asked for. Columns are typed, `value` is JSON: a schema guessed from the
first lines fails when a late line differs. Lines that are no facts are left out of the view and named by the caller,
since DuckDB reads a line that was cut short as a row of nulls.
"""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

if TYPE_CHECKING:
    import duckdb

COLUMNS = {
    "kind": "VARCHAR",
    "id": "VARCHAR",
    "doc": "VARCHAR",
    "published": "DATE",
    "text": "VARCHAR",
    "start": "BIGINT",
    "end": "BIGINT",
    "line": "BIGINT",
    "column": "BIGINT",
    "sentence": 'STRUCT("start" BIGINT, "end" BIGINT, "text" VARCHAR)',
    "zone": "VARCHAR",
    "value": "JSON",
    "rule": "VARCHAR",
}
"""The columns of the view `facts`: the keys of a line."""

_BATCH = 1000


class BadQuery(Exception):
    """A query that DuckDB refuses, or that is none that only reads; the message says why."""


class Answer(NamedTuple):
    """The columns of an answer and its rows, as they come."""

    columns: list[str]
    rows: Iterator[tuple[Any, ...]]


def query(sql: str, paths: Sequence[Path]) -> Answer:
    """The answer of one SELECT over the view `facts` of fact lines (JSONL, also compressed) and Parquet files.

    The query can read these files and no others, write none and change no setting. Raises BadQuery.
    """
    import duckdb

    connection = duckdb.connect(":memory:")
    try:
        statements = connection.extract_statements(sql)
        if len(statements) != 1 or statements[0].type not in (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN):
            raise BadQuery("one SELECT, please: facts are only read")
        connection.execute(f"CREATE VIEW facts AS {_view(paths)}")
        spill = tempfile.TemporaryDirectory(prefix="dsx-")
        _lock(connection, paths, spill.name)
        cursor = connection.execute(statements[0])
        return Answer([column[0] for column in cursor.description or ()], _rows(connection, spill))
    except duckdb.Error as error:
        raise BadQuery(str(error)) from error


def to_parquet(lines: Path, target: Path) -> None:
    """Write fact lines as a Parquet file with the same columns, in the same order. Raises OSError."""
    import duckdb

    with duckdb.connect(":memory:") as connection:
        try:
            connection.execute(f"COPY ({_view([lines])}) TO {_quoted(target)} (FORMAT parquet, COMPRESSION zstd)")
        except duckdb.Error as error:
            raise OSError(errno.EIO, str(error).splitlines()[0], str(target)) from error


def of_parquet(path: str) -> Iterator[bytes]:
    """The fact lines of a Parquet file, as they were. Raises OSError where it is none of facts."""
    import duckdb

    names = ", ".join(map(_name, COLUMNS))
    with duckdb.connect(":memory:") as connection:
        try:
            connection.execute(f"SELECT {names} FROM read_parquet({_quoted(path)})")
            while batch := connection.fetchmany(_BATCH):
                for row in batch:
                    fact = dict(zip(COLUMNS, row, strict=True))
                    fact["value"] = msgspec.Raw(fact["value"].encode())  # to the letter: its numbers are exact
                    yield msgspec.json.encode(fact) + b"\n"
        except duckdb.Error as error:
            raise OSError(errno.EIO, f"no Parquet of facts: {str(error).splitlines()[0]}", path) from error


def _rows(connection: duckdb.DuckDBPyConnection, spill: tempfile.TemporaryDirectory[str]) -> Iterator[tuple[Any, ...]]:
    import duckdb

    with spill:
        try:
            while batch := connection.fetchmany(_BATCH):
                yield from batch
        except duckdb.Error as error:
            raise BadQuery(str(error)) from error
        finally:
            connection.close()


def _view(paths: Sequence[Path]) -> str:
    columns = ", ".join(f"{_name(name)}: {_quoted(kind)}" for name, kind in COLUMNS.items())
    names = ", ".join(map(_name, COLUMNS))
    parts = []
    lines = [path for path in paths if path.suffix != ".parquet"]
    tables = [path for path in paths if path.suffix == ".parquet"]
    if lines:
        files = ", ".join(map(_quoted, lines))
        read = f"read_json([{files}], format = 'newline_delimited', ignore_errors = true, columns = {{{columns}}})"
        parts.append(f"SELECT * FROM {read} WHERE kind IS NOT NULL AND rule IS NOT NULL")
    if tables:
        parts.append(f"SELECT {names} FROM read_parquet([{', '.join(map(_quoted, tables))}])")
    return " UNION ALL ".join(parts)


def _lock(connection: duckdb.DuckDBPyConnection, paths: Sequence[Path], spill: str) -> None:
    """These files and a folder to spill to (its own, since DuckDB may read all of it), and nothing else; and no way back."""
    connection.execute(f"SET temp_directory = {_quoted(spill)}")
    connection.execute(f"SET allowed_paths = [{', '.join(map(_quoted, paths))}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def _quoted(text: str | Path) -> str:
    return "'" + str(text).replace("'", "''") + "'"


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
