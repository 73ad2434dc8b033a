"""What hostile texts are made of: the phrases of the vocabulary, the examples and traps of the rules, and what no news holds."""

import random
import tomllib
from collections.abc import Iterator
from pathlib import Path

import dsx.language.vocabulary
from dsx.pipeline import RULES

STRANGE = [
    *("", " ", "\n", "\r\n", "\t", "\u00a0", "\u200b", "\u0301", "\u0323", "\ufeff", "\u202e", "\x00", "\x1b[31m", "\ud800"),
    *("\U0001f600", "ﷺ", "İ", "ẞ", "0", "00", "1" * 40, "9" * 400, "0,0", "-1", "1e999", "٣٤", "１２", "½", "²", ".", "...", "…"),
    *("(", ")", "“", "”", '"', "'", "/", "//", ":", ";", "-", "–", "%", "&lt;", "<b>", "A.B.", "https://a.vn/1/2/2022"),
    *("A" * 300, "ạ" * 50),
]
BETWEEN = ["", " ", ", ", ". ", "\n", "; ", ": ", " - ", "/", " và ", " đến "]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def phrases() -> list[str]:
    """All of them, in a fixed order."""
    found: dict[str, None] = dict.fromkeys(STRANGE)
    for path in sorted(Path(dsx.language.vocabulary.__file__).parent.glob("*.toml")):
        found |= dict.fromkeys(text for text in _strings(tomllib.loads(path.read_text(encoding="utf-8"))) if len(text) < 80)
    for rule in RULES:
        examples = [example[0] for example in rule.examples] + list(rule.not_examples)
        found |= dict.fromkeys(text.replace("⟦", "").replace("⟧", "") for text in examples if isinstance(text, str))
    return list(found)


def repeated(draw: random.Random, known: list[str]) -> tuple[str, str]:
    """A piece of one to five phrases to be repeated, for one line and for many."""
    piece = "".join(draw.choice(known) + draw.choice(BETWEEN) for _ in range(draw.randint(1, 5))) or "a"
    flat = " ".join(piece.split("\n"))
    return flat if flat.endswith((" ", "-", "/")) else flat + " ", piece + "\n"
