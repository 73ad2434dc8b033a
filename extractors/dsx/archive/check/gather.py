"""What of a pile may bear on a draft, taken out of it as it streams by: the pile is never held.

Kept are, for each sentence of the draft, the sentences that share most pairs of neighbouring syllables with it; the facts of
the articles that are most like the draft; and the documents and ranks that the draft names too.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any, NamedTuple, TypeVar

from dsx.archive.collate.ranks import key_of
from dsx.archive.collate.words import syllables
from dsx.fact import DocumentFact, Fact, RankFact
from dsx.language.canonical import fold

SENTENCES = 24
"""Sentences kept for each of the draft's."""
ARTICLES = 24
"""Articles kept whole; their facts beyond the first so many are left out."""
_FACTS = 400
_KEYED = 40
"""Facts kept of one document or of one subject in one index."""
LEAST = 0.12
"""The share of pairs of syllables that two sentences have in common, below which they are on different things."""
_SAME_NEWS = 0.08  # likewise of two articles
_FEWEST = 2  # pairs shared, but by short sentences

_Pair = tuple[str, str]
_Item = TypeVar("_Item", bound=tuple[float, int, Any])


class Known(NamedTuple):
    """A sentence of the pile with its facts."""

    text: str
    facts: tuple[Fact, ...]
    share: float


class Gathered:
    """What of a pile may bear on a draft."""

    def __init__(self, draft: list[Fact], pile: Iterable[Fact]) -> None:
        self._sentences = list(dict.fromkeys(fact.sentence.text for fact in draft))
        self._pairs = [pairs(sentence) for sentence in self._sentences]
        self._holders: dict[_Pair, list[int]] = {}
        for number, own in enumerate(self._pairs):
            for pair in own:
                self._holders.setdefault(pair, []).append(number)
        self._asked = frozenset(self._holders)
        self._keys = {key for fact in draft for key in keys(fact)}
        self._near: list[list[tuple[float, int, Known]]] = [[] for _ in self._sentences]
        self._articles: list[tuple[float, int, list[Fact]]] = []
        self._keyed: defaultdict[object, list[Fact]] = defaultdict(list)
        self._read = 0
        for _, group in groupby(pile, key=lambda fact: fact.doc):
            self._take(list(group))

    def near(self, sentence: str) -> list[Known]:
        """The sentences that are like one of the draft, the likest first."""
        kept = self._near[self._sentences.index(sentence)]
        return [known for _, _, known in sorted(kept, key=lambda item: (-item[0], -item[1]))]

    def articles(self) -> Iterator[Fact]:
        """The facts of the articles that are like the draft, and those of its documents and ranks, article by article."""
        kept: dict[str, dict[str, Fact]] = {}
        for _, _, facts in sorted(self._articles, key=lambda item: (-item[0], -item[1])):
            kept.setdefault(facts[0].doc, {}).update((fact.id, fact) for fact in facts)
        for keyed in self._keyed.values():
            for fact in keyed:
                kept.setdefault(fact.doc, {})[fact.id] = fact
        for facts_by_id in kept.values():
            yield from sorted(facts_by_id.values(), key=lambda fact: (fact.start, -fact.end))

    def _take(self, article: list[Fact]) -> None:
        """Look at one article."""
        shared: set[_Pair] = set()
        hit = 0
        sentences: dict[tuple[int, int], list[Fact]] = {}
        for fact in article:
            sentences.setdefault((fact.sentence.start, fact.sentence.end), []).append(fact)
        for facts in sentences.values():
            own = pairs(facts[0].sentence.text)
            common = own & self._asked
            if len(common) >= _FEWEST or (common and len(own) < 12):
                shared |= common
                hit += self._keep(tuple(facts), len(own), common)
        for fact in article if self._keys else ():
            for key in keys(fact) if isinstance(fact, DocumentFact | RankFact) else ():
                if key in self._keys and len(self._keyed[key]) < _KEYED:
                    self._keyed[key].append(fact)
        if hit:
            self._keep_article(article, shared)

    def _keep(self, facts: tuple[Fact, ...], size: int, common: frozenset[_Pair]) -> bool:
        met = Counter(number for pair in common for number in self._holders[pair])
        kept = False
        for number, hits in met.items():
            share = 2 * hits / (size + len(self._pairs[number]))
            if share >= LEAST:
                self._read += 1
                item = (share, -self._read, Known(facts[0].sentence.text, facts, share))
                _push(self._near[number], item, SENTENCES)
                kept = True
        return kept

    def _keep_article(self, article: list[Fact], shared: set[_Pair]) -> None:
        sentences = {fact.sentence.start: fact.sentence.text for fact in article}
        size = len(frozenset[_Pair]().union(*map(pairs, sentences.values())))
        share = len(shared) / (size * max(1, len(self._asked))) ** 0.5
        if share >= _SAME_NEWS:
            _push(self._articles, (share, -self._read, article[:_FACTS]), ARTICLES)


def pairs(sentence: str) -> frozenset[_Pair]:
    """The pairs of neighbouring syllables of a sentence."""
    return frozenset(pairwise(syllables(sentence)))


def keys(fact: Fact) -> list[object]:
    """By what a document or a rank is found again wherever it stands: its symbol; its subject and index."""
    if isinstance(fact, DocumentFact):
        symbol = fact.value.symbol or fact.value.refers_to
        return ["".join(symbol.casefold().split())] if symbol else []
    if isinstance(fact, RankFact):
        key = key_of(fact, None)
        return [key] if key is not None else []
    return []


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same but for capitals, stops and spaces."""
    return one == other or fold(one) == fold(other)


def _push(heap: list[_Item], item: _Item, most: int) -> None:
    if len(heap) < most:
        heapq.heappush(heap, item)
    else:
        heapq.heappushpop(heap, item)
