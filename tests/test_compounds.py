"""What is counted is the same, however few words are asked for."""

import pytest
import regex

from dsx import extract
from dsx.fact import CountFact
from dsx.kinds.counts import compound
from dsx.source import segment


@pytest.fixture
def whole(monkeypatch):
    """Words are asked for behind every number, of whole sentences."""
    monkeypatch.setattr(segment, "BEFORE", 1000)
    monkeypatch.setattr(segment, "BEHIND", 1000)
    monkeypatch.setattr(compound, "_NEAR", compound.REACH)
    monkeypatch.setattr(compound, "_clear_end", lambda: regex.compile(r"(?P<function>(?!))"))
    monkeypatch.setattr(compound, "_outsiders", frozenset)


def counts(text):
    return [(fact.text, fact.value) for fact in extract(text) if isinstance(fact, CountFact)]


TEXTS = [
    "Có 12 người. Rồi 3 em, 4 cháu; 5 hộ (6 xe).",
    "Có 63 tỉnh, thành phố và 705 quận, huyện, thị xã; 7 hạ tầng thông tin/cơ sở dữ liệu của Hà Nội.",
    "Có 14 xã, an sinh tốt; 15 cán bộ và chiến sĩ; 16 cán bộ và nhiều người khác.",
    "Gồm 2 người được cứu, 3 xe tăng, 4 việc làm, 5 đội tuyển tham gia, 6 máy tính.",
    "Trong 7 bị can có 8 người bị hại; 9 vụ cho vay, 10 cuộc tấn công, 11 vụ xảy ra.",
    "Hơn 30.000 phòng khám tư nhân và cơ sở dịch vụ y tế; 200 diễn viên quần chúng và nghệ sĩ biểu diễn.",
    "Trên 5 trong số đó, 6 khi trời mưa, 7 sinh viên, 8 thành viên, 9 giải thưởng, 10 trong nước.",
    "Khoảng 157 Hàng Bạc, 11 doanh nghiệp lớn nhất, 12 doanh nghiệp nhỏ và vừa, 13 “nhà đầu tư lớn”.",
    "Lãi 12 tỷ, tăng 30 triệu so với năm ngoái; 4,8 tỷ đồng/người/tháng.",
    "Có 12",
    "Có 12 ",
    "Có 12 ngôi nhà, 3 nhà ở, 4 cấp trên, 5 lần người khác, 6 lần liên tiếp.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_whole_sentences_tell_no_other(text, request):
    few = counts(text)
    request.getfixturevalue("whole")
    assert counts(text) == few


def test_whole_sentences_of_articles_tell_no_other(corpus, request):
    texts = [path.read_text("utf-8") for path in corpus]
    few = [counts(text) for text in texts]
    request.getfixturevalue("whole")
    assert [counts(text) for text in texts] == few
