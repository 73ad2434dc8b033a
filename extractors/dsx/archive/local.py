"""Worker processes on this machine. The death of one breaks its whole pool, so a new pool follows a broken one."""

from __future__ import annotations

import multiprocessing
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from dsx.archive.engine import Outcome, Task, WorkerDied


@dataclass(slots=True)
class _Ticket:
    future: Future[list[Outcome]]
    executor: ProcessPoolExecutor

    def outcomes(self) -> list[Outcome]:
        try:
            return self.future.result()
        except BrokenProcessPool as error:
            self.executor.shutdown()  # returns when all that the pool lost is marked so
            raise WorkerDied from error

    def lost(self) -> bool:
        return self.future.done() and isinstance(self.future.exception(), BrokenProcessPool)


class Processes:
    """A pool of worker processes that outlives the death of one of them."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor = _executor(jobs)

    def ahead(self) -> int:
        return 2 * self._jobs

    def submit(self, task: Task) -> _Ticket:
        try:
            return self._hand_over(task)
        except BrokenProcessPool:
            self._executor.shutdown()
            self._executor = _executor(self._jobs)
            return self._hand_over(task)

    def _hand_over(self, task: Task) -> _Ticket:
        return _Ticket(self._executor.submit(task.outcomes), self._executor)

    def alone(self, task: Task) -> list[Outcome]:
        executor = _executor(1)
        try:
            return executor.submit(task.outcomes).result()
        except BrokenProcessPool as error:
            raise WorkerDied from error
        finally:
            _end(executor)

    def close(self, abandon: bool) -> None:
        if abandon:
            _end(self._executor)
        else:
            self._executor.shutdown()


def _executor(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_ignore_interrupts)


def _end(executor: ProcessPoolExecutor) -> None:
    """Shut a pool down without waiting for what its workers are at: `shutdown` alone would, for minutes if need be."""
    for worker in list((executor._processes or {}).values()):
        worker.terminate()
    executor.shutdown(cancel_futures=True)


def _ignore_interrupts() -> None:
    """Ctrl-C is the parent's to handle: workers finish or are ended by it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
