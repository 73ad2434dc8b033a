"""Proof that facts quote their articles, and where a moved quotation stands now.

An article that was edited after its facts were extracted still holds most of them elsewhere: a quotation is found
again by its text and, where the text occurs more than once, by the sentence around it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from dsx.fact import Fact
from dsx.source.article import Article

OCCURRENCES = 50
"""How many places of a text are compared; a text more common than that names no place."""


class Check(NamedTuple):
    """What became of a fact's quotation: `exact`, `moved` to raw offset `now`, `gone`, or its article is `missing`."""

    fact: Fact
    state: Literal["exact", "moved", "gone", "missing"]
    now: int | None = None


def verify(facts: Iterable[Fact], articles: Iterable[Article]) -> Iterator[Check]:
    """The check of each fact, in order.

    Articles are read no further than the facts ask; in the same order as the facts, one is held at a time.
    """
    waiting = iter(articles)
    read: dict[str, str] = {}
    for doc, group in itertools.groupby(facts, key=lambda fact: fact.doc):
        while doc not in read and (article := next(waiting, None)) is not None:
            read[article.doc] = article.raw
        raw = read.pop(doc, None)
        for fact in group:
            yield Check(fact, "missing") if raw is None else check(fact, raw)


def check(fact: Fact, raw: str) -> Check:
    """Whether a text still holds a fact's quotation and sentence at their places, and if not, where."""
    sentence = fact.sentence
    if raw[fact.start : fact.end] == fact.text and raw[sentence.start : sentence.end] == sentence.text:
        return Check(fact, "exact")
    places = list(itertools.islice(_occurrences(fact.text, raw), OCCURRENCES + 1))
    if not fact.text or not places or len(places) > OCCURRENCES:
        return Check(fact, "gone")
    before = fact.start - sentence.start
    after = sentence.end - fact.end

    def likeness(place: int) -> tuple[float, int]:
        around = raw[max(0, place - before) : place + len(fact.text) + after]
        return SequenceMatcher(None, sentence.text, around, autojunk=False).ratio(), -abs(place - fact.start)

    best = max(places, key=likeness)
    if len(places) > 1 and likeness(best)[0] < 0.5:
        return Check(fact, "gone")
    return Check(fact, "moved", best)


def _occurrences(text: str, raw: str) -> Iterator[int]:
    place = raw.find(text)
    while place >= 0:
        yield place
        place = raw.find(text, place + 1)
