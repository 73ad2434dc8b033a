"""A limit of processor time for one article: it stops what should not happen, and never what a busy machine delays."""

from __future__ import annotations

import contextlib
import signal
import threading
import traceback
from collections.abc import Iterator
from types import FrameType

SECONDS = 600
"""What an article may take by default: a hundred thousand times what it does take, and ten times what a book does."""


class TimeUp(BaseException):
    """An article took too long. No error, so that nothing which forgives errors goes on after it; the message says where."""


@contextlib.contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """What runs inside is stopped after so many seconds of processor time, by TimeUp.

    There is no limit outside the main thread (a Dask worker's), nor where the system has no such clock.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(number: int, frame: FrameType | None) -> None:
    ours = [found for found, _ in traceback.walk_stack(frame) if found.f_globals.get("__name__", "").startswith("dsx.")]
    raise TimeUp(f"{ours[0].f_globals['__name__']}.{ours[0].f_code.co_name}" if ours else "")
