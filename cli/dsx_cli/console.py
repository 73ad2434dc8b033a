"""How every command meets the terminal and the shell: streams, what is said, exit codes.

Data goes to standard output, all else to standard error. Exit codes: 0 done, 1 something failed, 2 wrong usage,
130 stopped by Ctrl-C; a reader that has gone (`| head`) is no failure.
"""

from __future__ import annotations

import atexit
import contextlib
import copy
import gc
import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from dsx_cli import streams
from dsx_cli.config import name_variables, settings
from dsx_cli.messages import language, messages, reason
from dsx_cli.parameters import take_as_given
from dsx_cli.safe import visible

if TYPE_CHECKING:
    from rich.progress import Progress

FAILED = 1
INTERRUPTED = 130
COMMON = ("lang", "quiet", "no_color")
"""Options of dsx itself that every command takes too."""
_hushed: list[bool] = []
_ended: list[int] = []
"""The exit code, once all is done."""
_UsageError: Any = typer.BadParameter.__base__  # Typer exports its child only


class Trouble(Exception):
    """A command cannot go on; the message is all that a person needs to know."""


def run(app: typer.Typer) -> int:
    """Run the command line and give its exit code, with which the process is to end."""
    if atexit._ncallbacks() == 0:
        atexit.register(_leave)  # the first is called last; where a program has others already, they too are to be called
    code = _answered(app)
    _ended.append(code)
    return code


def _leave() -> None:
    """End without taking the interpreter down object by object, which is a tenth of a short run; not where it crashed."""
    if _ended:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(AttributeError, OSError, ValueError):  # there is none, it is full, or closed
                stream.flush()
        os._exit(_ended[0])


def _answered(app: typer.Typer) -> int:
    """The exit code of the command line, once what it wrote has left this process."""
    gc.set_threshold(50_000)  # start-up makes objects that stay: collecting among them takes a tenth of a short run
    streams.prepare()
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
    if "_DSX_COMPLETE" in os.environ:
        app(prog_name="dsx")  # a shell asks what can be typed: Typer answers, and ends
    command = typer.main.get_command(app)
    name_variables(command)
    everywhere(command)
    take_as_given(command)
    try:
        if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:  # start.py waits until here
            signal.signal(signal.SIGINT, signal.default_int_handler)
        speak(command)
        with command.make_context("dsx", sys.argv[1:], **settings(command)) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Trouble as trouble:
        say(f"dsx: {trouble}")
        return FAILED
    except _UsageError as error:
        with contextlib.redirect_stderr(io.StringIO()) as shown:
            error.show(shown)
        for line in shown.getvalue().splitlines():
            say(line)
        return int(error.exit_code)
    return 0


def everywhere(group: Any) -> None:
    """Let what is said of dsx itself (`--lang`, `-q`, `--no-color`) be said after a command's name too."""
    common = [option for option in group.params if option.name in COMMON]
    for command in group.commands.values():
        for option in common:
            twin = copy.copy(option)
            twin.expose_value = False
            twin.envvar = None  # said by the option of dsx itself
            command.params.append(twin)


def speak(group: Any) -> None:
    """Give the help of all commands in the language that is spoken."""
    if language() == "en":
        return
    said = messages()["help"]
    group.help = said["dsx"]
    for name, command in group.commands.items():
        command.help = said[name]


def hush() -> None:
    """From now on say only what is wrong."""
    _hushed[:] = [True]


def tell(line: str) -> None:
    """One line to standard error that says how it went, and nothing wrong; not with `-q`."""
    if not _hushed:
        say(line)


def _drop_unwritten() -> None:
    """Point standard output at nothing, so that the interpreter does not try again on its way out."""
    if sys.stdout is not None:
        with contextlib.suppress(OSError), open(os.devnull, "wb") as nothing:
            os.dup2(nothing.fileno(), sys.stdout.fileno())


def say(line: str, to: Progress | None = None) -> None:
    """One line to standard error, above the progress bar where there is one."""
    line = reason(line)
    if to is not None:
        to.console.print(visible(line), markup=False, highlight=False, emoji=False, soft_wrap=True)
    elif sys.stderr is not None:
        with contextlib.suppress(OSError):  # no one reads it any more; the data and the exit code say it too
            print(visible(line), file=sys.stderr, flush=True)


@contextlib.contextmanager
def named(path: Path) -> Iterator[None]:
    """An error of the system as one clear line; a reader that has gone stays what it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Trouble(f"{path}: {error.strerror}") from error


def to_standard_output(data: bytes) -> None:
    """Write all at once; whole, even where Ctrl-C comes in between."""
    if sys.stdout is None:
        raise Trouble("standard output is closed")
    with interrupts_wait():
        all_of(sys.stdout.buffer.write, streams.harmless(data) if sys.stdout.isatty() else data)
        sys.stdout.flush()


def all_of(write: Callable[[memoryview], int | None], data: bytes) -> None:
    """Write all data, where one call may write only some of it."""
    rest = memoryview(data)
    while rest:
        rest = rest[write(rest) or 0 :]


@contextlib.contextmanager
def interrupts_wait() -> Iterator[None]:
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
