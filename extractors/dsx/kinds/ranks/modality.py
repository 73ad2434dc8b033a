"""Whether a place was reached, is wanted, or may come."""

from __future__ import annotations

import functools
from typing import Any

import regex

from dsx.fact import Modality, Span
from dsx.kinds.ranks.phrases import cues
from dsx.language.pattern import LEFT, RIGHT, words

# Where a clause with its own standing begins; a comma does not, since one `sẽ` serves several verbs
_CLAUSE = regex.compile(r"[;:]|\. | (?:nhưng|nên|còn|trong khi) ")
_FAR = 160  # a cue further before the rank than this speaks of something else


@functools.cache
def _cue(name: str) -> Any:
    return regex.compile(rf"{LEFT}{words(sorted(cues(name)))}{RIGHT}")


def modality(lower: str, sentence: Span, rank: Span) -> Modality:
    """By the cues before the rank in its sentence, and a question mark at the end of a headline."""
    before = lower[max(sentence.start, rank.start - _FAR) : rank.start].rpartition(" - ")[2]
    own = _CLAUSE.split(before)[-1]
    if _cue("possibles").search(own):
        return "possible"
    if _cue("targets").search(before) or _cue("futures").search(own):
        return "target"
    if lower[rank.end : sentence.end].rstrip().endswith("?") and "là ai" not in lower[rank.end : sentence.end]:
        return "possible"
    return "result"
