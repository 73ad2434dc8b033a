"""By what and among whom: the readers of the slots `metric`, `scope` and `of`."""

from __future__ import annotations

import regex

from dsx.fact import Span
from dsx.kinds.kind import Read
from dsx.kinds.ranks import beside, nouns
from dsx.kinds.ranks.behind import Reader as Behind
from dsx.kinds.ranks.behind import Tail, tail, with_quality
from dsx.kinds.ranks.extents import BEST, short_noun_end
from dsx.kinds.ranks.sentence import Spot
from dsx.kinds.ranks.subject import own_noun, turned_span
from dsx.kinds.ranks.values import Change, Position, Rank
from dsx.kinds.ranks.words import Clause, Words, cues
from dsx.source.text import quote

_BLOCKS = frozenset(("khối", "nhóm", "bảng"))  # `Khối địa phương, Hải Phòng xếp thứ nhất`
_LEAGUES = frozenset(("giải", "giải hạng", "giải vô địch", "giải bóng đá"))
_LONGEST_LEAGUE = 5  # words
_LONGEST_NOUN = 8
_MEASURING = frozenset(("đạt", "là", "tăng", "giảm", "ước", "chiếm", "ở", "lên", ":"))
# Among whom something is large: `nhóm 15 địa phương có số thu nội địa cao của cả nước`
_DEGREE = regex.compile(r" (?:cao|lớn|tốt|mạnh|nhiều)(?P<of> (?:của|trong) (?P<scope>cả nước|toàn quốc|thế giới|khu vực))$")


# metric


def behind(rank: Rank, spot: Spot) -> Read | None:
    """What the words behind the rank say that it is by: `về quy mô kinh tế`, `trong bảng xếp hạng PCI`."""
    read = spot.read(spot.tail.metric)
    if read and spot.tail.scope is None and isinstance(read.value, str) and (degree := _DEGREE.search(read.value)):
        return Read(read.value[: degree.start("of")], read.span)
    return read


def of_clause(rank: Rank, spot: Spot) -> Read | None:
    """What the clause is about, where that is what is ranked by: `Chỉ số PAPI của Thái Nguyên xếp thứ nhất`."""
    noun = own_noun(spot) if spot.beside is None else None
    words = spot.words
    if noun is None or not noun.metric or any(words.cue(n, "place_nouns") for n in (noun.first, noun.first + 1)):
        return None  # `Thứ hạng của Việt Nam giảm 5 bậc` does not say by what
    return spot.read(spot.words.short_form(nouns.owned(spot.words, noun)))


def behind_subject(rank: Rank, spot: Spot) -> Read | None:
    """The quality with the subject behind the rank: `Vị trí thứ hai thuộc về Accent với doanh số 1.234 xe`."""
    found = turned_span(spot) if spot.beside is None else None
    return spot.read(with_quality(spot.words, spot.words.from_offset(found.end), spot.last)) if found else None


def of_owner(rank: Rank, spot: Spot) -> Read | None:
    """What the subject was the owner of: `Tăng trưởng GRDP của tỉnh đạt 9,5%, đứng thứ 3`."""
    if spot.index or rank.subject is None:
        return None
    for clause in spot.clauses[:-1]:
        noun = nouns.head(spot.words, clause)
        owner = nouns.owner(spot.words, noun) if noun and noun.metric else None
        if noun and owner and quote(spot.words.text[owner.start : owner.end]) == rank.subject:
            return spot.read(spot.words.short_form(nouns.owned(spot.words, noun)))
    return None


def mentioned(rank: Rank, spot: Spot) -> Read | None:
    """An index or a table named before the rank, behind what belongs to the rank before."""
    read = mention(spot.words, spot.after, spot.first)
    return spot.read(read.metric) if read else None


def superlative(rank: Rank, spot: Spot) -> Read | None:
    """What a superlative is of, with its adjective: `là nước xuất khẩu gạo lớn thứ ba` → `nước xuất khẩu gạo lớn`."""
    words = spot.words
    if not isinstance(rank.place, Position) or rank.place.stated != "superlative":
        return None
    first = last = spot.first
    while first > 0 and not words.cue(first - 1, "copulas"):
        first -= 1
        if not words.word(first)[0].isalpha() or last - first > _LONGEST_NOUN:
            return None
    if first == 0:
        return None
    end = spot.rank.start + words.lower[spot.rank.start : spot.rank.end].index(" thứ")
    return spot.read(Span(words.spans[first].start, end))


def of_previous(rank: Rank, spot: Spot) -> Read | None:
    """That of the rank before in the sentence: `xếp thứ 5 Đông Nam Á về quy mô kinh tế, tăng một bậc`."""
    return Read(spot.previous.metric) if spot.previous and spot.previous.metric else None


def measured(rank: Rank, spot: Spot) -> Read | None:
    """A quality whose figure stands before the rank: `tỷ lệ tiêm đạt 63,2%, xếp thứ 3`."""
    return spot.read(quality(spot.words, spot.after, spot.first))


def of_following(rank: Rank, spot: Spot) -> Read | None:
    """That of the rank behind: `nhóm 5 địa phương và … nhóm 3 địa phương dẫn đầu cả nước về X` are both about X."""
    shared = shared_back(rank, spot)
    return Read(shared.metric) if shared and shared.metric else None


def shared_back(rank: Rank, spot: Spot) -> Rank | None:
    """The rank behind, where this one is one of a list that it ends."""
    following, sentence = spot.following, spot.sentence
    if following is None:
        return None
    next_rank = sentence.ranks[spot.index + 1]
    place = following.place
    between = f" {sentence.article.lower[spot.rank.end : next_rank.start].strip()} "
    bare = sentence.article.lower.startswith("thứ", next_rank.start)
    listed = (bare and isinstance(place, Position)) or (isinstance(place, Position) and place.turn > 0)
    joined = " và " in between and "," not in between and ";" not in between and following.subject is None
    # `đứng thứ nhì vùng Tây Nguyên, đứng thứ 37 toàn quốc về chỉ số …`: one place among several
    alike = type(place) is type(rank.place) and bool(rank.scope and following.scope)
    listed = listed or (alike and between.endswith(", ") and following.subject is None)
    closed = rank.scope is None or between.endswith((" và ", ", "))
    return following if (listed or joined) and closed else None


def of_sentence_before(rank: Rank, spot: Spot) -> Read | None:
    """That which the last rank of the sentence before has there, else an index, a table or a measured quality that it names."""
    if spot.before is None:
        return None
    if spot.earlier:
        return Read(spot.earlier[-1].metric) if spot.earlier[-1].metric else None
    words = spot.before.words
    read = mention(words, 0, len(words))
    return spot.before.read(read.metric if read else quality(words, 0, len(words), figure=True))


# scope and of


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
    degree = _DEGREE.search(text) if text else None
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


# what is named before


def mention(words: Words, first: int, last: int) -> Tail | None:
    """The last index or table named among the words."""
    found = None
    for at in range(first, last):
        if at in words.bracketed or not words.names_index(at):
            continue
        if found is not None and at < found.end:
            continue
        read = Behind(words, at, last, "place", before=True).read()
        found = read if read.metric else found
    return found


def quality(words: Words, first: int, last: int, figure: bool = False) -> Span | None:
    """The last quality named among the words that something can be ranked by: `giá trị thương hiệu`.

    Where it must have a `figure`, one or its verb stands behind it (`tỷ lệ tiêm đạt 63,2%`).
    """
    for at in range(last - 1, first - 1, -1):
        if words.cue(at, "qualities") and at not in words.bracketed:
            end = short_noun_end(words, at, last)
            if figure and not (end < len(words) and (words.word(end) in _MEASURING or words.word(end)[0].isdigit())):
                continue
            figure_at = next((n for n in range(at + 1, end) if words.word(n)[0].isdigit() or words.cue(n, "figure_verbs")), end)
            return words.span_of(at, figure_at) if end > at else None
    return None


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
