"""The noun compound behind a number: where it begins and where it ends, by word segmentation and lists of word classes.

A counted noun is a classifier or head and the nouns that narrow it (`đơn vị sự nghiệp`, `quả`, `người khác`). It ends before
the first verb, preposition or adjective of more than one syllable, before a proper name and at punctuation, but for a comma or
slash that coordinates (`19/30 quận, huyện`).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import regex

from dsx.fact import Span
from dsx.kinds.counts.context import units, word_set
from dsx.language import vocabulary
from dsx.language.pattern import RIGHT
from dsx.language.pattern import words as phrases
from dsx.source.article import Article

_WINDOW = 70
_MOST_WORDS = 5
_QUOTED = regex.compile(r" {0,2}[\"“‘'’]{1,2}(?P<inner>[^\"“”‘’'\n]{2,40})[\"”’']{1,2}")
_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{N}.&-]*(?: [\p{L}\p{M}\p{N}.&-]+)*")
_JOIN = regex.compile(r" ?, | và ")


@dataclass(frozen=True, slots=True)
class Compound:
    """What is counted: its span in the view, and its first word, in lower case."""

    start: int
    end: int
    head: str


@functools.cache
def classes(name: str) -> frozenset[str]:
    """A list of word classes."""
    return word_set(vocabulary.load("word_classes")[name])


@functools.cache
def nouns(name: str) -> frozenset[str]:
    """A list of nouns of the vocabulary of units."""
    return word_set(units()["nouns"][name])


@functools.cache
def _listed() -> Any:
    """The heads that the vocabulary lists, the longest first."""
    return regex.compile(rf"{phrases(sorted(nouns('classifiers') | classes('nominal')))}{RIGHT}")


def compound(article: Article, start: int, limit: int) -> Compound | None:
    """The noun compound that begins at `start` and ends at `limit` at most; None where no noun stands there."""
    quoted = _QUOTED.match(article.text, start, limit)
    if quoted and not quoted["inner"][0].isupper() and len(quoted["inner"].split()) <= _MOST_WORDS:
        return Compound(quoted.start("inner"), quoted.end(), quoted["inner"].lower())
    words = _words(article, start, limit)
    if not words or article.text[start : words[0].start].strip(" "):
        return None
    listed = _listed().match(article.lower, words[0].start, limit)
    if listed:  # whatever the segmentation made of it: `bị hại`, `trẻ`
        words = [Span(*listed.span()), *(Span(max(word.start, listed.end()), word.end) for word in words if word.end > listed.end())]
        words = [word for word in words if article.text[word.start : word.end].strip()]
    head = article.lower[words[0].start : words[0].end]
    if not listed and not _is_head(head):
        return None
    return Compound(words[0].start, _extended(article, words), head)


def _words(article: Article, start: int, limit: int) -> list[Span]:
    """The words behind a number, each from `start` on, up to what is no word."""
    spans = [Span(max(word.start, start), word.end) for word in article.words(start, min(limit, start + _WINDOW))]
    text = article.text
    trimmed = [Span(a + len(text[a:b]) - len(text[a:b].lstrip()), b) for a, b in spans]
    return [span for span in trimmed if span.start < span.end <= limit]


def _is_head(word: str) -> bool:
    if not _WORD.fullmatch(word):
        return False
    return word not in classes("ends") and word not in classes("long_adjectives") and word not in classes("short_adjectives")


def _extended(article: Article, words: list[Span]) -> int:
    """The end of the compound that the first word opens."""
    text, lower = article.text, article.lower
    end = words[0].end
    last = lower[words[0].start : end]
    taken = 1
    for number, word in enumerate(words[1:], 1):
        between, said = lower[end : word.start], lower[word.start : word.end]
        if said in (",", "và", "/"):
            continue
        joined = between.strip()
        if joined in (",", "và", "/"):
            if not (last in nouns("coordinated") and said in nouns("coordinated")):
                break
        elif joined or not _continues(text, lower, word, words[number + 1 : number + 2]):
            break
        end, last, taken = word.end, said, taken + 1
        if taken >= _MOST_WORDS or said in classes("short_adjectives"):
            break
    return end


def _continues(text: str, lower: str, word: Span, following: list[Span]) -> bool:
    """Whether a word belongs to the compound whose end it follows."""
    said = lower[word.start : word.end]
    if not _WORD.fullmatch(said) or said in classes("ends") or said in classes("long_adjectives"):
        return False
    if said in classes("short_adjectives"):
        behind = lower[following[0].start : following[0].end] if following else ""
        return behind not in ("nhất", "hơn", "nhì")
    written = text[word.start : word.end]
    return not written[0].isupper() or written.isupper()
