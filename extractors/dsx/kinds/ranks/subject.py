"""Who is ranked: the readers of the slot `subject`.

The subject stands at the head of the rank's own clause (`Lam Giang tăng 19 bậc`); after a verb that moves it (`giúp
Chelsea leo lên vị trí nhất`); else at the head of an earlier clause of the sentence, since Vietnamese drops a subject
that goes on (`Lam Giang đạt 69,85 điểm, xếp thứ 8`); behind the rank where the order is turned round (`đứng thứ hai là
Lexus`) or the rank qualifies it (`đội xếp thứ 2 Aberdeen`).
"""

from __future__ import annotations

import regex

from dsx.fact import Span
from dsx.kinds.kind import Read
from dsx.kinds.ranks import beside, nouns
from dsx.kinds.ranks.sentence import Spot
from dsx.kinds.ranks.values import Position, Rank
from dsx.kinds.ranks.words import Clause, Words
from dsx.source.text import quote

_FRESH = frozenset((";", "nhưng", "còn", "trong khi", "trong khi đó", "riêng", "song", "rằng"))
_COORDINATED = regex.compile(r" *(?:,| và ) *(?:và +)?")
_BEFORE_ITEM = regex.compile(r"^.*(?:\n|[:;]| là | của riêng )")
_COUNTED = regex.compile(
    r"^(?:[Cc]ả +)?(?:[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Cc]ác|\d+)(?: +\p{Ll}+){1,3} +(?=\p{Lu})"
)  # `Hai ngân hàng MB`
_FRONTED = 12  # words at most between a fronted rank and the comma before its subject


def in_turn(rank: Rank, spot: Spot) -> Read | None:
    """The subject of one place of a list: `SAB và BHN đứng ở vị trí thứ 3 và 13` → SAB, BHN."""
    place = rank.place
    if not isinstance(place, Position) or place.turns == 1:
        return None
    sentence, words = spot.sentence, spot.words
    first = next(r for r in sentence.ranks if getattr(r.value.place, "turns", 1) == place.turns)
    last = words.from_offset(first.start)
    while last > 0 and words.cue(last - 1, "auxiliaries"):
        last -= 1
    before = sentence.article.lower[sentence.span.start : first.start]
    if last == 0 or (" và " not in before and "lần lượt" not in before):
        return None
    items = _COORDINATED.split(sentence.article.text[sentence.span.start : words.spans[last - 1].end])
    if len(items) < place.turns:
        return None
    text = quote(_COUNTED.sub("", _BEFORE_ITEM.sub("", items[-place.turns :][place.turn])))
    return Read(text, sentence.span) if text else None


def right_beside(rank: Rank, spot: Spot) -> Read | None:
    """What the rank qualifies or explains: `đội xếp thứ 2 Aberdeen`, `Lý Hoàng Nam (hạng 911)`."""
    return spot.read(spot.beside)


def holder(rank: Rank, spot: Spot) -> Read | None:
    """Whose the place is that others are after: `thách thức vị trí đầu bảng của Chelsea`."""
    return spot.read(spot.held)


def of_clause(rank: Rank, spot: Spot) -> Read | None:
    """Who the rank's own clause is about, or whose the metric is that it is about."""
    noun = spot.noun
    if noun is None:
        return None
    words = spot.words
    if noun.metric:
        return spot.read(nouns.owner(words, noun))
    if spot.own.mark in (",", "và") and words.word(noun.last) == "để":
        return None  # the end of a list: `vượt qua Hải Lâm, Mỹ Phú để leo lên vị trí đầu`
    return spot.read(nouns.with_members(words, spot.clauses, words.span_of(noun.first, noun.last)))


def named_behind(rank: Rank, spot: Spot) -> Read | None:
    """Who the common noun of the clause is said to be: `Trường có tỉ lệ chọi xếp thứ 2 là Trường THPT Hải Lâm`."""
    words, at = spot.words, spot.tail.end
    noun = nouns.head(words, spot.own)
    if noun is None or noun.metric or at + 1 >= spot.last or words.word(at) != "là" or not words.capital(at + 1):
        return None
    named = any(words.capital(n) for n in range(noun.first + 1, noun.last)) or words.is_name(noun.first, noun.first)
    return None if named else spot.read(beside.behind(words, at, spot.last))


def turned(rank: Rank, spot: Spot) -> Read | None:
    """The subject behind the rank, where nothing stands before: `Đứng thứ hai là Lexus`."""
    return spot.read(turned_span(spot))


def turned_span(spot: Spot) -> Span | None:
    """The span of the subject behind the rank, where its clause has none before."""
    if spot.noun is not None or not nouns.opens(spot.words, spot.own):
        return None
    return beside.behind(spot.words, spot.tail.end, spot.last)


def pivot(rank: Rank, spot: Spot) -> Read | None:
    """The object of the clause whose state the rank is: `vượt qua tiền đạo Harry Kane của Bayern đang đứng hạng 2`."""
    words, last = spot.words, spot.first
    while last > spot.own.first and words.cue(last - 1, "states"):
        last -= 1
    if last == spot.first:
        return None
    found = beside.named_before(words, last - 1)
    if found and words.word(before := words.from_offset(found.start) - 1) == "của":
        owned = beside.named_before(words, before - 1)
        found = Span(owned.start, found.end) if owned else found
    first = words.from_offset(found.start) if found else 0
    acted = any(words.cue(n, "verbs", "objects") == first - n for n in range(max(spot.own.first, first - 2), first))
    return spot.read(found) if acted else None


def titled(rank: Rank, spot: Spot) -> Read | None:
    """The name behind a title and its contest: `Á quân Vietnam Idol 2012 Hoàng Quyên`."""
    title = isinstance(rank.place, Position) and rank.place.stated == "title"
    return spot.read(beside.titled(spot.words, spot.tail.end)) if title else None


def between(rank: Rank, spot: Spot) -> Read | None:
    """The head of a clause between the rank before and this one: `A …, đứng đầu; Hòa Bình đạt 12,76%, đứng thứ 2`."""
    words = spot.words
    for clause in reversed(spot.clauses[:-1] if spot.index else []):
        if (
            clause.mark
            and (found := _clause_subject(words, clause, sure=True)) is not None
            and words.named(clause.first, clause.last)
        ):
            return spot.read(found)
    return None


def of_earlier_clause(rank: Rank, spot: Spot) -> Read | None:
    """The head of an earlier clause, from which the subject goes on: `Lam Giang đạt 69,85 điểm, xếp thứ 8`."""
    words = spot.words
    if not spot.index:
        return spot.read(earlier_subject(words, spot.clauses))
    held = spot.prior is not None and spot.prior.held is not None
    return spot.read(earlier_subject(words, words.clauses(0, spot.first))) if held else None


def of_later_clause(rank: Rank, spot: Spot) -> Read | None:
    """The head of the clause behind a fronted rank: `Từ vị trí thứ 4 …, Thái Lan đã vươn lên`."""
    if spot.index:
        return None
    words, number = spot.words, spot.tail.end
    comma = next((n for n in range(number, min(number + _FRONTED, spot.last)) if words.word(n) == ","), None)
    return None if comma is None else spot.read(_clause_subject(words, words.clauses(comma + 1, spot.last)[0], sure=True))


def of_previous(rank: Rank, spot: Spot) -> Read | None:
    """The subject of the rank before in the sentence: `xếp thứ 5 Đông Nam Á …, tăng một bậc`."""
    return Read(spot.previous.subject) if spot.previous and spot.previous.subject else None


def of_sentence_before(rank: Rank, spot: Spot) -> Read | None:
    """The subject of the last rank of the sentence before, else who that sentence is about."""
    if spot.before is None:
        return None
    if spot.earlier:
        return Read(spot.earlier[-1].subject) if spot.earlier[-1].subject else None
    return spot.before.read(earlier_subject(spot.before.words, spot.before.clauses))


def earlier_subject(words: Words, clauses: list[Clause]) -> Span | None:
    """The head of the first clause before the last that has one, since the last new beginning (`;`, `nhưng`)."""
    if len(clauses) > 1:
        noun = nouns.head(words, clauses[-2])
        if noun and noun.metric and (owner := nouns.owner(words, noun)):
            return owner  # `UBND tỉnh cho biết, PAR Index của tỉnh đạt 88,5%, xếp thứ 10`
        moved = nouns.moved(words, clauses[-2]) if clauses[-1].mark in ("và", ",") else None
        if moved and (clauses[-1].mark == "và" or words.named(moved.first, moved.last)):
            return words.span_of(moved.first, moved.last)
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
