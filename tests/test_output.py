"""What `-o` and `--save-text` may write, and over what they may not: nothing that this run did not make is ever lost."""

import contextlib
import json
import os
import stat
import subprocess
from pathlib import Path

import pytest
from test_cli import ARTICLE, DSX, dsx, facts

from dsx.archive.workplace import Occupied, Workplace, folder_of


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


# the folder of a run


def test_a_folder_that_is_not_of_dsx_is_left_alone(tmp_path):
    target = tmp_path / "q.jsonl"
    folder_of(target).mkdir()
    (folder_of(target) / "thesis.doc").write_text("precious", encoding="utf-8")
    with pytest.raises(Occupied, match="not of dsx"):
        Workplace(target)
    assert (folder_of(target) / "thesis.doc").read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize("what", ["file", "link"])
def test_neither_a_file_nor_a_link_is_a_folder(tmp_path, what):
    target, other = tmp_path / "q.jsonl", tmp_path / "other"
    other.mkdir()
    folder_of(target).symlink_to(other) if what == "link" else folder_of(target).write_text("x", encoding="utf-8")
    with pytest.raises(Occupied, match="not of dsx"):
        Workplace(target)
    assert list(other.iterdir()) == []


@pytest.mark.parametrize("name", ["lines", "journal", "lock"])
def test_a_link_inside_is_not_followed(article, name):
    out, precious = article.with_name("q.jsonl"), article.with_name("precious")
    precious.write_text("precious", encoding="utf-8")
    folder_of(out).mkdir()
    (folder_of(out) / name).symlink_to(precious)
    dsx("extract", article, "-o", out)
    assert precious.read_text(encoding="utf-8") == "precious"


def test_a_run_is_refused_while_another_writes_the_same_file(article):
    out = article.with_name("q.jsonl")
    first = Workplace(out)
    (first / "lines").write_text("of the first\n", encoding="utf-8")
    run = dsx("extract", article, "-o", out)
    assert run.returncode == 1
    assert f"q.jsonl is being written by process {os.getpid()} on " in run.stderr
    assert (first / "lines").read_text(encoding="utf-8") == "of the first\n"
    first.close()
    assert dsx("extract", article, "-o", out).returncode == 0


def test_files_beside_the_output_are_not_touched(article):
    """`dsx extract q.jsonl.part --format jsonl -o q.jsonl` destroyed its input."""
    others = [article.with_name(f"q.jsonl{end}") for end in (".part", ".packed", ".part.journal", ".journal")]
    for other in others:
        other.write_text(json.dumps({"id": "a", "text": ARTICLE}) + "\n", encoding="utf-8")
    before = [other.read_bytes() for other in others]
    assert dsx("extract", others[0], "--format", "jsonl", "-o", article.with_name("q.jsonl")).returncode == 0
    assert [other.read_bytes() for other in others] == before
    assert facts(article.with_name("q.jsonl").read_text(encoding="utf-8"))


def test_lines_of_an_unfinished_run_are_no_input_of_the_run_that_would_clear_them(article):
    out = article.with_name("q.jsonl")
    folder_of(out).mkdir()
    lines = folder_of(out) / "lines"
    lines.write_text(ARTICLE, encoding="utf-8")
    run = dsx("extract", lines, "-o", out)
    assert run.returncode == 2
    assert lines.read_text(encoding="utf-8") == ARTICLE


def test_what_is_not_yet_done_is_no_more_readable_than_the_file_will_be(article):
    out = article.with_name("q.jsonl")
    out.write_text("old", encoding="utf-8")
    out.chmod(0o600)
    with contextlib.closing(Workplace(out)) as workplace:
        assert stat.S_IMODE(workplace.folder.stat().st_mode) == 0o700
    assert dsx("extract", article, "-o", out).returncode == 0
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_a_new_file_has_the_permissions_that_any_new_file_has(article):
    out = article.with_name("q.jsonl")
    command = [*DSX, "extract", str(article), "-o", str(out)]
    subprocess.run(command, check=True, umask=0o027)
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert not folder_of(out).exists()
