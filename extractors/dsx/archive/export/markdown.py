"""Markdown for people: each article a heading and a table, the fact in bold in its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from dsx.archive.export.document import Document, Options

_MARKS = regex.compile(r"[\\`*_\[\]<>|~&$@]|:(?=//)|(?i:(?<=www)\.)|^[#+\-=>]")
"""What Markdown, or the HTML that it becomes, would not show as it stands."""
_BLANKS = regex.compile(r"[\s\p{Z}\p{Cc}]+")
_UNSEEN = regex.compile(r"[\p{Cf}\p{Cs}]")


def lines(documents: Iterable[Document], options: Options) -> Iterator[str]:
    """The tables, article by article."""
    before = ""
    for document in documents:
        yield f"{before}## {_plain(document.doc)}\n\n| | | | |\n|--:|---|---|---|\n"
        before = "\n"
        for fact in document.facts:
            sentence, at = fact.sentence.text, fact.start - fact.sentence.start
            end = at + len(fact.text)
            quoted = f"{_plain(sentence[:at])}**{_plain(fact.text).strip()}**{_plain(sentence[end:])}"
            cells = (f"{fact.line}:{fact.column}", fact.kind, _plain(options.words(fact)), quoted)
            yield f"| {' | '.join(cells)} |\n"


def _plain(text: str) -> str:
    """Text that Markdown, and the HTML that it becomes, show as it is, on one line."""
    text = _UNSEEN.sub(lambda match: f"U+{ord(match[0]):04X}" if match[0] not in "\u200b\u200c\u200d\u00ad\ufeff" else "", text)
    escaped: str = _MARKS.sub(r"\\\g<0>", _BLANKS.sub(" ", text))
    return escaped
