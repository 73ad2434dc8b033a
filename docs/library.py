"""The reference of the library: `python docs/library.py > docs/library.md`, from the root of the repository."""

from __future__ import annotations

import inspect
import re
import sys
from typing import Any

import msgspec

import dsx

HEAD = """# The library

Made from the docstrings by `python docs/library.py > docs/library.md`; a test holds it current. What the slots mean and why is in
[facts.md](facts.md).

```python
import dsx

for fact in dsx.extract("Hôm qua, hơn 61 nghìn chữ ký số đã được cấp.", published="2024-10-19"):
    match fact:
        case dsx.CountFact(value=value):
            print(fact.start, fact.end, value.number, value.unit)
        case _:
            print(fact.kind, fact.text)
```
"""


def library() -> str:
    """All public names: functions, what facts have in common, then types with the fields that are their own."""
    public = {name: getattr(dsx, name) for name in dsx.__all__}
    functions = [_function(name, one) for name, one in public.items() if inspect.isfunction(one)]
    shared = "`dsx.Fact` is one of the five types of fact. They share these fields; `value` is of the type of its kind."
    every = f"## Every fact\n\n{shared}\n\n{_fields(dsx.DateFact, without='value')}"
    types = [_type(name, one) for name, one in public.items() if inspect.isclass(one)]
    return "\n".join([HEAD, "## Functions\n", *functions, every, "## Types\n", *types])


def _function(name: str, function: Any) -> str:
    signature = re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(function)))
    signature = re.sub(r"= Options\(.*?\)", "= Options()", signature)
    return f"### dsx.{name}\n\n`{name}{signature}`\n\n{_told(function)}\n"


def _type(name: str, one: type) -> str:
    fields = _fields(one) if issubclass(one, msgspec.Struct) and not name.endswith("Fact") else ""
    return "\n\n".join(filter(None, [f"### dsx.{name}", _told(one), fields])).rstrip() + "\n"


def _fields(struct: type, without: str = "") -> str:
    schema = msgspec.json.schema(struct)["$defs"][struct.__name__]["properties"]
    said = {field: _cell(about.get("description", "The kind of fact.")) for field, about in schema.items() if field != without}
    rows = [f"| `{field}` | {about} |" for field, about in said.items()]
    return "\n".join(["| | |", "|---|---|", *rows]) + "\n"


def _told(one: Any) -> str:
    """The docstring; that of a class of tuples or data without one of its own is its signature, and left out."""
    text = inspect.cleandoc(one.__doc__ or "")
    return "" if re.match(rf"{one.__name__}\(", text) else text


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(library())
