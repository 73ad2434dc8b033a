"""A run that died, and the one that goes on with it: the same bytes, no article lost, none twice, and clear refusals."""

import functools
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_cli import DSX, GOES_ON, MAIN, dsx

ARTICLE = "Ngày {day}/5/2022, Hà Nội xếp thứ {day}/63 tỉnh, thành phố. Có hơn {day} nghìn chữ ký số.\n"
ARTICLES = 120


@pytest.fixture
def articles(tmp_path) -> Path:
    """Records, of which one has no text, and one no facts."""
    records = [{"id": f"a/{n}", "text": ARTICLE.format(day=n % 28 + 1)} for n in range(ARTICLES)]
    records[5] = {"id": "a/5"}
    records[7]["text"] = "Trời đẹp."
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "facts.jsonl"


def journal(out: Path) -> Path:
    return out.with_name(out.name + ".unfinished") / "journal"


def part(out: Path) -> Path:
    return out.with_name(out.name + ".unfinished") / "lines"


def killed(*arguments: object, out: Path, after: int = 20) -> None:
    """Run the command and kill it, as no process can prevent, once some articles are in the journal."""
    command = [*DSX, "extract", *map(str, arguments), "-o", str(out)]
    slow = command[2].replace("main()", "import dsx.pipeline as p, time; old = p.facts\n")
    slow += "def facts(article, *rest):\n    time.sleep(0.01)\n    return old(article, *rest)\np.facts = facts; main()"
    with subprocess.Popen([command[0], "-c", slow, *command[3:]], stderr=subprocess.DEVNULL, start_new_session=True) as run:
        deadline = time.monotonic() + 60
        while not journal(out).exists() or journal(out).read_bytes().count(b"\n") < after:
            assert run.poll() is None, "it was done before it could be killed"
            assert time.monotonic() < deadline
            time.sleep(0.005)
        os.killpg(run.pid, signal.SIGKILL)
    assert part(out).exists()
    assert not out.exists()


def everything(articles: Path) -> str:
    """What a run that nothing stops writes."""
    return _everything(articles.read_bytes())


@functools.cache
def _everything(records: bytes) -> str:
    return dsx("extract", "--format", "jsonl", input=records, text=False).stdout.decode()


def left(out: Path) -> list[str]:
    """What a run left beside its file, the file aside."""
    return sorted(path.name for path in out.parent.glob(out.name + ".*"))


def untimed(said: str) -> str:
    """What a run said, without how long it took."""
    shortened, times = re.subn(r", \d+\.\d s", "", said)
    assert times == 1, said
    return shortened


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_run_is_continued_to_the_same_bytes(articles, out, jobs):
    whole = dsx("extract", articles, "-v")
    killed(articles, "--jobs", jobs, out=out)
    run = dsx("extract", articles, "-v", "--resume", "--jobs", jobs, "-o", out)
    assert run.returncode == whole.returncode == 1
    assert out.read_text(encoding="utf-8") == whole.stdout
    assert untimed(run.stderr) == untimed(whole.stderr), "failures and summary are of the whole run"
    assert left(out) == []


def test_what_is_done_is_not_done_again(articles, out):
    killed(articles, "--jobs", 1, out=out, after=100)
    counting = "import dsx.pipeline as p; old = p.facts; seen = []\n"
    counting += "def facts(article, *rest):\n    seen.append(article.doc)\n    return old(article, *rest)\n"
    counting += "p.facts = facts; import atexit; atexit.register(lambda: print(len(seen)))\n" + MAIN
    arguments = ["extract", str(articles), "--resume", "--jobs", "1", "-o", str(out)]
    run = subprocess.run([sys.executable, "-c", counting, *arguments], capture_output=True, text=True, check=False)
    assert 0 < int(run.stdout) <= ARTICLES - 98


def test_lines_that_the_journal_does_not_know_are_cut_off(articles, out):
    killed(articles, "--jobs", 1, out=out)
    with part(out).open("ab") as file:
        file.write(b'{"kind": "date", "cut sho')
    with journal(out).open("ab") as file:
        file.write(b'{"doc": "a/99", "te')
    assert dsx("extract", articles, "--resume", "-o", out).returncode == 1
    assert out.read_text(encoding="utf-8") == everything(articles)


def test_entries_whose_lines_the_disk_has_lost_are_done_again(articles, out):
    killed(articles, "--jobs", 1, out=out)
    os.truncate(part(out), part(out).stat().st_size // 2)
    assert dsx("extract", articles, "--resume", "-o", out).returncode == 1
    assert out.read_text(encoding="utf-8") == everything(articles)


def test_a_run_may_be_killed_again_and_again(articles, out):
    for after in (10, 40):
        killed(articles, "--jobs", 1, "--resume", out=out, after=after)
    assert dsx("extract", articles, "--resume", "-o", out).returncode == 1
    assert out.read_text(encoding="utf-8") == everything(articles)


def test_a_full_disk_is_one_clear_line_and_the_run_goes_on_once_there_is_room(articles, out):
    limit = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    limit += f"resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); {MAIN}"
    full = [sys.executable, "-c", limit, "extract", str(articles), "-o", str(out), "--jobs", "1"]
    run = subprocess.run(full, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stderr.endswith(f"dsx: {out}: File too large; the articles done so far stand in {part(out).parent}; {GOES_ON}\n")
    assert dsx("extract", articles, "--resume", "-o", out).returncode == 1
    assert out.read_text(encoding="utf-8") == everything(articles)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_disk_that_is_really_full(articles, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        out = disk / "facts.jsonl"
        run = dsx("extract", articles, "-o", out, "--jobs", "1")
        assert run.returncode == 1
        assert f"{out}: No space left on device; " in run.stderr
        subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
        assert dsx("extract", articles, "--resume", "-o", out).returncode == 1
        assert out.read_text(encoding="utf-8") == everything(articles)
    finally:
        subprocess.run(["umount", disk], check=True)


def test_nothing_to_resume_is_a_run_like_any_other(articles, out):
    run = dsx("extract", articles, "--resume", "-o", out)
    assert run.returncode == 1
    assert out.read_text(encoding="utf-8") == everything(articles)
    assert left(out) == []


def test_without_the_option_a_run_starts_anew(articles, out):
    killed(articles, "--jobs", 1, out=out)
    articles.write_text('{"id": "x", "text": "Ngày 5/5/2022."}\n', encoding="utf-8")
    assert dsx("extract", articles, "-o", out).returncode == 0
    assert out.read_text(encoding="utf-8") == everything(articles)


@pytest.mark.parametrize(
    ("options", "named"),
    [(["--kind", "date"], "kinds"), (["--zone", "body"], "zones"), (["--published", "2022-05-06"], "published")],
)
def test_other_options_are_refused(articles, out, options, named):
    killed(articles, "--jobs", 1, out=out)
    before = part(out).read_bytes(), journal(out).read_bytes()
    run = dsx("extract", articles, *options, "--resume", "-o", out, env=os.environ | {"COLUMNS": "1000"})
    assert run.returncode == 2
    assert f"other options ({named})" in run.stderr
    assert (part(out).read_bytes(), journal(out).read_bytes()) == before
    assert not out.exists()


def test_another_version_is_refused(articles, out):
    killed(articles, "--jobs", 1, out=out)
    header, _, rest = journal(out).read_bytes().partition(b"\n")
    other = json.loads(header)
    other["rules"] = "0" * 32
    journal(out).write_bytes(json.dumps(other).encode() + b"\n" + rest)
    run = dsx("extract", articles, "--resume", "-o", out)
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert "another version" in run.stderr
    assert left(out) == ["facts.jsonl.unfinished"]


def changed_text(lines: list[bytes]) -> None:
    lines[3] = lines[3].replace(b"5/2022", b"6/2022")


def changed_date(lines: list[bytes]) -> None:
    lines[3] = lines[3].replace(b'"id"', b'"published": "2022-05-06", "id"')


def one_less(lines: list[bytes]) -> None:
    del lines[3]


def cut(lines: list[bytes]) -> None:
    del lines[3:]


@pytest.mark.parametrize("change", [changed_text, changed_date, one_less, cut])
def test_a_changed_input_is_refused(articles, out, change):
    killed(articles, "--jobs", 1, out=out)
    lines = articles.read_bytes().splitlines(keepends=True)
    change(lines)
    articles.write_bytes(b"".join(lines))
    before = part(out).read_bytes(), journal(out).read_bytes()
    run = dsx("extract", articles, "--resume", "-o", out)
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert "a/3 is no longer what the interrupted run read" in run.stderr
    assert (part(out).read_bytes(), journal(out).read_bytes()) == before


def test_it_is_for_files(articles):
    for arguments in (["--resume"], ["--resume", "-o", "/dev/null"]):
        assert dsx("extract", articles, *arguments).returncode == 2


@pytest.mark.parametrize("name", ["facts.jsonl.gz", "facts.jsonl.zst", "facts.parquet"])
def test_packed_files_too(articles, tmp_path, name):
    whole, out = tmp_path / f"whole-{name}", tmp_path / name
    dsx("extract", articles, "-o", whole)
    killed(articles, "--jobs", 1, out=out)
    assert dsx("extract", articles, "--resume", "-o", out).returncode == 1
    assert out.read_bytes() == whole.read_bytes()
    assert left(out) == []
