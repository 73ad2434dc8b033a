"""The slots of ranks in tables of cases, slot by slot. That each reader fills its slot in its own example: test_rules."""

from __future__ import annotations

import datetime

import pytest

import dsx
from dsx.fact import RankFact

PUBLISHED = datetime.date(2025, 5, 7)


# A text with its ranks in ⟦ ⟧, and what the slot holds for each, in order
CASES: dict[str, list[tuple[str, list[object]]]] = {
    "subject": [
        # names end where their shape ends, whatever verb follows
        ("Vinafruit bứt tốc, ⟦đứng thứ hai⟧ về doanh thu.", ["Vinafruit"]),
        ("Lụa Tân Hòa chinh phục khách Nhật, lọt ⟦top 5⟧ thương hiệu lụa châu Á.", ["Lụa Tân Hòa"]),
        (
            "Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam ⟦đứng đầu⟧ về tổng tài sản.",
            ["Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam"],
        ),
        ("Xuân Mai và các học trò chỉ ⟦xếp thứ 5⟧.", ["Xuân Mai và các học trò"]),
        # a clause that begins with a verb goes on from its subject
        ("Cồn Én thắng liền ba trận, đánh dấu mùa thứ hai có mặt trong ⟦top 3⟧.", ["Cồn Én"]),
        ("Hải Lâm vượt chỉ tiêu, góp phần đưa Cồn Én lên ⟦vị trí thứ 2⟧.", ["Cồn Én"]),
        ("Việc thua đậm khiến Cồn Én tụt xuống ⟦vị trí thứ 9⟧.", ["Cồn Én"]),
        # explained by a rank, or explaining it
        ("Công ty CP Thủy sản Cồn Én (⟦xếp thứ 7⟧ năm 2023) không còn tên.", ["Công ty CP Thủy sản Cồn Én"]),
        ("Lần lượt sau đó là thị trường Peru (⟦xếp thứ 5⟧), Chile (⟦xếp thứ 6⟧).", ["thị trường Peru", "Chile"]),
        ("Đội phải đá trận tranh vé vớt (⟦xếp thứ 13⟧) là Hải Lâm.", ["Hải Lâm"]),
        ("Họ thua Mỹ Phú - đội ⟦xếp thứ 2⟧ sau mười vòng.", ["Mỹ Phú"]),
        ("Cô vượt qua Lê Thu Hà của Mỹ Phú đang ⟦đứng hạng 2⟧.", ["Lê Thu Hà của Mỹ Phú"]),
        # two clauses
        ("Cồn Én ⟦xếp thứ 2⟧ còn Mỹ Phú ⟦đứng thứ 12⟧.", ["Cồn Én", "Mỹ Phú"]),
        ("Mỹ Phú kém ⟦hạng 4⟧ của Hải Lâm một điểm.", ["Hải Lâm"]),
        ("Trường có điểm chuẩn ⟦xếp thứ 2⟧ là Trường THPT Hải Lâm.", ["Trường THPT Hải Lâm"]),
        ("Cồn Én giữ khoảng cách xa với ⟦vị trí thứ hai⟧ của Mỹ Phú.", ["Mỹ Phú"]),
        ("Cồn Én bán chạy hơn Hải Lâm, Mỹ Phú để leo lên ⟦vị trí đầu⟧.", ["Cồn Én"]),
        ("Lĩnh vực hoạt động kinh doanh bất động sản có 3 tỷ USD, ⟦xếp thứ 4⟧.", ["Lĩnh vực hoạt động kinh doanh bất động sản"]),
        ("Nổi bật là các món như bánh đa cua (⟦xếp thứ 29⟧), miến lươn.", ["bánh đa cua"]),
        ("Hai hợp tác xã Cồn Én và Mỹ Phú lần lượt ⟦đứng ở vị trí thứ tư⟧ và ⟦thứ năm⟧.", ["Cồn Én", "Mỹ Phú"]),
        # lists
        ("Hải Lâm, Cồn Én và Mỹ Phú là ⟦ba huyện dẫn đầu⟧ tỉnh về trồng rừng.", ["Hải Lâm, Cồn Én và Mỹ Phú"]),
        ("Hải Lâm và Cồn Én lần lượt ⟦đứng thứ 4⟧ và ⟦5⟧.", ["Hải Lâm", "Cồn Én"]),
    ],
    "metric": [
        ("Hải Lâm ⟦đứng thứ 2⟧ với số điểm là 92,7.", ["số điểm"]),
        ("Hải Lâm ⟦đứng thứ 2⟧ với tổng vốn đăng ký 61 triệu USD.", ["tổng vốn đăng ký"]),
        ("Hải Lâm ⟦đứng thứ 2⟧ với 61 triệu USD.", [None]),
        ('Hải Lâm ⟦xếp thứ 2⟧ sau Cồn Én về "độ mến khách".', ["độ mến khách"]),
        ("Hải Lâm ⟦xếp thứ 3⟧, chỉ sau Cồn Én và Mỹ Phú, về sản lượng tôm.", ["sản lượng tôm"]),
        ("Thứ hạng của Hải Lâm ⟦giảm 5 bậc⟧.", [None]),
        (
            "Trong bảng xếp hạng Top 500 doanh nghiệp lãi nhất Việt Nam, Hải Lâm ⟦dẫn đầu⟧.",
            ["bảng xếp hạng Top 500 doanh nghiệp lãi nhất Việt Nam"],
        ),
        (
            "Cồn Én ⟦đứng thứ 6⟧ trong danh sách các nước có nhiều du học sinh nhất.",
            ["danh sách các nước có nhiều du học sinh nhất"],
        ),
        ("Cồn Én ⟦đứng đầu⟧ bảng xếp hạng thế giới về ô nhiễm không khí.", ["ô nhiễm không khí"]),
        ("Cồn Én lọt ⟦top 10⟧ Mr Sao Biển 2024.", ["Mr Sao Biển 2024"]),
    ],
    "scope": [
        ("Về quy mô, trong 10 thị trường lớn nhất của ngành tôm, Hải Lâm ⟦dẫn đầu⟧.", ["10 thị trường lớn nhất của ngành tôm"]),
        ("Cồn Én chiếm lấy ⟦vị trí thứ 7⟧ của Hải Lâm.", [None]),
        ("Ở nhóm cuối bảng, Hải Lâm giữ ⟦vị trí thứ 12⟧.", [None]),
        ("Cồn Én vào ⟦tốp 3⟧ chung cuộc ở V-League.", ["V-League"]),
        ("Cồn Én là thành phố đẹp nhất thế giới, và ⟦xếp thứ 2⟧ về sự thân thiện.", [None]),
    ],
    "of": [
        ("Trong bảng xếp hạng Top 500 doanh nghiệp lãi nhất Việt Nam, Hải Lâm ⟦dẫn đầu⟧.", [500]),
        ("Cồn Én ⟦đứng thứ ba⟧ tại giải (3 bàn, 2 thẻ).", [None]),
    ],
    "time": [
        ("Cồn Én ⟦đứng thứ hai⟧ V-League 2023-2024.", ["2023/2024"]),
        ("Cồn Én ⟦đứng thứ hai⟧ V-League 2023/24.", ["2023/2024"]),
        ("Kết thúc V-League 2024-2025, Mỹ Phú vô địch.\n\nHải Lâm có 30 điểm.\n\nCồn Én ⟦xếp thứ 5⟧.", ["2024/2025"]),
        ("So với năm 2023, Hải Lâm giảm một bậc từ ⟦hạng 7⟧ xuống ⟦hạng 8⟧.", ["2023", None]),
        ("Kinh tế cả nước ⟦đứng thứ hai⟧ trong giai đoạn 2011-2025.", [None]),
        ("Đến năm 2027, tỉnh vào ⟦nhóm 5 địa phương dẫn đầu⟧.", ["2027"]),
        ("PCI 2019 từng gây tranh cãi.\n\nNhiều tỉnh vẫn nhắc.\n\nHải Lâm ⟦xếp thứ 4⟧.", [None]),
        ("Nữ ca sĩ sinh năm 1999 đang ⟦dẫn đầu⟧ bảng xếp hạng.", [None]),
        ("Quyết định số 12/QĐ-UBND ngày 3/4/2024 nêu Hải Lâm ⟦xếp thứ 4⟧.", [None]),
        ("Từ năm 2019, PCI được khảo sát mỗi năm.\n\nHải Lâm ⟦xếp thứ 4⟧.", [None]),
    ],
    "modality": [
        ("Cồn Én chưa bao giờ lọt vào ⟦top 3⟧.", ["denied"]),
        ("Cồn Én văng khỏi ⟦top 3⟧.", ["denied"]),
        ("Cồn Én không còn ⟦đứng đầu⟧.", ["denied"]),
        ("Cồn Én bị loại khỏi ⟦tốp 10⟧.", ["denied"]),
        ("Cồn Én không thể chen chân vào ⟦top 8⟧.", ["denied"]),
        ("Cồn Én không chỉ ⟦đứng đầu⟧ tỉnh mà còn vào ⟦tốp 3⟧ cả nước.", ["result", "result"]),
        ("Cồn Én lần đầu ⟦đứng thứ 6⟧.", ["result"]),
        ("Cồn Én phấn đấu thuộc ⟦nhóm 5 địa phương dẫn đầu⟧.", ["target"]),
        ("Cồn Én có thể ⟦đứng đầu bảng⟧.", ["possible"]),
        ("Cồn Én còn cơ hội vào ⟦top 4⟧.", ["possible"]),
        ("Nếu thắng, Cồn Én vươn lên ⟦vị trí thứ 2⟧.", ["possible"]),
        ("Cồn Én quyết tâm đánh bại đội ⟦đầu bảng⟧ Mỹ Phú.", ["result"]),
        ("Cồn Én lọt ⟦top 10⟧?", ["possible"]),
        ("Về khả năng phòng ngự, Cồn Én ⟦đứng thứ sáu⟧.", ["result"]),
        ("Nghị quyết nêu rõ Cồn Én ⟦đứng thứ sáu⟧.", ["result"]),
        ("Ngoài việc ⟦dẫn đầu⟧ tỉnh, Cồn Én còn xuất khẩu tôm.", ["result"]),
    ],
}


@pytest.mark.parametrize(
    ("slot", "text", "expected"),
    [(slot, text, expected) for slot, cases in CASES.items() for text, expected in cases],
    ids=lambda x: x[:60] if isinstance(x, str) else "",
)
def test_slot(slot: str, text: str, expected: list[object]) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    marks = text.replace("⟧", "⟦").split("⟦")[1::2]
    ranks = {fact.text: getattr(fact.value, slot) for fact in dsx.extract(plain, PUBLISHED) if isinstance(fact, RankFact)}
    assert [ranks.get(mark, "no rank") for mark in marks] == expected
