"""Rules of the kind `rank`, the more specific ones first."""

from __future__ import annotations

from dsx.kinds.kind import Rule
from dsx.kinds.ranks import rules_change, rules_end, rules_position, rules_top

RULES: tuple[Rule, ...] = rules_position.RULES + rules_end.RULES + rules_top.RULES + rules_change.RULES
