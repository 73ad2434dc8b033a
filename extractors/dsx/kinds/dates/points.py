"""One point of time to its days: the year of a bare date, `hôm qua`, `… đó`, weekdays, clock times, lunar days."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from dsx.kinds.dates import lunar_days
from dsx.kinds.dates.anchors import Anchor, Anchors, Side, year_of
from dsx.kinds.dates.found import Found
from dsx.kinds.dates.ranges import resolve_range
from dsx.kinds.dates.values import (
    Before,
    Century,
    Cycle,
    Day,
    DayOf,
    Decade,
    Duration,
    Every,
    Holiday,
    Lately,
    LunarDay,
    LunarMonth,
    LunarYear,
    Modified,
    Moment,
    Month,
    Months,
    Point,
    Quarter,
    Range,
    Same,
    Shift,
    Weekday,
    WeekOf,
    Year,
    Years,
)
from dsx.language import calendar
from dsx.language.calendar import Period
from dsx.language.lazy import Lazy

_YEAR_DIGITS = Lazy(r"(?<![\d-])\d{4}")
_YEAR_END, _NEW_YEAR = Modified(Shift("year", 0), "end"), 2  # `tổng tài sản cuối năm`, written in February


def find(point: Point, at: int, anchors: Anchors) -> Found:
    """The days of a point that stands at a place of the article; what lies outside the years that dates have is unknown."""
    try:
        return _RESOLVERS[type(point)](point, at, anchors)
    except OverflowError:
        return _RESOLVERS[type(point)](point, at, anchors.unknowing())


def _modified(point: Modified, at: int, anchors: Anchors) -> Found:
    """With what the words beside it make of it; the end of a year that has hardly begun is that of the last."""
    if point == _YEAR_END and (today := anchors.today(at)) and today[0].month <= _NEW_YEAR and not anchors.future(at):
        point = replace(point, point=Shift("year", -1))
    return replace(find(point.point, at, anchors), mod=point.mod)


def _year(year: Year, at: int, anchors: Anchors) -> tuple[int, Anchor] | None:
    """A year that the words give, as a number or as `năm ngoái`."""
    if isinstance(year, int):
        return year, "explicit"
    if isinstance(year, Shift) and (found := _origin(year, at, anchors)):
        return found[0].year + year.count, found[1]
    if isinstance(year, Cycle) and (near := anchors.reference(at)):
        return near[0].year - (near[0].year - 4 - year.number + 30) % 60 + 30, near[1]
    return None


def _origin(point: Shift, at: int, anchors: Anchors) -> tuple[datetime.date, Anchor] | None:
    if point.origin == "published":
        return anchors.today(at)
    date = anchors.before(at, grains=("day", "daypart", "hour", "minute") if point.unit == "day" else ())
    return (date, "context") if date else None


def _day(point: Day, at: int, anchors: Anchors) -> Found:
    if not isinstance(point.month, int):
        return _day_alone(point, at, anchors)
    year, anchor = None, None
    if point.year is not None:
        year, anchor = _year(point.year, at, anchors) or (None, None)
    elif reference := anchors.reference(at):
        year = year_of(point.month, point.day, reference[0], point.side, anchors.future(at))
        anchor = reference[1]
    if year is None:
        return Found(Period(None, None, f"XXXX-{point.month:02}-{point.day:02}", "day"), None)
    if not calendar.exists(year, point.month, point.day):
        return Found(Period(None, None, f"{year:04}-{point.month:02}-{point.day:02}", "day"), anchor)
    return Found(calendar.day(datetime.date(year, point.month, point.day)), anchor)


def _day_alone(point: Day, at: int, anchors: Anchors) -> Found:
    """`ngày 9`: of the month that puts it nearest; `ngày 15 tháng này`."""
    unknown = Found(Period(None, None, f"XXXX-XX-{point.day:02}", "day"), None)
    if isinstance(point.month, Shift):
        reference = _origin(point.month, at, anchors)
        months = [point.month.count]
    else:
        reference = anchors.reference(at)
        months = [-2, -1, 0, 1, 2]
    if reference is None:
        return unknown
    dates = []
    for shift in months:
        base = calendar.add_months(reference[0].replace(day=1), shift)
        if calendar.exists(base.year, base.month, point.day):
            dates.append(base.replace(day=point.day))
    if point.side == "past":
        dates = [date for date in dates if date <= reference[0]]
    elif point.side == "future":
        dates = [date for date in dates if date >= reference[0]]
    if not dates:
        return unknown
    nearest = min(dates, key=lambda date: abs((date - reference[0]).days))
    return Found(calendar.day(nearest), reference[1])


def _month(point: Month, at: int, anchors: Anchors) -> Found:
    unknown = Found(Period(None, None, f"XXXX-{point.month:02}", "month"), None)
    if point.year is not None:
        given = _year(point.year, at, anchors)
        return Found(calendar.month(given[0], point.month), given[1]) if given else unknown
    reference = anchors.reference(at, compared=True)
    if reference is None:
        return unknown
    year = _year_of_month(point.month, point.side, reference[0], anchors.future(at))
    return Found(calendar.month(year, point.month), reference[1]) if year else unknown


def _year_of_month(month: int, side: Side, reference: datetime.date, future: bool) -> int | None:
    """The year of a month without one: the nearest, and no later than in two months where nothing in the sentence lies ahead."""
    if month == reference.month:
        return reference.year
    year = year_of(month, 15, reference, side, future)
    ahead = (year - reference.year) * 12 + month - reference.month if year else 0
    if year and side is None and not future and ahead > 2:
        return year - 1  # `có hiệu lực từ tháng 1`, written in August
    return year


def _current_year(year: Year, at: int, anchors: Anchors) -> tuple[int, Anchor] | None:
    """The year that words give, else that of the publication date, else of what the article is about at this place."""
    if year is not None:
        return _year(year, at, anchors)
    reference = anchors.today(at) or anchors.reference(at)
    return (reference[0].year, reference[1]) if reference else None


def _months(point: Months, at: int, anchors: Anchors) -> Found:
    year = _current_year(point.year, at, anchors)
    if year is None:
        whole = calendar.months(2000, point.first, point.last)
        return Found(Period(None, None, whole.timex.replace("2000", "XXXX"), whole.grain), None)
    return Found(calendar.months(year[0], point.first, point.last), year[1])


def _quarter(point: Quarter, at: int, anchors: Anchors) -> Found:
    year, anchor = None, None
    if point.year is not None:
        year, anchor = _year(point.year, at, anchors) or (None, None)
    elif reference := anchors.reference(at, compared=True):
        date, anchor = reference
        within = point.quarter == (date.month + 2) // 3
        year = date.year if within else _year_of_month(point.quarter * 3 - 1, None, date, anchors.future(at))
    if year is None:
        return Found(Period(None, None, f"XXXX-Q{point.quarter}", "quarter"), None)
    return Found(calendar.quarter(year, point.quarter), anchor)


def _years(point: Years, at: int, anchors: Anchors) -> Found:
    return Found(calendar.years(point.first, point.last)._replace(grain=point.grain))


def _decade(point: Decade, at: int, anchors: Anchors) -> Found:
    return Found(calendar.decade(point.first))


def _century(point: Century, at: int, anchors: Anchors) -> Found:
    return Found(calendar.century(point.number))


def _before(point: Before, at: int, anchors: Anchors) -> Found:
    return Found(Period(None, None, point.timex, point.grain))


def _shift(point: Shift, at: int, anchors: Anchors) -> Found:
    origin = _origin(point, at, anchors)
    if origin is None:
        period = calendar.unknown(point.unit)
        return Found(period._replace(timex=period.timex + "-WE") if point.weekend else period, None)
    date = calendar.shift(origin[0], point.unit, point.count)  # `5000 năm trước`: out of reach
    period = calendar.weekend(date) if point.weekend else calendar.around(date, point.unit)
    return Found(period, origin[1])


def _week_of(point: WeekOf, at: int, anchors: Anchors) -> Found:
    whole = find(point.month, at, anchors)
    if whole.period.first is None or whole.period.last is None:
        return Found(calendar.unknown("week"), None)
    if point.number < 0:
        return Found(calendar.week(whole.period.last), whole.anchor)
    return Found(calendar.week(whole.period.first + datetime.timedelta(days=7 * (point.number - 1))), whole.anchor)


def _weekday(point: Weekday, at: int, anchors: Anchors) -> Found:
    today = anchors.today(at)
    if today is None:
        return Found(Period(None, None, f"XXXX-WXX-{point.day}", "day"), None)
    date, anchor = today
    if point.week is not None:
        monday = date - datetime.timedelta(days=date.weekday()) + datetime.timedelta(days=7 * point.week)
        return Found(calendar.day(monday + datetime.timedelta(days=point.day - 1)), anchor)
    ahead = (point.day - 1 - date.weekday()) % 7
    future = point.side == "future" or (point.side is None and anchors.future(at))
    back = ahead - 7 if ahead else 0
    return Found(calendar.day(date + datetime.timedelta(days=ahead if future else back)), anchor)


def _lately(point: Lately, at: int, anchors: Anchors) -> Found:
    today = anchors.today(at) if point.origin == "published" else anchors.after(at)
    if today is None:
        return Found(Period(None, None, point.digits, point.unit), None, "duration")
    other = calendar.shift(today[0], point.unit, point.count)
    step = datetime.timedelta(days=1)
    first, last = (today[0] + step, other) if point.count > 0 else (other + step, today[0])
    return Found(Period(first, last, f"{first}/{last}", point.unit), today[1])


def _day_of(point: DayOf, at: int, anchors: Anchors) -> Found:
    whole = find(point.whole, at, anchors)
    day = whole.period.first if point.number > 0 else whole.period.last
    return replace(whole, period=calendar.day(day) if day else calendar.unknown("day"))


def _same(point: Same, at: int, anchors: Anchors) -> Found:
    """The period last named in the paragraph, a year earlier."""
    period = anchors.period_before(at)
    if period is None or period.first is None or period.last is None:
        return Found(calendar.unknown("year"), None)
    first, last = calendar.add_months(period.first, -12), calendar.add_months(period.last, -12)
    if period.last == calendar.month_end(period.last):
        last = calendar.month_end(last)  # of a leap year
    timex = _YEAR_DIGITS.sub(lambda match: f"{int(match[0]) - 1:04}", period.timex)
    return Found(Period(first, last, timex, period.grain), "context")


def _moment(point: Moment, at: int, anchors: Anchors) -> Found:
    if point.day is not None:
        day = find(point.day, at, anchors)
    else:
        date = anchors.before(at, grains=("day", "daypart", "hour", "minute"), same_line=True)
        day = Found(calendar.day(date), "context") if date else Found(calendar.unknown("day"), None)
    period = day.period
    if point.shift and period.first is not None:
        period = calendar.day(period.first + datetime.timedelta(days=point.shift))
    if point.hour is None:
        return replace(day, period=period._replace(timex=f"{period.timex}T{point.part}", grain="daypart"), type="time")
    clock = f"{point.hour % 24:02}:{point.minute or 0:02}"
    if point.hour == 24 and period.first == datetime.date.max:
        return replace(day, period=Period(None, None, f"{period.timex}T24:00", "hour"), type="time")
    if point.hour == 24 and period.first is not None:
        period = calendar.day(period.first + datetime.timedelta(days=1))
    grain = "hour" if point.minute is None else "minute"
    return replace(day, period=period._replace(timex=f"{period.timex}T{clock}", grain=grain), type="time", clock=clock)


def _duration(point: Duration, at: int, anchors: Anchors) -> Found:
    return Found(Period(None, None, point.timex, point.grain), None, "duration")


def _every(point: Every, at: int, anchors: Anchors) -> Found:
    return Found(Period(None, None, point.timex, point.grain), None, "set")


def _lunar(point: Any, at: int, anchors: Anchors) -> Found:
    given = _year(point.year, at, anchors) if point.year is not None else None
    reference = None if point.year is not None else anchors.reference(at)
    named = lunar_days.named(point, given[0] if given else None, reference[0] if reference else None)
    anchor: Anchor | None = given[1] if given else reference[1] if reference and named.period.first else None
    return Found(named.period, anchor, lunar=named.lunar)


def _range(point: Range, at: int, anchors: Anchors) -> Found:
    return resolve_range(point, at, anchors, find)


_RESOLVERS: dict[type, Callable[[Any, int, Anchors], Found]] = {
    Modified: _modified, Day: _day, DayOf: _day_of, Month: _month, Months: _months, Quarter: _quarter, Years: _years,
    Decade: _decade, Century: _century, Before: _before, Shift: _shift, WeekOf: _week_of, Weekday: _weekday, Lately: _lately,
    Same: _same, Moment: _moment, Range: _range, Duration: _duration, Every: _every, LunarDay: _lunar, LunarMonth: _lunar,
    LunarYear: _lunar, Holiday: _lunar,
}  # fmt: skip
