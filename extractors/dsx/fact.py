"""The output: five types of line, one per kind of fact, and their JSON Schema.

Every line has the same keys in the same order, `kind` first; only `value` differs by kind. Absent values are
`None`. Offsets are Unicode code points of the decoded article, half open: `raw[start:end] == text`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

import msgspec
from msgspec import Meta

KINDS = ("date", "document", "rank", "count", "claim")
ZONES = ("title", "dateline", "body", "caption", "related")

Zone = Literal["title", "dateline", "body", "caption", "related"]
Modality = Literal["result", "target", "possible", "denied"]
"""How an article states a rank or a count: as so, as aimed at, as possible, or as not so."""
Number = int | float | Decimal
"""An exact number: an int where it is whole, a float where one writes the same digits, else a Decimal. Read back from a line
it is an int or a float."""
DateMod = Literal[
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
"""What words make of the time they stand by."""
RULE = "The rule that found it, as `dsx rules` lists it."
SCHEMA_ID = "urn:dsx:fact"


class Span(NamedTuple):
    """A half-open stretch of text, in code points."""

    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """The sentences that hold a fact: from the first's start to the last's end, quoted to the letter."""

    start: Annotated[int, Meta(description="Where it starts in the article, in Unicode code points.")]
    end: Annotated[int, Meta(description="Where it ends in the article, half open.")]
    text: Annotated[str, Meta(description="Its text, to the letter.")]


class DateValue(msgspec.Struct, frozen=True, gc=False):
    """An expression of time after TimeML's TIMEX3; `start` and `end` are its first and last day, inclusive."""

    type: Annotated[
        Literal["date", "time", "duration", "set"],
        Meta(description="A day or period, a clock time or part of a day, a length of time, or a recurring time."),
    ]
    timex: Annotated[
        str, Meta(description="The TIMEX3 value: 2022-05-05, 2024-Q3, 2022/2025, P2Y; unknown parts are X (XXXX-11-02).")
    ]
    start: Annotated[
        str | None,
        Meta(description="First day of what is named, ISO 8601, to the minute for clock times; null where unknown or open."),
    ]
    end: Annotated[str | None, Meta(description="Last day of what is named, inclusive; null where unknown or open.")]
    grain: Annotated[
        Literal["minute", "hour", "daypart", "day", "week", "month", "quarter", "half", "year", "decade", "century"] | None,
        Meta(description="How precise the expression is."),
    ]
    anchor: Annotated[
        Literal["explicit", "published", "context"] | None,
        Meta(
            description="What resolved it: itself, the publication date, or another date of the article; null where nothing did."
        ),
    ]
    mod: Annotated[
        DateMod | None, Meta(description="What the words around make of it: by 2030 is on_or_before, late 2024 is end.")
    ]
    calendar: Annotated[
        Literal["gregorian", "lunar"],
        Meta(description="The calendar it is written in; start and end are Gregorian in either case."),
    ]


class DocumentValue(msgspec.Struct, frozen=True, gc=False):
    """A reference to an official document by number, year or provision."""

    type: Annotated[str, Meta(description="The type as the ordinary lower-case term: nghị quyết, quyết định, luật.")]
    number: Annotated[str | None, Meta(description="The number as written; a leading zero stays.")]
    symbol: Annotated[
        str | None, Meta(description="Number and suffix without spaces: 15-NQ/TW; null where the article gives no suffix.")
    ]
    year: Annotated[int | None, Meta(description="The year that the name or symbol holds.")]
    issuer: Annotated[str | None, Meta(description="Who issued it, as the article says it or as its suffix alone decides.")]
    issued: Annotated[str | None, Meta(description="The day of issue, ISO 8601.")]
    title: Annotated[str | None, Meta(description="What it is about, as written, or the name of a law.")]
    provision: Annotated[str | None, Meta(description="The part that is cited: khoản 2 Điều 174.")]
    refers_to: Annotated[str | None, Meta(description="For a short form: the symbol of its full form elsewhere in the article.")]


class RankValue(msgspec.Struct, frozen=True, gc=False):
    """A place in an ordering: a position, membership of the first N, or a change by N places."""

    type: Annotated[Literal["position", "top", "change"], Meta(description="A place, among the first N, or up or down N places.")]
    position: Annotated[
        int | None, Meta(description="The place, 1 being first; negative where counted from the bottom (-1 is last).")
    ]
    of: Annotated[int | None, Meta(description="How many are ranked.")]
    top: Annotated[int | None, Meta(description="N of the first N.")]
    change: Annotated[int | None, Meta(description="Places gained, or lost where negative.")]
    since: Annotated[str | None, Meta(description="The ISO year or date from which a change is counted.")]
    subject: Annotated[str | None, Meta(description="Who is ranked, as written.")]
    metric: Annotated[str | None, Meta(description="The index, table or quality by which, as written.")]
    scope: Annotated[str | None, Meta(description="Among whom or where, as written.")]
    time: Annotated[str | None, Meta(description="The ISO year or date that the ranking is for.")]
    modality: Annotated[Modality, Meta(description="How the article states it: as so, as aimed at, as possible, or as not so.")]


class CountValue(msgspec.Struct, frozen=True, gc=False):
    """A number of something, scale applied."""

    type: Annotated[
        Literal["cardinal", "percent", "ratio", "money", "measure", "ordinal"], Meta(description="What sort of number it is.")
    ]
    number: Annotated[Number | None, Meta(description="The number, scale applied; the first of a ratio; null for a range.")]
    low: Annotated[Number | None, Meta(description="The lower end of a range.")]
    high: Annotated[Number | None, Meta(description="The upper end of a range.")]
    of: Annotated[Number | None, Meta(description="The second number of a ratio: 8/15 mục tiêu gives 15.")]
    unit: Annotated[str | None, Meta(description="What is counted, or the unit of measurement, as written.")]
    currency: Annotated[str | None, Meta(description="ISO 4217 code for money.")]
    comparator: Annotated[
        Literal["=", "~", ">", ">=", "<", "<="], Meta(description="How the number bounds the quantity; ~ is about.")
    ]
    modality: Annotated[Modality, Meta(description="How the article states it: as so, as aimed at, as possible, or as not so.")]


class ClaimValue(msgspec.Struct, frozen=True, gc=False):
    """What someone said or a source reports; `facts` are the ids of the facts inside, in output order."""

    speaker: Annotated[
        str | None, Meta(description="Who said it, by the fullest name that the article gives; null for unnamed people.")
    ]
    role: Annotated[str | None, Meta(description="The speaker's office, or the words for an unnamed speaker, as written.")]
    cue: Annotated[str | None, Meta(description="The word that attributes, lower case; null for a quotation without one.")]
    mode: Annotated[Literal["direct", "indirect"], Meta(description="Whether it stands in quotation marks.")]
    facts: Annotated[tuple[str, ...], Meta(description="Ids of the facts of other kinds inside the claim, in output order.")]


Value = DateValue | DocumentValue | RankValue | CountValue | ClaimValue


class _Line(msgspec.Struct, frozen=True, gc=False, tag_field="kind"):
    """What every line has before its value."""

    id: Annotated[str, Meta(description="16 hex digits that name the article's text, the kind and the place, never the value.")]
    doc: Annotated[str, Meta(description="The article's name; with id the key of a line.")]
    published: Annotated[
        str | None, Meta(description="The article's publication date (ISO 8601) against which its facts were resolved.")
    ]
    text: Annotated[str, Meta(description="The fact as the article has it, to the letter: article[start:end].")]
    start: Annotated[int, Meta(description="Where it starts in the article, in Unicode code points.")]
    end: Annotated[int, Meta(description="Where it ends in the article, half open.")]
    line: Annotated[int, Meta(description="The line of its start, from 1.")]
    column: Annotated[int, Meta(description="The column of its start in code points, from 1.")]
    sentence: Annotated[Sentence, Meta(description="The sentence or sentences that hold it.")]
    zone: Annotated[Zone, Meta(description="The part of the article in which it stands.")]


class DateFact(_Line, frozen=True, gc=False, tag_field="kind", tag="date"):
    """An expression of time."""

    kind: ClassVar[Literal["date"]] = "date"
    value: Annotated[DateValue, Meta(description="What the expression means.")]
    rule: Annotated[str, Meta(description=RULE)]


class DocumentFact(_Line, frozen=True, gc=False, tag_field="kind", tag="document"):
    """A reference to an official document."""

    kind: ClassVar[Literal["document"]] = "document"
    value: Annotated[DocumentValue, Meta(description="Which document is meant.")]
    rule: Annotated[str, Meta(description=RULE)]


class RankFact(_Line, frozen=True, gc=False, tag_field="kind", tag="rank"):
    """A stated place in an ordering."""

    kind: ClassVar[Literal["rank"]] = "rank"
    value: Annotated[RankValue, Meta(description="Which place, of whom, by what and when.")]
    rule: Annotated[str, Meta(description=RULE)]


class CountFact(_Line, frozen=True, gc=False, tag_field="kind", tag="count"):
    """A number of something."""

    kind: ClassVar[Literal["count"]] = "count"
    value: Annotated[CountValue, Meta(description="How many of what.")]
    rule: Annotated[str, Meta(description=RULE)]


class ClaimFact(_Line, frozen=True, gc=False, tag_field="kind", tag="claim"):
    """An attributed statement."""

    kind: ClassVar[Literal["claim"]] = "claim"
    value: Annotated[ClaimValue, Meta(description="Who said it and how.")]
    rule: Annotated[str, Meta(description=RULE)]


Fact = DateFact | DocumentFact | RankFact | CountFact | ClaimFact
FACT_TYPES: dict[str, type[Fact]] = {
    "date": DateFact,
    "document": DocumentFact,
    "rank": RankFact,
    "count": CountFact,
    "claim": ClaimFact,
}

_encoder = msgspec.json.Encoder(decimal_format="number")


def kind_of(fact: Fact) -> str:
    """The kind of a fact, as its line's first key says it."""
    return fact.kind


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


def dumps(facts: Iterable[Fact]) -> str:
    """Facts as JSON lines, as `dsx extract` writes them."""
    return b"".join(map(encode, facts)).decode()


def loads(lines: str | bytes | Iterable[str | bytes]) -> Iterator[Fact]:
    """The facts of JSON lines: of a whole text, or of an open file, line by line; blank lines are left out.

    Raises ValueError that names the line where one is no fact.
    """
    if isinstance(lines, str | bytes):
        lines = lines.split(b"\n") if isinstance(lines, bytes) else lines.split("\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield decode(line)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise ValueError(f"line {number} is not a fact: {error}") from error


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a line, every field described."""
    body = msgspec.json.schema(Fact)
    for name, kind in ((fact_type.__name__, kind) for kind, fact_type in FACT_TYPES.items()):
        body["$defs"][name]["properties"]["kind"]["description"] = f"Always {kind}."
    for name, number in body["$defs"]["CountValue"]["properties"].items():
        if "anyOf" in number:  # a Decimal is written as a number, which msgspec does not say
            kept = [kind for kind in number["anyOf"] if kind.get("format") != "decimal"]
            body["$defs"]["CountValue"]["properties"][name] = {**number, "anyOf": kept}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, "title": "A fact of dsx"}
    return {**head, **body}
