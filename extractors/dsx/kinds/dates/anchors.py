"""What a date without a year, or `… đó`, is anchored to: other dates of the article and its publication date.

A bare day takes the year that puts it nearest to, in this order: a full date of its sentence; in teasers the stamp of the
same teaser; the publication date; a full date of its paragraph, then of the article, or of the teasers where it stands in
them. Nothing passes between the article and its teasers, and captions lend nothing to the body.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dsx.fact import Span, Zone
from dsx.language import calendar
from dsx.language.lazy import Lazy
from dsx.language.pattern import LEFT, RIGHT
from dsx.source.article import Article

Anchor = Literal["explicit", "published", "context"]
Side = Literal["past", "future"] | None

_FUTURE = Lazy(LEFT + r"(?:sẽ|dự kiến|sắp|chuẩn bị|kế hoạch)" + RIGHT)
CLOSE = 30  # days: within these the tense decides between two years, not nearness
_COMPARED = Lazy(LEFT + r"so (?:với|cùng)" + RIGHT)
_COMPARED_WITH = Lazy(LEFT + r"so với (?:\p{L}+ )?$")
_FAR = 300  # characters: how far before a date the comparison with it may begin
_MEMORY = 200  # how many dates back `cùng ngày` may reach


@dataclass(frozen=True, slots=True)
class Known:
    """A day that the article states or that was resolved, and where it stands."""

    at: int
    date: datetime.date
    grain: str | None
    stamp: bool = False
    period: calendar.Period | None = None


class Anchors:
    """The dates of one article that others lean on."""

    def __init__(self, article: Article, full: list[Known]) -> None:
        self.article = article
        self.full = full
        """Dates with a day or month and a year, by place, which lend their year."""
        self.earlier: list[Known] = []
        """What was resolved so far, for `cùng ngày` and `… đó`."""
        self._places = [known.at for known in full]
        self._ahead: dict[int, bool] = {}

    def unknowing(self) -> Anchors:
        """The same article with no date known, for what lies out of reach from those that are."""
        return _Unknowing(self.article, [])

    def reference(self, at: int, *, compared: bool = False) -> tuple[datetime.date, Anchor] | None:
        """The day that a date without a year at `at` is nearest to, and what kind of anchor that is.

        `compared`: leave out what stands behind `so với`.
        """
        sentence = self.article.sentence_at(at)
        if near := self._nearest(at, sentence, compared=compared):
            return near.date, "context"
        zone = self.article.zone_at(at)
        if zone == "related" and (stamp := self._stamp(at)):
            return stamp.date, "context"
        if self.article.published:
            return self.article.published, "published"
        near = self._nearest(at, self.article.line_at(at), zone=zone) or self._lender(at, zone)
        return (near.date, "context") if near else None

    def before(self, at: int, *, grains: tuple[str, ...] = (), same_line: bool = False) -> datetime.date | None:
        """The date last named before a place, of one of some grains; not across the teasers' border, nor out of captions."""
        zone = self.article.zone_at(at)
        related = zone == "related"
        line = self.article.line_at(at)
        for known in reversed(self.earlier[-_MEMORY:]):
            if known.at >= at or (grains and known.grain not in grains):
                continue
            if known.at < line.start and (same_line or related):
                return None
            other = self.article.zone_at(known.at)
            if (other == "related") == related and other in (zone, "title", "dateline", "body"):
                return known.date
        return None

    def after(self, at: int) -> tuple[datetime.date, Anchor] | None:
        """The last day of what was last named before a place in its paragraph: `3 ngày tiếp theo` begin behind it."""
        period = self.period_before(at)
        return (period.last, "context") if period and period.last else None

    def period_before(self, at: int) -> calendar.Period | None:
        """The days last named before a place in its paragraph, but for what they are compared with."""
        line = self.article.line_at(at)
        lower = self.article.lower
        for known in reversed(self.earlier[-_MEMORY:]):
            if known.at < line.start:
                return None
            if known.at < at and known.period and not _COMPARED_WITH.search(lower, max(0, known.at - 12), known.at):
                return known.period
        return None

    def today(self, at: int) -> tuple[datetime.date, Anchor] | None:
        """The day that `hôm nay` is: the stamp's in a teaser, else the publication date."""
        if self.article.zone_at(at) == "related" and (stamp := self._stamp(at)):
            return stamp.date, "context"
        return (self.article.published, "published") if self.article.published else None

    def future(self, at: int) -> bool:
        """Whether the sentence speaks of what is to come."""
        sentence = self.article.sentence_at(at)
        if sentence.start not in self._ahead:
            self._ahead[sentence.start] = bool(_FUTURE.search(self.article.lower, sentence.start, sentence.end))
        return self._ahead[sentence.start]

    def _nearest(self, at: int, within: Span, *, compared: bool = False, zone: Zone | None = None) -> Known | None:
        number = bisect_right(self._places, at)
        sides = [known for known in self.full[max(0, number - 1) : number + 1] if within.start <= known.at < within.end]
        if zone is not None:
            sides = [known for known in sides if self.article.zone_at(known.at) == zone]
        if compared:
            lower = self.article.lower
            sides = [k for k in sides if k.at < at or not _COMPARED.search(lower, max(at, k.at - _FAR), k.at)]
        return min(sides, key=lambda known: abs(known.at - at), default=None)

    @cached_property
    def _lenders(self) -> dict[str, tuple[list[Known], list[int]]]:
        """The full dates of the captions, of the teasers and of the rest (`body`), and where they stand."""
        groups: dict[str, tuple[list[Known], list[int]]] = {key: ([], []) for key in ("caption", "related", "body")}
        for known in self.full:
            zone = self.article.zone_at(known.at)
            group, places = groups[zone if zone in groups else "body"]
            group.append(known)
            places.append(known.at)
        return groups

    def _lender(self, at: int, zone: Zone) -> Known | None:
        """The full date nearest to a place: captions ask their own, then the body; nothing asks captions."""
        if zone == "caption" and (near := _closer(*self._lenders["caption"], at)):
            return near
        return _closer(*self._lenders["related" if zone == "related" else "body"], at)

    @cached_property
    def _stamps(self) -> list[Known]:
        return [known for known in self._lenders["related"][0] if known.stamp]

    def _stamp(self, at: int) -> Known | None:
        """The stamp of the teaser that holds a place: of its line, of the next (below a title), else the last before."""
        places = [stamp.at for stamp in self._stamps]
        line = self.article.line_at(at)
        number = bisect_left(places, line.start)
        if number < len(places) and places[number] < self.article.line_at(line.end + 1).end:
            return self._stamps[number]
        return self._stamps[number - 1] if number else None


class _Unknowing(Anchors):
    def reference(self, at: int, *, compared: bool = False) -> None:
        return None

    def today(self, at: int) -> None:
        return None


def _closer(group: list[Known], places: list[int], at: int) -> Known | None:
    number = bisect_right(places, at)
    return min(group[max(0, number - 1) : number + 1], key=lambda known: abs(known.at - at), default=None)


def year_of(month: int, day: int, reference: datetime.date, side: Side, future: bool) -> int | None:
    """The year that puts a day nearest to a reference, on the side that the words name; None where no year has it."""
    found: list[tuple[int, int]] = []
    for year in range(max(1, reference.year - 4), reference.year + 5):
        if not calendar.exists(year, month, day):
            continue
        distance = (datetime.date(year, month, day) - reference).days
        if (side == "past" and distance > 0) or (side == "future" and distance < 0):
            continue
        found.append((distance, year))
    if not found:
        return None
    found.sort(key=lambda pair: abs(pair[0]))
    if len(found) > 1 and abs(found[1][0]) - abs(found[0][0]) < CLOSE and side is None:
        wanted = [pair for pair in found[:2] if (pair[0] > 0) == future]
        return wanted[0][1] if wanted else found[0][1]
    return found[0][1]
