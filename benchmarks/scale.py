"""Time and peak memory of `dsx extract` over few and many articles, with one worker process and with several.

    python benchmarks/scale.py                                  # 1,000 and 20,000 articles, jobs 1 and 2
    python benchmarks/scale.py --articles 1000 5000 --jobs 1    # less of it

The articles are those of corpus/, the first paragraphs of each (--characters and the rest of a paragraph), again and
again under new names, streamed as JSONL from a file. Memory is the most that the process and its workers held at once,
by proportional share (Pss of /proc), looked at ten times a second; so it is Linux only.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "corpus"


def articles(count: int, characters: int, path: Path) -> None:
    """Write the articles."""
    texts = [shortened(file.read_text(encoding="utf-8"), characters) for file in sorted(CORPUS.glob("*.txt"))]
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(json.dumps({"id": f"{number:06}", "text": texts[number % len(texts)]}, ensure_ascii=False) + "\n")


def shortened(text: str, characters: int) -> str:
    """The first paragraphs of a text, so many characters and the rest of a paragraph."""
    return text[: text.find("\n", characters)]


def measure(path: Path, jobs: int, out: Path) -> tuple[float, float]:
    """The seconds of a run, and the most memory that it held, in MB."""
    command = [sys.executable, "-c", "from dsx_cli.main import main; main()", "extract", path, "--jobs", str(jobs), "-o", out]
    began = time.monotonic()
    most = 0
    with subprocess.Popen(command) as run:
        while run.poll() is None:
            most = max(most, held(run.pid))
            time.sleep(0.1)
    if run.returncode:
        sys.exit(f"dsx gave {run.returncode}")
    return time.monotonic() - began, most / 1024


def held(pid: int) -> int:
    """The kilobytes that a process and its children hold, what they share counted once; nothing for one that is gone."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0)
    return own + sum(held(int(child)) for child in children)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 20_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--characters", type=int, default=200)
    asked = parser.parse_args()
    print("| articles | MB | jobs | seconds | articles/s | peak memory, MB |")
    print("|---:|---:|---:|---:|---:|---:|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for count in asked.articles:
            path = Path(folder) / f"{count}.jsonl"
            articles(count, asked.characters, path)
            size = path.stat().st_size / 1e6
            for jobs in asked.jobs:
                seconds, memory = measure(path, jobs, Path(folder) / "facts.jsonl")
                row = f"| {count:,} | {size:.1f} | {jobs} | {seconds:.0f} | {count / seconds:.0f} | {memory:.0f} |"
                print(row, flush=True)


if __name__ == "__main__":
    main()
