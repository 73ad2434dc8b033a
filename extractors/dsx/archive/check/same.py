"""Whether two facts say the same, where they are about the same: not asked here is whether they are."""

from __future__ import annotations

from dsx.archive.collate.claims import speakers_differ
from dsx.archive.collate.quantity import bounds
from dsx.archive.collate.topics import same_unit
from dsx.fact import ClaimFact, ClaimValue, CountFact, DateFact, DateValue, DocumentFact, DocumentValue, Fact, RankFact, RankValue
from dsx.language.canonical import fold

WHY = {"date": "another day", "document": "another document", "rank": "another place", "count": "another number"}
WHY["claim"] = "another speaker"


def same(fact: Fact, other: Fact) -> bool | None:
    """True where two facts agree, False where they differ, None where one does not answer the other."""
    match fact, other:
        case CountFact(), CountFact():
            return _counts(fact, other)
        case DateFact(), DateFact():
            return _dates(fact.value, other.value)
        case DocumentFact(), DocumentFact():
            return _documents(fact.value, other.value)
        case RankFact(), RankFact():
            return _ranks(fact.value, other.value)
        case ClaimFact(), ClaimFact():
            return _claims(fact.value, other.value)
    return None


def _counts(fact: CountFact, other: CountFact) -> bool | None:
    one, two = fact.value, other.value
    if one.type != two.type or one.currency != two.currency:
        return None
    units = [tuple(fold(value.unit).split()) if value.unit else () for value in (one, two)]
    first, second = bounds(one, fact.text), bounds(two, other.text)
    if not same_unit(*units) or first is None or second is None:
        return None
    if one.type == "ratio" and one.of != two.of:
        return False
    return first.agrees(second)


def _dates(one: DateValue, two: DateValue) -> bool | None:
    lasting = {"duration", "set"}
    if (one.type in lasting) != (two.type in lasting) or one.grain != two.grain:
        return None
    if one.type in lasting or one.start is None or two.start is None:
        return one.timex == two.timex
    return one.start == two.start and one.end == two.end


def _documents(one: DocumentValue, two: DocumentValue) -> bool | None:
    symbols = [value.symbol or value.refers_to for value in (one, two)]
    if one.provision != two.provision:
        return None
    if symbols[0] and symbols[1]:
        return "".join(symbols[0].casefold().split()) == "".join(symbols[1].casefold().split())
    if fold(one.type) != fold(two.type) or (one.number is None) != (two.number is None):
        return None
    if one.number is not None:
        return one.number == two.number
    return one.year == two.year if one.title == two.title else None


def _ranks(one: RankValue, two: RankValue) -> bool | None:
    if one.type != two.type:
        return None
    places = [(value.position, value.top, value.change) for value in (one, two)]
    return places[0] == places[1] and (one.of is None or two.of is None or one.of == two.of)


def _claims(one: ClaimValue, two: ClaimValue) -> bool | None:
    if one.speaker is None or two.speaker is None:
        return True if one.speaker is two.speaker else None
    return not speakers_differ(one.speaker, two.speaker)
