"""Facts of many articles together: which speak of the same thing, and which of these disagree."""

from __future__ import annotations

from collections.abc import Iterable

from dsx.archive.collate.claims import Claims
from dsx.archive.collate.conflict import Conflict, Side, by_article, ordered
from dsx.archive.collate.documents import Documents
from dsx.archive.collate.quantities import Quantities
from dsx.archive.collate.ranks import Ranks
from dsx.archive.collate.tolls import Tolls
from dsx.fact import Fact

__all__ = ["Conflict", "Side", "conflicts"]


def conflicts(facts: Iterable[Fact]) -> list[Conflict]:
    """The facts that contradict one another, strongest first. Facts of an article follow each other, as they are written."""
    collectors = (Documents(), Ranks(), Tolls(), Quantities(), Claims())
    for article in by_article(facts):
        for collector in collectors:
            collector.add(article)
    found = [conflict for collector in collectors for conflict in collector.conflicts()]
    told = {_sentence(fact) for conflict in found if conflict.what == "issued" for side in conflict.sides for fact in side.facts}
    told_tolls = {fact.id for conflict in found if conflict.what == "toll" for side in conflict.sides for fact in side.facts}
    return ordered(
        conflict
        for conflict in found
        if not (conflict.kind == "date" and _all_in(conflict, told))
        and not (conflict.what == "number" and _is_toll(conflict, told_tolls))
    )


def _is_toll(conflict: Conflict, told: set[str]) -> bool:
    """Whether a conflict of numbers has been told as one of tolls."""
    return all(fact.id in told for side in conflict.sides for fact in side.facts)


def _all_in(conflict: Conflict, told: set[tuple[str, int]]) -> bool:
    """Whether the sentences of a conflict are those of another, which says more: the days of issue of a document."""
    return all(_sentence(fact) in told for side in conflict.sides for fact in side.facts)


def _sentence(fact: Fact) -> tuple[str, int]:
    return fact.doc, fact.sentence.start
