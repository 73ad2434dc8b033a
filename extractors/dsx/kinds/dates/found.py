"""A point of time with its days, before it becomes the value of a line."""

from __future__ import annotations

import msgspec

from dsx.kinds.dates.anchors import Anchor
from dsx.language.calendar import Period


class Found(msgspec.Struct, frozen=True):
    """A resolved point: its days, what anchored it and, for a clock time, the time."""

    period: Period
    anchor: Anchor | None = "explicit"
    type: str = "date"
    clock: str | None = None
    lunar: bool = False
    mod: str | None = None
