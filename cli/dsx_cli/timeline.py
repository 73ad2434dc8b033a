"""`dsx timeline`: dated facts in order of time, and a bar for each period."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import msgspec

from dsx.archive.schemas import TimelineLine
from dsx.archive.timeline import Grain, Period, periods
from dsx.fact import DateFact
from dsx_cli.console import FAILED, tell
from dsx_cli.excerpt import excerpt
from dsx_cli.good import GoodFacts
from dsx_cli.safe import visible
from dsx_cli.wording import day as worded_day
from dsx_cli.wording import say as worded

if TYPE_CHECKING:
    from rich.console import Console

_BAR = 30


def timeline(paths: list[str], by: Grain, chart: bool, as_json: bool) -> int:
    """Print the periods and give the exit code."""
    good = GoodFacts()
    found = periods(good.of(*paths), by)
    if as_json:
        _print_json(found)
    elif sys.stdout.isatty():
        _print_rich(found, chart)
    else:
        _print_plain(found, chart)
    sys.stdout.flush()
    good.say_read()
    if not found:
        tell("dsx: no facts with a day")
    return FAILED if good.failed else 0


def _print_json(found: list[Period]) -> None:
    for period in found:
        for fact in period.facts:
            days = fact.value.start or "", fact.value.end
            line = TimelineLine(period.name, *days, fact.doc, fact.id, fact.text, fact.sentence.text)
            print(msgspec.json.encode(line).decode())


def _print_plain(found: list[Period], chart: bool) -> None:
    for period in found:
        if chart:
            print(visible(period.name), len(period.facts), sep="\t")
            continue
        for fact in period.facts:
            before, inner, after = excerpt(fact)
            print(visible(period.name), visible(worded(fact)), _place(fact), f"{before}⟦{inner}⟧{after}", sep="\t")


def _print_rich(found: list[Period], chart: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    most = max((len(period.facts) for period in found), default=1)
    for period in found:
        bar = "█" * max(1, round(len(period.facts) * _BAR / most))
        console.print(
            Text.assemble((f"{visible(worded_day(period.name)):>12} ", "bold"), (bar, "cyan"), f" {len(period.facts):,}")
        )
        if not chart:
            for fact in period.facts:
                console.print(_told(fact, console))


def _told(fact: DateFact, console: Console) -> object:
    from rich.padding import Padding
    from rich.text import Text

    before, inner, after = excerpt(fact, 2 * (console.width - 13) - console.width // 2)
    told = Text.assemble(
        (f"{visible(worded(fact))}  ", "bold"), (f"{_place(fact)}  ", "dim"), before, (inner, "bold underline cyan"), after
    )
    return Padding(told, (0, 0, 0, 13))


def _place(fact: DateFact) -> str:
    return f"{visible(fact.doc)}:{fact.line}:{fact.column}"
