"""The scan by lines finds what every rule finds on the whole text."""

from pathlib import Path

import pytest

from dsx.kinds.scan import Scan
from dsx.kinds.settle import listing, settle
from dsx.pipeline import RULES
from dsx.source.article import Article

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.txt"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_filtered_and_unfiltered_are_equal(path):
    article = Article(path.read_bytes().decode())
    unfiltered = {(c.rule, c.start, c.end) for rule in RULES for c in rule.find(article)}
    assert {(c.rule, c.start, c.end) for c in Scan(RULES).candidates(article)} == unfiltered
    assert unfiltered


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_a_rule_needs_stands_in_each_of_its_examples(rule):
    for text, *values in rule.examples:
        article = Article(text.replace("⟦", "").replace("⟧", ""))
        assert len(settle(Scan([rule]).candidates(article), listing([rule]))) == len(values), text
