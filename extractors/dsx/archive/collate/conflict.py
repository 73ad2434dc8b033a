"""What a conflict is: sides that cannot all be right, each with the facts that say so."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Literal

import msgspec

from dsx.fact import Fact

QUOTED = 3
"""Facts kept for a side: enough to be read, however many articles repeat it."""
_VALUES = 50
SOURCES = frozenset({"title", "body"})
"""Zones whose facts count: a teaser or a caption repeats, it is no second source."""


class Side(msgspec.Struct, frozen=True, gc=False):
    """What some articles say, in few words, and the facts that say it."""

    said: str
    facts: tuple[Fact, ...]


class Conflict(msgspec.Struct, frozen=True, gc=False):
    """Facts that speak of the same thing and disagree.

    `what` names the disagreement (`issued`, `title`, `position`, `arithmetic`, `number`, …), `about` the thing;
    `strength` is from 0 to 1: how sure it is that all sides speak of the same thing and cannot all be right. `status` is
    `updated` where a later article says more than an earlier one, as tolls rise: then sides are in the order of time.
    """

    kind: str
    what: str
    about: str
    sides: tuple[Side, ...]
    strength: float
    status: Literal["contradiction", "updated"] = "contradiction"


class Said:
    """Values with the facts that give them; few facts are kept of each."""

    __slots__ = ("by_value",)

    def __init__(self) -> None:
        self.by_value: dict[str, list[Fact]] = {}

    def add(self, value: str, fact: Fact) -> None:
        """One more fact that gives the value; of each article one."""
        facts = self.by_value.setdefault(value, [])
        if len(facts) < QUOTED and all(other.doc != fact.doc for other in facts):
            facts.append(fact)

    def sides(self) -> tuple[Side, ...]:
        """The values as sides, those that most articles give first."""
        ordered = sorted(self.by_value.items(), key=lambda item: (-len(item[1]), item[0]))
        return tuple(Side(value, tuple(facts)) for value, facts in ordered)


def contrary(said: Said, differ: Callable[[str, str], bool]) -> tuple[Side, ...]:
    """The values that contradict another one, those that go together as one side; none where all go together."""
    values = sorted(said.by_value, key=lambda value: (-len(said.by_value[value]), -len(value), value))[:_VALUES]
    found = {value for pair in combinations(values, 2) if differ(*pair) for value in pair}
    sides: dict[str, list[Fact]] = {}
    for value in (value for value in values if value in found):
        named = next((other for other in sides if not differ(value, other)), value)
        sides.setdefault(named, []).extend(said.by_value[value])
    return tuple(Side(value, tuple(facts[:QUOTED])) for value, facts in sides.items())


@functools.lru_cache(maxsize=1 << 14)
def day(iso: str | None) -> datetime.date | None:
    """The day that a line gives, with or without a time; None where it gives none (the contract holds it to be a string only)."""
    if iso is None:
        return None
    try:
        return datetime.date.fromisoformat(iso[:10])
    except ValueError:
        return None


def by_article(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """The facts that count, article by article, as they follow each other."""
    article: list[Fact] = []
    for fact in facts:
        if fact.zone not in SOURCES:
            continue
        if article and fact.doc != article[0].doc:
            yield article
            article = []
        article.append(fact)
    if article:
        yield article


def ordered(conflicts: Iterable[Conflict]) -> list[Conflict]:
    """Contradictions first, then what was updated; strongest first, of equal strength in the order of their articles."""
    return sorted(
        conflicts, key=lambda found: (found.status, -found.strength, found.sides[0].facts[0].doc, found.sides[0].facts[0].start)
    )
