"""Numbers as Vietnamese newspapers write them, in digits and in words, as exact decimals.

In digits `.` parts thousands and `,` decimals (`5.212.287`, `69,85`). A single point that parts no thousands is a decimal
point typed the English way (`1.5 triệu`, `0.125`); commas twice and more, or before three zeros, part thousands
(`4,000,000`, `27,000`: nobody writes zeros behind a decimal comma). A scale word multiplies (`61 nghìn`, `1,92 triệu tỷ`),
and another number may follow it (`3 triệu 200 nghìn`).

In words a digit changes its form by place: `một` / `mốt` (21), `bốn` / `tư` (24), `năm` / `lăm`, `nhăm` (15, 25), `bảy` / `bẩy`.
`mười` is ten and `mươi` tens, `linh` (north) and `lẻ` (south) fill an empty ten, `không trăm` an empty hundred; `nghìn`, `tỷ` are
`ngàn`, `tỉ` in the south. Speech shortens: `hai mốt` (21), `trăm rưỡi` (150), `ba triệu hai` (3.2 million), `nửa triệu`; digits
as well (`2 tỷ 3`: 2.3 billion). `phẩy` is the decimal comma, its digits read one by one or as a number (`hai phẩy không năm` is
2.05, `ba phẩy mười bốn` 3.14). `năm` is both five and year: after another number it is five only before a multiplier or after
`linh`, `lẻ` (`hai trăm năm mươi`; `hai mươi năm` is twenty years, twenty-five is `hai mươi lăm`).
"""

from __future__ import annotations

from decimal import Context, Decimal

import regex

from dsx.language.pattern import GAP, words

_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_LAST = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}  # forms of the last digit: after tens, or shortened after a scale
_SCALES = (("triệu", 10**6), ("vạn", 10**4), ("nghìn", 1000), ("ngàn", 1000), ("trăm", 100), ("tá", 12), ("chục", 10))
_BILLION = ("tỷ", "tỉ")

DIGITS = (
    r"(?:\d{1,3}(?:\.\d{3}){1,12}(?:,\d{1,20})?|\d{1,3}(?:,\d{3}){2,12}(?:\.\d{1,20})?"
    r"|[1-9]\d{0,2}(?:(?: \d{3}){2,6}| 000)(?:,\d{1,20})?(?![.,]?\d)|\d{1,36}(?:[.,]\d{1,20})?)"
)
"""A number in digits."""
SCALE = rf"(?:{words(('chục', 'trăm', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ', 'tỉ'))})"
"""A word that multiplies the number before it."""

_END = r"(?![\p{L}\p{M}\p{N}])"
_UNITS = ("một", "hai", "ba", "bốn", "tư", "sáu", "bảy", "bẩy", "tám", "chín", "mười")
_FIRST = words(_UNITS)
_MORE = words(("mốt", "lăm", "nhăm", "mươi", "rưỡi", "tá"))
_AFTER_FIVE = rf"(?={GAP}(?:mươi|{SCALE}){_END})"
_NEXT = rf"(?:{_FIRST}|{_MORE}|{SCALE}|năm{_AFTER_FIVE}|không(?={GAP}trăm{_END})|(?:linh|lẻ){GAP}(?:{_FIRST}|năm))"
_ANY_DIGIT = words(w for w in _DIGITS if w not in ("không", "năm"))

_COMMA = rf"(?:{GAP}phẩy{GAP}(?:{_FIRST}|năm|không){_END}(?:{GAP}(?:{_NEXT}|năm|không){_END}){{0,6}}+)"
WORDS = (
    rf"(?:(?:(?:{_FIRST}|{SCALE}|năm{_AFTER_FIVE}|nửa(?={GAP}{SCALE}{_END})){_END}(?:{GAP}{_NEXT}{_END}){{0,40}}+{_COMMA}?"
    rf"|(?:năm|không){_COMMA}|(?:năm|không)(?!{GAP}{_ANY_DIGIT}{_END})){_END})"
)
"""A number in words (also single words that may be none: `năm`, `tư`; `read` tells what it is if it is one)."""
OPENERS = (*_UNITS, "năm", "không", "nửa", *(word for word, _ in _SCALES), *_BILLION)
"""The words with which a number in words begins."""
NUMBER = rf"(?:{DIGITS}(?:{GAP}(?:{SCALE}|rưỡi){_END}){{0,3}}(?:{GAP}{DIGITS}{GAP}{SCALE}{_END}){{0,2}}|{WORDS})"
"""A number in digits with its scale, or in words."""

_FIGURE = regex.compile(DIGITS)
_THOUSANDS = regex.compile(r"\d{1,3}(?:[. ]\d{3}){2,}(?:,\d+)?|(?!0)\d{1,3}[. ]\d{3}(?:,\d+)?")
_ENGLISH_THOUSANDS = regex.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|(?!0)\d{1,3},000")
_ZERO_FIRST = regex.compile(r"0\d{0,2}[. ]\d{3}[. ].*")
GROUPS = regex.compile(r"(?<=\d) (?=\d{3}(?!\d))")
"""The blank that parts thousands: `816 000`."""
EXACT = Context(prec=200)
"""Arithmetic in which nothing is rounded: more digits than any number here can have."""


def read(text: str) -> Decimal | None:
    """The number that a lower-cased phrase states, or None where it states none."""
    return _read(GROUPS.sub("", text).split())


def read_digits(text: str) -> Decimal:
    """The number that digits with points, commas or blanks state: `5.212.287`, `69,85`, `1.5`, `816 000`."""
    if text.isdecimal():
        return Decimal(text)
    if _THOUSANDS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(" ", "").replace(",", "."))
    if _ENGLISH_THOUSANDS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(",", "."))


def exact(number: Decimal) -> int | float | Decimal:
    """The number as JSON writes it, to the last digit: an integer where it is whole, a float where one writes the same digits."""
    if number == number.to_integral_value():
        return int(number)
    near = float(number)
    return near if Decimal(repr(near)) == number else EXACT.plus(number).normalize(EXACT)


def _read(tokens: list[str]) -> Decimal | None:
    """A whole number phrase: what stands before the last `tỷ` in billions, then the rest."""
    if "phẩy" in tokens:
        return _with_comma(tokens)
    at = max((n for n, token in enumerate(tokens) if token in _BILLION), default=None)
    if at is None:
        return _below_billion(tokens)
    return _scaled(_multiplier(tokens[:at]), 10**9, tokens[at + 1 :])


def _with_comma(tokens: list[str]) -> Decimal | None:
    """A decimal in words: digits behind `phẩy` one by one or as a number, then a scale (`một phẩy hai tỷ`)."""
    at, end = tokens.index("phẩy"), len(tokens)
    scales = dict(_SCALES) | dict.fromkeys(_BILLION, 10**9)
    while end > at + 2 and tokens[end - 1] in scales:
        end -= 1
    whole, behind = _read(tokens[:at]), tokens[at + 1 : end]
    digits = [_DIGITS.get(word, _LAST.get(word) if word == "tư" else None) for word in behind]
    if all(digit is not None for digit in digits):
        fraction = "".join(str(digit) for digit in digits)
    else:
        number = _tens(behind)
        fraction = str(number) if number is not None else ""
    if whole is None or not fraction.isdecimal():
        return None
    value = Decimal(f"{whole}.{fraction}") if whole == whole.to_integral_value() else None
    for scale in tokens[end:]:
        value = EXACT.multiply(value, Decimal(scales[scale])) if value is not None else None
    return value


def _below_billion(tokens: list[str]) -> Decimal | None:
    for word, scale in _SCALES:
        if word in tokens:
            at = tokens.index(word)
            return _scaled(_multiplier(tokens[:at]), scale, tokens[at + 1 :])
    return _tens(tokens)


def _multiplier(tokens: list[str]) -> Decimal | None:
    """What stands before a scale: a number, `nửa`, or nothing (`trăm triệu`: a hundred million)."""
    if not tokens:
        return Decimal(1)
    return Decimal("0.5") if tokens == ["nửa"] else _below_billion(tokens)


def _scaled(multiplier: Decimal | None, scale: int, rest: list[str]) -> Decimal | None:
    """`multiplier` × `scale` and the rest behind it, which must be smaller than the scale."""
    if multiplier is None:
        return None
    value = EXACT.multiply(multiplier, Decimal(scale))
    if not rest:
        return value
    if rest == ["rưỡi"]:
        return value + Decimal(scale) / 2
    if len(rest) == 1 and (digit := (_DIGITS | _LAST).get(rest[0])):  # `ba triệu hai`, `hai trăm tư`
        return value + Decimal(scale) / 10 * digit if rest[0] != "năm" else None
    if len(rest) == 1 and rest[0].isdecimal() and len(rest[0]) < 4 and scale >= 10**6:  # `2 tỷ 3`, `1 triệu 250`
        return value + EXACT.multiply(Decimal(f"0.{rest[0]}"), Decimal(scale))
    if rest[0] in ("linh", "lẻ"):
        ones = (_DIGITS | {"tư": 4}).get(rest[1]) if len(rest) == 2 else None
        return value + ones if ones and scale >= 100 else None
    small = _below_billion(rest)
    return EXACT.add(value, small) if small is not None and small < scale else None


def _tens(tokens: list[str]) -> Decimal | None:
    """A number below a hundred in words, or one in digits."""
    if len(tokens) == 1:
        token = tokens[0]
        if token[0].isdigit():
            if _ZERO_FIRST.fullmatch(token):  # `0.123.456` is none
                return None
            return read_digits(token) if token.isdecimal() or _FIGURE.fullmatch(token) else None
        if token == "mười":
            return Decimal(10)
        return Decimal(_DIGITS[token]) if token in _DIGITS else Decimal(4) if token == "tư" else None
    if tokens[:1] == ["mười"]:
        ten, last = 10, tokens[1:]
    elif len(tokens) > 1 and tokens[1] == "mươi":
        ten, last = _DIGITS.get(tokens[0], 0) * 10, tokens[2:]
    else:
        ten, last = _DIGITS.get(tokens[0], 0) * 10 if tokens else 0, tokens[1:]
        if last and last[0] not in _LAST:  # `hai mốt`, `ba lăm`; `hai ba` is no number
            return None
    return _with_last(ten, last)


def _with_last(ten: int, last: list[str]) -> Decimal | None:
    """Tens and their last digit: `mười lăm`, `hai mươi mốt`; `hai mươi năm` is twenty years."""
    if not ten or len(last) > 1:
        return None
    if not last:
        return Decimal(ten)
    digit = (_DIGITS | _LAST).get(last[0])
    if not digit or last[0] == "năm" or (ten == 10 and last[0] == "mốt"):
        return None
    return Decimal(ten + digit)
