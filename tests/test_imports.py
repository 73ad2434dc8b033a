"""Imports point one way: fact, language, source, kinds, pipeline, archive. The command line loads what it needs when it runs."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter

import pytest
from conftest import ROOT

from dsx.fact import KINDS, ZONES

WINGS = ("fact", "language", "source", "kinds", "pipeline", "archive")
LIBRARY = ROOT / "extractors"


def module_name(path) -> str:
    parts = path.relative_to(LIBRARY).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted((LIBRARY / "dsx").rglob("*.py"))}


def imports(name: str) -> set[str]:
    """The modules of other names that a module imports, anywhere but for the type checker."""
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports are absolute"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in MODULES else str(node.module))
    return found


def wing(name: str) -> str:
    return name.split(".")[1]


@pytest.mark.parametrize("name", [name for name in MODULES if name != "dsx"])
def test_imports_point_one_way(name):
    for other in imports(name):
        if other.split(".")[0] == "dsx":
            assert other != "dsx", "the public face is for others"
            assert WINGS.index(wing(other)) <= WINGS.index(wing(name)), f"{name} imports {other}"


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("dsx.kinds.")])
def test_a_kind_knows_no_other_kind(name):
    kinds = {f"{kind}s" for kind in KINDS}
    own = name.split(".")[2]
    if own in kinds:
        others = {other.split(".")[2] for other in imports(name) if other.startswith("dsx.kinds.")}
        assert not others & kinds - {own}


@pytest.mark.parametrize("name", MODULES)
def test_the_library_knows_no_terminal(name):
    roots = {other.split(".")[0] for other in imports(name)}
    assert not roots & {"dsx_cli", "typer", "rich"}
    assert "underthesea" not in roots or name == "dsx.source.segment"
    assert "re" not in roots or name == "dsx.archive.agreement", "patterns on articles use regex"


def test_no_cycle():
    graph = {name: {other for other in imports(name) if other in MODULES} for name in MODULES}
    list(TopologicalSorter(graph).static_order())


HEAVY = ("underthesea", "duckdb", "regex", "msgspec", "rich.console", "rich.table", "rich.progress", "dsx.pipeline")


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments):
    program = (
        f"import sys; sys.argv = ['dsx', *{arguments}]\nfrom dsx_cli.main import main\n"
        "try: main()\nexcept SystemExit: print('loaded', *sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    loaded = shown.rsplit("loaded ", 1)[1].split()
    assert "typer" in loaded
    assert not set(HEAVY) & set(loaded)


def test_importing_the_library_is_cheap():
    program = "import sys, dsx; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"underthesea", "regex", "typer", "rich", "dsx.pipeline"} & set(loaded)


def test_the_command_line_names_kinds_and_zones_as_the_contract_does():
    from dsx_cli.main import Kind, Zone

    assert tuple(Kind) == KINDS
    assert tuple(Zone) == ZONES
