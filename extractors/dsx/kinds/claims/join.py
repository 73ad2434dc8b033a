"""From a cue to its claim: the content it attributes and the words that name the speaker.

Cues are read in order, each by the frames of its sort. One inside a quotation, or inside what an earlier cue attributes, is
part of that claim, unless it continues the sentence with the same speaker (`cho biết A và khẳng định B`) or opposes another
(`…, còn bà B cho rằng`); then the earlier claim ends before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dsx.kinds.claims.frames import VERBS, of_sort
from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.values import Cue, Statement
from dsx.kinds.claims.verbs import is_idle
from dsx.kinds.kind import Candidate
from dsx.source.article import Article


def join(candidates: list[Candidate[Cue]], article: Article, settled: Sequence[Candidate[Any]]) -> list[Candidate[Statement]]:
    """The claims of an article's cues, in order of place; quotations that are sentences of their own come last."""
    reading = Reading(article)
    for cue in sorted(candidates, key=lambda one: (one.value.sort == "quotation", one.start)):
        alone = cue.value.sort == "quotation"
        if not alone and (reading.quotation_at(cue.start) is not None or cue.start < reading.source_end):
            continue
        if cue.value.sort in VERBS and is_idle(reading, cue):
            continue
        for frame in of_sort(cue.value.sort):
            reading.frame = frame.id
            if frame.read(reading, cue):
                break
    return sorted(reading.claims, key=lambda claim: claim.start)
