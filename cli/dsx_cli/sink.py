"""Where the facts of a run go: standard output, a device, or a file that appears whole and whose run can be resumed."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

import typer

from dsx.archive.engine import Outcome
from dsx.archive.journal import Item, Journal, OtherOptions, Refused
from dsx.archive.packing import is_packed, pack
from dsx.archive.workplace import LINES, PACKED, Occupied, Workplace
from dsx.source.reading import Unreadable
from dsx_cli.console import Trouble, all_of, interrupts_wait, named, say, to_standard_output


class Sink(Protocol):
    """Takes outcomes in the order of their items."""

    def done(self, items: Iterator[Item]) -> Iterable[Outcome | Unreadable]:
        """What an interrupted run had done already; its items are taken from `items`."""

    def noting(self, items: Iterable[Item]) -> Iterable[Item]:
        """The items of this run, which are to pass through here."""

    def add(self, outcome: Outcome | Unreadable) -> None:
        """Write what became of the next item; whole, even where Ctrl-C comes in between."""


@contextlib.contextmanager
def sink(path: Path | None, options: Mapping[str, object], resume: bool) -> Iterator[Sink]:
    """The sink for `-o path`. A file is put in its place once all was written, under `options` that a resumed run shares."""
    if path is None:
        yield _Stream(to_standard_output)
    elif path.exists() and not stat.S_ISREG(path.stat().st_mode):
        if resume:
            raise typer.BadParameter(f"--resume: {path} is no file")
        with named(path):
            device = path.open("wb", buffering=0)  # /dev/null, a named pipe: nothing to be put in its place
        with device:
            yield _Stream(lambda data: _write(device.write, data, path))
    else:
        with _replacing(path, options, resume) as journalled:
            yield journalled


class _Stream:
    def __init__(self, write: Callable[[bytes], None]) -> None:
        self._write = write

    def done(self, items: Iterator[Item]) -> Iterable[Outcome | Unreadable]:
        return ()

    def noting(self, items: Iterable[Item]) -> Iterable[Item]:
        return items

    def add(self, outcome: Outcome | Unreadable) -> None:
        if isinstance(outcome, Outcome) and outcome.lines:
            self._write(outcome.lines)


class _Journalled:
    def __init__(self, journal: Journal, path: Path) -> None:
        self._journal = journal
        self._path = path

    def done(self, items: Iterator[Item]) -> Iterable[Outcome | Unreadable]:
        yield from self._journal.done(items)
        if self._journal.spoilt:
            say(f"dsx: --resume: {self._journal.spoilt}: all from there on is done again")

    def noting(self, items: Iterable[Item]) -> Iterable[Item]:
        return self._journal.noting(items)

    def add(self, outcome: Outcome | Unreadable) -> None:
        with named(self._path), interrupts_wait():
            self._journal.add(outcome)


@contextlib.contextmanager
def _replacing(path: Path, options: Mapping[str, object], resume: bool) -> Iterator[Sink]:
    target = path.resolve()  # through a link, which stays one
    with named(path):
        if target.exists():
            target.open("ab").close()  # a file that may not be written is not replaced either
        try:
            workplace = Workplace(target)
        except Occupied as occupied:
            raise Trouble(str(occupied)) from occupied
    with contextlib.closing(workplace):
        yield from _working(workplace, path, target, options, resume)


def _working(workplace: Workplace, path: Path, target: Path, options: Mapping[str, object], resume: bool) -> Iterator[Sink]:
    with named(path), _refusals():
        journal = Journal(workplace.folder, options, resume)
    try:
        with contextlib.closing(journal), _refusals():
            yield _Journalled(journal, path)
            with named(path):
                journal.sync()
        with named(path):
            _put(workplace, target)
            workplace.clear()
    except BaseException as error:
        goes_on = f"the articles done so far stand in {workplace.folder}; the same command with --resume goes on from there"
        if not journal.resumed and not journal.kept and not isinstance(error, KeyboardInterrupt):
            workplace.clear()
        elif isinstance(error, KeyboardInterrupt):
            say(f"dsx: stopped; {goes_on}")
        elif isinstance(error, Trouble) and not isinstance(error.__cause__, Refused):
            raise Trouble(f"{error}; {goes_on}") from error
        raise


def _put(workplace: Workplace, target: Path) -> None:
    """Put the lines in their place, in the form that its name asks for, with the permissions of the file that stood there."""
    whole = workplace / LINES
    if is_packed(target):
        whole = workplace / PACKED
        whole.unlink(missing_ok=True)
        pack(workplace / LINES, whole, target.suffix)
        with whole.open("rb+") as file:
            os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, whole)
    whole.replace(target)


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """What cannot be resumed: other options are wrong usage, all else is a failure."""
    try:
        yield
    except OtherOptions as refused:
        raise typer.BadParameter(f"--resume: {refused}") from refused
    except Refused as refused:
        raise Trouble(f"--resume: {refused}") from refused


def _write(write: Callable[[memoryview], int | None], data: bytes, path: Path) -> None:
    with named(path), interrupts_wait():
        all_of(write, data)
