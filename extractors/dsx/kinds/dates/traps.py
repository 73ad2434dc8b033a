"""What refuses a date: `ngày` as a span of time."""

from __future__ import annotations

from dsx.kinds.dates.fragments import TIME
from dsx.kinds.kind import Trap
from dsx.language.pattern import LEFT, RIGHT, words

_LISTS = TIME["lists"]
_NOT_NUMBERED = rf"{LEFT}(?<!{words(_LISTS['numbered'])} )"

EACH_DAY = Trap(
    where="before",
    pattern=rf"{_NOT_NUMBERED}{words(_LISTS['each_day'])} ",
    why="So many a day: a day is a span of time here, and the figures count something.",
    example="Uống mỗi ⟦ngày 3/4⟧ viên",
)
COUNTED_DAYS = Trap(
    where="before",
    pattern=rf"{_NOT_NUMBERED}(?:{words((*_LISTS['each_day'], *_LISTS['counted_days']))}|\d+) ",
    why="So many days, each day, or the number of a day.",
    example="mười ⟦ngày 3⟧ lối",
)
COUNTED_BY_DAY = Trap(
    where="after",
    pattern=rf" {words(_LISTS['counted_by_day'])}{RIGHT}",
    why="What is counted by the day stands behind the figure.",
    example="⟦Ngày 3⟧ bữa cơm",
)
