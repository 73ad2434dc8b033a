"""Paths and streams to articles; what is wrong with a bad one, in one line."""

import datetime
import gzip
import io
import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsx.archive.engine import Selection
from dsx.archive.scale import extract_article
from dsx.source.article import Article
from dsx.source.reading import Options, Unreadable, read

OLD = "; --encoding auto tries the old Vietnamese ones"


def docs(items) -> list[str]:
    return [item.doc for item in items if isinstance(item, Article)]


def troubles(items) -> list[tuple[str, str]]:
    return [(item.place, item.reason) for item in items if isinstance(item, Unreadable)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    for name in ("b.txt", "a/z.txt", "a.txt", "a/b/c.TXT", ".git/x.txt", "notes.md"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Tin {name}", encoding="utf-8")
    records = [{"id": "x/1", "text": "Một", "published": "2024-10-19"}, {"text": "Hai"}, {"id": 7, "text": "Ba"}]
    (root / "m.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
    return root


def test_a_folder_in_the_order_of_its_paths(folder):
    assert docs(read([folder])) == ["a.txt", "a/b/c.TXT", "a/z.txt", "b.txt", "m.jsonl/x/1", "m.jsonl/2", "m.jsonl/7"]


def test_a_named_file_by_its_name_and_a_record_by_its_id(folder):
    assert docs(read([folder / "a/z.txt"])) == ["z.txt"]
    assert docs(read([folder / "m.jsonl"])) == ["x/1", "2", "7"]


def test_of_several_inputs_the_inputs_name_comes_first(folder):
    found = docs(read([folder / "a", folder / "b.txt", folder / "m.jsonl"]))
    assert found == ["a/b/c.TXT", "a/z.txt", "b.txt", "m.jsonl/x/1", "m.jsonl/2", "m.jsonl/7"]


def test_standard_input_is_text_or_jsonl_by_its_first_character():
    assert docs(read(["-"], stdin=io.BytesIO("Hà Nội".encode()))) == ["-"]
    assert docs(read(["-"], stdin=io.BytesIO(b'\n {"id": "a", "text": "x"}\n{"text": "y"}'))) == ["a", "3"]
    (article,) = read(["-"], Options(format="text"), stdin=io.BytesIO(b'{"id": "a"}'))
    assert article.raw == '{"id": "a"}'


@pytest.mark.parametrize(
    ("data", "raw"),
    [
        ("\ufeffTin".encode(), "Tin"),
        ("\ufeff\ufeffTin".encode(), "\ufeffTin"),  # only the first is a mark
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
        ("Ha\u0300 No\u0323\u0302i\u00a0".encode(), "Ha\u0300 No\u0323\u0302i\u00a0"),
    ],
)
def test_the_text_is_kept_to_the_letter(tmp_path, data, raw):
    (tmp_path / "a.txt").write_bytes(data)
    (article,) = read([tmp_path / "a.txt"])
    assert article.raw == raw


def test_names_of_fields():
    line = json.dumps({"url": "u", "body": "Tin", "date": "2013-11-01T17:35"}).encode()
    options = Options(text_field="body", id_field="url", published_field="date")
    (article,) = read(["-"], options, stdin=io.BytesIO(line))
    assert (article.doc, article.raw, article.given) == ("u", "Tin", datetime.date(2013, 11, 1))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-10-19", "2024-10-19"),
        ("2013-11-01T17:35", "2013-11-01"),
        ("2026-08-18T23:09:00Z", "2026-08-18"),
        ("2026-08-18 23:09:00.123+07:00", "2026-08-18"),  # the day as written
        (None, None),
        ("", None),
    ],
)
def test_a_records_own_date(written, day):
    line = json.dumps({"text": "Tin", "published": written}).encode()
    (article,) = read(["-"], stdin=io.BytesIO(line))
    assert str(article.given) == str(day)


def test_dates_from_nearest_to_furthest(tmp_path):
    (tmp_path / "2024-10-19").mkdir()
    path = tmp_path / "2024-10-19" / "a.jsonl"
    path.write_text('{"id": "own", "text": "x", "published": "2020-01-02"}\n{"id": "path", "text": "x"}\n', encoding="utf-8")
    (tmp_path / "b.txt").write_text("x", encoding="utf-8")
    options = Options(published=datetime.date(2000, 1, 1), published_pattern=r"/(\d{4}-\d\d-\d\d)/")
    found = {article.doc: str(article.given) for article in read([path, tmp_path / "b.txt"], options)}
    assert found == {"a.jsonl/own": "2020-01-02", "a.jsonl/path": "2024-10-19", "b.txt": "2000-01-01"}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", b"Tin \x00 x", "not a text: a NUL byte at byte 4"),
        ("a.txt", "Hà".encode()[:-1], f"not UTF-8: unexpected end of data at byte 1{OLD}"),
        ("a.txt", b"Tin \xe9x", f"not UTF-8: invalid continuation byte at byte 4{OLD}"),
        ("a.txt", "Tin".encode("utf-16")[:-1], "not UTF-16: truncated data at byte 6"),
        ("a.jsonl", b"", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
    ],
)
def test_a_bad_file(tmp_path, name, data, reason):
    path = tmp_path / name
    path.write_bytes(data)
    assert troubles(read([path])) == [(str(path), reason)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "no JSON: Input data was truncated"),
        (b"[1]", "no JSON object"),
        (b"{}", "no text: the field 'text' is not there"),
        (b'{"text": 3}', "no text: the field 'text' is int, no string"),
        (b'{"text": " "}', "no text: the field 'text' is empty"),
        (b'{"text": "x", "id": [1]}', "the field 'id' is no name but list, no string"),
        (b'{"text": "x", "published": "19/10/2024"}', "the field 'published' is no date such as 2024-10-19: '19/10/2024'"),
        (b'{"text": "x", "published": "2024-02-30"}', "the field 'published' is no date such as 2024-10-19: '2024-02-30'"),
        (b'{"text": "x", "published": 2024}', "the field 'published' is no date such as 2024-10-19: '2024'"),
    ],
)
def test_a_bad_record_is_named_by_its_line_and_the_others_are_read(tmp_path, line, reason):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id": "first", "text": "x"}\n' + line + b'\n{"id": "last", "text": "x"}')
    found = list(read([path]))
    assert docs(found) == ["first", "last"]
    assert troubles(found) == [(f"{path}:2", reason)]


@pytest.mark.parametrize("line", [b'{"text": "\\ud800"}', b'{"text": "x\xff"}', b'{"text": "x", "text2": nul}'])
def test_a_record_that_is_no_json_or_no_unicode(tmp_path, line):
    path = tmp_path / "a.jsonl"
    path.write_bytes(line)
    ((place, reason),) = troubles(read([path]))
    assert place == f"{path}:1"
    assert reason.startswith("no JSON: ")


def test_missing_paths_folders_without_articles_and_the_rest(folder, tmp_path):
    (tmp_path / "none").mkdir()
    found = list(read([tmp_path / "nowhere.txt", tmp_path / "none", folder / "b.txt"]))
    assert docs(found) == ["b.txt"]
    assert troubles(found) == [
        (str(tmp_path / "nowhere.txt"), "No such file or directory"),
        (str(tmp_path / "none"), "no articles in this folder (*.txt, *.jsonl, *.html, *.htm, *.parquet, also with .gz or .zst)"),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    assert troubles(read([path])) == [(str(path), "Permission denied")]


def test_a_name_given_twice_is_an_error_of_the_second(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x", "text": "1"}\n{"id": "x", "text": "2"}\n{"id": "y", "text": "3"}\n', encoding="utf-8")
    found = list(read([path]))
    assert docs(found) == ["x", "y"]
    assert troubles(found) == [("x", "its name was given before in this run")]


def test_a_date_in_a_path_that_is_none(tmp_path):
    path = tmp_path / "2024-13-40.txt"
    path.write_text("x", encoding="utf-8")
    options = Options(published_pattern=r"\d{4}-\d\d-\d\d")
    assert troubles(read([path], options)) == [(str(path), "the publication date in its path is no date: '2024-13-40'")]


def test_records_are_read_one_at_a_time():
    class Endless(io.RawIOBase):
        asked = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            self.asked += 1
            assert self.asked < 100, "read to its end"
            line = b'{"text": "' + b"x" * 1000 + b'"}\n'
            buffer[: len(line)] = line
            return len(line)

    stream = read(["-"], stdin=io.BufferedReader(Endless()))
    assert next(stream).doc == "1"


PAGE = """<html><head><title>Tin - Báo</title><meta property="og:title" content="Hà Nội xếp thứ 24/63">{head}</head><body>
<nav><a href="/">Trang chủ</a></nav><article><h1>Hà Nội xếp thứ 24/63</h1>
<p>Ngày 5/5/2022, Bộ Chính trị đã ban hành Nghị quyết số 15-NQ/TW về phương hướng phát triển Thủ đô Hà Nội.</p>
<p>Thành phố đã cấp hơn 61 nghìn chữ ký số cho cán bộ, công chức trên địa bàn thành phố trong hai năm qua.</p></article>
<aside class="related"><a href="/x">Tin khác 05/11/2025 15:47</a></aside></body></html>"""
DATED = '<meta property="article:published_time" content="2024-10-19T09:14:00+07:00">'


def test_a_web_page_with_its_title_and_the_date_of_its_metadata(tmp_path):
    (tmp_path / "a.html").write_text(PAGE.format(head=DATED), encoding="utf-8")
    (article,) = read([tmp_path])
    assert article.raw.splitlines()[0] == "Hà Nội xếp thứ 24/63"
    assert "61 nghìn chữ ký số" in article.raw
    assert (article.published, article.published_from) == (datetime.date(2024, 10, 19), "metadata")


def test_a_web_page_without_a_date_is_not_dated_by_a_teaser(tmp_path):
    (tmp_path / "a.html").write_text(PAGE.format(head=""), encoding="utf-8")
    (article,) = read([tmp_path])
    assert article.published is None


def test_a_record_with_html():
    line = json.dumps({"id": "a", "html": PAGE.format(head=DATED), "published": "2020-01-02"}).encode()
    (article,) = read(["-"], stdin=io.BytesIO(line))
    assert (article.doc, article.published, article.published_from) == ("a", datetime.date(2020, 1, 2), "given")


def test_a_web_page_without_an_article(tmp_path):
    (tmp_path / "a.html").write_text("<html><body></body></html>", encoding="utf-8")
    assert troubles(read([tmp_path / "a.html"])) == [(str(tmp_path / "a.html"), "no article in this page")]


def test_without_the_extra_the_line_names_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    ((_, reason),) = troubles(read([tmp_path / "a.html"]))
    assert "dsx[html]" in reason


# hostile inputs, each an item of the stream


def deep(depth: int) -> bytes:
    return b'{"id": "deep", "text": ' + b"[" * depth + b"]" * depth + b"}\n"


def test_json_nested_too_deep(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(deep(980) + deep(200_000) + b'{"id": "good", "text": "Tin"}\n')
    items = list(read([path]))
    assert docs(items) == ["good"]
    assert [place for place, _ in troubles(items)] == [f"{path}:1", f"{path}:2"]


@pytest.mark.parametrize("end", ["", ".gz"])
def test_more_than_may_be_is_refused_while_it_is_read(tmp_path, end):
    path = tmp_path / f"a.txt{end}"
    path.write_bytes(gzip.compress(bytes(20_000_000)) if end else bytes(20_000_000))
    (found,) = read([path], Options(max_size=1_000))
    assert found.reason == "larger than 1,000 bytes: --max-size reads more"


def test_a_device_without_end():
    (found,) = read(["/dev/zero"], Options(max_size=100_000))
    assert found.reason.startswith("larger than 100,000 bytes")
    items = list(read(["/dev/zero"], Options(format="jsonl", max_size=100_000)))
    assert [item.reason.split(":")[0] for item in items] == [
        "larger than 100,000 bytes",
        "what follows is not read",
    ]


def test_a_record_that_is_too_large_costs_itself(tmp_path):
    path = tmp_path / "a.jsonl"
    big = json.dumps({"id": "big", "text": "x" * 3_000}).encode()
    path.write_bytes(b'{"id": "a", "text": "Tin"}\n' + big + b'\n{"id": "b", "text": "Tin"}\n')
    items = list(read([path], Options(max_size=1_000)))
    assert docs(items) == ["a", "b"]
    assert troubles(items) == [(f"{path}:2", "larger than 1,000 bytes: --max-size reads more")]


def test_pipes_and_sockets_of_a_folder_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("Tin", encoding="utf-8")
    (tmp_path / "c.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "d.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "e.txt").symlink_to("e.txt")
    items = list(read([tmp_path]))
    assert docs(items) == ["b.txt", "c.txt"]
    assert [(Path(place).name, reason.split(":")[0]) for place, reason in troubles(items)] == [
        ("a.txt", "no ordinary file but a pipe, a socket or a device"),
        ("d.txt", "No such file or directory"),
        ("e.txt", "Too many levels of symbolic links"),  # it cost all the folder
    ]


def test_folders_1500_deep(tmp_path):
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(1_500):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    with open(os.open("a.txt", os.O_WRONLY | os.O_CREAT, dir_fd=here), "w", encoding="utf-8") as file:
        file.write("Tin")
    os.close(here)
    (tmp_path / "z.txt").write_text("Tin", encoding="utf-8")
    assert [len(name) for name in docs(read([tmp_path]))] == [1_500 * 2 + len("a.txt"), len("z.txt")]
    subprocess.run(["rm", "-r", tmp_path / "d"], check=True)  # too deep for pytest, which would try at each start


def test_names_that_are_not_utf_8(tmp_path):
    folder = os.fsencode(tmp_path)
    for name in (b"\xe9.txt", b"\xea.txt"):
        (Path(os.fsdecode(folder)) / os.fsdecode(name)).write_text("Ngày 5/5/2022.", encoding="utf-8")
    articles = list(read([tmp_path]))
    assert docs(articles) == ["\\xe9.txt", "\\xea.txt"]
    assert docs(read([os.fsdecode(folder + b"/\xe9.txt")])) == ["\\xe9.txt"]
    outcome = extract_article(articles[0], Selection())
    assert json.loads(outcome.lines)["doc"] == "\\xe9.txt"


@pytest.mark.parametrize(
    ("record", "twice"),
    [
        ('{"text": "một", "text": "hai"}', "text"),
        ('{"id": "a", "text": "hai", "x": {"text": 1, "id": 2}, "id": "b"}', "id"),
        ('{"text": "hai", "x": {"text": "một"}}', None),
        ('{"text": "\\"text\\": \\"text\\""}', None),
        ('{"other": 1, "other": 2, "text": "hai"}', None),
    ],
)
def test_a_field_that_stands_twice_is_told(record, twice):
    (article,) = read(["-"], stdin=io.BytesIO(record.encode()))
    assert article.warnings == ((f"the field {twice!r} stands twice in its record: the last is read",) if twice else ())


@settings(deadline=None)  # the first page loads trafilatura, which takes a second
@given(
    st.binary(max_size=200),
    st.sampled_from(["text", "jsonl", "auto"]),
    st.sampled_from(["utf-8", "auto", "vni", "viqr", "utf-16"]),
)
def test_no_bytes_raise(data, format, encoding):
    for item in read(["-"], Options(format=format, encoding=encoding), stdin=io.BytesIO(data)):
        assert isinstance(item, Article | Unreadable)


@pytest.mark.parametrize("start", ["<!DOCTYPE html>", "\ufeff\n <html lang='vi'>", "<!doctype HTML>"])
def test_a_page_on_a_pipe_is_seen_as_one(start):
    page = PAGE.format(head=DATED).replace("<html>", start if "<html" in start else f"{start}<html>")
    (article,) = read(["-"], stdin=io.BytesIO(page.encode()))
    assert isinstance(article, Article)
    assert "<" not in article.raw
    assert article.raw.startswith("Hà Nội xếp thứ 24/63")


def test_facts_are_no_articles():
    line = json.dumps({"kind": "date", "id": "0", "text": "ngày 5/5", "sentence": {"start": 0, "end": 8, "text": "ngày 5/5"}})
    (item,) = read(["-"], stdin=io.BytesIO(line.encode()))
    assert isinstance(item, Unreadable)
    assert item.reason == "a fact, no article: what was extracted is shown by dsx review"
