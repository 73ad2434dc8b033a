"""Rules of the kind `document`: by name, by number."""

from __future__ import annotations

from dsx.kinds.documents import rules_law, rules_number
from dsx.kinds.kind import Rule

RULES: tuple[Rule, ...] = (*rules_law.RULES, *rules_number.RULES)
