"""Ordinals: `xếp thứ 24/63`, `vị trí thứ hai`, `hạng 911`, `lớn thứ hai`, lists and movements.

The place noun (`vị trí`, `hạng`, `hàng`, `thứ hạng`) or the verb (`xếp`, `đứng`) tells a rank from the other uses of
`thứ`: weekdays, editions, list markers.
"""

from __future__ import annotations

from typing import Any

import regex
from msgspec.structs import replace

from dsx.kinds.kind import Rule
from dsx.kinds.ranks.traps import listed
from dsx.kinds.ranks.values import FROM_BOTTOM, OF, ORDINAL, Position, position
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT

_AT = rf"(?:(?:ở|tại|vào){GAP})?"
_NOUN = rf"(?:vị{GAP}(?:trí|thứ)|vị|(?:thứ{GAP})?hạng|ngôi(?:{GAP}vị)?|hàng)"
# After a list of bare numbers no noun may follow: `xếp thứ 2, 3 đội cuối bảng xuống hạng` has one rank
_LIST_END = rf"(?= {{0,4}}(?:[,.;:)…\n]|$)|{GAP}(?:và|về|trong|trên|tại|ở|với|toàn|cả|thế|châu|bảng|của|sau|khu|theo|là){RIGHT})"
_NEXT = rf"(?:\d{{1,4}}(?![.,]\d)|nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười){RIGHT}"
_LIST = (
    rf"(?:(?:(?: ?,{GAP}(?:và{GAP})?|{GAP}(?:và|rồi){GAP})(?:(?:hạng|vị{GAP}trí){GAP})?(?P<next>(?:thứ{GAP})?{_NEXT})){{1,9}}+"
    rf"{_LIST_END})?+"
)
# Where someone stands, comes to or leaves; without such a word `hạng 2`, `vị trí 1` are classes and labels
_TOWARDS = (
    r"(?<=(?<![\p{L}\p{M}])(?:từ|lên|xuống|ở|giữ|chiếm|giành|đạt|tới|đến|về|khỏi|đang|hiện|vào|tại|lấy|đoạt|sang|với|trong|qua|"
    rf"đứng|xếp|các){GAP})"
)
_CLASSED = (
    rf"(?<!{LEFT}(?:bảng|viện|sạn|tích|đô{GAP}thị|lái{GAP}xe|bằng|chương|trình|đất|viên|vé|ghế|khoang|phòng|giải|tranh|chợ){GAP}"
    rf"(?:(?:được|đã|đạt|là){GAP}){{0,2}})"
)
# What follows who comes in third; `thu về ba triệu đồng`, `đi về ba miền` are none
_FINISHED = rf" {{0,2}}(?:[.,;:)\n]|$)|{GAP}(?:ở|tại|trong|chung|toàn|nội|cự|sau|với|và|giải|cuộc){RIGHT}"
_AMONG = rf"(?={GAP}(?:(?:trên|của|ở|trong|tại){GAP})?{listed('regions')}{RIGHT})"
_QUALITY = (
    rf"(?:lớn|cao|thấp|đông(?:{GAP}dân)?|dài|rộng|nhiều|giàu(?:{GAP}có)?|nghèo|mạnh|tốt|nhanh|sâu|xa|đắt|nhỏ|"
    rf"phổ{GAP}biến|quan{GAP}trọng|hạnh{GAP}phúc|hùng{GAP}mạnh)"
)

_ENUMERATED = regex.compile(
    rf"(?:xếp|đứng)[^.;:\n]{{0,25}}{GAP}(?:thứ|nhất|nhì|đầu)(?![\p{{L}}])[^.;:\n]{{0,80}}(?:,|{GAP}và){GAP}(?:còn{GAP})?(?:\p{{Lu}}[\p{{L}}\p{{M}}\p{{N}}.-]{{0,15}}{GAP}){{1,5}}$"
)
_BEFORE = 160


def _elided(match: Any) -> Position | None:
    start = match.start("fact")
    before = match.string[max(0, start - _BEFORE) : start]
    return position(match) if _ENUMERATED.search(before) else None  # type: ignore[return-value]


def _superlative(match: Any) -> Position | None:
    place = position(match)
    return replace(place, stated="superlative") if isinstance(place, Position) else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="rank.stand",
        why="The verb of standing with an ordinal: after `xếp`, `đứng` no weekday follows, and a slash is no date.",
        pattern=(
            rf"{LEFT}(?P<fact>(?P<head>(?:xếp|đứng){GAP}{_AT}(?:(?:danh{GAP})?{_NOUN}{GAP})?(?:thứ(?:{GAP}hạng)?|số){GAP}"
            rf"(?P<ordinal>{ORDINAL}){OF}{FROM_BOTTOM}){_LIST})"
        ),
        build=position,
        starts=("xếp", "đứng"),
        examples=(
            ("Lâm Đồng ⟦đứng thứ 2⟧ trong cả nước", Position(2)),
            ("tỉnh ⟦xếp thứ 24/63⟧ tỉnh, thành phố", Position(24, of=63)),
            ("Lexus ⟦xếp ở vị trí thứ hai⟧ nhưng", Position(2)),
            ("cũng ⟦đứng hàng thứ 2⟧ trong thiên hạ", Position(2)),
            ("đội ⟦xếp thứ 3 từ dưới lên⟧.", Position(-3)),
            (
                "ba bài lần lượt ⟦đứng thứ 4⟧, ⟦5⟧ và ⟦10⟧.",
                Position(4, None, 0, 3),
                Position(5, None, 1, 3),
                Position(10, None, 2, 3),
            ),
            ("An Giang ⟦xếp thứ 2⟧, 3 tỉnh khác tụt lại", Position(2)),
            ("⟦đứng thứ ba mươi hai⟧ thế giới", Position(32)),
        ),
        not_examples=("xếp thứ tự 1/2 trang", "giá vàng đứng yên thứ Hai 24/6", "Hội nghị lần thứ 9"),
    ),
    Rule(
        id="rank.stand-fraction",
        why="The verb of standing with a place out of a number, without `thứ`.",
        pattern=rf"{LEFT}(?P<fact>(?:xếp|đứng){GAP}{_AT}(?:{_NOUN}{GAP})?(?P<ordinal>\d{{1,4}})(?= ?/ ?\d{{1,4}}(?![\d/])){OF})",
        build=position,
        starts=("xếp", "đứng"),
        examples=(
            ("Bắc Ninh ⟦đứng 5/63⟧ tỉnh, thành phố", Position(5, of=63)),
            ("chỉ số này ⟦xếp hạng 44/132⟧", Position(44, of=132)),
        ),
        not_examples=("tàu xếp 20/10 tấn hàng", "xếp 24/6/2023"),
    ),
    Rule(
        id="rank.stand-place",
        why="The verb of standing with a place noun and a number; classes are kept out by what is classed.",
        pattern=(
            rf"{_CLASSED}{LEFT}(?P<fact>(?P<head>(?:xếp|đứng){GAP}{_AT}(?:thứ{GAP})?(?:vị{GAP}trí|hạng){GAP}(?P<ordinal>{ORDINAL})"
            rf"{FROM_BOTTOM}){_LIST})(?!{GAP}(?:sao|theo{GAP}quy{GAP}định|cấp))"
        ),
        build=position,
        starts=("xếp", "đứng"),
        examples=(
            ("Thành phố cũng ⟦xếp hạng nhất⟧ trong cả nước", Position(1)),
            ("Việt Nam ⟦xếp hạng 46⟧ về đổi mới sáng tạo", Position(46)),
            ("hai hãng ⟦đứng ở vị trí 3⟧ và ⟦13⟧, với", Position(3, None, 0, 2), Position(13, None, 1, 2)),
        ),
        not_examples=("bệnh viện được xếp hạng 1", "di tích xếp hạng cấp quốc gia", "khách sạn xếp hạng 4 sao"),
    ),
    Rule(
        id="rank.place-ordinal",
        why="A place noun with an ordinal; the verb before it (`giữ`, `chiếm`) stays outside.",
        pattern=(
            rf"{LEFT}(?P<fact>(?P<head>(?:vị{GAP}(?:trí|thứ)|thứ{GAP}hạng|hạng|ngôi(?:{GAP}vị)?){GAP}thứ{GAP}(?P<ordinal>{ORDINAL}){OF}"
            rf"{FROM_BOTTOM}){_LIST})"
        ),
        needs=("thứ",),
        build=position,
        starts=("vị", "thứ", "hạng", "ngôi"),
        examples=(
            ("giữ ⟦vị trí thứ hai⟧ trong 7 năm", Position(2)),
            ("giành ⟦vị trí thứ 6/10⟧ tại giải", Position(6, of=10)),
            (
                "ở các ⟦vị trí thứ 2⟧, ⟦3⟧ và ⟦thứ 5⟧.",
                Position(2, None, 0, 3),
                Position(3, None, 1, 3),
                Position(5, None, 2, 3),
            ),
        ),
        not_examples=("hàng ghế thứ hai", "ngân hàng thứ 3 có liên quan"),
    ),
    Rule(
        id="rank.place-number",
        why="A place noun with a bare number: someone must stand there, come there or leave it.",
        pattern=(
            rf"{_TOWARDS}(?<!xếp{GAP})(?<!đất{GAP}(?:ở|tại){GAP})(?P<fact>(?P<head>(?:vị{GAP}trí(?:{GAP}(?:số|hạng))?|thứ{GAP}hạng|hạng(?!{GAP}nhất)|ngôi(?:{GAP}vị)?{GAP}số|vị{GAP}thứ){GAP}"
            rf"(?P<ordinal>{ORDINAL}){OF}{FROM_BOTTOM}){_LIST})(?!{GAP}(?:đường|phố|sao|cân|lái|mục|quốc{GAP}gia{GAP}về|việt{GAP}nam{GAP}cộng))"
        ),
        build=position,
        starts=("vị", "thứ", "hạng", "ngôi"),
        examples=(
            ("từ ⟦vị trí 12⟧ lên", Position(12)),
            ("hiện ⟦hạng 911⟧ thế giới", Position(911)),
            ("vươn lên ⟦hạng 5⟧ thế giới", Position(5)),
            ("giữ ⟦vị trí số 1⟧ tại bảng F", Position(1)),
        ),
        not_examples=(
            "tiền vệ này xuống hạng Nhất thi đấu",
            "đất ở vị trí 1 đường Trần Phú",
            "giáo viên hạng 2",
            "Huân chương Độc lập hạng nhất",
            "giải hạng Nhất Anh",
        ),
    ),
    Rule(
        id="rank.number-among",
        why="A number with the table or region it is of: after `hạng`, of a player after `số`, of a second place after `và thứ`.",
        pattern=(
            rf"(?:(?<=,{GAP}|\({OPT_GAP}|(?:thua|kém|hơn|là){GAP})(?P<fact>hạng{GAP}(?P<ordinal>\d{{1,4}})(?![.,]\d))(?=[.;)\n]|$|{GAP}(?:của|so{GAP}với){GAP}))"
            rf"|(?:{_CLASSED}(?<!xếp{GAP}){LEFT}(?P<fact>hạng{GAP}(?P<ordinal>\d{{1,3}}\.\d{{3}}|\d{{1,4}}))"
            rf"|(?<={LEFT}(?:vợt|thủ|golfer|sĩ){GAP})(?P<fact>số{GAP}(?P<ordinal>{_NEXT}))"
            rf"|(?<={LEFT}và{GAP}|,{GAP})(?P<fact>thứ{GAP}(?P<ordinal>{_NEXT}))){_AMONG}"
        ),
        build=position,
        starts=("hạng", "số", "thứ"),
        examples=(
            ("tay vợt ⟦hạng 15⟧ thế giới", Position(15)),
            ("An (⟦hạng 1.443⟧ thế giới)", Position(1443)),
            ("đội tuyển ⟦hạng 94⟧ FIFA", Position(94)),
            ("nhất vùng và ⟦thứ 5⟧ cả nước", Position(5)),
            ("thứ bậc tốt nhất từ trước tới nay, ⟦hạng 52⟧.", Position(52)),
            ("thua ⟦hạng 4⟧ của Cồn Én một điểm", Position(4)),
        ),
        not_examples=("khách sạn hạng 3 Việt Nam", "hạng 3 sao"),
    ),
    Rule(
        id="rank.moved",
        why="`thứ` alone after a verb of rising, falling or finishing; from a weekday to a weekday nobody rises.",
        pattern=(
            rf"(?<={LEFT}(?:lên|xuống|về{GAP}đích|cán{GAP}đích){GAP})(?P<fact>thứ{GAP}(?P<ordinal>{ORDINAL}){OF})"
            rf"|(?<={LEFT}về{GAP})(?P<fact>thứ{GAP}(?P<ordinal>\d{{1,4}}){OF}){RIGHT}(?!{GAP}(?:tuần|này|tới|hằng))"
            rf"|(?<={LEFT}từ{GAP})(?P<fact>thứ{GAP}(?P<ordinal>\d{{1,4}}){OF})"
            rf"(?=[^.;\n]{{1,40}} (?:lên|xuống){GAP}(?:thứ|hạng|vị{GAP}trí){GAP}\d)"
            rf"|{LEFT}(?P<fact>(?:xếp|đứng|về|cán{GAP}đích){GAP}(?:đồng{GAP})?(?:hạng{GAP})?(?P<ordinal>nhất|nhì|ba(?={_FINISHED}))){RIGHT}"
            rf"(?!{GAP}(?:định|trí|quán|thiết|thể|thời|loạt|thì|quyết))"
            rf"|{LEFT}(?P<fact>đồng{GAP}hạng{GAP}(?P<ordinal>{_NEXT}))"
        ),
        needs=("thứ", "nhất", "nhì", "ba", "hạng"),
        build=position,
        starts=("thứ", "xếp", "đứng", "về", "cán", "đồng"),
        examples=(
            ("nhảy từ vị trí 12 lên ⟦thứ 6⟧", Position(6)),
            ("từ ⟦thứ 12⟧ leo lên ⟦thứ 6⟧", Position(12), Position(6)),
            ("Đức về ⟦thứ 5⟧ chung cuộc", Position(5)),
            ("Lan ⟦về nhì⟧ chung cuộc", Position(2)),
            ("Hà ⟦về ba⟧ ở nội dung 100 m", Position(3)),
            ("hai cây cờ ⟦đồng hạng ba⟧ giải này", Position(3)),
        ),
        not_examples=(
            "từ thứ 2 đến thứ 6",
            "sẽ tăng lên vào thứ sáu tới",
            "về nhất thể hóa chức danh",
            "đi về ba miền",
            "về ba vấn đề",
        ),
    ),
    Rule(
        id="rank.elided",
        why="A later place of an enumeration, whose verb stands with the first: `Mỹ xếp thứ nhất, Nga thứ hai`.",
        pattern=(
            rf"(?<=[\p{{L}}\p{{N}}] )(?P<fact>thứ{GAP}(?P<ordinal>{ORDINAL}))"
            rf"(?= {{0,4}}(?:[,.;)\n]|$)|{GAP}(?:và|trong|với|về){RIGHT})"
        ),
        starts=("thứ",),
        cased=True,
        build=_elided,
        examples=(
            ("Mỹ xếp thứ nhất, Nga ⟦thứ hai⟧ và Trung Quốc ⟦thứ ba⟧.", Position(2), Position(3)),
            ("Quảng Ninh đứng thứ 2, Long An ⟦thứ 3⟧.", Position(3)),
        ),
        not_examples=("Đội xếp thứ hai, thắng trận thứ ba.", "Nga đứng yên, Mỹ thứ hai tuần sau", "Thứ nhất, Nga. Mỹ thứ hai."),
    ),
    Rule(
        id="rank.moved-numbers",
        why="Bare numbers between which a place moves, where the place noun is the subject.",
        pattern=(
            rf"{LEFT}(?:thứ{GAP}hạng|vị{GAP}trí{GAP}xếp{GAP}hạng|xếp{GAP}hạng)[^.,;:\n\d]{{1,60}}{GAP}từ{GAP}(?P<fact>(?P<head>(?P<ordinal>{ORDINAL})))(?!{GAP}sao)"
            rf"[^.,;:\n\d]{{0,30}}{GAP}(?:lên|xuống|còn){GAP}(?P<next>{ORDINAL})(?!{GAP}(?:bậc|điểm|hạng|nước|tỉnh))"
        ),
        needs=("hạng",),
        build=position,
        examples=(
            ("Thứ hạng của Việt Nam tăng từ ⟦59⟧ lên ⟦44⟧ trong 5 năm", Position(59, None, 0, 2), Position(44, None, 1, 2)),
        ),
        not_examples=("xếp hạng khách sạn từ 3 sao lên 4 sao",),
    ),
    Rule(
        id="rank.superlative-ordinal",
        why="A superlative one or more places down: `lớn thứ hai`.",
        pattern=rf"{LEFT}(?P<fact>{_QUALITY}{GAP}(?:(?:đứng{GAP})?hàng{GAP})?thứ{GAP}(?P<ordinal>{ORDINAL})){RIGHT}(?!{GAP}(?:tuần|ngày|mẹ|đồng|\d))",
        needs=("thứ",),
        build=_superlative,
        examples=(
            ("nền kinh tế ⟦lớn thứ hai⟧ thế giới", Position(2, stated="superlative")),
            ("tòa nhà ⟦cao thứ 3⟧ châu Á", Position(3, stated="superlative")),
        ),
        not_examples=("giá tăng cao thứ Hai tuần trước", "nhiều thứ ba mẹ cần biết"),
    ),
)
