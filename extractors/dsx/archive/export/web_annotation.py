"""W3C Web Annotations as JSON-LD: one page of annotations, each with a position and a quotation of its article.

Positions count code points, as the recommendation says; in UTF-16 code units, for clients that count so, the page says it;
bytes of UTF-8 make a data position selector. The value stands in a second body as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from urllib.parse import quote

import msgspec

from dsx.archive.export.document import Document, Options
from dsx.fact import Fact

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NAMESPACE = "urn:dsx:"
_AROUND = 32
"""Characters of the sentence that stand before and after a quotation, at most."""


def lines(documents: Iterable[Document], options: Options) -> Iterator[str]:
    """The page, an annotation a line."""
    context = [CONTEXT, {"dsx": NAMESPACE}]
    head = {"@context": context, "id": f"{NAMESPACE}facts", "type": "AnnotationPage", "dsx:offsetUnit": options.unit}
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "items": ['
    before = "\n"
    for document in documents:
        for fact in document.facts:
            yield before + json.dumps(_annotation(fact, document, options), ensure_ascii=False)
            before = ",\n"
    yield "\n]}\n"


def _annotation(fact: Fact, document: Document, options: Options) -> dict[str, object]:
    at = document.offsets(options.unit)
    source = quote(fact.doc, safe="/")
    position = {
        "type": "DataPositionSelector" if options.unit == "utf8" else "TextPositionSelector",
        "start": at[fact.start],
        "end": at[fact.end],
    }
    return {
        "id": f"{NAMESPACE}{quote(fact.doc, safe='')}:{fact.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": fact.kind},
            {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": value_json(fact)},
        ],
        "target": {"source": source, "selector": [position, _quotation(fact)]},
    }


def _quotation(fact: Fact) -> dict[str, str]:
    sentence, at = fact.sentence.text, fact.start - fact.sentence.start
    after = at + len(fact.text)
    around = {"prefix": sentence[max(0, at - _AROUND) : at], "suffix": sentence[after : after + _AROUND]}
    return {"type": "TextQuoteSelector", "exact": fact.text, **{name: text for name, text in around.items() if text}}


def value_json(fact: Fact) -> str:
    """A fact's value as its line has it, on one line."""
    return msgspec.json.encode(fact.value).decode()  # its numbers are exact
