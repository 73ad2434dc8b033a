"""Mentions of persons, offices, bodies and reports: the phrase, and what it names."""

import pytest

from dsx.language.fullnames import is_foreign, is_person_name
from dsx.language.names import mention_at
from dsx.language.tokens import tokens
from dsx.source.article import Article
from dsx.source.mentions import Mentions

# The whole phrase is one mention: form, name, role
WHOLE = [
    ("ông Trần Văn Sơn", "person", "Trần Văn Sơn", None),
    ("Trung tướng Vũ Ngọc Thịnh", "person", "Vũ Ngọc Thịnh", "Trung tướng"),
    ("PGS.TS Đặng Đức Mai", "person", "Đặng Đức Mai", "PGS.TS"),
    ("Phó giáo sư, tiến sĩ Đặng Đức Mai", "person", "Đặng Đức Mai", "Phó giáo sư, tiến sĩ"),
    ("luật sư Đặng Hữu Thọ", "person", "Đặng Hữu Thọ", "luật sư"),
    ("Giám đốc Sở Thông tin và Truyền thông Nguyễn Việt Hà", "person", "Nguyễn Việt Hà", "Giám đốc Sở Thông tin và Truyền thông"),
    ("Chủ tịch UBND TP Hồ Chí Minh Phan Văn Đức", "person", "Phan Văn Đức", "Chủ tịch UBND TP Hồ Chí Minh"),
    ("Chủ tịch Hà Nội Nguyễn Đức Trung", "person", "Nguyễn Đức Trung", "Chủ tịch Hà Nội"),
    ("Tổng thống Mỹ Donald Trump", "person", "Donald Trump", "Tổng thống Mỹ"),
    ("Thủ tướng Đức Angela Merkel", "person", "Angela Merkel", "Thủ tướng Đức"),
    ("cựu Cục trưởng Cục Quản lý lao động Tống Hải Nam", "person", "Tống Hải Nam", "cựu Cục trưởng Cục Quản lý lao động"),
    ("ca sĩ Mỹ Tâm", "person", "Mỹ Tâm", "ca sĩ"),
    ("HLV Kim Sang-sik", "person", "Kim Sang-sik", "HLV"),
    ("Đại diện viện kiểm sát", "office", None, "Đại diện viện kiểm sát"),
    ("Trưởng Ban Cơ yếu Chính phủ", "office", None, "Trưởng Ban Cơ yếu Chính phủ"),
    ("Bộ Tài nguyên và môi trường", "organisation", "Bộ Tài nguyên và môi trường", None),
    ("Ban Chỉ đạo Đổi mới và phát triển doanh nghiệp", "organisation", "Ban Chỉ đạo Đổi mới và phát triển doanh nghiệp", None),
    ("Hiệp hội thương mại điện tử Việt Nam", "organisation", "Hiệp hội thương mại điện tử Việt Nam", None),
    ("Chính phủ Nhật Bản", "organisation", "Chính phủ Nhật Bản", None),
    ("báo cáo của Bộ Y tế", "report", "Bộ Y tế", None),
    ("bản báo cáo", "report", "bản báo cáo", None),
    ("các nhà khoa học", "people", None, "nhà khoa học"),
    ("một số chuyên gia khí tượng", "people", None, "chuyên gia khí tượng"),
    ("nhiều người", "people", None, None),
    ("vị luật sư này", "pronoun", None, None),
    ("nữ ca sĩ", "pronoun", None, None),
    ("Nguyễn Thị Hoa", "person", "Nguyễn Thị Hoa", None),
    ("Bloomberg", "name", "Bloomberg", None),
]  # fmt: skip

# No mention begins here
NONE = ["đã đến", "trong năm 2020", "hội nghị sáng nay", "bộ phận này", "vụ án này", "lúa chín"]

RESOLVED = [
    ("Bà Ngô Minh Tâm đến. Bà Tâm về.", "Tâm", "Ngô Minh Tâm"),
    ("Tổng thống Donald Trump đến. Ông Trump về.", "Trump", "Donald Trump"),
    ("Cô Lê Thị Lan và cô Trần Thị Hồng.", "Lan", "Lê Thị Lan"),
    ("Ông Lê Văn Hùng đến.", "Dũng", "Dũng"),
    ("Ông Phạm Quang Minh và bà Trần Thị Minh.", "Minh", "Trần Thị Minh"),
]  # the last: of two that answer to a name, the one named last


@pytest.mark.parametrize(("phrase", "form", "name", "role"), WHOLE)
def test_a_phrase_is_one_mention(phrase, form, name, role):
    row = tokens(phrase, 0, len(phrase))
    found = mention_at(row, 0, len(row))
    assert found is not None
    assert (found.form, found.name, found.role, found.end) == (form, name, role, len(phrase))


@pytest.mark.parametrize("phrase", NONE)
def test_no_mention_begins(phrase):
    row = tokens(phrase, 0, len(phrase))
    assert mention_at(row, 0, len(row)) is None


@pytest.mark.parametrize(("text", "short", "full"), RESOLVED)
def test_short_names_lead_to_full_ones(text, short, full):
    assert Mentions(Article(text)).full(short, len(text)) == full


def test_an_abbreviation_leads_to_the_name_it_was_introduced_for():
    people = Mentions(Article("Hiệp hội Lương thực Việt Nam (VFA) họp."))
    assert people.bodies.full("VFA", 0) == "Hiệp hội Lương thực Việt Nam"
    assert people.bodies.full("VCCI", 0) == "VCCI"


def test_an_office_leads_to_its_holder_and_never_to_one_of_two():
    people = Mentions(Article("Thủ tướng Phan Văn Đức và Giám đốc Sở Y tế Lê Văn A, Giám đốc Sở Xây dựng Trần Văn B."))
    assert people.holder("Thủ tướng Chính phủ", 90) == "Phan Văn Đức"
    assert people.holder("Giám đốc Sở Y tế", 90) == "Lê Văn A"
    assert people.holder("Giám đốc", 90) is None


@pytest.mark.parametrize(
    ("syllable", "foreign"),
    [("Trump", True), ("Abe", True), ("Trung", False), ("VFA", False), ("Nghiêm", False), ("Phước", False)],
)
def test_foreign_syllables(syllable, foreign):
    assert is_foreign(syllable) is foreign


@pytest.mark.parametrize(
    ("name", "is_name"),
    [("Nguyễn Văn An", True), ("Hà Nội", False), ("Bộ Y", False), ("Lò Thị Pín", True), ("Donald Trump", False)],
)
def test_person_names(name, is_name):
    assert is_person_name(name.split()) is is_name
