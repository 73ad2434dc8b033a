"""Rules of the kind `document`."""

from __future__ import annotations

from dsx.kinds.rule import Rule

RULES: tuple[Rule, ...] = ()
