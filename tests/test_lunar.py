"""The Vietnamese lunar calendar, and the years in which it parts from the Chinese one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dsx.language import lunar

# Tết by the calendars printed in Vietnam; the second column is the Chinese new year, which that year fell on another day
APART = {1985: ("1985-01-21", "1985-02-20"), 2007: ("2007-02-17", "2007-02-18"), 2030: ("2030-02-02", "2030-02-03")}
TET = {
    1975: "1975-02-11", 1986: "1986-02-09", 1990: "1990-01-27", 2000: "2000-02-05", 2012: "2012-01-23", 2017: "2017-01-28",
    2020: "2020-01-25", 2021: "2021-02-12", 2022: "2022-02-01", 2023: "2023-01-22", 2024: "2024-02-10", 2025: "2025-01-29",
    2026: "2026-02-17",
}  # fmt: skip


@pytest.mark.parametrize("year", APART)
def test_tet_where_it_differs_from_the_chinese_new_year(year: int):
    vietnamese, chinese = APART[year]
    assert lunar.tet(year) == date.fromisoformat(vietnamese) != date.fromisoformat(chinese)


@pytest.mark.parametrize(("year", "day"), TET.items())
def test_tet(year: int, day: str):
    assert lunar.tet(year) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("day", "month", "year", "expected"),
    [
        (10, 1, 2017, "2017-02-06"),  # ngày vía Thần Tài
        (15, 1, 2017, "2017-02-11"),
        (10, 3, 2025, "2025-04-07"),  # Giỗ Tổ Hùng Vương
        (5, 5, 2025, "2025-05-31"),  # Tết Đoan ngọ
        (15, 7, 2025, "2025-09-06"),  # rằm tháng Bảy; its sixth month was doubled
        (15, 8, 2025, "2025-10-06"),  # Tết Trung thu
        (23, 12, 2024, "2025-01-22"),  # ông Công ông Táo
    ],
)
def test_days(day: int, month: int, year: int, expected: str):
    assert lunar.gregorian(day, month, year) == date.fromisoformat(expected)


def test_a_short_month_has_no_thirtieth_day():
    assert lunar.gregorian(30, 12, 2024) is None  # Tết 2025 had no `30 Tết`
    assert lunar.gregorian(30, 12, 2023) == date(2024, 2, 9)
    assert lunar.eve(2025) == date(2025, 1, 28)


def test_months_follow_each_other():
    first, last = lunar.month(1, 2025) or (None, None)
    assert (first, last) == (date(2025, 1, 29), date(2025, 2, 27))
    following = lunar.month(2, 2025)
    assert following is not None
    assert last is not None
    assert following[0] == last + timedelta(days=1)


@pytest.mark.parametrize("year", [0, 1500, 3000])
def test_years_out_of_reach_have_no_days(year: int):
    assert lunar.tet(year) is None
    assert lunar.month(1, year) is None
