"""Who issued a document and when, as the verb of issuing, an opinion or a date beside a reference tells."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right

from dsx.fact import Span
from dsx.kinds.documents.fragments import Lazy
from dsx.kinds.documents.issuers import issuer_at, issuers_in
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import Candidate, Resolved
from dsx.language.pattern import GAP, OPT_GAP, words
from dsx.language.vocabulary import load
from dsx.source.article import Article

_LISTS = load("issuers")
_ADVERBS = rf"(?:{words(_LISTS['adverbs'])}{GAP})*+"
VERB = Lazy(rf"(?<=[ ,]){_ADVERBS}(?P<verb>{words(_LISTS['verbs'])}){GAP}(?:(?:các|những|hai|ba|toàn{GAP}văn|bản){GAP})?$")
_UP_TO_VERB = Lazy(
    rf"(?:{GAP}\(?(?:khóa|khoá){GAP}[IVX]{{1,6}}\)?)?(?:(?:{OPT_GAP},)?{GAP}kỳ{GAP}họp{GAP}(?:lần{GAP})?thứ{GAP}[\p{{L}}\d]{{1,5}})?"
    rf"(?:{GAP}\p{{Lu}}[\p{{L}}\p{{M}}.]*){{0,5}}(?:{OPT_GAP},)?"
    rf"(?:{GAP}(?:vào{GAP})?(?:(?:ngày|sáng|chiều|tối|hôm){GAP})?[\d/.-]{{3,10}}(?:{OPT_GAP},)?)?{GAP}?$"
)
WEAK_VERBS = frozenset(("có", "ra", "gửi", "công bố", "đưa ra", "có các", "soạn thảo"))  # of others' documents too
_BEFORE_VERB = Lazy(r"[;:\n]|(?<!\p{L})(?:cho biết|cho hay|nói|khẳng định|ban hành|thông qua|hiệu lực|theo)(?!\p{L})")
_TOGETHER = Lazy(r"(?<!\p{L})(?:phối hợp|cùng)(?!\p{L})")
_ASKED = Lazy(r"(?<!\p{L})(?:trình|đề nghị|kiến nghị|báo cáo|tham mưu|đề xuất|giúp|chờ|xin) (?:cho )?$")
_OPINION = Lazy(rf"(?:{words(_LISTS['opinions'])}){GAP}của{GAP}")
# `được UBND tỉnh Hà Giang thành lập theo Quyết định …`: who did it did it by the document
_DONE_BY = Lazy(rf"(?<![\p{{L}}\p{{M}}])(?:được|do|bởi){GAP}")
_BY_IT = Lazy(rf"{GAP}(?:(?!của|cho|với)[\p{{L}}\p{{M}}]+{GAP}){{1,6}}?(?:theo|tại|bằng|trong|qua|ở)(?:{GAP}các)?{GAP}?$")
# A place that issues opens its clause: not the end of a body's name (`Ban Chỉ huy … tỉnh Hà Giang đã có công điện`)
_PLACE = Lazy(
    rf"(?:\A|[,;:.“\"(–-]|(?<![\p{{L}}\p{{M}}])(?:và|[Nn]ăm{GAP}\d{{4}}|nay|đó|khi|rằng|hay|biết))"
    rf"{GAP}?(?P<place>(?:[tT]ỉnh|[tT]hành{GAP}phố|TP\.?|[hH]uyện|[qQ]uận|[tT]hị{GAP}xã){GAP}\p{{Lu}}[\p{{L}}\p{{M}}]*"
    rf"(?:{GAP}\p{{Lu}}[\p{{L}}\p{{M}}]*){{0,2}}){GAP}?$"
)
_AT = Lazy(rf"(?:{GAP}\p{{Lu}}[\p{{L}}\p{{M}}.]*){{0,5}}{GAP}(?:tại|trong|theo|ở)(?:{GAP}các)?{GAP}?$")
_TO_DATE = Lazy(
    rf"(?:{OPT_GAP},)?(?:{GAP}(?:của|do|được){GAP}(?:(?!hiệu lực|áp dụng|thay thế|về )[^,;()\n]){{2,70}}?)?(?:{OPT_GAP},)?"
    rf"(?:{GAP}(?:được{GAP})?(?:ban hành|ký ban hành|ký|thông qua|ra|phê duyệt))?(?:{GAP}vào)?{OPT_GAP}\(?"
)
_TO_LATE_DATE = Lazy(
    rf"(?:(?!hiệu lực|áp dụng|thay thế|[;:\n]).){{0,250}}?(?:{GAP}|,{GAP}|\()(?:được{GAP})?"
    rf"(?:ban hành|ký ban hành|thông qua)(?:{GAP}vào)?{GAP}"
)
_LONGEST_WAY = 110  # characters from a date to the verb that it dates


def issuer_before(article: Article, first: int, verb: int) -> Span | None:
    """The issuer that is the subject of the verb: `Sở Y tế Hà Nội vừa có văn bản …`."""
    found = list(issuers_in(article, max(first, verb - 200), verb))
    place = _PLACE.search(article.text, max(first, verb - 60), verb)  # `tỉnh Hà Giang ban hành`
    if place and not (found and found[-1].end >= place.end("place")):
        return Span(*place.span("place"))
    if not found:
        return None
    end = found[-1].end
    if len(found) > 1 and article.text[found[-2].end : found[-1].start].strip() == "(" and article.text[end : end + 1] == ")":
        found.pop()  # `Cục Quản lý Dược (Bộ Y tế)`
        end += 1
    if not _UP_TO_VERB.match(article.text, end, verb):
        return None
    for one, other in reversed(list(itertools.pairwise(found))):
        if _TOGETHER.search(article.lower, one.end, other.start):
            return one  # `NHNN đã phối hợp với Bộ Khoa học và Công nghệ ban hành`
    return None if _ASKED.search(article.lower, max(first, found[-1].start - 20), found[-1].start) else found[-1]


def issuer_of_opinion(article: Article, first: int, start: int) -> Span | None:
    """Whose opinion a document is said to hold (`chỉ đạo của Thủ tướng Chính phủ tại Công điện …`), or who acted by it."""
    for before, way in ((_OPINION, _AT), (_DONE_BY, _BY_IT)):
        for opinion in before.finditer(article.lower, max(first, start - 120), start):
            span = issuer_at(article, opinion.end())
            if span and way.match(article.text, span.end, start):
                return span
    return None


def date_behind(candidate: Candidate[Reference], last: int, article: Article, dates: list[Resolved]) -> Resolved | None:
    """The first date behind a reference where it dates the issue: `… ngày 5/8/2025`, `… do Chính phủ ban hành ngày 5/8/2025`."""
    number = bisect_left(dates, candidate.end, key=lambda date: date.start)
    if number == len(dates) or dates[number].start >= last:
        return None
    way = (article.lower, candidate.end, dates[number].start)
    return dates[number] if _TO_DATE.fullmatch(*way) or _TO_LATE_DATE.fullmatch(*way) else None


def date_before(verb: int, first: int, article: Article, dates: list[Resolved]) -> Resolved | None:
    """The last date before the verb of issuing, in its clause; it may stand between issuer and verb."""
    number = bisect_right(dates, verb, key=lambda date: date.end) - 1
    if number < 0 or dates[number].start < first or verb - dates[number].end > _LONGEST_WAY:
        return None
    return None if _BEFORE_VERB.search(article.lower, dates[number].end, verb) else dates[number]
