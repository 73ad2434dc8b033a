"""Seconds from the shell to the end of a command that has little to do."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 15


def commands(folder: Path) -> dict[str, list[str]]:
    """What is measured."""
    article = min(sorted(folder.glob("*.txt")), key=lambda path: abs(path.stat().st_size - 6_000))
    dsx = os.fspath(Path(sys.executable).with_name("dsx"))
    return {
        "`dsx --help`": [dsx, "--help"],
        "`dsx --version`": [dsx, "--version"],
        f"`dsx extract`, one article of {article.stat().st_size / 1000:.1f} KB": [dsx, "extract", os.fspath(article)],
    }


def seconds(command: list[str], runs: int = RUNS) -> tuple[float, float]:
    """The least and the median of some runs, after one that warms the disk's cache."""
    taken = []
    for _ in range(runs + 1):
        began = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.monotonic() - began)
    return min(taken[1:]), statistics.median(taken[1:])
