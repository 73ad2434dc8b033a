"""Whether a place was reached, is wanted, or may come."""

from __future__ import annotations

import functools
from typing import Any, Literal

import regex

from dsx.fact import Span
from dsx.kinds.ranks.phrases import cues
from dsx.language.pattern import LEFT, RIGHT, words

_FAR = 160  # a cue further before the rank than this speaks of something else


@functools.cache
def _cue(name: str) -> Any:
    return regex.compile(rf"{LEFT}{words(sorted(cues(name)))}{RIGHT}")


def modality(lower: str, sentence: Span, rank: Span) -> Literal["result", "target", "possible"]:
    """By the cues before the rank in its sentence, and a question mark at the end of a headline."""
    before = lower[max(sentence.start, rank.start - _FAR) : rank.start]
    own = before[max(before.rfind(";"), before.rfind(" nhưng "), before.rfind(". ")) + 1 :]
    possible, target = _cue("possibles"), _cue("targets")
    if possible.search(own):
        return "possible"
    if target.search(before):
        return "target"
    if lower[rank.end : sentence.end].rstrip().endswith("?") and "là ai" not in lower[rank.end : sentence.end]:
        return "possible"
    return "result"
