"""The console script: Ctrl-C while Python still imports ends the process as it ends any other, without a traceback."""

from __future__ import annotations

import signal
from typing import Any


def main() -> Any:
    """Run the command line; from `console.run` on, Ctrl-C is its to answer."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from dsx_cli.main import main

    return main()
