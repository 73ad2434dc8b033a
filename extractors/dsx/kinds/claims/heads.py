"""Claims that no verb tells: a line's head before a colon, and quotations that are sentences of their own."""

from __future__ import annotations

import regex

from dsx.kinds.claims.content import is_speech, next_quotation
from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.values import Cue, Statement
from dsx.kinds.kind import Candidate
from dsx.language.fullnames import place_at
from dsx.language.lexicon import phrases
from dsx.language.names import Mention, mention_at
from dsx.language.tokens import Token, tokens

_ASKED = regex.compile(r"(?:nói|là|làm|có) (?:gì|ai)(?: về [^.?\n]{1,30})? ?\?")


def read_head(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`Thủ tướng: …`: a line that begins with its speaker."""
    article, text = reading.article, reading.article.text
    line = article.line_at(cue.start)
    begin = line.start + len(text[line.start : cue.start]) - len(text[line.start : cue.start].lstrip(" -"))
    row = tokens(text, begin, cue.start)
    found = mention_at(row, 0, len(row))
    at = cue.end
    while at < line.end and text[at] == " ":
        at += 1
    if found is None or not _may_head(row, found, article.zone_at(cue.start)) or text.count(" ", at, line.end) < 3:
        return False
    if _lists_names(tokens(text, at, line.end)):
        return False
    if article.zone_at(cue.start) == "title" and _ASKED.search(article.lower, at, line.end):
        return False  # `Ông Lê A: Quốc tế nói gì?`: a topic
    quotation = next_quotation(reading.quotes, at)
    if quotation and quotation.start == at and is_speech(text, quotation):
        return reading.add(cue, quotation.inner_start, quotation.inner_end, Statement(":", "direct", found))
    else:
        return reading.add(cue, at, min(line.end, max(article.sentence_at(at).end, at)), Statement(":", "indirect", found))


def _lists_names(row: list[Token]) -> bool:
    """Whether what stands behind a colon is a list of names: `Trợ lý: Lưu Danh Minh, Nguyễn Thế Anh`."""
    syllables = [token for token in row if token.is_word]
    capitals = [token for token in syllables if token.is_capital and not (len(token.text) > 1 and token.text.isupper())]
    return len(capitals) * 10 > len(syllables) * 7


def _may_head(row: list[Token], found: Mention, zone: str) -> bool:
    """Whether a mention before a colon speaks: it is all that stands there, and neither a place, a topic nor a label."""
    if found.last < len(row) or place_at(row, 0, len(row)) == len(row) or phrases("cues.labels").at(row, 0)[0] == len(row):
        return False
    if (
        found.form in ("given", "pronoun", "report")
        or (found.form == "people" and not found.role)
        or row[-1].low in ("ơi", "ảnh", "nguồn")
    ):
        return False
    if found.form == "organisation" and any(token.low in ("ở", "tại", "và") or token.text.isdigit() for token in row):
        return False  # a topic: `Chính quyền hai cấp ở Nghệ An: …`
    if found.form == "name" and (
        zone != "title" or len(row) > 2 or any(char.isdigit() or char == "." for char in found.name or "")
    ):
        return False
    capital = any(token.is_capital for token in row[1:])
    return found.form == "person" or len(row) <= 5 or capital  # no `Cô giáo dùng dép đánh trẻ: …`


def read_alone(reading: Reading, cue: Candidate[Cue]) -> bool:
    """A quotation that is a sentence of its own."""
    text = reading.article.text
    quotation = reading.quotation_at(cue.start)
    if quotation is None or quotation.start != cue.start or not quotation.closed:
        return False
    if text.count(" ", quotation.inner_start, quotation.inner_end) < 7:
        return False
    after = quotation.end
    while after < len(text) and text[after] in " .,!?…":
        after += 1
    ended = text[quotation.inner_end - 1] in ".!?…" or "." in text[quotation.end : after]
    if after < len(text) and text[after] != "\n" and not (ended and not text[after].islower()):
        return False
    return reading.add(cue, quotation.inner_start, quotation.inner_end, Statement(None, "direct", None, follows=True))
