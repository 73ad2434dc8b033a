"""`dsx diff`: what one run found and another did not."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import msgspec

from dsx.archive import provenance
from dsx.archive.diff import Difference, differences
from dsx.archive.schemas import DiffLine
from dsx.fact import kind_of
from dsx_cli.console import FAILED, Trouble, tell
from dsx_cli.good import GoodFacts
from dsx_cli.safe import visible
from dsx_cli.wording import say as worded

_SIGNS = {"gained": "+", "lost": "-", "changed": "~"}


def diff(old: str, new: str, as_json: bool) -> int:
    """Print the differences of two files of facts and give the exit code: 0 where there is none."""
    tally: Counter[str] = Counter()
    good, other = GoodFacts(), GoodFacts()
    versions = list(_other_versions(old, new))
    for difference in differences(good.of(old), other.of(new)):
        tally[difference.what] += 1
        print(_record(difference) if as_json else _line(difference))
    sys.stdout.flush()
    good.say_read()
    other.say_read()
    if versions:
        tell(f"dsx: the runs were made by different versions: {', '.join(versions)}")
    tell("dsx: " + (", ".join(f"{tally[what]:,} {what}" for what in _SIGNS if tally[what]) or "no difference"))
    return FAILED if tally or good.failed or other.failed else 0


def _line(difference: Difference) -> str:
    fact = difference.new or difference.old
    assert fact is not None
    values = [visible(worded(side)) for side in (difference.old, difference.new) if side is not None]
    quoted = [visible(side.text) for side in (difference.old, difference.new) if side is not None]
    said = " → ".join(dict.fromkeys(values))
    text = " → ".join(dict.fromkeys(quoted))
    return f"{_SIGNS[difference.what]}\t{visible(fact.doc)}:{fact.line}:{fact.column}\t{kind_of(fact)}\t{said}\t{text}"


def _record(difference: Difference) -> str:
    return msgspec.json.encode(DiffLine(difference.what, difference.old, difference.new)).decode()


def _other_versions(old: str, new: str) -> Iterator[str]:
    """The versions in which two runs differ, where both have a manifest beside them."""
    paths = [provenance.beside(path) for path in (old, new)]
    if "-" in (old, new) or not all(path.is_file() for path in paths):
        return
    try:
        yield from provenance.difference(*map(provenance.read, paths))
    except provenance.BadManifest as bad:
        raise Trouble(str(bad)) from bad
