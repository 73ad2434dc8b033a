"""Settings: flags, else the environment (`DSX_EXTRACT_JOBS=2`), else `dsx.toml` here or above, else defaults.

`dsx.toml` has a table for each command, with its options as keys; what is said of dsx itself stands above them:

    lang = "vi"
    [extract]
    jobs = 2
    published-pattern = '\\d{4}/\\d\\d/\\d\\d'
    [review]
    pager = "never"
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

NAME = "dsx.toml"
PREFIX = "DSX"
_NO_SETTINGS = ("version", "help", "install_completion", "show_completion")


def file() -> Path | None:
    """The settings file: `DSX_CONFIG`, else the nearest dsx.toml, from here upwards."""
    if (given := os.environ.get("DSX_CONFIG")) is not None:
        return Path(given) if given else None
    here = Path.cwd()
    return next((path for folder in (here, *here.parents) if (path := folder / NAME).is_file()), None)


def settings(group: Any) -> dict[str, Any]:
    """What the command line is told of the settings file, by its own parameters. Raises Trouble where that cannot be read."""
    from dsx_cli.console import Trouble

    path = file()
    if path is None:
        return {}
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Trouble(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Trouble(f"{path}: no TOML: {error}") from error
    try:
        return {"default_map": _of(group, table)}
    except KeyError as error:
        raise Trouble(f"{path}: there is no setting {error.args[0]}") from error


def name_variables(group: Any) -> None:
    """Give each option its name in the environment: that of its flag, below that of its command."""
    for command in (group, *group.commands.values()):
        prefix = PREFIX if command is group else f"{PREFIX}_{command.name.upper()}"
        for option in options(command):
            option.envvar = f"{prefix}_{key(option).upper()}"
            option.show_envvar = False  # every option has one: `dsx config` lists them


def options(command: Any) -> list[Any]:
    """The options of a command that can be settings."""
    return [option for option in command.params if option.opts[0].startswith("-") and option.name not in _NO_SETTINGS]


def key(option: Any) -> str:
    """An option's flag as a name: `published_pattern`."""
    flag: str = next(name for name in reversed(option.opts) if name.startswith("--"))
    return flag[2:].replace("-", "_")


def _of(command: Any, table: dict[str, Any]) -> dict[str, Any]:
    """A table of settings by the names of a command's parameters. Raises KeyError for a setting that there is not."""
    known = {key(option): option for option in options(command)}
    inner = getattr(command, "commands", {})
    found: dict[str, Any] = {}
    for name, value in table.items():
        option = known.get(name.replace("-", "_"))
        if name in inner and isinstance(value, dict):
            found[name] = _of(inner[name], value)
        elif option is None or isinstance(value, dict):
            raise KeyError(name)
        else:
            found[option.name] = [value] if option.multiple and isinstance(value, str) else value
    return found


def show(group: Any, as_json: bool) -> None:
    """Print every setting: its option, its name in the environment, its value, and where that comes from."""
    import json

    path, table = file(), settings(group).get("default_map", {})
    name_variables(group)
    for command in (group, *group.commands.values()):
        values = table if command is group else table.get(command.name, {})
        for option in options(command):
            value, why = option.default, "default"
            if option.name in values:
                value, why = values[option.name], str(path)
            if option.envvar in os.environ:
                value, why = os.environ[option.envvar], "environment"
            named = f"--{key(option).replace('_', '-')}"
            said = named if command is group else f"{command.name} {named}"
            if as_json:
                record = {"option": said, "variable": option.envvar, "value": value, "why": why}
                print(json.dumps(record, ensure_ascii=False, default=str))
            else:
                print(said, option.envvar, "" if value is None else value, why, sep="\t")
