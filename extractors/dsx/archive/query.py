"""Read-only SQL over fact lines in place, with DuckDB: no server, nothing to set up, spilling to disk.

DuckDB is an ordinary dependency, loaded when asked for. Columns are typed, `value` is JSON: a schema guessed from the
first lines fails when a late line differs. Lines that are no facts are left out of the view and named by the caller,
since DuckDB reads a line that was cut short as a row of nulls.
"""

from __future__ import annotations

import contextlib
import errno
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import regex

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
_EXPLAIN = regex.compile(r"\s*EXPLAIN(?:\s+(?P<analyze>ANALYZE))?(?=[\s(])", regex.IGNORECASE)
_NODES = {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"}
"""The nodes of a query that only read: DuckDB 2 takes `WITH x AS (COPY … TO …) SELECT …` for a SELECT."""
_TABLES = {"unnest", "range", "generate_series", "repeat", "json_each", "json_tree"}
"""The functions that stand for a table: others open files, write logs or run text as SQL."""
_GLOB = regex.compile(r"[*?\[\]{}]")
"""Characters that stand for others where DuckDB reads the name of a file."""


class BadQuery(Exception):
    """A query that DuckDB refuses, or that is none that only reads; the message says why."""


class Answer(NamedTuple):
    """The columns of an answer and its rows, as they come; `types` are DuckDB's, by which `as_json` reads cells."""

    columns: list[str]
    rows: Iterator[tuple[Any, ...]]
    types: list[Any]


def query(sql: str, paths: Sequence[Path]) -> Answer:
    """The answer of one SELECT over the view `facts` of fact lines (JSONL, also compressed) and Parquet files.

    The query can read these files and no others, write none and change no setting. `EXPLAIN` and `EXPLAIN ANALYZE` of a
    SELECT are answered too. Raises BadQuery.
    """
    import duckdb

    connection = duckdb.connect(":memory:")
    folder = tempfile.TemporaryDirectory(prefix="dsx-")
    try:
        statement = _reading(connection, sql)
        readable = [_plainly_named(path, Path(folder.name)) for path in paths]
        connection.execute(f"CREATE VIEW facts AS {_view(readable)}")
        _lock(connection, readable, folder.name)
        cursor = connection.execute(statement)
        described = cursor.description or ()
        return Answer([column[0] for column in described], _rows(connection, folder), [column[1] for column in described])
    except duckdb.Error as error:
        folder.cleanup()
        raise BadQuery(str(error)) from error
    except BadQuery:
        folder.cleanup()
        raise


def as_json(cell: Any, kind: Any) -> Any:
    """A cell as msgspec writes it: what is JSON (the `value` of a fact, also within a row of facts) to the letter."""
    if cell is None:
        return None
    if str(kind) == "JSON":
        return msgspec.Raw(str(cell).encode())
    if isinstance(cell, dict) and kind.id == "struct":
        return {name: as_json(cell[name], inner) for name, inner in kind.children}
    if isinstance(cell, list) and kind.id == "list":
        return [as_json(each, kind.children[0][1]) for each in cell]
    return cell


def _reading(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    """The one statement of a query that only reads. Raises BadQuery for any other, and for an EXPLAIN of any other.

    What is explained is parsed by itself, since `EXPLAIN ANALYZE COPY …` runs the COPY; and what is run is put together of
    the word EXPLAIN and the SELECT that was found, so that nothing else of the text can matter.
    """
    from duckdb import StatementType

    explain = _EXPLAIN.match(sql)
    inner = connection.extract_statements(sql[explain.end() :] if explain else sql)
    if len(inner) != 1 or inner[0].type != StatementType.SELECT:
        raise BadQuery("one SELECT, please: facts are only read")
    tree = connection.execute("SELECT json_serialize_sql(?)", [inner[0].query]).fetchone()
    _check_reading(msgspec.json.decode(tree[0]) if tree else None)
    if explain is None:
        return inner[0]
    return connection.extract_statements(f"EXPLAIN {'ANALYZE ' if explain['analyze'] else ''}{inner[0].query}")[0]


def _check_reading(node: Any) -> None:
    """Raises BadQuery where a part of a parsed query does more than read the facts."""
    if isinstance(node, dict):
        if node.get("error"):
            raise BadQuery(f"one SELECT, please: facts are only read ({node.get('error_message')})")
        kind, function = str(node.get("type", "")), node.get("function")
        if kind.endswith("_NODE") and kind not in _NODES:
            raise BadQuery("one SELECT, please: facts are only read")
        if kind == "TABLE_FUNCTION" and isinstance(function, dict) and function.get("function_name") not in _TABLES:
            raise BadQuery(f"the function {function.get('function_name')} is not for facts: ask the view `facts`")
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _check_reading(inner)


def to_parquet(lines: Path, target: Path) -> None:
    """Write fact lines as a Parquet file with the same columns, in the same order. Raises OSError."""
    import duckdb

    with duckdb.connect(":memory:") as connection, _readable(lines) as source:
        try:
            connection.execute(f"COPY ({_view([source])}) TO {_quoted(target)} (FORMAT parquet, COMPRESSION zstd)")
        except duckdb.Error as error:
            raise OSError(errno.EIO, str(error).splitlines()[0], str(target)) from error


def of_parquet(path: str) -> Iterator[bytes]:
    """The fact lines of a Parquet file, as they were. Raises OSError where it is none of facts."""
    import duckdb

    names = ", ".join(map(_name, COLUMNS))
    with duckdb.connect(":memory:") as connection, _readable(Path(path)) as source:
        try:
            connection.execute(f"SELECT {names} FROM read_parquet({_quoted(source)})")
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


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[Path]:
    """A path of a file in whose name no character stands for others."""
    with tempfile.TemporaryDirectory(prefix="dsx-") as folder:
        yield _plainly_named(path, Path(folder))


def _plainly_named(path: Path, folder: Path) -> Path:
    """The path, or where it holds characters that stand for others, that of a link to it in a folder of our own."""
    if not _GLOB.search(str(path)):
        return path
    link = folder / f"{len(list(folder.iterdir()))}{''.join(path.suffixes[-2:])}"
    if _GLOB.search(link.name):
        link = link.with_name(link.name.split(".")[0] + path.suffix)
    link.symlink_to(path.resolve())
    return link


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
