"""UIMA CAS, for INCEpTION and UIMA pipelines, with dkpro-cassis (the extra `dsx[cas]`): an .xmi for each article, and types.

A fact is twice there: as a NamedEntity with its kind, the layer that INCEpTION has from the start, and as a `dsx.Fact`
with its kind, id, rule and value (JSON). UIMA counts UTF-16 code units. Characters that XML forbids become U+FFFD.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dsx.archive.export.document import Document, Options, safe_name
from dsx.archive.export.web_annotation import value_json
from dsx.archive.export.xml import legal

NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
FACT = "dsx.Fact"
_FEATURES = ("kind", "factId", "rule", "value")


def files(documents: Iterable[Document], options: Options) -> Iterator[tuple[str, bytes]]:
    """The type system, then one .xmi for each article."""
    types = _types()
    yield "TypeSystem.xml", types.to_xml().encode()
    for document in documents:
        yield f"{safe_name(document.doc)}.xmi", _xmi(document, types)


def _types() -> Any:
    import cassis

    types = cassis.TypeSystem()
    entity = types.create_type(name=NAMED_ENTITY, supertypeName="uima.tcas.Annotation")
    types.create_feature(entity, name="value", rangeType="uima.cas.String")
    types.create_feature(entity, name="identifier", rangeType="uima.cas.String")
    fact = types.create_type(name=FACT, supertypeName="uima.tcas.Annotation")
    for name in _FEATURES:
        types.create_feature(fact, name=name, rangeType="uima.cas.String")
    return types


def _xmi(document: Document, types: Any) -> bytes:
    import cassis

    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = legal(document.text)
    cas.sofa_mime = "text/plain"
    entity, line = types.get_type(NAMED_ENTITY), types.get_type(FACT)
    for fact in document.facts:
        place = {"begin": fact.start, "end": fact.end}
        cas.add(entity(**place, value=fact.kind))
        cas.add(line(**place, kind=fact.kind, factId=fact.id, rule=fact.rule, value=legal(value_json(fact))))
    cas.document_language = "vi"
    made: str = cas.to_xmi()
    return made.encode()
