"""`dsx query`: the answer of a query, as a table for people and as JSON lines for tools."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from dsx.archive.query import Answer, BadQuery, query
from dsx.source.reading import Unreadable
from dsx_cli.console import FAILED, Trouble, say
from dsx_cli.lines import decoded
from dsx_cli.safe import visible


def run(sql: str, paths: list[Path]) -> int:
    """Print the answer and give the exit code; lines that are no facts are named, the others answer."""
    for path in paths:
        if not path.is_file():
            raise Trouble(f"{path}: no such file")
    failed = _name_bad_lines(paths)
    try:
        answer = query(sql, paths)
        if sys.stdout.isatty():
            _print_table(answer)
        else:
            for row in answer.rows:
                print(json.dumps(dict(zip(answer.columns, map(_plain, row), strict=True)), ensure_ascii=False))
        sys.stdout.flush()
    except BadQuery as error:
        raise Trouble(str(error)) from error
    return FAILED if failed else 0


def _name_bad_lines(paths: list[Path]) -> int:
    failed = 0
    for path in paths:
        if path.suffix == ".parquet":
            continue
        for item in decoded(str(path)):
            if isinstance(item, Unreadable):
                failed += 1
                say(f"dsx: {item.place}: {item.reason}")
    return failed


def _plain(cell: object) -> object:
    """A cell as JSON can hold it: dates and decimals as msgspec writes them."""
    return msgspec.json.decode(msgspec.json.encode(cell))


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
