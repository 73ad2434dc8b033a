"""The journal of a run: what it holds, what it forgives, what it refuses."""

from pathlib import Path

import pytest

from dsx.archive.engine import Outcome
from dsx.archive.journal import Journal, OtherOptions, Refused, fingerprint
from dsx.source.article import Article
from dsx.source.reading import Unreadable

OPTIONS = {"kinds": None, "paths": ["a"]}
ITEMS = [Article("Một", "a/1"), Unreadable("a:2", "empty"), Article("Hai", "a/\udc80"), Article("Ba", "a/4")]
OUTCOMES = [
    Outcome("a/1", b"one\n", {"date": 1}, "dateline"),
    Unreadable("a:2", "empty"),
    Outcome("a/\udc80", failure="KeyError: 'x'", trace="Traceback"),
    Outcome("a/4", b"four\nfive\n", {"rank": 2}),
]


@pytest.fixture
def part(tmp_path) -> Path:
    return tmp_path / "lines"


def work(journal: Journal, count: int) -> None:
    for item, outcome in zip(journal.noting(ITEMS[:count]), OUTCOMES, strict=False):
        assert item is ITEMS[OUTCOMES.index(outcome)]
        journal.add(outcome)
    journal.close()


def plain(outcomes) -> list[tuple]:
    return [
        (o.place, o.reason) if isinstance(o, Unreadable) else (o.doc, o.kinds, o.published_from, o.failure, o.trace)
        for o in outcomes
    ]


def test_a_run_that_goes_on_tells_what_was_done_and_takes_its_items(part):
    work(Journal(part.parent, OPTIONS), 3)
    journal, items = Journal(part.parent, OPTIONS, resume=True), iter(ITEMS)
    assert plain(journal.done(items)) == plain(OUTCOMES[:3])
    assert (journal.resumed, journal.kept) == (True, 3)
    assert list(journal.noting(items)) == ITEMS[3:]
    journal.add(OUTCOMES[3])
    journal.close()
    assert part.read_bytes() == b"one\nfour\nfive\n"
    assert plain(Journal(part.parent, OPTIONS, resume=True).done(iter(ITEMS))) == plain(OUTCOMES)


def test_without_resume_all_begins_anew(part):
    work(Journal(part.parent, OPTIONS), 3)
    journal = Journal(part.parent, OPTIONS)
    assert list(journal.done(iter(ITEMS))) == []
    assert part.read_bytes() == b""


@pytest.mark.parametrize("cut", range(1, 60))
def test_an_entry_cut_short_counts_as_not_written(part, cut):
    work(Journal(part.parent, OPTIONS), 4)
    path = part.with_name("journal")
    path.write_bytes(path.read_bytes()[:-cut])
    journal, items = Journal(part.parent, OPTIONS, resume=True), iter(ITEMS)
    assert plain(journal.done(items)) == plain(OUTCOMES[:3])
    assert part.read_bytes() == b"one\n"
    for _ in journal.noting(items):
        journal.add(OUTCOMES[3])
    journal.close()
    assert part.read_bytes() == b"one\nfour\nfive\n"
    assert plain(Journal(part.parent, OPTIONS, resume=True).done(iter(ITEMS))) == plain(OUTCOMES)


@pytest.mark.parametrize("left", ["nothing", "part", "journal", "header cut short"])
def test_where_there_is_nothing_to_go_on_from_a_run_begins(part, left):
    work(Journal(part.parent, OPTIONS), 3)
    path = part.with_name("journal")
    if left in ("nothing", "journal"):
        part.unlink()
    if left in ("nothing", "part"):
        path.unlink()
    if left == "header cut short":
        path.write_bytes(path.read_bytes()[:50])
    journal = Journal(part.parent, OPTIONS, resume=True)
    assert not journal.resumed
    assert list(journal.done(iter(ITEMS))) == []


@pytest.mark.parametrize("options", [{"kinds": ["date"], "paths": ["a"]}, {"kinds": None, "paths": ["b"]}, OPTIONS | {"new": 1}])
def test_other_options_are_named(part, options):
    work(Journal(part.parent, OPTIONS), 3)
    with pytest.raises(OtherOptions, match=r"other options \((kinds|new|paths)\)"):
        Journal(part.parent, options, resume=True)
    assert plain(Journal(part.parent, OPTIONS, resume=True).done(iter(ITEMS))) == plain(OUTCOMES[:3])


def test_other_rules_are_refused(part, monkeypatch):
    work(Journal(part.parent, OPTIONS), 3)
    monkeypatch.setattr("dsx.archive.journal.fingerprint", lambda: "0")
    with pytest.raises(Refused, match="another version"):
        Journal(part.parent, OPTIONS, resume=True)


@pytest.mark.parametrize("item", [Article("Khác", "a/1"), Article("Một", "b/1"), Unreadable("a/1", "empty"), None])
def test_an_item_that_is_another_is_refused_by_its_name(part, item):
    work(Journal(part.parent, OPTIONS), 3)
    with pytest.raises(Refused, match="a/1 is no longer"):
        list(Journal(part.parent, OPTIONS, resume=True).done(iter([item] if item else [])))
    assert part.read_bytes() == b"one\n"


def test_a_full_disk_leaves_what_can_be_gone_on_with(part, monkeypatch):
    journal = Journal(part.parent, OPTIONS)
    items = journal.noting(ITEMS)
    next(items)
    journal.add(OUTCOMES[0])
    for _ in items:
        break

    def full(file, data):
        file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("dsx.archive.journal._write", full)
        with pytest.raises(OSError, match="No space"):
            journal.add(OUTCOMES[1])
    journal.close()
    assert plain(Journal(part.parent, OPTIONS, resume=True).done(iter(ITEMS))) == plain(OUTCOMES[:1])


def test_the_fingerprint_is_of_code_and_data():
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 32


def test_a_block_of_zeros_is_found_and_told_and_all_from_there_is_done_again(part):
    work(Journal(part.parent, OPTIONS), 4)
    lines = bytearray(part.read_bytes())
    lines[5:8] = b"\0\0\0"
    part.write_bytes(lines)
    journal = Journal(part.parent, OPTIONS, resume=True)
    assert plain(journal.done(iter(ITEMS))) == plain(OUTCOMES[:3])
    assert journal.spoilt == f"{part} from byte 4 on is not what was written for a/4"
    assert part.read_bytes() == b"one\n"


@pytest.mark.parametrize(
    "strange", [b"\0" * 40, b"{}", b"[]", b'{"doc": 1, "text": null, "end": 4}', b"\xff\xfe", b"[" * 100_000, b'{"end": 1e999}']
)
def test_a_strange_line_is_found_and_told(part, strange):
    work(Journal(part.parent, OPTIONS), 4)
    path = part.with_name("journal")
    lines = path.read_bytes().splitlines()
    lines[2] = strange
    path.write_bytes(b"\n".join(lines) + b"\n")
    journal = Journal(part.parent, OPTIONS, resume=True)
    assert plain(journal.done(iter(ITEMS))) == plain(OUTCOMES[:1])
    assert journal.spoilt == f"{path}, line 3, is no entry"


@pytest.mark.parametrize("end", [-1, 0, 3, 10**30])
def test_an_end_that_cannot_be_is_told(part, end):
    work(Journal(part.parent, OPTIONS), 4)
    path = part.with_name("journal")
    path.write_bytes(path.read_bytes().replace(b'"end":4}', b'"end":%d}' % end, 1))
    journal = Journal(part.parent, OPTIONS, resume=True)
    assert plain(journal.done(iter(ITEMS))) == []
    assert journal.spoilt
    assert part.read_bytes() == b""


def test_faults_are_told_again(part):
    journal = Journal(part.parent, OPTIONS)
    next(journal.noting(ITEMS))
    journal.add(Outcome("a/1", b"one\n", {"date": 1}, faults=("count.x at line 3: ValueError",)))
    journal.close()
    (again,) = Journal(part.parent, OPTIONS, resume=True).done(iter(ITEMS))
    assert again.faults == ("count.x at line 3: ValueError",)
