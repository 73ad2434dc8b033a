"""Rules of the kind `count`: numbers with a unit of their own, parts of a whole, and numbers whose noun `join` finds."""

from __future__ import annotations

from dsx.kinds.counts import rules_number, rules_ordinal, rules_unit
from dsx.kinds.counts.quantity import Quantity
from dsx.kinds.kind import Rule

RULES: tuple[Rule[Quantity], ...] = (*rules_unit.RULES, *rules_number.RULES, *rules_ordinal.RULES)
