"""What the documents name exists: commands, options, extras, files; the reference is the program's, and the tutorial runs."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest
import typer
from conftest import ROOT
from test_cli import dsx
from test_pipelines import commands, run

from dsx_cli.main import app

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
COMMANDS = typer.main.get_command(app)
COMMON = {option for param in COMMANDS.params for option in param.opts} | {"-h", "--help"}
OPTIONS = {
    name: COMMON | {option for param in command.params for option in param.opts} for name, command in COMMANDS.commands.items()
}
FENCED = re.compile(r"```\w*\n(.*?)```|((?:^    (?:dsx|curl) [^\n]*\n)+)", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")


def code(page: Path) -> list[str]:
    """The lines of code blocks, and the code spans of the rest."""
    text = page.read_text(encoding="utf-8")
    blocks = [line for found in FENCED.finditer(text) for line in (found[1] or found[2]).splitlines()]
    return blocks + [span.replace("\\|", "|") for span in SPAN.findall(FENCED.sub("\n", text))]


def calls(line: str) -> list[tuple[str, list[str]]]:
    """The commands of dsx in a line of a shell, each with its options."""
    line = re.sub(r"'[^']*'|\"[^\"]*\"", "…", line)  # what is quoted is no option
    found = []
    for part in re.split(r"\s#\s|[|;&]|\$\(", line):
        if called := re.search(r"^\s*(?:\$ |uvx --from \S+ )?(?:\S*/)?dsx\s+((?:--lang \w+ )?)([a-z]+)\b(?!\.)(.*)", part):
            options = re.findall(r"(?<=[\s\[])--?[a-z][\w-]*", f" {called[1]}{called[3]}")
            found.append((called[2], options))
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_options_exist(page):
    for line in code(page):
        for command, options in calls(line):
            assert command in OPTIONS, line
            assert set(options) <= OPTIONS[command], line
        if re.fullmatch(r"--[a-z][\w-]*( [\w…|./-]+)?", line) and page.parent.name == "docs" and page.name != "clusters.md":
            assert any(line.split()[0] in options for options in OPTIONS.values()), line


def test_calls_are_seen():
    assert calls("dsx extract a/ --jobs 2 | dsx --lang vi review - --kind date  # --none") == [
        ("extract", ["--jobs"]),
        ("review", ["--lang", "--kind"]),
    ]
    assert sum(len(calls(line)) for page in PAGES if page.name == "README.md" for line in code(page)) > 20


def test_extras_exist():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    named = {name for page in PAGES for name in re.findall(r"dsx\[(\w+)\]", page.read_text(encoding="utf-8"))}
    assert {"html", "tui", "report", "xlsx"} <= named <= set(extras)


def test_links_lead_somewhere():
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readme_names_every_command():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in OPTIONS if not re.search(rf"dsx [\w`, ]*\b{name}\b", text)} == set()


@pytest.mark.parametrize("name", ["reference", "library"])
def test_what_is_made_from_the_program_is_current(name):
    made = runpy.run_path(str(ROOT / "docs" / f"{name}.py"))[name]()
    assert made == (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8"), f"python docs/{name}.py > docs/{name}.md"


def test_documents_of_a_folder_are_named_as_not_read(tmp_path):
    for name in ("a.docx", "b.pdf", "sub/C.PDF", "d.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"PK")
    (tmp_path / "e.txt").write_text("Ngày 5/5/2022.", encoding="utf-8")
    done = dsx("--lang", "en", "extract", tmp_path)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    assert done.stderr == "dsx: not read: 1 *.docx, 2 *.pdf; save them as text or HTML first\n"
    assert "không đọc: 1 *.docx, 2 *.pdf" in dsx("--lang", "vi", "extract", tmp_path).stderr


def test_the_tutorial_runs(tmp_path):
    commands(tmp_path)
    pytest.importorskip("jinja2")
    steps = re.findall(
        r"^\$ (.*)\n((?:(?!\$ |```).*\n)*)", (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(steps) > 8
    for command, shown in steps:
        done = run(command, tmp_path)
        assert done.returncode == 0, (command, done.stderr)
        for line in shown.splitlines():
            at = 0
            for piece in line.split("…"):
                at = done.stdout.find(piece, at)
                assert at >= 0, (command, piece, done.stdout[:2000])
                at += len(piece)
    assert (tmp_path / "report.html").stat().st_size > 50_000
    assert (tmp_path / "facts.csv").stat().st_size > 50_000
