"""`dsx evaluate`: how near the facts of a run come to gold, as a table, as JSON, or error by error."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer

from dsx.archive.agreement import SLOTS
from dsx.archive.gold import BadGold, Error, Evaluation, Record, load
from dsx.archive.gold import evaluate as measure
from dsx.archive.packing import unpacked
from dsx_cli.console import FAILED, Trouble, say
from dsx_cli.safe import visible

_MISQUOTED_SHOWN = 5
_CONTEXT = (60, 90)


def evaluate(gold: Path, facts: str, as_json: bool, errors: str | None) -> int:
    """Print the table, the figures as JSON, or the errors of one figure; 1 where lines are misquoted."""
    figures = {name for kind, slots in SLOTS.items() for name in (kind, f"{kind}.span", *(f"{kind}.{slot}" for slot in slots))}
    if errors is not None and errors not in figures:
        raise typer.BadParameter(f"{errors!r} is none of {', '.join(sorted(figures))}", param_hint="--errors")
    result = _measured(gold, facts)
    if errors is not None:
        for error in result.errors[errors]:
            print(_error(error))
    elif as_json:
        print(json.dumps(result.record(), ensure_ascii=False, indent=1))
    else:
        print(table(result))
    for line in result.misquoted[:_MISQUOTED_SHOWN]:
        say(f"dsx: {'standard input' if facts == '-' else facts}, {line}")
    if result.unknown:
        say(f"dsx: no gold for {len(result.unknown)} articles, such as {min(result.unknown)}")
    return FAILED if result.misquoted else 0


def _measured(gold: Path, facts: str) -> Evaluation:
    try:
        articles = load(gold)
        if facts == "-":
            return measure(articles, sys.stdin.buffer)
        return measure(articles, unpacked(facts))
    except BadGold as bad:
        raise Trouble(str(bad)) from bad


def table(result: Evaluation) -> str:
    """The figures of all kinds."""
    lines = [
        f"{result.articles} articles, {result.facts} facts, {len(result.misquoted)} misquoted",
        f"{'':9} {'gold':>5} {'out':>5}  {'span F1':>7}  {'found F1':>8}  {'value P':>7} {'R':>5} {'F1':>5}  slots",
    ]
    for kind, figures in result.kinds.items():
        span, found, value = (figures.rates(measure) for measure in ("span", "found", "value"))
        slots = " ".join(f"{slot}={'-' if (share := figures.slot(slot)) is None else f'{share:.2f}'}" for slot in figures.slots)
        lines.append(
            f"{kind:9} {figures.gold:5} {figures.output:5}  {span['f1']:7.3f}  {found['f1']:8.3f}  "
            f"{value['p']:7.3f} {value['r']:5.3f} {value['f1']:5.3f}  {slots}"
        )
    zone = "" if result.zone is None else f", zone {result.zone:.3f}"
    return "\n".join([*lines, f"mean value F1 {result.headline:.3f}{zone}"])


def _error(error: Error) -> str:
    at = (error.gold or error.got or {})["start"]
    context = error.raw[max(0, at - _CONTEXT[0]) : at + _CONTEXT[1]]
    lines = [f"{error.what:7} {visible(error.doc)}", f"   …{visible(context)}…"]
    lines.extend(f"   {who} {_said(fact)}" for who, fact in (("gold", error.gold), ("got ", error.got)) if fact is not None)
    return "\n".join(lines)


def _said(fact: Record) -> str:
    value = json.dumps(fact.get("value"), ensure_ascii=False)
    return visible(f"{fact['text']} {value} {fact.get('rule') or ''}".rstrip())
