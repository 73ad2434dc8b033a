"""What articles say differently: the same document, place, quantity, day and quotation; and what only looks so."""

import datetime
import json
import subprocess
import sys

import pytest
from conftest import ROOT
from facts import date, fact

from dsx import pipeline
from dsx.archive.collate import conflicts
from dsx.archive.collate.quantity import Bounds, bounds, share
from dsx.fact import CountValue, encode
from dsx.language import canonical
from dsx.source.article import Article

TITLE = "phương hướng, nhiệm vụ phát triển Thủ đô Hà Nội đến năm 2030, tầm nhìn đến năm 2045"


def resolution(doc, symbol="15-NQ/TW", at=0, published="2024-12-14", zone="body", type="nghị quyết", **value):
    marked = f"Bộ Chính trị ban hành ⟦Nghị quyết số {symbol}⟧ về phát triển Thủ đô."
    return fact("document", doc, marked, published, at, zone, type=type, number=symbol.split("-")[0], symbol=symbol, **value)


def rank(doc, marked="Hà Nội ⟦xếp thứ 6⟧ cả nước.", published="2024-12-14", at=0, subject="Hà Nội", metric="chỉ số DTI", **value):
    return fact("rank", doc, marked, published, at, subject=subject, metric=metric, **value)


def count(doc, marked, number, unit, published="2024-12-14", at=0, zone="body", **value):
    return fact("count", doc, marked, published, at, zone, number=number, unit=unit, **value)


def quotation(doc, speaker, beside=None, text="Xếp hạng là tấm gương, không phải cái đích cuối cùng của thành phố"):
    return fact("claim", doc, f"“⟦{text}⟧”, {beside or speaker} nói.", speaker=speaker)


def found(*facts):
    return [(conflict.kind, conflict.what) for conflict in conflicts(facts)]


DIFFERENT = [
    (
        "days of issue",
        [
            resolution("a", issuer="Bộ Chính trị", issued="2022-05-05"),
            resolution("b", issuer="Bộ Chính trị", issued="2022-05-15"),
        ],
        ("document", "issued"),
    ),
    (
        "days of issue in different years, of one title",
        [resolution("a", issued="2021-05-05", title=TITLE), resolution("b", issued="2022-05-05", title=TITLE)],
        ("document", "issued"),
    ),
    (
        "the year in a title",
        [
            resolution("a", "18-NQ/TU", issuer="Thành ủy Hà Nội", title="xây dựng thành phố thông minh đến năm 2023"),
            resolution(
                "b", "18-NQ/TU", issuer="Ban Thường vụ Thành ủy Hà Nội", title="xây dựng thành phố Hà Nội thông minh đến năm 2025"
            ),
        ],
        ("document", "title"),
    ),
    (
        "issuers",
        [resolution("a", issuer="Bộ Chính trị", title=TITLE), resolution("b", issuer="Quốc hội", title=TITLE)],
        ("document", "issuer"),
    ),
    ("places in a year", [rank("a", position=6, time="2023"), rank("b", position=9, time="2023")], ("rank", "position")),
    (
        "places by names of one index and one city",
        [
            rank("a", position=6, time="2023", scope="cả nước"),
            rank(
                "b", subject="Thủ đô", metric="Chỉ số chuyển đổi số cấp tỉnh", position=7, time="2023", scope="63 tỉnh, thành phố"
            ),
        ],
        ("rank", "position"),
    ),
    (
        "places by a metric in more words",
        [
            rank("a", subject="Thanh Hóa", metric="thu hút vốn đầu tư nước ngoài FDI", scope="cả nước", position=1),
            rank("b", subject="Thanh Hóa", metric="thu hút đầu tư nước ngoài", scope="cả nước", position=6),
        ],
        ("rank", "position"),
    ),
    ("places of the same days", [rank("a", position=6), rank("b", position=9, published="2024-12-15")], ("rank", "position")),
    (
        "a place outside the first ten",
        [rank("a", position=12, time="2023"), rank("b", type="top", top=10, time="2023")],
        ("rank", "position"),
    ),
    (
        "changes of one stretch",
        [
            rank("a", type="change", change=16, since="2021", time="2022"),
            rank("b", type="change", change=19, since="2021", time="2022"),
        ],
        ("rank", "change"),
    ),
    (
        "a place, changes and a first ten that cannot add up",
        [
            rank("a", position=24, time="2022"),
            rank("a", at=90, type="change", change=16, since="2021", time="2022"),
            rank("b", type="change", change=19, since="2021"),
            rank("b", at=90, type="top", top=10),
        ],
        ("rank", "arithmetic"),
    ),
    (
        "numbers of one thing",
        [
            count("a", "Cuộc thi Robothon năm nay thu hút ⟦47 đội tuyển⟧ tham gia, với 144 học sinh.", 47, "đội tuyển"),
            count("b", "Cuộc thi Robothon thu hút sự tham gia của ⟦48 đội tuyển⟧, với 144 học sinh.", 48, "đội tuyển"),
        ],
        ("count", "number"),
    ),
    (
        "numbers in copies of a sentence",
        [
            count("a", "Thành phố cấp ⟦hơn 68 nghìn chữ ký số⟧ cho công chức.", 68000, "chữ ký số", comparator=">"),
            count("b", "Thành phố cấp ⟦hơn 86 nghìn chữ ký số⟧ cho công chức.", 86000, "chữ ký số", comparator=">"),
        ],
        ("count", "number"),
    ),
    (
        "a ratio and a percentage",
        [
            count("a", "Đến nay thành phố hoàn thành ⟦8/15 mục tiêu⟧ của nghị quyết.", 8, "mục tiêu", type="ratio", of=15),
            count(
                "b", "Đến nay thành phố hoàn thành ⟦dưới 50%⟧ mục tiêu của nghị quyết.", 50, "%", type="percent", comparator="<"
            ),
        ],
        ("count", "number"),
    ),
    (
        "days that differ by the month",
        [
            date("a", "Vụ nổ trước số nhà 236 Bình Lợi xảy ra ⟦ngày 28/11⟧.", "2024-11-28"),
            date("b", "Trước đó, ⟦ngày 28/10⟧, mặt đường trước số nhà 236 Bình Lợi phát nổ.", "2024-10-28"),
        ],
        ("date", "day"),
    ),
    ("speakers of a quotation", [quotation("a", "Hồ Ngọc Yến"), quotation("b", "Đỗ Quang Lâm")], ("claim", "speaker")),
]

ALIKE = [
    (
        "a number that is denied",
        [
            count("a", "Thành phố cấp ⟦68 nghìn chữ ký số⟧ cho công chức.", 68000, "chữ ký số"),
            count("b", "Thành phố cấp ⟦86 nghìn chữ ký số⟧ cho công chức.", 86000, "chữ ký số", modality="denied"),
        ],
    ),
    (
        "numbers of two provinces",
        [
            count("a", "Trong tháng, Hà Nội cấp ⟦68 nghìn chữ ký số⟧ cho công chức.", 68000, "chữ ký số"),
            count("b", "Trong tháng, Đà Nẵng cấp ⟦86 nghìn chữ ký số⟧ cho công chức.", 86000, "chữ ký số"),
        ],
    ),
    ("one article twice", [resolution("a", issued="2022-05-05", title=TITLE)] * 2),
    (
        "a number that begins again in the next term of the Party",
        [resolution("a", issuer="Bộ Chính trị", issued="2016-12-05"), resolution("b", issued="2022-05-05")],
    ),
    (
        "committees of two provinces",
        [
            resolution("a", "18-NQ/TU", issuer="Tỉnh ủy Nghệ An", issued="2022-12-30"),
            resolution("b", "18-NQ/TU", issuer="Thành ủy Hà Nội", issued="2022-12-31"),
        ],
    ),
    (
        "the committee for its standing board",
        [resolution("a", "8-NQ/TU", issuer="Thành ủy Huế"), resolution("b", "8-NQ/TU", issuer="Ban Thường vụ Thành ủy Huế")],
    ),
    ("a title cut short", [resolution("a", title=TITLE), resolution("b", title=TITLE[:52])]),
    (
        "a teaser",
        [
            resolution("a", issued="2022-05-05", title=TITLE),
            resolution("b", issued="2022-05-15", title=TITLE, zone="related"),
        ],
    ),
    ("places in two years", [rank("a", position=24, time="2022"), rank("b", position=6, time="2023")]),
    ("places of two days of a season", [rank("a", position=2, time="2024-12-01"), rank("b", position=3, time="2024-12-08")]),
    ("a place among the first ten", [rank("a", position=6, time="2023"), rank("b", type="top", top=10, time="2023")]),
    ("places weeks apart", [rank("a", position=6), rank("b", position=9, published="2025-01-15")]),
    ("a target", [rank("a", position=6, time="2025"), rank("b", position=3, time="2025", modality="target")]),
    ("places in two scopes", [rank("a", position=6, time="2023"), rank("b", position=60, time="2023", scope="Đông Nam Á")]),
    (
        "a place and a change that add up",
        [
            rank("a", position=6, time="2023"),
            rank("a", at=90, type="change", change=18, since="2022", time="2023"),
            rank("b", position=24, time="2022"),
        ],
    ),
    (
        "more than 60 and 61",
        [
            count("a", "Thành phố cấp ⟦hơn 60 nghìn chữ ký số⟧ cho công chức.", 60000, "chữ ký số", comparator=">"),
            count("b", "Thành phố cấp ⟦61.200 chữ ký số⟧ cho công chức.", 61200, "chữ ký số"),
        ],
    ),
    (
        "articles years apart",
        [
            count("a", "Thành phố cấp ⟦68 nghìn chữ ký số⟧ cho công chức.", 68000, "chữ ký số", published="2022-12-14"),
            count("b", "Thành phố cấp ⟦86 nghìn chữ ký số⟧ cho công chức.", 86000, "chữ ký số", published="2024-12-14"),
        ],
    ),
    (
        "a plan for a result",
        [
            count("a", "Thành phố cấp ⟦68 nghìn chữ ký số⟧ cho công chức.", 68000, "chữ ký số"),
            count("b", "Thành phố dự kiến cấp ⟦86 nghìn chữ ký số⟧ cho công chức.", 86000, "chữ ký số"),
        ],
    ),
    (
        "an article that says both",
        [
            count("a", "Trong đợt này ⟦27 đối tượng⟧ đua xe bị xử phạt.", 27, "đối tượng"),
            count("b", "Trong đợt này ⟦10 đối tượng⟧ đua xe bị xử phạt.", 10, "đối tượng"),
            count("b", "Sau đó thêm người, tất cả ⟦27 đối tượng⟧.", 27, "đối tượng", at=80),
        ],
    ),
    (
        "two things of one unit",
        [
            count("a", "Cơn bão làm ⟦12 người⟧ thiệt mạng tại Quảng Bình.", 12, "người"),
            count("b", "Giải chạy đêm quy tụ ⟦900 người⟧ quanh hồ Hoàn Kiếm.", 900, "người"),
        ],
    ),
    ("a name and its short form", [quotation("a", "Hồ Ngọc Yến"), quotation("b", "bà Yến")]),
    ("a name spelt in two ways", [quotation("a", "Stephen Davis"), quotation("b", "Stephen Daivis")]),
    ("a pronoun taken for someone", [quotation("a", "Hồ Ngọc Yến"), quotation("b", "Đỗ Quang Lâm", beside="ông")]),
    (
        "each day's own news",
        [
            date("a", "Xổ số miền Nam ⟦ngày 14/12⟧: người trúng số đài Cà Mau nhận thưởng.", "2024-12-14"),
            date(
                "b",
                "Xổ số miền Nam ⟦ngày 16/12⟧: người trúng số đài Bình Thuận nhận thưởng.",
                "2024-12-16",
                published="2024-12-16",
            ),
        ],
    ),
    (
        "ages of two people",
        [
            count("a", "Anh Huy Nguyễn, ⟦34 tuổi⟧, trú tại quận Bình Thạnh, TP HCM, cho hay.", 34, "tuổi", type="measure"),
            count("b", "Anh Mạnh Dũng, ⟦43 tuổi⟧, trú tại quận Bình Thạnh, TP HCM, cho hay.", 43, "tuổi", type="measure"),
        ],
    ),
]


@pytest.mark.parametrize(("facts", "expected"), [row[1:] for row in DIFFERENT], ids=[row[0] for row in DIFFERENT])
def test_what_articles_say_differently(facts, expected):
    assert found(*facts) == [expected]


@pytest.mark.parametrize("facts", [row[1] for row in ALIKE], ids=[row[0] for row in ALIKE])
def test_what_only_looks_different(facts):
    assert found(*facts) == []


def toll(doc, marked, number, published, unit="người", **value):
    return fact("count", doc, marked, published, number=number, unit=unit, **value)


BRIDGE = "⟦Ngày 9/9⟧, cầu Khe Vàng ở huyện Tân Lập sập làm {} thiệt mạng."


def fallen(doc, words, number, published, **value):
    text = BRIDGE.format(words)
    return [
        date(doc, text, "2024-09-09"),
        toll(doc, text.replace("⟦", "").replace("⟧", "").replace(words, f"⟦{words}⟧"), number, published, **value),
    ]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (fallen("a", "ba người", 3, "2024-09-09T10:00") + fallen("b", "năm người", 5, "2024-09-10T10:00"), ["updated"]),
        (fallen("a", "năm người", 5, "2024-09-09T10:00") + fallen("b", "ba người", 3, "2024-09-10T10:00"), ["contradiction"]),
        (fallen("a", "ba người", 3, "2024-11-09T10:00") + fallen("b", "năm người", 5, "2024-11-10T10:00"), ["contradiction"]),
        (fallen("a", "ba người", 3, "2024-09-09T10:00") + fallen("b", "ba người", 3, "2024-09-10T10:00"), []),
        (
            fallen("a", "ít nhất hai người", 2, "2024-09-09T10:00", comparator=">=")
            + fallen("b", "ba người", 3, "2024-09-10T10:00"),
            [],
        ),
        (
            fallen("a", "ba binh sĩ", 3, "2024-09-09T10:00", unit="binh sĩ") + fallen("b", "năm người", 5, "2024-09-10T10:00"),
            [],
        ),
    ],
    ids=["risen", "fallen", "long after", "equal", "at least", "a part of them"],
)
def test_tolls_rise_and_then_are_updated(facts, expected):
    assert [conflict.status for conflict in conflicts(facts) if conflict.what == "toll"] == expected


def test_an_update_is_told_in_the_order_of_time():
    (conflict,) = conflicts(fallen("b", "năm người", 5, "2024-09-10T10:00") + fallen("a", "ba người", 3, "2024-09-09T10:00"))
    assert [side.said for side in conflict.sides] == ["ba người", "năm người"]


def test_the_sample_articles_disagree_where_they_were_made_to(corpus):
    facts = []
    for path in corpus:
        published = json.loads((ROOT / "tests" / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))["published"]
        day = datetime.date.fromisoformat(published) if published else None
        facts.extend(pipeline.facts(Article(path.read_text(encoding="utf-8"), doc=path.name, given=day)))
    issued, signatures = conflicts(facts)
    assert (issued.what, {side.said for side in issued.sides}) == ("issued", {"2022-12-30", "2022-12-31"})
    assert {side.said for side in signatures.sides} == {"hơn 68 nghìn chữ ký số", "hơn 86 nghìn chữ ký số"}


def test_sides_quote_the_articles_and_the_surest_comes_first():
    facts = [
        resolution("a", issued="2022-05-05", title=TITLE),
        rank("a", at=200, position=6),
        resolution("b", issued="2022-05-15", title=TITLE),
        rank("b", at=200, position=9),
    ]
    first, second = conflicts(facts)
    assert (first.kind, second.kind) == ("document", "rank")
    assert {side.said: [quoted.doc for quoted in side.facts] for side in first.sides} == {
        "2022-05-05": ["a"],
        "2022-05-15": ["b"],
    }


@pytest.mark.parametrize(
    ("text", "value", "allowed"),
    [
        ("47 đội", {"number": 47}, Bounds(47, 47)),
        ("hơn 60", {"number": 60, "comparator": ">"}, Bounds(60, 72)),
        ("gần 50", {"number": 50, "comparator": "<"}, Bounds(40, 50)),
        ("10-15", {"low": 10, "high": 15}, Bounds(10, 15)),
        ("5.700", {"number": 5700}, Bounds(5650, 5750)),
    ],
)
def test_what_a_number_allows(text, value, allowed):
    given = {"type": "cardinal", "number": None, "low": None, "high": None, "of": None, "unit": "đội", "currency": None}
    assert bounds(CountValue(**{**given, "comparator": "=", "modality": "result", **value}), text) == allowed


def test_the_share_of_a_ratio():
    eight = CountValue("ratio", 8, None, None, 15, "mục tiêu", None, "=", "result")
    half = CountValue("percent", 50, None, None, None, "%", None, "<", "result")
    more = CountValue("percent", 50, None, None, None, "%", None, ">", "result")
    assert not share(eight, "8/15 mục tiêu").agrees(share(half, "dưới 50%"))
    assert share(eight, "8/15 mục tiêu").agrees(share(more, "trên 50%"))


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("hà nội", ["Hà Nội", "TP Hà Nội", "Thành phố Hà Nội", "Thủ đô", "Thủ đô Hà Nội"]),
        ("hồ chí minh", ["TP.HCM", "TP HCM", "Thành phố Hồ Chí Minh"]),
        ("việt nam", ["cả nước", "toàn quốc", "63 tỉnh, thành phố"]),
        (None, ["Thành phố", "Chelsea"]),
    ],
)
def test_one_key_for_a_place(key, names):
    assert {canonical.place(name) for name in names} == {key}


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("dti", ["chuyển đổi số", "Chỉ số chuyển đổi số cấp tỉnh", "DTI", "chỉ số chuyển đổi số cấp tỉnh (DTI)"]),
        ("pci", ["PCI", "Chỉ số năng lực cạnh tranh cấp tỉnh", "bảng xếp hạng PCI"]),
        ("hạ tầng số", ["chỉ số hạ tầng số"]),
    ],
)
def test_one_key_for_an_index(key, names):
    assert {canonical.index(name) for name in names} == {key}


def run(*arguments, stdin=b""):
    command = [sys.executable, "-c", "from dsx_cli.main import main; main()", "conflicts", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True)


PAIR = b"".join(encode(resolution(doc, issued=day, title=TITLE)) for doc, day in (("a", "2022-05-05"), ("b", "2022-05-15")))


def test_the_command_lists_sides_and_gives_records():
    lines = run("-", stdin=PAIR).stdout.decode().splitlines()
    assert [line.split("\t")[2:6] for line in lines] == [
        ["document.issued", "nghị quyết 15-NQ/TW", "2022-05-05", "a:1:23"],
        ["document.issued", "nghị quyết 15-NQ/TW", "2022-05-15", "b:1:23"],
    ]
    (record,) = map(json.loads, run("-", "--json", stdin=PAIR).stdout.splitlines())
    assert [side["said"] for side in record["sides"]] == ["2022-05-05", "2022-05-15"]
    assert record["sides"][0]["facts"][0]["value"]["symbol"] == "15-NQ/TW"


def test_exit_codes():
    assert run("-", stdin=PAIR).returncode == 0
    assert run("-", "--fail", stdin=PAIR).returncode == 1
    assert run("-", "--fail", stdin=PAIR.splitlines(keepends=True)[0]).returncode == 0


@pytest.mark.parametrize("bad", [b"no fact\n", b'{"kind": "date"}\n', PAIR[:60] + b"\n", b"\xff\xfe\n"])
def test_a_bad_line_is_named_and_the_rest_is_done(bad):
    done = run("-", stdin=bad + PAIR)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    assert b"line 1" in done.stderr
