"""Where the clause round a phrase begins and ends: what is compared, and what a person reads.

A clause ends where a comma, a dash, a bracket or a stop stands between words; one too short to be understood takes the next.
"""

from __future__ import annotations

import regex

_ENDS = regex.compile(r"[,;:.!?…](?=\s|$)|\s[-–—](?=\s)|[()“”\"\n]")
_LEAST = 5
"""Words that a clause has besides the phrase."""


def clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The clause round a stretch of a sentence."""
    ends = [0, *(mark.end() for mark in _ENDS.finditer(sentence) if mark.end() <= start or mark.start() >= end), len(sentence)]
    before = [at for at in ends if at <= start]
    after = [at for at in ends if at >= end]
    first, last = before.pop(), after.pop(0)
    while len((sentence[first:start] + sentence[end:last]).split()) < _LEAST and (before or after):
        if before and (not after or start - first <= last - end):
            first = before.pop()
        else:
            last = after.pop(0)
    while first < start and sentence[first] in " \t,;:.–—-":
        first += 1
    return first, last
