"""The two ends of a range: `từ ngày 28/12 đến ngày 3/1`, `8h đến 17h ngày 5/5`, `từ năm 2021 đến nay`.

A range resolves as one: each end leaves to the other what it does not say, and of the days that its ends may name it takes
those that put the whole range nearest, the first before the last. Ends that contradict each other (`từ năm 2020 đến 2015`)
keep their words and get no days.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from msgspec.structs import replace

from dsx.kinds.dates.anchors import CLOSE, Anchors, Known
from dsx.kinds.dates.found import Found
from dsx.kinds.dates.occurrences import cycle_of, occurrences
from dsx.kinds.dates.values import Day, LunarDay, Moment, Month, Months, Point, Quarter, Range, Shift, Weekday, Year
from dsx.language.calendar import Period

Find = Callable[[Point, int, Anchors], Found]
_AHEAD = 62  # days: a range of months begins no later where nothing in its sentence lies ahead


def resolve_range(point: Range, at: int, anchors: Anchors, find: Find) -> Found:
    """A range by its ends."""
    if point.last is None:
        first = find(point.first, at, anchors)
        period = first.period._replace(last=None, timex=f"{first.period.timex.split('/')[0]}/..")
        return replace(first, period=period, clock=f"{first.clock}/" if first.clock else None)
    one, other = _shared(point.first, point.last)
    return _between(*(_nearest(one, other, at, anchors, find) or _each(one, other, at, anchors, find)))


def _between(first: Found, last: Found) -> Found:
    """From the beginning of one to the end of the other; no days where that runs backwards."""
    clock = f"{first.clock}/{last.clock}" if first.clock and last.clock else None
    begin, end = first.period.first, last.period.last
    if begin and end and (begin > end or (clock and _start(first) > _start(last))):
        begin = end = None
    timex = f"{first.period.timex.split('/')[0]}/{last.period.timex.split('/')[-1]}"
    anchor = "explicit" if "explicit" in (first.anchor, last.anchor) else last.anchor
    type_ = first.type if first.type != "time" or clock else "date"
    return Found(Period(begin, end, timex, first.period.grain), anchor, type_, clock, first.lunar)


def _start(found: Found) -> tuple[datetime.date, str]:
    return found.period.first or datetime.date.min, found.clock or ""


def _nearest(one: Point, other: Point, at: int, anchors: Anchors, find: Find) -> tuple[Found, Found] | None:
    """Both ends come back every week, month or year: the pair that is nearest, the last end the next after the first."""
    reference = anchors.reference(at) if cycle_of(one) and cycle_of(one) == cycle_of(other) else None
    if reference is None:
        return None
    day, anchor = reference
    firsts = sorted((find(point, at, anchors) for point in occurrences(one, day)), key=_start)
    lasts = sorted((find(point, at, anchors) for point in occurrences(other, day)), key=_start)
    pairs: list[tuple[int, Found, Found]] = []
    wide = isinstance(one, (Month, Months, Quarter)) and not anchors.future(at)
    for first in firsts:
        last = next((found for found in lasts if _start(found) >= _start(first)), None)
        begin, end = first.period.first, last.period.last if last else None
        if begin is None or end is None or last is None or not _on_side(one, other, begin, end, day):
            continue
        ahead = (begin - day).days
        if wide and ahead > _AHEAD:
            continue
        pairs.append((ahead if ahead > 0 else min((end - day).days, 0), first, last))
    if not pairs:
        return None
    pairs.sort(key=lambda pair: abs(pair[0]))
    if (
        cycle_of(one) == "year"
        and not pairs[0][1].lunar
        and pairs[0][0]
        and len(pairs) > 1
        and abs(pairs[1][0]) - abs(pairs[0][0]) < CLOSE
    ):
        pairs.sort(key=lambda pair: (pair[0] > 0) != anchors.future(at))  # as for a single day, the tense decides
    return replace(pairs[0][1], anchor=anchor), replace(pairs[0][2], anchor=anchor)


def _on_side(one: Point, other: Point, begin: datetime.date, end: datetime.date, day: datetime.date) -> bool:
    """Whether a range lies where `tới` or `vừa qua` put it."""
    sides = {getattr(point, "side", None) for point in (one, other)}
    return not (("past" in sides and end > day) or ("future" in sides and begin < day))


def _each(one: Point, other: Point, at: int, anchors: Anchors, find: Find) -> tuple[Found, Found]:
    """One end is fixed, or told from the other; the one that comes back is before or behind it."""
    if _leans(other):
        begin = find(one, at, anchors).period.first
        if begin is not None:
            anchors.earlier.append(Known(at - 1, begin, "day"))
    last = find(other, at, anchors)
    first = find(one, at, anchors)
    begin, until = first.period.first, last.period.first
    if until is not None and (found := [find(p, at, anchors) for p in occurrences(one, until)]):
        earlier = [start for start in found if _start(start) <= _start(last)]
        return replace(max(earlier, key=_start, default=first), anchor=last.anchor), last
    if begin is not None and (_start(last) < _start(first) or _has_year(one)):
        later = [end for p in occurrences(other, begin) if _start(end := find(p, at, anchors)) >= _start(first)]
        last = replace(min(later, key=_start), anchor=first.anchor) if later else last
    return first, last


def _has_year(point: Point) -> bool:
    """`từ 15/12/2023 đến 15/1`: the end is the next one."""
    inner = point.day if isinstance(point, Moment) else point
    return isinstance(inner, (Day, Month)) and isinstance(inner.year, int)


def _leans(point: Point) -> bool:
    """Whether the last end is told from the first: `từ 22h ngày 21/8 đến 6h hôm sau`."""
    inner = point.day if isinstance(point, Moment) else point
    return isinstance(inner, Shift) and inner.origin == "context"


def _shared(first: Point, last: Point) -> tuple[Point, Point]:
    """The ends of a range with what one leaves to the other: `ngày 3 đến 7/9`, `8h đến 17h ngày 5/5`."""
    if isinstance(first, Day) and isinstance(last, Day):
        if first.month is None and isinstance(last.month, int):
            before = _month(last.month, last.year, -1 if first.day > last.day else 0)
            return replace(first, month=before[0], year=before[1], side=last.side), last
        if last.month is None and isinstance(first.month, int):
            behind = _month(first.month, first.year, 1 if last.day < first.day else 0)
            return first, replace(last, month=behind[0], year=behind[1])
    if isinstance(first, Day) and first.month is None and isinstance(last, LunarDay) and last.month == 1:
        return LunarDay(first.day, 12 if first.day > last.day else 1, last.year), last  # `từ 28 đến mùng 5 Tết`
    if isinstance(first, Weekday) and isinstance(last, Weekday) and first.week is None:
        return replace(first, week=last.week), last
    if isinstance(first, Moment) and isinstance(last, Moment):
        return _clocks(first, last)
    return first, last


def _month(month: int, year: Year, count: int) -> tuple[int, Year]:
    """The month before (-1), behind (1) or itself (0), and its year where that is written."""
    months = month - 1 + count
    return months % 12 + 1, year + months // 12 if isinstance(year, int) else year


def _clocks(first: Moment, last: Moment) -> tuple[Point, Point]:
    """Two clock times of which one has the day; past midnight the other is of the next: `từ 23h đến 5h ngày 3/4`."""
    night = _minutes(first) > _minutes(last)
    if first.day is None and first.hour is not None and last.day is not None:
        return replace(first, day=last.day, shift=-1 if night else 0), last
    if last.day is None and last.hour is not None and first.day is not None:
        return first, replace(last, day=first.day, shift=1 if night else 0)
    return first, last


def _minutes(moment: Moment) -> int:
    return (moment.hour or 0) * 60 + (moment.minute or 0)
