"""What an engine is: something that works shards of articles elsewhere and can tell that a worker died over one.

Sharding, retrying, setting aside and merging are scale.py's and the same for all; an engine (local.py, dask.py) only
takes a task, waits for its outcomes, and works one alone where nothing else of the run can be harmed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from dsx.archive.limit import SECONDS
from dsx.source.article import Article, PublishedFrom


@dataclass(frozen=True, slots=True)
class Selection:
    """Which facts are kept: all kinds and zones where a set is None; and how long an article may take."""

    kinds: frozenset[str] | None = None
    zones: frozenset[str] | None = None
    max_seconds: int = SECONDS


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its lines as JSONL, how many of each kind, and what told its publication date."""

    doc: str
    lines: bytes = b""
    kinds: dict[str, int] = field(default_factory=dict)
    published_from: PublishedFrom | None = None
    failure: str | None = None
    """Why it has no lines, in one line; None where it was read."""
    trace: str | None = None
    """The tracebacks of a failure or of faults."""
    faults: tuple[str, ...] = ()
    """What cost it the facts of a kind, each in one line; all other facts are in `lines`."""


Work = Callable[[Article, Selection], Outcome]


@dataclass(frozen=True, slots=True)
class Task:
    """The articles of a shard with what is to be done with them; travels to the worker."""

    articles: Sequence[Article]
    selection: Selection
    work: Work

    def outcomes(self) -> list[Outcome]:
        """What a worker does: one outcome an article, in order."""
        return [self.work(article, self.selection) for article in self.articles]


class WorkerDied(Exception):
    """A worker died with this task in its hands, by it or by another that it had beside it."""


class EngineTrouble(Exception):
    """The engine cannot go on with any task; the message is all that a person needs to know."""


class Ticket(Protocol):
    """A task that was handed over."""

    def outcomes(self) -> list[Outcome]:
        """Wait for the outcomes. Raises WorkerDied, and `lost` is true from then on."""
        ...

    def lost(self) -> bool:
        """Whether its worker is known to have died; does not wait."""
        ...


class Engine(Protocol):
    """Works tasks; a worker's death loses the tasks that it had, never the engine."""

    def ahead(self) -> int:
        """How many tasks may be handed over at a time, so that no worker idles and memory stays flat."""
        ...

    def submit(self, task: Task) -> Ticket:
        """Hand over a task."""
        ...

    def alone(self, task: Task) -> list[Outcome]:
        """Work a task where no other can kill its worker, nor it theirs. Raises WorkerDied."""
        ...

    def close(self, abandon: bool) -> None:
        """The run is over; `abandon` where nobody waits any more for what the workers are at."""
        ...
