"""An article to its facts: find, settle, join, fill, resolve, order; with the way of each when someone asks why."""

from __future__ import annotations

from dsx.fact import FACT_TYPES, Fact, Sentence, Span
from dsx.kinds import KINDS
from dsx.kinds.kind import Resolved
from dsx.kinds.scan import Scan
from dsx.kinds.settle import listing, settle
from dsx.kinds.way import Way
from dsx.source.article import Article

RULES = tuple(rule for kind in KINDS for rule in kind.rules)
_SCAN = Scan(RULES)
_ORDER = listing(RULES)


def facts(article: Article) -> list[Fact]:
    """The facts of an article, by start, then end descending, then kind."""
    return [_line(fact, article) for fact in _resolved(article, None)]


def ways(article: Article) -> list[Way]:
    """The way of every match of every rule in an article, by place: those that became facts, and the near misses."""
    found: list[Way] = []
    for fact in _resolved(article, found):
        if fact.way is not None:
            fact.way.end_in(_line(fact, article), Span(fact.start, fact.end))
    return sorted(found, key=lambda way: (way.start, -way.end, way.kind))


def _resolved(article: Article, ways: list[Way] | None) -> list[Resolved]:
    settled = settle(_SCAN.candidates(article, ways), _ORDER)
    resolved: list[Resolved] = []
    for kind in KINDS:
        resolved.extend(kind.facts(settled, article, tuple(resolved)))
    resolved.sort(key=lambda fact: (fact.start, -fact.end, fact.kind))
    return resolved


def _line(fact: Resolved, article: Article) -> Fact:
    start, end = article.view.to_raw(fact.start, fact.end)
    first, last = article.sentence_at(fact.start), article.sentence_at(max(fact.start, fact.end - 1))
    around = article.view.to_raw(first.start, max(last.end, fact.end))
    line, column = article.place(start)
    published = article.published
    return FACT_TYPES[fact.kind](
        id=article.fact_id(fact.kind, fact.start, fact.end),
        doc=article.doc,
        published=published.isoformat() if published else None,
        text=article.raw[start:end],
        start=start,
        end=end,
        line=line,
        column=column,
        sentence=Sentence(around.start, around.end, article.raw[around.start : around.end]),
        zone=article.zone_at(fact.start),
        value=fact.value,  # type: ignore[arg-type]
        rule=fact.rule,
    )
