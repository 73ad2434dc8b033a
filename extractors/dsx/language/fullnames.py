"""Where a person's name begins and ends in a row of capitals.

A Vietnamese name is a surname and one to four syllables more; a body's name before it is written with capitals too
(`Giám đốc Sở Y tế Lê A`), and so is a place (`Chủ tịch Hà Nội Nguyễn B`). Names abroad show by syllables that Vietnamese does not
have (`Tổng thống Mỹ Donald Trump`).
"""

from __future__ import annotations

import functools

import regex

from dsx.language.lexicon import TITLES, members, phrases
from dsx.language.tokens import Token

_SYLLABLE = regex.compile(r"(?:ngh|ng|nh|gh|gi|kh|ch|th|tr|ph|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?")
_SCHOOLS = ("trường", "thcs", "thpt", "đh")
_TONES = str.maketrans(
    "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)


_SURNAMES = ("organisations.surnames", "organisations.rare_surnames")
"""The common surnames, which begin a name wherever they stand in a row of capitals, and the rest."""


@functools.lru_cache(10_000)
def is_foreign(syllable: str) -> bool:
    """Whether a capitalised token is no Vietnamese syllable and no abbreviation: `Trump`, not `Trung` or `VFA`."""
    return not (len(syllable) > 1 and syllable.isupper()) and not _SYLLABLE.fullmatch(syllable.lower().translate(_TONES))


def is_person_name(syllables: list[str]) -> bool:
    """Whether a row of capitals is a Vietnamese person's full name: a surname and one to four more syllables."""
    if not 2 <= len(syllables) <= 5:
        return False
    strong, rare = members(_SURNAMES[0]), members(_SURNAMES[1])
    if syllables[0] not in strong and (syllables[0] not in rare or len(syllables) < 3):
        return False
    return not any((s.isupper() and len(s) > 1) or is_foreign(s) for s in syllables)


HEADS = phrases("organisations.heads", "organisations.whole")
"""What an organisation's name begins with."""
_PLACES = phrases("organisations.places")
_BODIES = phrases("organisations.bodies")


def place_at(row: list[Token], place: int, end: int) -> int:
    """How many tokens at a place name a country or province."""
    length, _ = _PLACES.at(row, place, end)
    return length if length and any(token.is_capital for token in row[place : place + length]) else 0


def _is_abbreviation(text: str) -> bool:
    """`VFA`, `TP.HCM`; not the initial of a name kept back (`chị S.`)."""
    return len(text.rstrip(".")) > 1 and text.isupper()


def _body_at(row: list[Token], place: int, stop: int) -> int:
    """How many capitals at a place are a country, a body or an abbreviation (`Mỹ`, `Nhà Trắng`, `ITAR-TASS`), not a person."""
    if place < stop and _is_abbreviation(row[place].text):
        return 1
    return _BODIES.at(row, place, stop)[0] or place_at(row, place, stop)


def may_begin(row: list[Token], at: int, stop: int) -> bool:
    """Whether a capital right behind a profession begins a name: no place, no body and no abbreviation."""
    if at >= stop or place_at(row, at, stop) or HEADS.at(row, at, stop)[0]:
        return False
    return not _is_abbreviation(row[at].text)


def name_start(row: list[Token], at: int, stop: int, addressed: bool) -> int | None:
    """Where the person's name begins in the words after titles; None where there is none.

    After an address (`addressed`) it begins at once: `anh Tú ở Thạch Thành`.
    """
    if addressed and at < stop and row[at].is_capital and TITLES.at(row, at, stop)[0] < 2:
        return at  # `ông Đức`, `bà Trang`, whatever else the syllable may be
    run = stop
    while (
        run > at
        and (row[run - 1].is_capital or row[run - 1].low in members("titles.particles"))
        and not row[run - 1].text[0].isdigit()
    ):
        run -= 1
    first_cap = at
    while first_cap < stop and (row[first_cap].is_capital or row[first_cap].low in members("titles.particles")):
        first_cap += 1
    direct = first_cap > at and not HEADS.at(row, at, stop)[0]
    early = direct and first_cap < stop and not place_at(row, at, stop)
    if early and (addressed or _is_name([t.text for t in row[at:first_cap]])):
        return at  # the name comes first: `ông Lê Văn A chủ quán`, `HLV Kim Sang-sik hài lòng`
    if first_cap < stop and (number := _name_behind_body(row, at, first_cap)):
        return number  # `Bộ trưởng GTVT Nguyễn Văn A giao các sở …`
    if run == stop or all(_is_abbreviation(token.text) for token in row[run:stop]):
        return None
    first = run
    while (length := _body_at(row, run, stop)) and (run + length + 1 < stop or (length > 1 and run + length < stop)):
        run += length
    capitals = [token.text for token in row[run:stop]]
    direct = direct and first == at
    if _body_at(row, run, stop) == len(capitals):
        return None
    if direct and run > first and not addressed and _is_abbreviation(row[first].text) and not _is_name(capitals):
        return _split(capitals, run)  # `Giám đốc CDC Long Khê` names nobody
    if direct:
        return _split(capitals, run) if len(capitals) > 4 else run
    word = f"{row[first - 2].low} {row[first - 1].low}" if first > 1 else ""
    area = row[first - 1].low in members("titles.areas") and word not in members(
        "titles.name_words"
    )  # no `chuyên gia thị trường`
    school = run > first and row[run - 1].low in _SCHOOLS
    full = len(capitals) > 2 and is_person_name(capitals)  # `Bộ Nông nghiệp và Phát triển nông thôn Lê Quốc A`
    if ((run == first and area and not full) or school) and len(capitals) <= 4:
        return None
    return _split(capitals, run)


def _name_behind_body(row: list[Token], at: int, stop: int) -> int | None:
    """Where a full name closes a row of capitals that an abbreviation opens."""
    if stop - at < 3 or not _is_abbreviation(row[at].text):
        return None
    capitals = [token.text for token in row[at + 1 : stop]]
    return at + 1 if is_person_name(capitals) else None


def _split(capitals: list[str], run: int) -> int | None:
    """Where a name begins in a row of capitals that a body's name opens: at its first surname, or its foreign part."""
    for number, syllable in enumerate(capitals[1:]):
        if syllable in ("Văn", "Thị") and len(capitals) - number <= 5 and number + 2 < len(capitals):
            return run + number
    for names in map(members, _SURNAMES):
        for number, syllable in enumerate(capitals):
            if number and capitals[number - 1].lower() in _SCHOOLS:
                continue  # `tổ Toán Trường THCS Lê Lai`
            if syllable in names and 2 <= len(capitals) - number <= 4 and not any(is_foreign(c) for c in capitals[number:]):
                return run + number
    foreign = [number for number, syllable in enumerate(capitals) if is_foreign(syllable)]
    if foreign and len(capitals) - foreign[0] <= 4 and len(capitals) > 1:
        return run + max(0, foreign[0] - (1 if foreign[0] and not capitals[foreign[0] - 1].isupper() else 0))
    return None


def _is_name(capitals: list[str]) -> bool:
    return is_person_name(capitals) or (2 <= len(capitals) <= 4 and any(is_foreign(c) for c in capitals))


def name_end(row: list[Token], start: int, stop: int) -> int:
    for at in range(start + 1, stop):
        if not row[at].is_capital and row[at].low not in members("titles.particles"):
            return at
        if at > start + 1 and TITLES.at(row, at, stop)[0] > 1:
            return at  # `bà Lê Thị B Giám đốc Sở`
    return stop
