"""Cues that go on from another: `cho biết A và khẳng định B`, `…, còn bà B cho rằng`."""

from __future__ import annotations

import functools

import regex
from msgspec.structs import replace

from dsx.fact import Span
from dsx.kinds.claims.content import Content, behind
from dsx.kinds.claims.reading import Reading, trim
from dsx.kinds.claims.speakers import bare, opening, subject
from dsx.kinds.claims.subjects import is_allowed
from dsx.kinds.kind import Candidate
from dsx.language import vocabulary
from dsx.language.names import Mention, mention_at
from dsx.language.tokens import tokens

_JOINS = ("và", "đồng thời", "nhưng", "song", "rồi", ";", "cũng như")
_OPPOSES = regex.compile(r"(?:[,;]| -)? (?:còn|trong khi|nhưng|song|tuy nhiên|và)(?: đó)?(?![\p{L}\p{M}]),? |; ")
_THAT = regex.compile(r"(?: thêm)? rằng(?![\p{L}\p{M}])")
_SAME = regex.compile(
    r"(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó|mặt khác|qua đó|từ đó|cũng tại đây|cũng|đặc biệt|theo đó|trên cơ sở đó)"
    r"(?:,? (?:cũng|còn))?[ ,]*$"
)
"""What opens a sentence whose subject is that of the sentence before."""
_FURTHEST = 1500
"""Characters of a claim within which another cue may go on from it."""


@functools.cache
def _asks() -> frozenset[str]:
    return frozenset(vocabulary.load("cues")["asks"])


@functools.cache
def _plain() -> frozenset[str]:
    lists = vocabulary.load("cues")
    return frozenset(lists["says"]) | frozenset(lists["plain"])


def follows_cue(reading: Reading, cue: Candidate) -> bool:
    """`thông tin và yêu cầu`: whether the last claim's cue stands right before, joined with this one."""
    if not 0 < cue.start - reading.last_cue < 30 or reading.last_cue == 0:
        return False
    row = tokens(reading.article.text, reading.last_cue, cue.start)
    left = bare(row)
    return left is not None and 0 < left <= 2 and all(token.low in ("và", "đồng", "thời", ",") for token in row[:left])


def read_inside(reading: Reading, cue: Candidate, last: Candidate) -> None:
    """A cue within the clause of the claim before it: its own claim where it continues or opposes that."""
    if (
        last.value.mode == "direct"
        or cue.start - last.start > _FURTHEST
        or reading.article.sentence_at(last.start) != reading.article.sentence_at(cue.start)
    ):
        return
    text = reading.article.text
    row = tokens(text, last.start, cue.start)
    left = bare(row)
    if not left:
        return
    mark = row[left - 1]
    joined = mark.low in _JOINS or (left > 1 and f"{row[left - 2].low} {mark.low}" in _JOINS) or mark.text == ","
    content = behind(reading.article, cue.end, cue.value.sort, reading.quotes)
    if content is None:
        return
    if joined:
        goes_on = _THAT.match(text, cue.end) or cue.value.word == "nói"  # `…, thêm rằng …`
        if (last.value.cue in _asks() or mark.text == ",") and cue.value.word not in _plain() and not goes_on:
            return  # `yêu cầu làm rõ, đánh giá tác động`: what others shall do
        cut = row[left - 2].start if left > 1 and f"{row[left - 2].low} {mark.low}" in _JOINS else mark.start
        if cue.value.sort == "speech" and not content.quotation and not goes_on:
            return
        named = subject(text, last.start, cue.start) if mark.text == "," else None
        if named and named.near and named.mention.form == "person":
            return  # `…, đại biểu Nguyễn A, cho rằng`
        _split(reading, cue, content, last, cut, last.value.speaker)
        return
    for opposing in regex.finditer(_OPPOSES, reading.article.lower, pos=last.start, endpos=cue.start):
        found = subject(text, opposing.end(), cue.start)
        if found and found.near and is_allowed(reading, cue, found):
            row = tokens(text, opposing.end(), cue.start)
            if mention_at(row, 0, len(row)):
                _split(reading, cue, content, last, opposing.start(), found.mention)
                return


def _split(reading: Reading, cue: Candidate, content: Content, last: Candidate, cut: int, speaker: Mention | None) -> None:
    """End the claim before a cue, and note the cue's own."""
    start, end = trim(reading.article.text, last.start, cut)
    if end - start < 6:
        return
    reading.claims[-1] = replace(last, start=start, end=end)
    if not reading.add_content(cue, content, speaker):
        reading.claims[-1] = last


def read_continued(reading: Reading, cue: Candidate, last: Candidate | None) -> None:
    """`"…", ông nói và nhấn mạnh: "…"`: a cue without a subject that follows a claim of its sentence."""
    sentence = reading.article.sentence_at(cue.start)
    if _SAME.match(reading.article.lower, sentence.start, cue.start):
        _read_same(reading, cue, last, sentence)
        return
    if last is None or reading.article.sentence_at(last.start) != sentence or cue.start < last.end:
        return
    row = tokens(reading.article.text, last.end, cue.start)
    left = bare(row)
    if left and (row[left - 1].low in _JOINS or row[left - 1].low == "thời"):
        content = behind(reading.article, cue.end, cue.value.sort, reading.quotes)
        if content:
            reading.add_content(cue, content, last.value.speaker)


def _read_same(reading: Reading, cue: Candidate, last: Candidate | None, sentence: Span) -> None:
    """`… Đồng thời, yêu cầu …`: a sentence without a subject goes on with that of the sentence before."""
    article = reading.article
    before = article.sentence_at(max(0, sentence.start - 2))
    if before.start >= sentence.start or "\n" in article.text[before.end : sentence.start]:
        return
    if last is not None and last.end >= before.start and last.end <= sentence.start:
        speaker = last.value.speaker
    else:
        found = opening(article.text, before)
        speaker = found if found and found.form in ("organisation", "person", "office") else None
    content = behind(article, cue.end, cue.value.sort, reading.quotes)
    if content and speaker:
        reading.add_content(cue, content, speaker)
