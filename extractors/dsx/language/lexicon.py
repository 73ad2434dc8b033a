"""The lexicon: words and phrases and the classes they belong to, from `vocabulary/lexicon.toml`.

Vietnamese writes syllables apart, so a phrase is a row of syllables. A table of phrases answers how many tokens from a
place on make its longest phrase, and what that is; `classes_at` asks all classes at once.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from dsx.language import vocabulary
from dsx.language.tokens import Token, tokens

_NOTHING = 0, ""
_NO_CLASS: tuple[int, frozenset[str]] = (0, frozenset())


class Phrases:
    """A table of phrases, each with what it is, from lists of the vocabulary; it is laid out when it is first asked."""

    def __init__(self, lists: Sequence[str]) -> None:
        self._lists = lists

    @cached_property
    def _tree(self) -> dict[str, Any]:
        """The phrases syllable by syllable; at the end of each, under "", what it is (the group that names it first)."""
        tree: dict[str, Any] = {}
        for name in self._lists:
            label = name.partition(".")[2]
            for phrase in _entries(name):
                node = tree
                for token in tokens(phrase, 0, len(phrase)):
                    node = node.setdefault(token.low, {})
                node.setdefault("", label)
        return tree

    def at(self, row: Sequence[Token], place: int, end: int | None = None) -> tuple[int, str]:
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

    @cached_property
    def _lasts(self) -> frozenset[str]:
        """The syllables with which its phrases end."""
        phrases = (phrase for name in self._lists for phrase in _entries(name))
        return frozenset(row[-1].low for phrase in phrases if (row := tokens(phrase, 0, len(phrase))))

    def before(self, row: Sequence[Token], place: int) -> int:
        """How many tokens the longest phrase that ends before a place has."""
        if not place or row[place - 1].low not in self._lasts:
            return 0
        for length in range(min(5, place), 0, -1):
            if self.at(row, place - length, place)[0] == length:
                return length
        return 0


@functools.cache
def phrases(*lists: str) -> Phrases:
    """The phrases of some lists of the vocabulary (`titles.offices`), each labelled with its group (`offices`)."""
    return Phrases(lists)


TITLES = phrases("titles.offices", "titles.ranks", "titles.professions", "titles.male", "titles.female", "titles.either")
"""What stands before a person's name, each with the first list that holds it."""


@functools.cache
def members(name: str) -> frozenset[str]:
    """The entries of a list of the vocabulary (`titles.areas`) as a set."""
    return frozenset(_entries(name))


@functools.cache
def of_class(name: str) -> frozenset[str]:
    """Every word and phrase of a class of the lexicon. Raises KeyError where there is no such class."""
    return frozenset(_words_of(vocabulary.load("lexicon")[name]))


def class_names() -> dict[str, str]:
    """The classes of the lexicon with what each is."""
    return {name: record["what"] for name, record in vocabulary.load("lexicon").items()}


def classes_at(row: Sequence[Token], place: int, end: int | None = None) -> tuple[int, frozenset[str]]:
    """How many tokens the longest phrase at a place has, and every class it belongs to; (0, none) where none is known."""
    limit = len(row) if end is None else end
    node, longest = _tree(), _NO_CLASS
    for number in range(place, limit):
        further = node.get(row[number].low)
        if further is None:
            break
        node = further
        if "" in node:
            longest = number + 1 - place, node[""]
    return longest


@functools.cache
def _tree() -> dict[str, Any]:
    """All phrases of all classes, syllable by syllable; at the end of each, under "", its classes."""
    classes: dict[str, set[str]] = {}
    for name, record in vocabulary.load("lexicon").items():
        for phrase in _words_of(record):
            classes.setdefault(phrase.lower(), set()).add(name)
    tree: dict[str, Any] = {}
    for phrase, names in classes.items():
        node = tree
        for token in tokens(phrase, 0, len(phrase)):
            node = node.setdefault(token.low, {})
        node[""] = frozenset(names)
    return tree


def _words_of(record: dict[str, Any]) -> Iterator[str]:
    yield from record.get("words", ())
    for name in record.get("lists", ()):
        yield from _entries(name)


def _entries(name: str) -> list[str]:
    """A list of the vocabulary, written as an array or, where it is long, as words parted by commas over several lines."""
    file, _, group = name.partition(".")
    entries = vocabulary.load(file)[group]
    if isinstance(entries, str):
        return [" ".join(word.split()) for word in entries.split(",") if word.strip()]
    return list(entries)
