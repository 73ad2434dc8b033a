"""Copies of the draft's sentences in the pile, laid beside them: what stands in place of each fact, and which words differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dsx.archive.check.alike import Alignment, aligned
from dsx.archive.check.compare import SAME, Outcome, compare, modality
from dsx.archive.check.finding import Finding, of_words, quoted_words
from dsx.archive.check.gather import Gathered, Known, same_words
from dsx.archive.check.wording import Difference, differences
from dsx.fact import ClaimFact, CountFact, DateFact, Fact, RankFact, kind_of

COPY = 0.6
"""So many of the words of two sentences are the same, in order, that one was written after the other."""
_REWORDED = 0.75  # likewise, where the words themselves are compared
_ALIGNED = 8
_ALIGNED_SHARE = 0.3
_BESIDE = 0.5


class Copy(NamedTuple):
    """A sentence of the pile beside one of the draft, and the words by which they say different things.

    `places` is where in the draft's sentence counts and ranks stand: a word of denial is the nearest one's behind it.
    """

    known: Known
    alignment: Alignment
    differences: list[Difference]
    places: frozenset[int]

    @property
    def ratio(self) -> float:
        """How much of the two sentences is the same."""
        return self.alignment.ratio


class Copies:
    """The copies of each sentence of a draft."""

    def __init__(self, draft: list[Fact], gathered: Gathered) -> None:
        self._first = {fact.sentence.text: fact for fact in reversed(draft)}
        places: dict[str, set[int]] = {}
        for fact in draft:
            if isinstance(fact, CountFact | RankFact):
                places.setdefault(fact.sentence.text, set()).add(fact.start - fact.sentence.start)
        self._copies = {
            sentence: list(_copies(sentence, frozenset(places.get(sentence, ())), gathered)) for sentence in self._first
        }

    def of(self, fact: Fact) -> list[Copy]:
        """The copies of the sentence of a fact, the nearest first."""
        return self._copies[fact.sentence.text]

    def reworded(self, found: list[Finding]) -> Iterator[Finding]:
        """Words that differ from the nearest copy of their sentence, where no finding says so already."""
        for sentence, copies in self._copies.items():
            if not copies or copies[0].ratio < _REWORDED or any(same_words(sentence, copy.known.text) for copy in copies):
                continue
            nearest, first = copies[0], self._first[sentence]
            for difference in nearest.differences:
                start, end = first.sentence.start + difference.start, first.sentence.start + difference.end
                if not any(_says(finding, start, end, difference) for finding in found):
                    quote = quoted_words(nearest.known.facts[0], difference.other_start, difference.other_end, difference.why)
                    yield of_words(first, difference.start, difference.end, difference.why, quote)


def _says(finding: Finding, start: int, end: int, difference: Difference) -> bool:
    """Whether a finding says all there is to say of a stretch: that it differs, or that another wording is the same."""
    if isinstance(finding.fact, ClaimFact):
        return False
    if finding.verdict == "same":
        return finding.start <= start and end <= finding.end
    if finding.verdict != "differs":
        return False
    reach = end + difference.reach - difference.end
    return finding.start < reach and start < finding.end and (difference.what == "stance" or finding.start < end)


def _copies(sentence: str, places: frozenset[int], gathered: Gathered) -> Iterator[Copy]:
    near = gathered.near(sentence)
    found = []
    for number, known in enumerate(near):
        if number >= _ALIGNED and known.share < 1 - 1e-9:
            break
        if known.share < _ALIGNED_SHARE:
            break
        alignment = aligned(sentence, known.text)
        if alignment is not None and alignment.ratio >= COPY:
            found.append(Copy(known, alignment, list(differences(alignment)), places))
    yield from sorted(found, key=lambda copy: -copy.ratio)


def counterpart(fact: Fact, copy: Copy) -> Fact | None:
    """The fact that stands in a copy where the fact stands in its sentence."""
    at = fact.start - fact.sentence.start
    end = at + len(fact.text)
    if copy.alignment.beside(at, end) < _BESIDE:
        return None
    start, last = copy.alignment.across(at, end)
    best, most = None, 0
    for other in copy.known.facts:
        first = other.start - other.sentence.start
        common = min(last, first + len(other.text)) - max(start, first)
        if kind_of(other) == kind_of(fact) and common > most:
            best, most = other, common
    return best


def at_its_place(fact: Fact, other: Fact, copy: Copy) -> Outcome | None:
    """How a fact compares with its counterpart in a copy; words of denial before it, found as a fact or not, count."""
    outcome = SAME if same_words(fact.text, other.text) and not isinstance(fact, ClaimFact) else compare(fact, other)
    if isinstance(fact, DateFact) and outcome is SAME and _of_other_days(fact, other):
        outcome = compare(fact, other)
    if outcome is not None and outcome.verdict == "differs":
        return outcome
    stated = _stated(fact, other, copy)
    return stated or outcome


def _of_other_days(fact: DateFact, other: Fact) -> bool:
    """`hôm qua` in articles of two days."""
    return (
        isinstance(other, DateFact)
        and fact.value.anchor == other.value.anchor == "published"
        and fact.published != other.published
    )


def _stated(fact: Fact, other: Fact, copy: Copy) -> Outcome | None:
    if not isinstance(fact, CountFact | RankFact):
        return None
    at = fact.start - fact.sentence.start
    by_value = None
    if isinstance(other, CountFact | RankFact) and copy.ratio < 1:
        by_value = modality(fact.value.modality, other.value.modality)
    for difference in copy.differences:
        if difference.what == "stance" and difference.start <= at and (by_value is not None or at < difference.reach):
            first = not any(difference.start <= before < at for before in copy.places)
            return Outcome("differs" if first else "related", difference.why)
    return by_value
