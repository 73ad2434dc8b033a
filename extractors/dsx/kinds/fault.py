"""What raised on an article: it costs the facts of one kind there, by name, and nothing else.

No text may make dsx raise. Where one does all the same, in a rule or in what joins, fills or resolves, the error is in
the code of one kind, and what the others find is as right as ever.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from dsx.source.article import Article


class Fault(msgspec.Struct, frozen=True):
    """An error on an article: the kind that has no facts there, the rule and the place where it is known, and what was raised."""

    kind: str
    rule: str
    line: int | None
    column: int | None
    error: str
    trace: str

    def __str__(self) -> str:
        where = "" if self.line is None else f" at {self.line}:{self.column}"
        return f"no {self.kind}s: {self.rule}{where}: {self.error}"


def fault(kind: str, rule: str, article: Article, place: int | None, error: Exception) -> Fault:
    """The fault of an error that was just raised; `place` is of the view."""
    line, column = (None, None) if place is None else article.place(article.view.to_raw(place, place).start)
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return Fault(kind, rule, line, column, said[:300], "".join(traceback.format_exception(error)))


def first_raising(tries: Iterable[tuple[Any, Callable[[], object]]]) -> Any:
    """Which of several things raises when it is done alone; None where none does."""
    for name, do in tries:
        try:
            do()
        except Exception:
            return name
    return None
