"""Where in the page: title, dateline, body, caption, related.

A scraped page is lines. The headline is the first line that reads like one; a stamp or a byline is dateline; the
headline repeated opens the text of a picture; the lists of other articles, comments and footers begin at a line that
says so (`Tin khác`, `Có thể bạn quan tâm`), at headlines printed twice, or at the stamps of teasers, and run to the end.
The words of sites are data (vocabulary/page.toml); what stands here is layout.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import regex

from dsx.fact import Span, Zone
from dsx.language import stamp, vocabulary

HEADLINE = 220
"""Characters that a headline has at most."""
CAPTION = 320
"""Characters that the text of a picture has at most."""
BYLINE = 48
"""Characters that a byline has at most."""
BOX = 600
"""Characters of body before a list of other articles is the page's end, and not a box in the article."""

_STOP = regex.compile(r"[.?!…:;][\"”’»)\]]*$")
_NAMES = regex.compile(
    r"(?:(?:Bài|Ảnh|Theo|Nguồn|Tin|Tác giả|PV|CTV|BTV|Bài và ảnh|Tin, ảnh|Thực hiện|Ghi chép của|Bài của|Theo báo)[ :,-]{1,3})*"
    r"[(]?\p{Lu}[\p{L}\p{M}.]*(?:[ ./&,-]{1,3}(?:và |& )?(?:\p{Lu}[\p{L}\p{M}.]*|\d{1,3}|online|dịch|tổng hợp|ghi))*[)]?"
    r"(?: ?\((?:tổng hợp|ghi|dịch|[Tt]heo [^)]{2,30}|[\p{Lu}]{2,8})\))?"
)
_AFTER_STAMP = regex.compile(r"[)\]] ?[-:|]? ?(?=.)")
_ILLUSTRATIONS = tuple(f"ảnh {words}{stop}" for words in ("minh họa", "minh hoạ", "tư liệu") for stop in ("", ".", ")", ")."))


class Region(NamedTuple):
    """A stretch of the view and the zone it belongs to."""

    start: int
    end: int
    zone: Zone


@dataclass(slots=True)
class _Line:
    """A line that is not blank: its place without outer blanks, its text, and how many blank lines stand before it."""

    start: int
    end: int
    text: str
    lower: str
    gap: int
    zone: Zone | None = None

    @property
    def apart(self) -> bool:
        """Whether a blank line stands before it."""
        return self.gap > 0

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_STOP.search(self.text))


def regions(text: str, lower: str, sentences: Sequence[Span]) -> list[Region]:
    """The zones of a view, in order, covering it whole; a line whose end is a byline or credit is parted by `sentences`."""
    lines = _lines(text, lower)
    if not lines:
        return [Region(0, len(text), "body")]
    for line in lines:
        if _is_stamp(line):
            line.zone = "dateline"
        elif _matches("furniture", line):
            line.zone = "related"
    title = _mark_title(lines)
    _mark_pictures(lines, title)
    tail = _tail(lines, title)
    for line in lines[tail:]:
        line.zone = "related"
    if tail < len(lines) - 1 and lines[-1].gap > 2 and lines[-1].stops and len(lines[-1].text) > 2 * BYLINE:
        lines[-1].zone = None  # a lead that its site keeps apart from the article, below it
    _mark_boxes(lines[:tail], title)
    _mark_bylines(lines[:tail])
    return _joined(lines, len(text))


def _lines(text: str, lower: str) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    gap = 1
    for piece in text.split("\n"):
        stripped = piece.strip()
        if stripped:
            start = at + piece.index(stripped)
            end = start + len(stripped)
            lines.extend(_parted(_Line(start, end, stripped, lower[start:end], gap)))
        gap = 0 if stripped else gap + 1
        at += len(piece) + 1
    return lines


def _parted(line: _Line) -> list[_Line]:
    """The line; where it opens with a stamp in brackets, `(Thứ Sáu 21/03/2025 14:05) - Chiều nay, …`, that and the rest."""
    found = next(stamp.stamps(line.lower, 0, BYLINE), None) if line.lower[0] in "([" else None
    rest = _AFTER_STAMP.match(line.text, found.end) if found is not None and found.full else None
    if rest is None:
        return [line]
    middle = rest.end()
    first = _Line(line.start, line.start + middle, line.text[:middle], line.lower[:middle], line.gap)
    return [first, _Line(line.start + middle, line.end, line.text[middle:], line.lower[middle:], 0)]


@functools.cache
def _pattern(name: str) -> Any:
    listed = vocabulary.load("page")[name]
    return regex.compile(listed if isinstance(listed, str) else "|".join(f"(?:{pattern})" for pattern in listed))


def _matches(name: str, line: _Line) -> bool:
    if len(line.lower) > 2 * HEADLINE:
        return False
    return any(_pattern(name).fullmatch(form) for form in (line.lower, line.lower.strip(" :»>•-")))


def _is_stamp(line: _Line) -> bool:
    """Whether a line is a date (with its time, place or author) and hardly anything else."""
    if len(line.lower) > 2 * BYLINE:
        return False
    found = next(stamp.stamps(line.lower), None)
    if found is None:
        return False
    rest = line.text[: found.start] + line.text[found.end :]
    return len(rest.strip(" |-,()·:")) <= (BYLINE // 2 if found.full else 0)


def _mark_title(lines: list[_Line]) -> int:
    """The index of the headline, whose zone is set with those of the lines before it; -1 where the text has none."""
    for number, line in enumerate(lines[:12]):
        if line.zone is not None:
            continue
        if len(line.text) > HEADLINE or (line.text.endswith(".") and not line.text.endswith("...")) or number == len(lines) - 1:
            return -1
        if len(line.text.split()) >= 4 or any(other.text == line.text for other in lines[number + 1 :]) or number == 0:
            if len(line.text.split()) < 4 and _better_follows(lines, number):
                line.zone = "related"
                continue
            line.zone = "title"
            return number
        line.zone = "related"
    return -1


def _better_follows(lines: list[_Line], number: int) -> bool:
    """Whether the lines below hold a headline that a short line (a section's name) may not be taken for."""
    following = [line for line in lines[number + 1 : number + 6] if line.zone is None]
    return (
        bool(following) and len(following[0].text.split()) >= 4 and len(following[0].text) < HEADLINE and not following[0].stops
    )


def _mark_pictures(lines: list[_Line], title: int) -> None:
    """Texts of pictures: by their credit, and those below the headline repeated."""
    headline = lines[title].text if title >= 0 else None
    for number, line in enumerate(lines):
        if number <= title or line.zone is not None:
            continue
        if line.text == headline:
            line.zone = "caption"
            following = lines[number + 1] if number + 1 < len(lines) else None
            below = following is not None and following.zone is None and not following.apart and _stand_apart(lines)
            if following is not None and below and len(following.text) < CAPTION:
                following.zone = "caption"
        elif len(line.text) < CAPTION and _is_credited(line):
            line.zone = "caption"


def _is_credited(line: _Line) -> bool:
    credit = vocabulary.load("page")["credit"]
    found = regex.search(rf"(?:^|[ .(\"”]){credit} ?[:/] ?[^:]{{1,60}}$|\({credit}[^)]{{0,60}}\)[.]?$", line.lower)
    return found is not None or line.lower.startswith(("ảnh minh h", "ảnh:", "ảnh -")) or line.lower.endswith(_ILLUSTRATIONS)


def _tail(lines: list[_Line], title: int) -> int:
    """The index of the line with which the lists below the article begin."""
    body = 0
    for number, line in enumerate(lines):
        if number <= title:
            continue
        if body >= BOX or number > len(lines) // 2:
            if _matches("tail", line) and body:
                return number
            if body and _is_teaser(lines, number):
                return number
        if line.zone is None:
            body += len(line.text)
    return len(lines)


def _is_teaser(lines: list[_Line], number: int) -> bool:
    """Whether a line begins a list of headlines: printed twice, or each with its stamp."""
    line = lines[number]
    if line.stops or len(line.text) > HEADLINE or len(line.text.split()) < 4 or line.zone is not None:
        return False
    return _are_doubled(lines[number : number + 10]) or _are_dated(lines[number : number + 8])


def _are_doubled(lines: list[_Line]) -> bool:
    """Whether headlines stand twice, the first of them among these: a picture's text and the link below it."""
    twice = {line.text for line, following in itertools.pairwise(lines) if line.text == following.text and not line.stops}
    return len(twice) > 1 and lines[0].text == lines[1].text


def _are_dated(lines: list[_Line]) -> bool:
    """Whether each headline has its stamp, below it or below its summary."""
    stamps = [number for number, line in enumerate(lines) if line.zone == "dateline"]
    return len(stamps) > 1 and stamps[0] <= 2 and stamps[1] - stamps[0] <= 3


def _mark_boxes(lines: list[_Line], title: int) -> None:
    """Links inside the body: below a line that announces them, doubled headlines, and lines glued to a paragraph."""
    announced = False
    for number, line in enumerate(lines):
        if number <= title or line.zone == "caption":
            continue
        if _matches("tail", line):
            line.zone, announced = "related", True
        elif announced and line.zone in (None, "dateline") and not line.stops and len(line.text) < HEADLINE:
            line.zone = "related"
        else:
            announced = announced and line.zone == "related"
            if line.zone is None and (_is_doubled(line.text) or _is_glued(lines, number)):
                line.zone = "related"


def _is_doubled(text: str) -> bool:
    """`A A`: a linked picture's text and its headline."""
    half = len(text) // 2
    return len(text) > 40 and text[:half].strip() == text[half:].strip()


def _is_glued(lines: list[_Line], number: int) -> bool:
    """A line of several headlines right below a paragraph, where paragraphs stand apart."""
    line = lines[number]
    if line.apart or line.stops or len(line.text) < 100 or number == 0 or not lines[number - 1].stops:
        return False
    return _stand_apart(lines)


def _stand_apart(lines: list[_Line]) -> bool:
    """Whether the page parts its paragraphs by blank lines."""
    return sum(line.apart for line in lines) * 2 > len(lines)


def _mark_bylines(lines: list[_Line]) -> None:
    """Authors and sources: short lines of names below the last paragraph."""
    last = max((n for n, line in enumerate(lines) if line.zone is None and len(line.text) > 2 * BYLINE), default=len(lines))
    before = max((n for n, line in enumerate(lines[:last]) if line.zone is None and len(line.text) > 2 * BYLINE), default=last)
    for number, line in enumerate(lines):
        at_foot = number > last or (before < number < last and number + 1 < len(lines) and lines[number + 1].apart)
        if line.zone is not None or not at_foot or len(line.text) > BYLINE or line.stops:
            continue
        below_author = number > 0 and lines[number - 1].zone == "dateline" and not line.apart
        if _NAMES.fullmatch(line.text) or below_author:
            line.zone = "dateline"


def _joined(lines: list[_Line], length: int) -> list[Region]:
    """Regions from the zones of lines; what no mark was put on is body."""
    found: list[Region] = []
    for line in lines:
        zone = line.zone or "body"
        if found and found[-1].zone == zone:
            found[-1] = found[-1]._replace(end=line.end)
        else:
            found.append(Region(line.start, line.end, zone))
    ends = [region.start for region in found[1:]] + [length]
    starts = [0, *ends[:-1]]
    return [Region(start, end, region.zone) for start, end, region in zip(starts, ends, found, strict=True)]
