"""Counts as people write them: money and measures typed short, numbers in words, verbs that look like labels, hours that are
no grams. Of each sentence all counts in order, each as its words, its number (or both ends) and its unit.
"""

from __future__ import annotations

import pytest

import dsx
from dsx.fact import CountFact

CASES = {
    "money typed short": """
Anh vay 1tr5 của bạn. | 1tr5 = 1500000
Vé giá 10k-20k mỗi người. | 10k-20k = 10000..20000
Căn hộ này giá 2tỷ3. | 2tỷ3 = 2300000000
Nhà rao giá 2 tỷ 3. | 2 tỷ 3 = 2300000000
Xe cũ giá 1 triệu 250. | 1 triệu 250 = 1250000
Tiền phòng khoảng 7tr. | khoảng 7tr = 7000000
Bát phở giá 45k. | 45k = 45000
Màn hình 4k rất nét. |
Giải chạy 10k quanh hồ. |
Kênh có 200k lượt theo dõi. |
Nợ 2 tỷ 3 năm nay. | 2 tỷ = 2000000000
Lợi nhuận VND4.927 tỷ. | VND4.927 tỷ = 4927000000000 VND
Khoản vay EUR 5 triệu. | EUR 5 triệu = 5000000 EUR
Nhận 1-2 triệu 500 nghìn đồng. | 1-2 triệu 500 nghìn đồng = 1000000..2500000 đồng
Chi 3-4 tỷ 500 triệu. | 3-4 tỷ 500 triệu = 3000000000..4500000000
Giá 2-3 tỷ rưỡi. | 2-3 tỷ rưỡi = 2000000000..3500000000
Có từ hai đến ba trăm người. | hai đến ba trăm người = 200..300 người
Có từ một đến hai trăm ba mươi người. | một đến hai trăm ba mươi người = 1..230 người
""",
    "measures and long numbers": """
Cảng xếp dỡ 2,3 triệu Teus hàng. | 2,3 triệu Teus = 2300000 Teus
Tàu chở gần 3.000 TEU rời cảng. | gần 3.000 TEU = 3000 TEU
Ở tuổi 51, ông nghỉ việc. | tuổi 51 = 51 tuổi
Cô vừa bước sang tuổi 33. | tuổi 33 = 33 tuổi
Xuất khẩu 816 000 tấn gạo. | 816 000 tấn = 816000 tấn
Vốn 1 250 000 đồng. | 1 250 000 đồng = 1250000 đồng
Tranh khổ 100cm x 50cm. | 100cm = 100 cm ; 50cm = 50 cm
Mô-men xoắn 50 Nm. | 50 Nm = 50 Nm
Máy 30 MW, tần số 50 Hz. | 30 MW = 30 MW ; 50 Hz = 50 Hz
Có 0.123.456 người. |
Giá 0.000.000 đồng. |
Có ٣٤ người. | ٣٤ người = 34 người
Có ٣.٤٥٦.٧٨٩ người. | ٣.٤٥٦.٧٨٩ người = 3456789 người
Thu 617.283.945.061.728.394 đồng. | 617.283.945.061.728.394 đồng = 617283945061728394 đồng
Thu 999999999999,99999999 đồng. | 999999999999,99999999 đồng = 999999999999.99999999 đồng
Có 20  chữ   ký số. | 20  chữ   ký số = 20 chữ ký số
Có 20  quận,  huyện. | 20  quận,  huyện = 20 quận, huyện
Gọi 0912 345 678 để mua. |
Giá không cao hơn 15.903 đồng. | không cao hơn 15.903 đồng = 15903 đồng
Lãi không thấp hơn 5%. | không thấp hơn 5% = 5 %
""",
    "numbers in words": """
Tường cao một phẩy năm mét. | một phẩy năm mét = 1.5 mét
Vốn một phẩy hai tỷ đồng. | một phẩy hai tỷ đồng = 1200000000 đồng
Lãi hai phẩy không năm phần trăm. | hai phẩy không năm phần trăm = 2.05 phần trăm
Hệ số không phẩy tám mét. | không phẩy tám mét = 0.8 mét
Nhiệt độ xuống âm hai độ C. | âm hai độ C = -2 độ C
Bé phát âm hai lần. | hai lần = 2 lần
Lớp có một trăm linh tư người. | một trăm linh tư người = 104 người
Nước lũ cô lập năm hộ. | năm hộ = 5 hộ
Xã hỗ trợ năm hộ nghèo. | năm hộ nghèo = 5 hộ nghèo
Tỉnh xây tặng năm hộ. | năm hộ = 5 hộ
Năm người ngồi chờ. | Năm người = 5 người
Cả năm học sinh ấy chăm. |
Mỗi năm hộ này thu hai vụ. | hai vụ = 2 vụ
Tổ có ba (03) người. | ba (03) người = 3 người
Cấp cho 05 (năm) hộ. | 05 (năm) hộ = 5 hộ
Phạt 20.000.000 (hai mươi triệu) đồng. | 20.000.000 (hai mươi triệu) đồng = 20000000 đồng
Danh tiếng khắp năm châu bốn biển. |
Đời ba chìm bảy nổi. |
Người bốn phương về hội. |
Bạn bè năm cha ba mẹ. |
""",
    "verbs that look like labels": """
Đại hội quyết định 5 vấn đề. | 5 vấn đề = 5 vấn đề
Thông tư quy định 5 nhóm hộ được vay. | 5 nhóm hộ = 5 nhóm hộ
Sở hướng dẫn 4 trường hợp được miễn. | 4 trường hợp = 4 trường hợp
Bệnh viện điều 5 xe cứu thương. | 5 xe cứu thương = 5 xe cứu thương
Ngân hàng khóa 3 tài khoản. | 3 tài khoản = 3 tài khoản
Sở cấp 120 giấy phép. | 120 giấy phép = 120 giấy phép
Ông câu 3 con cá. | 3 con cá = 3 con cá
Cục quyết định 12 khoản chi. | 12 khoản chi = 12 khoản chi
Luật quy định 3 loại đất. | 3 loại đất = 3 loại đất
Cán bộ hướng dẫn 12 hộ dân. | 12 hộ dân = 12 hộ dân
Theo Điều 5 người vi phạm bị phạt. |
Nghị quyết 18 đặt nền móng. |
Học sinh lớp 11 trường này. |
Anh ở quận 3 nhiều năm. |
Chị học khóa 3 của trường. | khóa 3 = 3 khóa
""",
    "units to their end": """
Đến nay 22 quận, huyện, thị xã số hóa dữ liệu. | 22 quận, huyện, thị xã = 22 quận, huyện, thị xã
Đã nhập 5,4 triệu bản ghi. | 5,4 triệu bản ghi = 5400000 bản ghi
Nghị định có 3 mức phạt. | 3 mức phạt = 3 mức phạt
Có 116 quốc gia và vùng lãnh thổ dự. | 116 quốc gia và vùng lãnh thổ = 116 quốc gia và vùng lãnh thổ
Bán được 1,4 tỷ đôi. | 1,4 tỷ đôi = 1400000000 đôi
Lỗ 1,4 tỷ. | 1,4 tỷ = 1400000000
Hai xe ô tô đỗ bên đường. | Hai xe ô tô = 2 xe ô tô
Xã có 12 cơ sở sản xuất giấy. | 12 cơ sở sản xuất giấy = 12 cơ sở sản xuất giấy
Phát hiện 15 hành vi vi phạm. | 15 hành vi vi phạm = 15 hành vi vi phạm
Trao 25 suất học bổng cho trẻ. | 25 suất học bổng = 25 suất học bổng
Ký 4 biên bản ghi nhớ. | 4 biên bản ghi nhớ = 4 biên bản ghi nhớ
Đội có 12 vận động viên tham gia. | 12 vận động viên = 12 vận động viên
Bổ nhiệm 5 kiểm sát viên sơ cấp. | 5 kiểm sát viên = 5 kiểm sát viên
Xe cuốn theo bốn xe máy và một xe đạp. | bốn xe máy = 4 xe máy ; một xe đạp = 1 xe đạp
Anh mua một xe đạp. |
Có 1 số tòa nhà hư hại. |
Lúc 4h22 sáng, một người đàn ông đến. |
Đội có 72 điểm còn bạn thì không. | 72 điểm = 72 điểm
Năm nay là năm con gà. |
Nhất với số điểm 92,96. | 92,96 = 92.96 điểm
""",
    "hours that are no grams": """
Cửa hàng mở từ 8g đến 10g. |
Họp lúc 9g, kết thúc muộn. |
Chợ họp 5g sáng. |
Xe chạy 8g30 từ bến. |
Trẻ về trước 17g. |
Chiều mở lại từ 14g - 17g. |
Thêm 8g muối vào. | 8g = 8 g
Cho từ 5g đến 10g đường. | 5g đến 10g = 5..10 g
Gói 200g bột. | 200g = 200 g
Bắt 24g ma túy. | 24g = 24 g
Mạng 5G phủ khắp tỉnh. |
Vàng nặng 30g. | 30g = 30 g
Uống 2g mỗi lần. | 2g = 2 g
Thuốc 0,5g. | 0,5g = 0.5 g
Đến 7g, đoàn mới đi. |
""",
}
ROWS = [tuple(part.strip() for part in line.split(" |")) for rows in CASES.values() for line in rows.strip().split("\n")]


def _shown(fact: CountFact) -> str:
    value = fact.value
    amount = f"{value.number}" if value.number is not None else f"{value.low}..{value.high}"
    return f"{fact.text} = {amount} {value.unit or ''}".strip()


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_counts_of_a_sentence(text: str, expected: str) -> None:
    assert " ; ".join(_shown(fact) for fact in dsx.extract(text) if isinstance(fact, CountFact)) == expected


def test_numbers_are_written_to_the_last_digit() -> None:
    (fact,) = dsx.extract("Thu 123.456.789.012.345.678.901.234.567.890,25 đồng.")
    assert b'"number":123456789012345678901234567890.25,' in dsx.fact.encode(fact)
