"""What is said before its speaker: `"…", ông A nói.`, `Bão đã suy yếu, Trung tâm B cho biết.`"""

from __future__ import annotations

import regex

from dsx.kinds.claims.content import behind, is_speech, next_quotation, states
from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.speakers import Subject, subject
from dsx.kinds.claims.subjects import is_allowed
from dsx.kinds.claims.values import Statement
from dsx.kinds.kind import Candidate
from dsx.language.lexicon import members
from dsx.language.tokens import tokens
from dsx.source.article import Article
from dsx.source.quotations import Quotation

_AFTER_QUOTE = regex.compile(r" {0,2}[,.]? {0,2}-? {0,2}\n? ?")
_SENTENCE_STOP = regex.compile(
    r"(?: (?:thêm|tiếp|lại|như vậy|vậy|rõ))?"
    r"(?: (?:với|trong|tại|trên|hôm|ngày|vào|sáng|chiều|tối|sau|khi|trước)(?![\p{L}\p{M}])[^.!?…\n,;:\"“]{1,90})?"
    r" {0,2}(?:[.!?…\n]|$)"
)
_FURTHEST = 220
"""Characters between a quotation and the cue that attributes it."""
_LONGEST = 2000
"""Characters of a clause before its speaker."""


def read_behind_quotation(reading: Reading, cue: Candidate, quotation: Quotation) -> bool:
    """`"…", ông A nói.` and `"…", ông A nói, "…"`."""
    text = reading.article.text
    joint = _AFTER_QUOTE.match(text, quotation.end)
    lead = text[quotation.end : joint.end()]
    if cue.start - quotation.end > _FURTHEST or not is_quoted_speech(text, quotation):
        return False
    stops = ends_sentence(reading.article, cue.end)
    parted = "." in lead or "\n" in lead or text[quotation.inner_end - 1] == "."
    if parted and "," not in lead and "-" not in lead and not stops:
        return False
    found = subject(text, quotation.end + len(lead), cue.start)
    if found is None or not _is_speaker(reading, cue, found, joint.end()):
        return False
    if any(token.text in ".!?;:" for token in tokens(text, joint.end(), cue.start)) or (
        not lead.strip() and found.mention.start > joint.end()
    ):
        return False  # `Trong mục "Dân hỏi - Bộ trưởng trả lời" ngày 20/10, …`
    if not reading.add(cue, quotation.inner_start, quotation.inner_end, Statement(cue.value.word, "direct", found.mention)):
        return False
    rest = next_quotation(reading.quotes, cue.end)
    if rest and regex.fullmatch(r"[^.!?\n]{0,60}[,:] {0,2}-? ?", text[cue.end : rest.start]) and is_speech(text, rest):
        reading.add(cue, rest.inner_start, rest.inner_end, Statement(cue.value.word, "direct", found.mention))
    elif not stops and cue.value.sort != "speech":
        content = behind(reading.article, cue.end, cue.value.sort, reading.quotes)
        if content and content.quotation:
            reading.add_content(cue, content, found.mention)
    return True


def _is_speaker(reading: Reading, cue: Candidate, found: Subject, at: int) -> bool:
    """Whether a subject behind a quotation speaks it: next to the cue, or to the quotation."""
    if found.near:
        return is_allowed(reading, cue, found)
    # `"…", Conte với gương mặt hạnh phúc tâm sự`
    return found.mention.start <= at + 1 and found.mention.form in ("person", "name", "pronoun")


def ends_sentence(article: Article, at: int) -> bool:
    """Whether a sentence ends behind its cue, or tells only to whom, where or when it was said."""
    match = _SENTENCE_STOP.match(article.lower, at)
    return match is not None and not states(tokens(article.text, at, match.end()))


def is_quoted_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation before its speaker is a statement: it has four words and stands for itself."""
    before = text[max(0, quotation.start - 8) : quotation.start].rstrip(" -")
    if before and before[-1] not in '\n.!?…;,”"»’)':
        return False  # `Ấn tượng với thông điệp "…", lãnh đạo thành phố …`
    return text.count(" ", quotation.inner_start, quotation.inner_end) >= 3 or text[quotation.inner_end - 1] in ".!?"


def read_clause_before(reading: Reading, cue: Candidate, found: Subject) -> bool:
    """`Bão đã suy yếu, Trung tâm A cho biết.`: the clause before its speaker; behind a dash at a line's start, dialogue."""
    article = reading.article
    if not ends_sentence(article, cue.end) or (found.mention.form == "people" and not found.mention.role):
        return False
    start, text = article.sentence_at(cue.start).start, article.text
    end = found.mention.start
    while end > start and text[end - 1] == " ":
        end -= 1
    if end <= start or end - start > _LONGEST:
        return False
    row = tokens(text, start, end)
    spoken = row[0].text == "-" and article.line_at(start).start == start
    if text[end - 1] not in ",-" or len(row) <= (3 if spoken else 6) or (cue.value.sort == "speech" and not spoken):
        return False
    if spoken:
        return reading.add(cue, row[1].start, end - 1, Statement(cue.value.word, "direct", found.mention))
    quotation = reading.quotation_before(end)
    if text[end - 2] in '"”»’' and (quotation is None or quotation.start < start):
        return False
    if row[0].low in members("titles.circumstances") and not any(token.text == "," for token in row[:-1]):
        return False
    return reading.add(cue, start, end - 1, Statement(cue.value.word, "indirect", found.mention))
