"""Places of a text in other units than code points: UTF-16 code units (JavaScript, Java), bytes of UTF-8."""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Iterable
from typing import Literal, get_args

Unit = Literal["codepoint", "utf16", "utf8"]
UNITS: tuple[Unit, ...] = get_args(Unit)


class Offsets:
    """The places of one text in a unit: `offsets[place in code points]`."""

    def __init__(self, text: str, unit: Unit) -> None:
        self.unit = unit
        self._at: array[int] | None = None
        if unit == "utf16" and not text.isascii() and max(text) > "\uffff":
            self._at = _running(2 if char > "\uffff" else 1 for char in text)
        elif unit == "utf8" and not text.isascii():
            self._at = _running(len(char.encode("utf-8", "surrogatepass")) for char in text)

    def __getitem__(self, place: int) -> int:
        return place if self._at is None else self._at[place]


def _running(sizes: Iterable[int]) -> array[int]:
    return array("q", itertools.accumulate(sizes, initial=0))
