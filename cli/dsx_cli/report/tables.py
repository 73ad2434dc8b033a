"""The tables of the page: documents cited, ranks, claims by speaker, and what contradicts what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from dsx.archive.collate import Conflict, conflicts
from dsx.archive.export.document import Document
from dsx.fact import ClaimFact, DocumentFact, DocumentValue, Fact, RankFact
from dsx_cli.excerpt import in_clause, shorten
from dsx_cli.wording import say

LONGEST = 280
"""Characters of a sentence or claim that a table shows."""


class Link(NamedTuple):
    """Where a fact stands on the page, and how its article is called."""

    target: str
    doc: str
    line: int


class Row(NamedTuple):
    """A line of a table: its cells, and the facts that it is of."""

    cells: tuple[str, ...]
    links: tuple[Link, ...]


class Quoted(NamedTuple):
    """A fact in its clause: what stands before it, itself, what stands behind it, and where."""

    before: str
    inner: str
    after: str
    link: Link


class Tables:
    """The tables over some articles, each made when the template asks for it."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._numbers = {document.doc: number for number, document in enumerate(documents)}
        self._facts = [fact for document in documents for fact in document.facts]

    @cached_property
    def documents(self) -> list[Row]:
        """Each document that is cited: its name, issuer, day of issue and title, most cited first."""
        cited: dict[str, list[DocumentFact]] = {}
        for fact in self._facts:
            if isinstance(fact, DocumentFact):
                cited.setdefault(_name(fact.value).casefold(), []).append(fact)
        rows = [self._document(facts) for facts in cited.values()]
        return sorted(rows, key=lambda row: (-len(row.links), row.cells))

    @cached_property
    def ranks(self) -> list[Row]:
        """Each rank: its place, and who is ranked in what, where and when."""
        return [
            Row((_place(fact), value.subject or "", value.metric or "", value.scope or "", value.time or ""), (self.link(fact),))
            for fact in self._facts
            if isinstance(fact, RankFact)
            for value in (fact.value,)
        ]

    @cached_property
    def claims(self) -> list[tuple[str, list[Row]]]:
        """The claims by speaker, those who speak most first; who is not named stands last."""
        said: dict[str, list[Row]] = {}
        for fact in self._facts:
            if isinstance(fact, ClaimFact):
                value = fact.value
                row = Row((value.role or "", value.cue or "", shorten(fact.text, LONGEST)), (self.link(fact),))
                said.setdefault(value.speaker or "", []).append(row)
        return sorted(said.items(), key=lambda speaker: (not speaker[0], -len(speaker[1]), speaker[0]))

    @cached_property
    def conflicts(self) -> list[tuple[Conflict, list[tuple[str, list[Quoted]]]]]:
        """Each conflict with its sides and their quotations."""
        return [
            (conflict, [(side.said, list(self._quoted(side.facts))) for side in conflict.sides])
            for conflict in conflicts(self._facts)
        ]

    def link(self, fact: Fact) -> Link:
        """The place of a fact on the page."""
        return Link(f"a{self._numbers[fact.doc]}-{fact.id}", fact.doc, fact.line)

    def _quoted(self, facts: Iterable[Fact]) -> Iterator[Quoted]:
        for fact in facts:
            at = fact.start - fact.sentence.start
            yield Quoted(*in_clause(fact.sentence.text, at, at + len(fact.text), LONGEST), self.link(fact))

    def _document(self, facts: list[DocumentFact]) -> Row:
        def told(slot: str) -> str:
            return next((str(value) for fact in facts if (value := getattr(fact.value, slot))), "")

        links = tuple(self.link(fact) for fact in facts)
        return Row((_name(facts[0].value), told("issuer"), told("issued"), told("title")), links)


def _name(value: DocumentValue) -> str:
    """What tells a document from others: its symbol, else its type with number, or title and year."""
    parts = (value.type, value.number or value.title, str(value.year) if value.year and not value.number else None)
    return value.symbol or value.refers_to or " ".join(part for part in parts if part)


def _place(fact: RankFact) -> str:
    return say(fact).split(" · ")[0]
