"""What stands beside a number and makes it no count: a label before it, a vague word, a token of digits.

All of it is asked of the lower-cased view, up to thirty characters before a number.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import Any

import regex

from dsx.language import vocabulary
from dsx.language.numerals import SCALE
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words

_WINDOW = 30
_GROUPED = regex.compile(rf"\d{{1,3}}(?:\.\d{{3}})+(?![.\d])|\d[\d.,]*{OPT_GAP}{SCALE}{RIGHT}")


def word_set(text: str) -> frozenset[str]:
    """A list as the vocabulary files write long ones: parted by commas, over several lines."""
    return frozenset(" ".join(word.split()) for word in text.split(",") if word.strip())


@functools.cache
def units() -> dict[str, Any]:
    """The vocabulary of units."""
    return vocabulary.load("units")


@functools.cache
def _before(kind: str) -> Any:
    """The labels of a kind at the end of a stretch; not as the last syllable of another word (`cung cấp 500 suất`)."""
    listed = word_set(units()["labels"][kind])
    parts = units()["labels"]["syllables"]
    alone = [words(sorted(listed - set(parts)))]
    alone += [rf"(?<!{LEFT}{words(first)}{GAP}){last}" for last, first in parts.items() if last in listed]
    return regex.compile(rf"{LEFT}(?:{'|'.join(alone)}){OPT_GAP}[:.]?{OPT_GAP}\Z")


def beside(kind: str) -> str:
    """The words that decide a reading beside a number, as a pattern."""
    return words(sorted(word_set(units()["beside"][kind])))


@functools.cache
def _patterns() -> dict[str, Any]:
    return {
        "vague": regex.compile(rf"{LEFT}(?<!{beside('wares')}{GAP}){beside('vague')}{GAP}\Z"),
        "year": regex.compile(rf"{LEFT}(?:{beside('year')}|(?:quý|tháng){GAP}[^ ]+){GAP}\Z|[-/]\Z"),
        "dimension": regex.compile(r"(?:\d|\p{L})? ?[x×] ?\Z"),
        "digits before": regex.compile(r"\d[ .]\Z"),
        "digits behind": regex.compile(r"(?: \d{3}(?!\d)){1,3}(?![.,]?\d)| ?[x×] ?\d"),
        "score": regex.compile(rf"{LEFT}{beside('score')}{GAP}\Z"),
        "day": regex.compile(rf"{LEFT}{beside('day')}{GAP}\Z"),
        "age": regex.compile(rf"{LEFT}{beside('age')}{GAP}\Z"),
        "line": regex.compile(r"(?:\A|\n) *\Z"),
    }


def asks(name: str, text: str, start: int) -> bool:
    """Whether what stands before a position is of the kind `name`."""
    return bool(_patterns()[name].search(text, max(0, start - _WINDOW), start))


def labelled(text: str, start: int) -> bool:
    """Whether the number at `start` names its noun: `quận 1`, `bão số 3`, `vòng 24`, `gạo 5% tấm`; not `cấp 1.200 thẻ`."""
    kind = "grouped" if _GROUPED.match(text, start) else "before"
    return bool(_before(kind).search(text, max(0, start - _WINDOW), start))


def maybe_labelled(text: str, start: int) -> bool:
    """Whether the noun before takes a number for a name and a counted noun as well: `đường 5`, `đường 4 làn xe`."""
    return bool(_before("maybe").search(text, max(0, start - _WINDOW), start))


def vague(text: str, start: int) -> bool:
    """Whether the number is none that could be told: `hàng tỷ đồng`, `vài ba người`."""
    return asks("vague", text, start)


def no_figure(text: str, start: int, end: int, number: Decimal | None) -> bool:
    """Whether digits that no unit follows at once are a year, a piece of a telephone number, a dimension or a list marker."""
    written = text[start:end]
    if written[0] == "0" and regex.match(r"0\d{2}", written):
        return True
    if asks("digits before", text, start) or asks("dimension", text, start):
        return True
    if _patterns()["digits behind"].match(text, end):
        return True
    if number is None or len(written) != 4 or not written.isdigit() or not 1900 <= number < 2100:
        return False
    return number % 50 != 0 or asks("year", text, start)


@functools.cache
def _fixed() -> Any:
    branches = [
        rf"{number}{GAP}(?:{words(sorted(following))}){RIGHT}" for number, following in units()["phrases"].items() if following
    ]
    return regex.compile("|".join(branches))


def fixed_phrase(text: str, start: int) -> bool:
    """Whether a number word opens a phrase in which it counts nothing: `ba lô`, `năm châu`, `một số`."""
    return bool(_fixed().match(text, start))
