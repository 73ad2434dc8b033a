"""A Dask cluster: the engine for more than one machine, with the extra `dsx[dask]`.

Shards are plain futures. Dask itself tries a task again whose worker died (`distributed.scheduler.allowed-failures`);
when it gives up, the run tries once more and then looks for the article. Workers need the same dsx, and nannies
(Dask's default), which start a worker anew when it dies.
"""

from __future__ import annotations

import contextlib
import functools
import threading
import weakref
from collections.abc import Iterator
from importlib import metadata
from typing import TYPE_CHECKING

from dsx.archive.engine import EngineTrouble, Outcome, Task, WorkerDied
from dsx.archive.journal import fingerprint

if TYPE_CHECKING:
    from distributed import Client, Future

CONNECT_SECONDS = 10
NO_WORKER_SECONDS = 60
"""How long a run does without any worker: nannies take seconds to start one, schedulers of batch systems longer."""

MUST_EQUAL = ("dsx", "underthesea", "underthesea_core", "regex", "lunar-vn")
"""Distributions that decide what is found."""

_one_at_a_time = threading.Lock()  # a worker may have threads; underthesea's tagger holds the sentence it is at


class _Ticket:
    def __init__(self, cluster: Cluster, future: Future) -> None:
        self._cluster = cluster
        self.future = future

    def outcomes(self) -> list[Outcome]:
        return self._cluster.outcomes(self.future)

    def lost(self) -> bool:
        from distributed import KilledWorker

        return self.future.status == "error" and isinstance(self.future.exception(), KilledWorker)


class Cluster:
    """The workers of a scheduler, by its address, such as `tcp://host:8786`. Raises EngineTrouble where there are none."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
            from distributed.comm import parse_address
            from distributed.comm.registry import get_backend
        except ImportError as error:
            raise EngineTrouble(f"--engine dask needs an extra: pip install 'dsx[dask]' ({error})") from error
        self._address = address
        self._tickets: weakref.WeakSet[_Ticket] = weakref.WeakSet()
        try:
            get_backend(parse_address(address)[0])  # a client that gets no further than this cannot be closed
            self._client: Client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise EngineTrouble(f"no Dask scheduler at {address}: {error}") from error
        try:
            self._wait_for_a_worker()
        except BaseException:
            self._client.close()
            raise

    def ahead(self) -> int:
        with self._connected():
            threads: dict[str, int] = self._client.nthreads()  # asked each time: workers come and go
        return 2 * max(1, sum(threads.values()))

    def submit(self, task: Task) -> _Ticket:
        with self._connected():
            ticket = _Ticket(self, self._client.submit(_outcomes, task, _version(), pure=False))
        self._tickets.add(ticket)
        return ticket

    def alone(self, task: Task) -> list[Outcome]:
        for ticket in list(self._tickets):
            self._wait(ticket.future)
        return self.submit(task).outcomes()

    def close(self, abandon: bool) -> None:
        self._client.close()  # what is still in flight is cancelled with its futures

    def outcomes(self, future: Future) -> list[Outcome]:
        """Wait for a shard's outcomes. Raises WorkerDied."""
        from distributed import KilledWorker

        self._wait(future)
        try:
            with self._connected():
                found: list[Outcome] = future.result()
                return found
        except KilledWorker as error:
            raise WorkerDied from error
        except (ImportError, AttributeError) as error:  # what was sent could not be unpickled there
            raise EngineTrouble(f"a worker of {self._address} has another dsx, or none: {error}") from error

    def _wait(self, future: Future) -> None:
        """Until a future is done, for better or worse, as long as there are workers."""
        with self._connected():
            while not future.done():
                try:
                    future.exception(timeout=NO_WORKER_SECONDS)
                except TimeoutError:
                    self._wait_for_a_worker()

    def _wait_for_a_worker(self) -> None:
        try:
            with self._connected():
                self._client.wait_for_workers(1, timeout=NO_WORKER_SECONDS)
        except TimeoutError as error:
            message = f"no worker at {self._address} for {NO_WORKER_SECONDS} s: start some with `dask worker {self._address}`"
            raise EngineTrouble(message) from error

    @contextlib.contextmanager
    def _connected(self) -> Iterator[None]:
        from distributed import CancelledError

        try:
            yield
        except TimeoutError:
            raise
        except (OSError, CancelledError) as error:  # CommClosedError is an OSError; futures of a lost scheduler are cancelled
            raise EngineTrouble(f"the Dask scheduler at {self._address} has gone") from error


def _outcomes(task: Task, version: str) -> list[Outcome]:
    """What a worker does with a shard."""
    if version != _version():
        raise EngineTrouble(f"a worker has another version of dsx or its libraries ({_version()}, here {version})")
    with _one_at_a_time:
        return task.outcomes()


@functools.cache
def _version() -> str:
    """What must be the same on all machines: workers that find other facts would mix two outputs in one file."""
    return ", ".join([f"rules {fingerprint()[:8]}", *(f"{name} {metadata.version(name)}" for name in MUST_EQUAL)])
