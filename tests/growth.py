"""How time grows with the text: measured in processor time, the best of a few runs, so that a busy machine tells nothing."""

import time
from collections.abc import Callable

TIMES = 5
"""How much longer the long text is: linear work takes five times as long, quadratic 25 times."""
ALLOWED = 15


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """Processor seconds that a piece of work takes, at best."""
    best = float("inf")
    for _ in range(runs):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def assert_linear(work: Callable[[str], object], piece: str, size: int = 20_000) -> None:
    """Fails where a text of a piece repeated costs more than in proportion to its length."""
    short, long = (piece * (length // len(piece)) for length in (size, size * TIMES))
    work(short)
    small, large = seconds(lambda: work(short)), seconds(lambda: work(long))
    assert large <= ALLOWED * max(small, 0.01), f"{piece!r}: {small:.3f} s for {len(short):,}, {large:.3f} s for {len(long):,}"
