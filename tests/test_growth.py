"""The whole pipeline on hostile text: time grows as the text does, whatever one piece of it is."""

import datetime
import random

import pytest
from fuzz.growth import ALLOWED, ratio
from fuzz.phrases import phrases, repeated
from growth import assert_linear

from dsx import extract

PIECES = [
    "1", "/", "a", "\"", "“", "”", "(", "-", ".", ",", ":", "%", " ", "\n", "A", "ế", "\u0301",
    "1/", "1.", "1,", "1-", "1 ", "15/7/", "năm ", "tháng ", "ngày ", "hai ", "trăm ", "triệu ", "năm năm năm ", "thứ ",
    "Nghị quyết số ", "Điều 1 ", "15-NQ/TW ", "Theo ", "Ông A nói ", "cho biết: \"", "Nguyễn ", "của ", "và ", "xếp thứ ",
    "top 10 ", "đứng đầu ", "từ 1 đến ", "1 người, ", "Ngày 5/5/2022, có 30 người. ", "Ông An cho biết: “Có 3 người”.\n",
    "Cty. Minh ", " 1. ", "a. A\" ", "Minh. \" b ",  # where sentences end
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_no_faster_than_the_text(piece):
    assert_linear(lambda text: extract(text, datetime.date(2024, 10, 19)), piece, size=2_000)


@pytest.mark.parametrize("seed", range(5))
def test_so_it_does_for_phrases_drawn_at_random(seed):
    """`python tests/fuzz/growth.py` does it for 100 KB and 400 KB, for as long as it is given."""
    for piece in repeated(random.Random(seed), phrases()):
        if ratio(piece, 2_000)[0] > ALLOWED:
            assert ratio(piece, 6_000, runs=3)[0] <= ALLOWED, f"{piece!r}"
