"""Whether the time for an article grows faster than the article does: `python tests/fuzz/growth.py [SECONDS] [SEED]`.

Phrases are drawn at random, put together and repeated to 100 KB and 400 KB, in one line and in many. Linear work takes four times
as long; more than five times is printed, with the piece and the functions that took it.
"""

import cProfile
import pstats
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from growth import seconds

from dsx.pipeline import facts
from dsx.source.article import Article
from fuzz.phrases import phrases, repeated

SMALL, TIMES, ALLOWED = 100_000, 4, 5.0


def ratio(piece: str, small: int = SMALL, runs: int = 1) -> tuple[float, float]:
    """How much longer the long text takes than the short one, and the seconds of the long one."""
    texts = [piece * max(1, size // len(piece)) for size in (small, TIMES * small)]
    short, long = (seconds(lambda text=text: facts(Article(text), []), runs) for text in texts)
    return long / max(short, 0.005), long


def main() -> int:
    limit = float(sys.argv[1]) if len(sys.argv) > 1 else 3600
    draw = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    known = phrases()
    facts(Article("Ngày 5/5/2022, ông An cho biết có 3 người."), [])
    ends, tried, found = time.monotonic() + limit, 0, 0
    while time.monotonic() < ends:
        for form, piece in zip(("one line", "many lines"), repeated(draw, known), strict=True):
            tried += 1
            grown, took = ratio(piece, 10_000)
            if grown > ALLOWED or took > 10:
                grown, took = ratio(piece)
            if grown > ALLOWED:
                found += 1
                print(f"{grown:.1f} times, {took:.1f} s, {form}: {piece[:300]!r}", flush=True)
                profile = cProfile.Profile()
                profile.runcall(facts, Article(piece * (SMALL // len(piece))), [])
                rows = sorted(pstats.Stats(profile).stats.items(), key=lambda row: -row[1][2])[:3]
                for (file, line, name), told in rows:
                    print(f"    {told[2]:.2f} s {Path(file).name}:{line} {name}", flush=True)
    print(f"{tried:,} texts tried, {found} grow faster than they should")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
