"""What is longer than the screen goes through a pager, as git does it: `DSX_PAGER`, else `PAGER`, else `less -FRX`."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import IO, Literal

When = Literal["auto", "always", "never"]


@contextlib.contextmanager
def paged(when: When) -> Iterator[IO[str]]:
    """Where to write: a pager on a terminal, else standard output. A pager that is left early is no failure."""
    command = _command() if when == "always" or (when == "auto" and _on_terminal()) else None
    if command is None:
        yield sys.stdout
        return
    environment = {"LESS": "FRX", **os.environ}  # quit where one screen is enough; styles; leave the text there
    process = subprocess.Popen(
        command, shell=True, stdin=subprocess.PIPE, env=environment, encoding="utf-8", errors="backslashreplace"
    )
    assert process.stdin is not None
    try:
        with contextlib.suppress(BrokenPipeError):
            yield process.stdin
    finally:
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        while True:
            try:
                process.wait()
                break
            except KeyboardInterrupt:
                continue  # the pager's own key


def _command() -> str | None:
    for name in ("DSX_PAGER", "PAGER"):
        if name in os.environ:
            command = os.environ[name].strip()
            return None if command in ("", "cat") else command
    return "less" if shutil.which("less") else None


def _on_terminal() -> bool:
    return sys.stdout.isatty() and sys.stdin is not None and os.environ.get("TERM") != "dumb"
