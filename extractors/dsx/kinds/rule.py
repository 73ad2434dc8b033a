"""A rule, what it finds, and how overlaps between findings are settled."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
import regex

from dsx.fact import Span, Value
from dsx.source.article import Article

_log = logging.getLogger("dsx")


DIGIT = "0"
"""Among the words with which a match begins and the shapes of figures: digits."""


class Candidate(msgspec.Struct, frozen=True):
    """A fact as one rule sees it: its span in the view and an unresolved value of the kind's own type."""

    kind: str
    start: int
    end: int
    rule: str
    value: Any


class Resolved(msgspec.Struct, frozen=True):
    """A fact of one article with its final value; the span is still of the view."""

    kind: str
    start: int
    end: int
    rule: str
    value: Value


class Part(msgspec.Struct, frozen=True):
    """One of several facts that a single match yields: its span in the view and its unresolved value."""

    start: int
    end: int
    value: Any


@dataclass(frozen=True)
class Rule:
    """One way in which Vietnamese states a fact.

    `pattern` runs over the lower-cased view, or over the cased one where `cased`; its group `fact` is the span of the
    fact (the whole match where there is none), the rest is context. `build` makes the unresolved value from the match,
    a sequence of `Part`s where one match yields several facts, or None where the match is none. `examples` are texts with
    each fact in ⟦ ⟧, followed by the value of each; `not_examples` are traps.

    A pattern is tried where the lower-cased view says that it may match: on lines that hold one of `needs` (words, phrases
    or signs) and one of `figures` (DIGIT, or shapes such as `0-0`, digits to 0 and blanks left out); if it `starts` with
    certain words or DIGIT, there only. What is not told does not narrow it.
    """

    id: str
    why: str
    pattern: str
    build: Callable[[Any], Any]
    needs: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    cased: bool = False
    examples: tuple[tuple[Any, ...], ...] = ()
    not_examples: tuple[str, ...] = ()

    @functools.cached_property
    def kind(self) -> str:
        """The kind of fact it finds, from its id."""
        return self.id.split(".", 1)[0]

    @functools.cached_property
    def compiled(self) -> Any:
        """The pattern, compiled on first use."""
        return regex.compile(self.pattern)

    def find(self, article: Article, lines: Iterable[Span] | None = None) -> list[Candidate]:
        """Its candidates in an article, or in some lines of it, left to right."""
        text = article.text if self.cased else article.lower
        found: list[Candidate] = []
        for line in (Span(0, len(text)),) if lines is None else lines:
            for match in self.compiled.finditer(text, line.start, line.end):
                found += self._candidates(match)
        return found

    def find_at(self, article: Article, places: Iterable[tuple[Iterable[int], int]]) -> list[Candidate]:
        """Its candidates that begin at some places of an article, given line by line with the line's end, left to right."""
        text = article.text if self.cased else article.lower
        match_at = self.compiled.match
        found: list[Candidate] = []
        free = 0
        for starts, end in places:
            for start in starts:
                if start >= free and (match := match_at(text, start, end)):
                    free = match.end()
                    found += self._candidates(match)
        return found

    def _candidates(self, match: Any) -> list[Candidate]:
        value = self.build(match)
        if value is None:
            return []
        if isinstance(value, list):
            return [Candidate(self.kind, part.start, part.end, self.id, part.value) for part in value]
        start, end = match.span("fact" if "fact" in self.compiled.groupindex else 0)
        return [Candidate(self.kind, start, end, self.id, value)]


def _keep(candidates: list[Candidate], article: Article, settled: Sequence[Candidate]) -> list[Candidate]:
    return candidates


@dataclass(frozen=True)
class Kind:
    """A kind of fact: its rules and what is done with their candidates.

    `grow(candidates, article, settled)` extends the kind's own settled candidates by the words of their sentences (at
    most to the next of `settled`, the candidates of all kinds). `resolve(candidates, article, facts)` makes final
    values; `facts` are those of the kinds resolved before.
    """

    name: str
    rules: tuple[Rule, ...]
    resolve: Callable[[list[Candidate], Article, Sequence[Resolved]], list[Resolved]]
    grow: Callable[[list[Candidate], Article, Sequence[Candidate]], list[Candidate]] = field(default=_keep)


# Between kinds: the first keeps its place, the second goes where they overlap. In this order, so that what has given way
# takes nothing with it. Pairs not named here may overlap.
PRECEDENCE = (
    ("document", "rank"),
    ("document", "date"),  # a year inside a symbol
    ("rank", "date"),  # `đứng thứ ba` is no Tuesday
    ("document", "count"),
    ("rank", "count"),
    ("date", "count"),  # `15 ngày` is a duration
)


def listing(rules: Sequence[Rule]) -> dict[str, int]:
    """The place of each rule in a list, by its id."""
    return {rule.id: number for number, rule in enumerate(rules)}


def settle(candidates: Iterable[Candidate], order: Mapping[str, int]) -> list[Candidate]:
    """The candidates that stand, by place: within a kind the longest, then the rule first listed (`order`, see `listing`);
    between kinds by PRECEDENCE.
    """
    kept: dict[str, list[Candidate]] = {}
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, order[c.rule], c.start)):
        kept.setdefault(candidate.kind, []).append(candidate)
    for kind, ranked in kept.items():
        kept[kind] = _without_overlap(ranked)
    for first, second in PRECEDENCE:
        if kept.get(first) and kept.get(second):
            kept[second] = _outside(kept[second], kept[first])
    return sorted((c for standing in kept.values() for c in standing), key=lambda c: (c.start, -c.end, c.kind))


def _without_overlap(ranked: list[Candidate]) -> list[Candidate]:
    standing: list[Candidate] = []
    taken = bytearray(max(candidate.end for candidate in ranked))
    for candidate in ranked:
        if 1 in taken[candidate.start : candidate.end]:
            _log.debug("overlap: %s at %d-%d gives way", candidate.rule, candidate.start, candidate.end)
        else:
            taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
            standing.append(candidate)
    return standing


def _outside(candidates: list[Candidate], others: list[Candidate]) -> list[Candidate]:
    taken = bytearray(max(c.end for c in (*candidates, *others)))
    for other in others:
        taken[other.start : other.end] = b"\1" * (other.end - other.start)
    return [c for c in candidates if 1 not in taken[c.start : c.end]]
