"""The encodings that Vietnamese text is archived in: UTF-8, UTF-16 and 32 by their mark, and those of the thirty years before.

Python knows windows-1258. No well-kept library reads the others, so their tables stand here:

- TCVN3 (ABC), the state's: TCVN 5712:1993, VN3. Lower-case letters; capitals with a tone were typed in a font of capitals, or as
  a capital and a tone. Between 0x80 and 0x9F it holds the quotation marks of Windows, TCVN 5712 VN1 capitals (`tcvn5712`).
- VNI (Windows), the south's: a letter of windows-1252 and, behind it, another that stands for its marks.
- VPS and VISCII (RFC 1456), those of Vietnamese abroad; VIQR (RFC 1456), typed in ASCII: `Vie^.t Nam`.

The tables of TCVN and VISCII equal those of glibc's iconv, which a test holds where it is installed; VNI's and VPS's are
those of the Vietnamese Unicode FAQ (vietunicode.sourceforge.net). `auto` takes the reading that makes Vietnamese syllables,
and says so.
"""

from __future__ import annotations

import codecs
import unicodedata

import regex

from dsx.language.syllable import share

UNDECIDED = "not UTF-8, and in no encoding that is known here is it Vietnamese"
ENOUGH, AHEAD = 0.8, 0.1
"""What share of its words with marks must be syllables for an encoding to be taken, and by how much more than in any other."""

_1252 = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(128, 256))
_TCVN_HIGH = (
    "\xa0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_TCVN_CAPITALS = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VPS = (
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ\xa0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺßàáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ"
)
_TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_VNI_MARKS = {
    **dict(zip("ùøûõï", _TONES, strict=True)),
    **{mark: "\u0302" + tone for mark, tone in zip("âáàåãä", ("", *_TONES), strict=True)},
    **{mark: "\u0306" + tone for mark, tone in zip("êéèúüë", ("", *_TONES), strict=True)},
}
"""What the second letter of a pair stands for: a tone; a circumflex or a breve with it."""
_VNI_ALONE = {"ö": "ư", "ô": "ơ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}
_VNI_ALONE |= {old.upper(): new.upper() for old, new in _VNI_ALONE.items()}
_VNI_PAIR = regex.compile(
    f"([aA])([{''.join(_VNI_MARKS)}{''.join(_VNI_MARKS).upper()}])|([eEoO])([ùøûõïâáàåãäÙØÛÕÏÂÁÀÅÃÄ])|([uUyYöÖôÔ])([ùøûõïÙØÛÕÏ])|([{''.join(_VNI_ALONE)}])"
)
_VIQR = regex.compile(
    r"(?P<escaped>\\)(?=[\\(^+'`?~.dD])|(?P<dd>[dD][dD])|(?P<vowel>[aA][(^]?|[eE]\^?|[oO][\^+]?|[uU]\+?|[iIyY])(?P<tone>['`?~.])?(?![\d'`?~.])"
)
_VIQR_SIGNS = {"(": "\u0306", "^": "\u0302", "+": "\u031b"} | dict(zip("'`?~.", _TONES, strict=True))
_LOOKS_VIQR = regex.compile(r"[aeoAEO]\^|[aA]\(|[ouOU]\+|dd|DD")


class NoText(ValueError):
    """Bytes that are no text in an encoding; the message says why."""


def _of_table(low: dict[int, str], high: str) -> str:
    return "".join(low.get(code, chr(code)) for code in range(128)) + high


_TABLES = {
    "tcvn3": _of_table({}, _1252[:32] + _TCVN_HIGH),
    "tcvn5712": _of_table({}, _TCVN_CAPITALS + _TCVN_HIGH),
    "vps": _of_table({}, _VPS),
    "viscii": _of_table(_VISCII_LOW, _VISCII),
    "vni": _of_table({}, _1252),
    "viqr": _of_table({}, _1252),
}
_ALIASES = {"abc": "tcvn3", "tcvn": "tcvn3", "cp1258": "windows-1258", "vni-windows": "vni"}
OLD = ("tcvn3", "vni", "windows-1258", "vps", "viscii", "tcvn5712")
"""Those that `auto` tries, most used first."""
NAMES = (*OLD, "viqr")


def canonical(name: str) -> str:
    """The name of an encoding as it is said. Raises LookupError for what is no encoding of text."""
    name = _ALIASES.get(name.lower().replace("_", "-"), name.lower().replace("_", "-"))
    if name in (*NAMES, "auto"):
        return name
    if not codecs.lookup(name)._is_text_encoding:
        raise LookupError(f"{name} is no encoding of text")
    return codecs.lookup(name).name


def decode(data: bytes, name: str) -> str:
    """The text of bytes in an encoding by its name. Raises NoText."""
    if name not in _TABLES:
        try:
            text = data.decode("utf-8-sig" if name == "utf-8" else name)
        except UnicodeError as error:
            reason = f"{error.reason} at byte {error.start}" if isinstance(error, UnicodeDecodeError) else str(error)
            raise NoText(f"not {name.upper()}: {reason}") from error
        return text
    text, _ = codecs.charmap_decode(data, "strict", _TABLES[name])
    if name == "vni":
        return str(_VNI_PAIR.sub(_of_vni, text))
    if name == "viqr":
        return str(_VIQR.sub(_of_viqr, text))
    return unicodedata.normalize("NFC", text) if name.startswith("tcvn") else text


def _of_vni(match: regex.Match[str]) -> str:
    base, mark = next(((match[n], match[n + 1]) for n in (1, 3, 5) if match[n]), (match[7], ""))
    base = _VNI_ALONE.get(base, base) if mark == "" or base in "öÖôÔ" else base
    return unicodedata.normalize("NFC", base + _VNI_MARKS.get(mark.lower(), ""))


def _of_viqr(match: regex.Match[str]) -> str:
    if match["escaped"]:
        return ""
    if match["dd"]:
        return "đ" if match["dd"][0] == "d" else "Đ"
    return unicodedata.normalize("NFC", "".join(_VIQR_SIGNS.get(char, char) for char in match["vowel"] + (match["tone"] or "")))


def marked(data: bytes) -> str | None:
    """The encoding that the mark at the beginning of a text names: UTF-16 or UTF-32."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else None


def guessed(data: bytes) -> tuple[str, str]:
    """The text of bytes in UTF-8 or else in the old encoding in which it is most Vietnamese, and its name. Raises NoText."""
    try:
        text = decode(data, "utf-8")
    except NoText:
        text = ""
    if text:
        typed = text.isascii() and len(_LOOKS_VIQR.findall(text)) > 2
        viqr = decode(data, "viqr") if typed else ""
        return (viqr, "viqr") if share(viqr) >= ENOUGH else (text, "utf-8")
    readings: dict[str, str] = {}
    for name in OLD:
        try:
            read = decode(data, name)
        except NoText:
            continue
        if read not in readings.values():
            readings[name] = read
    (best, name), *others = sorted(((share(read), name) for name, read in readings.items()), key=lambda found: -found[0])
    others = [other for other in others if {name, other[1]} != {"tcvn3", "tcvn5712"}]  # they differ in what few words have
    if best < ENOUGH or (others and best - others[0][0] < AHEAD):
        raise NoText(UNDECIDED)
    return readings[name], name
