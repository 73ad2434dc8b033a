"""Where a sentence of the draft differs from an almost equal one of the pile: in a figure or in a name."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

import regex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,/:%-]*[\p{L}\p{M}\p{N}%]|[\p{L}\p{M}\p{N}]")
_DIGIT = regex.compile(r"\p{N}")
_NAME = regex.compile(r"\p{Lu}\p{Ll}")
_LONGEST = 4


class Difference(NamedTuple):
    """A stretch of the draft's sentence, and what stands for it in the other."""

    start: int
    end: int
    other: str


def differences(sentence: str, other: str) -> Iterator[Difference]:
    """The figures and names that were exchanged, with offsets in the draft's sentence."""
    words, others = list(_WORD.finditer(sentence)), list(_WORD.finditer(other))
    matcher = SequenceMatcher(None, [w[0].lower() for w in words], [w[0].lower() for w in others], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "replace" or max(b - a, d - c) > _LONGEST:
            continue
        first, second = sentence[words[a].start() : words[b - 1].end()], other[others[c].start() : others[d - 1].end()]
        figures = _DIGIT.search(first) and _DIGIT.search(second)
        names = b - a == d - c and a > 0 and all(_NAME.match(word[0]) for word in (*words[a:b], *others[c:d]))
        if figures or names:
            yield Difference(words[a].start(), words[b - 1].end(), second)
