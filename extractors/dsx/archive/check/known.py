"""The sentences of a pile that hold facts, found again by their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from dsx.archive.collate.words import Feature, Words, features, likeness, syllables, weigh, weighed
from dsx.fact import Fact

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
        self._weights = weighed({word: len(holders) for word, holders in self._holders.items()}, len(self._known))
        self._new = max(self._weights.values(), default=0.0)
        self._words = [weigh(known.words, self._weights) for known in self._known]

    def near(self, text: str, least: float) -> list[tuple[float, Known]]:
        """The sentences that are like a text, the likest first, with their likeness from `least` to 1."""
        found = words_of(text)
        words = Words(found, sum(self._weights.get(word, self._new) for word in found))
        rare = sorted((word for word in found if word in self._holders), key=lambda word: (len(self._holders[word]), word))
        shared: Counter[int] = Counter()
        for word in rare[:_RARE]:
            if len(self._holders[word]) <= _COMMON:
                shared.update(self._holders[word])
        like = [
            (likeness(words, self._words[number], self._weights), self._known[number]) for number, _ in shared.most_common(_TRIED)
        ]
        return sorted((item for item in like if item[0] >= least), key=lambda item: (-item[0], item[1].facts[0].doc))


def words_of(text: str) -> frozenset[Feature]:
    """The words of a text by which it is compared."""
    return features(syllables(text))
