"""Who speaks: the noun phrase that a cue has for its subject, with the offices and bodies set beside it.

`Ông Lê A, Phó Chủ tịch UBND tỉnh, cho biết`: the cue's subject stands two commas back and what lies between tells
its office. `Chủ tịch UBND tỉnh, Lê A cho biết` is the same the other way round. With another predicate between
(`Bộ B phát đi thông tin và yêu cầu`) the subject begins its part of the sentence.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from dsx.fact import Span
from dsx.language import vocabulary
from dsx.language.fullnames import is_person_name, place_at
from dsx.language.lexicon import classes_at, members, phrases
from dsx.language.names import Mention, is_inner, mention_at, title_at
from dsx.language.tokens import Token, tokens

_FURTHEST = 420
"""Characters before a cue that are read for its subject."""
_LONGEST = 40
"""Tokens before a cue among which its subject begins, where no comma parts them."""
_QUOTES = ('"', "“", "”", "‘", "’", "'")
_BEFORE_MARK = 4
"""Tokens of a title or place before a mark inside it, at most."""
_PARTING = ",;-:"
_WRITES = frozenset(["có", "ra", "gửi", "ký", "hành", "nộp", "đi", "làm"])  # `ban hành`, `phát đi`
_DAYS = frozenset(["ngày", "hôm", "sáng", "trưa", "chiều", "tối", "đêm"])


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention as subject of a cue.

    `near`: nothing but adverbs and appositions stand between; `joined`: the cue is a second predicate, after `và`.
    """

    mention: Mention
    near: bool
    joined: bool = False


@functools.cache
def _blocks() -> frozenset[str]:
    return frozenset(vocabulary.load("cues")["blocks"])


@functools.cache
def _turning() -> frozenset[str]:
    """The words that turn a cue whatever stands before them: those that end no adverb of several words."""
    return _blocks() - {phrase.rpartition(" ")[2] for phrase in vocabulary.load("cues")["between"] if " " in phrase}


def is_turned(text: str, cue: int, clear: bool) -> bool:
    """Whether the word right before a cue denies or turns it (`không cho biết`, `được cho là`), so that it has no speaker."""
    word = text[max(0, cue - 12) : cue].rstrip().rpartition(" ")[2]
    return word in _turning() and not (clear and word == "khi")


def _before_letter(row: list[Token]) -> int:
    """The number of tokens before a letter that is written and sent (`đã có công văn số 15 gửi các sở`), or all."""
    for at in range(len(row) - 2, max(-1, len(row) - 30), -1):
        if row[at].text in ";:.":
            break
        if row[at].low in _WRITES and not row[at].is_capital and phrases("cues.letters").at(row, at + 1)[0]:
            return at - (at > 0 and row[at - 1].low in ("phát", "ban"))
    return len(row)


def bare(row: list[Token]) -> int | None:
    """The number of tokens before the adverbs that lead to a cue; None where one of them denies or turns it (`không`, `được`)."""
    end = _before_letter(row)
    while end:
        if end > 2 and row[end - 1].text[0].isdigit() and row[end - 2].low in _DAYS and row[end - 3].is_capital:
            end -= 2  # `Kyodo ngày 20.10 đưa tin`
        length = phrases("cues.between").before(row, end)
        if length < 2 and row[end - 1].low in _blocks() and not row[end - 1].is_capital:
            return None
        if not length:
            return end
        end -= length
    return end


def subject(text: str, begin: int, cue: int) -> Subject | None:
    """The subject of the cue at an offset, looked for from `begin` on; None where there is none."""
    row = [token for token in tokens(text, max(begin, cue - _FURTHEST), cue) if token.text not in _QUOTES]
    cites = phrases("cues.cites")
    opened = (n for n in range(len(row) - 1, -1, -1) if row[n].low in cites.firsts)
    cited = next((n + size for n in opened if (size := cites.at(row, n)[0])), 0)
    row = row[cited:]  # `Reuters dẫn lời một quan chức khẳng định`
    while_saying = len(row) > 2 and row[-1].low == "khi" and row[-2].text != ","  # `ông A bật khóc khi nói rằng …`
    if while_saying:
        row.pop()
    end = bare(row)
    if not end:
        return None
    comma = row[end - 1].text == ","
    while end and row[end - 1].text in ",-":
        end -= 1
    parts = _parts(row, end)
    if not parts:
        return None
    named = None if while_saying else _named(row, parts)
    if named and not (comma and len(parts) == 1 and named.form in ("report", "people")):  # no `khảo sát, đánh giá thực tế`
        return Subject(named, True)
    for start, stop in reversed(parts):
        found = _beginning(row, start, stop)
        titled = found is not None and found.form == "person" and found.role and not is_person_name((found.name or "").split())
        if found and (found.form == "office" or titled) and (holder := _before_office(row, parts, start, found)):
            return Subject(holder, True)
        if found:
            listed = comma and found.form in ("person", "pronoun", "organisation", "office")  # `bà Nhâm, 68 tuổi, gửi tiền, kể …`
            return Subject(found, False, listed or row[end - 1].low in ("và", "thời", "rồi"))
    return None


def opening(text: str, sentence: Span) -> Mention | None:
    """The mention that opens a sentence, or its part behind a time or place: `Ngày 3/5, Bộ A ban hành …`."""
    row = [
        token
        for token in tokens(text, sentence.start, min(sentence.end, sentence.start + _FURTHEST))
        if token.text not in _QUOTES
    ]
    while row and not row[-1].is_word:
        row.pop()
    for start, stop in _parts(row, len(row))[:3]:
        if found := _beginning(row, start, stop):
            return found
    return None


def _before_office(row: list[Token], parts: list[tuple[int, int]], start: int, office: Mention) -> Mention | None:
    """The name that a part with an office follows, whose tasks go on behind: `bà A, Phó chủ tịch phụ trách B, C và D`."""
    number = next((n for n, part in enumerate(parts) if part[0] == start), 0)
    before = _ending(row, *parts[number - 1]) if number else None
    if before is None or before.form not in ("person", "name") or before.last != parts[number - 1][0]:
        return None
    return before if before.role and not before.lesser else before._replace(role=said(row, *parts[number]), lesser=False)


def _named(row: list[Token], parts: list[tuple[int, int]]) -> Mention | None:
    """The mention that ends before the cue, joined with what is set beside it."""
    last = len(parts) - 1
    nearest = _ending(row, *parts[last])
    if last and nearest and row[parts[last][0]].low in ("người", "vốn", "từng", "hiện") and nearest.last != parts[last][0]:
        nearest = None  # `Ông Jack Ma, người mới gặp Tổng thống Donald Trump, nhấn mạnh`
    if nearest is None and not _is_apposition(row, *parts[last]):
        return None
    beside = nearest is not None and last > 0 and any(told(row, parts, nearest) for told in (_is_body, _is_area, _is_employer))
    if nearest and nearest.form in ("person", "name", "given", "pronoun", "report") and not beside:
        return _with_office_before(row, parts, nearest)
    nearest = None if nearest and nearest.form == "name" else nearest
    for number in range(last - 1, max(-1, last - 6), -1):
        found = _ending(row, *parts[number])
        opens = found is not None and found.last == parts[number][0]
        if found and found.form in ("person", "name") and not _is_place(row, found, parts[number][1]):
            if nearest and nearest.form not in ("office", "person") and not opens:
                break  # `Sau khi gặp ông Nam, Bộ Y tế cho biết`
            return _with_office_after(row, parts[number + 1 :], found)
        if nearest is None and opens and found and found.form in ("organisation", "office", "people"):
            return found  # `Công an huyện A, tỉnh B cho biết`
        if not _is_apposition(row, *parts[number]):
            break
    return nearest


def _is_body(row: list[Token], parts: list[tuple[int, int]], nearest: Mention) -> bool:
    """Whether what looks like an office with a name is one with its body: `bà Anis Hidayah, Giám đốc trung tâm Migrant Care`."""
    if len(parts) < 2 or nearest.form != "person" or not nearest.role or nearest.last != parts[-1][0]:
        return False
    before = _ending(row, *parts[-2])
    vietnamese = is_person_name((nearest.name or "").split())
    return before is not None and before.form in ("person", "name") and before.last == parts[-2][0] and not vietnamese


def _is_area(row: list[Token], parts: list[tuple[int, int]], nearest: Mention) -> bool:
    """`Cảnh sát Ridgecrest, bang California, Mỹ`: whether the last part only says where."""
    start, stop = parts[-2]
    if nearest.form != "name" or not _is_place(row, nearest, parts[-1][1]):
        return False
    before = mention_at(row, start, stop)
    return (row[start].low in members("titles.regions") and stop - start < 6) or (before is not None and before.form == "office")


def _is_employer(row: list[Token], parts: list[tuple[int, int]], nearest: Mention) -> bool:
    """`Ông A, Phó chủ tịch phụ trách kinh doanh, Tetra Pak`: whether a name closes an office beside a person."""
    if nearest.form != "name" or len(parts) < 3:
        return False
    office, person = mention_at(row, *parts[-2]), _ending(row, *parts[-3])
    named = person is not None and person.form in ("person", "name") and person.last == parts[-3][0]
    return named and office is not None and office.form == "office"


def _with_office_before(row: list[Token], parts: list[tuple[int, int]], found: Mention) -> Mention:
    """`Phó Bí thư Thành ủy, Lê A`: the office that stands before a name."""
    start = parts[-1][0]
    if (
        found.form in ("person", "name")
        and not found.role
        and found.last == start
        and len(parts) > 1
        and row[start - 1].text in ",-"
    ):
        office = _ending(row, *parts[-2])
        body = office is not None and office.form == "person" and office.role and " " not in (office.name or " ")
        if office and (office.form == "office" or body) and office.last == parts[-2][0]:
            return found._replace(role=said(row, *parts[-2]) if body else office.role)  # `Chủ tịch Sao Mai - ông Lê A`
    return found


def _with_office_after(row: list[Token], parts: list[tuple[int, int]], found: Mention) -> Mention:
    """`Lê A, 45 tuổi, Giám đốc Sở B`: the first office or body set beside a name."""
    if found.role and not found.lesser:
        return found
    for number, (start, stop) in enumerate(parts):
        counted = start + (row[start].low in ("một", "là", "hiện", "nguyên", "cựu"))
        beside = mention_at(row, counted, stop)
        if beside and (
            beside.form == "office"
            or (beside.form == "person" and beside.role)
            or beside.form == "people"
            or (not found.role and beside.form == "organisation")
        ):
            return found._replace(role=_with_body(row, parts, number), lesser=False)
    return found


def _with_body(row: list[Token], parts: list[tuple[int, int]], number: int) -> str:
    """The office of a part, with its body in the next one: `Giám đốc pháp chế, Trường Đại học A`."""
    start, stop = parts[number]
    role = said(row, start, stop)
    if number + 1 < len(parts) and not any(token.is_capital for token in row[start + 1 : stop]):
        beside = mention_at(row, *parts[number + 1])
        if beside and beside.form == "organisation" and beside.last == parts[number + 1][1]:
            return f"{role}, {said(row, *parts[number + 1])}"
    return role


def _is_place(row: list[Token], found: Mention, stop: int) -> bool:
    """Whether a name is of a country: in `Mỹ, Anh, Bộ Ngoại giao Pháp` nobody is named."""
    return place_at(row, found.last, stop) == stop - found.last


def _parts(row: list[Token], end: int) -> list[tuple[int, int]]:
    """The stretches between commas, dashes and colons."""
    parts: list[tuple[int, int]] = []
    start = 0
    for at in range(end):
        mark = row[at].text
        if (mark in _PARTING or mark in ".!?…") and not _is_inside(row, at, end):
            if at > start:
                parts.append((start, at))
            if mark in ";.!?…:":
                parts.clear()
            start = at + 1
    if end > start:
        parts.append((start, end))
    return parts


def _is_inside(row: list[Token], at: int, end: int) -> bool:
    """Whether a mark belongs to a title or a place: `Phó giáo sư, tiến sĩ`, `Bà Rịa - Vũng Tàu`."""
    return is_inner(row, at) or any(
        max(title_at(row, n, end), place_at(row, n, end)) > at - n for n in range(max(0, at - _BEFORE_MARK), at)
    )


def _ending(row: list[Token], start: int, stop: int) -> Mention | None:
    """The mention that fills a stretch to its end, after whatever adverbs open it.

    Its `last` becomes the number of its first token.
    """
    at = start if stop - start <= _LONGEST else stop - _LONGEST
    while at < stop:
        found = mention_at(row, at, stop)
        if found is None:
            at += 1
            continue
        counted = at and row[at - 1].text.isdigit() and (at < 2 or row[at - 2].low not in ("năm", "ngày", "tháng"))
        if counted and found.form == "office":
            found = found._replace(form="people")  # `2 nhà phân tích`
        oblique = at > start and row[at - 1].low in members("titles.oblique")
        if oblique and row[at - 1].low == "được" and found.form in ("person", "name"):
            oblique = False  # `được ông A đánh giá là`
        inside = found.form == "given" and at > start and row[at - 1].low not in members("titles.connectives")
        lower = found.form == "name" or (row[at].text.islower() and found.form in ("people", "organisation"))
        if lower and at > start and row[at - 1].text.islower() and row[at - 1].low not in members("titles.connectives"):
            inside = True  # `phục vụ người dân`, `đền Đông Cuông`, `trụ sở Ban …`
        if at > start and row[at].is_capital and row[at - 1].is_capital and row[at].low in ("bà", "ông"):
            inside = True  # `quận Hai Bà Trưng`
        if at > start and row[at - 1].low == "và" and _is_place(row, found._replace(last=at), found.last):
            inside = True  # `Tổng giám đốc Sao Mai Việt Nam và Campuchia`
        if at > start and found.form == "report" and row[at - 1].low in ("sẽ", "đã", "phải", "cần"):
            inside = True  # `Sở sẽ báo cáo, kiến nghị`: a verb
        if (found.last >= stop or (found.form == "report" and at == start)) and not oblique and not inside:
            return found._replace(last=at)
        if not oblique and not inside and _is_narrowed(row, found, stop):
            return found._replace(last=at)
        at = max(found.last, at + 1)
    return None


_OF = frozenset(["thuộc", "tại", "của", "ở", "từ"])
_ACTS = frozenset(["verb", "cue", "auxiliary", "negation", "copula", "connective"])


def _is_narrowed(row: list[Token], found: Mention, stop: int) -> bool:
    """Whether only a person's body or place follows to the end: `Giáo sư Lê A thuộc Trung tâm B`."""
    if found.form != "person" or not found.name or found.last >= stop or row[found.last].low not in _OF:
        return False
    at = found.last + 1
    while at < stop:
        length, classes = classes_at(row, at, stop)
        if classes & _ACTS and not row[at].is_capital and not classes & {"noun", "body", "link"}:
            return False
        at += max(1, length)
    return True


def _beginning(row: list[Token], start: int, stop: int) -> Mention | None:
    """The mention that opens a stretch, before a predicate."""
    while start < stop and row[start].low in members("titles.connectives"):
        start += 1
    found = mention_at(row, start, stop)
    if found is None or found.form == "given" or stop - found.last > 30 or (found.form == "name" and place_at(row, start, stop)):
        return None
    if found.form == "office":  # `Thủ tướng đặt dấu hỏi và yêu cầu`: the office ends with its title or its last capital
        last = max(number for number in range(start, found.last) if row[number].is_capital or number == start)
        found = found._replace(role=said(row, start, max(last + 1, start + title_at(row, start, stop))))
    return found._replace(last=start)


def _is_apposition(row: list[Token], start: int, stop: int) -> bool:
    if row[start].text[0].isdigit() or phrases("titles.appositions").at(row, start, stop)[0]:
        return True
    found = mention_at(row, start, stop)
    return found is not None and found.form in ("office", "people", "organisation")


def said(row: list[Token], start: int, stop: int) -> str:
    """The words of an apposition, as a role tells them."""
    words = [token.text for token in row[start:stop] if token.is_word or token.text == "&"]
    if words and words[0].lower() in ("một", "là", "hiện"):
        words = words[1:]
    return " ".join(words)
