"""`dsx diff`: what one run found and another did not."""

from __future__ import annotations

import json
import sys
from collections import Counter

import msgspec

from dsx.archive.diff import Difference, differences
from dsx.fact import kind_of
from dsx_cli.console import FAILED, say
from dsx_cli.good import GoodFacts
from dsx_cli.safe import visible
from dsx_cli.wording import say as worded

_SIGNS = {"gained": "+", "lost": "-", "changed": "~"}


def diff(old: str, new: str, as_json: bool) -> int:
    """Print the differences of two files of facts and give the exit code: 0 where there is none."""
    tally: Counter[str] = Counter()
    good = GoodFacts()
    for difference in differences(good.of(old), good.of(new)):
        tally[difference.what] += 1
        print(_record(difference) if as_json else _line(difference))
    sys.stdout.flush()
    say("dsx: " + (", ".join(f"{tally[what]:,} {what}" for what in _SIGNS if tally[what]) or "no difference"))
    return FAILED if tally or good.failed else 0


def _line(difference: Difference) -> str:
    fact = difference.new or difference.old
    assert fact is not None
    values = [visible(worded(side)) for side in (difference.old, difference.new) if side is not None]
    quoted = [visible(side.text) for side in (difference.old, difference.new) if side is not None]
    said = " → ".join(dict.fromkeys(values))
    text = " → ".join(dict.fromkeys(quoted))
    return f"{_SIGNS[difference.what]}\t{visible(fact.doc)}:{fact.line}:{fact.column}\t{kind_of(fact)}\t{said}\t{text}"


def _record(difference: Difference) -> str:
    sides = {name: msgspec.to_builtins(side) for name, side in zip(("old", "new"), difference, strict=True)}
    return json.dumps({"what": difference.what, **sides}, ensure_ascii=False)
