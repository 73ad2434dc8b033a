"""Whether two written numbers say the same: a comparator is satisfied only as it says, and rounding is read as rounding.

`hơn 60` and `61` agree, `hơn 69` and `hơn 68` differ; `68 nghìn` and `68.200` agree, `68,2 nghìn` and `68,4 nghìn` differ.
"""

from __future__ import annotations

from typing import Literal

from dsx.archive.collate.quantity import ABOUT, MORE, rounding
from dsx.fact import CountValue

Verdict = Literal["same", "differs", "related"]
_EPSILON = 1e-9


def compare(one: CountValue, text: str, two: CountValue, other: str) -> Verdict:
    """How two numbers of one thing compare; `related` where both may be so: `hơn 60` and `60`, `10-15` and `hơn 12`."""
    if one.number is None or two.number is None:
        return _ranges(one, text, two, other)
    room, other_room = rounding(float(one.number), text), rounding(float(two.number), other)
    first, second = float(one.number), float(two.number)
    if one.comparator == two.comparator:
        return _alike(one.comparator, first, room, second, other_room)
    if one.comparator != "=" and two.comparator == "=":
        return _satisfied(one.comparator, first, room, second, other_room)
    if one.comparator == "=":
        return _satisfied(two.comparator, second, other_room, first, room)
    low, high = _allowed(one.comparator, first)
    other_low, other_high = _allowed(two.comparator, second)
    if min(high, other_high) < max(low, other_low):
        return "differs"
    return "same" if first == second and {one.comparator, two.comparator} in ({">", ">="}, {"<", "<="}) else "related"


def _alike(comparator: str, first: float, room: float, second: float, other_room: float) -> Verdict:
    """Two numbers with one comparator; of `hơn 68 nghìn` and `hơn 68,5 nghìn` the finer one says what the rougher one does."""
    if abs(first - second) <= max(room, other_room) + _EPSILON * max(abs(first), abs(second)):
        return "same"
    if comparator in (">", "<") and room != other_room:
        (rough, unit), (fine, _) = sorted(((first, room), (second, other_room)), key=lambda item: -item[1])
        step = 2 * unit
        if (0 <= fine - rough < step) if comparator == ">" else (0 <= rough - fine < step):
            return "same"
    return "differs"


def _satisfied(comparator: str, bound: float, bound_room: float, number: float, room: float) -> Verdict:
    """Whether an exact number is what a comparator says of its bound."""
    if comparator == "~":
        return "same" if abs(number - bound) <= max(ABOUT * abs(bound), bound_room, room) else "differs"
    if number == bound:
        return "same" if comparator in (">=", "<=") else "related"
    low, high = _allowed(comparator, bound)
    high, low = max(high, bound + 2 * bound_room), min(low, bound - 2 * bound_room) if comparator == "<" else low
    return "same" if low - room <= number <= high + room and abs(number - bound) > _EPSILON else "differs"


def _allowed(comparator: str, bound: float) -> tuple[float, float]:
    """The numbers that a comparator allows: `hơn 60` is not said of 90."""
    size = abs(bound)
    match comparator:
        case ">":
            return bound, bound + MORE * size
        case "<":
            return bound - MORE * size, bound
        case ">=":
            return bound, float("inf")
        case "<=":
            return float("-inf"), bound
        case "~":
            return bound - ABOUT * size, bound + ABOUT * size
    return bound, bound


def _ranges(one: CountValue, text: str, two: CountValue, other: str) -> Verdict:
    first, second = _ends(one, text), _ends(two, other)
    if first == second:
        return "same"
    if min(first[1], second[1]) < max(first[0], second[0]):
        return "differs"
    exact = any(value.number is not None and value.comparator == "=" for value in (one, two))
    return "same" if exact else "related"


def _ends(value: CountValue, text: str) -> tuple[float, float]:
    if value.number is not None:
        room = rounding(float(value.number), text) if value.comparator == "=" else 0.0
        low, high = _allowed(value.comparator, float(value.number))
        return low - room, high + room
    low = float(value.low) if value.low is not None else float("-inf")
    return low, float(value.high) if value.high is not None else float("inf")
