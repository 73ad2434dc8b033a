"""Where in the page: title, dateline, body, caption, related.

A scraped page is lines. The headline is the first line that reads like one; a stamp or a byline is dateline; the
headline repeated opens the text of a picture; the lists of other articles, comments and footers begin at a line that
says so (`Tin khác`, `Có thể bạn quan tâm`), at headlines printed twice, or at the stamps of teasers, and run to the end.
The words of sites are data (vocabulary/page.toml); what stands here is layout.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import regex

from dsx.fact import Span, Zone
from dsx.source.lines import BYLINE, CAPTION, HEADLINE, Line, is_byline, is_credited, is_stamp, lines, pattern, stamp_of

BOX = 600
"""Characters of body before a list of other articles is the page's end, and not a box in the article."""
_DIGIT = regex.compile(r"\d")
_FRACTION = regex.compile(r"\d/\d")


class Region(NamedTuple):
    """A stretch of the view and the zone it belongs to."""

    start: int
    end: int
    zone: Zone


def regions(text: str, lower: str, sentences: Sequence[Span]) -> list[Region]:
    """The zones of a view, in order, covering it whole: by line, and by `sentences` where one line holds several zones."""
    page = lines(text, lower, sentences)
    if not page:
        return [Region(0, len(text), "body")]
    for line in page:
        if line.zone is None and is_stamp(line):
            line.zone = "dateline"
        elif line.zone is None and line.says("furniture"):
            line.zone = "related"
    title = _mark_title(page)
    apart = sum(line.apart for line in page) * 2 > len(page)
    _mark_pictures(page, title, apart)
    tail = _tail(page, title)
    for line in page[tail:]:
        line.zone = "related"
    if tail < len(page) - 1 and _is_lead_below(page[-1]) and page[-1].stops:
        page[-1].zone = None
    _unmark_events(page[:tail], title)
    _mark_boxes(page[:tail], title, apart)
    _mark_foot(page[:tail])
    _mark_between(page)
    return _joined(page, len(text))


def _mark_title(page: list[Line]) -> int:
    """The index of the headline, whose zone is set with those of the lines before it; -1 where the text has none."""
    for number, line in enumerate(page[:12]):
        if line.zone is not None:
            continue
        if len(line.text) > HEADLINE or (line.text.endswith(".") and not line.text.endswith("...")) or number == len(page) - 1:
            return -1
        if len(line.text.split()) >= 4 or any(other.text == line.text for other in page[number + 1 :]) or number == 0:
            if len(line.text.split()) < 4 and _better_follows(page, number):
                line.zone = "related"
                continue
            line.zone = "title"
            return number
        line.zone = "related"
    return -1


def _better_follows(page: list[Line], number: int) -> bool:
    """Whether the lines below hold a headline that a short line (a section's name) may not be taken for."""
    following = [line for line in page[number + 1 : number + 6] if line.zone is None]
    return (
        bool(following) and len(following[0].text.split()) >= 4 and len(following[0].text) < HEADLINE and not following[0].stops
    )


def _mark_pictures(page: list[Line], title: int, apart: bool) -> None:
    """Texts of pictures: by their credit, and those below the headline repeated, where blank lines part paragraphs."""
    headline = page[title].text if title >= 0 else None
    for number, line in enumerate(page):
        if number <= title or line.zone is not None:
            continue
        following = page[number + 1] if number + 1 < len(page) and page[number + 1].zone is None else None
        if line.text == headline:
            line.zone = "caption"
            if following is not None and not following.apart and apart and len(following.text) < CAPTION:
                following.zone = "caption"
        elif is_credited(line) or (following is not None and _is_picture(line)):
            line.zone = "caption"
            if following is not None and line.text.endswith(":") and is_byline(following.text, following.lower):
                following.zone = "caption"  # `Ảnh: ` and the name of the agency, a link, in the next line


def _is_picture(line: Line) -> bool:
    """Whether a short line says what a picture shows, without a credit: `Quang cảnh hội nghị.`; news would say the day."""
    return (
        len(line.text) <= 2 * BYLINE
        and not _FRACTION.search(line.text)
        and pattern("picture").fullmatch(line.lower.rstrip(".")) is not None
    )


def _tail(page: list[Line], title: int) -> int:
    """The index of the line with which the lists below the article begin."""
    body = 0
    going_on = _going_on(page)
    for number, line in enumerate(page):
        if number <= title:
            continue
        if body and (body >= BOX or number >= len(page) // 2) and _opens_list(page, number, going_on):
            return number
        if line.zone is None:
            body += len(line.text)
    return len(page)


def _opens_list(page: list[Line], number: int, going_on: int) -> bool:
    """Whether a line begins a list of other articles, one in tail position only where the article does not go on below."""
    line = page[number]
    return line.says("end") or (number >= going_on and line.says("tail")) or _is_teaser(page, number)


def _going_on(page: list[Line]) -> int:
    """The index of the last two paragraphs in a row: a list of links above them is a box. Teasers have a headline each."""
    found = 0
    for number, (first, second) in enumerate(itertools.pairwise(page)):
        if first.says("end"):
            break
        if first.is_paragraph and second.is_paragraph and not _is_lead_below(second):
            found = number
    return found


def _is_lead_below(line: Line) -> bool:
    """Whether the last line is a lead that its site keeps apart from the article, below it."""
    return line.gap > 2 and len(line.text.split()) >= 5 and not is_byline(line.text, line.lower)


def _is_teaser(page: list[Line], number: int) -> bool:
    """Whether a line begins a list of headlines: printed twice, or each with its stamp."""
    line = page[number]
    if line.stops or len(line.text) > HEADLINE or len(line.text.split()) < 4 or line.zone is not None:
        return False
    return _are_doubled(page[number : number + 10]) or _are_dated(page[number : number + 8])


def _are_doubled(few: list[Line]) -> bool:
    """Whether headlines stand twice, the first of them among these: a picture's text and the link below it."""
    twice = {line.text for line, following in itertools.pairwise(few) if line.text == following.text and not line.stops}
    return len(twice) > 1 and few[0].text == few[1].text


def _are_dated(few: list[Line]) -> bool:
    """Whether each headline has its stamp, below it or below its summary."""
    stamps = [number for number, line in enumerate(few) if line.zone == "dateline" and stamp_of(line)]
    return len(stamps) > 1 and stamps[0] <= 2 and stamps[1] - stamps[0] <= 3


def _unmark_events(page: list[Line], title: int) -> None:
    """Dates of events in lines of their own, as in programmes and fixtures, are body; a stamp stands above it or below."""
    dated = {number: found for number, line in enumerate(page) if line.zone == "dateline" and (found := stamp_of(line))}
    body = [number for number, line in enumerate(page) if line.zone is None and number > title]
    paragraphs = [number for number in body if page[number].is_paragraph]
    for number, found in dated.items():
        above, below = bisect_left(body, number), len(body) - bisect_left(body, number)
        leads = bisect_left(paragraphs, number)
        at_head = above == 0 and (len(dated) < 3 or (found.told and number + 1 not in dated))
        under_lead = found.told and len(dated) < 3 and leads <= 1 and (leads == 0 or len(page[paragraphs[0]].text) < 2 * HEADLINE)
        at_foot = (
            found.full
            and (found.told or len(dated) == 1)
            and leads == len(paragraphs)
            and _ends_article(page, number, body[len(body) - below :])
        )
        if not (at_head or under_lead or at_foot):
            page[number].zone = None


def _ends_article(page: list[Line], number: int, below: list[int]) -> bool:
    """Whether a stamp stands below the text: only names below it, and above it no headline with its summary."""
    if not all(is_byline(page[n].text, page[n].lower) for n in below[:3]) or len(below) > 2:
        return False
    above = [line for line in page[max(0, number - 2) : number] if line.zone is None]
    return len(above) < 2 or above[0].stops or len(above[0].text.split()) < 4


def _mark_boxes(page: list[Line], title: int, apart: bool) -> None:
    """Links inside the body: below a line that announces them, doubled headlines, and, where blank lines part
    paragraphs (`apart`), lines glued to one.
    """
    announced = False
    for number, line in enumerate(page):
        if number <= title or line.zone == "caption":
            continue
        if line.says("tail"):
            line.zone, announced = "related", True
        elif announced and line.zone in (None, "dateline") and _is_headline(line):
            line.zone = "related"
        else:
            announced = announced and line.zone == "related"
            if line.zone is None and (_is_doubled(line.text) or (apart and _is_glued(page, number))):
                line.zone = "related"


def _is_headline(line: Line) -> bool:
    """Whether a line can be the headline of another article."""
    return len(line.text) < HEADLINE and (not line.stops or line.text.endswith("?"))


def _is_doubled(text: str) -> bool:
    """`A A`: a linked picture's text and its headline."""
    half = len(text) // 2
    return len(text) > 40 and text[:half].strip() == text[half:].strip()


def _is_glued(page: list[Line], number: int) -> bool:
    """A line of several headlines right below a paragraph."""
    line = page[number]
    return not (line.apart or line.stops) and len(line.text) >= 100 and number > 0 and page[number - 1].stops


def _mark_foot(page: list[Line]) -> None:
    """Authors and sources below the last paragraph, and the headlines that follow them."""
    end = len(page) - 1 if page and _is_lead_below(page[-1]) else len(page)
    last = max((n for n, line in enumerate(page[:end]) if line.zone is None and line.is_sentence), default=end)
    named = [n for n in range(last + 1, end) if page[n].zone in (None, "dateline") and is_byline(page[n].text, page[n].lower)]
    if len(named) > 4:  # a list of songs: only what stands below it can be the author
        named = named[-1:] if named[-1] == end - 1 else []
    for number in named:
        page[number].zone = "dateline"
    others = []
    for number in range(named[0] + 1 if named else end, end):
        line = page[number]
        if line.zone is None and number - 1 in named and not line.apart and _is_paper(line):
            line.zone = "dateline"
        elif line.zone is None and len(line.text.split()) >= 5:
            others.append(line)
    for line in others if len(others) > 1 else []:  # one alone may be the author's office
        line.zone = "related"


def _is_paper(line: Line) -> bool:
    """Whether a line can be the paper below its author: `Pháp luật và Xã hội`."""
    return len(line.text) <= BYLINE / 2 and not line.stops and line.text[0].isupper() and not _DIGIT.search(line.text)


def _mark_between(page: list[Line]) -> None:
    """Marks, counters and buttons go with the lines around them, and so does a headline between two lines of other articles."""
    for before, line, after in zip([None, *page], page, [*page[1:], None], strict=False):
        if line.zone is not None:
            continue
        around = [other.zone == "related" for other in (before, after) if other is not None]
        between = len(around) == 2 and all(around) and _is_headline(line)
        if between or (any(around) and line.says("weak")):
            line.zone = "related"


def _joined(page: list[Line], length: int) -> list[Region]:
    """Regions from the zones of lines; what no mark was put on is body."""
    found: list[Region] = []
    for line in page:
        zone = line.zone or "body"
        if found and found[-1].zone == zone:
            found[-1] = found[-1]._replace(end=line.end)
        else:
            found.append(Region(line.start, line.end, zone))
    ends = [region.start for region in found[1:]] + [length]
    starts = [0, *ends[:-1]]
    return [Region(start, end, region.zone) for start, end, region in zip(starts, ends, found, strict=True)]
