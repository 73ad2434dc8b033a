"""brat's standoff: for each article NAME.txt and NAME.ann, and annotation.conf for all. Offsets count code points.

A fact is a text-bound annotation (`T1`) with its value as a note and, where it has them, its type and modality as
attributes; a claim holds its facts by relations. brat reads line by line, so a span that crosses a line or a tab is a
discontinuous one, in pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
import regex

from dsx.archive.export.document import Document, Options, safe_name
from dsx.fact import ClaimFact, Fact

_PIECE = regex.compile(r"[^\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
"""What stands between characters at which a reader ends a line or a column."""
_ATTRIBUTES = ("type", "modality", "mode")

_CONFIGURATION = """\
[entities]
{kinds}

[relations]
Holds\tArg1:Claim, Arg2:{others}
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[attributes]
Type\tArg:<ENTITY>, Value:date|time|duration|set|position|top|change|cardinal|percent|ratio|money|measure|ordinal
Modality\tArg:Rank|Count, Value:result|target|possible|denied
Mode\tArg:Claim, Value:direct|indirect

[events]
"""


def files(documents: Iterable[Document], options: Options) -> Iterator[tuple[str, bytes]]:
    """The texts, their annotations and the configuration."""
    for document in documents:
        name = safe_name(document.doc)
        yield f"{name}.txt", document.text.encode()
        yield f"{name}.ann", "".join(_lines(document)).encode()
    kinds = [kind.capitalize() for kind in options.kinds]
    others = "|".join(kind for kind in kinds if kind != "Claim") or "<ENTITY>"
    yield "annotation.conf", _CONFIGURATION.format(kinds="\n".join(kinds), others=others).encode()


def _lines(document: Document) -> Iterator[str]:
    names: dict[str, str] = {}
    attributes = 0
    for number, fact in enumerate(document.facts, 1):
        names[fact.id] = f"T{number}"
        yield _entity(number, fact)
        for slot in _ATTRIBUTES:
            value = getattr(fact.value, slot, None)
            if value is not None and fact.kind != "document":  # the type of a document is a Vietnamese term
                attributes += 1
                yield f"A{attributes}\t{slot.capitalize()} T{number} {value}\n"
        yield f"#{number}\tAnnotatorNotes T{number}\t{_note(fact)}\n"
    holds = [(fact, inner) for fact in document.facts if isinstance(fact, ClaimFact) for inner in fact.value.facts]
    for number, (fact, inner) in enumerate(((fact, inner) for fact, inner in holds if inner in names), 1):
        yield f"R{number}\tHolds Arg1:{names[fact.id]} Arg2:{names[inner]}\n"


def _entity(number: int, fact: Fact) -> str:
    pieces = [match.span() for match in _PIECE.finditer(fact.text)]
    places = ";".join(f"{fact.start + start} {fact.start + end}" for start, end in pieces)
    text = " ".join(fact.text[start:end] for start, end in pieces)
    return f"T{number}\t{fact.kind.capitalize()} {places}\t{text}\n"


def _note(fact: Fact) -> str:
    """The value as JSON with ASCII line and page ends only, so that it stays on its line."""
    text = msgspec.json.encode({"id": fact.id, "rule": fact.rule, "value": fact.value}).decode()
    return "".join(f"\\u{ord(char):04x}" if char in "\x85\u2028\u2029" else char for char in text)
