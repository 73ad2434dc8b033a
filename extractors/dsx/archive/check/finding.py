"""What a check says of a place in a draft: for a person to decide on, never a verdict on truth."""

from __future__ import annotations

from typing import Literal

import msgspec

from dsx.fact import Fact, Sentence

Verdict = Literal["same", "differs", "related", "not found", "does not add up"]
"""`same`: the same thing with the same value and modality. `differs`: the same thing with another value, modality, time or
speaker. `related`: the same thing, or nearly, and nothing that can be compared. `does not add up`: wrong by itself.
"""


class Quote(msgspec.Struct, frozen=True, gc=False):
    """What an article of the pile says there: the phrase that was compared, in its sentence, and how it compares.

    `id` is the fact's, null where the phrase is none. Offsets count code points of that article.
    """

    verdict: Literal["same", "differs", "related"]
    why: str
    doc: str
    published: str | None
    id: str | None
    text: str
    start: int
    end: int
    line: int
    column: int
    sentence: Sentence


class Finding(msgspec.Struct, frozen=True, gc=False):
    """A place in the draft, what is found of it, in what it differs or why it cannot be so, and what the pile says.

    `fact` is the draft's fact there, null where a figure, a name or a word of denial differs that is in none. A fact that is
    only context (a date that dates nothing) has no finding.
    """

    verdict: Verdict
    why: str
    text: str
    start: int
    end: int
    line: int
    column: int
    sentence: Sentence
    fact: Fact | None
    quotes: tuple[Quote, ...]


def of_fact(fact: Fact, verdict: Verdict, why: str, quotes: tuple[Quote, ...] = ()) -> Finding:
    """What is found of a fact of the draft."""
    place = fact.text, fact.start, fact.end, fact.line, fact.column
    return Finding(verdict, why, *place, fact.sentence, fact, quotes)


def of_words(fact: Fact, start: int, end: int, why: str, quote: Quote) -> Finding:
    """What is found of words of a sentence of the draft, by offsets in the sentence; `fact` is any fact of it."""
    at = fact.sentence.start + start
    text = fact.sentence.text[start:end]
    line, column = place(fact, at)
    return Finding("differs", why, text, at, at + len(text), line, column, fact.sentence, None, (quote,))


def quoted(fact: Fact, verdict: Literal["same", "differs", "related"], why: str = "") -> Quote:
    """A fact of the pile as it is quoted."""
    where = fact.doc, fact.published, fact.id
    return Quote(verdict, why, *where, fact.text, fact.start, fact.end, fact.line, fact.column, fact.sentence)


def quoted_words(fact: Fact, start: int, end: int, why: str) -> Quote:
    """Words of the sentence of a fact of the pile, by offsets in the sentence."""
    at = fact.sentence.start + start
    text = fact.sentence.text[start:end]
    return Quote("differs", why, fact.doc, fact.published, None, text, at, at + len(text), *place(fact, at), fact.sentence)


def place(fact: Fact, at: int) -> tuple[int, int]:
    """Line and column of an offset in the sentence of a fact."""
    first, last = sorted((at, fact.start))
    text = fact.sentence.text
    between = text[first - fact.sentence.start : last - fact.sentence.start].replace("\r\n", "\n").replace("\r", "\n")
    lines = between.count("\n")
    if not lines:
        return fact.line, fact.column + at - fact.start
    line = fact.line + (lines if at > fact.start else -lines)
    before = text[: at - fact.sentence.start].replace("\r\n", "\n").replace("\r", "\n")
    return line, len(before) - before.rfind("\n")
