"""The way of each fact and near miss, noted only when someone asks."""

import json
import subprocess
import sys

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


def dsx(*arguments: str) -> subprocess.CompletedProcess:
    program = [sys.executable, "-c", "from dsx_cli.main import main; main()", *arguments]
    return subprocess.run(program, capture_output=True, text=True, encoding="utf-8")


def run(*arguments: str) -> str:
    return dsx("explain", *arguments).stdout


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
    assert way.stopped.by.startswith("So many a day")
    assert way.stopped.span == (11, 15)


def test_a_builder_that_gives_up_says_in_which_line():
    way = next(way for way in ways(Article("Có 1 trong 5 ngân hàng.")) if way.rule == "count.part-of")
    assert way.stopped.at.startswith("kinds/counts/rules_number.py:")
    assert "return None" in way.stopped.by


def test_the_way_of_a_fact_in_words():
    shown = run("Uống mỗi ngày 3/4 viên, từ tháng 6/2024 đến nay.", "--kind", "date")
    assert "1:10 date date.day-month: no fact, refused" in shown
    assert "Uống mỗi ⟦ngày 3/4⟧ viên" in shown
    assert "date date.month: a fact" in shown
    assert "⟦từ tháng 6/2024 đến nay⟧" in shown
    assert "widened  “từ tháng 6/2024 đến nay”" in shown


def test_the_way_as_json_quotes_the_raw_text():
    text = "Nă\u0306m nay, ngày 2/9/2024, 15 ngươ\u0300i dự."
    records = [json.loads(line) for line in run(text, "--json").splitlines()]
    assert all(text[record["start"] : record["end"]] == record["text"] for record in records)
    assert all(text[s["start"] : s["end"]] == s["text"] for record in records for s in record["steps"] if s["text"])
    assert {record["outcome"] for record in records} >= {"fact"}
    assert all((record["fact"] is not None) == (record["outcome"] == "fact") for record in records)


def test_one_line_of_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Ngày 2/9/2024, trời nắng.\nNgày 3/9/2024, trời mưa.\n", encoding="utf-8")
    assert "3/9/2024" in run(f"{path}:2")
    assert "⟦Ngày 2/9/2024⟧" not in run(f"{path}:2")
    assert "⟦Ngày 2/9/2024⟧" in run(f"{path}:1:3")
    assert run(f"{path}:1:20") == ""


def test_one_article_of_several(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Ngày 2/9/2024."}\n{"text": "Ngày 3/9/2024.", "published": "2024-09-04"}\n', encoding="utf-8")
    assert "3/9/2024" in run(f"{path}:2", "--kind", "date")
    assert "2/9/2024" not in run(f"{path}:2", "--kind", "date")


def test_a_file_that_is_not_there():
    missing = dsx("explain", "none.txt:3")
    assert missing.returncode == 2
    assert "no such file" in missing.stderr


def test_which_rules_touch_a_text():
    shown = dsx("rules", "--kind", "date", "--try", "Uống mỗi ngày 3/4 viên.").stdout
    assert "date.day-month\n  - Uống mỗi ⟦ngày 3/4⟧ viên.: " in shown
    assert "date.clock" not in shown


def test_which_rules_have_a_pattern_in_their_examples():
    records = [json.loads(line) for line in dsx("rules", "--try", r"thứ \d+/\d+", "--json").stdout.splitlines()]
    assert any(record["kind"] == "rank" and record["examples"] for record in records)
    assert not any(record["matches"] for record in records)
