"""Time and peak memory of `dsx extract` over many articles: some real ones, again and again under new names, as JSONL.

Time is from start to end, start of workers included. Memory is the most that the process and its workers held at once,
by proportional share (Pss of /proc, what they share counted once), looked at a few times a second; so it is Linux only.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

EVERY = 0.3
"""Seconds between two looks: each takes some milliseconds of a core."""


def write(texts: Sequence[str], count: int, path: Path) -> None:
    """Write so many articles."""
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(json.dumps({"id": f"{number:06}", "text": texts[number % len(texts)]}, ensure_ascii=False) + "\n")


def measure(path: Path, jobs: int, out: Path) -> tuple[float, float]:
    """The seconds of a run, and the most memory that it held, in MB."""
    dsx = os.fspath(Path(sys.executable).with_name("dsx"))
    began = time.monotonic()
    most = 0
    with subprocess.Popen([dsx, "extract", path, "--jobs", str(jobs), "-o", out]) as run:
        while run.poll() is None:
            most = max(most, held(run.pid))
            try:
                run.wait(EVERY)
            except subprocess.TimeoutExpired:
                continue
    if run.returncode:
        sys.exit(f"dsx gave {run.returncode}")
    return time.monotonic() - began, most / 1000


def held(pid: int) -> int:
    """The kilobytes that a process and its children hold, what they share counted once; nothing for one that is gone."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0)
    return own + sum(held(int(child)) for child in children)
