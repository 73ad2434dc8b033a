"""Among whom and of how many: the readers of the slots `scope` and `of`."""

from __future__ import annotations

from dsx.fact import Span
from dsx.kinds.kind import Read
from dsx.kinds.ranks import beside
from dsx.kinds.ranks.behind import Reader as Behind
from dsx.kinds.ranks.behind import Tail, tail
from dsx.kinds.ranks.extents import BEST
from dsx.kinds.ranks.metric import DEGREE, mention, of_clause, shared_back
from dsx.kinds.ranks.sentence import Spot
from dsx.kinds.ranks.values import Change, Position, Rank
from dsx.kinds.ranks.words import Clause, Words, cues

_BLOCKS = frozenset(("khối", "nhóm", "bảng"))  # `Khối địa phương, Hải Phòng xếp thứ nhất`
_LEAGUES = frozenset(("giải", "giải hạng", "giải vô địch", "giải bóng đá"))
_LONGEST_LEAGUE = 5  # words


def scope_of_unit(rank: Rank, spot: Spot) -> Read | None:
    """What is counted behind `24/63`: `63 tỉnh, thành phố`."""
    if spot.unit is None or not isinstance(rank.place, Position):
        return None
    return Read(f"{rank.place.of} {spot.sentence.quote(spot.unit)}", spot.unit)


def scope_behind(rank: Rank, spot: Spot) -> Read | None:
    """Among whom, behind the rank: `xếp thứ 5 Đông Nam Á`, `trong số 63 tỉnh`."""
    if spot.held or beside.taken_from(spot.words, spot.own, spot.behind):
        return None
    if read := spot.read(spot.tail.scope):
        return read
    text = spot.sentence.quote(spot.tail.metric)
    degree = DEGREE.search(text) if text else None
    return Read(degree["scope"], spot.tail.metric) if degree else None


def scope_of_mention(rank: Rank, spot: Spot) -> Read | None:
    """Among whom an index or table named before the rank counts."""
    read = mention(spot.words, spot.after, spot.first) if of_clause(rank, spot) is None else None
    if read is None or spot.sentence.quote(read.metric) != rank.metric or spot.sentence.quote(read.scope) == rank.subject:
        return None  # `Chỉ số chuyển đổi số của Hải Lâm tăng 3 năm liền, tăng 19 bậc`: its owner is no scope
    return spot.read(read.scope)


def scope_fronted(rank: Rank, spot: Spot) -> Read | None:
    """The scope at the head of the sentence: `Trong số 63 tỉnh, thành, Sóc Trăng xếp thứ 30`; or its league."""
    if spot.index:
        return None
    if read := _fronted(rank, spot):
        return spot.read(read.scope)
    last = spot.own.last
    return spot.read(league_before(spot.words, last) or league_topic(spot.words, last))


def _fronted(rank: Rank, spot: Spot) -> Tail | None:
    for clause in spot.clauses[:-1]:
        read = fronted(spot.words, clause, spot.own.last, rank.metric is not None)
        if read is not None and read.scope is not None:
            return read
    return None


def scope_of_previous(rank: Rank, spot: Spot) -> Read | None:
    """That of the rank before in the sentence; a change has none that is only counted."""
    previous = spot.previous
    if previous is None or previous.scope is None or rank.metric != previous.metric:
        return None
    return None if isinstance(rank.place, Change) and previous.of is not None else Read(previous.scope)


def scope_of_following(rank: Rank, spot: Spot) -> Read | None:
    """That of the rank behind, in a list that it ends."""
    shared = shared_back(rank, spot)
    return Read(shared.scope) if shared and shared.scope else None


def scope_of_sentence_before(rank: Rank, spot: Spot) -> Read | None:
    """That of the sentence before, where the metric is from there too."""
    if spot.before is None or spot.within.metric is not None or isinstance(rank.place, Change):
        return None
    if spot.earlier:
        last = spot.earlier[-1]
        return Read(last.scope) if last.scope and rank.metric == last.metric else None
    words = spot.before.words
    if read := mention(words, 0, len(words)):
        return spot.before.read(read.scope)
    return spot.before.read(superlative_scope(words))


def of_from_sentence_before(rank: Rank, spot: Spot) -> Read | None:
    """How many are counted in the sentence before, where the metric is from there."""
    if spot.before is None or spot.within.metric is not None or not isinstance(rank.place, Position):
        return None
    if spot.earlier:
        last = spot.earlier[-1]
        return Read(last.of) if last.of and rank.metric == last.metric and rank.scope == last.scope else None
    read = mention(spot.before.words, 0, len(spot.before.words))
    return Read(read.of) if read and read.of else None


def of_from_previous(rank: Rank, spot: Spot) -> Read | None:
    """How many are counted for the rank before in the sentence, where the two are by the same among the same."""
    previous = spot.previous
    if previous is None or previous.of is None or not isinstance(rank.place, Position):
        return None
    return Read(previous.of) if (previous.metric, previous.scope) == (rank.metric, rank.scope) else None


def of_place(rank: Rank, spot: Spot) -> Read | None:
    """Behind the slash: `24/63`."""
    return (
        Read(rank.place.of, Span(spot.rank.start, spot.rank.end)) if isinstance(rank.place, Position) and rank.place.of else None
    )


def of_behind(rank: Rank, spot: Spot) -> Read | None:
    """How many are counted behind the rank: `trong số 63 tỉnh`."""
    return Read(spot.tail.of, spot.tail.scope) if spot.tail.of else None


def of_fronted(rank: Rank, spot: Spot) -> Read | None:
    """How many are counted by the scope at the head of the sentence or by the table named before."""
    read = _fronted(rank, spot) if not spot.index else None
    if read is not None and spot.sentence.quote(read.scope) != rank.scope:
        return None
    if read is None and (read := mention(spot.words, spot.after, spot.first)):
        read = read if spot.sentence.quote(read.metric) == rank.metric else None
    return Read(read.of, read.scope) if read and read.of else None


def fronted(words: Words, clause: Clause, last: int, measured: bool) -> Tail | None:
    """The scope that a clause names before the rank's own: `Trong top 10 …, Block B đang đứng thứ 2`.

    Where it is known by what, a scope with `… nhất` is one (`trong 10 thị trường lớn nhất`).
    """
    if clause.first + 1 >= clause.last or words.word(clause.first) not in cues("into") | _BLOCKS:
        return None
    if any(words.cue(n, "list_ends") for n in range(clause.first, clause.last)):
        return None  # `Ở nhóm cuối bảng` says where in the table
    return Behind(words, clause.first, last, "place", before=True, measured=measured).read()


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
