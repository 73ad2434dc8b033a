"""`dsx review`: facts in their sentences, in a table that fits the terminal; piped, one plain line a fact."""

from __future__ import annotations

import fnmatch
import itertools
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from dsx.fact import Fact, kind_of
from dsx.source.reading import Unreadable
from dsx_cli.console import FAILED, say
from dsx_cli.excerpt import excerpt, shorten
from dsx_cli.lines import facts_of
from dsx_cli.safe import visible
from dsx_cli.wording import say as worded

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_STYLES = {"date": "cyan", "document": "magenta", "rank": "yellow", "count": "green", "claim": "blue"}
_LINES = 4
"""Lines of the table that one fact may take."""
_ENOUGH = 140
"""Cells of a sentence that are enough to judge its fact by."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which facts are shown."""

    kinds: frozenset[str] | None = None
    doc: str | None = None
    grep: str | None = None

    def keeps(self, fact: Fact) -> bool:
        """Whether a fact is shown."""
        if self.kinds is not None and kind_of(fact) not in self.kinds:
            return False
        if self.doc is not None and self.doc not in fact.doc and not fnmatch.fnmatch(fact.doc, self.doc):
            return False
        if self.grep is None:
            return True
        pattern = regex.compile(unicodedata.normalize("NFC", self.grep), regex.IGNORECASE)
        return any(pattern.search(unicodedata.normalize("NFC", text)) for text in (fact.sentence.text, worded(fact)))


def review(paths: list[str], wanted: Filter) -> int:
    """Show the facts and give the exit code."""
    failed = shown = 0
    kept: list[Fact | Unreadable] | Iterator[Fact | Unreadable]
    kept = (item for item in facts_of(paths) if isinstance(item, Unreadable) or wanted.keeps(item))
    show = _Tables() if sys.stdout.isatty() else _Lines()
    for doc, group in itertools.groupby(kept, key=lambda item: None if isinstance(item, Unreadable) else item.doc):
        items = list(group)
        if doc is None:
            for item in items:
                assert isinstance(item, Unreadable)
                say(f"dsx: {item.place}: {item.reason}")
            failed += len(items)
        else:
            show.article(doc, items)  # type: ignore[arg-type]
            shown += len(items)
    if not shown:
        say("dsx: no facts to show")
    return FAILED if failed else 0


class _Lines:
    """For pipes: place, kind, value and sentence, parted by tabs, the fact in ⟦ ⟧."""

    def article(self, doc: str, facts: Iterable[Fact]) -> None:
        for fact in facts:
            before, inner, after = excerpt(fact)
            place = f"{visible(doc)}:{fact.line}:{fact.column}"
            print(place, kind_of(fact), visible(worded(fact)), f"{before}⟦{inner}⟧{after}", sep="\t")
        sys.stdout.flush()


class _Tables:
    """For a terminal: a table for each article, all of the same columns."""

    def __init__(self) -> None:
        from rich.console import Console

        self._console = Console(highlight=False, markup=False, emoji=False)

    def article(self, doc: str, facts: Iterable[Fact]) -> None:
        from rich.text import Text

        self._console.print(Text(visible(doc), style="bold"), soft_wrap=True)
        self._console.print(_table(facts, self._console))
        self._console.print()


def _table(facts: Iterable[Fact], console: Console) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    width = max(console.width, 40)
    value = min(max(width * 3 // 10, 12), 52)
    sentence = width - value - 8 - 8 - 3 * 2  # two cells between columns
    plain = console.color_system is None
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), width=width)
    table.add_column("place", width=8, overflow="fold", justify="right")
    table.add_column("kind", width=8, no_wrap=True)
    table.add_column("value", width=value, overflow="fold")
    table.add_column("in its sentence", width=sentence, overflow="fold")
    for fact in facts:
        kind = kind_of(fact)
        before, inner, after = excerpt(fact, min(max(_ENOUGH, 2 * sentence), _LINES * sentence) - sentence // 2)
        if plain:
            inner = f"⟦{inner}⟧"
        quoted = Text.assemble(before, (inner, f"bold underline {_STYLES[kind]}"), after)
        words = shorten(visible(worded(fact)), _LINES * value - value // 2)
        table.add_row(f"{fact.line}:{fact.column}", Text(kind, style=_STYLES[kind]), Text(words), quoted)
    return table
