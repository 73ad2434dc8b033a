"""`dsx report`: articles with their facts as one HTML page that needs no network: to read, filter, search and hand on.

The page carries the facts as data, and its script renders an article when it is scrolled to; tables, timeline and conflicts
are plain HTML. Whatever the articles hold is text: the template escapes it, and the page's policy lets no other script run.
"""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dsx.archive.export.document import Document, ExportError, documents
from dsx.fact import KINDS, Sentence
from dsx_cli.console import FAILED, Trouble, named, say
from dsx_cli.messages import count, language, text
from dsx_cli.report.data import article_of
from dsx_cli.report.plot import bars
from dsx_cli.report.tables import Tables
from dsx_cli.safe import visible
from dsx_cli.texts import Given

if TYPE_CHECKING:
    from jinja2 import Environment

SCRIPT_SAYS = ("nothing found", "{shown} of {all} articles", "facts", "published", "undated", "rule", "zone")
"""What the page's script says."""


def run(paths: list[str], out: Path, title: str | None) -> int:
    """Write the page and give the exit code."""
    try:
        import jinja2
    except ImportError:
        raise Trouble("report needs the extra dsx[report]: pip install 'dsx[report]'") from None
    given = Given(paths)
    try:
        found = [_with_text(document) for document in documents(given.facts(), given.text_of)]
    except ExportError as error:
        raise Trouble(str(error)) from error
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page = _page(environment, found, title or text("Facts in the news"))
    with named(out):
        out.write_text(page, encoding="utf-8")
    facts = sum(len(document.facts) for document in found)
    say(f"dsx: {count('fact', facts)}, {count('article', len(found))}: {out}")
    return FAILED if given.failed else 0


def _page(environment: Environment, found: list[Document], title: str) -> str:
    environment.filters["visible"] = visible
    template = environment.from_string(_resource("page.html"))
    articles = [article_of(document) for document in found]
    facts = [fact for document in found for fact in document.facts]
    words = {
        key: text(key) for key in ("nothing found", "{shown} of {all} articles", "facts", "published", "undated", "rule", "zone")
    }
    data = {"kinds": KINDS, "articles": articles, "words": words, "names": {kind: text(kind) for kind in KINDS}}
    return template.render(
        title=title,
        lang=language(),
        _=text,
        count=count,
        style=_resource("page.css"),
        script=_resource("page.js"),
        data=_in_script(data),
        articles=articles,
        kinds=[(kind, sum(fact.kind == kind for fact in facts)) for kind in KINDS],
        facts=len(facts),
        tables=Tables(found),
        bars=bars(facts),
    )


def _resource(name: str) -> str:
    return resources.files(__name__).joinpath(name).read_text(encoding="utf-8")


def _in_script(data: Any) -> str:
    """JSON that cannot end the script element that holds it."""
    encoded = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        encoded = encoded.replace(sign, f"\\u{ord(sign):04x}")
    return encoded.encode("utf-8", "backslashreplace").decode()


def _with_text(document: Document) -> Document:
    """The article as it is known: where its text was not given, the sentences of its facts."""
    return document if document.raw is not None else sentences_of(document)


def sentences_of(document: Document) -> Document:
    """An article of the sentences that its facts quote, each on a line of its own; the facts stand where they stand in these."""
    pieces: list[str] = []
    facts = []
    length = end = shift = 0
    for fact in sorted(document.facts, key=lambda fact: fact.sentence.start):
        sentence = fact.sentence
        if not pieces or sentence.start >= end:
            lead = "\n" if pieces else ""
            shift = length + len(lead) - sentence.start
            added = lead + sentence.text
        else:
            added = sentence.text[end - sentence.start :] if sentence.end > end else ""
        pieces.append(added)
        length += len(added)
        end = max(end, sentence.end)
        moved = Sentence(sentence.start + shift, sentence.end + shift, sentence.text)
        facts.append(replace(fact, start=fact.start + shift, end=fact.end + shift, sentence=moved))
    facts.sort(key=lambda fact: (fact.start, -fact.end, fact.kind))
    return Document(document.doc, tuple(facts), "".join(pieces))
