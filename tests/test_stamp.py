"""Stamps of pages: what is one, and what day it says."""

import datetime

import pytest
from growth import assert_linear

from dsx.language.stamp import stamps


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("thứ bảy 19/10/2024 09:14", "2024-10-19"),
        ("08:00 | 03/10/2023", "2023-10-03"),
        ("thứ năm, 07/11/2024, 15:42 (gmt+7)", "2024-11-07"),
        ("thứ sáu, 07/02/2025 | 09:40", "2025-02-07"),
        ("07/05/2025 10:32", "2025-05-07"),
        ("cập nhật lúc 14:30 ngày 5/6/2024", "2024-06-05"),
        ("14:05 - 21/03/2025", "2025-03-21"),
        ("chủ nhật, ngày 1/12/2024 - 06:00", "2024-12-01"),
        ("cn, 01.12.2024 06:00", "2024-12-01"),
        ("t2, 02-12-2024, 17:05", "2024-12-02"),
        ("sự kiện - 06/11/2025 08:15", "2025-11-06"),
        ("thứ hai, 2 tháng 12, 2024 8:05 am", "2024-12-02"),
        ("9h05 ngày 2/12/2024", "2024-12-02"),
        ("19/10/2024 | 21:14 pm", "2024-10-19"),
        ("9 giờ 14 ngày 19/10/2024", "2024-10-19"),
        ("09:14' 19/10/2024", "2024-10-19"),
        ("09:14:05 19/10/2024 (gmt+7)", "2024-10-19"),
        ("thứ bảy, 19/10/2024, 09:14 [gmt+7]", "2024-10-19"),
        ("thứ bảy, 19 tháng 10 2024 09:14", "2024-10-19"),
        ("thứ bảy ngày 19 tháng 10 năm 2024, 09:14", "2024-10-19"),
        ("08:00 tháng mười 19, 2024", "2024-10-19"),
        ("thứ năm, 5 tháng mười hai, 2024", "2024-12-05"),
        ("2024-10-19 09:14", "2024-10-19"),
        ("2024-10-19t09:14:00+07:00", "2024-10-19"),
        ("ngày đăng: 19/10/2024", "2024-10-19"),
        ("cập nhật ngày 19/10/2024", "2024-10-19"),
    ],
)
def test_a_stamp_and_its_day(text, day):
    (found,) = stamps(text)
    assert found.full
    assert found.date == datetime.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text", ["ngày 5/5/2022", "tính đến 30/6/2024, tỉnh có", "hạn chót là 15.12.2025", "ngày 5 tháng 6 năm 2024"]
)
def test_a_plain_date_is_no_full_stamp(text):
    assert [found.full for found in stamps(text)] == [False]


@pytest.mark.parametrize(
    "text", ["thứ bảy 31/2/2024 09:14", "2024-13-19 09:14", "24/63", "8/15 mục tiêu", "19/10", "1.234.567", "số 15/2024/tt-btc"]
)
def test_what_is_no_full_date_is_no_stamp(text):
    assert not list(stamps(text))


def test_each_stamp_of_a_text_at_its_place():
    text = "tin một\n05/11/2025 15:47\ntin hai\n04/11/2025 17:20"
    assert [(text[s.start : s.end], s.date.day) for s in stamps(text)] == [("05/11/2025 15:47", 5), ("04/11/2025 17:20", 4)]


@pytest.mark.parametrize("piece", ["1", "/", ":", "thứ ", "ngày ", "9h", "cập nhật lúc "])
def test_time_grows_no_faster_than_the_text(piece):
    assert_linear(lambda text: list(stamps(text)), piece)
