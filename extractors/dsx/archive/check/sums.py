"""What a draft says that cannot be so, whatever others say: weekdays, days, ages, shares and parts that do not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

import regex

from dsx.archive.check.finding import Finding, of_fact, quoted
from dsx.archive.collate.conflict import day
from dsx.archive.collate.quantity import share
from dsx.fact import CountFact, DateFact, DocumentFact, Fact
from dsx.language.canonical import fold

_WEEKDAYS = {
    "thứ hai": 0, "thứ 2": 0, "thứ ba": 1, "thứ 3": 1, "thứ tư": 2, "thứ 4": 2, "thứ năm": 3, "thứ 5": 3, "thứ sáu": 4,
    "thứ 6": 4, "thứ bảy": 5, "thứ bẩy": 5, "thứ 7": 5, "chủ nhật": 6, "cn": 6,
}  # fmt: skip
_WEEKDAY = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{'|'.join(_WEEKDAYS)})(?![\p{{L}}\p{{M}}\p{{N}}])")
_WRITTEN_DAY = regex.compile(r"\d{1,2} ?[./-] ?\d{1,2}|ngày \d")
_FULL_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
_TO_SHARE = regex.compile(
    r" ?[(,]? ?(?:tương đương|tức|tức là|đạt|đạt tỷ lệ|tỷ lệ|chiếm|bằng|khoảng|gần|hơn|trên|dưới)? ?(?:tỷ lệ )?"
)
_PARTS = regex.compile(r"trong đó|gồm|bao gồm")
_WHOLE = regex.compile(r"trong đó|gồm|cơ cấu|phần lớn|chủ yếu|còn lại")
_BIRTH = regex.compile(r"(?:sinh|sinh vào|sn)\.? ?\(?$")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def sums(draft: list[Fact]) -> Iterator[Finding]:
    """The places of a draft that do not add up, in the order of the rules."""
    for fact in draft:
        for rule in _OF_ONE:
            yield from rule(fact)
    for _, group in groupby(draft, key=lambda fact: fact.sentence.start):
        sentence = list(group)
        for of_sentence in _OF_SENTENCE:
            yield from of_sentence(sentence)


def _weekday(fact: Fact) -> Iterator[Finding]:
    """`thứ Bảy 19/10/2024`: the day must be that weekday."""
    start = day(fact.value.start) if isinstance(fact, DateFact) else None
    if not isinstance(fact, DateFact) or start is None or start != day(fact.value.end):
        return
    text = " ".join(fact.text.lower().split())
    named = _WEEKDAY.findall(text)
    if len(named) != 1 or not _WRITTEN_DAY.search(text):
        return
    if start.weekday() != _WEEKDAYS[named[0]]:
        yield of_fact(fact, "does not add up", f"{start} is a {WEEKDAYS[start.weekday()]}")


def _impossible(fact: Fact) -> Iterator[Finding]:
    """`29/2/2023`: a day that its month lacks keeps its written value and has no day."""
    if isinstance(fact, DateFact) and _FULL_DAY.fullmatch(fact.value.timex) and day(fact.value.timex) is None:
        yield of_fact(fact, "does not add up", "there is no such day")


def _issued_later(fact: Fact) -> Iterator[Finding]:
    """A document cannot have been issued after the article about it."""
    if isinstance(fact, DocumentFact) and fact.value.issued and fact.published and fact.value.issued > fact.published[:10]:
        yield of_fact(fact, "does not add up", f"issued {fact.value.issued}, after publication on {fact.published[:10]}")


def _more_than_whole(fact: Fact) -> Iterator[Finding]:
    """`17/15 mục tiêu`: a part greater than its whole; scores (`27/10 điểm`) are none."""
    if not isinstance(fact, CountFact) or fact.value.type != "ratio" or not fact.value.of or fact.value.number is None:
        return
    if fact.value.number > fact.value.of and fold(fact.value.unit or "") not in ("điểm", ""):
        yield of_fact(fact, "does not add up", "the part exceeds the whole")


def _share(sentence: list[Fact]) -> Iterator[Finding]:
    """`8/15 mục tiêu (dưới 50%)`: a percentage right behind its two numbers."""
    counts = [fact for fact in sentence if isinstance(fact, CountFact)]
    for ratio, percent in pairwise(counts):
        if ratio.value.type != "ratio" or percent.value.type != "percent":
            continue
        start = ratio.sentence.start
        between = ratio.sentence.text[ratio.end - start : percent.start - start].lower()
        words = between[: between.rfind("(") + 1][-40:] + between[between.rfind("(") + 1 :] if "(" in between else between
        exact, said = share(ratio.value, ratio.text), share(percent.value, percent.text)
        if exact is None or said is None or exact.agrees(said):
            continue
        if _TO_SHARE.fullmatch(words) or ("(" in between and len(between) < 40 and "," not in between):
            whole = f"{ratio.value.number} of {ratio.value.of} is {(exact.low + exact.high) / 2:.1f}%"
            yield of_fact(percent, "does not add up", whole, (quoted(ratio, "related"),))


def _parts(sentence: list[Fact]) -> Iterator[Finding]:
    """`27 đối tượng, trong đó 5 đối tượng …, 31 đối tượng …`: parts of the unit of their whole that exceed it."""
    counts = [fact for fact in sentence if isinstance(fact, CountFact) and fact.value.type in ("cardinal", "money")]
    for number, whole in enumerate(counts[:-1]):
        if whole.value.number is None or whole.value.comparator not in ("=", "~") or whole.value.unit is None:
            continue
        start = whole.sentence.start
        between = whole.sentence.text[whole.end - start : counts[number + 1].start - start].lower()
        if not _PARTS.search(between):
            continue
        unit = fold(whole.value.unit)
        for part in counts[number + 1 :]:
            same = fold(part.value.unit or "") == unit and part.value.number is not None and part.value.comparator == "="
            if same and part.value.number > whole.value.number:  # type: ignore[operator]
                yield of_fact(part, "does not add up", "the part exceeds the whole", (quoted(whole, "related"),))


def _percentages(sentence: list[Fact]) -> Iterator[Finding]:
    """`phần lớn … nguyên vật liệu (55,6%) và thành phẩm (50,5%)`: shares of one whole in brackets that exceed 100%."""
    shares: list[CountFact] = []
    for fact in sentence:
        if not isinstance(fact, CountFact) or fact.value.type != "percent" or fact.value.number is None:
            continue
        at = fact.start - fact.sentence.start
        text = fact.sentence.text
        if text[at - 1 : at] == "(" and text[at + len(fact.text) :][:1] == ")" and fact.value.comparator == "=":
            shares.append(fact)
    if len(shares) < 2 or not _WHOLE.search(sentence[0].sentence.text.lower()):
        return
    total = sum(float(fact.value.number or 0) for fact in shares)
    if total > 101:
        others = tuple(quoted(share, "related") for share in shares[:-1])
        yield of_fact(shares[-1], "does not add up", f"the parts are {total:g}% together", others)


def _age(sentence: list[Fact]) -> Iterator[Finding]:
    """`ông An (sinh năm 1950, 34 tuổi)`: the age at publication, by either way of counting years."""
    ages = [fact for fact in sentence if isinstance(fact, CountFact) and fold(fact.value.unit or "") == "tuổi"]
    births = [fact for fact in sentence if isinstance(fact, DateFact) and _is_birth(fact)]
    if len(ages) != 1 or len(births) != 1 or ages[0].value.number is None or ages[0].value.comparator != "=":
        return
    born, published = day(births[0].value.start), day(births[0].published)
    if born is not None and published is not None and not -1 <= published.year - born.year - float(ages[0].value.number) <= 1:
        why = f"born in {born.year}, so {published.year - born.year}"
        yield of_fact(ages[0], "does not add up", why, (quoted(births[0], "related"),))


def _is_birth(fact: DateFact) -> bool:
    before = fact.sentence.text[: fact.start - fact.sentence.start].lower().rstrip()
    return fact.value.start is not None and bool(_BIRTH.search(before))


_OF_ONE: tuple[Callable[[Fact], Iterator[Finding]], ...] = (_weekday, _impossible, _issued_later, _more_than_whole)
_OF_SENTENCE: tuple[Callable[[list[Fact]], Iterator[Finding]], ...] = (_share, _parts, _percentages, _age)
