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


def date(year: int, month: int, number: int) -> datetime.date:
    """A day of a month.

    Raises OverflowError where no date of Python has the year, as its arithmetic does; ValueError where the month lacks the day.
    """
    if year not in EPOCH_YEARS:
        raise OverflowError(f"year {year} is out of reach")
    return datetime.date(year, month, number)


def day(at: datetime.date) -> Period:
    """A single day."""
    return Period(at, at, at.isoformat(), "day")


def exists(year: int, month: int, number: int) -> bool:
    """Whether a month of a year has a day: 29/2/2023 does not exist."""
    return year in EPOCH_YEARS and 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]


def may_exist(month: int, number: int) -> bool:
    """Whether a month has a day in any year: 29/2 may, 31/2 never."""
    return 1 <= month <= 12 and 1 <= number <= calendar.monthrange(2000, month)[1]


def week(at: datetime.date) -> Period:
    """The week, Monday to Sunday, that holds a day."""
    first = at - datetime.timedelta(days=at.weekday())
    year, number, _ = at.isocalendar()
    return Period(first, first + datetime.timedelta(days=6), f"{year:04}-W{number:02}", "week")


def weekend(at: datetime.date) -> Period:
    """Saturday and Sunday of the week that holds a day."""
    whole = week(at)
    assert whole.last is not None
    return Period(whole.last - datetime.timedelta(days=1), whole.last, f"{whole.timex}-WE", "week")


def months(year: int, first: int, last: int) -> Period:
    """The months `first` to `last` of a year; January to June and July to December are its halves."""
    begin = date(year, first, 1)
    ends = date(year, last, calendar.monthrange(year, last)[1])
    if first == last:
        timex, grain = f"{year:04}-{first:02}", "month"
    elif (first, last) in ((1, 6), (7, 12)):
        timex, grain = f"{year:04}-H{1 if first == 1 else 2}", "half"
    else:
        timex, grain = f"{year:04}-{first:02}/{year:04}-{last:02}", "month"
    return Period(begin, ends, timex, grain)


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
    return Period(date(first, 1, 1), date(last, 12, 31), timex, "year")


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


def add_months(start: datetime.date, count: int) -> datetime.date:
    """The same day `count` months on, or the last of a shorter month. Raises OverflowError where Python has no such year."""
    at_year, at_month = divmod(start.year * 12 + start.month - 1 + count, 12)
    first = date(at_year, at_month + 1, 1)
    return first.replace(day=min(start.day, calendar.monthrange(at_year, at_month + 1)[1]))


def month_end(start: datetime.date) -> datetime.date:
    """The last day of the month that holds a day."""
    return start.replace(day=calendar.monthrange(start.year, start.month)[1])


def shift(start: datetime.date, unit: str, count: int) -> datetime.date:
    """The day `count` units on (`day`, `week`, `month`, `quarter`, `year`, `decade`, `century`).

    Raises OverflowError where no date of Python is so far away.
    """
    if unit in ("day", "week"):
        return start + datetime.timedelta(days=count * (7 if unit == "week" else 1))
    return add_months(start, count * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit])


def around(at: datetime.date, unit: str) -> Period:
    """The period of a unit that holds a day."""
    if unit == "day":
        return day(at)
    if unit == "week":
        return week(at)
    if unit == "month":
        return month(at.year, at.month)
    if unit == "quarter":
        return quarter(at.year, (at.month + 2) // 3)
    if unit == "year":
        return year(at.year)
    if unit == "decade":
        return decade(at.year // 10 * 10)
    return century((at.year + 99) // 100)


def unknown(unit: str) -> Period:
    """A period of a unit of which nothing else is known."""
    timex = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}.get(unit, UNKNOWN_YEAR)
    return Period(None, None, timex, unit)
