"""A draft against a pile: what other articles say of each of its facts, and what in it does not add up by itself."""

from __future__ import annotations

from collections.abc import Iterable

from dsx.archive.check.contrary import contrary
from dsx.archive.check.copies import Copies
from dsx.archive.check.finding import Finding, Quote, Verdict
from dsx.archive.check.gather import Gathered
from dsx.archive.check.judge import Judge
from dsx.archive.check.sums import sums
from dsx.fact import Fact

__all__ = ["Finding", "Quote", "Verdict", "check"]


def check(draft: Iterable[Fact], pile: Iterable[Fact]) -> list[Finding]:
    """What is found of the facts and words of the draft, in its order.

    The pile is read once and never held; the facts of an article follow each other.
    """
    facts = list(draft)
    gathered = Gathered(facts, pile)
    copies = Copies(facts, gathered)
    judge = Judge(copies, gathered, contrary(facts, gathered.articles()))
    found = [finding for fact in facts if (finding := judge.of(fact)) is not None]
    found.extend(copies.reworded(found))
    found.extend(sums(facts))
    return sorted(found, key=lambda finding: (finding.start, -finding.end, finding.fact is None, finding.verdict))
