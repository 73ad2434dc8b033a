"""Ranks to facts: their slots filled sentence by sentence, then the final values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from dsx.fact import DateValue, RankValue, Span
from dsx.kinds.kind import Candidate, Resolved, filled
from dsx.kinds.ranks import slots, time
from dsx.kinds.ranks.editions import Editions
from dsx.kinds.ranks.sentence import Sentence, Spot
from dsx.kinds.ranks.values import Change, Place, Position, Rank, Top
from dsx.source.article import Article

_BROKEN = 5  # lines at most that belong to one sentence


def resolve(candidates: list[Candidate[Any]], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """The ranks of an article with their final values, in the order of the text."""
    return [_resolved(candidate) for candidate in candidates]


def fill(candidates: list[Candidate[Any]], article: Article, facts: Sequence[Resolved]) -> list[Candidate[Any]]:
    """The ranks of an article with their slots filled, in the order of the text."""
    if not candidates:
        return []
    by_sentence: dict[int, list[Candidate[Any]]] = {}
    for candidate in candidates:
        ranked = replace(candidate, value=Rank(candidate.value))
        by_sentence.setdefault(article.sentence_number(candidate.start), []).append(ranked)
    times = _Times(article, facts)
    editions = Editions(article, times.dates, time.iso, time.year_in)
    found: list[Candidate[Any]] = []
    known: dict[int, list[Candidate[Any]]] = {}
    for number, ranks in by_sentence.items():
        first = _first_joined(article, number)
        sentence = _sentence(article, first, number, ranks, times)
        before = None
        if first and not _is_heading(article, first, number):
            start = _first_joined(article, first - 1)
            before = _sentence(article, start, first - 1, by_sentence.get(first - 1, []), times)
        earlier = [rank.value for rank in known.get(first - 1, [])]
        known[number] = _filled(sentence, before, earlier, editions)
        found += known[number]
    return found


def _filled(sentence: Sentence, before: Sentence | None, earlier: list[Rank], editions: Editions) -> list[Candidate[Any]]:
    """The ranks of one sentence: each by what stands beside it, then by what they share, left to right."""
    spots: list[Spot] = []
    for index in range(len(sentence.ranks)):
        spots.append(Spot(sentence, index, spots[-1].tail.end if spots else 0, before, earlier, editions))
    ranks = [filled(rank, slots.BESIDE, spot) for rank, spot in zip(sentence.ranks, spots, strict=True)]
    for spot, rank in zip(spots, ranks, strict=True):
        spot.alone = rank.value
    for index in range(len(spots) - 2, -1, -1):
        spots[index].following = ranks[index + 1].value
        ranks[index] = filled(ranks[index], slots.LISTED, spots[index])
    for index, spot in enumerate(spots):
        if index:
            spot.prior, spot.previous = spots[index - 1], ranks[index - 1].value
        within = filled(ranks[index], slots.WITHIN, spot)
        spot.within = within.value
        ranks[index] = filled(within, slots.BEYOND, spot)
    return ranks


class _Times:
    """The dates of an article that could be a rank's, found by place; those of documents are none."""

    def __init__(self, article: Article, facts: Sequence[Resolved]) -> None:
        documents = sorted((fact for fact in facts if fact.kind == "document"), key=lambda fact: fact.start)
        starts = [document.start for document in documents]
        dates = sorted((fact for fact in facts if isinstance(fact.value, DateValue)), key=lambda fact: fact.start)
        self.dates = [
            date
            for date in dates
            if not time.of_a_document(article.lower, date, documents[: bisect_right(starts, date.start)][-1:])
        ]
        self._starts = [date.start for date in self.dates]

    def inside(self, span: Span) -> list[Resolved]:
        """Those that begin inside a span."""
        return self.dates[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


def _sentence(article: Article, first: int, last: int, ranks: list[Candidate[Any]], times: _Times) -> Sentence:
    span = Span(article.sentences[first].start, article.sentences[last].end)
    return Sentence(article, span, ranks, times.inside(span))


def _first_joined(article: Article, number: int) -> int:
    """The first of the lines that mark-up broke off a sentence: a line end beside a blank, no mark before it.

    Also over a point inside a name (`Zion.T`).
    """
    first = number
    while first > 0 and number - first < _BROKEN:
        end = article.sentences[first - 1].end
        gap = article.text[end : article.sentences[first].start]
        broken = "\n" in gap and " " in gap and "\n\n" not in gap and article.text[end - 1] not in ".;:!?…"
        if gap and not broken:
            break
        first -= 1
    return first


def _is_heading(article: Article, first: int, last: int) -> bool:
    """Whether a sentence is a line of its own without a full stop: a headline, subhead or caption goes on from nothing."""
    start, end = article.sentences[first].start, article.sentences[last].end
    alone = article.text[start - 1 : start] in ("", "\n") and article.text[end : end + 1] in ("", "\n")
    return alone and article.text[end - 1] not in '.!?…:;,"”'


def _resolved(candidate: Candidate[Rank]) -> Resolved:
    rank: Rank = candidate.value
    place: Place = rank.place
    value = RankValue(
        type="position" if isinstance(place, Position) else "top" if isinstance(place, Top) else "change",
        position=place.position if isinstance(place, Position) else None,
        of=rank.of,
        top=place.top if isinstance(place, Top) else None,
        change=place.change if isinstance(place, Change) else None,
        since=rank.since,
        subject=rank.subject,
        metric=rank.metric,
        scope=rank.scope,
        time=rank.time,
        modality=rank.modality or "result",
    )
    return candidate.resolved(value)
