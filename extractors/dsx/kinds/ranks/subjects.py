"""Who is ranked.

The subject stands at the head of the rank's own clause (`Lam Giang tăng 19 bậc`); after a verb that moves it (`giúp
Chelsea leo lên vị trí nhất`); else at the head of an earlier clause of the sentence, since Vietnamese drops a subject
that goes on (`Lam Giang đạt 69,85 điểm, xếp thứ 8`); behind the rank where the order is turned round (`đứng thứ hai là
Lexus`) or the rank qualifies it (`đội xếp thứ 2 Aberdeen`).
"""

from __future__ import annotations

import regex

from dsx.fact import Span
from dsx.kinds.ranks import beside, nouns
from dsx.kinds.ranks.phrases import Clause, Words
from dsx.kinds.ranks.places import Position
from dsx.kinds.ranks.sentences import Sentence, Slots
from dsx.kinds.ranks.tails import Tail, with_quality
from dsx.source.text import quote

_FRESH = frozenset((";", "nhưng", "còn", "trong khi", "trong khi đó", "riêng", "song", "rằng"))
_COORDINATED = regex.compile(r" *(?:,| và ) *(?:và +)?")
_BEFORE_ITEM = regex.compile(r"^.*(?:\n|[:;]| là | của riêng )")
_FRONTED = 12  # words at most between a fronted rank and the comma before its subject


def read_subject(sentence: Sentence, index: int, slot: Slots, near: Span | None, read: Tail, after: int) -> None:
    """Fill the slot `subject`, and the metric where it is the head of the clause.

    `near` is the subject already found beside the rank, `read` the tail behind it, `after` the word at which the tail of
    the rank before ends.
    """
    words, rank = sentence.words, sentence.ranks[index]
    clauses = sentence.clauses(index, after)
    own = clauses[-1]
    if isinstance(rank.value, Position) and rank.value.turns > 1 and (subject := _turn(sentence, rank.value)):
        slot.subject, slot.own = subject, True
        return
    if near is None and (owner := beside.holder(words, own, words.from_offset(rank.end))):
        near, slot.scope, slot.held = owner, None, True
    if near is None:
        near = _of_clause(sentence, index, slot, clauses, read)
    if near is None and rank.rule == "rank.runner-up":
        near = beside.titled(words, read.end)
    if near is None and index:
        near = _between(words, clauses)
    slot.subject, slot.own = sentence.quote(near), near is not None
    if near is None and not index:
        last = words.from_offset(sentence.end_of_reach(index))
        slot.subject = sentence.quote(earlier_subject(words, clauses) or _later_subject(words, read.end, last))
        if slot.metric is None and slot.subject is not None:
            slot.metric = sentence.quote(_owned_by(words, clauses, slot.subject))


def _of_clause(sentence: Sentence, index: int, slot: Slots, clauses: list[Clause], read: Tail) -> Span | None:
    """The subject in the rank's own clause, or behind the rank where the clause has none before it."""
    words, own = sentence.words, clauses[-1]
    noun = (
        nouns.reported(words, own)
        or nouns.moved(words, own)
        or nouns.apposed(words, clauses)
        or nouns.head(words, own)
        or nouns.pronoun(words, own)
    )
    if noun is not None and noun.metric:
        slot.metric = slot.metric or sentence.quote(words.short_form(nouns.owned(words, noun)))
        return nouns.owner(words, noun)
    if noun is not None:
        return words.span_of(noun.first, noun.last)
    if not nouns.opens(words, own):
        return None
    last = words.from_offset(sentence.end_of_reach(index))
    found = beside.behind(words, read.end, last)
    if found is not None and slot.metric is None:
        slot.metric = sentence.quote(with_quality(words, words.from_offset(found.end), last))
    return found


def _between(words: Words, clauses: list[Clause]) -> Span | None:
    """The head of a clause between the rank before and this one: `A …, đứng đầu; Hòa Bình đạt 12,76%, đứng thứ 2`."""
    for clause in reversed(clauses[1:-1]):
        if (found := _clause_subject(words, clause, sure=True)) is not None and words.named(clause.first, clause.last):
            return found
    return None


def earlier_subject(words: Words, clauses: list[Clause]) -> Span | None:
    """The head of the first clause before the last that has one, since the last new beginning (`;`, `nhưng`)."""
    if len(clauses) > 1:
        noun = nouns.head(words, clauses[-2])
        if noun and noun.metric and (owner := nouns.owner(words, noun)):
            return owner  # `UBND tỉnh cho biết, PAR Index của tỉnh đạt 88,5%, xếp thứ 10`
        if clauses[-1].mark == "và" and (noun := nouns.moved(words, clauses[-2])):
            return words.span_of(noun.first, noun.last)
    fresh = max((n for n, clause in enumerate(clauses) if clause.mark in _FRESH), default=0)
    for start, sure in ((fresh, True), (fresh, False), (0, True), (0, False)):
        for clause in clauses[start:-1]:
            if (found := _clause_subject(words, clause, sure)) is not None:
                return found
    return None


def _clause_subject(words: Words, clause: Clause, sure: bool) -> Span | None:
    """The head of a clause, or its owner; where it is to be sure, a verb follows, else the head holds a name."""
    noun = nouns.head(words, clause)
    if noun is None:
        return None
    if not nouns.predicated(words, noun, clause) and (sure or not words.named(noun.first, noun.last)):
        return None
    if noun.metric:
        return nouns.owner(words, noun)
    return nouns.identified(words, noun, clause) or words.span_of(noun.first, noun.last)


def _later_subject(words: Words, number: int, last: int) -> Span | None:
    """The head of the clause behind a fronted one: `Từ vị trí thứ 4 …, Thái Lan đã vươn lên`."""
    comma = next((n for n in range(number, min(number + _FRONTED, last)) if words.word(n) == ","), None)
    return None if comma is None else _clause_subject(words, words.clauses(comma + 1, last)[0], sure=True)


def _owned_by(words: Words, clauses: list[Clause], subject: str) -> Span | None:
    """The metric that the subject was the owner of: `Tăng trưởng GRDP của tỉnh đạt 9,5%, đứng thứ 3`."""
    for clause in clauses[:-1]:
        noun = nouns.head(words, clause)
        owner = nouns.owner(words, noun) if noun and noun.metric else None
        if noun and owner and quote(words.text[owner.start : owner.end]) == subject:
            return words.short_form(nouns.owned(words, noun))
    return None


def _turn(sentence: Sentence, value: Position) -> str | None:
    """The subject of one rank of a list: `SAB và BHN đứng ở vị trí thứ 3 và 13` → SAB, BHN."""
    rank = next(r for r in sentence.ranks if isinstance(r.value, Position) and r.value.turns == value.turns)
    words = sentence.words
    last = words.from_offset(rank.start)
    while last > 0 and words.cue(last - 1, "auxiliaries"):
        last -= 1
    before = sentence.article.lower[sentence.span.start : rank.start]
    if last == 0 or (" và " not in before and "lần lượt" not in before):
        return None
    items = _COORDINATED.split(sentence.article.text[sentence.span.start : words.spans[last - 1].end])
    if len(items) < value.turns:
        return None
    return quote(_BEFORE_ITEM.sub("", items[-value.turns :][value.turn])) or None
