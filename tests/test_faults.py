"""A rule, join, reader or resolver that raises costs the facts of its kind in that article; all else is as without it."""

import dataclasses

import pytest

import dsx
from dsx import pipeline
from dsx.archive.engine import Selection
from dsx.archive.scale import extract_article
from dsx.fact import decode, kind_of
from dsx.kinds.scan import Scan
from dsx.source.article import Article

TEXT = (
    "Tin trong ngày\n\nNgày 5/5/2022, Hà Nội xếp thứ 24/63 tỉnh, thành phố.\n"
    "Ông Nguyễn Văn An cho biết đã cấp 61.000 chữ ký số theo Nghị định 30/2020/NĐ-CP.\n"
)


def boom(*arguments):
    raise ValueError("boom")


def lines(text: str = TEXT) -> list[bytes]:
    return extract_article(Article(text, "a.txt"), Selection()).lines.splitlines()


@pytest.fixture
def spoil(monkeypatch):
    """Makes a stage of a kind raise."""

    def spoil(name: str, stage: str):
        kinds = tuple(dataclasses.replace(kind, **{stage: boom}) if kind.name == name else kind for kind in pipeline.KINDS)
        monkeypatch.setattr(pipeline, "KINDS", kinds)

    return spoil


@pytest.mark.parametrize("stage", ["join", "fill", "resolve"])
@pytest.mark.parametrize("kind", [kind.name for kind in pipeline.KINDS])
def test_a_stage_that_raises_costs_its_kind(kind, stage, spoil):
    expected = [line for line in lines() if kind_of(decode(line)) not in (kind, "claim")]
    spoil(kind, stage)
    outcome = extract_article(Article(TEXT, "a.txt"), Selection())
    assert outcome.failure is None
    others = [line for line in outcome.lines.splitlines() if kind_of(decode(line)) != "claim"]
    assert {kind_of(decode(line)) for line in others} == {kind_of(decode(line)) for line in expected}
    assert kind not in {kind_of(decode(line)) for line in outcome.lines.splitlines()}
    (said,) = outcome.faults
    assert said.startswith(f"no {kind}s: {kind}.")
    assert said.endswith(": ValueError: boom")
    assert "Traceback" in (outcome.trace or "")


def test_a_rule_that_raises_is_named_with_its_place(monkeypatch):
    def spoilt(rule):
        return dataclasses.replace(rule, build=boom) if rule.id == "date.day-month-year" else rule

    monkeypatch.setattr(pipeline, "_SCAN", Scan([spoilt(rule) for rule in pipeline.RULES]))
    outcome = extract_article(Article(TEXT, "a.txt"), Selection())
    assert outcome.faults == ("no dates: date.day-month-year at 3:1: ValueError: boom",)
    assert set(outcome.kinds) == {"rank", "count", "document", "claim"}


def test_what_is_not_asked_for_is_not_missed(spoil):
    spoil("date", "resolve")
    assert extract_article(Article(TEXT, "a.txt"), Selection(kinds=frozenset({"count"}))).faults == ()


def test_the_library_logs_it(spoil, caplog):
    spoil("count", "resolve")
    found = dsx.extract(TEXT)
    assert {kind_of(fact) for fact in found} == {"date", "rank", "document", "claim"}
    assert "no counts: count." in caplog.text
