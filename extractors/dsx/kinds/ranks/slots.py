"""The slots of the ranks of one sentence: subject, metric, scope, of, time, since, modality.

Each is read where it stands beside the rank; a rank that goes on from one before in the same sentence (`xếp thứ 5 …,
tăng một bậc`) shares what that one has; what the sentence does not name comes from the sentence before.
"""

from __future__ import annotations

import regex

from dsx.fact import Span
from dsx.kinds.ranks import beside, mentions, sharing, times
from dsx.kinds.ranks.editions import Editions
from dsx.kinds.ranks.modality import modality
from dsx.kinds.ranks.places import Change, Position
from dsx.kinds.ranks.sentences import Sentence, Slots
from dsx.kinds.ranks.subjects import read_subject
from dsx.kinds.ranks.tails import Tail, tail

_NAMED = {"rank.lead": "lead", "rank.runner-up": "runner-up", "rank.top": "top", "rank.group": "top", "rank.one-of": "top"}
# What ends the reach of a rank towards its time
_CLOSING = frozenset(("thì", ",", ";", ".", ":", "và", "để", "nhưng", "khi", "sau", "sẽ", "trước", "nên", "(", "mà"))
_LONGEST_NOUN = 8
# Among whom something is large: `nhóm 15 địa phương có số thu nội địa cao của cả nước`
_DEGREE = regex.compile(r" (?:cao|lớn|tốt|mạnh|nhiều)(?P<of> (?:của|trong) (?P<scope>cả nước|toàn quốc|thế giới|khu vực))$")


def fill(sentence: Sentence, before: Sentence | None, earlier: list[Slots], editions: Editions) -> list[Slots]:
    """The slots of every rank of a sentence; `before` is the sentence before, `earlier` the slots of its ranks."""
    slots: list[Slots] = []
    after = 0
    for index, rank in enumerate(sentence.ranks):
        slot = Slots()
        near = _beside(sentence, index)
        read = _read_tail(sentence, index, slot, near)
        read_subject(sentence, index, slot, near, read, after)
        _read_metric(sentence, index, slot, after)
        slot.time = _time(sentence, index, slot, read, near)
        slot.modality = modality(sentence.article.lower, sentence.span, Span(rank.start, rank.end))
        own_metric = slot.metric is not None
        if index and not (slot.own and own_metric):
            sharing.go_on(slot, slots[index - 1], sentence, rank, own_metric)
        _read_quality(sentence, index, slot, after)
        if not index and slot.scope is None:
            _read_fronted(sentence, slot)
        if before is not None:
            sharing.borrow(slot, sentence, before, earlier)
        if slot.time is None and slot.modality == "result":
            slot.time = editions.year(slot.metric, rank.start)
        if isinstance(rank.value, Change):
            slot.since = times.since(sentence, index, slot.time)
        slots.append(slot)
        after = read.end
    sharing.share_back(sentence, slots)
    return slots


def _beside(sentence: Sentence, index: int) -> Span | None:
    """The subject right beside the rank, which it qualifies or explains."""
    words, rank = sentence.words, sentence.ranks[index]
    last = words.from_offset(sentence.end_of_reach(index))
    return beside.explained(words, rank.start) or beside.qualified(words, rank.start, words.from_offset(rank.end), last)


def _read_tail(sentence: Sentence, index: int, slot: Slots, near: Span | None) -> Tail:
    words, rank = sentence.words, sentence.ranks[index]
    place = rank.value
    first = words.from_offset(rank.end)
    if near is not None and first < len(words) and near.start == words.spans[first].start:
        first = words.from_offset(near.end)
    unit = words.unit_at(first) if isinstance(place, Position) and place.of else None
    if unit is not None:
        first = words.from_offset(unit.end)
    read = tail(words, first, words.from_offset(sentence.end_of_reach(index)), _NAMED.get(rank.rule, "place"))
    slot.metric, slot.scope, slot.of = sentence.quote(read.metric), sentence.quote(read.scope), read.of
    if slot.scope is None and slot.metric and (degree := _DEGREE.search(slot.metric)):
        slot.metric, slot.scope = slot.metric[: degree.start("of")], degree["scope"]
    if isinstance(place, Position) and place.of:
        slot.of = place.of
        if unit is not None:
            slot.scope = f"{place.of} {sentence.quote(unit)}"
    slot.counted = slot.of is not None
    return read


def _read_metric(sentence: Sentence, index: int, slot: Slots, first: int) -> None:
    """An index, a table or a quality named before the rank, behind the tail of the rank before."""
    if slot.metric is not None:
        return
    words = sentence.words
    last = words.from_offset(sentence.ranks[index].start)
    read = mentions.mention(words, first, last)
    if read is not None:
        slot.metric = sentence.quote(read.metric)
        if slot.scope is None:
            slot.scope, slot.of = sentence.quote(read.scope), slot.of or read.of
    else:
        slot.metric = _superlative(sentence, index)


def _read_quality(sentence: Sentence, index: int, slot: Slots, first: int) -> None:
    """A quality whose figure stands before the rank, where neither index nor table is named and no rank before shares its own."""
    if slot.metric is None:
        words = sentence.words
        slot.metric = sentence.quote(mentions.quality(words, first, words.from_offset(sentence.ranks[index].start)))


def _read_fronted(sentence: Sentence, slot: Slots) -> None:
    """The scope at the head of the sentence: `Trong số 63 tỉnh, thành, Sóc Trăng xếp thứ 30`."""
    clauses = sentence.clauses(0)
    for clause in clauses[:-1]:
        read = mentions.fronted(sentence.words, clause, clauses[-1].last)
        if read is not None and read.scope is not None:
            slot.scope, slot.of = sentence.quote(read.scope), slot.of or read.of
            return
    words, last = sentence.words, clauses[-1].last
    slot.scope = sentence.quote(mentions.league_before(words, last) or mentions.league_topic(words, last))


def _superlative(sentence: Sentence, index: int) -> str | None:
    """What a superlative is of, with its adjective: `là nước xuất khẩu gạo lớn thứ ba` → `nước xuất khẩu gạo lớn`."""
    words, rank = sentence.words, sentence.ranks[index]
    if rank.rule != "rank.superlative-ordinal":
        return None
    first = last = words.from_offset(rank.start)
    while first > 0 and not words.cue(first - 1, "copulas"):
        first -= 1
        if not words.word(first)[0].isalpha() or last - first > _LONGEST_NOUN:
            return None
    if first == 0:
        return None
    end = rank.start + sentence.article.lower[rank.start : rank.end].index(" thứ")
    return sentence.quote(Span(words.spans[first].start, end))


def _time(sentence: Sentence, index: int, slot: Slots, read: Tail, near: Span | None) -> str | None:
    """The year in the name of metric or scope, else the time beside the rank, else the year of a table in its tail."""
    words, rank = sentence.words, sentence.ranks[index]
    if year := times.year_in(slot.metric) or times.year_in(slot.scope):
        return year
    found = times.at(
        sentence.article.lower, _reach(sentence, index, read, near is None), Span(rank.start, rank.end), sentence.dates
    )
    first = words.from_offset(rank.end)
    tail_text = sentence.quote(words.span_of(first, read.end)) if first < read.end else None
    if not found and tail_text and "theo " in tail_text:
        found = times.year_in(tail_text)  # `theo bảng xếp hạng QS 2025`
    if not found and index:
        head = Span(sentence.span.start, sentence.ranks[0].start)  # `Đến năm 2030, …` at the head is for all
        found = times.at(sentence.article.lower, head, head, sentence.dates)
    return found


def _reach(sentence: Sentence, index: int, read: Tail, further: bool) -> Span:
    """What stands before the rank in its sentence, or in its clause where another rank comes before, and its tail.

    A rank that is the verb of its clause reaches `further`, to the next mark.
    """
    words, close = sentence.words, read.end
    if further:
        last = words.from_offset(sentence.end_of_reach(index))
        close = next((n for n in range(read.end, last) if words.word(n) in _CLOSING), last)
    end = words.spans[close].start if close < len(words) else sentence.span.end
    own = sentence.clauses(index)[-1].first
    start = words.spans[own].start if index and own < len(words) else sentence.span.start
    return Span(start, max(end, sentence.ranks[index].end))
