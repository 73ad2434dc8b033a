"""Who is in an article: a short form leads to the fullest name that it can mean, to nobody where the article does not tell."""

import pytest
from growth import assert_linear

import dsx
from dsx.source.article import Article

# By kind of mention: the text, and the speaker of each of its claims
SPEAKERS = {
    "given names, whatever else the syllable may be": [
        ("Ông Trần Công Đoàn đến. Ông Đoàn nói rằng lúa đã chín.", ["Trần Công Đoàn"]),
        ("Ông Lê Huỳnh Đức đến. Ông Đức cho biết đội đã thua.", ["Lê Huỳnh Đức"]),
        ("Bà Dương Thùy Trang đến. Bà Trang cho biết xe đã hỏng.", ["Dương Thùy Trang"]),
        ("Chị Lê Thị Nga đến. Theo lời chị Nga, nước đã rút.", ["Lê Thị Nga"]),
    ],
    "pronouns": [
        ("Ông Cao Thế Vinh cho rằng giá sẽ giảm. Ông dự báo giá gạo sẽ tăng lại.", ["Cao Thế Vinh", "Cao Thế Vinh"]),
        ("Ed Moya, nhà phân tích tại OANDA, cho rằng giá sẽ giảm. Ông nói giá dầu cũng vậy.", ["Ed Moya", "Ed Moya"]),
        (
            "Ông Cao Thế Vinh cho rằng giá sẽ giảm. Bà Lê Thị Hòa không tin. Bà cho biết giá đã tăng.",
            ["Cao Thế Vinh", "Lê Thị Hòa"],
        ),
        ("Một phụ huynh cho rằng giá quá cao. Người này nói rằng trường chưa trả lời.", [None, None]),
        ("Ông Trump thắng cử. Tổng thống Donald Trump đến. Chính trị gia này tin thuế sẽ giảm.", ["Donald Trump"]),
    ],
    "bodies by a short form": [
        ("Ủy ban nhân dân xã Mường Trà họp. UBND xã Mường Trà cho biết cầu đã hỏng.", ["Ủy ban nhân dân xã Mường Trà"]),
        ("UBND TP Lam Sơn họp. UBND thành phố yêu cầu các phường báo cáo.", ["UBND TP Lam Sơn"]),
        ("Hiệp hội Lương thực Lam Giang (LGF) họp. LGF cho biết giá gạo đã tăng.", ["Hiệp hội Lương thực Lam Giang"]),
        ("Công ty Sao Mai đã mở cửa lại. Công ty cho biết hàng đã đủ.", ["Công ty Sao Mai"]),
        ("Sở Y tế Lam Giang họp. Sở này cho biết dịch đã lắng.", ["Sở Y tế Lam Giang"]),
    ],
    "media without their common noun": [
        ("Hãng tin Reuters đưa tin giá dầu đã tăng mạnh.", ["Reuters"]),
        ("Theo tờ Nikkei Asia, giá gạo đã tăng mạnh. Tờ báo này nói thêm rằng giá sẽ giảm.", ["Nikkei Asia", "Nikkei Asia"]),
    ],
    "voices of a body": [
        ("Đại diện lãnh đạo Sở Y tế cho hay dịch đã lắng.", ["Sở Y tế"]),
        ("Một đại diện của Hội Lúa Vàng tiết lộ giá sẽ tăng.", ["Hội Lúa Vàng"]),
        ("Giới chức Nhà Trắng cho biết thuế sẽ giảm.", [None]),
        ("Các nhà phân tích tại kênh Sao Mai cho rằng giá sẽ giảm.", [None]),
    ],
    "an office beside its holder": [
        ("Ông Vũ Văn Thắng, Tổng Giám đốc Herba Việt Nam và Campuchia cho biết hàng đã đủ.", ["Vũ Văn Thắng"]),
        ("Ông Lê Anh, Phó chủ tịch phụ trách kinh doanh, Sao Mai, nhận định giá sẽ tăng.", ["Lê Anh"]),
        ("Mark Do, giám đốc Sao Mai Education, cho biết trường đã mở.", ["Mark Do"]),
        ("Theo lãnh đạo Công ty Vận tải Sơn Tùng, xe đã đủ cho khách.", ["Công ty Vận tải Sơn Tùng"]),
    ],
    "names by their shape": [
        ("Cử tri Trần Việt Trung cho rằng đường đã hỏng.", ["Trần Việt Trung"]),
        ("Thứ trưởng Bộ Nội vụ Jhonny Aguilar nói rằng lính đã rút.", ["Jhonny Aguilar"]),
        ("NSND Lê Thu Hà cho biết vở diễn đã xong.", ["Lê Thu Hà"]),
        ("Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch Lam Giang Lê Văn Sáng cho rằng khách sẽ đông.", ["Lê Văn Sáng"]),
        ("Hiệp hội Da giày- Túi xách Lam Giang cho biết hàng đã đủ.", ["Hiệp hội Da giày- Túi xách Lam Giang"]),
        ("Ban Chỉ huy phòng, chống thiên tai xã Trà cho biết nước đã rút.", ["Ban Chỉ huy phòng, chống thiên tai xã Trà"]),
        ("Giáo sư Adam Vuong thuộc Viện An ninh Lam Giang dự báo giá sẽ tăng.", ["Adam Vuong"]),
    ],
}  # fmt: skip

NOBODY = [
    "Theo Luật Đất đai 2024, đất này được cấp sổ.",
    "Theo Nghị định 30/2020/NĐ-CP, văn bản phải có số.",
    "Việc Mỹ công bố thuế quan làm giá tăng.",
    "Chính phủ nhận định.",
]


@pytest.mark.parametrize(
    ("text", "speakers"), [row for rows in SPEAKERS.values() for row in rows], ids=lambda x: x[:60] if isinstance(x, str) else ""
)
def test_a_mention_leads_to_the_fullest_name(text, speakers):
    assert [fact.value.speaker for fact in dsx.extract(text) if fact.kind == "claim"] == speakers


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text):
    assert not [fact for fact in dsx.extract(text) if fact.kind == "claim"]


def test_no_office_leads_to_one_of_two_holders():
    mentions = Article("Giám đốc Sở Y tế Lê Văn A đến. Giám đốc Sở Xây dựng Trần Văn B về.").mentions
    assert mentions.holder("Giám đốc Sở Y tế", 60) == "Lê Văn A"
    assert mentions.holder("Giám đốc", 60) is None


PIECES = [
    "Họ tên: .....",
    "A.B.",
    "Ảnh: Minh Tâm. ",
    "Ông Lê Văn An nói rằng lúa chín. Ông An về.\n",
    "UBND xã Mường cho biết lúa chín.\n",
]


@pytest.mark.parametrize("piece", PIECES)
def test_who_is_meant_costs_linear_time(piece):
    assert_linear(lambda text: dsx.extract(text), piece, size=2_000)


def test_many_persons_cost_linear_time():
    def persons(number: int) -> str:
        return "\n".join(f"Ông Lê Văn A{n} đến. Ông A{n} nói rằng lúa đã chín. Ông cho biết nước đã rút." for n in range(number))

    assert_linear(lambda text: dsx.extract(persons(len(text))), "x", size=40)
