"""For when a rank holds, and since when a change counts."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from dsx.fact import DateValue, Span
from dsx.kinds.kind import Resolved
from dsx.kinds.ranks.sentences import Sentence

_FROM = regex.compile(r"(?:so {1,4}với|kể {1,4}từ|từ)(?: {1,4}[^ ,.;\n]{1,10}){0,3} {0,4}$")
# What a rank is compared with, or when the table came out, is not when it holds
_OTHER = regex.compile(
    r"(?:so {1,4}với|hơn|kể {1,4}từ|sau|trước|công {1,4}bố|ban {1,4}hành|phát {1,4}hành)(?: {1,4}[^ ,.;\n]{1,10}){0,3} {0,4}$"
    r"|(?<!\p{L})từ {1,4}$"
)
_YEAR = regex.compile(r"(?<![\d/-])((?:19|20)\d\d)(?![\d/]| ?- ?\d)")
_YEAR_BEFORE = regex.compile(r"năm {1,4}(?:liền {1,4})?(?:trước|ngoái)")
_CONTEXT = 40
_GRAINS = ("year", "half", "quarter", "month")


def iso(value: DateValue) -> str | None:
    """The year or month of a time expression; of several months of a year the year."""
    if value.type != "date" or not value.start or not value.end or value.grain not in _GRAINS:
        return None
    if value.start[:7] == value.end[:7]:
        return value.start[:7]
    return value.start[:4] if value.start[:4] == value.end[:4] else None


def since(sentence: Sentence, index: int, time: str | None) -> str | None:
    """From when a change is counted: `so với năm 2021`, `từ năm 2021 đến nay`; behind the rank, else at the head
    of the sentence.

    The year before is that before `time`, for which the rank holds.
    """
    lower, end = sentence.article.lower, sentence.ranks[index].end
    limit = sentence.end_of_reach(index)
    behind = [date for date in sentence.dates if end <= date.start < limit]
    for date in behind + [date for date in sentence.dates if date.end <= sentence.ranks[0].start]:
        value = date.value
        if not isinstance(value, DateValue):
            continue
        opens = date in behind and lower.startswith("từ ", date.start)
        context = (
            lower[end : date.start] if date in behind else lower[max(sentence.span.start, date.start - _CONTEXT) : date.start]
        )
        if not opens and not _FROM.search(context):
            continue
        if time and _YEAR_BEFORE.search(lower[date.start : date.end]):
            return str(int(time[:4]) - 1)
        if value.start:
            return iso(value) or (value.start if value.grain == "day" else value.start[:4])
    return None


def at(lower: str, span: Span, rank: Span, dates: Sequence[Resolved]) -> str | None:
    """The time for which the rank holds: the nearest before it inside `span`, else the first behind it."""
    before = behind = None
    for date in dates:
        if not (span.start <= date.start and date.end <= span.end) or not isinstance(date.value, DateValue):
            continue
        value = iso(date.value)
        other = _OTHER.search(lower[max(span.start, date.start - _CONTEXT) : date.start])
        if value is None or other or lower.startswith("từ ", date.start):
            continue
        if date.end <= rank.start:
            before = value
        elif behind is None:
            behind = value
    return behind or before


def of_a_document(lower: str, date: Resolved, documents: Sequence[Resolved]) -> bool:
    """Whether a date is a document's (`Quyết định số 1185/QĐ-UBND ngày 14/4/2025`)."""
    for document in documents:
        behind = document.end <= date.start and not lower[document.end : date.start].strip(" (,")
        if behind or document.start <= date.start < document.end:
            return True
    return False


def year_in(name: str | None) -> str | None:
    """The year inside the name of an index or contest: `PCI 2024`."""
    match = _YEAR.search(name) if name else None
    return match[1] if match else None
