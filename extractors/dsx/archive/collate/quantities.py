"""The same quantity of the same thing at the same time with different numbers, and the same event on different days."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import regex

from dsx.archive.clauses import clause
from dsx.archive.collate.conflict import Conflict, Said, day
from dsx.archive.collate.quantity import Bounds, bounds, share
from dsx.archive.collate.topics import Days, Pair, Slot, Source, Topics, without_digits
from dsx.fact import CountFact, CountValue, DateFact, Fact
from dsx.language.canonical import fold, provinces_in

PERCENT = "%"
SAME_EVENT = 0.25
"""How alike two articles must be to tell of one event."""
LEAST = {"count": 0.25, "date": 0.12}
"""How alike the words near a number or in its sentence must be at all."""
_LIKE = 0.6  # words near and in the sentence together; of shares and money, which every sentence has, more
_LIKE_COMMON = 1.0
_SHARED = 0.25  # sentences that share another figure speak of the same thing: `1 triệu tấn … 400 tỷ`, `10 triệu tấn … 400 tỷ`
_LIKE_DAY = 0.2  # a day of another month, which is how days are mistyped, needs no more than LEAST
MOST = 10
"""Conflicts told of one pair of sentences, however many articles have them."""
_WINDOW = 12  # of a sentence that a hundred articles have, each is compared with those published around it
_TABLE = 10
"""A sentence with so many numbers is a table without its lines: which number is which is not told."""
SAME_NEWS_DAYS = 2
"""Articles without a common date speak of the same time when published so close; prices and weather change by the day."""
_EVENT_DAYS = 45  # a year is long: what articles so far apart say of it may have changed
_EVENT_LASTS = 15  # days further apart, and not mistyped, are of two events however alike their sentences
_TOLD_DAYS = 10  # one event is told of within days; trials and matches of the next month are others

# Words before a number that make it another quantity: a rise for the total, each for all, a plan for a result
_TURNS = regex.compile(
    r"(?<![\p{L}\p{M}])(tăng|giảm|thêm|mỗi|từng|còn lại|riêng|trong đó|gấp|hụt|thiếu|vượt|dự kiến|kế hoạch|mục tiêu|phấn đấu"
    r"|chỉ tiêu|ước|dự báo|tối đa|tối thiểu|trung bình|bình quân|cùng kỳ|năm ngoái|trước đó|so với)(?![\p{L}\p{M}])"
)
_TURN_REACH = 60
_WRITTEN = regex.compile(r"\d")  # `cùng ngày`, `hôm qua` are only as sure as what they were resolved by
_OF_A_PERSON = ("m tuổi",)
_CAPITAL = regex.compile(r"\p{Lu}[\p{L}\p{M}]+")
_CLAUSE = regex.compile("[,;] ")


class Quantities:
    """Collects counts and days article by article."""

    def __init__(self) -> None:
        self._topics = {"count": Topics(), "date": Topics()}

    def add(self, article: list[Fact]) -> None:
        """The counts and days of one article."""
        days: dict[int, list[tuple[str, str]]] = {}
        for fact in article:
            if isinstance(fact, DateFact) and fact.value.start and fact.value.end and fact.value.mod not in ("before", "after"):
                days.setdefault(fact.sentence.start, []).append((fact.value.start[:10], fact.value.end[:10]))
        places = _Places()
        here = Source()
        here.sentences.extend({fact.sentence.start: fact.sentence.text for fact in article}.values())
        for fact in article:
            for kind, block, unit, said, low, high in _measured(fact):
                here.values.setdefault(block, []).append((low, high))
                place = places.of(fact, block)
                if place is not None:
                    when = tuple(days.get(fact.sentence.start, ())) if kind == "count" else ()
                    self._topics[kind].add(block, unit, place, Slot(fact, said, low, high, when, here))

    def conflicts(self) -> Iterator[Conflict]:
        """The disagreements, each place of an article against each other article once."""
        for kind, topics in self._topics.items():
            found: list[tuple[float, list[Slot]]] = []
            for pair in topics.pairs(LEAST[kind]):
                met = list(islice(_of_one_event(kind, pair, topics), MOST))
                if met and pair.topic is pair.other:  # copies of one sentence: one conflict of as many sides as it has values
                    slots = {slot.fact.id: slot for slot, against, _ in met for slot in (slot, against)}
                    found.append((2 + max(event for _, _, event in met), list(slots.values())))
                else:
                    found.extend((pair.near + pair.sentence + event, [slot, against]) for slot, against, event in met)
            yield from _told(kind, found)


def _told(kind: str, found: list[tuple[float, list[Slot]]]) -> Iterator[Conflict]:
    """The surest first; what one place of an article says against another article is told once."""
    found.sort(key=lambda item: (-item[0], item[1][0].fact.doc, item[1][0].fact.start))
    told: set[tuple[str, str]] = set()
    for likeness, slots in found:
        marks = {(slot.fact.id, other.fact.doc) for slot in slots for other in slots if slot is not other}
        if marks & told:
            continue
        told |= marks
        sides = Said()
        for slot in slots:
            sides.add(_said(slot), slot.fact)
        strength = round(0.25 + 0.5 * likeness / 3, 3)
        yield Conflict(kind, "number" if kind == "count" else "day", _about(slots[0].fact), sides.sides(), strength)


class Measured(NamedTuple):
    """What is compared of a fact."""

    kind: str
    block: str
    unit: tuple[str, ...]
    said: str
    low: float
    high: float


class _Places:
    """Where in its sentence a fact stands, so that the same sentence in another article is met again."""

    def __init__(self) -> None:
        self._sentences: dict[int, tuple[int, int]] = {}
        self._seen: dict[tuple[str, int], int] = {}

    def of(self, fact: Fact, block: str) -> tuple[int, int] | None:
        """The sentence, and which of its block the fact is there; None in a table."""
        start = fact.sentence.start
        known = self._sentences.get(start)
        if known is None:
            known = self._sentences[start] = without_digits(fact.sentence.text)
        sentence, numbers = known
        if numbers >= _TABLE:
            return None
        number = self._seen[block, start] = self._seen.get((block, start), 0) + 1
        return sentence, number


def _measured(fact: Fact) -> Iterable[Measured]:
    if isinstance(fact, CountFact):
        return _count(fact.value, fact.text)
    return _day(fact) if isinstance(fact, DateFact) else ()


@functools.lru_cache(maxsize=1 << 16)
def _count(value: CountValue, text: str) -> tuple[Measured, ...]:
    """The number and, of a ratio, also its share: `8/15` and `dưới 50%` disagree."""
    if value.type == "ordinal" or (value.unit is None and value.currency is None):
        return ()
    found = []
    said = text.casefold()
    allowed = bounds(value, text)
    unit = tuple(fold(value.unit).split()) if value.unit else ()
    if allowed is not None and value.type != "percent":
        block = value.currency or f"{value.type[0]} {unit[0] if unit else ''}"
        if value.type == "ratio":
            block = f"{block} {value.of}"  # 8/15 and 9/15 disagree; 8/15 and 8/63 are of different wholes
        found.append(Measured("count", block, unit, said, *allowed))
    part = share(value, text)
    if part is not None:
        found.append(Measured("count", PERCENT, (), said, *part))
    return tuple(found)


def _day(fact: DateFact) -> Iterator[Measured]:
    value = fact.value
    start = day(value.start)
    if start is None or start != day(value.end):
        return
    if not value.mod and value.calendar != "lunar" and _WRITTEN.search(fact.text):
        number = start.toordinal()
        yield Measured("date", "day", (), start.isoformat(), number, number)


def _of_one_event(kind: str, pair: Pair, topics: Topics) -> Iterator[tuple[Slot, Slot, float]]:
    """What articles on one event put at the places of a pair, where it disagrees and the places are alike enough."""
    common = pair.topic.block == PERCENT or pair.topic.block.isupper()
    like = pair.near + pair.sentence + (_SHARED if pair.shares_a_number() else 0)
    if kind == "count" and (pair.near < LEAST[kind] or like < (_LIKE_COMMON if common else _LIKE)):
        return
    alike = kind == "count" or min(pair.near, pair.sentence) >= _LIKE_DAY
    for slot, against in _neighbours(pair):
        if _contrary(kind, pair.topic.block, slot, against) and (alike or _mistyped(slot, against)):
            event = topics.same_event(slot.source, against.source)
            if event >= SAME_EVENT:
                yield slot, against, event


def _neighbours(pair: Pair) -> Iterator[tuple[Slot, Slot]]:
    """Slots of different articles at the two places, that were published one after the other."""
    same = pair.topic is pair.other
    slots = [(slot, 0) for slot in pair.topic.slots()]
    if not same:
        slots.extend((slot, 1) for slot in pair.other.slots())
    slots.sort(key=lambda item: (item[0].fact.published or "9999", item[0].fact.doc))
    for number, (slot, which) in enumerate(slots):
        for against, other in slots[number + 1 : number + 1 + _WINDOW]:
            if slot.fact.doc != against.fact.doc and (same or which != other):
                yield slot, against


def _mistyped(slot: Slot, other: Slot) -> bool:
    """Whether two days are the same but for the month: 28/10, 28/11."""
    return slot.said[:4] == other.said[:4] and slot.said[8:] == other.said[8:]


def _contrary(kind: str, block: str, slot: Slot, other: Slot) -> bool:
    if Bounds(slot.low, slot.high).agrees(Bounds(other.low, other.high)):
        return False
    if _also_says(other, block, slot) or _also_says(slot, block, other) or _both_numbers(slot, other):
        return False
    if _modality(slot.fact) != "result" or _modality(other.fact) != "result":
        return False
    if kind == "date":
        near = abs(slot.low - other.low) <= _EVENT_LASTS or _mistyped(slot, other)
        return near and _same_news(slot.fact, other.fact, _TOLD_DAYS) and not _serial(slot, other)
    if _of_other_places(slot.fact, other.fact):
        return False
    if _turns(slot.fact) != _turns(other.fact) or (block in _OF_A_PERSON and _name(slot.fact) != _name(other.fact)):
        return False
    return _same_time(slot, other)


def _of_other_places(fact: Fact, other: Fact) -> bool:
    """Whether the sentences name provinces, and none that both name."""
    places, others = provinces_in(fact.sentence.text), provinces_in(other.sentence.text)
    return bool(places) and bool(others) and not places & others


def _serial(slot: Slot, other: Slot) -> bool:
    """Whether two articles tell of their own day or one ahead: `Xổ số miền Nam ngày 18/8`, `ngày 20/8`."""
    published, also = day(slot.fact.published), day(other.fact.published)
    if published is None or also is None:
        return False
    return slot.low - published.toordinal() == other.low - also.toordinal() >= 0


def _also_says(slot: Slot, block: str, other: Slot) -> bool:
    """Whether the article of one slot says what the other does, of whatever: then it is not denied."""
    return any(Bounds(*said).agrees(Bounds(other.low, other.high)) for said in slot.source.values.get(block, ()))


def _both_numbers(slot: Slot, other: Slot) -> bool:
    """Whether both articles have both numbers, of whatever: `8 giọng ca và 64 gương mặt`, `8 gương mặt và 64 vé`."""
    return all(
        any(said in values for values in source.values.values())
        for source, said in ((slot.source, (other.low, other.high)), (other.source, (slot.low, slot.high)))
    )


def _modality(fact: Fact) -> str:
    """What is aimed at, possible or denied contradicts nothing that is so."""
    return fact.value.modality if isinstance(fact, CountFact) else "result"


def _same_time(slot: Slot, other: Slot) -> bool:
    if slot.days and other.days:
        return _overlap(slot.days, other.days) and (
            _precise(slot.days + other.days) or _same_news(slot.fact, other.fact, _EVENT_DAYS)
        )
    return _same_news(slot.fact, other.fact, SAME_NEWS_DAYS)


def _overlap(days: Days, others: Days) -> bool:
    return any(start <= last and first <= end for start, end in days for first, last in others)


def _precise(days: Days) -> bool:
    """Whether the dates say a month at most: a year is long enough for a number to change."""
    return all(start[:7] == end[:7] for start, end in days)


def _same_news(fact: Fact, other: Fact, days: int) -> bool:
    first, second = day(fact.published), day(other.published)
    return first is not None and second is not None and abs((first - second).days) <= days


def _turns(fact: Fact) -> frozenset[str]:
    at = fact.start - fact.sentence.start
    before = fact.sentence.text[max(0, at - _TURN_REACH) : at].lower()
    return frozenset(_TURNS.findall(_CLAUSE.split(before)[-1]))


def _name(fact: Fact) -> str | None:
    """The last name before a number, whose it is: `Huy Nguyễn, 34 tuổi`."""
    names = _CAPITAL.findall(fact.sentence.text[: fact.start - fact.sentence.start])
    return names[-1] if names else None


def _said(slot: Slot) -> str:
    return slot.said if isinstance(slot.fact, DateFact) else slot.fact.text


def _about(fact: Fact) -> str:
    """The clause round a fact, with `…` in its place."""
    sentence, at = fact.sentence.text, fact.start - fact.sentence.start
    start, end = clause(sentence, at, at + len(fact.text))
    return " ".join(f"{sentence[start:at]}…{sentence[at + len(fact.text) : end]}".split()).rstrip(".,;: ")
