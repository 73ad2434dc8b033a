"""Numbers as Vietnamese newspapers write them, in digits and in words, as exact decimals.

In digits `.` parts thousands and `,` decimals (`5.212.287`, `69,85`); a single point before one or two digits is a
decimal point typed the English way (`1.5 triệu`). A scale word multiplies (`61 nghìn`, `1,2 tỷ`).
In words a digit word changes its form by place: `một` / `mốt` (21), `bốn` / `tư` (24), `năm` / `lăm` (15), `bảy` / `bẩy`;
`mười` / `mươi` are tens, `linh` / `lẻ` an empty ten, `rưỡi` half of the scale before it.
"""

from __future__ import annotations

from decimal import Decimal

import regex

from dsx.language.pattern import GAP

UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
SCALES = {
    "chục": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip

DIGITS = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,18}(?:[.,]\d{1,9})?)"
"""A number in digits."""
SCALE = r"(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)"
_WORD = r"(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|linh|lẻ|rưỡi|chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)"
WORDS = rf"(?:{_WORD}(?:{GAP}{_WORD}){{0,20}}+)(?![\p{{L}}\p{{M}}\p{{N}}])"
"""A number in words (also single words that may be none: `năm`, `tư`; `read` tells)."""
NUMBER = rf"(?:{DIGITS}(?:{GAP}{SCALE}(?![\p{{L}}\p{{M}}\p{{N}}])){{0,2}}|{WORDS})"
"""A number in digits with its scale, or in words."""

_TOKEN = regex.compile(rf"{DIGITS}|[^\s\d]+")


def read(text: str) -> Decimal | None:
    """The number that a lower-cased phrase states, or None where it states none."""
    total = section = Decimal(0)  # section: the part below the next scale of a thousand and more
    pending: Decimal | None = None  # the digit not yet placed
    last_scale = Decimal(1)
    seen = False
    for token in _TOKEN.findall(text):
        if token[0].isdigit():
            if pending is not None:
                return None
            pending, seen = read_digits(token), True
        elif token in UNITS:
            if pending is not None:
                if pending >= 10 or pending != pending.to_integral_value():
                    return None
                return None
            pending, seen = Decimal(UNITS[token]), True
        elif token in ("mười", "mươi"):
            section += 10 * (pending if pending is not None else 1)
            pending, seen, last_scale = None, True, Decimal(10)
        elif token in ("linh", "lẻ"):
            pending = None
        elif token == "rưỡi":
            total += last_scale / 2
        elif token in SCALES:
            scale = Decimal(SCALES[token])
            if scale < 1000:
                section += scale * (pending if pending is not None else 1)
                pending = None
            else:
                value = section + (pending or 0)
                total += scale * (value if seen and (section or pending is not None) else 1)
                section, pending = Decimal(0), None
            last_scale, seen = scale, True
        else:
            return None
    return total + section + (pending or 0) if seen else None


def read_digits(text: str) -> Decimal:
    """The number that digits with points and commas state: `5.212.287`, `69,85`, `1.5`."""
    if regex.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text.replace(",", "."))


def exact(number: Decimal) -> int | float:
    """The number as JSON writes it: an integer where it is whole."""
    return int(number) if number == number.to_integral_value() else float(number)
