"""What stands behind a reference: when it was issued (passed over here), by whom, on what.

`Nghị quyết 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ …`. The title begins behind
`về` and runs to the end of its noun phrase, which the next document, a verb of the sentence, or a clause that follows ends.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec.structs

from dsx.kinds.documents.fragments import VOCABULARY, Lazy, quoted
from dsx.kinds.documents.issuers import is_central, is_party, issuer_at, named
from dsx.kinds.documents.suffix import issuer_of
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import Candidate
from dsx.language.pattern import CLOSING_QUOTES, GAP, LEFT, OPENING_QUOTES, OPT_GAP, RIGHT, words
from dsx.source.article import Article
from dsx.source.text import quote

_TITLE = VOCABULARY["title"]
_JUST = rf"(?:(?:vừa|mới|đã|vừa mới){GAP})?"
_ISSUED = rf"{_JUST}(?:được{GAP})?(?:ban hành|ký ban hành|ký|thông qua|phê duyệt|công bố|ra)"
_SKIPPED = Lazy(
    rf"(?:{OPT_GAP},)?{GAP}{_ISSUED}(?:{GAP}(?:vào|trước đó|trước|trước đây))?{RIGHT}"
    rf"|{OPT_GAP}\([^()\n]{{1,80}}\)|{GAP}kh(?:óa|oá){GAP}[ivx]{{1,6}}{RIGHT}"
)
_TO_NEXT = Lazy(rf"(?:{OPT_GAP},)?{GAP}")
_BY = Lazy(
    rf"(?:{OPT_GAP},)?{GAP}(?:của|do|bởi|mà|{_JUST}được){GAP}(?:hội{GAP}nghị{GAP}(?:(?:lần{GAP})?thứ{GAP}[\p{{L}}\d]{{1,5}}{GAP})?)?"
)
_ABOUT = Lazy(
    rf"(?:{OPT_GAP},)?{GAP}(?:{words(_TITLE['about'])}{RIGHT}[^,;.:\n]{{0,90}}?{GAP}"
    rf"|gửi{RIGHT}[^;.:\n]{{0,200}}?{GAP}(?=về{GAP}việc)|với{GAP}nội dung{GAP})?[\"“]?về{GAP}"
)
_END = Lazy(
    rf"[;\n]|:{GAP}"
    rf"|(?:{OPT_GAP},)?{GAP}(?:(?P<clause>{words(_TITLE['clause'])})|{words(_TITLE['ends'])}|với{GAP}\d+){RIGHT}"
    rf"|(?<!{LEFT}{words(_TITLE['before_noun'])}){GAP}quy{GAP}định{RIGHT}"
    rf"|(?:{OPT_GAP},|{GAP}và){GAP}{words(_TITLE['openers'])}{RIGHT}"
)
_DANGLING = Lazy(rf"(?:[,;:(“‘-]|{GAP}{words(_TITLE['dangling'])})$")
_INSIDE = Lazy(rf"{GAP}{words(_TITLE['inside'])}{GAP}$")
_QUOTED_ABOUT = Lazy(rf"[\"“][vV]ề{GAP}$")
_CLOSING = Lazy(f"[{CLOSING_QUOTES}]")
_OF = Lazy(rf"{GAP}của{GAP}")
_AND = Lazy(rf"{GAP}và{GAP}")
_FRONTED = Lazy(rf"[\"“‘ -]*{words(_TITLE['fronting'])}{RIGHT}[^,;\n]*")
_PREDICATE = Lazy(rf"{GAP}{words(_TITLE['predicates'])}{RIGHT}")
_BY_ISSUING = Lazy(rf"{GAP}do{GAP}")
_ISSUING = Lazy(rf"(?:{GAP}\([^()\n]{{1,40}}\))?{GAP}(?:đã{GAP})?(?:ban hành|ký|chủ trì|phê duyệt|xây dựng)")
_MOST_INSIDE = 8  # documents that a title may name
_FURTHEST = 800  # characters to the end of a title
_LONGEST_FRONT = 200  # characters from the sentence's start to a document in an adverbial
_LONGEST_SUBJECT = 10  # syllables between a comma and the verb of the clause that it opens


def grow(candidates: list[Candidate], article: Article, settled: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with the issuer and the title that stand behind them."""
    dates = {date.start: date.end for date in settled if date.kind == "date"}
    grown = []
    for number, candidate in enumerate(candidates):
        following = candidates[number + 1 : number + 1 + _MOST_INSIDE]
        grown.append(msgspec.structs.replace(candidate, value=_behind(candidate, following, dates, article)))
    return grown


def _behind(candidate: Candidate, following: Sequence[Candidate], dates: dict[int, int], article: Article) -> Reference:
    value: Reference = candidate.value
    sentence_end = max(article.sentence_at(max(candidate.start, candidate.end - 1)).end, candidate.end)
    sentence_end = min(sentence_end, candidate.end + _FURTHEST)
    bound = min(sentence_end, following[0].start if following else sentence_end)
    at, issuer = _issuer_behind(article, candidate.end, bound, dates)
    issuer = issuer or _issuer_inside(article, candidate)
    about = _ABOUT.match(article.lower, at, bound)
    if not about:
        return msgspec.structs.replace(value, issuer=issuer)
    end = _title_end(article, about.end(), sentence_end, following)
    first = article.sentence_at(candidate.start).start
    if candidate.start - first < _LONGEST_FRONT and _FRONTED.fullmatch(article.lower, first, candidate.start):
        end = _before_main_clause(article.lower, about.end(), end, sentence_end)
    if issuer is None:
        end, issuer = _issuer_in_title(article, about.end(), end, value)
    title = _unquoted(article.text[about.end() : end])
    return msgspec.structs.replace(value, issuer=issuer, title=value.title or title or None)


def _unquoted(written: str) -> str:
    """A title without the quotation marks round it or round its sentence; those of its own words stay: `tội "Lừa đảo"`."""
    inner = written[:-1] if written[-1:] in CLOSING_QUOTES else written
    if written[:1] in OPENING_QUOTES or not any(mark in inner for mark in OPENING_QUOTES):
        return quote(written)
    return quoted(written)


def _issuer_inside(article: Article, candidate: Candidate) -> str | None:
    """The issuer between type and number: `Nghị quyết của HĐND tỉnh số 45/NQ-HĐND`."""
    of = _OF.search(article.text, candidate.start, candidate.end)
    span = issuer_at(article, of.end()) if of else None
    return named(article, span) if span and span.end < candidate.end else None


def _issuer_behind(article: Article, at: int, bound: int, dates: dict[int, int]) -> tuple[int, str | None]:
    """Where date, issuer and bracketed remarks behind a reference end, and the issuer among them."""
    issuer = None
    while True:
        by = _BY.match(article.lower, at, bound)
        span = issuer_at(article, by.end()) if by and issuer is None else None
        if span and span.end <= bound:
            at, issuer = span.end, named(article, span)
        elif skipped := _SKIPPED.match(article.lower, at, bound):
            at = skipped.end()
        elif (gap := _TO_NEXT.match(article.text, at, bound)) and gap.end() in dates:
            at = dates[gap.end()]
        else:
            return at, issuer


def _title_end(article: Article, start: int, sentence_end: int, following: Sequence[Candidate]) -> int:
    text = article.text
    if text.startswith(tuple(OPENING_QUOTES), start) or _QUOTED_ABOUT.search(text, start - 6, start):
        closing = _CLOSING.search(text, start + 1, sentence_end)
        if closing:
            return int(closing.start())
    bound = sentence_end
    for document in following:
        if document.start >= bound:
            break
        if not _INSIDE.search(text, start, document.start):
            bound = document.start
    end = _END.search(article.lower, start, bound)
    if end:
        bound = end.start()
        comma = text.rfind(",", start, bound)
        if end["clause"] and comma > start and len(text[comma:bound].split()) <= _LONGEST_SUBJECT:
            bound = comma
    return _trimmed(text, start, bound)


def _before_main_clause(text: str, start: int, end: int, last: int) -> int:
    """The end of a title in an adverbial before the clause: `Theo Nghị định 06 về đua ngựa, đua chó và bóng đá, mức …`."""
    conjunction = _AND.search(text, start, end)
    comma = text.find(",", conjunction.end() if conjunction else start, end)
    return comma if comma >= 0 and _PREDICATE.search(text, comma, last) else end


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without marks and words that would lead on."""
    while True:
        piece = text[start:end].rstrip(" .…/\n")
        if piece.endswith(")") and "(" not in piece:
            piece = piece[:-1]
        if piece.rfind("(") > piece.rfind(")"):
            piece = piece[: piece.rfind("(")].rstrip()  # `(gọi tắt là Nghị quyết 98`
        dangling = _DANGLING.search(piece)
        end = start + len(piece)
        if not dangling:
            return end
        end = start + dangling.start()


def _issuer_in_title(article: Article, start: int, end: int, value: Reference) -> tuple[int, str | None]:
    """The issuer where it stands behind the title: `Nghị quyết 57 về đột phá … của Bộ Chính trị`, `… do Bộ Y tế ban hành`."""
    for by in _BY_ISSUING.finditer(article.text, start, end):
        span = issuer_at(article, by.end())
        if span and _ISSUING.match(article.lower, span.end):
            return by.start(), named(article, span)
    for of in reversed(list(_OF.finditer(article.text, start, end))):
        span = issuer_at(article, of.end())
        if span and span.end == end:
            name = named(article, span)
            decided = issuer_of(value.suffix) if value.suffix else None
            if name == decided or (decided is None and (is_party(name) or (value.suffix is None and is_central(name)))):
                return of.start(), name
            break
    return end, None
