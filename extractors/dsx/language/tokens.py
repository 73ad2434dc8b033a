"""Syllables, numbers and marks of a stretch of text.

Brackets are skipped: `Ông Trần A (54 tuổi), Giám đốc` reads as without them.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

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


_token = tuple.__new__
"""Half the time of `Token(…)`, which counts where nearly all words of an article are made tokens."""


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
            found.append(_token(Token, (chunk, chunk.lower(), at, at + len(chunk))))
        elif (word := chunk[:-1]).isalpha() and (chunk[-1] == "," or (chunk[-1] == "." and not _keeps_dot(word))):
            end = at + len(word)
            found.append(_token(Token, (word, word.lower(), at, end)))
            found.append(_token(Token, (chunk[-1], chunk[-1], end, end + 1)))
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
