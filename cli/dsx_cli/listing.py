"""`dsx rules`: each rule with its reason, its examples and its traps."""

from __future__ import annotations

import json

import typer

from dsx.kinds.kind import Rule
from dsx.pipeline import RULES


def rules(kinds: frozenset[str] | None, as_json: bool) -> None:
    """Print the rules, in the order in which they are tried."""
    for rule in RULES:
        if kinds is None or rule.kind in kinds:
            typer.echo(json.dumps(_record(rule), ensure_ascii=False) if as_json else _paragraph(rule))


def _record(rule: Rule) -> dict[str, object]:
    examples = [{"text": text, "values": [repr(value) for value in values]} for text, *values in rule.examples]
    return {"id": rule.id, "kind": rule.kind, "why": rule.why, "examples": examples, "traps": list(rule.not_examples)}


def _paragraph(rule: Rule) -> str:
    lines = [rule.id, f"  {rule.why}"]
    for text, *values in rule.examples:
        lines.append(f"  + {_one_line(text)}")
        lines.extend(f"      {value!r}" for value in values)
    lines.extend(f"  - {_one_line(trap)}" for trap in rule.not_examples)
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎")
