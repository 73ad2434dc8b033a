"""The lines of a page, and the parts of a line that holds more than one zone.

Pages are typed in lines, but some scrapers run a page together: `Hiện trường vụ nổ - Ảnh: Sỹ Bình Theo đó, khả năng …`,
`… trở lại./. Ngọc Luân/VOV-TP HCM`, `(Thứ Sáu 21/03/2025 14:05) - Chiều nay, …`. Such a line is parted at its sentences.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import regex

from dsx.fact import Span, Zone
from dsx.language import stamp, vocabulary

HEADLINE = 220
"""Characters that a headline has at most."""
CAPTION = 320
"""Characters that the text of a picture has at most."""
BUTTON = 80
"""Characters of a line that announces other articles, or a button, at most."""
BYLINE = 60
"""Characters that a byline has at most."""

_DIGIT = regex.compile(r"\d")
_AROUND = " |-,()[]·•:."
_STOP = regex.compile(r"[.?!…:;][\"”’»)\]]*$")
_AFTER_STAMP = regex.compile(r"[\])]? ?[-:|]? ?(?=[\p{Lu}(\"“])")
_WORD = r"(?:\p{Lu}[\p{L}\p{M}\p{N}.+’']*|[\p{L}\p{N}-]{2,30}\.(?:vn|com|net|org)|Trung tâm|Báo|\d{1,3})"
_NAMES = regex.compile(
    rf"{_WORD}(?:[ ./&,-]{{1,3}}(?:(?:và|từ|&) )?(?:{_WORD}|online|tổng hợp|dịch|ghi)){{0,9}}(?: ?\([^()]{{1,50}}\))?"
    r"|\([^()]{1,50}\)"
)


@dataclass(slots=True)
class Line:
    """A line that is not blank, or a part of one: its place without outer blanks, its text, how many blank lines stand before."""

    start: int
    end: int
    text: str
    lower: str
    gap: int
    zone: Zone | None = None
    stops: bool = field(init=False)
    """Whether it ends as a sentence does."""
    _said: dict[str, bool] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.stops = _STOP.search(self.text, max(0, len(self.text) - 8)) is not None

    def says(self, name: str) -> bool:
        """Whether the line, marks at its edges apart, is one of the vocabulary of pages: `furniture`, `tail`, `end`, `weak`."""
        if name not in self._said:
            self._said[name] = _says(name, self.lower)
        return self._said[name]

    @property
    def apart(self) -> bool:
        """Whether a blank line stands before it."""
        return self.gap > 0

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does and is more than a name."""
        return self.stops and len(self.text.split()) >= 5

    @property
    def is_paragraph(self) -> bool:
        """Whether it reads like one of the article, and no mark says otherwise."""
        return self.zone is None and self.stops and len(self.text) > 96


def lines(text: str, lower: str, sentences: Sequence[Span]) -> list[Line]:
    """The lines of a view that are not blank, those of several zones in parts, the parts with their zones."""
    found: list[Line] = []
    starts = [sentence.start for sentence in sentences]
    at = 0
    gap = 1
    for piece in text.split("\n"):
        stripped = piece.strip()
        if stripped:
            start = at + piece.index(stripped)
            end = start + len(stripped)
            inside = sentences[bisect_left(starts, start) : bisect_left(starts, end)]
            found.extend(_parted(Line(start, end, stripped, lower[start:end], gap), inside))
        gap = 0 if stripped else gap + 1
        at += len(piece) + 1
    return found


@functools.cache
def pattern(name: str) -> Any:
    """A pattern of the vocabulary of pages, over one lower-cased line or a piece of it."""
    listed = vocabulary.load("page")[name]
    return regex.compile(listed if isinstance(listed, str) else "|".join(f"(?:{one})" for one in listed))


def _says(name: str, lower: str) -> bool:
    if len(lower) > (2 * HEADLINE if name == "furniture" else BUTTON):
        return False
    stripped = lower.strip(" :»>•-")
    if pattern(name).fullmatch(lower):
        return True
    return stripped != lower and pattern(name).fullmatch(stripped) is not None


def is_byline(text: str, lower: str) -> bool:
    """Whether a short text names an author or a source: `Hoàng Phúc`, `Theo Đình Văn (Lao Động)`, `PV/VOV.VN`, `(Tổng hợp)`."""
    if len(text) > BYLINE:
        return False
    said = pattern("byline").match(lower)
    rest = text[said.end() :].strip(" .-,:|") if said else text.strip(" -|")
    rest = rest.removesuffix(")") if "(" not in rest else rest
    if not rest:
        return said is not None
    if said is None and rest.startswith("("):
        return pattern("byline").match(lower, 1) is not None or rest[1:-1].isupper()
    if said is not None and rest[0].isupper() and len(rest.split()) <= 3:  # `Theo Ngôi sao`
        return True
    return _NAMES.fullmatch(rest) is not None and (said is not None or not rest.endswith("."))


def stamp_of(line: Line) -> stamp.Stamp | None:
    """The stamp that a short line holds."""
    return next(stamp.stamps(line.lower), None) if len(line.lower) < 2 * BYLINE else None


def is_stamp(line: Line) -> bool:
    """Whether a line is a date with its time, place or author, and hardly anything else."""
    found = stamp_of(line)
    if found is None:
        return False
    before, after = line.text[: found.start].rstrip(), line.text[found.end :].strip(_AROUND)
    if before.endswith(":"):  # `Hạn nộp hồ sơ: 17:00 11/11/2024`
        return False
    if not found.told and (before or after) and (not found.full or _DIGIT.search(before + after)):
        return False  # `Kỳ 123 - Thứ Năm, 7/11/2024`
    beside = found.told and before.endswith(("|", "-", "·", "•"))  # `Phúc Vũ - Thể thao Việt Nam | 11:20 07/02/2017`
    before = before.strip(_AROUND)
    if len(before.split()) > (8 if beside else 3) and not _is_of_page(before):
        return False
    if (again := next(stamp.stamps(after.lower()), None)) is not None:  # `Xuất bản: 19/10/2024 - Cập nhật: 20/10/2024`
        after = f"{after[: again.start]}{after[again.end :]}".strip(_AROUND)
    return not after or (_is_of_page(after) and " - " not in after)  # `19:30 11/2/2017 Chelsea - Arsenal`


def _is_of_page(text: str) -> bool:
    """Whether a piece beside a stamp is an author or a button."""
    return is_byline(text, text.lower()) or pattern("furniture").fullmatch(text.lower()) is not None


def is_credited(line: Line) -> bool:
    """Whether a line is the text of a picture, by the credit at its end: `… Ảnh: Minh Trường`, `(Nguồn: TTXVN)`."""
    return len(line.text) < CAPTION and _speaks_of_pictures(line.lower) and pattern("caption").search(line.lower) is not None


def _speaks_of_pictures(lower: str) -> bool:
    """Whether a credit can be there: a cheap look before the patterns."""
    return (
        "ảnh" in lower
        or "nguồn" in lower
        or "hình" in lower
        or "video" in lower
        or "clip" in lower
        or "photo" in lower
        or "đồ họa" in lower
    )


def _parted(line: Line, inside: Sequence[Span]) -> list[Line]:
    """The line in parts where it holds several zones, else the line itself."""
    marks = list(_opening_stamp(line))
    if len(inside) > 1 and not is_credited(line):
        spans = [Span(s.start - line.start, min(s.end, line.end) - line.start) for s in inside]
        marks += _pictures(line, spans) if _speaks_of_pictures(line.lower) else []
        last = spans[-1]
        if last.start > BYLINE and is_byline(line.text[last.start : last.end], line.lower[last.start : last.end]):
            marks.append((last, "dateline"))
    if not marks:
        return [line]
    marks.sort()
    edges = sorted({0, len(line.text), *itertools.chain.from_iterable(span for span, _ in marks)})
    parts: list[Line] = []
    for start, end in itertools.pairwise(edges):
        start += len(line.text[start:end]) - len(line.text[start:end].lstrip())
        if start < end:
            zone = next((zone for span, zone in marks if span.start <= start < span.end), None)
            gap = 1 if parts else line.gap
            parts.append(Line(line.start + start, line.start + end, line.text[start:end], line.lower[start:end], gap, zone))
    return parts


def _opening_stamp(line: Line) -> list[tuple[Span, Zone]]:
    """`(Thứ Sáu 21/03/2025 14:05) - Chiều nay, …`; `Thứ bảy 19/10/2024, ông …` is a sentence."""
    found = next(stamp.stamps(line.lower, 0, BYLINE), None)
    if found is None or not found.told or found.start > (line.lower[0] in "(["):
        return []
    rest = _AFTER_STAMP.match(line.text, found.end)
    return [(Span(0, rest.end()), "dateline")] if rest is not None and len(line.text) - rest.end() > BYLINE else []


def _pictures(line: Line, spans: list[Span]) -> list[tuple[Span, Zone]]:
    """The texts of pictures among the sentences of a line, each to the end of its credit."""
    found: list[tuple[Span, Zone]] = []
    for number, (start, end) in enumerate(spans):
        credit = pattern("credit").search(line.lower, start, min(end, start + CAPTION))
        if credit is None or not all(line.text[credit.start(g)].isupper() for g in ("bare", "word") if credit[g]):
            continue  # `(ảnh hưởng của bão)`, `hai nguồn ảnh: …`
        begin = start
        if credit.start() - start < 3 and number and not found and spans[number - 1].end - spans[number - 1].start < CAPTION / 2:
            begin = spans[number - 1].start  # `Xe bọc thép của Israel. Ảnh: Telegraph.`
        found.append((Span(begin, end if end - credit.end() < BYLINE / 2 else credit.end()), "caption"))
    return found
