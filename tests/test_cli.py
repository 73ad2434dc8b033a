"""The command line in real pipes: streams, exit codes, files that appear whole, bad input, interruption."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import jsonschema
import pytest
from conftest import ROOT

from dsx.archive.texts import file_name

ARTICLE = "Chuyển đổi số ở Hà Nội\nNgày 5/5/2022, Hà Nội xếp thứ 24/63 tỉnh, thành phố. Có hơn 61 nghìn chữ ký số.\n"
MAIN = "from dsx_cli.main import main; main()"
DSX = [sys.executable, "-c", MAIN]
GOES_ON = "the same command with --resume goes on from there"


def dsx(*arguments: object, **options) -> subprocess.CompletedProcess:
    """Run the command; text in and out unless `text=False`."""
    options = {"capture_output": True, "text": True, "timeout": 60, "check": False} | options
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run([*DSX, *map(str, arguments)], **options)


def facts(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def many(tmp_path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_text(ARTICLE + f"Số {number}.\n", encoding="utf-8")
    return folder


# extract


def test_lines_on_standard_output_and_nothing_else(article):
    run = dsx("extract", article)
    assert (run.returncode, run.stderr) == (0, "")
    lines = facts(run.stdout)
    assert {"date", "rank"} <= {line["kind"] for line in lines}
    assert all(ARTICLE[line["start"] : line["end"]] == line["text"] for line in lines)
    assert {line["doc"] for line in lines} == {"a.txt"}


def test_text_from_a_pipe_and_from_the_command_line():
    piped, given = dsx("extract", input=ARTICLE), dsx("extract", "--text", ARTICLE)
    assert piped.stdout == given.stdout == dsx("extract", "-", input=ARTICLE).stdout
    assert facts(piped.stdout)[0]["doc"] == "-"


def test_articles_as_json_lines_from_a_pipe():
    records = [{"id": "x/1", "text": ARTICLE, "published": "2022-05-06"}, {"id": "x/2", "text": ARTICLE}]
    run = dsx("extract", input="".join(json.dumps(record) + "\n" for record in records))
    assert run.returncode == 0
    assert {(line["doc"], line["published"]) for line in facts(run.stdout)} == {("x/1", "2022-05-06"), ("x/2", None)}


def test_the_names_of_the_fields_can_be_said():
    record = {"url": "one", "content": ARTICLE, "date": "2022-05-06"}
    run = dsx("extract", "--text-field", "content", "--id-field", "url", "--published-field", "date", input=json.dumps(record))
    assert {(line["doc"], line["published"]) for line in facts(run.stdout)} == {("one", "2022-05-06")}


def test_the_format_can_be_said():
    run = dsx("extract", "--format", "text", input='{"text": "ngày 5/5/2022"}')
    assert [line["text"] for line in facts(run.stdout)] == ["ngày 5/5/2022"]
    assert facts(run.stdout)[0]["start"] == 10


def test_the_publication_date_can_be_said(article):
    assert {line["published"] for line in facts(dsx("extract", "--published", "2022-05-06", article).stdout)} == {"2022-05-06"}


def test_kinds_and_zones_are_kept(article):
    lines = facts(dsx("extract", article).stdout)
    assert {line["kind"] for line in facts(dsx("extract", "--kind", "date", "--kind", "rank", article).stdout)} == {
        "date",
        "rank",
    }
    body = facts(dsx("extract", "--zone", "body", article).stdout)
    assert body == [line for line in lines if line["zone"] == "body"] != []
    assert dsx("extract", "--zone", "related", article).stdout == ""


def test_every_line_is_valid_against_the_schema_that_is_printed(article):
    validator = jsonschema.Draft202012Validator(json.loads(dsx("schema").stdout))
    for line in facts(dsx("extract", article).stdout):
        validator.validate(line)


def test_a_summary_with_v(many):
    run = dsx("extract", "-v", many)
    found = len(facts(run.stdout))
    assert re.search(rf"8 articles, {found} facts \(.*8 dates.*\), 8 without a publication date, 0 failed, [\d.]+ s", run.stderr)


def test_several_processes_write_what_one_writes(many):
    assert dsx("extract", "--jobs", "2", many).stdout == dsx("extract", "--jobs", "1", many).stdout != ""


def test_articles_come_as_they_are_done():
    """The first article's facts can be read while the second has not been sent."""
    with subprocess.Popen([*DSX, "extract", "--format", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        limit = threading.Timer(60, run.kill)
        limit.start()
        assert run.stdin is not None
        assert run.stdout is not None
        run.stdin.write(json.dumps({"id": "first", "text": ARTICLE}).encode() + b"\n")
        run.stdin.flush()
        assert json.loads(run.stdout.readline())["doc"] == "first"
        run.stdin.close()
        run.stdout.read()
    limit.cancel()


# -o


def test_a_file_appears_when_all_is_done(many, tmp_path):
    out = tmp_path / "facts.jsonl"
    out.write_text("old\n", encoding="utf-8")
    run = dsx("extract", many, "-o", out)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert out.read_text(encoding="utf-8") == dsx("extract", many).stdout
    assert not list(tmp_path.glob("*.unfinished"))


def test_failed_articles_do_not_keep_the_file_back(article, tmp_path):
    out = tmp_path / "facts.jsonl"
    assert dsx("extract", tmp_path / "none.txt", article, "-o", out).returncode == 1
    assert out.read_text(encoding="utf-8")


def test_a_link_stays_a_link(article, tmp_path):
    (tmp_path / "link").symlink_to("facts.jsonl")
    assert dsx("extract", article, "-o", tmp_path / "link").returncode == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "facts.jsonl").stat().st_size


def test_a_device_is_written_and_not_replaced(article):
    assert dsx("extract", article, "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("arguments", [["extract", "--text", ARTICLE], ["rules"], ["schema"]], ids=lambda a: a[0])
def test_a_full_disk_is_one_clear_line(arguments):
    with open("/dev/full", "wb") as full:
        run = dsx(*arguments, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert run.returncode == 1
    assert run.stderr == "dsx: standard output: No space left on device\n"


def test_a_disk_that_fills_leaves_what_is_done(many, tmp_path):
    out = tmp_path / "facts.jsonl"
    limit = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)); "
    )
    run = subprocess.run(
        [sys.executable, "-c", limit + MAIN, "extract", str(many), "-o", str(out)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr == f"dsx: {out}: File too large; the articles done so far stand in {out}.unfinished; {GOES_ON}\n"
    assert not out.exists()


@pytest.mark.parametrize("name", ["none/facts.jsonl", "folder"])
def test_a_place_that_cannot_be_written_is_one_clear_line(article, tmp_path, name):
    (tmp_path / "folder").mkdir()
    run = dsx("extract", article, "-o", tmp_path / name)
    assert run.returncode == 1
    assert run.stderr.startswith(f"dsx: {tmp_path / name}: ")
    assert run.stderr.count("\n") == 1


def test_an_input_is_not_written_over(many, article):
    for out in (article, many / "facts.jsonl"):
        run = dsx("extract", many, article, "-o", out)
        assert run.returncode == 2
        assert "elsewhere" in run.stderr
    assert article.read_text(encoding="utf-8") == ARTICLE


# --save-text


def test_texts_are_saved_so_that_facts_quote_a_file(tmp_path):
    records = [{"id": "x/1", "text": "Ngày 5/5/2022\r\n"}, {"id": "b.txt", "text": "\u1ea1 ngày 6/6/2022"}]
    run = dsx("extract", "--save-text", tmp_path / "texts", input="".join(json.dumps(record) + "\n" for record in records))
    assert run.returncode == 0
    for line in facts(run.stdout):
        raw = (tmp_path / "texts" / file_name(line["doc"])).read_bytes().decode()
        assert raw[line["start"] : line["end"]] == line["text"]
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.txt")) == ["texts/b.txt", "texts/x/1.txt"]


# what goes wrong


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("none.txt", None, ""),
        ("empty.txt", b"", "empty"),
        ("binary.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", ""),
        ("broken.txt", "Ngày 5/5".encode() + b"\xc3\x28", "UTF-8"),
        ("utf16.txt", "Ngày 5/5".encode("utf-16")[:-1], "UTF-16"),
        ("lines.jsonl", b'{"id": 1, "text": "a"}\n{"id": 2}\n', "lines.jsonl:2"),
        ("json.jsonl", b'{"id": 1, \n', "json.jsonl:1"),
        ("date.jsonl", b'{"text": "a", "published": "5/5"}\n', "date.jsonl:1"),
    ],
)
def test_bad_input_is_named_and_the_rest_is_done(article, tmp_path, name, content, reason):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    run = dsx("extract", tmp_path / name, article)
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert name in run.stderr
    assert reason in run.stderr
    assert any("5/5/2022" in line["text"] for line in facts(run.stdout))


def test_a_folder_without_articles_is_told(tmp_path):
    run = dsx("extract", tmp_path)
    assert run.returncode == 1
    assert str(tmp_path) in run.stderr


def test_an_article_on_which_extraction_raises_is_named_and_the_rest_is_done(many):
    spoilt = (
        "import dsx.pipeline as p; old = p.facts\n"
        "def facts(article, *rest):\n    if article.doc == '3.txt': raise KeyError('boom')\n    return old(article, *rest)\n"
        f"p.facts = facts; {MAIN}"
    )
    run = [sys.executable, "-c", spoilt, "extract", str(many), "--jobs", "1"]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "dsx: 3.txt: KeyError: 'boom'\n"
    assert {line["doc"] for line in facts(done.stdout)} == {f"{n}.txt" for n in range(8) if n != 3}
    assert "Traceback" in subprocess.run([*run, "-v"], capture_output=True, text=True, check=False).stderr


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["weather"],
        ["extract", "--weather"],
        ["extract", "--kind", "weather", "x"],
        ["extract", "--zone", "attic", "x"],
        ["extract", "--published", "5/5/2022", "x"],
        ["extract", "--published", "2022-02-30", "x"],
        ["extract", "--published-pattern", "(", "x"],
        ["extract", "--text", "x", "y.txt"],
        ["extract", "--jobs", "0", "x"],
        ["review", "--grep", "(", "x"],
        ["evaluate"],
        ["evaluate", "x"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2(arguments):
    run = dsx(*arguments)
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr


def test_nothing_given_on_a_terminal_is_wrong_usage():
    parent, child = os.openpty()
    run = dsx("extract", stdin=child)
    os.close(child)
    os.close(parent)
    assert run.returncode == 2
    assert "nothing to read" in run.stderr


# pipes that close, and Ctrl-C


@pytest.mark.parametrize(
    "command", ["extract {} | head -n 1", "review {} | head -n 1", "rules | head -n 1", "extract {} 2>&1 | true"]
)
def test_a_reader_that_goes_is_no_failure(many, command):
    shell = f"set -o pipefail; {sys.executable} -c '{MAIN}' {command.format(many)}"
    run = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def interrupted(arguments: list[str], ready, **options) -> subprocess.Popen:
    """The command, stopped by Ctrl-C once `ready(process)` returns."""
    process = subprocess.Popen([*DSX, *arguments], stderr=subprocess.PIPE, stdin=subprocess.PIPE, text=True, **options)
    ready(process)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=20)
    return process


def test_ctrl_c_leaves_whole_lines_and_an_old_file_alone(tmp_path):
    out = tmp_path / "facts.jsonl"
    out.write_text("old\n", encoding="utf-8")
    part = tmp_path / "facts.jsonl.unfinished" / "lines"

    def one_article_done(process):
        process.stdin.write(json.dumps({"id": "first", "text": ARTICLE}) + "\n")
        process.stdin.flush()
        deadline = time.monotonic() + 20
        while not (part.exists() and part.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.02)

    process = interrupted(["extract", "--format", "jsonl", "-o", str(out)], one_article_done)
    assert process.returncode == 130
    assert out.read_text(encoding="utf-8") == "old\n"
    assert facts(part.read_text(encoding="utf-8"))[0]["doc"] == "first"
    assert process.stderr.read() == f"dsx: stopped; the articles done so far stand in {part.parent}; {GOES_ON}\n"


def test_ctrl_c_is_quiet_on_standard_output():
    def one_article_done(process):
        process.stdin.write(json.dumps({"id": "first", "text": ARTICLE}) + "\n")
        process.stdin.flush()
        process.stdout.readline()

    process = interrupted(["extract", "--format", "jsonl"], one_article_done, stdout=subprocess.PIPE)
    assert process.returncode == 130
    assert process.stderr.read() == ""


# the other commands


def test_the_version():
    from dsx import __version__

    assert dsx("--version").stdout == f"dsx {__version__}\n"


def test_every_command_is_in_the_help_and_every_option_is_explained():
    shown = dsx("--help").stdout
    commands = re.findall(r"^  ([a-z]+)  +\S", shown, re.MULTILINE)
    assert {"extract", "review", "evaluate", "schema", "rules"} <= set(commands)
    for command in commands:
        helped = dsx(command, "--help", env=os.environ | {"COLUMNS": "200"}).stdout
        assert not re.search(r"^  (-\S+, )?--\S+( [A-Z]+)?\s*$", helped, re.MULTILINE), command


def test_the_readme_knows_every_command_and_ci_runs_its_test_command():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in re.findall(r"^  ([a-z]+)  +\S", dsx("--help").stdout, re.MULTILINE):
        assert re.search(rf"`(dsx )?{command}\b", readme), command
    tests = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest"
    assert tests in readme
    assert tests in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_schema_is_of_lines():
    schema = json.loads(dsx("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_rules_with_examples_and_traps():
    shown = dsx("rules", "--kind", "date").stdout
    assert "date.day-month-year" in shown
    assert "⟦" in shown
    assert not re.search(r"^rank\.", shown, re.MULTILINE)
    records = [json.loads(line) for line in dsx("rules", "--json").stdout.splitlines()]
    assert {"date", "rank"} <= {record["kind"] for record in records}
    assert all(record["why"] and record["examples"] for record in records)
    values = [value for record in records if "id" in record for example in record["examples"] for value in example["values"]]
    assert values
    assert all(isinstance(value, dict) for value in values), "values are JSON, not Python"


def test_review_reads_facts_and_articles_alike(article, tmp_path):
    lines = tmp_path / "facts.jsonl"
    lines.write_text(dsx("extract", article).stdout, encoding="utf-8")
    shown = dsx("review", lines).stdout
    assert shown == dsx("review", article).stdout
    assert shown == dsx("review", "-", input=lines.read_text(encoding="utf-8")).stdout
    assert "a.txt:2:1\tdate\t5 May 2022\t⟦Ngày 5/5/2022⟧, Hà Nội" in shown
    assert "24th of 63" in shown


def test_review_reads_an_article_from_a_pipe():
    assert "-:2:1\tdate\t5 May 2022" in dsx("review", input=ARTICLE).stdout


def test_review_filters(many):
    assert dsx("review", many, "--doc", "3", "--kind", "date").stdout.count("\n") == 1
    assert dsx("review", many, "--grep", "24th of").stdout.count("\n") == 8


def test_review_names_lines_that_are_no_facts(article, tmp_path):
    lines = tmp_path / "facts.jsonl"
    lines.write_text(dsx("extract", article).stdout + "{}\n", encoding="utf-8")
    run = dsx("review", lines)
    assert run.returncode == 1
    assert f"{lines}, line" in run.stderr
    assert "5 May 2022" in run.stdout
