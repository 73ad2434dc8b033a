"""Final values of ranks: the place from the rule, the slots from the sentence and the one before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dsx.fact import DateValue, RankValue, Span
from dsx.kinds.kind import Candidate, Resolved
from dsx.kinds.ranks import times
from dsx.kinds.ranks.editions import Editions
from dsx.kinds.ranks.places import Change, Place, Position, Top
from dsx.kinds.ranks.sentences import Sentence, Slots
from dsx.kinds.ranks.slots import fill
from dsx.source.article import Article

_BROKEN = 5  # lines at most that belong to one sentence


def resolve(candidates: list[Candidate], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """The ranks of an article with their slots, in the order of the text."""
    if not candidates:
        return []
    by_sentence: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        by_sentence.setdefault(article.sentence_number(candidate.start), []).append(candidate)
    times_of_article = _Times(article, facts)
    editions = Editions(article)
    found: list[Resolved] = []
    known: dict[int, list[Slots]] = {}
    for number, ranks in by_sentence.items():
        first = _first_joined(article, number)
        sentence = _sentence(article, first, number, ranks, times_of_article)
        before = None
        if first and not _is_heading(article, first, number):
            start = _first_joined(article, first - 1)
            before = _sentence(article, start, first - 1, by_sentence.get(first - 1, []), times_of_article)
        known[number] = fill(sentence, before, known.get(first - 1, []), editions)
        found.extend(_resolved(rank, slots) for rank, slots in zip(ranks, known[number], strict=True))
    return found


class _Times:
    """The dates of an article that could be a rank's, found by place; those of documents are none."""

    def __init__(self, article: Article, facts: Sequence[Resolved]) -> None:
        documents = sorted((fact for fact in facts if fact.kind == "document"), key=lambda fact: fact.start)
        starts = [document.start for document in documents]
        dates = sorted((fact for fact in facts if isinstance(fact.value, DateValue)), key=lambda fact: fact.start)
        self._dates = [
            date
            for date in dates
            if not times.of_a_document(article.lower, date, documents[: bisect_right(starts, date.start)][-1:])
        ]
        self._starts = [date.start for date in self._dates]

    def inside(self, span: Span) -> list[Resolved]:
        """Those that begin inside a span."""
        return self._dates[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


def _sentence(article: Article, first: int, last: int, ranks: list[Candidate], times_of_article: _Times) -> Sentence:
    span = Span(article.sentences[first].start, article.sentences[last].end)
    return Sentence(article, span, ranks, times_of_article.inside(span))


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


def _resolved(rank: Candidate, slots: Slots) -> Resolved:
    place: Place = rank.value
    value = RankValue(
        type="position" if isinstance(place, Position) else "top" if isinstance(place, Top) else "change",
        position=place.position if isinstance(place, Position) else None,
        of=slots.of,
        top=place.top if isinstance(place, Top) else None,
        change=place.change if isinstance(place, Change) else None,
        since=slots.since,
        subject=slots.subject,
        metric=slots.metric,
        scope=slots.scope,
        time=slots.time,
        modality=slots.modality,
    )
    return rank.resolved(value)
