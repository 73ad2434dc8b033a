"""Label Studio's JSON: a task for each article, its facts as predictions, the facts of a claim as relations.

Offsets count code points, as Label Studio has done since the end of 2021; older ones count UTF-16 code units. The labelling
interface that reads it names its text `text` and its labels `kind`; docs/export.md has one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from dsx.archive.export.document import Document, Options
from dsx.archive.export.web_annotation import value_json
from dsx.fact import ClaimFact, Fact


def lines(documents: Iterable[Document], options: Options) -> Iterator[str]:
    """The list of tasks, one a line."""
    before = "[\n"
    for document in documents:
        yield before + json.dumps(_task(document, options), ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _task(document: Document, options: Options) -> dict[str, object]:
    data = {"text": document.text, "doc": document.doc, "published": document.published, "offset_unit": options.unit}
    labels = [_label(fact, document, options) for fact in document.facts]
    kept = {fact.id for fact in document.facts}
    claims = [fact for fact in document.facts if isinstance(fact, ClaimFact)]
    relations = [
        {"type": "relation", "from_id": claim.id, "to_id": inner, "direction": "right", "labels": ["holds"]}
        for claim in claims
        for inner in claim.value.facts
        if inner in kept
    ]
    return {"data": data, "predictions": [{"model_version": "dsx", "result": [*labels, *relations]}]}


def _label(fact: Fact, document: Document, options: Options) -> dict[str, object]:
    at = document.offsets(options.unit)
    return {
        "id": fact.id,
        "from_name": "kind",
        "to_name": "text",
        "type": "labels",
        "value": {"start": at[fact.start], "end": at[fact.end], "text": fact.text, "labels": [fact.kind]},
        "meta": {"text": [value_json(fact)], "rule": [fact.rule]},
    }
