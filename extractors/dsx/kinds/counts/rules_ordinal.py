"""Ordinals of editions and terms, levels of wind."""

from __future__ import annotations

from decimal import Decimal

from dsx.kinds.counts.context import does
from dsx.kinds.counts.quantity import Quantity
from dsx.kinds.kind import Match, Rule
from dsx.language.numerals import read
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words

_ROMAN = r"[ivxlc]{1,8}"
_ONES = words(("hai", "ba", "tư", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "mốt", "lăm"))
_WORDS = rf"(?:nhất|nhì|(?:năm|{_ONES})(?:{GAP}{_ONES}){{0,2}})"  # a second `năm` is a year: `lần thứ năm năm 2020`
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_PLACES = {"nhất": 1, "nhì": 2}


def roman(text: str) -> int:
    """The value of a Roman numeral in lower case."""
    values = [_ROMAN_DIGITS[letter] for letter in text]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))


def ordinal(match: Match) -> Quantity | None:
    """Which edition or term: `lần thứ 9`, `khóa XIII`, `lần đầu`."""
    said = match["number"]
    if said is not None and said.isdecimal() and does(match.string, match.start("number")):
        return None  # `khóa 3 tài khoản`
    if said is None:
        return Quantity("ordinal", Decimal(1), unit=match["unit"])
    number: Decimal | None
    if said in _PLACES:
        number = Decimal(_PLACES[said])
    elif said[0] in _ROMAN_DIGITS and set(said) <= set(_ROMAN_DIGITS):
        number = Decimal(roman(said))
    else:
        number = read(said)
    return None if number is None else Quantity("ordinal", number, unit=match["unit"])


def level(match: Match) -> Quantity:
    """A level of wind on the scale of Beaufort: `giật cấp 12`, `gió mạnh cấp 8-9`."""
    low, high = Decimal(match["low"]), match["high"]
    if high is None:
        return Quantity("measure", low, unit="cấp")
    return Quantity("measure", low=low, high=Decimal(high), unit="cấp")


RULES: tuple[Rule[Quantity], ...] = (
    Rule(
        id="count.ordinal",
        why="Editions and terms are numbered behind `lần thứ` and `khóa`, in digits, words or Roman numerals.",
        pattern=(
            rf"{LEFT}(?:(?P<fact>(?P<unit>lần){GAP}thứ{GAP}(?P<number>\d{{1,4}}|{_ROMAN}|{_WORDS}))"
            rf"|(?P<fact>(?P<unit>khóa|khoá){GAP}(?P<number>\d{{1,3}}|{_ROMAN}))"
            rf"|(?P<fact>(?P<unit>lần){GAP}đầu(?:{GAP}tiên)?)){RIGHT}(?![.,/-]\d)"
        ),
        build=ordinal,
        needs=("lần thứ", "lần đầu", "khóa", "khoá"),
        examples=(
            ("Hội nghị ⟦lần thứ 9⟧ Ban Chấp hành", Quantity("ordinal", Decimal(9), unit="lần")),
            ("Đại hội ⟦lần thứ XIV⟧ của Đảng", Quantity("ordinal", Decimal(14), unit="lần")),
            ("Trung ương ⟦khoá XIII⟧", Quantity("ordinal", Decimal(13), unit="khoá")),
            ("⟦lần thứ hai mươi mốt⟧", Quantity("ordinal", Decimal(21), unit="lần")),
            ("⟦lần thứ năm⟧ năm 2020", Quantity("ordinal", Decimal(5), unit="lần")),
            ("⟦lần đầu tiên⟧ vào", Quantity("ordinal", Decimal(1), unit="lần")),
        ),
        not_examples=("lần này", "khóa cửa", "khóa học 3", "khóa 3 tài khoản"),
    ),
    Rule(
        id="count.wind-level",
        why="Winds are given in levels behind `mạnh`, `giật`, `gió`.",
        pattern=(
            rf"{LEFT}(?:mạnh|giật|gió|bão|sức gió|mạnh lên){GAP}"
            rf"(?P<fact>cấp{GAP}(?P<low>\d{{1,2}})(?:{OPT_GAP}-{OPT_GAP}(?P<high>\d{{1,2}}))?){RIGHT}(?![.,/]\d)"
        ),
        build=level,
        needs=("cấp ",),
        examples=(
            ("giật ⟦cấp 12⟧,", Quantity("measure", Decimal(12), unit="cấp")),
            ("gió mạnh ⟦cấp 8-9⟧", Quantity("measure", low=Decimal(8), high=Decimal(9), unit="cấp")),
        ),
        not_examples=("trường cấp 3", "xe điện cấp 2"),
    ),
)
