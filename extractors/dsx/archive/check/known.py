"""The sentences of a pile that hold facts, found again by their words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from dsx.archive.collate.topics import Feature, features, likeness
from dsx.fact import Fact
from dsx.language.canonical import fold

_RARE = 16
_COMMON = 500
_TRIED = 40


class Known(NamedTuple):
    """A sentence of the pile with its facts."""

    text: str
    facts: list[Fact]
    words: frozenset[Feature]


class Sentences:
    """The sentences of a pile."""

    def __init__(self, pile: Iterable[Fact]) -> None:
        found: dict[tuple[str, int, str], Known] = {}
        for fact in pile:
            key = fact.doc, fact.sentence.start, fact.sentence.text
            if key not in found:
                found[key] = Known(fact.sentence.text, [], words_of(fact.sentence.text))
            found[key].facts.append(fact)
        self._known = list(found.values())
        self._holders: defaultdict[Feature, list[int]] = defaultdict(list)
        for number, known in enumerate(self._known):
            for feature in known.words:
                self._holders[feature].append(number)

    def weight(self, feature: Feature) -> float:
        """How much a word tells: the rarer in the pile, the more; what the pile lacks, as much as what it has once."""
        return math.log((len(self._known) + 1) / max(1, len(self._holders.get(feature, ())))) ** 2

    def near(self, text: str, least: float) -> list[tuple[float, Known]]:
        """The sentences that are like a text, the likest first, with their likeness from `least` to 1."""
        words = words_of(text)
        rare = sorted(words, key=lambda word: (len(self._holders.get(word, ())), word))
        shared: Counter[int] = Counter()
        for word in [word for word in rare if word in self._holders][:_RARE]:
            if len(self._holders[word]) <= _COMMON:
                shared.update(self._holders[word])
        found = []
        for number, _ in shared.most_common(_TRIED):
            known = self._known[number]
            weights = {word: self.weight(word) for word in words | known.words}
            if (like := likeness(words, known.words, weights)) >= least:
                found.append((like, known))
        return sorted(found, key=lambda item: (-item[0], item[1].facts[0].doc))


def words_of(text: str) -> frozenset[Feature]:
    """The words of a text by which it is compared."""
    return features(fold(text).split())
