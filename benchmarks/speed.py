"""Speed of dsx in one run, as ratios: against its peers, at the start, over many articles, on hostile text.

    python -m venv peers && peers/bin/pip install pyduckling-native-phihos dateparser
    python benchmarks/speed.py ../shared/articles/wild --python peers/bin/python --write benchmarks/README.md

What is measured how, contenders.py, startup.py, scale.py and hostile.py say. The whole run takes about ten minutes on a
machine that does nothing else. --write puts the tables between the two marks in a file; --only takes a part of the run.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import contenders
import hostile
import scale
import startup

BEGIN, END = "<!-- the last run of speed.py -->", "<!-- end of the run -->"
LIBRARIES = ("dsx", "underthesea", "underthesea_core", "regex", "msgspec")


def contest(asked: argparse.Namespace, texts: list[str]) -> Iterator[str]:
    """One process, warm: dsx, word_tokenize and the peers."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    with contenders.peers(asked.python, texts) as peers:
        all_of_them = contenders.own(texts) | contenders.tokenizer(texts) | peers
        seconds = contenders.seconds_of(all_of_them, asked.passes)
    unit, ours = seconds[contenders.TOKENIZER], seconds[contenders.ALL]
    yield f"{len(texts)} articles ({size:.3f} MB), processor time, one process each, warm, best of {asked.passes} passes:\n"
    yield "| | seconds | MB/s | times word_tokenize | our speed, all kinds, against it |"
    yield "|---|---:|---:|---:|---:|"
    for name, taken in seconds.items():
        against = "" if name.startswith("dsx") else f"{taken / ours:.2f}"
        yield f"| {name} | {taken:.3f} | {size / taken:.3f} | {unit / taken:.2f} | {against} |"
    yield "\nAsked: 3.0 times word_tokenize, 2.3 times Duckling, 3.4 times dateparser."


def steps(asked: argparse.Namespace, texts: list[str]) -> Iterator[str]:
    """Where the time of our extraction goes."""
    taken = contenders.phases(texts, asked.passes)
    whole = sum(taken.values())
    yield "| step of the extraction | seconds | share |"
    yield "|---|---:|---:|"
    for name, seconds in sorted(taken.items(), key=lambda step: -step[1]):
        yield f"| {name} | {seconds:.3f} | {seconds / whole:.0%} |"


def start(asked: argparse.Namespace, _: list[str]) -> Iterator[str]:
    """From the shell to the end of small commands."""
    yield f"Seconds from a shell, {startup.RUNS} runs, files in the disk's cache (asked: 0.15, 0.15 and 0.8):\n"
    yield "| | least | median |"
    yield "|---|---:|---:|"
    for name, command in startup.commands(asked.articles).items():
        least, median = startup.seconds(command)
        yield f"| {name} | {least:.3f} | {median:.3f} |"


def many(asked: argparse.Namespace, texts: list[str]) -> Iterator[str]:
    """Time and memory over few and many articles, with one worker and with several."""
    yield "| articles | MB | jobs | seconds | articles/s | peak memory, MB |"
    yield "|---:|---:|---:|---:|---:|---:|"
    seconds: dict[tuple[int, int], float] = {}
    memory: dict[tuple[int, int], float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in asked.many:
            path = Path(folder) / f"{count}.jsonl"
            scale.write(texts, count, path)
            for jobs in asked.jobs:
                run = count, jobs
                seconds[run], memory[run] = scale.measure(path, jobs, Path(folder) / "facts.jsonl")
                size = path.stat().st_size / 1e6
                yield f"| {count:,} | {size:.1f} | {jobs} | {seconds[run]:.1f} | {count / seconds[run]:.0f} | {memory[run]:.0f} |"
            path.unlink()
    few, most = min(asked.many), max(asked.many)
    alone = min(asked.jobs)
    said = [f"{most:,} articles, {n} jobs against {alone}: {seconds[most, alone] / seconds[most, n]:.2f}" for n in asked.jobs[1:]]
    said += [f"memory at {most:,} against {few:,}, jobs {n}: {memory[most, n] / memory[few, n]:.2f}" for n in asked.jobs]
    yield f"\nAsked: 1.8 times with two jobs; memory within 1.10. Measured: {'; '.join(said)}."


def cruel(asked: argparse.Namespace, texts: list[str]) -> Iterator[str]:
    """Texts made to be dear, against ordinary ones."""
    base = hostile.ordinary(texts, asked.passes)
    yield f"Ordinary text: {base:.2f} µs a character. Pieces repeated to {asked.hostile:,} characters in one line (asked: at most"
    yield f"{hostile.ALLOWED} times as dear):\n"
    yield "| text | µs a character | times ordinary text |"
    yield "|---|---:|---:|"
    for name, taken in hostile.measured(texts, asked.hostile):
        yield f"| {name} | {taken:.2f} | {taken / base:.2f} |"


PARTS = {
    "contest": ("One process", contest),
    "phases": ("Steps", steps),
    "start": ("Start", start),
    "many": ("Many articles", many),
    "hostile": ("Hostile text", cruel),
}


def heading(python: str) -> str:
    """When and on what this was measured."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.processor())
    installed = ", ".join(f"{name} {metadata.version(name)}" for name in LIBRARIES)
    described = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=Path(__file__).parent, capture_output=True, text=True)
    return (
        f"{datetime.date.today()}, {os.cpu_count()} cores ({model}), Python {platform.python_version()}, load before the run"
        f" {os.getloadavg()[0]:.1f}; commit {described.stdout.strip() or 'unknown'}; {installed}; {contenders.versions(python)}."
    )


def put(table: str, path: Path) -> None:
    """Write the tables between the marks of a file."""
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        sys.exit(f"{path} has no lines {BEGIN!r} and {END!r}")
    path.write_text(f"{before}{BEGIN}\n\n{table}\n\n{end}{after}", encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, help="a folder of articles as .txt")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers")
    parser.add_argument("--count", type=int, default=100, help="how many of the articles are read")
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--many", type=int, nargs="+", default=[1_000, 20_000], help="sizes of the large runs")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--hostile", type=int, default=1_000_000, help="characters of a hostile text")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--write", type=Path, help="the file that takes the tables, between its marks")
    asked = parser.parse_args()
    texts = contenders.read(asked.articles, asked.count)
    written = [heading(asked.python)]
    print(written[0], flush=True)
    for part in asked.only:
        title, measure = PARTS[part]
        for line in itertools.chain([f"\n### {title}\n"], measure(asked, texts)):
            print(line, flush=True)
            written.append(line)
    if asked.write:
        put("\n".join(written), asked.write)


if __name__ == "__main__":
    main()
