"""What a person sees: values in words, facts in their sentences, and nothing that the article's text could do to the terminal."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dsx.fact import (
    FACT_TYPES,
    ClaimValue,
    CountValue,
    DateValue,
    DocumentValue,
    Fact,
    RankValue,
    Sentence,
    encode,
)
from dsx_cli.excerpt import excerpt
from dsx_cli.review import Filter
from dsx_cli.safe import MARKS_SHOWN, visible
from dsx_cli.wording import say

VALUES = {
    "date": DateValue("date", "2022-05-05", "2022-05-05", "2022-05-05", "day", "explicit", None, "gregorian"),
    "document": DocumentValue("nghị quyết", "15", "15-NQ/TW", None, "Bộ Chính trị", None, None, None, None),
    "rank": RankValue("position", 24, 63, None, None, None, None, None, None, None, "result"),
    "count": CountValue("cardinal", 61000, None, None, None, "chữ ký số", None, ">", "result"),
    "claim": ClaimValue("Ngô Minh Tâm", "Giám đốc Sở", "khẳng định", "direct", ("0123456789abcdef",)),
}


def fact(kind: str = "count", before="có ", text="hơn 61 nghìn chữ ký số", after=" rồi.", doc="a.txt", **changes) -> Fact:
    """A fact in the sentence `before` + `text` + `after`; `changes` are of its value."""
    return FACT_TYPES[kind](
        id="0123456789abcdef",
        doc=doc,
        published=None,
        text=text,
        start=len(before),
        end=len(before + text),
        line=1,
        column=len(before) + 1,
        sentence=Sentence(0, len(before + text + after), before + text + after),
        zone="body",
        value=msgspec.structs.replace(VALUES[kind], **changes),
        rule=f"{kind}.test",
    )


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("2022-05-05", "5 May 2022"),
        ("2024-09", "September 2024"),
        ("2025", "2025"),
        ("2024-Q3", "3rd quarter of 2024"),
        ("2023-H1", "1st half of 2023"),
        ("199", "1990s"),
        ("20", "21st century"),
        ("2024-10-19T09:14", "19 October 2024, 09:14"),
        ("2025-11-05TMO", "5 November 2025, morning"),
        ("2022/2025", "2022–2025"),
        ("2021/..", "since 2021"),
        ("../2030", "until 2030"),
        ("2025-07-01/2025-07-15", "1–15 July 2025"),
        ("2025-06-28/2025-07-02", "28 June – 2 July 2025"),
        ("1950-07-15/2025-07-15", "15 July 1950 – 15 July 2025"),
        ("2024-01/2024-09", "January – September 2024"),
        ("XXXX-11-02", "2 November (year unknown)"),
        ("XXXX-07", "July (year unknown)"),
        ("XXXX", "year unknown"),
        ("XXXX-XX-XX", "day unknown"),
        ("XXXX-XX-XXT17:00", "17:00 (day unknown)"),
        ("XXXX-WXX-6", "Saturday (week unknown)"),
        ("XXXX-WXX", "week unknown"),
        ("2013-W43", "week of 21 October 2013"),
        ("2013-W43-WE", "weekend of 26 October 2013"),
        ("2025-SU", "summer of 2025"),
        ("BC0179", "179 BC"),
        ("2023-02-29", "29 February 2023"),
        ("2023-13-01", "1 month 13 2023"),
        ("FUTURE_REF", "in the future"),
        ("something else", "something else"),
    ],
)
def test_dates_in_words(timex, words):
    assert say(fact("date", timex=timex)) == words


@pytest.mark.parametrize(
    ("timex", "words"),
    [("P2Y", "2 years"), ("P1W", "1 week"), ("PT30M", "30 minutes"), ("P1M", "1 month"), ("P3M/P2Y", "3 months – 2 years")],
)
def test_durations_in_words(timex, words):
    assert say(fact("date", type="duration", timex=timex)) == words


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("P1D", "every day"),
        ("P1Y", "every year"),
        ("P2W", "every 2 weeks"),
        ("XXXX-07-15", "every 15 July"),
        ("XXXX-WXX-2", "every Tuesday"),
        ("XXXX-XX-15", "the 15th of every month"),
    ],
)
def test_sets_in_words(timex, words):
    assert say(fact("date", type="set", timex=timex)) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mod": "end", "timex": "2024"}, "late 2024"),
        ({"mod": "on_or_before", "timex": "2030"}, "by 2030"),
        ({"mod": "less_than", "type": "duration", "timex": "P2Y"}, "less than 2 years"),
        ({"calendar": "lunar", "timex": "2025-01-29"}, "29 January 2025 (lunar calendar)"),
    ],
)
def test_what_a_date_carries_besides(changes, words):
    assert say(fact("date", **changes)) == words


@pytest.mark.parametrize(
    ("kind", "changes", "words"),
    [
        ("document", {}, "15-NQ/TW · Bộ Chính trị"),
        ("document", {"issued": "2022-05-05"}, "15-NQ/TW · Bộ Chính trị · 5 May 2022"),
        ("document", {"symbol": None, "number": "18", "issuer": None, "refers_to": "18-NQ/TW"}, "nghị quyết 18 → 18-NQ/TW"),
        (
            "document",
            {
                "type": "luật",
                "number": None,
                "symbol": None,
                "issuer": None,
                "year": 2024,
                "title": "Đất đai",
                "provision": "Điều 5",
            },
            "Điều 5 · luật 2024 · Đất đai",
        ),
        ("rank", {}, "24th of 63"),
        ("rank", {"position": -1, "of": None}, "last"),
        ("rank", {"position": -3, "of": None, "scope": "cả nước"}, "3rd from the bottom · cả nước"),
        ("rank", {"type": "top", "position": None, "top": 10, "modality": "target"}, "top 10 of 63 (target)"),
        ("rank", {"type": "change", "position": None, "of": None, "change": -1}, "down 1 place"),
        ("rank", {"type": "change", "position": None, "of": None, "change": 19, "since": "2021"}, "up 19 places since 2021"),
        ("count", {}, "> 61,000 chữ ký số"),
        ("count", {"type": "percent", "number": 0.1, "unit": "%", "comparator": "="}, "0.1%"),
        ("count", {"type": "ratio", "number": 19, "of": 30, "unit": "quận, huyện", "comparator": "="}, "19 of 30 quận, huyện"),
        ("count", {"number": None, "low": 10, "high": 15, "unit": "km", "comparator": "~"}, "≈ 10–15 km"),
        (
            "count",
            {"type": "money", "number": 4_800_000_000, "unit": None, "currency": "VND", "comparator": "="},
            "4,800,000,000 VND",
        ),
        ("count", {"type": "ordinal", "number": 9, "unit": "lần", "comparator": "="}, "9th lần"),
        ("count", {"number": 1e-07, "unit": None, "comparator": "<="}, "≤ 0.0000001"),
        ("claim", {}, "Ngô Minh Tâm, Giám đốc Sở · khẳng định (direct) · 1 fact"),
        ("claim", {"speaker": None, "role": None, "cue": None, "facts": ()}, "unnamed · quoted (direct)"),
    ],
)
def test_values_in_words(kind, changes, words):
    assert say(fact(kind, **changes)) == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hà Nội", "Hà Nội"),
        (unicodedata.normalize("NFD", "Nghị quyết của Đảng"), "Nghị quyết của Đảng"),
        ("\x1b[31mđỏ\x1b[0m", "␛[31mđỏ␛[0m"),
        ("a\x07\x08\x7f\x00b", "a␇␈␡␀b"),
        ("a\x9b31mb", "a\\x9b31mb"),
        ("a\tb\u00a0c\u3000d", "a b c d"),
        ("a\r\nb\nc\rd\u2028e", "a⏎b⏎c⏎d⏎e"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        ("a\ud800b", "a\\ud800b"),
        ("[bold]đậm[/bold] :smile:", "[bold]đậm[/bold] :smile:"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_text_is_shown_and_not_obeyed(text, shown):
    assert visible(text) == shown


def test_marks_do_not_climb():
    assert len(visible("a" + "\u0316" * 500)) == 1 + MARKS_SHOWN
    assert visible("\u0316a") == "◌\u0316a"


@given(st.text())
def test_no_text_drives_the_terminal(text):
    shown = visible(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in shown)


@given(st.text(max_size=200), st.text(min_size=1, max_size=200), st.text(max_size=200), st.integers(30, 200))
def test_an_excerpt_fits_and_shows_the_fact(before, text, after, cells):
    shown = excerpt(fact("count", before, text, after), cells)
    assert sum(map(cell_len, shown)) <= cells
    if cell_len(visible(text)) <= cells // 2:
        assert shown.fact == visible(text)


def test_a_short_sentence_stands_whole():
    assert excerpt(fact(), 80) == ("có ", "hơn 61 nghìn chữ ký số", " rồi.")


def test_a_long_sentence_is_cut_between_words_round_the_fact():
    shown = excerpt(fact(before="từ đầu năm đến nay " * 20, after=" theo báo cáo của sở" * 20), 60)
    assert shown.fact == "hơn 61 nghìn chữ ký số"
    assert shown.before.startswith("…")
    assert shown.before.lstrip("…").split()[0] in {"từ", "đầu", "năm", "đến", "nay"}
    assert shown.after.endswith("…")
    assert shown.after.rstrip("…").split()[-1] in {"theo", "báo", "cáo", "của", "sở"}


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (Filter(), True),
        (Filter(kinds=frozenset({"count"})), True),
        (Filter(kinds=frozenset({"date"})), False),
        (Filter(doc="a.txt"), True),
        (Filter(doc="*.txt"), True),
        (Filter(doc="b"), False),
        (Filter(grep="CHỮ KÝ"), True),
        (Filter(grep=unicodedata.normalize("NFD", "chữ ký")), True),
        (Filter(grep="61,000"), True),
        (Filter(grep="^rồi"), False),
    ],
)
def test_filters(wanted, kept):
    assert wanted.keeps(fact()) is kept


def on_terminal(lines: bytes, width: int, *options: str, **environment: str) -> str:
    """What `dsx review` writes to a terminal of some width."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    names = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES", "FORCE_COLOR")}
    environment = {**names, "TERM": "xterm-256color", "DSX_PAGER": "", "DSX_LANG": "en", **environment}
    command = [sys.executable, "-c", "from dsx_cli.main import main; main()", "review", *options]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=child, env=environment) as process:
        os.close(child)
        assert process.stdin is not None
        process.stdin.write(lines)
        process.stdin.close()
        shown = b""
        while True:
            try:
                piece = os.read(parent, 65536)
            except OSError:  # Linux says so when the other end is closed
                break
            if not piece:
                break
            shown += piece
    os.close(parent)
    assert process.returncode == 0
    return shown.decode().replace("\r\n", "\n")


SGR = re.compile(r"\x1b\[[\d;]*m")
NASTY = "\x1b[2J\x1b]0;owned\x07[bold red]rich[/] \u202eđảo\u202c " + unicodedata.normalize("NFD", "Tiếng Việt ") + "新聞" * 30


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_the_table_fits_the_terminal(width):
    lines = b"".join(
        encode(fact(kind, before=NASTY + " trước " * 40, after=" sau " * 40 + NASTY, doc=NASTY.replace("\x07", "")))
        for kind in VALUES
    )
    shown = SGR.sub("", on_terminal(lines, width))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)
    body = shown.split("place", 1)[1].splitlines()[1:]
    assert len(body) > 10
    assert max(map(cell_len, body)) <= width
    assert shown == unicodedata.normalize("NFC", shown)


def test_the_fact_is_highlighted_and_the_value_in_words():
    shown = on_terminal(encode(fact()), 120)
    assert "có \x1b[1;4;32mhơn 61 nghìn chữ ký số\x1b[0m rồi." in shown
    assert "> 61,000 chữ ký số" in shown
    assert "1:4" in shown


def test_no_color_keeps_the_highlight_without_colour():
    shown = on_terminal(encode(fact()), 120, NO_COLOR="1")
    assert "\x1b[1;4mhơn 61 nghìn chữ ký số\x1b[0m" in shown
    assert not re.search(r"\x1b\[[\d;]*3\dm", shown)


def test_a_terminal_without_styles_gets_marks():
    shown = on_terminal(encode(fact()), 120, TERM="dumb")
    assert "có ⟦hơn 61 nghìn chữ ký số⟧ rồi." in shown
    assert "\x1b" not in shown


# how facts are chosen, ordered and shown

FACTS = [
    fact("count", doc="b.txt", number=5, unit="người", modality="target"),
    fact("date", "Ngày ", "5/5/2022", " họp.", doc="a.txt"),
    fact("rank", "Hà Nội ", "xếp thứ 24/63", ".", doc="a.txt"),
    fact("count", doc="a.txt", number=3, unit="người", comparator="="),
    fact("date", "Đến ", "năm 2021", " họp.", doc="c.txt", timex="2021", start="2021-01-01", end="2021-12-31"),
]
LINES = b"".join(map(encode, FACTS))


def reviewed(*options: str, lines: bytes = LINES, **environment: str) -> subprocess.CompletedProcess:
    """What `dsx review` writes into a pipe."""
    command = [sys.executable, "-c", "from dsx_cli.main import main; main()", "review", *options]
    environment = {**os.environ, "DSX_LANG": "en", **environment}
    return subprocess.run(command, input=lines, capture_output=True, check=False, env=environment)


def places(*options: str) -> list[str]:
    run = reviewed(*options)
    assert run.returncode == 0, run.stderr
    return [line.split(":")[0] + " " + line.split("\t")[1] for line in run.stdout.decode().splitlines()]


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ([], ["b.txt count", "a.txt date", "a.txt rank", "a.txt count", "c.txt date"]),
        (["--kind", "date,rank"], ["a.txt date", "a.txt rank", "c.txt date"]),
        (["--kind", "date", "--kind", "rank"], ["a.txt date", "a.txt rank", "c.txt date"]),
        (["--modality", "target"], ["b.txt count"]),
        (["--zone", "title,caption"], []),
        (["--rule", "date.*"], ["a.txt date", "c.txt date"]),
        (["--where", "value->>'unit' = 'người' AND CAST(value->>'number' AS INT) > 4"], ["b.txt count"]),
        (["--sort", "doc", "--kind", "count"], ["a.txt count", "b.txt count"]),
        (["--sort", "value"], ["a.txt count", "b.txt count", "c.txt date", "a.txt date", "a.txt rank"]),
        (["--group-by", "doc"], ["b.txt count", "a.txt date", "a.txt rank", "a.txt count", "c.txt date"]),
        (["--group-by", "kind", "--limit", "3"], ["b.txt count", "a.txt count", "a.txt date"]),
        (["--limit", "2"], ["b.txt count", "a.txt date"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_facts_are_chosen_and_ordered(options, shown):
    assert places(*options) == shown


@pytest.mark.parametrize(
    "options", [["--kind", "date,weather"], ["--modality", "sure"], ["--sort", "size"], ["--color", "red"], ["--limit", "-1"]]
)
def test_options_that_are_none(options):
    assert reviewed(*options).returncode == 2


def test_a_condition_that_is_no_sql_is_told():
    run = reviewed("--where", "kind = ")
    assert run.returncode == 1
    assert run.stderr.decode().startswith("dsx: --where: ")
    assert reviewed("--where", "1=1) UNION SELECT * FROM read_text('/etc/passwd'").returncode == 1


def test_json_is_the_lines_themselves():
    assert reviewed("--json").stdout == LINES
    assert reviewed("--json", "--kind", "rank").stdout == encode(FACTS[2])


def test_totals_come_first_and_a_limit_says_how_to_see_all():
    shown = SGR.sub("", on_terminal(LINES, 100, "--limit", "2"))
    assert shown.startswith("5 facts · 3 articles\n2 dates   1 rank   2 counts")
    assert shown.rstrip().endswith("2 / 5 facts shown; all of them with --limit 0")
    assert "--limit 0" not in on_terminal(LINES, 100, "--limit", "0")
    many = on_terminal(LINES * 41, 100)
    assert "200 / 205 facts shown" in many


@pytest.mark.parametrize("by", ["doc", "kind", "value"])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_headings_at_any_width(by, width):
    shown = SGR.sub("", on_terminal(LINES, width, "--group-by", by))
    heads = {
        "doc": ["b.txt", "a.txt", "c.txt"],
        "kind": ["count  2 facts", "date  2 facts", "rank  1 fact"],
        "value": ["count: > 5 người (target)  1 fact"],
    }
    for head in heads[by]:
        assert f"\n{head}\n" in shown
    assert max(map(cell_len, shown.splitlines())) <= max(width, 46)
    assert "24th of 63" in shown


def test_the_sentence_in_full_short_or_not_at_all():
    long = encode(fact(before="từ đầu năm đến nay " * 30))
    flat = {how: " ".join(SGR.sub("", on_terminal(long, 60, "--context", how)).split()) for how in ("none", "short", "full")}
    assert "chữ ký số rồi" not in flat["none"].replace("> 61,000 chữ ký số", "")
    assert 0 < flat["short"].count("từ đầu") < 30
    assert flat["full"].count("từ đầu năm") + flat["full"].count("từ đầu") >= 30


def test_colour_in_a_pipe_and_none_on_a_terminal():
    assert b"\x1b[1;4;32m" in reviewed("--color", "always", TERM="xterm-256color").stdout
    assert "\x1b" not in on_terminal(LINES, 80, "--color", "never")
    assert "⟦" in on_terminal(LINES, 80, "--color", "never")
    assert not re.search(r"\x1b\[[\d;]*3\dm", on_terminal(LINES, 80, "--no-color"))


def test_a_place_opens_its_file(tmp_path):
    path = tmp_path / "bài báo.txt"
    path.write_text("Ngày 5/5/2022 có 3 người.\n", encoding="utf-8")
    shown = on_terminal(b"", 80, str(tmp_path))
    assert "\x1b]8;" in shown
    assert path.as_uri() in shown


def test_a_pager_gets_it_all(tmp_path):
    out = tmp_path / "paged"
    on_terminal(LINES, 80, DSX_PAGER=f"cat > {out}")
    assert "5 facts · 3 articles" in SGR.sub("", out.read_text(encoding="utf-8"))
    on_terminal(LINES, 80, "--pager", "never", DSX_PAGER=f"cat > {out}2")
    assert not out.with_name("paged2").exists()
    assert reviewed("--pager", "always", DSX_PAGER="cat >&2; exit 3").returncode == 0
    assert "facts" in on_terminal(LINES * 40, 80, DSX_PAGER="head -n 1")
