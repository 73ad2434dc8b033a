"""The way that a candidate went, from the match to the fact or to what refused it: noted only when someone asks why.

Whoever asks gives the scan a list; each match then has a `Way`, which goes along with its candidate through settling,
joining, slots and resolving. When nobody asks there is none, and nothing is noted.
"""

from __future__ import annotations

import inspect
import linecache
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
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

    __slots__ = ("fact", "kind", "rule", "span", "steps")

    def __init__(self, kind: str, rule: str, span: Span) -> None:
        self.kind = kind
        self.rule = rule
        self.span = span
        """What the rule matched, in the view; then what the candidate has in the end."""
        self.steps: list[Step] = []
        self.fact: Fact | None = None
        """The line that came of it; None for a near miss."""

    def note(
        self,
        did: Did,
        by: str,
        code: Callable[..., Any] | str | None = None,
        span: Span | None = None,
        slot: str | None = None,
        value: object = None,
    ) -> None:
        """Note a step; `code` is the function that did it, or the place of its line."""
        if did == "widened" and span is not None:
            self.span = span
        self.steps.append(Step(did, by, place_of(code) if callable(code) else code, span, slot, value))

    def end_in(self, fact: Fact, span: Span) -> None:
        """The fact that came of it, with its span in the view."""
        self.note("resolved", f"a {self.kind}", span=span, value=fact.value)
        self.span, self.fact = span, fact

    @property
    def stopped(self) -> Step | None:
        """The step with which it ended before it was a fact."""
        return next((step for step in reversed(self.steps) if step.did in ("refused", "lost", "joined")), None)


def place_of(code: Callable[..., Any]) -> str | None:
    """Where a function is written, in the package: `kinds/dates/rules_day.py:67`; None where Python cannot tell."""
    inner = inspect.unwrap(code)
    written = getattr(inner, "__code__", None)
    return None if written is None else _placed(written.co_filename, written.co_firstlineno)


def last_line(code: Callable[[Any], object], argument: object) -> tuple[str, str]:
    """The line at which a function gave up on an argument, and what is written there.

    The function is called again under a trace: builders are pure.
    """
    last: list[int] = [0]

    def note(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code is not code.__code__:
            return None
        last[0] = frame.f_lineno
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        code(argument)
    finally:
        sys.settrace(before)
    name = code.__code__.co_filename
    return _placed(name, last[0]), linecache.getline(name, last[0]).strip()


def _placed(name: str, line: int) -> str:
    path = Path(name)
    return f"{path.relative_to(_PACKAGE) if path.is_relative_to(_PACKAGE) else path.name}:{line}"
