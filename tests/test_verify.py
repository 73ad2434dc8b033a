"""Facts that quote their article, and quotations found again."""

import pytest

from dsx.archive.verify import check, verify
from dsx.fact import CountFact, CountValue, Sentence
from dsx.source.article import Article

TEXT = "Tỉnh có 30 xã. Huyện có 30 xã."


def fact(start: int = 8, doc: str = "a.txt") -> CountFact:
    value = CountValue("cardinal", 30, None, None, None, "xã", None, "=", "result")
    sentence = Sentence(0, 14, TEXT[:14]) if start < 14 else Sentence(15, 30, TEXT[15:])
    return CountFact("0" * 16, doc, None, "30 xã", start, start + 5, 1, start + 1, sentence, "body", value, "count.a")


@pytest.mark.parametrize(
    ("start", "text", "state", "now"),
    [
        (8, TEXT, "exact", None),
        (24, TEXT, "exact", None),
        (8, "Tin mới. " + TEXT, "moved", 17),  # by its sentence, not the nearest
        (24, "Tin mới. " + TEXT, "moved", 33),
        (24, TEXT[15:], "moved", 9),
        (8, "Tỉnh có 31 xã.", "gone", None),
        (8, "", "gone", None),
        (8, "Huyện có 30 xã. Tỉnh có 30 xã.", "moved", 24),  # its place holds another sentence's words now
    ],
)
def test_check(start, text, state, now):
    assert check(fact(start), text)[1:] == (state, now)


def test_articles_are_read_no_further_than_asked():
    def articles():
        yield Article(TEXT, "a.txt")
        yield Article(TEXT, "b.txt")
        raise AssertionError("one article too many")

    assert [c.state for c in verify([fact(doc="b.txt")], articles())] == ["exact"]


def test_a_fact_without_its_article():
    assert [c.state for c in verify([fact(doc="z.txt")], [Article(TEXT, "a.txt")])] == ["missing"]
