"""Rules of the kind `date`, by phenomenon; of two that read the same words the first listed wins."""

from __future__ import annotations

from dsx.kinds.dates import (
    rules_clock,
    rules_day,
    rules_duration,
    rules_era,
    rules_list,
    rules_lunar,
    rules_period,
    rules_relative,
)
from dsx.kinds.dates.values import Point
from dsx.kinds.kind import Rule

RULES: tuple[Rule[Point], ...] = (
    *rules_lunar.RULES,
    *rules_list.RULES,
    *rules_day.RULES,
    *rules_era.RULES,
    *rules_period.RULES,
    *rules_clock.RULES,
    *rules_relative.RULES,
    *rules_duration.RULES,
)
