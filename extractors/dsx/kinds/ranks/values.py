"""Places in an ordering, as the rules read them, and the numbers that state them.

A place is stated by an ordinal (`thứ hai`, `hạng 5`, `vị trí 8/63`), by a word for an end of the list (`dẫn đầu`,
`đứng cuối`), by the head of the list (`top 10`) or by the way moved along it (`tăng 19 bậc`).
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec
import regex

from dsx.fact import Modality
from dsx.kinds.kind import Part
from dsx.language import numerals
from dsx.language.pattern import GAP, OPT_GAP, RIGHT, words

_DIGIT_WORDS = ("một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín")
_DIGIT = words(_DIGIT_WORDS)
_WORDS = rf"(?!năm{GAP}\d)(?:mười|{_DIGIT}(?:{GAP}mươi)?)(?:(?<=mười|mươi){GAP}{_DIGIT})?{RIGHT}"
_DIGITS = r"(?:\d{1,3}\.\d{3}|\d{1,4})(?![\p{L}\p{M}\p{N}%]|[.,]\d"
ORDINAL = rf"(?:{_DIGITS}| ?- ?\d)|(?:nhất(?!{GAP}(?:định|trí|quán|thiết))|nhì){RIGHT}|{_WORDS})"
"""What may follow `thứ`: digits that are no part of a decimal, a percentage or a range, or a number word."""
CARDINAL = rf"(?:{_DIGITS}|/\d)|{_WORDS})"
"""How many: `top 10`, `năm ngân hàng`."""
CARDINAL_OPENERS = ("mười", *_DIGIT_WORDS)
"""The words with which a CARDINAL in words begins."""
OF = rf"(?:{OPT_GAP}/{OPT_GAP}(?P<of>\d{{1,4}})(?![\d/]))?"
"""How many there are, after a slash: `24/63`."""
FROM_BOTTOM = (
    rf"(?P<bottom>{GAP}(?:tính{GAP})?(?:từ{GAP}(?:dưới|cuối)(?:{GAP}bảng)?{GAP}lên|từ{GAP}dưới|từ{GAP}cuối(?:{GAP}bảng)?))?+"
)
"""What turns the count round: `thứ 3 từ dưới lên`."""

# Where someone stands in a picture: `Ông B (đứng thứ ba từ trái qua)`
_FROM_SIDE = regex.compile(rf"{GAP}(?:(?:tính|đếm){GAP})?(?:từ|bên|phía){GAP}(?:bên{GAP}|phía{GAP})?(?:trái|phải)")
_SPECIAL = {"nhất": 1, "nhì": 2, "tư": 4, "năm": 5, "lăm": 5, "mốt": 1}


Stated = Literal["place", "lead", "title", "superlative"]
"""How a position is stated, which tells what may follow it: by its place (`đứng thứ 2`), as the lead of what is named behind
(`dẫn đầu doanh số`), as a title of a contest (`á quân`) or by a superlative (`lớn thứ hai`)."""


class Position(msgspec.Struct, frozen=True):
    """The place itself; negative from the bottom. In a list (`lần lượt đứng thứ 4, 5 và 10`) `turn` of `turns`."""

    position: int
    of: int | None = None
    turn: int = 0
    turns: int = 1
    stated: Stated = "place"


class Top(msgspec.Struct, frozen=True):
    """One of the first `top`."""

    top: int


class Change(msgspec.Struct, frozen=True):
    """So many places up, or down where negative."""

    change: int


Place = Position | Top | Change


class Rank(msgspec.Struct, frozen=True):
    """A place with its slots, None where no reader has filled them (see FACTS.md)."""

    place: Place
    subject: str | None = None
    metric: str | None = None
    scope: str | None = None
    of: int | None = None
    time: str | None = None
    since: str | None = None
    modality: Modality | None = None


def number(text: str) -> int | None:
    """The whole number that an ordinal or cardinal states; None where the words make none."""
    if text in _SPECIAL:
        return _SPECIAL[text]
    value = numerals.read(text)
    return int(value) if value is not None and value == value.to_integral_value() else None


def position(match: Any) -> Position | list[Part] | None:
    """The position of a match with the groups `ordinal`, and perhaps `of`, `bottom`, `next` (the later ones of a list)."""
    groups = match.groupdict()
    if _FROM_SIDE.match(match.string, match.end()):
        return None
    first = number(match["ordinal"])
    of = int(groups["of"]) if groups.get("of") else None
    if not first or (of is not None and first > of):
        return None
    sign = -1 if groups.get("bottom") else 1
    later = [(match.spans("next")[i], text) for i, text in enumerate(match.captures("next"))] if groups.get("next") else []
    if not later:
        return Position(sign * first, of)
    turns = len(later) + 1
    parts = [Part(match.start("fact"), match.end("head"), Position(sign * first, of, 0, turns))]
    for turn, ((start, end), text) in enumerate(later, 1):
        value = number(text.removeprefix("thứ").strip())
        if not value:
            return None
        parts.append(Part(start, end, Position(sign * value, of, turn, turns)))
    return parts
