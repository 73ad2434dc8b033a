"""Drafts for `check_drafts.py`: articles as they were, and articles in which one annotated fact was altered.

Altered is what the annotators marked, whatever dsx finds there. Two ways:

    figure     a day, number, rank, symbol, unit or the given name of a speaker is exchanged
    statement  a count or rank is denied, or made a target; a claim is given to someone else
"""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import regex

SEED = 14
GIVEN_NAMES = ("Thịnh", "Quyên", "Khải", "Duyên", "Bằng")
PEOPLE = ("Trần Quang Khải", "Lê Thị Duyên", "Phạm Đức Bằng", "Hoàng Minh Quyên")
SOURCES = ("Reuters", "AFP", "Bộ Tài chính", "Sở Y tế Cần Thơ")
UNITS = {
    "người": "hộ", "hộ": "người", "học sinh": "giáo viên", "sinh viên": "giảng viên", "trường hợp": "ổ dịch", "ca": "ổ dịch",
    "tỉnh": "huyện", "xã": "thôn", "quận": "phường", "huyện": "xã", "doanh nghiệp": "hợp tác xã", "dự án": "đề tài",
    "vụ": "đối tượng", "đối tượng": "vụ", "km": "m", "m": "km", "ha": "km2", "tấn": "kg", "kg": "tấn", "đồng": "USD",
    "USD": "euro", "điểm": "bàn", "bàn": "điểm", "trận": "vòng", "đội": "câu lạc bộ", "giờ": "phút", "tuổi": "tháng tuổi",
    "chiếc": "bộ", "xe": "tàu", "trường": "lớp", "nước": "tỉnh", "quốc gia": "tỉnh", "nhiệm vụ": "dự án", "căn": "tòa",
    "m2": "ha", "lần": "năm",
}  # fmt: skip
# A verb right before the number or place that it governs; before the verb Vietnamese puts what denies it or makes it a target
VERBS = (
    "đạt", "có", "tăng", "giảm", "chiếm", "thu hút", "thu", "là", "làm", "xếp", "đứng", "vươn", "lọt", "dẫn", "giành",
    "tổ chức", "xây dựng", "hoàn thành", "bán", "mua", "chi", "nhận", "tuyển", "ghi nhận", "phát hiện", "thiệt hại",
    "tiếp nhận", "xử lý", "đón", "nằm", "góp", "nộp", "xuất khẩu", "nhập khẩu", "sản xuất", "triển khai", "bắt", "rơi", "mất",
    "trao", "tặng", "huy động", "đầu tư", "hỗ trợ", "kéo dài", "sử dụng", "cung cấp", "ghi", "vượt", "lên", "xuống", "về",
)  # fmt: skip
_VERB = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{'|'.join(sorted(VERBS, key=len, reverse=True))})(?![\p{{L}}\p{{M}}])")
_GOVERNING = regex.compile(_VERB.pattern + r"(?: (?:được|thêm|tổng cộng|ở|mức|thứ hạng|vị trí)){0,2} $")
_STATED = regex.compile(r"(?:không|chưa|sẽ|dự kiến|phấn đấu|mục tiêu|có thể|kế hoạch|nếu)\b[^,.;]*$", regex.IGNORECASE)
_REACH = 40
_NEAR = 300
_SENTENCE_END = regex.compile(r"[.!?…][\s”\"]|\n")
DENIALS = ("không ", "chưa ", "chưa bao giờ ")
TARGETS = ("phấn đấu ", "dự kiến ", "sẽ ", "đặt mục tiêu ")


class Gold(NamedTuple):
    """An article, with its annotations where it has any."""

    name: str
    raw: str
    published: datetime.date | None
    facts: list[dict[str, Any]]


class Draft(NamedTuple):
    """An article with one fact altered, or none: what was done, where the new words are, and the fact there."""

    gold: Gold
    raw: str
    what: str | None = None
    new: tuple[int, int] = (0, 0)
    kind: str | None = None
    fact: tuple[int, int] = (0, 0)


def annotated(folders: list[str]) -> list[Gold]:
    """The articles of gold folders."""
    found = []
    for path in sorted(path for folder in folders for path in Path(folder).rglob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        raw = path.with_suffix(".txt").read_bytes().decode("utf-8-sig")
        firm = [fact for fact in record["facts"] if not fact.get("optional")]
        found.append(Gold(path.stem, raw, _day(record), [{**fact, **_span(raw, fact)} for fact in firm]))
    return found


def unannotated(path: str) -> list[Gold]:
    """The articles of a JSONL file."""
    with open(path, encoding="utf-8") as lines:
        return [Gold(str(record["id"]), record["text"], _day(record), []) for record in map(json.loads, lines)]


def draw(gold: list[Gold], others: list[Gold], drafts: int) -> list[Draft]:
    """A third as they were, half of them from articles without annotations; a third of each way of altering."""
    chance = random.Random(SEED)
    third = drafts // 3
    drawn: list[Draft] = []
    for ways in (FIGURES, STATEMENTS):
        drawn.extend(_altered(gold, ways, third, chance))
    plain = chance.sample(others, min(third // 2, len(others)))
    plain.extend(chance.sample(gold, min(third - len(plain), len(gold))))
    return drawn + [Draft(article, article.raw) for article in plain]


def _altered(gold: list[Gold], ways: dict[str, Way], wanted: int, chance: random.Random) -> Iterator[Draft]:
    """So many drafts, the ways in turn, of each article one."""
    rest = chance.sample(gold, len(gold))
    names = list(ways)
    made = 0
    while made < wanted and rest:
        name = names[made % len(names)]
        for article in rest:
            draft = _one(article, name, ways[name], chance)
            if draft is not None:
                rest.remove(article)
                yield draft
                break
        else:
            names.remove(name)
            if not names:
                return
            continue
        made += 1


def _one(article: Gold, name: str, way: Way, chance: random.Random) -> Draft | None:
    for fact in chance.sample(article.facts, len(article.facts)):
        change = way(fact, article.raw, chance)
        if change is not None:
            start, end, new = change
            raw = article.raw[:start] + new + article.raw[end:]
            shift = len(new) - (end - start)
            first = fact["start"] + (shift if end <= fact["start"] else 0)
            last = fact["end"] + (shift if start < fact["end"] else 0)
            return Draft(article, raw, name, (start, start + len(new)), fact["kind"], (first, last))
    return None


Change = tuple[int, int, str]
Way = Callable[[dict[str, Any], str, random.Random], Change | None]


def _digits(kind: str, pattern: str) -> Way:
    """Another number for the first that fits the pattern; of a day the day."""

    def way(fact: dict[str, Any], raw: str, chance: random.Random) -> Change | None:
        found = regex.search(pattern, fact["text"]) if fact["kind"] == kind else None
        if found is None:
            return None
        number = int(found[0])
        if kind == "date":
            new = (number + chance.randint(1, 9) - 1) % 28 + 1
        else:
            new = number + chance.randint(1, 3) * max(1, number // 4)
        return fact["start"] + found.start(), fact["start"] + found.end(), str(new)

    return way


def _unit(fact: dict[str, Any], raw: str, chance: random.Random) -> Change | None:
    unit = fact["value"].get("unit") or "" if fact["kind"] == "count" else ""
    head = next((head for head in sorted(UNITS, key=len, reverse=True) if unit == head or unit.startswith(head + " ")), None)
    at = fact["text"].rfind(head) if head else -1
    if head is None or at < 0:
        return None
    return fact["start"] + at, fact["start"] + at + len(head), UNITS[head]


def _speaker_at(fact: dict[str, Any], raw: str) -> tuple[int, int] | None:
    """Where the sentence of a claim names its speaker."""
    name = fact["value"].get("speaker") if fact["kind"] == "claim" else None
    if name is None or not name[0].isupper():
        return None
    for found in regex.finditer(regex.escape(name), raw):
        start, end = found.span()
        between = raw[end : fact["start"]] if end <= fact["start"] else raw[fact["end"] : start]
        if (end <= fact["start"] or start >= fact["end"]) and len(between) < _NEAR and not _SENTENCE_END.search(between):
            return start, end
    return None


def _given_name(fact: dict[str, Any], raw: str, chance: random.Random) -> Change | None:
    span = _speaker_at(fact, raw)
    if span is None or not regex.fullmatch(r"(?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+", raw[slice(*span)]):
        return None
    start = span[0] + raw[slice(*span)].rindex(" ") + 1
    return start, span[1], chance.choice([name for name in GIVEN_NAMES if name != raw[start : span[1]]])


def _another_speaker(fact: dict[str, Any], raw: str, chance: random.Random) -> Change | None:
    span = _speaker_at(fact, raw)
    if span is None:
        return None
    is_person = regex.fullmatch(r"(?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+", raw[slice(*span)])
    return *span, chance.choice([name for name in (PEOPLE if is_person else SOURCES) if name not in raw])


def _before_verb(words: tuple[str, ...]) -> Way:
    """Words put before the verb that governs a count or a rank, where the article states it as so."""

    def way(fact: dict[str, Any], raw: str, chance: random.Random) -> Change | None:
        if fact["kind"] not in ("count", "rank") or fact["value"].get("modality", "result") != "result":
            return None
        before = raw[max(0, fact["start"] - _REACH) : fact["start"]]
        clause = regex.split(r"[,.;:!?\n“”\"()]", before)[-1]
        if _STATED.search(clause) or _STATED.search(raw[max(0, fact["start"] - 2 * _REACH) : fact["start"]]):
            return None
        if _VERB.match(fact["text"]):
            return fact["start"], fact["start"], chance.choice(words)
        verb = _GOVERNING.search(clause)
        if verb is None:
            return None
        at = fact["start"] - len(clause) + verb.start()
        return at, at, chance.choice(words)

    return way


FIGURES: dict[str, Way] = {
    "day": _digits("date", r"\d{1,2}(?=[/.-]\d)"),
    "number": _digits("count", r"\d+"),
    "rank": _digits("rank", r"\d+"),
    "symbol": _digits("document", r"\d+"),
    "speaker": _given_name,
    "unit": _unit,
}
STATEMENTS: dict[str, Way] = {
    "denied": _before_verb(DENIALS),
    "target": _before_verb(TARGETS),
    "another speaker": _another_speaker,
}


def _day(record: dict[str, Any]) -> datetime.date | None:
    return datetime.date.fromisoformat(record["published"][:10]) if record.get("published") else None


def _span(raw: str, fact: dict[str, Any]) -> dict[str, int]:
    start = fact.get("start", -1)
    for _ in range(fact.get("occ", 1) if start < 0 else 0):
        start = raw.index(fact["text"], start + 1)
    return {"start": start, "end": start + len(fact["text"])}
