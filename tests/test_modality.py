"""What is so, wanted, possible or denied: the counts of each sentence in order, with traps beside."""

from __future__ import annotations

import pytest

import dsx
from dsx.fact import CountFact, Span
from dsx.language import modality

CASES = {
    "targets": """
target | Tỉnh phấn đấu giải ngân 500 tỷ đồng trong năm nay.
target | Bộ đề xuất phạt 5 triệu đồng với hành vi này.
target target | Xã dự kiến thu 12 tỷ đồng, chi 9 tỷ đồng.
target result | Xã đặt mục tiêu thu 12 tỷ đồng, nhưng mới thu 3 tỷ đồng.
target result | Năm nay huyện đặt mục tiêu 12 tỷ đồng, năm ngoái đạt 9 tỷ đồng.
target | Hai bệnh viện sẽ nhận bệnh nhân.
target | Có 80 màn hình dự kiến được lắp.
target target | Đề án đặt mục tiêu: trồng 30 ha rừng; nuôi 200 con bò.
target | Kế hoạch cắt giảm 30% thủ tục được thông qua.
target | Công ty sắp mở 5 cửa hàng.
target | Chủ đầu tư cam kết trả lãi 12% mỗi năm.
target | Kế hoạch tuyển 120 giáo viên vừa được ban hành.
target result | Giá vé sẽ tăng lên 50.000 đồng so với mức 40.000 đồng của năm trước.
target | Nhóm này muốn chiếm đoạt 7 tỷ đồng.
target | 12 triệu lượt khách là mục tiêu của ngành.
""",
    "traps of targets": """
result | Huyện hoàn thành 80% kế hoạch năm.
result result | Huyện thu 5 tỷ đồng, đạt 80% mục tiêu.
result | Thu ngân sách vượt kế hoạch 12%.
result | Tên lửa bắn trúng mục tiêu cách 500 km.
result | Nhà máy đã tuyển 20 công nhân.
result | Chuyến thăm sẽ đưa quan hệ giữa hai nước lên tầm cao mới.
result | Phó giám đốc Sở Kế hoạch và Đầu tư nhận 5 hồ sơ.
result | Người vi phạm bị phạt 2-3 triệu đồng.
result | Nếu tái phạm, chủ xe sẽ bị phạt 2-3 triệu đồng.
result | Kết quả sẽ được chia thành các nhóm: rất cao (trên 600 điểm).
result | Nghị quyết đề ra 15 chỉ tiêu.
result | Năm 2030, các hộ phải thay 40% số đèn.
result result | Khoảng 57% kỳ vọng giá lên và chỉ 28% dự đoán giá giảm.
result | Ban tổ chức mong muốn hai nước cùng dự giải.
result | Công ty sẽ không được đưa 30 xe này ra đường.
""",
    "possible": """
possible | Gia đình có thể phải chi 40 triệu đồng.
possible possible | Theo dự báo, giá gạo sẽ tăng 5%, giá ngô tăng 3%.
possible | Sản lượng có thể không đạt 500 tấn.
target possible | Công ty sẽ mở 5 cửa hàng, nếu thuận lợi doanh thu đạt 20 tỷ đồng.
possible | Doanh thu khó đạt 20 tỷ đồng.
possible | Tin đồn: Hai tướng sẽ rời quân đội.
possible possible | Phim có thể thu 938 triệu USD (khoảng 6,8 tỷ nhân dân tệ).
possible | Bão có khả năng làm sập 200 ngôi nhà.
possible | Dự báo mưa 80 mm.
possible | 5 công ty có thể phá sản.
possible | Liệu đội có giành 3 điểm?
possible | Giả sử mỗi người góp 200 nghìn đồng.
possible | Ông được cho là đã nhận 2 tỷ đồng.
possible | Xã lo ngại 40 hộ tái nghèo.
possible | Đê có nguy cơ vỡ 20 m.
""",
    "traps of the possible": """
result | Thuốc làm giảm nguy cơ đột quỵ 12%.
result | Ông Nam (43 tuổi) có thể bị khởi tố.
result | Tài liệu gồm 30 trang.
result | Số liệu cho thấy 30 hộ thoát nghèo.
result | Trung tâm dự báo ghi nhận 12 trận mưa.
result | Mức thu vượt dự báo 3%.
result | Xe có thể rẽ phải, nhưng 12 xe đã rẽ trái.
""",
    "denied": """
denied | Công an khẳng định không có 15 người chết như mạng xã hội nói.
denied | Ông không nhận 2 tỷ đồng.
denied | Ông phủ nhận việc chi 500 triệu đồng cho môi giới.
denied | Thông tin 15 người chết là sai sự thật.
denied result | Không phải 5 tỷ đồng mà là 3 tỷ đồng.
denied | Xã không có kế hoạch tuyển 20 công nhân.
denied | Đội chưa từng thắng 3 trận.
denied | Dự án không đạt 20% khối lượng.
denied | Không có chuyện giá vé tăng 30%.
denied | Cửa hàng chưa bán được 10 chiếc.
denied | Không còn 3 điểm trong tay, đội chán nản.
denied | Bộ Y tế bác tin 40 trẻ tử vong.
denied | Ông chưa bao giờ có 2 nhà máy.
denied | Đội bóng suýt mất 3 điểm.
denied | Chẳng có 5 nhân chứng.
""",
    "traps of the denied": """
result | Lớp học chưa đến 15 học sinh.
result | Mỗi đội không quá 5 người.
result | Vụ việc không chỉ làm 3 người chết mà còn gây thiệt hại.
result | Không những 3 người chết, cả xóm mất điện.
result | Đội thắng không dưới 3 trận.
result | Quỹ cho vay không cần tài sản bảo đảm 50 triệu đồng.
result | Cảng hàng không 4 triệu khách.
result | Chưa kể 20 xe hỏng.
result | Xe không biển số đâm vào 3 người.
result | Không may, 2 người tử vong.
result | Không ngủ đủ, người trẻ mắc bệnh cao gấp 2 lần.
result | Anh không ngại nguy hiểm, cứu 5 cháu nhỏ.
result | Mỗi trường không dùng quá 4 tổ hợp.
result | Quân đội không kích 3 cơ sở.
result | Ông không có tên trong danh sách 8 đơn vị.
result | Giá chưa bao gồm 10% thuế.
result | Dù không khởi tố, công an làm rõ lỗi của 2 tài xế.
""",
}


@pytest.mark.parametrize(
    ("expected", "text"),
    [tuple(part.strip() for part in line.split("|")) for rows in CASES.values() for line in rows.strip().split("\n")],
)
def test_modality_of_counts(expected: str, text: str) -> None:
    counts = [fact for fact in dsx.extract(text) if isinstance(fact, CountFact)]
    assert [fact.value.modality for fact in counts] == expected.split(), [fact.text for fact in counts]


@pytest.mark.parametrize(
    ("text", "fact", "trigger"),
    [
        ("tỉnh phấn đấu thu 5 tỷ đồng", "5 tỷ đồng", "phấn đấu"),
        ("hai tướng sẽ rời đi", "hai tướng", "sẽ"),
        ("tin 15 người chết là sai sự thật", "15 người", "là sai sự thật"),
        ("họ nói 15 người chết", "15 người", None),
        ("ba xe này sẽ được bán", "ba xe", "này"),
    ],
)
def test_the_words_that_told(text: str, fact: str, trigger: str | None) -> None:
    at = text.index(fact)
    reading = modality.reader().read(text, Span(0, len(text)), Span(at, at + len(fact)))
    assert (text[reading.trigger.start : reading.trigger.end] if reading.trigger else None) == trigger


def test_what_is_told_far_back_does_not_reach_and_costs_nothing() -> None:
    text = "tỉnh phấn đấu " + "thu 5 tỷ đồng, " * 400
    assert modality.reader().read(text, Span(0, len(text)), Span(len(text) - 13, len(text) - 2)).modality == "result"
