"""The dead, injured and missing of one event, told differently; what a later article says of a recent event is an update.

Two tolls are of one event where their sentences share a name and a day, or, undated, stand in articles of the same days
that are on one thing. They are compared whatever else their sentences say: no two papers word them alike.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import regex

from dsx.archive.clauses import clause
from dsx.archive.collate.conflict import QUOTED, Conflict, Side, day
from dsx.archive.collate.quantity import Bounds, bounds
from dsx.archive.collate.topics import same_unit
from dsx.fact import CountFact, DateFact, Fact
from dsx.language import vocabulary
from dsx.language.canonical import fold

_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}]+(?:[ -]\p{Lu}[\p{L}\p{M}]+)*")
_OTHER_NUMBER = regex.compile(r"\d|,|;| và ")
_RECENT_DAYS = 30
"""Articles published so soon after an event may update its toll."""
_SAME_NEWS_DAYS = 3
_VALUES = 20
"""Numbers kept of one fate under one name, and of each the tolls of a few articles: enough to be read."""

Days = tuple[tuple[str, str], ...]


class Toll(NamedTuple):
    """What an article says became of how many people: where its sentence names it, and when."""

    fact: CountFact
    fate: str
    unit: tuple[str, ...]
    allowed: Bounds
    names: frozenset[str]
    days: Days


class Tolls:
    """Collects tolls article by article."""

    def __init__(self) -> None:
        self._by_name: defaultdict[tuple[str, str], dict[Bounds, list[Toll]]] = defaultdict(dict)
        self._said: dict[str, set[tuple[str, float]]] = {}

    def add(self, article: list[Fact]) -> None:
        """The tolls of one article."""
        tolls = [(fact, fate) for fact in article if isinstance(fact, CountFact) and (fate := fate_of(fact)) is not None]
        if not tolls:
            return
        days: dict[int, list[tuple[str, str]]] = {}
        for fact in article:
            if isinstance(fact, DateFact) and fact.value.start and fact.value.end:
                days.setdefault(fact.sentence.start, []).append((fact.value.start[:10], fact.value.end[:10]))
        said = self._said.setdefault(article[0].doc, set())
        for fact, fate in tolls:
            allowed = bounds(fact.value, fact.text)
            if allowed is None or fact.value.modality != "result":
                continue
            said.add((fate, allowed.low))
            unit = tuple(fold(fact.value.unit or "").split())
            toll = Toll(fact, fate, unit, allowed, _names(fact), tuple(days.get(fact.sentence.start, ())))
            for name in toll.names:
                values = self._by_name[fate, name]
                if allowed in values or len(values) < _VALUES:
                    kept = values.setdefault(allowed, [])
                    if len(kept) < QUOTED:
                        kept.append(toll)

    def conflicts(self) -> Iterator[Conflict]:
        """The tolls that disagree, those of one event together."""
        met: dict[tuple[str, str], tuple[Toll, Toll]] = {}
        for values in self._by_name.values():
            for toll, other in combinations([toll for tolls in values.values() for toll in tolls], 2):
                first, second = sorted((toll, other), key=lambda each: (each.fact.published or "", each.fact.doc))
                key = first.fact.doc, second.fact.doc + first.fate
                if key not in met and self._contrary(first, second):
                    met[key] = first, second
        yield from map(_conflict, _joined(list(met.values())))

    def _contrary(self, toll: Toll, other: Toll) -> bool:
        if toll.fact.doc == other.fact.doc or toll.allowed.agrees(other.allowed) or not _same_people(toll, other):
            return False
        for one, two in ((toll, other), (other, toll)):
            if (two.fate, two.allowed.low) in self._said[one.fact.doc]:
                return False  # the article says so too, of this event or of another
        return _same_event(toll, other)


def fate_of(fact: CountFact) -> str | None:
    """What became of the people counted, by the words behind the number, else before it; None where it is of several, or none."""
    if fact.value.type != "cardinal" or not fact.value.unit:
        return None
    sentence, at = fact.sentence.text, fact.start - fact.sentence.start
    start, end = clause(sentence, at, at + len(fact.text))
    behind = sentence[at + len(fact.text) : end]
    stop = _OTHER_NUMBER.search(behind)
    found = _fates(behind[: stop.start()] if stop else behind)
    if not found and not _fates(behind):
        found = _fates(_OTHER_NUMBER.split(sentence[start:at])[-1])
    return found[0] if len(found) == 1 else None


def _fates(words: str) -> list[str]:
    folded = f" {fold(words)} "
    return [fate for fate in ("dead", "injured", "missing") if any(f" {word} " in folded for word in _words(fate))]


@functools.cache
def _words(table: str) -> tuple[str, ...]:
    return tuple(map(fold, vocabulary.load("tolls")[table]))


def _names(fact: Fact) -> frozenset[str]:
    """The names in a sentence, but for its first word."""
    text = fact.sentence.text
    return frozenset(fold(found[0]) for found in _NAME.finditer(text) if found.start() > 0 or " " in found[0])


def _same_people(toll: Toll, other: Toll) -> bool:
    """`52 người` and `26 nạn nhân` can be the same; `3 binh sĩ` are not all of `5 người`."""
    anyone = [" ".join(each.unit) in _words("anyone") for each in (toll, other)]
    return all(anyone) or same_unit(toll.unit, other.unit)


def _same_event(toll: Toll, other: Toll) -> bool:
    if toll.days and other.days:
        return any(start <= last and first <= end for start, end in toll.days for first, last in other.days)
    if toll.days or other.days:
        return False
    first, second = day(toll.fact.published), day(other.fact.published)
    near = first is not None and second is not None and abs((first - second).days) <= _SAME_NEWS_DAYS
    return near and len(toll.names & other.names) >= 2


def _joined(pairs: list[tuple[Toll, Toll]]) -> list[list[tuple[Toll, Toll]]]:
    """Pairs that share a toll, together."""
    group_of: dict[str, list[tuple[Toll, Toll]]] = {}
    for pair in pairs:
        groups = {id(group): group for toll in pair if (group := group_of.get(toll.fact.id)) is not None}
        joined = [*(other for group in groups.values() for other in group), pair]
        group_of.update((toll.fact.id, joined) for other in joined for toll in other)
    return list({id(group): group for group in group_of.values()}.values())


def _conflict(pairs: list[tuple[Toll, Toll]]) -> Conflict:
    """What pairs of tolls, each in order of publication, come to; the sides in order of publication."""
    tolls = sorted(
        {each.fact.id: each for pair in pairs for each in pair}.values(),
        key=lambda each: (each.fact.published or "", each.fact.doc, each.fact.start),
    )
    sides: dict[str, list[Fact]] = {}
    for toll in tolls:
        sides.setdefault(toll.fact.text, []).append(toll.fact)
    last = tolls[-1].fact
    at = last.start - last.sentence.start
    start, end = clause(last.sentence.text, at, at + len(last.text))
    about = " ".join(f"{last.sentence.text[start:at]}…{last.sentence.text[at + len(last.text) : end]}".split()).rstrip(".,;: ")
    told = tuple(Side(said, tuple(facts[:QUOTED])) for said, facts in sides.items())
    if all(_may_be_updated(*pair) for pair in pairs):
        return Conflict("count", "toll", about, told, 0.5, "updated")
    return Conflict("count", "toll", about, told, 0.5)


def _may_be_updated(earlier: Toll, later: Toll) -> bool:
    """Whether a toll has risen since: the event is recent, and the later article says more."""
    if not earlier.fact.published or not later.fact.published or earlier.fact.published >= later.fact.published:
        return False
    events = [last for toll in (earlier, later) for _, last in toll.days]
    published = day(earlier.fact.published)
    happened = day(max(events, default=None))
    recent = happened is None or (published is not None and abs((published - happened).days) <= _RECENT_DAYS)
    return recent and later.allowed.low > earlier.allowed.high
