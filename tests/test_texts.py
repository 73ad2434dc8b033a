"""Saved texts: one file an article, under its name, and nothing that was there before is lost."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsx.archive.texts import NotSaved, Texts, file_name
from dsx.source.article import Article
from dsx.source.reading import Unreadable
from dsx_cli.extract import check_output, saving

NAMES = [
    "../../etc/x",
    "/etc/x",
    "..",
    ".",
    "a/../../x",
    "",
    "a\0b",
    "a//b",
    ".hidden",
    "a\\b",
    "~",
    "a:b",
    "\udc80",
    "a/.",
    ".txt",
]


@pytest.mark.parametrize(
    ("doc", "name"),
    [
        ("a", "a.txt"),
        ("a.txt", "a.txt"),
        ("x/1", "x/1.txt"),
        ("tin số 1.html", "tin số 1.html.txt"),
        ("a.txt/b", "a%2Etxt/b.txt"),
        ("f.jsonl.unfinished/lines", "f.jsonl%2Eunfinished/lines.txt"),
        ("50%", "50%25.txt"),
        ("..", "%2E%2E.txt"),
        ("../x", "%2E%2E/x.txt"),
        ("_/x", "_/x.txt"),
    ],
)
def test_the_name_of_a_file(doc, name):
    assert file_name(doc) == name


@pytest.mark.parametrize("doc", [*NAMES, "a" * 300, "ế" * 300, "/".join("a" * 100 for _ in range(60)), "a/" * 2000])
def test_any_name_gives_a_file_inside(tmp_path, doc):
    path = Texts(tmp_path / "texts").save(doc, "Tin")
    assert path.resolve().is_relative_to(tmp_path / "texts")
    assert path.read_bytes() == b"Tin"


@given(st.lists(st.text(st.sampled_from("a./%2\\_.txtA\0ế\udc80"), max_size=9), unique=True, max_size=8))
def test_no_two_articles_share_a_file(tmp_path_factory, docs):
    texts = Texts(tmp_path_factory.mktemp("texts"))
    saved = {texts.save(doc, f"text of {number}"): number for number, doc in enumerate(docs)}
    assert {path.read_text(encoding="utf-8") for path in saved} == {f"text of {number}" for number in range(len(docs))}


def test_a_and_a_txt_and_a_txt_as_a_folder(tmp_path):
    texts = Texts(tmp_path)
    saved = {doc: texts.save(doc, doc) for doc in ("a", "a.txt", "a.txt/b", "a%2.txt", "..", "_")}
    assert {doc: path.read_text(encoding="utf-8") for doc, path in saved.items()} == {doc: doc for doc in saved}
    assert saved["a.txt"] == tmp_path / "a%2.txt"


def test_a_file_that_is_there_is_left_alone(tmp_path):
    (tmp_path / "a.txt").write_text("a source", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Hai", encoding="utf-8")
    (tmp_path / "c.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "d.txt").symlink_to(tmp_path / "nowhere")
    items = [Article("Một", "a"), Article("Hai", "b"), Article("Ba", "c"), Article("Bốn", "d"), Article("Năm", "e")]
    found = list(saving(items, tmp_path))
    assert [isinstance(item, Unreadable) for item in found] == [True, False, True, True, False]
    assert found[0].reason == f"its text is not saved: {tmp_path / 'a.txt'} is there already and holds another text"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "a source"
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == "Hai"
    assert (tmp_path / "e.txt").read_text(encoding="utf-8") == "Năm"
    assert not (tmp_path / "nowhere").exists()


def test_a_linked_folder_is_not_written_through(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "texts" / "x").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotSaved, match="leads out"):
        Texts(tmp_path / "texts").save("x/1", "Tin")
    assert os.listdir(tmp_path / "elsewhere") == []


def test_the_output_is_no_saved_text(tmp_path):
    check_output(["a"], tmp_path / "facts.jsonl", tmp_path)
    with pytest.raises(Exception, match="saved text"):
        check_output(["a"], tmp_path / "x" / "facts.txt", tmp_path)
