"""The publication date: given, else a dateline's; never another date of the article, and never today."""

import datetime

import pytest

from dsx.source.article import Article

BODY = (
    "Ngày 5/5/2022, Bộ Chính trị ban hành nghị quyết; thông tư có hiệu lực từ 1/1/2026. Kỷ niệm 80 năm ngày 2/9/1945. "
    "Tại hội nghị, lãnh đạo tỉnh cho biết các sở, ngành đã số hóa toàn bộ hồ sơ và giảm thời gian giải quyết thủ tục."
)
TEASERS = "Tin khác\nXuất khẩu rau quả vượt 7 tỷ USD\n05/11/2025 15:47\nĐã đến lúc nói về lương đủ sống\n04/11/2025 14:44"


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
    "raw",
    [
        "",
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
