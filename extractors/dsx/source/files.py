"""Which files are read, in which order, and how much they hold."""

from __future__ import annotations

import errno
import io
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from dsx.source.compressed import COMPRESSED, bare

SUFFIXES = (".txt", ".jsonl", ".html", ".htm", ".parquet")
"""What is read of a folder."""

DOCUMENTS = (".docx", ".doc", ".odt", ".rtf", ".pdf")
"""What may hold an article that nothing here reads: it is counted, so that no folder seems to have been read whole."""

COUNTED = 50_000
"""A folder of more files is read without being measured first."""


@dataclass(slots=True)
class Meter:
    """What has been read of the inputs, and what was not."""

    read: int = 0
    """Bytes of the files."""
    left: Counter[str] = field(default_factory=Counter)
    """Files of folders that are left out, by suffix: those of DOCUMENTS."""


def is_input(name: str) -> bool:
    """Whether a file of this name is read where its folder is given."""
    return bare(name).lower().endswith(SUFFIXES) and not name.lower().endswith(tuple(".parquet" + end for end in COMPRESSED))


class NoFile(OSError):
    """What has the name of an article and is none that can be read to an end: a pipe, a socket, a device."""

    def __init__(self, path: str) -> None:
        super().__init__(errno.EINVAL, "no ordinary file but a pipe, a socket or a device: name it to have it read", path)


def walk(folder: str, left: Counter[str] | None = None) -> Iterator[str | OSError]:
    """The files to read below a folder, in the order of their paths; hidden ones are left out, links to folders not followed.

    A folder is listed when it is reached, and only names are kept: a million of them take some 70 MB. `left` counts, by
    suffix, the documents that nothing here reads.
    """
    waiting: list[Iterator[str | OSError]] = [_listed(folder, left)]
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
        elif isinstance(found, str) and found.endswith("/"):
            waiting.append(_listed(found[:-1], left))
        else:
            yield found


def _listed(folder: str, left: Counter[str] | None) -> Iterator[str | OSError]:
    """What a folder holds in order: files to read, folders with `/` behind their name, and what cannot be read."""
    try:
        with os.scandir(folder) as entries:
            names = [found for entry in entries if (found := _kept(entry, left)) is not None]
    except OSError as error:
        yield error
        return
    for name in sorted(names):
        path = os.path.join(folder, name.rstrip("|"))
        yield NoFile(path) if name.endswith("|") else path


def _kept(entry: os.DirEntry[str], left: Counter[str] | None) -> str | None:
    if entry.name.startswith("."):
        return None
    if entry.is_dir(follow_symlinks=False):
        return entry.name + "/"
    if not is_input(entry.name):
        suffix = os.path.splitext(entry.name)[1].lower()
        if left is not None and suffix in DOCUMENTS:
            left[suffix] += 1
        return None
    # no name that is read ends with a bar: the pipes and devices among them are marked by it
    return entry.name if _is_plain(entry) else entry.name + "|"


def _is_plain(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, a link to one or to a folder, or a link that leads nowhere, which the reading tells."""
    try:
        return entry.is_file() or entry.is_dir() or (entry.is_symlink() and not os.path.exists(entry.path))
    except OSError:  # links in a circle
        return True


def size(paths: Sequence[str]) -> int | None:
    """The bytes of all files to read; None where they are not cheaply known: a pipe, a folder of very many files."""
    total = files = 0
    for path in paths:
        for file in walk(path) if os.path.isdir(path) else [path]:
            if isinstance(file, OSError):
                continue  # the reading says what is wrong with it
            files += 1
            if path == "-" or files > COUNTED:
                return None
            total += os.path.getsize(file) if os.path.isfile(file) else 0
    return total


class Counted(io.RawIOBase):
    """A file that tells a meter what is read of it."""

    def __init__(self, file: BinaryIO, meter: Meter) -> None:
        self._file = file
        self._meter = meter

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count: int = self._file.readinto(buffer)  # type: ignore[attr-defined]
        self._meter.read += count
        return count
