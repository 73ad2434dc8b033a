"""By what someone is ranked: the readers of the slot `metric`."""

from __future__ import annotations

import regex

from dsx.fact import Span
from dsx.kinds.kind import Read
from dsx.kinds.ranks import nouns
from dsx.kinds.ranks.behind import Reader as Behind
from dsx.kinds.ranks.behind import Tail
from dsx.kinds.ranks.extents import short_noun_end, with_quality
from dsx.kinds.ranks.sentence import Spot
from dsx.kinds.ranks.subject import turned_span
from dsx.kinds.ranks.values import Position, Rank
from dsx.kinds.ranks.words import Words
from dsx.source.text import quote

_LONGEST_NOUN = 8
_MEASURING = frozenset(("đạt", "là", "tăng", "giảm", "ước", "chiếm", "ở", "lên", ":"))
# Among whom something is large: `nhóm 15 địa phương có số thu nội địa cao của cả nước`
DEGREE = regex.compile(r" (?:cao|lớn|tốt|mạnh|nhiều)(?P<of> (?:của|trong) (?P<scope>cả nước|toàn quốc|thế giới|khu vực))$")


def behind(rank: Rank, spot: Spot) -> Read | None:
    """What the words behind the rank say that it is by: `về quy mô kinh tế`, `trong bảng xếp hạng PCI`."""
    read = spot.read(spot.tail.metric)
    if read and spot.tail.scope is None and isinstance(read.value, str) and (degree := DEGREE.search(read.value)):
        return Read(read.value[: degree.start("of")], read.span)
    return read


def of_clause(rank: Rank, spot: Spot) -> Read | None:
    """What the clause is about, where that is what is ranked by: `Chỉ số PAPI của Thái Nguyên xếp thứ nhất`."""
    noun = spot.noun if spot.beside is None else None
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
