"""The facts that a command works on, whatever they come from: bad lines are named on standard error, and the rest is counted."""

from __future__ import annotations

import os
from collections.abc import Iterator

from dsx.fact import Fact
from dsx.source.reading import Unreadable
from dsx_cli.console import say, tell
from dsx_cli.lines import facts_of


class GoodFacts:
    """Reads facts and articles; `failed` counts what could not be read, `facts` and `articles` what could."""

    def __init__(self) -> None:
        self.failed = 0
        self.facts = 0
        self.articles = 0

    def of(self, *paths: str) -> Iterator[Fact]:
        """The facts of files of facts, and of articles as they are extracted, in order; `-` is standard input.

        Raises OSError where a path is nothing.
        """
        for path in paths:
            if path != "-":
                os.stat(path)
        last = None
        for item in facts_of(list(paths)):
            if isinstance(item, Unreadable):
                self.failed += 1
                say(f"dsx: {item.place}: {item.reason}")
                continue
            self.facts += 1
            if item.doc != last:
                last = item.doc
                self.articles += 1
            yield item

    def say_read(self) -> None:
        """One line on standard error: how much was read."""
        facts, articles = f"{self.facts:,} fact{_s(self.facts)}", f"{self.articles:,} article{_s(self.articles)}"
        tell(f"dsx: read {facts} of {articles}")


def _s(number: int) -> str:
    return "" if number == 1 else "s"
