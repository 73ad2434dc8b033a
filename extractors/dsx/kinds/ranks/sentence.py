"""A sentence with its ranks, and the spot of each rank in it: what stands round a rank, for the readers of its slots."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

from dsx.fact import Span
from dsx.kinds.kind import Candidate, Read, Resolved
from dsx.kinds.ranks import beside, nouns
from dsx.kinds.ranks.behind import Tail, tail
from dsx.kinds.ranks.editions import Editions
from dsx.kinds.ranks.nouns import Noun
from dsx.kinds.ranks.values import Place, Position, Rank, Top
from dsx.kinds.ranks.words import Clause, Words
from dsx.source.article import Article
from dsx.source.text import quote


class Sentence:
    """One sentence with its ranks and the times in it that could be a rank's."""

    def __init__(self, article: Article, span: Span, ranks: Sequence[Candidate[Any]], dates: Sequence[Resolved]) -> None:
        self.article = article
        self.span = span
        self.ranks = ranks
        self.dates = dates

    @functools.cached_property
    def words(self) -> Words:
        """Its words, read when they are asked for: of the sentence before a rank they seldom are."""
        times = [Span(date.start, date.end) for date in self.dates]
        return Words(self.article, self.span, times, [edge for rank in self.ranks for edge in (rank.start, rank.end)])

    @functools.cached_property
    def clauses(self) -> list[Clause]:
        """Its clauses, as a rank of the next sentence sees them: none of them is that rank's own."""
        return [*self.words.clauses(0, len(self.words)), Clause(0, 0, "")]

    def quote(self, span: Span | None) -> str | None:
        """A span as a value quotes it."""
        return quote(self.article.text[span.start : span.end]) or None if span else None

    def read(self, span: Span | None) -> Read | None:
        """A span as what a reader answers."""
        text = self.quote(span)
        return Read(text, span) if text else None


class Spot:
    """Where one rank stands: its words, the clauses before it, what follows it, and the ranks beside it.

    `after` is the word at which what follows the rank before ends; `earlier` are the ranks of the sentence `before`, where
    there is one that the rank may go on from. `previous` is the rank before in the sentence with the slots that it has so far
    and `prior` its spot, `following` the rank behind with what stands beside it, `alone` the rank itself with the slots filled by
    what stands beside it, `within` by its sentence.
    """

    def __init__(
        self,
        sentence: Sentence,
        index: int,
        after: int,
        before: Sentence | None,
        earlier: Sequence[Rank],
        editions: Editions,
    ) -> None:
        self.editions = editions
        self.sentence = sentence
        self.index = index
        self.after = after
        self.before = before
        self.earlier = earlier
        self.rank = sentence.ranks[index]
        self.prior: Spot | None = None
        self.previous: Rank | None = None
        self.following: Rank | None = None
        self.alone = self.within = Rank(self.place)
        self.words = sentence.words
        self.first = self.words.from_offset(self.rank.start)
        """The first word of the rank."""
        self.behind = self.words.from_offset(self.rank.end)
        """The word behind the rank."""
        self.last = self.words.from_offset(self.end_of_reach)
        """The word before which the reach of the rank ends."""

    @property
    def place(self) -> Place:
        """The place that the rule found."""
        value = self.rank.value
        return value.place if isinstance(value, Rank) else value

    @property
    def end_of_reach(self) -> int:
        """Where the reach of the rank ends: at the next rank, or with the sentence."""
        ranks = self.sentence.ranks
        return ranks[self.index + 1].start if self.index + 1 < len(ranks) else self.sentence.span.end

    @functools.cached_property
    def clauses(self) -> list[Clause]:
        """The clauses before the rank and behind the rank before; the last is its own."""
        words = self.words
        if not self.index:
            return words.clauses(0, self.first)
        first = words.from_offset(self.sentence.ranks[self.index - 1].end)
        found = words.clauses(first, self.first)
        own, after = found[-1], max(self.after, first)
        if own.first < after:
            found[-1] = Clause(min(after, own.last), own.last, own.mark)
        return found

    @property
    def own(self) -> Clause:
        """The clause that the rank stands in, to the rank."""
        return self.clauses[-1]

    @functools.cached_property
    def noun(self) -> Noun | None:
        """The noun phrase that the rank's own clause is about: reported, moved, explained, at its head, or a pronoun."""
        words, own = self.words, self.own
        return (
            nouns.reported(words, own)
            or nouns.moved(words, own)
            or nouns.apposed(words, self.clauses)
            or nouns.head(words, own)
            or nouns.pronoun(words, own)
        )

    @functools.cached_property
    def unit(self) -> Span | None:
        """What is counted right behind `24/63`."""
        return self.words.unit_at(self.behind) if isinstance(self.place, Position) and self.place.of else None

    @functools.cached_property
    def held(self) -> Span | None:
        """Who holds the place that others are after."""
        return beside.holder(self.words, self.own, self.behind)

    @functools.cached_property
    def beside(self) -> Span | None:
        """The subject right beside the rank, which it qualifies or explains."""
        return beside.explained(self.words, self.rank.start) or self.qualified

    @functools.cached_property
    def qualified(self) -> Span | None:
        """Whom the rank qualifies: `đội xếp thứ 2 Aberdeen`."""
        return beside.qualified(self.words, self.rank.start, self.behind, self.last)

    @functools.cached_property
    def tail(self) -> Tail:
        """What follows the rank: among whom, by what, of how many."""
        words, first = self.words, self.behind
        near = self.beside
        if near is not None and first < len(words) and near.start == words.spans[first].start:
            first = words.from_offset(near.end)
        if self.unit is not None:
            first = words.from_offset(self.unit.end)
        return tail(words, first, self.last, _named(self.place))

    def borrowed(self, rank: Rank) -> bool:
        """Whether the sentence before gave a slot of the rank."""
        own = self.within
        pairs = ((own.subject, rank.subject), (own.metric, rank.metric), (own.scope, rank.scope))
        return any(before is None and after is not None for before, after in pairs)

    @property
    def leaves(self) -> bool:
        """Whether the rank is where a move begins: `từ hạng 7 xuống hạng 8`."""
        lower, ranks = self.words.lower, self.sentence.ranks
        if not lower.endswith("từ ", 0, self.rank.start) or self.index + 1 >= len(ranks):
            return False
        between = lower[self.rank.end : ranks[self.index + 1].start].split()
        return any(word in ("lên", "xuống", "còn") for word in between)

    def read(self, span: Span | None) -> Read | None:
        """A span of its sentence as what a reader answers."""
        return self.sentence.read(span)


def _named(place: Place) -> str:
    if isinstance(place, Top):
        return "top"
    return {"lead": "lead", "title": "runner-up"}.get(place.stated, "place") if isinstance(place, Position) else "place"
