"""What people decided of facts: a file of JSON lines, one for each decision, the last one of a fact being in force.

A decision is keyed by the fact's `doc` and `id`, which name its place, and holds the value that was judged: a later extraction
that finds another value there is to be judged again. Each is written and synchronised at once; a line that a kill left half
written is dropped when the file is opened.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec

from dsx.fact import Fact

Verdict = Literal["accept", "reject", "correct", "add"]
CONFIDENCE = 1.96
"""Standard deviations of a 95 % interval."""


class BadDecisions(Exception):
    """A file that holds no decisions; the message names the line."""


class Right(msgspec.Struct, frozen=True):
    """What is right at a place: the span in code points, its text, and the value."""

    start: int
    end: int
    text: str
    value: dict[str, Any]


class Decision(msgspec.Struct, frozen=True):
    """A person's word on a fact.

    `accept` and `reject` judge `found`; `correct` says what is `right` instead; `add` says what was missed. A `verdict` of
    None takes back what was decided before.
    """

    doc: str
    id: str
    kind: Literal["date", "document", "rank", "count", "claim"]
    verdict: Verdict | None
    found: Right | None = None
    right: Right | None = None
    rule: str | None = None
    note: str | None = None


def found_of(fact: Fact) -> Right:
    """The span and value of a fact, as a decision keeps them; which facts a claim holds is not judged with it."""
    value: dict[str, Any] = msgspec.to_builtins(fact.value)
    value.pop("facts", None)
    return Right(fact.start, fact.end, fact.text, value)


class Decisions:
    """The decisions of a file, which need not be there yet.

    Raises BadDecisions where a line is none, OSError where the file cannot be read or written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._of: dict[tuple[str, str], list[Decision]] = {}
        self._order: list[tuple[str, str]] = []
        data = path.read_bytes() if path.exists() else b""
        whole = data.rpartition(b"\n")[0] + b"\n" if b"\n" in data else b""
        if len(whole) != len(data):
            os.truncate(path, len(whole))
        for decision in _decoded(whole.splitlines(), path):
            self._note(decision)
        self._order.clear()

    def decide(self, decision: Decision) -> None:
        """Note a decision, in the file first."""
        with self._path.open("ab") as file:
            file.write(msgspec.json.encode(decision) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        self._note(decision)

    def undo(self) -> Decision | None:
        """Take back the last decision made since the file was opened; give it, None where nothing is left to take back."""
        if not self._order:
            return None
        key = self._order[-1]
        last = self._of[key][-1]
        before = self._of[key][-2] if len(self._of[key]) > 1 else msgspec.structs.replace(last, verdict=None)
        self.decide(before)
        del self._order[-2:]
        del self._of[key][-2:]
        return last

    def last(self, doc: str, id: str) -> Decision | None:
        """What was decided last of a place, whatever value was judged."""
        decided = self._of.get((doc, id))
        return decided[-1] if decided and decided[-1].verdict is not None else None

    def standing(self, fact: Fact) -> Decision | None:
        """The decision in force of a fact; None where nobody judged this value at this place."""
        decision = self.last(fact.doc, fact.id)
        return decision if decision is not None and decision.found == found_of(fact) else None

    def __iter__(self) -> Iterator[Decision]:
        """The decisions in force, by place."""
        standing = [decided[-1] for decided in self._of.values() if decided and decided[-1].verdict is not None]
        return iter(sorted(standing, key=lambda one: (one.doc, _at(one), one.kind)))

    def _note(self, decision: Decision) -> None:
        key = decision.doc, decision.id
        self._of.setdefault(key, []).append(decision)
        self._order.append(key)


def _at(decision: Decision) -> int:
    place = decision.right or decision.found
    return place.start if place else 0


def _decoded(lines: Iterable[bytes], path: Path) -> Iterator[Decision]:
    decoder = msgspec.json.Decoder(Decision)
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield decoder.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise BadDecisions(f"{path}, line {number}: no decision: {error}") from error


class Precision(NamedTuple):
    """How many of the judged facts of a kind or rule were right, with the 95 % interval of their share (Wilson's)."""

    name: str
    right: int
    judged: int
    low: float
    high: float

    @property
    def share(self) -> float:
        return self.right / self.judged


def precision(decisions: Iterable[Decision], by: Literal["kind", "rule"]) -> list[Precision]:
    """Precision by kind or by rule, the most judged first. A corrected fact was wrong; an added one was not found."""
    judged: dict[str, list[bool]] = {}
    for decision in decisions:
        name = decision.kind if by == "kind" else decision.rule
        if decision.verdict != "add" and name is not None:
            judged.setdefault(name, []).append(decision.verdict == "accept")
    rows = [Precision(name, sum(right), len(right), *wilson(sum(right), len(right))) for name, right in judged.items()]
    return sorted(rows, key=lambda row: (-row.judged, row.name))


def wilson(right: int, judged: int) -> tuple[float, float]:
    """The 95 % interval of a share by E. B. Wilson (1927), which holds for few cases and for shares near 0 and 1."""
    share, z2 = right / judged, CONFIDENCE**2
    middle = (share + z2 / (2 * judged)) / (1 + z2 / judged)
    half = CONFIDENCE * math.sqrt(share * (1 - share) / judged + z2 / (4 * judged**2)) / (1 + z2 / judged)
    return round(max(0.0, middle - half), 4), round(min(1.0, middle + half), 4)


def gold_of(decisions: Iterable[Decision], text: str) -> str:
    """The gold of one article from its decisions, as `dsx evaluate` reads it: what was accepted, corrected and added.

    Raises BadDecisions where a decision quotes another text.
    """
    facts: list[dict[str, Any]] = []
    for decision in decisions:
        right = decision.found if decision.verdict == "accept" else decision.right
        if right is None:
            continue
        if text[right.start : right.end] != right.text:
            raise BadDecisions(f"{decision.doc} does not hold {right.text!r} at {right.start}: it is another text")
        occurrence = sum(text.startswith(right.text, at) for at in range(right.start + 1))
        note = {"note": decision.note} if decision.note else {}
        facts.append({"kind": decision.kind, "text": right.text, "occ": occurrence, "value": right.value, **note})
    return json.dumps({"facts": facts}, ensure_ascii=False, indent=1) + "\n"
