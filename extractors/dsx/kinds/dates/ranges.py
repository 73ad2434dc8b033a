"""The two ends of a range: `từ ngày 28/12 đến ngày 3/1`, `8h đến 17h ngày 5/5`, `từ năm 2021 đến nay`."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from msgspec.structs import replace

from dsx.kinds.dates.anchors import Anchors, Known
from dsx.kinds.dates.found import Found
from dsx.kinds.dates.values import Day, Moment, Month, Months, Point, Quarter, Range, Shift, Weekday
from dsx.language import calendar
from dsx.language.calendar import Period

Find = Callable[[Point, int, Anchors], Found]


def resolve_range(point: Range, at: int, anchors: Anchors, find: Find) -> Found:
    """A range by its ends: each leaves to the other what it does not say, and the first is before the last."""
    if point.last is None:
        first = find(point.first, at, anchors)
        period = first.period._replace(last=None, timex=f"{first.period.timex.split('/')[0]}/..")
        return replace(first, period=period, clock=f"{first.clock}/" if first.clock else None)
    one, other = _shared(point.first, point.last)
    begin = find(one, at, anchors).period.first if _leans(other) else None
    if begin is not None:
        anchors.earlier.append(Known(at - 1, begin, "day"))
    last = find(other, at, anchors)
    first = _ordered(one, last, at, anchors, find)
    if first.period.first and last.period.first and first.period.first > last.period.first:
        last = _ordered_after(other, first, at, anchors, find)
    clock = f"{first.clock}/{last.clock}" if first.clock and last.clock else None
    timex = f"{first.period.timex.split('/')[0]}/{last.period.timex.split('/')[-1]}"
    period = Period(first.period.first, last.period.last, timex, first.period.grain)
    anchor = "explicit" if "explicit" in (first.anchor, last.anchor) else last.anchor
    return Found(period, anchor, first.type if first.type != "time" or clock else "date", clock, first.lunar)


def _leans(point: Point) -> bool:
    """Whether the last end is told from the first: `từ 22h ngày 21/8 đến 6h hôm sau`."""
    inner = point.day if isinstance(point, Moment) else point
    return isinstance(inner, Shift) and inner.origin == "context"


def _shared(first: Point, last: Point) -> tuple[Point, Point]:
    """The ends of a range with what one leaves to the other: `ngày 3 đến 7/9`, `8h đến 17h ngày 5/5`."""
    if isinstance(first, Day) and isinstance(last, Day) and first.month is None:
        return replace(first, month=last.month, year=last.year), last
    if isinstance(first, Day) and isinstance(last, Day) and last.month is None and isinstance(first.month, int):
        return first, replace(last, month=first.month, year=first.year)
    if isinstance(first, Weekday) and isinstance(last, Weekday) and first.week is None:
        return replace(first, week=last.week), last
    if isinstance(first, Moment) and isinstance(last, Moment):
        if first.day is None and first.hour is not None:
            return replace(first, day=last.day), last
        if last.day is None and last.hour is not None:
            return first, replace(last, day=first.day)
    return first, last


def _ordered(first: Point, last: Found, at: int, anchors: Anchors, find: Find) -> Found:
    """The first end, in the last year that puts it before the last end."""
    end = last.period.first
    if end is not None and isinstance(first, Day) and isinstance(first.month, int) and first.year is None:
        year = end.year if (first.month, first.day) <= (end.month, end.day) else end.year - 1
        return replace(find(replace(first, year=year), at, anchors), anchor=last.anchor)
    if end is not None and isinstance(first, Month) and first.year is None:
        year = end.year if first.month <= end.month else end.year - 1
        return replace(find(replace(first, year=year), at, anchors), anchor=last.anchor)
    if end is not None and isinstance(first, (Quarter, Months)) and first.year is None:
        return replace(find(replace(first, year=end.year), at, anchors), anchor=last.anchor)
    return find(first, at, anchors)


def _ordered_after(last: Point, first: Found, at: int, anchors: Anchors, find: Find) -> Found:
    """The last end, in the first year (or week) that puts it behind the first end."""
    begin = first.period.first
    assert begin is not None
    if isinstance(last, (Day, Month)) and isinstance(last.month, int):
        number = last.day if isinstance(last, Day) else 28
        year = begin.year if (last.month, number) >= (begin.month, begin.day) else begin.year + 1
        if last.year is None or not isinstance(last.year, int):
            return replace(find(replace(last, year=year), at, anchors), anchor=first.anchor)
    if isinstance(last, Weekday):
        ahead = (last.day - 1 - begin.weekday()) % 7
        return replace(first, period=calendar.day(begin + datetime.timedelta(days=ahead)))
    return find(last, at, anchors)
