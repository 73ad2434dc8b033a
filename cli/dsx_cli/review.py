"""`dsx review`: facts in their sentences, totals first, in a table that fits the terminal; piped, one plain line a fact."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dsx.fact import Fact, encode
from dsx_cli import pager
from dsx_cli.console import FAILED, tell, to_standard_output
from dsx_cli.excerpt import excerpt
from dsx_cli.good import GoodFacts
from dsx_cli.messages import count, text
from dsx_cli.safe import visible
from dsx_cli.selection import Filter, GroupBy, Sort, grouped, ordered, where
from dsx_cli.table import Color, Context, Tables, console
from dsx_cli.wording import say as worded

__all__ = ["Filter", "Show", "review"]

ON_TERMINAL = 200
"""Facts that are shown on a terminal where no limit is given."""


@dataclass(frozen=True, slots=True)
class Show:
    """How facts are shown. `limit` 0 is all of them; None is all in a pipe and ON_TERMINAL on a terminal."""

    where: str | None = None
    by: GroupBy | None = None
    sort: Sort = "place"
    limit: int | None = None
    context: Context = "short"
    json: bool = False
    pager: pager.When = "auto"
    color: Color = "auto"

    @property
    def streams(self) -> bool:
        """Whether facts can be shown as they come."""
        return self.where is None and self.by is None and self.sort == "place"


def review(paths: list[str], wanted: Filter, show: Show = Show()) -> int:
    """Show the facts and give the exit code."""
    good = GoodFacts()
    kept: Iterable[Fact] = (fact for fact in good.of(*paths) if wanted.keeps(fact))
    if not show.streams:
        kept = list(kept)
        kept = ordered(where(kept, show.where) if show.where is not None else kept, show.sort)
    if not show.json and (sys.stdout.isatty() or show.color == "always" or show.pager == "always"):
        shown = _tables(list(kept), show, paths)
    else:
        shown = _lines(kept, show)
    if not shown:
        tell(f"dsx: {text('no facts to show')}")
    return FAILED if good.failed else 0


def _lines(facts: Iterable[Fact], show: Show) -> int:
    """For pipes: place, kind, value and sentence, parted by tabs, the fact in ⟦ ⟧; or the facts as they are."""
    if show.by is not None:
        facts = itertools.chain.from_iterable(group for _, group in grouped(facts, show.by))
    shown = 0
    for fact in itertools.islice(facts, show.limit or None):
        shown += 1
        if show.json:
            to_standard_output(encode(fact))
            continue
        before, inner, after = excerpt(fact)
        place = f"{visible(fact.doc)}:{fact.line}:{fact.column}"
        quoted = [] if show.context == "none" else [f"{before}⟦{inner}⟧{after}"]
        print(place, fact.kind, visible(worded(fact)), *quoted, sep="\t")
    sys.stdout.flush()
    return shown


def _tables(facts: list[Fact], show: Show, paths: list[str]) -> int:
    """For people."""
    by = show.by or "doc"
    limit = ON_TERMINAL if show.limit is None else show.limit or len(facts)
    with pager.paged(show.pager) as file:
        to = console(show.color, None if file is sys.stdout else file)
        tables = Tables(to, by, show.context, lambda doc: _file(doc, paths))
        if facts:
            tables.totals(facts)
        groups = grouped(facts, by)
        numbers = {heading: len(group) for heading, group in groups}
        for heading, group in _first(groups, limit):
            tables.group(heading, group, numbers[heading])
        if len(facts) > limit:
            tables.note(
                text("{shown} shown; all of them with --limit 0").format(shown=f"{limit:,} / {count('fact', len(facts))}")
            )
    return len(facts)


def _first(groups: list[tuple[str, list[Fact]]], limit: int) -> Iterator[tuple[str, list[Fact]]]:
    for heading, group in groups:
        if limit <= 0:
            return
        yield heading, group[:limit]
        limit -= len(group)


def _file(doc: str, paths: list[str]) -> Path | None:
    """The file of an article, where it can be told from what was given or stands here."""
    if doc == "-" or "\0" in doc:
        return None
    places = [Path(path) for path in paths if path != "-"]
    tried = [place / doc if place.is_dir() else place.with_name(doc) for place in places if doc != place.name] + [Path(doc)]
    tried += [place for place in places if place.name == doc]
    try:
        return next((path.resolve() for path in tried if path.is_file()), None)
    except (OSError, ValueError):
        return None
