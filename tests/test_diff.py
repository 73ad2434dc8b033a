"""Two runs compared."""

import msgspec
import pytest

from dsx.archive.diff import differences
from dsx.fact import CountFact, CountValue, Fact, Sentence


def fact(doc: str, start: int, end: int, number: int = 1) -> Fact:
    value = CountValue("cardinal", number, None, None, None, "người", None, "=", "result")
    text = "x" * (end - start)
    return CountFact(
        f"{start}-{end}", doc, None, text, start, end, 1, start + 1, Sentence(start, end, text), "body", value, "count.a"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [], []),
        ([fact("a", 0, 5)], [fact("a", 0, 5)], []),
        ([], [fact("a", 0, 5)], [("gained", 0)]),
        ([fact("a", 0, 5)], [], [("lost", 0)]),
        ([fact("a", 0, 5)], [fact("a", 0, 5, number=2)], [("changed", 0)]),
        ([fact("a", 0, 5)], [fact("a", 0, 7)], [("changed", 0)]),  # the same one with other bounds
        ([fact("a", 0, 5)], [fact("a", 6, 9)], [("lost", 0), ("gained", 6)]),
        ([fact("a", 0, 5), fact("b", 3, 4)], [fact("b", 3, 4)], [("lost", 0)]),
        ([fact("a", 0, 9)], [fact("a", 0, 4), fact("a", 5, 9)], [("changed", 0), ("gained", 5)]),
    ],
)
def test_differences(old, new, expected):
    found = [(d.what, (d.new or d.old).start) for d in differences(old, new)]
    assert found == expected


def test_a_new_zone_is_a_change():
    before = fact("a", 0, 5)
    after = msgspec.structs.replace(before, zone="related")
    assert [d.what for d in differences([before], [after])] == ["changed"]
    assert not list(differences([before], [msgspec.structs.replace(before, rule="count.b")]))


def test_articles_in_another_order_are_met_all_the_same():
    old = [fact("a", 0, 5), fact("b", 0, 5), fact("c", 0, 5)]
    new = [fact("c", 0, 5), fact("d", 0, 5), fact("a", 0, 5, number=2)]
    assert sorted((d.what, (d.new or d.old).doc) for d in differences(old, new)) == [
        ("changed", "a"),
        ("gained", "d"),
        ("lost", "b"),
    ]
