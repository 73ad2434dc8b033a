"""Whether letters are a Vietnamese syllable: how Vietnamese a text is, which tells what encoding it was in.

A syllable is an initial, a nucleus with at most one tone, and a final: Đoàn Thiện Thuật, Ngữ âm tiếng Việt (1977). Only words
with a mark or a letter beyond ASCII are asked: `Telegraph` tells nothing of how a text was read.
"""

from __future__ import annotations

import unicodedata

import regex

_TONES = regex.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = regex.compile(
    r"(?:ngh?|nh|ch|gh|gi|g|kh|k|ph|qu|th|tr|[bcdđhlmnprstvx])?"
    r"(?:iê|yê|uô|ươ|uâ|uê|uyê|oa|oă|oe|oo|uy|uơ|[aăâeêioôơuưy])"
    r"(?:ch|nh|ng|[cmnptiuoya])?"
)
_WORD = regex.compile(r"[^\s\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e…–—‘’“”«»•°]+")
MOST = 100_000
"""Characters of a text that are looked at."""


def is_syllable(word: str) -> bool:
    """Whether a word is a possible syllable, in any case and form."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = len(_TONES.findall(parts))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", _TONES.sub("", parts))) is not None


def share(text: str) -> float:
    """How many of the words of a text with letters beyond ASCII are syllables, from 0 to 1; 0 where there are none."""
    words = [word for word in _WORD.findall(text[:MOST]) if not word.isascii()]
    known: dict[str, bool] = {}
    for word in words:
        if word not in known:
            known[word] = is_syllable(word)
    return sum(known[word] for word in words) / len(words) if words else 0.0
