"""The line: keys, their order, round trip, schema."""

import jsonschema
import msgspec
import pytest

from dsx.fact import FACT_TYPES, KINDS, CountFact, CountValue, Sentence, decode, encode, kind_of, schema

KEYS = ["kind", "id", "doc", "published", "text", "start", "end", "line", "column", "sentence", "zone", "value", "rule"]


def count(**changes) -> CountFact:
    value = CountValue(
        type="cardinal",
        number=61000,
        low=None,
        high=None,
        of=None,
        unit="chữ ký số",
        currency=None,
        comparator=">",
        modality="result",
    )
    line = CountFact(
        id="0123456789abcdef",
        doc="a.txt",
        published=None,
        text="hơn 61 nghìn chữ ký số",
        start=3,
        end=25,
        line=1,
        column=4,
        sentence=Sentence(0, 26, "có hơn 61 nghìn chữ ký số."),
        zone="body",
        value=value,
        rule="count.cardinal",
    )
    return msgspec.structs.replace(line, **changes)


def test_keys_in_their_order():
    assert list(msgspec.json.decode(encode(count()))) == KEYS


def test_vietnamese_is_written_as_it_is():
    assert "hơn 61 nghìn chữ ký số".encode() in encode(count())


def test_absent_values_are_null_and_none_is_left_out():
    line = msgspec.json.decode(encode(count()))
    assert line["published"] is None
    assert list(line["value"]) == ["type", "number", "low", "high", "of", "unit", "currency", "comparator", "modality"]


def test_a_line_survives_a_round_trip():
    assert decode(encode(count())) == count()
    assert kind_of(decode(encode(count()))) == "count"


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b'{"kind":"count"}', b'{"kind":"weather"}', encode(count()).replace(b'"body"', b'"attic"')]
)
def test_what_is_no_line_is_refused(line):
    with pytest.raises(msgspec.DecodeError):
        decode(line)


def test_the_schema_fits_the_line_and_only_such():
    validator = jsonschema.Draft202012Validator(schema())
    line = msgspec.json.decode(encode(count()))
    validator.validate(line)
    assert list(validator.iter_errors({**line, "zone": "attic"}))
    assert list(validator.iter_errors({key: value for key, value in line.items() if key != "value"}))


def test_a_type_for_each_kind():
    assert tuple(FACT_TYPES) == KINDS
    assert [fact_type.__struct_config__.tag for fact_type in FACT_TYPES.values()] == list(KINDS)


def test_the_schema_describes_every_field():
    body = schema()
    jsonschema.Draft202012Validator.check_schema(body)
    assert body["$id"].startswith("urn:dsx:")
    for name, definition in body["$defs"].items():
        assert definition["description"], name
        for field, of in definition["properties"].items():
            assert of.get("description"), f"{name}.{field}"
