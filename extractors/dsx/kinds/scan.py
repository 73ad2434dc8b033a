"""The scan of a text: which rules are tried on which of its lines, and where.

A pattern costs far more than a look at the words of a line. So a line is read once: its words and signs and the shapes of
its figures tell the rules that may match there, and for those that start with certain words the places. Facts do not cross
lines; the claims that do have rules that find their cue within one.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import regex

from dsx.fact import Span
from dsx.kinds.fault import Fault, fault, first_raising
from dsx.kinds.kind import DIGIT, Candidate, Rule
from dsx.kinds.way import Way
from dsx.source.article import Article

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_NO_WORD = regex.compile(r"[^\p{L}\p{M} ]")
_DIGITS = regex.compile(r"\d+")


@dataclass(slots=True)
class _Word:
    """What a word tells: the rules that need it, the phrases that it may be of with the rules that need those, and the
    rules that start with it."""

    needed: int = 0
    phrases: list[tuple[str, int]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


class Scan:
    """Rules, with what they need and start with laid out for look-up. Sets of rules are bit masks, by number."""

    def __init__(self, rules: Sequence[Rule[Any]]) -> None:
        self.rules = rules
        self._words: defaultdict[str, _Word] = defaultdict(_Word)
        self._signs: dict[str, int] = {}
        self._shapes: dict[str, int] = {}
        self._no_needs = self._no_figures = self._anywhere = 0
        for number, rule in enumerate(rules):
            bit = 1 << number
            self._no_needs |= 0 if rule.needs else bit
            self._no_figures |= 0 if rule.figures else bit
            self._anywhere |= 0 if rule.starts else bit
            for literal in rule.needs:
                self._lay_out(literal, bit)
            for shape in rule.figures:
                self._shapes[shape] = self._shapes.get(shape, 0) | bit
            for word in rule.starts:
                self._words[word].starts.append(number)
        self._begin_with_digits = self._words[DIGIT].starts

    def _lay_out(self, literal: str, bit: int) -> None:
        words = _WORD.findall(literal)
        if words == [literal]:
            self._words[literal].needed |= bit
        elif words:
            self._words[max(words, key=len)].phrases.append((literal.replace(" ", ""), bit))
        else:
            self._signs[literal] = self._signs.get(literal, 0) | bit

    def candidates(
        self, article: Article, ways: list[Way] | None = None, faults: list[Fault] | None = None
    ) -> Iterator[Candidate[Any]]:
        """What all rules find, rule by rule; the way of every match goes to `ways`, where someone asks.

        A rule that raises finds nothing, and is told in `faults`; where there is no such list, its error is raised.
        """
        lines: dict[int, list[Span]] = {}
        places: dict[int, list[tuple[list[int], int]]] = {}
        for line in _lines(article.text):
            wanted, begun = self._read(article.lower[line.start : line.end], line.start)
            for number in _bits(wanted & self._anywhere):
                lines.setdefault(number, []).append(line)
            for number, starts in begun.items():
                if wanted >> number & 1:
                    places.setdefault(number, []).append((starts, line.end))
        for number, rule in enumerate(self.rules):
            try:
                if number in places:
                    yield from rule.find_at(article, places[number], ways)
                elif number in lines:
                    yield from rule.find(article, lines[number], ways)
            except Exception as error:
                if faults is None:
                    raise
                tries = ((line.start, functools.partial(rule.find, article, [line])) for line in _lines(article.text))
                faults.append(fault(rule.kind, rule.id, article, first_raising(tries), error))

    def _read(self, line: str, offset: int) -> tuple[int, dict[int, list[int]]]:
        """The rules that a line may match, and where those begin that start with a word; its offset is added."""
        known = self._words
        wanted, phrases = self._no_needs, []
        begun: defaultdict[int, list[int]] = defaultdict(list)
        at = offset
        for word in _NO_WORD.sub(" ", line).split(" "):
            if told := known.get(word):
                wanted |= told.needed
                phrases += told.phrases
                for number in told.starts:
                    begun[number].append(at)
            at += len(word) + 1
        figures = list(_DIGITS.finditer(line))
        squeezed = (_DIGITS.sub(DIGIT, line) if figures else line).replace(" ", "")
        for needed, bits in (*set(phrases), *self._signs.items()):  # each once: a line may repeat its words without end
            if needed in squeezed:
                wanted |= bits
        possible = self._no_figures
        if figures:
            for shape, bits in self._shapes.items():
                if shape in squeezed:
                    possible |= bits
            digits = list(_figure_starts(line, figures, offset))
            for number in self._begin_with_digits:
                begun[number] = sorted(begun[number] + digits) if number in begun else digits
        return wanted & possible, begun


def _figure_starts(line: str, figures: Iterable[Any], offset: int) -> Iterator[int]:
    """Where runs of digits begin, and the minus before them."""
    for figure in figures:
        start = figure.start()
        if line[start - 1 : start] == "-":
            yield offset + start - 1
        yield offset + start


def _lines(text: str) -> Iterator[Span]:
    """The lines that are not blank, each with its line end."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        if not text[start:end].isspace():
            yield Span(start, end)
        start = end


def _bits(mask: int) -> Iterable[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
