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
from dsx.source.compressed import bare
from dsx.source.files import walk
from dsx.source.reading import Options, Unreadable, read

_ARTICLES = (".txt", ".html", ".htm")
_LOOKED_AT = 10  # lines that tell whether a file is of facts, should the first be broken


def facts_of(paths: list[str]) -> Iterator[Fact | Unreadable]:
    """The facts of files of facts, of articles as they are extracted, and of folders of either, in the order given."""
    paths = [file for path in paths for file in files_of_facts(path) or [path]]
    replayed = _Replayed(sys.stdin.buffer if "-" in paths and sys.stdin is not None else io.BytesIO())
    stdin = io.BufferedReader(replayed)

    def are_facts(path: str) -> bool:
        return _are_facts(replayed.first()) if path == "-" else holds_facts(path)

    for of_facts, group in itertools.groupby(paths, key=are_facts):
        if of_facts:
            for path in group:
                yield from decoded(path, stdin if path == "-" else None)
        else:
            yield from _extracted(read(list(group), Options(), stdin=stdin))


def files_of_facts(path: str) -> list[str]:
    """The files to read below a folder, where any of them holds facts; else none, and the folder is one of articles."""
    if not Path(path).is_dir():
        return []
    files = [file for file in walk(path) if isinstance(file, str)]
    lines = [file for file in files if not bare(file).lower().endswith(_ARTICLES)]
    return files if any(holds_facts(file) for file in lines) else []


def holds_facts(path: str) -> bool:
    """Whether the first lines of a file are meant as facts."""
    return _are_facts(_first_lines(path))


class Sources:
    """The paths of a command, parted into files of facts and articles; `stdin` begins before what was looked at."""

    def __init__(self, paths: list[str]) -> None:
        replayed = _Replayed(sys.stdin.buffer if "-" in paths and sys.stdin is not None else io.BytesIO())
        self.stdin = io.BufferedReader(replayed)
        self.facts: list[str] = []
        self.articles: list[str] = []
        for path in paths:
            if path == "-":
                (self.facts if _are_facts(replayed.first()) else self.articles).append(path)
            elif below := files_of_facts(path):
                self.facts += below
            else:
                (self.facts if holds_facts(path) else self.articles).append(path)


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
        except RecursionError:
            yield Unreadable(f"{name}, line {number}", "not a fact: nested too deep")
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


def _first_lines(path: str) -> list[bytes]:
    if not Path(path).is_file():
        return []
    try:
        return list(itertools.islice((line for line in unpacked(path) if line.strip()), _LOOKED_AT))
    except OSError:
        return []  # the reading of articles says what is wrong with it


def _are_facts(lines: Iterable[bytes]) -> bool:
    """Whether any of the lines is meant as a fact: it has a kind, and the sentence that no article has."""
    for line in lines:
        try:
            record = msgspec.json.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        if isinstance(record, dict) and record.get("kind") in KINDS and "sentence" in record:
            return True
    return False


class _Replayed(io.RawIOBase):
    """A stream whose first lines can be looked at before they are read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._seen: bytes | None = None
        self._first: list[bytes] = []

    def first(self) -> list[bytes]:
        """The first lines that are not blank, as many as tell what they are; reading begins before them all the same."""
        if self._seen is None:
            self._seen = b""
            while len(self._first) < _LOOKED_AT and not _are_facts(self._first) and (line := self._stream.readline()):
                self._seen += line
                if line.strip():
                    self._first.append(line)
        return self._first

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._seen or self._stream.read1(len(buffer))  # type: ignore[attr-defined]
        self._seen = data[len(buffer) :] if self._seen else self._seen
        buffer[: len(data[: len(buffer)])] = data[: len(buffer)]
        return len(data[: len(buffer)])
