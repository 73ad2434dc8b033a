"""`dsx extract --jobs 2` as it is run: the bytes of one process, and Ctrl-C in the middle of the work."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DSX = [sys.executable, "-c", "from dsx_cli.main import main; main()", "extract"]


@pytest.fixture(scope="module")
def articles(tmp_path_factory, corpus) -> Path:
    """Lines of the sample articles, as many as make shards for both workers, and more."""
    texts = [line[:120] for path in corpus for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 40]
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    records = ({"id": str(number), "text": f"{texts[number % len(texts)]}\nSố {number}."} for number in range(600))
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def lines(articles) -> bytes:
    """What one process writes."""
    return subprocess.run([*DSX, "--jobs", "1", articles], capture_output=True, check=True, timeout=120).stdout


def test_two_processes_write_what_one_writes(articles, lines):
    run = subprocess.run([*DSX, "--jobs", "2", articles], capture_output=True, check=False, timeout=120)
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout == lines != b""


@pytest.mark.parametrize(
    ("to", "to_file"),
    [pytest.param(os.kill, True, id="the command, -o"), pytest.param(os.killpg, False, id="workers too, as a terminal does")],
)
def test_ctrl_c_leaves_whole_lines_and_no_process(articles, lines, tmp_path, to, to_file):
    out, printed = tmp_path / "facts.jsonl", tmp_path / "printed"
    part = tmp_path / "facts.jsonl.unfinished" / "lines" if to_file else printed
    arguments = ["-o", out] if to_file else []
    with printed.open("wb") as stream:
        command = [*DSX, "--jobs", "2", articles, *arguments]
        process = subprocess.Popen(command, stdout=stream, stderr=subprocess.PIPE, start_new_session=True)
        deadline = time.monotonic() + 30
        while not (part.exists() and part.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.01)
        to(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=20)
    written = part.read_bytes()
    assert process.returncode == 130
    assert not out.exists()
    assert b"" != written != lines
    assert written.endswith(b"\n")
    assert lines.startswith(written)
    assert said.startswith(b"dsx: stopped; ") if arguments else said == b""
    assert_gone(process.pid)


def assert_gone(group: int) -> None:
    """No process is left of what ran."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a worker outlives the command")


def test_workers_that_cannot_start_are_one_clear_line(articles, tmp_path):
    """A program that starts workers on import: each worker imports it, and would start workers of its own."""
    program = tmp_path / "unguarded.py"
    program.write_text("from dsx_cli.main import main; main()", encoding="utf-8")
    command = [sys.executable, program, "extract", "--jobs", "2", articles]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.splitlines()[-1] == "dsx: worker processes die as they start"
