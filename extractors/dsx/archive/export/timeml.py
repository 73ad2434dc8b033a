"""TimeML: each article's text with its dates as TIMEX3 elements in place, and its publication date as the creation time.

There are no offsets: a parser gives the text back as it was (characters that XML forbids become U+FFFD, one for one).
`value` is the fact's TIMEX3 value; ranges are ISO intervals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dsx.archive.export.document import Document, Options, safe_name
from dsx.archive.export.xml import escaped
from dsx.fact import DateFact


def files(documents: Iterable[Document], options: Options) -> Iterator[tuple[str, bytes]]:
    """One .tml for each article."""
    for document in documents:
        yield f"{safe_name(document.doc)}.tml", "".join(_pieces(document)).encode()


def _pieces(document: Document) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n<DOCID>{escaped(document.doc)}</DOCID>\n<DCT>'
    if document.published is not None:
        day = document.published
        yield f'<TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME">{day}</TIMEX3>'
    yield "</DCT>\n<TEXT>"
    done = 0
    for number, fact in enumerate((fact for fact in document.facts if isinstance(fact, DateFact)), 1):
        yield f"{escaped(document.text[done : fact.start])}<TIMEX3 {_attributes(fact, number)}>{escaped(fact.text)}</TIMEX3>"
        done = fact.end
    yield f"{escaped(document.text[done:])}</TEXT>\n</TimeML>\n"


def _attributes(fact: DateFact, number: int) -> str:
    value = fact.value
    pairs = {"tid": f"t{number}", "type": value.type.upper(), "value": value.timex}
    if value.mod is not None:
        pairs["mod"] = value.mod.upper()
    if value.anchor == "published":
        pairs |= {"temporalFunction": "true", "anchorTimeID": "t0"}
    return " ".join(f'{name}="{escaped(text)}"' for name, text in pairs.items())
