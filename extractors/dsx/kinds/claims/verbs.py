"""Claims that a verb tells: who stands before it, and what is said before or behind it."""

from __future__ import annotations

from dsx.kinds.claims.before import ends_sentence, is_quoted_speech, read_behind_quotation, read_clause_before
from dsx.kinds.claims.content import Content, behind, is_speech
from dsx.kinds.claims.joined import follows_cue, read_continued, read_inside
from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.sources import source
from dsx.kinds.claims.speakers import Subject, is_turned, subject
from dsx.kinds.claims.subjects import is_allowed
from dsx.kinds.claims.values import Cue, Sort, Statement
from dsx.kinds.kind import Candidate
from dsx.language.lexicon import phrases
from dsx.language.tokens import tokens
from dsx.source.article import Article

_CITES = 90
"""Characters between a quotation and the verb that cites."""


def is_idle(reading: Reading, cue: Candidate[Cue]) -> bool:
    """Whether a verb tells nothing where it stands: in a name, without a subject, or only how something was said."""
    article = reading.article
    clear = cue.value.sort == "says" or article.lower.startswith(" rằng", cue.end)
    if article.text[cue.start].isupper() or is_turned(article.text, cue.start, clear):
        return True  # `Ban Chỉ đạo`, `được cho là`
    return cue.value.sort == "speech" and _leads_to_cue(article, cue.end)


def _leads_to_cue(article: Article, end: int) -> bool:
    """Whether another cue stands right behind a verb of speech: `bức xúc chia sẻ`, `bật khóc khi nói rằng`."""
    row = tokens(article.text, end, min(len(article.text), end + 24), 4)
    at = 1 if row and row[0].low == "khi" else 0
    return phrases("cues.says", "cues.clause").at(row, at)[0] > 0


def read_cited(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`"…", Reuters dẫn lời ông A.`: who is cited speaks; where a verb of saying follows, that is the cue."""
    article = reading.article
    named = source(article.text, cue.end, article.sentence_at(cue.start).end)
    before = reading.quotation_before(cue.start)
    near = before is not None and cue.start - before.end < _CITES and "\n" not in article.text[before.end : cue.start]
    if named and before and near and is_quoted_speech(article.text, before):
        return reading.add(cue, before.inner_start, before.inner_end, Statement(cue.value.word, "direct", named[0]))
    return False


def read_joined(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`cho biết A và khẳng định B`: a cue in or right behind the claim of another."""
    last = reading.claims[-1] if reading.claims else None
    if last and last.start < cue.start < last.end:
        read_inside(reading, cue, last)
        return True
    if last is None or not follows_cue(reading, cue):
        return False
    content = _content(reading, cue)
    if content and last.value.speaker:
        reading.add_content(cue, content, last.value.speaker)
    return True


def read_quotation_first(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`"…", ông A nói.`"""
    before = reading.quotation_before(cue.start)
    begin = reading.article.sentence_at(cue.start).start
    close = before is not None and (before.end > begin or not reading.article.text[before.end : begin].strip(" .,\n-"))
    return before is not None and close and read_behind_quotation(reading, cue, before)


def read_clause_first(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`Bão đã suy yếu, Trung tâm A cho biết.`"""
    found = _speaker(reading, cue)
    return found is not None and found.near and read_clause_before(reading, cue, found)


def read_subject_first(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`Ông A cho biết …`, `Ông A nói: "…"`."""
    found = _speaker(reading, cue)
    content = _content(reading, cue) if found else None
    return found is not None and content is not None and reading.add_content(cue, content, found.mention)


def read_without_subject(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`"…", ông nói và nhấn mạnh: "…"`; `… Đồng thời, yêu cầu …`: with the speaker of the words before."""
    if _subject(reading, cue) is not None or not _tells(reading, cue):
        return False
    read_continued(reading, cue, reading.claims[-1] if reading.claims else None)
    return True


def _content(reading: Reading, cue: Candidate[Cue]) -> Content | None:
    """What stands behind a cue and is said, read once for all frames."""
    if reading.content_of != cue.start:
        sort: Sort = "says" if cue.value.sort == "shows" else cue.value.sort
        reading.content_of, reading.content = cue.start, behind(reading.article, cue.end, sort, reading.quotes)
    return reading.content


def _tells(reading: Reading, cue: Candidate[Cue]) -> bool:
    """Whether anything is said, whoever stands before; what a report shows may still go on from its sentence."""
    if cue.value.sort == "shows" or ends_sentence(reading.article, cue.end):
        return True
    return _content(reading, cue) is not None


def _speaker(reading: Reading, cue: Candidate[Cue]) -> Subject | None:
    """The subject of a cue that tells something, if it may speak."""
    found = _subject(reading, cue) if _tells(reading, cue) else None
    return found if found and is_allowed(reading, cue, found) else None


def _subject(reading: Reading, cue: Candidate[Cue]) -> Subject | None:
    """The subject of a cue, behind the quotation or claim before it."""
    if reading.subject_of != cue.start:
        text = reading.article.text
        begin = reading.article.sentence_at(cue.start).start
        before = reading.quotation_before(cue.start)
        close = before is not None and (before.end > begin or not text[before.end : begin].strip(" .,\n-"))
        if before and close and is_speech(text, before):
            begin = max(begin, before.end)  # but `Tờ “Granma” của Đảng Cộng sản Cuba cho biết`
        last = reading.claims[-1] if reading.claims else None
        if last and last.end > begin and last.start < cue.start:
            begin = last.end
        reading.subject_of, reading.subject = cue.start, subject(text, begin, cue.start)
    return reading.subject
