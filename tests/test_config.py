"""Settings: flags, the environment, dsx.toml, in this order; and how much is said."""

import json
import os
import subprocess
import sys

import pytest
from test_cli import ARTICLE, dsx


def run(folder, *arguments, **environment):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DSX_")}
    return dsx(*arguments, cwd=folder, env={**clean, "LC_ALL": "C.UTF-8", **environment})


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "inner").mkdir()
    return tmp_path


def kinds(run) -> set[str]:
    assert run.returncode == 0, run.stderr
    return {json.loads(line)["kind"] for line in run.stdout.splitlines()}


def test_flags_before_environment_before_file_before_defaults(folder):
    assert kinds(run(folder, "extract", "a.txt")) == {"date", "rank", "count"}
    (folder / "dsx.toml").write_text('[extract]\nkind = ["date", "rank"]\n', encoding="utf-8")
    assert kinds(run(folder, "extract", "a.txt")) == {"date", "rank"}
    assert kinds(run(folder / "inner", "extract", "../a.txt")) == {"date", "rank"}, "from the folder above"
    assert kinds(run(folder, "extract", "a.txt", DSX_EXTRACT_KIND="count")) == {"count"}
    assert kinds(run(folder, "extract", "a.txt", "--kind", "rank", DSX_EXTRACT_KIND="count")) == {"rank"}
    assert kinds(run(folder, "extract", "a.txt", DSX_CONFIG="")) == {"date", "rank", "count"}


def test_config_says_value_and_why(folder):
    (folder / "dsx.toml").write_text('lang = "en"\n[review]\nlimit = 7\ngroup-by = "kind"\n', encoding="utf-8")
    shown = dict(line.split("\t", 1) for line in run(folder, "config", DSX_EXTRACT_JOBS="2").stdout.splitlines())
    assert shown["review --limit"] == f"DSX_REVIEW_LIMIT\t7\t{folder / 'dsx.toml'}"
    assert shown["review --group-by"] == f"DSX_REVIEW_GROUP_BY\tkind\t{folder / 'dsx.toml'}"
    assert shown["extract --jobs"] == "DSX_EXTRACT_JOBS\t2\tenvironment"
    assert shown["--lang"].endswith(str(folder / "dsx.toml"))
    assert shown["review --sort"] == "DSX_REVIEW_SORT\tplace\tdefault"
    records = [json.loads(line) for line in run(folder, "config", "--json").stdout.splitlines()]
    assert {"option": "review --limit", "variable": "DSX_REVIEW_LIMIT", "value": 7, "why": str(folder / "dsx.toml")} in records


@pytest.mark.parametrize(
    ("text", "said"),
    [("lang = ", "no TOML"), ("[extract]\nweather = 1\n", "no setting weather"), ("jobs = 1\n", "no setting jobs")],
)
def test_a_file_of_settings_that_is_none(folder, text, said):
    (folder / "dsx.toml").write_text(text, encoding="utf-8")
    done = run(folder, "extract", "a.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert str(folder / "dsx.toml") in done.stderr
    assert said in done.stderr


@pytest.mark.parametrize("place", [("-q", "extract", "-v"), ("extract", "-v", "--quiet")], ids=" ".join)
def test_quiet_says_only_what_is_wrong(folder, place):
    assert run(folder, "extract", "-v", "a.txt").stderr.startswith("1 article")
    assert run(folder, *place, "a.txt").stderr == ""
    assert "none.txt" in run(folder, *place, "none.txt").stderr


def test_completion_knows_commands_options_and_kinds(folder):
    def completed(words: str, number: int) -> list[str]:
        environment = {"_DSX_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(number)}
        program = "import sys; sys.argv = ['dsx']\nfrom dsx_cli.main import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, env=os.environ | environment, check=False
        )
        return done.stdout.split()

    assert {"extract", "export", "review"} <= set(completed("dsx e", 1) + completed("dsx r", 1))
    assert completed("dsx extract --kind d", 3) == ["date", "document"]
