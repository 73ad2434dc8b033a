"""Time per character of texts made to be dear, each one piece repeated in one line, against that of ordinary articles."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from dsx import extract

ALLOWED = 3
"""How many times as dear as ordinary text a character may be."""

PIECES = (
    "1", "/", '"', "“", "a", "năm ", "năm năm năm ", "1/1/", '"a" ', ",", "1 ", "1,", "5% ", "1 người, ", "là 3 ",
    "từ 1 đến ", "đứng đầu ", "2/9/2024 ", "15-NQ/TW ", "Ông A nói ",
)  # fmt: skip
LINES = ("Ngày 5/5/2022, có 30 người. ", "Ông An cho biết: “Có 3 người”.\n")
"""Pieces that are sentences, so that the text is dense with facts and not one line without end."""


def microseconds(text: str) -> float:
    """Processor time per character, in millionths of a second."""
    began = time.process_time()
    extract(text)
    return (time.process_time() - began) / len(text) * 1e6


def ordinary(texts: Sequence[str], passes: int) -> float:
    """Of the articles as they are, once they are warm, in millionths of a second."""
    size = sum(map(len, texts))
    return min(sum(microseconds(text) * len(text) for text in texts) / size for _ in range(passes + 1))


def measured(texts: Sequence[str], size: int) -> Iterator[tuple[str, float]]:
    """The name of each text of a size, and its time per character; the first two are the articles joined."""
    joined = repeated("\n".join(texts) + "\n", size)
    yield "the articles as one article", microseconds(joined)
    yield "the articles as one line", microseconds(joined.replace("\n", " "))
    for piece in (*PIECES, *LINES):
        yield f"`{piece}`".replace("\n", "⏎"), microseconds(repeated(piece, size))


def repeated(piece: str, size: int) -> str:
    """A piece again and again, so many characters."""
    return (piece * (size // len(piece) + 1))[:size]
