"""The gold of the sample articles: what the rules reach today is not lost tomorrow."""

import pytest
from conftest import ROOT

from dsx.archive.gold import Evaluation, evaluate, load
from dsx.fact import encode
from dsx.pipeline import facts
from dsx.source.article import Article

GOLD = ROOT / "tests" / "gold"
VALUE_FLOORS = {"date": 0.95, "document": 0.97, "rank": 0.95, "count": 0.96, "claim": 0.82}
SPAN_FLOORS = {"date": 0.95, "document": 0.97, "rank": 0.95, "count": 0.92, "claim": 0.90}


@pytest.fixture(scope="module")
def result() -> Evaluation:
    gold = load(GOLD)
    return evaluate(gold, [encode(fact) for doc, article in gold.items() for fact in facts(Article(article.raw, doc))])


@pytest.mark.parametrize("kind", VALUE_FLOORS)
def test_values_and_spans(result, kind):
    figures = result.kinds[kind]
    assert figures.gold > 50
    assert figures.rates("value")["f1"] >= VALUE_FLOORS[kind], result.errors[kind][:3]
    assert figures.rates("span")["f1"] >= SPAN_FLOORS[kind]


def test_zones(result):
    assert result.zone is not None
    assert result.zone >= 0.97


def test_nothing_is_misquoted(result):
    assert not result.misquoted
    assert not result.unknown


def test_every_sample_article_has_gold(corpus):
    assert {path.name for path in corpus} == set(load(GOLD))
    for path in corpus:
        assert (GOLD / path.name).read_bytes() == path.read_bytes()
