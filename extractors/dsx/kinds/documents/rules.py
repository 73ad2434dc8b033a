"""Rules of the kind `document`: by name, by number."""

from __future__ import annotations

from dsx.kinds.documents import rules_law, rules_number
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import Rule

RULES: tuple[Rule[Reference], ...] = (*rules_law.RULES, *rules_number.RULES)
