"""`dsx verify`: whether every line still quotes its article."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator

from dsx.archive.verify import Check, verify
from dsx.fact import kind_of
from dsx.source.article import Article
from dsx.source.reading import Options, Unreadable, read
from dsx_cli.console import FAILED, say, tell
from dsx_cli.good import GoodFacts
from dsx_cli.safe import visible


def check(facts: str, articles: list[str], as_json: bool) -> int:
    """Print each line that no longer quotes its article, and give the exit code: 0 where all do."""
    tally: Counter[str] = Counter()
    good = GoodFacts()
    reading = _Reading()
    for result in verify(good.of(facts), reading.articles(articles)):
        tally[result.state] += 1
        if result.state != "exact":
            print(_record(result) if as_json else _line(result))
    sys.stdout.flush()
    said = ", ".join(f"{tally[state]:,} {state}" for state in ("exact", "moved", "gone", "missing") if tally[state])
    tell(f"dsx: {said or 'no facts to verify'}")
    return FAILED if tally.total() != tally["exact"] or good.failed or reading.failed else 0


class _Reading:
    def __init__(self) -> None:
        self.failed = 0

    def articles(self, paths: list[str]) -> Iterator[Article]:
        for item in read(paths, Options()):
            if isinstance(item, Unreadable):
                self.failed += 1
                say(f"dsx: {item.place}: {item.reason}")
            else:
                yield item


def _line(result: Check) -> str:
    fact = result.fact
    state = f"moved to {result.now}" if result.state == "moved" else result.state
    return f"{state}\t{visible(fact.doc)}:{fact.line}:{fact.column}\t{kind_of(fact)}\t{visible(fact.text)}"


def _record(result: Check) -> str:
    fact = result.fact
    record = {"state": result.state, "now": result.now, "doc": fact.doc, "id": fact.id, "start": fact.start, "text": fact.text}
    return json.dumps(record, ensure_ascii=False)
