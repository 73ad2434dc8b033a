"""The slots of the ranks of one sentence: subject, metric, scope, of, time, since.

Each is read where it stands beside the rank; a rank that goes on from one before in the same sentence (`xếp thứ 5 …,
tăng một bậc`) shares what that one has; what the sentence does not name comes from the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from dsx.fact import Span
from dsx.kinds.ranks import subjects, times
from dsx.kinds.ranks.modality import Modality, modality
from dsx.kinds.ranks.phrases import Clause, Words
from dsx.kinds.ranks.places import Change, Position
from dsx.kinds.ranks.tails import Tail, fronted, league_before, mention, quality, superlative_scope, tail, with_quality
from dsx.kinds.rule import Candidate, Resolved
from dsx.source.article import Article
from dsx.source.text import quote

_NAMED = {"rank.lead": "lead", "rank.runner-up": "runner-up", "rank.top": "top", "rank.group": "top", "rank.one-of": "top"}
_CLOSING = frozenset(("thì", ",", ";", ".", ":", "và", "để", "nhưng", "khi", "sau", "sẽ", "trước", "nên", "(", "mà"))
_FRESH = frozenset((";", "nhưng", "còn", "trong khi", "trong khi đó", "riêng", "song", "rằng"))
_LEFT_OVER = frozenset(("lại", "xếp", "đứng", "giữ", "đã", "đang", "vẫn", "cũng", "mới", "vừa", "còn", "tiếp", "được", "chiếm", "lọt", "vào", "hiện"))
_LONGEST_NOUN = 8
_COORDINATED = regex.compile(r" *(?:,| và ) *(?:và +)?")


@dataclass
class Slots:
    """The slots of one rank, as text of the article."""

    subject: str | None = None
    metric: str | None = None
    scope: str | None = None
    of: int | None = None
    time: str | None = None
    since: str | None = None
    modality: Modality = "result"
    counted: bool = False
    """Whether the scope is only what `of` counts: a change has none."""
    own: bool = False
    """Whether the subject stands in the rank's own clause."""
    borrowed: bool = False
    """Whether the sentence before gave a slot."""


class Sentence:
    """One sentence with its ranks and the times in it that could be a rank's."""

    def __init__(self, article: Article, span: Span, ranks: list[Candidate], dates: list[Resolved]) -> None:
        self.article = article
        self.span = span
        self.ranks = ranks
        self.dates = dates
        self.words = Words(article, span, [Span(date.start, date.end) for date in dates], [n for rank in ranks for n in (rank.start, rank.end)])

    def quote(self, span: Span | None) -> str | None:
        """A span as a value quotes it."""
        return quote(self.article.text[span.start : span.end]) or None if span else None

    def end_of_reach(self, index: int) -> int:
        """Where the reach of a rank ends: at the next rank, or with the sentence."""
        return self.ranks[index + 1].start if index + 1 < len(self.ranks) else self.span.end


def fill(sentence: Sentence, before: Sentence | None, earlier: list[Slots]) -> list[Slots]:
    """The slots of every rank of a sentence; `before` is the sentence before, `earlier` the slots of its ranks."""
    slots: list[Slots] = []
    read: Tail | None = None
    for index, rank in enumerate(sentence.ranks):
        slot = Slots()
        slots.append(slot)
        beside = _beside(sentence, index)
        after = read.end if read else 0
        read = _read_tail(sentence, index, slot, beside)
        _read_subject(sentence, index, slot, beside, read, after)
        if slot.metric is None:
            _read_metric_before(sentence, index, slot, after)
        own_metric = slot.metric is not None
        slot.time = times.at(sentence.article.lower, _near(sentence, index, read, beside is None), _span(rank), sentence.dates)
        slot.time = times.year_in(slot.metric) or slot.time or times.year_in(_table_behind(sentence, rank, read))
        if slot.metric is None and rank.rule == "rank.superlative-ordinal":
            slot.metric = _superlative(sentence, index)
        own_metric = own_metric or slot.metric is not None
        if index and not (slot.own and own_metric):
            _go_on(slot, slots[index - 1], rank, own_metric)
        slot.modality = modality(sentence.article.lower, sentence.span, _span(rank))
        if slot.scope is None and not index:
            _read_fronted(sentence, slot)
        if before is not None:
            _borrow(slot, before, earlier)
            if slot.time is None and slot.modality == "target" and not sentence.dates:
                slot.time = next(_times_before(slot, before, earlier), None)
        if isinstance(rank.value, Change):
            slot.since = times.since(sentence.article.lower, rank.end, sentence.end_of_reach(index), sentence.span, sentence.dates, slot.time)
    _share_back(sentence, slots)
    return slots


def _span(rank: Candidate) -> Span:
    return Span(rank.start, rank.end)


def _beside(sentence: Sentence, index: int) -> Span | None:
    """The subject right beside the rank, which it qualifies or explains."""
    words, rank = sentence.words, sentence.ranks[index]
    last = words.from_offset(sentence.end_of_reach(index))
    return subjects.explained(words, _span(rank)) or subjects.qualified(words, _span(rank), words.from_offset(rank.end), last)


def _read_tail(sentence: Sentence, index: int, slot: Slots, beside: Span | None) -> Tail:
    words, rank = sentence.words, sentence.ranks[index]
    first = words.from_offset(rank.end)
    if beside is not None and beside.start == words.span_of(first, first + 1).start if first < len(words) else False:
        first = words.from_offset(beside.end)
    unit = words.unit_at(first) if isinstance(rank.value, Position) and rank.value.of else None
    if unit is not None:
        first = words.from_offset(unit.end)
    read = tail(words, first, words.from_offset(sentence.end_of_reach(index)), _NAMED.get(rank.rule, "place"))
    slot.metric, slot.scope, slot.of = sentence.quote(read.metric), sentence.quote(read.scope), read.of
    if isinstance(rank.value, Position) and rank.value.of:
        slot.of, slot.counted = rank.value.of, True
        if unit:
            slot.scope = f"{rank.value.of} {sentence.quote(unit)}"
    elif slot.of is not None:
        slot.counted = True
    return read


def _read_fronted(sentence: Sentence, slot: Slots) -> None:
    """The scope at the head of the sentence: `Trong số 63 tỉnh, thành, Sóc Trăng xếp thứ 30`."""
    clauses = _clauses(sentence, 0)
    for clause in clauses[:-1]:
        read = fronted(sentence.words, clause, clauses[-1].last)
        if read is not None and read.scope is not None:
            slot.scope, slot.of = sentence.quote(read.scope), slot.of or read.of
            return
    slot.scope = sentence.quote(league_before(sentence.words, clauses[-1].last))


def _table_behind(sentence: Sentence, rank: Candidate, read: Tail) -> str | None:
    """What was read behind a rank: its year may be a table's own (`theo bảng xếp hạng QS 2025`)."""
    words = sentence.words
    first = words.from_offset(rank.end)
    return sentence.quote(words.span_of(first, read.end)) if first < read.end else None


def _superlative(sentence: Sentence, index: int) -> str | None:
    """What a superlative is of, with its adjective: `là nước xuất khẩu gạo lớn thứ ba` → `nước xuất khẩu gạo lớn`."""
    words, rank = sentence.words, sentence.ranks[index]
    last = words.from_offset(rank.start)
    first = last
    while first > 0 and not words.cue(first - 1, "copulas") and words.word(first - 1)[:1].isalpha() and last - first < _LONGEST_NOUN:
        first -= 1
    if first == 0 or not words.cue(first - 1, "copulas"):
        return None
    end = rank.start + sentence.article.lower[rank.start : rank.end].index(" thứ")
    return sentence.quote(Span(words.spans[first].start, end))


def _near(sentence: Sentence, index: int, read: Tail, further: bool) -> Span:
    """What stands before the rank in its sentence, or in its clause where another rank comes before, and its tail.

    A rank that is the verb of its clause reaches `further`, to the next mark.
    """
    words = sentence.words
    reach = words.from_offset(sentence.end_of_reach(index))
    close = next((n for n in range(read.end, reach) if words.word(n) in _CLOSING), reach) if further else read.end
    end = words.spans[close].start if close < len(words) else sentence.span.end
    own = _clauses(sentence, index)[-1].first
    start = words.spans[own].start if index and own < len(words) else sentence.span.start
    return Span(start, max(end, sentence.ranks[index].end))


def _clauses(sentence: Sentence, index: int, after: int = 0) -> list[Clause]:
    """The clauses before a rank, the last its own; what a rank before stands in, and its tail to `after`, is cut off."""
    words, rank = sentence.words, sentence.ranks[index]
    clauses = words.clauses(0, words.from_offset(rank.start))
    if index:
        after = max(after, words.from_offset(sentence.ranks[index - 1].end))
        own = clauses[-1]
        if own.first < after:
            clauses[-1] = Clause(min(after, own.last), own.last, own.mark)
    return clauses


def _read_subject(sentence: Sentence, index: int, slot: Slots, beside: Span | None, read: Tail, after: int) -> None:
    words, rank = sentence.words, sentence.ranks[index]
    last = words.from_offset(sentence.end_of_reach(index))
    clauses = _clauses(sentence, index, after)
    own = clauses[-1]
    if isinstance(rank.value, Position) and rank.value.turns > 1 and (subject := _turn(sentence, rank.value)):
        slot.subject, slot.own = subject, True
        return
    if beside is None and (owner := subjects.holder(words, own, words.from_offset(rank.end))):
        beside, slot.scope = owner, None
    if beside is None:
        noun = subjects.reported(words, own) or subjects.moved(words, own) or _apposed(words, clauses) or subjects.head(words, own) or subjects.pronoun(words, own)
        if noun is not None and noun.metric:
            slot.metric = slot.metric or sentence.quote(words.short_form(subjects.owned(words, noun)))
            beside = subjects.owner(words, noun)
        elif noun is not None:
            beside = words.span_of(noun.first, noun.last)
        elif own.first >= own.last or subjects.opens(words, own):
            beside = subjects.behind(words, read.end, last)
            if beside is not None and slot.metric is None:
                slot.metric = sentence.quote(with_quality(words, words.from_offset(beside.end), last))
    if beside is None and rank.rule == "rank.runner-up":
        beside = subjects.titled(words, read.end)
    slot.subject, slot.own = _named(sentence.quote(beside)), beside is not None
    if beside is None and not index:
        slot.subject = sentence.quote(_earlier_subject(words, clauses) or _later_subject(words, read.end, last))
        if slot.metric is None and slot.subject is not None:
            slot.metric = sentence.quote(_earlier_metric(words, clauses, slot.subject))


def _earlier_metric(words: Words, clauses: list[Clause], subject: str) -> Span | None:
    """The metric that the subject was the owner of: `Tăng trưởng GRDP của tỉnh đạt 9,5%, đứng thứ 3`."""
    for clause in clauses[:-1]:
        noun = subjects.head(words, clause)
        owner = subjects.owner(words, noun) if noun and noun.metric else None
        if noun and owner and quote(words.text[owner.start : owner.end]) == subject:
            return words.short_form(subjects.owned(words, noun))
    return None


def _apposed(words: Words, clauses: list[Clause]) -> subjects.Noun | None:
    """The name that the clause before a dash ends with or is, where the rank's clause explains it: `Thùy Trang - nữ đầu bếp …`."""
    if len(clauses) < 2 or clauses[-1].mark != "-":
        return None
    noun = subjects.head(words, clauses[-2])
    return noun if noun and not noun.metric and words.capital(noun.first) and noun.last == clauses[-2].last else None


def _later_subject(words: Words, number: int, last: int) -> Span | None:
    """The head of the clause behind a fronted one: `Từ vị trí thứ 4 …, Thái Lan đã vươn lên`."""
    comma = next((n for n in range(number, min(number + 12, last)) if words.word(n) == ","), None)
    if comma is None:
        return None
    clause = words.clauses(comma + 1, last)[0]
    noun = subjects.head(words, clause)
    if noun is None or not subjects.predicated(words, noun, clause):
        return None
    return subjects.owner(words, noun) if noun.metric else words.span_of(noun.first, noun.last)


def _named(subject: str | None) -> str | None:
    """Without the auxiliary that segmentation left at a name: `Baidu lại`, `Lexus xếp`."""
    syllables = subject.split() if subject else []
    while len(syllables) > 1 and syllables[-1] in _LEFT_OVER:
        syllables.pop()
    return " ".join(syllables) or None


def _earlier_subject(words: Words, clauses: list[Clause]) -> Span | None:
    """The head of the first clause that has one, since the last clause with a new beginning (`;`, `nhưng`)."""
    fresh = max((n for n, clause in enumerate(clauses) if clause.mark in _FRESH), default=0)
    if len(clauses) > 1 and (last := subjects.head(words, clauses[-2])) and last.metric and (owner := subjects.owner(words, last)):
        return owner  # `UBND tỉnh cho biết, PAR Index của tỉnh đạt 88,5%, xếp thứ 10`
    if len(clauses) > 1 and clauses[-1].mark == "và" and (noun := subjects.moved(words, clauses[-2])):
        return words.span_of(noun.first, noun.last)
    for start, sure in ((fresh, True), (fresh, False), (0, True), (0, False)):
        for clause in clauses[start:-1]:
            noun = subjects.head(words, clause)
            if noun is None:
                continue
            if not subjects.predicated(words, noun, clause) and (sure or not any(words.capital(n) for n in range(noun.first, noun.last))):
                continue
            if not noun.metric:
                return words.span_of(noun.first, noun.last)
            if owner := subjects.owner(words, noun):
                return owner
    return None


def _turn(sentence: Sentence, value: Position) -> str | None:
    """The subject of one rank of a list: `SAB và BHN đứng ở vị trí thứ 3 và 13` → SAB, BHN."""
    rank = next(r for r in sentence.ranks if isinstance(r.value, Position) and r.value.turns == value.turns)
    words = sentence.words
    last = words.from_offset(rank.start)
    while last > 0 and words.cue(last - 1, "auxiliaries"):
        last -= 1
    if last == 0:
        return None
    before = sentence.article.lower[sentence.span.start : rank.start]
    if " và " not in before and "lần lượt" not in before:
        return None
    items = _COORDINATED.split(sentence.article.text[sentence.span.start : min(words.spans[last - 1].end, rank.start)])
    if len(items) < value.turns:
        return None
    item = items[-value.turns :][value.turn]
    return quote(regex.sub(r"^.*(?:\n|[:;]| là | của riêng )", "", item)) or None


def _read_metric_before(sentence: Sentence, index: int, slot: Slots, first: int) -> None:
    """An index, a table or a quality named before the rank, behind what belongs to the rank before."""
    words = sentence.words
    last = words.from_offset(sentence.ranks[index].start)
    read = mention(words, first, last)
    if read is None:
        slot.metric = sentence.quote(quality(words, first, last))
        return
    slot.metric = sentence.quote(read.metric)
    if slot.scope is None:
        slot.scope, slot.of = sentence.quote(read.scope), slot.of or read.of


def _go_on(slot: Slots, previous: Slots, rank: Candidate, own_metric: bool) -> None:
    if slot.subject is None:
        slot.subject = previous.subject
    if own_metric:
        if previous.borrowed and not slot.own:
            slot.time = slot.time or previous.time
        return
    slot.metric = previous.metric
    if slot.scope is None and not (isinstance(rank.value, Change) and previous.counted):
        slot.scope = previous.scope
    if slot.time is None:
        slot.time = previous.time


def _borrow(slot: Slots, before: Sentence, earlier: list[Slots]) -> None:
    """From the sentence before: the subject and the metric that the rank's own sentence lacks, and their time."""
    borrowed = False
    if slot.subject is None:
        slot.subject = earlier[-1].subject if earlier else before.quote(_earlier_subject(before.words, [*before.words.clauses(0, len(before.words)), Clause(0, 0, "")]))
        borrowed = slot.subject is not None
    if slot.metric is None and slot.scope is None:
        if earlier:
            slot.metric, slot.scope = earlier[-1].metric, None if earlier[-1].counted else earlier[-1].scope
            borrowed = True
        else:
            slot.metric, slot.scope = _metric_of(before), before.quote(superlative_scope(before.words))
            borrowed = borrowed or slot.metric is not None or slot.scope is not None
    elif slot.metric is None and (metric := earlier[-1].metric if earlier else _metric_of(before)):
        slot.metric, borrowed = metric, True
    slot.borrowed = borrowed
    if borrowed and slot.time is None:
        slot.time = next(_times_before(slot, before, earlier), None)


def _metric_of(before: Sentence) -> str | None:
    words = before.words
    read = mention(words, 0, len(words))
    return before.quote(read.metric if read else quality(words, 0, len(words), measured=True))


def _times_before(slot: Slots, before: Sentence, earlier: list[Slots]) -> Iterator[str]:
    if earlier and earlier[-1].time:
        yield earlier[-1].time
    if year := times.year_in(slot.metric):
        yield year
    if time := times.at(before.article.lower, before.span, Span(before.span.end, before.span.end), before.dates):
        yield time


def _share_back(sentence: Sentence, slots: list[Slots]) -> None:
    """What stands behind the last of several ranks joined by `và` is of all: `nhóm 5 … và nhóm 3 địa phương dẫn đầu cả nước về X`."""
    for index in range(len(slots) - 2, -1, -1):
        between = sentence.article.lower[sentence.ranks[index].end : sentence.ranks[index + 1].start]
        slot, following = slots[index], slots[index + 1]
        rank = sentence.ranks[index + 1]
        turns = isinstance(rank.value, Position) and rank.value.turn > 0
        joined = turns or rank.rule == "rank.elided" or (" và " in f" {between} " and not regex.search("[,;]", between) and not following.own)
        if joined and slot.metric is None and (slot.scope is None or between.rstrip().endswith(" và")):
            slot.metric, slot.scope, slot.time = following.metric, slot.scope or following.scope, slot.time or following.time
