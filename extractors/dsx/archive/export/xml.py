"""Text that XML can hold: what it cannot is replaced one for one, so that places stay."""

from __future__ import annotations

import regex

_ILLEGAL = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text with U+FFFD for each character that XML 1.0 forbids."""
    replaced: str = _ILLEGAL.sub("\ufffd", text)
    return replaced


def escaped(text: str) -> str:
    """Legal text as XML: marks as entities, carriage returns too, which a parser would change."""
    pairs = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;"))
    text = legal(text)
    for char, entity in pairs:
        text = text.replace(char, entity)
    return text
