"""Syllables of a stretch of text and lists of phrases looked up in them.

Vietnamese writes syllables apart, so a phrase is a row of syllables; a table of phrases answers how many syllables
from a place on make its longest phrase. Brackets are skipped: `Ông Trần A (54 tuổi), Giám đốc` reads as without them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from typing import NamedTuple

import regex

from dsx.language import vocabulary

_DOTTED = ("tp", "ts", "gs", "pgs", "ths", "bs", "ks", "ls", "kts", "mr", "mrs", "ms", "cty", "dr", "st", "jr", "tx")
_TOKEN = regex.compile(
    r"(?P<bracket>[(\[][^()\[\]\n]{0,200}[)\]])"
    r"|(?P<word>(?:\d{1,3}(?:[.,]\d{1,3})+|[\p{L}\p{M}\p{N}]+)(?:(?:[&'’/-]|\.(?=\p{Ll}|\p{N}|\p{Lu}{2}|\p{Lu}(?!\p{L})))[\p{L}\p{M}\p{N}]+)*+)(?P<dot>\.)?"
    r"|(?P<mark>[^\s])"
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
        return self.text[0].isupper() or (not self.text.islower() and any(char.isupper() for char in self.text))

    @property
    def is_word(self) -> bool:
        """Whether it is no punctuation mark."""
        return self.text[0].isalnum()


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch, brackets left out."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        if kind == "bracket":
            continue
        word = match[0]
        a, b = match.span()
        if kind == "dot" and not _keeps_dot(word[:-1]):
            found.append(Token(word[:-1], word[:-1].lower(), a, b - 1))
            found.append(Token(".", ".", b - 1, b))
        else:
            found.append(Token(word, word.lower(), a, b))
    return found


def _keeps_dot(word: str) -> bool:
    return word.lower() in _DOTTED or (len(word) == 1 and word.isupper()) or ("." in word and word.isupper())


class Phrases:
    """A table of phrases, each with what it is."""

    def __init__(self, groups: Iterable[tuple[str, Iterable[str]]]) -> None:
        self._groups = [(label, list(phrases)) for label, phrases in groups]

    @cached_property
    def _table(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        seen: set[tuple[str, ...]] = set()
        for label, phrases in self._groups:
            for phrase in phrases:
                row = tuple(token.low for token in tokens(phrase, 0, len(phrase)))
                if row not in seen:
                    seen.add(row)
                    table.setdefault(row[0], []).append((row, label))
        for rows in table.values():
            rows.sort(key=lambda entry: -len(entry[0]))
        return table

    def at(self, row: list[Token], place: int, end: int | None = None) -> tuple[int, str]:
        """How many tokens the longest phrase at a place has, and what it is; (0, "") where there is none."""
        limit = len(row) if end is None else end
        if place >= limit:
            return 0, ""
        for phrase, label in self._table.get(row[place].low, ()):
            if place + len(phrase) <= limit and all(row[place + n].low == syllable for n, syllable in enumerate(phrase)):
                return len(phrase), label
        return 0, ""

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The syllables with which its phrases begin."""
        return frozenset(self._table)

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
