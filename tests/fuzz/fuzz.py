"""Texts that nobody wrote, by the thousand: `python tests/fuzz/fuzz.py [--seconds N] [--articles FOLDER] [--no-atheris]`.

Guided by coverage where atheris is installed (`pip install atheris`), else by a mutator: pieces of articles and phrases,
cut, doubled, swapped, decomposed. Each text is held against what must be so of any text. What breaks is printed and saved
in `crashes/`; a finding becomes a test.
"""

import argparse
import datetime
import hashlib
import random
import sys
import time
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from fuzz.phrases import BETWEEN, phrases

DAYS = [None, datetime.date(2024, 10, 19), datetime.date.min, datetime.date.max, datetime.date(2024, 2, 29)]


def check(text: str, published: datetime.date | None) -> None:
    """What must be so of any text. Raises AssertionError."""
    from dsx.fact import DateFact, decode, encode
    from dsx.pipeline import facts
    from dsx.source.article import Article

    faults: list = []
    for fact in facts(Article(text, given=published), faults):
        assert text[fact.start : fact.end] == fact.text, "misquoted"
        assert text[fact.sentence.start : fact.sentence.end] == fact.sentence.text, "sentence misquoted"
        assert fact.sentence.start <= fact.start < fact.end <= fact.sentence.end, "outside its sentence"
        if isinstance(fact, DateFact) and fact.value.start and fact.value.end:
            assert fact.value.start[:10] <= fact.value.end[:10], f"ends before it starts: {fact.text!r} {fact.value}"
        if not any("\ud800" <= char <= "\udfff" for char in text):
            assert decode(encode(fact)) == fact, "another after a round trip"
    assert not faults, f"{faults[0]}\n{faults[0].trace}"


def save(text: str, error: Exception, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    path = folder / f"{hashlib.blake2b(repr(text).encode(), digest_size=6).hexdigest()}.txt"
    path.write_text(f"{text!r}\n{error}\n", encoding="utf-8")
    print(f"{path}: {str(error).strip().splitlines()[-1] if str(error) else error!r}", flush=True)


class Mutator:
    """Texts of pieces of articles and phrases."""

    def __init__(self, seed: int, known: list[str], articles: list[str]) -> None:
        self.draw = random.Random(seed)
        self.known, self.articles = known, articles

    def text(self) -> str:
        draw = self.draw
        if self.articles and draw.random() < 0.5:
            article = draw.choice(self.articles)
            start = draw.randrange(max(1, len(article) - 400))
            text = article[start : start + draw.randint(1, 400)]
        else:
            text = "".join(draw.choice(self.known) + draw.choice(BETWEEN) for _ in range(draw.randint(1, 8)))
        for _ in range(draw.randint(0, 4)):
            at, to = sorted((draw.randrange(len(text) + 1), draw.randrange(len(text) + 1)))
            text = draw.choice([
                text[:at] + text[to:], text[:to] + text[at:], text[:at] + draw.choice(self.known) + text[at:],
                text[:at] + text[at:to][::-1] + text[to:], unicodedata.normalize("NFD", text), text.upper(),
                text.replace(" ", "\n", 1),
                text[:at] + str(draw.randrange(10 ** draw.randint(1, 12))) + text[to:],
            ])  # fmt: skip
        return text[:3_000]


def mutate(seconds: float, seed: int, articles: list[str], crashes: Path) -> int:
    mutator, tried, broken = Mutator(seed, phrases(), articles), 0, set()
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        text, day = mutator.text(), mutator.draw.choice(DAYS)
        tried += 1
        try:
            check(text, day)
        except Exception as error:
            kind = str(error).splitlines()[0][:60].split(" at ")[0]
            if kind not in broken:
                save(text, error, crashes)
            broken.add(kind)
    print(f"{tried:,} texts tried, {len(broken)} sorts of errors")
    return 1 if broken else 0


def guided(seconds: float, seed: int, crashes: Path) -> None:
    import atheris

    with atheris.instrument_imports(include=["dsx"]):
        import dsx.pipeline  # noqa: F401
    known, seen = phrases(), set()

    def one(data: bytes) -> None:
        source = atheris.FuzzedDataProvider(data)
        parts = []
        while source.remaining_bytes() and len(parts) < 60:
            if source.ConsumeProbability() < 0.8:
                parts += [source.PickValueInList(known), source.PickValueInList(BETWEEN)]
            else:
                parts.append(source.ConsumeUnicode(8))
        text = "".join(parts)
        try:
            check(text, DAYS[len(text) % len(DAYS)])
        except Exception as error:
            kind = str(error).splitlines()[0][:60].split(" at ")[0]
            if kind not in seen:
                seen.add(kind)
                save(text, error, crashes)

    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", f"-seed={seed + 1}", "-max_len=400", "-verbosity=1"], one)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=7200)
    parser.add_argument("--articles", type=Path, help="a folder of *.txt to take pieces of")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--no-atheris", action="store_true")
    parser.add_argument("--crashes", type=Path, default=Path("crashes"))
    given = parser.parse_args()
    articles = [path.read_text(encoding="utf-8") for path in sorted(given.articles.rglob("*.txt"))] if given.articles else []
    if not given.no_atheris:
        try:
            import atheris  # noqa: F401
        except ImportError:
            print("atheris is not installed: mutating", file=sys.stderr)
        else:
            guided(given.seconds, given.seed, given.crashes)
            return 0
    return mutate(given.seconds, given.seed, articles, given.crashes)


if __name__ == "__main__":
    sys.exit(main())
