"""Whether a place was reached, is wanted, may come or is denied: the readers of the slot `modality`."""

from __future__ import annotations

import functools

import regex

from dsx.fact import Span
from dsx.kinds.kind import Read
from dsx.kinds.ranks.sentence import Spot
from dsx.kinds.ranks.values import Rank
from dsx.language import modality
from dsx.language.pattern import GAP, LEFT

# The verb of a place, where it is no part of the rank: `phấn đấu thuộc nhóm 5 địa phương dẫn đầu`
_STANDS = regex.compile(rf"{LEFT}(?:thuộc|nằm trong|trong|giữa)(?:{GAP}(?:số|tổng số))?{GAP}\Z")
_FAR = 20
_NO_QUESTION = "là ai"  # `Mỹ nhân đầu tiên vào top 40 là ai?` asks for the name, not for the place


@functools.cache
def _reader() -> modality.Reader:
    return modality.reader("rank_modality")


def asked(rank: Rank, spot: Spot) -> Read | None:
    """A headline that asks leaves it open: `Hải Lâm vào top 10?`."""
    behind = spot.words.lower[spot.rank.end : spot.sentence.span.end].rstrip()
    return Read("possible", spot.sentence.span) if behind.endswith("?") and _NO_QUESTION not in behind else None


def attributive(rank: Rank, spot: Spot) -> Read | None:
    """Who is called by a place has it, whatever the clause says of them: `quyết tâm đánh bại đội đầu bảng Cồn Én`."""
    return Read("result", spot.qualified) if spot.qualified else None


def stated(rank: Rank, spot: Spot) -> Read:
    """By the verb that governs the place in its own clause."""
    lower, sentence, start = spot.words.lower, spot.sentence.span, spot.rank.start
    if held := _STANDS.search(lower, max(sentence.start, start - _FAR), start):
        start = held.start()
    reading = _reader().read(lower, sentence, Span(start, spot.rank.end))
    return Read(reading.modality, reading.trigger)
