"""How far a long run is: a bar on standard error with the articles done, their rate and, where it can be told, the time left."""

from __future__ import annotations

import contextlib
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dsx.source.files import Meter

if TYPE_CHECKING:
    from rich.progress import Progress

    from dsx.archive.journal import Item


class Bar:
    """The bar of a run; it moves with the bytes of the input files whose articles are done."""

    def __init__(self, rich: Progress, meter: Meter) -> None:
        self.rich = rich
        self._meter = meter
        self._places: deque[int] = deque()
        self._articles = 0
        self._began: float | None = None
        self._before = 0

    def noting(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same items; how far the input was read by then is kept until they are done."""
        for item in items:
            self._places.append(self._meter.read)
            yield item

    def step(self) -> None:
        """One more item is done."""
        if self._began is None and self._places:
            self._began, self._before = time.monotonic(), self._articles  # what a resumed run skips says nothing of its rate
        self._articles += 1
        place = self._places.popleft() if self._places else self._meter.read
        seconds = time.monotonic() - self._began if self._began is not None else 0.0
        rate = f"{(self._articles - self._before - 1) / seconds:,.1f} articles/s" if seconds > 1 else ""
        self.rich.update(self.rich.task_ids[0], completed=place, articles=f"{self._articles:,}", rate=rate)


@contextlib.contextmanager
def progress(out: Path | None, meter: Meter, total: int | None) -> Iterator[Bar | None]:
    """The bar, where standard error is a terminal that the data does not go to."""
    if not shown(out):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = [
        BarColumn(),
        TextColumn("{task.fields[articles]} articles", markup=False),
        TextColumn("{task.fields[rate]}", markup=False),
        TimeElapsedColumn(),
    ]
    if total:
        columns += [TextColumn("left", markup=False), TimeRemainingColumn()]
    with Progress(*columns, console=Console(stderr=True, emoji=False, markup=False), transient=True) as rich:
        rich.add_task("", total=total or None, articles="0", rate="")
        yield Bar(rich, meter)


def shown(out: Path | None) -> bool:
    """Whether there is a terminal to show progress on."""
    data_on_terminal = out is None and sys.stdout is not None and sys.stdout.isatty()
    return sys.stderr is not None and sys.stderr.isatty() and not data_on_terminal
