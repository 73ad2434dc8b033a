"""Text that is valid UTF-8 and yet wrong: read in another encoding before it was saved, or still wrapped for the web or mail.

What is suspected is said in a warning that names the article, and nothing is changed; `--fix-text` mends it. Encodings that are
not Vietnamese ones are ftfy's to mend, and entities: the extra `dsx[fix]`.
"""

from __future__ import annotations

import contextlib
import html
import quopri

import regex

from dsx.language.syllable import share
from dsx.source import encodings

MISSING = "--fix-text needs an extra: pip install 'dsx[fix]'"

_UTF8_AS_1252 = regex.compile("Ã[\x80-\xbf‚-™]|Ä[\x91‘ƒ]|Æ[°¡]|á[º»][\x80-\xbf€-™]")
"""`nghÃ¬n`, `Ä‘á»“ng`: the bytes of Vietnamese letters in UTF-8, each taken for a character."""
_ENTITY = regex.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")
_QUOTED_PRINTABLE = regex.compile(r"=[0-9A-F]{2}=[0-9A-F]{2}")
_NEVER_OURS = "¡¤¥¦¨ª¬¯¶¸¹º¼½¾¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñöøûþÿµð\xad"
"""Characters that Vietnamese news hardly has, and text read in a wrong encoding is full of."""
_MANY = 0.005


def suspicions(text: str) -> list[str]:
    """What seems wrong with a text, each in a few words that can follow `it seems`."""
    found = []
    if "Ã" in text or "Ä" in text or "Æ" in text or "á" in text:
        found += ["UTF-8 that was read as windows-1252 (`nghÃ¬n`)"] if _UTF8_AS_1252.search(text) else []
    if not found and (name := misread(text)) is not None:
        found.append(f"{name.upper()} that was saved as UTF-8")
    if "&" in text and any(html.unescape(entity) != entity for entity in _ENTITY.findall(text)):
        found.append("to hold entities of HTML (`&#8211;`)")
    if "=" in text and len(_QUOTED_PRINTABLE.findall(text)) > 2:
        found.append("quoted-printable, as mail is sent (`=C3=A0`)")
    return found


def misread(text: str) -> str | None:
    """The old encoding whose bytes were taken for windows-1252 and saved as UTF-8, where a text seems to be such."""
    odd = sum(map(text.count, set(_NEVER_OURS) & set(text)))
    if odd < 3 or odd < _MANY * len(text) or share(text) >= encodings.ENOUGH:
        return None
    try:
        return encodings.guessed(_bytes(text))[1]
    except (encodings.NoText, UnicodeEncodeError):
        return None


def mended(text: str) -> str:
    """The text as it was meant, as far as that can be told. Raises ModuleNotFoundError without the extra."""
    import ftfy

    if len(_QUOTED_PRINTABLE.findall(text)) > 2:
        with contextlib.suppress(UnicodeError):  # a text about quoted-printable
            text = quopri.decodestring(text.encode()).decode()
    if not _UTF8_AS_1252.search(text) and (name := misread(text)) is not None:
        text = encodings.decode(_bytes(text), name)
    only = ftfy.TextFixerConfig(
        unescape_html=True,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
    )
    return ftfy.fix_text(text, only)


def _bytes(text: str) -> bytes:
    """The bytes that were taken for windows-1252. Raises UnicodeEncodeError."""
    return b"".join(char.encode("latin-1") if "\x80" <= char <= "\x9f" else char.encode("cp1252") for char in text)
