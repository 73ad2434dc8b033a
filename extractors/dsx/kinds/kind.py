"""What a kind of fact is made of: values, traps, rules, join, slots, resolve; and the candidates that pass through them.

A rule finds a candidate, with a value of the kind's own. Overlaps are settled (`settle`). The kind joins candidates that are
one fact and widens them by the words of their sentence, fills the slots of their values and resolves them to the values of
facts. What refuses a candidate is a trap.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar

import msgspec
import regex
from msgspec.structs import replace

from dsx.fact import Span, Value
from dsx.kinds.way import Way, last_line
from dsx.source.article import Article

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)
X_contra = TypeVar("X_contra", contravariant=True)
F_contra = TypeVar("F_contra", contravariant=True)

DIGIT = "0"
"""Among the words with which a match begins and the shapes of figures: digits."""


class Match(Protocol):
    """A match of `regex`, as builders and traps see it. A group that took no part is None."""

    @property
    def string(self) -> str: ...
    @property
    def re(self) -> Any: ...
    def __getitem__(self, group: int | str, /) -> str | Any: ...
    def start(self, group: int | str = 0, /) -> int: ...
    def end(self, group: int | str = 0, /) -> int: ...
    def span(self, group: int | str = 0, /) -> tuple[int, int]: ...
    def spans(self, group: int | str = 0, /) -> list[tuple[int, int]]: ...
    def captures(self, group: int | str = 0, /) -> list[str]: ...
    def groupdict(self) -> dict[str, str | Any]: ...


class Candidate(msgspec.Struct, Generic[V_co], frozen=True):
    """A fact as one rule sees it: its span in the view and an unresolved value of the kind's own type.

    What becomes of it is made by the methods below or by `msgspec.structs.replace`, so that its way goes along.
    """

    kind: str
    start: int
    end: int
    rule: str
    value: V_co
    way: Way | None = None
    """The steps it went; None where nobody asked."""

    def widened(self, start: int, end: int, value: V, by: Callable[..., Any]) -> Candidate[V]:
        """With more words of its sentence, and what they make of the value; `by` is the function that read them."""
        if self.way is not None:
            self.way.note("widened", _first_line(by), by, Span(start, end), value=value)
        return Candidate(self.kind, start, end, self.rule, value, self.way)

    def joined(self, other: Candidate[Any], start: int, end: int, value: V, by: Callable[..., Any]) -> Candidate[V]:
        """With another candidate that is the same fact; `by` is the function that told it."""
        if self.way is not None:
            self.way.note("widened", _first_line(by), by, Span(start, end), value=value)
        if other.way is not None and other.way is not self.way:
            other.way.note("joined", self.rule, by, Span(start, end))
        return Candidate(self.kind, start, end, self.rule, value, self.way)

    def refused(self, why: str, by: Callable[..., Any] | None = None, span: Span | None = None) -> None:
        """Note why it is no fact after all, for those who drop it: `by` told it from the words of `span`."""
        if self.way is not None:
            self.way.note("refused", why, by, span)

    def told(self, slot: str, value: object, why: str, by: Callable[..., Any], span: Span | None = None) -> None:
        """Note what fills a slot of its final value, where no `Reader` does: `by` read it from the words of `span`."""
        if self.way is not None:
            self.way.note("filled", why, by, span, slot, value)

    def resolved(self, value: Value) -> Resolved:
        """The fact that it is."""
        return Resolved(self.kind, self.start, self.end, self.rule, value, self.way)


class Resolved(msgspec.Struct, frozen=True):
    """A fact of one article with its final value; the span is still of the view."""

    kind: str
    start: int
    end: int
    rule: str
    value: Value
    way: Way | None = None


F = TypeVar("F", bound=Candidate[Any] | Resolved)


class Part(msgspec.Struct, Generic[V_co], frozen=True):
    """One of several facts that a single match yields: its span in the view and its unresolved value."""

    start: int
    end: int
    value: V_co


@dataclass(frozen=True)
class Trap:
    """Words that make a match none.

    `pattern`, of the fragments of `language.pattern` and word lists of the vocabulary, is looked for in the lower-cased line:
    right before the match, right behind it, or inside it (`where`), at most `reach` characters away. `example` is a text with
    ⟦ ⟧ round what the trap refuses; the tests hold that it would be a fact without the trap.
    """

    where: Literal["before", "after", "inside"]
    pattern: str
    why: str
    example: str
    reach: int = 40

    @functools.cached_property
    def _compiled(self) -> Any:
        return regex.compile(rf"(?:{self.pattern})\Z" if self.where == "before" else self.pattern)

    def found(self, lower: str, start: int, end: int) -> Span | None:
        """The words of the trap round a span of a lower-cased text; None where they do not stand there."""
        if self.where == "before":
            match = self._compiled.search(lower, max(0, start - self.reach, lower.rfind("\n", 0, start) + 1), start)
        elif self.where == "after":
            match = self._compiled.match(lower, end, end + self.reach)
        else:
            match = self._compiled.search(lower, start, end)
        return Span(*match.span()) if match else None


@dataclass(frozen=True)
class Rule(Generic[V_co]):
    """One way in which Vietnamese states a fact.

    `pattern` runs over the lower-cased view, or over the cased one where `cased`; its group `fact` is the span of the
    fact (the whole match where there is none), the rest is context. `traps` refuse a match by the words round it. `build`
    makes the unresolved value from the match, a list of `Part`s where one match yields several facts, or None where the
    match is none. `examples` are texts with each fact in ⟦ ⟧, followed by the value of each; in `not_examples` the rule
    finds nothing.

    A pattern is tried where the lower-cased view says that it may match: on lines that hold one of `needs` (words, phrases
    or signs) and one of `figures` (DIGIT, or shapes such as `0-0`, digits to 0 and blanks left out); if it `starts` with
    certain words or DIGIT, there only. What is not told does not narrow it.
    """

    id: str
    why: str
    pattern: str
    build: Callable[[Match], V_co | list[Part[V_co]] | None]
    needs: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    cased: bool = False
    traps: tuple[Trap, ...] = ()
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

    @functools.cached_property
    def _group(self) -> int | str:
        return "fact" if "fact" in self.compiled.groupindex else 0

    def find(self, article: Article, lines: Iterable[Span] | None = None, ways: list[Way] | None = None) -> list[Candidate[V_co]]:
        """Its candidates in an article, or in some lines of it, left to right; the way of every match goes to `ways`."""
        text = article.text if self.cased else article.lower
        found: list[Candidate[V_co]] = []
        for line in (Span(0, len(text)),) if lines is None else lines:
            for match in self.compiled.finditer(text, line.start, line.end):
                found += self._candidates(match, article.lower, ways)
        return found

    def find_at(
        self, article: Article, places: Iterable[tuple[Iterable[int], int]], ways: list[Way] | None = None
    ) -> list[Candidate[V_co]]:
        """Its candidates that begin at some places of an article, given line by line with the line's end, left to right."""
        text = article.text if self.cased else article.lower
        match_at = self.compiled.match
        found: list[Candidate[V_co]] = []
        free = 0
        for starts, end in places:
            for start in starts:
                if start >= free and (match := match_at(text, start, end)):
                    free = match.end()
                    found += self._candidates(match, article.lower, ways)
        return found

    def _candidates(self, match: Match, lower: str, ways: list[Way] | None) -> list[Candidate[V_co]]:
        if ways is not None:
            return self._noted(match, lower, ways)
        for trap in self.traps:
            if trap.found(lower, *match.span(self._group)):
                return []
        value = self.build(match)
        if value is None:
            return []
        if isinstance(value, list):
            return [Candidate(self.kind, part.start, part.end, self.id, part.value) for part in value]
        start, end = match.span(self._group)
        return [Candidate(self.kind, start, end, self.id, value)]

    def _noted(self, match: Match, lower: str, ways: list[Way]) -> list[Candidate[V_co]]:
        """The candidates of a match with the way of each, and the way of a match that is refused."""
        span = Span(*match.span(self._group))
        trapped = next(((trap, words) for trap in self.traps if (words := trap.found(lower, *span))), None)
        value = None if trapped else self.build(match)
        parts = value if isinstance(value, list) else [] if value is None else [Part(span.start, span.end, value)]
        found: list[Candidate[V_co]] = []
        for part in parts:
            ways.append(way := Way(self.kind, self.id, Span(part.start, part.end)))
            way.note("matched", self.why, self.build, span, value=part.value)
            found.append(Candidate(self.kind, part.start, part.end, self.id, part.value, way))
        if not parts:
            ways.append(way := Way(self.kind, self.id, span))
            way.note("matched", self.why, span=Span(*match.span()))
            if trapped:
                way.note("refused", trapped[0].why, span=trapped[1])
            else:
                line, written = last_line(self.build, match)
                way.note("refused", f"its builder makes nothing of it: {written}", line, span)
        return found


class Read(msgspec.Struct, frozen=True):
    """What a reader answers: the value of its slot, and the words of the view that tell it."""

    value: object
    span: Span | None = None


@dataclass(frozen=True)
class Frame(Generic[X_contra, F_contra]):
    """One shape of the words round a match that makes a fact of it.

    `read(reading, candidate)` notes the fact and is true where the words have the shape. The frames of a match's `sorts` are
    tried in order, and the first that reads gives the fact its id. `examples` are texts with each fact in ⟦ ⟧, followed by the
    telling parts of each value; in `not_examples` there is no fact of the kind.
    """

    id: str
    why: str
    sorts: tuple[str, ...]
    read: Callable[[X_contra, F_contra], bool]
    examples: tuple[tuple[Any, ...], ...]
    not_examples: tuple[str, ...]


@dataclass(frozen=True)
class Reader(Generic[V, X_contra]):
    """One way in which Vietnamese tells a slot of a fact: who is ranked, who issued a document.

    `read` sees the value with the slots filled so far, and a context of the kind's own (its sentence, its article); it
    answers None where it has nothing to say, and the next reader of the slot is asked. `example` is a text with the fact in
    ⟦ ⟧, an arrow and the value: `⟦Đứng thứ hai⟧ là Lexus. → Lexus`.
    """

    slot: str
    read: Callable[[V, X_contra], Read | None]
    why: str
    example: str = ""


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[V]):
    """A kind of fact: its rules and what is done with their candidates, in the order in which it is done.

    `join(candidates, article, settled)` joins the kind's own settled candidates that are one fact and widens them by the
    words of their sentences, at most to the next of `settled`, the candidates of all kinds. `fill(candidates, article,
    facts)` fills the slots of their values, `resolve` makes final values; `facts` are those of the kinds resolved before.
    """

    name: str
    values: tuple[type, ...]
    """The types of unresolved values that its rules and joins yield."""
    traps: tuple[Trap, ...] = ()
    """What refuses a candidate that settling kept, by the words round it."""
    rules: tuple[Rule[V], ...]
    frames: tuple[Frame[Any, Any], ...] = ()
    """The shapes of the words round a match, in the order in which they are tried; `join` tries them."""
    join: Callable[[list[Candidate[V]], Article, Sequence[Candidate[Any]]], list[Candidate[V]]] | None = None
    slots: tuple[Reader[V, Any], ...] = ()
    """How slots are filled, in the order in which the readers of each are asked; `fill` asks them."""
    fill: Callable[[list[Candidate[V]], Article, Sequence[Resolved]], list[Candidate[V]]] | None = None
    resolve: Callable[[list[Candidate[V]], Article, Sequence[Resolved]], list[Resolved]]

    def facts(self, settled: Sequence[Candidate[Any]], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
        """The facts of this kind in an article, from the settled candidates of all kinds."""
        own: list[Candidate[V]] = [candidate for candidate in settled if candidate.kind == self.name]
        if self.join is not None:
            own = _noted(self.join, own, article, settled)
        if self.fill is not None:
            own = _noted(self.fill, own, article, facts)
        return _noted(self.resolve, own, article, facts)


def filled(candidate: Candidate[V], readers: Sequence[Reader[V, X_contra]], context: X_contra) -> Candidate[V]:
    """The candidate with its slots filled: each by the first of its readers that answers. What is filled stays."""
    value = candidate.value
    for reader in readers:
        if getattr(value, reader.slot) is None and (read := reader.read(value, context)) is not None:
            value = replace(value, **{reader.slot: read.value})  # type: ignore[type-var]
            if candidate.way is not None:
                candidate.way.note("filled", reader.why, reader.read, read.span, reader.slot, read.value)
    return candidate if value is candidate.value else replace(candidate, value=value)


def _noted(stage: Callable[..., list[F]], before: list[Candidate[V]], *rest: object) -> list[F]:
    """What a stage of a kind makes of its candidates; where someone asks why, what it did without noting it is noted."""
    if not before or before[0].way is None:
        return stage(before, *rest)
    steps = [len(candidate.way.steps) for candidate in before if candidate.way]
    after = stage(before, *rest)
    left = {id(one.way): one for one in after}
    for candidate, number in zip(before, steps, strict=True):
        way = candidate.way
        if way is None or len(way.steps) > number:
            continue
        one = left.get(id(way))
        if one is None:
            way.note("refused", f"dropped: {_first_line(stage)}", stage)
        elif isinstance(one, Candidate) and one != candidate:
            way.note("widened", _first_line(stage), stage, Span(one.start, one.end), value=one.value)
    return after


def _first_line(code: Callable[..., Any]) -> str:
    return (code.__doc__ or code.__name__).split("\n")[0]
