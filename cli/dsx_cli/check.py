"""`dsx check`: a draft against what other articles say, and against its own sums, place by place."""

from __future__ import annotations

import datetime
import json
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dsx.archive import scale
from dsx.archive.check import Finding, Verdict, check
from dsx.fact import Fact, decode, kind_of
from dsx.source.reading import Options, Unreadable, read
from dsx_cli.console import FAILED, Trouble, say
from dsx_cli.excerpt import excerpt, shorten
from dsx_cli.good import GoodFacts
from dsx_cli.safe import visible
from dsx_cli.wording import say as worded

if TYPE_CHECKING:
    from rich.console import Console

VERDICTS: tuple[Verdict, ...] = ("contradicted", "does not add up", "not found", "supported")
_STYLES = dict(zip(VERDICTS, ("bold red", "bold magenta", "yellow", "green"), strict=True))


def run(draft: str, against: list[str], published: datetime.date | None, every: bool, as_json: bool, fail: bool) -> int:
    """Print what is found, in the order of the draft, and give the exit code."""
    good = GoodFacts()
    facts = list(_of_draft(draft, published))
    found = check(facts, good.of_any(*against))
    shown = [finding for finding in found if every or finding.verdict != "supported"]
    lines = {fact.start: (fact.line, fact.column) for fact in facts}
    if as_json:
        for finding in found:
            print(json.dumps(_record(finding), ensure_ascii=False))
    elif sys.stdout.isatty():
        _print_rich(shown, lines)
    else:
        for finding in shown:
            print(_line(finding, lines))
    sys.stdout.flush()
    tally = Counter(finding.verdict for finding in found)
    say("dsx: " + (", ".join(f"{tally[verdict]:,} {verdict}" for verdict in VERDICTS if tally[verdict]) or "no facts"))
    doubtful = tally["contradicted"] + tally["does not add up"]
    return FAILED if good.failed or (fail and doubtful) else 0


def _of_draft(draft: str, published: datetime.date | None) -> Iterator[Fact]:
    stdin = sys.stdin.buffer if sys.stdin is not None else None
    for outcome in scale.run(read([draft], Options(published=published), stdin=stdin)):
        if isinstance(outcome, Unreadable):
            raise Trouble(f"{outcome.place}: {outcome.reason}")
        if outcome.failure is not None:
            raise Trouble(f"{outcome.doc}: {outcome.failure}")
        yield from map(decode, outcome.lines.splitlines())


def _record(finding: Finding) -> dict[str, object]:
    return {
        "verdict": finding.verdict, "why": finding.why, "start": finding.start, "end": finding.end, "text": finding.text,
        "fact": msgspec.to_builtins(finding.fact), "quotes": msgspec.to_builtins(finding.quotes),
    }  # fmt: skip


def _line(finding: Finding, lines: dict[int, tuple[int, int]]) -> str:
    quotes = "; ".join(f"{_place(quote)} {visible(quote.text)}" for quote in finding.quotes)
    kind = kind_of(finding.fact) if finding.fact is not None else "wording"
    return "\t".join((finding.verdict, _at(finding, lines), kind, visible(finding.text), visible(finding.why), quotes))


def _at(finding: Finding, lines: dict[int, tuple[int, int]]) -> str:
    line, column = lines.get(finding.start, (0, 0))
    return f"{line}:{column}" if line else f"@{finding.start}"


def _place(fact: Fact) -> str:
    return f"{visible(fact.doc)}:{fact.line}:{fact.column}"


def _print_rich(found: list[Finding], lines: dict[int, tuple[int, int]]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for finding in found:
        said = worded(finding.fact) if finding.fact is not None else ""
        head = Text.assemble(
            (f"{finding.verdict:>15}  ", _STYLES[finding.verdict]),
            (f"{_at(finding, lines)}  ", "dim"),
            (shorten(visible(finding.text), console.width // 2), "bold underline"),
            f"  {visible(said)}" if said else "",
            (f"  {visible(finding.why)}" if finding.why else "", "italic"),
        )
        console.print(head)
        for quote in finding.quotes:
            console.print(_quoted(quote, console))


def _quoted(quote: Fact, console: Console) -> object:
    from rich.padding import Padding
    from rich.text import Text

    before, inner, after = excerpt(quote, 2 * (console.width - 19) - len(_place(quote)))
    return Padding(Text.assemble((f"{_place(quote)}  ", "dim"), before, (inner, "bold underline cyan"), after), (0, 0, 0, 17))
