"""What a rule of the kind `date` reads, not yet resolved: small records that say what the words say and no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

From = Literal["published", "context"]
ORIGINS: tuple[From, ...] = ("published", "context")


@dataclass(frozen=True, slots=True)
class Shift:
    """A unit so many units away: `hôm qua`, `năm ngoái` from the publication date, `tuần trước đó` from the date before."""

    unit: str
    count: int
    origin: From = "published"
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class Cycle:
    """A year by its place in the cycle of sixty (`Giáp Tý` is 0): `Đinh Dậu`."""

    number: int


Year = int | Shift | Cycle | None


@dataclass(frozen=True, slots=True)
class Day:
    """`ngày 5/5/2022`; without a month or a year what the words leave open."""

    day: int
    month: int | Shift | None = None
    year: Year = None
    side: Literal["past", "future"] | None = None
    """`ngày 9/2 tới`, `ngày 23/1 vừa qua`."""


@dataclass(frozen=True, slots=True)
class Month:
    """`tháng 9/2024`."""

    month: int
    year: Year = None
    side: Literal["past", "future"] | None = None


@dataclass(frozen=True, slots=True)
class Months:
    """Some months of a year: `9 tháng đầu năm 2024` are 1 to 9."""

    first: int
    last: int
    year: Year = None


@dataclass(frozen=True, slots=True)
class Quarter:
    """`quý III/2024`."""

    quarter: int
    year: Year = None


@dataclass(frozen=True, slots=True)
class Years:
    """`năm 2025`, `giai đoạn 2022-2025`."""

    first: int
    last: int
    grain: Literal["year"] | None = "year"


@dataclass(frozen=True, slots=True)
class Decade:
    """`thập niên 90`, by its first year."""

    first: int


@dataclass(frozen=True, slots=True)
class Century:
    """`thế kỷ XXI`."""

    number: int


@dataclass(frozen=True, slots=True)
class Before:
    """Before Christ, a year or a century: no days, only its value."""

    timex: str
    grain: Literal["year", "century"]


@dataclass(frozen=True, slots=True)
class WeekOf:
    """`tuần thứ hai của tháng 5`; -1 is the last."""

    number: int
    month: Month | Shift


@dataclass(frozen=True, slots=True)
class Weekday:
    """`thứ Hai` (1) to `Chủ nhật` (7), in the week so many weeks away where the words say so."""

    day: int
    week: int | None = None
    side: Literal["past", "future"] | None = None


@dataclass(frozen=True, slots=True)
class Lately:
    """So many units up to the publication date or from it on: `3 tháng qua` (-3), `10 ngày tới` (10)."""

    unit: str
    count: int
    digits: str
    """The count as a duration writes it, for an article without a date: `P3M`."""


@dataclass(frozen=True, slots=True)
class Same:
    """`cùng kỳ năm ngoái`: the period before, a year earlier."""


@dataclass(frozen=True, slots=True)
class LunarDay:
    """`mùng 10 tháng Giêng`; -1 is the last day of the month (`30 Tết`). `year` is the lunar year."""

    day: int
    month: int
    year: Year = None


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """`tháng Chạp`."""

    month: int
    year: Year = None


@dataclass(frozen=True, slots=True)
class LunarYear:
    """`năm Đinh Dậu`."""

    year: Cycle


@dataclass(frozen=True, slots=True)
class Holiday:
    """`Quốc khánh`, by its name in the vocabulary."""

    name: str
    year: Year = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A clock time or a part of a day (`MO`, `AF`, …), of a day where the words name one."""

    hour: int | None = None
    minute: int | None = None
    part: str | None = None
    day: Point | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one point to another; None is open (`từ năm 2021 đến nay`)."""

    first: Point
    last: Point | None


@dataclass(frozen=True, slots=True)
class Duration:
    """`gần 2 năm`: how long, not when. Seconds have no grain."""

    timex: str
    grain: str | None


@dataclass(frozen=True, slots=True)
class Every:
    """`mỗi tháng`, `hằng năm`; `ngày 15/7 hằng năm` has the point it returns to in its value."""

    timex: str
    grain: str


@dataclass(frozen=True, slots=True)
class Modified:
    """A point and what the words beside it make of it: `cuối năm 2016`, `đến năm 2030`."""

    point: Point
    mod: str


Point = (
    Shift | Day | Month | Months | Quarter | Years | Decade | Century | Before | WeekOf | Weekday | Lately | Same
    | LunarDay | LunarMonth | LunarYear | Holiday | Moment | Range | Duration | Every | Modified
)  # fmt: skip
