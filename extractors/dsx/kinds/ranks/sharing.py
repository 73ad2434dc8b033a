"""What ranks share: with the one before, with the one behind, with the sentence before."""

from __future__ import annotations

from collections.abc import Iterator

from dsx.fact import Span
from dsx.kinds.kind import Candidate
from dsx.kinds.ranks import mentions, times
from dsx.kinds.ranks.phrases import Clause
from dsx.kinds.ranks.places import Change, Position
from dsx.kinds.ranks.sentences import Sentence, Slots
from dsx.kinds.ranks.subjects import earlier_subject


def go_on(slot: Slots, previous: Slots, sentence: Sentence, rank: Candidate, own_metric: bool) -> None:
    """From the rank before in the sentence: `xếp thứ 5 Đông Nam Á về quy mô kinh tế, tăng một bậc`.

    Not who holds a place that the subject is after: `thách thức vị trí đầu bảng của Chelsea và leo lên ngôi đầu`.
    """
    if slot.subject is None and previous.held:
        words = sentence.words
        slot.subject = sentence.quote(earlier_subject(words, words.clauses(0, words.from_offset(rank.start))))
    if slot.subject is None:
        slot.subject = previous.subject
    if own_metric:
        if previous.borrowed and not slot.own:
            slot.time = slot.time or previous.time
        return
    slot.metric = previous.metric
    if slot.scope is None and not (isinstance(rank.value, Change) and previous.counted):
        slot.scope = previous.scope
    slot.time = slot.time or previous.time


def share_back(sentence: Sentence, slots: list[Slots]) -> None:
    """From the rank behind: `nhóm 5 địa phương và … nhóm 3 địa phương dẫn đầu cả nước về X` are both about X."""
    for index in range(len(slots) - 2, -1, -1):
        slot, following, rank = slots[index], slots[index + 1], sentence.ranks[index + 1]
        between = f" {sentence.article.lower[sentence.ranks[index].end : rank.start].strip()} "
        listed = rank.rule == "rank.elided" or (isinstance(rank.value, Position) and rank.value.turn > 0)
        joined = " và " in between and "," not in between and ";" not in between and not following.own
        # `đứng thứ nhì vùng Tây Nguyên, đứng thứ 37 toàn quốc về chỉ số …`: one place among several
        alike = type(rank.value) is type(sentence.ranks[index].value) and bool(slot.scope and following.scope)
        listed = listed or (alike and between.endswith(", ") and not following.own)
        if (listed or joined) and slot.metric is None and (slot.scope is None or between.endswith((" và ", ", "))):
            slot.metric = following.metric
            slot.scope = slot.scope or following.scope
            slot.time = slot.time or following.time


def borrow(slot: Slots, sentence: Sentence, before: Sentence, earlier: list[Slots]) -> None:
    """From the sentence before: the subject and the metric that the rank's own sentence lacks, and their time.

    `earlier` are the slots of the ranks of the sentence before. A target without any time takes the horizon set there.
    """
    metric, scope = slot.metric, slot.scope
    if slot.subject is None:
        slot.subject = earlier[-1].subject if earlier else _subject_of(before)
        slot.borrowed = slot.subject is not None
    if metric is None:
        slot.metric = earlier[-1].metric if earlier else _metric_of(before)
        if scope is None:
            slot.scope = _scope_of(before, earlier)
    slot.borrowed = slot.borrowed or (slot.metric, slot.scope) != (metric, scope)
    if slot.time is None and (slot.borrowed or (slot.modality == "target" and not sentence.dates)):
        slot.time = next(_times_of(slot, before, earlier), None)


def _subject_of(before: Sentence) -> str | None:
    words = before.words
    return before.quote(earlier_subject(words, [*words.clauses(0, len(words)), Clause(0, 0, "")]))


def _metric_of(before: Sentence) -> str | None:
    words = before.words
    read = mentions.mention(words, 0, len(words))
    return before.quote(read.metric if read else mentions.quality(words, 0, len(words), measured=True))


def _scope_of(before: Sentence, earlier: list[Slots]) -> str | None:
    if earlier:
        return None if earlier[-1].counted else earlier[-1].scope
    return before.quote(mentions.superlative_scope(before.words))


def _times_of(slot: Slots, before: Sentence, earlier: list[Slots]) -> Iterator[str]:
    if earlier and earlier[-1].time:
        yield earlier[-1].time
    if year := times.year_in(slot.metric):
        yield year
    end = before.span.end
    if time := times.at(before.article.lower, before.span, Span(end, end), before.dates):
        yield time
