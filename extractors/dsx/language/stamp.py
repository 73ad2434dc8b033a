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

from dsx.language.pattern import LEFT, OPT_GAP, RIGHT, words

_WEEKDAY = r"(?:(?:thứ|t)[ .]{0,2}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)(?![\p{L}\p{M}\p{N}])"
_LABEL = (
    r"(?:(?P<told>(?:cập nhật|đăng|xuất bản|ngày (?:đăng|cập nhật|xuất bản)|thời gian đăng|(?:last )?updated)"
    r"(?: lúc| ngày)?)|ngày|lúc)"
)
_CLOCK = (
    r"(?P<{0}_hour>[01]?\d|2[0-4]) ?(?:[:hg]|giờ) ?(?P<{0}_minute>[0-5]\d)(?::[0-5]\d)?'?"
    r"(?: ?(?P<{0}_half>am|pm|sa|ch)(?!\p{{L}}))?"
)
_MONTHS = ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MONTH_NUMBERS = {"một": 1, "bốn": 4, **{name: number for number, name in enumerate(_MONTHS, 1)}}
_NAME = rf"(?:{words(_MONTH_NUMBERS)})"
_DAY, _MONTH, _YEAR = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])", r"(?:19|20)\d\d"
_DATE = (
    rf"(?:(?P<day>{_DAY})(?: ?(?P<mark>[/.-]) ?)(?P<month>{_MONTH}) ?(?P=mark) ?(?P<year>{_YEAR})(?!\d)"
    rf"|(?P<day_word>{_DAY}) (?:tháng|thg) ?(?P<month_word>{_MONTH}|{_NAME}),? (?:năm )?(?P<year_word>{_YEAR})(?!\d)"
    rf"|tháng (?P<month_first>{_MONTH}|{_NAME}) (?P<day_first>{_DAY}), ?(?P<year_first>{_YEAR})(?!\d)"  # as WordPress prints it
    rf"|(?P<year_iso>{_YEAR})-(?P<month_iso>[01]\d)-(?P<day_iso>[0-3]\d)(?=[t ]\d))"
)
_FORMS = ("", "_word", "_first", "_iso")
_BETWEEN = r"[ ,|·•:-]{0,4}"

STAMP = (
    rf"{LEFT}(?:{_LABEL}{_BETWEEN}){{0,3}}(?:(?P<weekday>{_WEEKDAY}){_BETWEEN})?(?:ngày{OPT_GAP})?"
    rf"(?:{_CLOCK.format('before')}{_BETWEEN})?(?:(?P<weekday_after>{_WEEKDAY}){_BETWEEN})?(?:ngày{OPT_GAP})?{_DATE}"
    rf"(?:(?:{_BETWEEN}|t)(?:lúc{OPT_GAP})?{_CLOCK.format('after')})?(?:{RIGHT}|(?=z))"
    rf"(?:z|[+-]0?7:?00|{OPT_GAP}[\(\[]?(?:gmt|utc){OPT_GAP}\+{OPT_GAP}0?7(?::00)?[\)\]]?)?"
)
"""A stamp in the lower-cased view; `read` tells whether a match is one."""


class Stamp(NamedTuple):
    """A stamp's place in the text and its day.

    `told` is whether it says a time or what it is (`Ngày đăng: …`), `full` whether it says that or a weekday; a plain date
    says neither.
    """

    start: int
    end: int
    date: datetime.date
    full: bool
    told: bool


@functools.cache
def _compiled() -> Any:
    return regex.compile(STAMP)


_ANY_YEAR = regex.compile(_YEAR)


def stamps(lower: str, start: int = 0, end: int | None = None) -> Iterator[Stamp]:
    """The full dates of a stretch of the lower-cased view that stand as stamps do; impossible days are left out."""
    end = len(lower) if end is None else end
    if not _ANY_YEAR.search(lower, start, end):
        return
    for match in _compiled().finditer(lower, start, end):
        form = next(form for form in _FORMS if match["year" + form])
        month = " ".join(match["month" + form].split())
        told = any(match[part] for part in ("told", "before_hour", "after_hour"))
        full = told or any(match[part] for part in ("weekday", "weekday_after"))
        try:
            number = _MONTH_NUMBERS.get(month) or int(month)
            yield Stamp(
                match.start(), match.end(), datetime.date(int(match["year" + form]), number, int(match["day" + form])), full, told
            )
        except ValueError:
            continue  # 31/2/2024 dates nothing
