"""CONTRIBUTING.md is true to the letter."""

import re
import textwrap

import pytest
from conftest import ROOT

from dsx.pipeline import RULES

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
KINDS = ROOT / "extractors" / "dsx" / "kinds"
SOURCES = "\n".join(re.sub(r"\s+", " ", path.read_text(encoding="utf-8")) for path in KINDS.rglob("*.py"))
BLOCKS = [textwrap.dedent(block) for block in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("(")[0])
def test_code_stands_in_the_package(block):
    written = re.sub(r"\s+", " ", block).strip()
    assert written in SOURCES


def test_rules_and_files_that_it_names_are_there():
    ids = {rule.id for rule in RULES}
    kinds = {rule.kind for rule in RULES}
    named = {name for name in re.findall(r"\b([a-z]+\.[a-z-]+)\b", GUIDE) if name.split(".")[0] in kinds}
    assert named
    assert named <= ids
    for path in re.findall(r"`(kinds/[a-z_/]+\.py|language/[a-z_/]+\.py|pipeline\.py|benchmarks/\w+\.py|tests/\w+\.py)", GUIDE):
        assert (ROOT / "extractors" / "dsx" / path).exists() or (ROOT / path).exists(), path
