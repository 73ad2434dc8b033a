"""Sentences and words as exact spans: nothing is lost, nothing moves."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsx.source.segment import sentences, words

TEXT = st.text(
    alphabet=st.one_of(st.sampled_from('abcđếòaHNĐTP .,;:!?…"“”‘’()[]0123456789/-\n'), st.characters(exclude_categories=("Cs",))),
    max_size=80,
)


@pytest.mark.parametrize(
    "marked",
    [
        "Trời mưa. | Đường ngập.",
        "GS.TS. Nguyễn Văn A dự họp. | Ông phát biểu.",
        "Th.S. Bình nói với TS. Lịch. | Cả hai cười.",
        "Cty. Minh Long xin lỗi. | Khách nhận lời.",
        "Bị can H.T.K. khai nhận. | Tòa nghị án.",
        "Theo John F. Watson, giá sẽ tăng. | Ông không nói thêm.",
        "Người dân ở TP. Hà Nội và TP.HCM phấn khởi.",
        "1. Chiếc xe đầu tiên ra đời năm 1770.",
        "IV. Tổ chức thực hiện",
        "Ông nói: “Tốt lắm.” | Bà gật đầu.",
        'Ông nói: "Tốt lắm." | Bà gật đầu.',
        '"Có không?" ông hỏi. | Không ai đáp.',
        "Anh ngập ngừng… | Hà Nội vào thu.",
        "Anh ngập ngừng... rồi đi.",
        "Kinh phí 1.500.000 đồng. | Nộp trước 15.12.2025.",
        "Sóng biển cao từ 1,5 - 3 m. | Cấp độ rủi ro: cấp 1.",
        "Nhiệt độ thấp nhất 14 - 17 độ C. | Trời rét.",
        "Giá vàng SJC. | Giá tham chiếu giảm.",
        "Đội đứng đầu bảng F. | Tuy nhiên, họ thua.",
        "Hội nghị bế mạc./. | Hoàng Anh",
        "(Tin ngắn.) | Trời mưa.",
        "Ông v.v. và bà đi.",
    ],
)
def test_where_sentences_end(marked):
    parts = marked.split(" | ")
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


@given(TEXT)
def test_sentences_lose_no_character_and_cross_no_line(text):
    spans = sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
    assert not any("\n" in text[a:b] for a, b in spans)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_words_are_the_sources_characters(text):
    line = text.replace("\n", " ")
    spans = words(line)
    assert "".join("".join(line[a:b].split()) for a, b in spans) == "".join(line.split())
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cấp hơn 61 nghìn chữ ký số", ["cấp", "hơn", "61", "nghìn", "chữ ký", "số"]),
        ("Bộ Thông tin và Truyền thông", None),
        ("màn hình 2,5D", None),  # comes back as `2,5 D`
        ("hoà bình, thuỷ lợi", None),  # comes back with its tone moved
    ],
)
def test_words(text, expected):
    found = [text[a:b] for a, b in words(text)]
    assert "".join("".join(found).split()) == "".join(text.split())
    if expected:
        assert found == expected
