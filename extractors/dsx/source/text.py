"""The matching view of a text: what the patterns see, with the way back to the source.

News text comes in NFC and NFD, with no-break and thin spaces, soft hyphens, dashes of five lengths and three kinds
of line end. The view folds these, so that rules are written once: NFC, every blank one space, every line end one
line feed, dashes one hyphen, look-alike letters the Vietnamese ones, zero-width characters and other controls dropped.
One index array leads back to the source. Where the text is clean already, the view is the text itself.
"""

from __future__ import annotations

import functools
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from dsx.fact import Span

_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_BLANKS = "\t\x0b\x0c\x85\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_LOOK_ALIKES = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ", "／": "/", "．": ".", "，": ",", "：": ":", "％": "%"} | {
    chr(0xFF10 + n): str(n) for n in range(10)
}  # eth and African D are typed for Đ; full-width digits and marks come from East Asian keyboards
_LINE_ENDS = "\r\u2028\u2029"
_LONE = "\\ud800-\\udfff"  # halves of surrogate pairs, which no encoder takes

_DROPPED = regex.compile(f"[{_ZERO_WIDTH}{_CONTROLS}]")
_MARK = regex.compile(rf"(?![{_ZERO_WIDTH}])\p{{M}}")
_UNCLEAN = regex.compile(f"[{_ZERO_WIDTH}{_CONTROLS}{_BLANKS}{_DASHES}{''.join(_LOOK_ALIKES)}{_LINE_ENDS}{_LONE}]")
_SHORTENED = regex.compile(rf"\r\n|[{_ZERO_WIDTH}{_CONTROLS}]")
"""What the view is shorter by."""
_STEP = regex.compile(rf"{_SHORTENED.pattern}|\X", regex.DOTALL)
"""One step through a text that is not composed: besides, a character with the marks and conjoining letters after it."""


def _members(characters: str) -> Iterator[str]:
    """The characters of a set as patterns write it: `\u2010-\u2015\u2212`."""
    for first, last in regex.findall(r"(.)(?:-(.))?", characters, regex.DOTALL):
        yield from map(chr, range(ord(first), ord(last or first) + 1))


@functools.cache
def _folded() -> dict[int, str]:
    """One character for one: blanks, dashes, line ends, look-alikes."""
    folded = {**dict.fromkeys(_members(_BLANKS), " "), **dict.fromkeys(_members(_DASHES), "-")}
    folded |= {chr(code): "\ufffd" for code in range(0xD800, 0xE000)}
    return {ord(char): to for char, to in {**folded, **dict.fromkeys(_LINE_ENDS, "\n"), **_LOOK_ALIKES}.items()}


@dataclass(frozen=True, slots=True)
class View:
    """`text` as patterns see it, `lower` its lower-cased twin of equal length, and the way back to `raw`."""

    raw: str
    text: str
    lower: str
    index: array[int] | None
    """Raw offset of each character of the view and of its end; None where the view is as long as the raw text."""
    marked: bool
    """Whether the raw text has combining marks."""

    def to_raw(self, start: int, end: int) -> Span:
        """The raw span of a span of the view: whole characters with their marks, no zero-width ones at its edges."""
        if start >= end:
            at = start if self.index is None else self.index[start]
            return Span(at, at)
        if self.index is not None:
            while end < len(self.text) and self.index[end] == self.index[end - 1]:
                end += 1
            start, end = self.index[start], self.index[end]
            while end > start and _DROPPED.match(self.raw, end - 1):
                end -= 1
        while self.marked and start > 0 and _MARK.match(self.raw, start):
            start -= 1
        while self.marked and end < len(self.raw) and _MARK.match(self.raw, end):  # composes with no letter: `x\u0301`
            end += 1
        return Span(start, end)


def view(raw: str) -> View:
    """The matching view of a raw text."""
    characters = "".join(set(raw))
    marked = _MARK.search(characters) is not None
    composed = unicodedata.is_normalized("NFC", raw)
    if composed and not _SHORTENED.search(characters) and "\r\n" not in raw:
        text = raw
        for unclean in _UNCLEAN.findall(characters):
            text = text.replace(unclean, _folded()[ord(unclean)])
        return View(raw, text, lower(text), None, marked)
    text, index = _composed(raw) if composed else _decomposed(raw)
    return View(raw, text, lower(text), index, marked)


def _composed(raw: str) -> tuple[str, array[int]]:
    """Text and index of a composed text: everything stays one for one but what is dropped, and CRLF."""
    pieces: list[str] = []
    index = array("q")
    at = 0
    for dropped in _SHORTENED.finditer(raw):
        pieces.append(raw[at : dropped.start()])
        index.extend(range(at, dropped.start()))
        if dropped[0] == "\r\n":
            pieces.append("\n")
            index.append(dropped.start())
        at = dropped.end()
    pieces.append(raw[at:])
    index.extend(range(at, len(raw) + 1))
    return "".join(pieces).translate(_folded()), index


def _decomposed(raw: str) -> tuple[str, array[int]]:
    """Text and index of any text, character by character with its marks."""
    pieces: list[str] = []
    index = array("q")
    for step in _STEP.finditer(raw):
        piece = "\n" if step[0] == "\r\n" else _DROPPED.sub("", unicodedata.normalize("NFC", step[0]))
        pieces.append(piece)
        index.extend([step.start()] * len(piece))
    index.append(len(raw))
    return "".join(pieces).translate(_folded()), index


def lower(text: str) -> str:
    """The text in lower case, character by character, so that its length stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def quote(text: str) -> str:
    """A piece of a view as values quote it: white space runs as one space, outer quotation marks dropped."""
    return " ".join(text.split()).strip('"“”«»„ ')
