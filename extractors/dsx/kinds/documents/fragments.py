r"""Fragments of the patterns: types, numbers, symbols, provisions. All read the cased view, since capitals tell a symbol.

A symbol is number, perhaps year, and letters (Nghị định 30/2020/NĐ-CP, Phụ lục I): `84/2009/NĐ-CP`, `3036/QĐ-UBND`, `382/TTg`;
of the Party number, hyphen, type, stroke, body (Hướng dẫn 36-HD/VPTW): `15-NQ/TW`. Newspapers type it with blanks round strokes
and hyphens.
"""

from __future__ import annotations

from collections.abc import Iterable

from dsx.language.lazy import Lazy as Lazy
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words
from dsx.language.vocabulary import load

_CAPITAL = Lazy(r"\p{Lu}")
VOCABULARY = load("documents")
ABBREVIATIONS: dict[str, str] = VOCABULARY["abbreviations"]


def spellings(phrases: Iterable[str]) -> str:
    """The phrases with each syllable in lower case or capitalised: `nghị quyết`, `Nghị quyết`, `Nghị Quyết`."""
    return str(_CAPITAL.sub(lambda m: f"[{m[0].lower()}{m[0]}]", words(phrase.title() for phrase in phrases)))


def shouted(phrases: Iterable[str]) -> str:
    """The phrases in capitals, as headlines print them: `NGHỊ QUYẾT`."""
    return words(phrase.upper() for phrase in phrases)


NO_TYPE_BEFORE = rf"(?<!{words(VOCABULARY['within'])}{GAP})"
"""Not the last syllable of another word: `kỷ luật số 12-QĐ/UBKT`."""
_SEPARATOR = rf"{OPT_GAP}[/-]{OPT_GAP}"
_PART = r"(?:\p{Lu}{2}[\p{L}&]{0,12}+\d{0,2}+|Qy[ĐD]|Ctr|P\d{1,2}(?!\d)|L(?=-))"
_TYPE_PART = "(?:" + "|".join(sorted({*ABBREVIATIONS, "QD", "ND", "CD", "DA"}, key=lambda a: (-len(a), a))) + r")(?![\p{L}\d])"
# Blanks before the first letters only where those are a type: `36 - NQ/TW`, but `Nghị quyết 98 - TP.HCM`
# `55 / SXD-QLN`: blanks round the stroke where more letters follow; `32 CT/TW`: a blank for the hyphen
_SPACED = rf"{GAP}/{GAP}{_PART}(?=-\p{{Lu}}{{2}})|{GAP}{_TYPE_PART}(?=/\p{{Lu}}{{2}})"
_LETTERS = rf"(?:[/-]{_PART}|{_SEPARATOR}(?:{_TYPE_PART}|QH\d{{1,2}})|{_SPACED})(?:{_SEPARATOR}{_PART}){{0,3}}+"
_YEAR = r"(?:19|20)\d\d"

NUMBER = r"\d{1,5}[a-zđ]?"
# The Government numbers the decrees by which it carries out one resolution `66.7/2025/NQ-CP`
# A slip of the pen in the year: `187/2-13/NĐ-CP`, `15/20133/NĐ-CP`
_SLIP = r"(?:\d-\d{2}|(?:19|20)\d(?:\d\d)?|2[o0]\d\d)(?=/)"
SYMBOL = (
    rf"\d{{1,5}}(?:\.\d{{1,2}}(?=/)|[a-zđ])?(?:{OPT_GAP}(?://|[/-]){OPT_GAP}(?:(?:{_YEAR}|9\d)(?!\d)|{_SLIP}))?{_LETTERS}{RIGHT}"
)
"""Number and letters, with or without a year; a slip of the pen in the year is kept as written."""
NUMBER_YEAR = rf"{NUMBER}/{_YEAR}(?![\p{{L}}\p{{M}}\p{{N}}/]|[.,-]\d)"
"""Number and year without letters, `168/2024`."""
PLAIN = rf"{NUMBER}(?![\p{{L}}\p{{M}}\p{{N}}/%]|[.,:-]\d|-\p{{L}})"
"""A bare number that is no part of a longer one, of a date, of a ratio or a percentage."""
WORD_SO = rf"(?:[Ss]ố|SỐ){OPT_GAP}:?{OPT_GAP}"

_FOLLOWERS = frozenset(VOCABULARY["followers"])
_UNITS = frozenset(VOCABULARY["units"])
_MARK = Lazy(rf"{OPT_GAP}(?:[,;.:!?…)\]\"”’»“‘(]|\n|$|-{GAP})")
_DATED = Lazy(rf"{GAP}(?:năm{GAP}{_YEAR}|ngày{GAP}\d)")
_NEXT_WORDS = Lazy(rf"{GAP}(\p{{L}}+)(?:{GAP}(\p{{L}}+))?")

_INDEX = rf"(?:\d{{1,4}}[a-zđ]?|[a-zđ]|[IVX]{{1,5}}){RIGHT}"
_AND = rf"(?:{OPT_GAP},{OPT_GAP}|,?{GAP}(?:và|hoặc|đến){GAP}|{OPT_GAP}-{OPT_GAP})"
_UNIT = rf"(?:[Cc]ác{GAP})?(?:[đĐ]iểm|[kK]hoản|[đĐ]iều|ĐIỀU|[mM]ục|[cC]hương){GAP}(?:từ{GAP})?{_INDEX}(?:{_AND}{_INDEX}){{0,12}}+"
PROVISION = rf"{LEFT}(?P<provision>{_UNIT}(?:(?:{OPT_GAP}[,;])?{GAP}(?:(?:và|hoặc|của|thuộc){GAP})?{_UNIT}){{0,8}}+)"
"""Points, clauses and articles: `điểm a khoản 1 Điều 8`, `các điều 22, 23 và 24`."""
LINK = rf"(?:{OPT_GAP}[,-])?{OPT_GAP}(?:(?:của|trong|tại|thuộc|ở){GAP}(?:các{GAP})?)?(?:[dD]ự{GAP}thảo{GAP})?"
"""Between a provision and its document."""
_PROVISION = Lazy(PROVISION)
_PROVISION_WORD = Lazy(r"(?:iểm|hoản|iều|IỀU|ục|hương) ")
_LINK = Lazy(LINK)
_LONGEST_PROVISION = 200  # characters

_LIST_GAP = rf"(?:{OPT_GAP}[,;]{OPT_GAP}(?:(?:và|hoặc){GAP})?|{GAP}(?:và|hoặc|hay|cùng){GAP})"
ITEM = Lazy(rf"{_LIST_GAP}(?:{WORD_SO})?(?:(?P<symbol>{SYMBOL})|(?P<dated>{NUMBER_YEAR})|(?P<plain>{PLAIN}))")
"""One more number of a list that shares its type."""


def counts(text: str, end: int) -> bool:
    """Whether the number that ends here counts what follows: `nghị quyết 5 năm`, `chỉ thị 10 điểm`."""
    return not _UNITS.isdisjoint(_following(text, end)) and not _DATED.match(text, end)


def is_cited(text: str, end: int) -> bool:
    """Whether a bare number that ends here is followed by a mark or a word that no counted thing is: `quyết định 167 của`."""
    return bool(_MARK.match(text, end)) or not (counts(text, end) or _FOLLOWERS.isdisjoint(_following(text, end)))


def _following(text: str, end: int) -> tuple[str, ...]:
    """The word behind a place, as one syllable and as two."""
    match = _NEXT_WORDS.match(text, end)
    if not match:
        return ()
    return (match[1].lower(), f"{match[1]} {match[2]}".lower())


def is_year(number: str) -> bool:
    """Whether a number alone looks like a year."""
    return len(number) == 4 and number[:2] in ("19", "20")


_HYPHEN_LEFT_OUT = Lazy(r"(?<=\d) +(?=\p{Lu})")


def canonical(written: str) -> str:
    """A symbol without its blanks and doubled strokes; a blank between number and letters stands for a hyphen (`32 CT/TW`)."""
    return "".join(_HYPHEN_LEFT_OUT.sub("-", written).split()).replace("//", "/")


def quoted(text: str) -> str:
    """A piece of the view with every run of white space as one space."""
    return " ".join(text.split())


def year_of(symbol: str) -> int | None:
    """The year inside a symbol or a number with year: `84/2009/NĐ-CP`, `19-2017/NQ-CP`, `14/2025`."""
    parts = symbol.replace("-", "/").split("/")
    return int(parts[1]) if len(parts) > 1 and len(parts[1]) == 4 and parts[1].isdigit() else None


def number_of(symbol: str) -> str:
    """The number a symbol begins with: `30a/2008/NQ-CP`."""
    return symbol.replace("-", "/").split("/")[0]


def provision_before(text: str, start: int) -> tuple[int, str | None]:
    """Where the reference begins whose type stands at `start`: at the provision before it, with that as written, or there."""
    floor = max(0, start - _LONGEST_PROVISION)
    if _PROVISION_WORD.search(text, floor, start):
        for match in _PROVISION.finditer(text, floor, start):
            if _LINK.fullmatch(text, match.end(), start):
                return match.start(), quoted(match[0])
    return start, None
