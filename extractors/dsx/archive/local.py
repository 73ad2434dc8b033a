"""Worker processes on this machine.

Each has a pipe of its own. A pool with one queue for all (concurrent.futures) hangs for good where a worker is killed
while it sends: half a message stands in the queue, and the queue's lock is never given back. A pipe ends with its worker.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

from dsx.archive.engine import Outcome, Task, WorkerDied

_spawning = multiprocessing.get_context("spawn")  # forking is not safe where there are threads, and slower here only once


class Processes:
    """Worker processes, started as they are needed; another takes the place of one that dies."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._waiting: deque[_Ticket] = deque()

    def ahead(self) -> int:
        return 2 * self._jobs

    def submit(self, task: Task) -> _Ticket:
        ticket = _Ticket(task, self)
        self._waiting.append(ticket)
        self._hand_out()
        return ticket

    def gather(self) -> None:
        """Wait until a worker answers or dies, and give the next tasks out."""
        busy = {worker.pipe: worker for worker in self._workers if worker.ticket is not None}
        for pipe in wait(list(busy)):
            if not busy[pipe].answer():  # type: ignore[index]  # what it waits for are our pipes
                self._workers.remove(busy[pipe])  # type: ignore[index]
        self._hand_out()

    def alone(self, task: Task) -> list[Outcome]:
        own = Processes(1)
        try:
            return own.submit(task).outcomes()
        finally:
            own.close(abandon=True)

    def close(self, abandon: bool) -> None:
        for worker in self._workers:
            worker.close(abandon)
        self._workers.clear()

    def _hand_out(self) -> None:
        idle = [worker for worker in self._workers if worker.ticket is None]
        while self._waiting:
            if not idle and len(self._workers) < self._jobs:
                idle.append(_Worker())
                self._workers.append(idle[0])
            if not idle:
                break
            idle.pop().take(self._waiting.popleft())


@dataclass(eq=False, slots=True)
class _Ticket:
    task: Task
    pool: Processes
    answer: list[Outcome] | Exception | None = None

    def outcomes(self) -> list[Outcome]:
        while self.answer is None:
            self.pool.gather()
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def lost(self) -> bool:
        return isinstance(self.answer, WorkerDied)


class _Worker:
    """A process, our end of its pipe, and the task that it has."""

    def __init__(self) -> None:
        self.pipe, theirs = _spawning.Pipe()
        self.ticket: _Ticket | None = None
        self._process = _spawning.Process(target=_serve, args=(theirs,), daemon=True)
        with _no_interrupts():
            self._process.start()
        theirs.close()

    def take(self, ticket: _Ticket) -> None:
        """Give it a task; it has none, so it is reading."""
        self.ticket = ticket
        with contextlib.suppress(ConnectionError):  # it died while it had none: its answer will say so
            self.pipe.send(ticket.task)

    def answer(self) -> bool:
        """Read what came of its task, or that it died over it; whether it lives."""
        assert self.ticket is not None
        try:
            self.ticket.answer = self.pipe.recv()
        except (EOFError, OSError):
            self.ticket.answer = WorkerDied()
            self.close(abandon=True)
        ticket, self.ticket = self.ticket, None
        return not ticket.lost()

    def close(self, abandon: bool) -> None:
        """It goes when its pipe ends, once it has done what it is at; if that is abandoned, at once."""
        self.pipe.close()
        if abandon:
            self._process.terminate()
        self._process.join()


def _serve(pipe: Connection[Any, Any]) -> None:
    """What a worker process does, until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            answer: list[Outcome] | Exception = pipe.recv().outcomes()
        except EOFError:
            return
        except Exception as error:
            answer = error
        with contextlib.suppress(ConnectionError):  # nobody waits any more
            pipe.send(answer)


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    """Ctrl-C goes to every process of the terminal, and is the parent's to handle, even while workers still start."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # workers inherit it
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
