"""Where the name of a law ends.

Vietnamese cites a law by its name and the year it was passed (`Luật Đất đai 2024`) or by name alone with a provision (`Điều 15
Luật giao thông đường bộ quy định`). Names hold commas and conjunctions (`Luật Phòng, chống ma túy`), so that without a year
only the list of names (vocabulary `laws`) or a word that no name holds tells the end.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from dsx.kinds.documents.fragments import Lazy
from dsx.language.pattern import GAP, OPT_GAP, RIGHT
from dsx.language.vocabulary import load

_SYLLABLE = Lazy(r"[ ]{1,4}([\p{L}\p{M}\p{N}&.-]*[\p{L}\p{M}\p{N}])")
# Not before a document of its own: `Luật Biển, Hiệp định Paris 2015`
_COMMA = Lazy(rf"{OPT_GAP},(?={GAP}(?!(?:Hiệp{GAP}(?:định|ước)|Công{GAP}ước|Pháp{GAP}lệnh){RIGHT})\p{{L}})")
_YEAR = Lazy(
    rf"(?:{GAP}(?:\((?:sửa đổi|sửa đổi, bổ sung|\p{{Lu}}{{2,10}})\)|sửa đổi|mới|hiện hành))?"
    rf",?{GAP}(?:(?:của{GAP})?(?P<word>[nN]ăm){GAP})?(?P<year>(?:1[89]|20)\d\d)"
    rf"(?![\p{{L}}\p{{M}}\p{{N}}/%]|{OPT_GAP}-{OPT_GAP}\d|[.,]\d)"
)
_AMENDING = Lazy(
    rf"{GAP}[sS]ửa{GAP}đổi(?:,{OPT_GAP}bổ{GAP}sung)?{GAP}(?:một{GAP}số{GAP}điều|\d{{1,2}}{GAP}[Ll]uật)"
    rf"(?P<of>{GAP}(?:của|tại)(?:{GAP}các)?{GAP}(?:Bộ{GAP})?[lL]uật)?"
)
# `Công ước của Liên Hợp Quốc về Luật Biển`
_UNITED_NATIONS = Lazy(
    rf"{GAP}(?:của{GAP})?(?:Liên{GAP}[Hh]ợp{GAP}[Qq]uốc|LHQ)(?:{GAP}về)?(?:{GAP}[Ll]uật(?={GAP}[Bb]iển))?{RIGHT}"
)
_MORE = Lazy(rf"(?:{OPT_GAP},|,?{GAP}và){GAP}(?:Bộ{GAP})?[lL]uật(?={GAP}\p{{L}})")
_DASH = Lazy(rf"{GAP}-(?={GAP}\p{{Lu}})")  # Mỹ - Nhật Bản
_MARKS = (",", "-")
_LONGEST = 14  # syllables; longer names end in a year or stand in the list


@dataclass(frozen=True, slots=True)
class Name:
    """A name read behind `Luật`: where it ends, whether it is in the list, and the year behind it."""

    end: int
    known: bool
    year: int | None
    year_end: int
    year_word: bool


@functools.cache
def _known() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.replace(",", " ,").split()) for name in load("laws")["names"])


@functools.cache
def _stops() -> frozenset[str]:
    return frozenset(load("laws")["stops"])


def read_name(text: str, at: int, provided: bool = False) -> Name | None:
    """The name of a law that begins at `at`, right behind its type; None where none stands there.

    Behind a provision (`provided`) an unknown name may begin in lower case: `Điều 5 Hiệp ước an ninh Mỹ - Nhật Bản`.
    """
    united = _UNITED_NATIONS.match(text, at)
    if united:
        return _own_name(text, united.end(), True) or _with_year(text, united.end(), False)
    amending = _AMENDING.match(text, at)
    if not amending:
        return _own_name(text, at, provided)
    inner = _own_name(text, amending.end(), False) if amending["of"] else None
    return _with_more(text, inner) if inner else _with_year(text, amending.end(), True)


def _with_more(text: str, name: Name) -> Name:
    """An amending law with the further laws that it amends: `… của Luật Cán bộ, công chức và Luật Viên chức năm 2019`."""
    while name.year is None and (more := _MORE.match(text, name.end)):
        following = _own_name(text, more.end(), False)
        if following is None:
            break
        name = following
    return name


def _own_name(text: str, at: int, provided: bool) -> Name | None:
    tokens = _tokens(text, at)
    best = 0
    for count in range(1, len(tokens) + 1):
        if tuple(word.lower() for word, _ in tokens[:count]) in _known():
            best = count
    known = _with_year(text, tokens[best - 1][1], True) if best else None
    if known and known.year:
        return known
    unknown = _unknown(text, tokens, provided)
    return unknown if unknown and (unknown.year or not known) else known  # `Luật An ninh quốc gia Hong Kong 2020`


def _unknown(text: str, tokens: list[tuple[str, int]], provided: bool) -> Name | None:
    """A name that is not in the list: it begins with a capital and runs to a year, a stop or, at last, its last capital."""
    if not tokens or not (provided or tokens[0][0][0].isupper()):
        return None
    last_capital = 0
    for count, (word, end) in enumerate(tokens, 1):
        if word not in _MARKS and (year := _with_year(text, end, False)).year:
            return year
        if word[0].isupper():
            last_capital = count
    return _with_year(text, tokens[last_capital - 1][1], False) if last_capital else None


def _tokens(text: str, at: int) -> list[tuple[str, int]]:
    """Syllables and commas from a place on, each with its end, to the first stop, year or other mark."""
    found: list[tuple[str, int]] = []
    while len(found) < _LONGEST:
        mark: Any = _COMMA.match(text, at) or _DASH.match(text, at)
        match = mark or _SYLLABLE.match(text, at)
        if not match:
            break
        word = mark[0].strip() if mark else match[1]
        if not mark and (
            word.isdigit() or (word.lower() in _stops() and not _opens(found, word) and not _inside_known(found, word))
        ):
            break
        at = match.end()
        found.append((word, at))
    while found and found[-1][0] in _MARKS:
        found.pop()
    return found


def _opens(found: list[tuple[str, int]], word: str) -> bool:
    """Whether a word opens the name with a capital: `Hiệp ước Không phổ biến vũ khí hạt nhân`, but `Luật Luật sư`."""
    return not found and word[0].isupper() and word.lower() not in ("luật", "bộ", "pháp", "nghị", "hiến")


@functools.cache
def _prefixes() -> frozenset[tuple[str, ...]]:
    return frozenset(name[:count] for name in _known() for count in range(1, len(name) + 1))


def _inside_known(found: list[tuple[str, int]], word: str) -> bool:
    """Whether a stop is a syllable of a listed name: `Luật Ban hành văn bản`, `tài sản công`."""
    return (*(token.lower() for token, _ in found), word.lower()) in _prefixes()


def _with_year(text: str, end: int, known: bool) -> Name:
    year = _YEAR.match(text, end)
    if year is None:
        return Name(end, known, None, end, False)
    return Name(end, known, int(year["year"]), year.end(), bool(year["word"]))
