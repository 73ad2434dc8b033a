"""What stands behind a reference: when it was issued (passed over here), by whom, on what.

`Nghị quyết 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ …`. The title begins behind `về` and runs to
the end of its noun phrase, which the next document, a verb of the sentence, or a clause that follows ends.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import regex

from dsx.kinds.documents.fragments import quoted
from dsx.kinds.documents.issuers import is_central, is_party, issuer_at, named
from dsx.kinds.documents.suffix import issuer_of
from dsx.kinds.documents.values import Reference
from dsx.kinds.rule import Candidate
from dsx.language.pattern import CLOSING_QUOTES, GAP, OPENING_QUOTES, OPT_GAP, RIGHT
from dsx.source.article import Article
from dsx.source.text import quote

_DAY = rf"(?:ngày{GAP})?\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{4}})?(?!\d)|ngày{GAP}\d{{1,2}}{GAP}tháng{GAP}\d{{1,2}}(?:{GAP}năm{GAP}\d{{4}})?|(?:tháng{GAP}\d{{1,2}}[/-]|năm{GAP})\d{{4}}"
_SKIPPED = regex.compile(
    rf"(?:{OPT_GAP},)?{GAP}(?:(?:(?:vừa|mới|đã|vừa mới){GAP})?(?:được{GAP})?(?:ban hành|ký ban hành|ký|thông qua|phê duyệt|công bố|ra)(?:{GAP}vào)?(?:{GAP}(?:{_DAY}))?|(?:{_DAY})){RIGHT}"
    rf"|{OPT_GAP}\([^()\n]{{1,80}}\)"
)
_BY = regex.compile(rf"(?:{OPT_GAP},)?{GAP}(?:của|do|bởi|(?:(?:vừa|mới|đã|vừa mới){GAP})?được){GAP}")
_ABOUT = regex.compile(
    rf"(?:{OPT_GAP},)?{GAP}(?:(?:quy định|hướng dẫn|sửa đổi|bổ sung|ban hành|nêu|đề cập){RIGHT}[^,;.:\n]{{0,90}}?{GAP}"
    rf"|sửa đổi, bổ sung{RIGHT}[^,;.:\n]{{0,90}}?{GAP}|gửi{RIGHT}[^;.:\n]{{0,200}}?{GAP}(?=về{GAP}việc)|với{GAP}nội dung{GAP})?về{GAP}"
)
_END = regex.compile(
    rf"[;\n]|:{GAP}|(?:{OPT_GAP},)?{GAP}(?P<verb>đã|sẽ|đang|vừa|vẫn|cũng|phải|cần|có thể|là|thì|mà|nên|chính thức|bước đầu|khẳng định|nhấn mạnh|nêu rõ|chỉ rõ|xác định"
    rf"|có hiệu lực|nhằm|trong đó|theo đó|đồng thời|thay thế|đề ra|đặt ra|đặt mục tiêu|hướng tới|quy định rõ|quy định:|cho thấy"
    rf"|được (?:ban hành|thông qua|kỳ vọng|xem|coi|đánh giá|triển khai|áp dụng|ví)|với (?:yêu cầu|mục tiêu|quan điểm|tinh thần|phương châm|mong muốn|nhiều|các|những|\d|hy vọng)){RIGHT}"
    rf"|(?:{OPT_GAP},|{GAP}và){GAP}(?:yêu cầu|giao|chỉ đạo|đề nghị|kêu gọi|bà|ông|chúng tôi|nhiều|khi|tại|theo|từ|sau|do|vì|bởi){RIGHT}"
)
_CLAUSE = frozenset("đã sẽ đang vừa vẫn cũng phải cần là".split()) | {"có thể", "chính thức"}
_DANGLING = regex.compile(
    rf"(?:[,;:(\"“‘-]|{GAP}(?:và|cùng|cùng với|cũng như|của|theo|hoặc|hướng dẫn|hướng dẫn thi hành|sửa đổi|bổ sung|tại|ban hành kèm theo|căn cứ|thực hiện|triển khai|với|thay thế|như|do|bằng))$"
)
_INSIDE = regex.compile(rf"{GAP}(?:của|thực hiện|thi hành|bổ sung|sửa đổi|triển khai|hướng dẫn|bãi bỏ|thay thế|theo){GAP}$")
_OF = regex.compile(rf"{GAP}của{GAP}")
_SHORTEST_CLAUSE = 10  # syllables between a comma and the verb of the clause that it opens


def grow(candidates: list[Candidate], article: Article, settled: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with the issuer and the title that stand behind them."""
    grown = []
    for number, candidate in enumerate(candidates):
        following = candidates[number + 1 :]
        grown.append(dataclasses.replace(candidate, value=_behind(candidate, following, article)))
    return grown


def _behind(candidate: Candidate, following: Sequence[Candidate], article: Article) -> Reference:
    value: Reference = candidate.value
    sentence_end = max(article.sentence_at(max(candidate.start, candidate.end - 1)).end, candidate.end)
    bound = min(sentence_end, following[0].start if following else sentence_end)
    at, issuer = _issuer_behind(article, candidate.end, bound)
    about = _ABOUT.match(article.text, at, bound)
    if not about:
        return dataclasses.replace(value, issuer=issuer)
    end = _title_end(article, about.end(), sentence_end, following)
    if issuer is None:
        end, issuer = _issuer_in_title(article, about.end(), end, value)
    title = quote(article.text[about.end() : end])
    return dataclasses.replace(value, issuer=issuer, title=value.title or title or None)


def _issuer_behind(article: Article, at: int, bound: int) -> tuple[int, str | None]:
    """Where date, issuer and bracketed remarks behind a reference end, and the issuer among them."""
    issuer = None
    while True:
        by = _BY.match(article.text, at, bound)
        span = issuer_at(article, by.end()) if by and issuer is None else None
        if span and span.end <= bound:
            at, issuer = span.end, named(article, span)
        elif skipped := _SKIPPED.match(article.text, at, bound):
            at = skipped.end()
        else:
            return at, issuer


def _title_end(article: Article, start: int, sentence_end: int, following: Sequence[Candidate]) -> int:
    text = article.text
    if text[start] in OPENING_QUOTES:
        closing = regex.compile(f"[{CLOSING_QUOTES}]").search(text, start + 1, sentence_end)
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
        if end["verb"] in _CLAUSE and comma > start and len(text[comma:bound].split()) <= _SHORTEST_CLAUSE:
            bound = comma
    return _trimmed(text, start, bound)


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without marks and words that would lead on."""
    while True:
        piece = text[start:end].rstrip(" .…/\n")
        if piece.endswith(")") and "(" not in piece:
            piece = piece[:-1]
        dangling = _DANGLING.search(piece)
        end = start + len(piece)
        if not dangling:
            return end
        end = start + dangling.start()


def _issuer_in_title(article: Article, start: int, end: int, value: Reference) -> tuple[int, str | None]:
    """The issuer where it stands behind the title: `Nghị quyết 57 về đột phá phát triển khoa học của Bộ Chính trị`."""
    for of in reversed(list(_OF.finditer(article.text, start, end))):
        span = issuer_at(article, of.end())
        if span and span.end == end:
            name = named(article, span)
            decided = issuer_of(value.suffix) if value.suffix else None
            if name == decided or (decided is None and (is_party(name) or (value.suffix is None and is_central(name)))):
                return of.start(), name
            break
    return end, None
