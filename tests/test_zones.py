"""Zones of pages as they are scraped: each row is a page of lines, each line with the zone it belongs to."""

import pytest
from growth import assert_linear

from dsx.source.article import Article
from dsx.source.zones import regions

LEAD = "Sau hai năm thực hiện, tỉnh đã hoàn thành phần lớn các mục tiêu đề ra về chuyển đổi số và cải cách hành chính."
TEXT = (
    "Tại hội nghị, lãnh đạo tỉnh cho biết các sở, ngành đã số hóa toàn bộ hồ sơ, giảm thời gian giải quyết thủ tục, "
    "đồng thời mở thêm nhiều điểm tiếp nhận tại các xã vùng cao để người dân không phải đi lại nhiều lần như trước đây."
)
MORE = (
    "Theo kế hoạch, trong năm tới tỉnh tiếp tục đầu tư hạ tầng, đào tạo cán bộ và rà soát các quy trình còn rườm rà, "
    "bảo đảm mỗi xã có ít nhất một tổ công nghệ số cộng đồng hoạt động thường xuyên và có kinh phí riêng."
)

PAGES = {
    "title and body": [("title", "Tỉnh hoàn thành 11/15 mục tiêu"), ("", ""), ("body", LEAD), ("", ""), ("body", TEXT)],
    "a text without a headline": [("body", LEAD)],
    "a stamp before the headline": [
        ("dateline", "Thứ bảy 14/12/2024 08:20"),
        ("", ""),
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("", ""),
        ("body", LEAD),
        ("body", TEXT),
    ],
    "a stamp and the section before the headline": [
        ("related", "Thời sự"),
        ("dateline", "08:00 | 03/10/2023"),
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("body", LEAD),
        ("body", TEXT),
    ],
    "the headline repeated opens a picture's text": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("", ""),
        ("body", LEAD),
        ("", ""),
        ("caption", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("caption", "Quang cảnh hội nghị."),
        ("", ""),
        ("body", TEXT),
        ("", ""),
        ("body", MORE),
    ],
    "pictures by their credit": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("body", LEAD),
        ("caption", "Người dân nộp hồ sơ tại bộ phận một cửa. Ảnh: Minh Trường"),
        ("caption", "Hội trường sáng 12/12 (Nguồn: TTXVN)"),
        ("caption", "Lễ ký kết - Ảnh: H.L"),
        ("caption", "Người dân làm thủ tục tại văn phòng đăng ký đất đai. Ảnh minh họa"),
        ("body", TEXT),
    ],
    "an author at the foot, then other articles": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("", ""),
        ("body", LEAD),
        ("", ""),
        ("body", TEXT),
        ("", ""),
        ("body", MORE),
        ("", ""),
        ("dateline", "Hoàng Phúc"),
        ("", ""),
        ("related", "Có thể bạn quan tâm"),
        ("related", "Xuất khẩu rau quả vượt 7 tỷ USD"),
        ("related", "Xem thêm"),
    ],
    "other articles with their stamps, and no line that says so": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("", ""),
        ("body", LEAD),
        ("body", TEXT),
        ("body", TEXT + MORE),
        ("related", "Xuất khẩu rau quả vượt 7 tỷ USD trong mười tháng"),
        ("related", "05/11/2025 15:47"),
        ("related", "Đã đến lúc nói về lương đủ sống"),
        ("related", "05/11/2025 14:44"),
    ],
    "other articles, each headline printed twice": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("", ""),
        ("body", LEAD),
        ("body", TEXT),
        ("body", TEXT + MORE),
        ("related", "Xuất khẩu rau quả vượt 7 tỷ USD trong mười tháng"),
        ("related", "Xuất khẩu rau quả vượt 7 tỷ USD trong mười tháng"),
        ("related", "Mười tháng qua, rau quả là mặt hàng tăng nhanh nhất."),
        ("related", "Đã đến lúc nói về lương đủ sống"),
        ("related", "Đã đến lúc nói về lương đủ sống"),
    ],
    "a box of links inside the article": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("", ""),
        ("body", LEAD),
        ("related", "Tin liên quan"),
        ("related", "Xuất khẩu rau quả vượt 7 tỷ USD"),
        ("related", ">> Lãi suất 12 tháng ở đâu cao?"),
        ("body", TEXT),
        ("", ""),
        ("body", MORE),
    ],
    "lines of the site": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("related", "Chia sẻ Facebook Zalo Bình luận"),
        ("related", "Theo dõi Báo Sông Tô trên Google News"),
        ("related", "user image"),
        ("related", "![Ảnh đại diện](https://img.example/1.jpg)"),
        ("body", LEAD),
        ("body", TEXT),
    ],
    "subheads and short paragraphs are body": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("", ""),
        ("body", LEAD),
        ("", ""),
        ("body", "Từ nghị quyết đến con số"),
        ("", ""),
        ("body", TEXT),
        ("", ""),
        ("body", "Người dân được gì?"),
        ("", ""),
        ("body", MORE),
    ],
    "a poem is no list of headlines": [
        ("title", "Bài thơ của một người lính già"),
        ("", ""),
        ("body", LEAD),
        ("body", TEXT),
        ("body", TEXT + MORE),
        ("body", "Tôi hỏi cây tần bì, người tôi yêu ở đâu"),
        ("body", "Tần bì chỉ lắc đầu không đáp lời tôi"),
        ("body", "Tôi hỏi cây phong, người tôi yêu ở đâu"),
        ("body", "Phong trút xuống lá mùa thu vàng rực"),
    ],
    "a box of links in a long article": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("body", LEAD),
        ("body", TEXT),
        ("body", MORE + TEXT),
        ("related", "Tin liên quan"),
        ("related", "Xuất khẩu rau quả vượt 7 tỷ USD"),
        ("related", "Lãi suất 12 tháng ở đâu cao?"),
        ("body", TEXT),
        ("body", MORE),
        ("dateline", "Hoàng Phúc"),
    ],
    "sources and papers at the foot, and teasers that nothing announces": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("body", LEAD),
        ("body", TEXT),
        ("dateline", "Hoàng Phúc"),
        ("dateline", "(theo VietNamNet)"),
        ("related", "Xuất khẩu rau quả vượt 7 tỷ USD trong mười tháng"),
        ("related", "Đã đến lúc nói về lương đủ sống"),
        ("related", "Email: toasoan@songto.example"),
        ("related", "Hotline: 0900000000"),
    ],
    "a source alone": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("body", LEAD),
        ("body", TEXT),
        ("dateline", "Theo Đình Văn (Lao Động)"),
    ],
    "the agency of a picture in the next line, where it was a link": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("body", LEAD),
        ("caption", "Người dân nộp hồ sơ tại bộ phận một cửa. Ảnh: "),
        ("caption", "Reuters"),
        ("body", TEXT),
    ],
    "what pictures show, without a credit": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("body", LEAD),
        ("caption", "Quang cảnh hội nghị."),
        ("body", TEXT),
        ("caption", "Phó Chủ tịch UBND tỉnh Lê Minh Tâm trình bày tờ trình."),
        ("body", TEXT),
        ("caption", "Hiện trường vụ cháy"),
        ("caption", "Bị cáo Trần Văn Sinh tại tòa."),
        ("body", "Hiện trường vụ cháy được phong tỏa, giao thông qua đây bị cấm."),
        ("body", "Chiều 12/12, Chủ tịch UBND tỉnh trao quà cho các hộ dân."),
        ("body", "Ông Tâm nói: “Chúng tôi sẽ trao quà cho các hộ dân.”"),
        ("body", MORE),
    ],
    "a lead that its site keeps below the article": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("", ""),
        ("body", TEXT),
        ("body", MORE),
        ("dateline", "Hoàng Phúc"),
        ("", ""),
        ("", ""),
        ("", ""),
        ("body", "Tỉnh đã hoàn thành phần lớn các mục tiêu đề ra sau hai năm"),
    ],
    "words of sites in sentences and subheads": [
        ("title", "Đường dây nóng phản ánh 'hét giá' giữ xe"),
        ("body", LEAD),
        ("body", "Theo dõi sức khỏe tại nhà"),
        ("body", TEXT),
        ("body", "Trở lại trường sau lũ"),
        ("body", MORE),
        ("body", "Loại hình: nhà ở xã hội"),
        ("body", "+ Hồ sơ gồm đơn và bản sao."),
        ("body", "Trả lời"),
        ("body", TEXT),
    ],
    "songs are no authors": [
        ("title", "Ca khúc nào đứng đầu bảng xếp hạng?"),
        ("body", LEAD),
        ("body", "Yesterday"),
        ("body", "Block B"),
        ("body", "Rookie"),
        ("body", "Red Velvet"),
        ("body", "Complex"),
        ("dateline", "Tít Trắng"),
    ],
    "dates of events in lines of their own": [
        ("title", "Lịch thi vào lớp 10"),
        ("body", LEAD),
        ("body", "Thứ Bảy 7/6/2025"),
        ("body", "Môn Ngữ văn và môn Ngoại ngữ vào buổi chiều."),
        ("body", "Chủ Nhật 8/6/2025"),
        ("body", "Môn Toán trong 120 phút."),
    ],
    "a stamp in brackets before the lead": [
        ("title", "Tỉnh hoàn thành 11/15 mục tiêu"),
        ("dateline", "(Thứ Sáu 21/03/2025 14:05) - " + LEAD),
        ("body", TEXT),
    ],
}


@pytest.mark.parametrize("lines", PAGES.values(), ids=PAGES)
def test_zones_of_a_page(lines):
    article = Article("\n".join(text for _, text in lines))
    at = 0
    found = []
    for zone, text in lines:
        found.append((article.zone_at(at) if zone else "", text))
        at += len(text) + 1
    assert found == list(lines)


def test_what_follows_a_stamp_in_brackets_is_body():
    raw = "Tỉnh hoàn thành 11/15 mục tiêu\n(Thứ Sáu 21/03/2025 14:05) - " + LEAD + "\n" + TEXT
    assert Article(raw).zone_at(raw.index("Sau hai")) == "body"


# One line that holds several zones, each in ⟦ ⟧ with what it is; the rest is body
LINES = [
    ("caption", "⟦Hiện trường mặt đường phát nổ - Ảnh: Sỹ⟧ Bình Theo đó, khả năng chập điện là rất thấp. " + TEXT),
    ("caption", "⟦Các đại biểu tại buổi làm việc. (Ảnh: Hoàng Hải/TTXVN)⟧ Tại buổi tiếp, ông An bày tỏ vui mừng. " + TEXT),
    ("caption", "⟦Xe bọc thép ở biên giới. Ảnh: Telegraph.⟧ Theo nguồn tin này, ít nhất hai người bị thương. " + TEXT),
    ("caption", "⟦Ảnh minh họa.⟧ Tạp chí Mac Fan tiết lộ nhiều thông tin mới về sản phẩm. " + TEXT),
    ("dateline", TEXT + " Tái lập mặt đường để nhân dân sinh hoạt trở lại./. ⟦Ngọc Luân/VOV-TP HCM⟧"),
    ("dateline", TEXT + " Bão tan trong đêm. ⟦Mỹ Bình (TTXVN)⟧"),
    ("dateline", "⟦(Thứ Sáu 21/03/2025 14:05) - ⟧Chiều nay, sở phát động đợt cao điểm tiêm vắc xin sởi trong mười ngày. " + TEXT),
    (None, "Nhiều xã chịu thiệt hại nặng (ảnh hưởng của bão số 3). " + TEXT),
    (None, "Linh, cô gái quê Bắc Giang (ảnh) cho biết mẹ năm nay 46 tuổi. " + TEXT),
    (None, "Vốn từ hai nguồn: ngân sách 40 tỉ đồng và dân góp 2 tỉ đồng. " + TEXT),
    (None, "Thứ bảy 19/10/2024, ông An đến Hà Nội. " + TEXT),
    (None, TEXT + " Ông nói thêm bằng tiếng Anh. Vâng, Hà Nội."),
]


@pytest.mark.parametrize(("zone", "marked"), LINES)
def test_zones_within_a_line(zone, marked):
    raw = marked.replace("⟦", "").replace("⟧", "")
    start, end = (marked.index("⟦"), marked.index("⟧") - 1) if zone else (0, 0)
    article = Article(raw)
    zones = [(start <= at < end, article.zone_at(at)) for at, char in enumerate(raw) if char != " "]
    assert {found for inside, found in zones if inside} == ({zone} if zone else set())
    assert {found for inside, found in zones if not inside} == {"body"}


@pytest.mark.parametrize(
    "piece",
    ["Một dòng ngắn\n", "Hoàng Phúc\n", ". Hà Nội\n", "19/10/2024 09:14\n", "A b c d\nA b c d\n", "Tin khác\n", "(ảnh ", "1"],
)
def test_time_grows_no_faster_than_the_page(piece):
    assert_linear(lambda text: regions(text, text, []), piece)
