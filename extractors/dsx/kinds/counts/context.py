"""What stands beside a number and makes it no count: a label before it, a vague word, a token of digits.

All of it is asked of the lower-cased view, up to thirty characters before a number. Most numbers have nothing of it
before them, which their last word tells: a search is made only where that can close one of the phrases.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import regex

from dsx.language import vocabulary
from dsx.language.numerals import SCALE
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words

_WINDOW = 30
_GROUPED = regex.compile(rf"\d{{1,3}}(?:\.\d{{3}})+(?![.\d])|\d[\d.,]*{OPT_GAP}{SCALE}{RIGHT}")

_DIGITS_BEFORE = regex.compile(r"\d[ .]\Z")
_DIGITS_BEHIND = regex.compile(r"(?: \d{3}(?!\d)){1,3}(?![.,]?\d)| ?[x×] ?\d")
_DIMENSION = regex.compile(r"\d ?[x×] ?\Z")
_NAMES_YEAR = regex.compile(rf"{LEFT}(?:quý|tháng){GAP}[^ ]+{GAP}\Z|[-/]\Z")


def word_set(text: str) -> frozenset[str]:
    """A list as the vocabulary files write long ones: parted by commas, over several lines."""
    return frozenset(" ".join(word.split()) for word in text.split(",") if word.strip())


@functools.cache
def units() -> dict[str, Any]:
    """The vocabulary of units."""
    return vocabulary.load("units")


class Ending:
    """Phrases right before a place: a pattern, tried only behind the letters and words that can come last in it."""

    def __init__(self, phrases: Iterable[str], pattern: str) -> None:
        self._last = frozenset(phrase.split()[-1] for phrase in phrases)
        self._closing = frozenset(word.rstrip(":.")[-1:] for word in self._last)
        self._pattern = regex.compile(rf"{pattern}\Z")

    def search(self, text: str, start: int, window: int = _WINDOW) -> Any:
        """The match that ends at `start` and begins at most `window` characters before it, or None."""
        before = text[max(0, start - window) : start].rstrip(" :.")
        if before[-1:] not in self._closing:
            return None
        word = before[before.rfind(" ") + 1 :]
        if word.isalpha() and word not in self._last:
            return None
        return self._pattern.search(text, max(0, start - window), start)


class Labels(Ending):
    """Labels before a number. One of a single syllable needs no pattern, if no word that it ends counts (`plain`)."""

    def __init__(self, phrases: Iterable[str], pattern: str, plain: Iterable[str]) -> None:
        super().__init__(phrases, pattern)
        self._plain = frozenset(plain)

    def stand_before(self, text: str, start: int) -> bool:
        """Whether a label stands before a place."""
        space = text.rfind(" ", max(0, start - _WINDOW), start - 1)
        return (space >= 0 and text[space + 1 : start - 1] in self._plain and text[start - 1] == " ") or bool(
            self.search(text, start)
        )


@functools.cache
def _before(kind: str) -> Labels:
    """The labels of a kind at the end of a stretch; not as the last syllable of another word (`cung cấp 500 suất`)."""
    listed = word_set(units()["labels"][kind])
    parts = units()["labels"]["syllables"]
    alone = [words(sorted(listed - set(parts)))]
    alone += [rf"(?<!{LEFT}{words(first)}{GAP}){last}" for last, first in parts.items() if last in listed]
    return Labels(listed, rf"{LEFT}(?:{'|'.join(alone)}){OPT_GAP}[:.]?{OPT_GAP}", listed - set(parts))


def beside(kind: str) -> str:
    """The words that decide a reading beside a number, as a pattern."""
    return words(sorted(beside_words(kind)))


def beside_words(kind: str) -> frozenset[str]:
    """The words that decide a reading beside a number, as a set."""
    return word_set(units()["beside"][kind])


@functools.cache
def _ending(kind: str) -> Ending:
    guard = rf"(?<!{beside('wares')}{GAP})" if kind == "vague" else ""
    return Ending(beside_words(kind), rf"{LEFT}{guard}{beside(kind)}{GAP}")


def asks(kind: str, text: str, start: int) -> bool:
    """Whether what stands before a position is one of the words `beside` of a kind."""
    return bool(_ending(kind).search(text, start))


def opens_line(text: str, start: int) -> bool:
    """Whether only blanks stand before a position in its line."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" ")


def dimension(text: str, start: int) -> bool:
    """Whether a number is the second of a dimension: `160 x 80`; not `100cm x 50cm`, two measures."""
    return bool(_DIMENSION.search(text, max(0, start - 6), start))


def labelled(text: str, start: int) -> bool:
    """Whether the number at `start` names its noun: `quận 1`, `bão số 3`, `vòng 24`, `gạo 5% tấm`; not `cấp 1.200 thẻ`."""
    kind = "grouped" if _GROUPED.match(text, start) else "before"
    return _before(kind).stand_before(text, start) and not does(text, start)


def does(text: str, start: int) -> bool:
    """Whether the label is a verb here, and what follows the number what it is done to: `điều 5 xe cứu thương`."""
    before = text[max(0, start - 6) : start].split()
    pattern = _done_to().get(before[-1]) if before else None
    return bool(pattern and pattern.match(text, start))


@functools.cache
def _done_to() -> dict[str, Any]:
    verbs = units()["labels"]["verbs"]
    return {verb: regex.compile(rf"\d[\d.]*{GAP}{words(sorted(word_set(things)))}{RIGHT}") for verb, things in verbs.items()}


def maybe_labelled(text: str, start: int) -> bool:
    """Whether the noun before takes a number for a name and a counted noun as well: `đường 5`, `đường 4 làn xe`."""
    return _before("maybe").stand_before(text, start)


def vague(text: str, start: int) -> bool:
    """Whether the number is none that could be told: `hàng tỷ đồng`, `vài ba người`."""
    return asks("vague", text, start)


def no_figure(text: str, start: int, end: int, number: Decimal | None) -> bool:
    """Whether digits that no unit follows at once are a year, a piece of a telephone number, a dimension or a list marker."""
    written = text[start:end]
    if written[0] == "0" and written[1:3].isdigit() and len(written) > 2:
        return True
    if _DIGITS_BEFORE.match(text, max(0, start - 2), start) or dimension(text, start) or _DIGITS_BEHIND.match(text, end):
        return True
    if number is None or len(written) != 4 or not written.isdigit() or not 1900 <= number < 2100:
        return False
    return number % 50 != 0 or asks("year", text, start) or bool(_NAMES_YEAR.search(text, max(0, start - _WINDOW), start))


@functools.cache
def _fixed() -> Any:
    branches = [
        rf"{number}{GAP}(?:{words(sorted(following))}){RIGHT}" for number, following in units()["phrases"].items() if following
    ]
    return regex.compile("|".join(branches))


def fixed_phrase(text: str, start: int) -> bool:
    """Whether a number word opens a phrase in which it counts nothing: `ba lô`, `năm châu`, `một số`."""
    return bool(_fixed().match(text, start))
