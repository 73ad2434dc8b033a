"""Rules of the kind `rank`."""

from __future__ import annotations

from dsx.kinds.rule import Rule

RULES: tuple[Rule, ...] = ()
