"""The reference of commands: `python docs/reference.py > docs/reference.md`, from the root of the repository."""

from __future__ import annotations

import sys
from typing import Any

import typer

from dsx_cli.console import COMMON
from dsx_cli.main import app

HEAD = """# Commands

Made from the program by `python docs/reference.py > docs/reference.md`; a test holds it current.
`dsx COMMAND --help` says the same.
"""


def reference() -> str:
    """All commands with their arguments and options, as Markdown."""
    root: Any = typer.main.get_command(app)
    every = "Every command takes these too, before its name or behind it.\n\n"
    own = [param for param in root.params if param.name in COMMON]
    sections = [HEAD, f"## Common options\n\n{every}{_table(own)}"]
    for name, command in root.commands.items():
        told = "\n\n".join(" ".join(part.split()) for part in (command.help or "").split("\n\n"))
        rest = [param for param in command.params if param.name not in COMMON]
        sections.append(f"## dsx {name}\n\n{_code(told)}\n\n{_table(rest)}".rstrip() + "\n")
    return "\n".join(sections)


def _code(told: str) -> str:
    """A help text with its example as code."""
    before, found, example = told.partition("Example: ")
    return f"{before}Example: `{example}`" if found else told


def _table(params: list[Any]) -> str:
    if not params:
        return ""
    rows = [f"| {_named(param)} | {_cell(param.help or '')}{_default(param)} |" for param in params]
    return "\n".join(["| | |", "|---|---|", *rows]) + "\n"


def _named(param: Any) -> str:
    metavar = param.metavar or param.name.upper()
    if param.param_type_name == "argument":
        return f"`{_cell(metavar)}`"
    flags = ", ".join(f"`{flag}`" for flag in param.opts)
    return flags if getattr(param, "is_flag", False) or getattr(param, "count", False) else f"{flags} `{_cell(metavar)}`"


def _default(param: Any) -> str:
    """What holds where nothing is given, as far as it says more than nothing."""
    if param.param_type_name == "argument" or getattr(param, "count", False) or param.default in (None, False, ()):
        return ""
    return f" Default: `{getattr(param.default, 'value', param.default)}`."


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*.", "\\*.")


if __name__ == "__main__":
    sys.stdout.write(reference())
