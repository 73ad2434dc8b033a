"""The output: five types of line, one per kind of fact, and their JSON Schema.

Every line has the same keys in the same order, `kind` first; only `value` differs by kind. Absent values are
`None`. Offsets are Unicode code points of the decoded article, half open: `raw[start:end] == text`.
"""

from __future__ import annotations

import functools
from typing import Any, Literal, NamedTuple

import msgspec

KINDS = ("date", "document", "rank", "count", "claim")
ZONES = ("title", "dateline", "body", "caption", "related")

Zone = Literal["title", "dateline", "body", "caption", "related"]
Modality = Literal["result", "target", "possible", "denied"]
"""How an article states a rank or a count: as so, as aimed at, as possible, or as not so."""
Number = int | float


class Span(NamedTuple):
    """A half-open stretch of text, in code points."""

    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """The sentences that hold a fact: from the first's start to the last's end, quoted to the letter."""

    start: int
    end: int
    text: str


class DateValue(msgspec.Struct, frozen=True, gc=False):
    """An expression of time after TimeML's TIMEX3; `start` and `end` are its first and last day, inclusive."""

    type: Literal["date", "time", "duration", "set"]
    timex: str
    start: str | None
    end: str | None
    grain: Literal["minute", "hour", "daypart", "day", "week", "month", "quarter", "half", "year", "decade", "century"] | None
    anchor: Literal["explicit", "published", "context"] | None
    mod: (
        Literal[
            "approx",
            "start",
            "mid",
            "end",
            "before",
            "after",
            "on_or_before",
            "on_or_after",
            "less_than",
            "more_than",
            "equal_or_less",
            "equal_or_more",
        ]
        | None
    )
    calendar: Literal["gregorian", "lunar"]


class DocumentValue(msgspec.Struct, frozen=True, gc=False):
    """A reference to an official document by number, year or provision."""

    type: str
    number: str | None
    symbol: str | None
    year: int | None
    issuer: str | None
    issued: str | None
    title: str | None
    provision: str | None
    refers_to: str | None


class RankValue(msgspec.Struct, frozen=True, gc=False):
    """A place in an ordering: a position, membership of the first N, or a change by N places."""

    type: Literal["position", "top", "change"]
    position: int | None
    of: int | None
    top: int | None
    change: int | None
    since: str | None
    subject: str | None
    metric: str | None
    scope: str | None
    time: str | None
    modality: Modality


class CountValue(msgspec.Struct, frozen=True, gc=False):
    """A number of something, scale applied."""

    type: Literal["cardinal", "percent", "ratio", "money", "measure", "ordinal"]
    number: Number | None
    low: Number | None
    high: Number | None
    of: Number | None
    unit: str | None
    currency: str | None
    comparator: Literal["=", "~", ">", ">=", "<", "<="]
    modality: Modality


class ClaimValue(msgspec.Struct, frozen=True, gc=False):
    """What someone said or a source reports; `facts` are the ids of the facts inside, in output order."""

    speaker: str | None
    role: str | None
    cue: str | None
    mode: Literal["direct", "indirect"]
    facts: tuple[str, ...]


Value = DateValue | DocumentValue | RankValue | CountValue | ClaimValue


class _Line(msgspec.Struct, frozen=True, gc=False, tag_field="kind"):
    """What every line has before its value."""

    id: str
    doc: str
    published: str | None
    text: str
    start: int
    end: int
    line: int
    column: int
    sentence: Sentence
    zone: Zone


class DateFact(_Line, frozen=True, gc=False, tag_field="kind", tag="date"):
    """An expression of time."""

    value: DateValue
    rule: str


class DocumentFact(_Line, frozen=True, gc=False, tag_field="kind", tag="document"):
    """A reference to an official document."""

    value: DocumentValue
    rule: str


class RankFact(_Line, frozen=True, gc=False, tag_field="kind", tag="rank"):
    """A stated place in an ordering."""

    value: RankValue
    rule: str


class CountFact(_Line, frozen=True, gc=False, tag_field="kind", tag="count"):
    """A number of something."""

    value: CountValue
    rule: str


class ClaimFact(_Line, frozen=True, gc=False, tag_field="kind", tag="claim"):
    """An attributed statement."""

    value: ClaimValue
    rule: str


Fact = DateFact | DocumentFact | RankFact | CountFact | ClaimFact
FACT_TYPES: dict[str, type[Fact]] = {
    "date": DateFact,
    "document": DocumentFact,
    "rank": RankFact,
    "count": CountFact,
    "claim": ClaimFact,
}

_encoder = msgspec.json.Encoder()


def kind_of(fact: Fact) -> str:
    """The kind of a fact, as its line's first key says it."""
    return str(fact.__struct_config__.tag)


def encode(fact: Fact) -> bytes:
    """The fact as one JSON line, with its line end."""
    return _encoder.encode(fact) + b"\n"


@functools.cache
def _decoder() -> msgspec.json.Decoder[Fact]:
    return msgspec.json.Decoder(Fact)


def decode(line: bytes | str) -> Fact:
    """Read one line.

    Raises msgspec.ValidationError where the line does not fit the contract, msgspec.DecodeError where it is no JSON.
    """
    return _decoder().decode(line)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a line."""
    body = msgspec.json.schema(Fact)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A fact of dsx", **body}
