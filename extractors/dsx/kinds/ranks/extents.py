"""How far a noun phrase of a rank's sentence reaches: to a mark, a verb, a preposition, a time or the next rank."""

from __future__ import annotations

import regex

from dsx.fact import Span
from dsx.kinds.ranks.words import Words

BEST = "nhất"
YEAR = regex.compile(r"(?:19|20)\d\d")
LINKS = frozenset(("trong", "trên", "tại", "ở", "theo", "về"))
"""The prepositions behind which another slot is read."""
SCOPE_LINKS = frozenset(("trong", "trên", "theo", "về"))
"""Those of a scope, which may hold a place: `phân khúc xe sang tại thị trường Mỹ`."""
_COUNTED = regex.compile(r"(?:tổng {1,4})?(?:số {1,4})?(\d{1,4})(?![\d.,/%])")
_NOT_COUNTED = frozenset(("năm", "tháng", "tuần", "ngày", "vòng", "trận", "điểm", "lượt"))
_MEASURES = frozenset(
    ("tổng", "số", "lượng", "mức", "tỷ", "tỉ", "tỷ lệ", "tỉ lệ", "giá trị", "khối", "khối lượng", "tài sản", "thành tích")
)
_LONGEST_QUALITY = 6  # words
_MOST_NOUNS = 5  # words at most of a noun in an enumeration


def noun_end(words: Words, at: int, last: int, links: frozenset[str] = LINKS, before: bool = False) -> int:
    """The word behind the noun phrase that begins at a word; one `before` the rank also ends at a finite verb."""
    end = at
    while end < last:
        if unit := words.unit_at(end):
            end = max(end + 1, words.from_offset(unit.end))  # with the comma of `tỉnh, thành phố`
        elif _ends(words, end, at, links) or (before and end > at and _of_or_verb(words, end)):
            break
        else:
            end += 1
    end = min(end, last)
    while end > at and words.word(end - 1) in ("và", "-"):
        end -= 1
    return end


def short_noun_end(words: Words, at: int, last: int) -> int:
    """The end of a noun phrase without its owner, which holds no auxiliary."""
    end = noun_end(words, at, last)
    first = at + max(1, words.cue(at, "qualities"))  # `tốc độ tăng GRDP`
    return next((n for n in range(first, end) if _of_or_verb(words, n) or words.cue(n, "auxiliaries")), end)


def _of_or_verb(words: Words, number: int) -> bool:
    return words.word(number) == "của" or bool(words.cue(number, "finite"))


def _ends(words: Words, number: int, first: int, links: frozenset[str]) -> bool:
    word = words.word(number)
    if word == ")" or (number in words.bracketed and first not in words.bracketed) or word[0] in ",;:.…!?":
        return True
    if number == first:
        return False
    if word in links or words.time_at(number) or words.cue(number, "ends"):
        return True
    return word == "và" and bool(words.cue(number + 1, "auxiliaries", "verbs"))


def best(words: Words, first: int, last: int) -> int | None:
    """The word that ends in `nhất` (`người giàu nhất`): behind it stands who or where."""
    return next((n for n in range(first, last) if words.word(n).split()[-1] == BEST), None)


def counted(words: Words, at: int, last: int) -> int | None:
    """How many the phrase that begins at a word counts: `63 tỉnh`, `số 500 người`; neither times nor points nor a year."""
    if at + 1 >= last or words.word(at + 1) in _NOT_COUNTED:
        return None
    match = _COUNTED.match(words.lower, words.spans[at].start, words.spans[last - 1].end)
    return int(match[1]) if match and not YEAR.fullmatch(match[0]) else None


def enumerated_end(words: Words, end: int, last: int) -> int:
    """Past commas that coordinate: `về chuyển đổi số, công nghệ thông tin, về an toàn, an ninh mạng`."""
    while end < last and words.word(end) == ",":
        at = end + 1 + (words.word(end + 1) == "về")
        if at >= last or not nominal(words, at) or words.capital(at) or words.cue(at, "openers", "adverbial", "boundaries"):
            return end
        further = noun_end(words, at, last)
        closed = further >= last or words.word(further) in (",", ".", ";", "và", "với")
        if further <= at or further - at > _MOST_NOUNS or not closed:
            return end
        end = further
    return end


def nominal(words: Words, at: int) -> bool:
    """Whether a noun phrase may begin at a word."""
    word = words.word(at)
    return word[:1].isalpha() and word not in ("và", "này", "đó", "ấy") and not words.cue(at, "auxiliaries", "verbs", "ends")


def with_quality(words: Words, at: int, last: int) -> Span | None:
    """The quality whose figure a rank comes with: `vị trí thứ hai thuộc về Accent với doanh số 1.234 xe`."""
    if words.word(at) != "với" or at + 1 >= last:
        return None
    first = at + 1
    if not words.cue(first, "qualities") and words.word(first).split()[0] not in _MEASURES:
        return None
    end = next((n for n in range(first + 1, last) if words.word(n)[0].isdigit() or words.word(n)[0] in ",;.:("), last)
    if end >= last or not words.word(end)[0].isdigit() or words.time_at(end):
        return None
    while end > first + 1 and words.cue(end - 1, "figure_verbs"):
        end -= 1
    close = next(
        (n for n in range(first + 1, end) if words.cue(n, "figure_verbs") or words.time_at(n) or words.word(n) in LINKS), end
    )
    return words.span_of(first, close) if close - first <= _LONGEST_QUALITY else None
