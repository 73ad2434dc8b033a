"""The stamp of a page: a full date with a weekday or a clock time, as news sites print it above or below an article.

`Thứ bảy 19/10/2024 09:14`, `08:00 | 03/10/2023`, `Thứ Năm, 07/11/2024, 15:42 (GMT+7)`, `Cập nhật lúc 14:30 ngày 5/6/2024`.
Running text writes dates otherwise (`sáng 19/10`, `ngày 5/5/2022`), so a stamp dates its page, or its teaser.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator
from typing import Any, NamedTuple

import regex

from dsx.language.pattern import LEFT, OPT_GAP, RIGHT

_WEEKDAY = r"(?:(?:thứ|t)[ .]{0,2}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)(?![\p{L}\p{M}\p{N}])"
_LABEL = (
    r"(?:(?P<told>(?:cập nhật|đăng|xuất bản|ngày (?:đăng|cập nhật|xuất bản)|thời gian đăng|(?:last )?updated)"
    r"(?: lúc| ngày)?)|ngày|lúc)"
)
_CLOCK = r"(?P<{0}_hour>[01]?\d|2[0-4]) ?[:hg] ?(?P<{0}_minute>[0-5]\d)(?::[0-5]\d)?(?: ?(?P<{0}_half>am|pm|sa|ch)(?!\p{{L}}))?"
_DATE = (
    r"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?: ?(?P<mark>[/.-]) ?)(?P<month>1[0-2]|0?[1-9]) ?(?P=mark) ?(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?P<day_word>3[01]|[12]\d|0?[1-9]) (?:tháng|thg) ?(?P<month_word>1[0-2]|0?[1-9]),? (?:năm )?"
    r"(?P<year_word>(?:19|20)\d\d)(?!\d))"
)
_BETWEEN = r"[ ,|·•:-]{0,4}"

STAMP = (
    rf"{LEFT}(?:{_LABEL}{_BETWEEN}){{0,3}}(?:(?P<weekday>{_WEEKDAY}){_BETWEEN})?(?:ngày{OPT_GAP})?"
    rf"(?:{_CLOCK.format('before')}{_BETWEEN})?(?:(?P<weekday_after>{_WEEKDAY}){_BETWEEN})?(?:ngày{OPT_GAP})?{_DATE}"
    rf"(?:{_BETWEEN}(?:lúc{OPT_GAP})?{_CLOCK.format('after')})?{RIGHT}(?:{OPT_GAP}\(?(?:gmt|utc){OPT_GAP}\+{OPT_GAP}0?7(?::00)?\)?)?"
)
"""A stamp in the lower-cased view; `read` tells whether a match is one."""


class Stamp(NamedTuple):
    """A stamp's place in the text and its day; whether it says a time, a weekday or what it is, which a plain date does not."""

    start: int
    end: int
    date: datetime.date
    full: bool
    clock: bool


@functools.cache
def _compiled() -> Any:
    return regex.compile(STAMP)


def stamps(lower: str, start: int = 0, end: int | None = None) -> Iterator[Stamp]:
    """The full dates of a stretch of the lower-cased view that stand as stamps do; impossible days are left out."""
    for match in _compiled().finditer(lower, start, len(lower) if end is None else end):
        day, month, year = (match[part] or match[part + "_word"] for part in ("day", "month", "year"))
        clock = any(match[part] for part in ("before_hour", "after_hour"))
        full = clock or any(match[part] for part in ("weekday", "weekday_after", "told"))
        try:
            yield Stamp(match.start(), match.end(), datetime.date(int(year), int(month), int(day)), full, clock)
        except ValueError:
            continue  # 31/2/2024 dates nothing
