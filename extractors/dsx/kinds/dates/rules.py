"""Rules of the kind `date`, by phenomenon."""

from __future__ import annotations

from dsx.kinds.dates import rules_day, rules_period
from dsx.kinds.rule import Rule

RULES: tuple[Rule, ...] = rules_day.RULES + rules_period.RULES
