"""Noun phrases and clauses of a row of tokens: where a phrase ends, what its head is, who else belongs to it.

A Vietnamese noun phrase runs from its counter or head to the right (`ba | doanh nghiệp | dệt may | của Hà Nội`): its end is the
first word that cannot belong to it. Which words those are is told by their classes (`vocabulary/lexicon.toml`), and a kind
of fact that wants a shorter or longer phrase names other classes that stop it. Within a name capitals decide: a verb or
preposition with a capital behind another capital is part of the name (`Ban Chỉ đạo`, `Bán đảo`).

Phrases of one kind are coordinated by commas and a last `và` (`Hải quan TP Hồ Chí Minh, Đà Nẵng và Đồng Nai`); the `và` of a
body's own name (`Sở Thông tin và Truyền thông`) joins no two.
"""

from __future__ import annotations

from typing import NamedTuple

from dsx.fact import Span
from dsx.language.lexicon import classes_at
from dsx.language.tokens import Token

STOPS = frozenset(("auxiliary", "negation", "copula", "preposition", "demonstrative", "connective", "cue", "verb"))
"""The classes that end a noun phrase, where a kind names no others."""
_STANDS = frozenset(("noun", "office", "people", "profession", "rank", "body", "report", "place", "region", "address"))
"""Classes of nouns: where the longest phrase at a place is of one of them, it ends nothing."""
_VERBAL = frozenset(("verb", "cue", "auxiliary", "negation", "copula", "connective", "preposition"))
_LISTS = (",", "và", "hoặc", "hay", "cùng", "lẫn", "&")


class NounPhrase(NamedTuple):
    """A noun phrase by the numbers of its tokens (`first`, and `last` behind it), with its coordinated members."""

    first: int
    last: int
    members: tuple[tuple[int, int], ...]

    def span(self, row: list[Token]) -> Span:
        """Where it stands in the text."""
        return Span(row[self.first].start, row[self.last - 1].end)

    def head(self, row: list[Token]) -> str:
        """Its head, in lower case: the first word behind counters."""
        return word_at(row, after_counters(row, self.first, self.last), self.last)


class Clause(NamedTuple):
    """A clause by the numbers of its tokens: its subject, if it has one, and where its predicate begins and ends."""

    subject: NounPhrase | None
    predicate: int
    last: int


def word_at(row: list[Token], at: int, end: int) -> str:
    """The longest word or phrase of the lexicon at a token, else the token itself; in lower case."""
    length = max(1, classes_at(row, at, end)[0]) if at < end else 0
    return " ".join(token.low for token in row[at : at + length])


def after_counters(row: list[Token], at: int, end: int) -> int:
    """Past numbers and words that count: `hơn 30`, `các`, `một số`."""
    while at < end:
        length, classes = classes_at(row, at, end)
        if "quantity" in classes and not classes & {"body", "people"}:
            at += length
        elif row[at].text[0].isdigit():
            at += 1
        else:
            break
    return at


def noun_phrase(row: list[Token], at: int, end: int | None = None, stops: frozenset[str] = STOPS) -> NounPhrase | None:
    """The noun phrase that begins at a token, with those coordinated with it; None where none begins."""
    limit = len(row) if end is None else end
    last = _end(row, at, limit, stops)
    if last is None:
        return None
    members = [(at, last)]
    while (further := _next_member(row, members, limit, stops)) is not None:
        members.append(further)
    if len(members) > 1 and row[members[-1][0] - 1].text == ",":
        del members[1:]  # without a last `và` a comma sets beside: `ông Lê A, Giám đốc Sở B`
    return NounPhrase(at, members[-1][1], tuple(members))


def _end(row: list[Token], at: int, limit: int, stops: frozenset[str]) -> int | None:
    """Behind the last token of the phrase that begins at one; None where a word there cannot begin one."""
    begin = after_counters(row, at, limit)
    place = begin
    while place < limit:
        token = row[place]
        if not token.is_word and token.text not in ("&", "-", "/"):
            break
        length, classes = classes_at(row, place, limit)
        inside = place > begin and row[place].is_capital and (row[place - 1].is_capital or not _is_bare(row, place))
        said = place > begin and "cue" in classes & stops and not token.is_capital  # `Sở Y tế báo cáo`: a verb, no report
        stands = classes & _STANDS and not said
        if inside or token.text[0].isdigit() or stands:
            place += length if stands else 1
        elif classes & {"link"}:
            if place == begin or not _opens(row, place + length, limit):
                break
            place += length
        elif "demonstrative" in classes and "demonstrative" in stops and place > begin:
            return place + length if token.low != "trên" else place
        elif "coordinator" in classes:
            if not _in_name(row, place, limit):
                break
            place += 1
        elif classes & stops and not token.is_capital and not _modifies(row, place, length, classes, limit):
            break
        else:
            place += max(1, length)
    while place > begin and not row[place - 1].is_word:
        place -= 1
    return place if place > at and place > begin else None


def _modifies(row: list[Token], place: int, length: int, classes: frozenset[str], limit: int) -> bool:
    """Whether a verb narrows the noun before it, since an owner or a predicate follows: `năng lực cạnh tranh của Hà Nội`."""
    if not classes & {"verb", "cue"} or classes & {
        "auxiliary",
        "negation",
        "copula",
        "preposition",
        "connective",
        "demonstrative",
    }:
        return False
    after = place + length
    if after >= limit:
        return False
    return row[after].low in ("của", "thuộc") or bool(classes_at(row, after, limit)[1] & {"auxiliary", "negation", "copula"})


def _is_bare(row: list[Token], place: int) -> bool:
    """Whether a capital stands at the start of a sentence or behind a mark, where it says nothing."""
    return place == 0 or not row[place - 1].is_word


def _opens(row: list[Token], at: int, limit: int) -> bool:
    """Whether a noun phrase may begin at a token."""
    if at >= limit or not (row[at].is_word or row[at].text in '"“'):
        return False
    _, classes = classes_at(row, at, limit)
    return row[at].is_capital or bool(classes & _STANDS) or not classes & _VERBAL


def _in_name(row: list[Token], place: int, limit: int) -> bool:
    """Whether a `và` belongs to a body's name: `Sở Thông tin và Truyền thông`, `Bộ Tài nguyên và Môi trường`."""
    if row[place].low != "và" or place + 1 >= limit or place == 0:
        return False
    _, classes = classes_at(row, place + 1, limit)
    if classes & {"place", "body", "office", "region", "address", "rank"} or not row[place + 1].is_capital:
        return False
    heads = range(max(0, place - 6), place)
    return any("body" in classes_at(row, n, place)[1] for n in heads) and row[place + 1].text.istitle()


def _next_member(row: list[Token], members: list[tuple[int, int]], limit: int, stops: frozenset[str]) -> tuple[int, int] | None:
    """The phrase that a comma or `và` joins with the last one, if it is of its kind."""
    at = members[-1][1]
    if at + 1 >= limit or row[at].low not in _LISTS:
        return None
    begin = at + 1 + (row[at + 1].low in ("và", "hoặc") and row[at].text == ",")
    if not _opens(row, begin, limit):
        return None
    last = _end(row, begin, limit, stops)
    if last is None or row[after_counters(row, begin, last)].is_capital != _is_name(row, members[0]):
        return None
    return begin, last


def _is_name(row: list[Token], phrase: tuple[int, int]) -> bool:
    """Whether a phrase ends in a name."""
    return row[phrase[1] - 1].is_capital


def clause(row: list[Token], first: int, last: int, stops: frozenset[str] = STOPS) -> Clause:
    """The clause in a stretch of tokens: the noun phrase that opens it, past connectives, and the predicate behind."""
    at = first
    while at < last:
        length, classes = classes_at(row, at, last)
        if not (classes & {"connective", "coordinator"} or not row[at].is_word) or classes & _STANDS:
            break
        at += max(1, length)
    subject = noun_phrase(row, at, last, stops) if at < last and _opens(row, at, last) else None
    return Clause(subject, subject.last if subject else at, last)
