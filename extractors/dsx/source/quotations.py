"""Quotations of an article: what stands between quotation marks, however many sentences and paragraphs.

Newspapers write `"…"`, `“…”`, `«…»`, `''…''` and `‘…’`, mix them (`“…"`), nest them, open a quotation anew at each of its
paragraphs, and forget to close it. So a mark's part is read from what stands around it (a blank before and a letter behind: it
opens) and from its shape only where that says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

_MARK = regex.compile(
    r"[\"“”„«»]|''|(?<![\p{L}\p{M}\p{N}'])['‘](?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}\p{N}.!?…,])['’](?![\p{L}\p{M}\p{N}'])"
)
_NESTED = 150
"""Characters within which a quotation may hold another sentence in marks."""
_FULL_STOP = regex.compile(r"[.!?…] ")
_ATTRIBUTED = regex.compile(r" {0,2}[,-] {0,2}-? {0,2}(?:ông|bà|anh|chị|cô|vị|một|đại diện|\p{Lu})(?![\p{L}\p{M}])")
_LONGEST = 4000
"""Characters after which a quotation that is not closed counts as forgotten."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """An outermost quotation: with its marks, and the words between."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of a view, in order."""
    found: list[Quotation] = []
    opened: list[tuple[int, int, str]] = []  # the marks open at present
    shared: tuple[int, int] | None = None  # the mark that closed an inner quotation before its speaker
    for start, end, mark, says in _marks(text):
        opens = bool(says) if says is not None else not opened
        if opened and _is_lost(text, opened[0], start):
            found.append(_ended(text, opened[0], shared) or _unclosed(text, opened[0]))
            opened.clear()
        if opened and opens and start - opened[0][0] > _NESTED and _FULL_STOP.search(text, max(0, start - 2), start):
            # a new quotation after a full stop: the last was never closed
            found.append(_ended(text, opened[0], shared) or _sentence(text, opened[0], start))
            opened.clear()
        if opened and opens and _at_line_start(text, start) and _at_line_start(text, opened[0][0]):
            del opened[1:]  # each paragraph of a quotation opens anew
            continue
        if opens and (not opened or _family(mark) == "double" or _family(opened[0][2]) == "double"):
            shared = shared if opened else None
            opened.append((start, end, mark))
        elif not opens and opened and _family(opened[-1][2]) == _family(mark):
            first = opened.pop()
            if not opened:
                found.append(_trimmed(text, first[0], end, first[1], start))
            elif _family(opened[0][2]) == _family(mark) and _ATTRIBUTED.match(text, end):
                shared = start, end
        elif not opens and len(opened) > 1 and _family(opened[0][2]) == _family(mark):
            first = opened[0]
            opened.clear()
            found.append(_trimmed(text, first[0], end, first[1], start))
    if opened:
        found.append(_ended(text, opened[0], shared) or _unclosed(text, opened[0]))
    return [quotation for quotation in found if quotation.inner_start < quotation.inner_end]


def _marks(text: str) -> Iterator[tuple[int, int, str, bool | None]]:
    for match in _MARK.finditer(text):
        start, end = match.span()
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        free_left, free_right = not (before.isalnum() or before in ".,!?…)%;"), not (after.isalnum() or after in "[(")
        mark = match[0]
        if free_left and not free_right:
            opens: bool | None = True
        elif free_right and not free_left:
            opens = False
        else:
            opens = mark in "“„«‘" if mark in "“„«‘”»’" else None
        yield start, end, mark, opens


def _family(mark: str) -> str:
    return "single" if mark in "'‘’" else "double"


def _at_line_start(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(" -")
    return before.endswith("\n") or (not before and at <= 8)


def _is_lost(text: str, first: tuple[int, int, str], at: int) -> bool:
    """Whether a quotation was never closed: too long ago, or a straight or single mark left open in an earlier paragraph."""
    if at - first[0] > _LONGEST:
        return True
    crossed = text.find("\n", first[1], at) >= 0
    if not crossed:
        return False
    if _family(first[2]) == "single" or (
        not _at_line_start(text, first[0]) and text[first[0] - 2 : first[0]].strip(" ")[-1:] != ":"
    ):
        return True
    return text.count("\n", first[1], at) > 12


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _LONGEST)
    return min(len(text), at + _LONGEST) if end < 0 else end


def _ended(text: str, first: tuple[int, int, str], shared: tuple[int, int] | None) -> Quotation | None:
    """A quotation that ends with another inside it, one mark closing both: `“Nghĩa là “tiêu trước, thu sau”, ông A nói`."""
    return _trimmed(text, first[0], shared[1], first[1], shared[0]) if shared else None


def _unclosed(text: str, first: tuple[int, int, str]) -> Quotation:
    """A quotation that nothing closes: to its paragraph's end where it opens one or follows a colon, else to its sentence's."""
    end = _line_end(text, first[1])
    if not _at_line_start(text, first[0]) and not text[max(0, first[0] - 3) : first[0]].rstrip().endswith(":"):
        return _sentence(text, first, end)
    quotation = _trimmed(text, first[0], end, first[1], end)
    return Quotation(quotation.start, quotation.inner_end, quotation.inner_start, quotation.inner_end, False)


def _sentence(text: str, first: tuple[int, int, str], end: int) -> Quotation:
    """A quotation that nothing closes, to its first full stop."""
    stop = _FULL_STOP.search(text, first[1], end)
    end = stop.start() + 1 if stop else end
    quotation = _trimmed(text, first[0], end, first[1], end)
    return Quotation(quotation.start, quotation.inner_end, quotation.inner_start, quotation.inner_end, False)


def _trimmed(text: str, start: int, end: int, inner_start: int, inner_end: int) -> Quotation:
    while inner_start < inner_end and text[inner_start] in " \n":
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1] in " \n,":
        inner_end -= 1
    return Quotation(start, end, inner_start, inner_end, True)
