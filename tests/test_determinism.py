"""The same article gives the same bytes: whatever the hash seed, locale, time zone, day and number of processes."""

import ast
import os
import subprocess

import pytest
from conftest import ROOT
from test_cli import DSX

SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Ho_Chi_Minh", "PYTHONUTF8": "0"},
    {"PYTHONHASHSEED": "4294967295", "LANG": "vi_VN.ISO-8859-1", "TZ": "Pacific/Kiritimati", "COLUMNS": "20", "NO_COLOR": "1"},
]


def test_surroundings_change_nothing():
    runs = []
    for number, surroundings in enumerate(SURROUNDINGS):
        command = [*DSX, "extract", str(ROOT / "corpus"), "--jobs", str(1 + number % 2)]
        runs.append(subprocess.run(command, env=os.environ | surroundings, capture_output=True, check=True, cwd="/").stdout)
    assert runs[0] == runs[1] == runs[2] != b""


CLOCKS = {"today", "now", "utcnow", "time", "localtime", "gmtime", "ctime", "random", "randint", "choice", "shuffle"}
LIBRARY = sorted((ROOT / "extractors" / "dsx").rglob("*.py"))


@pytest.mark.parametrize("path", [path for path in LIBRARY if path.parent.name != "archive"], ids=lambda path: path.stem)
def test_nothing_that_finds_facts_asks_what_day_it_is(path):
    """`datetime.time(…)` with arguments is a clock time of a text, not the clock."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
            owner = ast.unparse(node.func.value)
            assert owner.split(".")[0] not in {"datetime", "date", "time", "random", "dt"} or node.args, ast.unparse(node)
