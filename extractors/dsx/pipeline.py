"""An article to its facts: find, settle, join, fill, resolve, order; with the way of each when someone asks why."""

from __future__ import annotations

import functools
import logging
from collections.abc import Sequence
from typing import Any

from dsx.fact import FACT_TYPES, Fact, Sentence, Span, kind_of
from dsx.kinds import KINDS
from dsx.kinds.fault import Fault, fault, first_raising
from dsx.kinds.kind import Candidate, Kind, Resolved
from dsx.kinds.scan import Scan
from dsx.kinds.settle import listing, settle
from dsx.kinds.way import Way
from dsx.source.article import Article

RULES = tuple(rule for kind in KINDS for rule in kind.rules)
_SCAN = Scan(RULES)
_ORDER = listing(RULES)
_log = logging.getLogger("dsx")


def facts(article: Article, faults: list[Fault] | None = None) -> list[Fact]:
    """The facts of an article, by start, then end descending, then kind.

    Where a rule, or what joins, fills or resolves, raises, its kind has no facts; each such error is added to `faults`, or
    logged where there is no such list.
    """
    met: list[Fault] = []
    found: list[Fact] = []
    for fact in _resolved(article, None, met):
        try:
            found.append(_line(fact, article))
        except Exception as error:
            met.append(fault(fact.kind, fact.rule, article, fact.start, error))
    if faults is None:
        for one in met:
            _log.error("%s: %s", article.doc, one)
    else:
        faults.extend(met)
    spoilt = {one.kind for one in met}
    return [fact for fact in found if kind_of(fact) not in spoilt] if spoilt else found


def ways(article: Article) -> list[Way]:
    """The way of every match of every rule in an article, by place: those that became facts, and the near misses."""
    found: list[Way] = []
    for fact in _resolved(article, found):
        if fact.way is not None:
            fact.way.end_in(_line(fact, article), Span(fact.start, fact.end))
    return sorted(found, key=lambda way: (way.span.start, -way.span.end, way.kind))


def _resolved(article: Article, ways: list[Way] | None, faults: list[Fault] | None = None) -> list[Resolved]:
    settled = settle(_SCAN.candidates(article, ways, faults), _ORDER)
    resolved: list[Resolved] = []
    for kind in KINDS:
        if faults and kind.name in {one.kind for one in faults}:
            continue
        try:
            resolved.extend(kind.facts(settled, article, tuple(resolved)))
        except Exception as error:
            if faults is None:
                raise
            faults.append(_fault_of(kind, settled, article, tuple(resolved), error))
    resolved.sort(key=lambda fact: (fact.start, -fact.end, fact.kind))
    return resolved


def _fault_of(
    kind: Kind[Any], settled: Sequence[Candidate[Any]], article: Article, resolved: Sequence[Resolved], error: Exception
) -> Fault:
    """The fault of a kind, with the candidate that raises by itself, where there is one."""
    tries = ((one, functools.partial(kind.facts, [one], article, resolved)) for one in settled if one.kind == kind.name)
    raising: Candidate[Any] | None = first_raising(tries)
    if raising is None:
        return fault(kind.name, f"all its candidates together, after {len(resolved)} facts", article, None, error)
    return fault(kind.name, raising.rule, article, raising.start, error)


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
