"""Whether two facts of one thing say the same, and if not, in what they differ.

Not asked here is whether they are about the same thing: that is known from their place in a copied sentence, or from what
they are about (`about.py`).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from dsx.archive.check import numbers
from dsx.archive.collate.claims import speakers_differ
from dsx.archive.collate.documents import issuers_differ, titles_differ
from dsx.archive.collate.topics import same_unit
from dsx.fact import (
    ClaimFact,
    ClaimValue,
    CountFact,
    DateFact,
    DocumentFact,
    DocumentValue,
    Fact,
    Modality,
    RankFact,
    RankValue,
)  # fmt: skip
from dsx.language.canonical import fold, name


class Outcome(NamedTuple):
    """How two facts compare, and in what they differ; `stated` where only in how they are stated: denied, aimed at, possible."""

    verdict: Literal["same", "differs", "related"]
    why: str = ""
    stated: bool = False


SAME = Outcome("same")
STATED: dict[Modality, str] = {"result": "stated as so", "target": "a target", "possible": "possible", "denied": "denied"}


def compare(fact: Fact, other: Fact) -> Outcome | None:
    """How two facts of one kind and thing compare; None where they have nothing in common."""
    match fact, other:
        case CountFact(), CountFact():
            return _counts(fact, other)
        case DateFact(), DateFact():
            return _dates(fact, other)
        case DocumentFact(), DocumentFact():
            return _documents(fact, other)
        case RankFact(), RankFact():
            return _ranks(fact, other)
        case ClaimFact(), ClaimFact():
            return _speakers(fact.value, other.value)
    return None


def modality(one: Modality, two: Modality) -> Outcome | None:
    """What is denied, aimed at or possible differs from what is stated as so."""
    if one == two:
        return None
    return Outcome("differs", f"{STATED[one]} here, {STATED[two]} there", stated=True)


def instead(text: str, other: str) -> str:
    """`69 nghìn, not 68 nghìn`: two phrases without the words that both end with."""
    one, two = text.split(), other.split()
    while len(one) > 1 and len(two) > 1 and one[-1].casefold() == two[-1].casefold():
        one.pop()
        two.pop()
    return f"{' '.join(one)}, not {' '.join(two)}"


def _counts(fact: CountFact, other: CountFact) -> Outcome | None:
    one, two = fact.value, other.value
    units = [tuple(fold(value.unit).split()) if value.unit else () for value in (one, two)]
    if one.type != two.type or one.currency != two.currency or not same_unit(*units):
        return Outcome("differs", instead(fact.text, other.text))
    said = numbers.compare(one, fact.text, two, other.text)
    if one.of != two.of:
        said = "differs"
    if said == "differs":
        return Outcome("differs", instead(fact.text, other.text))
    stated = modality(one.modality, two.modality)
    return stated or (SAME if said == "same" else Outcome("related", instead(fact.text, other.text)))


def _dates(fact: DateFact, other: DateFact) -> Outcome | None:
    one, two = fact.value, other.value
    lasting = {"duration", "set"}
    if (one.type in lasting) != (two.type in lasting):
        return None
    if one.type in lasting or one.start is None or two.start is None:
        same = one.timex == two.timex and one.mod == two.mod
    else:
        same = (one.start, one.end) == (two.start, two.end)
    if same:
        return SAME
    if one.grain != two.grain and one.start and two.start and _inside(one.start, one.end, two.start, two.end):
        return Outcome("related", instead(fact.text, other.text))
    return Outcome("differs", instead(fact.text, other.text))


def _inside(start: str, end: str | None, other_start: str, other_end: str | None) -> bool:
    """Whether one stretch of days lies inside the other: `tháng 5` and `5/5`."""
    last, other_last = end or "9999", other_end or "9999"
    return (start <= other_start and other_last <= last) or (other_start <= start and last <= other_last)


def _documents(fact: DocumentFact, other: DocumentFact) -> Outcome | None:
    one, two = fact.value, other.value
    symbols = [_symbol(value) for value in (one, two)]
    if symbols[0] and symbols[1] and symbols[0] != symbols[1]:
        return Outcome("differs", instead(fact.text, other.text))
    if not all(symbols) and (fold(one.type) != fold(two.type) or one.number != two.number or one.year != two.year):
        return Outcome("differs", instead(fact.text, other.text))
    if one.provision != two.provision:
        return Outcome("differs", instead(one.provision or "the whole", two.provision or "the whole"))
    return _of_one_document(one, two) or SAME


def _of_one_document(one: DocumentValue, two: DocumentValue) -> Outcome | None:
    if one.issued and two.issued and one.issued != two.issued:
        return Outcome("differs", f"issued {one.issued}, not {two.issued}")
    if one.issuer and two.issuer and issuers_differ(one.issuer, two.issuer):
        return Outcome("differs", f"by {one.issuer}, not {two.issuer}")
    if one.title and two.title and titles_differ(one.title, two.title):
        return Outcome("differs", f"“{one.title}”, not “{two.title}”")
    return None


def _symbol(value: DocumentValue) -> str:
    return "".join((value.symbol or value.refers_to or "").casefold().split())


def _ranks(fact: RankFact, other: RankFact) -> Outcome | None:
    one, two = fact.value, other.value
    places = [(value.position, value.top, value.change) for value in (one, two)]
    if one.type != two.type and "change" in (one.type, two.type):
        return None
    if one.type != two.type:
        beyond = _beyond(one, two) or _beyond(two, one)
        return Outcome("differs" if beyond else "related", instead(fact.text, other.text))
    if places[0] != places[1] or (one.of is not None and two.of is not None and one.of != two.of):
        return Outcome("differs", instead(fact.text, other.text))
    return modality(one.modality, two.modality) or SAME


def _beyond(place: RankValue, top: RankValue) -> bool:
    """`thứ 12` is not among the first ten."""
    return place.type == "position" and top.type == "top" and (place.position or 0) > (top.top or 0) > 0


def same_subject(fact: RankFact, other: RankFact) -> bool:
    """Whether two ranks can be of one subject."""
    one, two = fact.value.subject, other.value.subject
    if one is None or two is None or name(one) == name(two):
        return True
    short, long = sorted((set(fold(one).split()), set(fold(two).split())), key=len)
    return short <= long


def _speakers(one: ClaimValue, two: ClaimValue) -> Outcome | None:
    if one.speaker is None or two.speaker is None:
        return (
            SAME
            if one.speaker is two.speaker
            else Outcome("related", f"{one.speaker or 'nobody'}, not {two.speaker or 'nobody'}")
        )
    if speakers_differ(one.speaker, two.speaker):
        return Outcome("differs", f"{one.speaker}, not {two.speaker}")
    return SAME
