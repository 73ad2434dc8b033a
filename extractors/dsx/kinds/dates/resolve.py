"""Candidates to final values, in the order of the text, since `… đó` leans on what was resolved before it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from dsx.fact import DateValue
from dsx.kinds.dates.anchors import Anchors, Known
from dsx.kinds.dates.found import Found
from dsx.kinds.dates.points import find
from dsx.kinds.dates.values import Day, Modified, Moment, Month, Point
from dsx.kinds.kind import Candidate, Resolved
from dsx.language import calendar
from dsx.language.lazy import Lazy
from dsx.source.article import Article

_BIRTH = Lazy(
    r"(?<!\p{L})(?<!(?:học|phát|thí|vệ|hy|hi|tái|khai|nữ|môn|dân|ký|nhân) )sinh (?:vào )?$"
)  # not `học sinh vào ngày 5/9/2024`


def resolve(candidates: list[Candidate[Point]], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """Final values, in the order of the text, since `… đó` leans on what was resolved before it."""
    full = [known for candidate in candidates if (known := _full(candidate)) and not _is_birth(candidate, article)]
    anchors = Anchors(article, full)
    resolved: list[Resolved] = []
    for candidate in candidates:
        found = find(candidate.value, candidate.start, anchors)
        first = found.period.first
        if first is not None and found.type in ("date", "time"):
            anchors.earlier.append(Known(candidate.start, first, found.period.grain, period=found.period))
        resolved.append(candidate.resolved(_value(found)))
    return resolved


def _is_birth(candidate: Candidate[Point], article: Article) -> bool:
    return bool(_BIRTH.search(article.lower, max(0, candidate.start - 12), candidate.start))


def _full(candidate: Candidate[Point]) -> Known | None:
    """A date that lends its year: one with a day or month and a year of its own, no range."""
    point: Point = candidate.value
    stamp = False
    if isinstance(point, Modified):
        point = point.point
    if isinstance(point, Moment) and point.day is not None:
        stamp, point = point.minute is not None, point.day
    if isinstance(point, Day) and isinstance(point.year, int) and isinstance(point.month, int):
        if calendar.exists(point.year, point.month, point.day):
            return Known(candidate.start, datetime.date(point.year, point.month, point.day), "day", stamp)
    elif isinstance(point, Month) and isinstance(point.year, int):
        return Known(candidate.start, datetime.date(point.year, point.month, 15), "month")
    return None


def _value(found: Found) -> DateValue:
    first, last, timex, grain = found.period
    ends = [date.isoformat() if date else None for date in (first, last)]
    if found.clock and first is not None:
        ends = [f"{first.isoformat()}T{found.clock}"] * 2
    if found.type == "time" and found.clock and "/" in found.clock:
        ends = [f"{date}T{clock}" if date else None for date, clock in zip((first, last), found.clock.split("/"), strict=True)]
    return DateValue(
        type=found.type,  # type: ignore[arg-type]
        timex=timex,
        start=ends[0],
        end=ends[1],
        grain=grain,  # type: ignore[arg-type]
        anchor=found.anchor,
        mod=found.mod,  # type: ignore[arg-type]
        calendar="lunar" if found.lunar else "gregorian",
    )
