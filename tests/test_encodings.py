"""Old encodings: what they hold, that `auto` never guesses wrongly or in silence, and what is said of text that is wrong."""

import contextlib
import json
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsx import extract
from dsx.source import encodings, mend
from dsx.source.article import Article
from dsx.source.encodings import NoText, decode, guessed
from dsx.source.reading import Options, Unreadable, read

TEXT = "Ngày 5/5/2022, Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW; hơn 61 nghìn chữ ký số đã được cấp ở Hà Nội, Đà Nẵng."
TONES = "\u0300\u0301\u0303\u0309\u0323"
NAMES = ("tcvn3", "tcvn5712", "vps", "viscii", "vni", "windows-1258")


def encoded(text: str, name: str) -> bytes:
    """The text in an encoding; a letter that it lacks as a letter and a tone, as typists did."""
    codes = table(name)
    out = b""
    for char in unicodedata.normalize("NFC", text):
        if char in codes:
            out += codes[char]
            continue
        parts = unicodedata.normalize("NFD", char)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        out += b"".join(codes.get(part, b"?") for part in bare + "".join(part for part in parts if part in TONES))
    return out


def table(name: str) -> dict[str, bytes]:
    if name == "windows-1258":
        return {bytes([n]).decode("cp1258", "ignore"): bytes([n]) for n in range(256)}
    if name == "vni":
        codes = {bytes([n]).decode("cp1252", "ignore"): bytes([n]) for n in range(256)}
        codes = {char: code for char, code in codes.items() if char.isascii() or char in "“”‘’–…"}
        for base in "aAeEoOuUyYöÖôÔ":
            for mark in ["", *"ùøûõïâáàåãäêéèúüë"]:
                code = (base + mark).encode("cp1252")
                if len(letter := decode(code, "vni")) == 1:
                    codes.setdefault(letter, code)
        return codes | {decode(char.encode("cp1252"), "vni"): char.encode("cp1252") for char in "íìæóòîñÍÌÆÓÒÎÑ"}
    return {decode(bytes([n]), name): bytes([n]) for n in range(256)}


VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
LETTERS = ["đ", "Đ", *(unicodedata.normalize("NFC", base + tone) for base in VOWELS for tone in ("", *TONES))]


@pytest.mark.parametrize("name", NAMES)
def test_all_134_letters(name):
    found = {letter: unicodedata.normalize("NFC", decode(encoded(letter, name), name)) for letter in LETTERS}
    shared = set("ẠẶẬẸỆỊỌỘỢỤỰỴẨẪỄỔỖỮ") if name == "vps" else set()  # capitals that share the code of their small letter
    assert {letter for letter, read in found.items() if read != letter} <= shared


@pytest.mark.parametrize(
    ("written", "name", "meant"),
    [
        ("Bé Tµi chÝnh quyÕt ®Þnh", "tcvn3", "Bộ Tài chính quyết định"),
        ("Trung öông Ñaûng, Vieät Nam, naêm ngoaùi, ÑAØ NAÜNG, Thuûy Nguyeân, nhöõng", "vni",
         "Trung ương Đảng, Việt Nam, năm ngoái, ĐÀ NẴNG, Thủy Nguyên, những"),
        ("Vie^.t Nam, DDa` Na(~ng, nu+o+'c, ba'o\\? Kho^ng\\. 1.5", "viqr", "Việt Nam, Đà Nẵng, nước, báo? Không. 1.5"),
        ("Hà Nôòi", "windows-1258", "Hà Nội"),
    ],
)  # fmt: skip
def test_as_it_was_typed(written, name, meant):
    assert unicodedata.normalize("NFC", decode(written.encode("cp1252"), name)) == meant


@pytest.mark.skipif(shutil.which("iconv") is None, reason="no iconv")
@pytest.mark.parametrize(("name", "theirs", "first"), [("tcvn5712", "TCVN", 0x80), ("viscii", "VISCII", 0x80)])
def test_tables_are_those_of_iconv(name, theirs, first):
    for code in range(first, 256):
        run = subprocess.run(["iconv", "-f", theirs, "-t", "UTF-8"], input=bytes([code, 0x20]), capture_output=True, check=False)
        if run.returncode == 0:
            assert run.stdout.decode()[:-1] in (decode(bytes([code]), name), decode(bytes([code]), name) + " ")


@pytest.mark.parametrize("name", NAMES)
def test_auto_finds_it(name):
    text, found = guessed(encoded(TEXT, name))
    assert unicodedata.normalize("NFC", text) == TEXT
    assert found == name or decode(encoded(TEXT, name), found) == decode(encoded(TEXT, name), name)


def test_auto_takes_utf_8_first_and_viqr_where_ascii_is_full_of_it():
    assert guessed(TEXT.encode()) == (TEXT, "utf-8")
    assert guessed(b"The price is 5^2 + 3.") == ("The price is 5^2 + 3.", "utf-8")
    text, name = guessed(b"Ho^m nay Chi'nh phu? Vie^.t Nam ho.p ta.i Ha` No^.i, ddo^'i tu+o+.ng la` no^ng da^n.")
    assert (name, text[:22]) == ("viqr", "Hôm nay Chính phủ Việt")


@pytest.mark.parametrize(
    "data",
    [b"\xff\xd8\xff\xe0 JFIF", "Crème brûlée à la française, où ?".encode("latin-1"), "Привет мир".encode("cp1251"), b"\x9d\x81"],
)
def test_auto_does_not_guess_where_nothing_is_vietnamese(data):
    with pytest.raises(NoText, match="in no encoding"):
        guessed(data)


def one(path: Path, **options):
    (item,) = read([path], Options(**options))
    return item


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
def test_unicode_by_its_mark(tmp_path, codec):
    data = TEXT.encode(codec)
    if codec in ("utf-16-le", "utf-16-be"):
        data = "\ufeff".encode(codec) + data
    (tmp_path / "a.txt").write_bytes(data)
    article = one(tmp_path / "a.txt")
    assert (article.raw, article.encoding) == (TEXT, {"utf-8-sig": None}.get(codec, codec[:6]))
    record = json.dumps({"id": "x", "text": TEXT}, ensure_ascii=False) + "\n"
    data = (record * 2).replace('"x"', '"y"', 1).encode(codec)
    (tmp_path / "a.jsonl").write_bytes("\ufeff".encode(codec) + data if codec in ("utf-16-le", "utf-16-be") else data)
    assert [item.raw for item in read([tmp_path / "a.jsonl"])] == [TEXT, TEXT]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_in_an_old_encoding_is_refused_named_or_guessed_and_said(tmp_path, name):
    path = tmp_path / "a.txt"
    path.write_bytes(encoded(TEXT, name))
    refused = one(path)
    assert isinstance(refused, Unreadable)
    assert "not UTF-8: " in refused.reason
    assert "--encoding auto" in refused.reason
    said = one(path, encoding=name)
    assert (unicodedata.normalize("NFC", said.raw), said.warnings) == (TEXT, (f"read as {name.upper()}",))
    assert unicodedata.normalize("NFC", one(path, encoding="auto").raw) == TEXT


def test_records_each_in_its_own(tmp_path):
    path = tmp_path / "a.jsonl"
    lines = [b'{"id": "%d", "text": "' % n + encoded(TEXT, name) + b'"}\n' for n, name in enumerate(("tcvn3", "vni"))]
    path.write_bytes(b"".join(lines) + json.dumps({"id": "u", "text": TEXT}, ensure_ascii=False).encode())
    items = list(read([path], Options(encoding="auto")))
    assert [unicodedata.normalize("NFC", item.raw) for item in items] == [TEXT] * 3
    assert [item.encoding for item in items] == ["tcvn3", "vni", None]


@pytest.mark.parametrize("name", ["base64", "rot13", "zip", "klingon", ""])
def test_what_is_no_encoding_of_text(name):
    with pytest.raises(LookupError):
        encodings.canonical(name)


SAVED_WRONG = [
    (TEXT.encode().decode("cp1252", "ignore"), "UTF-8 that was read as windows-1252"),
    ("hơn 61 nghÃ¬n người", "UTF-8 that was read as windows-1252"),
    (encoded(TEXT, "tcvn3").decode("cp1252"), "TCVN3 that was saved as UTF-8"),
    (encoded(TEXT, "vni").decode("cp1252"), "VNI that was saved as UTF-8"),
    (encoded(TEXT, "windows-1258").decode("cp1252"), "WINDOWS-1258 that was saved as UTF-8"),
    ("Giai đoạn 2020&#8211;2025", "to hold entities of HTML"),
    ("có &lt; 30 người", "to hold entities of HTML"),
    ("ng=C3=A0y 5/5, m=E1=BB=99t, hai=C3=A0=C3=A1", "quoted-printable"),
]


@pytest.mark.parametrize(("text", "said"), SAVED_WRONG)
def test_valid_utf_8_that_is_wrong_is_told(text, said):
    (found,) = mend.suspicions(text)
    assert found.startswith(said)


@pytest.mark.parametrize(
    "text",
    [TEXT, unicodedata.normalize("NFD", TEXT), "R&D, AT&T; a=b, x=10", "Müller, Özil, Ångström và São Paulo đến Hà Nội.",
     "ASCII", "", "Ảnh: © Reuters", "1/2 = ½; ±5%; 10µm; 25 °C; §5", "Beyoncé, Citroën, façade – Đội tuyển thắng"],
)  # fmt: skip
def test_what_is_right_is_left_alone(text):
    assert mend.suspicions(text) == []


@pytest.mark.parametrize(
    "text", [TEXT.encode().decode("latin-1"), *(encoded(TEXT, n).decode("cp1252") for n in ("tcvn3", "vni", "windows-1258"))]
)
def test_fix_text_mends_it(tmp_path, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    article = one(tmp_path / "a.txt", fix_text=True)
    assert isinstance(article, Article)
    assert unicodedata.normalize("NFC", article.raw) == TEXT
    assert article.warnings[0].startswith("mended: it seemed ")


def test_fix_text_changes_nothing_else(tmp_path):
    text = "“Nghị quyết” – ﬁ １２ \u001b[31m ...\r\nHai&nbsp;ba\u00ad"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert one(tmp_path / "a.txt", fix_text=True).raw == text.replace("&nbsp;", "\xa0")


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Có &lt; 30 người.", "<"),
        ("Có &gt;30 người", ">"),
        ("có &le; 30 người", "<="),
        ("x&lt;30 người", "<"),
        ("A &amp; 30 người", "="),
    ],
)
def test_an_entity_that_bounds_a_number_bounds_it(text, comparator):
    (fact,) = extract(text)
    assert fact.value.comparator == comparator


@given(st.binary(max_size=80) | st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_bytes_raise_and_a_guess_is_what_its_encoding_gives(data):
    for name in encodings.NAMES:
        with contextlib.suppress(NoText):
            decode(data, name)
    with contextlib.suppress(NoText):
        text, name = guessed(data)
        assert text == decode(data, name)


@given(st.text(st.sampled_from("aáÃÄ¬Æ°áº»=C3&lt;#8211 \n\ud800µ¸®ñïÖ"), max_size=60))
def test_no_text_raises_when_it_is_mended(text):
    mend.suspicions(text)
    mend.mended(text)
