"""Subjects right beside the rank: what it qualifies or explains, and what is named behind it.

`đội xếp thứ 2 Aberdeen`, `Lý Hoàng Nam (hạng 911)`, `đứng thứ hai là Lexus`, `vị trí đầu bảng của Chelsea`.
"""

from __future__ import annotations

from dsx.fact import Span
from dsx.kinds.ranks.nouns import Noun, head
from dsx.kinds.ranks.words import Clause, Words, cues

_LISTING = frozenset(("như", "gồm"))
_LONGEST_HEAD = 5  # words between a name and the noun that it is of
_PLACES = frozenset(("tỉnh", "thành phố", "huyện", "nước"))  # `Về SIPAS, tỉnh đứng thứ 5`: a subject by itself


def explained(words: Words, rank: int) -> Span | None:
    """The name before the bracket or dash behind which the rank stands: `Lý Hoàng Nam (hạng 911)`, `NUS - Top 8 thế giới`."""
    number = words.from_offset(rank) - 1
    if number >= 0 and number in words.bracketed:
        return _named_behind_bracket(words, number) or _item_before(words, number) or named_before(words, number)
    return named_before(words, number - 1) if words.word(number) == "-" else None


def _item_before(words: Words, number: int) -> Span | None:
    """The item of a list that a bracket explains, which need not be a name: `như bún bò Huế (xếp thứ 16), bún riêu (29)`."""
    last = number
    while last >= 0 and last in words.bracketed:
        last -= 1
    first = last
    while first >= 0 and words.word(first)[0].isalpha() and words.word(first) not in _LISTING and first not in words.bracketed:
        if words.cue(first, "verbs", "auxiliaries", "adverbial", "openers") or last - first > _LONGEST_HEAD:
            return None
        first -= 1
    listed = first >= 0 and (words.word(first) in _LISTING or words.word(first) == ",")
    return words.span_of(first + 1, last + 1) if listed and first < last and not words.capital(first + 1) else None


def _named_behind_bracket(words: Words, number: int) -> Span | None:
    """The name that those are whom the bracket explains: `Đội bóng phải đá play-off (xếp thứ 13) là Cồn Én`."""
    close = next((n for n in range(number, len(words)) if n not in words.bracketed), len(words))
    if words.word(close) != "là" or not words.capital(close + 1):
        return None
    end = close + 1
    while words.capital(end):
        end += 1
    return words.span_of(close + 1, end)


def qualified(words: Words, rank: int, number: int, last: int) -> Span | None:
    """What a rank qualifies, where a noun for its bearer stands right before it and no `là` before that.

    The name behind (`đội xếp thứ 2 Aberdeen`, `tay vợt số một thế giới là Shi Yuqi`), else the name that the noun explains
    (`Đại học Quốc gia Singapore, trường đại học Top 3 châu Á`), else the noun itself.
    """
    before = words.from_offset(rank) - 1
    size = next((n for n in (3, 2, 1) if before >= n - 1 and words.cue(before - n + 1, "bearers") == n), 0)
    first = before - size + 1
    if not size or (first and words.cue(first - 1, "copulas")):
        return None
    first -= words.word(first - 1) in ("cựu", "nữ", "nam") if first else 0
    name = _name_behind(words, number, last)
    if name is not None:
        return name
    stands = words.lower.startswith(("xếp", "đứng", "dẫn", "tăng", "giảm"), rank)
    if words.capital(first) or (first and not _begins_noun(words, first)) or (stands and words.word(first) in _PLACES):
        return None
    if words.word(first - 1) in (",", "-") and (name := named_before(words, first - 2)):
        return name
    return words.span_of(first, before + 1)


def _name_behind(words: Words, number: int, last: int) -> Span | None:
    at = number
    at += words.word(at) == "của"
    at += words.word(at) in ("tuyển", "đội tuyển")
    at += words.names(at, "whole", file="rank_scopes")
    for further in range(at, min(at + 6, last - 1)):
        if words.word(further) == "là" and words.capital(further + 1):
            at = further + 1
            break
    end = at
    while end < last and words.capital(end):
        end += 1
    if end == at + 1 and len(words.word(at)) == 1:
        return None  # `nhì bảng D`
    return words.span_of(at, end) if end > at and not words.names(at, "leagues", file="indices") else None


def named_before(words: Words, number: int) -> Span | None:
    """The name that ends at a word, or before the bracket that does, with the noun that it is of (`thị trường Campuchia`,
    `Công ty CP Lọc hóa dầu Bình Sơn`)."""
    last = number
    while last >= 0 and last in words.bracketed:
        last -= 1
    first = last
    while first >= 0 and words.capital(first):
        first -= 1
    if first == last:
        return None
    first += 1
    for at in range(first - 1, max(-1, first - 1 - _LONGEST_HEAD), -1):
        if not words.word(at)[0].isalpha() or words.cue(at, "verbs", "auxiliaries", "adverbial", "openers", "copulas"):
            break
        if words.cue(at, "bearers") or words.names(at, "heads", file="organisations"):
            first = at
    return words.span_of(first, last + 1)


def _begins_noun(words: Words, first: int) -> bool:
    """Whether a noun phrase begins at a word, and not before it: not `chỉ số Gia nhập thị trường dẫn đầu`."""
    before = words.word(first - 1)
    return (
        before[:1] in ',;:."“‘(-'
        or before.isdigit()
        or bool(words.cue(first - 1, "auxiliaries", "verbs", "openers", "adverbial"))
    )


def behind(words: Words, number: int, last: int) -> Span | None:
    """The subject behind the rank and what belongs to it, after `là` or `thuộc về`: `đứng thứ hai là Lexus`."""
    if number >= last:
        return None
    size = words.cue(number, "turned")
    noun = head(words, Clause(number + size, last, "")) if size else None
    return _until_comma(words, noun) if noun else None


def _until_comma(words: Words, noun: Noun) -> Span:
    end = next((n for n in range(noun.first, noun.last) if words.word(n) in (",", ";", ".", "(", ":")), noun.last)
    return words.span_of(noun.first, max(end, noun.first + 1))


def holder(words: Words, clause: Clause, number: int) -> Span | None:
    """Whose the place is that others are after: `thách thức vị trí đầu bảng của Chelsea`."""
    if words.word(number) != "của" or not (clause.first >= clause.last or words.cue(clause.last - 1, "rivals")):
        return None
    end = number + 1
    while words.capital(end) and not words.word(end)[0].isdigit():
        end += 1
    if end == number + 1:
        return None
    name = words.phrase(number + 1, end)
    known = name in cues("whole", "rank_scopes") or any(name in cues(listed, "indices") for listed in ("leagues", "contests"))
    return None if known else words.span_of(number + 1, end)


def taken_from(words: Words, clause: Clause, number: int) -> bool:
    """Whether the place is one that its holder loses to the subject: `chiếm lấy vị trí thứ 7 của Việt Nam`."""
    taken = any(words.cue(n, "takers") == clause.last - n for n in range(max(clause.first, clause.last - 3), clause.last))
    return words.word(number) == "của" and words.capital(number + 1) and taken


def titled(words: Words, number: int) -> Span | None:
    """The name behind a title and its contest: `Á quân Vietnam Idol 2012 Hoàng Quyên`."""
    end = number
    while words.capital(end):
        end += 1
    return words.span_of(number, end) if end > number else None
