"""What a long run has done so far, so that another run can go on from there.

The lines of a run stand in `FILE.part` until all are written. `FILE.part.journal` beside it holds a header (which dsx,
which rules, which options) and then one JSON line for every item of the input, written after the item's own lines:
what was read, what it came to, and where in the part its lines end. A run may die at any moment, or its disk be full:
lines that the journal does not know are cut off again, and an entry that was cut short counts as not written.
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
from typing import Any

import dsx.fact
from dsx.archive.engine import Outcome
from dsx.source.article import Article
from dsx.source.reading import Unreadable

LIBRARIES = ("underthesea", "underthesea_core", "regex", "lunar-vn", "trafilatura", "htmldate")
"""What else decides which facts are found: another version of these may find others."""

Item = Article | Unreadable


class Refused(Exception):
    """An interrupted run that cannot be continued in this way; the message says why."""


class OtherOptions(Refused):
    """The interrupted run was given other options."""


class Journal:
    """The part and the journal of a run, opened for going on (`resume`) where there is something to go on from.

    Raises Refused where the interrupted run was made by another version or with other options.
    """

    def __init__(self, part: Path, options: Mapping[str, object], resume: bool = False) -> None:
        self.part = part
        self.path = part.with_name(part.name + ".journal")
        own = _header(options)
        found = _first(self.path) if resume and part.exists() else None
        self.kept = 0
        """How many items are in the journal."""
        self.resumed = found is not None
        if found is not None:
            _compare(own, found, part)
        self._read: deque[tuple[str, str | None]] = deque()
        self._entries = FileIO(self.path, "r+" if self.resumed else "w")
        self._lines = FileIO(part, "r+" if self.resumed else "w")
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
        size = self.part.stat().st_size
        with self.path.open("rb") as entries:
            known = len(entries.readline())
            for line in entries:
                entry = _read(line)
                if entry is None or entry["end"] > size:
                    break
                item = next(items, None)
                if item is None or _mark(item) != (entry["doc"], entry["text"]):
                    raise Refused(f"{entry['doc']} is no longer what the interrupted run read; without --resume it starts anew")
                yield _outcome(entry)
                self._end = entry["end"]
                self.kept += 1
                known += len(line)
        for file, end in ((self._lines, self._end), (self._entries, known)):
            file.truncate(end)
            file.seek(end)

    def noting(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same items; what they were is kept until their outcomes, in the same order, are added."""
        for item in items:
            self._read.append(_mark(item))
            yield item

    def add(self, outcome: Outcome | Unreadable) -> None:
        """Write an item's lines, then its entry. Raises OSError."""
        doc, text = self._read.popleft()
        if isinstance(outcome, Unreadable):
            entry: dict[str, object] = {"doc": doc, "text": text, "failure": outcome.reason}
        else:
            _write(self._lines, outcome.lines)
            self._end += len(outcome.lines)
            entry = {"doc": doc, "text": text, "kinds": outcome.kinds, "published_from": outcome.published_from}
            entry |= {"failure": outcome.failure, "trace": outcome.trace} if outcome.failure is not None else {}
        _write(self._entries, _line(entry | {"end": self._end}))
        self.kept += 1

    def sync(self) -> None:
        """Wait until the lines are on the disk. Raises OSError."""
        os.fsync(self._lines.fileno())

    def close(self) -> None:
        """Close both files."""
        self._lines.close()
        self._entries.close()

    def remove(self) -> None:
        """Remove the journal, and the part where it has not been put in its place."""
        self.path.unlink(missing_ok=True)
        self.part.unlink(missing_ok=True)


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


def _compare(own: Mapping[str, Any], found: Mapping[str, Any], part: Path) -> None:
    for what in ("versions", "rules"):
        if own[what] != found.get(what):
            raise Refused(f"{part} was begun with another version of dsx or its libraries; without --resume it starts anew")
    theirs = found.get("options", {})
    different = [name for name in sorted(own["options"].keys() | theirs) if own["options"].get(name) != theirs.get(name)]
    if different:
        names = ", ".join(different)
        raise OtherOptions(f"{part} was begun with other options ({names}): give the same, or start anew without --resume")


def _mark(item: Item) -> tuple[str, str | None]:
    """What an item is: its name, and the hash of its text and publication date as they were read."""
    if isinstance(item, Unreadable):
        return item.place, None
    digest = hashlib.blake2b(item.raw.encode("utf-8", "surrogatepass"), digest_size=16)
    digest.update(f"\0{item.given}\0{item.given_from}".encode())
    return item.doc, digest.hexdigest()


def _outcome(entry: Mapping[str, Any]) -> Outcome | Unreadable:
    if entry["text"] is None:
        return Unreadable(entry["doc"], entry["failure"])
    return Outcome(entry["doc"], b"", entry["kinds"], entry["published_from"], entry.get("failure"), entry.get("trace"))


def _first(journal: Path) -> dict[str, Any] | None:
    """The header of a journal; None where there is none to go on from."""
    try:
        with journal.open("rb") as file:
            return _read(file.readline())
    except FileNotFoundError:
        return None


def _read(line: bytes) -> dict[str, Any] | None:
    """One line of a journal; None where it was cut short, or the disk kept less of it than was written."""
    try:
        entry = json.loads(line) if line.endswith(b"\n") else None
    except ValueError:
        return None
    return entry if isinstance(entry, dict) and "end" in entry else None


def _line(entry: Mapping[str, object]) -> bytes:
    return json.dumps(entry, separators=(",", ":")).encode() + b"\n"  # ASCII: file names may hold lone surrogates


def _write(file: FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
