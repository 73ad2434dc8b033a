"""The way of each fact and near miss, noted only when someone asks."""

import pytest

from dsx.pipeline import RULES, facts, ways
from dsx.source.article import Article

ARTICLES = (
    "Ngày 5/5/2022, Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW về Thủ đô Hà Nội. Hơn 61 nghìn chữ ký số đã được cấp.",
    "Từ ngày 1/7 đến ngày 15/7/2024, tỉnh Lam Giang xếp thứ 8/63, tăng 19 bậc so với năm 2021.",
    "“Tôi mong lúa được giá trong vụ tới, nên đã gieo thêm hai sào”, ông Trần Văn Sơn nói. Ông đứng thứ ba.",
)


@pytest.mark.parametrize("text", ARTICLES)
def test_asking_why_changes_no_fact(text):
    asked = [way.fact for way in ways(Article(text)) if way.fact]
    assert sorted(asked, key=by_place) == sorted(facts(Article(text)), key=by_place)


def by_place(fact):
    return fact.start, -fact.end, fact.rule


@pytest.mark.parametrize("text", ARTICLES)
def test_every_match_has_a_way_with_an_end(text):
    for way in ways(Article(text)):
        assert way.steps[0].did == "matched"
        assert way.rule in {rule.id for rule in RULES}
        assert (way.fact is None) != (way.stopped is None), way.steps


def test_what_lost_its_place_says_against_what():
    way = next(way for way in ways(Article("Mưa suốt 15 ngày.")) if way.kind == "count")
    assert way.stopped.did == "lost"
    assert way.stopped.by == "date.duration: a date goes before"
    assert way.stopped.at.startswith("kinds/settle.py:")


def test_a_refused_match_says_by_what():
    way = next(way for way in ways(Article("Uống thuốc mỗi ngày 3/4 viên.")) if way.rule == "date.day-month")
    assert way.stopped.did == "refused"
    assert "kinds/dates/rules_day.py:" in way.stopped.at
