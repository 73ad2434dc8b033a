"""Many articles in order: in this process, or by an engine elsewhere. An article is the unit of failure.

Articles travel in shards. A shard whose worker dies is tried once more; one that loses two workers is run alone, in
halves, until the article that kills its worker is found: that one is set aside with its name, all others are done.
Whatever the engine, results come in the order of the input and only a few shards are in flight, so memory stays flat.
"""

from __future__ import annotations

import itertools
import os
import traceback
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType

from dsx.archive.engine import Engine, EngineTrouble, Outcome, Selection, Task, Ticket, Work, WorkerDied
from dsx.archive.limit import TimeUp, at_most
from dsx.fact import encode, kind_of
from dsx.kinds.fault import Fault
from dsx.source.article import Article
from dsx.source.reading import Unreadable

__all__ = ["Engine", "EngineTrouble", "Outcome", "Selection", "Work", "cores", "extract_article", "run"]

SHARD_ARTICLES = 25
SHARD_CHARACTERS = 200_000
TRIES = 2


def extract_article(article: Article, selection: Selection) -> Outcome:
    """The facts of one article; an error of the extraction is its outcome, not the run's."""
    from dsx.pipeline import facts

    faults: list[Fault] = []
    lines: list[bytes] = []
    kinds: dict[str, int] = {}
    try:
        with at_most(selection.max_seconds):
            for fact in facts(article, faults):
                if (selection.kinds is None or kind_of(fact) in selection.kinds) and (
                    selection.zones is None or fact.zone in selection.zones
                ):
                    lines.append(encode(fact))
                    kinds[kind_of(fact)] = kinds.get(kind_of(fact), 0) + 1
        told = [one for one in faults if selection.kinds is None or one.kind in selection.kinds]
        trace = "".join(one.trace for one in told) or None
        return Outcome(article.doc, b"".join(lines), kinds, article.published_from, None, trace, tuple(map(str, told)))
    except TimeUp as stopped:
        said = f"took more than {selection.max_seconds} s of processor time (in {stopped}): --max-seconds allows more"
        return Outcome(article.doc, failure=said)
    except Exception as error:
        return Outcome(article.doc, failure=f"{type(error).__name__}: {error}", trace=traceback.format_exc())


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    items: Iterable[Article | Unreadable],
    selection: Selection = Selection(),  # noqa: B008 (frozen)
    jobs: int = 1,
    work: Work = extract_article,
    engine: Engine | None = None,
) -> Generator[Outcome | Unreadable, None, None]:
    """The outcome of every item, in order: by the engine where one is given, which is closed in the end; else, with `jobs`
    above 1 and more than one shard of articles, in worker processes."""
    items = iter(items)
    if engine is None:
        shard = _shard(items, SHARD_ARTICLES) if jobs > 1 else []
        more = list(itertools.islice(items, 1)) if shard else []
        items = itertools.chain(shard, more, items)
        if not more:
            for item in items:
                yield item if isinstance(item, Unreadable) else work(item, selection)
            return
        from dsx.archive.local import Processes

        engine = Processes(jobs)
    with _Run(engine, selection, work) as running:
        yield from running.outcomes(_shards(items))


def _shards(items: Iterator[Article | Unreadable]) -> Iterator[list[Article | Unreadable]]:
    """Small ones first, so that the first lines do not wait for many articles."""
    most = 1
    while shard := _shard(items, most):
        yield shard
        most = min(2 * most, SHARD_ARTICLES)


def _shard(items: Iterator[Article | Unreadable], most: int) -> list[Article | Unreadable]:
    shard: list[Article | Unreadable] = []
    size = 0
    while len(shard) < most and size < SHARD_CHARACTERS and (item := next(items, None)) is not None:
        shard.append(item)
        size += 0 if isinstance(item, Unreadable) else len(item.raw)
    return shard


@dataclass(slots=True)
class _Shard:
    items: list[Article | Unreadable]
    task: Task
    ticket: Ticket
    lost_workers: int = 0


class _Run:
    """The shards of one run on an engine: what is in flight, tried again, set aside."""

    def __init__(self, engine: Engine, selection: Selection, work: Work) -> None:
        self._engine = engine
        self._selection = selection
        self._work = work
        self._in_flight: deque[_Shard] = deque()

    def __enter__(self) -> _Run:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._engine.close(abandon=kind is not None)  # Ctrl-C, or a reader that has gone

    def outcomes(self, shards: Iterable[list[Article | Unreadable]]) -> Iterator[Outcome | Unreadable]:
        for items in shards:
            task = self._task([item for item in items if isinstance(item, Article)])
            self._in_flight.append(_Shard(items, task, self._engine.submit(task)))
            if len(self._in_flight) > self._engine.ahead():
                yield from self._next()
        while self._in_flight:
            yield from self._next()

    def _task(self, articles: Sequence[Article]) -> Task:
        return Task(articles, self._selection, self._work)

    def _next(self) -> Iterator[Outcome | Unreadable]:
        shard = self._in_flight[0]
        done = iter(self._done(shard))
        self._in_flight.popleft()
        for item in shard.items:
            yield item if isinstance(item, Unreadable) else next(done)

    def _done(self, shard: _Shard) -> list[Outcome]:
        while shard.lost_workers < TRIES:
            try:
                return shard.ticket.outcomes()
            except WorkerDied:
                self._try_again()
        return self._alone(shard.task.articles)

    def _try_again(self) -> None:
        """Hand over once more what was lost with a worker, the shard that is waited for and those behind it."""
        for shard in self._in_flight:
            if shard.lost_workers < TRIES and shard.ticket.lost():
                shard.lost_workers += 1
                if shard.lost_workers < TRIES:
                    shard.ticket = self._engine.submit(shard.task)

    def _alone(self, articles: Sequence[Article]) -> list[Outcome]:
        """Outcomes of articles of which one may kill its worker: by halves, each run alone, a single one twice."""
        for _ in range(TRIES if len(articles) == 1 else 1):
            try:
                return self._engine.alone(self._task(articles))
            except WorkerDied:
                continue
        if len(articles) == 1:
            return [Outcome(articles[0].doc, failure="its worker process died each time it was tried")]
        middle = len(articles) // 2
        return self._alone(articles[:middle]) + self._alone(articles[middle:])
