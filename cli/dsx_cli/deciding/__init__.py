"""`dsx review --interactive`: facts accepted, rejected and corrected one by one, in a terminal; `dsx gold`: what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dsx.archive.decisions import BadDecisions, Decisions, gold_of
from dsx.archive.export.document import ExportError, documents
from dsx.archive.texts import file_name
from dsx.fact import Fact
from dsx.source.article import Article
from dsx.source.reading import Options, read
from dsx_cli.console import FAILED, Trouble, named, say
from dsx_cli.deciding.session import Session
from dsx_cli.messages import count
from dsx_cli.texts import Given


def decide(paths: list[str], file: Path, wanted: frozenset[str] | None) -> int:
    """Run the terminal application and give the exit code."""
    try:
        from dsx_cli.deciding.app import Desk
    except ImportError:
        raise Trouble("review --interactive needs the extra dsx[tui]: pip install 'dsx[tui]'") from None
    given = Given(paths)
    session = session_of(given, given.facts(), file, wanted)
    if not session.articles:
        raise Trouble("no facts to decide")
    Desk(session).run()
    say(f"dsx: {session.decided} of {session.total} facts decided: {file}")
    return FAILED if given.failed else 0


def session_of(given: Given, facts: Iterable[Fact], file: Path, wanted: frozenset[str] | None = None) -> Session:
    """The articles with their facts, and the decisions of a file. Raises Trouble where either cannot be used."""
    try:
        found = list(documents(facts, given.text_of))
        for document in found:
            _ = document.text
        with named(file):
            return Session(found, Decisions(file), wanted)
    except (ExportError, BadDecisions) as error:
        raise Trouble(str(error)) from error


def gold(file: Path, paths: list[str], out: Path) -> int:
    """Write a gold folder, the pairs NAME.txt and NAME.json of the articles that decisions are of, and give the exit code."""
    try:
        with named(file):
            file.stat()
            decisions = list(Decisions(file))
        written = 0
        for item in read(paths, Options()):
            if not isinstance(item, Article):
                say(f"dsx: {item.place}: {item.reason}")
                continue
            own = [decision for decision in decisions if decision.doc == item.doc]
            if own:
                _write(out / file_name(item.doc), item.raw, gold_of(own, item.raw))
                written += 1
    except BadDecisions as error:
        raise Trouble(str(error)) from error
    missing = len({decision.doc for decision in decisions}) - written
    say(f"dsx: {count('article', written)} in {out}" + (f"; the articles of {missing} more are not given" if missing else ""))
    return FAILED if missing else 0


def _write(path: Path, text: str, facts: str) -> None:
    with named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        path.with_suffix(".json").write_text(facts, encoding="utf-8")
