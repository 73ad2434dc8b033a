"""Word lists as data: one TOML file per list, each saying where it comes from."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any


@functools.cache
def load(name: str) -> dict[str, Any]:
    """The list `name` (the file's name without `.toml`). Raises FileNotFoundError where there is none."""
    return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
