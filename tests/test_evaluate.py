"""Gold evaluation: its definitions on small cases, and figure by figure against the scorer beside the checkout."""

import importlib.util
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from dsx import extract
from dsx.archive.agreement import same_slot, same_value
from dsx.archive.gold import BadGold, evaluate, load
from dsx.fact import encode

SHARED = Path(os.environ.get("DSX_SHARED") or ROOT.parent / "shared")
RAW = "Hà Nội\nNgày 5/5/2022, hơn 61 nghìn chữ ký số. Ngày 5/5/2022 là thứ Năm.\n"
DATE = {"type": "date", "timex": "2022-05-05", "start": "2022-05-05", "end": "2022-05-05", "mod": None}
COUNT = {"type": "cardinal", "number": 61000, "low": None, "high": None, "of": None, "unit": "chữ ký số", "comparator": ">"}
GOLD = [
    {"kind": "date", "text": "Ngày 5/5/2022", "value": DATE},
    {"kind": "date", "text": "Ngày 5/5/2022", "occ": 2, "value": DATE, "optional": True},
    {"kind": "count", "text": "hơn 61 nghìn chữ ký số", "value": COUNT},
]


def gold_folder(folder: Path, facts=GOLD, zones=()) -> Path:
    (folder / "a.txt").write_text(RAW, encoding="utf-8", newline="")
    (folder / "a.json").write_text(json.dumps({"facts": facts, "zones": list(zones)}), encoding="utf-8")
    return folder


def line(kind: str, start: int, end: int, value: dict, doc: str = "a.txt", **changes) -> str:
    return json.dumps({"kind": kind, "doc": doc, "start": start, "end": end, "text": RAW[start:end], "value": value} | changes)


@pytest.fixture
def gold(tmp_path):
    return load(gold_folder(tmp_path))


def test_a_right_run(gold):
    result = evaluate(gold, [line("date", 7, 20, DATE), line("count", 22, 44, COUNT)])
    for kind in ("date", "count"):
        assert all(result.kinds[kind].rates(m) == {"p": 1.0, "r": 1.0, "f1": 1.0} for m in ("span", "found", "value"))
    assert result.kinds["count"].slot("unit") == 1.0
    assert result.kinds["count"].slot("currency") is None, "gold says nothing of it"
    assert result.headline == 0.4, "the mean over five kinds"
    assert not result.errors["date"]


def test_the_occurrence_that_is_meant_is_found(gold):
    assert [RAW[fact["start"] :].index("Ngày") for fact in gold["a.txt"].facts if fact["kind"] == "date"] == [0, 0]
    assert gold["a.txt"].facts[0]["start"] < gold["a.txt"].facts[1]["start"]


def test_a_wrong_span_is_found_but_not_exact(gold):
    figures = evaluate(gold, [line("date", 12, 20, DATE)]).kinds["date"]
    assert (figures.span, figures.found, figures.value) == (0, 1, 1)


def test_what_only_touches_an_optional_fact_is_left_out(gold):
    result = evaluate(gold, [line("date", 7, 20, DATE), line("date", 46, 59, DATE), line("date", 63, 70, DATE)])
    assert result.kinds["date"].output == 2
    assert [error.what for error in result.errors["date"]] == ["extra"]


def test_a_claim_needs_half_of_what_both_cover(tmp_path):
    claim = {"speaker": "Tâm", "role": None, "cue": None, "mode": "direct"}
    gold = load(gold_folder(tmp_path, [{"kind": "claim", "text": RAW[7:45], "value": claim}]))
    assert evaluate(gold, [line("claim", 7, 30, claim)]).kinds["claim"].found == 1
    assert evaluate(gold, [line("claim", 7, 20, claim)]).kinds["claim"].found == 0


def test_misquoted_lines_and_unknown_articles_are_told(gold):
    lines = [
        line("date", 7, 20, DATE, text="Ngày 6/5/2022"),
        "{",
        line("date", 0, 1, DATE, doc="b.txt"),
        "",
        line("weather", 7, 20, {}),
    ]
    result = evaluate(gold, lines)
    assert [entry.split(":")[0] for entry in result.misquoted] == ["line 1", "line 2", "line 5"]
    assert result.unknown == {"b.txt"}


def test_an_article_is_known_by_its_file_name_too(gold):
    assert evaluate(gold, [line("date", 7, 20, DATE, doc="elsewhere/a.txt")]).kinds["date"].found == 1


def test_zones_go_by_line(tmp_path):
    gold = load(gold_folder(tmp_path, zones=[[1, 1, "title"], [2, 2, "body"]]))
    lines = [line("date", 7, 20, DATE, zone="body"), line("count", 22, 44, COUNT, zone="related")]
    assert evaluate(gold, lines).zone == 0.5


@pytest.mark.parametrize(
    ("facts", "reason"), [([{"kind": "date", "text": "Ngày 6/6", "value": DATE}], "Ngày 6/6"), ([{"kind": "date"}], "text")]
)
def test_gold_that_does_not_fit_its_article_is_refused(tmp_path, facts, reason):
    with pytest.raises(BadGold, match=reason):
        load(gold_folder(tmp_path, facts))


def test_a_folder_without_gold_is_refused(tmp_path):
    with pytest.raises(BadGold, match="holds no gold"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("kind", "gold", "value", "same"),
    [
        ("date", DATE, DATE | {"timex": "2022-05-05T09:00", "start": "2022-05-05T09:00", "end": "2022-05-05T09:00"}, True),
        ("date", {"type": "duration", "timex": "P2Y"}, {"type": "duration", "timex": "P24M"}, False),
        ("document", {"symbol": "15-NQ/TW", "type": "nghị quyết"}, {"symbol": "15-nq/tw"}, True),
        ("document", {"symbol": None, "number": "18", "type": "nghị quyết"}, {"number": "18", "type": "nghị quyết"}, True),
        ("document", {"symbol": None, "number": None, "type": "luật", "title": "Đất đai", "year": 2024},
         {"type": "luật", "title": "Đất đai", "year": 2013}, False),
        ("document", {"symbol": "15-NQ/TW", "provision": "Điều 5"}, {"symbol": "15-NQ/TW", "provision": None}, False),
        ("rank", {"type": "position", "position": 2}, {"type": "position", "position": 2, "of": 63}, True),
        ("rank", {"type": "top", "top": 10}, {"type": "position", "position": 10}, False),
        ("count", COUNT, COUNT | {"number": 61000.0, "unit": "x"}, True),
        ("count", COUNT, COUNT | {"number": None}, False),
        ("claim", {"speaker": "Tâm"}, {"speaker": "Ngô Minh Tâm"}, True),
        ("claim", {"speaker": "Ngô Minh Tâm"}, {"speaker": "Tâm"}, False),
        ("claim", {"speaker": None}, {"speaker": "Tâm"}, False),
    ],
)  # fmt: skip
def test_values(kind, gold, value, same):
    assert same_value(kind, gold, value) is same


@pytest.mark.parametrize(
    ("kind", "slot", "gold", "value", "same"),
    [
        ("count", "unit", "chữ ký số", "chữ ký số cá", True),
        ("count", "unit", "chữ ký số", "chữ", False),
        ("rank", "metric", "chỉ số thương mại điện tử", "“Chỉ số thương mại điện tử”", True),
        ("rank", "subject", "Hà Nội", "thành phố Hà Nội", True),
        ("rank", "subject", "Hà Nội", "Ủy ban nhân dân thành phố Hà Nội", False),
        ("claim", "role", None, "", True),
        ("date", "mod", "start", "end", False),
    ],
)
def test_slots(kind, slot, gold, value, same):
    assert same_slot(kind, slot, gold, value) is same


def command(*arguments: str, **options) -> subprocess.CompletedProcess:
    run = [sys.executable, "-c", "from dsx_cli.main import main; main()", "evaluate", *arguments]
    return subprocess.run(run, capture_output=True, text=True, check=False, **options)


def test_the_command(tmp_path):
    folder, lines = gold_folder(tmp_path), f"{line('date', 7, 20, DATE)}\n{line('count', 26, 44, COUNT | {'comparator': '='})}\n"
    shown = command(str(folder), "-", input=lines)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "1 articles, 2 facts, 0 misquoted" in shown.stdout
    assert json.loads(command(str(folder), "-", "--json", input=lines).stdout)["kinds"]["count"]["span"]["f1"] == 0.0
    errors = command(str(folder), "-", "--errors", "count.comparator", input=lines).stdout
    assert "hơn 61 nghìn chữ ký số" in errors
    assert '"comparator": "="' in errors


def test_the_command_tells_what_is_wrong(tmp_path):
    folder = gold_folder(tmp_path)
    misquoted = command(str(folder), "-", input=line("date", 7, 20, DATE, text="\x1b[2J") + "\n")
    assert misquoted.returncode == 1
    assert "standard input, line 1" in misquoted.stderr
    bad = command(str(folder), "-", input='{"kind": "date", "text": "x"}\n[]\n')
    assert "standard input, line 1: not a fact: 'doc' is not there" in bad.stderr
    assert "line 2: not a fact: a list, no object" in bad.stderr
    assert "\x1b" not in misquoted.stderr
    for gold, facts in ((tmp_path / "none", "-"), (folder, tmp_path / "none.jsonl")):
        failed = command(str(gold), str(facts), input="")
        assert (failed.returncode, failed.stdout) == (1, "")
        assert "none" in failed.stderr
    assert command(str(folder), "-", "--errors", "date.weather", input="").returncode == 2


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="no scorer beside the checkout")
@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_every_figure_is_the_scorer_s(tmp_path, seed):
    """On the facts of the library, and on such facts spoilt: moved, doubled, lost, with wrong values and zones."""
    gold = load(SHARED / "gold")
    lines = [json.loads(encode(fact)) | {"doc": doc} for doc, article in gold.items() for fact in extract(article.raw)]
    if seed is not None:
        lines = list(spoilt(lines, random.Random(seed)))
    path = tmp_path / "facts.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
    figures, errors, broken = scorer().score(str(SHARED / "gold"), str(path))
    with path.open("rb") as facts:
        result = evaluate(gold, facts)
    assert result.record() == figures
    assert {key: len(found) for key, found in result.errors.items() if found} == {key: len(e) for key, e in errors.items() if e}
    assert len(result.misquoted) == len(broken)


def scorer():
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoilt(lines: list[dict], chance: random.Random):
    """The lines of a worse extractor; all kinds occur, whichever the library finds."""
    values = {
        "date": DATE,
        "count": COUNT,
        "claim": {"speaker": "Tâm"},
        "document": {"type": "luật"},
        "rank": {"type": "top", "top": 10},
    }
    for one in lines:
        if chance.random() < 0.2:
            continue
        one = one | {"value": dict(one["value"])}
        if chance.random() < 0.3:
            end = max(one["start"] + 1, one["end"] + chance.randint(-3, 0))
            one |= {"end": end, "text": one["text"][: end - one["start"]]}
        if chance.random() < 0.3:
            one["kind"] = chance.choice(list(values))
            one["value"] = dict(values[one["kind"]])
        for slot in list(one["value"]):
            if chance.random() < 0.15:
                one["value"][slot] = chance.choice([None, "Hà Nội", 2, 2.5, "date", "duration"])
        if chance.random() < 0.1:
            one["zone"] = "related"
        if chance.random() < 0.05:
            one["text"] += "?"
        yield one
        if chance.random() < 0.1:
            yield one
