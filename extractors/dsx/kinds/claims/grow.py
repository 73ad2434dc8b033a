"""From a cue to its claim: the content it attributes and the words that name the speaker.

Cues are read in order. One inside a quotation, or inside what an earlier cue attributes, is part of that claim, unless it
continues the sentence with the same speaker (`cho biết A và khẳng định B`) or opposes another (`…, còn bà B cho rằng`);
then the earlier claim ends before it.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

import regex

from dsx.kinds.claims.content import Content, behind, is_speech, next_quotation, states
from dsx.kinds.claims.quotations import Quotation, quotations
from dsx.kinds.claims.speakers import Subject, bare, source, subject
from dsx.kinds.claims.values import Cue, Statement
from dsx.kinds.rule import Candidate
from dsx.language import vocabulary
from dsx.language.names import Mention, mention_at, place_at
from dsx.language.phrases import tokens
from dsx.source.article import Article

_JOINS = ("và", "đồng thời", "nhưng", "song", "rồi", ";", "cũng như")
_OPPOSES = regex.compile(r"(?:[,;]| -)? (?:còn|trong khi|nhưng|song|tuy nhiên|và)(?: đó)?(?![\p{L}\p{M}]),? |; ")
_AFTER_QUOTE = regex.compile(r" {0,2}[,.]? {0,2}-? {0,2}\n? ?")
_SENTENCE_STOP = regex.compile(
    r"(?: (?:thêm|tiếp|lại|như vậy|vậy|rõ))?"
    r"(?: (?:với|trong|tại|trên|hôm|ngày|vào|sáng|chiều|tối|sau|khi|trước|về)(?![\p{L}\p{M}])[^.!?…\n,;:\"“]{1,90})? {0,2}(?:[.!?…\n]|$)"
)
_BEFORE_THEO = regex.compile(
    r"(?:^|[\n.;:!?…\"”»,(-])[ ]{0,3}(?:(?:cũng|còn|nhưng|và|song|thế nhưng|tuy nhiên|trong khi đó|riêng|vì|bởi)(?:,? ))?$"
)


# What opens a circumstance of the saying, not the thing said: `Tại cuộc họp báo chiều qua, ông A cho biết.`
_CIRCUMSTANCES = frozenset(
    [
        "tại",
        "trong",
        "trước",
        "sau",
        "khi",
        "theo",
        "trả",
        "nói",
        "phát",
        "trao",
        "liên",
        "về",
        "đánh",
        "chia",
        "nhận",
        "đề",
        "bên",
        "ngoài",
        "tuy",
        "mới",
        "ngay",
    ]
)


class _Reading:
    """The claims of one article while its cues are read."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.quotes = quotations(article.text)
        self._quote_starts = [quotation.start for quotation in self.quotes]
        self.claims: list[Candidate] = []
        self.source_end = 0
        self.last_cue = 0

    def quotation_at(self, place: int) -> Quotation | None:
        """The quotation that holds a place."""
        number = bisect_right(self._quote_starts, place) - 1
        if number >= 0 and self.quotes[number].start <= place < self.quotes[number].end:
            return self.quotes[number]
        return None

    def quotation_before(self, place: int) -> Quotation | None:
        """The last quotation that ends before a place of the same or the next line."""
        number = bisect_right(self._quote_starts, place) - 1
        return self.quotes[number] if number >= 0 and self.quotes[number].end <= place else None

    def is_name(self, syllable: str) -> bool:
        """Whether a capitalised syllable closes a longer name elsewhere, so that it is a given name here."""
        return bool(regex.search(rf"\p{{Lu}}[\p{{L}}\p{{M}}]* {regex.escape(syllable)}(?![\p{{L}}\p{{M}}])", self.article.text))

    def is_free(self, start: int, end: int) -> bool:
        """Whether no claim read so far overlaps a span."""
        return all(claim.end <= start or end <= claim.start for claim in self.claims[-12:])

    def add(self, cue: Candidate, start: int, end: int, statement: Statement) -> bool:
        """Note a claim, if its span is free."""
        start, end = _trim(self.article.text, start, end, statement.mode)
        if (
            start >= end
            or not self.is_free(start, end)
            or (statement.speaker and statement.speaker.start <= start < statement.speaker.end)
        ):
            return False
        self.claims.append(replace(cue, start=start, end=end, value=statement))
        self.last_cue = cue.end
        return True


def grow(candidates: list[Candidate], article: Article, settled: Sequence[Candidate]) -> list[Candidate]:
    """The claims of an article's cues, in order of place."""
    reading = _Reading(article)
    quoted: list[Candidate] = []
    for cue in candidates:
        if cue.value.sort == "quotation":
            quoted.append(cue)
        elif reading.quotation_at(cue.start) is None and cue.start >= reading.source_end:
            _READ[cue.value.sort](reading, cue)
    for cue in quoted:
        _read_quotation(reading, cue)
    return sorted(reading.claims, key=lambda claim: claim.start)


def _trim(text: str, start: int, end: int, mode: str) -> tuple[int, int]:
    while end > start and text[end - 1] in " \n,":
        end -= 1
    while start < end and text[start] in " \n,":
        start += 1
    return start, end


def _read_verb(reading: _Reading, cue: Candidate) -> None:
    if reading.article.text[cue.start].isupper():
        return  # in a name (`Ban Chỉ đạo`), or without a subject
    last = reading.claims[-1] if reading.claims else None
    if last and last.start < cue.start < last.end:
        _read_inside(reading, cue, last)
        return
    if last and _follows_cue(reading, cue):
        content = behind(reading.article, cue.end, cue.value.sort, reading.quotes)
        if content and last.value.speaker:
            _add_content(reading, cue, content, last.value.speaker)
        return
    begin = reading.article.sentence_at(cue.start).start
    before = reading.quotation_before(cue.start)
    if before and (before.end > begin or not reading.article.text[before.end : begin].strip(" .,\n-")):
        begin = min(max(begin, before.end), max(before.end, begin))
        if _read_behind_quotation(reading, cue, before):
            return
    if last and last.end > begin and last.start < cue.start:
        begin = last.end
    found = subject(reading.article.text, begin, cue.start)
    if found is None:
        _read_continued(reading, cue, last)
        return
    if not _is_allowed(cue.value, found, reading):
        return
    if found.near and cue.value.sort != "speech" and _read_clause_before(reading, cue, found):
        return
    content = behind(reading.article, cue.end, "says" if found.mention.form == "report" else cue.value.sort, reading.quotes)
    if content:
        _add_content(reading, cue, content, found.mention)


def _follows_cue(reading: _Reading, cue: Candidate) -> bool:
    """`thông tin và yêu cầu`: whether the last claim's cue stands right before, joined with this one."""
    if not 0 < cue.start - reading.last_cue < 30 or reading.last_cue == 0:
        return False
    row = tokens(reading.article.text, reading.last_cue, cue.start)
    left = bare(row)
    return left is not None and 0 < left <= 2 and all(token.low in ("và", "đồng", "thời", ",") for token in row[:left])


def _is_allowed(cue: Cue, found: Subject, reading: _Reading) -> bool:
    """Whether such a subject goes with such a cue: reports show; far from its subject only a plain cue attributes."""
    if found.mention.form == "given" and not reading.is_name(found.mention.name or ""):
        return False
    if cue.sort == "shows":
        return found.mention.form == "report" or (found.near and found.mention.form == "organisation")
    if found.mention.form == "people" and found.mention.lesser:
        return found.near and cue.sort == "says"
    if found.mention.form == "report" and cue.word not in _shows():
        return False
    return found.near or found.joined or cue.sort == "says" or (found.mention.form == "report" and cue.sort == "shows")


@functools.cache
def _shows() -> frozenset[str]:
    return frozenset(vocabulary.load("cues")["shows"])


@functools.cache
def _asks() -> frozenset[str]:
    return frozenset(vocabulary.load("cues")["asks"])


@functools.cache
def _plain() -> frozenset[str]:
    lists = vocabulary.load("cues")
    return frozenset(lists["says"]) | frozenset(lists["plain"])


def _add_content(reading: _Reading, cue: Candidate, content: Content, speaker: Mention) -> None:
    mode = "direct" if content.quotation else "indirect"
    reading.add(cue, content.start, content.end, Statement(cue.value.word, mode, speaker))


def _read_inside(reading: _Reading, cue: Candidate, last: Candidate) -> None:
    """A cue within the clause of the claim before it: its own claim where it continues or opposes that."""
    if last.value.mode == "direct" or reading.article.sentence_at(last.start) != reading.article.sentence_at(cue.start):
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
        if (last.value.cue in _asks() or mark.text == ",") and cue.value.word not in _plain():
            return  # `yêu cầu làm rõ, đánh giá tác động`: what others shall do
        cut = row[left - 2].start if left > 1 and f"{row[left - 2].low} {mark.low}" in _JOINS else mark.start
        if cue.value.sort == "speech" and not content.quotation:
            return
        named = subject(text, last.start, cue.start) if mark.text == "," else None
        if named and named.near and named.mention.form == "person":
            return  # `…, đại biểu Nguyễn A, cho rằng`
        _split(reading, cue, content, last, cut, last.value.speaker)
        return
    for opposing in regex.finditer(_OPPOSES, reading.article.lower, pos=last.start, endpos=cue.start):
        found = subject(text, opposing.end(), cue.start)
        if found and found.near and _is_allowed(cue.value, found, reading):
            row = tokens(text, opposing.end(), cue.start)
            if mention_at(row, 0, len(row)):
                _split(reading, cue, content, last, opposing.start(), found.mention)
                return


def _split(reading: _Reading, cue: Candidate, content: Content, last: Candidate, cut: int, speaker: Mention | None) -> None:
    start, end = _trim(reading.article.text, last.start, cut, "indirect")
    if end - start < 6:
        return
    reading.claims[-1] = replace(last, start=start, end=end)
    mode = "direct" if content.quotation else "indirect"
    if not reading.add(cue, content.start, content.end, Statement(cue.value.word, mode, speaker)):
        reading.claims[-1] = last


def _read_continued(reading: _Reading, cue: Candidate, last: Candidate | None) -> None:
    """`"…", ông nói và nhấn mạnh: "…"`: a cue without a subject that follows a claim of its sentence."""
    if last is None or reading.article.sentence_at(last.start) != reading.article.sentence_at(cue.start) or cue.start < last.end:
        return
    row = tokens(reading.article.text, last.end, cue.start)
    left = bare(row)
    if left and (row[left - 1].low in _JOINS or row[left - 1].low == "thời"):
        content = behind(reading.article, cue.end, cue.value.sort, reading.quotes)
        if content:
            _add_content(reading, cue, content, last.value.speaker) if last.value.speaker else None


def _read_behind_quotation(reading: _Reading, cue: Candidate, quotation: Quotation) -> bool:
    """`"…", ông A nói.` and `"…", ông A nói, "…"`."""
    text = reading.article.text
    joint = _AFTER_QUOTE.match(text, quotation.end)
    lead = text[quotation.end : joint.end()]
    if cue.start - quotation.end > 220 or not is_quoted_speech(text, quotation):
        return False
    stops = _stops(reading.article, cue.end)
    parted = "." in lead or "\n" in lead or text[quotation.inner_end - 1] == "."
    if parted and "," not in lead and "-" not in lead and not stops:
        return False
    found = subject(text, quotation.end + len(lead), cue.start)
    if found is None or not found.near or not _is_allowed(cue.value, found, reading):
        return False
    between = text[joint.end() : cue.start]
    if regex.search(r"[.!?;:]\s", between) or (not lead.strip() and found.mention.start > joint.end()):
        return False  # `Trong mục "Dân hỏi - Bộ trưởng trả lời" ngày 20/10, …`
    if not reading.add(cue, quotation.inner_start, quotation.inner_end, Statement(cue.value.word, "direct", found.mention)):
        return False
    rest = next_quotation(reading.quotes, cue.end)
    if rest and regex.fullmatch(r"[^.!?\n]{0,60}[,:] {0,2}-? ?", text[cue.end : rest.start]) and is_speech(text, rest):
        reading.add(cue, rest.inner_start, rest.inner_end, Statement(cue.value.word, "direct", found.mention))
    elif not stops and cue.value.sort != "speech":
        content = behind(reading.article, cue.end, cue.value.sort, reading.quotes)
        if content and content.quotation:
            _add_content(reading, cue, content, found.mention)
    return True


def _stops(article: Article, at: int) -> bool:
    """Whether a sentence ends behind its cue, or tells only to whom, where or when it was said."""
    match = _SENTENCE_STOP.match(article.lower, at)
    return match is not None and not states(tokens(article.text, at, match.end()))


def is_quoted_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation before its speaker is a statement: it opens a sentence, or has four words."""
    return text.count(" ", quotation.inner_start, quotation.inner_end) >= 3 or text[quotation.inner_end - 1] in ".!?"


def _read_clause_before(reading: _Reading, cue: Candidate, found: Subject) -> bool:
    """`Bão đã suy yếu, Trung tâm A cho biết.`: the clause before its speaker."""
    article = reading.article
    if not _stops(article, cue.end) or (found.mention.form == "people" and not found.mention.role):
        return False
    start, text = article.sentence_at(cue.start).start, article.text
    end = found.mention.start
    while end > start and text[end - 1] == " ":
        end -= 1
    row = tokens(text, start, end)
    if end <= start or text[end - 1] not in ",-" or len(row) <= 6:
        return False
    if row[0].low in _CIRCUMSTANCES and not any(token.text == "," for token in row[:-1]):
        return False
    return reading.add(cue, start, end - 1, Statement(cue.value.word, "indirect", found.mention))


def _read_according(reading: _Reading, cue: Candidate) -> None:
    """`Theo A, …` and `…, theo A.`"""
    article, text = reading.article, reading.article.text
    sentence = article.sentence_at(cue.start)
    if not _BEFORE_THEO.search(article.lower[max(sentence.start, cue.start - 24) : cue.start]):
        return
    last = reading.claims[-1] if reading.claims else None
    if last and last.start < cue.start < last.end:
        return
    named = source(text, cue.end, sentence.end)
    if named is None or text[sentence.start : cue.start].count("(") > text[sentence.start : cue.start].count(")"):
        return
    speaker, after = named
    reading.source_end = after
    statement = Statement("theo", "indirect", speaker)
    before = reading.quotation_before(cue.start)
    if before and not text[before.end : cue.start].strip(" ,-.") and after >= sentence.end - 1 and is_quoted_speech(text, before):
        reading.add(cue, before.inner_start, before.inner_end, replace(statement, mode="direct"))
        return
    lead = text[sentence.start : cue.start].strip(" ,-")
    rest = text[after : sentence.end].strip(" ,.;:")
    if len(lead) > len(rest) and len(lead.split()) > 5:
        reading.add(cue, sentence.start, cue.start, statement)
    elif speaker.form == "pronoun" and text[sentence.end - 1] == "?":
        return  # a question of an interview: `Theo ông, cần làm gì?`
    elif (
        rest
        and after < sentence.end
        and (text[after] in ", " or (text[after] == ":" and after - cue.end < 140) or text.startswith("thì", after))
    ):
        _add_after_source(reading, cue, after + (3 if text[after] == "t" else 1), sentence.end, statement)


def _add_after_source(reading: _Reading, cue: Candidate, at: int, end: int, statement: Statement) -> None:
    quotation = next_quotation(reading.quotes, at)
    text = reading.article.text
    if quotation and not text[at : quotation.start].strip() and is_speech(text, quotation):
        reading.add(cue, quotation.inner_start, quotation.inner_end, replace(statement, mode="direct"))
    elif len(text[at:end].split()) > 2:
        reading.add(cue, at, end, statement)


def _read_colon(reading: _Reading, cue: Candidate) -> None:
    """`Thủ tướng: …`: a line that begins with its speaker."""
    article, text = reading.article, reading.article.text
    line = article.line_at(cue.start)
    begin = line.start + len(text[line.start : cue.start]) - len(text[line.start : cue.start].lstrip(" -"))
    row = tokens(text, begin, cue.start)
    found = mention_at(row, 0, len(row))
    if found is None or found.last < len(row) or place_at(row, 0, len(row)) == len(row):
        return
    if (
        found.form in ("given", "pronoun", "report")
        or (found.form == "people" and not found.role)
        or row[0].low in ("pv", "phóng")
    ):
        return
    at = cue.end
    while at < line.end and text[at] == " ":
        at += 1
    if found.form == "name" and (article.zone_at(cue.start) != "title" or any(char.isdigit() for char in found.name or "")):
        return
    if text.count(" ", at, line.end) < 3 or (found.form != "person" and len(row) > 5 and not any(t.is_capital for t in row[1:])):
        return  # `Cô giáo dùng dép đánh trẻ: …`
    quotation = next_quotation(reading.quotes, at)
    if quotation and quotation.start == at and is_speech(text, quotation):
        reading.add(cue, quotation.inner_start, quotation.inner_end, Statement(":", "direct", found))
    else:
        reading.add(cue, at, min(line.end, max(article.sentence_at(at).end, at)), Statement(":", "indirect", found))


def _read_quotation(reading: _Reading, cue: Candidate) -> None:
    """A quotation that is a sentence of its own."""
    text = reading.article.text
    quotation = reading.quotation_at(cue.start)
    if quotation is None or quotation.start != cue.start or not quotation.closed:
        return
    if text.count(" ", quotation.inner_start, quotation.inner_end) < 7:
        return
    after = regex.compile(r" {0,2}[.,!?…]{0,3} {0,2}").match(text, quotation.end).end()
    ended = text[quotation.inner_end - 1] in ".!?…" or "." in text[quotation.end : after]
    if after < len(text) and text[after] != "\n" and not (ended and not text[after].islower()):
        return
    reading.add(cue, quotation.inner_start, quotation.inner_end, Statement(None, "direct", None, follows=True))


_READ = {
    **dict.fromkeys(("says", "clause", "asks", "speech", "shows"), _read_verb),
    "according": _read_according,
    "colon": _read_colon,
}
