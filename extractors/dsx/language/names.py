"""Persons, offices and organisations as newspapers write them.

A noun phrase that names a speaker begins with an address (`ông`), a rank (`Đại tá`), a profession (`luật sư`), an
office and its body (`Giám đốc Sở Y tế`), the head of an organisation's name (`Bộ`, `Công ty`), a word for a report or
for people, or a name at once. Offices and organisations are written with capitals at their words' first syllables,
with lower-case words between; a person's name is the row of capitals that closes the phrase, told from the body
before it by its surname or, abroad, by syllables that are not Vietnamese (`Tổng thống Mỹ Donald Trump`).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import Literal

import regex

from dsx.language import vocabulary
from dsx.language.phrases import Phrases, Token

Form = Literal["person", "pronoun", "office", "organisation", "report", "people", "name", "given"]
Sex = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Mention:
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


@functools.cache
def _titles() -> Phrases:
    lists = vocabulary.load("titles")
    return Phrases((group, lists[group]) for group in ("offices", "ranks", "professions", "male", "female", "either"))


@functools.cache
def _phrases(file: str, group: str) -> Phrases:
    return Phrases([(group, vocabulary.load(file)[group])])


@functools.cache
def _pronouns() -> Phrases:
    lists = vocabulary.load("titles")
    return Phrases([("m", lists["pronouns_male"]), ("f", lists["pronouns_female"]), ("", lists["pronouns"])])


@functools.cache
def _people() -> Phrases:
    lists = vocabulary.load("titles")
    return Phrases([("vague", lists["vague"]), ("people", lists["people"])])


@functools.cache
def _heads() -> Phrases:
    lists = vocabulary.load("organisations")
    return Phrases([("heads", lists["heads"]), ("heads", lists["whole"])])


@functools.cache
def _acts() -> Phrases:
    """Verbs and adverbs at which a lower-case name ends: `Bộ Y tế phát đi thông tin`."""
    cues = vocabulary.load("cues")
    return Phrases([("cue", cues[group]) for group in ("says", "clause", "asks", "shows")] + [("between", cues["between"])])


_STOPS = frozenset(
    "đã đang sẽ vừa cũng còn từng vẫn đều là có được bị không chưa phải cần khi trong vào sau trước để mà thì như ngày sáng chiều tối "
    "trưa hôm với theo từ bằng rằng do vì nên nếu ra đến mới lại này đó ấy luôn rất tiếp tự cùng qua nhưng tuy nhằm sang chỉ bèn liền "
    "khiến gồm gửi ký đạt tăng giảm thấy nói hỏi trả viết kể hiện dù nhất khoảng hơn tới lên xuống đi về".split()
)
_LINKS = frozenset("và của tại ở & cổ tnhh thuộc kiêm về".split())
_AREA = frozenset("trường đường phố quận huyện tp tp. thành tỉnh xã phường thị thôn đh học thpt thcs viện ga chùa cầu".split())
_KIN = frozenset(
    "con em chị bố mẹ chủ nội ngoại giáo dâu rể hàng lão cụ cháu gái trai tôi vợ chồng bạn ta trùm già trẻ cha chú bác họ".split()
)
_WORDS_OF_STOPS = frozenset(
    ("đổi mới", "thống nhất", "đồng bằng", "công bằng", "thứ nhất", "văn bằng", "đại đến", "vận tải", "hiện đại")
)
_MANY = frozenset("các những nhiều không hầu đa phần".split())
_PARTICLES = frozenset("al el bin bint ibn van von der de da di du la le dos ter den ben abu".split())
_SYLLABLE = regex.compile(r"(?:ngh|ng|nh|gh|gi|kh|ch|th|tr|ph|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?")
_TONES = str.maketrans(
    "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)


@functools.cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    lists = vocabulary.load("organisations")
    return frozenset(lists["surnames"]), frozenset(lists["rare_surnames"])


def is_foreign(syllable: str) -> bool:
    """Whether a capitalised token is no Vietnamese syllable and no abbreviation: `Trump`, not `Trung` or `VFA`."""
    return not (len(syllable) > 1 and syllable.isupper()) and not _SYLLABLE.fullmatch(syllable.lower().translate(_TONES))


def is_person_name(syllables: list[str]) -> bool:
    """Whether a row of capitals is a Vietnamese person's full name: a surname and one to four more syllables."""
    strong, rare = _surnames()
    if not 2 <= len(syllables) <= 5 or any((s.isupper() and len(s) > 1) or is_foreign(s) for s in syllables):
        return False
    return syllables[0] in strong or (syllables[0] in rare and len(syllables) >= 3)


def title_at(row: list[Token], place: int, end: int) -> int:
    """How many tokens the title at a place has; `Phó giáo sư, tiến sĩ` is one."""
    return _titles().at(row, place, end)[0]


def place_at(row: list[Token], place: int, end: int) -> int:
    """How many tokens at a place name a country or province."""
    length, _ = _phrases("organisations", "places").at(row, place, end)
    return length if length and row[place].is_capital else 0


def mention_at(row: list[Token], place: int, end: int) -> Mention | None:
    """The mention that begins at a token and ends before `end`, as long as it can be; None where none begins."""
    if place >= end or not row[place].is_word:
        return None
    counted, _ = _phrases("titles", "quantities").at(row, place, end)
    head = place + counted
    for begin in dict.fromkeys((head, place)):  # `Chính phủ` is no `chính` with a noun behind
        if begin == place and (many := _many(row, place, end)):
            return many
        for read in (_pronoun, _titled, _report, _organisation, _unnamed, _bare):
            found = read(row, begin, end, begin > place)
            if found:
                return replace(found, start=row[place].start)
    if counted and row[place].low in ("đa", "hầu", "không", "số", "phần") and (head == end or row[head].low in _STOPS):
        return Mention(row[place].start, row[head - 1].end, "people", last=head)  # `đa số cho rằng`
    return None


def _many(row: list[Token], place: int, end: int) -> Mention | None:
    """`Các nhà băng`: people known only by their number."""
    head = place + _phrases("titles", "quantities").at(row, place, end)[0]
    if row[place].low in _MANY and head < end and row[head].is_word and row[head].text.islower():
        stop = _complement(row, head, end)
        return (
            Mention(row[place].start, row[stop - 1].end, "people", role=_text(row, head, stop), lesser=True, last=stop)
            if stop > head
            else None
        )
    return None


def _text(row: list[Token], start: int, end: int) -> str:
    return " ".join(token.text for token in row[start:end] if token.is_word or token.text in ",&-")


def _pronoun(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    length, sex = _pronouns().at(row, place, end)
    after = place + length
    if (
        not length
        or _titles().at(row, place, end)[0] > length
        or (after < end and (row[after].is_capital or _titles().at(row, after, end)[0]))
    ):
        return None
    if length == 1 and after < end and row[after].low in _KIN:
        return None  # `bà con`, `anh em`
    return Mention(row[place].start, row[after - 1].end, "pronoun", sex=_sex(sex), role=None, last=after)


def _sex(label: str) -> Sex | None:
    return "m" if label in ("m", "male") else "f" if label in ("f", "female") else None


def _titled(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    """A phrase that begins with titles: `Trung tướng Vũ A`, `Giám đốc Sở Y tế Lê B`, `PGS.TS Trần C`."""
    at, labels, sex, begin = place, [], None, place
    while True:
        length, label = _titles().at(row, at, end)
        heads = _heads().at(row, at, end)[0]
        if not length or (heads > length) or (labels and label in ("male", "female", "either") and "either" not in labels):
            break
        sex = sex or _sex(label)
        if label in ("male", "female", "either") and at == place:
            begin = at + length
        labels.append(label)
        at += length
        if (
            at < end
            and row[at].text in ",-"
            and _titles().at(row, at + 1, end)[1] in ("ranks", "professions")
            and label == "ranks"
        ):
            at += 1
        if label == "offices":
            break
    if not labels:
        return None
    stop = _complement(row, at, end)
    name_from = _name_start(row, at, stop)
    stop = _name_end(row, name_from, stop) if name_from is not None else stop
    role = _text(row, begin, name_from if name_from is not None else stop) if begin < (name_from or stop) else None
    strongest = (
        "offices" if "offices" in labels else "professions" if "professions" in labels else "ranks" if "ranks" in labels else ""
    )
    if name_from is not None:
        name = _text(row, name_from, stop)
        sex = sex or ("f" if " Thị " in name else "m" if " Văn " in name else None)
        return Mention(
            row[place].start, row[stop - 1].end, "person", name, role, sex, strongest in ("ranks", "professions"), stop
        )
    if not strongest:
        return None
    if stop < end and row[stop].low in ("này", "ấy") and stop == at:
        return Mention(row[place].start, row[stop].end, "pronoun", role=_text(row, begin, at), last=stop + 1)
    if counted and row[place - 1].low not in ("vị", "bản", "phía", "chính"):
        return Mention(row[place].start, row[stop - 1].end, "people", role=role, last=stop)
    return Mention(row[place].start, row[stop - 1].end, "office", role=role, last=stop)


def _complement(row: list[Token], at: int, end: int, longest: int = 8) -> int:
    """Where the words that complete an office or a name end; `longest` is how many lower-case syllables may follow each other."""
    lower = 0
    while at < end:
        token = row[at]
        closes = token.low in _STOPS and not token.is_capital and f"{row[at - 1].low} {token.low}" not in _WORDS_OF_STOPS
        if closes or (not token.is_word and token.text != "&"):
            break
        if token.is_capital or token.low in _PARTICLES:
            lower = 0
        elif _acts().at(row, at, end)[0] and lower != 0 or (_acts().at(row, at, end)[0] > 1):
            break
        elif token.low in _LINKS and not (at + 1 < end and row[at + 1].is_word and row[at + 1].low not in _STOPS):
            break
        else:
            lower += 1
            if lower > longest:
                break
        at += 1
    return at


def _name_start(row: list[Token], at: int, stop: int) -> int | None:
    """Where the person's name begins in the words after titles; None where there is none."""
    run = stop
    while run > at and (row[run - 1].is_capital or row[run - 1].low in _PARTICLES) and not row[run - 1].text[0].isdigit():
        run -= 1
    first_cap = at
    while first_cap < stop and (row[first_cap].is_capital or row[first_cap].low in _PARTICLES):
        first_cap += 1
    direct = first_cap > at and not _heads().at(row, at, stop)[0]
    if direct and not place_at(row, at, stop) and first_cap < stop and is_person_name([t.text for t in row[at:first_cap]]):
        return at  # the name comes first: `ông Lê Văn A chủ quán`
    if run == stop or all(len(token.text) > 1 and token.text.isupper() for token in row[run:stop]):
        return None
    first = run
    while run + 1 < stop and len(row[run].text) > 1 and row[run].text.isupper():
        run += 1
    while run < stop and run + place_at(row, run, stop) < stop and place_at(row, run, stop):
        run += place_at(row, run, stop)
    capitals = [token.text for token in row[run:stop]]
    direct = direct and first == at
    if place_at(row, run, stop) == len(capitals):
        return None
    if direct:
        return _split(capitals, run) if len(capitals) > 4 else run
    if run == first and row[first - 1].low in _AREA and len(capitals) <= 4:
        return None
    return _split(capitals, run)


def _split(capitals: list[str], run: int) -> int | None:
    """Where a name begins in a row of capitals that a body's name opens: at its first surname, or its foreign part."""
    for number, syllable in enumerate(capitals[1:]):
        if syllable in ("Văn", "Thị") and len(capitals) - number <= 5 and number + 2 < len(capitals):
            return run + number
    for names in _surnames():
        for number, syllable in enumerate(capitals):
            if syllable in names and 2 <= len(capitals) - number <= 4 and not any(is_foreign(c) for c in capitals[number:]):
                return run + number
    foreign = [number for number, syllable in enumerate(capitals) if is_foreign(syllable)]
    if foreign and len(capitals) - foreign[0] <= 4 and len(capitals) > 1:
        return run + max(0, foreign[0] - (1 if foreign[0] and not capitals[foreign[0] - 1].isupper() else 0))
    return None


def _name_end(row: list[Token], start: int, stop: int) -> int:
    for at in range(start + 1, stop):
        if not row[at].is_capital and row[at].low not in _PARTICLES:
            return at
        if at > start + 1 and _titles().at(row, at, stop)[0] > 1:
            return at  # `bà Lê Thị B Giám đốc Sở`
    return stop


def _report(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    length, _ = _phrases("cues", "reports").at(row, place, end)
    if not length:
        return None
    body = place + length
    limit = next((n for n in range(body, end) if not row[n].is_word), end)
    for at in range(body, limit):
        if row[at].low in ("của", "từ", "do") and at + 1 < limit:
            owner = mention_at(row, at + 1, limit)
            if owner and owner.form != "report" and not any(token.is_capital for token in row[body:at]):
                return replace(owner, last=owner.last)
            if owner:
                return Mention(row[place].start, owner.end, "report", _text(row, place, at), last=owner.last)
    stop = _complement(row, body, end, 24)
    if row[place].low in ("kết", "hình", "thông") and stop == body < end and row[body].low in ("này", "đó", "trên"):
        return None  # `Kết quả này cho thấy`: the article's own inference
    own = any(token.is_capital for token in row[body:stop])
    if row[place].low in ("thông", "nguồn", "tin") and not own:
        return Mention(row[place].start, row[stop - 1].end, "people", last=stop)
    return Mention(row[place].start, row[stop - 1].end, "report", _text(row, place, stop), last=stop)


def _organisation(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    length, _ = _heads().at(row, place, end)
    if (
        not length
        or (_people().at(row, place, end)[0] >= length and counted)
        or _phrases("organisations", "others").at(row, place, end)[0]
    ):
        return None
    part = (
        length == 1
        and not row[place].is_capital
        and row[place].low not in ("hãng", "báo", "tờ", "đài", "kênh", "trang", "quỹ", "tòa", "nhóm")
    )
    if part and not (place + 1 < end and row[place + 1].is_capital):
        return None  # `phục vụ người dân`
    stop = _complement(row, place + length, end)
    if stop < end and row[stop].low in ("này", "đó") and not any(t.is_capital for t in row[place + length : stop]):
        return Mention(row[place].start, row[stop].end, "organisation", _text(row, place, stop + 1), last=stop + 1)
    whole = _phrases("organisations", "whole").at(row, place, end)[0] == length
    if not whole and not any(token.is_capital for token in row[place + 1 : stop]) and not (counted or row[place].text.isupper()):
        return None
    if counted and not any(token.is_capital for token in row[place:stop]):
        return Mention(row[place].start, row[stop - 1].end, "people", role=_text(row, place, stop), last=stop)
    return Mention(row[place].start, row[stop - 1].end, "organisation", _text(row, place, stop), last=stop)


def _unnamed(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    length, label = _people().at(row, place, end)
    if not length:
        return None
    stop = _complement(row, place + length, end)
    role = None if label == "vague" and stop == place + length else _text(row, place, stop)
    return Mention(
        row[place].start, row[stop - 1].end, "people", role=role if label == "people" or role and length == 1 else None, last=stop
    )


def _bare(row: list[Token], place: int, end: int, counted: bool) -> Mention | None:
    """A name without a title."""
    stop = place
    while stop < end and (row[stop].is_capital or (stop > place and row[stop].low in _PARTICLES)):
        if stop > place + 1 and _titles().at(row, stop, end)[0] > 1:
            break
        stop += 1
    capitals = [token.text for token in row[place:stop]]
    if not capitals or len(capitals) > 7 or set(capitals[0]) <= set("IVX") or "/" in capitals[0]:
        return None
    name = _text(row, place, stop)
    if is_person_name(capitals):
        return Mention(row[place].start, row[stop - 1].end, "person", name, None, "f" if " Thị " in name else None, False, stop)
    if len(capitals) == 1 and not is_foreign(capitals[0]) and not place_at(row, place, stop) and not capitals[0].isupper():
        return Mention(row[place].start, row[stop - 1].end, "given", name, last=stop)  # a given name, or a sentence's first word
    return Mention(row[place].start, row[stop - 1].end, "name", name, last=stop)
