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

from dsx.archive.engine import EngineTrouble, Outcome, Task, WorkerDied

STARTS = 3
"""How many workers in a row may die before they are ready: a program that starts workers on import has no other end."""

_spawning = multiprocessing.get_context("spawn")  # forking is not safe where there are threads, and slower here only once


class Processes:
    """Worker processes, started as they are needed; another takes the place of one that dies."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._waiting: deque[_Ticket] = deque()
        self._stillborn = 0

    def ahead(self) -> int:
        return 2 * self._jobs

    def submit(self, task: Task) -> _Ticket:
        ticket = _Ticket(task, self)
        self._waiting.append(ticket)
        self._hand_out()
        return ticket

    def gather(self) -> None:
        """Wait until a worker is ready, answers or dies, and give the next tasks out."""
        awaited = {worker.pipe: worker for worker in self._workers if not worker.idle}
        for pipe in wait(list(awaited)):
            worker = awaited[pipe]  # type: ignore[index]  # what it waits for are our pipes
            if not worker.answer():
                self._workers.remove(worker)
            self._stillborn = 0 if worker.ready else self._stillborn + 1
            if self._stillborn == STARTS:
                raise EngineTrouble("worker processes die as they start")
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
        for worker in self._workers:
            if self._waiting and worker.idle:
                worker.take(self._waiting.popleft())
        starting = sum(not worker.ready for worker in self._workers)
        while len(self._workers) < self._jobs and starting < len(self._waiting):
            self._workers.append(_Worker())
            starting += 1


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
        self.ready = False
        self._process = _spawning.Process(target=_serve, args=(theirs,), daemon=True)
        with _no_interrupts():
            self._process.start()
        theirs.close()

    @property
    def idle(self) -> bool:
        """Whether it is ready and has no task."""
        return self.ready and self.ticket is None

    def take(self, ticket: _Ticket) -> None:
        """Give it a task; it is idle, so it is reading."""
        self.ticket = ticket
        with contextlib.suppress(ConnectionError):  # it died while it had none: its answer will say so
            self.pipe.send(ticket.task)

    def answer(self) -> bool:
        """Read that it is ready, what came of its task, or that it died; whether it lives."""
        try:
            answer = self.pipe.recv()
        except (EOFError, OSError):
            answer = WorkerDied()
            self.close(abandon=True)
        if self.ticket is not None:
            self.ticket.answer = answer
        self.ticket = None
        lives = not isinstance(answer, WorkerDied)
        self.ready |= lives
        return lives

    def close(self, abandon: bool) -> None:
        """It goes when its pipe ends, once it has done what it is at; if that is abandoned, at once."""
        self.pipe.close()
        if abandon:
            self._process.terminate()
        self._process.join()


def _serve(pipe: Connection[Any, Any]) -> None:
    """What a worker process does, until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answer: list[Outcome] | Exception | None = None  # ready
    while True:
        with contextlib.suppress(ConnectionError):  # nobody waits any more
            pipe.send(answer)
        try:
            answer = pipe.recv().outcomes()
        except (EOFError, ConnectionError):
            return
        except Exception as error:
            answer = error


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
