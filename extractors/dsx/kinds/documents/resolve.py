"""Final values: what a document's sentence leaves open, from its other mentions and its symbol; short forms and whole ones."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence

import msgspec.structs

from dsx.fact import DocumentValue
from dsx.kinds.documents.fragments import Lazy
from dsx.kinds.documents.suffix import issuer_of
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import Candidate, Resolved
from dsx.language.pattern import GAP, OPT_GAP
from dsx.source.article import Article

_ADDED = Lazy(
    rf"(?:[;,]|{GAP}(?:và|cùng|cùng với|cũng như))(?:{GAP}(?:ngày{GAP})?[\d/.-]{{3,10}},?)?"
    rf"(?:{GAP}(?:tiếp tục|đã|vừa|cũng|sau đó))?(?:{GAP}(?:ban hành|ký|ra|thông qua))?(?:{GAP}(?:các|số))?{GAP}$"
)
_PASSED = Lazy(rf",?{GAP}(?:đã{GAP})?được{GAP}[\p{{L}} ]{{1,40}}thông{GAP}qua")
_DATED_BETWEEN = Lazy(rf"(?:,?{GAP}ngày{GAP}[\d/.-]{{3,10}})?,?{GAP}?(?:và|cùng|,){GAP}(?:số{GAP})?")
_SEVERAL = frozenset(("các", "hai", "những", "ba"))
_BETWEEN = Lazy(rf"{OPT_GAP}(?:,|;)?{OPT_GAP}(?:(?:và|cùng|hoặc){GAP})?(?:số{GAP})?")


@dataclasses.dataclass(slots=True)
class _Mention:
    """A reference with what its own sentence says of it."""

    candidate: Candidate[Reference]
    value: Reference
    issuer: str | None
    issued: str | None
    key: tuple[str, ...]
    """What makes two mentions the same document."""


def _key(value: Reference, issued: str | None) -> tuple[str, ...]:
    """The symbol, else type, number and year, else type, name and year, which the day of issue gives where the name does not."""
    if value.symbol:
        return (value.symbol.casefold(),)
    year = str(value.year or "") if value.number or issued is None else str(value.year or issued[:4])
    return (value.type, value.number or (value.title or "").casefold(), year)


@dataclasses.dataclass(frozen=True, slots=True)
class _Said:
    """What the mentions of one document say together: the first issuer stated, and the date of issue unless they state two.

    Party numbers restart with each term, so that an article may speak of two documents of one symbol.
    """

    issuer: str | None
    issued: str | None


def resolve(candidates: list[Candidate[Reference]], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """The documents of an article."""
    mentions = [
        _Mention(one, one.value, one.value.issuer, one.value.issued, _key(one.value, one.value.issued)) for one in candidates
    ]
    _share_in_lists(mentions, article)
    said = _together(mentions)
    wholes = _wholes(mentions)
    whole = [_whole_form(mention, wholes, said) for mention in mentions]
    for mention, symbol in zip(mentions, whole, strict=True):
        if symbol:
            mention.key = (symbol.casefold(),)
    said = _together(mentions)
    return [
        _resolved(mention, symbol, said[mention.key])
        for mention, symbol in zip(mentions, whole, strict=True)
        if not _is_bare(mention, article)
    ]


def _is_bare(mention: _Mention, article: Article) -> bool:
    """Whether a law is only said to have been passed on a day: that dates its other mentions and is none itself."""
    value, candidate = mention.value, mention.candidate
    bare = not (value.number or value.year or value.provision) and bool(_PASSED.match(article.lower, candidate.end))
    if bare:
        candidate.refused("a law with neither number, year nor provision", _is_bare)
    return bare


def _share_in_lists(mentions: list[_Mention], article: Article) -> None:
    """Within a sentence, what is said of one of a list goes for all: `Nghị định 59, Nghị định 189 của Chính phủ`."""
    pairs = list(itertools.pairwise(mentions))
    for one, other in pairs:
        if (
            other.issuer is None
            and one.issuer
            and article.sentence_at(one.candidate.start) == article.sentence_at(other.candidate.start)
            and (
                (_same_series(one, other) and _ADDED.search(article.lower, one.candidate.end, other.candidate.start))
                or _is_item(other.candidate, article)
            )
        ):
            other.issuer = one.issuer
            other.candidate.told("issuer", one.issuer, "what is said of one of a list goes for all", _share_in_lists)
    for one, other in reversed(pairs):
        between = article.text[one.candidate.end : other.candidate.start]
        if not _same_series(one, other):
            continue
        if one.issuer is None and other.issuer and _BETWEEN.fullmatch(between):
            one.issuer = other.issuer
            one.candidate.told("issuer", other.issuer, "what is said of one of a list goes for all", _share_in_lists)
        before = article.lower[max(0, one.candidate.start - 8) : one.candidate.start].split()
        if before and before[-1] in _SEVERAL and one.value.title is None and _DATED_BETWEEN.fullmatch(between):
            one.value = msgspec.structs.replace(one.value, title=other.value.title)
            one.candidate.told("title", other.value.title, "what is said of one of a list goes for all", _share_in_lists)


def _is_item(candidate: Candidate[Reference], article: Article) -> bool:
    """Whether a symbol without its type goes on with a list: `các văn bản số 65/VP-ĐC về …; số 269/TB-UBND …`."""
    return article.lower.startswith("số ", candidate.start) and article.lower[
        max(0, candidate.start - 4) : candidate.start
    ].rstrip().endswith(";")


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
        if (value.year is None or whole.year in (None, value.year))
        and _may_be_of(whole, said[_key(whole, None)].issuer, short.issuer)
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
    if candidate.way is not None:
        _note(mention, refers_to, said, decided)
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


def _note(mention: _Mention, refers_to: str | None, said: _Said, decided: str | None) -> None:
    """Note what other mentions and the symbol told."""
    told = mention.candidate.told
    if refers_to:
        told("refers_to", refers_to, "the one whole form of this type and number in the article", _whole_form)
    if mention.issuer is None and said.issuer:
        told("issuer", said.issuer, "as another mention of the document says", _together)
    elif mention.issuer is None and decided:
        told("issuer", decided, "the letters of the symbol decide it", issuer_of)
    if mention.issued is None and said.issued:
        told("issued", said.issued, "as another mention of the document says", _together)
