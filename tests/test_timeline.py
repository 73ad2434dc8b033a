"""Dated facts in order of time."""

import pytest

from dsx.archive.timeline import periods
from dsx.fact import DateFact, DateValue, Sentence


def fact(start: str | None, grain: str = "day", at: int = 0) -> DateFact:
    value = DateValue("date", start or "P1D", start, start, grain, "explicit", None, "gregorian")
    return DateFact("0" * 16, "a.txt", None, "x", at, at + 1, 1, 1, Sentence(at, at + 1, "x"), "body", value, "date.a")


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("day", ["2022", "2022-05", "2022-05-05", "2024-01-31"]),
        ("month", ["2022", "2022-05", "2024-01"]),
        ("year", ["2022", "2024"]),
    ],
)
def test_periods_in_order_none_more_precise_than_the_date(by, names):
    facts = [fact("2024-01-31"), fact("2022-05-01", "month"), fact("2022-01-01", "year"), fact("2022-05-05"), fact(None)]
    assert [period.name for period in periods(facts, by)] == names


def test_a_quarter_and_a_date_without_grain_stand_under_their_year():
    assert [p.name for p in periods([fact("2022-04-01", "quarter"), fact("2016-01-01", None)], "day")] == ["2016", "2022"]


def test_within_a_period_by_day_then_place():
    (period,) = periods([fact("2022-05-09", at=1), fact("2022-05-05", at=7), fact("2022-05-05", at=3)], "month")
    assert [(f.value.start, f.start) for f in period.facts] == [("2022-05-05", 3), ("2022-05-05", 7), ("2022-05-09", 1)]
