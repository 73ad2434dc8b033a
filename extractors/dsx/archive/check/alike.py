"""Two sentences laid beside each other, word for word: how much is the same, and what stands where in the other."""

from __future__ import annotations

import functools
from difflib import SequenceMatcher
from typing import NamedTuple

import regex

from dsx.language.canonical import fold

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.,/:%-]*[\p{L}\p{M}\p{N}%])?|[%≥≤]")
_LONGEST = 400
"""Words of a sentence that is compared word for word; a longer one is a list or a page."""
BESIDE = 4
"""Words on either side of a phrase by which its place is known."""


class Word(NamedTuple):
    """A word of a sentence, folded, with its place."""

    folded: str
    start: int
    end: int


class Change(NamedTuple):
    """Words that stand in one sentence for words of the other, as ranges of words."""

    first: int
    last: int
    other_first: int
    other_last: int


class Alignment:
    """Two sentences and what they share; `ratio` is from 0 to 1, 1 where they are the same words."""

    def __init__(self, text: str, other: str) -> None:
        self.text, self.other = text, other
        self.words, self.others = words(text), words(other)
        folded, others = [word.folded for word in self.words], [word.folded for word in self.others]
        self._opcodes = SequenceMatcher(None, folded, others, autojunk=False).get_opcodes()
        self.shared = sum(last - first for tag, first, last, _, _ in self._opcodes if tag == "equal")
        self.ratio = 2 * self.shared / max(1, len(folded) + len(others))

    @property
    def changes(self) -> list[Change]:
        """What differs, in order."""
        return [Change(*ranges) for tag, *ranges in self._opcodes if tag != "equal"]

    def across(self, start: int, end: int) -> tuple[int, int]:
        """What stands in the other sentence for a stretch of this one, by offsets; empty where nothing does."""
        numbers = [number for number, word in enumerate(self.words) if word.end > start and word.start < end]
        if not numbers:
            return 0, 0
        first, last = self._across(numbers[0], True), self._across(numbers[-1], False)
        if first >= last:
            return 0, 0
        return self.others[first].start, self.others[last - 1].end

    def _across(self, number: int, opening: bool) -> int:
        for tag, first, last, other_first, other_last in self._opcodes:
            if first <= number < last:
                if tag == "equal":
                    return other_first + number - first + (not opening)
                return other_first if opening else other_last
        return 0

    def beside(self, start: int, end: int) -> float:
        """The share of the words next to a stretch that are the same in both sentences."""
        before = [number for number, word in enumerate(self.words) if word.end <= start][-BESIDE:]
        after = [number for number, word in enumerate(self.words) if word.start >= end][:BESIDE]
        if not before and not after:
            return 0.0
        same = sum(self._is_shared(number) for number in (*before, *after))
        return same / (len(before) + len(after))

    def _is_shared(self, number: int) -> bool:
        return any(tag == "equal" and first <= number < last for tag, first, last, _, _ in self._opcodes)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of a range of words; of an empty one the place before its first word."""
        return _span(self.words, first, last, len(self.text))

    def other_span(self, first: int, last: int) -> tuple[int, int]:
        """Likewise in the other sentence."""
        return _span(self.others, first, last, len(self.other))


def aligned(text: str, other: str) -> Alignment | None:
    """Two sentences beside each other; None where one is too long."""
    if max(len(words(text)), len(words(other))) > _LONGEST:
        return None
    return Alignment(text, other)


@functools.lru_cache(maxsize=1 << 12)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, figures whole (`1.234,5`, `15-NQ/TW`)."""
    return tuple(
        Word(fold(found[0]) if found[0][-1].isalpha() else found[0].lower(), *found.span()) for found in _WORD.finditer(text)
    )


def _span(words: tuple[Word, ...], first: int, last: int, length: int) -> tuple[int, int]:
    if first < last:
        return words[first].start, words[last - 1].end
    at = words[first].start if first < len(words) else length
    return at, at
