"""What is named before a rank or in the sentence before: indices, tables, qualities, leagues, scopes."""

from __future__ import annotations

from dsx.fact import Span
from dsx.kinds.ranks.extents import BEST, short_noun_end
from dsx.kinds.ranks.phrases import Clause, Words, cues
from dsx.kinds.ranks.tails import Reader, Tail, tail

_BLOCKS = frozenset(("khối", "nhóm", "bảng"))  # `Khối địa phương, Hải Phòng xếp thứ nhất`
_LEAGUES = frozenset(("giải", "giải hạng", "giải vô địch", "giải bóng đá"))
_LONGEST_LEAGUE = 5  # words
_MEASURING = frozenset(("đạt", "là", "tăng", "giảm", "ước", "chiếm", "ở", "lên", ":"))


def mention(words: Words, first: int, last: int) -> Tail | None:
    """The last index or table named among the words."""
    found = None
    for at in range(first, last):
        if at in words.bracketed or not words.names_index(at):
            continue
        if found is not None and at < found.end:
            continue
        read = Reader(words, at, last, "place", before=True).read()
        found = read if read.metric else found
    return found


def quality(words: Words, first: int, last: int, measured: bool = False) -> Span | None:
    """The last quality named among the words that something can be ranked by: `giá trị thương hiệu`.

    Where it must be `measured`, a figure or its verb stands behind it (`tỷ lệ tiêm đạt 63,2%`).
    """
    for at in range(last - 1, first - 1, -1):
        if words.cue(at, "qualities") and at not in words.bracketed:
            end = short_noun_end(words, at, last)
            if measured and not (end < len(words) and (words.word(end) in _MEASURING or words.word(end)[0].isdigit())):
                continue
            return words.span_of(at, end) if end > at else None
    return None


def fronted(words: Words, clause: Clause, last: int) -> Tail | None:
    """The scope that a clause names before the rank's own: `Trong top 10 …, Block B đang đứng thứ 2`."""
    if clause.first + 1 >= clause.last or words.word(clause.first) not in cues("into") | _BLOCKS:
        return None
    return Reader(words, clause.first, last, "place", before=True).read()


def league_before(words: Words, last: int) -> Span | None:
    """The league named with a preposition before the rank: `tại Ngoại hạng Anh, dù chỉ kết thúc ở vị trí thứ 8`."""
    for at in range(last - 1, 0, -1):
        if words.word(at - 1) in cues("into") and (size := words.names(at, "leagues", file="indices")):
            return words.span_of(at, at + size)
    return None


def league_topic(words: Words, last: int) -> Span | None:
    """The league that a headline has for its topic: `Vòng 14 giải hạng Nhất: Cảng Hải Lâm giữ ngôi đầu`."""
    colon = next((n for n in range(last) if words.word(n) == ":"), 0)
    for at in range(max(0, colon - _LONGEST_LEAGUE), colon):
        if (words.word(at) in _LEAGUES and at + 1 < colon) or words.names(at, "leagues", file="indices") == colon - at:
            return words.span_of(at, colon)
    return None


def superlative_scope(words: Words) -> Span | None:
    """The scope of the last superlative of a sentence: `hãng xe thành công nhất trong phân khúc xe sang tại Mỹ`."""
    best = next((n for n in range(len(words) - 1, -1, -1) if words.word(n).split()[-1] == BEST), None)
    return None if best is None else tail(words, best + 1, len(words), "place").scope
