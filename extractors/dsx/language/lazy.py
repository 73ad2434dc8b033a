"""Patterns that are compiled when they are first used.

Compiling takes longer than reading an article, and an article needs few of all patterns.
"""

from __future__ import annotations

import functools
from typing import Any

import regex


class Lazy:
    """Stands for the compiled pattern: has its methods."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @functools.cached_property
    def _compiled(self) -> Any:
        return regex.compile(self.pattern)

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._compiled, name)
        self.__dict__[name] = method
        return method
