"""Parameters taken as they were given where nothing is to be converted.

Typer converts even defaults and text by Pydantic, whose import takes a tenth of a short run. Numbers, paths and choices
are still Typer's to convert and to refuse.
"""

from __future__ import annotations

import functools
from typing import Any

import typer

_TRIED = "0.29."
"""The release of Typer whose parameters are known; those of any other stay as they are."""


class _AsGiven:
    """Stands before Typer's conversion of one parameter."""

    def __init__(self, parameter: Any) -> None:
        self._typers = parameter.get_runtime_param
        self._annotation = parameter.type_descriptor.annotation

    def coerce(self, value: Any, param: Any, ctx: typer.Context) -> Any:
        """The value for the command's body. Raises Typer's usage errors."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        source = ctx.get_parameter_source(param.name)
        if source is not None and source.name == "DEFAULT":
            return value
        if self._annotation is str and isinstance(value, str):
            return value
        if self._annotation == list[str] and isinstance(value, list | tuple):
            return list(value)
        return self._typers().coerce(value, param=param, ctx=ctx)


def take_as_given(command: Any) -> None:
    """Let the parameters of a command and its subcommands convert no more than they need to."""
    if not typer.__version__.startswith(_TRIED):
        return
    typers = command.get_params

    def get_params(context: typer.Context) -> list[Any]:
        parameters: list[Any] = typers(context)
        for parameter in parameters:
            if "get_runtime_param" not in vars(parameter):
                parameter.get_runtime_param = functools.partial(_itself, _AsGiven(parameter))
        return parameters

    command.get_params = get_params  # `--help` is made by it
    for inner in getattr(command, "commands", {}).values():
        take_as_given(inner)


def _itself(own: _AsGiven) -> _AsGiven:
    return own
