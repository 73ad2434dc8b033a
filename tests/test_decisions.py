"""Facts decided by people: the file of decisions, the keys of the terminal application, precision, gold."""

import asyncio
import functools
import json
import subprocess
import sys
from pathlib import Path

import pytest

import dsx
from dsx.archive.decisions import BadDecisions, Decisions, found_of, gold_of, precision, wilson
from dsx.archive.export.document import Document
from dsx.archive.gold import evaluate, load
from dsx.fact import encode
from dsx_cli.deciding.session import Session

TEXT = "Ngày 5/5/2022, tỉnh có hơn 61 nghìn chữ ký số.\nHà Nội xếp thứ 6/63 tỉnh, thành phố 😀.\nCả xã cấp 30 tấn gạo.\n"


@functools.cache
def facts_of(text: str, doc: str) -> tuple[dsx.Fact, ...]:
    return tuple(dsx.extract(text, doc=doc))


def session(path: Path, text: str = TEXT, docs: tuple[str, ...] = ("a.txt", "b.txt"), kinds=None) -> Session:
    articles = [Document(doc, facts_of(text, doc), text) for doc in docs]
    return Session(articles, Decisions(path), kinds)


def verdicts(path: Path) -> list[tuple[str, str | None]]:
    return [(decision.found.text if decision.found else decision.right.text, decision.verdict) for decision in Decisions(path)]


def test_decisions_are_kept_and_next_time_nothing_is_asked_twice(tmp_path):
    file = tmp_path / "decisions.jsonl"
    one = session(file)
    one.judge("accept")
    one.judge("reject")
    assert (one.decided, one.total) == (2, 8)
    again = session(file)
    assert again.fact.text == "xếp thứ 6/63"
    assert verdicts(file) == [("Ngày 5/5/2022", "accept"), ("hơn 61 nghìn chữ ký số", "reject")]


def test_another_value_is_to_be_judged_again(tmp_path):
    file = tmp_path / "decisions.jsonl"
    session(file).judge("accept")
    (first,) = (fact for fact in dsx.extract(TEXT, doc="a.txt") if fact.kind == "date")
    changed = first.__class__(
        *(getattr(first, name) for name in first.__struct_fields__[:-2]),
        value=type(first.value)(
            **{name: getattr(first.value, name) for name in first.value.__struct_fields__} | {"mod": "approx"}
        ),
        rule=first.rule,
    )
    decisions = Decisions(file)
    assert decisions.standing(first) is not None
    assert decisions.standing(changed) is None
    assert decisions.last(changed.doc, changed.id).verdict == "accept"


def test_undo_goes_back_to_what_was_before(tmp_path):
    file = tmp_path / "decisions.jsonl"
    one = session(file)
    one.judge("accept")
    one.step(-5)
    one.judge("reject")
    one.undo()
    assert verdicts(file) == [("Ngày 5/5/2022", "accept")]
    one.undo()
    assert verdicts(file) == []
    one.undo()
    assert one.fact.text == "Ngày 5/5/2022"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (0, -1, "hơn 61 nghìn chữ ký"),
        (0, -2, "hơn 61 nghìn chữ"),
        (1, 0, "có hơn 61 nghìn chữ ký số"),
        (-1, 0, "61 nghìn chữ ký số"),
        (0, 1, "hơn 61 nghìn chữ ký số."),
    ],
)
def test_spans_are_moved_by_words(tmp_path, start, end, text):
    one = session(tmp_path / "d.jsonl")
    one.step(1)
    one.extend(start, end)
    (decision,) = Decisions(tmp_path / "d.jsonl")
    assert (decision.verdict, decision.right.text) == ("correct", text)
    assert TEXT[decision.right.start : decision.right.end] == text


def test_a_span_moved_back_is_accepted(tmp_path):
    one = session(tmp_path / "d.jsonl")
    one.extend(0, 1)
    one.extend(0, -1)
    assert verdicts(tmp_path / "d.jsonl") == [("Ngày 5/5/2022", "accept")]


@pytest.mark.parametrize(
    ("fact", "slot", "written", "value"),
    [
        (1, "number", "61500", 61500),
        (1, "unit", "chữ ký", "chữ ký"),
        (1, "unit", "", None),
        (1, "comparator", ">=", ">="),
        (2, "of", "64", 64),
        (2, "subject", "15", "15"),
    ],
)
def test_slots_are_corrected(tmp_path, fact, slot, written, value):
    one = session(tmp_path / "d.jsonl")
    one.step(fact)
    one.set_slot(slot, written)
    (decision,) = Decisions(tmp_path / "d.jsonl")
    assert decision.right.value == decision.found.value | {slot: value}


@pytest.mark.parametrize(
    ("slot", "written", "reason"), [("colour", "red", "no slot"), ("number", "nhiều", "number"), ("type", "", "type")]
)
def test_what_the_contract_does_not_allow_is_refused(tmp_path, slot, written, reason):
    one = session(tmp_path / "d.jsonl")
    one.step(1)
    with pytest.raises(ValueError, match=reason):
        one.set_slot(slot, written)
    assert not (tmp_path / "d.jsonl").exists()


def test_a_half_written_line_is_dropped_and_a_strange_one_named(tmp_path):
    file = tmp_path / "d.jsonl"
    one = session(file)
    one.judge("accept")
    one.judge("accept")
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    assert len(list(Decisions(file))) == 1
    assert file.read_bytes() == whole[: whole.index(b"\n") + 1]
    file.write_bytes(whole + b'{"doc":"a"}\n')
    with pytest.raises(BadDecisions, match="line 3"):
        Decisions(file)


def test_precision_with_its_interval(tmp_path):
    one = session(tmp_path / "d.jsonl")
    for verdict in ("accept", "reject", "accept", "accept", "accept", "accept"):
        one.judge(verdict)
    one.add("count", "Cả xã", "number=1; unit=xã")
    rows = {row.name: row for row in precision(one.decisions, "kind")}
    assert (rows["count"].right, rows["count"].judged) == (2, 3)
    assert set(rows) == {"date", "rank", "count"}
    assert {row.name.split(".")[0] for row in precision(one.decisions, "rule")} == {"date", "rank", "count"}


@pytest.mark.parametrize(  # the intervals of R. G. Newcombe's comparison (1998), table I, method 3
    ("right", "judged", "interval"), [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0.0, 0.1611))]
)
def test_wilson(right, judged, interval):
    assert wilson(right, judged) == pytest.approx(interval, abs=5e-4)


def test_gold_of_what_was_decided(tmp_path):
    one = session(tmp_path / "d.jsonl", docs=("a.txt",))
    for _ in range(3):
        one.judge("accept")
    one.judge("reject")
    one.add("count", "30 tấn gạo", "number=30; unit=tấn gạo; type=measure")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.json").write_text(gold_of(one.decisions, TEXT), encoding="utf-8")
    gold = load(tmp_path)
    result = evaluate(gold, [encode(fact) for fact in dsx.extract(TEXT, doc="a.txt")])
    assert [result.kinds[kind].gold for kind in ("date", "count", "rank")] == [1, 2, 1]
    assert result.kinds["date"].rates("value")["f1"] == 1
    with pytest.raises(BadDecisions, match="another text"):
        gold_of(one.decisions, TEXT[1:])


def test_the_keys(tmp_path):
    from textual.widgets import Input

    from dsx_cli.deciding.app import Ask, Desk

    file = tmp_path / "d.jsonl"
    desk = Desk(session(file))

    async def fill(pilot, *values: str) -> None:
        """What is typed into the fields of a question; Enter goes from each to the next."""
        for field, value in zip(desk.screen.query(Input), values, strict=True):
            field.value = value
            await pilot.press("enter")
            await pilot.pause()

    async def drive() -> None:
        async with desk.run_test(size=(120, 40)) as pilot:
            await pilot.press("a")
            assert desk.session.fact.text == "hơn 61 nghìn chữ ký số"
            await pilot.press("left_square_bracket")
            await pilot.press("e")
            assert isinstance(desk.screen, Ask)
            await fill(pilot, "unit", "xã")
            await pilot.press("n")
            await fill(pilot, "thiếu")
            await pilot.press("space", "r", "u", "r", "m")
            await fill(pilot, "rank", "Cả xã", "position=1")
            await pilot.press("f", "f")
            assert desk.session.kinds == {"document"}
            await pilot.press("m", "escape", "full_stop")
            assert desk.session.article.doc == "b.txt"

    asyncio.run(drive())
    told = [(one.verdict, (one.right or one.found).text, one.note) for one in Decisions(file)]
    assert told == [
        ("accept", "Ngày 5/5/2022", None),
        ("correct", "hơn 61 nghìn chữ ký", "thiếu"),
        ("reject", "xếp thứ 6/63", None),
        ("add", "Cả xã", None),
    ]
    (corrected,) = (one for one in Decisions(file) if one.verdict == "correct")
    assert corrected.right.value["unit"] == "xã"


@pytest.mark.parametrize("text", ["\x1b[31m12 người\x1b[0m [bold]chết[/bold] \u202e 5 xã", "[/] 12 người", "a\x00b 12 người"])
def test_what_an_article_holds_is_shown_and_not_obeyed(tmp_path, text):
    from dsx_cli.deciding.app import Desk

    desk = Desk(session(tmp_path / "d.jsonl", text, ("[red]a.txt\x1b[31m",)))

    async def drive() -> str:
        async with desk.run_test(size=(100, 30)) as pilot:
            await pilot.press("j")
            return desk.query_one("#article").render().plain

    shown = asyncio.run(drive())
    assert "12 người" in shown
    assert not set(shown) & {"\x1b", "\u202e", "\x00"}


def test_decisions_are_json_lines(tmp_path):
    one = session(tmp_path / "d.jsonl")
    one.judge("accept")
    (line,) = (tmp_path / "d.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert record["verdict"] == "accept"
    (first, *_) = dsx.extract(TEXT, doc="a.txt")
    assert record["id"] == first.id
    assert record["found"]["value"] == found_of(first).value


def command(*arguments: str) -> subprocess.CompletedProcess:
    run = [sys.executable, "-c", "from dsx_cli.main import main; main()", *arguments]
    return subprocess.run(run, capture_output=True, text=True, check=False)


def test_the_commands(tmp_path):
    file, article = tmp_path / "d.jsonl", tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    one = session(file, docs=("a.txt", "b.txt"))
    one.judge("accept")
    one.judge("reject")
    shown = command("evaluate", "--decisions", str(file))
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.splitlines()[1].split()[:4] == ["count", "1", "0", "0.000"]
    assert json.loads(command("evaluate", "--decisions", str(file), "--json").stdout)["added"] == 0
    written = command("gold", str(file), str(article), "-o", str(tmp_path / "gold"))
    assert written.returncode == 0, written.stderr
    assert [fact["text"] for fact in load(tmp_path / "gold")["a.txt"].facts] == ["Ngày 5/5/2022"]
    for wrong in (("evaluate",), ("evaluate", str(tmp_path), "--decisions", str(file))):
        assert command(*wrong).returncode == 2
    for missing in (("evaluate", "--decisions", "nowhere.jsonl"), ("gold", "nowhere.jsonl", str(article), "-o", str(tmp_path))):
        failed = command(*missing)
        assert (failed.returncode, failed.stdout) == (1, "")
        assert "nowhere.jsonl" in failed.stderr
