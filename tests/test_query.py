"""SQL over fact lines: what it answers, and what it may not do."""

from pathlib import Path

import pytest

from dsx.archive.query import BadQuery, query, to_parquet
from dsx.fact import CountFact, CountValue, Sentence, encode


def line(doc: str, number: int) -> bytes:
    value = CountValue("cardinal", number, None, None, None, "người", None, "=", "result")
    return encode(CountFact("0" * 16, doc, None, "x", 0, 1, 1, 1, Sentence(0, 1, "x"), "body", value, "count.a"))


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "it's facts.jsonl"
    path.write_bytes(line("a.txt", 3) + line("b.txt", 40) + line("c.txt", 5)[:50])
    return path


def test_an_answer_has_names_and_rows_and_no_row_for_a_line_cut_short(facts):
    answer = query("SELECT doc, (value->>'number')::INT AS n FROM facts WHERE kind = 'count' ORDER BY n DESC", [facts])
    assert answer.columns == ["doc", "n"]
    assert list(answer.rows) == [("b.txt", 40), ("a.txt", 3)]


def test_lines_keep_their_order(facts):
    assert list(query("FROM facts SELECT doc", [facts]).rows) == [("a.txt",), ("b.txt",)]


def test_parquet_answers_the_same(facts, tmp_path):
    table = tmp_path / "facts.parquet"
    to_parquet(facts, table)
    sql = "SELECT doc, value->>'unit', sentence.text FROM facts"
    assert list(query(sql, [table]).rows) == list(query(sql, [facts]).rows)
    assert len(list(query(sql, [table, facts]).rows)) == 4


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('{secret}')",
        "SELECT * FROM '{secret}'",
        "COPY (SELECT 1) TO '{target}'",
        "COPY (SELECT 1) TO '{facts}'",
        "CREATE TABLE x AS SELECT 1",
        "DELETE FROM facts",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "ATTACH '{target}'",
        "SELECT 1; SELECT 2",
        "SELECT nothing FROM facts",
        "SELEKT",
        "",
    ],
)
def test_a_query_only_reads_and_only_the_facts(sql, facts, tmp_path):
    secret, target = tmp_path / "secret.csv", tmp_path / "target.csv"
    secret.write_text("word\nsesame\n")
    before = facts.read_bytes()
    with pytest.raises(BadQuery):
        list(query(sql.format(secret=secret, target=target, facts=str(facts).replace("'", "''")), [facts]).rows)
    assert not target.exists()
    assert facts.read_bytes() == before
