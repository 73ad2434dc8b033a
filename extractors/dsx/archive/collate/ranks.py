"""The same place in an ordering told differently, and places, changes and base years that do not add up.

Compared are results: what is aimed at or possible contradicts nothing. A place is of a subject, an index or table, a
scope and a year; without a year it is of the days around the article's publication, since tables change by the week.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dsx.archive.collate.conflict import Conflict, Said, Side, day
from dsx.fact import Fact, RankFact
from dsx.language import canonical

_GENERIC = frozenset({"thành phố", "tỉnh", "thành phố này", "tỉnh này", "địa phương", "địa phương này", "thủ đô"})
NEAR_DAYS = 1
_METRIC_LEAST = 4  # syllables: of shorter names each counts
_METRIC_SHARE = 0.7
_KEPT = 100  # changes and first-Ns of one subject in one index that are added up


class Key(NamedTuple):
    """What a place is of."""

    subject: str
    metric: str
    scope: str


class Change(NamedTuple):
    """Places gained since a year, in a year if it is told."""

    since: str
    time: str | None
    gained: int
    fact: RankFact


class Table:
    """What is said of one subject in one index."""

    __slots__ = ("about", "changes", "places", "tops", "undated")

    def __init__(self, first: RankFact) -> None:
        self.about = ", ".join(part for part in (first.value.subject, first.value.metric, first.value.scope) if part)
        self.places: dict[str, Said] = {}
        self.undated: list[RankFact] = []
        self.changes: list[Change] = []
        self.tops: list[RankFact] = []


class Ranks:
    """Collects ranks article by article."""

    def __init__(self) -> None:
        self._tables: dict[Key, Table] = {}
        self._metrics: dict[tuple[str, str], list[str]] = {}

    def add(self, article: list[Fact]) -> None:
        """The results of one article."""
        facts = [fact for fact in article if isinstance(fact, RankFact) and fact.value.modality == "result"]
        place = _only_place(facts)
        keyed = [(key, fact) for fact in facts if (key := key_of(fact, place)) is not None]
        positions: dict[tuple[Key, str | None], set[int | None]] = {}
        for key, fact in keyed:
            if fact.value.type == "position":
                positions.setdefault((key, fact.value.time), set()).add(fact.value.position)
        for key, fact in keyed:
            if (
                fact.value.type != "position" or len(positions[key, fact.value.time]) == 1
            ):  # else it is of two things, or two times
                _put(self._table(key, fact), fact)

    def conflicts(self) -> Iterator[Conflict]:
        """The disagreements over each subject's places."""
        for table in self._tables.values():
            yield from _places(table.about, table)
            yield from _changes(table.about, table)
            yield from _sums(table.about, table)

    def _table(self, key: Key, fact: RankFact) -> Table:
        known = self._metrics.setdefault((key.subject, key.scope), [])
        metric = next((metric for metric in known if same_metric(metric, key.metric)), None)
        if metric is None and len(known) < _KEPT:
            known.append(key.metric)
        key = key if metric is None else key._replace(metric=metric)
        if key not in self._tables:
            self._tables[key] = Table(fact)
        return self._tables[key]


def key_of(fact: RankFact, place: str | None) -> Key | None:
    """What a rank is of; `place` stands for `Thành phố` alone. None where subject or ordering are not told."""
    value = fact.value
    if value.subject is None or (value.metric is None and value.scope is None):
        return None
    subject = canonical.fold(value.subject)
    subject = place or subject if subject in _GENERIC else canonical.name(value.subject)
    scope = canonical.name(value.scope) if value.scope else ""
    if scope == subject:  # nothing is ranked within itself: `Chỉ số … của Hà Nội tăng 19 bậc`
        scope = ""
    return Key(subject, canonical.index(value.metric) if value.metric else "", "" if scope == "việt nam" else scope)


def same_metric(one: str, other: str) -> bool:
    """Whether two keys of indices are one: `thu hút vốn đầu tư nước ngoài FDI` says what `thu hút đầu tư nước ngoài` does."""
    if one == other:
        return True
    short, long = sorted((set(one.split()), set(other.split())), key=len)
    return len(short) >= _METRIC_LEAST and short <= long and len(short) >= _METRIC_SHARE * len(long)


def _only_place(facts: list[RankFact]) -> str | None:
    places = {canonical.place(fact.value.subject) for fact in facts if fact.value.subject} - {None}
    return places.pop() if len(places) == 1 else None


def _put(table: Table, fact: RankFact) -> None:
    value = fact.value
    if value.type == "position" and value.position is not None:
        if value.time is not None:
            table.places.setdefault(value.time, Said()).add(str(value.position), fact)
        else:
            table.undated.append(fact)
    elif value.type == "top" and value.top is not None:
        if len(table.tops) < _KEPT:
            table.tops.append(fact)
    elif value.type == "change" and value.change is not None and value.since is not None and len(table.changes) < _KEPT:
        table.changes.append(Change(value.since[:4], value.time[:4] if value.time else None, value.change, fact))


def _places(about: str, table: Table) -> Iterator[Conflict]:
    for year, said in table.places.items():
        if len(said.by_value) > 1 and len({fact.doc for facts in said.by_value.values() for fact in facts}) > 1:
            yield Conflict("rank", "position", f"{about}, {year}", said.sides(), 0.85)
    for fact in table.tops:
        beyond = table.places.get(fact.value.time or "", Said()).sides()
        sides = tuple(side for side in beyond if int(side.said) > (fact.value.top or 0))
        if sides:
            yield Conflict(
                "rank", "position", f"{about}, {fact.value.time}", (*sides, Side(f"top {fact.value.top}", (fact,))), 0.85
            )
    for facts in _same_days(table.undated):
        said = Said()
        for fact in facts:
            said.add(str(fact.value.position), fact)
        if len(said.by_value) > 1 and len({fact.doc for fact in facts}) > 1:
            yield Conflict("rank", "position", about, said.sides(), 0.6)


def _same_days(facts: list[RankFact]) -> Iterator[list[RankFact]]:
    """Facts of articles that were published together, each not more than a day after the one before."""
    dated = [(published, fact) for fact in facts if (published := day(fact.published)) is not None]
    dated.sort(key=lambda item: (item[0], item[1].doc, item[1].start))
    together: list[RankFact] = []
    for number, (published, fact) in enumerate(dated):
        if number and (published - dated[number - 1][0]).days > NEAR_DAYS:
            yield together
            together = []
        together.append(fact)
    if together:
        yield together


def _changes(about: str, table: Table) -> Iterator[Conflict]:
    """The same stretch of years with different changes."""
    stretches: dict[tuple[str, str], Said] = {}
    for change in table.changes:
        if change.time is not None:
            stretches.setdefault((change.since, change.time), Said()).add(f"{change.gained:+d}", change.fact)
    for (since, time), said in stretches.items():
        if len(said.by_value) > 1:
            yield Conflict("rank", "change", f"{about}, {since}–{time}", said.sides(), 0.85)


def _sums(about: str, table: Table) -> Iterator[Conflict]:
    """Place, change and base year that cannot add up: the place in the base year, less what was gained, is the place now."""
    bases = _bases(table)
    told: set[tuple[str, int]] = set()
    for change in table.changes:
        for then, reasons in bases.get(change.since, {}).items():
            if change.fact in reasons or (change.since, change.gained) in told:
                continue
            now = then - change.gained
            against = _against(now, change, table)
            if now < 1:
                against = Side("no place above the first", (change.fact,))
            if against is not None:
                base = Side(f"{then} in {change.since}", reasons)
                moved = Side(f"{change.gained:+d} since {change.since}, so {now} now", (change.fact,))
                told.add((change.since, change.gained))
                yield Conflict("rank", "arithmetic", about, (base, moved, against), 0.9)


def _bases(table: Table) -> dict[str, dict[int, tuple[Fact, ...]]]:
    """Places by year: as told, and as a place and the change that led to it tell them."""
    bases: dict[str, dict[int, tuple[Fact, ...]]] = {}
    for year, said in table.places.items():
        for position, facts in said.by_value.items():
            if int(position) > 0:
                bases.setdefault(year, {})[int(position)] = tuple(facts)
    for change in table.changes:
        then = table.places.get(change.time or "")
        for position, facts in then.by_value.items() if then else ():
            place = next((fact for fact in facts if fact.doc == change.fact.doc), None)
            if place is not None and int(position) > 0:
                bases.setdefault(change.since, {}).setdefault(int(position) + change.gained, (place, change.fact))
    return bases


def _against(now: int, change: Change, table: Table) -> Side | None:
    """What contradicts that the subject is now at a place: a place told for that year, or by the same article."""
    said = table.places.get(change.time) if change.time else None
    if said is not None and str(now) not in said.by_value:
        position, facts = next(iter(said.by_value.items()))
        return Side(position, tuple(facts))
    for fact in table.undated:
        if change.time is None and fact.doc == change.fact.doc and fact.value.position not in (now, None):
            return Side(str(fact.value.position), (fact,))
    for fact in table.tops:
        same_time = fact.value.time[:4] == change.time if fact.value.time and change.time else fact.doc == change.fact.doc
        if same_time and fact.value.top is not None and now > fact.value.top:
            return Side(f"top {fact.value.top}", (fact,))
    return None
