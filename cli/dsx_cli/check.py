"""`dsx check`: a draft against what other articles say, and against its own sums, place by place."""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dsx.archive import scale
from dsx.archive.check import Finding, Quote, Verdict, check
from dsx.fact import Fact, decode, kind_of
from dsx.source.reading import Options, Unreadable, read
from dsx_cli.console import FAILED, Trouble, tell
from dsx_cli.excerpt import in_clause
from dsx_cli.good import GoodFacts
from dsx_cli.safe import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

VERDICTS: tuple[Verdict, ...] = ("differs", "does not add up", "related", "not found", "same")
_STYLES = dict(zip(VERDICTS, ("bold red", "bold magenta", "cyan", "yellow", "green"), strict=True))
_MARGIN = 17


def run(draft: str, against: list[str], published: datetime.date | None, every: bool, as_json: bool, fail: bool) -> int:
    """Print what is found, in the order of the draft, and give the exit code."""
    good = GoodFacts()
    facts = list(_of_draft(draft, published))
    found = check(facts, good.of(*against))
    shown = [finding for finding in found if every or finding.verdict != "same"]
    if as_json:
        for finding in found:
            print(msgspec.json.encode(finding).decode())
    elif sys.stdout.isatty():
        _print_rich(shown)
    else:
        for finding in shown:
            print(_line(finding))
    sys.stdout.flush()
    tally = Counter(finding.verdict for finding in found)
    good.say_read()
    tell("dsx: " + (", ".join(f"{tally[verdict]:,} {verdict}" for verdict in VERDICTS if tally[verdict]) or "no facts"))
    doubtful = tally["differs"] + tally["does not add up"]
    return FAILED if good.failed or (fail and doubtful) else 0


def _of_draft(draft: str, published: datetime.date | None) -> Iterator[Fact]:
    stdin = sys.stdin.buffer if sys.stdin is not None else None
    for outcome in scale.run(read([draft], Options(published=published), stdin=stdin)):
        if isinstance(outcome, Unreadable):
            raise Trouble(f"{outcome.place}: {outcome.reason}")
        if outcome.failure is not None:
            raise Trouble(f"{outcome.doc}: {outcome.failure}")
        yield from map(decode, outcome.lines.splitlines())


def _line(finding: Finding) -> str:
    quotes = "; ".join(f"{_place(quote)} {visible(quote.text)}" for quote in finding.quotes)
    kind = kind_of(finding.fact) if finding.fact is not None else "wording"
    at = f"{finding.line}:{finding.column}"
    return "\t".join((finding.verdict, at, kind, visible(finding.text), visible(finding.why), quotes))


def _place(quote: Quote) -> str:
    return f"{visible(quote.doc)}:{quote.line}:{quote.column}"


def _print_rich(found: list[Finding]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for finding in found:
        head = (f"{finding.verdict:>{_MARGIN - 2}}  ", _STYLES[finding.verdict])
        console.print(Text.assemble(head, (f"{finding.line}:{finding.column}  ", "dim"), visible(finding.why)))
        own = _STYLES[finding.verdict] + " underline"
        console.print(_padded(_told(finding, "", console, own)))
        for quote in finding.quotes:
            console.print(_padded(_told(quote, f"{_place(quote)}  ", console, "bold underline")))
        console.print()


def _told(told: Finding | Quote, where: str, console: Console, style: str) -> Text:
    """The phrase that is compared, in its clause."""
    from rich.text import Text

    cells = 2 * (console.width - _MARGIN) - len(where) - 2
    start = told.start - told.sentence.start
    before, phrase, after = in_clause(told.sentence.text, start, start + len(told.text), cells)
    return Text.assemble((where, "dim"), before, (phrase, style), after)


def _padded(text: Text) -> object:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, _MARGIN))
