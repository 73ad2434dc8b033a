"""Periods of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from dsx.language import calendar


@pytest.mark.parametrize(
    ("period", "first", "last", "timex", "grain"),
    [
        (calendar.day(date(2024, 2, 29)), date(2024, 2, 29), date(2024, 2, 29), "2024-02-29", "day"),
        (calendar.month(2023, 2), date(2023, 2, 1), date(2023, 2, 28), "2023-02", "month"),
        (calendar.month(2024, 2), date(2024, 2, 1), date(2024, 2, 29), "2024-02", "month"),
        (calendar.months(2023, 1, 6), date(2023, 1, 1), date(2023, 6, 30), "2023-H1", "half"),
        (calendar.months(2023, 7, 12), date(2023, 7, 1), date(2023, 12, 31), "2023-H2", "half"),
        (calendar.months(2013, 1, 9), date(2013, 1, 1), date(2013, 9, 30), "2013-01/2013-09", "month"),
        (calendar.quarter(2024, 3), date(2024, 7, 1), date(2024, 9, 30), "2024-Q3", "quarter"),
        (calendar.year(938), date(938, 1, 1), date(938, 12, 31), "0938", "year"),
        (calendar.years(2022, 2025), date(2022, 1, 1), date(2025, 12, 31), "2022/2025", "year"),
        (calendar.decade(1990), date(1990, 1, 1), date(1999, 12, 31), "199", "decade"),
        (calendar.century(21), date(2001, 1, 1), date(2100, 12, 31), "20", "century"),
        (calendar.week(date(2021, 1, 3)), date(2020, 12, 28), date(2021, 1, 3), "2020-W53", "week"),
        (calendar.weekend(date(2013, 10, 24)), date(2013, 10, 26), date(2013, 10, 27), "2013-W43-WE", "week"),
    ],
)
def test_a_period(period: calendar.Period, first: date, last: date, timex: str, grain: str):
    assert period == calendar.Period(first, last, timex, grain)


@pytest.mark.parametrize(
    ("start", "unit", "count", "expected"),
    [
        (date(2025, 10, 15), "day", -1, date(2025, 10, 14)),
        (date(2025, 10, 15), "week", 2, date(2025, 10, 29)),
        (date(2025, 3, 31), "month", -1, date(2025, 2, 28)),
        (date(2024, 2, 29), "year", 1, date(2025, 2, 28)),
        (date(2025, 1, 10), "quarter", -1, date(2024, 10, 10)),
        (date(2025, 1, 10), "decade", -3, date(1995, 1, 10)),
        (date(2025, 1, 10), "century", -1, date(1925, 1, 10)),
    ],
)
def test_a_shift_keeps_the_day_or_takes_the_last_of_the_month(start: date, unit: str, count: int, expected: date):
    assert calendar.shift(start, unit, count) == expected


def test_days_that_exist():
    assert calendar.exists(2024, 2, 29)
    assert not calendar.exists(2023, 2, 29)
    assert calendar.may_exist(2, 29)
    assert not calendar.may_exist(2, 31)
    assert not calendar.may_exist(13, 13)


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "year", "decade", "century"])
def test_a_period_holds_the_day_that_it_is_around(unit: str):
    middle = date(2025, 10, 15)
    period = calendar.around(middle, unit)
    assert period.first is not None
    assert period.last is not None
    assert period.first <= middle <= period.last
    assert calendar.unknown(unit).grain == period.grain == unit
