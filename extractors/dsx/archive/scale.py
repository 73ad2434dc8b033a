"""Many articles in order: in this process or in worker processes. An article is the unit of failure.

Articles travel in shards. A shard whose worker dies is tried once more; one that loses two workers is run alone, in
halves, until the article that kills its worker is found: that one is set aside with its name, all others are done.
Whatever the engine, results come in the order of the input and only a few shards are in flight, so memory stays flat.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from types import TracebackType

from dsx.fact import encode, kind_of
from dsx.source.article import Article
from dsx.source.reading import Unreadable

SHARD_ARTICLES = 25
SHARD_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Selection:
    """Which facts are kept: all kinds and zones where a set is None."""

    kinds: frozenset[str] | None = None
    zones: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its lines as JSONL, how many of each kind, whether it has a publication date."""

    doc: str
    lines: bytes = b""
    kinds: dict[str, int] = field(default_factory=dict)
    dated: bool = False
    failure: str | None = None
    """Why it has no lines, in one line; None where it was read."""
    trace: str | None = None
    """The traceback of a failure."""


Work = Callable[[Article, Selection], Outcome]


def extract_article(article: Article, selection: Selection) -> Outcome:
    """The facts of one article; an error of the extraction is its outcome, not the run's."""
    from dsx.pipeline import facts

    try:
        kept = [
            fact
            for fact in facts(article)
            if (selection.kinds is None or kind_of(fact) in selection.kinds)
            and (selection.zones is None or fact.zone in selection.zones)
        ]
        kinds: dict[str, int] = {}
        for fact in kept:
            kinds[kind_of(fact)] = kinds.get(kind_of(fact), 0) + 1
        return Outcome(article.doc, b"".join(map(encode, kept)), kinds, article.published is not None)
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
) -> Generator[Outcome | Unreadable, None, None]:
    """The outcome of every item, in order. With `jobs` above 1 and more than one shard of articles, in worker processes."""
    items = iter(items)
    shards = _shards(items)
    first_two = list(itertools.islice(shards, 2)) if jobs > 1 else []
    if len(first_two) < 2:
        for item in itertools.chain(*first_two, items):
            yield item if isinstance(item, Unreadable) else work(item, selection)
        return
    with _Pool(jobs, selection, work) as pool:
        yield from pool.outcomes(itertools.chain(first_two, shards))


def _shards(items: Iterable[Article | Unreadable]) -> Iterator[list[Article | Unreadable]]:
    shard: list[Article | Unreadable] = []
    size = 0
    for item in items:
        shard.append(item)
        size += 0 if isinstance(item, Unreadable) else len(item.raw)
        if len(shard) >= SHARD_ARTICLES or size >= SHARD_CHARACTERS:
            yield shard
            shard, size = [], 0
    if shard:
        yield shard


def work_shard(articles: Sequence[Article], selection: Selection, work: Work) -> list[Outcome]:
    """What a worker does with a shard."""
    return [work(article, selection) for article in articles]


@dataclass(slots=True)
class _Shard:
    items: list[Article | Unreadable]
    future: Future[list[Outcome]]
    lost_workers: int = 0

    @property
    def articles(self) -> list[Article]:
        return [item for item in self.items if isinstance(item, Article)]


class _Pool:
    """Worker processes that outlive the death of one of them."""

    def __init__(self, jobs: int, selection: Selection, work: Work) -> None:
        self._jobs = jobs
        self._selection = selection
        self._work = work
        self._executor = _executor(jobs)
        self._in_flight: deque[_Shard] = deque()

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is not None:  # Ctrl-C, or a reader that has gone: nobody waits for what the workers are at
            for worker in multiprocessing.active_children():
                worker.terminate()
        self._executor.shutdown(cancel_futures=True)

    def outcomes(self, shards: Iterable[list[Article | Unreadable]]) -> Iterator[Outcome | Unreadable]:
        for items in shards:
            shard = _Shard(items, Future())
            self._in_flight.append(shard)
            self._submit(shard)
            if len(self._in_flight) > 2 * self._jobs:
                yield from self._next()
        while self._in_flight:
            yield from self._next()

    def _submit(self, shard: _Shard) -> None:
        try:
            shard.future = self._executor.submit(work_shard, shard.articles, self._selection, self._work)
        except BrokenProcessPool:
            self._recover()

    def _next(self) -> Iterator[Outcome | Unreadable]:
        shard = self._in_flight[0]
        while shard.lost_workers < 2:
            try:
                outcomes = shard.future.result()
                break
            except BrokenProcessPool:
                self._recover()
        else:
            outcomes = self._alone(shard.articles)
        self._in_flight.popleft()
        done = iter(outcomes)
        for item in shard.items:
            yield item if isinstance(item, Unreadable) else next(done)

    def _recover(self) -> None:
        """A new pool, and once more what the old one lost."""
        self._executor.shutdown(cancel_futures=True)
        self._executor = _executor(self._jobs)
        for shard in self._in_flight:
            finished = shard.future.done() and not shard.future.cancelled() and shard.future.exception() is None
            if not finished:
                shard.lost_workers += 1
                if shard.lost_workers < 2:
                    shard.future = self._executor.submit(work_shard, shard.articles, self._selection, self._work)

    def _alone(self, articles: list[Article]) -> list[Outcome]:
        """Outcomes of articles of which one may kill its worker: by halves, each in a worker of its own, a single one twice."""
        for _ in range(2 if len(articles) == 1 else 1):
            with _executor(1) as executor:
                try:
                    return executor.submit(work_shard, articles, self._selection, self._work).result()
                except BrokenProcessPool:
                    continue
        if len(articles) == 1:
            return [Outcome(articles[0].doc, failure="its worker process died each time it was tried")]
        middle = len(articles) // 2
        return self._alone(articles[:middle]) + self._alone(articles[middle:])


def _executor(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_ignore_interrupts)


def _ignore_interrupts() -> None:
    """Ctrl-C is the parent's to handle: workers finish or are shut down by it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
