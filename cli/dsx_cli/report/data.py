"""An article as the page's script reads it."""

from __future__ import annotations

from typing import Any

import msgspec

from dsx.archive.export.document import Document
from dsx.fact import KINDS, Fact
from dsx_cli.wording import say

TITLE = 120
"""Characters of a title that are shown."""


def article_of(document: Document) -> dict[str, Any]:
    """The article's name, title, date and text, and its facts; their offsets count UTF-16 code units, as scripts do."""
    text = document.text
    offsets = document.offsets("utf16")
    titles = (fact.sentence.text for fact in document.facts if fact.zone == "title")
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return {
        "doc": document.doc,
        "title": next(titles, first)[:TITLE],
        "published": document.published,
        "text": text,
        "facts": [_fact(fact, offsets[fact.start], offsets[fact.end]) for fact in document.facts],
    }


def _fact(fact: Fact, start: int, end: int) -> list[Any]:
    """Kind (its number), start, end, id, the value in words, zone, rule, line, and the slots that have a value."""
    values: dict[str, Any] = msgspec.to_builtins(fact.value)
    slots = {slot: value for slot, value in values.items() if value is not None and slot != "facts"}
    return [KINDS.index(fact.kind), start, end, fact.id, say(fact), fact.zone, fact.rule, fact.line, slots]
