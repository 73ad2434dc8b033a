"""Which edition of an index, table, league or contest an article speaks of.

A year named with it once holds for its other mentions: `Chỉ số PCI 2024: …` in the headline, then `PCI của tỉnh xếp thứ 8`;
`Kết thúc V-League 2023-2024, …`, then `Vị trí á quân thuộc về …`.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import regex

from dsx.fact import DateValue, Span
from dsx.kinds.kind import Read, Resolved
from dsx.language import vocabulary
from dsx.language.pattern import LEFT, RIGHT, words
from dsx.source.article import Article

_TABLE = "bảng xếp hạng"
_TABLES = (_TABLE, "bảng tổng sắp", "bxh", "danh sách")
_SUMMER = 7  # the month in which seasons end and begin
_FAR = 80  # characters at most from a table to its year
_COMPARED = regex.compile(r"(?:so với|hơn|kể từ|từ|sau|trước|đến|sinh|thành lập|phát hành|ra mắt)(?: +[^ ,.;\n]{1,10}){0,3} *\Z")
_CUT = regex.compile(r"[,.;:\n]")


@functools.cache
def _named() -> Any:
    known = vocabulary.load("indices")
    names = [*known["indices"], *known["leagues"], *known["contests"], *_TABLES]
    return regex.compile(rf"{LEFT}{words(names)}{RIGHT}|{LEFT}t[oố]p \d{{1,4}}{RIGHT}")


@functools.cache
def _measured() -> Any:
    """A figure, an index or a place: what the article may go on to rank by."""
    known = vocabulary.load("rank_cues")
    return regex.compile(
        rf"{LEFT}(?:đạt|{words([*known['qualities'], *_TABLES, 'chỉ số', 'nhất', 'đứng đầu', 'dẫn đầu'])}){RIGHT}"
    )


@functools.cache
def _wanted() -> Any:
    return regex.compile(rf"{LEFT}{words(vocabulary.load('rank_cues')['targets'])}{RIGHT}")


class Editions:
    """The years that an article names with what it ranks by, in the order of the text."""

    def __init__(self, article: Article, dates: Sequence[Resolved], iso: Any, year_in: Any) -> None:
        self._article, self._dates, self._iso, self._year_in = article, dates, iso, year_in

    @functools.cached_property
    def of_lead(self) -> Read | None:
        """The one year for which title and lead give figures or places; None where they give several or none."""
        article = self._article
        body = next((region.start for region in article.regions if region.zone == "body"), 0)
        first = next((sentence.start for sentence in article.sentences if sentence.start >= body), body)
        end = article.line_at(first).end
        years: dict[str, Read] = {}
        for date in self._dates:
            if date.start >= end:
                break
            sentence = article.sentence_at(date.start)
            said = article.lower[sentence.start : sentence.end]
            compared = _COMPARED.search(article.lower, max(sentence.start, date.start - _FAR), date.start)
            if compared or not _measured().search(said) or _wanted().search(said):
                continue
            year = self._iso(date.value) if isinstance(date.value, DateValue) else None
            if year:
                years.setdefault(year[:4], Read(year[:4] if len(year) == 7 else year, Span(date.start, date.end)))
        return next(iter(years.values())) if len(years) == 1 else None

    def _is_of_now(self, year: str) -> bool:
        """Whether a year is one that the article may speak of without saying so: not history."""
        published = self._article.published
        if published is None:
            return True
        if "/" in year:  # a season runs from one summer to the next
            first = int(year[:4])
            return published.year == first + (published.month <= _SUMMER)
        return abs(int(year[:4]) - published.year) <= 1

    @functools.cached_property
    def _found(self) -> list[tuple[int, str, str, Span]]:
        """By place: the name, the year and where it stands."""
        lower = self._article.lower
        starts = [date.start for date in self._dates]
        found = []
        for match in _named().finditer(lower):
            cut = _CUT.search(lower, match.end(), match.end() + _FAR)
            end = cut.start() if cut else match.end() + _FAR
            first = bisect_right(starts, match.end() - 1)
            date = self._dates[first] if first < len(starts) and starts[first] < end else None
            if date and _COMPARED.search(lower, match.end(), date.start):
                continue
            year = self._iso(date.value) if date and isinstance(date.value, DateValue) else None
            span = Span(date.start, date.end) if date else Span(match.end(), end)
            year = year or self._year_in(lower[match.end() : end])
            if year:
                found.append((match.start(), match[0], year, span))
        return found

    def of(self, name: str | None, before: int) -> Read | None:
        """The year of the edition that a rank with this metric or scope, at an offset of the view, is of.

        Of a named index or league its own, the last before, else the first behind; of a table without a name, or without any,
        the last before, else the only one of the article.
        """
        keys = {match[0] for match in _named().finditer(name.lower())} if name else set()
        named = keys - set(_TABLES)
        known = [entry for entry in self._found if not named or entry[1] in named]
        if name and not keys:
            known = known if len({entry[2] for entry in known}) == 1 else []
        known = [entry for entry in known if self._is_of_now(entry[2])]
        earlier = [entry for entry in known if entry[0] < before]
        if earlier and (keys or len({entry[2] for entry in earlier}) == 1):
            return Read(earlier[-1][2], earlier[-1][3])
        if known and (named or len({entry[2] for entry in known}) == 1):
            return Read(known[0][2], known[0][3])
        return None
