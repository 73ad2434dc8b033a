"""The facts of a file of lines for commands that go on without the bad ones: each is named on standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dsx.fact import Fact
from dsx.source.reading import Unreadable
from dsx_cli.console import say
from dsx_cli.lines import decoded, facts_of


class GoodFacts:
    """Reads files of facts; `failed` counts the lines that were none."""

    def __init__(self) -> None:
        self.failed = 0

    def of(self, *paths: str) -> Iterator[Fact]:
        """The facts of the files, `-` being standard input, in order."""
        for path in paths:
            yield from self._kept(decoded(path))

    def of_any(self, *paths: str) -> Iterator[Fact]:
        """The facts of files of facts, and of articles as they are extracted, in order."""
        yield from self._kept(facts_of(list(paths)))

    def _kept(self, items: Iterable[Fact | Unreadable]) -> Iterator[Fact]:
        for item in items:
            if isinstance(item, Unreadable):
                self.failed += 1
                say(f"dsx: {item.place}: {item.reason}")
            else:
                yield item
