"""The publication date: given, else a dateline's; never another date of the article, and never today."""

import datetime

import pytest

from dsx.source.article import Article

BODY = (
    "Ngày 5/5/2022, Bộ Chính trị ban hành nghị quyết; thông tư có hiệu lực từ 1/1/2026. Kỷ niệm 80 năm ngày 2/9/1945. "
    "Tại hội nghị, lãnh đạo tỉnh cho biết các sở, ngành đã số hóa toàn bộ hồ sơ và giảm thời gian giải quyết thủ tục."
)
TEASERS = "Tin khác\nXuất khẩu rau quả vượt 7 tỷ USD\n05/11/2025 15:47\nĐã đến lúc nói về lương đủ sống\n04/11/2025 14:44"
TITLE = "Tỉnh hoàn thành 11/15 mục tiêu"
REST = "\n".join([BODY] * 4)


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        (f"Thứ bảy 19/10/2024 09:14\n\nTỉnh hoàn thành 11/15 mục tiêu\n\n{BODY}", "2024-10-19"),
        (f"Tỉnh hoàn thành 11/15 mục tiêu\n08:00 | 03/10/2023\n\n{BODY}\n{BODY}", "2023-10-03"),
        (f"Tỉnh hoàn thành 11/15 mục tiêu\n(Thứ Sáu 21/03/2025 14:05) - {BODY}", "2025-03-21"),
        (f"Tỉnh hoàn thành 11/15 mục tiêu\n\n{BODY}\n\n{BODY}\n\nHoàng Phúc\n10:20 12/6/2024", "2024-06-12"),
        (f"Thứ bảy 19/10/2024 09:14\nTỉnh hoàn thành mục tiêu\n{BODY}\n{BODY}\n{BODY}\n{BODY}\n{TEASERS}", "2024-10-19"),
    ],
)
def test_read_from_the_dateline(raw, day):
    article = Article(raw)
    assert article.published == datetime.date.fromisoformat(day)
    assert article.published_from == "dateline"


@pytest.mark.parametrize(
    "stamp",
    [
        "Minh Anh - Thứ bảy, 19/10/2024 - 09:14",
        "Theo Minh Anh (TTXVN) • 19/10/2024 09:14",
        "Phúc Vũ - Thể thao Việt Nam | 11:20 19/10/2024",
        "Thời sự Thứ bảy, 19/10/2024 09:14",
        "SGGP Thứ Bảy, 19/10/2024 09:14",
        "19/10/2024 | 09:14 | 0 bình luận",
        "(PLVN) - Thứ Bảy 19/10/2024 09:14 (GMT+7)",
        "Xuất bản: 19/10/2024 09:14 - Cập nhật: 20/10/2024",
        "Ngày đăng: 19/10/2024",
    ],
)
def test_beside_authors_and_buttons_above_and_below_the_text(stamp):
    for raw in (f"{stamp}\n{TITLE}\n{REST}", f"{TITLE}\n{stamp}\n{REST}", f"{TITLE}\n\n{REST}\n\n{stamp}"):
        assert Article(raw).published == datetime.date(2024, 10, 19), raw


def test_the_stamp_with_a_time_before_the_day_of_the_visit():
    raw = f"Thứ Sáu, 7/11/2025\nTrang chủ\nThời sự\n{TITLE}\n06/11/2025 08:15\n{REST}"
    assert Article(raw).published == datetime.date(2025, 11, 6)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        # programmes, fixtures, deadlines
        f"{TITLE}\n{BODY}\nThứ Bảy, 11/2/2017\n17:00: Hà Nội - SLNA\nChủ Nhật, 12/2/2017\n17:00: TP.HCM - Cần Thơ",
        "Lịch thi đấu vòng 14 V-League\nThứ Bảy, 11/2/2017\n17:00: Hà Nội - SLNA\nChủ Nhật, 12/2/2017\n19:00: HAGL - SHB\n"
        "Thứ Hai, 13/2/2017\n17:00: Nam Định - Cần Thơ",
        "Lịch thi đấu Ngoại hạng Anh\n19:30 11/2/2017 Chelsea - Arsenal\n22:00 12/2/2017 Liverpool - Everton",
        f"{TITLE}\n{BODY}\n19:30 ngày 11/2/2017 tại sân Stamford Bridge\n{BODY}\n{BODY}",
        f"{TITLE}\n{BODY}\nThời gian: 8h00 ngày 12/6/2024\nĐịa điểm: Nhà văn hóa\n{BODY}",
        f"{TITLE}\n{BODY}\n{BODY}\nHạn nộp hồ sơ: 17:00 11/11/2024",
        f"{TITLE}\n{BODY}\nNgày thi\nThứ Bảy 7/6/2025\nMôn Ngữ văn\nChủ Nhật 8/6/2025\nMôn Toán",
        f"Kết quả xổ số\nKỳ 123 - Thứ Năm, 7/11/2024\n05 12 23 34 45\n{BODY}",
        f"{TITLE}\n{BODY}\n2/9/1945\n{BODY}\n30/4/1975\n{BODY}",
        # sentences that begin as stamps do, places and dates of signing
        f"{TITLE}\nThứ Bảy 19/10/2024, ông An đến Hà Nội dự hội nghị.\n{BODY}",
        f"{TITLE}\n9h05 ngày 2/12/2024, xe khách lao xuống vực ở đèo Khe Sam khiến ba người chết, mười người bị thương.\n{BODY}",
        f"{TITLE}\n{BODY}\n{BODY}\nHà Nội, ngày 5 tháng 6 năm 2024\nGiám đốc\nNguyễn Văn A",
        # teasers and comments without a line that says so
        f"{TITLE}\n{REST}\n05/11/2025 15:47\nXuất khẩu rau quả vượt 7 tỷ USD\n05/11/2025 14:47\nLương đủ sống là bao nhiêu",
        f"{TITLE}\n{REST}\nXuất khẩu rau quả vượt 7 tỷ USD (05/11/2025 15:47)\nLương đủ sống là bao nhiêu (05/11/2025 14:47)",
        f"{TITLE}\n{REST}\nXuất khẩu rau quả vượt 7 tỷ USD\nMười tháng qua, rau quả tăng nhanh nhất.\n05/11/2025 15:47",
        f"{TITLE}\n{REST}\nBình luận\nNguyễn Văn Bình\n10:20 05/11/2025\nBài viết rất hay.\nTrả lời",
        f"{TITLE}\n{REST}\nNguyễn Văn Bình\n10:20 05/11/2025\nBài viết rất hay.\nTrả lời",
        f"Tỉnh hoàn thành 11/15 mục tiêu\n\n{BODY}",
        f"Tỉnh hoàn thành 11/15 mục tiêu\n\n{BODY}\n{BODY}\n{BODY}\n{BODY}\n{TEASERS}",
        f"Quốc khánh 2/9/1945: kỷ niệm tại quê nhà\n\n{BODY}",
        f"Tỉnh hoàn thành 11/15 mục tiêu\n\n{BODY}\n\nThông tư này có hiệu lực từ thứ Hai, 1/6/2026.",
    ],
)
def test_unknown_where_no_dateline_says_it(raw):
    assert Article(raw).published is None
    assert Article(raw).published_from is None


def test_a_given_date_stands():
    article = Article("Thứ bảy 19/10/2024 09:14\n\nTỉnh hoàn thành mục tiêu\n\nHết.", given=datetime.date(2020, 1, 2))
    assert (article.published, article.published_from) == (datetime.date(2020, 1, 2), "given")
