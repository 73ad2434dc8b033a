"""Make a million fact lines from real ones, under new ids and with other values, and time the commands over many articles.

    python benchmarks/million_facts.py make facts.jsonl million.jsonl     # facts.jsonl: any output of `dsx extract`
    python benchmarks/million_facts.py time million.jsonl [COMMAND...]    # seconds and peak memory, one command after the other

Every copy of an article has its own name, and one number, day or place in five is changed in `value`, by a fixed seed.
"""

from __future__ import annotations

import itertools
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

COMMAND = "from dsx_cli.main import main; main()"
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


def measure(facts: str, commands: list[str]) -> None:
    """Print what each command took; `check` holds sentences of the lines against them, `diff` the lines against themselves."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.txt"
        draft.write_text(_draft(facts), encoding="utf-8")
        arguments = {"check": [str(draft), "--against", facts], "diff": [facts, facts]}
        for command in commands:
            started = time.monotonic()
            subprocess.run(
                [sys.executable, "-c", COMMAND, command, "--json", *arguments.get(command, [facts])],
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            seconds = time.monotonic() - started
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            print(f"{command:10} {seconds:6.1f} s, {used.ru_maxrss / 2**10:6.0f} MB at most", flush=True)


def _draft(facts: str) -> str:
    """The sentences of the first lines, one figure in each changed."""
    sentences: dict[str, None] = {}
    with open(facts, encoding="utf-8") as lines:
        for line in itertools.islice(lines, 60):
            sentences[json.loads(line)["sentence"]["text"]] = None
    return "\n".join(re.sub(r"\d+", lambda number: str(int(number[0]) + 1), sentence, count=1) for sentence in sentences)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", source, target]:
            make(source, target)
        case ["time", facts, *commands]:
            measure(facts, commands or ["timeline", "conflicts", "check", "diff"])
        case _:
            sys.exit(__doc__)
