"""Final values of counts: exact numbers, the unit as the article writes it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dsx.fact import CountValue, Modality, Number, Span
from dsx.kinds.counts.context import units
from dsx.kinds.counts.quantity import Quantity
from dsx.kinds.kind import Candidate, Resolved
from dsx.language import modality
from dsx.language.numerals import exact
from dsx.source.article import Article


def resolve(candidates: list[Candidate[Quantity]], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """The counts with final values."""
    return [candidate.resolved(_value(candidate, article)) for candidate in candidates]


def _value(candidate: Candidate[Quantity], article: Article) -> CountValue:
    quantity: Quantity = candidate.value
    return CountValue(
        type=quantity.type or "cardinal",
        number=_exact(quantity.number),
        low=_exact(quantity.low),
        high=_exact(quantity.high),
        of=_exact(quantity.of),
        unit=_written(quantity.unit, candidate, article),
        currency=quantity.currency,
        comparator=quantity.comparator,
        modality=_modality(candidate, article),
    )


def _modality(candidate: Candidate[Quantity], article: Article) -> Modality:
    """By what governs the count; an edition or an age is a name or a quality, which only a denial right before it touches."""
    quantity: Quantity = candidate.value
    reading = modality.reader().read(article.lower, article.sentence_at(candidate.start), Span(candidate.start, candidate.end))
    if candidate.way is not None and reading.trigger is not None:
        candidate.way.note(
            "filled", "the words that govern it", modality.Reader.read, reading.trigger, "modality", reading.modality
        )
    if quantity.type == "ordinal" or (quantity.unit or "").endswith("tuổi"):
        return "denied" if reading.modality == "denied" else "result"
    return reading.modality


def _exact(number: Decimal | None) -> Number | None:
    return None if number is None else exact(number)


def _written(unit: str | None, candidate: Candidate[Quantity], article: Article) -> str | None:
    """The unit with the capitals of names and symbols (`NDT`, `Nm`, `DNNN`); a mere capital at its head goes (`Hiệp định`)."""
    if unit is None:
        return None
    at = article.lower.rfind(unit, candidate.start, candidate.end)
    written = article.text[at : at + len(unit)] if at >= 0 else unit
    first = written.split(" ", 1)[0]
    if first[1:].islower() and first not in units()["measures"]["symbols"]:
        written = written[0].lower() + written[1:]
    return " ".join(written.split())
