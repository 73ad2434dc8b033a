"""What numbers a written number allows: `hơn 60` and `61` agree, `8/15` and `dưới 50%` do not.

Newspapers round: a number with a scale or decimals means all that would be rounded to it, round thousands likewise, and
`hơn 60 nghìn` is not said of 90.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import regex

from dsx.fact import CountValue

ROUGH = 0.005
"""Numbers nearer to each other than this share are the same, rounded twice."""
ABOUT = 0.1
"""How far from a number `khoảng` may be, as a share of it."""
MORE = 0.2
"""How far above a number `hơn` may be, and below it `gần`."""
_DECIMALS = regex.compile(r"\d+,(\d+)")
_EPSILON = 1e-9


class Bounds(NamedTuple):
    """The numbers that a count allows, both ends included."""

    low: float
    high: float

    def agrees(self, other: Bounds) -> bool:
        """Whether some number is allowed by both."""
        return self.low <= other.high * (1 + _EPSILON) and other.low <= self.high * (1 + _EPSILON)


def bounds(value: CountValue, text: str) -> Bounds | None:
    """The numbers that a count allows, of which `text` is how it is written. A ratio counts by its first number."""
    if value.number is None:
        if value.low is None or value.high is None:
            return None
        return Bounds(float(value.low), float(value.high))
    number = abs(float(value.number))  # `giảm 7,8%`, `-7,8%`
    match value.comparator:
        case "=":
            room = max(rounding(number, text), number * (ROUGH if number >= 10_000 or "," in text else 0))
            return Bounds(number - room, number + room)
        case "~":
            return Bounds(number * (1 - ABOUT), number * (1 + ABOUT))
        case ">":
            return Bounds(number, number * (1 + MORE))
        case "<":
            return Bounds(number * (1 - MORE), number)
        case ">=":
            return Bounds(number, math.inf)
        case "<=":
            return Bounds(0.0, number)


def share(value: CountValue, text: str) -> Bounds | None:
    """The share in per cent that a percentage or a ratio states; None for other counts."""
    if value.type == "percent":
        return bounds(value, text)
    if value.type == "ratio" and value.number is not None and value.of:
        exact = 100 * float(value.number) / float(value.of)
        room = 1.0 if value.comparator == "=" else 10.0
        return Bounds(exact - room, exact + room)
    return None


def rounding(number: float, text: str) -> float:
    """Half a unit of the last place that was written."""
    decimals = _DECIMALS.search(text)
    if decimals is not None:
        written = float(decimals[0].replace(",", "."))
        return abs(number / written) * 0.5 * 10 ** -len(decimals[1]) if written else 0.0
    if number < 1000 or not number.is_integer():
        return 0.0
    zeros = len(str(int(number))) - len(str(int(number)).rstrip("0"))
    return min(0.05 * number, 0.5 * 10**zeros) if zeros >= 2 else 0.0
