"""What the rules of claims build, and what growing makes of it; neither is final."""

from __future__ import annotations

from typing import Literal

import msgspec

from dsx.language.names import Mention

Sort = Literal["cites", "says", "clause", "asks", "speech", "shows", "according", "colon", "quotation"]


class Cue(msgspec.Struct, frozen=True):
    """A word that may attribute, in lower case, and its grammar (the groups of `vocabulary/cues.toml`)."""

    word: str | None
    sort: Sort


class Statement(msgspec.Struct, frozen=True):
    """A claim with its content found: who, by which cue, and how. `follows` marks a quotation without a speaker of its own."""

    cue: str | None
    mode: Literal["direct", "indirect"]
    speaker: Mention | None
    follows: bool = False
