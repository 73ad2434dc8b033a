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
    assert (run.returncode, run.stdout) == (0, "")
    number = len(facts.read_text(encoding="utf-8").splitlines())
    assert run.stderr == 2 * f"dsx: read {number} facts of 1 article\n" + "dsx: no difference\n"


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
    assert run.stderr.endswith("article\ndsx: 1 lost, 1 changed\n")
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


def test_fact_lines_come_back_as_fact_lines(facts):
    run = dsx("query", "SELECT * FROM facts", facts)
    assert (run.returncode, run.stdout) == (0, facts.read_text(encoding="utf-8"))
    (row,) = map(json.loads, dsx("query", "SELECT facts FROM facts LIMIT 1", facts).stdout.splitlines())
    assert row["facts"] == json.loads(facts.read_text(encoding="utf-8").splitlines()[0])


def test_every_command_takes_facts_articles_folders_and_standard_input(facts, article, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "facts.jsonl").write_bytes(facts.read_bytes())
    lines = facts.read_text(encoding="utf-8")
    for command in (["timeline", "--json"], ["query", "SELECT doc, id, value FROM facts"]):
        told = [dsx(*command, place).stdout for place in (facts, folder, article)]
        told.append(dsx(*command, "-", input=lines).stdout)
        assert told == [told[0]] * 4
        assert told[0].count("\n") >= 2
    for command in (["conflicts"], ["timeline", "--json"]):
        assert "dsx: read " in dsx(*command, "-", input=lines).stderr
    assert dsx("diff", folder, article).stdout == ""


def test_duckdbs_message_keeps_its_lines_and_caret(facts):
    run = dsx("query", "SELECT nothing\nFROM facts", facts)
    assert run.returncode == 1
    *_, pointed, caret = run.stderr.splitlines()
    assert pointed[caret.index("^") :].startswith("nothing")


RECORDS = {
    "conflicts": ["conflicts", "--json"],
    "diff": ["diff", "--json"],
    "timeline": ["timeline", "--json"],
    "check": ["check", "--json"],
}


@pytest.mark.parametrize("name", RECORDS)
def test_lines_fit_the_schema_of_their_command(name, facts, article, tmp_path):
    other = tmp_path / "b.txt"
    other.write_text(
        OLD.replace("24/63", "25/63").replace("61 nghìn", "86 nghìn").replace("Ngày 5/5", "Ngày 6/5"), encoding="utf-8"
    )
    paths = {"check": [article, "--against", other], "diff": [facts, other]}.get(name, [facts, other])
    if name == "diff":
        other.rename(tmp_path / "c.txt").rename(article)
        paths = [facts, article]
    if name == "conflicts":
        for path, day in ((article, 5), (other, 15)):
            path.write_text(
                f"Ngày {day}/5/2022, Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW về phát triển Thủ đô.", encoding="utf-8"
            )
        paths = [article, other]
    run = dsx(*RECORDS[name], *paths)
    schema = json.loads(dsx("schema", name).stdout)
    assert schema["title"] == f"A line of dsx {name} --json"
    definition = schema["$defs"][schema["$ref"].rpartition("/")[2]]
    records = [json.loads(line) for line in run.stdout.splitlines()]
    assert records
    for record in records:
        assert record.keys() == definition["properties"].keys()


def test_a_manifest_says_what_made_a_run_and_diff_compares_it(facts, article, tmp_path):
    new = tmp_path / "new.jsonl"
    beside = [tmp_path / f"{name}.jsonl.manifest.json" for name in ("facts", "new")]
    for path, output in zip(beside, (facts, new), strict=True):
        assert dsx("extract", article, "-o", output, "--manifest", path).returncode == 0
    manifest = json.loads(beside[0].read_text(encoding="utf-8"))
    assert {"dsx", "underthesea", "regex", "python"} <= manifest["versions"].keys()
    assert manifest["facts"] == len(facts.read_text(encoding="utf-8").splitlines())
    assert "versions" not in dsx("diff", facts, new).stderr
    manifest["versions"]["underthesea"] = "6.0"
    beside[0].write_text(json.dumps(manifest), encoding="utf-8")
    run = dsx("diff", facts, new)
    assert "made by different versions: underthesea 6.0 → " in run.stderr
    assert run.returncode == 0
    beside[0].write_text("{}", encoding="utf-8")
    assert "no manifest of a run" in dsx("diff", facts, new).stderr


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
