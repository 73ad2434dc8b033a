"""Make a million fact lines from real ones, under new ids and with other values, and time `dsx conflicts` on them.

    python benchmarks/million_facts.py make facts.jsonl million.jsonl     # facts.jsonl: any output of `dsx extract`
    python benchmarks/million_facts.py time million.jsonl                 # seconds and peak memory of `dsx conflicts`

Every copy of an article has its own name, and one number, day or place in five is changed in `value`, by a fixed seed.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta

LINES = 1_000_000
CHANGED = 0.2
NUMBERS = ("number", "position", "top", "change")


def make(source: str, target: str, lines: int = LINES) -> None:
    """Write the lines."""
    with open(source, encoding="utf-8") as file:
        facts = [json.loads(line) for line in file]
    chance = random.Random(6)
    written = copy = 0
    with open(target, "w", encoding="utf-8") as out:
        while written < lines:
            copy += 1
            for fact in facts:
                if written < lines:
                    out.write(json.dumps(_changed(fact, copy, chance), ensure_ascii=False) + "\n")
                    written += 1


def _changed(fact: dict[str, object], copy: int, chance: random.Random) -> dict[str, object]:
    value = dict(fact["value"])  # type: ignore[call-overload]
    if chance.random() < CHANGED:
        for key in NUMBERS:
            if isinstance(value.get(key), int | float):
                value[key] += chance.randint(1, 9)
        for key in ("start", "end", "issued"):
            if isinstance(value.get(key), str) and len(value[key]) == 10:
                value[key] = (date.fromisoformat(value[key]) + timedelta(days=chance.randint(1, 9))).isoformat()
    return {**fact, "id": f"{chance.getrandbits(64):016x}", "doc": f"{copy:05}/{fact['doc']}", "value": value}


def measure(facts: str) -> None:
    """Print what the command took."""
    started = time.monotonic()
    subprocess.run(
        [sys.executable, "-c", "from dsx_cli.main import main; main()", "conflicts", "--json", facts],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    seconds = time.monotonic() - started
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{seconds:.1f} s ({used.ru_utime + used.ru_stime:.1f} s of processor), {used.ru_maxrss / 2**20:.2f} GB at most")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", source, target]:
            make(source, target)
        case ["time", facts]:
            measure(facts)
        case _:
            sys.exit(__doc__)
