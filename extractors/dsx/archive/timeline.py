"""Dated facts in order of time, grouped by day, month or year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from dsx.fact import DateFact, Fact

Grain = Literal["day", "month", "year"]
_WIDTH = {"day": 10, "month": 7, "year": 4}
_WITHIN = {  # to how many characters of an ISO date a grain is known
    "minute": 10, "hour": 10, "daypart": 10, "day": 10, "week": 10, "month": 7,
}  # fmt: skip


class Period(NamedTuple):
    """A day, month or year (`2022-05-05`, `2022-05`, `2022`) and its date facts in order of time."""

    name: str
    facts: list[DateFact]


def periods(facts: Iterable[Fact], by: Grain = "month") -> list[Period]:
    """The periods in order; a date is put by its first day, one less precise than `by` under its own month or year.

    Facts without a day (durations, sets, dates that nothing resolved) are left out.
    """
    found: dict[str, list[DateFact]] = {}
    for fact in facts:
        if isinstance(fact, DateFact) and fact.value.start is not None:
            width = min(_WIDTH[by], _WITHIN.get(fact.value.grain or "year", 4))
            found.setdefault(fact.value.start[:width], []).append(fact)
    ordered = sorted(found.items())
    return [Period(name, sorted(group, key=_when)) for name, group in ordered]


def _when(fact: DateFact) -> tuple[str, str, str, int]:
    return fact.value.start or "", fact.value.end or "", fact.doc, fact.start
