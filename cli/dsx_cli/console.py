"""How every command meets the terminal and the shell: streams, files that appear whole, progress, exit codes.

Data goes to standard output, all else to standard error. Exit codes: 0 done, 1 something failed, 2 wrong usage,
130 stopped by Ctrl-C; a reader that has gone (`| head`) is no failure.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from io import RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from dsx_cli.safe import visible

if TYPE_CHECKING:
    from rich.progress import Progress

FAILED = 1
INTERRUPTED = 130
_UsageError: Any = typer.BadParameter.__base__  # Typer exports its child only


class Trouble(Exception):
    """A command cannot go on; the message is all that a person needs to know."""


def run(app: typer.Typer) -> int:
    """Run the command line and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # lone surrogates, ASCII terminals
    try:
        code = _run(app)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        return code
    except BrokenPipeError:
        _drop_unwritten()
        return 0
    except OSError as error:
        _drop_unwritten()
        say(f"dsx: {error.filename or 'standard output'}: {error.strerror}")
        return FAILED


def _run(app: typer.Typer) -> int:
    """What Typer's own `main` does, but for its answers to Ctrl-C and to a reader that has gone."""
    command = typer.main.get_command(app)
    try:
        with command.make_context("dsx", sys.argv[1:]) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Trouble as trouble:
        say(f"dsx: {trouble}")
        return FAILED
    except _UsageError as error:
        error.show()
        return int(error.exit_code)
    return 0


def _drop_unwritten() -> None:
    """Point standard output at nothing, so that the interpreter does not try again on its way out."""
    if sys.stdout is not None:
        with contextlib.suppress(OSError), open(os.devnull, "wb") as nothing:
            os.dup2(nothing.fileno(), sys.stdout.fileno())


def say(line: str, to: Progress | None = None) -> None:
    """One line to standard error, above the progress bar where there is one."""
    if to is not None:
        to.console.print(visible(line), markup=False, highlight=False, soft_wrap=True)
    elif sys.stderr is not None:
        with contextlib.suppress(OSError):  # no one reads it any more; the data and the exit code say it too
            print(visible(line), file=sys.stderr, flush=True)


Write = Callable[[bytes], None]


@contextlib.contextmanager
def output(path: Path | None) -> Iterator[Write]:
    """Where data goes: standard output, or a file, which is put in its place when all was written.

    What is handed over at once is written whole even where Ctrl-C comes in between.
    """
    if path is None:
        yield _to_standard_output
    elif path.exists() and not stat.S_ISREG(path.stat().st_mode):
        with _named(path):
            device = path.open("wb", buffering=0)  # /dev/null, a named pipe: nothing to be put in its place
        with device:
            yield _writer(device, path)
    else:
        with _replacing(path) as write:
            yield write


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[Write]:
    target = path.resolve()  # through a link, which stays one
    part = target.with_name(target.name + ".part")
    with _named(path):
        if target.exists():
            target.open("ab").close()  # a file that may not be written is not replaced either
        file = part.open("wb", buffering=0)
    try:
        with file:
            yield _writer(file, path)
            with _named(path):
                os.fsync(file.fileno())
        with _named(path):
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
    except KeyboardInterrupt:
        say(f"dsx: stopped; the articles done so far stand in {part}")
        raise
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    """An error of the system as one clear line; a reader that has gone stays what it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Trouble(f"{path}: {error.strerror}") from error


def _writer(file: RawIOBase, path: Path) -> Write:
    def write(data: bytes) -> None:
        with _named(path), _interrupts_wait():
            _all(file.write, data)

    return write


def _to_standard_output(data: bytes) -> None:
    if sys.stdout is None:
        raise Trouble("standard output is closed")
    with _interrupts_wait():
        _all(sys.stdout.buffer.write, data)
        sys.stdout.flush()


def _all(write: Callable[[memoryview], int | None], data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[write(rest) or 0 :]


@contextlib.contextmanager
def _interrupts_wait() -> Iterator[None]:
    """What is written inside is written whole: the first Ctrl-C waits until it is done, a second one does not."""
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    waiting = False

    def note(number: int, frame: object) -> None:
        nonlocal waiting
        if waiting:
            raise KeyboardInterrupt
        waiting = True

    signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if waiting:
        raise KeyboardInterrupt


@contextlib.contextmanager
def progress(out: Path | None) -> Iterator[Progress | None]:
    """A progress bar on standard error, where that is a terminal that the data does not go to."""
    data_on_terminal = out is None and sys.stdout is not None and sys.stdout.isatty()
    if sys.stderr is None or not sys.stderr.isatty() or data_on_terminal:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), TextColumn("{task.completed} articles", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task("", total=None)
        yield bar
