"""Text of articles made safe to print: it can style nothing, move no cursor and turn no line round.

What a terminal would obey is shown instead: control characters as their pictures (`␛[31m`), bidirectional overrides
by number (`\\u202e`). What no one would see (zero-width spaces, soft hyphens) is dropped. Letters are composed, so that
they are as wide as they look.
"""

from __future__ import annotations

import unicodedata

MARKS_SHOWN = 3
"""Marks kept on one letter: Vietnamese needs two, text that climbs over other lines has dozens."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"
_TABLE: dict[int, str] = (
    {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x7F: "␡"}
    | {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
    | dict.fromkeys(map(ord, "\t\x0b\x0c\x85\u00a0\u1680\u202f\u205f\u3000"), " ")
    | dict.fromkeys(range(0x2000, 0x200B), " ")
    | dict.fromkeys(map(ord, "\n\u2028\u2029"), "⏎")
    | dict.fromkeys(map(ord, _INVISIBLE), "")
)


def visible(text: str) -> str:
    """One line of text that a terminal shows and never obeys."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text).translate(_TABLE)
    if composed.isprintable() and not any(map(unicodedata.combining, composed)):
        return composed
    return _few_marks("".join(char if _harmless(char) else _escape(char) for char in composed))


def _harmless(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) in ("Co", "Cn")


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _few_marks(text: str) -> str:
    """The text with no more than a few marks on each letter, and a circle under marks that have none."""
    kept: list[str] = []
    marks = MARKS_SHOWN
    for char in text:
        if unicodedata.category(char) not in ("Mn", "Me"):
            marks = 0
        elif not kept:
            kept.append("◌")
            marks = 1
        else:
            marks += 1
        if marks <= MARKS_SHOWN:
            kept.append(char)
    return "".join(kept)
