"""`dsx export` in real processes: what is given, where it goes, what is refused."""

import json
from pathlib import Path

import pytest
from test_cli import dsx

from dsx.archive.export import FORMATS, UNITS
from dsx_cli.main import ExportFormat, OffsetUnit

ARTICLE = "Ngày 5/5/2022, Hà Nội 🙂 xếp thứ 24/63 tỉnh, thành phố.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "texts" / "a.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def facts(article: Path, tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    assert dsx("extract", article, "-o", path).returncode == 0
    return path


def test_the_command_line_names_what_the_library_has():
    assert tuple(ExportFormat) == tuple(FORMATS)
    assert tuple(OffsetUnit) == UNITS


def test_facts_from_a_file_a_pipe_and_an_article_alike(facts, article):
    run = dsx("export", facts, "--to", "tsv")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == dsx("export", "-", "--to", "tsv", input=facts.read_text(encoding="utf-8")).stdout
    assert run.stdout == dsx("export", article, "--to", "tsv").stdout
    assert run.stdout.count("\n") == 3


def test_a_file_says_its_format_by_its_name(facts, tmp_path):
    out = tmp_path / "facts.csv"
    assert dsx("export", facts, "-o", out, "--kind", "rank", "--bom").returncode == 0
    written = out.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfdoc,")
    assert written.count(b"\r\n") == 2
    assert not list(tmp_path.glob("*.part"))


def test_texts_from_articles_and_from_the_folder_of_save_text(facts, article, tmp_path):
    record = {"id": "x/1", "text": ARTICLE}
    saved, lines = tmp_path / "saved", tmp_path / "records.jsonl"
    run = dsx("extract", "--save-text", saved, "-o", lines, input=json.dumps(record) + "\n")
    assert run.returncode == 0
    for given in ((facts, article), (lines, saved)):
        run = dsx("export", *given, "--to", "label-studio", "--offset-unit", "utf16")
        assert (run.returncode, run.stderr) == (0, "")
        (task,) = json.loads(run.stdout)
        starts = [result["value"]["start"] for result in task["predictions"][0]["result"]]
        assert starts == [0, ARTICLE.index("xếp") + 1]


def test_a_folder_for_brat(facts, article, tmp_path):
    assert dsx("export", facts, article, "--to", "brat", "-o", tmp_path / "brat").returncode == 0
    assert sorted(path.name for path in (tmp_path / "brat").iterdir()) == ["a.ann", "a.txt", "annotation.conf"]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        ((), 2, "--to"),
        (("-o", "facts.weather"), 2, "--to"),
        (("--to", "xlsx"), 2, "-o"),
        (("--to", "brat"), 2, "-o"),
        (("--to", "markdown", "--bom"), 2, "--bom"),
        (("--to", "conll"), 1, "the text of a.txt is needed"),
        (("--to", "csv", "--offset-unit", "utf8"), 1, "the text of a.txt is needed"),
        (("--to", "brat", "-o", "x", "--offset-unit", "utf8"), 1, "its offsets count codepoint"),
    ],
)
def test_what_is_refused(facts, options, code, said):
    run = dsx("export", facts, *options, cwd=facts.parent)
    assert run.returncode == code
    assert said in run.stderr
    assert run.stdout.count("\n") <= 3, "no more than the head of a stream"
    assert "24/63" not in run.stdout
    assert not (facts.parent / "x").exists()


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.TSV", "x.md"])
def test_extract_writes_no_json_lines_under_another_name(article, tmp_path, name):
    run = dsx("extract", article, "-o", tmp_path / name)
    assert run.returncode == 2
    assert "dsx export --to" in run.stderr
    assert not (tmp_path / name).exists()
