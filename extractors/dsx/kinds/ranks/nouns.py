"""Noun phrases at the heads of clauses: who a clause is about, or by what it ranks.

A clause begins with connectives and times, then its subject, to the first auxiliary or verb. The subject may be the
metric itself with its owner (`chỉ số thương mại điện tử của Hà Nội đứng thứ 2`).
"""

from __future__ import annotations

from dataclasses import dataclass

from dsx.fact import Span
from dsx.kinds.ranks.words import Clause, Words
from dsx.language.lexicon import classes_at
from dsx.language.phrase import noun_phrase
from dsx.language.tokens import Token, tokens

_OWNER = ("của", "tại", "ở")
_TOWARDS = frozenset(("sang", "vào", "trong", "trên"))  # `xuất khẩu của Việt Nam sang Trung Quốc`
_EXPLAINING = frozenset(("người", "đội", "nhà"))  # behind a comma only these explain; `…, tỉnh phấn đấu …` begins anew
_NARROWING = 6  # words
_VERBAL = frozenset(("verb", "cue", "auxiliary", "negation", "copula", "preposition", "connective"))
_PRONOUNS = frozenset(("họ", "anh", "cô", "chúng tôi", "chúng ta"))
# Prepositions that may also stand inside a word: `Trong sự nghiệp`
_PREPOSITIONS = frozenset(("trong", "với", "tại", "theo", "ở", "khi", "để", "nhờ", "trên"))


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun phrase at the head of a clause: by word numbers, and whether it is what is ranked by."""

    first: int
    last: int
    metric: bool


def head(words: Words, clause: Clause) -> Noun | None:
    """The noun phrase at the head of a clause, without connectives and times; None where it begins otherwise."""
    number = _opening(words, clause.first, clause.last)
    if number >= clause.last or words.names(number, "demonstratives", "events", file="rank_cues"):
        return None
    of_metric = _metric(words, number)
    if clause.mark in (",", "và") and not of_metric and not _nominal(words, number):
        return None  # a verb phrase, whose subject goes on: `…, đánh dấu năm thứ 5 liên tiếp`
    if not of_metric and (words.cue(number, "adverbial") or words.word(number).split()[0] in _PREPOSITIONS):
        return None
    end = number + of_metric
    if not of_metric:
        end = _phrase_end(words, number, clause.last)
    while of_metric and end < clause.last:
        if size := _inserted(words, end, clause.last):
            end += size
        elif _ends_metric(words, end, number):
            break
        else:
            end += 1
    text = words.text[words.spans[number].start : words.spans[end - 1].end] if end > number else ""
    if not any(letter.isalpha() for letter in text) or (
        "”" in text.rstrip("” ") and "“" not in text
    ):  # the rest of a quotation: `chân ráo” tới Anfield`
        return None
    return Noun(number, end, bool(of_metric))


def _nominal(words: Words, number: int) -> bool:
    """Whether a word in the middle of a sentence may begin a noun phrase: a name, a number, or what begins one."""
    word = words.word(number)
    if words.capital(number) or word[0].isdigit() or word[0] in "\"“‘'":
        return True
    return bool(
        words.names(number, "bearers", "noun_openers", file="rank_cues")
        or words.names(number, "heads", "units", file="rank_scopes")
        or words.names(number, "heads", file="organisations")
        or words.names(number, "grouped", "persons", "titles", file="rank_heads")
    )


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
    return (
        noun.last < clause.last and bool(words.cue(noun.last, "auxiliaries", "verbs")) and not words.cue(noun.last, "adverbial")
    )


def opens(words: Words, clause: Clause) -> bool:
    """Whether nothing stands in a clause but what opens one: `Trong khi đó, đứng thứ hai là …`."""
    return _opening(words, clause.first, clause.last) >= clause.last


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


def _phrase_end(words: Words, number: int, last: int) -> int:
    """The word behind the noun phrase that begins at a word, with those that `và` joins to it and where it is from."""
    end = last = next((n for n in range(number, last) if n in words.bracketed or words.time_at(n)), last)
    at = number
    while at < last:
        row = tokens(words.text, words.spans[at].start, words.spans[last - 1].end)
        phrase = None if at == 0 and _only_verbal(row) else noun_phrase(row, 0)
        if phrase is None and at + 1 < last and _nominal(words, at) and not _stops(words, at):
            at += 1  # `tuyển Anh`: the word is a verb elsewhere
            if _stops(words, at):
                return at
            continue
        if phrase is None:
            return max(number, at - (at > number and words.word(at - 1) in ("và", "của", "thuộc")))
        end = min(last, words.from_offset(phrase.span(row).end))
        end = next((n for n in range(at, end) if n > number and (_stops(words, n) or _closes_name(words, n, at))), end)
        end = _narrowed_end(words, at, end, last)
        size = words.names(end, "joins", file="rank_cues")
        if not size or end + size >= last or not _joined(words, end + size):
            return end
        at = end + size
    return end


def _narrowed_end(words: Words, at: int, end: int, last: int) -> int:
    """Past verbs that narrow a common noun, to the predicate behind them: `lĩnh vực | kinh doanh bất động sản | có …`."""
    if end >= last or end <= at or _stops(words, end) or not words.word(end)[0].isalpha():
        return end
    if words.named(at + 1, end) or words.is_name(end - 1, at) or words.word(at) in _PRONOUNS:
        return end
    further = next((n for n in range(end + 1, min(end + _NARROWING, last)) if _stops(words, n)), end)
    plain = all(words.word(n)[0].isalpha() and not words.cue(n, "adverbial", "boundaries") for n in range(end, further))
    return further if plain else end


def _only_verbal(row: list[Token]) -> bool:
    """Whether a sentence begins with a verb or the like, whose capital says nothing: `Đảm bảo tiến độ, …`."""
    classes = classes_at(row, 0)[1] if row else frozenset[str]()
    return bool(classes) and classes <= _VERBAL


def _stops(words: Words, number: int) -> bool:
    """Whether a predicate of places begins at a word: its auxiliaries and verbs, unless inside a name (`Ban Chỉ đạo`)."""
    size = words.cue(number, "auxiliaries", "verbs", "rivals")
    return bool(size) and not (words.capital(number) and words.capital(number - 1))


def _closes_name(words: Words, number: int, first: int) -> bool:
    """Whether a name ends before a word: at a small one, where no capital follows (`Vinafruit | bứt tốc`); names of bodies go
    on in small words (`Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam`)."""
    if number == first or words.capital(number) or not words.word(number)[0].isalpha() or not words.is_name(number - 1, first):
        return False
    if words.names(number, "joins", "after_names", file="rank_cues"):
        return False
    return not any(words.capital(n) for n in range(number + 1, min(number + 4, len(words))))


def _joined(words: Words, number: int) -> bool:
    return not words.cue(number, "auxiliaries", "verbs") and not words.word(number)[0].isdigit()


def with_members(words: Words, clauses: list[Clause], last: Span) -> Span:
    """The last of a coordination with the members before it, which commas part: `Hải Lâm, Cồn Én và Mỹ Phú`."""
    if clauses[-1].mark != "," or " và " not in words.lower[last.start : last.end]:
        return last
    for clause in clauses[:-1]:
        first = _opening(words, clause.first, clause.last)
        if first >= clause.last:
            continue
        row = tokens(words.text, words.spans[first].start, last.end)
        phrase = noun_phrase(row, 0)
        if phrase is not None and len(phrase.members) > 1 and phrase.span(row).end == last.end:
            return phrase.span(row)
    return last


def _ends_metric(words: Words, number: int, first: int) -> bool:
    if number in words.bracketed or words.time_at(number):
        return True
    # a name may begin with the word: `Bán đảo`, `Tại Sơn`; within a name a capital is no verb
    size = words.cue(number, "finite", "auxiliaries")
    return bool(size) and not (number > first and words.capital(number) and words.capital(number - 1))


def moved(words: Words, clause: Clause) -> Noun | None:
    """What a causative verb of the clause moves to the place: `đưa cà phê Việt vươn lên dẫn đầu`."""
    for number in range(clause.last - 1, clause.first - 1, -1):
        size = words.cue(number, "causatives")
        if not size:
            continue
        first = number + size
        first += words.cue(first, "activities")  # `để xuất khẩu cà phê Việt Nam lên số 1`
        noun = head(words, Clause(first, clause.last, ""))
        if noun and not noun.metric and (words.word(number) != "để" or words.named(noun.first, noun.last)):
            return noun
    return None


def reported(words: Words, clause: Clause) -> Noun | None:
    """The subject of a content clause inside the clause: `với thông tin vợ chồng cô lọt top 500`.

    Also the name that something is said to be (`… là WeChat đã tiến`), or those that there are (`có 3 trường nằm trong`).
    """
    for number in range(clause.last - 1, clause.first - 1, -1):
        size = words.cue(number, "contents")
        inner = Clause(number + max(size, 1), clause.last, "")
        if size and (noun := head(words, inner)) and not noun.metric:
            return noun
        presents = (words.word(number) == "là" and words.capital(number + 1)) or (
            words.word(number) == "có" and words.word(number + 1).isdigit()
        )
        if not size and presents and (noun := head(words, inner)) and not noun.metric:
            follows = noun.last == inner.last or words.word(noun.last) in ("ở", "với") or predicated(words, noun, inner)
            if follows:
                return noun
    return None


def identified(words: Words, noun: Noun, clause: Clause) -> Span | None:
    """Who the noun phrase is said to be: `chồng của cô là đại gia ngành công nghệ Lưu Cường Đông hiện đang sở hữu …`."""
    copula = next((n for n in range(noun.last, min(noun.last + 3, clause.last)) if words.word(n) == "là"), None)
    if copula is None or any(words.cue(n, "auxiliaries") for n in range(noun.last, copula)):
        return None
    inner = Clause(copula + 1, clause.last, "")
    name = head(words, inner)
    if name is None or not predicated(words, name, inner):
        return None
    first = name.last
    while first > name.first and words.capital(first - 1):
        first -= 1
    return words.span_of(first, name.last) if first < name.last else None


def pronoun(words: Words, clause: Clause) -> Noun | None:
    """A pronoun that begins a clause inside the clause: `có những thời điểm họ đã vươn lên dẫn đầu`."""
    for number in range(clause.last - 1, clause.first - 1, -1):
        if words.word(number) in _PRONOUNS:
            return Noun(number, number + 1, False)
    return None


def owner(words: Words, noun: Noun) -> Span | None:
    """Whose a metric is: `chỉ số thương mại điện tử của Hà Nội`."""
    first = _owner_at(words, noun)
    if first >= noun.last:
        return None
    last = next((n for n in range(first + 1, noun.last) if words.word(n) in _TOWARDS), noun.last)
    return words.span_of(first, last)


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


def apposed(words: Words, clauses: list[Clause]) -> Noun | None:
    """The name before a dash or comma, where the rank's own clause explains it: `Thùy Trang - nữ đầu bếp …`, `trước Thái Sơn
    Bắc - đội giành ngôi á quân`."""
    if len(clauses) < 2 or clauses[-1].mark not in ("-", ","):
        return None
    before, own = clauses[-2], clauses[-1]
    noun = head(words, before) if own.mark == "-" else None
    if noun and not noun.metric and words.capital(noun.first) and noun.last == before.last:
        return noun
    size = words.cue(own.first, "bearers") if own.first < own.last else 0
    if own.mark == "," and words.word(own.first) not in _EXPLAINING:
        return None
    if not size or own.first + size >= own.last or not words.cue(own.first + size, "verbs", "auxiliaries"):
        return None
    first = before.last
    while first > before.first and words.capital(first - 1):
        first -= 1
    return Noun(first, before.last, False) if first < before.last and (own.mark == "-" or first > before.first) else None
