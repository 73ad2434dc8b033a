"""`dsx conflicts`: what articles say of the same thing that cannot all be so, each side with its quotations."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import msgspec

from dsx.archive.collate import Conflict, Side, conflicts
from dsx.fact import Fact
from dsx_cli.console import FAILED, tell
from dsx_cli.excerpt import excerpt, in_clause, shorten
from dsx_cli.good import GoodFacts
from dsx_cli.safe import visible
from dsx_cli.wording import day

if TYPE_CHECKING:
    from rich.console import Console


def run(paths: list[str], as_json: bool, fail: bool) -> int:
    """Print the conflicts, strongest first, and give the exit code."""
    good = GoodFacts()
    found = conflicts(good.of(*paths))
    if as_json:
        for conflict in found:
            print(msgspec.json.encode(conflict).decode())
    elif sys.stdout.isatty():
        _print_rich(found)
    else:
        for number, conflict in enumerate(found, 1):
            for side in conflict.sides:
                for fact in side.facts:
                    print(_line(number, conflict, side, fact))
    sys.stdout.flush()
    updated = sum(conflict.status == "updated" for conflict in found)
    number = len(found) - updated
    good.say_read()
    tell(f"dsx: {number:,} conflict{'' if number == 1 else 's'}" + (f", {updated:,} updated" if updated else ""))
    return FAILED if good.failed or (fail and number) else 0


def _line(number: int, conflict: Conflict, side: Side, fact: Fact) -> str:
    before, inner, after = excerpt(fact)
    named = f"{conflict.kind}.{conflict.what}" + (".updated" if conflict.status == "updated" else "")
    columns = (str(number), f"{conflict.strength:.2f}", named, conflict.about, side.said, place(fact))
    return "\t".join([*map(visible, columns), f"{before}⟦{inner}⟧{after}"])


def place(fact: Fact) -> str:
    """Where a fact stands, as editors open it."""
    return f"{fact.doc}:{fact.line}:{fact.column}"


def _print_rich(found: list[Conflict]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for conflict in found:
        told = conflict.status == "contradiction"
        head = (f"{conflict.kind} {conflict.what}{'' if told else ', updated'}  ", "bold red" if told else "bold cyan")
        console.print(Text.assemble((f"{conflict.strength:.2f}  ", "dim"), head, (visible(conflict.about), "bold")))
        for side in conflict.sides:
            console.print(_told(side, console))
        console.print()


def _told(side: Side, console: Console) -> object:
    from rich.padding import Padding
    from rich.text import Text

    lines = [Text(shorten(visible(day(side.said)), console.width - 8), style="bold cyan")]
    for fact in side.facts:
        at = fact.start - fact.sentence.start
        cells = 2 * (console.width - 10) - len(place(fact))
        before, inner, after = in_clause(fact.sentence.text, at, at + len(fact.text), cells)
        lines.append(Text.assemble((f"  {visible(place(fact))}  ", "dim"), before, (inner, "bold underline"), after))
    return Padding(Text("\n").join(lines), (0, 0, 0, 6))
