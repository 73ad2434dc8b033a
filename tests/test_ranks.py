"""Ranks, over the whole pipeline: what is a place and what only looks like one, then the slots around it.

A place is written short: `8` a position, `24/63` a position out of a number, `-1` the last, `top 10`, `+19` and `-6
places` ways up and down. ⟦ ⟧ marks each place in its text; texts without a mark have none.
"""

from __future__ import annotations

import datetime

import pytest

import dsx
from dsx.fact import RankFact, RankValue

PUBLISHED = datetime.date(2025, 5, 7)


def ranks(text: str) -> list[RankFact]:
    return [fact for fact in dsx.extract(text, PUBLISHED) if isinstance(fact, RankFact)]


def short(value: RankValue) -> str:
    if value.type == "top":
        return f"top {value.top}"
    if value.type == "change":
        return f"{value.change:+d} places"
    return f"{value.position}/{value.of}" if value.of else str(value.position)


def unmarked(text: str) -> tuple[str, list[str]]:
    pieces = text.replace("⟧", "⟦").split("⟦")
    return "".join(pieces), pieces[1::2]


# By value: each text's marked places, in order, have the values of its group
PLACES: list[tuple[str, list[str]]] = [
    (
        "1",
        [
            "Hà Nội ⟦đứng đầu⟧ cả nước về chuyển đổi số.",
            "Thanh Hóa ⟦dẫn đầu⟧ cả nước về thu hút vốn đầu tư.",
            "Quảng Ninh tiếp tục giữ ⟦vị trí số 1⟧ trên bảng xếp hạng PCI.",
            "Chelsea giành lại ⟦ngôi đầu⟧ bảng E.",
            "Uruguay độc chiếm ⟦ngôi đầu bảng⟧ với 9 điểm.",
            "Cà phê Việt Nam vươn lên ⟦số 1⟧ thế giới.",
            "Djokovic là tay vợt ⟦số một⟧ thế giới.",
            "Thành phố ⟦xếp hạng nhất⟧ trong cả nước về chỉ số này.",
            "Thành phố ⟦xếp hạng cao nhất⟧ trong cả nước.",
            "Đội tuyển Việt Nam ⟦nhất bảng⟧ với 10 điểm.",
            "Em Lan ⟦xếp thứ nhất⟧ toàn trường.",
            "Liverpool thua đội ⟦đầu bảng⟧ Arsenal.",
            "Bắc Ninh ⟦xếp thứ 1⟧ về chỉ số thành phần này.",
            "Nam Định vẫn giữ ⟦vị trí dẫn đầu⟧ V-League.",
            "Ca khúc chiếm ⟦vị trí đầu bảng⟧ suốt một tháng.",
            "Anh ⟦về nhất⟧ ở nội dung 100 m.",
            "Đà Nẵng ⟦đứng ở vị trí dẫn đầu⟧.",
            "Hải Phòng ⟦đứng vị trí thứ nhất⟧ về chỉ số này.",
        ],
    ),
    (
        "2",
        [
            "Hà Nội tiếp tục ⟦đứng thứ 2⟧ về chỉ số thương mại điện tử.",
            "Lexus ⟦xếp ở vị trí thứ hai⟧ nhưng doanh số giảm.",
            "Thành phố giữ ⟦vị trí thứ hai⟧ trong 7 năm liên tiếp.",
            "Trung Quốc là nền kinh tế ⟦lớn thứ hai⟧ thế giới.",
            "Minh Tú là ⟦á quân⟧ của cuộc thi.",
            "Cô đoạt ⟦ngôi á quân⟧ năm 2017.",
            "Đội nhà giành ⟦vị trí nhì bảng⟧.",
            "Việt Nam ⟦đứng thứ nhì⟧ thế giới về xuất khẩu cà phê.",
            "Anh ⟦đứng thứ 2⟧, sau tay vợt người Nga.",
            "Bạc Liêu ⟦đứng thứ hai⟧, sau Cà Mau.",
            "Cô ⟦về nhì⟧ chung cuộc.",
        ],
    ),
    (
        "3",
        [
            "BMW chiếm ⟦vị trí thứ 3⟧ về doanh số.",
            "Đội ⟦xếp thứ ba⟧ chung cuộc.",
            "Gạo Việt Nam ⟦đứng hàng thứ ba⟧ thế giới.",
            "Công ty có thị phần ⟦lớn thứ 3⟧ Việt Nam.",
            "Đội tuyển leo lên ⟦vị trí thứ 3⟧.",
        ],
    ),
    (
        "4",
        [
            "Đội bóng tụt xuống ⟦vị trí thứ tư⟧.",
            "Việt Nam ⟦xếp hạng 4⟧ ASEAN.",
            "Hãng ⟦đứng thứ tư⟧ thị trường.",
        ],
    ),
    (
        "5",
        [
            "Việt Nam ⟦xếp thứ 5⟧ Đông Nam Á về quy mô kinh tế.",
            "Tỉnh ⟦đứng thứ năm⟧ toàn quốc.",
            "Tay vợt Việt Nam hiện ⟦hạng 5⟧ thế giới.",
        ],
    ),
    (
        "12",
        ["Tỉnh ⟦xếp thứ 12⟧ toàn quốc.", "Đội ⟦đứng thứ mười hai⟧ trên bảng xếp hạng.", "Chỉ số này ⟦xếp ở vị trí 12⟧ cả nước."],
    ),
    ("911", ["Lý Hoàng Nam (⟦hạng 911⟧ thế giới) vào vòng hai.", "Anh vươn lên ⟦hạng 911⟧ ATP."]),
    ("32", ["Nước này ⟦đứng thứ ba mươi hai⟧ thế giới."]),
    (
        "-1",
        [
            "Huyện Mường Trà ⟦đứng cuối⟧ với 38%.",
            "Hull City ⟦đứng cuối bảng⟧.",
            "Đội chủ nhà đang ⟦xếp cuối⟧ bảng B.",
            "Đội vẫn ở ⟦vị trí cuối cùng⟧.",
        ],
    ),
    ("-2", ["Đội khách ⟦xếp áp chót⟧ với 8 điểm."]),
    ("-3", ["Tỉnh ⟦xếp thứ 3 từ dưới lên⟧.", "Đội ⟦đứng thứ ba từ dưới lên⟧."]),
    (
        "24/63",
        [
            "Chỉ số này ⟦xếp thứ 24/63⟧ tỉnh, thành phố.",
            "Tỉnh ⟦đứng 24/63⟧ tỉnh, thành.",
            "Tỉnh ⟦xếp hạng 24/63⟧ cả nước.",
            "Tỉnh ở ⟦vị trí 24/63⟧ trên bảng xếp hạng.",
            "Năm 2022 tỉnh ⟦đứng vị trí thứ 24/63⟧.",
            "Tỉnh ⟦xếp thứ 24⟧ trong số 63 tỉnh, thành phố.",
            "Tỉnh ⟦đứng thứ 24⟧ trên tổng số 63 địa phương.",
        ],
    ),
    ("6/10", ["Đội giành ⟦vị trí thứ 6/10⟧ tại giải."]),
    (
        "top 10",
        [
            "Hà Nội lần đầu lọt ⟦top 10⟧.",
            "Tỉnh nằm trong ⟦top 10⟧ cả nước về PCI.",
            "Đây là trường ⟦Top 10⟧ châu Á.",
            "Phấn đấu thuộc ⟦nhóm 10 địa phương dẫn đầu⟧ cả nước.",
            "Tỉnh vào ⟦tốp 10⟧ toàn quốc.",
            "Việt Nam nằm trong ⟦10 nước dẫn đầu⟧ về xuất khẩu.",
            "Lần đầu tiên tỉnh có mặt trong ⟦TOP 10⟧.",
            "Đây là ⟦một trong mười trường hàng đầu⟧ thế giới.",
        ],
    ),
    (
        "top 5",
        [
            "Mục tiêu là vào ⟦tốp năm⟧ chung cuộc.",
            "Thủ đô sẽ thuộc ⟦nhóm 5 địa phương⟧ dẫn dắt.",
            "Tỉnh thuộc ⟦top 5 tỉnh, thành phố dẫn đầu⟧.",
            "Vietcombank là ⟦một trong năm ngân hàng lớn nhất⟧ nước này.",
        ],
    ),
    (
        "top 4",
        ["Uruguay không thể rơi khỏi ⟦top 4⟧.", "Arsenal sẽ kết thúc mùa giải trong ⟦top 4⟧.", "Liverpool bị loại khỏi ⟦Top 4⟧."],
    ),
    (
        "+19 places",
        [
            "Tỉnh ⟦tăng 19 bậc⟧ so với năm 2023.",
            "Chỉ số ⟦tăng tới 19 bậc⟧.",
            "Việt Nam ⟦vươn lên 19 bậc⟧.",
            "Anh ⟦leo 19 hạng⟧.",
            "Đại học này ⟦nhảy vọt 19 bậc⟧.",
            "Hộ chiếu Việt Nam ⟦tăng hạng 19 bậc⟧.",
            "Chỉ số ⟦cải thiện 19 bậc⟧.",
        ],
    ),
    ("+1 places", ["Việt Nam ⟦tăng một bậc⟧ so với năm 2020.", "Đội tuyển ⟦thăng 1 bậc⟧ trên bảng xếp hạng FIFA."]),
    (
        "-6 places",
        [
            "Tiếp cận đất đai ⟦giảm 6 bậc⟧.",
            "Tỉnh ⟦tụt 6 hạng⟧.",
            "Đội ⟦rớt 6 bậc⟧.",
            "Chỉ số này ⟦lùi 6 bậc⟧.",
            "Việt Nam ⟦mất 6 bậc⟧ trên bảng xếp hạng FIFA.",
        ],
    ),
    ("-50 places", ["Baidu lại ⟦thoái lui 50 bậc⟧.", "Hãng ⟦tụt tới 50 bậc⟧."]),
]

# Several places in one text, each with its value
SEVERAL: list[tuple[str, list[str]]] = [
    ("Ba bài lần lượt ⟦đứng thứ 4⟧, ⟦5⟧ và ⟦10⟧.", ["4", "5", "10"]),
    ("SAB và BHN ⟦đứng ở vị trí thứ 3⟧ và ⟦13⟧, với vốn hóa lớn.", ["3", "13"]),
    ("Tỉnh nhảy từ ⟦vị trí 12⟧ lên ⟦thứ 6⟧.", ["12", "6"]),
    ("Từ ⟦hạng 57⟧, Việt Nam vươn lên ⟦hạng 44⟧ thế giới.", ["57", "44"]),
    ("Tỉnh ⟦xếp thứ 8/63⟧, ⟦tăng 19 bậc⟧ so với năm 2023.", ["8/63", "+19 places"]),
    ("Lam Giang ⟦tăng 19 bậc⟧, lần đầu vào ⟦top 10⟧.", ["+19 places", "top 10"]),
    ("Đây là trường ⟦Top 3⟧ châu Á và ⟦Top 8⟧ thế giới.", ["top 3", "top 8"]),
    ("Đông Lâm ⟦đứng đầu⟧ với 91%, Mường Trà ⟦đứng cuối⟧.", ["1", "-1"]),
    ("Nội dung này ⟦giảm 6 bậc⟧, ⟦đứng thứ 41⟧.", ["-6 places", "41"]),
    ("Họ ⟦đứng hàng thứ 2⟧, ⟦thứ 3⟧.", ["2", "3"]),
    ("Hai tỉnh ⟦xếp thứ 2⟧ và ⟦3⟧ là Hải Phòng và Bắc Giang.", ["2", "3"]),
]

# What looks like a place and is none, by what it is
TRAPS: dict[str, list[str]] = {
    "heads of bodies": [
        "Ông là người đứng đầu ngành y tế.",
        "Người đứng đầu Thành ủy khẳng định quan điểm này.",
        "Liên minh do Nga đứng đầu đã đàm phán.",
        "Chương trình do Washington đứng đầu bị phản đối.",
        "Đứng đầu là ông Nguyễn Văn An.",
        "Trên cương vị đứng đầu một hãng thông tấn, ông đã đóng góp nhiều.",
        "Trách nhiệm của người đứng đầu cấp ủy, chính quyền.",
        "Bà đứng đầu cơ quan ngoại giao châu Âu.",
    ],
    "leading people or a match": [
        "Thủ tướng dẫn đầu đoàn đại biểu cấp cao.",
        "Saudi Arabia dẫn đầu liên quân quốc tế.",
        "Đội chủ nhà dẫn đầu 1-0 sau hiệp một.",
        "Đội khách dẫn đầu với tỷ số 2-1.",
    ],
    "vague excellence": [
        "Đây là doanh nghiệp hàng đầu Việt Nam.",
        "Thanh niên luôn đi đầu, tiên phong trong chuyển đổi số.",
        "Xã là lá cờ đầu của huyện.",
        "Bước đầu đã có kết quả.",
        "Đây là lựa chọn số một nếu bạn muốn thon gọn.",
        "Hà Nội phấn đấu thuộc nhóm các địa phương dẫn đầu.",
        "Đây là một trong những tỉnh đi trước.",
    ],
    "nhất that is no place": [
        "Cần ít nhất 20 người.",
        "Hai bên thống nhất phương án.",
        "Thông tin mới nhất cho biết điều đó.",
        "Nhất định phải thành công.",
        "Bí thư thứ nhất Trung ương Đoàn phát biểu.",
        "Hồ sơ về nhất thể hóa chức danh.",
    ],
    "weekdays and times": [
        "Phiên giao dịch thứ Hai diễn ra sôi động.",
        "Từ thứ 2 đến thứ 6 hằng tuần.",
        "Giá sẽ tăng lên vào thứ sáu tới.",
        "Cửa hàng mở cửa đến thứ Bảy.",
    ],
    "editions, turns and list markers": [
        "Hội nghị lần thứ 9 diễn ra tại Hà Nội.",
        "Thứ nhất, cần rà soát. Thứ hai, cần bổ sung.",
        "Kỳ họp thứ 6 Quốc hội khóa XIII.",
        "Đây là bàn thắng thứ tư của anh.",
        "Ông là tổng thống thứ 45 của Mỹ.",
        "Chiến tranh thế giới thứ hai kết thúc.",
        "Thế hệ thứ ba đã trưởng thành.",
        "Phiên đấu thầu thứ 69 diễn ra sáng nay.",
    ],
    "classes": [
        "Bệnh viện hạng 1 của tỉnh.",
        "Bệnh viện được xếp hạng 1.",
        "Giấy phép lái xe hạng A1 còn hiệu lực.",
        "Bằng lái xe hạng 2 hết hạn.",
        "Khách sạn hạng 4 sao mới mở.",
        "Huân chương Độc lập hạng nhất được trao.",
        "Giáo viên hạng 2 được tăng lương.",
        "Đội thi đấu ở giải hạng Nhất Anh.",
        "Đất ở vị trí 1 đường Trần Phú.",
        "Phường loại 1 được thành lập.",
        "Nợ nhóm 5 của các ngân hàng tăng.",
        "Di tích được xếp hạng cấp quốc gia.",
        "Hàng ghế thứ hai rộng rãi.",
        "Ngân hàng thứ 3 có liên quan vụ án.",
    ],
    "numbers of houses, storms, scores": [
        "Vũ trường Rain (số 1 Lê Hồng Phong, Đà Lạt).",
        "Trận đấu kết thúc với tỷ số 1-1.",
        "Bão số 1 đổ bộ vào miền Trung.",
        "Nhà máy số 1 tạm dừng.",
        "Công văn số 1 được ban hành.",
    ],
    "labels of those at the top": [
        "Đội hiện kém top 4 đúng 2 điểm.",
        "Đêm tranh tài của top 12 diễn ra tối nay.",
        "Top 5 anime fan xem lại hoài không chán",
        "Khoảng cách với 2 đội dẫn đầu là 2 điểm.",
        "Họ chưa một lần lọt top nguy hiểm.",
    ],
    "steps and grades": [
        "Du khách leo 2.000 bậc thang.",
        "Cán bộ được tăng 1 bậc lương.",
        "Ruộng bậc thang Hoàng Su Phì.",
        "Ông được thăng cấp bậc hàm Thượng tướng.",
        "Hai đội kém nhau 5 bậc.",
    ],
}

# The slots: those given are as given, the others are not looked at
SLOTS: list[tuple[str, list[dict[str, object]]]] = []

CASES = [(text, [value] * text.count("⟦")) for value, texts in PLACES for text in texts] + SEVERAL


@pytest.mark.parametrize(("text", "values"), CASES, ids=lambda x: x if isinstance(x, str) else "")
def test_place(text: str, values: list[str]) -> None:
    plain, marks = unmarked(text)
    found = ranks(plain)
    assert [(fact.text, short(fact.value)) for fact in found] == list(zip(marks, values, strict=True))


@pytest.mark.parametrize("text", [text for texts in TRAPS.values() for text in texts])
def test_trap(text: str) -> None:
    assert [fact.text for fact in ranks(text)] == []
