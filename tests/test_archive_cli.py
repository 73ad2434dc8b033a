"""The commands over fact lines, in real processes: diff, verify, timeline, query."""

import json
from pathlib import Path

import pytest
from test_cli import dsx

OLD = "Hà Nội xếp thứ 24/63\n\nNgày 5/5/2022, Hà Nội xếp thứ 24/63 tỉnh, thành phố. Năm 2023, có hơn 61 nghìn chữ ký số.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


@pytest.fixture
def facts(article: Path, tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    assert dsx("extract", article, "-o", path).returncode == 0
    return path


def test_diff_of_equal_runs(facts):
    run = dsx("diff", facts, facts)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "dsx: no difference\n")


def test_diff_names_what_was_lost_gained_and_changed(facts, tmp_path):
    lines = facts.read_text(encoding="utf-8").splitlines(keepends=True)
    assert len(lines) >= 4
    changed = lines[1].replace('"zone":"body"', '"zone":"caption"')
    assert changed != lines[1]
    new = tmp_path / "new.jsonl"
    new.write_text("".join([changed, *lines[2:]]), encoding="utf-8")
    run = dsx("diff", facts, new)
    assert run.returncode == 1
    assert [line[0] for line in run.stdout.splitlines()] == ["-", "~"]
    assert run.stderr == "dsx: 1 lost, 1 changed\n"
    back = [json.loads(line) for line in dsx("diff", new, facts, "--json").stdout.splitlines()]
    assert [record["what"] for record in back] == ["gained", "changed"]
    assert back[0]["old"] is None
    assert back[0]["new"] == json.loads(lines[0])


def test_diff_goes_on_after_a_bad_line(facts, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b"{}\n" + facts.read_bytes())
    run = dsx("diff", bad, facts)
    assert run.returncode == 1
    assert run.stderr.startswith(f"dsx: {bad}, line 1: not a fact")
    assert run.stderr.endswith("dsx: no difference\n")


def test_verify_quotes_moves_and_losses(facts, article):
    run = dsx("verify", facts, article)
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr.endswith(" exact\n")
    article.write_text("Tin mới.\n" + OLD.replace("61 nghìn", "62 nghìn"), encoding="utf-8")
    run = dsx("verify", facts, article)
    assert run.returncode == 1
    assert {line.split("\t")[0].split()[0] for line in run.stdout.splitlines()} == {"moved", "gone"}
    assert any(line.startswith("moved to ") and "Ngày 5/5/2022" in line for line in run.stdout.splitlines())


def test_verify_without_the_article(facts, tmp_path):
    other = tmp_path / "b.txt"
    other.write_text("Tin khác.", encoding="utf-8")
    run = dsx("verify", facts, other, "--json")
    assert run.returncode == 1
    assert {json.loads(line)["state"] for line in run.stdout.splitlines()} == {"missing"}


def test_timeline_from_a_pipe(facts):
    run = dsx("timeline", "-", "--by", "day", input=facts.read_text(encoding="utf-8"))
    assert run.returncode == 0
    assert [line.split("\t")[0] for line in run.stdout.splitlines()] == ["2022-05-05", "2023"]
    assert "⟦Ngày 5/5/2022⟧" in run.stdout
    assert dsx("timeline", facts, "--by", "year", "--chart").stdout == "2022\t1\n2023\t1\n"
    records = [json.loads(line) for line in dsx("timeline", facts, "--json").stdout.splitlines()]
    assert [(record["period"], record["start"]) for record in records] == [("2022-05", "2022-05-05"), ("2023", "2023-01-01")]


def test_query_in_a_pipe_is_json_lines(facts):
    run = dsx("query", "SELECT kind, count(*) AS n, min(published) AS day FROM facts WHERE kind = 'date' GROUP BY 1", facts)
    assert (run.returncode, run.stderr) == (0, "")
    assert [json.loads(line) for line in run.stdout.splitlines()] == [{"kind": "date", "n": 2, "day": None}]


def test_query_names_bad_lines_and_answers_from_the_others(facts):
    whole = len(facts.read_text(encoding="utf-8").splitlines())
    with facts.open("ab") as file:
        file.write(b'{"kind":"date","id":"cut sho')
    run = dsx("query", "SELECT count(*) AS n FROM facts", facts)
    assert run.returncode == 1
    assert json.loads(run.stdout) == {"n": whole}
    assert f"line {whole + 1}: not a fact" in run.stderr


@pytest.mark.parametrize(("sql", "said"), [("SELECT x FROM facts", "x"), ("DROP VIEW facts", "one SELECT")])
def test_query_that_cannot_be(sql, said, facts):
    run = dsx("query", sql, facts)
    assert run.returncode == 1
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_a_missing_file_is_one_line():
    for command in (
        ("diff", "nowhere", "nowhere"),
        ("verify", "nowhere", "nowhere"),
        ("timeline", "nowhere"),
        ("query", "SELECT 1", "nowhere"),
    ):
        run = dsx(*command)
        assert run.returncode == 1
        assert run.stderr.startswith("dsx: nowhere: ")
        assert len(run.stderr.splitlines()) == 1
