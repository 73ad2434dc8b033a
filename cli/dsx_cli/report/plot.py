"""The timeline of the page: how many dates fall into each month or year, as bars of an inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dsx.archive.timeline import Period, periods
from dsx.fact import Fact
from dsx_cli.wording import day

MOST = 60
"""Bars that a page has room for."""
WIDTH, HEIGHT, GAP = 900.0, 120.0, 2.0
"""The plot, in units of its view box."""


class Bar(NamedTuple):
    """A bar of the plot: its place, what it stands for, and whether its name is written below."""

    x: float
    y: float
    width: float
    height: float
    name: str
    number: int
    labelled: bool


class Plot(NamedTuple):
    """Bars in order of time, and how many dates lie outside them."""

    bars: list[Bar]
    outside: int


def bars(facts: Sequence[Fact]) -> Plot:
    """The months with dates; the years where there are too many months, and of too many years those with the most dates round."""
    found = periods(facts, "month")
    if len(found) > MOST:
        found = periods(facts, "year")
    shown = _densest(found)
    most = max((len(period.facts) for period in shown), default=1)
    step = WIDTH / max(1, len(shown))
    every = max(1, -(-len(shown) // 10))
    drawn = [
        Bar(
            x=round(number * step, 2),
            y=round(HEIGHT * (1 - len(period.facts) / most), 2),
            width=round(max(1.0, step - GAP), 2),
            height=round(HEIGHT * len(period.facts) / most, 2),
            name=day(period.name),
            number=len(period.facts),
            labelled=number % every == 0,
        )
        for number, period in enumerate(shown)
    ]
    return Plot(drawn, sum(len(period.facts) for period in found) - sum(bar.number for bar in drawn))


def _densest(found: list[Period]) -> list[Period]:
    """The row of at most MOST periods that holds the most dates."""
    if len(found) <= MOST:
        return found
    sizes = [len(period.facts) for period in found]
    first = max(range(len(found) - MOST + 1), key=lambda at: sum(sizes[at : at + MOST]))
    return found[first : first + MOST]
