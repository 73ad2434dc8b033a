"""What is exported: an article's facts together, with its text where a format needs it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dsx.archive.export.offsets import Offsets, Unit
from dsx.archive.texts import file_name
from dsx.fact import KINDS, Fact


class ExportError(Exception):
    """Facts that a format cannot hold, or a format that cannot be written here; the message says why."""


@dataclass(frozen=True)
class Options:
    """How facts are exported; `words` says a fact's value for people."""

    format: str
    unit: Unit
    kinds: tuple[str, ...] = KINDS
    """The kinds that are exported: the columns of tables."""
    bom: bool = False
    """Whether a text begins with a byte-order mark, by which Excel knows UTF-8."""
    words: Callable[[Fact], str] = str


@dataclass(frozen=True)
class Document:
    """An article's facts, in order, and its text where it is known."""

    doc: str
    facts: tuple[Fact, ...]
    raw: str | None = None

    @property
    def text(self) -> str:
        """The article's text. Raises ExportError where it is not known."""
        if self.raw is None:
            raise ExportError(f"the text of {self.doc} is needed: name its article too, or the folder of --save-text")
        return self.raw

    @property
    def published(self) -> str | None:
        """The article's publication date."""
        return self.facts[0].published

    @cached_property
    def _offsets(self) -> dict[Unit, Offsets]:
        return {}

    def offsets(self, unit: Unit) -> Offsets:
        """Places of the text in a unit; code points need no text."""
        if unit not in self._offsets:
            self._offsets[unit] = Offsets("" if unit == "codepoint" else self.text, unit)
        return self._offsets[unit]


def documents(facts: Iterable[Fact], text_of: Callable[[str], str | None]) -> Iterator[Document]:
    """Facts by article, as they come. Raises ExportError where those of one do not stand together, or quote another text."""
    seen: set[str] = set()
    for doc, group in itertools.groupby(facts, key=lambda fact: fact.doc):
        if doc in seen:
            raise ExportError(f"the facts of {doc} do not stand together: sort the lines by doc and start first")
        seen.add(doc)
        document = Document(doc, tuple(group), text_of(doc))
        if document.raw is not None:
            for fact in document.facts:
                if document.raw[fact.start : fact.end] != fact.text:
                    raise ExportError(
                        f"{doc} does not hold {fact.text!r} at {fact.start}: it is another text than the facts are of"
                    )
        yield document


def safe_name(doc: str) -> str:
    """The name of an article's files, without a suffix: a relative path that leads nowhere but below its folder."""
    return file_name(doc).removesuffix(".txt")
