"""Which counts and days speak of the same thing: by their unit and by the words around, weighted by rarity.

Sentences alike but for their digits are one topic at once. Different sentences are compared only where they share rare
words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import regex

from dsx.archive.collate.conflict import QUOTED
from dsx.archive.collate.words import NONE, Feature, Words, features, likeness, syllables, weigh, weighed
from dsx.fact import Fact

NEIGHBOURS = 9
"""Syllables before and after a number that are its own words, not another's of the sentence."""
_RARE = 16
_SHORTEST = 10  # `(Nguyễn Mai, 34 tuổi, TP HCM)` is like too much
_COMMON = 60
_YEAR = regex.compile(r"(?:19|20)\d\d")
_NUMBER = regex.compile(r"\d[\d.,/:-]*")

Days = tuple[tuple[str, str], ...]


class Source:
    """An article, as far as its facts show it: its sentences, and the numbers and days that it gives, by block."""

    __slots__ = ("sentences", "values", "words")

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.values: dict[str, list[tuple[float, float]]] = {}
        self.words: Words | None = None


class Slot(NamedTuple):
    """One number or day in one article: what it allows (`low` to `high`), and when."""

    fact: Fact
    said: str
    low: float
    high: float
    days: Days
    source: Source


class Topic:
    """A place in a sentence, whichever articles have the sentence, with what they put there."""

    __slots__ = ("block", "by_value", "near", "sentence", "unit")

    def __init__(self, block: str, unit: tuple[str, ...]) -> None:
        self.block = block
        self.unit = unit
        self.by_value: dict[str, list[Slot]] = {}
        self.near = NONE
        self.sentence = NONE

    def slots(self) -> Iterator[Slot]:
        """What articles put here."""
        for slots in self.by_value.values():
            yield from slots


class Pair(NamedTuple):
    """Two topics that may be one, by what their words share: those near the number, and those of the sentence."""

    topic: Topic
    other: Topic
    near: float
    sentence: float

    def shares_a_number(self) -> bool:
        """Whether both sentences have another number, of more than one digit and no year."""
        shared = self.topic.sentence.features & self.other.sentence.features
        return any(word.isdigit() and len(word) > 1 and not _YEAR.fullmatch(word) for word in shared)


class Topics:
    """Collects slots; sentences that differ in digits only share their topics."""

    def __init__(self) -> None:
        self._topics: dict[tuple[str, int, int], Topic] = {}
        self._weights: dict[Feature, float] = {}

    def add(self, block: str, unit: tuple[str, ...], place: tuple[int, int], slot: Slot) -> None:
        """One more slot; `place` is the sentence without digits and which number of it this is."""
        key = (block, *place)
        topic = self._topics.get(key)
        if topic is None:
            topic = self._topics[key] = Topic(block, unit)
        slots = topic.by_value.get(slot.said)
        if slots is None:
            topic.by_value[slot.said] = [slot]
        elif len(slots) < QUOTED and all(other.fact.doc != slot.fact.doc for other in slots):
            slots.append(slot)

    def pairs(self, least: float) -> Iterator[Pair]:
        """Topics that may be the same by their words, each topic with itself first."""
        topics = list(self._topics.values())
        self._weights = _read(topics)
        for topic in topics:
            if len(topic.by_value) > 1 and len(topic.sentence.features) >= _SHORTEST:
                yield Pair(topic, topic, 1.0, 1.0)
        for topic, other in _candidates(topics, self._weights):
            near = likeness(topic.near, other.near, self._weights)
            sentence = likeness(topic.sentence, other.sentence, self._weights)
            if max(near, sentence) >= least:
                yield Pair(topic, other, near, sentence)

    def same_event(self, one: Source, other: Source) -> float:
        """How much the words of two articles are the same, from 0 to 1."""
        for source in (one, other):
            if source.words is None:
                found = frozenset[Feature]().union(*(features(syllables(sentence)) for sentence in source.sentences))
                source.words = weigh(found, self._weights)
        return likeness(one.words or NONE, other.words or NONE, self._weights)


def without_digits(sentence: str) -> tuple[int, int]:
    """A sentence without its numbers, as a hash by which it is found again, and how many numbers it has."""
    rest, numbers = _NUMBER.subn("#", sentence)
    return hash(rest), numbers


def _read(topics: list[Topic]) -> dict[Feature, float]:
    """Take the words around of each topic, and weigh each by its rarity among sentences."""
    counts: Counter[Feature] = Counter()
    seen: set[str] = set()
    found: list[tuple[frozenset[Feature], frozenset[Feature]]] = []
    for topic in topics:
        fact = next(topic.slots()).fact
        sentence, at = fact.sentence.text, fact.start - fact.sentence.start
        before, after = syllables(sentence[:at]), syllables(sentence[at + len(fact.text) :])
        inner = [word for word in syllables(fact.text) if word in topic.unit]
        whole = features(before) | features([*inner, *after])
        found.append((features(before[-NEIGHBOURS:]) | features([*inner, *after[:NEIGHBOURS]]), whole))
        if sentence not in seen:
            seen.add(sentence)
            counts.update(whole)
    weights = weighed(counts, len(seen))
    for topic, (near, whole) in zip(topics, found, strict=True):
        topic.near, topic.sentence = weigh(near, weights), weigh(whole, weights)
    return weights


def _candidates(topics: list[Topic], weights: dict[Feature, float]) -> Iterator[tuple[Topic, Topic]]:
    """Topics of one block and unit that share one of their rarest words."""
    holders: defaultdict[tuple[str, Feature], list[int]] = defaultdict(list)
    once = max(weights.values(), default=0.0)  # what only one sentence has leads nowhere
    for number, topic in enumerate(topics):
        if len(topic.sentence.features) < _SHORTEST:
            continue
        shared = (feature for feature in topic.sentence.features if weights.get(feature, once) < once)
        for feature in sorted(shared, key=lambda feature: (-weights[feature], feature))[:_RARE]:
            holders[topic.block, feature].append(number)
    met: set[tuple[int, int]] = set()
    for numbers in holders.values():
        if 1 < len(numbers) <= _COMMON:
            met.update(combinations(numbers, 2))
    for first, second in sorted(met):
        if same_unit(topics[first].unit, topics[second].unit):
            yield topics[first], topics[second]


def same_unit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two units can be one: one begins the other (`đội`, `đội tuyển`), or they share their first two syllables."""
    common = min(len(one), len(other))
    return one[:common] == other[:common] or (common >= 2 and one[:2] == other[:2])
