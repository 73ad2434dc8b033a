"""Whether a subject found before a cue may be its speaker."""

from __future__ import annotations

import functools

from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.speakers import Subject
from dsx.kinds.rule import Candidate
from dsx.language import vocabulary


@functools.cache
def _shows() -> frozenset[str]:
    return frozenset(vocabulary.load("cues")["shows"])


def is_allowed(reading: Reading, cue: Candidate, found: Subject) -> bool:
    """Whether such a subject goes with such a cue: reports show; far from its subject only a plain cue attributes."""
    mention, sort = found.mention, cue.value.sort
    if mention.form == "given" and not reading.is_name(mention.name or ""):
        return False
    if sort == "shows":
        return mention.form == "report" or (found.near and mention.form == "organisation")
    if mention.form == "people" and mention.lesser:
        return found.near and bool(sort == "says")
    if mention.form == "report" and cue.value.word not in _shows():
        return False
    if found.near or found.joined or sort == "says":
        return True
    explicit = reading.article.lower.startswith(" rằng", cue.end)
    return explicit and mention.form in ("person", "pronoun")
