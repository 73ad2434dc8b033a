"""`dsx evaluate --decisions`: how many of the facts that people judged were right, by kind and by rule."""

from __future__ import annotations

import json
from pathlib import Path

from dsx.archive.decisions import BadDecisions, Decisions, Precision, precision
from dsx_cli.console import Trouble, named
from dsx_cli.safe import visible


def decided(file: Path, as_json: bool) -> int:
    """Print the precision of each kind and rule with its 95 % interval, and how many facts were added."""
    try:
        with named(file):
            file.stat()
            decisions = list(Decisions(file))
    except BadDecisions as error:
        raise Trouble(str(error)) from error
    kinds, rules = precision(decisions, "kind"), precision(decisions, "rule")
    missed = sum(decision.verdict == "add" for decision in decisions)
    if as_json:
        record = {"kinds": [row._asdict() for row in kinds], "rules": [row._asdict() for row in rules], "added": missed}
        print(json.dumps(record, ensure_ascii=False))
        return 0
    width = max((len(visible(row.name)) for row in rules), default=10)
    print(f"{'':{width}}  judged  right  precision  95 % interval")
    for row in (*kinds, *rules):
        print(_line(row, width))
    print(f"{missed} added that were missed")
    return 0


def _line(row: Precision, width: int) -> str:
    return f"{visible(row.name):{width}}  {row.judged:6}  {row.right:5}  {row.share:9.3f}  {row.low:.3f} to {row.high:.3f}"
