"""Periods of the Gregorian calendar: their first and last day, their TIMEX3 value and their grain.

Weeks are those of ISO 8601, from Monday, as Vietnam counts them. A period's TIMEX3 value names it as the expression
does (`2024-Q3`, `2023-H1`, `199` for a decade), after TimeML; part of it may be unknown (`XXXX-11`).
"""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple

UNKNOWN_YEAR = "XXXX"
EPOCH_YEARS = range(1, 10_000)
"""The years that a date of Python can have."""


class Period(NamedTuple):
    """Named days: the first, the last (None where open or unknown), their TIMEX3 value and their grain."""

    first: datetime.date | None
    last: datetime.date | None
    timex: str
    grain: str | None


def day(date: datetime.date) -> Period:
    """A single day."""
    return Period(date, date, date.isoformat(), "day")


def exists(year: int, month: int, number: int) -> bool:
    """Whether a month of a year has a day: 29/2/2023 does not exist."""
    return year in EPOCH_YEARS and 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]


def may_exist(month: int, number: int) -> bool:
    """Whether a month has a day in any year: 29/2 may, 31/2 never."""
    return 1 <= month <= 12 and 1 <= number <= calendar.monthrange(2000, month)[1]


def week(date: datetime.date) -> Period:
    """The week, Monday to Sunday, that holds a day."""
    first = date - datetime.timedelta(days=date.weekday())
    year, number, _ = date.isocalendar()
    return Period(first, first + datetime.timedelta(days=6), f"{year}-W{number:02}", "week")


def weekend(date: datetime.date) -> Period:
    """Saturday and Sunday of the week that holds a day."""
    whole = week(date)
    assert whole.last is not None
    return Period(whole.last - datetime.timedelta(days=1), whole.last, f"{whole.timex}-WE", "week")


def months(year: int, first: int, last: int) -> Period:
    """The months `first` to `last` of a year; January to June and July to December are its halves."""
    ends = datetime.date(year, last, calendar.monthrange(year, last)[1])
    if first == last:
        timex, grain = f"{year:04}-{first:02}", "month"
    elif (first, last) in ((1, 6), (7, 12)):
        timex, grain = f"{year:04}-H{1 if first == 1 else 2}", "half"
    else:
        timex, grain = f"{year:04}-{first:02}/{year:04}-{last:02}", "month"
    return Period(datetime.date(year, first, 1), ends, timex, grain)


def month(year: int, number: int) -> Period:
    """One month."""
    return months(year, number, number)


def quarter(year: int, number: int) -> Period:
    """One quarter."""
    whole = months(year, number * 3 - 2, number * 3)
    return Period(whole.first, whole.last, f"{year:04}-Q{number}", "quarter")


def years(first: int, last: int) -> Period:
    """From 1 January of the first to 31 December of the last."""
    timex = f"{first:04}" if first == last else f"{first:04}/{last:04}"
    return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31), timex, "year")


def year(number: int) -> Period:
    """One year."""
    return years(number, number)


def decade(first: int) -> Period:
    """The ten years from `first`: `những năm 90` are 1990 to 1999."""
    whole = years(first, first + 9)
    return Period(whole.first, whole.last, f"{first // 10:03}", "decade")


def century(number: int) -> Period:
    """A century as Vietnam names it: the 21st (`thế kỷ XXI`) runs from 2001 to 2100; TIMEX3 writes its first digits."""
    whole = years(number * 100 - 99, number * 100)
    return Period(whole.first, whole.last, f"{number - 1:02}", "century")


def add_months(date: datetime.date, count: int) -> datetime.date:
    """The same day `count` months on, or the last of a shorter month."""
    index = date.year * 12 + date.month - 1 + count
    at_year, at_month = divmod(index, 12)
    return datetime.date(at_year, at_month + 1, min(date.day, calendar.monthrange(at_year, at_month + 1)[1]))


def shift(date: datetime.date, unit: str, count: int) -> datetime.date:
    """The day `count` units on (`day`, `week`, `month`, `quarter`, `year`, `decade`, `century`).

    Raises OverflowError or ValueError where no date of Python is so far away.
    """
    if unit in ("day", "week"):
        return date + datetime.timedelta(days=count * (7 if unit == "week" else 1))
    return add_months(date, count * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit])


def around(date: datetime.date, unit: str) -> Period:
    """The period of a unit that holds a day."""
    if unit == "day":
        return day(date)
    if unit == "week":
        return week(date)
    if unit == "month":
        return month(date.year, date.month)
    if unit == "quarter":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "year":
        return year(date.year)
    if unit == "decade":
        return decade(date.year // 10 * 10)
    return century((date.year + 99) // 100)


def unknown(unit: str) -> Period:
    """A period of a unit of which nothing else is known."""
    timex = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}.get(unit, UNKNOWN_YEAR)
    return Period(None, None, timex, unit)
