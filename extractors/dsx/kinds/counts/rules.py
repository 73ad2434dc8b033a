"""Rules of the kind `count`."""

from __future__ import annotations

from dsx.kinds.rule import Rule

RULES: tuple[Rule, ...] = ()
