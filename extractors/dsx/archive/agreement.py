"""When two annotations of one fact mean the same: values by kind, slots by what they hold.

Quoted names are the same where one stands inside the other and is at least half of it, or where they share most of their
words: two careful annotators end a noun phrase in different places. Numbers, dates and enumerated values are the same or not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Values = Mapping[str, Any]

SLOTS = {
    "date": ("type", "timex", "mod", "anchor", "grain"),
    "document": ("type", "year", "issuer", "issued", "title", "refers_to"),
    "rank": ("of", "subject", "metric", "scope", "time", "since", "modality"),
    "count": ("unit", "currency", "comparator", "modality"),
    "claim": ("role", "cue", "mode"),
}
"""What is compared of a found fact besides its value."""

_SOURCE_NOUNS = re.compile(
    r"^(?:(?:hãng(?: thông tấn| tin)|kênh truyền hình|trang(?: tin| web)?|tạp chí|nhật báo|tờ(?: báo)?|báo|đài|kênh|phía)\s+)+"
    r"(?=\S)",
    re.IGNORECASE,
)
_PUNCTUATION = re.compile(r"[\s\"'“”‘’.,;:()]+")


def same_value(kind: str, gold: Values, value: Values) -> bool:
    """Whether the normalised value of a found fact is right."""
    return _VALUES[kind](gold, value)


def same_slot(kind: str, slot: str, gold: Any, value: Any) -> bool:
    """Whether one slot of a found fact is right."""
    return _SLOTS.get(f"{kind}.{slot}", _plain)(gold, value)


def tokens(text: object) -> list[str] | None:
    """The words of a text without regard to case, quotation marks and stops; None where there is no text."""
    if text is None or text == "":
        return None
    return _PUNCTUATION.sub(" ", str(text)).casefold().split()


def _equal(one: object, other: object) -> bool:
    return tokens(one) == tokens(other)


def _near(one: object, other: object) -> bool:
    first, second = tokens(one), tokens(other)
    if first is None or second is None:
        return first is second
    short, long = sorted((first, second), key=len)
    if short == long or (_inside(short, long) and 2 * len(short) >= len(long)):
        return True
    words, others = set(short), set(long)
    return 2 * len(words & others) / (len(words) + len(others)) >= 0.7


def _inside(short: list[str], long: list[str]) -> bool:
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _same_number(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return one is other
    try:
        first, second = float(one), float(other)
    except (TypeError, ValueError):
        return str(one) == str(other)
    return abs(first - second) <= 1e-9 * max(1.0, abs(first), abs(second))


def _plain(one: Any, other: Any) -> bool:
    return bool((one or None) == (other or None))


def _same_unit(one: object, other: object) -> bool:
    """Units are compared from their beginning; one syllable in three may be more or less."""
    first, second = tokens(one), tokens(other)
    if first is None or second is None:
        return first is second
    common = min(len(first), len(second))
    longer = max(len(first), len(second))
    return first[:common] == second[:common] and longer - common <= longer // 3


def _date(gold: Values, value: Values) -> bool:
    if {gold["type"], value.get("type")} & {"duration", "set"}:
        return bool(gold["type"] == value.get("type") and gold.get("timex") == value.get("timex"))
    return all(_day(gold.get(end)) == _day(value.get(end)) for end in ("start", "end"))


def _day(iso: Any) -> Any:
    return iso[:10] if isinstance(iso, str) else iso


def _document(gold: Values, value: Values) -> bool:
    if not _equal(gold.get("provision"), value.get("provision")):
        return False
    if gold.get("symbol"):
        return _equal(gold["symbol"], value.get("symbol"))
    if not _equal(gold.get("number"), value.get("number")) or not _near(gold.get("type"), value.get("type")):
        return False
    if gold.get("number") is not None:
        return True
    return _near(gold.get("title"), value.get("title")) and _same_number(gold.get("year"), value.get("year"))


def _numbers(*names: str) -> Callable[[Values, Values], bool]:
    def same(gold: Values, value: Values) -> bool:
        return bool(gold["type"] == value.get("type")) and all(_same_number(gold.get(n), value.get(n)) for n in names)

    return same


def _claim(gold: Values, value: Values) -> bool:
    """The speaker, media without their common noun; a fuller name than the gold's (`Ngô Minh Tâm` for `Tâm`) is right too,
    a shorter one of a person is not.
    """
    expected, got = _source(gold.get("speaker")), _source(value.get("speaker"))
    short, full = tokens(expected) or [], tokens(got) or []
    if short and _inside(short, full):
        return True
    names = expected.split()
    is_person = 2 <= len(names) <= 5 and all(name[0].isupper() and not name.isupper() for name in names)
    return short == full if is_person else _near(expected, got)


def _source(speaker: Any) -> str:
    return _SOURCE_NOUNS.sub("", str(speaker or "").strip())


_VALUES: dict[str, Callable[[Values, Values], bool]] = {
    "date": _date,
    "document": _document,
    "rank": _numbers("position", "top", "change"),
    "count": _numbers("number", "low", "high", "of"),
    "claim": _claim,
}
_SLOTS: dict[str, Callable[[Any, Any], bool]] = {
    "document.type": _near,
    "document.year": _same_number,
    "document.issuer": _near,
    "document.title": _near,
    "rank.of": _same_number,
    "rank.subject": _near,
    "rank.metric": _near,
    "rank.scope": _near,
    "count.unit": _same_unit,
    "claim.role": _near,
    "claim.cue": _near,
}
