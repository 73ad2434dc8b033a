"""Two runs compared: which facts were gained, lost or changed.

A fact is known by its article and id, which name its place; so a better value is a change, not a loss. A fact that
overlaps a lost one of its kind is the same one with other bounds, a change too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dsx.fact import Fact, kind_of


class Difference(NamedTuple):
    """One difference: `old` is None for a gained fact, `new` for a lost one."""

    old: Fact | None
    new: Fact | None

    @property
    def what(self) -> str:
        """`gained`, `lost` or `changed`."""
        return "gained" if self.old is None else "lost" if self.new is None else "changed"


def differences(old: Iterable[Fact], new: Iterable[Fact]) -> Iterator[Difference]:
    """What differs, article by article in the order of `new`, then the articles that only `old` has.

    `old` is held in memory, `new` streams.
    """
    remembered: dict[str, dict[str, Fact]] = {}
    for fact in old:
        remembered.setdefault(fact.doc, {})[fact.id] = fact
    for doc, facts in itertools.groupby(new, key=lambda fact: fact.doc):
        yield from _of_article(remembered.pop(doc, {}), facts)
    for lost in remembered.values():
        yield from _of_article(lost, ())


def _of_article(old: dict[str, Fact], new: Iterable[Fact]) -> list[Difference]:
    gained: list[Fact] = []
    found: list[Difference] = []
    for fact in new:
        before = old.pop(fact.id, None)
        if before is None:
            gained.append(fact)
        elif (before.value, before.zone) != (fact.value, fact.zone):
            found.append(Difference(before, fact))
    lost = list(old.values())
    for fact in gained:
        before = next((other for other in lost if kind_of(other) == kind_of(fact) and _overlap(other, fact)), None)
        if before is not None:
            lost.remove(before)
        found.append(Difference(before, fact))
    found.extend(Difference(fact, None) for fact in lost)
    return sorted(found, key=_place)


def _overlap(first: Fact, second: Fact) -> bool:
    return first.start < second.end and second.start < first.end


def _place(difference: Difference) -> tuple[int, int]:
    fact = difference.new or difference.old
    assert fact is not None
    return fact.start, -fact.end
