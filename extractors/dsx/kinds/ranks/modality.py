"""INTERIM: whether a place was reached, is wanted, or may come."""

from __future__ import annotations

import functools
from typing import Any

import regex

from dsx.kinds.kind import Read
from dsx.kinds.ranks.sentence import Spot
from dsx.kinds.ranks.values import Rank
from dsx.kinds.ranks.words import cues
from dsx.language.pattern import LEFT, RIGHT, words

# Where a clause with its own standing begins; a comma does not, since one `sẽ` serves several verbs
_CLAUSE = regex.compile(r"[;:]|\. | (?:nhưng|nên|còn|trong khi) ")
_FAR = 160  # a cue further before the rank than this speaks of something else


@functools.cache
def _cue(name: str) -> Any:
    return regex.compile(rf"{LEFT}{words(sorted(cues(name)))}{RIGHT}")


def modality(rank: Rank, spot: Spot) -> Read:
    """By the cues before the rank in its sentence, and a question mark at the end of a headline."""
    lower, sentence, fact = spot.words.lower, spot.sentence.span, spot.rank
    before = lower[max(sentence.start, fact.start - _FAR) : fact.start].rpartition(" - ")[2]
    own = _CLAUSE.split(before)[-1]
    if _cue("possibles").search(own):
        return Read("possible")
    if _cue("targets").search(before) or _cue("futures").search(own):
        return Read("target")
    if lower[fact.end : sentence.end].rstrip().endswith("?") and "là ai" not in lower[fact.end : sentence.end]:
        return Read("possible")
    return Read("result")
