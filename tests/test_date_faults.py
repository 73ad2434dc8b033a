"""Dates that went wrong for people, by kind of fault, as of Saturday 19 October 2024 unless a row says otherwise.

Every date of a text is marked in ⟦ ⟧ and has its value in order: the TIMEX3 value, after `~` the modifier, and after `=` the
first and last day where they do not follow from it. A text without marks is a trap and holds none.
"""

from __future__ import annotations

import datetime
import re

import pytest

import dsx
from dsx.fact import DateFact

PUBLISHED = datetime.date(2024, 10, 19)

# The weekday and the day that follows it are one time, whatever the weekday
WEEKDAY_AND_DAY = {
    "⟦Thứ Hai ngày 21/10⟧, Quốc hội khai mạc kỳ họp": ("2024-10-21",),
    "⟦Chiều thứ Ba ngày 22/10⟧, đoàn rời Huế": ("2024-10-22TAF",),
    "⟦Thứ ba, ngày 22/10⟧, trường tổ chức thi": ("2024-10-22",),
    "Lớp học mở ⟦thứ 2 ngày 28 tháng 10⟧": ("2024-10-28",),
    "họp vào ⟦thứ hai 21/10⟧": ("2024-10-21",),
    "dời sang ⟦thứ hai, 21-10⟧": ("2024-10-21",),
    "⟦sáng thứ hai (21/10)⟧, phiên tòa mở lại": ("2024-10-21TMO",),
    "⟦tối thứ ba, ngày 22-10⟧": ("2024-10-22TEV",),
    "⟦thứ tư ngày 23.10⟧ là hạn cuối": ("2024-10-23",),
    "⟦THỨ HAI NGÀY 21/10⟧, CHỢ NGHỈ": ("2024-10-21",),
    "⟦thứ Năm ngày 24 tháng 10 năm 2024⟧": ("2024-10-24",),
    "⟦thứ hai ngày 14/10/2024⟧": ("2024-10-14",),
    "⟦chủ nhật ngày 20/10⟧, chung kết": ("2024-10-20",),
    "lúc ⟦9h thứ Hai ngày 21/10⟧": ("2024-10-21T09:00",),
    "⟦Thứ 3 - 22/10⟧: họp giao ban": ("2024-10-22",),
    "⟦hôm thứ Ba ngày 15/10 vừa rồi⟧": ("2024-10-15",),
    "⟦Thứ Hai, ngày 21⟧, mưa tạnh": ("2024-10-21",),
    "người thứ hai đến trường": (),
    "Ngày thứ ba liên tiếp chứng khoán giảm": (),
    "Bài thứ hai. ⟦Ngày 21/10⟧, thầy trò lên đường": ("2024-10-21",),
    "Lần thứ hai ⟦ngày 21/10⟧ đoàn mới vào được": ("2024-10-21",),
    "Thứ hai, doanh nghiệp phải minh bạch": (),
    "⟦Từ thứ Hai ngày 21/10 đến thứ Sáu ngày 25/10⟧, trường nghỉ": ("2024-10-21/2024-10-25",),
    "⟦sáng thứ Hai (ngày 21/10)⟧": ("2024-10-21TMO",),
    "các ⟦ngày thứ Hai 21/10⟧ và ⟦thứ Ba 22/10⟧": ("2024-10-21", "2024-10-22"),
    "⟦Thứ 2 hàng tuần⟧ chợ nghỉ": ("XXXX-WXX-1",),
}

# `tháng 3, tháng 4` are two months and no third of April
MONTH_LISTS = {
    "Lúa trổ vào ⟦tháng 3⟧, ⟦tháng 4⟧": ("2024-03", "2024-04"),
    "trong ⟦tháng 7⟧, ⟦tháng 8/2024⟧ mưa nhiều": ("2024-07", "2024-08"),
    "⟦tháng 11⟧, ⟦tháng 12/2022⟧": ("2022-11", "2022-12"),
    "⟦tháng 8⟧, ⟦tháng 9⟧ và ⟦tháng 10 năm 2023⟧": ("2023-08", "2023-09", "2023-10"),
    "Các ⟦tháng 5⟧, ⟦tháng 6⟧ và ⟦tháng 7⟧, lượng khách giảm": ("2024-05", "2024-06", "2024-07"),
    "⟦Tháng 9⟧; ⟦tháng 10⟧, giá cà phê lập đỉnh": ("2024-09", "2024-10"),
    "⟦THÁNG 3⟧, ⟦THÁNG 4⟧: MÙA CÁ": ("2024-03", "2024-04"),
    "⟦tháng ba⟧, ⟦tháng tư⟧ là mùa khô": ("2024-03", "2024-04"),
    "⟦tháng 7⟧ hoặc ⟦tháng 8⟧": ("2024-07", "2024-08"),
    "⟦tháng 6 - tháng 7⟧": ("2024-06/2024-07",),
    "⟦cuối tháng 3⟧, ⟦đầu tháng 4⟧": ("2024-03 ~ end", "2024-04 ~ start"),
    "⟦tháng 3⟧ (⟦tháng 4⟧ ở miền Bắc)": ("2024-03", "2024-04"),
    "⟦quý 2⟧, ⟦tháng 4⟧ tăng mạnh": ("2024-Q2", "2024-04"),
    "⟦tháng 10⟧, ⟦11⟧ và ⟦12/2023⟧": ("2023-10", "2023-11", "2023-12"),
    "⟦ngày 3, tháng 4 vừa rồi⟧, mưa lớn": ("2024-04-03",),
    "⟦3 tháng 4⟧, trời nắng": ("2025-04-03",),
    "Tổ 3, ⟦tháng 4 vừa rồi⟧ được khen": ("2024-04",),
    "Khối 12, ⟦tháng 9⟧ khai giảng": ("2024-09",),
    "lớp 4, tháng lương thứ ba": (),
}

# Lunar days with their year, their leap month, their name in the cycle of sixty
LUNAR = {
    "giỗ ⟦mùng 10 tháng 3 âm lịch năm 2019⟧": ("2019-04-14",),
    "⟦ngày 23 tháng Chạp năm Quý Mão⟧ đưa ông Táo": ("2024-02-02",),
    "⟦ngày 10/3 âm lịch năm 2019⟧": ("2019-04-14",),
    "⟦mùng 10/3 âm lịch 2019⟧": ("2019-04-14",),
    "⟦ngày 10 tháng 3 năm 2019 âm lịch⟧": ("2019-04-14",),
    "⟦Mùng 10 tháng 3 năm Kỷ Hợi⟧": ("2019-04-14",),
    "⟦rằm tháng 7 năm Giáp Thìn⟧": ("2024-08-18",),
    "⟦ngày 15 tháng 6 nhuận năm Ất Tỵ⟧": ("2025-08-08",),
    "⟦ngày 1 tháng 2 nhuận âm lịch năm 2023⟧": ("2023-03-22",),
    "⟦mùng 1 tháng 2 (nhuận) năm Quý Mão⟧": ("2023-03-22",),
    "⟦tháng 2 nhuận năm 2023⟧ dài ⟦29 ngày⟧": (
        "2023-03-22/2023-04-19 = 2023-03-22 2023-04-19",
        "P29D",
    ),
    "⟦tháng 4 nhuận⟧ mưa dầm": ("XXXX-04",),
    "⟦ngày 30 tháng Chạp năm 2024⟧ không có": ("2024-12-30 = -",),
    "⟦30/12/2024 âm lịch⟧ không có": ("2024-12-30 = -",),
    "⟦23 tháng Chạp năm Giáp Thìn⟧": ("2025-01-22",),
    "⟦mồng 5 Tết năm Giáp Thìn⟧": ("2024-02-14",),
    "⟦ngày 12 tháng 8 năm Giáp Thìn⟧ mở hội": ("2024-09-14",),
    "⟦tháng Giêng năm Giáp Thìn⟧": ("2024-02-10/2024-03-09 = 2024-02-10 2024-03-09",),
    "⟦đêm 14 tháng Giêng⟧ trăng sáng": ("2025-02-11TNI",),
    "⟦18/10⟧ (tức ⟦16/9 âm lịch⟧)": ("2024-10-18", "2024-10-18"),
    "⟦18/10⟧ (⟦16 tháng 9 âm lịch⟧)": ("2024-10-18", "2024-10-18"),
    "⟦ngày 10 tháng 3 năm 2019⟧": ("2019-03-10",),
    "năm nhuận có ⟦366 ngày⟧": ("P366D",),
    "lịch âm dương đối chiếu": (),
    "hội mở (⟦5-7 tháng Giêng⟧)": ("2025-02-02/2025-02-04",),
    "⟦từ mùng 8 đến mùng 10/3 âm lịch⟧": ("2025-04-05/2025-04-07",),
    "⟦mùng Ba Tết⟧ đi chúc thầy": ("2025-01-31",),
    "⟦mồng Bảy tháng Giêng⟧ hạ nêu": ("2025-02-04",),
    "⟦ngày 15.7 ÂL⟧": ("2024-08-18",),
    "⟦20 tháng Chạp⟧ (tức ⟦19/1⟧)": ("2025-01-19", "2025-01-19"),
    "⟦19:15 7/2⟧ Al Wahda gặp Al Sadd": ("2025-02-07T19:15",),
}

# Rates and decimals are no month and year, and lend none
DECIMALS = {
    "Tỷ giá euro lên 1.1200 USD": (),
    "đồng bảng còn 1.2162 USD": (),
    "EUR/USD giao dịch ở 1.1980": (),
    "giá mở cửa 9.2000 rồi giảm": (),
    "Bảng Anh tăng lên 1.2024 đô la": (),
    "tỷ giá vượt 7.2000 nhân dân tệ": (),
    "1 euro đổi 1.0850 USD": (),
    "hệ số 2.1945": (),
    "kháng cự tại 1.2000 và 1.2050": (),
    "EUR/USD đạt 1.1200. ⟦Ngày 27/1⟧, sàn mở lại": ("2025-01-27",),
    "bảng Anh ở mức 1.2162. ⟦Sáng 15/10⟧ giá hồi": ("2024-10-15TMO",),
    "giải trình tự mẫu số 12.2020": (),
    "từ 1.2000 lên 1.2100 USD": (),
    "vùng hỗ trợ 1.1920 - 1.1950": (),
    "đến ⟦9.2024⟧ hoàn thành": ("2024-09 ~ on_or_before",),
    "từ ⟦1.2023⟧, lương tăng": ("2023-01 ~ on_or_after",),
    "(⟦12.2023⟧)": ("2023-12",),
    "⟦tháng 1.2024⟧": ("2024-01",),
    "phiên bản 10.2019": (),
    "biên độ 5/1900 điểm": (),
}

# A ratio, a score, a share behind `là` and elsewhere is no day
RATIOS = {
    "Tỷ lệ chọi là 7/10": (),
    "điểm trung bình của em là 7/10.": (),
    "Tỷ số sau hiệp một là 7/10": (),
    "thị lực của cháu là 9/10,": (),
    "phần của mỗi người là 1/3.": (),
    "kết quả bỏ phiếu là 11/12": (),
    "xác suất trúng là 1/2": (),
    "thang điểm là 10/10": (),
    "Số bài đạt là 9/11, còn lại phải thi lại": (),
    "tỷ lệ đỗ là 8/10, cao nhất huyện": (),
    "mức hài lòng là 9/10": (),
    "huyết áp là 12/8": (),
    "đội dẫn với tỷ số là 11/9": (),
    "cổ phần của ông là 3/4": (),
    "Hạn nộp hồ sơ là ⟦7/11⟧": ("2024-11-07",),
    "ngày cưới là ⟦12/10⟧": ("2024-10-12",),
    "thời gian khai mạc là ⟦25/10⟧.": ("2024-10-25",),
    "hạn chót là ⟦31/10⟧": ("2024-10-31",),
    "đạt điểm tuyệt đối (10/10)": (),
    "một phần ba (1/3) số hộ": (),
    "trận thắng đậm (3-1)": (),
    "thắng 3-1, hòa 2-2": (),
    "Chủ nhà thắng (4-2) trên chấm luân lưu": (),
}

# Weekday words that count places, or stand in a name
PLACES_IN_A_ROW = {
    "Ông An (thứ hai từ trái sang)": (),
    "bà Bình, thứ ba từ phải qua": (),
    "Chủ tịch (thứ hai từ trái) thăm xưởng": (),
    "Ảnh: anh Tú (hàng đầu, thứ tư từ phải sang)": (),
    "(thứ hai, bên phải) nhận quà": (),
    "người đứng thứ Ba, từ trái qua": (),
    "Câu lạc bộ Thứ Bảy Vàng": (),
    "chương trình Chủ nhật Đỏ": (),
    "Ngày hội Chủ Nhật Đỏ lần thứ mười": (),
    "mua sắm Thứ Sáu Đen": (),
    "mô hình Ngày Thứ Bảy tình nguyện": (),
    "phong trào Chủ nhật xanh": (),
    "tạp chí Tuổi Trẻ Chủ Nhật": (),
    "con thứ hai của ông": (),
    "Thứ hai là chi phí vốn": (),
    "Thứ ba: không tăng giá": (),
    "tập thứ Bảy của bộ phim": (),
    "mũi vắc xin thứ Ba": (),
    "vợ thứ Hai của ông": (),
    "THỨ HAI, THỦ TỤC PHẢI GỌN": (),
    "⟦Sáng thứ Bảy⟧": ("2024-10-19TMO",),
    "⟦Thứ Sáu⟧, giá vàng giảm": ("2024-10-18",),
    "⟦Chủ nhật⟧, đội tập nhẹ": ("2024-10-13",),
    "(⟦thứ hai, 21/10⟧)": ("2024-10-21",),
}

# Hours with `g`, with a part of the day, with a half
CLOCK = {
    "họp lúc ⟦8g sáng⟧": ("XXXX-XX-XXT08:00",),
    "mở cửa ⟦từ 8g đến 10g⟧": ("XXXX-XX-XXT08:00/XXXX-XX-XXT10:00",),
    "⟦8g ngày 20/10⟧": ("2024-10-20T08:00",),
    "⟦15g30 ngày 20-10⟧": ("2024-10-20T15:30",),
    "lúc ⟦1:30 chiều⟧": ("XXXX-XX-XXT13:30",),
    "⟦ba giờ rưỡi chiều⟧": ("XXXX-XX-XXT15:30",),
    "⟦04:07:00 PM⟧": ("XXXX-XX-XXT16:07",),
    "⟦4:07 PM 18/10/2024⟧": ("2024-10-18T16:07",),
    "⟦12:05 AM 18/10/2024⟧": ("2024-10-18T00:05",),
    "⟦9 giờ tối qua⟧": ("2024-10-18T21:00",),
    "⟦hai giờ sáng 18/10⟧": ("2024-10-18T02:00",),
    "lúc ⟦mười giờ đêm⟧": ("XXXX-XX-XXT22:00",),
    "⟦7g30 sáng nay⟧": ("2024-10-19T07:30",),
    "⟦8g-10g ngày 20/10⟧": ("2024-10-20T08:00/2024-10-20T10:00",),
    "⟦8g – 10g⟧ ⟦hằng ngày⟧": ("XXXX-XX-XXT08:00/XXXX-XX-XXT10:00", "P1D"),
    "⟦từ 8 giờ đến 10 giờ sáng⟧": ("XXXX-XX-XXT08:00/XXXX-XX-XXT10:00",),
    "⟦9:00 ngày 20/10⟧": ("2024-10-20T09:00",),
    "⟦9:00 UTC ngày 2/3/2020⟧": ("2020-03-02T09:00",),
    "⟦sáng 20/10⟧ lúc ⟦9g⟧": ("2024-10-20TMO", "2024-10-20T09:00"),
    "lúc ⟦11 giờ trưa⟧": ("XXXX-XX-XXT11:00",),
    "⟦từ 7g30 đến 8g sáng 20-10⟧": ("2024-10-20T07:30/2024-10-20T08:00",),
    "⟦từ bảy giờ đến chín giờ tối⟧": ("XXXX-XX-XXT19:00/XXXX-XX-XXT21:00",),
    "⟦bảy giờ kém mười lăm sáng⟧": ("XXXX-XX-XXT06:45",),
    "⟦19:30 - 21:00 ngày 20/10⟧": ("2024-10-20T19:30/2024-10-20T21:00",),
    "⟦0g ngày 1-11⟧ và ⟦24g ngày 31-10⟧": ("2024-11-01T00:00", "2024-11-01T00:00"),
    "⟦20h' ngày 22/10⟧": ("2024-10-22T20:00",),
    "Bản tin ‘Điểm nhanh ⟦20h⟧’ ⟦ngày 22/10⟧": ("XXXX-XX-XXT20:00", "2024-10-22"),
    "⟦5 giờ kém 10 chiều⟧": ("XXXX-XX-XXT16:50",),
    "gói kẹo 8g": (),
    "chứa 10g đường và 5g muối": (),
    "nhẫn vàng 3,75g": (),
    "từ 8g đến 10g protein": (),
    "thắng 2:10 trước đội khách": (),
    "⟦hơn ba giờ rưỡi⟧": ("PT3.5H ~ more_than",),
}

# Numbers in words, and digits that repeat the words
NUMBERS = {
    "thời hạn ⟦bảy (07) ngày⟧": ("P7D",),
    "trong ⟦15 (mười lăm) ngày⟧": ("P15D",),
    "⟦ba mươi (30) ngày⟧ làm việc": ("P30D",),
    "⟦24 (hai mươi bốn) tháng⟧ tù": ("P24M",),
    "⟦không quá năm (05) năm⟧": ("P5Y ~ equal_or_less",),
    "⟦một trăm linh tư năm⟧ lịch sử": ("P104Y",),
    "⟦hai phẩy năm năm⟧ nữa mới xong": ("P2.5Y",),
    "⟦hai mươi tư giờ⟧ không ngủ": ("PT24H",),
    "⟦một năm rưỡi⟧": ("P1.5Y",),
    "⟦mười hai (12) tháng⟧": ("P12M",),
    "⟦03 (ba) năm⟧ cải tạo": ("P3Y",),
    "⟦từ ba (03) năm đến bảy (07) năm⟧": ("P3Y/P7Y",),
    "đi khắp năm châu bốn biển": (),
    "một ngày đàng học một sàng khôn": (),
    "năm bảy tháng trời": (),
    "ba chìm bảy nổi": (),
    "bảy (07) người bị thương": (),
    "⟦30 - 45 (ba mươi đến bốn mươi lăm) ngày⟧": ("P30D/P45D",),
    "⟦một năm hai tháng⟧ tù": ("P1Y2M",),
    "⟦chín tháng mười ngày⟧ mang nặng": ("P9M10D",),
    "⟦05 (năm) ngày⟧ làm việc": ("P5D",),
}

# Days behind a preposition or in a bracket, with a hyphen; days as heads of a list; lists without a month
HYPHENS = {
    "Áp dụng từ ⟦31-3⟧": ("2025-03-31 ~ on_or_after",),
    "từ ⟦15-10⟧, học sinh nghỉ": ("2024-10-15 ~ on_or_after",),
    "Trận bão (⟦5-10⟧) làm tốc mái": ("2024-10-05",),
    "⟦hôm qua (18-10)⟧": ("2024-10-18",),
    "phát hiện lần một ⟦ngày 16/8⟧": ("2024-08-16",),
    "lần hai ⟦ngày 20-9⟧ và lần ba ⟦ngày 2-10⟧": ("2024-09-20", "2024-10-02"),
    "nghỉ các ⟦ngày 22⟧, ⟦23⟧, ⟦24⟧, ⟦27⟧": ("2024-10-22", "2024-10-23", "2024-10-24", "2024-10-27"),
    "thi vào ⟦ngày 26⟧ và ⟦27⟧": ("2024-10-26", "2024-10-27"),
    "⟦ngày 30⟧, ⟦31⟧ và ⟦1/11⟧": ("2024-10-30", "2024-10-31", "2024-11-01"),
    "⟦13-5⟧: Hai phổi của bệnh nhân đông đặc": ("2024-05-13",),
    "- ⟦13-5⟧: Chụp phim lần hai": ("2024-05-13",),
    "kết thúc phiên giao dịch ⟦8/10⟧, chỉ số tăng 2 điểm": ("2024-10-08",),
    "trong phiên ⟦9/10⟧, giá vàng giảm": ("2024-10-09",),
    "+ ⟦20/9⟧: Nhập viện": ("2024-09-20",),
    "• ⟦20-9⟧ - nhập viện": ("2024-09-20",),
    "trước ⟦15-11⟧ phải nộp": ("2024-11-15 ~ before",),
    "đến ⟦30-11⟧ sẽ xong": ("2024-11-30 ~ on_or_before",),
    "hết ⟦20-10⟧": ("2024-10-20 ~ on_or_before",),
    "kể từ ⟦1-10⟧, giá vé tăng": ("2024-10-01 ~ on_or_after",),
    "(từ ⟦25-9⟧)": ("2024-09-25 ~ on_or_after",),
    "dịp lễ ⟦30-4⟧ và ⟦1-5⟧": ("2024-04-30", "2024-05-01"),
    "⟦14-10⟧, Sở họp báo": ("2024-10-14",),
    "⟦Sáng nay 19-10⟧": ("2024-10-19TMO",),
    "thắng 3-1": (),
    "gặp 2-3 người quen": (),
    "từ 2-3 lần ⟦mỗi tuần⟧": ("P1W",),
    "đến 3-4 triệu đồng": (),
    "hòa Lào (2-2)": (),
    "bị dẫn 1-3: trận thua đậm": (),
    "chia nhóm (4-5 em)": (),
    "trang 12-13": (),
    "Tầng 5-6, tòa nhà A": (),
    "khoảng (2-3%)": (),
    "⟦ngày 3⟧, 4 người nhập viện": ("2024-11-03",),
    "các mục 22, 23, 24": (),
    "Sở họp vào ⟦chiều  17-10⟧.": ("2024-10-17TAF",),
    "ba ⟦ngày 22⟧, ⟦23⟧, ⟦24⟧, chợ nghỉ": ("2024-10-22", "2024-10-23", "2024-10-24"),
    "hai ngày 22, ⟦24 giờ liền⟧": ("PT24H",),
    "ngày bầu cử ⟦5/11⟧ đến gần": ("2024-11-05",),
    "⟦từ đêm 18 đến sáng 20/10⟧": ("2024-10-18TNI/2024-10-20TMO",),
    "(⟦5-4-2024⟧)": ("2024-04-05",),
    "Quyết định 2282 ⟦tháng 8-2024⟧": ("2024-08",),
    "vô địch bốn lần (⟦1956⟧, ⟦1957⟧, ⟦1958⟧ và ⟦1960⟧)": ("1956", "1957", "1958", "1960"),
}

# Named from where one stands
RELATIVE = {
    "⟦tuần sau nữa⟧ mới thi": ("2024-W44",),
    "⟦tháng sau nữa⟧": ("2024-12",),
    "⟦sang năm⟧ sẽ khởi công": ("2025",),
    "⟦Năm 2022⟧ lỗ, ⟦năm kế tiếp⟧ lãi": ("2022", "2023"),
    "⟦thứ tư của tuần tới⟧": ("2024-10-23",),
    "⟦ngày đầu tiên của tháng ba⟧": ("2024-03-01",),
    "⟦ngày cuối cùng của năm 2023⟧": ("2023-12-31",),
    "⟦ngày cuối cùng của tháng 2/2024⟧": ("2024-02-29",),
    "⟦3 phút tới⟧": ("PT3M",),
    "⟦2 giờ vừa qua⟧": ("PT2H",),
    "⟦24 giờ qua⟧, Bộ ghi nhận thêm ca": ("PT24H",),
    "⟦48h tới⟧ mưa to": ("PT48H",),
    "⟦Ngày 5/10⟧ mở tòa, ⟦3 ngày tiếp theo⟧ nghị án": ("2024-10-05", "2024-10-06/2024-10-08"),
    "⟦từ nay đến 28/2/2025⟧": ("2024-10-19/2025-02-28",),
    "⟦từ nay đến cuối năm⟧": ("2024-10-19/2024 ~ end",),
    "⟦từ nay đến hết năm 2025⟧": ("2024-10-19/2025",),
    "⟦từ nay tới ngày 30/11⟧": ("2024-10-19/2024-11-30",),
    "chậm nhất ⟦15/11⟧": ("2024-11-15 ~ on_or_before",),
    "muộn nhất là ⟦15/11⟧": ("2024-11-15 ~ on_or_before",),
    "hồi ⟦tuần trước⟧": ("2024-W41 = 2024-10-07 2024-10-13",),
    "⟦hàng năm⟧ tổ chức": ("P1Y",),
    "⟦tuần trước nữa⟧": ("2024-W40",),
    "⟦ngày mốt⟧ là giỗ": ("2024-10-21",),
    "⟦hôm kìa⟧": ("2024-10-16",),
    "⟦năm tiếp theo⟧ tăng": ("XXXX",),
    "⟦Quý II⟧ lỗ, ⟦quý tiếp theo⟧ lãi": ("2024-Q2", "2024-Q3"),
    "⟦hai tuần nữa⟧": ("2024-W44",),
    "sang năm mươi tuổi": (),
    "mời sang năm người": (),
    "qua từ nay đến sau": (),
    "⟦từ nay đến hết năm⟧, xã xây cầu": ("2024-10-19/2024",),
    "⟦từ nay đến 17h ngày 20/10⟧": ("2024-10-19/2024-10-20T17:00",),
    "⟦những ngày đầu tiên của năm 2024⟧": ("2024 ~ start",),
    "sớm nhất ⟦15/11⟧": ("2024-11-15 ~ on_or_after",),
    "sang năm thứ ba": (),
    "trong những ngày tiếp theo": (),
    "khách hàng năm nào cũng đông": (),
}

# A bare day takes no year from a caption, a range, a horizon; a phrase of time is no month
YEARS_LENT = {
    "những năm tháng sau đó thật buồn": (),
    "bao năm tháng trước đó": (),
    "năm tháng này còn mãi": (),
    "Kế hoạch ⟦giai đoạn 2015-2020⟧ công bố ⟦ngày 2/10⟧": ("2015/2020", "2024-10-02"),
    "Đề án đến ⟦năm 2030⟧ trình ⟦ngày 2/10⟧": ("2030 ~ on_or_before", "2024-10-02"),
    "sinh ⟦ngày 2/1/1960⟧, mất ⟦ngày 2/10⟧": ("1960-01-02", "2024-10-02"),
    "SEA Games 31 ⟦năm 2022⟧; lễ ⟦ngày 2/10⟧": ("2022", "2024-10-02"),
    "Cúp 2022 khép lại ⟦ngày 2/10⟧": ("2024-10-02",),
    "⟦từ 1/1/2020 đến 1/6/2020⟧, gia hạn ⟦ngày 2/10⟧": ("2020-01-01/2020-06-01", "2024-10-02"),
    "tỷ giá 1.1920, ⟦ngày 27/1⟧": ("2025-01-27",),
    "⟦Đầu năm 2021⟧, dự án dừng; ⟦ngày 2/10⟧ nối lại": ("2021 ~ start", "2024-10-02"),
    "⟦thập niên 90⟧, ⟦ngày 2/9⟧ nào cũng vui": ("199", "2024-09-02"),
    "⟦Ngày 5/5/2022⟧ ký, ⟦ngày 10/5⟧ công bố": ("2022-05-05", "2022-05-10"),
    "⟦tháng 12/2022⟧ bắt, ⟦ngày 5/1⟧ khởi tố": ("2022-12", "2023-01-05"),
    "Luật số 12/2017 áp dụng ⟦ngày 2/10⟧": ("2024-10-02",),
}

# The two ends of a range are read as one
RANGES = {
    "⟦Từ ngày 28 đến ngày 30⟧, mưa to": ("2024-10-28/2024-10-30",),
    "⟦từ ngày 28 đến ngày 3⟧": ("2024-10-28/2024-11-03",),
    "⟦từ mùng 2 đến mùng 5⟧": ("2024-10-02/2024-10-05",),
    "nghỉ Tết ⟦từ mùng 1 đến mùng 5⟧": ("2025-01-29/2025-02-02",),
    "⟦từ 23h đến 5h ngày 3/10⟧": ("2024-10-02T23:00/2024-10-03T05:00",),
    "⟦từ 22h ngày 21/8/2024 đến 6h⟧": ("2024-08-21T22:00/2024-08-22T06:00",),
    "⟦từ 22h đến 5h hôm sau⟧": ("XXXX-XX-XXT22:00/XXXX-XX-XXT05:00",),
    "⟦từ tháng 11 đến tháng 2⟧": ("2024-11/2025-02",),
    "⟦từ tháng 11/2023 đến tháng 2⟧": ("2023-11/2024-02",),
    "⟦từ 28/12 đến 3/1⟧": ("2024-12-28/2025-01-03",),
    "⟦từ quý IV đến quý I⟧": ("2024-Q4/2025-Q1",),
    "⟦từ thứ Sáu đến thứ Hai⟧": ("2024-10-18/2024-10-21",),
    "⟦từ quý III/2023 đến quý II⟧": ("2023-Q3/2024-Q2",),
    "⟦từ hôm qua đến ngày mai⟧": ("2024-10-18/2024-10-20",),
    "⟦từ ngày 15 đến 20/10⟧": ("2024-10-15/2024-10-20",),
    "⟦từ rằm tháng 7 đến mùng 2/9⟧": ("2024-08-18/2024-09-02",),
    "⟦22h-5h ngày 20/10⟧": ("2024-10-19T22:00/2024-10-20T05:00",),
    "⟦từ thứ Hai đến thứ Sáu hàng tuần⟧": ("XXXX-WXX-1/XXXX-WXX-5",),
    "⟦từ 28 Tết đến mùng 5 Tết⟧": ("2025-01-27/2025-02-02",),
    "⟦từ 25/12 năm ngoái đến 5/1 năm nay⟧": ("2023-12-25/2024-01-05",),
    "⟦từ 5-4 đến 10-4⟧": ("2024-04-05/2024-04-10",),
    "⟦ngày 15/12/2023 đến ngày 15/1⟧": ("2023-12-15/2024-01-15",),
    "⟦từ 5/10/2024 đến 1/10/2024⟧": ("2024-10-05/2024-10-01 = -",),
}

# Stamps without a year, and May
STAMPS = {
    "Trẻ mầm non ăn cháo nguội [⟦04/10 - 15:59⟧]": ("2024-10-04T15:59",),
    "Bão vào bờ (⟦18/10 21:05⟧)": ("2024-10-18T21:05",),
    "⟦21:05 18/10⟧ Bão vào bờ": ("2024-10-18T21:05",),
    "⟦18/10 | 07:15⟧": ("2024-10-18T07:15",),
    "⟦18-10, 07:15⟧": ("2024-10-18T07:15",),
    "[⟦18/10/2024 - 07:15⟧]": ("2024-10-18T07:15",),
    "⟦7:15 - 18/10⟧": ("2024-10-18T07:15",),
    "Ông nhậm chức vào ⟦tháng Năm⟧. Khi đó, giá tăng": ("2024-05",),
    "⟦Tháng Năm⟧, phượng nở": ("2024-05",),
    "dự án xong hồi ⟦tháng năm⟧,": ("2024-05",),
    "từ ⟦tháng Năm năm 2023⟧": ("2023-05 ~ on_or_after",),
    "những tháng năm. Rồi cũng qua": (),
    "Những Tháng Năm Rực Rỡ": (),
    "tháng năm dần trôi": (),
    "phim Tháng Năm Nhớ": (),
    "tỷ số 3/2 - 15 điểm": (),
}

KINDS = {
    "stamps": STAMPS,
    "weekday and day": WEEKDAY_AND_DAY,
    "month lists": MONTH_LISTS,
    "lunar": LUNAR,
    "decimals": DECIMALS,
    "ratios": RATIOS,
    "places in a row": PLACES_IN_A_ROW,
    "clock": CLOCK,
    "numbers": NUMBERS,
    "hyphens": HYPHENS,
    "relative": RELATIVE,
    "years lent": YEARS_LENT,
    "ranges": RANGES,
}
ROWS = [(kind, text, values) for kind, table in KINDS.items() for text, values in table.items()]


def found(text: str, published: datetime.date | None = PUBLISHED) -> list[DateFact]:
    return [fact for fact in dsx.extract(text, published) if isinstance(fact, DateFact)]


def said(value, row: str) -> str:
    """A value in the form of the row."""
    text = value.timex + (f" ~ {value.mod}" if value.mod else "")
    if " = -" in row:
        return text + (" = -" if value.start is value.end is None else f" = {value.start} {value.end}")
    return text + (f" = {value.start} {value.end}" if " = " in row else "")


@pytest.mark.parametrize(("kind", "text", "values"), ROWS)
def test_a_text_has_its_dates(kind: str, text: str, values: tuple[str, ...]):
    plain = text.replace("⟦", "").replace("⟧", "")
    facts = found(plain)
    assert [fact.text for fact in facts] == re.findall(r"⟦(.*?)⟧", text)
    assert tuple(said(fact.value, value) for fact, value in zip(facts, values, strict=True)) == values


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_its_cases_and_traps(kind: str):
    assert len(KINDS[kind]) >= 15
