"""Compressed files and Parquet: articles in, facts out, facts in again; what is wrong with a damaged one, in one line."""

import datetime
import gzip
import json
from pathlib import Path

import duckdb
import pytest
from test_cli import dsx, facts

from dsx.archive.packing import pack, unpacked
from dsx.archive.query import query
from dsx.fact import CountFact, CountValue, Sentence, encode
from dsx.source.article import Article
from dsx.source.compressed import zstd
from dsx.source.files import Meter, size
from dsx.source.reading import Options, Unreadable, read

ARTICLE = "Ngày 5/5/2022, Hà Nội xếp thứ 24/63 tỉnh, thành phố."
RECORDS = "".join(json.dumps({"id": f"x/{n}", "text": f"Tin {n}", "published": "2024-10-19"}) + "\n" for n in range(3)).encode()
COMPRESS = {".gz": gzip.compress, ".zst": lambda data: zstd().compress(data)}
ENDS = pytest.mark.parametrize("end", COMPRESS)


def seen(items) -> list[tuple[str, str]]:
    """Names and texts, places and reasons."""
    return [(item.doc, item.raw) if isinstance(item, Article) else (item.place, item.reason) for item in items]


def table(path: Path, rows: str) -> Path:
    duckdb.connect(":memory:").sql(rows).write_parquet(str(path))
    return path


# compressed articles


@ENDS
def test_a_text_and_records(tmp_path, end):
    (tmp_path / f"a.txt{end}").write_bytes(COMPRESS[end]("Tin một\r\n".encode()))
    (tmp_path / f"b.jsonl{end.upper()}").write_bytes(COMPRESS[end](RECORDS))
    found = seen(read([tmp_path]))
    assert found[0] == (f"a.txt{end}", "Tin một\r\n")
    assert found[1:] == [(f"b.jsonl{end.upper()}/x/{n}", f"Tin {n}") for n in range(3)]


@ENDS
def test_several_streams_in_one_file_are_all_read(tmp_path, end):
    path = tmp_path / f"a.jsonl{end}"
    path.write_bytes(COMPRESS[end](RECORDS) + COMPRESS[end](RECORDS.replace(b"x/", b"y/")))
    assert [doc for doc, _ in seen(read([path]))] == ["x/0", "x/1", "x/2", "y/0", "y/1", "y/2"]


@ENDS
def test_what_is_whole_of_a_file_cut_short_is_read(tmp_path, end):
    lines = b"".join(b'{"text": "Tin %d"}\n' % n for n in range(100_000))
    path = tmp_path / f"a.jsonl{end}"
    path.write_bytes(COMPRESS[end](lines)[:-2000])
    *whole, (place, reason) = seen(read([path]))
    assert whole[:2] == [("1", "Tin 0"), ("2", "Tin 1")]
    assert len(whole) > 1000
    assert place == str(path)
    assert reason.startswith("cut short")


@ENDS
@pytest.mark.parametrize("data", [b"no such thing", b"\x1f\x8b\x08\0\xff\xff", b"\x28\xb5\x2f\xfd\xff\xff"])
def test_a_damaged_file_is_one_item_and_the_rest_is_read(tmp_path, end, data):
    (tmp_path / f"a.txt{end}").write_bytes(data)
    (tmp_path / "b.txt").write_text("Tin", encoding="utf-8")
    (place, reason), last = seen(read([tmp_path]))
    assert place == str(tmp_path / f"a.txt{end}")
    assert "damaged" in reason or "cut short" in reason
    assert "\n" not in reason
    assert last == ("b.txt", "Tin")


# Parquet of articles


def test_rows_are_records_in_their_order(tmp_path):
    rows = "SELECT 'x/' || i AS id, 'Tin ' || i AS text, DATE '2024-10-19' AS published, 1 AS other FROM range(5000) t(i)"
    found = list(read([table(tmp_path / "a.parquet", rows)]))
    assert [(a.doc, a.raw) for a in found] == [(f"x/{n}", f"Tin {n}") for n in range(5000)]
    assert {a.given for a in found} == {datetime.date(2024, 10, 19)}


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("DATE '2024-10-19'", "2024-10-19"),
        ("TIMESTAMP '2024-10-19 23:09:00'", "2024-10-19"),
        ("TIMESTAMPTZ '2024-10-19 23:09:00+00'", "2024-10-19"),  # wherever the machine stands
        ("'2024-10-19T23:09:00+07:00'", "2024-10-19"),
        ("NULL", "None"),
    ],
)
def test_days_and_times(tmp_path, monkeypatch, written, day):
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    (article,) = read([table(tmp_path / "a.parquet", f"SELECT 'Tin' AS text, {written} AS published")])
    assert str(article.given) == day


def test_names_of_columns_and_numbers_for_names(tmp_path):
    path = table(tmp_path / "it's [1]*.parquet", "SELECT 7 AS nr, 'Tin' AS body, '2020-01-02' AS day")
    (article,) = read([path], Options(text_field="body", id_field="nr", published_field="day"))
    assert (article.doc, article.raw, str(article.given)) == ("7", "Tin", "2020-01-02")


def test_a_bad_row_is_named_by_its_number(tmp_path):
    path = table(tmp_path / "a.parquet", "SELECT 'Tin' AS text, '2020' AS published UNION ALL SELECT NULL, NULL")
    assert [place for place, _ in seen(read([path]))] == [f"{path}:1", f"{path}:2"]


@pytest.mark.parametrize("data", [b"", b"junk", b"PAR1 junk PAR1", b"junk" * 1000])
def test_no_parquet_is_one_item(tmp_path, data):
    (tmp_path / "a.parquet").write_bytes(data)
    ((place, reason),) = seen(read([tmp_path]))
    assert place == str(tmp_path / "a.parquet")
    assert reason.startswith("damaged, or not Parquet: ")
    assert "\n" not in reason


def test_columns_that_are_missing_are_named(tmp_path):
    path = table(tmp_path / "a.parquet", "SELECT 1 AS x, 2 AS y")
    assert seen(read([path])) == [(str(path), "no column 'text' or 'html': it has 'x', 'y'")]


def test_a_table_without_rows_is_empty(tmp_path):
    path = table(tmp_path / "a.parquet", "SELECT 'x' AS text WHERE false")
    assert seen(read([path])) == [(str(path), "empty")]


def test_no_parquet_from_a_pipe():
    run = dsx("extract", "--format", "parquet", input="x")
    assert run.returncode == 1
    assert "from a file" in run.stderr


def test_the_meter_ends_at_the_size_of_the_inputs(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(RECORDS))
    (tmp_path / "b.txt").write_text("Tin", encoding="utf-8")
    table(tmp_path / "c.parquet", "SELECT 'Tin' AS text FROM range(300)")
    meter = Meter()
    assert not [item for item in read([tmp_path], meter=meter) if isinstance(item, Unreadable)]
    assert meter.read == size([str(tmp_path)])
    assert size(["-"]) is None


# facts


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["facts.jsonl.gz", "facts.jsonl.zst", "facts.parquet"])
def test_facts_are_packed_and_read_by_every_command(article, tmp_path, name):
    out = tmp_path / name
    lines = dsx("extract", article).stdout
    assert dsx("extract", article, "-o", out).returncode == 0
    assert b"".join(unpacked(str(out))).decode() == lines
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", name]
    assert dsx("verify", out, article).returncode == 0
    assert dsx("review", out).stdout == dsx("review", article).stdout
    assert dsx("diff", out, out).returncode == 0
    counted = dsx("query", "SELECT count(*) AS n FROM facts", out)
    assert facts(counted.stdout) == [{"n": len(lines.splitlines())}]


@pytest.mark.parametrize("name", ["facts.jsonl.gz", "facts.jsonl.zst", "facts.parquet"])
def test_no_facts_are_packed_too(tmp_path, name):
    (tmp_path / "a.txt").write_text("Trời đẹp.", encoding="utf-8")
    assert dsx("extract", tmp_path / "a.txt", "-o", tmp_path / name).returncode == 0
    assert list(unpacked(str(tmp_path / name))) == []


def test_numbers_are_exact_in_parquet(tmp_path):
    value = CountValue("cardinal", 12345678901234567890, None, None, None, "đồng", None, "=", "result")
    line = encode(
        CountFact("0" * 16, "a.txt", datetime.date(2022, 5, 5), "x", 0, 1, 1, 1, Sentence(0, 1, "x"), "body", value, "r")
    )
    (tmp_path / "facts.jsonl").write_bytes(line)
    pack(tmp_path / "facts.jsonl", tmp_path / "facts.parquet", ".parquet")
    assert list(unpacked(str(tmp_path / "facts.parquet"))) == [line]
    assert list(query("SELECT published FROM facts", [tmp_path / "facts.parquet"]).rows) == [(datetime.date(2022, 5, 5),)]


def test_damaged_facts_are_one_clear_line(tmp_path):
    for name, data in (("a.jsonl.gz", gzip.compress(b"x" * 1000)[:-9]), ("a.parquet", b"junk")):
        path = tmp_path / name
        path.write_bytes(data)
        run = dsx("timeline", path)
        assert run.returncode == 1
        trouble, *read = run.stderr.splitlines()
        assert trouble.startswith(f"dsx: {path}: ")
        assert read == ["dsx: read 0 facts of 0 articles", "dsx: no facts with a day"]
