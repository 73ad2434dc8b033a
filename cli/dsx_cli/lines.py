"""Facts from wherever they are: files of lines, a pipe, or articles as they are extracted."""

from __future__ import annotations

import io
import itertools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from dsx.archive import scale
from dsx.archive.packing import unpacked
from dsx.fact import KINDS, Fact, decode
from dsx.source.article import Article
from dsx.source.reading import Options, Unreadable, read


def facts_of(paths: list[str]) -> Iterator[Fact | Unreadable]:
    """The facts of files of facts, and of articles as they are extracted, in the order given."""
    replayed = _Replayed(sys.stdin.buffer if "-" in paths and sys.stdin is not None else io.BytesIO())
    stdin = io.BufferedReader(replayed)

    def holds_facts(path: str) -> bool:
        return _is_fact(replayed.first if path == "-" else _first_line(path))

    for of_facts, group in itertools.groupby(paths, key=holds_facts):
        if of_facts:
            for path in group:
                yield from decoded(path, stdin if path == "-" else None)
        else:
            yield from _extracted(read(list(group), Options(), stdin=stdin))


def decoded(path: str, stdin: Iterable[bytes] | None = None) -> Iterator[Fact | Unreadable]:
    """The facts of a file of lines or of standard input; a line that is none is an item."""
    name = "standard input" if path == "-" else path
    if path == "-":
        yield from _decoded(name, sys.stdin.buffer if stdin is None else stdin)
        return
    yield from _decoded(name, unpacked(path))


def _decoded(name: str, lines: Iterable[bytes]) -> Iterator[Fact | Unreadable]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            fact = decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            yield Unreadable(f"{name}, line {number}", f"not a fact: {error}")
            continue
        at = fact.start - fact.sentence.start
        if at >= 0 and fact.sentence.text[at : at + len(fact.text)] == fact.text:
            yield fact
        else:
            yield Unreadable(f"{name}, line {number}", "the fact does not stand in its sentence")


def _extracted(items: Iterable[Article | Unreadable]) -> Iterator[Fact | Unreadable]:
    for outcome in scale.run(items):
        if isinstance(outcome, Unreadable):
            yield outcome
        elif outcome.failure is not None:
            yield Unreadable(outcome.doc, outcome.failure)
        else:
            yield from map(decode, outcome.lines.splitlines())


def _first_line(path: str) -> bytes:
    if not Path(path).is_file():
        return b""
    try:
        return next((line for line in unpacked(path) if line.strip()), b"")
    except OSError:
        return b""  # the reading of articles says what is wrong with it


def _is_fact(line: bytes) -> bool:
    """Whether a line is meant as a fact: its kind, and the sentence that no article has."""
    try:
        record = msgspec.json.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return False
    return isinstance(record, dict) and record.get("kind") in KINDS and "sentence" in record


class _Replayed(io.RawIOBase):
    """A stream whose first line that is not blank can be looked at before it is read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._seen: bytes | None = None
        self._first = b""

    @property
    def first(self) -> bytes:
        """The first line that is not blank; reading begins before it all the same."""
        if self._seen is None:
            self._seen = b""
            while not self._first.strip() and (line := self._stream.readline()):
                self._seen += line
                self._first = line
        return self._first

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._seen or self._stream.read1(len(buffer))  # type: ignore[attr-defined]
        self._seen = data[len(buffer) :] if self._seen else self._seen
        buffer[: len(data[: len(buffer)])] = data[: len(buffer)]
        return len(data[: len(buffer)])
