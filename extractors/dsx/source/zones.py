"""Where in the page: title, dateline, body, caption, related."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dsx.fact import Span, Zone


class Region(NamedTuple):
    """A stretch of the view and the zone it belongs to."""

    start: int
    end: int
    zone: Zone


def regions(text: str, lower: str, sentences: Sequence[Span]) -> list[Region]:
    """The zones of a view, in order, covering it whole."""
    first = text.find("\n") if "\n" in text else 0
    return [Region(0, first, "title"), Region(first, len(text), "body")]
