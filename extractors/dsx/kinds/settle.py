"""How overlaps between candidates are settled: within a kind, and between kinds."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dsx.fact import Span
from dsx.kinds.kind import Candidate, Rule

_log = logging.getLogger("dsx")

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


def listing(rules: Sequence[Rule[Any]]) -> dict[str, int]:
    """The place of each rule in a list, by its id."""
    return {rule.id: number for number, rule in enumerate(rules)}


def settle(candidates: Iterable[Candidate[Any]], order: Mapping[str, int]) -> list[Candidate[Any]]:
    """The candidates that stand, by place: within a kind the longest, then the rule first listed (`order`, see `listing`);
    between kinds by PRECEDENCE.
    """
    kept: dict[str, list[Candidate[Any]]] = {}
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, order[c.rule], c.start)):
        kept.setdefault(candidate.kind, []).append(candidate)
    for kind, ranked in kept.items():
        kept[kind] = _without_overlap(ranked)
    for first, second in PRECEDENCE:
        if kept.get(first) and kept.get(second):
            kept[second] = _outside(kept[second], kept[first])
    return sorted((c for standing in kept.values() for c in standing), key=lambda c: (c.start, -c.end, c.kind))


def _without_overlap(ranked: list[Candidate[Any]]) -> list[Candidate[Any]]:
    standing: list[Candidate[Any]] = []
    taken = bytearray(max(candidate.end for candidate in ranked))
    for candidate in ranked:
        if 1 in taken[candidate.start : candidate.end]:
            _log.debug("overlap: %s at %d-%d gives way", candidate.rule, candidate.start, candidate.end)
            if candidate.way is not None:
                _note_loss(candidate, standing)
        else:
            taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
            standing.append(candidate)
    return standing


def _outside(candidates: list[Candidate[Any]], others: list[Candidate[Any]]) -> list[Candidate[Any]]:
    taken = bytearray(max(c.end for c in (*candidates, *others)))
    for other in others:
        taken[other.start : other.end] = b"\1" * (other.end - other.start)
    outside: list[Candidate[Any]] = []
    for candidate in candidates:
        if 1 not in taken[candidate.start : candidate.end]:
            outside.append(candidate)
        elif candidate.way is not None:
            _note_loss(candidate, others)
    return outside


def _note_loss(candidate: Candidate[Any], standing: list[Candidate[Any]]) -> None:
    """Note against what a candidate lost its place."""
    winner = next(other for other in standing if other.start < candidate.end and candidate.start < other.end)
    reason = "of the same kind and longer, or listed before" if winner.kind == candidate.kind else f"a {winner.kind} goes before"
    if candidate.way is not None:
        candidate.way.note("lost", f"{winner.rule}: {reason}", settle, Span(winner.start, winner.end))
