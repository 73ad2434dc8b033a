"""From a cue to its claim: the content it attributes and the words that name the speaker.

Cues are read in order. One inside a quotation, or inside what an earlier cue attributes, is part of that claim, unless it
continues the sentence with the same speaker (`cho biết A và khẳng định B`) or opposes another (`…, còn bà B cho rằng`);
then the earlier claim ends before it.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec.structs import replace

from dsx.kinds.claims.before import ends_sentence, is_quoted_speech, read_behind_quotation, read_clause_before
from dsx.kinds.claims.content import behind, is_speech, next_quotation
from dsx.kinds.claims.joined import follows_cue, read_continued, read_inside
from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.sources import source
from dsx.kinds.claims.speakers import is_turned, subject
from dsx.kinds.claims.subjects import is_allowed
from dsx.kinds.claims.values import Cue, Statement
from dsx.kinds.kind import Candidate
from dsx.language.fullnames import place_at
from dsx.language.lexicon import phrases
from dsx.language.names import Mention, mention_at
from dsx.language.tokens import Token, tokens
from dsx.source.article import Article

_ASKED = regex.compile(r"(?:gì|ai|nào|sao|đâu|thế nào)[^.?\n]{0,20}\?")
_CITES = 90
"""Characters between a quotation and the verb that cites."""
_FURTHEST = 3000
"""Characters of a sentence before `theo`."""
_BEFORE_THEO = regex.compile(
    r"(?:^|[\n.;:!?…\"”»,(-])[ ]{0,3}(?:(?:cũng|còn|nhưng|và|song|thế nhưng|tuy nhiên|trong khi đó|riêng|vì|bởi)(?:,? ))?$"
)


def grow(candidates: list[Candidate], article: Article, settled: Sequence[Candidate]) -> list[Candidate]:
    """The claims of an article's cues, in order of place."""
    reading = Reading(article)
    quoted: list[Candidate] = []
    for cue in candidates:
        if cue.value.sort == "quotation":
            quoted.append(cue)
        elif reading.quotation_at(cue.start) is None and cue.start >= reading.source_end:
            _READ[cue.value.sort](reading, cue)
    for cue in quoted:
        _read_quotation(reading, cue)
    return sorted(reading.claims, key=lambda claim: claim.start)


def _read_verb(reading: Reading, cue: Candidate) -> None:
    if reading.article.text[cue.start].isupper() or is_turned(reading.article.text, cue.start, cue.value.sort == "says"):
        return  # in a name (`Ban Chỉ đạo`), or without a subject
    if cue.value.sort == "cites":
        _read_cited(reading, cue)
        return
    if cue.value.sort == "speech" and _leads_to_cue(reading.article, cue.end):
        return  # `bức xúc chia sẻ`: how it was said
    last = reading.claims[-1] if reading.claims else None
    if last and last.start < cue.start < last.end:
        read_inside(reading, cue, last)
        return
    if last and follows_cue(reading, cue):
        content = behind(reading.article, cue.end, cue.value.sort, reading.quotes)
        if content and last.value.speaker:
            reading.add_content(cue, content, last.value.speaker)
        return
    begin = reading.article.sentence_at(cue.start).start
    before = reading.quotation_before(cue.start)
    if before and (before.end > begin or not reading.article.text[before.end : begin].strip(" .,\n-")):
        if read_behind_quotation(reading, cue, before):
            return
        if is_speech(reading.article.text, before):
            begin = max(begin, before.end)  # but `Tờ “Granma” của Đảng Cộng sản Cuba cho biết`
    if last and last.end > begin and last.start < cue.start:
        begin = last.end
    content = behind(reading.article, cue.end, "says" if cue.value.sort == "shows" else cue.value.sort, reading.quotes)
    if content is None and cue.value.sort != "shows" and not ends_sentence(reading.article, cue.end):
        return  # nothing is said, whoever stands before it; what a report shows may still go on from its sentence
    found = subject(reading.article.text, begin, cue.start)
    if found is None:
        read_continued(reading, cue, last)
        return
    if not is_allowed(reading, cue, found):
        return
    if found.near and read_clause_before(reading, cue, found):
        return
    if content:
        reading.add_content(cue, content, found.mention)


def _leads_to_cue(article: Article, end: int) -> bool:
    """Whether another cue stands right behind a verb of speech."""
    row = tokens(article.text, end, min(len(article.text), end + 24), 4)
    return any(phrases(f"cues.{sort}").at(row, 0)[0] for sort in ("says", "clause"))


def _read_cited(reading: Reading, cue: Candidate[Cue]) -> None:
    """`"…", Reuters dẫn lời ông A.`: who is cited speaks; where a verb of saying follows, that is the cue."""
    article = reading.article
    named = source(article.text, cue.end, article.sentence_at(cue.start).end)
    before = reading.quotation_before(cue.start)
    near = before is not None and cue.start - before.end < _CITES and "\n" not in article.text[before.end : cue.start]
    if named and before and near and is_quoted_speech(article.text, before):
        reading.add(cue, before.inner_start, before.inner_end, Statement(cue.value.word, "direct", named[0]))


def _read_according(reading: Reading, cue: Candidate) -> None:
    """`Theo A, …` and `…, theo A.`"""
    article, text = reading.article, reading.article.text
    sentence = article.sentence_at(cue.start)
    if cue.start - sentence.start > _FURTHEST or not _BEFORE_THEO.search(
        article.lower[max(sentence.start, cue.start - 24) : cue.start]
    ):
        return
    last = reading.claims[-1] if reading.claims else None
    named = source(text, cue.end, sentence.end)
    if last and last.start <= cue.start < last.end:
        if named and named[1] >= sentence.end - 1 and text[: cue.start].endswith(", ") and last.value.mode == "indirect":
            reading.reported(cue, sentence, Statement("theo", "indirect", named[0]))
        return
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


def _add_after_source(reading: Reading, cue: Candidate, at: int, end: int, statement: Statement) -> None:
    quotation = next_quotation(reading.quotes, at)
    text = reading.article.text
    if quotation and not text[at : quotation.start].strip() and is_speech(text, quotation):
        reading.add(cue, quotation.inner_start, quotation.inner_end, replace(statement, mode="direct"))
    elif len(text[at:end].split()) > 2:
        reading.add(cue, at, end, statement)


def _read_colon(reading: Reading, cue: Candidate) -> None:
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
        return
    if _lists_names(tokens(text, at, line.end)):
        return
    if article.zone_at(cue.start) == "title" and _ASKED.search(article.lower, at, line.end):
        return  # `Ông Lê A: Quốc tế nói gì?`: a topic
    quotation = next_quotation(reading.quotes, at)
    if quotation and quotation.start == at and is_speech(text, quotation):
        reading.add(cue, quotation.inner_start, quotation.inner_end, Statement(":", "direct", found))
    else:
        reading.add(cue, at, min(line.end, max(article.sentence_at(at).end, at)), Statement(":", "indirect", found))


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
    if found.form == "name" and (zone != "title" or any(char.isdigit() or char == "." for char in found.name or "")):
        return False
    capital = any(token.is_capital for token in row[1:])
    return found.form == "person" or len(row) <= 5 or capital  # no `Cô giáo dùng dép đánh trẻ: …`


def _read_quotation(reading: Reading, cue: Candidate) -> None:
    """A quotation that is a sentence of its own."""
    text = reading.article.text
    quotation = reading.quotation_at(cue.start)
    if quotation is None or quotation.start != cue.start or not quotation.closed:
        return
    if text.count(" ", quotation.inner_start, quotation.inner_end) < 7:
        return
    after = quotation.end
    while after < len(text) and text[after] in " .,!?…":
        after += 1
    ended = text[quotation.inner_end - 1] in ".!?…" or "." in text[quotation.end : after]
    if after < len(text) and text[after] != "\n" and not (ended and not text[after].islower()):
        return
    reading.add(cue, quotation.inner_start, quotation.inner_end, Statement(None, "direct", None, follows=True))


_READ = {
    **dict.fromkeys(("cites", "says", "clause", "asks", "speech", "shows"), _read_verb),
    "according": _read_according,
    "colon": _read_colon,
}
