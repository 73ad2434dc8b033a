"""The scan of a text: which rules are tried on which of its lines.

A pattern costs far more than a look at the words of a line. So a line's words are looked up once, and a rule runs only
over the lines that hold one of the literals it needs. Facts do not cross lines; the claims that do have rules that find
their cue within one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from dsx.fact import Span
from dsx.kinds.rule import DIGIT, Candidate, Rule
from dsx.source.article import Article

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_DIGIT = regex.compile(r"\d")


class Scan:
    """Rules, with their literals laid out for look-up."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self._always = 0
        self._digits = 0
        self._words: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        for number, rule in enumerate(rules):
            bit = 1 << number
            if not rule.needs:
                self._always |= bit
            for literal in rule.needs:
                self._lay_out(literal, bit)

    def _lay_out(self, literal: str, bit: int) -> None:
        words = _WORD.findall(literal)
        if literal == DIGIT:
            self._digits |= bit
        elif words:
            longest = max(words, key=len)
            self._words[longest] = self._words.get(longest, 0) | bit
        else:
            sign = literal.strip()
            self._signs[sign] = self._signs.get(sign, 0) | bit

    def candidates(self, article: Article) -> Iterator[Candidate]:
        """What all rules find, rule by rule."""
        lines: dict[int, list[Span]] = {}
        for line in _lines(article.text):
            for number in _bits(self._wanted(article.lower[line.start : line.end])):
                lines.setdefault(number, []).append(line)
        for number in sorted(lines):
            yield from self.rules[number].find(article, lines[number])

    def _wanted(self, line: str) -> int:
        wanted = self._always
        for word in _WORD.findall(line):
            wanted |= self._words.get(word, 0)
        for sign, bits in self._signs.items():
            if sign in line:
                wanted |= bits
        if self._digits and _DIGIT.search(line):
            wanted |= self._digits
        return wanted


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
