"""Vietnamese: every message has its own, values read as Vietnamese readers write them."""

import ast
import datetime
import re

import pytest
from conftest import ROOT
from test_cli import dsx
from test_review import fact

from dsx_cli import messages, wording_vi
from dsx_cli.main import Language

CLI = ROOT / "cli" / "dsx_cli"
VI = messages.messages()


def called(name: str) -> set[str]:
    """The texts that a function of dsx_cli.messages is called with."""
    found = set()
    for path in CLI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name and node.args:
                found.update(of.value for of in node.args[:1] if isinstance(of, ast.Constant) and isinstance(of.value, str))
    return found


def called_in_templates() -> set[str]:
    """The texts that templates ask for, as `_("…")`."""
    return {
        said
        for path in CLI.rglob("*.html")
        for _, said in re.findall(r"""_\((["'])(.+?)\1\)""", path.read_text(encoding="utf-8"))
    }


def test_every_message_has_its_vietnamese():
    kinds = {"date", "document", "rank", "count", "claim"}
    assert called("text") - {""} <= set(VI["text"])
    assert called_in_templates() <= set(VI["text"])
    assert kinds <= set(VI["text"])
    assert called("count") | kinds <= set(VI["count"])
    for english, vietnamese in VI["text"].items():
        assert vietnamese
        assert re.findall(r"{\w+}", english) == re.findall(r"{\w+}", vietnamese)


def test_no_message_is_left_that_nothing_says():
    said = "\n".join(
        path.read_text(encoding="utf-8") for root in ("cli", "extractors") for path in (ROOT / root).rglob("*.[ph][yt]*")
    )
    kinds = {"date", "document", "rank", "count", "claim"}
    system = {"No such file or directory", "Permission denied", "Is a directory", "No space left on device"}
    for english in {*VI["text"], *VI["reason"]} - kinds - system:
        assert english in said, english


def test_every_command_has_its_vietnamese_help():
    commands = re.findall(r"^  ([a-z]+)  +\S", dsx("--lang", "en", "--help").stdout, re.MULTILINE)
    assert {*commands, "dsx"} == set(VI["help"])
    shown = dsx("--lang", "vi", "--help").stdout
    assert "Ghi dữ kiện của các bài báo thành từng dòng JSON." in shown
    assert "Write the facts" not in shown
    assert "Hiện dữ kiện trong câu" in dsx("review", "--lang", "vi", "--help").stdout


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "vi"}, "vi"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
        ({"LC_ALL": "C", "LANG": "vi_VN"}, "en"),
        ({"LC_MESSAGES": "vi_VN", "LANG": "en_US"}, "vi"),
        ({"DSX_LANG": "vi", "LANG": "en_US"}, "vi"),
        ({"DSX_LANG": "auto", "LANG": "vi_VN"}, "vi"),
        ({"DSX_LANG": "en", "LANG": "vi"}, "en"),
    ],
)
def test_the_language_goes_by_the_environment(environment, language, monkeypatch):
    for name in ("DSX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert messages.language() == language
    assert tuple(Language) == ("en", "vi", "auto")


@pytest.mark.parametrize("number", [0, 7, 28000, 2.42, 5212287, 0.1, 92.18, 1_200_000_000, 1e-7])
def test_numbers_as_cldr_has_them(number):
    numbers = pytest.importorskip("babel.numbers")
    assert wording_vi.quantity(number) == numbers.format_decimal(number, locale="vi", decimal_quantization=False)


@pytest.mark.parametrize("day", ["2022-05-05", "1945-09-02", "2024-12-31"])
def test_days_as_cldr_has_them(day):
    dates = pytest.importorskip("babel.dates")
    assert wording_vi.day(day) == dates.format_date(datetime.date.fromisoformat(day), "long", locale="vi")


@pytest.mark.parametrize(
    ("kind", "changes", "words"),
    [
        ("date", {"timex": "2022-05-05"}, "5 tháng 5, 2022"),
        ("date", {"timex": "2024-09"}, "tháng 9 năm 2024"),
        ("date", {"timex": "2024-Q3"}, "quý 3 năm 2024"),
        ("date", {"timex": "2023-H1"}, "nửa đầu năm 2023"),
        ("date", {"timex": "199"}, "thập niên 1990"),
        ("date", {"timex": "20"}, "thế kỷ 21"),
        ("date", {"timex": "2024-10-19T09:14"}, "09:14, 19 tháng 10, 2024"),
        ("date", {"timex": "2025-11-05TMO"}, "sáng, 5 tháng 11, 2025"),
        ("date", {"timex": "2022/2025"}, "2022 – 2025"),
        ("date", {"timex": "2021/.."}, "từ 2021"),
        ("date", {"timex": "2030", "mod": "on_or_before"}, "đến hết 2030"),
        ("date", {"timex": "XXXX-11-02"}, "2 tháng 11 (không rõ năm)"),
        ("date", {"timex": "P2Y", "type": "duration"}, "2 năm"),
        ("date", {"timex": "P1M", "type": "set"}, "mỗi tháng"),
        ("date", {"timex": "XXXX-07-15", "type": "set"}, "15 tháng 7 hằng năm"),
        ("date", {"timex": "2025-01-29", "calendar": "lunar"}, "29 tháng 1, 2025 (âm lịch)"),
        ("date", {"timex": "BC0179"}, "năm 179 TCN"),
        ("document", {"issued": "2022-05-05"}, "15-NQ/TW · Bộ Chính trị · 5 tháng 5, 2022"),
        ("rank", {}, "thứ 24/63"),
        ("rank", {"position": -1, "of": None}, "cuối bảng"),
        ("rank", {"type": "top", "position": None, "top": 10, "of": None, "modality": "target"}, "top 10 (mục tiêu)"),
        ("rank", {"type": "change", "position": None, "of": None, "change": -7}, "giảm 7 bậc"),
        ("count", {}, "> 61.000 chữ ký số"),
        ("count", {"type": "percent", "number": 0.1, "unit": "%", "comparator": "="}, "0,1%"),
        ("count", {"type": "ratio", "number": 19, "of": 30, "unit": "quận", "comparator": "="}, "19/30 quận"),
        ("count", {"type": "ordinal", "number": 9, "unit": "lần", "comparator": "="}, "lần thứ 9"),
        ("claim", {}, "Ngô Minh Tâm, Giám đốc Sở · khẳng định (trực tiếp) · 1 dữ kiện"),
    ],
)  # fmt: skip
def test_values_as_vietnamese_readers_write_them(kind, changes, words):
    assert wording_vi.say(fact(kind, **changes)) == words


def test_errors_headings_and_values_in_vietnamese(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Ngày 5/5/2022, có hơn 61 nghìn chữ ký số.", encoding="utf-8")
    run = dsx("review", path, "--lang", "vi", "--color", "always", "--pager", "never")
    assert "61.000 chữ ký số" in run.stdout
    assert "2 dữ kiện · 1 bài" in run.stdout
    assert "không có tệp hay thư mục này" in dsx("extract", tmp_path / "none.txt", "--lang", "vi").stderr
