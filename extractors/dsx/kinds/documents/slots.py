"""The slots of a document that the words round its reference tell: issuer, title, day of issue.

`Nghị quyết 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ …`. What other mentions and the
symbol tell comes later, in `resolve`.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

from dsx.fact import DateValue, Span
from dsx.kinds.documents import issue, titles
from dsx.kinds.documents.fragments import Lazy
from dsx.kinds.documents.issuers import issuer_at, named
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import Candidate, Read, Reader, Resolved, filled
from dsx.language.pattern import GAP, OPT_GAP, RIGHT
from dsx.source.article import Article

_JUST = rf"(?:(?:vừa|mới|đã|vừa mới){GAP})?"
_ISSUED = rf"{_JUST}(?:được{GAP})?(?:ban hành|ký ban hành|ký|thông qua|phê duyệt|công bố|ra)"
_SKIPPED = Lazy(
    rf"(?:{OPT_GAP},)?{GAP}{_ISSUED}(?:{GAP}(?:vào|trước đó|trước|trước đây))?{RIGHT}"
    rf"|{OPT_GAP}\([^()\n]{{1,80}}\)|{GAP}kh(?:óa|oá){GAP}[ivx]{{1,6}}{RIGHT}"
)
_TO_NEXT = Lazy(rf"(?:{OPT_GAP},)?{GAP}")
_BY = Lazy(
    rf"(?:{OPT_GAP},)?{GAP}(?:của|do|bởi|mà|{_JUST}được){GAP}(?:hội{GAP}nghị{GAP}(?:(?:lần{GAP})?thứ{GAP}[\p{{L}}\d]{{1,5}}{GAP})?)?"
)
_OF = Lazy(rf"{GAP}của{GAP}")
_MOST_INSIDE = 8  # documents that a title may name
_FURTHEST = 800  # characters to the end of a title
_LONGEST_FRONT = 200  # characters from the sentence's start to a document in an adverbial
_TO_VERB = 60  # characters from the verb of issuing to the reference


class Surroundings:
    """What stands round a reference in its sentence, read when a reader asks."""

    def __init__(
        self,
        article: Article,
        candidate: Candidate[Reference],
        following: Sequence[Candidate[Reference]],
        dates: dict[int, int],
        days: list[Resolved],
    ) -> None:
        self.article = article
        self.candidate = candidate
        self.following = following
        self.days = days
        """The dates of the article that are one day, by place."""
        self._dates = dates
        first, last = candidate.start, max(candidate.start, candidate.end - 1)
        self.first = article.sentence_at(first).start
        self.sentence_end = article.sentence_at(last).end
        self.end = min(max(self.sentence_end, candidate.end), candidate.end + _FURTHEST)
        """Where what stands behind the reference ends."""
        self.bound = min(self.end, following[0].start if following else self.end)

    @functools.cached_property
    def remarks(self) -> tuple[int, Span | None]:
        """Where date, issuer and bracketed remarks behind the reference end, and the issuer among them."""
        article, at, issuer, dated = self.article, self.candidate.end, None, False
        while True:
            by = _BY.match(article.lower, at, self.bound)
            if by is None and dated:  # `ngày 11-4-2014 UBND tỉnh Lai Châu`
                by = _TO_NEXT.match(article.lower, at, self.bound)
            span = issuer_at(article, by.end()) if by and issuer is None else None
            if span and span.end <= self.bound:
                at, issuer = span.end, span
            elif skipped := _SKIPPED.match(article.lower, at, self.bound):
                at = skipped.end()
            elif (gap := _TO_NEXT.match(article.text, at, self.bound)) and gap.end() in self._dates:
                at, dated = self._dates[gap.end()], True
            else:
                return at, issuer

    @functools.cached_property
    def inside(self) -> Span | None:
        """The issuer between type and number."""
        of = _OF.search(self.article.text, self.candidate.start, self.candidate.end)
        span = issuer_at(self.article, of.end()) if of else None
        return span if span and span.end < self.candidate.end else None

    @functools.cached_property
    def about(self) -> Span | None:
        """What stands behind `về`, with the issuer that may end it."""
        article, candidate = self.article, self.candidate
        about = titles.ABOUT.match(article.lower, self.remarks[0], self.bound)
        if not about:
            return None
        start = about.end()
        end = titles.title_end(article, start, self.end, self.following)
        if candidate.start - self.first < _LONGEST_FRONT and titles.FRONTED.fullmatch(article.lower, self.first, candidate.start):
            end = titles.before_main_clause(article.lower, start, end, self.end)
        return Span(start, end)

    @functools.cached_property
    def in_title(self) -> tuple[int, Span] | None:
        """The issuer that ends the title, where none is named before it, and where the title ends then."""
        if self.remarks[1] or self.inside or not self.about:
            return None
        return titles.issuer_in_title(self.article, *self.about, self.candidate.value)

    @functools.cached_property
    def verb(self) -> Any:
        """The verb of issuing before the reference."""
        start = self.candidate.start
        return issue.VERB.search(self.article.lower, max(self.first, start - _TO_VERB), start)

    @functools.cached_property
    def subject(self) -> Span | None:
        """The issuer that is the subject of the verb before the reference."""
        return issue.issuer_before(self.article, self.first, self.verb.start()) if self.verb else None


def _issuer(span: Span | None, around: Surroundings) -> Read | None:
    return Read(named(around.article, span), span) if span else None


def _behind(value: Reference, around: Surroundings) -> Read | None:
    return _issuer(around.remarks[1], around)


def _inside(value: Reference, around: Surroundings) -> Read | None:
    return _issuer(around.inside, around)


def _after_title(value: Reference, around: Surroundings) -> Read | None:
    return _issuer(around.in_title[1] if around.in_title else None, around)


def _subject(value: Reference, around: Surroundings) -> Read | None:
    return _issuer(around.subject, around)


def _opinion(value: Reference, around: Surroundings) -> Read | None:
    if around.verb:
        return None
    return _issuer(issue.issuer_of_opinion(around.article, around.first, around.candidate.start), around)


def _about(value: Reference, around: Surroundings) -> Read | None:
    if not around.about:
        return None
    span = Span(around.about.start, around.in_title[0] if around.in_title else around.about.end)
    title = titles.unquoted(around.article.text[span.start : span.end])
    return Read(title, span) if title else None


def _day_behind(value: Reference, around: Surroundings) -> Read | None:
    last = min(around.sentence_end, around.following[0].start) if around.following else around.sentence_end
    return _day(issue.date_behind(around.candidate, last, around.article, around.days))


def _day_before(value: Reference, around: Surroundings) -> Read | None:
    if not around.verb or not (around.subject or around.verb["verb"] not in issue.WEAK_VERBS):
        return None
    return _day(issue.date_before(around.verb.start(), around.first, around.article, around.days))


def _day(date: Resolved | None) -> Read | None:
    if date is None or not isinstance(date.value, DateValue) or not date.value.start:
        return None
    return Read(date.value.start[:10], Span(date.start, date.end))


SLOTS: tuple[Reader[Reference, Surroundings], ...] = (
    Reader("issuer", _behind, "The body right behind it and its date.", "⟦Nghị quyết 57⟧ của Bộ Chính trị → Bộ Chính trị"),
    Reader("issuer", _inside, "The body between type and number.", "⟦Nghị quyết của HĐND tỉnh số 45/NQ-HĐND⟧ → HĐND tỉnh"),
    Reader("issuer", _after_title, "The body that ends the title.", "⟦Nghị quyết 57⟧ về y tế của Bộ Chính trị → Bộ Chính trị"),
    Reader("issuer", _subject, "The subject of the verb of issuing.", "Sở Y tế Hà Nội vừa ra ⟦văn bản số 338⟧. → Sở Y tế Hà Nội"),
    Reader("issuer", _opinion, "Whose opinion it holds.", "ý kiến của Bộ Y tế tại ⟦Công văn số 15⟧. → Bộ Y tế"),
    Reader("title", _about, "The noun phrase behind `về`.", "⟦Nghị quyết 57⟧ về khoa học có hiệu lực. → khoa học"),
    Reader("issued", _day_behind, "The day behind it.", "⟦Nghị quyết 57-NQ/TW⟧ ngày 22/12/2024 → 2024-12-22"),
    Reader("issued", _day_before, "The day before the verb.", "Ngày 5/5/2022, Bộ Y tế ra ⟦Nghị quyết 15⟧ → 2022-05-05"),
)


def fill(candidates: list[Candidate[Reference]], article: Article, facts: Sequence[Resolved]) -> list[Candidate[Reference]]:
    """The candidates with the slots that their surroundings tell."""
    dates = [fact for fact in facts if isinstance(fact.value, DateValue)]
    ends = {date.start: date.end for date in dates}
    days = sorted((date for date in dates if _is_day(date.value)), key=lambda date: date.start)
    told = []
    for number, candidate in enumerate(candidates):
        following = candidates[number + 1 : number + 1 + _MOST_INSIDE]
        told.append(filled(candidate, SLOTS, Surroundings(article, candidate, following, ends, days)))
    return told


def _is_day(value: object) -> bool:
    return isinstance(value, DateValue) and value.start is not None and value.start == value.end and value.mod is None
