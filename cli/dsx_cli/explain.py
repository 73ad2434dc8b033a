"""`dsx explain`: the way of each fact and each near miss, step by step, down to the line of code that took it."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import regex
import typer

from dsx.fact import Span
from dsx.kinds.way import Step, Way
from dsx.pipeline import ways
from dsx.source.article import Article
from dsx.source.reading import Options, Unreadable, read
from dsx_cli.console import FAILED, say
from dsx_cli.safe import visible

_PLACE = regex.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?")
_NAMES_A_FILE = regex.compile(r"[^ \n]+\.(?:txt|jsonl|html?|parquet)(?:\.(?:gz|zst))?(?::\d+){0,2}")
_RECORDS = regex.compile(r"\.(?:jsonl|parquet)(?:\.(?:gz|zst))?$")
_AROUND = 30
"""Characters of the text shown on each side of a match."""
_STYLES = {"fact": "bold green", "refused": "red", "lost": "yellow", "joined": "cyan"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be explained: articles, and where in them."""

    path: str | None
    text: str | None = None
    line: int | None = None
    column: int | None = None

    @property
    def record(self) -> int | None:
        """Which article of a file of several, from 1: there `:LINE` is the line of the file."""
        return self.line if self.path and _RECORDS.search(self.path) else None

    def holds(self, article: Article, way: Way) -> bool:
        """Whether a way is of the place that was asked for."""
        if self.line is None or self.record is not None:
            return True
        span = way.span
        (first, column), (last, end) = (article.place(at) for at in article.view.to_raw(span.start, span.end))
        if not first <= self.line <= last:
            return False
        return self.column is None or column <= self.column <= (end if last == first else self.column)


def asked_for(what: str) -> Asked:
    """TEXT, FILE, FILE:LINE or FILE:LINE:COLUMN; wrong usage where a file is named that there is not."""
    if what == "-" or _is_file(what):
        return Asked(what)
    place = _PLACE.fullmatch(what)
    if place and _is_file(place["path"]):
        return Asked(place["path"], None, int(place["line"]), int(place["column"]) if place["column"] else None)
    if _NAMES_A_FILE.fullmatch(what):
        raise typer.BadParameter(f"{what}: there is no such file")
    return Asked(None, what)


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # a text is longer than any name, or holds a null
        return False


def explain(what: str, kinds: frozenset[str] | None, published: datetime.date | None, as_json: bool) -> int:
    """Print the ways and give the exit code."""
    asked = asked_for(what)
    show = _Records() if as_json else _Terminal() if sys.stdout.isatty() else _Lines()
    failed = False
    for number, item in enumerate(_articles(asked, published), 1):
        if isinstance(item, Unreadable):
            say(f"dsx: {item.place}: {item.reason}")
            failed = True
        elif asked.record in (None, number):
            found = [way for way in ways(item) if (kinds is None or way.kind in kinds) and asked.holds(item, way)]
            show.article(item, found)
            if not found:
                say(f"dsx: {item.doc}: no rule matches here")
    return FAILED if failed else 0


def _articles(asked: Asked, published: datetime.date | None) -> Iterator[Article | Unreadable]:
    if asked.text is not None:
        return iter([Article(asked.text, given=published)])
    stdin = sys.stdin.buffer if sys.stdin is not None else None
    return read([asked.path or "-"], Options(published=published), stdin)


class _Lines:
    """For pipes: plain text."""

    def article(self, article: Article, found: list[Way]) -> None:
        for way in found:
            for line, _ in told(article, way):
                print(line)
            print()
        sys.stdout.flush()


class _Terminal:
    """For a terminal: the same in colours, as far as it has any."""

    def __init__(self) -> None:
        from rich.console import Console

        self._console = Console(highlight=False, markup=False, emoji=False)

    def article(self, article: Article, found: list[Way]) -> None:
        for way in found:
            for line, style in told(article, way):
                self._console.print(line, style=style, soft_wrap=True)
            self._console.print()


class _Records:
    """One JSON object a line."""

    def article(self, article: Article, found: list[Way]) -> None:
        for way in found:
            print(json.dumps(record(article, way), ensure_ascii=False))
        sys.stdout.flush()


def told(article: Article, way: Way) -> Iterator[tuple[str, str | None]]:
    """The lines of one way, each with its style."""
    span = way.span
    line, column = article.place(article.view.to_raw(*span).start)
    before = article.text[max(0, span.start - _AROUND, article.text.rfind("\n", 0, span.start) + 1) : span.start]
    after = article.text[span.end : span.end + _AROUND].split("\n")[0]
    quoted = visible(f"{before}⟦{article.text[span.start : span.end]}⟧{after}")
    outcome = _outcome(way)
    yield f"{line}:{column} {way.kind} {way.rule}: {'a fact' if outcome == 'fact' else f'no fact, {outcome}'}", _STYLES[outcome]
    yield f"  {quoted}", None
    for step in way.steps:
        yield f"  {step.did:8} {_said(article, step)}", None
        if step.at:
            yield f"  {'':8} {step.at}", "dim"


def _said(article: Article, step: Step) -> str:
    parts = [f"{step.slot}:"] if step.slot else []
    if step.span is not None:
        parts.append(f"“{visible(article.text[step.span.start : step.span.end])}”")
    parts.append(visible(step.by))
    if step.value is not None:
        parts.append(f"→ {visible(brief(step.value))}")
    return " ".join(parts)


def _outcome(way: Way) -> str:
    if way.fact is not None:
        return "fact"
    stopped = way.stopped
    return stopped.did if stopped else "refused"


def record(article: Article, way: Way) -> dict[str, Any]:
    """A way as JSON; offsets are of the raw text, as in fact lines."""
    line, column = article.place(article.view.to_raw(*way.span).start)
    told = {"doc": article.doc, "kind": way.kind, "rule": way.rule, "outcome": _outcome(way), "line": line, "column": column}
    steps = [_step(article, step) for step in way.steps]
    return told | _quoted(article, way.span) | {"steps": steps, "fact": way.fact.id if way.fact else None}


def _step(article: Article, step: Step) -> dict[str, Any]:
    words = _quoted(article, step.span) if step.span is not None else {"text": None, "start": None, "end": None}
    value = None if step.value is None else brief(step.value)
    return {"did": step.did, "by": step.by, "at": step.at, "slot": step.slot} | words | {"value": value}


def _quoted(article: Article, span: Span) -> dict[str, Any]:
    start, end = article.view.to_raw(*span)
    return {"text": article.raw[start:end], "start": start, "end": end}


def brief(value: object) -> str:
    """A value with what it says, without what it leaves open: `Day(day=5, month=5)`."""
    if not isinstance(value, msgspec.Struct):
        return repr(value)
    said = [
        f"{field.name}={brief(inner)}"
        for field in msgspec.structs.fields(value)
        if (inner := getattr(value, field.name)) is not None and inner != field.default
    ]
    return f"{type(value).__name__}({', '.join(said)})"
