"""What a point that comes back every week, month or year may name around a day: `ngày 28`, `3/1`, `tháng 7`, `thứ Hai`."""

from __future__ import annotations

import datetime
from typing import Literal

from msgspec.structs import replace

from dsx.kinds.dates.values import Day, Holiday, LunarDay, LunarMonth, Moment, Month, Months, Point, Quarter, Weekday
from dsx.language import calendar

_MONTHS, _YEARS = range(-2, 3), range(-4, 5)  # 29 February may be four years away


def cycle_of(point: Point) -> Literal["week", "month", "year"] | None:
    """How often a point comes back that says no more; None where it says its month or year itself."""
    if isinstance(point, Moment):
        return cycle_of(point.day) if point.day is not None else None
    if isinstance(point, Weekday):
        return "week" if point.week is None else None
    if isinstance(point, Day):
        if point.month is None:
            return "month"
        return "year" if point.year is None and isinstance(point.month, int) else None
    annual = isinstance(point, (Month, Months, Quarter, LunarDay, LunarMonth, Holiday)) and point.year is None
    return "year" if annual else None


def occurrences(point: Point, around: datetime.date) -> list[Point]:
    """The point with its month and year filled in, near a day, in order; none where it says them itself."""
    if isinstance(point, Moment):
        return [replace(point, day=day) for day in occurrences(point.day, around)] if point.day is not None else []
    if cycle_of(point) is None:
        return []
    if isinstance(point, Weekday):
        return _weekdays(point, around)
    if isinstance(point, Day) and point.month is None:
        return _days(point.day, around)
    years = [year for shift in _YEARS if (year := around.year + shift) in calendar.EPOCH_YEARS]
    if isinstance(point, Day):
        month = point.month
        return [Day(point.day, month, y) for y in years if isinstance(month, int) and calendar.exists(y, month, point.day)]
    return [replace(point, year=year) for year in years]


def _days(number: int, around: datetime.date) -> list[Point]:
    months = [divmod(around.year * 12 + around.month - 1 + shift, 12) for shift in _MONTHS]
    return [Day(number, month + 1, year) for year, month in months if calendar.exists(year, month + 1, number)]


def _weekdays(point: Weekday, around: datetime.date) -> list[Point]:
    found: list[Point] = []
    for shift in range(-7, 8):
        number = around.toordinal() + shift
        if datetime.date.min.toordinal() <= number <= datetime.date.max.toordinal():
            day = datetime.date.fromordinal(number)
            if day.isoweekday() == point.day:
                found.append(Day(day.day, day.month, day.year))
    return found
