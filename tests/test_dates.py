"""Dates: phrases grouped by the value they must have, as of Wednesday 15 October 2025, and traps beside them.

Each phrase marks in ⟦ ⟧ the one date that is to be found in it; a phrase without marks holds none. A group begins with its
value: the TIMEX3 value, the first day, the last day (left out where it is the first) and, after `~`, the modifier.
"""

from __future__ import annotations

import datetime
import re

import pytest

import dsx
from dsx.fact import DateFact

PUBLISHED = datetime.date(2025, 10, 15)

ABSOLUTE = {
    "2022-05-05 = 2022-05-05": [
        "⟦Ngày 5/5/2022⟧, Bộ Chính trị ban hành nghị quyết",
        "ký ⟦ngày 05-05-2022⟧ tại Hà Nội",
        "Hà Nội, ⟦ngày 5 tháng 5 năm 2022⟧",
        "⟦ngày mùng 5 tháng 5 năm 2022⟧",
        "⟦mồng 5/5/2022⟧",
        "⟦5.5.2022⟧",
        "(⟦5/5/2022⟧)",
        "⟦5 - 5 - 2022⟧",
        "⟦05 / 05 / 2022⟧",
        "⟦2022-05-05⟧",
        "⟦hôm 5-5-2022⟧, tòa tuyên án",
        "⟦5 tháng Năm, 2022⟧",
        "⟦ngày 5/5/22⟧",
        "⟦ngày 5/5 năm 2022⟧",
        "⟦ngày 5-5 (năm 2022)⟧",
        "⟦thứ Năm, 5/5/2022⟧",
        "⟦Thứ năm ngày 5-5-2022⟧",
        "⟦thứ Năm (5/5/2022)⟧",
    ],
    "1975-04-30 = 1975-04-30": [
        "⟦ngày 30 tháng Tư năm 1975⟧",
        "⟦30/4/1975⟧",
        "⟦ngày 30.4.1975⟧ lịch sử",
        "⟦30 tháng 4 năm 1975⟧",
        "⟦ngày 30 tháng 4/1975⟧",
        "⟦ngày 30-4-75⟧",
    ],
    "2025-10-21 = 2025-10-21": [
        "⟦ngày 21/10⟧, Quốc hội khai mạc",
        "⟦ngày 21-10⟧",
        "⟦ngày 21.10⟧",
        "⟦hôm 21/10⟧",
        "⟦ngày 21 tháng 10⟧",
        "⟦21 tháng Mười⟧",
        "diễn ra vào ⟦21/10⟧.",
        "⟦ngày 21/10 tới⟧",
        "⟦ngày 21/10 này⟧",
        "⟦ngày 21⟧, trời mưa to",
        "⟦ngày 21 tháng này⟧",
        "⟦thứ Ba tuần tới⟧",
        "⟦hôm thứ Ba tuần sau⟧ sẽ xét xử",
        "⟦ngày 21/10 năm nay⟧",
        "⟦Thứ Ba, ngày 21/10⟧",
        "⟦thứ ba (21/10)⟧",
    ],
    "2025-01-02 = 2025-01-02": ["⟦ngày 2/1 năm nay⟧", "⟦2/1/2025⟧", "⟦ngày 02 tháng 01 năm 2025⟧"],
    "2024-11-08 = 2024-11-08": ["⟦ngày 8/11 năm ngoái⟧", "⟦ngày 8-11 năm trước⟧", "⟦ngày 8/11/2024⟧"],
    "2025-12-31 = 2025-12-31": ["⟦ngày 31/12⟧", "đêm nhạc ⟦ngày 31.12⟧"],
    "2026-01-05 = 2026-01-05": ["khai mạc ⟦ngày 5/1 tới⟧", "⟦ngày 5-1-2026⟧"],
    "2025-09-15 = 2025-09-15": ["⟦ngày 15 tháng trước⟧", "⟦ngày 15/9 vừa qua⟧"],
    "2023-02-29": ["⟦29/2/2023⟧ không có trong lịch", "⟦ngày 29 tháng 2 năm 2023⟧"],
    "2022-02-31": ["⟦31/2/2022⟧"],
}

TRAPS = [
    "đạt 8/15 mục tiêu", "xếp thứ 24/63 tỉnh, thành", "tỷ số 2-1", "thắng 3-0", "tăng 12,5%", "quốc lộ 1A", "số 15 ngõ 7/5",
    "số 12 đường 3/2", "Bệnh viện 19-8", "đứng thứ 7", "thứ ba thế giới", "người thứ ba", "lần thứ hai", "năm người bị thương",
    "hai tháng lương", "ông đã qua đời", "đi qua cầu", "ông Nam", "sáng tạo", "chiều dài", "tối đa", "ngày càng", "năm châu",
    "mai táng", "Cách mạng Tháng Tám", "Quảng trường Cách mạng tháng 8", "Quyết định số 12/5/QĐ-UBND", "13/13", "ngày 31/2",
    "ngày 40", "giảm còn 1/3", "gần 2/3 dân số", "từ 1/4 số phiếu", "nồng độ 3.5", "phiên bản 2.0.1", "tầng 2, nhà 5-6",
    "24/7", "trọng lượng 2.5", "lớp 10/3", "ngày nay", "nhiều năm qua", "những năm gần đây", "hàng chục năm", "vài ngày sau",
    "hàng trăm năm", "mấy hôm nay", "khách hàng năm nào cũng đông", "năm tuổi", "một số năm", "hàng tháng trời",
    "sinh viên năm cuối",
    "cả nước", "giờ đây", "bao giờ", "từ trước đến nay", "trong thời gian qua", "mới đây", "hiện nay", "sớm tối", "đầu tư",
    "hàng đầu", "cuối cùng", "bắt đầu", "đối đầu", "quý khách", "quý vị", "chuyến bay VN 1234", "giá 2.017 đồng", "2017 người",
    "mạng 5G", "60 km/h", "em bé 6 tháng tuổi", "cụ già 90 năm tuổi", "cách 51 năm ánh sáng", "sáu tiếng Việt", "tháng thứ 3",
    "https://bao.vn/2024/05/05/tin.html", "www.tin.vn/10-10-2024", "Lầu Năm Góc", "năm thiết giáp hạm", "chữ quý", "tuần hoàn",
    "tháng ngày vất vả", "một ngày kia", "nửa vời", "ngày Tết", "quà Tết", "dịp Tết", "Tết đến", "âm lịch", "vào hè",
    "chia 1/2, 1/3 và 1/4 số đất", "thắng 6/4, 6/7, 7/5", "Thái Lan 2-1: chiến thắng dễ", "quy hoạch phân khu tỷ lệ 1/2000",
    "những năm tháng sau này", "năm tháng qua đi", "ngân sách 2000 tỷ đồng", "cuộc thi Đầu bếp thượng đỉnh 2026.",
    "điểm 9/10", "tỷ lệ 1/10", "đất rộng 20/30 m", "số 05/2024/NĐ-CP",
]  # fmt: skip

PERIODS = {
    "2024-09 = 2024-09-01 2024-09-30": [
        "⟦tháng 9/2024⟧",
        "⟦tháng 9-2024⟧",
        "⟦tháng 9.2024⟧",
        "⟦tháng 9 năm 2024⟧",
        "⟦tháng 09/2024⟧",
        "⟦tháng Chín năm 2024⟧",
        "⟦tháng 9 (năm 2024)⟧",
        "⟦tháng 9, 2024⟧",
        "⟦9/2024⟧ là tháng cao điểm",
        "⟦T9/2024⟧",
        "⟦tháng 9 năm ngoái⟧",
        "⟦9-2024⟧",
        "⟦tháng 9 của năm 2024⟧",
    ],
    "2025-07 = 2025-07-01 2025-07-31": [
        "⟦tháng 7⟧, xuất khẩu tăng",
        "⟦tháng 7 vừa qua⟧",
        "⟦tháng Bảy⟧",
        "⟦tháng 7 năm nay⟧",
        "hồi ⟦tháng 7⟧",
    ],
    "2025-11 = 2025-11-01 2025-11-30": ["⟦tháng 11 tới⟧", "⟦tháng tới⟧", "⟦tháng sau⟧", "⟦tháng Mười một⟧", "⟦tháng 11 này⟧"],
    "2025-10 = 2025-10-01 2025-10-31": ["⟦tháng này⟧", "⟦tháng 10 này⟧", "⟦tháng Mười⟧", "⟦tháng 10⟧"],
    "2025-09 = 2025-09-01 2025-09-30": ["⟦tháng trước⟧", "⟦tháng qua⟧", "⟦tháng vừa qua⟧", "⟦tháng rồi⟧"],
    "2024-Q3 = 2024-07-01 2024-09-30": [
        "⟦quý III/2024⟧",
        "⟦quý 3/2024⟧",
        "⟦quý 3 năm 2024⟧",
        "⟦quý III năm 2024⟧",
        "⟦quý III-2024⟧",
        "⟦Q3/2024⟧",
        "⟦quý III.2024⟧",
        "⟦quý ba năm 2024⟧",
        "⟦quý 3 năm ngoái⟧",
    ],
    "2025-Q1 = 2025-01-01 2025-03-31": ["⟦quý I⟧", "⟦quý 1⟧ năm", "⟦quý đầu năm⟧", "⟦quý một⟧", "⟦quý I năm nay⟧"],
    "2025-Q4 = 2025-10-01 2025-12-31": ["⟦quý cuối năm⟧", "⟦quý này⟧", "⟦quý IV⟧"],
    "2025-Q3 = 2025-07-01 2025-09-30": ["⟦quý trước⟧", "⟦quý vừa qua⟧"],
    "2023-H1 = 2023-01-01 2023-06-30": [
        "⟦6 tháng đầu năm 2023⟧",
        "⟦sáu tháng đầu năm 2023⟧",
        "⟦nửa đầu năm 2023⟧",
        "⟦hai quý đầu năm 2023⟧",
        "⟦6 tháng đầu của năm 2023⟧",
        "⟦nửa đầu của năm 2023⟧",
        "⟦06 tháng đầu năm 2023⟧",
    ],
    "2025-H2 = 2025-07-01 2025-12-31": ["⟦6 tháng cuối năm⟧", "⟦nửa cuối năm⟧", "⟦nửa cuối năm nay⟧", "⟦hai quý cuối năm⟧"],
    "2013-01/2013-09 = 2013-01-01 2013-09-30": [
        "⟦9 tháng năm 2013⟧",
        "⟦9 tháng đầu năm 2013⟧",
        "⟦9 tháng của năm 2013⟧",
        "⟦chín tháng đầu năm 2013⟧",
    ],
    "2025-01/2025-09 = 2025-01-01 2025-09-30": ["⟦9 tháng đầu năm⟧", "⟦9 tháng đầu năm nay⟧", "⟦ba quý đầu năm⟧"],
    "2025-01 = 2025-01-01 2025-01-31": ["⟦tháng đầu năm⟧", "⟦tháng 1 vừa rồi⟧", "⟦tháng đầu tiên của năm⟧"],
    "2025 = 2025-01-01 2025-12-31": [
        "⟦năm 2025⟧",
        "⟦năm nay⟧",
        "⟦năm mới 2025⟧",
        "⟦Năm 2025⟧ là năm bản lề",
        "so với cùng kỳ ⟦2025⟧",
    ],
    "2024 = 2024-01-01 2024-12-31": [
        "⟦năm ngoái⟧",
        "⟦năm trước⟧",
        "⟦năm qua⟧",
        "⟦năm vừa qua⟧",
        "⟦năm rồi⟧",
        "⟦năm 2024⟧",
        "so với ⟦2024⟧",
        "cùng kỳ ⟦năm 2024⟧",
        "sinh ⟦năm 2024⟧",
        "⟦2024⟧ là năm khó khăn",
    ],
    "2026 = 2026-01-01 2026-12-31": ["⟦năm sau⟧", "⟦năm tới⟧", "sang ⟦năm 2026⟧", "bước sang ⟦2026⟧"],
    "2023 = 2023-01-01 2023-12-31": ["⟦năm kia⟧", "⟦năm 2023⟧"],
    "1990 = 1990-01-01 1990-12-31": ["⟦năm 90⟧", "⟦năm 1990⟧"],
    "0938 = 0938-01-01 0938-12-31": ["⟦năm 938⟧, Ngô Quyền đánh tan quân Nam Hán"],
    "BC0179": ["⟦năm 179 trước Công nguyên⟧", "⟦năm 179 TCN⟧"],
    "199 = 1990-01-01 1999-12-31": [
        "⟦thập niên 90⟧",
        "⟦thập niên 1990⟧",
        "⟦những năm 1990⟧",
        "⟦những năm 90⟧",
        "⟦những năm 90 của thế kỷ trước⟧",
        "⟦thập kỷ 90⟧",
        "⟦những năm 90 thế kỷ XX⟧",
    ],
    "20 = 2001-01-01 2100-12-31": ["⟦thế kỷ XXI⟧", "⟦thế kỷ 21⟧", "⟦thế kỷ thứ 21⟧", "⟦thế kỉ 21⟧", "⟦thế kỷ này⟧"],
    "18 = 1801-01-01 1900-12-31": ["⟦thế kỷ XIX⟧", "⟦thế kỷ thứ 19⟧"],
    "2022/2025 = 2022-01-01 2025-12-31": [
        "⟦giai đoạn 2022-2025⟧",
        "⟦giai đoạn 2022 - 2025⟧",
        "⟦nhiệm kỳ 2022-2025⟧",
        "⟦giai đoạn từ năm 2022 đến 2025⟧",
        "⟦2022-2025⟧",
        "⟦giai đoạn 2022 đến 2025⟧",
        "⟦thời kỳ 2022-2025⟧",
        "⟦từ năm 2022 đến năm 2025⟧",
        "⟦từ 2022 đến 2025⟧",
        "⟦niên khóa 2022-2025⟧",
        "⟦từ năm 2022-2025⟧",
        "⟦khóa 2022-2025⟧",
        "⟦các năm 2022-2025⟧",
    ],
    "2021/2022 = 2021-01-01 2022-12-31": [
        "⟦năm học 2021-2022⟧",
        "⟦năm học 2021 - 2022⟧",
        "⟦mùa giải 2021-22⟧",
        "⟦mùa giải 2021/2022⟧",
        "⟦mùa 2021/22⟧",
        "vô địch ⟦2021-22⟧",
    ],
    "2025-W42 = 2025-10-13 2025-10-19": ["⟦tuần này⟧"],
    "2025-W41 = 2025-10-06 2025-10-12": ["⟦tuần trước⟧", "⟦tuần qua⟧", "⟦tuần vừa qua⟧", "⟦tuần rồi⟧", "⟦tuần vừa rồi⟧"],
    "2025-W43 = 2025-10-20 2025-10-26": ["⟦tuần tới⟧", "⟦tuần sau⟧"],
    "2025-W42-WE = 2025-10-18 2025-10-19": ["⟦cuối tuần này⟧"],
    "2025-W41-WE = 2025-10-11 2025-10-12": ["⟦cuối tuần qua⟧", "⟦cuối tuần trước⟧", "⟦cuối tuần vừa rồi⟧"],
    "2025-W43-WE = 2025-10-25 2025-10-26": ["⟦cuối tuần tới⟧", "⟦cuối tuần sau⟧"],
    "2024-W19 = 2024-05-06 2024-05-12": [
        "⟦tuần thứ hai của tháng 5/2024⟧",
        "⟦tuần thứ 2 tháng 5 năm 2024⟧",
        "⟦tuần 2 tháng 5/2024⟧",
    ],
}

EDGES = {
    "2016 = 2016-01-01 2016-12-31 ~ end": [
        "⟦cuối năm 2016⟧",
        "vào ⟦cuối năm 2016⟧",
        "từ ⟦cuối năm 2016⟧",
        "⟦những tháng cuối năm 2016⟧",
        "⟦cuối 2016⟧",
    ],
    "2017 = 2017-01-01 2017-12-31 ~ start": ["⟦đầu năm 2017⟧", "hồi ⟦đầu năm 2017⟧", "⟦những ngày đầu năm 2017⟧"],
    "2024 = 2024-01-01 2024-12-31 ~ mid": ["⟦giữa năm 2024⟧", "⟦giữa năm ngoái⟧"],
    "2024 = 2024-01-01 2024-12-31 ~ end": ["⟦cuối năm ngoái⟧", "⟦cuối năm 2024⟧"],
    "2025 = 2025-01-01 2025-12-31 ~ start": ["⟦đầu năm nay⟧", "⟦đầu năm⟧, giá tăng", "từ ⟦đầu năm⟧"],
    "2025 = 2025-01-01 2025-12-31 ~ end": ["⟦cuối năm nay⟧", "dịp ⟦cuối năm⟧", "⟦những tháng cuối năm⟧"],
    "2025-10 = 2025-10-01 2025-10-31 ~ end": ["⟦cuối tháng này⟧", "⟦cuối tháng 10⟧", "⟦cuối tháng⟧"],
    "2025-09 = 2025-09-01 2025-09-30 ~ mid": ["⟦giữa tháng 9⟧", "⟦giữa tháng trước⟧"],
    "2025-03 = 2025-03-01 2025-03-31 ~ start": ["⟦đầu tháng 3⟧", "⟦thượng tuần tháng 3⟧", "⟦nửa đầu tháng 3⟧"],
    "2025-W42 = 2025-10-13 2025-10-19 ~ start": ["⟦đầu tuần này⟧"],
    "19 = 1901-01-01 2000-12-31 ~ start": ["⟦đầu thế kỷ XX⟧", "⟦đầu thế kỷ 20⟧"],
    "198 = 1980-01-01 1989-12-31 ~ end": ["⟦cuối những năm 1980⟧", "⟦cuối thập niên 80⟧"],
    "2030 = 2030-01-01 2030-12-31 ~ on_or_before": [
        "đến ⟦năm 2030⟧",
        "tính đến ⟦năm 2030⟧",
        "đến hết ⟦năm 2030⟧",
        "tầm nhìn đến ⟦năm 2030⟧",
        "tới ⟦năm 2030⟧",
        "đến ⟦2030⟧",
    ],
    "2018 = 2018-01-01 2018-12-31 ~ on_or_after": [
        "từ ⟦năm 2018⟧",
        "kể từ ⟦năm 2018⟧",
        "bắt đầu từ ⟦năm 2018⟧",
        "từ ⟦năm 2018⟧ trở đi",
    ],
    "2015 = 2015-01-01 2015-12-31 ~ approx": ["khoảng ⟦năm 2015⟧", "vào khoảng ⟦năm 2015⟧", "chừng ⟦năm 2015⟧"],
    "2025-06-30 = 2025-06-30 ~ before": ["trước ⟦ngày 30/6/2025⟧", "trước ⟦30/6/2025⟧"],
    "2025-06-30 = 2025-06-30 ~ after": ["sau ⟦ngày 30/6/2025⟧"],
    "2025-06-30 = 2025-06-30 ~ on_or_before": [
        "trước hết ⟦ngày 30/6/2025⟧",
        "đến hết ⟦ngày 30/6/2025⟧",
        "tính đến ⟦ngày 30/6/2025⟧",
        "chậm nhất ⟦ngày 30/6/2025⟧",
    ],
    "2025-06-30 = 2025-06-30 ~ on_or_after": ["từ ⟦ngày 30/6/2025⟧", "có hiệu lực kể từ ⟦30/6/2025⟧"],
    "2025-06-30 = 2025-06-30": [
        "vào ⟦ngày 30/6/2025⟧",
        "trong ⟦ngày 30/6/2025⟧",
        "nhân ⟦ngày 30/6/2025⟧",
        "trước đó, ⟦ngày 30/6/2025⟧",
    ],
    "2025-03-31 = 2025-03-31 ~ before": ["phấn đấu trước ⟦31/3/2025⟧ đạt 95%"],
}

RANGES = {
    "2025-11-02/2025-11-10 = 2025-11-02 2025-11-10": [
        "⟦từ ngày 2-10/11⟧",
        "⟦từ ngày 2 đến ngày 10/11⟧",
        "⟦từ 2 đến 10/11⟧",
        "⟦ngày 2-10/11⟧",
        "⟦từ ngày 2/11 đến ngày 10/11⟧",
        "⟦từ 2/11 đến 10/11⟧",
        "⟦từ ngày 2 đến 10 tháng 11⟧",
        "⟦từ ngày 2 tháng 11 đến ngày 10 tháng 11⟧",
        "(⟦2-10/11⟧)",
        "⟦2/11 - 10/11⟧",
        "⟦ngày 2 đến ngày 10/11⟧",
        "⟦từ ngày 2-11 đến 10-11⟧",
    ],
    "2024-06-22/2024-06-24 = 2024-06-22 2024-06-24": [
        "⟦từ 22 đến 24-6-2024⟧",
        "⟦22-24/6/2024⟧",
        "⟦từ ngày 22 đến ngày 24 tháng 6 năm 2024⟧",
        "⟦22/6-24/6/2024⟧",
    ],
    "2026-04-30/2026-05-01 = 2026-04-30 2026-05-01": ["⟦30/4-1/5/2026⟧", "⟦từ 30/4 đến 1/5/2026⟧"],
    "2025-12-28/2026-01-03 = 2025-12-28 2026-01-03": ["⟦từ ngày 28/12 đến ngày 3/1⟧", "⟦từ 28/12 đến 3/1/2026⟧"],
    "1950-07-15/2025-07-15 = 1950-07-15 2025-07-15": ["(⟦15/7/1950 -15/7/2025⟧)", "⟦15/7/1950-15/7/2025⟧"],
    "2021-03/2022-08 = 2021-03-01 2022-08-31": ["⟦từ tháng 3/2021 đến tháng 8/2022⟧", "⟦tháng 3/2021 - tháng 8/2022⟧"],
    "2017-03/2017-04 = 2017-03-01 2017-04-30": ["⟦tháng 3-4/2017⟧", "⟦từ tháng 3 đến tháng 4/2017⟧", "⟦từ tháng 3 đến 4/2017⟧"],
    "2021/.. = 2021-01-01 -": ["⟦từ năm 2021 đến nay⟧", "⟦từ 2021 đến nay⟧", "⟦Từ năm 2021 tới nay⟧"],
    "2025-09/.. = 2025-09-01 -": ["⟦từ tháng 9 đến nay⟧"],
    "2025-01-01/.. = 2025-01-01 -": ["⟦từ ngày 1/1/2025 đến nay⟧"],
    "2025/.. = 2025-01-01 - ~ start": ["⟦từ đầu năm đến nay⟧", "⟦từ đầu năm 2025 đến nay⟧"],
    "2025-Q1/2025-Q3 = 2025-01-01 2025-09-30": ["⟦từ quý I đến quý III/2025⟧"],
    "2025-10-13/2025-10-17 = 2025-10-13 2025-10-17": ["⟦từ thứ Hai đến thứ Sáu tuần này⟧"],
    "2025-10-20T08:00/2025-10-20T17:00 = 2025-10-20T08:00 2025-10-20T17:00": [
        "⟦từ 8h đến 17h ngày 20/10⟧",
        "⟦từ 8 giờ đến 17 giờ ngày 20/10⟧",
    ],
    "2025-10-20T22:00/2025-10-21T05:00 = 2025-10-20T22:00 2025-10-21T05:00": [
        "⟦từ 22h ngày 20/10 đến 5h hôm sau⟧",
        "⟦từ 22h ngày 20/10 đến 5h ngày 21/10⟧",
    ],
}

RELATIVE = {
    "2025-10-15 = 2025-10-15": [
        "⟦hôm nay⟧",
        "⟦ngày hôm nay⟧",
        "⟦hôm nay (15/10)⟧",
        "⟦hôm nay 15-10⟧",
        "⟦hôm nay, 15.10⟧",
        "⟦Hôm nay, ngày 15/10⟧",
        "⟦thứ Tư này⟧",
    ],
    "2025-10-14 = 2025-10-14": ["⟦hôm qua⟧", "⟦ngày hôm qua⟧", "⟦hôm qua (14/10)⟧", "⟦hôm thứ Ba⟧", "⟦thứ Ba vừa qua⟧"],
    "2025-10-13 = 2025-10-13": ["⟦hôm kia⟧", "⟦thứ Hai tuần này⟧", "⟦thứ Hai vừa rồi⟧", "⟦hôm thứ hai⟧"],
    "2025-10-16 = 2025-10-16": ["⟦ngày mai⟧", "⟦ngày mai (16/10)⟧", "⟦ngày mai 16-10⟧"],
    "2025-10-17 = 2025-10-17": ["⟦ngày kia⟧", "⟦2 ngày nữa⟧", "⟦thứ Sáu tới⟧", "⟦thứ Sáu tuần này⟧"],
    "2025-10-10 = 2025-10-10": [
        "⟦thứ Sáu tuần trước⟧",
        "⟦hôm thứ sáu tuần trước⟧",
        "⟦thứ 6 tuần trước⟧",
        "⟦thứ Sáu tuần qua⟧",
        "⟦5 ngày trước⟧",
    ],
    "2025-10-19 = 2025-10-19": ["⟦Chủ nhật này⟧", "⟦chủ nhật tới⟧", "⟦Chủ nhật tuần này⟧", "⟦Chủ Nhật (19/10)⟧"],
    "2025-10-20 = 2025-10-20": ["⟦thứ Hai tuần tới⟧", "⟦thứ hai tuần sau⟧", "⟦thứ 2 tuần tới⟧"],
    "2015 = 2015-01-01 2015-12-31": [
        "⟦10 năm trước⟧",
        "⟦mười năm trước⟧",
        "⟦cách đây 10 năm⟧",
        "⟦cách nay 10 năm⟧",
        "⟦10 năm về trước⟧",
    ],
    "2025-07 = 2025-07-01 2025-07-31": ["⟦3 tháng trước⟧", "⟦ba tháng trước⟧", "⟦cách đây 3 tháng⟧"],
    "2025-10-16/2025-10-18 = 2025-10-16 2025-10-18": ["⟦3 ngày tới⟧", "⟦ba ngày tới⟧", "trong ⟦3 ngày tới⟧"],
    "2025-09-16/2025-10-15 = 2025-09-16 2025-10-15": ["⟦một tháng qua⟧", "⟦1 tháng vừa qua⟧"],
    "2020-10-16/2025-10-15 = 2020-10-16 2025-10-15": ["⟦5 năm qua⟧", "⟦năm năm qua⟧", "⟦5 năm gần đây⟧", "⟦5 năm nay⟧"],
    "XXXX-XX-XX": ["⟦cùng ngày⟧, công an vào cuộc", "⟦hôm sau⟧, ông trở lại"],
}

CLOCK = {
    "2025-10-21TMO = 2025-10-21": [
        "⟦sáng 21/10⟧",
        "⟦sáng ngày 21/10⟧",
        "⟦Sáng 21-10⟧, Quốc hội",
        "⟦rạng sáng 21/10⟧",
        "⟦sáng sớm 21/10⟧",
        "⟦buổi sáng ngày 21/10⟧",
        "⟦sáng thứ Ba tuần tới⟧",
        "⟦sáng thứ Ba (21/10)⟧",
    ],
    "2025-10-21TAF = 2025-10-21": ["⟦chiều 21/10⟧", "⟦chiều ngày 21.10⟧"],
    "2025-10-21TEV = 2025-10-21": ["⟦tối 21/10⟧", "⟦tối ngày 21-10⟧", "⟦chiều tối 21/10⟧"],
    "2025-10-21TNI = 2025-10-21": ["⟦đêm 21/10⟧", "⟦khuya 21/10⟧", "⟦đêm ngày 21 tháng 10⟧"],
    "2025-10-21TMI = 2025-10-21": ["⟦trưa 21/10⟧"],
    "2025-10-15TMO = 2025-10-15": [
        "⟦sáng nay⟧",
        "⟦sáng nay (15/10)⟧",
        "⟦sáng nay 15-10⟧",
        "⟦sáng nay, 15/10⟧",
        "⟦rạng sáng nay⟧",
        "⟦sáng hôm nay⟧",
        "⟦sáng 15/10⟧",
    ],
    "2025-10-15TAF = 2025-10-15": ["⟦chiều nay⟧", "⟦chiều nay (15/10)⟧", "⟦chiều nay, ngày 15/10⟧", "⟦chiều hôm nay⟧"],
    "2025-10-14TNI = 2025-10-14": ["⟦đêm qua⟧", "⟦đêm hôm qua⟧", "⟦đêm qua (14/10)⟧"],
    "2025-10-14TEV = 2025-10-14": ["⟦tối qua⟧", "⟦tối hôm qua⟧", "⟦chiều tối qua⟧"],
    "2025-10-16TMO = 2025-10-16": ["⟦sáng mai⟧", "⟦sáng ngày mai⟧", "⟦sáng mai (16/10)⟧"],
    "2025-10-16TAF = 2025-10-16": ["⟦chiều mai⟧"],
    "2025-10-05T09:00 = 2025-10-05T09:00": [
        "⟦9h ngày 5/10⟧",
        "⟦9 giờ ngày 5/10⟧",
        "⟦9h sáng 5/10⟧",
        "⟦9 giờ sáng ngày 5/10⟧",
        "⟦9h, ngày 5/10⟧",
        "⟦9h sáng ngày 5-10⟧",
    ],
    "2025-10-05T09:30 = 2025-10-05T09:30": [
        "⟦9h30 ngày 5/10⟧",
        "⟦9 giờ 30 ngày 5/10⟧",
        "⟦9 giờ 30 phút ngày 5/10⟧",
        "⟦9 giờ rưỡi sáng 5/10⟧",
        "⟦9h30 sáng 5/10⟧",
        "⟦9g30 ngày 5/10⟧",
        "⟦9h30' ngày 5/10⟧",
        "⟦09h30 ngày 5/10⟧",
        "⟦9h30 phút ngày 5/10⟧",
    ],
    "2025-10-05T15:00 = 2025-10-05T15:00": ["⟦3 giờ chiều 5/10⟧", "⟦15h ngày 5/10⟧", "⟦15h chiều 5/10⟧"],
    "2025-10-05T22:00 = 2025-10-05T22:00": [
        "⟦22h ngày 5/10⟧",
        "⟦10 giờ đêm 5/10⟧",
        "⟦22 giờ đêm 5/10⟧",
        "⟦10 giờ tối ngày 5/10⟧",
    ],
    "2025-10-14T23:00 = 2025-10-14T23:00": ["⟦23h đêm qua⟧", "⟦23 giờ đêm qua⟧", "⟦23h hôm qua⟧"],
    "2025-10-15T09:42 = 2025-10-15T09:42": ["⟦9h42 sáng nay⟧", "⟦9h42 hôm nay⟧"],
    "XXXX-XX-XXT19:00": ["lúc ⟦19 giờ⟧", "vào lúc ⟦19h⟧", "⟦7 giờ tối⟧", "lúc ⟦7h tối⟧"],
    "XXXX-XX-XXT20:30": ["lúc ⟦20h30⟧", "lúc ⟦20:30⟧", "hồi ⟦20 giờ 30⟧"],
    "2024-10-19T09:14 = 2024-10-19T09:14": [
        "⟦thứ Bảy 19/10/2024 09:14⟧",
        "⟦19/10/2024 09:14⟧",
        "⟦19/10/2024 - 09:14⟧",
        "⟦Thứ bảy, 19/10/2024 - 09:14⟧",
        "⟦09:14 | 19/10/2024⟧",
        "⟦09:14 19/10/2024⟧",
        "⟦09:14, 19/10/2024⟧",
        "⟦19-10-2024 09:14⟧",
        "⟦Thứ Bảy, ngày 19/10/2024 09:14⟧",
        "⟦19/10/2024, 09:14⟧ (GMT+7)",
        "⟦19/10/2024 | 09:14⟧",
    ],
}

DURATIONS = {
    "P2Y": ["kéo dài ⟦2 năm⟧", "trong ⟦hai năm⟧", "⟦02 năm⟧ tù", "trong vòng ⟦2 năm⟧", "⟦2 năm liên tiếp⟧", "⟦hai năm liền⟧"],
    "P2Y ~ less_than": ["⟦gần 2 năm⟧", "⟦gần hai năm⟧", "⟦chưa đến 2 năm⟧", "⟦chưa đầy 2 năm⟧", "⟦dưới 2 năm⟧", "⟦ngót 2 năm⟧"],
    "P2Y ~ more_than": ["⟦hơn 2 năm⟧", "⟦trên hai năm⟧", "⟦quá 2 năm⟧"],
    "P3M ~ approx": ["⟦khoảng 3 tháng⟧", "⟦chừng ba tháng⟧"],
    "P5Y ~ equal_or_more": ["⟦ít nhất 5 năm⟧", "⟦tối thiểu 5 năm⟧", "⟦5 năm trở lên⟧", "⟦ít nhất là năm năm⟧"],
    "P5M": ["⟦Năm tháng⟧ sau khi ban hành", "⟦năm tháng⟧ kể từ ngày mở cửa"],
    "P5D": ["⟦Năm ngày⟧ Tết đã kín chỗ", "trực suốt ⟦5 ngày⟧ Tết"],
    "PT13H": ["thời lượng pin lên đến ⟦13 giờ⟧", "xem phim lên tới ⟦13 giờ⟧", "dùng được ⟦13 giờ⟧"],
    "P5Y ~ equal_or_less": ["⟦tối đa 5 năm⟧", "⟦không quá 5 năm⟧", "phạt tù ⟦đến 5 năm⟧"],
    "P2.5Y": ["⟦hai năm rưỡi⟧", "⟦2 năm rưỡi⟧", "⟦2,5 năm⟧"],
    "P10D ~ more_than": ["⟦hơn chục ngày⟧", "⟦hơn 10 ngày⟧", "⟦hơn mười ngày⟧"],
    "P3D/P5D": ["⟦3-5 ngày⟧", "⟦3 - 5 ngày⟧", "⟦3 đến 5 ngày⟧", "⟦từ 3 ngày đến 5 ngày⟧"],
    "P3M/P2Y": ["⟦từ ba tháng đến hai năm⟧ tù", "⟦từ 3 tháng đến 2 năm⟧"],
    "PT36H ~ more_than": ["⟦hơn 36 tiếng⟧", "⟦hơn 36 giờ⟧", "⟦hơn 36 giờ đồng hồ⟧", "⟦hơn 36 tiếng đồng hồ⟧"],
    "PT30M": ["⟦30 phút⟧", "trong ⟦nửa giờ⟧", "⟦nửa tiếng⟧", "⟦ba mươi phút⟧"],
    "P6M": ["⟦nửa năm⟧", "⟦6 tháng⟧ tù", "⟦sáu tháng⟧ thử việc", "⟦hai quý⟧"],
    "P15D": ["⟦nửa tháng⟧", "⟦15 ngày⟧ để kháng cáo", "⟦mười lăm ngày⟧"],
    "P80Y": ["kỷ niệm ⟦80 năm⟧ Ngày thành lập", "⟦tám mươi năm⟧", "⟦8 thập kỷ⟧", "⟦tám thập niên⟧"],
    "P1Y6M": ["⟦1 năm 6 tháng⟧ tù", "⟦01 năm 06 tháng⟧ tù"],
    "PT2H30M": ["⟦2 giờ 30 phút⟧ di chuyển", "mất ⟦2 tiếng 30 phút⟧"],
    "P25Y": ["⟦25 năm⟧ làm việc", "⟦hai mươi lăm năm⟧", "⟦hai lăm năm⟧"],
    "P5Y": ["⟦năm năm liền⟧ một nghề"],
    "P20Y ~ more_than": ["⟦hơn hai chục năm⟧", "⟦hơn 2 thập kỷ⟧"],
    "P1W": ["⟦một tuần⟧", "⟦1 tuần lễ⟧"],
    "PT24H": ["trong ⟦24h⟧", "trong vòng ⟦24 giờ⟧"],
    "P100Y": ["⟦một thế kỷ⟧", "⟦100 năm⟧ đô hộ"],
}  # fmt: skip

SETS = {
    "P1Y": ["⟦hằng năm⟧", "⟦hàng năm⟧", "⟦mỗi năm⟧", "giải ⟦thường niên⟧", "⟦1 lần/năm⟧", "⟦một năm một lần⟧"],
    "P1M": ["⟦mỗi tháng⟧", "⟦hằng tháng⟧", "⟦hàng tháng⟧"],
    "P1W": ["⟦mỗi tuần⟧", "⟦hằng tuần⟧", "⟦hai lần một tuần⟧", "⟦2 lần/tuần⟧", "hai lần ⟦mỗi tuần⟧", "⟦3 buổi/tuần⟧"],
    "P1D": ["⟦mỗi ngày⟧", "⟦hằng ngày⟧", "⟦hàng ngày⟧", "⟦mỗi sáng⟧", "⟦hằng đêm⟧", "⟦3 lần/ngày⟧"],
    "P3M": ["⟦mỗi quý⟧", "⟦hằng quý⟧"],
    "P2Y": ["⟦hai năm một lần⟧", "⟦2 năm/lần⟧", "⟦mỗi hai năm⟧"],
    "PT2M": ["⟦mỗi hai phút⟧", "⟦mỗi 2 phút⟧"],
    "XXXX-07-15": [
        "⟦ngày 15/7 hằng năm⟧",
        "từ ⟦15/7 hằng năm⟧ là ngày truyền thống",
        "⟦ngày 15 tháng 7 hàng năm⟧",
    ],
    "XXXX-XX-15": ["⟦ngày 15 hằng tháng⟧", "⟦ngày 15 hàng tháng⟧"],
    "XXXX-07": ["⟦tháng 7 hằng năm⟧"],
    "XXXX-WXX-6": ["⟦thứ Bảy hằng tuần⟧", "⟦mỗi thứ Bảy⟧"],
}

LUNAR = {
    "2026-02-26 = 2026-02-26": [
        "⟦mùng 10 tháng Giêng⟧",
        "⟦mồng 10 tháng Giêng⟧",
        "⟦ngày 10 tháng Giêng⟧",
        "⟦ngày mùng 10 tháng Giêng âm lịch⟧",
        "⟦10/1 âm lịch⟧",
        "⟦ngày 10/1 (âm lịch)⟧",
        "⟦ngày mùng 10/1 âm lịch⟧",
    ],
    "2025-09-06 = 2025-09-06": [
        "⟦rằm tháng 7⟧",
        "⟦rằm tháng Bảy⟧",
        "⟦rằm tháng 7 âm lịch⟧",
        "⟦Rằm tháng 7 năm Ất Tỵ⟧",
        "⟦15/7 âm lịch⟧",
    ],
    "2025-01-22 = 2025-01-22": ["⟦23 tháng Chạp năm 2024⟧", "⟦23/12/2024 âm lịch⟧"],
    "2025-01-29 = 2025-01-29": [
        "⟦Tết Nguyên đán 2025⟧",
        "⟦Tết Nguyên đán Ất Tỵ 2025⟧",
        "⟦mùng 1 Tết Nguyên đán 2025⟧",
        "⟦Tết Ất Tỵ⟧",
        "⟦mồng 1 Tết Ất Tỵ 2025⟧",
        "⟦Tết Ất Tỵ 2025⟧",
        "⟦Tết cổ truyền năm 2025⟧",
        "⟦Tết 2025⟧",
    ],
    "2025-01-28 = 2025-01-28": ["⟦30 Tết năm 2025⟧", "⟦ba mươi Tết năm nay⟧"],
    "2026-02-19 = 2026-02-19": ["⟦mùng 3 Tết⟧", "⟦mồng 3 Tết⟧", "⟦mùng 3 Tết Nguyên đán⟧"],
    "2026-02-16 = 2026-02-16": ["⟦30 Tết⟧"],
    "2025-05-31 = 2025-05-31": ["⟦Tết Đoan ngọ⟧", "⟦Tết Đoan Ngọ năm 2025⟧"],
    "2025-10-06 = 2025-10-06": ["⟦Tết Trung thu⟧", "⟦rằm Trung thu⟧", "⟦rằm tháng Tám⟧"],
    "2025-04-07 = 2025-04-07": ["dịp ⟦Giỗ Tổ Hùng Vương⟧", "⟦mùng 10/3 âm lịch⟧"],
    "2025-01-29/2025-02-27 = 2025-01-29 2025-02-27": ["⟦tháng Giêng năm 2025⟧"],
    "2026-02-17/2026-03-18 = 2026-02-17 2026-03-18": ["⟦tháng Giêng⟧"],
    "2025-08-23/2025-09-21 = 2025-08-23 2025-09-21": ["⟦tháng 7 âm lịch⟧"],
    "2025 = 2025-01-29 2026-02-16": ["⟦năm Ất Tỵ⟧", "⟦xuân Ất Tỵ⟧"],
}

HOLIDAYS = {
    "2025-09-02 = 2025-09-02": [
        "dịp ⟦Quốc khánh⟧",
        "nghỉ ⟦lễ Quốc khánh 2/9⟧",
        "dịp ⟦Quốc khánh năm 2025⟧",
        "nhân ⟦ngày Quốc khánh⟧",
    ],
    "2025-12-25 = 2025-12-25": ["dịp ⟦lễ Giáng sinh⟧", "vào ⟦ngày Giáng sinh⟧"],
    "2026-01-01 = 2026-01-01": ["⟦Tết Dương lịch 2026⟧", "⟦Tết Dương lịch⟧", "⟦Tết Tây⟧"],
    "2026-02-14 = 2026-02-14": ["trong ⟦ngày Valentine⟧", "dịp ⟦lễ Tình nhân⟧"],
}

DATES = {"absolute": ABSOLUTE, "periods": PERIODS, "edges": EDGES, "ranges": RANGES, "relative": RELATIVE, "clock": CLOCK}
ALL = DATES | {"durations": DURATIONS, "sets": SETS, "lunar": LUNAR, "holidays": HOLIDAYS}
ROWS = [(kind, value, phrase) for kind, groups in ALL.items() for value, phrases in groups.items() for phrase in phrases]


def marked(text: str) -> tuple[str, str]:
    """The phrase without its marks, and what they mark."""
    return text.replace("⟦", "").replace("⟧", ""), text.split("⟦")[1].split("⟧")[0]


def found(text: str, published: datetime.date | None = PUBLISHED):
    return [fact for fact in dsx.extract(text, published) if isinstance(fact, DateFact)]


def said(value) -> str:
    """A value in the form of the groups."""
    days = "" if value.start is None and value.end is None else f" = {value.start or '-'}"
    days += f" {value.end or '-'}" if value.end != value.start else ""
    return value.timex + days + (f" ~ {value.mod}" if value.mod else "")


@pytest.mark.parametrize(("kind", "value", "phrase"), ROWS)
def test_a_phrase_has_its_value(kind: str, value: str, phrase: str):
    text, span = marked(phrase)
    facts = found(text)
    assert [fact.text for fact in facts] == [span]
    assert said(facts[0].value) == value
    assert (facts[0].value.calendar == "lunar") == (kind == "lunar")


@pytest.mark.parametrize("phrase", TRAPS)
def test_a_trap_is_no_date(phrase: str):
    assert [fact.text for fact in found(phrase)] == []


def test_the_table_is_large():
    shapes = {re.sub(r"\d+", "0", phrase) for phrase in [phrase for _, _, phrase in ROWS] + TRAPS}
    assert len(shapes) >= 400  # phrases that differ only in digits count once


# Several dates in one text, with the value of each
LISTS = {
    "các ⟦ngày 3⟧, ⟦5⟧ và ⟦7/9⟧": ("2025-09-03", "2025-09-05", "2025-09-07"),
    "vào các ⟦ngày 16/12⟧, ⟦23/12⟧, ⟦6/1⟧ và ⟦21/1/2017⟧": ("2016-12-16", "2016-12-23", "2017-01-06", "2017-01-21"),
    "⟦ngày 5⟧ và ⟦6 tháng 9/2020⟧": ("2020-09-05", "2020-09-06"),
    "hai ⟦đêm 24⟧ và ⟦25/10⟧": ("2025-10-24TNI", "2025-10-25"),
    "⟦đêm 5⟧, ⟦rạng sáng 6/10⟧": ("2025-10-05TNI", "2025-10-06TMO"),
    "⟦tháng 7⟧ và ⟦8/2017⟧": ("2017-07", "2017-08"),
    "⟦tháng 7⟧, ⟦8⟧, ⟦9 năm 2017⟧": ("2017-07", "2017-08", "2017-09"),
    "⟦quý I⟧ và ⟦II/2017⟧": ("2017-Q1", "2017-Q2"),
    "các ⟦năm 2015⟧, ⟦2016⟧ và ⟦2017⟧": ("2015", "2016", "2017"),
    "⟦năm 2015⟧ so với ⟦2014⟧": ("2015", "2014"),
    "⟦6 tháng đầu năm 2023⟧ tăng so với ⟦năm 2022⟧": ("2023-H1", "2022"),
    "⟦Quý III/2025⟧ tăng 8% so với ⟦cùng kỳ năm trước⟧": ("2025-Q3", "2024-Q3"),
    "⟦Tháng 1/2017⟧ giảm 7% so với ⟦tháng trước đó⟧": ("2017-01", "2016-12"),
    "⟦Ngày 5/2/2017⟧, nổ súng. ⟦Hai ngày sau đó⟧, ngừng bắn": ("2017-02-05", "2017-02-07"),
    "⟦Ngày 5/2/2017⟧, nổ súng. ⟦Chiều cùng ngày⟧, ngừng bắn": ("2017-02-05", "2017-02-05TAF"),
    "⟦Ngày 5/2/2017⟧, nổ súng. ⟦Sáng hôm sau⟧, ngừng bắn": ("2017-02-05", "2017-02-06TMO"),
    "⟦Năm 2010⟧ bà lập công ty, ⟦ba năm sau đó⟧ thì bán": ("2010", "2013"),
    "Quyết định ⟦ngày 28/12/2016⟧ có hiệu lực từ ⟦ngày 15/2⟧": ("2016-12-28", "2017-02-15"),
    "⟦Năm 2020⟧, lễ khai mạc ⟦ngày 20/10⟧": ("2020", "2025-10-20"),
    "sinh ⟦ngày 2/3/1970⟧, ông nhận chức ⟦ngày 20/10⟧": ("1970-03-02", "2025-10-20"),
    "Giá ⟦tháng 7⟧ tăng so với ⟦tháng 6/2024⟧": ("2025-07", "2024-06"),
    "⟦Sáng 6/2/2017⟧ (tức ⟦mùng 10 tháng Giêng⟧)": ("2017-02-06TMO", "2017-02-06"),
    "⟦Thứ Bảy⟧ và ⟦Chủ nhật⟧": ("2025-10-11", "2025-10-12"),
    "⟦21h ngày 19/2/1968⟧ và ⟦ngày 21/2/1968⟧": ("1968-02-19T21:00", "1968-02-21"),
    "⟦3 năm⟧ tù hoặc ⟦từ 6 tháng đến 2 năm⟧": ("P3Y", "P6M/P2Y"),
    "đến ⟦năm 2030⟧, tầm nhìn ⟦2045⟧": ("2030", "2045"),
    "Các mốc: ⟦20/11⟧, ⟦25/11⟧ và ⟦1/12⟧": ("2025-11-20", "2025-11-25", "2025-12-01"),
    "Chứng khoán ⟦19-10⟧: Dầu khí hút tiền": ("2025-10-19",),
    "Tỷ giá ⟦18.10⟧: Đô la giảm": ("2025-10-18",),
    "Bảng giá đất ⟦2026⟧: Hà Nội lấy ý kiến": ("2026",),
    "rút ngắn từ ⟦6 giờ⟧ xuống ⟦30 phút⟧": ("PT6H", "PT30M"),
    "Lũ vượt đỉnh ⟦1999⟧, nhiều xã ngập": ("1999",),
}  # fmt: skip


@pytest.mark.parametrize(("text", "values"), LISTS.items())
def test_several_dates_of_a_text(text: str, values: tuple[str, ...]):
    plain = text.replace("⟦", "").replace("⟧", "")
    facts = found(plain)
    assert [fact.text for fact in facts] == re.findall(r"⟦(.*?)⟧", text)
    assert tuple(fact.value.timex for fact in facts) == values


# Without a publication date nothing is guessed
UNKNOWN = {
    "Ngày 2/11, tại Hà Nội": "XXXX-11-02",
    "hôm nay": "XXXX-XX-XX",
    "chiều nay": "XXXX-XX-XXTAF",
    "tuần trước": "XXXX-WXX",
    "tháng tới": "XXXX-XX",
    "tháng 7": "XXXX-07",
    "quý III": "XXXX-Q3",
    "6 tháng đầu năm": "XXXX-H1",
    "năm ngoái": "XXXX",
    "cuối tuần qua": "XXXX-WXX-WE",
    "thứ Hai": "XXXX-WXX-1",
    "rằm tháng 7": "XXXX-07-15",
    "Năm 2017, ngày 2/11": "XXXX-11-02",  # a year alone lends none
}


@pytest.mark.parametrize(("text", "timex"), UNKNOWN.items())
def test_without_a_publication_date_parts_stay_unknown(text: str, timex: str):
    value = found(text, None)[-1].value
    assert (value.timex, value.start, value.end, value.anchor) == (timex, None, None, None)


def test_a_bare_day_leans_on_its_sentence_then_on_the_publication_date_then_on_its_article():
    near = found("Kết luận ngày 28/12/2016 có hiệu lực từ ngày 15/2. Ngày 15/2, dân đến xem.", datetime.date(2020, 3, 1))
    assert [fact.value.start for fact in near] == ["2016-12-28", "2017-02-15", "2020-02-15"]
    assert [fact.value.anchor for fact in near] == ["explicit", "context", "published"]
    alone = found("Kết luận ngày 28/12/2016 có hiệu lực.\nNgày 15/2, dân đến xem.", None)
    assert [fact.value.start for fact in alone] == ["2016-12-28", "2017-02-15"]


def test_a_bare_day_of_a_teaser_leans_on_the_teasers_and_not_on_the_article():
    body = "Kết luận ngày 28/12/2016 có hiệu lực.\n"
    assert [fact.value.start for fact in found(body + "Xem thêm\nHội sách mở ngày 10/3", None)] == ["2016-12-28", None]
    teasers = found(body + "Xem thêm\nLễ hội ngày 3/2/2024 đông vui\nHội sách mở ngày 10/3", None)
    assert [fact.value.start for fact in teasers] == ["2016-12-28", "2024-02-03", "2024-03-10"]


def test_adding_a_sentence_changes_nothing_before_it():
    first = "Sáng 5/2, tại Hà Nội, 200 người dự lễ. Cùng ngày, Huế mở hội.\n"
    longer = first + "Hôm nay, trời mưa."
    assert [(f.text, f.value) for f in found(longer)][:2] == [(f.text, f.value) for f in found(first)]


@pytest.mark.parametrize(
    "text", ["9999 năm trước", "từ 4999 năm trước đến nay", "năm 1000", "cách đây 3000 năm", "4000 thế kỷ tới", "ngày 0/0/0"]
)
def test_times_out_of_reach_do_not_raise(text: str):
    found(text)
