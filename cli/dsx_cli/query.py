"""`dsx query`: the answer of a query, as a table for people and as JSON lines for tools."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dsx.archive.query import Answer, BadQuery, as_json, query
from dsx.fact import encode
from dsx.source.reading import Unreadable
from dsx_cli.console import FAILED, say
from dsx_cli.good import GoodFacts
from dsx_cli.lines import decoded, files_of_facts, holds_facts
from dsx_cli.safe import visible


def run(sql: str, paths: list[str]) -> int:
    """Print the answer and give the exit code; lines that are no facts are named, the others answer."""
    good = GoodFacts()
    with _files(paths, good) as files:
        try:
            answer = query(sql, files)
            if sys.stdout.isatty():
                _print_table(answer)
            else:
                for row in answer.rows:
                    cells = zip(answer.columns, row, answer.types, strict=True)
                    print(msgspec.json.encode({name: as_json(cell, kind) for name, cell, kind in cells}).decode())
            sys.stdout.flush()
        except BadQuery as error:
            for number, line in enumerate(str(error).splitlines()):  # its caret points into the line above
                say(line if number else f"dsx: {line}")
            return FAILED
    return FAILED if good.failed else 0


@contextlib.contextmanager
def _files(paths: list[str], good: GoodFacts) -> Iterator[list[Path]]:
    """Files that DuckDB can read: files of facts as they are; the facts of standard input and of articles in one of their own."""
    for path in paths:
        if path != "-":
            os.stat(path)
    named = [file for path in paths for file in files_of_facts(path) or [path]]
    others = [path for path in named if path == "-" or not (path.lower().endswith(".parquet") or holds_facts(path))]
    files = [Path(path) for path in named if path not in others]
    _name_bad_lines(files, good)
    with contextlib.ExitStack() as stack:
        if others:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dsx-")))
            spooled = folder / "facts.jsonl"
            with spooled.open("wb") as lines:
                lines.writelines(map(encode, good.of(*others)))
            files.append(spooled)
        yield files


def _name_bad_lines(files: list[Path], good: GoodFacts) -> None:
    for file in files:
        if file.suffix == ".parquet":
            continue
        for item in decoded(str(file)):
            if isinstance(item, Unreadable):
                good.failed += 1
                say(f"dsx: {item.place}: {item.reason}")


def _print_table(answer: Answer) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in answer.columns:
        table.add_column(Text(visible(column)), overflow="fold")
    for row in answer.rows:
        table.add_row(*(Text("" if cell is None else visible(str(cell))) for cell in row))
    Console(highlight=False, markup=False, emoji=False).print(table)
