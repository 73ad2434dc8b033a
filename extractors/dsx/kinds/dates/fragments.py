"""Named fragments of the patterns of dates and the small readings that rules share."""

from __future__ import annotations

from typing import Any

from dsx.kinds.dates.values import Cycle, Shift, Year
from dsx.kinds.kind import Match
from dsx.language import vocabulary
from dsx.language.lazy import Lazy
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words

TIME = vocabulary.load("time")
"""The words of time."""

NUMBER_LEFT = r"(?=\d)" + LEFT + r"(?<![\d\p{L}%][./,:-])(?<![/%$])"
"""Where a number of a date may begin: not inside `1.234`, `QĐ-12/5`, `-1/2`."""
NUMBER_RIGHT = RIGHT + r"(?![./,:-]\d|/\p{L}|%)"
"""Where a number of a date may end: no further digits, no suffix of a document (`12/QĐ`), no percent sign."""
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
YEAR = r"(?:1\d{3}|20\d\d|21\d\d)(?!\d)"

MONTH_WORDS: dict[str, int] = TIME["months"]
MONTH_NAME = rf"tháng{GAP}(?:{words(w for w in MONTH_WORDS)}){RIGHT}"
SMALL_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
COUNT_OPENERS = (*SMALL_WORDS, "chục", "trăm", "nghìn", "ngàn")
"""The words with which COUNT_WORDS begins."""
_FIRST_WORDS = words(COUNT_OPENERS)
_NEXT_WORDS = words(
    (*(w for w in SMALL_WORDS if w != "năm"), "mươi", "mốt", "lăm", "nhăm", "chục", "trăm", "nghìn", "ngàn", "linh", "lẻ")
)
COUNT_WORDS = rf"(?:{_FIRST_WORDS}{RIGHT}(?:{GAP}{_NEXT_WORDS}{RIGHT}){{0,6}}+(?:{GAP}phẩy{GAP}{_FIRST_WORDS}{RIGHT})?)"
"""A whole number in words before a unit of time, where `năm` after another number is that unit; `numerals.read` reads it."""
DAY_OPENERS = ("ngày", "hôm", "mùng", "mồng")
"""The words with which DAY_HEAD begins."""
DAY_HEAD = rf"(?:(?:ngày|hôm)(?:{GAP}m[ùồ]ng)?|m[ùồ]ng){GAP}"

YEAR_SHIFTS: dict[str, int] = TIME["years"]
IN_YEAR = rf"(?:{OPT_GAP}[,(]?{OPT_GAP}(?:của{GAP})?năm{GAP}(?:(?P<in_year>{YEAR})\)?|(?P<in_shift>{words(YEAR_SHIFTS)}){RIGHT}))"
"""The year of a day or month, in words: ` năm 2022`, ` (năm 2022)`, ` năm ngoái`."""
SIDE = rf"(?:{GAP}(?P<side>vừa{GAP}(?:qua|rồi)|tới{GAP}đây|sắp{GAP}tới|tới|qua|này){RIGHT})"
"""Whether a bare day lies behind or ahead: `ngày 9.2 tới`, `ngày 23.1 vừa qua`."""

ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10} | {
    "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
}  # fmt: skip

PARTS: dict[str, str] = TIME["parts"]
"""Parts of a day as TIMEX3 abbreviates them."""
PART = words(PARTS)

STEMS, BRANCHES, SPELLINGS = TIME["lists"]["stems"], TIME["lists"]["branches"], TIME["spellings"]
CYCLE_YEAR = rf"(?P<stem>{words((*STEMS, *SPELLINGS))}){GAP}(?P<branch>{words((*BRANCHES, *SPELLINGS))}){RIGHT}"
"""A year of the cycle of sixty, by which lunar years are named: `Đinh Dậu`."""


def cycle(match: Match) -> Cycle | None:
    """The place of a year in the cycle of sixty (`Giáp Tý` is 0), or None where stem and branch do not go together."""
    stem, branch = (SPELLINGS.get(match[key], match[key]) for key in ("stem", "branch"))
    first, second = STEMS.index(stem), BRANCHES.index(branch)
    return next((Cycle(n) for n in range(60) if n % 10 == first and n % 12 == second), None)


def month_number(text: str) -> int:
    """The month that digits or a word state; blanks may be several."""
    return int(text) if text.isdigit() else MONTH_WORDS[" ".join(text.split())]


def full_year(text: str) -> int:
    """A year in four digits, or in two as in `5/5/22`: up to 49 in this century, else in the last."""
    number = int(text)
    if len(text) > 2:
        return number
    return number + (2000 if number < 50 else 1900)


def in_year(match: Match) -> Year:
    """The year that IN_YEAR read."""
    if match["in_year"]:
        return int(match["in_year"])
    return Shift("year", YEAR_SHIFTS[" ".join(match["in_shift"].split())]) if match["in_shift"] else None


def side(text: str | None) -> Any:
    """Which side SIDE names."""
    if text in (None, "này"):
        return None
    return "future" if text and "tới" in text else "past"


def before(match: Match, length: int = 40) -> str:
    """What stands before a match in its line."""
    text: str = match.string
    start = match.start()
    first = max(0, start - length)
    return _single(text[max(first, text.rfind("\n", first, start) + 1) : start])


def after(match: Match, length: int = 40) -> str:
    """What stands behind a match in its line."""
    return _single(str(match.string[match.end() : match.end() + length].split("\n", 1)[0]))


def _single(text: str) -> str:
    """With one blank for several, as cues write it: `vào chiều  27-11`."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def cue(pattern: str) -> Any:
    """A context, for `search` on what stands before or `match` on what stands behind."""
    return Lazy(pattern)


VAGUE = ("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ")
"""Scales that say no number when they stand alone: `di tích nghìn năm`."""


def hour_of_part(hour: int, part: str | None) -> int:
    """The hour of 24 in a part of the day: `3 giờ chiều` is 15, `10 giờ đêm` 22, `12 giờ đêm` 24, `1 giờ đêm` 1."""
    if hour < 12 and (part in ("AF", "EV") or (part == "NI" and hour > 5) or (part == "MI" and hour < 3)):
        return hour + 12
    return 24 if hour == 12 and part == "NI" else hour
