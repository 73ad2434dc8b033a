"""SQL over fact lines: what it answers, and what it may not do."""

import json
from pathlib import Path

import pytest

from dsx.archive.packing import is_packed, pack
from dsx.archive.query import BadQuery, of_parquet, query, to_parquet
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
        "EXPLAIN ANALYZE COPY (SELECT 42) TO '{facts}' (USE_TMP_FILE false)",
        "explain\nanalyze COPY (SELECT 42) TO '{facts}' (USE_TMP_FILE false)",
        "EXPLAIN (ANALYZE) COPY (SELECT 42) TO '{facts}' (USE_TMP_FILE false)",
        "/* SELECT */ EXPLAIN ANALYZE COPY (SELECT 42) TO '{facts}' (USE_TMP_FILE false)",
        "WITH x AS (COPY (SELECT 42) TO '{facts}' (USE_TMP_FILE false)) SELECT * FROM x",
        "EXPLAIN ANALYZE WITH x AS (COPY (SELECT 42) TO '{facts}' (USE_TMP_FILE false)) SELECT * FROM x",
        "SELECT * FROM query('WITH x AS (COPY (SELECT 42) TO ''{target}'') SELECT * FROM x')",
        "SELECT * FROM enable_logging(storage = 'file', storage_config = {{'path': '{target}'}})",
        "SELECT * FROM read_blob('{facts}')",
        "SELECT 1 WHERE EXISTS (FROM glob('/*'))",
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


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("WITH x AS (SELECT doc FROM facts UNION ALL SELECT 'c') SELECT count(*) FROM x", [(3,)]),
        ("SELECT n FROM range(2) AS t(n), facts WHERE doc = 'a.txt'", [(0,), (1,)]),
        ("SELECT key FROM facts, json_each(value) WHERE key = 'unit' LIMIT 1", [("unit",)]),
        ("VALUES (1)", [(1,)]),
        ("WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x WHERE i < 3) SELECT max(i) FROM x", [(3,)]),
    ],
)
def test_what_only_reads_is_answered(sql, rows, facts):
    assert list(query(sql, [facts]).rows) == rows


@pytest.mark.parametrize("explain", ["EXPLAIN", "explain analyze"])
def test_a_select_can_be_explained(explain, facts):
    assert len(list(query(f"{explain} SELECT count(*) FROM facts", [facts]).rows)) == 1


@pytest.mark.parametrize("name", ["fa[1].jsonl", "fa*.jsonl", "f?.jsonl", "o[1].parquet", "{a,b}.jsonl", "f[1].jsonl.gz"])
def test_no_character_of_a_name_stands_for_others(name, tmp_path):
    for other, doc in (("fa1.jsonl", "other"), ("fab.jsonl", "other"), ("o1.parquet", "other"), ("f1.jsonl.gz", "other")):
        packed(tmp_path / other, doc)
    path = packed(tmp_path / name, "own")
    assert list(query("SELECT doc FROM facts", [path]).rows) == [("own",)]
    if name.endswith(".parquet"):
        assert [json.loads(found)["doc"] for found in of_parquet(str(path))] == ["own"]


def test_lines_under_such_a_name_are_packed_and_no_others(tmp_path):
    write(tmp_path / "o1", "other")
    to_parquet(write(tmp_path / "o[1]", "own"), tmp_path / "p[1].parquet")
    assert list(query("SELECT doc FROM facts", [tmp_path / "p[1].parquet"]).rows) == [("own",)]


def packed(path: Path, doc: str) -> Path:
    lines = write(path.with_name("lines"), doc)
    return pack(lines, path, path.suffix) or path if is_packed(path) else lines.rename(path)


def write(path: Path, doc: str) -> Path:
    path.write_bytes(line(doc, 1))
    return path
