"""The same quotation given to two speakers."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from dsx.archive.collate.conflict import Conflict, Said, contrary
from dsx.fact import ClaimFact, Fact
from dsx.language import canonical

_SPELLING = 0.85
WORDS = 8
"""How many words of a quotation are its key: fewer are said by many."""


class Claims:
    """Collects quotations in quotation marks with their speakers."""

    def __init__(self) -> None:
        self._by_words: dict[int, Said] = {}

    def add(self, article: list[Fact]) -> None:
        """The quotations of one article."""
        for fact in article:
            if isinstance(fact, ClaimFact) and fact.value.mode == "direct" and fact.value.speaker is not None:
                words = canonical.fold(fact.text[:400]).split()
                if len(words) >= WORDS and _named_beside(fact):
                    self._by_words.setdefault(hash(tuple(words[:WORDS])), Said()).add(fact.value.speaker, fact)

    def conflicts(self) -> Iterator[Conflict]:
        """Quotations of which two speakers cannot be one person."""
        for said in self._by_words.values():
            if sides := contrary(said, speakers_differ):
                yield Conflict("claim", "speaker", " ".join(sides[0].facts[0].text.split()[:12]), sides, 0.8)


def _named_beside(fact: ClaimFact) -> bool:
    """Whether the sentence names the speaker beside the quotation: `ông nói` is only as sure as who that was taken for."""
    sentence, at = fact.sentence.text, fact.start - fact.sentence.start
    beside = canonical.fold(sentence[:at] + " " + sentence[at + len(fact.text) :]).split()
    return any(name in beside for name in canonical.fold(fact.value.speaker or "").split()[-1:])


def speakers_differ(one: str, other: str) -> bool:
    """Whether two names cannot be one speaker: neither stands in the other, and they do not end alike (`ông Tâm`).

    Names are spelt in two ways (`Stephen Davis`, `Stephen Daivis`); `Trang` and `Trung` are further apart.
    """
    first, second = canonical.fold(one).split(), canonical.fold(other).split()
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    alike = len(short[-1]) > 3 and SequenceMatcher(None, short[-1], long[-1]).ratio() > _SPELLING
    return not set(short) <= set(long) and short[-1] != long[-1] and not alike
