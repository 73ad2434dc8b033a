"""The one-liners of docs/pipelines.md, run as they stand there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

BLOCKS = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / "pipelines.md").read_text(encoding="utf-8"), re.DOTALL)
EXPECTED = {
    "jq": "15-NQ/TW\t2022-05-05",
    "dsx": '"claims":',
    "dsx+python": "doc",
    "sqlite-utils": '"kind": "claim"',
    "dsx+mlr": "kind",
}


def tools(block: str) -> list[str]:
    return [part.split()[0] for part in re.split(r"\||&&", re.sub(r"'[^']*'|\"[^\"]*\"", "", block)) if part.strip()]


def commands(folder: Path) -> None:
    """Make a folder have the corpus, and commands named as they are when installed."""
    (folder / "corpus").symlink_to(ROOT / "corpus")
    (folder / "bin").mkdir()
    here = {"dsx": "from dsx_cli.main import main; main()", "sqlite-utils": "from sqlite_utils.cli import cli; cli()"}
    for name, program in {**here, "python": None}.items():
        path = folder / "bin" / name
        runs = f"{sys.executable} -c '{program}'" if program else sys.executable
        path.write_text(f'#!/bin/sh\nexec {runs} "$@"\n', encoding="utf-8")
        path.chmod(0o755)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("pipelines")
    commands(folder)
    assert run(BLOCKS[0], folder).returncode == 0
    return folder


def run(block: str, folder: Path) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "DSX_LANG": "en"}
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", block], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("block", BLOCKS[1:], ids=lambda block: "+".join(tools(block)))
def test_a_pipeline_runs_as_it_stands(block, folder):
    needed = set(tools(block)) - {"dsx", "python", "sort"}
    if "sqlite-utils" in needed:
        pytest.importorskip("sqlite_utils")
        needed -= {"sqlite-utils"}
    for tool in needed:
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    done = run(block, folder)
    assert done.returncode == 0, done.stderr
    names = [tool for tool in dict.fromkeys(tools(block)) if tool != "sort"]
    assert EXPECTED["+".join(names)] in done.stdout
