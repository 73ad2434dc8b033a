"""Lunar days, lunar months and holidays as the days nearest to a reference."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

from dsx.kinds.dates.values import Holiday, LunarDay, LunarMonth, LunarYear
from dsx.language import calendar, lunar, vocabulary
from dsx.language.calendar import Period


class Named(NamedTuple):
    """Days and whether the lunar calendar names them."""

    period: Period
    lunar: bool


def named(point: LunarDay | LunarMonth | LunarYear | Holiday, year: int | None, reference: datetime.date | None) -> Named:
    """The days of a lunar point in a year, else those nearest to a reference, else unknown."""
    in_year, timex, is_lunar = _reading(point)
    if year is not None:
        period = in_year(year)
        timex = timex.replace("XXXX", f"{year:04}")  # as written: a month of 29 days has no thirtieth
    elif reference is not None:
        near = [p for y in (reference.year - 1, reference.year, reference.year + 1) if (p := in_year(y))]
        first = reference
        period = min(near, key=lambda p: abs((p.first - first).days) if p.first else 0, default=None)
    else:
        period = None
    grain = {LunarMonth: "month", LunarYear: "year"}.get(type(point), "day")
    return Named(period or Period(None, None, timex, grain), is_lunar)


def _reading(point: LunarDay | LunarMonth | LunarYear | Holiday) -> tuple[Callable[[int], Period | None], str, bool]:
    """How a year gives the days, the TIMEX3 value without one, and whether the calendar is lunar."""
    if isinstance(point, LunarYear):
        return _year, "XXXX", True
    if isinstance(point, LunarMonth):
        return lambda year: _month(point.month, year, point.leap), f"XXXX-{point.month:02}", True
    if isinstance(point, LunarDay):
        day, month, leap = point.day, point.month, point.leap
        timex = f"XXXX-{month:02}-{day:02}" if day > 0 else "XXXX-12-30"
        return lambda year: _day(lunar.eve(year) if day < 0 else lunar.gregorian(day, month, year, leap=leap)), timex, True
    entry = vocabulary.load("holidays")["holiday"][point.name]
    number, month = entry["day"], entry["month"]
    if entry.get("lunar"):
        return lambda year: _day(lunar.eve(year) if number < 0 else lunar.gregorian(number, month, year)), "XXXX", True
    return (lambda year: calendar.day(calendar.date(year, month, number))), f"XXXX-{month:02}-{number:02}", False


def _day(date: datetime.date | None) -> Period | None:
    return calendar.day(date) if date else None


def _month(number: int, year: int, leap: bool) -> Period | None:
    found = lunar.month(number, year, leap=leap)
    return Period(found[0], found[1], f"{found[0]}/{found[1]}", "month") if found else None


def _year(number: int) -> Period | None:
    first, following = lunar.tet(number), lunar.tet(number + 1)
    return Period(first, following - datetime.timedelta(days=1), f"{number}", "year") if first and following else None
