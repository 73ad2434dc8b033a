"""Processor time of dsx, of underthesea.word_tokenize and of the peers over the same articles, taken in turn.

Every one is warm: the articles went through it once before a pass counts. The passes alternate, so that what else the
machine does hits all alike, and of each the best counts. The peers have an interpreter of their own, in which this file
runs as `run PEER` and knows nothing of dsx; they read line by line, which both do faster than whole articles.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dsx.kinds.kind import Kind

Pass = Callable[[], float]
"""Works all articles once and gives the seconds that it took."""

ALL, TOKENIZER = "dsx, all kinds", "underthesea.word_tokenize"
DIMENSIONS = ("time", "number", "amount-of-money", "quantity")
REFERENCE = datetime.date(2024, 10, 19)
"""The day that peers take for today."""


def seconds_of(contenders: dict[str, Pass], passes: int) -> dict[str, float]:
    """The seconds of each contender's best pass, after one that does not count."""
    best: dict[str, float] = {}
    for number in range(passes + 1):
        for name, work in contenders.items():
            seconds = work()
            if number:
                best[name] = min(seconds, best.get(name, seconds))
    return best


def over(texts: Sequence[str], work: Callable[[str], object]) -> Pass:
    """A pass of this process."""

    def once() -> float:
        began = time.process_time()
        for text in texts:
            work(text)
        return time.process_time() - began

    return once


def own(texts: Sequence[str]) -> dict[str, Pass]:
    """Our extraction of all kinds, and of each as if there were no other."""
    import dsx
    from dsx.kinds import KINDS

    return {ALL: over(texts, dsx.extract)} | {f"dsx, {kind.name}s alone": over(texts, extraction([kind])) for kind in KINDS}


def extraction(kinds: Sequence[Kind[Any]], lap: Callable[[str], None] = lambda _: None) -> Callable[[str], object]:
    """What dsx.pipeline does, with some of the kinds only; `lap` is told each step that has ended."""
    from dsx.kinds.kind import Resolved
    from dsx.kinds.scan import Scan
    from dsx.kinds.settle import listing, settle
    from dsx.pipeline import _line
    from dsx.source.article import Article

    rules = [rule for kind in kinds for rule in kind.rules]
    scan, order = Scan(rules), listing(rules)

    def extract(text: str) -> object:
        article = Article(text)
        for step, name in (("view", "lower"), ("sentences", "sentences"), ("zones", "regions")):
            getattr(article, name)  # computed now, to be told apart
            lap(step)
        found = list(scan.candidates(article))
        lap("scan")
        settled = settle(found, order)
        lap("settle")
        resolved: list[Resolved] = []
        for kind in kinds:
            own = [candidate for candidate in settled if candidate.kind == kind.name]
            if kind.join is not None:
                own = kind.join(own, article, settled)
                lap(f"join {kind.name}s")
            if kind.fill is not None:
                own = kind.fill(own, article, tuple(resolved))
                lap(f"fill {kind.name}s")
            resolved.extend(kind.resolve(own, article, tuple(resolved)))
            lap(f"resolve {kind.name}s")
        facts = [_line(fact, article) for fact in resolved]
        lap("lines")
        return facts

    return extract


def phases(texts: Sequence[str], passes: int) -> dict[str, float]:
    """The seconds of each step of our extraction, in the best of some passes."""
    from dsx.kinds import KINDS

    rounds: list[dict[str, float]] = []
    last = 0.0

    def lap(name: str) -> None:
        nonlocal last
        now = time.process_time()
        rounds[-1][name] = rounds[-1].get(name, 0.0) + now - last
        last = now

    extract = extraction(KINDS, lap)
    for _ in range(passes + 1):
        rounds.append({})
        for text in texts:
            last = time.process_time()
            extract(text)
    return min(rounds[1:], key=lambda steps: sum(steps.values()))


def tokenizer(texts: Sequence[str]) -> dict[str, Pass]:
    """underthesea's word segmentation of whole texts."""
    import underthesea

    return {TOKENIZER: over(texts, underthesea.word_tokenize)}


@contextlib.contextmanager
def peers(python: str, texts: Sequence[str]) -> Iterator[dict[str, Pass]]:
    """The peers' passes, each in a process of its own that has the texts."""
    with contextlib.ExitStack() as stack:
        yield {name: stack.enter_context(_child(python, peer, texts)) for peer, (name, _) in PEERS.items()}


@contextlib.contextmanager
def _child(python: str, peer: str, texts: Sequence[str]) -> Iterator[Pass]:
    command = [python, __file__, "run", peer]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        ask, answer = process.stdin, process.stdout
        assert ask is not None
        assert answer is not None

        def once() -> float:
            ask.write("\n")
            ask.flush()
            return float(answer.readline())

        ask.write(json.dumps(texts) + "\n")
        try:
            yield once
        finally:
            ask.close()  # it ends with its input


def versions(python: str) -> str:
    """The peers with their versions."""
    command = [python, __file__, "versions"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _duckling(texts: Sequence[str]) -> Pass:
    import peers

    parse = peers.duckling_parser(list(DIMENSIONS))
    return over([line for text in texts for line in text.splitlines(keepends=True)], lambda line: parse(line, REFERENCE))


def _dateparser(texts: Sequence[str]) -> Pass:
    from dateparser.search import search_dates  # type: ignore[import-not-found]

    settings = {"RELATIVE_BASE": datetime.datetime.combine(REFERENCE, datetime.time(12)), "DATE_ORDER": "DMY"}
    lines = [line for text in texts for line in text.splitlines(keepends=True)]
    return over(lines, lambda line: search_dates(line, languages=["vi"], settings=settings))


DUCKLING, DATEPARSER = f"Duckling ({', '.join(DIMENSIONS)})", "dateparser.search"
PEERS: dict[str, tuple[str, Callable[[Sequence[str]], Pass]]] = {
    "duckling": (DUCKLING, _duckling),
    "dateparser": (DATEPARSER, _dateparser),
}
_DISTRIBUTIONS = ("pyduckling-native-phihos", "dateparser", "regex")


def _serve(peer: str) -> None:
    """Read the articles, then answer each line with the seconds of a pass."""
    once = PEERS[peer][1](json.loads(sys.stdin.readline()))
    for _ in sys.stdin:
        print(once(), flush=True)


def read(folder: Path, count: int) -> list[str]:
    """The first articles of a folder, by name."""
    return [path.read_bytes().decode("utf-8-sig") for path in sorted(folder.glob("*.txt"))[:count]]


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["run", peer]:
            _serve(peer)
        case ["versions"]:
            print(", ".join(f"{name} {metadata.version(name)}" for name in _DISTRIBUTIONS))
        case _:
            sys.exit(__doc__)
