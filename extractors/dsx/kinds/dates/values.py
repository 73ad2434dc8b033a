"""What a rule of the kind `date` reads, not yet resolved: small records that say what the words say and no more."""

from __future__ import annotations

from typing import Literal

import msgspec

From = Literal["published", "context"]
ORIGINS: tuple[From, ...] = ("published", "context")


class Shift(msgspec.Struct, frozen=True):
    """A unit so many units away: `hôm qua`, `năm ngoái` from the publication date, `tuần trước đó` from the date before."""

    unit: str
    count: int
    origin: From = "published"
    weekend: bool = False


class Cycle(msgspec.Struct, frozen=True):
    """A year by its place in the cycle of sixty (`Giáp Tý` is 0): `Đinh Dậu`."""

    number: int


Year = int | Shift | Cycle | None


class Day(msgspec.Struct, frozen=True):
    """`ngày 5/5/2022`; without a month or a year what the words leave open."""

    day: int
    month: int | Shift | None = None
    year: Year = None
    side: Literal["past", "future"] | None = None
    """`ngày 9/2 tới`, `ngày 23/1 vừa qua`."""


class Month(msgspec.Struct, frozen=True):
    """`tháng 9/2024`."""

    month: int
    year: Year = None
    side: Literal["past", "future"] | None = None


class Months(msgspec.Struct, frozen=True):
    """Some months of a year: `9 tháng đầu năm 2024` are 1 to 9."""

    first: int
    last: int
    year: Year = None


class Quarter(msgspec.Struct, frozen=True):
    """`quý III/2024`."""

    quarter: int
    year: Year = None


class Years(msgspec.Struct, frozen=True):
    """`năm 2025`, `giai đoạn 2022-2025`."""

    first: int
    last: int
    grain: Literal["year"] | None = "year"


class Decade(msgspec.Struct, frozen=True):
    """`thập niên 90`, by its first year."""

    first: int


class Century(msgspec.Struct, frozen=True):
    """`thế kỷ XXI`."""

    number: int


class Before(msgspec.Struct, frozen=True):
    """Before Christ, a year or a century: no days, only its value."""

    timex: str
    grain: Literal["year", "century"]


class WeekOf(msgspec.Struct, frozen=True):
    """`tuần thứ hai của tháng 5`; -1 is the last."""

    number: int
    month: Month | Shift


class Weekday(msgspec.Struct, frozen=True):
    """`thứ Hai` (1) to `Chủ nhật` (7), in the week so many weeks away where the words say so."""

    day: int
    week: int | None = None
    side: Literal["past", "future"] | None = None


class Lately(msgspec.Struct, frozen=True):
    """So many units up to the publication date or from it on: `3 tháng qua` (-3), `10 ngày tới` (10)."""

    unit: str
    count: int
    digits: str
    """The count as a duration writes it, for an article without a date: `P3M`."""
    origin: From = "published"
    """`3 ngày tiếp theo` go on from the date before."""


class DayOf(msgspec.Struct, frozen=True):
    """`ngày đầu tiên của tháng ba` (1), `ngày cuối cùng của năm 2023` (-1)."""

    number: Literal[1, -1]
    whole: Point


class Same(msgspec.Struct, frozen=True):
    """`cùng kỳ năm ngoái`: the period before, a year earlier."""


class LunarDay(msgspec.Struct, frozen=True):
    """`mùng 10 tháng Giêng`; -1 is the last day of the month (`30 Tết`). `year` is the lunar year."""

    day: int
    month: int
    year: Year = None
    leap: bool = False
    """Of the leap month: `ngày 15 tháng 6 nhuận`."""


class LunarMonth(msgspec.Struct, frozen=True):
    """`tháng Chạp`."""

    month: int
    year: Year = None
    leap: bool = False


class LunarYear(msgspec.Struct, frozen=True):
    """`năm Đinh Dậu`."""

    year: Cycle


class Holiday(msgspec.Struct, frozen=True):
    """`Quốc khánh`, by its name in the vocabulary."""

    name: str
    year: Year = None


class Moment(msgspec.Struct, frozen=True):
    """A clock time or a part of a day (`MO`, `AF`, …), of a day where the words name one."""

    hour: int | None = None
    minute: int | None = None
    part: str | None = None
    day: Point | None = None
    shift: int = 0
    """Days from `day`: `từ 23h đến 5h ngày 3/4` begins on the day before."""


class Range(msgspec.Struct, frozen=True):
    """From one point to another; None is open (`từ năm 2021 đến nay`)."""

    first: Point
    last: Point | None


class Duration(msgspec.Struct, frozen=True):
    """`gần 2 năm`: how long, not when. Seconds have no grain."""

    timex: str
    grain: str | None


class Every(msgspec.Struct, frozen=True):
    """`mỗi tháng`, `hằng năm`; `ngày 15/7 hằng năm` has the point it returns to in its value."""

    timex: str
    grain: str


class Modified(msgspec.Struct, frozen=True):
    """A point and what the words beside it make of it: `cuối năm 2016`, `đến năm 2030`."""

    point: Point
    mod: str


Point = (
    Shift | Day | Month | Months | Quarter | Years | Decade | Century | Before | WeekOf | Weekday | Lately | DayOf | Same
    | LunarDay | LunarMonth | LunarYear | Holiday | Moment | Range | Duration | Every | Modified
)  # fmt: skip
