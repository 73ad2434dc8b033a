"""A quantity as a rule reads it, and the fragments of which the patterns of quantities are made.

A quantity is a number, a range of two or a part out of a whole, with a comparator before it (`hơn`, `ít nhất`). A scale
behind a range holds for both ends where the first is the smaller figure (`8 đến 10 triệu`; not `10.000 đến 1 triệu`).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec
import regex
from msgspec.structs import replace

from dsx.kinds.counts.comparator import Comparator, Opening, differs
from dsx.kinds.kind import Match, Part
from dsx.language.numerals import DIGITS, EXACT, GROUPS, SCALE, read
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT

Type = Literal["cardinal", "percent", "ratio", "money", "measure", "ordinal"]

_NO_TOKEN = r"(?<![^\s(\[\"“‘'][.,:/_=@#&?%+-])(?<![/_=@#&])"
START = rf"{LEFT}{_NO_TOKEN}"
"""Where a quantity may begin: not inside a word, a number, an address of the web or a code (`A-10`, `U.19`)."""
_UP_TO = rf"{GAP}(?:đến|tới){GAP}(?:(?:hơn|gần|dưới|trên|khoảng|chưa đủ|chưa đến|tối đa|đủ){GAP})?"
TO = rf"(?:{OPT_GAP}[-~]{OPT_GAP}|{_UP_TO})"
"""What parts the ends of a range: `10-15`, `từ 6 đến dưới 9`."""
_PHRASE_END = rf"{OPT_GAP}(?:[.,;:)!?\n/\"”]|\Z|(?:đồng|một|mỗi|thì|là|cho|với|nên|mà|và){RIGHT})(?![.,]\d)"
_SHORT = rf"(?<=triệu|tỷ|tỉ){GAP}\d{{1,3}}(?={_PHRASE_END})"
FIGURES = (
    rf"{DIGITS}(?:(?:{OPT_GAP}(?:{SCALE}|rưỡi){RIGHT}){{1,3}}(?:{GAP}{DIGITS}{GAP}{SCALE}{RIGHT}|{_SHORT})?)?+(?!\d|[.,:/]\d)"
)
"""A number in digits with its scale."""

_BEFORE_LETTER = regex.compile(r"(?<=\d)(?=\p{L})")
_SCALE_WORDS = frozenset(("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"))
_THOUSAND_UP = frozenset(("nghìn", "ngàn", "triệu", "tỷ", "tỉ"))


class Quantity(msgspec.Struct, frozen=True):
    """A count as a rule sees it. `type` is None until the words behind the number tell what is counted."""

    type: Type | None
    number: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    of: Decimal | None = None
    unit: str | None = None
    currency: str | None = None
    comparator: Comparator = "="
    worded: bool = False
    scale: str | None = None
    """The last scale word: a bare `4,8 tỷ` is money."""


def quantity(
    match: Match, type_: Type | None, comparator: Comparator, unit: str | None = None, currency: str | None = None
) -> Quantity | None:
    """The quantity of a match with the groups `first` and, for a range, `second`; None where it reads as none."""
    if match["second"] is None and match["first"].isdecimal():  # as most are
        return Quantity(type_, Decimal(match["first"]), unit=unit, currency=currency, comparator=comparator)
    pair = ends(match["first"], match["second"])
    if pair is None:
        return None
    low, high = pair
    written = match["second"] or match["first"]
    said = [word for word in tokens(written) if word != "rưỡi"]
    last = said[-2] if len(said) > 1 and said[-1].isdecimal() else said[-1] if said else ""  # `2 tỷ 3`
    worded = not written[0].isdigit()
    scale = last if last in _THOUSAND_UP else None
    if high is None:
        return Quantity(type_, low, unit=unit, currency=currency, comparator=comparator, worded=worded, scale=scale)
    if low >= high:
        return None
    if comparator != "~":
        comparator = "="  # `từ trên 1 tỷ đến 10 tỷ`: the ends say the bound already
    return Quantity(type_, low=low, high=high, unit=unit, currency=currency, comparator=comparator, worded=worded, scale=scale)


def placed(match: Match, opened: Opening, value: Quantity) -> list[Part[Quantity]]:
    """The quantity where it stands: without `hơn` of an adjective (`cao hơn 17,3%`), without `đủ` unless it opens a range."""
    end = match.end("fact")
    if differs(opened, match.string, end, value.type == "measure" and value.unit != "tuổi"):
        return [Part(match.start("fact"), end, replace(value, comparator="="))]
    full = "full" in match.re.groupindex and match["full"] and value.high is None
    return [Part(match.start("first") if full else opened.start, end, value)]


def ends(first: str, second: str | None) -> tuple[Decimal, Decimal | None] | None:
    """A number, or the two ends of a range with the scale spread back; None where it reads as no number."""
    if second is None:
        number = read(" ".join(tokens(first)))
        return (number, None) if number is not None else None
    low_words, high_words = tokens(first), tokens(second)
    low, high = read(" ".join(low_words)), read(" ".join(high_words))
    if low is None or high is None:
        return None
    scale = _scale_of(high_words)
    if scale is not None and not any(word in _THOUSAND_UP for word in low_words) and low < scale[0]:
        low = EXACT.multiply(low, scale[1])
    return low, high


def _scale_of(words: list[str]) -> tuple[Decimal, Decimal] | None:
    """The figure that opens a number and the scale behind it, which the number before it in a range may share: 3 and a
    billion of `3 tỷ rưỡi`, `3 tỷ 500 triệu`; None of `hai trăm ba mươi`, where no scale speaks for the rest.
    """
    start = next((at for at, word in enumerate(words) if word in _SCALE_WORDS), 0)
    if not start:
        return None
    end = start
    while end < len(words) and words[end] in _SCALE_WORDS:
        end += 1
    rest = words[end:]
    if rest and not (words[end - 1] in _THOUSAND_UP and (rest == ["rưỡi"] or rest[-1] in _THOUSAND_UP)):
        return None
    figure, scale = read(" ".join(words[:start])), read(" ".join(["1", *words[start:end]]))
    return (figure, scale) if figure is not None and scale is not None else None


def tokens(text: str) -> list[str]:
    """The words of a number, digits parted from the scale written onto them (`4,8tỷ`)."""
    return [text] if text.isdecimal() else str(_BEFORE_LETTER.sub(" ", GROUPS.sub("", text))).split()
