"""`dsx conflicts`: what articles say of the same thing that cannot all be so, each side with its quotations."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import msgspec

from dsx.archive.collate import Conflict, Side, conflicts
from dsx.fact import Fact
from dsx_cli.console import FAILED, say
from dsx_cli.excerpt import excerpt, shorten
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
            print(json.dumps(_record(conflict), ensure_ascii=False))
    elif sys.stdout.isatty():
        _print_rich(found)
    else:
        for number, conflict in enumerate(found, 1):
            for side in conflict.sides:
                for fact in side.facts:
                    print(_line(number, conflict, side, fact))
    sys.stdout.flush()
    say(f"dsx: {len(found):,} conflict{'' if len(found) == 1 else 's'}")
    return FAILED if good.failed or (fail and found) else 0


def _record(conflict: Conflict) -> dict[str, object]:
    sides = [{"said": side.said, "facts": msgspec.to_builtins(side.facts)} for side in conflict.sides]
    return {
        "kind": conflict.kind, "what": conflict.what, "about": conflict.about, "strength": conflict.strength, "sides": sides,
    }  # fmt: skip


def _line(number: int, conflict: Conflict, side: Side, fact: Fact) -> str:
    before, inner, after = excerpt(fact)
    named = f"{conflict.kind}.{conflict.what}"
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
        head = (f"{conflict.kind} {conflict.what}  ", "bold red")
        console.print(Text.assemble((f"{conflict.strength:.2f}  ", "dim"), head, (visible(conflict.about), "bold")))
        for side in conflict.sides:
            console.print(_told(side, console))
        console.print()


def _told(side: Side, console: Console) -> object:
    from rich.padding import Padding
    from rich.text import Text

    lines = [Text(shorten(visible(day(side.said)), console.width - 8), style="bold cyan")]
    for fact in side.facts:
        before, inner, after = excerpt(fact, 2 * (console.width - 10) - len(place(fact)))
        lines.append(Text.assemble((f"  {visible(place(fact))}  ", "dim"), before, (inner, "bold underline"), after))
    return Padding(Text("\n").join(lines), (0, 0, 0, 6))
