"""Bodies and offices that issue documents, read from the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from dsx.fact import Span
from dsx.kinds.documents.fragments import Lazy, quoted
from dsx.kinds.kind import Match
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words
from dsx.language.vocabulary import load
from dsx.source.article import Article

_LISTS = load("issuers")
_HEAD = Lazy(
    rf"{LEFT}(?<!phó )(?:(?P<whole>{words(_LISTS['whole'])})|(?P<field>{words(_LISTS['of_field'])}{GAP}{words(_LISTS['fields'])})"
    rf"|(?P<place>{words(_LISTS['of_place'])})|(?P<name>{words(_LISTS['of_name'])})){RIGHT}"
)
_CAPITAL = r"\p{Lu}[\p{L}\p{M}]*"
# A place: `tỉnh Nghệ An`, `TP.HCM`, `quận 5`, `Bà Rịa - Vũng Tàu`; two syllables, or three of the few that have three, so that
# the name of who holds an office stays outside
_PLACE = Lazy(
    rf"(?:{GAP}(?P<mark>tỉnh|[Tt]hành{GAP}phố|[Tt]hị{GAP}xã|thị{GAP}trấn|quận|huyện|phường|xã|T[PX]\.?){OPT_GAP}|{GAP})"
    rf"(?:Hồ{GAP}Chí{GAP}Minh|Thừa{GAP}Thiên{OPT_GAP}-?{OPT_GAP}Huế|Bà{GAP}Rịa{OPT_GAP}-{OPT_GAP}Vũng{GAP}Tàu|{_CAPITAL}(?:{GAP}{_CAPITAL})?|\d{{1,2}}){RIGHT}"
)
_MARK = Lazy(rf"{GAP}(?:tỉnh|thành{GAP}phố|thị{GAP}xã|huyện|quận|xã|phường){RIGHT}")
_UNDER = Lazy(rf"{GAP}(?:trực{GAP})?thuộc{GAP}")  # `Văn phòng Đăng ký đất đai thuộc Sở …`
_OFFICE = Lazy(r"(?:bộ trưởng|giám đốc|chủ tịch|thủ tướng|tổng thống)")
# `của Trung ương`, but not the end of `Ban Kinh tế Trung ương`
_BEFORE_CENTRAL = Lazy(r"(?:(?<!\p{L})(?:của|do|được|bởi)|[,;:(\n“\"]) ?$|^$")
_LONGEST_NAME = 8  # words


def issuer_at(article: Article, start: int) -> Span | None:
    """The issuer whose name begins at `start`."""
    match = _HEAD.match(article.lower, start)
    return _whole(article, match) if match else None


def issuers_in(article: Article, start: int, end: int) -> Iterator[Span]:
    """The issuers named between two places, left to right."""
    at = start
    while match := _HEAD.search(article.lower, at, end):
        span = _whole(article, match)
        if span and span.end <= end:
            yield span
        at = span.end if span else match.end()


def named(article: Article, span: Span) -> str:
    """An issuer as written."""
    return quoted(article.text[span.start : span.end])


def is_party(name: str) -> bool:
    """Whether a name is of a central organ of the Party."""
    return name.lower() in _LISTS["party"]


def is_central(name: str) -> bool:
    """Whether a name is whole in the list: of the State's or the Party's central organs."""
    return name.lower() in _LISTS["whole"]


def _whole(article: Article, match: Match) -> Span | None:
    """The head with its field, place or own name; None where no capital begins it or a longer name holds it."""
    text, end = article.text, match.end()
    if not text[match.start()].isupper():
        return None
    if match["whole"] == "trung ương" and not _BEFORE_CENTRAL.search(article.lower, max(0, match.start() - 8), match.start()):
        return None
    if match["whole"]:
        return Span(match.start(), end)
    if match["name"]:
        end = _own_name(article, end)
        return Span(match.start(), end) if end > match.end() else None
    office = _OFFICE.match(match[0])
    place = _PLACE.match(text, end)
    if place and (place["mark"] or not office):
        end = place.end()
    elif mark := _MARK.match(text, end):
        end = mark.end()
    under = _UNDER.match(article.lower, end)
    if under and (body := _HEAD.match(article.lower, under.end())) and (over := _whole(article, body)):
        end = over.end
    return Span(match.start(), end)


def _own_name(article: Article, at: int) -> int:
    """The end of a name that begins behind a head: words that begin with a capital, and conjunctions between such."""
    end, pending = at, at
    line = article.line_at(at)
    for word in article.words(at, min(line.end, at + 80))[:_LONGEST_NAME]:
        written = article.text[word.start : word.end]
        if word.start < at:
            continue
        if written[0].isupper():
            end = pending = word.end
        elif written in ("và", ",", "-") and pending == word.start - (written != ","):
            pending = word.end
        elif written.lower() not in ("tỉnh", "thành phố"):
            break
    return end
