"""Final values of ranks: the place from the rule, the slots from the sentence and the one before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dsx.fact import DateValue, RankValue, Span
from dsx.kinds.ranks import times
from dsx.kinds.ranks.editions import Editions
from dsx.kinds.ranks.places import Change, Place, Position, Top
from dsx.kinds.ranks.sentences import Sentence, Slots
from dsx.kinds.ranks.slots import fill
from dsx.kinds.rule import Candidate, Resolved
from dsx.source.article import Article

_BROKEN = 5  # lines at most that belong to one sentence


def resolve(candidates: list[Candidate], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """The ranks of an article with their slots, in the order of the text."""
    by_sentence: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        by_sentence.setdefault(article.sentence_number(candidate.start), []).append(candidate)
    times_of_article = _Times(article, facts)
    editions = Editions(article)
    found: list[Resolved] = []
    known: dict[int, list[Slots]] = {}
    for number, ranks in by_sentence.items():
        sentence = _sentence(article, number, ranks, times_of_article)
        before = _sentence(article, number - 1, by_sentence.get(number - 1, []), times_of_article) if number else None
        known[number] = fill(sentence, before, known.get(number - 1, []), editions)
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


def _sentence(article: Article, number: int, ranks: list[Candidate], times_of_article: _Times) -> Sentence:
    span = _joined(article, number)
    return Sentence(article, span, ranks, times_of_article.inside(span))


def _joined(article: Article, number: int) -> Span:
    """The sentence with the lines before it that mark-up broke off: a line end beside a blank, no mark before it.

    Also over a point inside a name (`Zion.T`).
    """
    start = number
    while start > 0 and number - start < _BROKEN:
        end = article.sentences[start - 1].end
        gap = article.text[end : article.sentences[start].start]
        broken = "\n" in gap and " " in gap and "\n\n" not in gap and article.text[end - 1] not in ".;:!?…"
        if gap and not broken:
            break
        start -= 1
    return Span(article.sentences[start].start, article.sentences[number].end)


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
    return Resolved("rank", rank.start, rank.end, rank.rule, value)
