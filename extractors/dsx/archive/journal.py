"""What a long run has done so far, so that another run can go on from there.

The lines of a run stand in a file of its workplace until all are written. The journal beside it holds a header (which
dsx, which rules, which options) and then one JSON line for every item of the input, written after the item's own lines:
what was read, what it came to, where its lines end, and their sum. A run may die at any moment, or its disk be full or
spoil what was written: lines that the journal does not know, or that are not what it says, are cut off again, with all
that follows them, and an entry that was cut short counts as not written.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

import dsx.fact
from dsx.archive.engine import Outcome
from dsx.archive.workplace import JOURNAL, LINES, made, opened
from dsx.source.article import Article, PublishedFrom
from dsx.source.reading import Unreadable

LIBRARIES = ("underthesea", "underthesea_core", "regex", "lunar-vn", "trafilatura", "htmldate")
"""What else decides which facts are found: another version of these may find others."""

Item = Article | Unreadable


class Refused(Exception):
    """An interrupted run that cannot be continued in this way; the message says why."""


class OtherOptions(Refused):
    """The interrupted run was given other options."""


class _Entry(msgspec.Struct):
    """One line of a journal: what an item was, what it came to, and where in the file its lines end."""

    doc: str
    text: str | None
    end: int
    sum: str | None = None
    kinds: dict[str, int] = {}
    published_from: PublishedFrom | None = None
    failure: str | None = None
    trace: str | None = None
    faults: tuple[str, ...] = ()


class Journal:
    """The lines and the journal of a run in its folder, opened for going on (`resume`) where there is something to go on from.

    Raises Refused where the interrupted run was made by another version or with other options.
    """

    def __init__(self, folder: Path, options: Mapping[str, object], resume: bool = False) -> None:
        self.lines, self.path = folder / LINES, folder / JOURNAL
        own = _header(options)
        found = _first(self.path) if resume and self.lines.is_file() else None
        self.kept = 0
        """How many items are in the journal."""
        self.resumed = found is not None
        self.spoilt: str | None = None
        """What was found spoilt, once `done` has come to it; all from there on is done again."""
        if found is not None:
            _compare(own, found, folder)
        self._read: deque[tuple[str, str | None]] = deque()
        open_file = opened if self.resumed else made
        self._entries, self._lines = open_file(self.path), open_file(self.lines)
        self._end = 0
        if not self.resumed:
            _write(self._entries, _line(own))

    def done(self, items: Iterator[Item]) -> Iterator[Outcome | Unreadable]:
        """What the interrupted run came to, without its lines, item by item; the items are taken from `items`.

        Once all are given, part and journal end with the last of them. Raises Refused, and leaves both as they are,
        where the input is no longer what that run read.
        """
        if not self.resumed:
            return
        with self.path.open("rb") as entries, self.lines.open("rb") as lines:
            known = len(entries.readline())
            for line in entries:
                entry = self._entry(line, lines)
                if entry is None:
                    break
                item = next(items, None)
                if item is None or _mark(item) != (entry.doc, entry.text):
                    raise Refused(f"{entry.doc} is no longer what the interrupted run read; without --resume it starts anew")
                yield _outcome(entry)
                self._end = entry.end
                self.kept += 1
                known += len(line)
        for file, end in ((self._lines, self._end), (self._entries, known)):
            file.truncate(end)
            file.seek(end)

    def _entry(self, line: bytes, lines: BinaryIO) -> _Entry | None:
        """The next entry; None where it was not written to its end, or it or its lines were spoilt, which is told."""
        if not line.endswith(b"\n"):
            return None
        try:
            entry = msgspec.convert(json.loads(line), _Entry)
        except (ValueError, RecursionError):
            self.spoilt = f"{self.path}, line {self.kept + 2}, is no entry"
            return None
        there = os.fstat(lines.fileno()).st_size
        written = lines.read(max(0, min(entry.end, there) - self._end))
        if self._end + len(written) != entry.end or entry.sum != _sum(written):
            self.spoilt = f"{self.lines} from byte {self._end} on is not what was written for {entry.doc}"
            return None
        return entry

    def noting(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same items; what they were is kept until their outcomes, in the same order, are added."""
        for item in items:
            self._read.append(_mark(item))
            yield item

    def add(self, outcome: Outcome | Unreadable) -> None:
        """Write an item's lines, then its entry. Raises OSError."""
        doc, text = self._read.popleft()
        if isinstance(outcome, Unreadable):
            entry: dict[str, object] = {"doc": doc, "text": text, "failure": outcome.reason, "sum": _sum(b"")}
        else:
            _write(self._lines, outcome.lines)
            self._end += len(outcome.lines)
            entry = {"doc": doc, "text": text, "kinds": outcome.kinds, "published_from": outcome.published_from}
            entry |= {"failure": outcome.failure, "trace": outcome.trace} if outcome.failure is not None else {}
            entry |= {"faults": outcome.faults} if outcome.faults else {}
            entry["sum"] = _sum(outcome.lines)
        _write(self._entries, _line(entry | {"end": self._end}))
        self.kept += 1

    def sync(self) -> None:
        """Wait until the lines are on the disk. Raises OSError."""
        os.fsync(self._lines.fileno())

    def close(self) -> None:
        """Close both files."""
        self._lines.close()
        self._entries.close()


@functools.cache
def fingerprint() -> str:
    """A hash of the library's own code and data."""
    root = Path(dsx.fact.__file__).parent
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(path for path in root.rglob("*") if path.suffix in (".py", ".toml")):
        digest.update(f"{path.relative_to(root).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _header(options: Mapping[str, object]) -> dict[str, Any]:
    versions = {name: _version(name) for name in ("dsx", *LIBRARIES)}
    header: dict[str, Any] = _read(_line({"versions": versions, "rules": fingerprint(), "options": options, "end": 0})) or {}
    return header


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None  # an extra that is not installed


def _compare(own: Mapping[str, Any], found: Mapping[str, Any], folder: Path) -> None:
    for what in ("versions", "rules"):
        if own[what] != found.get(what):
            raise Refused(f"{folder} was begun with another version of dsx or its libraries; without --resume it starts anew")
    theirs = found.get("options", {})
    different = [name for name in sorted(own["options"].keys() | theirs) if own["options"].get(name) != theirs.get(name)]
    if different:
        names = ", ".join(different)
        raise OtherOptions(f"{folder} was begun with other options ({names}): give the same, or start anew without --resume")


def _mark(item: Item) -> tuple[str, str | None]:
    """What an item is: its name, and the hash of its text and publication date as they were read."""
    if isinstance(item, Unreadable):
        return item.place, None
    digest = hashlib.blake2b(item.raw.encode("utf-8", "surrogatepass"), digest_size=16)
    digest.update(f"\0{item.given}\0{item.given_from}".encode())
    return item.doc, digest.hexdigest()


def _sum(lines: bytes) -> str:
    return hashlib.blake2b(lines, digest_size=8).hexdigest()


def _outcome(entry: _Entry) -> Outcome | Unreadable:
    if entry.text is None:
        return Unreadable(entry.doc, entry.failure or "")
    return Outcome(entry.doc, b"", entry.kinds, entry.published_from, entry.failure, entry.trace, entry.faults)


def _first(journal: Path) -> dict[str, Any] | None:
    """The header of a journal; None where there is none to go on from."""
    try:
        with journal.open("rb") as file:
            return _read(file.readline())
    except (FileNotFoundError, IsADirectoryError):
        return None


def _read(line: bytes) -> dict[str, Any] | None:
    """The header of a journal; None where it was cut short, or the disk kept less of it than was written."""
    try:
        entry = json.loads(line) if line.endswith(b"\n") else None
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) and "end" in entry else None


def _line(entry: Mapping[str, object]) -> bytes:
    return json.dumps(entry, separators=(",", ":")).encode() + b"\n"  # ASCII: file names may hold lone surrogates


def _write(file: FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
