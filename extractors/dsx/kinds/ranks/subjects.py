"""Who is ranked.

The subject stands at the head of the rank's own clause (`Lam Giang tăng 19 bậc`); after a verb that moves it (`giúp
Chelsea leo lên vị trí nhất`); else at the head of an earlier clause of the sentence, since Vietnamese drops a subject
that goes on (`Lam Giang đạt 69,85 điểm, xếp thứ 8`); behind the rank where the order is turned round (`đứng thứ hai là
Lexus`) or the rank qualifies it (`đội xếp thứ 2 Aberdeen`).
"""

from __future__ import annotations

from dataclasses import dataclass

from dsx.fact import Span
from dsx.kinds.ranks.phrases import Clause, Words

_OWNER = ("của", "tại", "ở")
_PLACES = frozenset(("tỉnh", "thành phố", "huyện", "nước"))  # `Về SIPAS, tỉnh đứng thứ 5`: a subject by itself
_PRONOUNS = frozenset(("họ", "anh", "cô", "chúng tôi", "chúng ta"))
_PREPOSITIONS = frozenset(("trong", "với", "tại", "theo", "ở", "khi", "để", "nhờ", "trên"))  # also inside a word: `Trong sự nghiệp`


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun phrase at the head of a clause: by word numbers, and whether it is what is ranked by."""

    first: int
    last: int
    metric: bool


def head(words: Words, clause: Clause) -> Noun | None:
    """The noun phrase at the head of a clause, without connectives and times; None where it begins otherwise."""
    number = _opening(words, clause.first, clause.last)
    if number >= clause.last or words.cue(number, "demonstratives"):
        return None
    of_metric = _metric(words, number)
    if not of_metric and (words.cue(number, "adverbial") or words.word(number).split()[0] in _PREPOSITIONS):
        return None
    end = number + of_metric
    while end < clause.last:
        if size := of_metric and _inserted(words, end, clause.last):
            end += size
        elif _ends_noun(words, end, number, bool(of_metric)):
            break
        else:
            end += 1
    text = words.text[words.spans[number].start : words.spans[end - 1].end] if end > number else ""
    if not text or ("”" in text.rstrip("” ") and "“" not in text):  # the rest of a quotation: `chân ráo” tới Anfield`
        return None
    return Noun(number, end, bool(of_metric))


def _inserted(words: Words, number: int, last: int) -> int:
    """How many words of a time or bracket stand between a metric and its owner: `Chỉ số PAPI năm 2023 của Thái Nguyên`."""
    end = number
    while end < last and (end in words.bracketed or words.time_at(end)):
        end += max(1, words.time_at(end))
    return end - number if words.word(end) == _OWNER[0] else 0


def _metric(words: Words, number: int) -> int:
    """How many words a metric's head takes here, past `các`, `những`, `7`."""
    first = number
    while words.word(first) in ("các", "những", "riêng") or words.word(first).isdigit():
        first += 1
    size = words.cue(first, "metrics") or words.names(first, "indices", file="indices")
    return first - number + size if size else 0


def predicated(words: Words, noun: Noun, clause: Clause) -> bool:
    """Whether a verb of its clause follows a noun phrase; a preposition is none."""
    return noun.last < clause.last and bool(words.cue(noun.last, "auxiliaries", "verbs")) and not words.cue(noun.last, "adverbial")


def _opening(words: Words, number: int, last: int) -> int:
    """Past connectives, times and the prepositions before times."""
    while number < last:
        if size := words.cue(number, "openers") or words.time_at(number):
            number += size
        elif number in words.bracketed:
            number += 1
        elif words.cue(number, "adverbial") == 1 and number + 1 < last and words.time_at(number + 1):
            number += 1 + words.time_at(number + 1)
        else:
            return number
    return number


def _ends_noun(words: Words, number: int, first: int, metric: bool) -> bool:
    if number in words.bracketed or words.time_at(number):
        return True
    if "đến từ" in (words.phrase(number, min(number + 2, len(words))), words.phrase(max(number - 1, first), number + 1)):
        return False  # `người đẹp đến từ Puerto Rico`
    size = words.cue(number, "finite", "auxiliaries") if metric else words.cue(number, "auxiliaries", "verbs")
    # a name may begin with the word: `Bán đảo`, `Tại Sơn`; within a name a capital is no verb
    return bool(size) and not (number > first and words.capital(number) and words.capital(number - 1))


def moved(words: Words, clause: Clause) -> Noun | None:
    """What a causative verb of the clause moves to the place: `đưa cà phê Việt vươn lên dẫn đầu`."""
    for number in range(clause.last - 1, clause.first - 1, -1):
        size = words.cue(number, "causatives")
        if not size:
            continue
        noun = head(words, Clause(number + size, clause.last, ""))
        if noun and not noun.metric and (words.word(number) != "để" or any(words.capital(n) for n in range(noun.first, noun.last))):
            return noun
    return None


def owner(words: Words, noun: Noun) -> Span | None:
    """Whose a metric is: `chỉ số thương mại điện tử của Hà Nội`."""
    first = _owner_at(words, noun)
    return words.span_of(first, noun.last) if first < noun.last else None


def _owner_at(words: Words, noun: Noun) -> int:
    """Where the owner begins: behind `của`, or behind the short name of an index (`PCI Bình Phước`); `noun.last` without one."""
    for number in range(noun.last - 1, noun.first, -1):
        if words.word(number) in _OWNER:
            return number + 1
    for number in range(noun.first, noun.last):
        size = words.names(number, "indices", file="indices")
        if size and number + size < noun.last and words.capital(number + size):
            return number + size
    return noun.last


def owned(words: Words, noun: Noun) -> Span:
    """The metric without whose it is."""
    end = _owner_at(words, noun)
    return words.span_of(noun.first, end - (words.word(end - 1) in _OWNER))


def opens(words: Words, clause: Clause) -> bool:
    """Whether nothing stands in a clause but what opens one: `Trong khi đó, đứng thứ hai là …`."""
    return _opening(words, clause.first, clause.last) >= clause.last


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


def qualified(words: Words, rank: Span, number: int, last: int) -> Span | None:
    """What a rank qualifies, where a noun for its bearer stands right before it and no `là` before that.

    The name behind (`đội xếp thứ 2 Aberdeen`, `tay vợt số một thế giới là Shi Yuqi`), else the name that the noun explains
    (`Đại học Quốc gia Singapore, trường đại học Top 3 châu Á`), else the noun itself.
    """
    before = words.from_offset(rank.start) - 1
    size = next((n for n in (3, 2, 1) if before >= n - 1 and words.cue(before - n + 1, "bearers") == n), 0)
    first = before - size + 1
    if not size or (first and words.cue(first - 1, "copulas")):
        return None
    name = _name_behind(words, number, last)
    if name is not None:
        return name
    stands = words.lower.startswith(("xếp", "đứng", "dẫn", "tăng", "giảm"), rank.start)
    if words.capital(first) or (first and not _begins_noun(words, first)) or (stands and words.word(first) in _PLACES):
        return None
    return (_name_before(words, first - 2) if words.word(first - 1) == "," else None) or words.span_of(first, before + 1)


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


def _name_before(words: Words, number: int) -> Span | None:
    """The name that ends at a word, or before the bracket that does."""
    while number >= 0 and number in words.bracketed:
        number -= 1
    first = number
    while first >= 0 and words.capital(first):
        first -= 1
    return words.span_of(first + 1, number + 1) if first < number else None


def _begins_noun(words: Words, first: int) -> bool:
    """Whether a noun phrase begins at a word, and not before it: not `chỉ số Gia nhập thị trường dẫn đầu`."""
    before = words.word(first - 1)
    return before[:1] in ",;:.\"“‘(-" or before.isdigit() or bool(words.cue(first - 1, "auxiliaries", "verbs", "openers", "adverbial"))


def reported(words: Words, clause: Clause) -> Noun | None:
    """The subject of a content clause (`với thông tin vợ chồng cô lọt top 500`), or the name that one is said to be (`… là WeChat đã tiến`)."""
    for number in range(clause.last - 1, clause.first - 1, -1):
        named = words.word(number) == "là" and words.capital(number + 1)
        named = named or (words.word(number) == "có" and words.word(number + 1).isdigit())  # `Đà Nẵng có 3 trường nằm trong top 100`
        if size := words.cue(number, "contents") or int(named):
            inner = Clause(number + size, clause.last, "")
            noun = head(words, inner)
            if noun and not noun.metric and (not named or noun.last == clause.last or words.word(noun.last) in ("ở", "với") or predicated(words, noun, inner)):
                return noun
    return None


def explained(words: Words, rank: Span) -> Span | None:
    """The name before the bracket or dash behind which the rank stands: `Lý Hoàng Nam (hạng 911)`, `NUS - Top 8 thế giới`."""
    number = words.from_offset(rank.start) - 1
    if number >= 0 and number in words.bracketed:
        return _name_before(words, number)
    return _name_before(words, number - 1) if words.word(number) == "-" else None


def holder(words: Words, clause: Clause, number: int) -> Span | None:
    """Whose the place is that others are after: `thách thức vị trí đầu bảng của Chelsea`."""
    if words.word(number) != "của" or not (clause.first >= clause.last or words.cue(clause.last - 1, "rivals")):
        return None
    return titled(words, number + 1)


def titled(words: Words, number: int) -> Span | None:
    """The name behind a title and its contest: `Á quân Vietnam Idol 2012 Hoàng Quyên`."""
    end = number
    while words.capital(end):
        end += 1
    return words.span_of(number, end) if end > number else None


def pronoun(words: Words, clause: Clause) -> Noun | None:
    """A pronoun that begins a clause inside the clause: `có những thời điểm họ đã vươn lên dẫn đầu`."""
    for number in range(clause.last - 1, clause.first - 1, -1):
        if words.word(number) in _PRONOUNS:
            return Noun(number, number + 1, False)
    return None
