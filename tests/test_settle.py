"""Overlaps: within a kind the longest, then the rule first listed; between kinds the written table."""

import pytest

from dsx.kinds.kind import Candidate, Rule
from dsx.kinds.settle import listing, settle

RULES = [
    Rule(id=name, why="", pattern="", build=lambda match: 1)
    for name in ("date.a", "date.b", "document.a", "count.a", "rank.a", "claim.a")
]


def candidates(*places: str) -> list[Candidate]:
    """`date.a 0-5` → a candidate."""
    found = []
    for place in places:
        rule, span = place.split()
        start, end = map(int, span.split("-"))
        found.append(Candidate(rule.split(".")[0], start, end, rule, None))
    return found


@pytest.mark.parametrize(
    ("found", "standing"),
    [
        (["date.a 0-5", "date.a 6-9"], ["date.a 0-5", "date.a 6-9"]),  # side by side
        (["date.a 0-5", "date.b 0-8"], ["date.b 0-8"]),  # the longer
        (["date.b 0-5", "date.a 0-5"], ["date.a 0-5"]),  # as long: the first listed
        (["date.a 0-5", "date.a 3-9"], ["date.a 3-9"]),  # crossing: the longer
        (["date.a 0-5", "date.b 4-10", "date.a 9-12"], ["date.b 4-10"]),  # the longest takes both neighbours' place
        (["document.a 0-20", "date.a 12-16", "count.a 4-6"], ["document.a 0-20"]),  # `84/2009/NĐ-CP`
        (["rank.a 0-8", "date.a 4-8"], ["rank.a 0-8"]),  # `đứng thứ ba`
        (["date.a 0-7", "count.a 0-3"], ["date.a 0-7"]),  # `15 ngày`
        (["claim.a 0-50", "count.a 4-9", "date.a 20-25"], ["claim.a 0-50", "count.a 4-9", "date.a 20-25"]),
        # a date that lost its own place takes no count with it
        (["date.a 0-3", "date.b 2-9", "count.a 0-2"], ["count.a 0-2", "date.b 2-9"]),
        # a date that gave way to a document takes no count with it
        (["document.a 0-9", "date.a 8-14", "count.a 10-14"], ["document.a 0-9", "count.a 10-14"]),
    ],
)
def test_settle(found, standing):
    assert settle(candidates(*found), listing(RULES)) == candidates(*standing)
