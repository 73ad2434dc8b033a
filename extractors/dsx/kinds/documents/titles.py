"""The title of a document: what stands behind `về`, to the end of its noun phrase.

The next document, a verb of the sentence, or a clause that follows ends it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dsx.fact import Span
from dsx.kinds.documents.fragments import VOCABULARY, Lazy, quoted
from dsx.kinds.documents.issuers import is_central, is_party, issuer_at, named
from dsx.kinds.documents.suffix import issuer_of
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import Candidate
from dsx.language.pattern import CLOSING_QUOTES, GAP, LEFT, OPENING_QUOTES, OPT_GAP, RIGHT, words
from dsx.source.article import Article
from dsx.source.text import quote

_TITLE = VOCABULARY["title"]
ABOUT = Lazy(
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
FRONTED = Lazy(rf"[\"“‘ -]*{words(_TITLE['fronting'])}{RIGHT}[^,;\n]*")
_PREDICATE = Lazy(rf"{GAP}{words(_TITLE['predicates'])}{RIGHT}")
_BY_ISSUING = Lazy(rf"{GAP}do{GAP}")
_ISSUING = Lazy(rf"(?:{GAP}\([^()\n]{{1,40}}\))?{GAP}(?:đã{GAP})?(?:ban hành|ký|chủ trì|phê duyệt|xây dựng)")
_LONGEST_SUBJECT = 10  # syllables between a comma and the verb of the clause that it opens


def unquoted(written: str) -> str:
    """A title without the quotation marks round it or round its sentence; those of its own words stay: `tội "Lừa đảo"`."""
    inner = written[:-1] if written[-1:] in CLOSING_QUOTES else written
    if written[:1] in OPENING_QUOTES or not any(mark in inner for mark in OPENING_QUOTES):
        return quote(written)
    return quoted(written)


def title_end(article: Article, start: int, sentence_end: int, following: Sequence[Candidate[Reference]]) -> int:
    """Where a title ends: before the next document, a verb of the sentence or a clause that follows."""
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


def before_main_clause(text: str, start: int, end: int, last: int) -> int:
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


def issuer_in_title(article: Article, start: int, end: int, value: Reference) -> tuple[int, Span] | None:
    """The issuer at the end of a title, and where the title ends before it."""
    for by in _BY_ISSUING.finditer(article.text, start, end):
        span = issuer_at(article, by.end())
        if span and _ISSUING.match(article.lower, span.end):
            return by.start(), span
    for of in reversed(list(_OF.finditer(article.text, start, end))):
        span = issuer_at(article, of.end())
        if span and span.end == end:
            name = named(article, span)
            decided = issuer_of(value.suffix) if value.suffix else None
            if name == decided or (decided is None and (is_party(name) or (value.suffix is None and is_central(name)))):
                return of.start(), span
            break
    return None
