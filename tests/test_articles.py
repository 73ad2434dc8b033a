"""Properties over the sample articles: exact places, whatever the form of the text; valid lines; nothing that raises."""

import functools
import itertools
import json
import random
import unicodedata
from collections.abc import Callable

import jsonschema
import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from dsx import extract
from dsx.fact import KINDS, ClaimFact, Fact, decode, encode, kind_of, schema
from dsx.pipeline import RULES

ARTICLES = sorted((ROOT / "corpus").glob("*.txt"))
FORMS: dict[str, Callable[[str], str]] = {
    "NFD": lambda char: unicodedata.normalize("NFD", char),
    "CRLF": lambda char: "\r\n" if char == "\n" else char,
    "no-break spaces": lambda char: "\u00a0" if char == " " else char,
}
each_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)


@functools.cache
def article(path) -> tuple[str, list[Fact]]:
    raw = path.read_bytes().decode("utf-8-sig")
    return raw, extract(raw)


def content(facts: list[Fact]) -> list[tuple]:
    """Facts without their places: kind, value and, of a claim, which facts of the list stand in it."""
    numbers = {fact.id: number for number, fact in enumerate(facts)}
    return [
        (kind_of(fact), fact.value.speaker, fact.value.role, [numbers[one] for one in fact.value.facts])
        if isinstance(fact, ClaimFact)
        else (kind_of(fact), fact.value)
        for fact in facts
    ]


def test_the_articles_hold_every_kind():
    found = {kind_of(fact) for path in ARTICLES for fact in article(path)[1]}
    assert found == set(KINDS)


@each_article
def test_facts_quote_their_article(path):
    raw, facts = article(path)
    lines = raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for fact in facts:
        assert raw[fact.start : fact.end] == fact.text
        assert fact.text == fact.text.strip() != ""
        assert raw[fact.sentence.start : fact.sentence.end] == fact.sentence.text
        assert fact.sentence.start <= fact.start < fact.end <= fact.sentence.end
        assert lines[fact.line - 1][fact.column - 1 :].startswith(fact.text.split("\n")[0])


@each_article
def test_facts_stand_in_order_and_those_of_a_kind_apart(path):
    _, facts = article(path)
    assert facts == sorted(facts, key=lambda fact: (fact.start, -fact.end, kind_of(fact)))
    for kind in KINDS:
        own = [fact for fact in facts if kind_of(fact) == kind]
        assert all(one.end <= other.start for one, other in itertools.pairwise(own))


@each_article
@pytest.mark.parametrize("form", FORMS)
def test_the_form_of_the_text_changes_no_fact(path, form):
    raw, facts = article(path)
    raw = unicodedata.normalize("NFC", raw)
    if raw != article(path)[0]:
        facts = extract(raw)
    pieces = [FORMS[form](char) for char in raw]
    places = [0]
    for piece in pieces:
        places.append(places[-1] + len(piece))
    other = "".join(pieces)
    again = extract(other)
    assert [(f.start, f.end) for f in again] == [(places[f.start], places[f.end]) for f in facts]
    assert content(again) == content(facts)
    assert all(other[fact.start : fact.end] == fact.text for fact in again)


@each_article
def test_lines_are_valid_and_survive_a_round_trip(path):
    validator = jsonschema.Draft202012Validator(schema())
    for fact in article(path)[1]:
        line = encode(fact)
        assert line.endswith(b"\n")
        assert line.count(b"\n") == 1
        validator.validate(json.loads(line))
        assert decode(line) == fact


@each_article
def test_extraction_is_repeatable(path):
    raw, facts = article(path)
    assert extract(raw) == facts


FRAGMENTS = [text.replace("⟦", "").replace("⟧", "") for rule in RULES for text, *_ in rule.examples] + [
    trap for rule in RULES for trap in rule.not_examples
]
JUNK = [
    "\n",
    "\r\n",
    " ",
    "\t",
    "\u00a0",
    "…",
    '"',
    "”",
    "(",
    ")",
    "...",
    "\u0301",
    "\x00",
    "😀",
    "\u200b",
    "năm ",
    "2/",
    "1.",
    ",",
    "-",
    "\ud800",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.sampled_from(JUNK) | st.text(max_size=8), max_size=12), st.integers())
def test_no_text_raises_and_every_fact_quotes(pieces, seed):
    random.Random(seed).shuffle(pieces)
    raw = "".join(pieces)
    for fact in extract(raw):
        assert raw[fact.start : fact.end] == fact.text != ""
        assert raw[fact.sentence.start : fact.sentence.end] == fact.sentence.text
        if "\ud800" not in raw:  # no UTF-8 has one
            assert decode(encode(fact)) == fact
