"""The unit of a count: the noun compound behind its number, what it is counted by (`đồng/người`), `trở lên` behind it."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

import regex
from msgspec.structs import replace

from dsx.fact import Span
from dsx.kinds.counts.comparator import Comparator
from dsx.kinds.counts.compound import REACH, Compound, compound, nouns
from dsx.kinds.counts.context import beside, maybe_labelled, opens_line, units, word_set
from dsx.kinds.counts.quantity import Quantity
from dsx.kinds.kind import Candidate
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words
from dsx.source.article import Article

_PER = regex.compile(rf"{OPT_GAP}/{OPT_GAP}(?=\p{{L}})")
_UP = regex.compile(rf"{GAP}(?:trở{GAP}(?P<way>lên|xuống)|đổ{GAP}(?P<way>lên|lại)){RIGHT}")
_FROM = regex.compile(rf"{LEFT}từ{GAP}(?:đủ{GAP})?\Z")
_PRICE_FROM = regex.compile(rf"{LEFT}(?:giá|chỉ|vé|phí|cước|học phí)(?:{GAP}[\p{{L}}\p{{N}}]+){{0,3}}{GAP}(?P<from>từ{GAP})\Z")
_ON = regex.compile(rf"{OPT_GAP}(?:đến|tới|lên|xuống|-)")
_PRICED = regex.compile(rf"{LEFT}{beside('money')}(?:{GAP}\p{{L}}+){{0,3}}{GAP}\Z")
_WIND = regex.compile(rf"{LEFT}(?:bão|gió|giật|áp thấp)(?:{GAP}[\p{{L}}\p{{N}}]+){{0,5}}{GAP}\Z")
_OPENS = regex.compile(r"[\n.:;!?\"“‘'(•*>|-] *\Z")
_WORD_BEFORE = regex.compile(r"(?P<edge>[\p{L}\p{M}\p{N}] )?(?P<word>[\p{L}\p{M}\p{N}]+) \Z")
# A sort or type by letters and figures, behind a comma too: `giống OM 6976, OM 2517 giá thu mua`
_CODE = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}{2,5} \d{4}(?![\p{N}.,])")
_FIVE = regex.compile(rf"{LEFT}{beside('five')}{GAP}\Z")
_YEAR = regex.compile(rf"(?:{LEFT}{beside('no_five')}|\d){GAP}\Z")
_SHORT_WORD = regex.compile(r"[\p{L}\p{M}]{1,7}\d?(?![\p{L}\p{M}])")
_GENERATION = regex.compile(r"(?:[^\d\n]*[2-6][gG]?(?: ?[/,-] ?| (?:đến|tới) ))?[^\d\n]*[2-6][gG]")
_NETWORK = regex.compile(rf"{LEFT}(?:mạng|sóng|công nghệ|băng tần|thuê bao|dịch vụ|sim|trạm|điện thoại|kết nối|thế hệ)[^\n.;]*\Z")
_LEAD = regex.compile(rf"{GAP}so{GAP}với")
_CHANGE = regex.compile(rf"{LEFT}(?:tăng|giảm|thêm|đạt|được|có|mất|lên|là|với){GAP}\Z")


def join(candidates: list[Candidate[Quantity]], article: Article, settled: Sequence[Candidate[Any]]) -> list[Candidate[Quantity]]:
    """The counts with their units; those whose number counts nothing are dropped."""
    starts = sorted(other.start for other in settled if other.kind != "claim")
    joined: list[Candidate[Quantity]] = []
    floor = 0
    for candidate in candidates:
        following = bisect_left(starts, candidate.end)
        line_end = article.text.find("\n", candidate.end, candidate.end + REACH)
        limit = line_end if line_end >= 0 else candidate.end + REACH
        limit = min(limit, starts[following] if following < len(starts) else len(article.text))
        found = _widened(candidate, article, floor, limit)
        if found is not None:
            joined.append(found)
            floor = found.end
    return joined


def _widened(candidate: Candidate[Quantity], article: Article, floor: int, limit: int) -> Candidate[Quantity] | None:
    value: Quantity = candidate.value
    if value.type == "ordinal":
        return candidate
    if value.type is None or (value.type == "ratio" and value.unit is None):
        if _named(article, candidate):
            candidate.refused("a capital makes the number word a name", _named)
            return None
        found = _counted(candidate, article, limit)
        if found is None:
            return None
        candidate = found
    elif value.unit == "g" and _is_network(article, candidate):
        candidate.refused("a generation of networks, no grams", _is_network)
        return None
    candidate = _per(candidate, article, limit)
    return _bounded(_led(candidate, article), article, floor)


def _is_network(article: Article, candidate: Candidate[Quantity]) -> bool:
    """Whether a small figure on a `g` is a generation of networks: `5G`, and `mạng 4g`."""
    text, start, end = article.text, candidate.start, candidate.end
    if not _GENERATION.fullmatch(text, start, end):
        return False
    return text[end - 1] == "G" or bool(_NETWORK.search(article.lower, max(0, start - 30), start))


def _named(article: Article, candidate: Candidate[Quantity]) -> bool:
    """Whether a capital makes a number word a name, unless it opens a sentence: `quận Hai Bà Trưng`, `chị Chín`."""
    text, start = article.text, candidate.start
    if not candidate.value.worded or not text[start].isupper():
        return False
    if _OPENS.search(text, max(0, start - 10), start) or article.sentence_at(start).start == start:
        return text[candidate.end : candidate.end + 2].strip()[:1].isupper()  # `Ba Lan khánh thành`
    return True


def _counted(candidate: Candidate[Quantity], article: Article, limit: int) -> Candidate[Quantity] | None:
    """The candidate with what it counts, or as bare money, or None."""
    value: Quantity = candidate.value
    unit = compound(article, candidate.end, limit)
    if unit is not None and _is_time(unit, article):
        candidate.refused("what follows is a time", _is_time, Span(unit.start, unit.end))
        return None
    if value.scale is not None and _is_bare_money(candidate, unit, article):
        money = replace(value, type="money", currency="VND")
        return candidate.widened(candidate.start, candidate.end, money, _is_bare_money)
    if unit is None:
        candidate.refused("no noun stands behind the number", compound)
        return None
    if not _countable(candidate, unit, article):
        candidate.refused("the noun behind makes it no count", _countable, Span(unit.start, unit.end))
        return None
    said = article.lower[unit.start : unit.end].strip("\"“”‘’' ")
    measures = _is_measure(said, article, candidate.start) and not (said == "điểm" and _things().match(article.lower, unit.end))
    kind = value.type or ("measure" if measures else "cardinal")
    return candidate.widened(candidate.start, unit.end, replace(value, type=kind, unit=said), _counted)


def _is_measure(unit: str, article: Article, start: int) -> bool:
    """Whether a unit that also counts things measures here: a score without a noun behind it, a level of wind."""
    if unit == "cấp":
        return bool(_WIND.search(article.lower, max(0, start - 30), start))
    return unit in units()["measures"]["scores"]


@functools.cache
def _things() -> Any:
    """What makes points things and no score: `40 điểm | thay đổi`."""
    return regex.compile(rf"{GAP}{words(sorted(word_set(units()['measures']['points'])))}{RIGHT}")


def _is_time(unit: Compound, article: Article) -> bool:
    times = nouns("times")
    return unit.head in times or article.lower[unit.start : unit.end] in times


def _is_bare_money(candidate: Candidate[Quantity], unit: Compound | None, article: Article) -> bool:
    """Whether thousands, millions or billions without a unit are an amount of đồng: `giá 50 nghìn`, `trúng 4,8 tỉ đài`."""
    if candidate.value.scale in ("nghìn", "ngàn"):
        return unit is None and _priced(article, candidate.start)
    if unit is None:
        return True
    head = unit.head
    if head in ("tiền", "vốn"):
        return True
    if candidate.value.scale in ("tỷ", "tỉ"):
        return head not in nouns("billions")
    return head not in nouns("classifiers") and head not in nouns("billions") and _priced(article, candidate.start)


def _priced(article: Article, start: int) -> bool:
    return bool(_PRICED.search(article.lower, max(0, start - 40), start))


def _countable(candidate: Candidate[Quantity], unit: Compound, article: Article) -> bool:
    """Whether the noun behind makes the number a count."""
    value: Quantity = candidate.value
    text, lower, start = article.text, article.lower, candidate.start
    strong = unit.head in nouns("classifiers")
    if value.type == "ratio":
        return value.number is not None and value.of is not None and (value.number <= value.of or strong)
    if value.worded:
        return _worded_counts(candidate, unit, lower)
    if value.comparator == "=" and (_follows_name(text, start) or _CODE.search(text[max(0, start - 8) : start + 6])):
        return unit.head in nouns("after_names")
    if strong:
        return True
    # at the head of a line before a capital it is a list marker: `1 Chuẩn bị nguyên liệu`
    if value.comparator == "=" and maybe_labelled(lower, start):
        return False
    return not (text[unit.start].isupper() and text[unit.start + 1 : unit.start + 2].islower() and opens_line(lower, start))


def _follows_name(text: str, start: int) -> bool:
    """Whether a capitalised word in mid sentence stands before the number: `iPhone 7 bản`, `Galaxy S 5 phiên bản`."""
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    if not before:
        return False
    word = before["word"]
    inner = any(letter.isupper() for letter in word[1:]) and not word.isupper()
    return inner or (word[0].isupper() and before["edge"] is not None)


def _worded_counts(candidate: Candidate[Quantity], unit: Compound, lower: str) -> bool:
    """Whether number words count: `một` alone is an article, `năm` alone a year but for persons and things after few words."""
    word = lower[candidate.start : candidate.end]
    if word == "năm":
        start = candidate.start
        if unit.head in nouns("five_heads"):
            return not _YEAR.search(lower, max(0, start - 20), start)
        return unit.head in nouns("classifiers") and bool(_FIVE.search(lower, max(0, start - 20), start))
    return word != "một" or unit.head.split(" ", 1)[0] in nouns("classifiers")  # of a list


def _per(candidate: Candidate[Quantity], article: Article, limit: int) -> Candidate[Quantity]:
    """What the unit is counted by, where a slash tells: `300 triệu/cuộc đấu giá`, `2.000đ/bài`, `triệu đồng/người/tháng`."""
    value: Quantity = candidate.value
    for _ in range(2):
        slash = _PER.match(article.text, candidate.end, limit)
        if slash is None:
            break
        by = compound(article, slash.end(), limit)
        if by is None:
            word = _SHORT_WORD.match(article.text, slash.end(), limit)  # `%/năm`, `đồng/m2`
            by = Compound(word.start(), word.end(), word[0]) if word else None
        if by is None:
            break
        unit = (value.unit or "") + "/" + article.lower[slash.end() : by.end]
        value = replace(value, unit=unit)
        candidate = candidate.widened(candidate.start, by.end, value, _per)
    return candidate


def _led(candidate: Candidate[Quantity], article: Article) -> Candidate[Quantity]:
    """A lead is exact and without its `hơn`: `hơn 9 điểm so với`; a growth is not: `tăng hơn 9 điểm so với`."""
    value: Quantity = candidate.value
    lower = article.lower
    if value.unit != "điểm" or not lower.startswith("hơn ", candidate.start) or not _LEAD.match(lower, candidate.end):
        return candidate
    if _CHANGE.search(lower, max(0, candidate.start - 10), candidate.start):
        return candidate
    return candidate.widened(candidate.start + 4, candidate.end, replace(value, comparator="="), _led)


def _bounded(candidate: Candidate[Quantity], article: Article, floor: int) -> Candidate[Quantity]:
    """`từ … trở lên` and a price from (`giá từ 299 USD`) are part of the count and say its comparator."""
    value: Quantity = candidate.value
    lower = article.lower
    up = _UP.match(lower, candidate.end)
    if up:
        comparator: Comparator = ">=" if up["way"] == "lên" else "<="
        from_ = _FROM.search(lower, max(floor, candidate.start - 12), candidate.start)
        start = from_.start() if from_ else candidate.start
        return candidate.widened(start, up.end(), replace(value, comparator=comparator), _bounded)
    if value.type == "money" and value.number is not None and not _ON.match(lower, candidate.end):
        price = _PRICE_FROM.search(lower, max(floor, candidate.start - 40), candidate.start)
        if price:
            return candidate.widened(price.start("from"), candidate.end, replace(value, comparator=">="), _bounded)
    return candidate
