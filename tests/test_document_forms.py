# ruff: noqa: E501
"""Documents as people write them: types inside other words, who signs, slips of the pen, laws that amend several, lists.

Of each sentence all documents in order: the words, then type or symbol, and where told the issuer behind `@`.
"""

from __future__ import annotations

import pytest

import dsx
from dsx.fact import DocumentFact

CASES = {
    "a type inside another word": """
Ông bị kỷ luật số 12-QĐ/UBKT. | 12-QĐ/UBKT = 12-QĐ/UBKT
Quyết định kỷ luật số 12-QĐ/UBKT có hiệu lực. | Quyết định kỷ luật số 12-QĐ/UBKT = 12-QĐ/UBKT
Cổng pháp luật số 5 mở lại. |
Tập sách Quy luật số 3 đã bán hết. |
Báo Pháp luật số 24/2023 ra hôm qua. |
Hội đồng kỷ luật 2024 họp. |
Giữ nghiêm kỷ luật 12 tháng. |
Câu lạc bộ pháp luật 2023 ra mắt. |
Phạm kỷ luật theo Quyết định số 15-QĐ/UBKT. | Quyết định số 15-QĐ/UBKT = 15-QĐ/UBKT
Luật số 45/2019/QH14 có hiệu lực. | Luật số 45/2019/QH14 = 45/2019/QH14 @Quốc hội
Theo Luật Đất đai 2024, hộ này được đền bù. | Luật Đất đai 2024 = luật
Bộ luật Lao động 2019 cho phép. | Bộ luật Lao động 2019 = bộ luật
Âm luật số 8 của thơ cổ. |
Giới luật số 10 của nhà chùa. |
Nghị quyết 57 nêu rõ kỷ luật số. | Nghị quyết 57 = nghị quyết
""",
    "who signs": """
Bộ trưởng Bộ VHTTDL Trần Văn An ký Quyết định số 123/QĐ-BVHTTDL. | Quyết định số 123/QĐ-BVHTTDL = 123/QĐ-BVHTTDL @Bộ trưởng Bộ VHTTDL
Theo Quyết định số 123/QĐ-BVHTTDL, hội được công nhận. | Quyết định số 123/QĐ-BVHTTDL = 123/QĐ-BVHTTDL @Bộ Văn hóa, Thể thao và Du lịch
Bộ trưởng Bộ Y tế vừa ký Quyết định 4567/QĐ-BYT. | Quyết định 4567/QĐ-BYT = 4567/QĐ-BYT @Bộ trưởng Bộ Y tế
Quyết định số 88/QĐ-BGDĐT của Bộ trưởng Bộ Giáo dục và Đào tạo có hiệu lực. | Quyết định số 88/QĐ-BGDĐT = 88/QĐ-BGDĐT @Bộ trưởng Bộ Giáo dục và Đào tạo
Quyết định số 77/QĐ-BNV do Bộ trưởng Bộ Nội vụ ký. | Quyết định số 77/QĐ-BNV = 77/QĐ-BNV @Bộ trưởng Bộ Nội vụ
Chủ tịch UBND tỉnh Quảng Trị ban hành Quyết định 345/QĐ-UBND. | Quyết định 345/QĐ-UBND = 345/QĐ-UBND @Chủ tịch UBND tỉnh Quảng Trị
Bộ Công an ban hành Thông tư số 24/2023/TT-BCA. | Thông tư số 24/2023/TT-BCA = 24/2023/TT-BCA @Bộ Công an
Năm 2013, tỉnh Bình Minh ban hành Quyết định số 1040/QĐ-UBND. | Quyết định số 1040/QĐ-UBND = 1040/QĐ-UBND @tỉnh Bình Minh
Cuộc họp tại tỉnh Bình Minh ban hành Quyết định số 104/QĐ-UBND. | Quyết định số 104/QĐ-UBND = 104/QĐ-UBND
Ban Chỉ huy phòng thủ tỉnh Bình Minh đã có công điện số 07/CĐ. | công điện số 07/CĐ = 07/CĐ
Tổ được UBND tỉnh Hà Giang thành lập theo Quyết định số 23/QĐ-UBND. | Quyết định số 23/QĐ-UBND = 23/QĐ-UBND @UBND tỉnh Hà Giang
Theo văn bản số 276/UBND-CN ngày 11-4-2014 UBND tỉnh Lai Châu, xe được thêm. | văn bản số 276/UBND-CN = 276/UBND-CN @UBND tỉnh Lai Châu
Theo chủ trương của UBND thành phố tại văn bản số 65/VP-ĐC, đất bị thu hồi. | văn bản số 65/VP-ĐC = 65/VP-ĐC @UBND thành phố
Văn phòng Đăng ký đất đai thuộc Sở Tài chính đã có văn bản số 18/CV-VPĐK. | văn bản số 18/CV-VPĐK = 18/CV-VPĐK @Văn phòng Đăng ký đất đai thuộc Sở Tài chính
Theo Quyết định số 19/QĐ-UBND, chợ đóng cửa. | Quyết định số 19/QĐ-UBND = 19/QĐ-UBND
Sở Nội vụ TP Đà Nẵng vừa có Công văn 123/SNV-CCVC. | Công văn 123/SNV-CCVC = 123/SNV-CCVC @Sở Nội vụ TP Đà Nẵng
""",
    "slips of the pen, amending laws, lists": """
Theo Nghị định 187/2-13/NĐ-CP, hàng được nhập. | Nghị định 187/2-13/NĐ-CP = 187/2-13/NĐ-CP @Chính phủ
Bãi bỏ Quyết định 01//2018/QĐ-TTg. | Quyết định 01//2018/QĐ-TTg = 01/2018/QĐ-TTg @Thủ tướng Chính phủ
Theo Nghị định 15/20133/NĐ-CP. | Nghị định 15/20133/NĐ-CP = 15/20133/NĐ-CP @Chính phủ
Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019. | Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019 = luật
Luật Nhà ở được Quốc hội thông qua ngày 27/11/2023. Luật Nhà ở 2023 có nhiều điểm mới. | Luật Nhà ở 2023 = luật @Quốc hội
Luật Nhà ở được Quốc hội thông qua ngày 27/11/2023. |
UBND xã ra các văn bản số 65/VP-ĐC về đất; số 26/TB-UBND về họp. | văn bản số 65/VP-ĐC = 65/VP-ĐC @UBND xã ; số 26/TB-UBND = 26/TB-UBND @UBND xã
Trong Thông tư 14/2025 và 83/2025. | Thông tư 14/2025 = thông tư ; 83/2025 = thông tư
""",
}
ROWS = [tuple(part.strip() for part in line.split(" |")) for rows in CASES.values() for line in rows.strip().split("\n")]


def _shown(fact: DocumentFact) -> str:
    value = fact.value
    return f"{fact.text} = {value.symbol or value.type}" + (f" @{value.issuer}" if value.issuer else "")


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_documents_of_a_sentence(text: str, expected: str) -> None:
    assert " ; ".join(_shown(fact) for fact in dsx.extract(text) if isinstance(fact, DocumentFact)) == expected


def test_a_title_behind_the_last_of_a_list_is_of_all() -> None:
    text = "UBND xã ra các Quyết định số 33/QĐ-UB ngày 9/12/2004 và số 26/QĐ-UB ngày 16/2/2005 về việc bán lò gạch."
    titles = [fact.value.title for fact in dsx.extract(text) if isinstance(fact, DocumentFact)]
    assert titles == ["việc bán lò gạch"] * 2
