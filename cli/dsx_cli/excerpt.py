"""A fact in its sentence, cut to a width: all of it where it fits, else what stands next to the fact."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from dsx.archive.clauses import clause
from dsx.fact import Fact
from dsx_cli.safe import visible

_CUT = "…"
_GAP = " … "


class Excerpt(NamedTuple):
    """What is shown before the fact, the fact, and what is shown after it."""

    before: str
    fact: str
    after: str


def excerpt(fact: Fact, cells: int | None = None) -> Excerpt:
    """The fact in its sentence, in at most so many cells of a terminal."""
    sentence, at = fact.sentence.text, fact.start - fact.sentence.start
    return _fitted(sentence[:at], fact.text, sentence[at + len(fact.text) :], cells)


def in_clause(sentence: str, start: int, end: int, cells: int) -> Excerpt:
    """A stretch of a sentence in its clause, in at most so many cells; `…` stands for the rest of the sentence."""
    first, last = clause(sentence, start, end)
    before, after = sentence[first:start], sentence[end:last].rstrip()
    found = _fitted(before.lstrip(), sentence[start:end], after, cells - 2)
    opening = _CUT if sentence[:first].strip(' \t\n“”"(,;:') and not found.before.startswith(_CUT) else ""
    closing = _CUT if sentence[last:].strip(' \t\n.!?”")') and not found.after.endswith(_CUT) else ""
    return Excerpt(opening + found.before, found.fact, found.after + closing)


def _fitted(left_text: str, text: str, right_text: str, cells: int | None) -> Excerpt:
    before, inner, after = visible(left_text), visible(text), visible(right_text)
    if cells is None or cell_len(before) + cell_len(inner) + cell_len(after) <= cells:
        return Excerpt(before, inner, after)
    inner = shorten_middle(inner, max(cells * 2 // 3, cells - cell_len(before) - cell_len(after)))
    room = cells - cell_len(inner)
    left = min(cell_len(before), max(room // 2, room - cell_len(after)))
    return Excerpt(_last(before, left), inner, _first(after, room - left))


def shorten_middle(text: str, cells: int) -> str:
    """The text, its middle left out where it is wider than so many cells."""
    if cell_len(text) <= cells:
        return text
    room = max(0, cells - len(_GAP))
    return _head(text, room * 2 // 3).rstrip() + _GAP + _tail(text, room - room * 2 // 3).lstrip()


def shorten(text: str, cells: int) -> str:
    """The text, its end left out where it is wider than so many cells."""
    return _first(text, cells)


def _first(text: str, cells: int) -> str:
    if cell_len(text) <= cells:
        return text
    return _head(text, cells - 1).rstrip() + _CUT


def _last(text: str, cells: int) -> str:
    if cell_len(text) <= cells:
        return text
    return _CUT + _tail(text, cells - 1).lstrip()


def _head(text: str, cells: int) -> str:
    """As much of the beginning as fits, to the end of a word where there is one."""
    end = _fitting(text, cells)
    space = text.rfind(" ", 0, end + 1)
    return text[: space + 1] if space > end // 2 else text[:end]


def _tail(text: str, cells: int) -> str:
    """As much of the end as fits, from the start of a word where there is one."""
    start = len(text) - _fitting(text[::-1], cells)
    space = text.find(" ", max(0, start - 1))
    return text[space:] if 0 <= space < (start + len(text)) // 2 else text[start:]


def _fitting(text: str, cells: int) -> int:
    width = 0
    for number, char in enumerate(text):
        width += cell_len(char)
        if width > cells:
            return number
    return len(text)
