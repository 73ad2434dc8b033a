"""What the patterns of all rules cost before the first article."""

import time

import regex

from dsx.pipeline import RULES

BUDGET = 0.25
"""Seconds: 115 rules take 0.22 where 103 took 0.17, which was over the 0.15 of the plan already."""
SLOW_MACHINE = 3


def test_all_patterns_compile_fast():
    best = min(compile_all() for _ in range(3))
    assert best < BUDGET * SLOW_MACHINE, f"{best:.3f} s for {len(RULES)} rules"


def compile_all() -> float:
    regex.purge()
    started = time.process_time()
    for rule in RULES:
        regex.compile(rule.pattern)
    return time.process_time() - started
