"""The screenshot of the README: `python docs/screenshot.py > docs/review.svg`, from the root of the repository."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

import dsx
from dsx_cli.table import Tables

WIDTH = 100
DOC = "chuyen-doi-so-ha-noi.txt"
SHOWN = 12


def main() -> None:
    """Print the table of an article's facts as an SVG without fonts from elsewhere."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False, markup=False, emoji=False
    )
    facts = dsx.extract(Path("corpus", DOC).read_text(encoding="utf-8"), doc=DOC)
    body = [fact for fact in facts if fact.zone == "body"]
    tables = Tables(console, "doc", "short", lambda doc: None)
    tables.totals(facts)
    tables.group(DOC, body[:SHOWN], len(facts))
    svg = console.export_svg(title="dsx extract corpus/ | dsx review", theme=MONOKAI, unique_id="dsx")
    start, end = svg.index("@font-face"), svg.rindex("font-weight: 700;")
    sys.stdout.write(svg[:start] + svg[svg.index("}", end) + 1 :])


if __name__ == "__main__":
    main()
