"""From the pieces that rules found to whole expressions: part of day, weekday and clock time before a day, two ends of a
range, the edge of a period (`cuối năm 2016`) and the preposition that modifies it (`đến năm 2030`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from dsx.kinds.dates.fragments import PART, PARTS, hour_of_part
from dsx.kinds.dates.values import (
    Century,
    Day,
    DayOf,
    Decade,
    Duration,
    Every,
    Holiday,
    Lately,
    LunarDay,
    LunarMonth,
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
    Years,
)  # fmt: skip
from dsx.kinds.kind import Candidate
from dsx.language.lazy import Lazy
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT
from dsx.source.article import Article

_URL = Lazy(r"(?:https?://|www\.)[^ \n]++|[\p{L}\d-]++(?:\.[\p{L}\d-]++)*\.(?:vn|com|net|org|info|html?)/[^ \n]*+")
_URL_MARKS = ("://", "www.", ".vn/", ".com/", ".net/", ".org/")
_BACK = 40  # how far before an expression its preposition may begin

_PART_BEFORE = Lazy(rf"{LEFT}(?P<part>{PART}),?{GAP}(?:của{GAP})?$")
_PART_END = Lazy(rf"{LEFT}(?P<part>{PART})$")
_EDGES = {
    "đầu": "start",
    "giữa": "mid",
    "cuối": "end",
    "thượng tuần": "start",
    "trung tuần": "mid",
    "hạ tuần": "end",
    "sau": "end",
}
_EDGE_BEFORE = Lazy(
    rf"{LEFT}(?:những{GAP}(?:ngày|tuần|tháng|năm){GAP}|nửa{GAP})?"
    rf"(?<!(?:khởi|bắt|ban|hàng|dẫn|đối) )(?P<edge>đầu|giữa|cuối|(?:thượng|trung|hạ){GAP}tuần|(?<=nửa )sau)(?:{GAP}của)?{GAP}$"
)
_DAY_OF_BEFORE = Lazy(
    rf"{LEFT}(?P<many>(?:những|các){GAP})?ngày{GAP}(?P<edge>đầu{GAP}tiên|cuối{GAP}cùng){GAP}(?:(?:của|trong){GAP})?$"
)
_NOW_BEFORE = Lazy(rf"{LEFT}từ{GAP}(?:nay|bây{GAP}giờ|giờ){GAP}(?:cho{GAP})?(?:đến|tới){GAP}(?:hết{GAP}|khoảng{GAP})?$")
_FROM_BEFORE = Lazy(rf"{LEFT}từ{GAP}(?:khoảng{GAP})?$")
_JOINT = Lazy(rf"(?:{OPT_GAP}-{OPT_GAP}|{GAP}(?:(?:cho{GAP})?(?:đến|tới)(?:{GAP}hết)?){GAP})(?:khoảng{GAP})?")
_TO_NOW = Lazy(
    rf"{GAP}(?:cho{GAP})?(?:đến|tới){GAP}(?:tận{GAP})?(?:nay|giờ|bây{GAP}giờ|hiện{GAP}tại|hiện{GAP}nay|thời{GAP}điểm{GAP}hiện{GAP}tại){RIGHT}"
)
_UP_TO = Lazy(rf"^(?:đến|tới){GAP}")
_EVERY_AFTER = Lazy(rf"{OPT_GAP}(?P<every>(?:hằng|hàng|mỗi){GAP}(?:năm|tháng|tuần){RIGHT})")
_BACK_FROM = Lazy(rf"{GAP}(?:trở{GAP}về{GAP}trước|trở{GAP}lại){RIGHT}")

# The preposition before an expression and what it says of the days it names
_PREPOSITIONS = (
    (r"(?:(?:tính|cho|kéo dài|hướng|chậm nhất|muộn nhất|tầm nhìn) )?(?:đến|tới)(?: (?:hết|tận|trước))?", "on_or_before"),
    (r"trước hết|hết|(?:chậm|muộn|trễ) nhất(?: là)?", "on_or_before"),
    (r"sớm nhất(?: là)?", "on_or_after"),
    (r"từ sau|sau", "after"),
    (r"từ trước|trước", "before"),
    (r"từ", "on_or_after"),
    (r"khoảng|chừng|tầm|áng chừng|khoảng thời gian", "approx"),
)
_MODS = [
    (Lazy(rf"{LEFT}(?:{words.replace(' ', GAP)}){GAP}(?:(?:vào|lúc|thời{GAP}điểm|khoảng){GAP})?$"), mod)
    for words, mod in _PREPOSITIONS
]
_LAST_WORDS = (
    *("đến", "tới", "hết", "tận", "trước", "nhất", "là", "sau", "từ", "khoảng", "chừng", "tầm", "gian"),
    *("vào", "lúc", "điểm"),
)
"""With which whatever a preposition pattern finds ends: most expressions have none of them before, and need no pattern."""
_DAYS = (Day, DayOf, Weekday, LunarDay)
_WHOLE = (Years, Month, Quarter, Shift, LunarMonth)
_LONG = (Years, Month, Quarter, Months, Decade, Century, Shift, LunarMonth, WeekOf)


def join(candidates: list[Candidate[Point]], article: Article, settled: Sequence[Candidate[Any]]) -> list[Candidate[Point]]:
    """The expressions that the pieces make up."""
    lower = article.lower
    pieces = _without_overlap([_widened(candidate, lower) for candidate in _outside_urls(candidates, lower)])
    joined = _joined(_joined(pieces, lower, _together), lower, _ranged)
    return [_modified(_opened(candidate, lower), lower) for candidate in joined]


def _outside_urls(candidates: list[Candidate[Point]], lower: str) -> list[Candidate[Point]]:
    if not any(mark in lower for mark in _URL_MARKS):
        return candidates
    urls = [match.span() for match in _URL.finditer(lower)]
    starts = [start for start, _ in urls]
    return [c for c in candidates if not ((at := bisect_right(starts, c.start)) and c.start < urls[at - 1][1])]


def _without_overlap(pieces: list[Candidate[Point]]) -> list[Candidate[Point]]:
    """Without what a wider piece has taken in: `ngày 15/7 hằng năm` holds `hằng năm`."""
    kept: list[Candidate[Point]] = []
    for piece in pieces:
        if kept and piece.start < kept[-1].end:
            if piece.start < kept[-1].start or piece.end > kept[-1].end:
                kept[-1] = piece
            continue
        kept.append(piece)
    return kept


def _left(lower: str, start: int, pattern: Any) -> Any:
    return pattern.search(lower, max(0, start - _BACK), start)


def _is_day(point: Point) -> bool:
    return isinstance(point, _DAYS) or (isinstance(point, Shift) and point.unit == "day")


def _widened(candidate: Candidate[Point], lower: str) -> Candidate[Point]:
    """With the part of day before a day, the edge before a longer period, and `hằng năm` behind it."""
    point = candidate.value
    if (every := _EVERY_AFTER.match(lower, candidate.end)) and (timex := _returning(point)):
        return candidate.widened(
            candidate.start, every.end("every"), Every(timex, "month" if isinstance(point, Month) else "day"), _widened
        )
    if _is_day(point) and (match := _left(lower, candidate.start, _PART_BEFORE)):
        part = PARTS[" ".join(match["part"].split())]
        return candidate.widened(match.start(), candidate.end, Moment(part=part, day=point), _widened)
    if isinstance(point, _WHOLE) and not _is_day(point) and (match := _left(lower, candidate.start, _DAY_OF_BEFORE)):
        first = match["edge"].startswith("đầu")
        if isinstance(point, Years) and point.first != point.last:
            return candidate  # a season has its own last day
        if match["many"]:
            return candidate.widened(match.start(), candidate.end, Modified(point, "start" if first else "end"), _widened)
        return candidate.widened(match.start(), candidate.end, DayOf(1 if first else -1, point), _widened)
    if isinstance(point, _LONG) and not _is_day(point) and (match := _left(lower, candidate.start, _EDGE_BEFORE)):
        return candidate.widened(match.start(), candidate.end, Modified(point, _EDGES[" ".join(match["edge"].split())]), _widened)
    return candidate


def _returning(point: Point) -> str | None:
    """The TIMEX3 value of what comes back every year, month or week."""
    if isinstance(point, Day) and point.year is None:
        return f"XXXX-{point.month:02}-{point.day:02}" if isinstance(point.month, int) else f"XXXX-XX-{point.day:02}"
    if isinstance(point, Weekday):
        return f"XXXX-WXX-{point.day}"
    if isinstance(point, LunarDay) and point.year is None and point.day > 0:
        return f"XXXX-{point.month:02}-{point.day:02}"
    return f"XXXX-{point.month:02}" if isinstance(point, Month) and point.year is None else None


def _joined(pieces: list[Candidate[Point]], lower: str, join: Any) -> list[Candidate[Point]]:
    done: list[Candidate[Point]] = []
    for piece in pieces:
        while done and piece.start - done[-1].end <= 16 and (both := join(done[-1], piece, lower)):
            done.pop()
            piece = both
        done.append(piece)
    return done


_SPACE = Lazy(rf"(?:{OPT_GAP},)?{GAP}(?:của{GAP}|vào{GAP})?")
_BRACKET = Lazy(rf"{OPT_GAP}\({OPT_GAP}")
_STAMP_GAP = Lazy(rf"{OPT_GAP}[-|,]?{OPT_GAP}(?:lúc{GAP})?")


def _together(first: Candidate[Point], second: Candidate[Point], lower: str) -> Candidate[Point] | None:
    """Two pieces that name one time: `thứ Bảy, ngày 19/10`, `22h ngày 15/8`, `chiều nay (15/7)`, `19/10/2024 09:14`."""
    gap = lower[first.end : second.start]
    end = second.end
    if _BRACKET.fullmatch(gap):
        if not lower.startswith(")", end) or not _apposed(first.value):
            return None
        end += 1
    elif not _SPACE.fullmatch(gap) and not _STAMP_GAP.fullmatch(gap):
        return None
    point = _one_time(first.value, second.value, spaced=bool(_SPACE.fullmatch(gap)) or end > second.end)
    return second.joined(first, first.start, end, point, _together) if point else None


def _apposed(point: Point) -> bool:
    """What a bracket with the day may explain: `hôm nay (6/2)`, `thứ Sáu (3/2)`, `chiều nay (15/7)`."""
    inner = point.day if isinstance(point, Moment) else point
    return isinstance(inner, (Shift, Weekday)) and _is_day(inner)


def _one_time(first: Point, second: Point, *, spaced: bool) -> Point | None:
    full = isinstance(second, Day) and isinstance(second.month, int)
    if isinstance(first, Moment) and first.hour is not None and first.day is None:
        if isinstance(second, Moment) and second.hour is None and spaced:
            return replace(first, hour=hour_of_part(first.hour, second.part), day=second.day)
        return replace(first, day=second) if _is_day(second) and (spaced or full) else None
    if isinstance(first, Range) and isinstance(first.last, Moment) and first.last.day is None and _is_day(second) and spaced:
        return replace(first, last=replace(first.last, day=second))  # `từ 8h đến 17h ngày 20/10`
    if isinstance(first, Range) and isinstance(second, Moment) and second.hour is None and spaced:
        return _in_part(first, second)
    if isinstance(second, Moment) and second.hour is not None and second.day is None:
        # only a stamp names the clock behind the day: `19/10/2024 09:14`
        return (
            replace(second, day=first)
            if isinstance(first, Day) and isinstance(first.month, int) and second.minute is not None
            else None
        )
    if isinstance(first, Weekday) and isinstance(second, Day) and (full or (spaced and second.month is None)):
        return second  # `Thứ 3 - 22/10`, `thứ Hai, ngày 21`
    if not spaced or not full:
        return None
    if isinstance(first, (Shift, Weekday)) and _is_day(first):
        return second
    if isinstance(first, Moment) and isinstance(first.day, (Shift, Weekday)):
        return replace(first, day=second)
    return None


def _in_part(clocks: Range, part: Moment) -> Range | None:
    """`từ 7g30 đến 8g` and `sáng 20/10`: both hours are of that part of the day."""
    first, last = clocks.first, clocks.last
    if not (isinstance(first, Moment) and isinstance(last, Moment) and last.day is None and last.hour is not None):
        return None
    end = replace(last, hour=hour_of_part(last.hour, part.part), day=part.day)
    return Range(_begun(first, end, part.part), end)


def _begun(first: Moment, last: Moment, part: str | None) -> Moment:
    """The beginning in the part of the day of the end, where that lies before it: `từ 7 giờ đến 9 giờ tối`."""
    if first.hour is None or last.hour is None:
        return first
    hour = hour_of_part(first.hour, part)
    return replace(first, hour=hour) if hour <= last.hour else first


def _family(point: Point) -> str | None:
    if isinstance(point, Modified):
        return _family(point.point)
    if isinstance(point, Moment):
        return "clock" if point.hour is not None else "day"
    if _is_day(point):
        return "day"
    if isinstance(point, Shift):
        return point.unit
    for kind, name in (
        (Month, "month"),
        (Years, "year"),
        (Quarter, "quarter"),
        (Duration, "duration"),
        (Months, "month"),
        (LunarMonth, "month"),
    ):
        if isinstance(point, kind):
            return name
    return None


def _ranged(first: Candidate[Point], second: Candidate[Point], lower: str) -> Candidate[Point] | None:
    """Two ends of a range, with `từ` before the first where it stands there."""
    if weekly := _weekly(first, second, lower):
        return weekly
    if isinstance(first.value, (Range, Every)) or isinstance(second.value, (Range, Every, Lately, Same, Holiday)):
        return None
    gap = lower[first.end : second.start]
    if isinstance(second.value, Modified) and isinstance(second.value.point, Duration):
        gap += "".join(_UP_TO.findall(lower[second.start : second.end]))  # `từ ba tháng` + `đến hai năm`
    if not _JOINT.fullmatch(gap):
        return None
    one, other = _family(first.value), _family(second.value)
    started = _left(lower, first.start, _FROM_BEFORE)
    if one is None or other is None or (one != other and (not started or "duration" in (one, other))):
        return None
    if "-" in gap and one != other:
        return None
    start = started.start() if started else first.start
    begin, end = _plain(first.value), _plain(second.value)
    if (
        isinstance(begin, Moment)
        and isinstance(end, Moment)
        and begin.day is None
        and (told := _PART_END.search(lower, second.start, second.end))
    ):
        begin = (
            _begun(begin, end, PARTS[" ".join(told["part"].split())])
            if not _PART_END.search(lower, first.start, first.end)
            else begin
        )
    return first.joined(second, start, second.end, Range(begin, end), _ranged)


def _weekly(first: Candidate[Point], second: Candidate[Point], lower: str) -> Candidate[Point] | None:
    """`từ thứ Hai đến thứ Sáu hằng tuần` come back together."""
    if not isinstance(first.value, Weekday) or not isinstance(second.value, Every):
        return None
    if not second.value.timex.startswith("XXXX-WXX-") or not _JOINT.fullmatch(lower[first.end : second.start]):
        return None
    started = _left(lower, first.start, _FROM_BEFORE)
    value = Every(f"XXXX-WXX-{first.value.day}/{second.value.timex}", "day")
    return first.joined(second, started.start() if started else first.start, second.end, value, _weekly)


def _plain(point: Point) -> Point:
    return point.point if isinstance(point, Modified) else point


def _opened(candidate: Candidate[Point], lower: str) -> Candidate[Point]:
    """`từ năm 2021 đến nay`: a range without an end; `từ nay đến 30/11`: one from the publication date."""
    point = candidate.value
    if not isinstance(point, (Duration, Every, Range, Lately)) and (begun := _left(lower, candidate.start, _NOW_BEFORE)):
        until: Point = Range(Shift("day", 0), _plain(point))
        until = Modified(until, point.mod) if isinstance(point, Modified) else until
        return candidate.widened(begun.start(), candidate.end, until, _opened)
    if isinstance(point, (Duration, Every, Range, Lately)) or not (now := _TO_NOW.match(lower, candidate.end)):
        return candidate
    started = _left(lower, candidate.start, _FROM_BEFORE)
    value: Point = Range(_plain(point), None)
    if isinstance(point, Modified):
        value = Modified(value, point.mod)
    return candidate.widened(started.start() if started else candidate.start, now.end(), value, _opened)


def _modified(candidate: Candidate[Point], lower: str) -> Candidate[Point]:
    """What the preposition before an expression makes of it."""
    point = candidate.value
    if isinstance(point, (Modified, Range, Duration, Every, Lately, Same)):
        return candidate
    if _BACK_FROM.match(lower, candidate.end):
        return candidate.widened(candidate.start, candidate.end, Modified(point, "on_or_before"), _modified)
    if not lower[max(0, candidate.start - _BACK) : candidate.start].rstrip(" ").endswith(_LAST_WORDS):
        return candidate
    for pattern, mod in _MODS:
        if _left(lower, candidate.start, pattern):
            return candidate.widened(candidate.start, candidate.end, Modified(point, mod), _modified)
    return candidate
