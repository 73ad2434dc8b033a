"""Where a sentence of the draft differs from its copy in the pile by its words: a figure, a name, a unit, a word of denial."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

from dsx.archive.check.alike import Alignment, Change, Word
from dsx.archive.check.compare import STATED, instead
from dsx.archive.clauses import clause
from dsx.fact import Modality
from dsx.language import vocabulary
from dsx.language.canonical import fold

_DIGIT = regex.compile(r"\p{N}")
_SEPARATORS = regex.compile(r"[./-]|\b0+(?=\d)")
_NUMBERS = frozenset(
    {"một", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "mốt", "trăm", "nghìn"}
    | {"ngàn", "vạn", "triệu", "tỷ", "tỉ", "rưỡi", "chục", "đôi"}
)
_LONGEST = 6
_LONGEST_NAME = 14  # `Trung tâm Dự báo Khí tượng Thủy văn Quốc gia`
_LONGEST_STANCE = 8


class Difference(NamedTuple):
    """A stretch of the draft's sentence, what stands for it in the copy, and in what they differ.

    `reach` is how far the difference goes in the draft's sentence: a word of denial speaks for the rest of its clause.
    """

    what: Literal["figure", "name", "unit", "stance"]
    start: int
    end: int
    other_start: int
    other_end: int
    why: str
    reach: int


def differences(alignment: Alignment) -> Iterator[Difference]:
    """What was exchanged, put in or left out that changes what the sentence says."""
    for change in alignment.changes:
        what = _what(alignment, change)
        if what is None:
            stance = _stance(alignment, change)
            if stance is not None:
                yield stance
            continue
        start, end = alignment.span(change.first, change.last)
        other_start, other_end = alignment.other_span(change.other_first, change.other_last)
        why = instead(alignment.text[start:end], alignment.other[other_start:other_end])
        yield Difference(what, start, end, other_start, other_end, why, end)


def _what(alignment: Alignment, change: Change) -> Literal["figure", "name", "unit"] | None:
    words = alignment.words[change.first : change.last]
    others = alignment.others[change.other_first : change.other_last]
    longest = max(len(words), len(others))
    if not words or not others or longest > _LONGEST_NAME:
        return None
    if _is_name(alignment.text, words, change.first) and _is_name(alignment.other, others, change.other_first):
        return "name"
    if longest > _LONGEST:
        return None
    if any(map(_is_number, words)) and any(map(_is_number, others)):
        return "figure" if _figures(words) != _figures(others) else None
    if change.first and change.other_first:
        before, other_before = alignment.words[change.first - 1], alignment.others[change.other_first - 1]
        if _is_number(before) and _is_number(other_before) and max(len(words), len(others)) <= 3:
            return "unit"
    return None


def _is_number(word: Word) -> bool:
    return bool(_DIGIT.search(word.folded)) or word.folded in _NUMBERS


def _figures(words: tuple[Word, ...]) -> list[str]:
    """The numbers among words: `23/10` and `23-10` are one, and so are `05` and `5`."""
    return [_SEPARATORS.sub("", word.folded) for word in words if _is_number(word)]


def _is_name(text: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether words are a name by their capitals; one word at the start of a sentence only with two of them (`AFP`)."""
    capitals = [text[word.start].isupper() for word in words]
    if not capitals[0] or 2 * sum(capitals) < len(capitals):
        return False
    return at > 0 or len(words) > 1 or text[words[0].start : words[0].end].isupper()


def _stance(alignment: Alignment, change: Change) -> Difference | None:
    """`không`, `phấn đấu`, `có thể` in one of the sentences only."""
    words = alignment.words[change.first : change.last]
    others = alignment.others[change.other_first : change.other_last]
    if max(len(words), len(others)) > _LONGEST_STANCE:
        return None
    here, there = stance(words), stance(others)
    if here == there:
        return None
    start, end = alignment.span(change.first, change.last)
    if start == end and change.first < len(alignment.words):
        start, end = alignment.span(change.first, change.first + 1)  # what was left out stood before this word
    other_start, other_end = alignment.other_span(change.other_first, change.other_last)
    if other_start == other_end and change.other_first < len(alignment.others):
        other_start, other_end = alignment.other_span(change.other_first, change.other_first + 1)
    why = f"{STATED[here]} here, {STATED[there]} there"
    return Difference("stance", start, end, other_start, other_end, why, clause(alignment.text, start, end)[1])


def stance(words: tuple[Word, ...]) -> Modality:
    """How words state what follows them."""
    said = f" {' '.join(word.folded for word in words)} "
    stances: tuple[Modality, ...] = ("denied", "target", "possible")
    return next((each for each in stances if any(f" {cue} " in said for cue in _cues(each))), "result")


@functools.cache
def _cues(modality: str) -> tuple[str, ...]:
    return tuple(map(fold, vocabulary.load("stance")[modality]))
