"""The library as a user's program has it: `import dsx`, typed."""

import datetime
import subprocess
import sys

import pytest

import dsx

ARTICLE = (
    "Hôm qua, hơn 61 nghìn chữ ký số đã được cấp theo Nghị định 30/2020/NĐ-CP; Hà Nội xếp thứ 24/63. "
    "Ông Nguyễn Văn A cho biết việc đó đã xong."
)

PROGRAM = """
import dsx

def told(fact: dsx.Fact) -> str:
    match fact:
        case dsx.DateFact():
            return fact.value.timex
        case dsx.DocumentFact(value=value):
            return value.symbol or value.type
        case dsx.RankFact():
            return str(fact.value.position)
        case dsx.CountFact():
            return f"{fact.value.number} {fact.value.unit}"
        case dsx.ClaimFact():
            return fact.value.speaker or "?"

def by_kind(fact: dsx.Fact) -> str | None:
    if fact.kind == "date":
        return fact.value.timex
    if fact.kind == "claim":
        return fact.value.cue
    return None

facts = dsx.extract("Ngày 5/5/2022", published="2024-10-19", doc="a.txt")
again: list[dsx.Fact] = list(dsx.loads(dsx.dumps(facts)))
spans: list[dsx.Span] = [dsx.Span(fact.start, fact.end) for fact in facts]
for item in dsx.read(["corpus"], dsx.Options()):
    if isinstance(item, dsx.Article):
        print(item.raw)
"""


def test_a_program_that_matches_on_kinds_is_well_typed(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", str(program)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == "Success: no issues found in 1 source file\n", run.stdout


def test_a_fact_knows_its_kind_and_its_article():
    facts = dsx.extract(ARTICLE, published=datetime.date(2024, 10, 19), doc="a.txt")
    assert {fact.kind for fact in facts} == {"date", "document", "rank", "count", "claim"}
    assert {fact.doc for fact in facts} == {"a.txt"}
    assert all(isinstance(fact, dsx.Fact) for fact in facts)


@pytest.mark.parametrize(
    "day", ["2024-10-19", "2024-10-19T09:14:00+07:00", datetime.date(2024, 10, 19), datetime.datetime(2024, 10, 19, 9)]
)
def test_the_publication_date_in_any_form(day):
    assert dsx.extract(ARTICLE, day)[0].value.start == "2024-10-18"


@pytest.mark.parametrize(
    ("day", "error", "said"),
    [
        ("19/10/2024", ValueError, "no ISO date such as"),
        (20241019, TypeError, "a date or an ISO string"),
        ("", ValueError, "no ISO date"),
    ],
)
def test_what_is_no_publication_date(day, error, said):
    with pytest.raises(error, match=said):
        dsx.extract(ARTICLE, day)


def test_a_text_is_text():
    with pytest.raises(TypeError, match="not bytes"):
        dsx.extract(ARTICLE.encode())


def test_lines_come_back(tmp_path):
    facts = dsx.extract(ARTICLE)
    assert list(dsx.loads(dsx.dumps(facts))) == list(dsx.loads(dsx.dumps(facts).encode())) == facts
    path = tmp_path / "facts.jsonl"
    path.write_text(dsx.dumps(facts) + "\n", encoding="utf-8")
    with path.open(encoding="utf-8") as file:
        assert list(dsx.loads(file)) == facts
    with pytest.raises(ValueError, match="line 2 is not a fact"):
        list(dsx.loads(dsx.dumps(facts[:1]) + "{}"))


def test_every_public_name_is_there():
    assert all(getattr(dsx, name) is not None for name in dsx.__all__)
    assert set(dsx.__all__) <= set(dir(dsx))
    with pytest.raises(AttributeError, match="no attribute 'weather'"):
        _ = dsx.weather
