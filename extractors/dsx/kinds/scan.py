"""The scan of a text: which rules are tried on which of its lines, and where.

A pattern costs far more than a look at the words of a line. So a line is read once: its words and signs and the shapes of
its figures tell the rules that may match there, and for those that start with certain words the places. Facts do not cross
lines; the claims that do have rules that find their cue within one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import regex

from dsx.fact import Span
from dsx.kinds.rule import DIGIT, Candidate, Rule
from dsx.source.article import Article

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_NO_WORD = regex.compile(r"[^\p{L}\p{M} ]")
_DIGITS = regex.compile(r"\d+")


class Scan:
    """Rules, with what they need and start with laid out for look-up. Sets of rules are bit masks, by number."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self._words: dict[str, int] = {}
        self._phrases: dict[str, list[tuple[str, int]]] = {}
        self._signs: dict[str, int] = {}
        self._shapes: dict[str, int] = {}
        self._starts: dict[str, tuple[int, ...]] = {}
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
                self._starts[word] = (*self._starts.get(word, ()), number)

    def _lay_out(self, literal: str, bit: int) -> None:
        words = _WORD.findall(literal)
        if len(words) == 1:
            self._words[words[0]] = self._words.get(words[0], 0) | bit
        elif words:
            longest, squeezed = max(words, key=len), literal.replace(" ", "")
            self._phrases.setdefault(longest, []).append((squeezed, bit))
        else:
            sign = literal.strip()
            self._signs[sign] = self._signs.get(sign, 0) | bit

    def candidates(self, article: Article) -> Iterator[Candidate]:
        """What all rules find, rule by rule."""
        lines: dict[int, list[Span]] = {}
        places: dict[int, list[tuple[int, int]]] = {}
        for line in _lines(article.text):
            wanted, begun = self._read(article.lower[line.start : line.end], line.start)
            for number in _bits(wanted & self._anywhere):
                lines.setdefault(number, []).append(line)
            for number, starts in begun.items():
                if wanted >> number & 1:
                    places.setdefault(number, []).extend((start, line.end) for start in starts)
        for number, rule in enumerate(self.rules):
            if number in places:
                yield from rule.find_at(article, places[number])
            elif number in lines:
                yield from rule.find(article, lines[number])

    def _read(self, line: str, offset: int) -> tuple[int, dict[int, list[int]]]:
        """The rules that a line may match, and where those begin that start with a word; its offset is added."""
        wanted, phrases = self._no_needs, []
        begun: dict[int, list[int]] = {}
        at = offset
        for word in _NO_WORD.sub(" ", line).split(" "):
            if word in self._words:
                wanted |= self._words[word]
            if word in self._phrases:
                phrases += self._phrases[word]
            if word in self._starts:
                for number in self._starts[word]:
                    begun.setdefault(number, []).append(at)
            at += len(word) + 1
        figures = list(_DIGITS.finditer(line))
        squeezed = (_DIGITS.sub(DIGIT, line) if figures else line).replace(" ", "")
        for phrase, bits in phrases:
            if phrase in squeezed:
                wanted |= bits
        for sign, bits in self._signs.items():
            if sign in line:
                wanted |= bits
        possible = self._no_figures
        for shape, bits in self._shapes.items() if figures else ():
            if shape in squeezed:
                possible |= bits
        for number in self._starts.get(DIGIT, ()) if figures else ():
            begun[number] = sorted(begun.get(number, []) + list(_figure_starts(line, figures, offset)))
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
