"""A sentence with its ranks, and the slots that are filled from it."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from dsx.fact import Modality, Span
from dsx.kinds.kind import Candidate, Resolved
from dsx.kinds.ranks.phrases import Clause, Words
from dsx.source.article import Article
from dsx.source.text import quote


@dataclass
class Slots:
    """The slots of one rank, as text of the article."""

    subject: str | None = None
    metric: str | None = None
    scope: str | None = None
    of: int | None = None
    time: str | None = None
    since: str | None = None
    modality: Modality = "result"
    counted: bool = False
    """Whether the scope is only what `of` counts: a change has none."""
    own: bool = False
    """Whether the subject stands in the rank's own clause."""
    held: bool = False
    """Whether the subject only holds the place that the sentence's own subject is after."""
    borrowed: bool = False
    """Whether the sentence before gave a slot."""


class Sentence:
    """One sentence with its ranks and the times in it that could be a rank's."""

    def __init__(self, article: Article, span: Span, ranks: list[Candidate], dates: list[Resolved]) -> None:
        self.article = article
        self.span = span
        self.ranks = ranks
        self.dates = dates

    @functools.cached_property
    def words(self) -> Words:
        """Its words, read when they are asked for: of the sentence before a rank they seldom are."""
        times = [Span(date.start, date.end) for date in self.dates]
        return Words(self.article, self.span, times, [edge for rank in self.ranks for edge in (rank.start, rank.end)])

    def quote(self, span: Span | None) -> str | None:
        """A span as a value quotes it."""
        return quote(self.article.text[span.start : span.end]) or None if span else None

    def end_of_reach(self, index: int) -> int:
        """Where the reach of a rank ends: at the next rank, or with the sentence."""
        return self.ranks[index + 1].start if index + 1 < len(self.ranks) else self.span.end

    def clauses(self, index: int, after: int = 0) -> list[Clause]:
        """The clauses before a rank and behind the one before, whose tail ends at the word `after`; the last is its own."""
        words = self.words
        last = words.from_offset(self.ranks[index].start)
        if not index:
            return words.clauses(0, last)
        first = words.from_offset(self.ranks[index - 1].end)
        found = words.clauses(first, last)
        own, after = found[-1], max(after, first)
        if own.first < after:
            found[-1] = Clause(min(after, own.last), own.last, own.mark)
        return found
