"""The way that a candidate went, from the match to the fact or to what refused it: noted only when someone asks why.

Whoever asks gives the scan a list; each match then has a `Way`, which goes along with its candidate through settling,
joining, slots and resolving. When nobody asks there is none, and nothing is noted.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import msgspec

from dsx.fact import Fact, Span

Did = Literal["matched", "refused", "lost", "widened", "joined", "filled", "resolved"]
_PACKAGE = Path(__file__).parents[1]


class Step(msgspec.Struct, frozen=True):
    """One step of a candidate."""

    did: Did
    by: str
    """What did it: a rule's id, a trap's or a reader's reason, the winner of an overlap."""
    at: str | None = None
    """The line of code that did it: `kinds/dates/join.py:118`."""
    span: Span | None = None
    """The words of the view that it read, or that the candidate has from now on."""
    slot: str | None = None
    """The slot that it filled."""
    value: object = None
    """The value that it made."""


class Way:
    """The steps of one candidate, in order, and what came of it."""

    __slots__ = ("end", "fact", "kind", "rule", "start", "steps")

    def __init__(self, kind: str, rule: str, start: int, end: int) -> None:
        self.kind = kind
        self.rule = rule
        self.start, self.end = start, end
        """What the rule matched, in the view."""
        self.steps: list[Step] = []
        self.fact: Fact | None = None
        """The line that came of it; None for a near miss."""

    def note(
        self,
        did: Did,
        by: str,
        code: Callable[..., Any] | None = None,
        span: Span | None = None,
        slot: str | None = None,
        value: object = None,
    ) -> None:
        """Note a step; `code` is the function that did it."""
        self.steps.append(Step(did, by, place_of(code) if code else None, span, slot, value))

    def end_in(self, fact: Fact, span: Span) -> None:
        """The fact that came of it, with its span in the view."""
        self.note("resolved", f"a {self.kind}", span=span, value=fact.value)
        self.fact = fact

    @property
    def stopped(self) -> Step | None:
        """The step with which it ended before it was a fact."""
        return next((step for step in reversed(self.steps) if step.did in ("refused", "lost", "joined")), None)


def place_of(code: Callable[..., Any]) -> str | None:
    """Where a function is written, in the package: `kinds/dates/rules_day.py:67`; None where Python cannot tell."""
    inner = inspect.unwrap(code)
    written = getattr(inner, "__code__", None)
    if written is None:
        return None
    path = Path(written.co_filename)
    return f"{path.relative_to(_PACKAGE) if path.is_relative_to(_PACKAGE) else path.name}:{written.co_firstlineno}"
