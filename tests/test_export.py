"""Exports, each read back by another reader than the one that wrote it: every span quotes its article."""

import csv
import io
import itertools
import json
import os
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import jsonschema
import pandas
import pytest
from conftest import ROOT
from facts import fact

from dsx.archive.export import FORMATS, ExportError, Options, book, files, lines, options_for
from dsx.archive.export.document import Document, documents
from dsx.archive.export.offsets import UNITS, Offsets
from dsx.archive.export.table import guarded
from dsx.fact import KINDS, Fact
from dsx.pipeline import facts as facts_of
from dsx.source.article import Article

SHARED = Path(os.environ.get("DSX_SHARED", ROOT.parent / "shared")) / "articles" / "seeds"
HOSTILE = (
    "=HYPERLINK(1) & <b>họp</b> \x1b[31m\u202engược\u202c\r\nNgày 5/5/2022,\x0b hơn 61 nghìn chữ ký số | đã `cấp`.\r\n"
    "“Đến năm 2030, tỉnh có 25\tđô thị\u2028thông minh.\nChúng tôi sẽ làm được”, ông Đỗ Quang Lâm nói.\n"
)


def strewn(text: str) -> str:
    """The text with an emoji, which is two UTF-16 units, at every line's start and end."""
    return "\n".join(f"🙂{line} 🏳️‍🌈" for line in text.split("\n"))


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig")


TEXTS = {path.name: read(path) for path in sorted((ROOT / "corpus").glob("*.txt"))}
TEXTS |= {f"seeds/{path.name}": read(path) for path in sorted(SHARED.glob("*.txt"))}
TEXTS["hostile/=a b.txt"] = HOSTILE


@pytest.fixture(scope="module", params=["as written", "NFD", "emoji"])
def articles(request) -> list[Document]:
    change = {"as written": str, "NFD": lambda text: unicodedata.normalize("NFD", text), "emoji": strewn}[request.param]
    texts = {doc: change(text) for doc, text in TEXTS.items()}
    found = [Document(doc, tuple(facts_of(Article(text, doc))), text) for doc, text in texts.items()]
    assert sum(len(document.facts) for document in found) > 250
    assert {fact.kind for document in found for fact in document.facts} == set(KINDS)
    return found


def all_facts(articles: list[Document]) -> list[Fact]:
    return [fact for document in articles for fact in document.facts]


def text_of(articles: list[Document], name: str, unit=None, **others) -> str:
    return "".join(lines(articles, options_for(name, unit, **others)))


def quoted(text: str, start: int, end: int, unit: str) -> str:
    """What stands between two places of a text, counted by the standard library's own codecs."""
    if unit == "codepoint":
        return text[start:end]
    size, codec = (2, "utf-16-le") if unit == "utf16" else (1, "utf-8")
    return text.encode(codec)[start * size : end * size].decode(codec)


def raw(articles: list[Document]) -> dict[str, str]:
    return {document.doc: document.text for document in articles}


@pytest.mark.parametrize("unit", UNITS)
def test_csv_as_pandas_reads_it(articles, unit):
    table = pandas.read_csv(io.StringIO(text_of(articles, "csv", unit), newline=""), keep_default_na=False, dtype=str)
    texts = {guarded(doc): text for doc, text in raw(articles).items()}
    assert len(table) == len(all_facts(articles))
    for row, one in zip(table.to_dict("records"), all_facts(articles), strict=True):
        assert row["offset_unit"] == unit
        assert quoted(texts[row["doc"]], int(row["start"]), int(row["end"]), unit) == one.text
        assert row["text"] == guarded(one.text)
        assert row["sentence"] == guarded(one.sentence.text)


def test_csv_holds_every_value(articles):
    rows = list(csv.DictReader(io.StringIO(text_of(articles, "csv"), newline="")))
    for row, one in zip(rows, all_facts(articles), strict=True):
        for slot in one.value.__struct_fields__:
            value = getattr(one.value, slot)
            said = " ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
            assert row[f"{one.kind}_{slot}"].removeprefix("'") == said
        other = next(kind for kind in KINDS if kind != one.kind)
        assert not any(cell for name, cell in row.items() if name.startswith(f"{other}_"))


def test_tsv_in_lines_and_tabs(articles):
    head, *rows = (line.split("\t") for line in text_of(articles, "tsv").removesuffix("\n").split("\n"))
    back = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
    for row, one in zip(rows, all_facts(articles), strict=True):
        cell = dict(zip(head, row, strict=True))["text"]
        assert re.sub(r"\\[\\tnr]", lambda found: back[found[0]], cell) == guarded(one.text)


@pytest.mark.parametrize("start", ["=1+1", "+84", "-2", "@a", "\t=1", "\r=1", "\n=1", "＝1", "'=1"])
def test_no_cell_starts_a_formula(start):
    claim = fact("claim", f"{start}.txt", f"⟦{start} rồi⟧", speaker=start, role="a", cue=start)
    for name in ("csv", "tsv"):
        text = "".join(lines([Document(claim.doc, (claim,))], options_for(name, None)))
        cells = list(csv.reader(io.StringIO(text, newline=""), delimiter="," if name == "csv" else "\t"))[1]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))] == []
        assert any(cell.startswith("'") for cell in cells)


def test_numbers_stay_numbers():
    last = fact("rank", "a.txt", "Đội ⟦đứng cuối⟧.", position=-1)
    (row,) = csv.DictReader(io.StringIO("".join(lines([Document("a.txt", (last,))], options_for("csv", None)))))
    assert row["rank_position"] == "-1"


def test_a_byte_order_mark_and_the_columns_of_a_kind():
    text = "".join(lines([], options_for("csv", None, kinds=("rank",), bom=True)))
    assert text.startswith("\ufeffdoc,id,kind")
    assert "rank_position" in text
    assert "count_" not in text


def test_xlsx_as_openpyxl_reads_it(articles):
    openpyxl = pytest.importorskip("openpyxl")
    file = io.BytesIO()
    book(articles, options_for("xlsx", "utf16"), file)
    workbook = openpyxl.load_workbook(file, read_only=True)
    assert workbook.sheetnames == [*KINDS, "about"]
    texts = raw(articles)
    for kind in KINDS:
        head, *rows = workbook[kind].iter_rows()
        names = [cell.value for cell in head]
        facts = [one for one in all_facts(articles) if one.kind == kind]
        for row, one in zip(rows, facts, strict=True):
            cells = dict(zip(names, row, strict=False))
            assert all(cell.data_type in ("s", "n", "inlineStr") for cell in row), "no formula"
            assert as_written(cells["text"].value) == one.text
            assert quoted(texts[one.doc], cells["start"].value, cells["end"].value, "utf16") == one.text
            for slot in one.value.__struct_fields__:
                if isinstance(value := getattr(one.value, slot), int | float):
                    assert cells[f"{kind}_{slot}"].value == value


def as_written(cell: str) -> str:
    """A cell without the escapes that a workbook has for control characters."""
    return re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), cell)


# The terms of the Web Annotation vocabulary that are used, so that nothing is fetched
OA = "http://www.w3.org/ns/oa#"
CONTEXT = {
    "@context": {
        "oa": OA, "as": "http://www.w3.org/ns/activitystreams#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "id": "@id", "type": "@type", "xsd": "http://www.w3.org/2001/XMLSchema#", "dc": "http://purl.org/dc/elements/1.1/",
        "AnnotationPage": "as:OrderedCollectionPage", "items": {"@id": "as:items", "@container": "@list"},
        "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "TextPositionSelector": "oa:TextPositionSelector",
        "DataPositionSelector": "oa:DataPositionSelector", "TextQuoteSelector": "oa:TextQuoteSelector",
        "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "identifying": "oa:identifying", "tagging": "oa:tagging", "describing": "oa:describing",
        "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "format": "dc:format",
        "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"}, "exact": "oa:exact", "prefix": "oa:prefix",
        "suffix": "oa:suffix", "value": "rdf:value",
    }
}  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_web_annotations_as_json_ld(articles, unit):
    jsonld = pytest.importorskip("pyld").jsonld
    few = [Document(document.doc, document.facts[:12], document.raw) for document in articles]
    page = json.loads(text_of(few, "web-annotation", unit))
    loader = lambda url, options: {"contextUrl": None, "documentUrl": url, "document": CONTEXT}  # noqa: E731
    (expanded,) = jsonld.expand(page, {"documentLoader": loader, "base": "file:///"})
    found = expanded["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    texts = raw(articles)
    for note, source, one in zip(found, page["items"], all_facts(few), strict=True):
        assert note["@type"] == [f"{OA}Annotation"]
        selectors = {each["@type"][0]: each for each in note[f"{OA}hasTarget"][0][f"{OA}hasSelector"]}
        place = selectors[f"{OA}{'Data' if unit == 'utf8' else 'Text'}PositionSelector"]
        start, end = (place[OA + edge][0]["@value"] for edge in ("start", "end"))
        quote = selectors[f"{OA}TextQuoteSelector"]
        exact, prefix, suffix = (quote.get(OA + part, [{"@value": ""}])[0]["@value"] for part in ("exact", "prefix", "suffix"))
        assert quoted(texts[one.doc], start, end, unit) == exact == one.text
        assert prefix + exact + suffix in texts[one.doc]
        assert json.loads(source["body"][1]["value"])["type" if one.kind != "claim" else "mode"]


def test_brat_by_a_strict_reader(articles):
    made = dict(files(articles, options_for("brat", None)))
    assert b"[entities]\nDate\nDocument" in made["annotation.conf"]
    for document in articles:
        name = document.doc.removesuffix(".txt")
        text = made[f"{name}.txt"].decode()
        entities: dict[str, str] = {}
        for line in made[f"{name}.ann"].decode().splitlines():
            id, body, *rest = line.split("\t")
            if id.startswith("T"):
                _, _, places = body.partition(" ")
                spans = [tuple(map(int, place.split(" "))) for place in places.split(";")]
                assert rest == [" ".join(text[start:end] for start, end in spans)]
                assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
                entities[id] = text[spans[0][0] : spans[-1][1]]
            elif id.startswith("#"):
                assert body == f"AnnotatorNotes T{id[1:]}"
                assert set(json.loads(rest[0])) == {"id", "rule", "value"}
            elif id.startswith("R"):
                holder, held = re.fullmatch(r"Holds Arg1:(T\d+) Arg2:(T\d+)", body).groups()
                assert entities[held] in entities[holder]
            else:
                assert re.fullmatch(r"A\d+\t(Type|Modality|Mode) T\d+ \w+", line)
        assert list(entities.values()) == [one.text.strip() for one in document.facts]


LABEL_STUDIO = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["data", "predictions"],
        "properties": {
            "data": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
            "predictions": {"type": "array", "items": {"type": "object", "required": ["result"], "properties": {"result": {
                "type": "array", "items": {"oneOf": [
                    {"type": "object", "required": ["id", "from_name", "to_name", "type", "value"], "properties": {
                        "type": {"const": "labels"}, "from_name": {"const": "kind"}, "to_name": {"const": "text"},
                        "value": {"type": "object", "required": ["start", "end", "text", "labels"], "properties": {
                            "start": {"type": "integer"}, "end": {"type": "integer"}, "text": {"type": "string"},
                            "labels": {"type": "array", "items": {"enum": list(KINDS)}, "minItems": 1, "maxItems": 1}}}}},
                    {"type": "object", "required": ["type", "from_id", "to_id", "direction"],
                     "properties": {"type": {"const": "relation"}, "direction": {"enum": ["left", "right", "bi"]}}},
                ]}}}}},
        },
    },
}  # fmt: skip


@pytest.mark.parametrize("unit", ["codepoint", "utf16"])
def test_label_studio_by_the_schema_of_its_tasks(articles, unit):
    tasks = json.loads(text_of(articles, "label-studio", unit))
    jsonschema.validate(tasks, LABEL_STUDIO)
    for task, document in zip(tasks, articles, strict=True):
        results = task["predictions"][0]["result"]
        labels = {result["id"]: result["value"] for result in results if result["type"] == "labels"}
        assert [value["text"] for value in labels.values()] == [one.text for one in document.facts]
        for value in labels.values():
            assert quoted(task["data"]["text"], value["start"], value["end"], unit) == value["text"]
        for result in results:
            if result["type"] == "relation":
                assert labels[result["to_id"]]["text"] in labels[result["from_id"]]["text"]


def test_conll_by_a_strict_reader(articles):
    texts = raw(articles)
    found: dict[tuple[str, str], list[list[int]]] = {}
    doc, names, before = "", [], {}
    for line in text_of(articles, "conll").split("\n"):
        if line.startswith("# columns"):
            names = line.split("\t")[1:]
        elif line.startswith("# doc = "):
            doc, before = line.removeprefix("# doc = "), {}
        elif line and not line.startswith("# "):
            cells = dict(zip(names, line.split("\t"), strict=True))
            start, end = int(cells["START"]), int(cells["END"])
            assert cells["FORM"] == re.sub(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", "_", texts[doc][start:end])
            for kind in KINDS:
                tag = cells[kind.upper()]
                assert tag in ("O", f"B-{kind}") or (tag == f"I-{kind}" and before.get(kind, "O") != "O")
                if tag[0] == "B":
                    found.setdefault((doc, kind), []).append([start, end])
                elif tag[0] == "I":
                    found[doc, kind][-1][1] = end
                before[kind] = tag
    for document in articles:
        for kind in KINDS:
            spans = [one for one in document.facts if one.kind == kind]
            assert [texts[document.doc][start:end] for start, end in found.get((document.doc, kind), [])] == [
                s.text for s in spans
            ]


def test_conll_words_are_whole():
    text = "Có hơn 61 nghìn chữ ký số."
    document = Document("a.txt", tuple(facts_of(Article(text, "a.txt"))), text)
    rows = [line.split("\t") for line in lines([document], options_for("conll", None, kinds=("count",))) if line[0] not in "#\n"]
    words = ["Có O", "hơn B-count", "61 I-count", "nghìn I-count", "chữ_ký I-count", "số I-count", ". O"]
    assert [f"{row[0]} {row[3].strip()}" for row in rows] == words


def legal(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def test_timeml_by_an_xml_parser(articles):
    made = dict(files(articles, options_for("timeml", None)))
    for document in articles:
        root = ElementTree.fromstring(made[f"{document.doc.removesuffix('.txt')}.tml"])
        text = root.find("TEXT")
        assert text is not None
        assert "".join(text.itertext()) == legal(document.text)
        dates = [one for one in document.facts if one.kind == "date"]
        marked = [(timex.text, timex.get("value"), timex.get("type")) for timex in text.iter("TIMEX3")]
        assert marked == [(legal(one.text), one.value.timex, one.value.type.upper()) for one in dates]


def test_cas_as_dkpro_reads_it(articles):
    cassis = pytest.importorskip("cassis")
    made = dict(files(articles, options_for("cas", None)))
    types = cassis.load_typesystem(io.BytesIO(made["TypeSystem.xml"]))
    for document in articles:
        xmi = made[f"{document.doc.removesuffix('.txt')}.xmi"]
        cas = cassis.load_cas_from_xmi(io.BytesIO(xmi), typesystem=types)
        assert cas.sofa_string == legal(document.text)
        facts = {note.factId: note for note in cas.select("dsx.Fact")}
        entities = cas.select("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")
        assert len(entities) == len(facts) == len(document.facts)
        for one in document.facts:
            assert facts[one.id].get_covered_text() == legal(one.text)
            assert facts[one.id].kind == one.kind
        units = legal(document.text).encode("utf-16-le")
        places = re.findall(rb'<[^>]*:Fact [^>]*begin="(\d+)" end="(\d+)"', xmi)
        assert sorted(units[2 * int(start) : 2 * int(end)].decode("utf-16-le") for start, end in places) == sorted(
            legal(one.text) for one in document.facts
        )


def test_markdown_shows_and_obeys_nothing():
    nasty = fact("count", "a|b_*.md", "<script>x</script> | [a](http://b) ⟦hơn 3 `người`⟧ *b* \x1b[31m\u202e\nhết", number=3)
    (_, row) = lines([Document(nasty.doc, (nasty,))], Options("markdown", "codepoint", words=lambda one: "3|<b>"))
    assert row.count("|") - row.count("\\|") == 5
    assert "**hơn 3 \\`người\\`**" in row
    assert not re.search(r"(?<!\\)[<*`\[](?![*h])", row.replace("**", ""))
    assert "\x1b" not in row
    assert "\u202e" not in row


# what is refused


def test_offsets_in_a_unit_that_a_format_has_not():
    with pytest.raises(ExportError, match="brat cannot have offsets in utf16: its offsets count codepoint"):
        options_for("brat", "utf16")
    with pytest.raises(ExportError, match="it has no offsets"):
        options_for("timeml", "utf8")


@pytest.mark.parametrize("name", [name for name, format in FORMATS.items() if format.text])
def test_a_text_that_is_not_there_is_asked_for(name):
    documents = [Document("a.txt", (fact("count", "a.txt", "có ⟦3 người⟧", number=3),))]
    with pytest.raises(ExportError, match=r"the text of a\.txt is needed"):
        list((lines if FORMATS[name].shape == "stream" else files)(documents, options_for(name, None)))


@pytest.mark.parametrize(("name", "extra"), [("xlsx", "xlsx"), ("cas", "cas")])
def test_an_extra_that_is_not_there_is_named(name, extra, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda module: None)
    with pytest.raises(ExportError, match=rf"{name} needs the extra dsx\[{extra}\]: pip install"):
        book([], options_for(name, None), io.BytesIO())


def test_facts_of_another_text_are_refused():
    one = fact("count", "a.txt", "có ⟦3 người⟧", number=3)
    with pytest.raises(ExportError, match="another text"):
        list(documents([one], lambda doc: "có 4 người"))
    with pytest.raises(ExportError, match="do not stand together"):
        list(documents([one, fact("count", "b.txt", "⟦3 người⟧"), one], lambda doc: None))


def test_places_in_units():
    text = "a𝄞ệ\u0301b"
    assert [Offsets(text, "utf16")[place] for place in range(6)] == [0, 1, 3, 4, 5, 6]
    assert [Offsets(text, "utf8")[place] for place in range(6)] == [0, 1, 5, 8, 10, 11]
    assert Offsets(text, "codepoint")[5] == 5
    assert Offsets("", "utf16")[0] == 0


def test_two_articles_of_one_name_and_names_that_lead_out():
    def document(doc):
        return Document(doc, (fact("count", doc, "⟦3 người⟧", number=3),), "3 người")

    with pytest.raises(ExportError, match=r"two articles come to the file a\.txt"):
        list(files([document("a"), document("a.txt")], options_for("brat", None)))
    for name, _ in files([document("../../b"), document("/etc/c")], options_for("brat", None)):
        assert (Path("/folder") / name).resolve().is_relative_to("/folder")
