"""Which facts are shown, in what order and under what headings."""

from __future__ import annotations

import fnmatch
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import regex

from dsx.fact import CountValue, DateValue, Fact, Number, RankValue, dumps
from dsx_cli.console import Trouble
from dsx_cli.messages import text
from dsx_cli.wording import say as worded

GroupBy = Literal["doc", "kind", "value"]
Sort = Literal["place", "doc", "published", "kind", "value", "rule"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which facts are shown."""

    kinds: frozenset[str] | None = None
    doc: str | None = None
    grep: str | None = None
    zones: frozenset[str] | None = None
    rule: str | None = None
    modalities: frozenset[str] | None = None

    def keeps(self, fact: Fact) -> bool:
        """Whether a fact is shown."""
        if self.kinds is not None and fact.kind not in self.kinds:
            return False
        if self.zones is not None and fact.zone not in self.zones:
            return False
        if self.modalities is not None and getattr(fact.value, "modality", None) not in self.modalities:
            return False
        if self.doc is not None and self.doc not in fact.doc and not fnmatch.fnmatch(fact.doc, self.doc):
            return False
        if self.rule is not None and not fnmatch.fnmatch(fact.rule, self.rule):
            return False
        if self.grep is None:
            return True
        pattern = regex.compile(unicodedata.normalize("NFC", self.grep), regex.IGNORECASE)
        return any(pattern.search(unicodedata.normalize("NFC", text)) for text in (fact.sentence.text, worded(fact)))


def where(facts: Sequence[Fact], sql: str) -> list[Fact]:
    """The facts for which a condition in DuckDB's SQL holds, in their order."""
    from dsx.archive.query import BadQuery, query

    with tempfile.TemporaryDirectory(prefix="dsx-") as folder:
        path = Path(folder, "facts.jsonl")
        path.write_bytes(dumps(facts).encode())
        try:
            kept = {tuple(row) for row in query(f"SELECT doc, id FROM facts WHERE ({sql}\n)", [path]).rows}
        except BadQuery as error:
            raise Trouble(f"--where: {error}") from error
    return [fact for fact in facts if (fact.doc, fact.id) in kept]


def ordered(facts: Iterable[Fact], sort: Sort) -> list[Fact]:
    """The facts in an order; equal ones as they came."""
    return sorted(facts, key=_KEYS[sort])


def heading(fact: Fact, by: GroupBy) -> str:
    """The heading under which a fact stands."""
    if by == "doc":
        return fact.doc
    return text(fact.kind) if by == "kind" else f"{text(fact.kind)}: {worded(fact)}"


def grouped(facts: Iterable[Fact], by: GroupBy) -> list[tuple[str, list[Fact]]]:
    """The facts under their headings: articles as they came, kinds and values with the most facts first."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(heading(fact, by), []).append(fact)
    pairs = list(groups.items())
    return pairs if by == "doc" else sorted(pairs, key=lambda pair: -len(pair[1]))


def _by_value(fact: Fact) -> tuple[Any, ...]:
    """Dates by their first day, numbers by size, all else by its words."""
    value = fact.value
    number: Number | None = None
    if isinstance(value, CountValue):
        number = value.number if value.number is not None else value.low
    elif isinstance(value, RankValue):
        number = value.position or value.top or value.change
    words = (value.start or "9999") if isinstance(value, DateValue) else ""
    return (fact.kind, words, number is None, number or 0, worded(fact))


_KEYS: dict[Sort, Callable[[Fact], Any]] = {
    "place": lambda fact: 0,
    "doc": lambda fact: (fact.doc, fact.start),
    "published": lambda fact: (fact.published or "9999", fact.doc, fact.start),
    "kind": lambda fact: fact.kind,
    "value": _by_value,
    "rule": lambda fact: fact.rule,
}
