"""Whether a subject found before a cue may be its speaker."""

from __future__ import annotations

import functools

import regex

from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.speakers import Subject
from dsx.kinds.kind import Candidate
from dsx.language import vocabulary

_EXPLICIT = regex.compile(r" rằng(?![\p{L}\p{M}])| ?: {0,2}[\"“«]")
"""What leaves no doubt that something is said, whoever stands far before."""


@functools.cache
def _shows() -> frozenset[str]:
    return frozenset(vocabulary.load("cues")["shows"])


def is_allowed(reading: Reading, cue: Candidate, found: Subject) -> bool:
    """Whether such a subject goes with such a cue: reports show; far from its subject only a plain cue attributes."""
    mention, sort = found.mention, cue.value.sort
    if mention.form == "given" and not reading.is_name(mention.name or ""):
        return False
    if sort == "shows":
        return mention.form == "report" or (found.near and mention.form == "organisation" and cue.value.word != "thể hiện")
    if mention.form == "people" and mention.lesser:
        return found.near and (sort == "says" or _EXPLICIT.match(reading.article.lower, cue.end) is not None)
    if mention.form == "report" and cue.value.word not in _shows():
        return False
    if found.near or found.joined or sort == "says":
        return True
    explicit = _EXPLICIT.match(reading.article.lower, cue.end) is not None
    return explicit and mention.form in ("person", "pronoun")
