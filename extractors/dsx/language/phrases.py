"""Syllables of a stretch of text and lists of phrases looked up in them.

Vietnamese writes syllables apart, so a phrase is a row of syllables; a table of phrases answers how many syllables
from a place on make its longest phrase. Brackets are skipped: `Ông Trần A (54 tuổi), Giám đốc` reads as without them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any, NamedTuple

import regex

from dsx.language import vocabulary

_DOTTED = ("tp", "ts", "gs", "pgs", "ths", "bs", "ks", "ls", "kts", "mr", "mrs", "ms", "cty", "dr", "st", "jr", "tx")
_TOKEN = regex.compile(
    r"[(\[][^()\[\]\n]{0,200}[)\]]"
    r"|(?:\d{1,3}(?:[.,]\d{1,3})+|[\p{L}\p{M}\p{N}]+)(?:(?:[&'’/-]|\.(?=\p{Ll}|\p{N}|\p{Lu}{2}|\p{Lu}(?!\p{L})))[\p{L}\p{M}\p{N}]+)*+\.?"
    r"|[^\s]"
)


class Token(NamedTuple):
    """A syllable, number or mark with its place."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital, or has one inside: `iPhone`, `9to5Mac`."""
        return self.text != self.low

    @property
    def is_word(self) -> bool:
        """Whether it is no punctuation mark."""
        return self.text[0].isalnum()


def tokens(text: str, start: int, end: int, most: int | None = None) -> list[Token]:
    """The tokens of a stretch, or the first `most` of them, brackets left out."""
    found: list[Token] = []
    stretch = text[start:end]
    if "(" in stretch or "[" in stretch:
        _add(found, text, start, end)
        return found[:most]
    at = start
    for chunk in stretch.split():
        at = text.index(chunk, at)
        if chunk.isalpha():  # most are plain words
            found.append(Token(chunk, chunk.lower(), at, at + len(chunk)))
        else:
            _add(found, text, at, at + len(chunk))
        at += len(chunk)
        if most is not None and len(found) >= most:
            break
    return found[:most]


def _add(found: list[Token], text: str, start: int, end: int) -> None:
    """Add the tokens of a stretch, read mark by mark."""
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        a, b = match.span()
        if b - a > 1:
            if word[0] in "([":
                continue
            if word[-1] == "." and not _keeps_dot(word[:-1]):
                found.append(Token(word[:-1], word[:-1].lower(), a, b - 1))
                word, a = ".", b - 1
        found.append(Token(word, word.lower(), a, b))


def _keeps_dot(word: str) -> bool:
    return word.lower() in _DOTTED or (len(word) == 1 and word.isupper()) or ("." in word and word.isupper())


_NOTHING = 0, ""


class Phrases:
    """A table of phrases, each with what it is."""

    def __init__(self, groups: Iterable[tuple[str, Iterable[str]]]) -> None:
        self._groups = [(label, list(phrases)) for label, phrases in groups]

    @cached_property
    def _tree(self) -> dict[str, Any]:
        """The phrases syllable by syllable; at the end of each, under "", what it is (the group that names it first)."""
        tree: dict[str, Any] = {}
        for label, phrases in self._groups:
            for phrase in phrases:
                node = tree
                for token in tokens(phrase, 0, len(phrase)):
                    node = node.setdefault(token.low, {})
                node.setdefault("", label)
        return tree

    def at(self, row: list[Token], place: int, end: int | None = None) -> tuple[int, str]:
        """How many tokens the longest phrase at a place has, and what it is; (0, "") where there is none."""
        limit = len(row) if end is None else end
        node = self._tree
        longest = _NOTHING
        for number in range(place, limit):
            further = node.get(row[number].low)
            if further is None:
                break
            node = further
            if "" in node:
                longest = number + 1 - place, node[""]
        return longest

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The syllables with which its phrases begin."""
        return frozenset(self._tree)

    def before(self, row: list[Token], place: int) -> int:
        """How many tokens the longest phrase that ends before a place has."""
        for length in range(min(5, place), 0, -1):
            if self.at(row, place - length, place)[0] == length:
                return length
        return 0


@cache
def words_of(group: str) -> frozenset[str]:
    """A group of single words of `vocabulary/titles.toml`."""
    return frozenset(vocabulary.load("titles")[group])


@cache
def cue_table(group: str) -> Phrases:
    """A group of `vocabulary/cues.toml`."""
    return Phrases([(group, vocabulary.load("cues")[group])])


@cache
def title_table() -> Phrases:
    """What stands before a person's name, each with its group in `vocabulary/titles.toml`."""
    lists = vocabulary.load("titles")
    return Phrases((group, lists[group]) for group in ("offices", "ranks", "professions", "male", "female", "either"))
