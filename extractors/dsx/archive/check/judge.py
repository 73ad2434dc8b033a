"""The verdict on each fact of a draft: by copies of its sentence, by what contradicts it, by facts about the same thing."""

from __future__ import annotations

from typing import NamedTuple

from dsx.archive.check.about import same_matter, same_thing
from dsx.archive.check.compare import Outcome, compare, same_subject
from dsx.archive.check.contrary import Contrary
from dsx.archive.check.copies import COPY, Copies, Copy, at_its_place, counterpart
from dsx.archive.check.finding import Finding, Quote, of_fact, quoted
from dsx.archive.check.gather import Gathered
from dsx.archive.collate.conflict import day
from dsx.fact import ClaimFact, DateFact, Fact, RankFact, kind_of

QUOTED = 3
"""What is quoted of the pile with one finding."""
NEWS_DAYS = 10
"""Articles published further apart tell of one time only where they say so."""
_SURE = 0.8  # a copy so near contradicts even where another article says the same
_ORDER = {"differs": 0, "same": 1, "related": 2}


class Told(NamedTuple):
    """What one article says of a fact, and how near its sentence is to the draft's."""

    outcome: Outcome
    fact: Fact
    near: float


class Judge:
    """Gives verdicts on the facts of one draft."""

    def __init__(self, copies: Copies, gathered: Gathered, contrary: dict[tuple[str, int], list[Contrary]]) -> None:
        self._copies = copies
        self._gathered = gathered
        self._contrary = contrary

    def of(self, fact: Fact) -> Finding | None:
        """The finding on a fact; None where it is only context."""
        told = self._told(fact)
        same = [each for each in told if each.outcome.verdict == "same"]
        differs = _contradicting(fact, told, same)
        related = [each for each in told if each.outcome.verdict == "related"]
        if differs:
            return of_fact(fact, "differs", differs[0].outcome.why, _quotes(differs, same))
        if same and not _nearer(related, same):
            return of_fact(fact, "same", "", _quotes(same))
        if isinstance(fact, DateFact):
            return None
        if related:
            return of_fact(fact, "related", related[0].outcome.why, _quotes(related, same))
        return of_fact(fact, "not found", "")

    def _told(self, fact: Fact) -> list[Told]:
        """What is said of a fact, the nearest first."""
        told = self._in_copies(fact)
        placed = {each.fact.id for each in told}
        for against in self._contrary.get((kind_of(fact), fact.start), ()):
            told.append(Told(Outcome("differs", against.why), against.fact, _SURE))
        for known in self._gathered.near(fact.sentence.text):
            for other in known.facts:
                if kind_of(other) == kind_of(fact) and other.id not in placed:
                    outcome = _elsewhere(fact, other)
                    if outcome is not None:
                        told.append(Told(outcome, other, min(known.share, COPY - 0.01)))
        return sorted(told, key=lambda each: (-each.near, _ORDER[each.outcome.verdict]))

    def _in_copies(self, fact: Fact) -> list[Told]:
        told = []
        for copy in self._copies.of(fact):
            other = counterpart(fact, copy)
            outcome = at_its_place(fact, other, copy) if other is not None else None
            if other is not None and outcome is not None:
                told.append(Told(_of_one_thing(fact, other, copy, outcome), other, copy.ratio))
        return told


def _contradicting(fact: Fact, told: list[Told], same: list[Told]) -> list[Told]:
    """What differs: the nearest copy, or what is as sure as what agrees; an article that also agrees contradicts nothing.

    That an event of another day is told in like words contradicts no day that a copy of the sentence has.
    """
    differs = [each for each in told if each.outcome.verdict == "differs"]
    if not same or (differs and differs[0].near > same[0].near):
        return differs
    if isinstance(fact, DateFact):
        return []
    agreed = {each.fact.doc for each in same}
    return [each for each in differs if each.near >= _SURE and each.fact.doc not in agreed]


def _nearer(related: list[Told], same: list[Told]) -> bool:
    """Whether a copy of the sentence says something else of it than what agrees, which is further."""
    return bool(related) and related[0].near >= COPY and related[0].near > same[0].near


def _of_one_thing(fact: Fact, other: Fact, copy: Copy, outcome: Outcome) -> Outcome:
    """What differs in a copy counts only where both sentences speak of the same thing at the same time."""
    if isinstance(fact, ClaimFact):
        return _of_one_claim(fact, copy, outcome)
    at = fact.start - fact.sentence.start
    other_names = any(d.what == "name" and not d.start <= at < d.end for d in copy.differences)
    if isinstance(fact, RankFact) and isinstance(other, RankFact) and not same_subject(fact, other):
        other_names = True
    if other_names or (outcome.verdict == "differs" and not _same_time(fact, other)):
        return Outcome("related", outcome.why)
    return outcome


def _of_one_claim(fact: ClaimFact, copy: Copy, outcome: Outcome) -> Outcome:
    """The same words of another speaker; other words are another claim, as far as they go."""
    if outcome.verdict == "differs":
        return outcome
    at = fact.start - fact.sentence.start
    end = at + len(fact.text)
    for difference in copy.differences:
        inside = at <= difference.start < end
        if difference.what == "name" and not inside:
            return Outcome("differs", difference.why)
        if inside:
            return Outcome("related", difference.why)
    return outcome


def _elsewhere(fact: Fact, other: Fact) -> Outcome | None:
    """How a fact compares with one of another sentence: its value may be denied there; that values differ say the conflicts."""
    if not same_thing(fact, other):
        return Outcome("related") if same_matter(fact, other) else None
    outcome = compare(fact, other)
    if outcome is None:
        return None
    if isinstance(fact, DateFact) and outcome.verdict != "same":
        return None
    return outcome if outcome.verdict == "same" or outcome.stated else Outcome("related", outcome.why)


def _same_time(fact: Fact, other: Fact) -> bool:
    one, two = day(fact.published), day(other.published)
    return one is None or two is None or abs((one - two).days) <= NEWS_DAYS


def _quotes(*told: list[Told]) -> tuple[Quote, ...]:
    """Each article once; those that differ before those that agree."""
    seen: set[str] = set()
    quotes = []
    for each in (each for group in told for each in group):
        if each.fact.doc not in seen:
            seen.add(each.fact.doc)
            quotes.append(quoted(each.fact, each.outcome.verdict, each.outcome.why))
    return tuple(quotes[:QUOTED])
