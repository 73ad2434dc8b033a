"""A Dask cluster, started here on the loopback: the same bytes as one process, whatever becomes of its workers."""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ARTICLES = 2000
DSX = [sys.executable, "-c", "from dsx_cli.main import main; main()"]

needs_dask = pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="the extra dsx[dask] is not installed")


@pytest.fixture(scope="module")
def articles(tmp_path_factory, corpus) -> Path:
    """Lines of the sample articles, again and again under new names."""
    texts = [line[:80] for path in corpus for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 40]
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    records = ({"id": str(number), "text": f"{texts[number % len(texts)]}\nSố {number}."} for number in range(ARTICLES))
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def lines(articles) -> bytes:
    """What one process writes."""
    return subprocess.run([*DSX, "extract", "--jobs", "1", articles], capture_output=True, check=True, timeout=120).stdout


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A scheduler that leaves it to us to try again, and two workers, which a nanny starts anew when they die."""
    folder = tmp_path_factory.mktemp("dask")
    where = folder / "scheduler.json"
    path = os.pathsep.join(filter(None, (str(HERE), os.environ.get("PYTHONPATH"))))
    environment = os.environ | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0", "PYTHONPATH": path}
    alike = ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(where)]
    local = ["--nworkers", "2", "--nthreads", "1", "--local-directory", str(folder), "--death-timeout", "60"]
    commands = [["dask_scheduler", "--port", "0", "--idle-timeout", "120", *alike], ["dask_worker", *local, *alike]]
    started = []
    with (folder / "log").open("wb") as log:
        try:
            for module, *arguments in commands:
                command = [sys.executable, "-m", f"distributed.cli.{module}", *arguments]
                started.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True))
                deadline = time.monotonic() + 30
                while not where.exists() and time.monotonic() < deadline:
                    time.sleep(0.05)
            yield json.loads(where.read_text(encoding="utf-8"))["address"]
        finally:
            for process in reversed(started):
                stop(process)


def stop(process: subprocess.Popen) -> None:
    """End a process and all that it started."""
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=5)


def on_the_cluster(address: str, articles: Path, deed: str) -> subprocess.CompletedProcess:
    command = [sys.executable, HERE / "dask_client.py", address, articles, deed]
    return subprocess.run(command, capture_output=True, check=False, timeout=120)


@needs_dask
def test_a_cluster_writes_what_one_process_writes(address, articles, lines, tmp_path):
    out = tmp_path / "facts.jsonl"
    command = [*DSX, "extract", "--engine", "dask", "--address", address, articles, "-o", out]
    run = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
    assert out.read_bytes() == lines != b""


@needs_dask
def test_a_killed_worker_costs_no_line(address, articles, lines):
    run = on_the_cluster(address, articles, "kill")
    assert (run.returncode, run.stderr) == (0, b"killed one of 2 workers\n")
    assert run.stdout == lines


@needs_dask
def test_an_article_that_kills_its_worker_is_set_aside_and_all_others_done(address, articles):
    run = on_the_cluster(address, articles, "poison")
    assert run.stderr == b"1031: its worker process died each time it was tried\n"
    assert run.stdout.split() == [str(number).encode() for number in range(ARTICLES) if number != 1031]


@needs_dask
def test_workers_of_another_version_are_refused(address, articles):
    run = on_the_cluster(address, articles, "pretend")
    assert (run.returncode, run.stdout) == (1, b"")
    assert run.stderr.startswith(b"a worker has another version of dsx or its libraries (rules ")


@needs_dask
def test_a_scheduler_that_cannot_be_is_one_clear_line(articles):
    command = [*DSX, "extract", "--engine", "dask", "--address", "nowhere://x", articles]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("dsx: no Dask scheduler at nowhere://x: ")
    assert run.stderr.count("\n") == 1


def test_without_the_extra_a_clear_line_names_it(articles):
    program = "import sys; sys.modules['distributed'] = None\nfrom dsx_cli.main import main; main()"
    command = [sys.executable, "-c", program, "extract", "--engine", "dask", "--address", "tcp://x:1", articles]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("dsx: --engine dask needs an extra: pip install 'dsx[dask]'")
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize("options", [["--engine", "dask"], ["--address", "tcp://x:1"], ["--engine", "spark"]])
def test_an_engine_goes_with_its_address(options, articles):
    run = subprocess.run([*DSX, "extract", *options, articles], capture_output=True, check=False, timeout=120)
    assert run.returncode == 2
