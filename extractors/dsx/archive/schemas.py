"""The JSON lines of the commands over many articles, each with its JSON Schema."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from dsx.archive.check.finding import Finding
from dsx.archive.collate.conflict import Conflict
from dsx.archive.provenance import Manifest
from dsx.fact import Fact
from dsx.fact import schema as of_fact


class DiffLine(msgspec.Struct, frozen=True, gc=False):
    """A line of `dsx diff --json`: a fact of one run that the other lacks or has with another value; null where there is none."""

    what: Literal["gained", "lost", "changed"]
    old: Fact | None
    new: Fact | None


class TimelineLine(msgspec.Struct, frozen=True, gc=False):
    """A line of `dsx timeline --json`: a dated fact under its day, month or year."""

    period: str
    start: str
    end: str | None
    doc: str
    id: str
    text: str
    sentence: str


RECORDS: dict[str, tuple[Any, str]] = {
    "check": (Finding, "A line of dsx check --json"),
    "conflicts": (Conflict, "A line of dsx conflicts --json"),
    "diff": (DiffLine, "A line of dsx diff --json"),
    "timeline": (TimelineLine, "A line of dsx timeline --json"),
    "manifest": (Manifest, "What dsx extract --manifest writes"),
}
"""What is published, by the command that writes it."""


def schema(name: str | None = None) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a command's lines; of a fact where no command is named."""
    if name is None:
        return of_fact()
    record, title = RECORDS[name]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **msgspec.json.schema(record)}
