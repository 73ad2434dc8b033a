"""The matching view: what is folded, and the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsx.source.text import quote, view

VIETNAMESE = st.text(
    alphabet=st.one_of(
        st.sampled_from("aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệđĐoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ 0123456789.,/-–—\n\r\t"),
        st.sampled_from("\u00a0\u200b\u00ad\u0300\u0301\u0323\u0302\u2028\ufeff\u202e😀👨\u200d👩"),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Nghị quyết số 15-NQ/TW", "Nghị quyết số 15-NQ/TW"),
        (unicodedata.normalize("NFD", "Nghị quyết số 15-NQ/TW"), "Nghị quyết số 15-NQ/TW"),
        ("15–NQ/TW 15—NQ 15−NQ 15‑NQ", "15-NQ/TW 15-NQ 15-NQ 15-NQ"),
        ("5\u00a0tỷ\u2009đồng\tvà\u3000hai", "5 tỷ đồng và hai"),
        ("a\r\nb\rc\nd\u2028e", "a\nb\nc\nd\ne"),
        ("chữ\u200b ký\u00ad số\ufeff", "chữ ký số"),
        ("Ðà Nẵng, ðồng", "Đà Nẵng, đồng"),  # eth for Đ
        ("２４／６３", "24/63"),
        ("\x1b[31mđỏ\x07", "[31mđỏ"),
    ],
)
def test_what_is_folded(raw, text):
    assert view(raw).text == text


@pytest.mark.parametrize("raw", ["", "Hà Nội", "Tin\nkhác, 5/5/2022."])
def test_a_clean_text_is_its_own_view(raw):
    assert view(raw).text is raw
    assert view(raw).index is None


@pytest.mark.parametrize(
    ("raw", "word", "quoted"),
    [
        (unicodedata.normalize("NFD", "số quyết định"), "quyết", unicodedata.normalize("NFD", "quyết")),
        ("chữ\u200b ký", "chữ", "chữ"),  # no zero-width at its edge
        ("ch\u200bữ ký", "chữ", "ch\u200bữ"),
        ("một\r\nhai", "hai", "hai"),
        ("e\u0323\u0301\u030dx", "ẹ", "e\u0323\u0301\u030d"),  # marks that no letter composes stay with theirs
    ],
)
def test_back_to_the_source(raw, word, quoted):
    seen = view(raw)
    at = seen.text.index(unicodedata.normalize("NFC", word)[0])
    start, end = seen.to_raw(at, at + len(word))
    assert raw[start:end] == quoted


@given(VIETNAMESE)
def test_the_twin_in_lower_case_is_as_long(raw):
    seen = view(raw)
    assert len(seen.lower) == len(seen.text)


@given(VIETNAMESE, st.data())
def test_spans_lead_back_to_whole_characters_in_order(raw, data):
    seen = view(raw)
    start = data.draw(st.integers(0, len(seen.text)))
    end = data.draw(st.integers(start, len(seen.text)))
    raw_start, raw_end = seen.to_raw(start, end)
    assert 0 <= raw_start <= raw_end <= len(raw)
    if seen.index is not None and raw_end < len(raw) and raw_start < raw_end:
        assert not unicodedata.combining(raw[raw_end]) or unicodedata.is_normalized("NFC", raw)


@given(VIETNAMESE)
def test_composed_and_decomposed_texts_have_one_view(raw):
    composed = unicodedata.normalize("NFC", raw)
    if unicodedata.normalize("NFC", unicodedata.normalize("NFD", raw)) == composed:
        assert view(unicodedata.normalize("NFD", composed)).text.replace("\n", "") == view(composed).text.replace("\n", "")


@given(st.text(alphabet="ab \n5/ế", max_size=40))
def test_line_ends_and_blanks_have_one_view(raw):
    assert view(raw.replace("\n", "\r\n")).text == raw
    assert view(raw.replace(" ", "\u00a0")).text == raw


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("  Bộ   Chính trị ", "Bộ Chính trị"),
        ("“Chuyện nghề”", "Chuyện nghề"),
        ('"một"', "một"),
        ("tỉnh,\nthành phố", "tỉnh, thành phố"),
    ],
)
def test_quote(text, quoted):
    assert quote(text) == quoted
