"""Persons, offices and organisations as newspapers write them.

A noun phrase that names a speaker begins with an address (`ông`), a rank (`Đại tá`), a profession (`luật sư`), an
office and its body (`Giám đốc Sở Y tế`), the head of an organisation's name (`Bộ`, `Công ty`), a word for a report or
for people, or a name at once. Offices and organisations are written with capitals at their words' first syllables,
with lower-case words between; a person's name is the row of capitals that closes the phrase, told from the body
before it by its surname or, abroad, by syllables that are not Vietnamese (`Tổng thống Mỹ Donald Trump`).
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Literal, NamedTuple

from dsx.language.fullnames import HEADS, is_foreign, is_person_name, may_begin, name_end, name_start, place_at
from dsx.language.lexicon import TITLES, members, phrases
from dsx.language.tokens import Token

Form = Literal["person", "pronoun", "office", "organisation", "report", "people", "name", "given"]
Sex = Literal["m", "f"]


class Mention(NamedTuple):
    """A noun phrase that names someone: its span, the name and the office or other words, as written.

    `form` `name` is a row of capitals that may be a person or a body, `given` a single Vietnamese one, which may be a
    given name or only a sentence's first word. `last` is the number of the token after it.
    """

    start: int
    end: int
    form: Form
    name: str | None = None
    role: str | None = None
    sex: Sex | None = None
    lesser: bool = False  # a rank or profession, which an office beside the name replaces; people known only by their number
    last: int = 0


_PRONOUNS = phrases("titles.pronouns_male", "titles.pronouns_female", "titles.pronouns")
_PEOPLE = phrases("titles.vague", "titles.people")
_QUANTITIES = phrases("titles.quantities")
_FORMER = frozenset(("cựu", "nguyên", "tân", "quyền", "phó"))
"""What stands before a title of the past or to come: `cựu Cục trưởng`, `tân Ngoại trưởng`."""
# Verbs and adverbs at which a lower-case name ends: `Bộ Y tế phát đi thông tin`
_ACTS = phrases("cues.acts", "cues.says", "cues.clause", "cues.asks", "cues.shows", "cues.between")


@functools.cache
def _firsts() -> frozenset[str]:
    """The syllables with which a mention may begin, besides a capital."""
    tables = (TITLES, HEADS, _PRONOUNS, _PEOPLE, phrases("cues.reports"), _QUANTITIES)
    return _FORMER.union(*(table.firsts for table in tables))


def title_at(row: list[Token], place: int, end: int) -> int:
    """How many tokens the title at a place has; `Phó giáo sư, tiến sĩ` is one."""
    return TITLES.at(row, place, end)[0]


def mention_at(row: list[Token], place: int, end: int) -> Mention | None:
    """The mention that begins at a token and ends before `end`, as long as it can be; None where none begins."""
    if place >= end or not row[place].is_word:
        return None
    if row[place].low not in _firsts():
        return _bare(row, place, end, False) if row[place].is_capital else None
    in_name = place > 0 and row[place].is_capital and row[place - 1].is_word  # `quận Hai Bà Trưng`
    number = _QUANTITIES.at(row, place, end)[0]
    counted = 0 if in_name else number
    head = place + counted
    for begin in dict.fromkeys((head, place)):  # `Chính phủ` is no `chính` with a noun behind
        if begin == place and number and (many := _many(row, place, end, number)):
            return many
        for read in _readers(row[begin].low) if begin < end else ():
            found = read(row, begin, end, begin > place)
            if found:
                return found if begin == place else found._replace(start=row[place].start)
    if (
        counted
        and row[place].low in ("đa", "hầu", "không", "số", "phần")
        and (head == end or row[head].low in members("titles.name_stops"))
    ):
        return Mention(row[place].start, row[head - 1].end, "people", last=head)  # `đa số cho rằng`
    return None


@functools.lru_cache(10_000)
def _readers(first: str) -> list[Callable[[list[Token], int, int, bool], Mention | None]]:
    """What may read a mention that begins with a syllable, in the order in which it is tried."""
    tables = (
        (_pronoun, _PRONOUNS.firsts),
        (_titled, TITLES.firsts | _FORMER),
        (_report, phrases("cues.reports").firsts),
        (_organisation, HEADS.firsts),
        (_unnamed, _PEOPLE.firsts),
    )
    return [*(read for read, firsts in tables if first in firsts), _bare]


def _many(row: list[Token], place: int, end: int, counted: int) -> Mention | None:
    """`Các nhà băng`, `một số công ty lữ hành`: people known only by their number, of `counted` tokens."""
    head = place + counted
    several = counted > 1 or row[place].low in ("các", "những", "nhiều")
    if not several or head >= end or not row[head].is_word or not row[head].text.islower():
        return None
    stop = _complement(row, head, end)
    if stop == head:
        return None
    return Mention(row[place].start, row[stop - 1].end, "people", role=_text(row, head, stop), lesser=True, last=stop)


def _text(row: list[Token], start: int, end: int) -> str:
    """The words of a stretch, one blank between them but where a hyphen joins them; other marks are left out."""
    said, last = "", -1
    for token in row[start:end]:
        if token.is_word or token.text in ",&-":
            joined = "-" in (token.text, said[-1:]) and token.start == last
            said += ("" if joined or not said else " ") + token.text
            last = token.end
    return said.replace(" ,", ",")


def _pronoun(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    length, sex = _PRONOUNS.at(row, place, end)
    after = place + length
    if (
        not length
        or TITLES.at(row, place, end)[0] > length
        or (after < end and (row[after].is_capital or TITLES.at(row, after, end)[0]))
    ):
        return None
    if length == 1 and after < end and row[after].low in members("titles.kin"):
        return None  # `bà con`, `anh em`
    return Mention(row[place].start, row[after - 1].end, "pronoun", sex=_sex(sex), role=None, last=after)


def _sex(label: str) -> Sex | None:
    return "m" if label in ("pronouns_male", "male") else "f" if label in ("pronouns_female", "female") else None


def _titled(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    """A phrase that begins with titles: `Trung tướng Vũ A`, `Giám đốc Sở Y tế Lê B`, `PGS.TS Trần C`."""
    labels, at, begin = _titles(row, place, end)
    if not labels:
        return None
    stop = _complement(row, at, end)
    called = labels[-1] in ("male", "female", "either") or (labels[-1] == "professions" and may_begin(row, at, stop))
    name_from = name_start(row, at, stop, called)
    if name_from is not None and name_from > at and is_foreign(row[name_from].text):
        headed = "offices" in labels and phrases("organisations.heads").before(row, name_from)
        last = row[name_from - 1].text  # `lãnh đạo CLB Consadole Sapporo`, but `phát ngôn viên Nhà Trắng Jay Carney`
        inside = name_from - at > 1 and last.islower() and row[name_from - 2].is_capital  # `Bộ Nội vụ Jhonny Aguilera`
        name_from = None if headed and not inside and (last.islower() or last.isupper()) else name_from
    voice = row[at - 1].low in ("diện", "đạo") and HEADS.at(row, at, stop)[0]  # `đại diện Công ty Sơn Tùng`
    if voice and name_from is not None and (stop - name_from < 3 or name_from == at):
        name_from = None
    stop = name_end(row, name_from, stop) if name_from is not None else stop
    role = _text(row, begin, stop if name_from is None else name_from) or None
    is_office = any(label in ("offices", "ranks", "professions") for label in labels)
    several = counted and row[place - 1].low in ("các", "những", "nhiều", "số") and labels[-1] in ("offices", "professions")
    if name_from is not None and ((name_from > at and counted and row[place - 1].low == "một") or several):
        name_from, role = None, _text(row, begin, stop)  # `một nhân viên bán vé ở nhà chờ Hoàng Đạo Thúy`, `các nhà báo AP`
    if name_from is not None:
        name = _text(row, name_from, stop)
        sex = next((s for s in map(_sex, labels) if s), None) or ("f" if " Thị " in name else "m" if " Văn " in name else None)
        return Mention(
            row[place].start, row[stop - 1].end, "person", name, role, sex, is_office and "offices" not in labels, stop
        )
    if not is_office:
        return None
    if stop == at < end and row[stop].low in ("này", "ấy"):
        return Mention(row[place].start, row[stop].end, "pronoun", role=_text(row, begin, at), last=stop + 1)
    speaks = (role or "").lower().startswith(("đại diện", "lãnh đạo", "người phát ngôn", "phát ngôn viên"))
    alone = counted and row[place - 1].low == "một" and speaks  # `một đại diện của VFF`
    if counted and not alone and row[place - 1].low not in ("vị", "bản", "phía", "chính"):
        return Mention(row[place].start, row[stop - 1].end, "people", role=role, last=stop)
    return Mention(row[place].start, row[stop - 1].end, "office", role=role, last=stop)


def _titles(row: list[Token], place: int, end: int) -> tuple[list[str], int, int]:
    """The groups of the titles at a place, the token after them, and the one after the address that opens them."""
    at = begin = place
    at += _former(row, place, end)
    labels: list[str] = []
    while "offices" not in labels:
        length, label = TITLES.at(row, at, end)
        address = label in ("male", "female", "either")
        kin = address and at + length < end and row[at + length].low in members("titles.kin") and row[at + length].text.islower()
        if kin or not length or HEADS.at(row, at, end)[0] > length or (labels and address and "either" not in labels):
            break
        labels.append(label)
        begin = at + length if address and at == place else begin
        at += length
        dashed = at < end and row[at].text in ",-" and TITLES.at(row, at + 1, end)[1] in ("ranks", "professions")
        at += label == "ranks" and dashed  # `Thượng tá, bác sĩ`
    return labels, at, begin


def _former(row: list[Token], place: int, end: int) -> int:
    """1 before a title of the past or to come."""
    if place >= end:
        return 0
    former = row[place].low in _FORMER and TITLES.at(row, place, end)[0] == 0
    return 1 if former and place + 1 < end and TITLES.at(row, place + 1, end)[1] in ("offices", "professions") else 0


def _complement(row: list[Token], at: int, end: int, longest: int = 8) -> int:
    """Where the words that complete an office or a name end; `longest` is how many lower-case syllables may follow each other."""
    lower = 0
    while at < end and not _closes(row, at):
        token = row[at]
        if token.is_capital or token.low in members("titles.particles"):
            lower = 0
        else:
            acts = _ACTS.at(row, at, end)[0]
            if acts and phrases("cues.compounds").at(row, at - 1, end)[0] > acts:
                acts = 0  # `Trung tâm dự báo khí tượng thủy văn`
            linked = at + 1 < end and row[at + 1].is_word and row[at + 1].low not in members("titles.name_stops")
            lower += 1
            if acts > 1 or (acts and lower > 1) or (token.low in members("titles.name_links") and not linked) or lower > longest:
                break
        at += 1
    return at


def _closes(row: list[Token], at: int) -> bool:
    """Whether a mark or a syllable ends a name."""
    token = row[at]
    if not token.is_word:
        return token.text != "&" and not is_inner(row, at)
    return token.low in members("titles.name_stops") and not token.is_capital and not _is_compound(row, at)


def is_inner(row: list[Token], at: int) -> bool:
    """Whether a mark is part of a name: `Da giày- Túi xách`, `Sở Văn hóa, Thể thao và Du lịch`."""
    if not 0 < at < len(row) - 1 or not row[at + 1].is_word:
        return False
    if row[at].text == "," and f"{row[at - 1].low}, {row[at + 1].low}" in members("titles.pairs"):
        return True  # `Ban Chỉ huy phòng, chống thiên tai`
    if not row[at + 1].is_capital:
        return False
    if row[at].text == "-":
        if any(place_at(row, n, len(row)) > at - n for n in range(max(0, at - 3), at)):
            return True  # `Thừa Thiên - Huế`
        return (row[at - 1].end == row[at].start) != (row[at].end == row[at + 1].start)
    return row[at].text == "," and _lists_tasks(row, at)


def _lists_tasks(row: list[Token], at: int) -> bool:
    """Whether a comma parts the tasks of a body, which a last `và` joins: `Bộ Văn hóa, Thể thao và Du lịch`."""
    opens = any(row[n].low in ("sở", "bộ", "ban", "ủy", "uỷ", "phòng", "vụ", "cục", "viện") for n in range(max(0, at - 5), at))
    if not opens or any(table.at(row, at + 1)[0] for table in (HEADS, TITLES)) or place_at(row, at + 1, len(row)):
        return False
    for number in range(at + 2, min(at + 7, len(row) - 1)):
        if row[number].low == "và":
            return row[number + 1].is_capital and not HEADS.at(row, number + 1)[0]
        if not row[number].is_word or (row[number].is_capital and is_person_name([t.text for t in row[at + 1 : number + 1]])):
            return False
    return False


def _is_compound(row: list[Token], at: int) -> bool:
    """Whether a syllable that closes a name is part of a word here: `đổi mới`, `chỉ số`."""
    pair = f"{row[at].low} {row[at + 1].low}" if at + 1 < len(row) else ""
    return f"{row[at - 1].low} {row[at].low}" in members("titles.name_words") or pair in members("titles.name_words")


def _report(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    length, _ = phrases("cues.reports").at(row, place, end)
    if not length:
        return None
    body = place + length
    limit = next((n for n in range(body, end) if not row[n].is_word and not is_inner(row, n)), end)
    for at in range(body, limit):
        if row[at].low in ("của", "từ", "do") and at + 1 < limit:
            owner = mention_at(row, at + 1, limit)
            if owner and owner.form != "report" and not any(token.is_capital for token in row[body:at]):
                return owner._replace(form="report") if owner.name else owner
            if owner:
                return Mention(row[place].start, owner.end, "report", _text(row, place, at), last=owner.last)
    stop = _complement(row, body, end, 24)
    if row[place].low in ("kết", "hình", "thông") and stop == body < end and row[body].low in ("này", "đó", "trên"):
        return None  # `Kết quả này cho thấy`: the article's own inference
    if row[place].low in ("thông", "nguồn", "tin"):
        return Mention(row[place].start, row[stop - 1].end, "people", last=stop)
    return Mention(row[place].start, row[stop - 1].end, "report", _text(row, place, stop), last=stop)


def _organisation(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    length, _ = HEADS.at(row, place, end)
    if (
        not length
        or (_PEOPLE.at(row, place, end)[0] >= length and counted)
        or phrases("organisations.others").at(row, place, end)[0]
    ):
        return None
    part = (
        length == 1
        and (not row[place].is_capital or row[place].low == "vụ")
        and row[place].low not in ("hãng", "báo", "tờ", "đài", "kênh", "trang", "quỹ", "tòa", "nhóm")
    )
    if part and not (place + 1 < end and row[place + 1].is_capital):
        return None  # `phục vụ người dân`
    stop = _complement(row, place + length, end)
    if stop < end and row[stop].low in ("này", "đó") and not any(t.is_capital for t in row[place + length : stop]):
        return Mention(row[place].start, row[stop].end, "organisation", _text(row, place, stop + 1), last=stop + 1)
    whole = phrases("organisations.whole").at(row, place, end)[0] == length or (length > 1 and stop > place + length)
    if not whole and not any(token.is_capital for token in row[place + 1 : stop]) and not (counted or row[place].text.isupper()):
        return None
    many = counted and row[place - 1].low != "một" and row[place].text.islower()  # `97 tập đoàn công nghệ của Mỹ`
    if many or (counted and not any(token.is_capital for token in row[place:stop])):
        return Mention(row[place].start, row[stop - 1].end, "people", role=_text(row, place, stop), last=stop)
    return Mention(row[place].start, row[stop - 1].end, "organisation", _text(row, place, stop), last=stop)


def _unnamed(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    length, label = _PEOPLE.at(row, place, end)
    pointed = place + length < end and row[place + length].low in ("này", "đó", "trên")
    if not length or (label == "vague" and pointed and length > 1):
        return None  # `Thông tin này càng khẳng định`
    if label == "vague" and row[place].low == "người" and length == 1 and not counted:
        return None  # `Người mong được bên con, người lo nghỉ quá nhiều`
    if label == "people" and not counted and (named := _bare(row, place + length, end, False)) and named.form == "person":
        return named._replace(start=row[place].start, role=_text(row, place, place + length))  # `cử tri Trần Việt Trung`
    stop = place + length if label == "vague" and row[place].low != "người" else _complement(row, place + length, end)
    stop += label == "vague" and stop < end and row[stop].low == "khác"
    role = None if label == "vague" and stop == place + length else _text(row, place, stop)
    return Mention(
        row[place].start,
        row[stop - 1].end,
        "people",
        role=role if label == "people" or row[place].low == "người" else None,
        last=stop,
    )


def _bare(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    """A name without a title."""
    if place >= end or row[place].low in members("titles.nominalisers"):
        return None
    stop = place
    while stop < end and (row[stop].is_capital or (stop > place and row[stop].low in members("titles.particles"))):
        if (stop > place + 1 and TITLES.at(row, stop, end)[0] > 1) or (stop > place and row[stop].text in ("Ông", "Bà")):
            break  # the byline of a picture, glued to the text: `Ảnh: Mai Xuân Ông Đinh Viết Tứ`
        stop += 1
    whole = HEADS.at(row, stop - 1, end)[0] if stop > place + 1 else 0
    if whole > 1 and row[stop - 1].text.istitle():
        stop = min(end, stop - 1 + whole)  # `Cổng TTĐT Quốc | hội`
    capitals = [token.text for token in row[place:stop]]
    area = place_at(row, place, stop)
    if 1 < area < len(capitals):
        stop = place + area  # `Trà Vinh Lê Phương`; but `Mỹ Tâm` is a name
        capitals = capitals[:area]
    if not capitals or len(capitals) > 7 or set(capitals[0]) <= set("IVX") or "/" in capitals[0]:
        return None
    name = _text(row, place, stop)
    if counted and name.isupper() and len(capitals) == 1 and len(name) > 1:
        return Mention(row[place].start, row[stop - 1].end, "people", role=name, last=stop)  # `nhiều ĐB`
    if is_person_name(capitals):
        return Mention(row[place].start, row[stop - 1].end, "person", name, None, "f" if " Thị " in name else None, False, stop)
    if len(capitals) == 1 and not is_foreign(capitals[0]) and not place_at(row, place, stop) and not capitals[0].isupper():
        return Mention(row[place].start, row[stop - 1].end, "given", name, last=stop)  # a given name, or a sentence's first word
    return Mention(row[place].start, row[stop - 1].end, "name", name, last=stop)
