"""Final values: who issued a document and when, from its sentence, its other mentions, its symbol; short forms and whole ones."""

from __future__ import annotations

import dataclasses
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dsx.fact import DateValue, DocumentValue, Span
from dsx.kinds.documents.fragments import Lazy
from dsx.kinds.documents.issuers import issuer_at, issuers_in, named
from dsx.kinds.documents.suffix import issuer_of
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import Candidate, Resolved
from dsx.language.pattern import GAP, OPT_GAP, words
from dsx.language.vocabulary import load
from dsx.source.article import Article

_LISTS = load("issuers")
_ADVERBS = rf"(?:{words(_LISTS['adverbs'])}{GAP})*+"
_VERB = Lazy(rf"(?<=[ ,]){_ADVERBS}(?P<verb>{words(_LISTS['verbs'])}){GAP}(?:(?:các|những|hai|ba|toàn{GAP}văn|bản){GAP})?$")
_UP_TO_VERB = Lazy(
    rf"(?:{GAP}\(?(?:khóa|khoá){GAP}[IVX]{{1,6}}\)?)?(?:(?:{OPT_GAP},)?{GAP}kỳ{GAP}họp{GAP}(?:lần{GAP})?thứ{GAP}[\p{{L}}\d]{{1,5}})?"
    rf"(?:{GAP}\p{{Lu}}[\p{{L}}\p{{M}}.]*){{0,5}}(?:{OPT_GAP},)?"
    rf"(?:{GAP}(?:vào{GAP})?(?:(?:ngày|sáng|chiều|tối|hôm){GAP})?[\d/.-]{{3,10}}(?:{OPT_GAP},)?)?{GAP}?$"
)
_WEAK_VERBS = frozenset(("có", "ra", "gửi", "công bố", "đưa ra", "có các", "soạn thảo"))  # of others' documents too
_BEFORE_VERB = Lazy(r"[;:\n]|(?<!\p{L})(?:cho biết|cho hay|nói|khẳng định|ban hành|thông qua|hiệu lực|theo)(?!\p{L})")
_TOGETHER = Lazy(r"(?<!\p{L})(?:phối hợp|cùng)(?!\p{L})")
_ASKED = Lazy(r"(?<!\p{L})(?:trình|đề nghị|kiến nghị|báo cáo|tham mưu|đề xuất|giúp|chờ|xin) (?:cho )?$")
_OPINION = Lazy(rf"(?:chỉ đạo|đề nghị|kiến nghị|ý kiến|kết luận|báo cáo|yêu cầu|đề xuất|quyết định){GAP}của{GAP}")
_AT = Lazy(rf"(?:{GAP}\p{{Lu}}[\p{{L}}\p{{M}}.]*){{0,5}}{GAP}(?:tại|trong|theo|ở)(?:{GAP}các)?{GAP}?$")
_TO_DATE = Lazy(
    rf"(?:{OPT_GAP},)?(?:{GAP}(?:của|do|được){GAP}(?:(?!hiệu lực|áp dụng|thay thế|về )[^,;()\n]){{2,70}}?)?(?:{OPT_GAP},)?"
    rf"(?:{GAP}(?:được{GAP})?(?:ban hành|ký ban hành|ký|thông qua|ra|phê duyệt))?(?:{GAP}vào)?{OPT_GAP}\(?"
)
_TO_LATE_DATE = Lazy(
    rf"(?:(?!hiệu lực|áp dụng|thay thế|[;:\n]).){{0,250}}?(?:{GAP}|,{GAP}|\()(?:được{GAP})?"
    rf"(?:ban hành|ký ban hành|thông qua)(?:{GAP}vào)?{GAP}"
)
_ADDED = Lazy(
    rf"(?:[;,]|{GAP}(?:và|cùng|cùng với|cũng như))(?:{GAP}(?:ngày{GAP})?[\d/.-]{{3,10}},?)?"
    rf"(?:{GAP}(?:tiếp tục|đã|vừa|cũng|sau đó))?(?:{GAP}(?:ban hành|ký|ra|thông qua))?(?:{GAP}(?:các|số))?{GAP}$"
)
_BETWEEN = Lazy(rf"{OPT_GAP}(?:,|;)?{OPT_GAP}(?:(?:và|cùng|hoặc){GAP})?(?:số{GAP})?")
_LONGEST_WAY = 110  # characters from a date to the verb that it dates


@dataclasses.dataclass(slots=True)
class _Mention:
    """A reference with what its own sentence says of it."""

    candidate: Candidate
    value: Reference
    issuer: str | None
    issued: str | None
    key: tuple[str, ...]
    """What makes two mentions the same document."""


def _key(value: Reference) -> tuple[str, ...]:
    """The symbol, else type, number and year, else type, name and year."""
    if value.symbol:
        return (value.symbol.casefold(),)
    return (value.type, value.number or (value.title or "").casefold(), str(value.year or ""))


@dataclasses.dataclass(frozen=True, slots=True)
class _Said:
    """What the mentions of one document say together: the first issuer stated, and the date of issue unless they state two.

    Party numbers restart with each term, so that an article may speak of two documents of one symbol.
    """

    issuer: str | None
    issued: str | None


def resolve(candidates: list[Candidate], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """The documents of an article."""
    dates = sorted((fact for fact in facts if _is_day(fact)), key=lambda date: date.start)
    nexts = [*(candidate.start for candidate in candidates[1:]), len(article.text)]
    mentions = [_mention(candidate, following, article, dates) for candidate, following in zip(candidates, nexts, strict=False)]
    _share_in_lists(mentions, article)
    said = _together(mentions)
    wholes = _wholes(mentions)
    whole = [_whole_form(mention, wholes, said) for mention in mentions]
    for mention, symbol in zip(mentions, whole, strict=True):
        if symbol:
            mention.key = (symbol.casefold(),)
    said = _together(mentions)
    return [_resolved(mention, symbol, said[mention.key]) for mention, symbol in zip(mentions, whole, strict=True)]


def _is_day(fact: Resolved) -> bool:
    value = fact.value
    return isinstance(value, DateValue) and value.start is not None and value.start == value.end and value.mod is None


def _mention(candidate: Candidate, following: int, article: Article, dates: list[Resolved]) -> _Mention:
    value: Reference = candidate.value
    first = article.sentence_at(candidate.start).start
    last = min(article.sentence_at(max(candidate.start, candidate.end - 1)).end, following)
    verb = _VERB.search(article.lower, max(first, candidate.start - 60), candidate.start)
    by = _issuer_before(article, first, verb.start()) if verb else _issuer_of_opinion(article, first, candidate.start)
    issued = _date_behind(candidate, last, article, dates)
    if issued is None and verb and (by or verb["verb"] not in _WEAK_VERBS):
        issued = _date_before(verb.start(), first, article, dates)
    return _Mention(candidate, value, value.issuer or (named(article, by) if by else None), issued, _key(value))


def _issuer_before(article: Article, first: int, verb: int) -> Span | None:
    """The issuer that is the subject of the verb: `Sở Y tế Hà Nội vừa có văn bản …`."""
    found = list(issuers_in(article, max(first, verb - 200), verb))
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


def _issuer_of_opinion(article: Article, first: int, start: int) -> Span | None:
    """Whose opinion a document is said to hold: `chỉ đạo của Thủ tướng Chính phủ tại Công điện …`."""
    for opinion in _OPINION.finditer(article.lower, max(first, start - 120), start):
        span = issuer_at(article, opinion.end())
        if span and _AT.match(article.text, span.end, start):
            return span
    return None


def _date_behind(candidate: Candidate, last: int, article: Article, dates: list[Resolved]) -> str | None:
    """The first date behind a reference where it dates the issue: `… ngày 5/8/2025`, `… do Chính phủ ban hành ngày 5/8/2025`."""
    number = bisect_left(dates, candidate.end, key=lambda date: date.start)
    if number == len(dates) or dates[number].start >= last:
        return None
    way = (article.lower, candidate.end, dates[number].start)
    return _day(dates[number]) if _TO_DATE.fullmatch(*way) or _TO_LATE_DATE.fullmatch(*way) else None


def _date_before(verb: int, first: int, article: Article, dates: list[Resolved]) -> str | None:
    """The last date before the verb of issuing, in its clause; it may stand between issuer and verb."""
    number = bisect_right(dates, verb, key=lambda date: date.end) - 1
    if number < 0 or dates[number].start < first or verb - dates[number].end > _LONGEST_WAY:
        return None
    return None if _BEFORE_VERB.search(article.lower, dates[number].end, verb) else _day(dates[number])


def _day(date: Resolved) -> str | None:
    return date.value.start[:10] if isinstance(date.value, DateValue) and date.value.start else None


def _share_in_lists(mentions: list[_Mention], article: Article) -> None:
    """Within a sentence, what is said of one of a list goes for all: `Nghị định 59, Nghị định 189 của Chính phủ`."""
    pairs = list(itertools.pairwise(mentions))
    for one, other in pairs:
        if (
            other.issuer is None
            and one.issuer
            and _same_series(one, other)
            and article.sentence_at(one.candidate.start) == article.sentence_at(other.candidate.start)
            and _ADDED.search(article.lower, one.candidate.end, other.candidate.start)
        ):
            other.issuer = one.issuer
    for one, other in reversed(pairs):
        between = article.text[one.candidate.end : other.candidate.start]
        if one.issuer is None and other.issuer and _same_series(one, other) and _BETWEEN.fullmatch(between):
            one.issuer = other.issuer


def _same_series(one: _Mention, other: _Mention) -> bool:
    """Whether two documents are numbered by the same body, as far as type and letters tell."""
    return one.value.type == other.value.type and (one.value.suffix or "").casefold() == (other.value.suffix or "").casefold()


def _together(mentions: list[_Mention]) -> dict[tuple[str, ...], _Said]:
    """What is said of each document, by its key."""
    issuers: dict[tuple[str, ...], str | None] = {}
    days: dict[tuple[str, ...], set[str]] = {}
    for mention in mentions:
        issuers[mention.key] = issuers.get(mention.key) or mention.issuer
        days.setdefault(mention.key, set()).update((mention.issued,) if mention.issued else ())
    return {key: _Said(issuer, next(iter(days[key])) if len(days[key]) == 1 else None) for key, issuer in issuers.items()}


def _series(value: Reference) -> str:
    """The type; a dispatch is called `văn bản` as often as `công văn`."""
    return "công văn" if value.type == "văn bản" else value.type


def _wholes(mentions: list[_Mention]) -> dict[tuple[str, str], dict[str, Reference]]:
    """The documents that have a symbol, by type and number, then symbol."""
    found: dict[tuple[str, str], dict[str, Reference]] = {}
    for mention in mentions:
        value = mention.value
        if value.symbol and value.number:
            found.setdefault((_series(value), value.number), {}).setdefault(value.symbol.casefold(), value)
    return found


def _whole_form(
    short: _Mention, wholes: dict[tuple[str, str], dict[str, Reference]], said: dict[tuple[str, ...], _Said]
) -> str | None:
    """The symbol of the document that a short form means; None where the article has none or several that fit."""
    value = short.value
    if value.symbol or not value.number:
        return None
    fitting = [
        whole.symbol
        for whole in wholes.get((_series(value), value.number), {}).values()
        if (value.year is None or whole.year in (None, value.year)) and _may_be_of(whole, said[_key(whole)].issuer, short.issuer)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _may_be_of(whole: Reference, said: str | None, issuer: str | None) -> bool:
    """Whether a document may be of the issuer that a short form names: unless its article or its symbol names another."""
    known = said or issuer_of(whole.suffix or "")
    return issuer is None or known is None or issuer.casefold() in known.casefold() or known.casefold() in issuer.casefold()


def _resolved(mention: _Mention, refers_to: str | None, said: _Said) -> Resolved:
    value, candidate = mention.value, mention.candidate
    symbol = refers_to or value.symbol
    decided = issuer_of(symbol[len(value.number or "") :]) if symbol else None
    return candidate.resolved(
        DocumentValue(
            type=value.type,
            number=value.number,
            symbol=value.symbol,
            year=value.year,
            issuer=mention.issuer or said.issuer or decided,
            issued=mention.issued or said.issued,
            title=value.title,
            provision=value.provision,
            refers_to=refers_to,
        ),
    )
