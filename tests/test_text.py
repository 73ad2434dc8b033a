"""The matching view: what patterns see of any text, and the way back to its raw offsets."""

import unicodedata

import pytest
import regex
from growth import assert_linear
from hypothesis import example, given
from hypothesis import strategies as st

from dsx.source.text import lower, quote, view

SENTENCE = "Ngày 5/5/2022, ông Đỗ Văn Kiên – Phó Chủ tịch – nói: “Đạt 61,5% kế hoạch”."
TROUBLE = (
    "aĂđ ẾôýIİ\u0301\u0323\u0309\u00a0\u2009\t\u200b\u00ad\ufeff\u2013\u2212\r\n\u2028"
    "ÐðƉ／５９％😀👩\u200d👧\ufe0f\x00\x07\u1112\u1161"
)
texts = st.one_of(st.text(alphabet=TROUBLE, max_size=40), st.text(max_size=40))

# Each folded text and what it becomes
FOLDED = [
    ("19/10/2024 – 09:14", "19/10/2024 - 09:14"),
    ("2022—2025, 5−7, 3‑4", "2022-2025, 5-7, 3-4"),
    ("61\u00a0nghìn\u2009đồng\tmột\u3000xã", "61 nghìn đồng một xã"),
    ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
    ("nghị\u200b quyết, nghị\u00adquyết", "nghị quyết, nghịquyết"),
    ("Ðỗ Văn Kiên, Ƌ Ɖông", "Đỗ Văn Kiên, Ƌ Đông"),
    ("１９／１０／２０２４", "19/10/2024"),
    ("７，５％", "7,5%"),
    ("𝟓 và ½", "𝟓 và ½"),
    ("Nghi\u0323 quye\u0302\u0301t", "Nghị quyết"),
    ("quyê\u0301t, quye\u0301\u0302t", "quyết, quyé\u0302t"),
    ("To\u0302i o\u031b\u0309 Hue\u0302\u0301", "Tôi ở Huế"),
    ("\x00a\x07b\x7f", "ab"),
    ("a\ud800b", "a\ufffdb"),
    ("", ""),
]


@pytest.mark.parametrize(("raw", "seen"), FOLDED)
def test_what_patterns_see(raw, seen):
    assert view(raw).text == seen


@pytest.mark.parametrize("raw", ["Ngày 5/5/2022", "“Nói”, ‘nói’ và «nói»", "Đắk Lắk… 😀", "một\nhai"])
def test_a_clean_text_is_its_own_view(raw):
    assert view(raw).text is raw
    assert view(raw).index is None


@given(texts)
@example("I\u0307 İ")
@example("e\u0323\u0302e\u0302\u0323")
@example("\u200b\u0301a\u200b\u0301")
@example("a\r\u0301\nb")
def test_the_view_is_composed_clean_and_of_one_length(raw):
    seen = view(raw)
    assert len(seen.text) == len(seen.lower)
    assert not regex.search(r"[\u00a0\u2009\u200b\u00ad\r\u2028\x00-\x08\u2010-\u2015]", seen.text)
    assert seen.index is None or len(seen.index) == len(seen.text) + 1


@given(texts, st.data())
@example("o\u031b\u0309 Hue\u0302\u0301", None)
@example("x\u0301 a\u0323 m\u0300\u0301", None)
def test_a_span_of_the_view_quotes_whole_characters_of_the_source(raw, data):
    seen = view(raw)
    edges = {0, *(m.end() for m in regex.finditer(r"\r\n|\X", raw))}
    spans = [(a, b) for a in range(len(seen.text)) for b in range(a + 1, len(seen.text) + 1)]
    for start, end in spans if data is None else spans and [data.draw(st.sampled_from(spans))]:
        quoted = seen.to_raw(start, end)
        assert 0 <= quoted.start < quoted.end <= len(raw)
        inside = raw[quoted.start : quoted.end]
        assert seen.text[start:end] in view(inside).text
        if not regex.search(r"[^\p{Latin}\p{Common}\p{Inherited}]|[\p{Cc}\p{Cf}\p{So}\p{Sk}\ufe0e\ufe0f]", raw):
            assert {quoted.start, quoted.end} <= edges


@given(texts)
def test_spans_of_the_view_keep_their_order(raw):
    seen = view(raw)
    starts = [seen.to_raw(n, n + 1).start for n in range(len(seen.text))]
    assert starts == sorted(starts)
    assert seen.to_raw(len(seen.text), len(seen.text)).start == len(raw)


FORMS = {
    "as written": lambda char: char,
    "NFD": lambda char: unicodedata.normalize("NFD", char),
    "CRLF": lambda char: "\r\n" if char == "\n" else char,
    "CR": lambda char: "\r" if char == "\n" else char,
    "no-break spaces": lambda char: "\u00a0" if char == " " else char,
    "zero-width spaces": lambda char: char + "\u200b",
    "soft hyphens and NFD": lambda char: unicodedata.normalize("NFD", char) + "\u00ad",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_form_of_a_text_has_one_view_and_maps_to_its_own_places(form):
    text = f"{SENTENCE}\nThứ bảy 19/10/2024 09:14\n\nTổng cộng 5.212.287 hồ sơ."
    pieces = [form(char) for char in text]
    raw = "".join(pieces)
    seen = view(raw)
    assert seen.text == view(text).text
    places = [0]
    for piece in pieces:
        places.append(places[-1] + len(piece))
    for start in range(0, len(text), 7):
        for end in range(start + 1, len(text), 11):
            quoted = seen.to_raw(start, end)
            assert quoted.start == places[start]
            assert quoted.end == places[end] - len(regex.search(r"[\u200b\u00ad]*$", raw[: places[end]])[0])


def test_no_quotation_begins_or_ends_with_a_zero_width_character():
    seen = view("\u200bNgày 5/5\u200b/2022\u200b và")
    at = seen.text.index("Ngày")
    quoted = seen.to_raw(at, at + len("Ngày 5/5/2022"))
    assert seen.raw[quoted.start : quoted.end] == "Ngày 5/5\u200b/2022"


@given(st.text())
def test_lower_keeps_the_length(text):
    assert len(lower(text)) == len(text)


@pytest.mark.parametrize(
    ("piece", "quoted"),
    [
        ("“Chúng tôi  đã\nlàm”", "Chúng tôi đã làm"),
        ('"Nghị quyết 18"', "Nghị quyết 18"),
        ("Sở Y tế ", "Sở Y tế"),
        ("Phong trào “Ba sẵn sàng” ở", "Phong trào “Ba sẵn sàng” ở"),
        ("", ""),
    ],
)
def test_a_piece_as_values_quote_it(piece, quoted):
    assert quote(piece) == quoted


@pytest.mark.parametrize("piece", ["o\u031b\u0309", "\u0301", "\u200b", "\r\n", "\u00a0a"])
def test_time_grows_no_faster_than_the_text(piece):
    assert_linear(view, piece)
