"""Where a run keeps what is not yet done: a folder of its own beside its file, which no other run enters.

`FILE.unfinished` holds the lines so far, the journal, and a lock. The folder is made exclusively and never through a
link; what stands there and is not of dsx is left alone, and the run refused. The lock is the system's (`flock`): it ends
with the process that holds it, however that ends.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import stat
from io import FileIO
from pathlib import Path

LINES, JOURNAL, PACKED, LOCK = "lines", "journal", "packed", "lock"
"""The files of the folder. None has a suffix by which it would be read as an article."""


class Occupied(Exception):
    """The folder is another run's, or not of dsx; the message says which."""


class Workplace:
    """The folder of the run that writes `target`, held until it is closed. Raises Occupied and OSError."""

    def __init__(self, target: Path) -> None:
        self.folder = folder_of(target)
        self._lock = self._held(target)

    def __truediv__(self, name: str) -> Path:
        return self.folder / name

    def _held(self, target: Path) -> int:
        while True:
            self._enter()
            try:
                lock = os.open(self.folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            except FileNotFoundError:
                continue  # the run that held it has just left
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = os.pread(lock, 200, 0).decode(errors="replace") or "another process"
                os.close(lock)
                raise Occupied(f"{target} is being written by {holder}") from None
            if self._is_in_place(lock):
                os.ftruncate(lock, 0)
                os.pwrite(lock, f"process {os.getpid()} on {os.uname().nodename}".encode(), 0)
                return lock
            os.close(lock)

    def _enter(self) -> None:
        try:
            self.folder.mkdir(mode=0o700)
        except FileExistsError:
            is_folder = stat.S_ISDIR(self.folder.lstat().st_mode)
            if not is_folder or not set(os.listdir(self.folder)) <= {LINES, JOURNAL, PACKED, LOCK}:
                raise Occupied(f"{self.folder} is in the way, and not of dsx: move it, or write elsewhere") from None

    def _is_in_place(self, lock: int) -> bool:
        with contextlib.suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(lock), os.stat(self.folder / LOCK))
        return False

    def clear(self) -> None:
        """Remove all that the run left, and the folder."""
        for name in (LINES, JOURNAL, PACKED, LOCK):
            (self.folder / name).unlink(missing_ok=True)
        self.folder.rmdir()

    def close(self) -> None:
        """Let go of the folder."""
        os.close(self._lock)


def folder_of(target: Path) -> Path:
    """The folder of the run that writes a file."""
    return target.with_name(target.name + ".unfinished")


def made(path: Path) -> FileIO:
    """A new file, in the place of an old one; never through a link."""
    path.unlink(missing_ok=True)
    return FileIO(path, "x")


def opened(path: Path) -> FileIO:
    """A file that is there, to be read and written; never through a link."""
    return FileIO(path, "r+", opener=lambda name, flags: os.open(name, flags | os.O_NOFOLLOW))
