"""A quantity as a rule reads it, and the fragments of which the patterns of quantities are made.

A quantity is a number, a range of two or a part out of a whole, with a comparator before it (`hơn`, `ít nhất`). A scale
behind a range holds for both ends where the first is the smaller figure (`8 đến 10 triệu`; not `10.000 đến 1 triệu`).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

import regex

from dsx.language.numerals import DIGITS, SCALE, read
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words

Type = Literal["cardinal", "percent", "ratio", "money", "measure", "ordinal"]
Comparator = Literal["=", "~", ">", ">=", "<", "<="]

COMPARATORS: dict[str, Comparator] = {
    **dict.fromkeys(("khoảng", "khoảng chừng", "chừng", "ước chừng", "áng chừng", "xấp xỉ", "tầm"), "~"),
    **dict.fromkeys(("trên dưới", "suýt soát", "khoảng hơn", "khoảng trên", "khoảng gần", "khoảng dưới", "~"), "~"),
    **dict.fromkeys(("hơn", "trên", "vượt", "vượt quá", "vượt mốc", "vượt ngưỡng", "quá", ">"), ">"),
    **dict.fromkeys(("ít nhất", "ít nhất là", "tối thiểu", "tối thiểu là", "không dưới", "không ít hơn", "≥"), ">="),
    **dict.fromkeys(("gần", "dưới", "chưa đến", "chưa tới", "chưa đủ", "chưa đầy", "không đến", "không tới", "không đầy"), "<"),
    **dict.fromkeys(("ngót", "ngót nghét", "<"), "<"),
    **dict.fromkeys(("tối đa", "tối đa là", "tối đa đến", "không quá", "không vượt quá", "không hơn", "chưa quá", "≤"), "<="),
}  # fmt: skip
# `phạt tới 1 tỷ đồng`: after a verb of limit, `tới` and `đến` say how much at most; elsewhere they only stress
_LIMITED = (
    rf"(?<=(?:phạt|phạt tiền|chở|chứa|sức chứa|giảm giá|ưu đãi|hỗ trợ|cho vay|khuyến mãi|chiết khấu|cho phép){GAP})(?:tới|đến)"
)

_NO_TOKEN = r"(?<![^\s(\[\"“‘'][.,:/_=@#&?%+-])(?<![/_=@#&])"
START = rf"{LEFT}{_NO_TOKEN}"
"""Where a quantity may begin: not inside a word, a number, an address of the web or a code (`A-10`, `U.19`)."""
COMPARATOR = rf"(?:(?P<comparator>(?:{words(COMPARATORS)}|{_LIMITED})){OPT_GAP}(?<![\p{{L}}]))?"
_UP_TO = rf"{GAP}(?:đến|tới){GAP}(?:(?:hơn|gần|dưới|trên|khoảng|chưa đủ|chưa đến|tối đa|đủ){GAP})?"
TO = rf"(?:{OPT_GAP}[-~]{OPT_GAP}|{_UP_TO})"
"""What parts the ends of a range: `10-15`, `từ 6 đến dưới 9`."""
_MORE = rf"{GAP}{DIGITS}{GAP}{SCALE}{RIGHT}"
FIGURES = rf"{DIGITS}(?:{OPT_GAP}{SCALE}{RIGHT}(?:{GAP}{SCALE}{RIGHT})?(?:{GAP}rưỡi{RIGHT}|{_MORE})?)?+(?!\d|[.,:/]\d)"
"""A number in digits with its scale."""

_BEFORE_LETTER = regex.compile(r"(?<=\d)(?=\p{L})")
_SCALE_WORDS = frozenset(("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"))
_THOUSAND_UP = frozenset(("nghìn", "ngàn", "triệu", "tỷ", "tỉ"))
# `cao hơn 17,3% so với` is a difference, `rộng hơn 60cm` a bound
_THAN = regex.compile(r"[^\n.;]{0,60}?(?:so với|cùng kỳ)")
_COMPARATIVE = words(
    "nhiều, ít, thấp, nhỏ, nhanh, chậm, kém, ngắn, nhẹ, hẹp, đắt, rẻ, sớm, muộn, già, trẻ, tốt, mạnh, đông".split(", ")
)
_EXTENT = words(("cao", "lớn", "dài", "rộng", "sâu", "dày", "nặng", "xa"))
_DIFFERS = regex.compile(rf"{LEFT}(?:{_COMPARATIVE}|(?P<extent>{_EXTENT})){GAP}\Z")


@dataclass(frozen=True, slots=True)
class Quantity:
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


def quantity(match: Any, type_: Type | None, unit: str | None = None, currency: str | None = None) -> Quantity | None:
    """The quantity of a match with the groups `comparator`, `first` and, for a range, `second`; None where it reads as none."""
    pair = ends(match["first"], match["second"])
    if pair is None:
        return None
    low, high = pair
    said = match["comparator"]
    comparator = said_comparator(said)
    written = match["second"] or match["first"]
    last = next((word for word in reversed(tokens(written)) if word != "rưỡi"), "")
    worded = not written[0].isdigit()
    scale = last if last in _THOUSAND_UP else None
    if high is None:
        return Quantity(type_, low, unit=unit, currency=currency, comparator=comparator, worded=worded, scale=scale)
    if low >= high:
        return None
    if comparator != "~":
        comparator = "="  # `từ trên 1 tỷ đến 10 tỷ`: the ends say the bound already
    return Quantity(type_, low=low, high=high, unit=unit, currency=currency, comparator=comparator, worded=worded, scale=scale)


def said_comparator(said: str | None) -> Comparator:
    """The comparator that its words say."""
    if said is None:
        return "="
    return COMPARATORS.get(" ".join(said.split()), "<=")  # not listed: `tới`, `đến` after a verb of limit


def compared(match: Any, extent_of: bool) -> bool:
    """Whether `hơn` belongs to the adjective before it and makes an exact difference of the number (`cao hơn 17,3%`).

    With an adjective of extent before a measure (`extent_of`) it is one only where something is compared: `cao hơn 105 m`
    is a bound, `cao hơn 105 m so với` a difference.
    """
    if match["comparator"] != "hơn":
        return False
    start = match.start("comparator")
    adjective = _DIFFERS.search(match.string, max(0, start - 12), start)
    if adjective is None:
        return False
    return not (extent_of and adjective["extent"]) or bool(_THAN.match(match.string, match.end("fact")))


def ends(first: str, second: str | None) -> tuple[Decimal, Decimal | None] | None:
    """A number, or the two ends of a range with the scale spread back; None where it reads as no number."""
    if second is None:
        number = read(" ".join(tokens(first)))
        return (number, None) if number is not None else None
    low_words, high_words = tokens(first), tokens(second)
    low, high = read(" ".join(low_words)), read(" ".join(high_words))
    if low is None or high is None:
        return None
    scales = 0
    while scales < len(high_words) - 1 and high_words[-1 - scales] in _SCALE_WORDS:
        scales += 1
    if scales and not any(word in _THOUSAND_UP for word in low_words):
        figure = read(" ".join(high_words[:-scales]))
        if figure is not None and low < figure:
            low *= high / figure
    return low, high


def tokens(text: str) -> list[str]:
    """The words of a number, digits parted from the scale written onto them (`4,8tỷ`)."""
    return str(_BEFORE_LETTER.sub(" ", text)).split()
