"""Days of the Vietnamese lunar calendar as Gregorian days.

Vietnam reckons new moons and solstices at UTC+7, China at UTC+8, so that Tết falls on another day where a new moon lies
between the two midnights: in 1985 (21 January, a month before China's), in 2007 and in 2030. The library
`lunar-vn` computes it after Hồ Ngọc Đức (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html), for 1900 to
2100; it does not say that a month has no thirtieth day, so that is asked here by going there and back.
"""

from __future__ import annotations

import datetime


def gregorian(day: int, month: int, year: int, *, leap: bool = False) -> datetime.date | None:
    """The Gregorian day of a lunar one (of the ordinary month, or of the `leap` month that follows); None where there is none.

    `year` is the lunar year, which begins at Tết: day 23 of month 12 of 2024 falls in January 2025.
    """
    from lunar_vn import LunarDate, lunar_to_solar, solar_to_lunar

    try:
        lunar = LunarDate(day, month, year, leap)
        found = lunar_to_solar(lunar)
        return found if solar_to_lunar(found) == lunar else None
    except ValueError:
        return None


def tet(year: int) -> datetime.date | None:
    """The first day of a lunar year."""
    return gregorian(1, 1, year)


def eve(year: int) -> datetime.date | None:
    """The last day before a lunar year: the thirtieth of month 12 or, where that is short, the twenty-ninth."""
    first = tet(year)
    return first - datetime.timedelta(days=1) if first else None


def month(number: int, year: int, *, leap: bool = False) -> tuple[datetime.date, datetime.date] | None:
    """First and last Gregorian day of a lunar month; None where there is none."""
    first = gregorian(1, number, year, leap=leap)
    if first is None:
        return None
    last = gregorian(30, number, year, leap=leap) or first + datetime.timedelta(days=28)
    return first, last


def year_of(date: datetime.date) -> int:
    """The lunar year that a Gregorian day falls in."""
    first = tet(date.year)
    return date.year - 1 if first is not None and date < first else date.year
