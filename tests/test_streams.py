"""Streams that are narrow, closed or a terminal: what is printed stays whole, JSON stays JSON, and nothing is obeyed."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_cli import DSX, MAIN, dsx

from dsx.archive.engine import Selection
from dsx.archive.limit import TimeUp, at_most
from dsx.archive.scale import extract_article
from dsx.source.article import Article
from dsx_cli import streams

HOSTILE = "Ngày 5/5/2022 \u202ehai\u009b31m ba\x7f :smile: [red]"


@pytest.fixture
def facts(tmp_path):
    path = tmp_path / "facts.jsonl"
    records = json.dumps({"id": HOSTILE, "text": HOSTILE + "\nông An nói có 3 người."}, ensure_ascii=False)
    path.write_text(dsx("extract", input=records).stdout, encoding="utf-8")
    return path


def on_a_terminal(*arguments: object) -> str:
    """What a command shows on a terminal."""
    parent, child = os.openpty()
    with subprocess.Popen([*DSX, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=child, stderr=child) as run:
        os.close(child)
        shown = b""
        try:
            while data := os.read(parent, 65_536):
                shown += data
        except OSError:
            pass  # the terminal ends with its last process
        run.wait()
    os.close(parent)
    return shown.decode()


@pytest.mark.parametrize("command", ["timeline --json", "query", "extract"])
def test_json_stays_json_where_the_stream_is_ascii(facts, command):
    arguments = {"timeline --json": ["timeline", facts, "--json"], "query": ["query", "SELECT doc, text FROM facts", facts]}
    run = dsx(*arguments.get(command, ["extract", "--text", HOSTILE]), env=os.environ | {"PYTHONIOENCODING": "ascii"})
    for line in run.stdout.splitlines():
        assert json.loads(line)["text"] in HOSTILE + "3 người" + "có 3 người."
    assert run.stdout


@pytest.mark.parametrize("command", ["timeline --json", "timeline", "query", "extract"])
def test_a_terminal_obeys_nothing(facts, command):
    arguments = {
        "timeline --json": ["timeline", facts, "--json"],
        "timeline": ["timeline", facts],
        "query": ["query", "SELECT doc, text FROM facts", facts],
    }
    shown = on_a_terminal(*arguments.get(command, ["extract", "--text", HOSTILE]))
    assert "2022" in shown
    assert not set(shown) & set("\u202e\u009b\x7f")


@pytest.mark.parametrize("show", [on_a_terminal, lambda *arguments: dsx(*arguments).stdout])
def test_a_value_that_styles_the_terminal_is_shown(facts, show):
    lines = [json.loads(line) for line in facts.read_text(encoding="utf-8").splitlines()]
    evil = next(line for line in lines if line["kind"] == "date")
    evil["value"] |= dict.fromkeys(("timex", "start", "end"), "2022-05-05\x1b[31m")
    facts.write_text(json.dumps(evil) + "\n", encoding="utf-8")
    assert "\x1b[31m" not in show("timeline", facts)


def test_names_in_usage_errors_are_harmless():
    run = dsx("extract", "--kind", "\x1b[31m\u202ex", "y")
    assert run.returncode == 2
    assert not set(run.stderr) & set("\x1b\u202e")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["rules"], ["schema"], ["extract", "--text", "Ngày 5/5/2022"], ["timeline", "{}"]]
)
def test_standard_output_that_is_closed_is_told(facts, arguments):
    command = " ".join(f"'{part.format(facts)}'" for part in arguments)
    run = subprocess.run(
        ["bash", "-c", f"{sys.executable} -c '{MAIN}' {command} >&-"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr.startswith("dsx: standard output")
    assert run.stderr.count("\n") == 1


def test_a_file_needs_no_standard_output(tmp_path):
    out = tmp_path / "facts.jsonl"
    command = f"{sys.executable} -c '{MAIN}' extract --text 'Ngày 5/5/2022' -o {out} >&-"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert out.read_text(encoding="utf-8")


def test_ctrl_c_during_imports_is_no_traceback():
    early = "import os, signal, sys; sys.argv = ['dsx', '--help']\nimport dsx_cli.start as start\n"
    early += "class Finder:\n    def find_spec(self, name, *rest):\n        os.kill(os.getpid(), signal.SIGINT)\n"
    early += "sys.meta_path.insert(0, Finder())\nstart.main()"
    run = subprocess.run([sys.executable, "-c", early], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (-2, "")


def test_a_name_is_no_emoji_above_the_bar(tmp_path):
    from rich.console import Console
    from rich.progress import Progress

    from dsx_cli.console import say

    with (tmp_path / "shown").open("w", encoding="utf-8") as file:
        bar = Progress(console=Console(file=file))
        say("dsx: :smile:.txt: [red]empty[/]", bar)
    assert (tmp_path / "shown").read_text(encoding="utf-8") == "dsx: :smile:.txt: [red]empty[/]\n"


# the limit of time


def test_an_article_that_takes_too_long_is_stopped_by_name(monkeypatch):
    def endless(article, faults):
        return [all(not zero for zero in iter(int, 1))]

    monkeypatch.setattr("dsx.pipeline.facts", endless)
    outcome = extract_article(Article("Tin", "a.txt"), Selection(max_seconds=1))
    assert outcome.failure is not None
    assert outcome.failure.startswith("took more than 1 s of processor time (in dsx.archive.scale.extract_article)")


def test_the_limit_ends_with_the_article():
    with at_most(0.05):
        pass
    for _ in range(200):
        sum(range(100_000))
    with pytest.raises(TimeUp), at_most(0.05):
        all(not zero for zero in iter(int, 1))


@given(st.text(max_size=40))
def test_what_a_terminal_is_given_means_the_same(text):
    line = json.dumps({"text": text.encode("utf-8", "ignore").decode()}, ensure_ascii=False)
    shown = streams.harmless(line.encode()).decode()
    assert json.loads(shown) == json.loads(line)
    assert not set(shown) & set("\x7f\x9b\u202e\u2066")
