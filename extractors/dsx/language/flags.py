"""The flags inside of `regex` as plain numbers: they are members of an enum there, whose `&` is written in Python.

Its parser asks for flags some thirty thousand times for the patterns of one article; so it compiles them in two thirds of
the time. The numbers are the same, and the flags that programs see (`regex.IGNORECASE`) stay as they are.
"""

from __future__ import annotations

import contextlib
import importlib


def as_numbers() -> None:
    """Done once; in a `regex` that is laid out otherwise nothing is changed."""
    with contextlib.suppress(ImportError, AttributeError):
        core = importlib.import_module("regex._regex_core")
        for name, value in list(vars(core).items()):
            if isinstance(value, core.RegexFlag):
                setattr(core, name, int(value))
