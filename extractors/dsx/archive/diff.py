"""Two runs compared: which facts were gained, lost or changed.

A fact is known by its article and id, which name its place; so a better value is a change, not a loss. A fact that
overlaps a lost one of its kind is the same one with other bounds, a change too.
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from dsx.fact import Fact, decode, encode, kind_of


class Difference(NamedTuple):
    """One difference: `old` is None for a gained fact, `new` for a lost one."""

    old: Fact | None
    new: Fact | None

    @property
    def what(self) -> Literal["gained", "lost", "changed"]:
        """`gained`, `lost` or `changed`."""
        return "gained" if self.old is None else "lost" if self.new is None else "changed"


def differences(old: Iterable[Fact], new: Iterable[Fact]) -> Iterator[Difference]:
    """What differs, article by article as they are met in both runs, then the articles of one only, those of `old` last.

    Both stream; an article waits, packed, until the other run has come to it: runs over the same articles in the same order,
    with some left out here or there, hold next to nothing.
    """
    waiting = _Waiting(), _Waiting()
    for before, after in itertools.zip_longest(_articles(old), _articles(new)):
        for side, article in ((0, before), (1, after)):
            if article is None:
                continue
            other = waiting[1 - side].taken(article[0].doc)
            if other is None:
                waiting[side].add(article)
            else:
                yield from _of_article(*((article, other) if side == 0 else (other, article)))
    for gained in waiting[1].all():
        yield from _of_article([], gained)
    for lost in waiting[0].all():
        yield from _of_article(lost, [])


def _articles(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    for _, article in itertools.groupby(facts, key=lambda fact: fact.doc):
        yield list(article)


class _Waiting:
    """Articles by name, packed: a tenth of their lines."""

    def __init__(self) -> None:
        self._packed: dict[str, list[bytes]] = {}

    def add(self, article: list[Fact]) -> None:
        self._packed.setdefault(article[0].doc, []).append(zlib.compress(b"".join(map(encode, article)), 1))

    def taken(self, doc: str) -> list[Fact] | None:
        packed = self._packed.pop(doc, None)
        return None if packed is None else _unpacked(packed)

    def all(self) -> Iterator[list[Fact]]:
        for packed in self._packed.values():
            yield _unpacked(packed)


def _unpacked(packed: list[bytes]) -> list[Fact]:
    return [decode(line) for part in packed for line in zlib.decompress(part).splitlines()]


def _of_article(old: list[Fact], new: list[Fact]) -> list[Difference]:
    before_by_id = {fact.id: fact for fact in old}
    gained: list[Fact] = []
    found: list[Difference] = []
    for fact in new:
        before = before_by_id.pop(fact.id, None)
        if before is None:
            gained.append(fact)
        elif (before.value, before.zone) != (fact.value, fact.zone):
            found.append(Difference(before, fact))
    lost = list(before_by_id.values())
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
