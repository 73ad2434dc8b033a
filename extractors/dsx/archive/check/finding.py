"""What a check says of a place in a draft: for a person to decide on, never a verdict on truth."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dsx.fact import Fact

Verdict = Literal["supported", "contradicted", "not found", "does not add up"]


class Finding(NamedTuple):
    """A place in the draft, what the pile says of it or why it cannot be so, and the facts that say it.

    `fact` is the draft's fact there, None where only the wording differs from that of a sentence in the pile.
    """

    start: int
    end: int
    text: str
    fact: Fact | None
    verdict: Verdict
    why: str
    quotes: tuple[Fact, ...]


def of_fact(fact: Fact, verdict: Verdict, why: str, quotes: tuple[Fact, ...] = ()) -> Finding:
    """What is found of a fact of the draft."""
    return Finding(fact.start, fact.end, fact.text, fact, verdict, why, quotes)
