"""`dsx rules`: each rule with its reason, its examples and its traps; or the rules that touch a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
import regex
import typer

from dsx.kinds import KINDS
from dsx.kinds.kind import Frame, Reader, Rule, Trap
from dsx.kinds.way import Way, place_of
from dsx.pipeline import RULES
from dsx.source.article import Article
from dsx_cli.explain import brief
from dsx_cli.safe import visible


def rules(kinds: frozenset[str] | None, tried: str | None, as_json: bool) -> None:
    """Print the rules, in the order in which they are tried, or those that touch a text and how."""
    wanted = [rule for rule in RULES if kinds is None or rule.kind in kinds]
    if tried is not None:
        for touched in _touched(wanted, tried):
            typer.echo(json.dumps(touched.record(), ensure_ascii=False) if as_json else touched.paragraph())
        return
    for rule in wanted:
        typer.echo(json.dumps(_record(rule), ensure_ascii=False) if as_json else _paragraph(rule))
    for kind in KINDS:
        if kinds is None or kind.name in kinds:
            for told in (*map(_frame, kind.frames), *map(_trap, kind.traps), *map(_reader, kind.slots)):
                typer.echo(json.dumps({"kind": kind.name, **told}, ensure_ascii=False) if as_json else _told(kind.name, told))


def _record(rule: Rule[Any]) -> dict[str, object]:
    examples = [{"text": text, "values": list(map(_plain, values))} for text, *values in rule.examples]
    return {
        "id": rule.id,
        "kind": rule.kind,
        "why": rule.why,
        "examples": examples,
        "not_examples": list(rule.not_examples),
        "traps": [_trap(trap) for trap in rule.traps],
        "build": place_of(rule.build),
    }


def _plain(value: Any) -> dict[str, object]:
    """An unresolved value as JSON: the name of its type, and its fields."""
    return {type(value).__name__: msgspec.to_builtins(value)}


def _trap(trap: Trap) -> dict[str, object]:
    return {"trap": trap.where, "why": trap.why, "examples": [{"text": trap.example, "values": []}]}


def _reader(reader: Reader[Any, Any]) -> dict[str, object]:
    text, _, value = reader.example.rpartition(" → ")
    examples = [{"text": text, "values": [value]}]
    return {"slot": reader.slot, "why": reader.why, "examples": examples, "read": place_of(reader.read)}


def _frame(frame: Frame[Any, Any]) -> dict[str, object]:
    examples = [{"text": text, "values": [repr(value) for value in values]} for text, *values in frame.examples]
    return {
        "frame": frame.id,
        "why": frame.why,
        "examples": examples,
        "not_examples": list(frame.not_examples),
        "read": place_of(frame.read),
    }


def _told(kind: str, told: dict[str, Any]) -> str:
    name = " ".join(f"{key} {told[key]}" for key in ("frame", "trap", "slot") if key in told)
    examples = (" → ".join([one["text"], *one["values"]]) for one in told["examples"])
    traps = told.get("not_examples", ())
    lines = [f"{kind}: {name}", f"  {told['why']}", *(f"  + {text}" for text in examples), *(f"  - {text}" for text in traps)]
    return "\n".join(map(_one_line, lines)) + "\n"


def _paragraph(rule: Rule[Any]) -> str:
    lines = [rule.id, f"  {rule.why}"]
    for text, *values in rule.examples:
        lines.append(f"  + {_one_line(text)}")
        lines.extend(f"      {brief(value)}" for value in values)
    lines.extend(f"  - {_one_line(text)}" for text in rule.not_examples)
    lines.extend(f"  - {_one_line(trap.example)}: {trap.why}" for trap in rule.traps)
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎")


@dataclass(frozen=True, slots=True)
class _Touched:
    """A rule, what it makes of a text before overlaps are settled, and its examples that hold the text."""

    rule: Rule[Any]
    article: Article
    ways: list[Way]
    examples: list[str]

    def paragraph(self) -> str:
        """For people."""
        lines = [self.rule.id, *(f"  {'+' if found else '-'} {marked}: {said}" for found, marked, said in self._said())]
        return "\n".join([*lines, *(f"  example {_one_line(text)}" for text in self.examples)]) + "\n"

    def record(self) -> dict[str, object]:
        """As JSON."""
        matches = [{"found": found, "text": marked, "said": said} for found, marked, said in self._said()]
        return {"id": self.rule.id, "kind": self.rule.kind, "matches": matches, "examples": self.examples}

    def _said(self) -> Iterator[tuple[bool, str, str]]:
        text = self.article.text
        for way in self.ways:
            marked = visible(f"{text[: way.span.start]}⟦{text[way.span.start : way.span.end]}⟧{text[way.span.end :]}")
            stopped = way.stopped
            yield stopped is None, marked, stopped.by if stopped else brief(way.steps[0].value)


def _touched(wanted: list[Rule[Any]], tried: str) -> Iterator[_Touched]:
    article = Article(tried)
    try:
        pattern = regex.compile(tried)
    except regex.error:
        pattern = regex.compile(regex.escape(tried))
    for rule in wanted:
        ways: list[Way] = []
        rule.find(article, ways=ways)
        texts = (*(text for text, *_ in rule.examples), *rule.not_examples, *(trap.example for trap in rule.traps))
        examples = [text for text in texts if pattern.search(text.replace("⟦", "").replace("⟧", ""))]
        if ways or examples:
            yield _Touched(rule, article, ways, examples)
