"""An article to its facts: find, settle, grow, resolve, order."""

from __future__ import annotations

from dsx.fact import FACT_TYPES, Fact, Sentence
from dsx.kinds import KINDS
from dsx.kinds.rule import Candidate, Resolved, listing, settle
from dsx.kinds.scan import Scan
from dsx.source.article import Article

RULES = tuple(rule for kind in KINDS for rule in kind.rules)
_SCAN = Scan(RULES)
_ORDER = listing(RULES)


def facts(article: Article) -> list[Fact]:
    """The facts of an article, by start, then end descending, then kind."""
    settled = settle(_SCAN.candidates(article), _ORDER)
    resolved: list[Resolved] = []
    for kind in KINDS:
        own: list[Candidate] = [candidate for candidate in settled if candidate.kind == kind.name]
        resolved.extend(kind.resolve(kind.grow(own, article, settled), article, tuple(resolved)))
    resolved.sort(key=lambda fact: (fact.start, -fact.end, fact.kind))
    return [_line(fact, article) for fact in resolved]


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
