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
            "Thái Lan đã vươn lên ⟦số một⟧, bỏ xa Trung Quốc.",
            "Ca khúc giành ⟦vị trí No.1⟧ trên Billboard.",
            "Sao trẻ 17 tuổi Hải An ⟦dẫn đầu⟧ về số bàn thắng.",
            "Đội thắng 3-2 để vượt lên ⟦đứng đầu bảng⟧.",
            "Hải Lâm 7 năm liên tiếp ⟦dẫn đầu⟧ cả nước về sản lượng.",
            "Đây là lần thứ 7 liên tiếp Hải Lâm ⟦đứng đầu⟧ tỉnh.",
            "Hải Lâm lần thứ tư liên tục ⟦đứng đầu⟧ cả nước.",
            "Mỹ Phú nhiều năm liền ⟦dẫn đầu⟧ huyện.",
            "Bộ Giao thông vận tải ⟦đứng đầu⟧ các bộ, ngành về tỷ lệ giải ngân.",
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
            "Cô đoạt ⟦danh hiệu Á hậu 1⟧ năm 2023.",
            "Cô ⟦về nhì⟧ chung cuộc.",
        ],
    ),
    (
        "3",
        [
            "BMW chiếm ⟦vị trí thứ 3⟧ về doanh số.",
            "Đội ⟦xếp thứ ba⟧ chung cuộc.",
            "Anh ⟦về ba⟧ ở nội dung 200 m.",
            "Hai kỳ thủ ⟦đồng hạng ba⟧.",
            "Lan Chi là ⟦á hậu 2⟧ cuộc thi.",
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
            "Lý Đức về ⟦thứ 5⟧ chung cuộc.",
            "Điểm trung bình của tỉnh ⟦cao thứ 5⟧ cả nước.",
        ],
    ),
    (
        "12",
        ["Tỉnh ⟦xếp thứ 12⟧ toàn quốc.", "Đội ⟦đứng thứ mười hai⟧ trên bảng xếp hạng.", "Chỉ số này ⟦xếp ở vị trí 12⟧ cả nước."],
    ),
    ("911", ["Lý Hoàng Nam (⟦hạng 911⟧ thế giới) vào vòng hai.", "Anh vươn lên ⟦hạng 911⟧ ATP."]),
    ("8", ["Đội chủ nhà có thứ bậc cao hơn (⟦hạng 8⟧ so với bạn)."]),
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
            "Minh Anh lọt ⟦top10⟧ chung cuộc.",
            "Thanh Hóa nằm trong số ⟦10 tỉnh dẫn đầu⟧ cả nước.",
            "Tỉnh trở lại ⟦nhóm 10 tỉnh, thành phố dẫn đầu⟧ cả nước.",
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
    ("Mỹ ⟦xếp thứ nhất⟧, Nga ⟦thứ hai⟧ và Trung Quốc ⟦thứ ba⟧.", ["1", "2", "3"]),
    ("Thứ hạng của Việt Nam tăng từ ⟦59⟧ lên ⟦44⟧.", ["59", "44"]),
    ("Tăng trưởng ⟦đứng thứ 3⟧ trong vùng và ⟦thứ 5⟧ cả nước.", ["3", "5"]),
    ("An (⟦hạng 1.443⟧ thế giới) thua Bình (⟦hạng 911⟧ thế giới).", ["1443", "911"]),
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
        "Ông Infantino đứng đầu Liên đoàn bóng đá thế giới.",
        "Nhóm nghiên cứu do GS Nguyễn Văn Tuấn dẫn đầu đã công bố kết quả.",
        "Đoàn cứu hộ do ông Lê Văn Thu, Phó chủ tịch huyện Mỹ Phú dẫn đầu, gồm 30 người.",
    ],
    "leading people or a match": [
        "Thủ tướng dẫn đầu đoàn đại biểu cấp cao.",
        "Saudi Arabia dẫn đầu liên quân quốc tế.",
        "Đội chủ nhà dẫn đầu 1-0 sau hiệp một.",
        "Đội khách dẫn đầu với tỷ số 2-1.",
    ],
    "places in a picture": [
        "Ông B (đứng thứ ba từ trái qua) tại lễ ký kết.",
        "Bị cáo đứng thứ hai từ phải sang.",
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
        "Anh vẫn có vị trí nhất định trong lòng khán giả.",
        "Thứ hạng năm 2012 vẫn là kỷ lục.",
        "Bí thư thứ nhất Trung ương Đoàn phát biểu.",
        "Hồ sơ về nhất thể hóa chức danh.",
        "Họ đi về ba miền.",
        "Cuộc họp bàn về ba vấn đề.",
        "Mỗi sào thu về ba triệu đồng.",
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
        "Thủ môn này xuống hạng Nhất thi đấu.",
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
        "Đội nhất bảng A sẽ gặp đội nhì bảng B.",
        "Hai đội đứng đầu mỗi bảng giành quyền vào bán kết.",
        "Đội chủ nhà rơi xuống nhóm cuối bảng.",
        "Top 3 Miss Grand Vietnam 2023 lộ diện.",
        "Đây là top 5 mẫu xe đáng mua.",
        "Thông tin về top 10 sẽ được cập nhật.",
        "Cuộc chiến cuối bảng ngày càng nóng.",
        "Trong bảng xếp hạng Top 500 doanh nghiệp lớn nhất, nhiều cái tên mới.",
        "Danh sách Top 10 không đổi so với năm ngoái.",
        "3 vị trí đầu không thay đổi.",
        "Bãi đỗ xe ở vị trí đầu làng.",
    ],
    "steps and grades": [
        "Du khách leo 2.000 bậc thang.",
        "Cán bộ được tăng 1 bậc lương.",
        "Ruộng bậc thang Hoàng Su Phì.",
        "Ông được thăng cấp bậc hàm Thượng tướng.",
        "Hai đội kém nhau 5 bậc.",
        "Đội bóng mất hai vị trí quan trọng vì chấn thương.",
    ],
}

# The slots of each rank of a text, in order; those not given are empty, `modality` is `result`
SLOTS: list[tuple[str, list[dict[str, object]]]] = [
    (
        "Theo công bố của VCCI, năm 2024 Hải Phòng dẫn đầu cả nước về Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) với 74,84 điểm.",
        [
            {"subject": "Hải Phòng", "metric": "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", "scope": "cả nước", "time": "2024"},
        ],
    ),
    (
        "Quảng Ninh đứng thứ hai với 73,2 điểm, tiếp theo là Long An xếp thứ ba.",
        [
            {"subject": "Quảng Ninh"},
            {"subject": "Long An"},
        ],
    ),
    (
        "Chỉ số PAPI năm 2023 của Thái Nguyên xếp thứ nhất cả nước.",
        [
            {"subject": "Thái Nguyên", "metric": "Chỉ số PAPI năm 2023", "scope": "cả nước", "time": "2023"},
        ],
    ),
    (
        "Đây là lần thứ 7 liên tiếp Quảng Ninh giữ vị trí quán quân trên bảng xếp hạng PCI.",
        [
            {"subject": "Quảng Ninh", "metric": "bảng xếp hạng PCI"},
        ],
    ),
    (
        "Năm 2023, Việt Nam xếp hạng 46/132 quốc gia, nền kinh tế trong bảng xếp hạng Chỉ số Đổi mới sáng "
        "tạo toàn cầu (GII), tăng 2 bậc so với năm 2022.",
        [
            {
                "subject": "Việt Nam",
                "metric": "bảng xếp hạng Chỉ số Đổi mới sáng tạo toàn cầu (GII)",
                "scope": "132 quốc gia, nền kinh tế",
                "of": 132,
                "time": "2023",
            },
            {
                "subject": "Việt Nam",
                "metric": "bảng xếp hạng Chỉ số Đổi mới sáng tạo toàn cầu (GII)",
                "time": "2023",
                "since": "2022",
            },
        ],
    ),
    (
        "Theo báo cáo của Liên hợp quốc, Việt Nam xếp thứ 71/193 quốc gia về Chính phủ điện tử, tăng 15 bậc so với năm 2022.",
        [
            {"subject": "Việt Nam", "metric": "Chính phủ điện tử", "scope": "193 quốc gia", "of": 193},
            {"subject": "Việt Nam", "metric": "Chính phủ điện tử", "since": "2022"},
        ],
    ),
    (
        "Việt Nam đặt mục tiêu đến năm 2030 thuộc nhóm 50 nước dẫn đầu thế giới về Chính phủ điện tử.",
        [
            {"subject": "Việt Nam", "metric": "Chính phủ điện tử", "scope": "thế giới", "time": "2030", "modality": "target"},
        ],
    ),
    (
        "Phấn đấu đến năm 2025, Việt Nam nằm trong nhóm 4 nước dẫn đầu ASEAN về chính phủ điện tử.",
        [
            {"subject": "Việt Nam", "metric": "chính phủ điện tử", "scope": "ASEAN", "time": "2025", "modality": "target"},
        ],
    ),
    (
        "Tỉnh Bắc Giang vươn lên đứng thứ 4 cả nước về PCI, tăng 27 bậc so với năm 2021.",
        [
            {"subject": "Tỉnh Bắc Giang", "metric": "PCI", "scope": "cả nước"},
            {"subject": "Tỉnh Bắc Giang", "metric": "PCI", "scope": "cả nước", "since": "2021"},
        ],
    ),
    (
        "So với năm 2021, chỉ số PCI của tỉnh tăng 10 bậc, xếp thứ 15/63 tỉnh, thành phố.",
        [
            {"subject": "tỉnh", "metric": "chỉ số PCI", "since": "2021"},
            {"subject": "tỉnh", "metric": "chỉ số PCI", "scope": "63 tỉnh, thành phố", "of": 63},
        ],
    ),
    (
        "Bộ Tài chính tiếp tục dẫn đầu về mức độ sẵn sàng cho phát triển và ứng dụng công nghệ thông tin.",
        [
            {"subject": "Bộ Tài chính", "metric": "mức độ sẵn sàng cho phát triển và ứng dụng công nghệ thông tin"},
        ],
    ),
    (
        "Đại học Quốc gia Hà Nội lọt top 800 trường đại học tốt nhất thế giới theo bảng xếp hạng QS 2025.",
        [
            {"subject": "Đại học Quốc gia Hà Nội", "metric": "trường đại học tốt nhất", "scope": "thế giới", "time": "2025"},
        ],
    ),
    (
        "Ông Phạm Nhật Vượng xếp thứ 344 thế giới trong danh sách tỷ phú của Forbes.",
        [
            {"subject": "Ông Phạm Nhật Vượng", "metric": "danh sách tỷ phú của Forbes", "scope": "thế giới"},
        ],
    ),
    (
        "Hộ chiếu Việt Nam đứng thứ 87 thế giới theo Henley Passport Index 2024, tăng 3 bậc.",
        [
            {"subject": "Hộ chiếu Việt Nam", "metric": "Henley Passport Index 2024", "scope": "thế giới", "time": "2024"},
            {"subject": "Hộ chiếu Việt Nam", "metric": "Henley Passport Index 2024", "scope": "thế giới", "time": "2024"},
        ],
    ),
    (
        "Đội tuyển Việt Nam hiện đứng thứ 94 trên bảng xếp hạng FIFA tháng 10/2023.",
        [
            {"subject": "Đội tuyển Việt Nam", "metric": "bảng xếp hạng FIFA", "time": "2023-10"},
        ],
    ),
    (
        "Sau vòng 20, Thể Công Viettel xếp thứ ba V-League với 35 điểm, kém đội đầu bảng Nam Định 5 điểm.",
        [
            {"subject": "Thể Công Viettel", "scope": "V-League"},
            {"subject": "Nam Định", "scope": "V-League"},
        ],
    ),
    (
        "Manchester City có thể vươn lên ngôi đầu bảng nếu thắng Arsenal.",
        [
            {"subject": "Manchester City", "modality": "possible"},
        ],
    ),
    (
        "Tính đến hết quý I/2024, Singapore dẫn đầu về vốn đầu tư vào Việt Nam với 2,55 tỷ USD, Nhật Bản "
        "đứng thứ hai với 814 triệu USD.",
        [
            {"subject": "Singapore", "metric": "vốn đầu tư", "scope": "Việt Nam", "time": "2024"},
            {"subject": "Nhật Bản", "metric": "vốn đầu tư", "scope": "Việt Nam", "time": "2024"},
        ],
    ),
    (
        "Tăng trưởng GRDP của tỉnh đạt 9,5%, đứng thứ 3 vùng Đồng bằng sông Hồng và thứ 5 cả nước.",
        [
            {"subject": "tỉnh", "metric": "Tăng trưởng GRDP", "scope": "vùng Đồng bằng sông Hồng"},
            {"subject": "tỉnh", "metric": "Tăng trưởng GRDP", "scope": "cả nước"},
        ],
    ),
    (
        "Chỉ số cải cách hành chính (PAR Index) của Bộ Tư pháp xếp thứ 1/17 bộ, cơ quan ngang bộ.",
        [
            {
                "subject": "Bộ Tư pháp",
                "metric": "Chỉ số cải cách hành chính (PAR Index)",
                "scope": "17 bộ, cơ quan ngang bộ",
                "of": 17,
            },
        ],
    ),
    (
        "Lần đầu tiên, Hậu Giang lọt vào nhóm 10 địa phương có tốc độ tăng trưởng cao nhất cả nước.",
        [
            {"subject": "Hậu Giang", "metric": "tốc độ tăng trưởng cao nhất", "scope": "cả nước"},
        ],
    ),
    (
        "Tỉnh phấn đấu tăng 5 bậc trên bảng xếp hạng PCI năm 2025.",
        [
            {"subject": "Tỉnh", "metric": "bảng xếp hạng PCI", "time": "2025", "modality": "target"},
        ],
    ),
    (
        "Đứng thứ hai là Toyota với 4.500 xe, Ford xếp thứ ba.",
        [
            {"subject": "Toyota"},
            {"subject": "Ford"},
        ],
    ),
    (
        "Vị trí thứ hai thuộc về Hyundai Accent với doanh số 1.234 xe.",
        [
            {"subject": "Hyundai Accent", "metric": "doanh số"},
        ],
    ),
    (
        "Mazda CX-5 đứng đầu phân khúc SUV cỡ C với 1.100 xe bán ra trong tháng 7.",
        [
            {"subject": "Mazda CX-5", "scope": "phân khúc SUV cỡ C", "time": "2025-07"},
        ],
    ),
    (
        "Sở Xây dựng và Sở Y tế lần lượt xếp thứ 18 và 19 trong khối sở, ngành về DDCI 2023.",
        [
            {"subject": "Sở Xây dựng", "metric": "DDCI 2023", "scope": "khối sở, ngành", "time": "2023"},
            {"subject": "Sở Y tế", "metric": "DDCI 2023", "scope": "khối sở, ngành", "time": "2023"},
        ],
    ),
    (
        "Hoa hậu Thùy Tiên lọt top 10 Hoa hậu Hòa bình Quốc tế 2021.",
        [
            {"subject": "Hoa hậu Thùy Tiên", "metric": "Hoa hậu Hòa bình Quốc tế 2021", "time": "2021"},
        ],
    ),
    (
        "Tay vợt số 2 thế giới Alcaraz thắng dễ ở vòng hai.",
        [
            {"subject": "Alcaraz", "scope": "thế giới"},
        ],
    ),
    (
        "Việt Nam là nước xuất khẩu gạo lớn thứ ba thế giới, sau Ấn Độ và Thái Lan.",
        [
            {"subject": "Việt Nam", "metric": "nước xuất khẩu gạo lớn", "scope": "thế giới"},
        ],
    ),
    (
        "Nếu giữ phong độ, đội bóng phố núi có cơ hội kết thúc mùa giải trong top 3.",
        [
            {"subject": "đội bóng phố núi", "modality": "possible"},
        ],
    ),
    (
        "Hà Nội và TP.HCM là hai địa phương dẫn đầu cả nước về thu ngân sách.",
        [
            {"subject": "Hà Nội và TP.HCM", "metric": "thu ngân sách", "scope": "cả nước"},
        ],
    ),
    (
        "Bảng xếp hạng PCI 2024 vừa được công bố sáng 6/5. Hải Phòng lần đầu tiên đứng đầu với 74,84 điểm. "
        "Quảng Ninh xếp thứ hai, Long An thứ ba.",
        [
            {"subject": "Hải Phòng", "metric": "Bảng xếp hạng PCI 2024", "time": "2024"},
            {"subject": "Quảng Ninh", "metric": "Bảng xếp hạng PCI 2024", "time": "2024"},
            {"subject": "Long An", "metric": "Bảng xếp hạng PCI 2024", "time": "2024"},
        ],
    ),
    (
        "UBND tỉnh Nghệ An cho biết, năm 2024, PAR Index của tỉnh đạt 88,5%, xếp thứ 10 cả nước, tăng 6 bậc so với năm trước.",
        [
            {"subject": "tỉnh", "metric": "PAR Index", "scope": "cả nước", "time": "2024"},
            {"subject": "tỉnh", "metric": "PAR Index", "scope": "cả nước", "time": "2024", "since": "2023"},
        ],
    ),
    (
        "Về Chỉ số SIPAS, tỉnh đứng thứ 5/63, cải thiện 12 bậc.",
        [
            {"subject": "tỉnh", "metric": "Chỉ số SIPAS", "of": 63},
            {"subject": "tỉnh", "metric": "Chỉ số SIPAS"},
        ],
    ),
    (
        "Trong số 63 tỉnh, thành, Sóc Trăng xếp vị trí thứ 30.",
        [
            {"subject": "Sóc Trăng", "scope": "63 tỉnh, thành", "of": 63},
        ],
    ),
    (
        "Tập đoàn Viettel đứng thứ 17 trong danh sách 150 thương hiệu viễn thông giá trị nhất thế giới năm 2024, tăng 1 hạng.",
        [
            {
                "subject": "Tập đoàn Viettel",
                "metric": "thương hiệu viễn thông giá trị nhất",
                "scope": "thế giới",
                "of": 150,
                "time": "2024",
            },
            {"subject": "Tập đoàn Viettel", "metric": "thương hiệu viễn thông giá trị nhất", "time": "2024"},
        ],
    ),
    (
        "Nền kinh tế Việt Nam dự báo sẽ lọt top 25 thế giới vào năm 2039.",
        [
            {"subject": "Nền kinh tế Việt Nam", "scope": "thế giới", "time": "2039", "modality": "possible"},
        ],
    ),
    (
        "U17 Việt Nam cùng bảng với Nhật Bản, đội xếp hạng 15 thế giới.",
        [
            {"subject": "Nhật Bản", "scope": "thế giới"},
        ],
    ),
    (
        "Không chỉ dẫn đầu về sản lượng, Đồng Tháp còn đứng thứ nhất vùng Đồng bằng sông Cửu Long về chất lượng cá tra.",
        [
            {"subject": "Đồng Tháp", "metric": "sản lượng"},
            {"subject": "Đồng Tháp", "metric": "chất lượng cá tra", "scope": "vùng Đồng bằng sông Cửu Long"},
        ],
    ),
    (
        "Bình Dương, Bắc Ninh và Hải Phòng lần lượt xếp thứ nhất, thứ hai và thứ ba về thu hút FDI.",
        [
            {"subject": "Bình Dương", "metric": "thu hút FDI"},
            {"subject": "Bắc Ninh", "metric": "thu hút FDI"},
            {"subject": "Hải Phòng", "metric": "thu hút FDI"},
        ],
    ),
    (
        "Bảng xếp hạng FIFA tháng 4: Việt Nam tăng 5 bậc",
        [
            {"subject": "Việt Nam", "metric": "Bảng xếp hạng FIFA", "time": "2025-04"},
        ],
    ),
    (
        "Á quân Vietnam Idol 2012 Hoàng Quyên ra mắt album.",
        [
            {"subject": "Hoàng Quyên", "metric": "Vietnam Idol 2012", "time": "2012"},
        ],
    ),
    (
        "Đồng Nai phấn đấu đứng trong tốp 5 tỉnh, thành phố có GRDP cao nhất cả nước vào năm 2030.",
        [
            {"subject": "Đồng Nai", "metric": "GRDP cao nhất", "scope": "cả nước", "time": "2030", "modality": "target"},
        ],
    ),
    (
        "Quân đội Mỹ xếp thứ nhất, Nga thứ hai và Trung Quốc thứ ba trong bảng xếp hạng Global Firepower 2024.",
        [
            {"subject": "Quân đội Mỹ", "metric": "bảng xếp hạng Global Firepower 2024", "time": "2024"},
            {"subject": "Nga", "metric": "bảng xếp hạng Global Firepower 2024", "time": "2024"},
            {"subject": "Trung Quốc", "metric": "bảng xếp hạng Global Firepower 2024", "time": "2024"},
        ],
    ),
    (
        "Từ vị trí 60 năm 2018, PCI Bình Phước đã vươn lên hạng 20 năm 2022.",
        [
            {"subject": "Bình Phước", "time": "2018"},
            {"subject": "Bình Phước", "metric": "PCI", "time": "2022"},
        ],
    ),
    (
        "Ở bảng A, Indonesia đứng nhất với 10 điểm, Việt Nam đứng nhì.",
        [
            {"subject": "Indonesia", "scope": "bảng A"},
            {"subject": "Việt Nam", "scope": "bảng A"},
        ],
    ),
    (
        "Đà Nẵng có 3 trường nằm trong Top 100 trường THPT có điểm thi cao nhất nước.",
        [
            {"subject": "3 trường", "metric": "trường THPT có điểm thi cao nhất", "scope": "nước"},
        ],
    ),
    (
        "Kết quả này đưa Việt Nam lên vị trí thứ 5 Đông Nam Á.",
        [
            {"subject": "Việt Nam", "scope": "Đông Nam Á"},
        ],
    ),
    (
        "Năm 2022, DTI của Lạng Sơn xếp thứ 8, giảm 2 bậc so với năm 2021, đứng thứ 2 khu vực trung du miền núi phía Bắc.",
        [
            {"subject": "Lạng Sơn", "metric": "DTI", "time": "2022"},
            {"subject": "Lạng Sơn", "metric": "DTI", "time": "2022", "since": "2021"},
            {"subject": "Lạng Sơn", "metric": "DTI", "scope": "khu vực trung du miền núi phía Bắc", "time": "2022"},
        ],
    ),
    (
        "Sáng 5/3, Bộ Nội vụ công bố Chỉ số cải cách hành chính năm 2024. Trong nhóm các bộ, Bộ Tư pháp đứng đầu. "
        "Khối địa phương, Hải Phòng xếp thứ nhất, Cao Bằng đứng cuối.",
        [
            {"subject": "Bộ Tư pháp", "metric": "Chỉ số cải cách hành chính", "scope": "nhóm các bộ", "time": "2024"},
            {"subject": "Hải Phòng", "metric": "Chỉ số cải cách hành chính", "scope": "Khối địa phương", "time": "2024"},
            {"subject": "Cao Bằng", "metric": "Chỉ số cải cách hành chính", "scope": "Khối địa phương", "time": "2024"},
        ],
    ),
    (
        "Mục tiêu đến năm 2030, Việt Nam thuộc nhóm 3 nước dẫn đầu Đông Nam Á, nhóm 50 nước dẫn đầu thế giới về năng lực số.",
        [
            {"subject": "Việt Nam", "metric": "năng lực số", "scope": "Đông Nam Á", "time": "2030", "modality": "target"},
            {"subject": "Việt Nam", "metric": "năng lực số", "scope": "thế giới", "time": "2030", "modality": "target"},
        ],
    ),
    (
        "Tốc độ tăng GRDP quý I/2025 của Bắc Giang đạt 13,82%, đứng đầu cả nước; Hòa Bình đạt 12,76%, đứng thứ 2.",
        [
            {"subject": "Bắc Giang", "metric": "Tốc độ tăng GRDP quý I/2025", "scope": "cả nước", "time": "2025"},
            {"subject": "Hòa Bình", "metric": "Tốc độ tăng GRDP quý I/2025", "scope": "cả nước", "time": "2025"},
        ],
    ),
    (
        "Liverpool thách thức vị trí đầu bảng của Chelsea và có lúc leo lên ngôi đầu Ngoại hạng Anh.",
        [{"subject": "Chelsea", "scope": "Ngoại hạng Anh"}, {"subject": "Liverpool", "scope": "Ngoại hạng Anh"}],
    ),
    (
        "Vòng 14 giải hạng Nhất: Cảng Hải Lâm giữ ngôi đầu, Thép Phú Mỹ rơi xuống cuối bảng",
        [{"subject": "Cảng Hải Lâm", "scope": "giải hạng Nhất"}, {"subject": "Thép Phú Mỹ", "scope": "giải hạng Nhất"}],
    ),
    (
        "Long Khê lọt vào nhóm 10 địa phương có quy mô kinh tế lớn của cả nước.",
        [{"subject": "Long Khê", "metric": "quy mô kinh tế lớn", "scope": "cả nước"}],
    ),
    ("Ngoại hạng Anh: Arsenal leo lên vị trí thứ hai", [{"subject": "Arsenal", "scope": "Ngoại hạng Anh"}]),
    ("Giải ngân vốn: Long Khê giữ ngôi đầu", [{"subject": "Long Khê"}]),
    (  # a subhead goes on from nothing
        "Bộ Nội vụ công bố Chỉ số cải cách hành chính năm 2024.\n\nLong Khê: Từ hạng 31 lên hạng 5\n\nTỉnh đã cắt 31 thủ tục.",
        [{"subject": "Long Khê"}, {"subject": "Long Khê", "time": "2024"}],
    ),
    (
        "Cồn Én lần thứ ba giữ ngôi đầu rồi tụt xuống vị trí thứ 4.",
        [{"subject": "Cồn Én"}, {"subject": "Cồn Én"}],
    ),
]

EMPTY = {"subject": None, "metric": None, "scope": None, "of": None, "time": None, "since": None, "modality": "result"}
CASES = [(text, [value] * text.count("⟦")) for value, texts in PLACES for text in texts] + SEVERAL


@pytest.mark.parametrize(("text", "values"), CASES, ids=lambda x: x if isinstance(x, str) else "")
def test_place(text: str, values: list[str]) -> None:
    plain, marks = unmarked(text)
    found = ranks(plain)
    assert [(fact.text, short(fact.value)) for fact in found] == list(zip(marks, values, strict=True))


@pytest.mark.parametrize("text", [text for texts in TRAPS.values() for text in texts])
def test_trap(text: str) -> None:
    assert [fact.text for fact in ranks(text)] == []


@pytest.mark.parametrize(("text", "slots"), SLOTS, ids=lambda x: x[:60] if isinstance(x, str) else "")
def test_slots(text: str, slots: list[dict[str, object]]) -> None:
    found = [{name: getattr(fact.value, name) for name in EMPTY} for fact in ranks(text)]
    assert found == [EMPTY | given for given in slots]
