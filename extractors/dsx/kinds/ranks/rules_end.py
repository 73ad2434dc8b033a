"""The ends of a list in words: `đứng đầu`, `dẫn đầu`, `số 1`, `ngôi đầu`, `nhất bảng`, `á quân`, `đứng cuối`.

`đứng đầu` is also to head a body, `dẫn đầu` to lead a delegation or a match, `số 1` a house; what stands beside tells.
"""

from __future__ import annotations

from typing import Any

from dsx.kinds.kind import Rule
from dsx.kinds.ranks.traps import heads_a_body, leads_people, listed
from dsx.kinds.ranks.values import Position
from dsx.language.pattern import GAP, LEFT, RIGHT

_HELD = rf"(?:(?:vị{GAP}(?:trí|thế)|ngôi(?:{GAP}vị)?|thứ{GAP}hạng){GAP})"
_STAND = rf"(?:(?:xếp|đứng){GAP}(?:ở{GAP})?)"
# The table is inside where it is all there is (`vị trí đầu bảng`), not where it is named (`ngôi đầu bảng E`)
_TABLE = rf"(?:{GAP}bảng(?!{GAP}(?:[a-h]{RIGHT}|xếp|đấu|tổng|thành|tử|vàng|đua|\p{{Lu}})|[\p{{L}}\p{{M}}]))"
_AMONG = rf"(?={GAP}(?:(?:trên|của|ở|trong|tại){GAP})?{listed('regions')}{RIGHT})"
# What else has a number: houses, storms, scores, machines, districts
_NUMBERED = (
    rf"(?<!{LEFT}(?:tỷ|tỉ|bão|nhà|phòng|tổ|cửa|lộ|tuyến|hầm|lô|lò|tầng|kênh|đội|quyết|máy|khu|mũi|đường|xe|tàu|ga|kho|bến|giếng)"
    rf"{GAP})"
)
_ONE = rf"(?:số{GAP}(?:1(?![\d.,/-])|một)|no\. ?1){RIGHT}"
_LIST_ENDS = {"nhất": 1, "đầu": 1, "nhì": 2, "ba": 3, "cuối": -1, "chót": -1, "bét": -1, "áp chót": -2}


def _lead(match: Any) -> Position | None:
    return None if leads_people(match) or heads_a_body(match) else Position(1, stated="lead")


def _first(match: Any) -> Position:
    return Position(1)


def _runner_up(match: Any) -> Position:
    return Position(1 + int(match["turn"] or 1), stated="title")


def _of_table(match: Any) -> Position:
    return Position(_LIST_ENDS[" ".join(match["end"].split())])


RULES: tuple[Rule, ...] = (
    Rule(
        id="rank.lead",
        why="To stand at the head of a list; not to head a body (`người đứng đầu`), a delegation or a coalition.",
        pattern=(
            rf"{LEFT}(?P<fact>(?:{_HELD}|{_STAND}{_HELD}?)?(?:(?P<lead>dẫn)|đứng){GAP}đầu(?!{GAP}tiên){_TABLE}?+"
            rf"|{_STAND}(?:vị{GAP}trí{GAP})?đầu(?!{GAP}(?:tiên|bảng))){RIGHT}"
        ),
        needs=("đầu",),
        build=_lead,
        starts=("vị", "ngôi", "thứ", "xếp", "đứng", "dẫn"),
        examples=(
            ("Hà Nội ⟦đứng đầu⟧ về chỉ số này", Position(1, stated="lead")),
            ("Thanh Hóa đang ⟦dẫn đầu⟧ cả nước về thu hút vốn", Position(1, stated="lead")),
            ("Celtic ⟦dẫn đầu⟧ bảng xếp hạng", Position(1, stated="lead")),
            ("giữ ⟦vị trí dẫn đầu⟧ về doanh số", Position(1, stated="lead")),
        ),
        not_examples=(
            "người đứng đầu ngành y tế",
            "liên minh do Nga đứng đầu",
            "đứng đầu là ông Nguyễn Văn An",
            "dẫn đầu đoàn đại biểu",
            "Saudi Arabia dẫn đầu liên quân quốc tế",
            "trên cương vị đứng đầu một hãng thông tấn",
            "nhóm các địa phương dẫn đầu cả nước",
            "đứng đầu tiên ở cổng",
            "khoảng cách với 2 đội dẫn đầu",
            "chủ nhà dẫn đầu 1-0",
        ),
    ),
    Rule(
        id="rank.number-one",
        why="`số 1` as a place: held, or with the region it is of; not a house, a storm or a score.",
        pattern=(
            rf"{LEFT}(?P<fact>{_STAND}?{_HELD}{_ONE}|{_STAND}{_ONE})|{_NUMBERED}{LEFT}(?P<fact>{_ONE}){_AMONG}"
            rf"|(?<={LEFT}(?:tay{GAP}vợt|kỳ{GAP}thủ|cơ{GAP}thủ|ngôi{GAP}sao|thương{GAP}hiệu|xuất{GAP}khẩu|lên){GAP})(?P<fact>{_ONE})"
        ),
        needs=("số", "no."),
        build=_first,
        starts=("xếp", "đứng", "vị", "ngôi", "thứ", "số", "no"),
        examples=(
            ("xuất khẩu cà phê lên ⟦số 1⟧ thế giới", Position(1)),
            ("Arsenal vẫn đang ⟦đứng vị trí số 1⟧ tại bảng F", Position(1)),
            ("tay vợt ⟦số một⟧ người Trung Quốc", Position(1)),
            ("giành ⟦vị trí No.1⟧ trên Billboard", Position(1)),
            ("Thái Lan đã vươn lên ⟦số một⟧, bỏ xa Trung Quốc", Position(1)),
        ),
        not_examples=("vũ trường Rain (số 1 Lê Hồng Phong)", "tỷ số 1-0", "bão số 1 Việt Nam", "lựa chọn số một nếu bạn"),
    ),
    Rule(
        id="rank.top-place",
        why="The first place named as such: `ngôi đầu`, `vị trí cao nhất`, `xếp hạng cao nhất`.",
        pattern=(
            rf"(?<!đua{GAP}){LEFT}(?P<fact>ngôi(?:{GAP}vị)?{GAP}(?:đầu|nhất)(?!{GAP}tiên){_TABLE}?+"
            rf"|xếp{GAP}hạng{GAP}cao{GAP}nhất|{_STAND}vị{GAP}trí{GAP}cao{GAP}nhất"
            rf"|(?<!\d{GAP}){_STAND}?vị{GAP}trí{GAP}(?:nhất(?!{GAP}(?:định|thời))|quán{GAP}quân|đầu(?!{GAP}(?:tiên|làng|xóm|ngõ|hẻm|phố|đường|cầu|tàu|nguồn|hồi|cổng|mối))){_TABLE}?+"
            rf"|{_STAND}vị{GAP}trí{GAP}đầu{GAP}tiên){RIGHT}"
        ),
        needs=("ngôi", "vị trí", "cao nhất"),
        build=_first,
        starts=("ngôi", "vị", "xếp", "đứng"),
        examples=(
            ("Chelsea đã giành ⟦ngôi đầu⟧ bảng E", Position(1)),
            ("chiếm đóng ⟦vị trí đầu bảng⟧ suốt tháng", Position(1)),
            ("Thành phố ⟦xếp hạng cao nhất⟧ trong cả nước", Position(1)),
        ),
        not_examples=(
            "cuộc đua ngôi đầu",
            "đặt người hiếu thảo ở vị trí đầu tiên",
            "ngôi nhà đầu hẻm",
            "bãi đỗ ở vị trí đầu làng",
            "3 vị trí đầu không đổi",
        ),
    ),
    Rule(
        id="rank.of-table",
        why="The ends of a league table: `nhất bảng`, `nhì bảng`, `cuối bảng`, `bét bảng`.",
        pattern=(
            rf"(?<!{LEFT}(?:\d|hai|ba|bốn|các|những){GAP}đội{GAP})(?<!{LEFT}(?:ngôi|trí|xếp|đứng|dẫn|nhóm|áp|nửa|chiến|đua){GAP}){LEFT}"
            rf"(?P<fact>(?P<end>nhất|nhì|đầu|cuối|áp{GAP}chót|chót|bét){GAP}bảng){RIGHT}(?!{GAP}(?:xếp|chữ))"
            rf"(?<!đội{GAP}(?:nhất|nhì){GAP}bảng(?={GAP}[a-h]{RIGHT}))"
            rf"|{LEFT}(?P<fact>(?:{_STAND}(?:vị{GAP}trí{GAP})?|(?:vị{GAP}trí|ngôi){GAP})"
            rf"(?P<end>nhì|ba|cuối|chót|bét|áp{GAP}chót)(?:{GAP}cùng)?{_TABLE}?+){RIGHT}"
        ),
        needs=("bảng", "nhì", "cuối", "chót", "bét"),
        build=_of_table,
        starts=("nhất", "nhì", "đầu", "cuối", "áp", "chót", "bét", "xếp", "đứng", "vị", "ngôi"),
        examples=(
            ("kém đội ⟦đầu bảng⟧ Chelsea tới 13 điểm", Position(1)),
            ("giành ⟦vị trí nhì⟧ bảng A", Position(2)),
            ("huyện Mường Trà ⟦đứng cuối⟧ với 38%", Position(-1)),
            ("Hull City vẫn ⟦cuối bảng⟧.", Position(-1)),
            ("đội ⟦xếp áp chót⟧.", Position(-2)),
        ),
        not_examples=(
            "hai đội nhất bảng vào thẳng",
            "đội nhất bảng A sẽ gặp đội nhì bảng B",
            "rơi xuống nhóm cuối bảng",
            "hạn chót",
            "ở cuối hành lang",
        ),
    ),
    Rule(
        id="rank.runner-up",
        why="The title of a runner-up: `á quân`, and of contests of beauty the second, third … one, `á hậu 2`.",
        pattern=(
            rf"{LEFT}(?P<fact>(?:(?:ngôi(?:{GAP}vị)?|vị{GAP}trí|danh{GAP}hiệu){GAP})?á{GAP}(?:quân|(?:hậu|khôi|vương){GAP}(?P<turn>[1-5])(?![\d/-]|[.,]\d|{GAP}(?:lần|năm(?!{GAP}\d)|tháng|người|cô|con|tuổi)))){RIGHT}"
        ),
        needs=("á quân", "á hậu", "á khôi", "á vương"),
        build=_runner_up,
        examples=(
            ("Minh Tú là ⟦Á quân⟧?", Position(2, stated="title")),
            ("đoạt được ⟦ngôi vị á quân⟧", Position(2, stated="title")),
            ("Thùy Chi đoạt ⟦danh hiệu Á hậu 2⟧", Position(3, stated="title")),
        ),
        not_examples=("Á quần", "các á hậu 2 lần dự thi"),
    ),
)
