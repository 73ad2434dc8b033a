"""Every example and every trap of every rule."""

import pytest

from dsx.kinds.kind import Rule
from dsx.kinds.settle import listing, settle
from dsx.pipeline import RULES
from dsx.source.article import Article


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its ⟦ ⟧ and the spans that they mark."""
    plain, spans, start = "", [], None
    for char in text:
        if char == "⟦":
            assert start is None, text
            start = len(plain)
        elif char == "⟧":
            assert start is not None, text
            spans.append((start, len(plain)))
            start = None
        else:
            plain += char
    assert start is None, text
    return plain, spans


def test_ids_are_unique():
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_reason_and_examples(rule: Rule):
    assert rule.why
    assert rule.examples


@pytest.mark.parametrize(
    ("rule", "example"), [(r, e) for r in RULES for e in r.examples], ids=lambda x: getattr(x, "id", None) or x[0][:60]
)
def test_examples(rule: Rule, example):
    text, *values = example
    plain, spans = marked(text)
    assert spans, "an example marks its facts"
    assert len(values) == len(spans), "an example gives the value of each fact"
    found = settle(rule.find(Article(plain)), listing([rule]))
    assert [(c.start, c.end) for c in found] == spans, [plain[c.start : c.end] for c in found]
    assert [c.value for c in found] == values


@pytest.mark.parametrize(
    ("rule", "trap"), [(r, t) for r in RULES for t in r.not_examples], ids=lambda x: getattr(x, "id", None) or x[:60]
)
def test_traps(rule: Rule, trap):
    found = rule.find(Article(trap))
    assert not found, [trap[c.start : c.end] for c in found]
