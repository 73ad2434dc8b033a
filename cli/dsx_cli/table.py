"""Facts for a terminal: totals first, then under headings a table, or where it is narrow one fact below the other."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from dsx.fact import KINDS, Fact
from dsx_cli.excerpt import excerpt, shorten
from dsx_cli.messages import count, text
from dsx_cli.safe import visible
from dsx_cli.selection import GroupBy
from dsx_cli.wording import say as worded

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

Context = Literal["none", "short", "full"]
Color = Literal["auto", "always", "never"]

STYLES = {"date": "cyan", "document": "magenta", "rank": "yellow", "count": "green", "claim": "blue"}
NARROW = 76
"""Cells below which columns beside each other leave a sentence too little room."""
_LINES = 4
"""Lines of the table that one fact may take."""
_ENOUGH = 140
"""Cells of a sentence that are enough to judge its fact by."""
_NAMES = 24
"""Cells more that are needed where each place names its article."""
_PLACE = 8
_KIND = 8


def console(color: Color, file: IO[str] | None = None, width: int | None = None) -> Console:
    """A console that marks up nothing by itself."""
    from rich.console import Console

    class Quiet(Console):
        def on_broken_pipe(self) -> None:
            """A pager that is left early is no failure, where Rich would end the program."""
            raise BrokenPipeError

    forced = True if color == "always" or file is not None else None
    common = {"file": file, "width": width, "force_terminal": forced, "highlight": False, "markup": False, "emoji": False}
    if color == "never" or os.environ.get("TERM") == "dumb":
        return Quiet(color_system=None, **common)  # type: ignore[arg-type]
    return Quiet(**common)  # type: ignore[arg-type]


class Tables:
    """Prints facts to a console."""

    def __init__(self, to: Console, by: GroupBy, context: Context, file_of: Callable[[str], Path | None]) -> None:
        self._to = to
        self._by = by
        self._context = context
        self._file_of = file_of
        self._plain = to.color_system is None

    def totals(self, facts: Sequence[Fact]) -> None:
        """How many facts of which kinds there are in how many articles."""
        from rich.text import Text

        kinds: Counter[str] = Counter(fact.kind for fact in facts)
        articles = len({fact.doc for fact in facts})
        head = f"{count('fact', len(facts))} · {count('article', articles)}"
        line = Text.assemble((head, "bold"), "\n")
        for kind in (kind for kind in KINDS if kinds[kind]):
            line.append(count(kind, kinds[kind]), STYLES[kind]).append("   ")
        self._to.print(line)
        self._to.print()

    def group(self, heading: str, facts: Sequence[Fact], number: int) -> None:
        """One heading with its facts, which may be the first of a `number` of them."""
        from rich.text import Text

        shown = Text(visible(heading), style="bold")
        path = self._file_of(heading) if self._by == "doc" else None
        if path is not None:
            shown.stylize(f"link {path.as_uri()}")
        more = "" if self._by == "doc" else f"  {count('fact', number)}"
        self._to.print(Text.assemble(shown, (more, "dim")), soft_wrap=True)
        narrow = NARROW if self._by == "doc" else NARROW + _NAMES
        self._to.print(self._stack(facts) if self._to.width < narrow else self._table(facts))
        self._to.print()

    def note(self, line: str) -> None:
        """A word at the end."""
        from rich.text import Text

        self._to.print(Text(line, style="dim"))

    def _table(self, facts: Iterable[Fact]) -> Table:
        from rich import box
        from rich.table import Table
        from rich.text import Text

        width = self._to.width
        place = _PLACE if self._by == "doc" else min(max(width // 5, 14), 34)
        room = width - place - _KIND - 3 * 2  # two cells between columns
        value = room if self._context == "none" else min(max(width * 3 // 10, 12), 52)
        sentence = room - value
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), width=width)
        table.add_column(text("place"), width=place, overflow="fold", justify="right" if self._by == "doc" else "left")
        table.add_column(text("kind"), width=_KIND, no_wrap=True)
        table.add_column(text("value"), width=value, overflow="fold")
        if self._context != "none":
            table.add_column(text("in its sentence"), width=sentence, overflow="fold")
        for fact in facts:
            words = visible(worded(fact))
            if self._context != "full":
                words = shorten(words, _LINES * value - value // 2)
            cells: list[RenderableType] = [self._placed(fact), Text(text(fact.kind), style=STYLES[fact.kind]), Text(words)]
            if self._context != "none":
                cells.append(self._quoted(fact, min(max(_ENOUGH, 2 * sentence), _LINES * sentence) - sentence // 2))
            table.add_row(*cells)
        return table

    def _stack(self, facts: Iterable[Fact]) -> RenderableType:
        """For narrow terminals: place, kind and value, below them the sentence."""
        from rich.console import Group
        from rich.padding import Padding
        from rich.text import Text

        width = self._to.width
        heads = f"{text('place')}  {text('kind')}  {text('value')}"
        rows: list[RenderableType] = [Text(heads, style="bold"), Text("─" * width)]
        for fact in facts:
            words = shorten(visible(worded(fact)), 2 * width - 20) if self._context != "full" else visible(worded(fact))
            rows.append(
                Text.assemble(
                    self._placed(fact), "  ", (text(fact.kind), STYLES[fact.kind]), "  ", (words, "bold"), overflow="fold"
                )
            )
            if self._context != "none":
                rows.append(Padding(self._quoted(fact, 3 * (width - 4) - 10), (0, 0, 0, 4), expand=False))
        return Group(*rows)

    def _placed(self, fact: Fact) -> Text:
        from rich.text import Text

        place = f"{fact.line}:{fact.column}" if self._by == "doc" else f"{visible(fact.doc)}:{fact.line}:{fact.column}"
        path = self._file_of(fact.doc)
        return Text(place, style="" if path is None else f"link {path.as_uri()}#{fact.line}", overflow="fold")

    def _quoted(self, fact: Fact, cells: int) -> Text:
        from rich.text import Text

        before, inner, after = excerpt(fact, None if self._context == "full" else cells)
        if self._plain:
            inner = f"⟦{inner}⟧"
        return Text.assemble(before, (inner, f"bold underline {STYLES[fact.kind]}"), after, overflow="fold")
