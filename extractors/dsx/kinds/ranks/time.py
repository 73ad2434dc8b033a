"""For when a rank holds, and since when a change counts: the readers of the slots `time` and `since`.

The sentence tells it (`năm 2024 tỉnh xếp thứ 8`), else the article does for this ranking: a sentence before, the name of
its index, table, league or contest wherever that has a year (`PCI 2024`), the title and the lead.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from dsx.fact import DateValue, Span
from dsx.kinds.kind import Read, Resolved
from dsx.kinds.ranks.sentence import Spot
from dsx.kinds.ranks.values import Change, Rank

_FROM = regex.compile(r"(?:so {1,4}với|kể {1,4}từ|từ)(?: {1,4}[^ ,.;\n]{1,10}){0,3} {0,4}$")
# What a rank is compared with, or when the table came out, is not when it holds
_OTHER = regex.compile(
    r"(?:so {1,4}với|hơn|kể {1,4}từ|sau|trước|công {1,4}bố|ban {1,4}hành|phát {1,4}hành|ra {1,4}mắt|sinh|thành {1,4}lập)"
    r"(?: {1,4}[^ ,.;\n]{1,10}){0,3} {0,4}$"
    r"|(?<!\p{L})từ {1,4}$"
)
_YEAR = regex.compile(r"(?<![\d/-])((?:19|20)\d\d)(?:[-/]((?:19|20)?\d\d))?(?![\d/]| ?- ?\d)")
_SEASON = regex.compile(r"\d{4}/\d{4}")
_YEAR_BEFORE = regex.compile(r"năm {1,4}(?:liền {1,4})?(?:trước|ngoái)")
_CONTEXT = 40
_GRAINS = ("year", "half", "quarter", "month")
# What ends the reach of a rank towards its time
_CLOSING = frozenset(("thì", ",", ";", ".", ":", "và", "để", "nhưng", "khi", "sau", "sẽ", "trước", "nên", "(", "mà"))


def in_name(rank: Rank, spot: Spot) -> Read | None:
    """The year in the name of the index, contest or league: `PCI 2024`, `V-League 2023-2024`."""
    for text in (rank.metric, rank.scope):
        if year := year_in(text):
            return Read(year)
    return None


def beside(rank: Rank, spot: Spot) -> Read | None:
    """The time nearest to the rank in its clause, before it or behind."""
    return at(spot.words.lower, _reach(spot), Span(spot.rank.start, spot.rank.end), spot.sentence.dates)


def of_source(rank: Rank, spot: Spot) -> Read | None:
    """The year of the table that the rank is according to: `theo bảng xếp hạng QS 2025`."""
    if spot.behind >= spot.tail.end:
        return None
    span = spot.words.span_of(spot.behind, spot.tail.end)
    text = spot.sentence.quote(span)
    year = year_in(text) if text and "theo " in text else None
    return Read(year, span) if year else None


def of_head(rank: Rank, spot: Spot) -> Read | None:
    """The time at the head of the sentence, which is for all its ranks: `Đến năm 2030, …`."""
    if not spot.index:
        return None
    head = Span(spot.sentence.span.start, spot.sentence.ranks[0].start)
    return at(spot.words.lower, head, head, spot.sentence.dates)


def of_previous(rank: Rank, spot: Spot) -> Read | None:
    """That of the rank before, from which subject or metric goes on."""
    previous = spot.previous
    if previous is None or previous.time is None or (spot.prior and spot.prior.leaves):
        return None
    goes_on = spot.prior is not None and spot.prior.borrowed(previous) and spot.alone.subject is None
    return Read(previous.time) if previous.metric == rank.metric or goes_on else None


def of_following(rank: Rank, spot: Spot) -> Read | None:
    """That of the rank behind, in a list that it ends."""
    following = spot.following
    if following is None or following.time is None or following.metric is None:
        return None
    return Read(following.time) if following.metric == rank.metric else None


def of_sentence_before(rank: Rank, spot: Spot) -> Read | None:
    """That of the sentence before, where it gave a slot, is pointed at (`Điều này giúp …`), ranks too or sets the horizon of a
    target."""
    before = spot.before
    if before is None or spot.leaves:
        return None
    alone = not spot.sentence.dates
    last = spot.earlier[-1] if spot.earlier else None
    if last and last.time and ((alone and last.metric == rank.metric) or spot.borrowed(rank)):
        return Read(last.time)
    pointed = alone and bool(spot.words.cue(0, "demonstratives"))
    if not (spot.borrowed(rank) or pointed or (alone and rank.modality == "target")):
        return None
    if year := year_in(rank.metric):
        return Read(year)
    return at(before.article.lower, before.span, Span(before.span.end, before.span.end), before.dates)


def of_start(rank: Rank, spot: Spot) -> Read | None:
    """Where a move begins it is the time that it is compared with: `So với năm 2023, … từ hạng 7 xuống hạng 8`."""
    if not spot.leaves:
        return None
    for date in spot.sentence.dates:
        before = spot.words.lower[max(spot.sentence.span.start, date.start - _CONTEXT) : date.start]
        if isinstance(date.value, DateValue) and _FROM.search(before) and (year := iso(date.value)):
            return Read(year, Span(date.start, date.end))
    return None


def of_edition(rank: Rank, spot: Spot) -> Read | None:
    """The year that the article names with the index, table, league or contest of the rank."""
    if rank.modality not in ("result", "denied") or spot.leaves:
        return None
    return spot.editions.of(rank.metric or rank.scope, spot.rank.start)


def of_article(rank: Rank, spot: Spot) -> Read | None:
    """The one time that title and lead give, where they give what is ranked by too."""
    if rank.modality not in ("result", "denied") or spot.leaves:
        return None
    return spot.editions.of_lead


def since(rank: Rank, spot: Spot) -> Read | None:
    """From when a change is counted: `so với năm 2021`, `từ năm 2021 đến nay`; behind the rank, else at the head
    of the sentence.

    The year before is that before the time for which the rank holds.
    """
    if not isinstance(rank.place, Change):
        return None
    sentence, lower, end = spot.sentence, spot.words.lower, spot.rank.end
    behind = [date for date in sentence.dates if end <= date.start < spot.end_of_reach]
    for date in behind + [date for date in sentence.dates if date.end <= sentence.ranks[0].start]:
        value = date.value
        if not isinstance(value, DateValue):
            continue
        opens = date in behind and lower.startswith("từ ", date.start)
        first = end if date in behind else max(sentence.span.start, date.start - _CONTEXT)
        if not opens and not _FROM.search(lower[first : date.start]):
            continue
        span = Span(date.start, date.end)
        if rank.time and _YEAR_BEFORE.search(lower[date.start : date.end]):
            return Read(str(int(rank.time[:4]) - 1), span)
        if value.start:
            return Read(iso(value) or (value.start if value.grain == "day" else value.start[:4]), span)
    return None


def iso(value: DateValue) -> str | None:
    """The year, month or season of a time expression; of several months of a year the year."""
    if value.type != "date" or not value.start or not value.end or value.grain not in _GRAINS:
        return None
    if value.start[:7] == value.end[:7]:
        return value.start[:7]
    if value.timex and _SEASON.fullmatch(value.timex) and int(value.end[:4]) - int(value.start[:4]) == 1:
        return value.timex
    return value.start[:4] if value.start[:4] == value.end[:4] else None


def at(lower: str, span: Span, rank: Span, dates: Sequence[Resolved]) -> Read | None:
    """The time for which the rank holds: the first behind it inside `span`, else the nearest before it."""
    before = behind = None
    for date in dates:
        if not (span.start <= date.start and date.end <= span.end) or not isinstance(date.value, DateValue):
            continue
        value = iso(date.value)
        other = _OTHER.search(lower[max(span.start, date.start - _CONTEXT) : date.start])
        if value is None or other or lower.startswith("từ ", date.start):
            continue
        if date.end <= rank.start:
            before = Read(value, Span(date.start, date.end))
        elif behind is None:
            behind = Read(value, Span(date.start, date.end))
    return behind or before


def year_in(name: str | None) -> str | None:
    """The year or season inside the name of an index, league or contest: `PCI 2024` → 2024, `V-League 2023-24` → 2023/2024."""
    match = _YEAR.search(name) if name else None
    if match is None:
        return None
    first, second = match[1], match[2]
    if second is None:
        return str(first)
    second = second if len(second) == 4 else first[:2] + second
    return f"{first}/{second}" if int(second) - int(first) == 1 else None


def _reach(spot: Spot) -> Span:
    """What stands before the rank in its sentence, or in its clause where another rank comes before, and its tail.

    A rank that is the verb of its clause reaches further, to the next mark.
    """
    words, sentence, close = spot.words, spot.sentence, spot.tail.end
    if spot.beside is None:
        close = next((n for n in range(close, spot.last) if words.word(n) in _CLOSING), spot.last)
    end = words.spans[close].start if close < len(words) else sentence.span.end
    own = spot.own.first
    start = words.spans[own].start if spot.index and own < len(words) else sentence.span.start
    return Span(start, max(end, spot.rank.end))


def of_a_document(lower: str, date: Resolved, documents: Sequence[Resolved]) -> bool:
    """Whether a date is a document's (`Quyết định số 1185/QĐ-UBND ngày 14/4/2025`)."""
    for document in documents:
        behind = document.end <= date.start and not lower[document.end : date.start].strip(" (,")
        if behind or document.start <= date.start < document.end:
            return True
    return False
