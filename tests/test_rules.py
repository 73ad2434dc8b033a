"""Every example and every trap of every rule, and every reader of a slot."""

import dataclasses

import pytest

from dsx.kinds import KINDS
from dsx.kinds.kind import Frame, Kind, Reader, Rule, Trap
from dsx.kinds.settle import listing, settle
from dsx.pipeline import RULES, facts, ways
from dsx.source.article import Article


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its ⟦ ⟧ and the spans that they mark."""
    plain, spans, start = "", [], None
    for char in text:
        if char == "⟦":
            assert start is None, text
            start = len(plain)
        elif char == "⟧":
            assert start is not None, text
            spans.append((start, len(plain)))
            start = None
        else:
            plain += char
    assert start is None, text
    return plain, spans


def test_ids_are_unique():
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_reason_and_examples(rule: Rule):
    assert rule.why
    assert rule.examples


@pytest.mark.parametrize(
    ("rule", "example"), [(r, e) for r in RULES for e in r.examples], ids=lambda x: getattr(x, "id", None) or x[0][:60]
)
def test_examples(rule: Rule, example):
    text, *values = example
    plain, spans = marked(text)
    assert spans, "an example marks its facts"
    assert len(values) == len(spans), "an example gives the value of each fact"
    found = settle(rule.find(Article(plain)), listing([rule]))
    assert [(c.start, c.end) for c in found] == spans, [plain[c.start : c.end] for c in found]
    assert [c.value for c in found] == values


@pytest.mark.parametrize(
    ("rule", "trap"), [(r, t) for r in RULES for t in r.not_examples], ids=lambda x: getattr(x, "id", None) or x[:60]
)
def test_traps(rule: Rule, trap):
    found = rule.find(Article(trap))
    assert not found, [trap[c.start : c.end] for c in found]


def named(one) -> str:
    if isinstance(one, str | tuple):
        return one[:60] if isinstance(one, str) else one[0][:60]
    return getattr(one, "id", None) or getattr(one, "name", None) or one.why[:60]


@pytest.mark.parametrize(("rule", "trap"), [(r, t) for r in RULES for t in r.traps], ids=named)
def test_a_trap_refuses_its_example_and_nothing_else_does(rule: Rule, trap: Trap):
    plain, [(start, end)] = marked(trap.example)
    without = dataclasses.replace(rule, traps=tuple(other for other in rule.traps if other is not trap))
    assert (start, end) in {(c.start, c.end) for c in without.find(Article(plain))}
    assert all(c.end <= start or end <= c.start for c in rule.find(Article(plain)))


@pytest.mark.parametrize(("kind", "trap"), [(k, t) for k in KINDS for t in k.traps], ids=named)
def test_a_trap_of_a_kind_refuses_its_example(kind: Kind, trap: Trap):
    plain, [(start, end)] = marked(trap.example)
    found = [way for way in ways(Article(plain)) if way.kind == kind.name and way.span.start < end and start < way.span.end]
    assert any(step.did == "refused" and step.by == trap.why for way in found for step in way.steps), found
    assert not any(way.fact for way in found)


@pytest.mark.parametrize(("kind", "reader"), [(k, r) for k in KINDS for r in k.slots], ids=named)
def test_a_reader_fills_its_slot_in_its_example(kind: Kind, reader: Reader):
    text, value = reader.example.rsplit(" → ", 1)
    plain, [span] = marked(text)
    [way] = [way for way in ways(Article(plain)) if way.kind == kind.name and way.span == span and way.fact]
    filled = [(step.slot, step.by, str(step.value)) for step in way.steps if step.did == "filled"]
    assert (reader.slot, reader.why, value) in filled, filled


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_resolving_knows_every_value_of_a_kind(kind: Kind):
    """Whatever type of value a rule's example gives, the whole pipeline takes it, and the kind declares it."""
    for text, *values in (example for rule in kind.rules for example in rule.examples):
        assert {type(value) for value in values} <= set(kind.values)
        assert all(way.fact or way.stopped for way in ways(Article(marked(text)[0])))


FRAMES = [frame for kind in KINDS for frame in kind.frames]


def test_ids_of_frames_are_unique_and_each_has_a_reason():
    assert len({one.id for one in (*FRAMES, *RULES)}) == len(FRAMES) + len(RULES)
    assert all(frame.why and frame.examples and frame.not_examples for frame in FRAMES)


@pytest.mark.parametrize(("frame", "example"), [(f, e) for f in FRAMES for e in f.examples], ids=named)
def test_a_frame_reads_its_examples(frame: Frame, example):
    text, *values = example
    plain, spans = marked(text)
    found = [fact for fact in facts(Article(plain)) if fact.kind == frame.id.split(".")[0]]
    assert [(fact.start, fact.end) for fact in found] == spans
    assert [(fact.value.speaker, fact.value.role, fact.value.cue) for fact in found] == values
    assert frame.id in {fact.rule for fact in found}


@pytest.mark.parametrize(("frame", "trap"), [(f, t) for f in FRAMES for t in f.not_examples], ids=named)
def test_a_frame_refuses_its_traps(frame: Frame, trap):
    assert [fact.text for fact in facts(Article(trap)) if fact.kind == frame.id.split(".")[0]] == []
