"""Numbers whose noun is found later, by `join`; numbers in words, with their unit where it is one of measure or money."""

from __future__ import annotations

from decimal import Decimal

import regex
from msgspec.structs import replace

from dsx.kinds.counts.comparator import Opening, opening
from dsx.kinds.counts.context import asks, beside, fixed_phrase, labelled, maybe_labelled, no_figure, units, vague
from dsx.kinds.counts.quantity import FIGURES, START, TO, Quantity, Type, placed, quantity, tokens
from dsx.kinds.counts.rules_unit import coins, unit_behind
from dsx.kinds.kind import DIGIT, Match, Part, Rule, Trap
from dsx.language.numerals import DIGITS, OPENERS, WORDS, read, read_digits
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT
from dsx.language.pattern import words as alternatives

_NOUN_BEHIND = rf"(?={GAP}\p{{L}}|{OPT_GAP}[\"“‘'’‘])"
_PAIR = rf"(?:,{GAP}|{TO})"
_OWN = rf"(?:tuổi|đồng|usd|mét|km|kg|tấn|lít|độ|phần{GAP}trăm)"  # the units that the first end of a range repeats
_NO_FIVE = rf"năm{GAP}(?:\d|năm{RIGHT}(?!{GAP}tuổi))"  # `năm 2016`, `năm năm`
_AGE_REACH = 18  # characters to the end of `tháng tuổi`, with its blanks
# Below zero, not the last syllable of another word: `phát âm hai lần`, `nguyên âm`
_MINUS = rf"(?<!{beside('sounds')}{GAP})âm"
# `ba ô tô, bốn xe máy và một xe đạp`: in a list of numbers `một` is one
_LISTED_ONE = regex.compile(
    rf"(?:{LEFT}(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|(?<![,.h:/\d])\d{{1,3}}){GAP}\p{{L}}+(?:{GAP}\p{{L}}+){{0,3}}{GAP}và{GAP}\Z"
)
_LIST_REACH = 40
_SOME = regex.compile(rf"{GAP}(?:số{RIGHT}(?!{GAP}(?:điện{GAP}thoại|tài{GAP}khoản|báo))|vài{RIGHT}|ít{RIGHT})")  # `1 số tòa nhà`
_BARE_SCALES = frozenset(("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"))


def number(match: Match) -> list[Part[Quantity]] | None:
    """A number in digits; what it counts is told by the words behind it."""
    text, start = match.string, match.start("fact")
    opened = opening(text, start)
    value = quantity(match, None, opened.comparator)
    if value is None or (value.high is not None and asks("score", text, start)):
        return None
    if opened.said is None:
        bare = value.scale is None and no_figure(text, match.start("first"), match.end("first"), value.number)
        if bare or labelled(text, start) or vague(text, start) or (match[0] == "1" and _SOME.match(text, match.end("fact"))):
            return None
    if opened.said in ("trên", "dưới") and value.number is not None and value.number < 10:
        opened = Opening(start, None, "=")  # a place: `đi trên 2 tuyến đường`, `dưới 3 hình thức`
        value = replace(value, comparator="=")
    return placed(match, opened, value)


def part_of(match: Match) -> list[Part[Quantity]] | None:
    """So many out of so many: `8/15`, `642 trong 1.267`."""
    first, whole = read_digits(match["first"]), read_digits(match["of"])
    text, start = match.string, match.start("fact")
    if not whole or labelled(text, start) or maybe_labelled(text, start) or asks("day", text, start):
        return None
    if match["first"] == "1" and "/" not in match[0]:
        return None  # `1 trong 5 ngân hàng` is one of five banks
    opened = opening(text, start)
    return [Part(opened.start, match.end("fact"), Quantity("ratio", number=first, of=whole, comparator=opened.comparator))]


def words(match: Match) -> list[Part[Quantity]] | None:
    """A number in words, with its unit where it has one of its own."""
    text, start = match.string, match.start("first")
    first = tokens(match["first"])
    if first == ["tư"]:
        return None
    opened = opening(text, match.start("fact"))
    listed = first == ["một"] and bool(_LISTED_ONE.search(text, max(0, start - _LIST_REACH), start))
    if first == ["một"] and match["second"] is None and not (listed or _may_count_one(opened, text, match.end("fact"))):
        return None
    if _is_label(match, first, opened):
        return None
    unit = unit_behind(text, match.end("fact"))
    if unit and coins(match["first"], text, unit[2]):
        unit = None
    value = _worded(match, first, opened, unit)
    if value is not None and match["minus"]:
        if value.type not in ("measure", "percent") or value.number is None:
            return None  # `âm ba lần`
        value = replace(value, number=-value.number)
    if value is None or (first == ["một"] and value.high is None and _is_article(value) and not (listed and value.type is None)):
        return None
    if first == ["năm"] and value.unit == "tuổi" and opened.said is None and not asks("age", text, start):
        return None  # `gặp năm tuổi`
    if opened.said == "trên" and value.type is None:
        opened = Opening(start, None, "=")  # `sống trên hai thế giới`
        value = replace(value, comparator="=")
    (part,) = placed(match, opened, value)
    return [replace(part, end=unit[2])] if unit else [part]


def points(match: Match) -> Quantity:
    """A score behind its own word."""
    return Quantity("measure", read_digits(match["first"]), unit="điểm")


def spelled(match: Match) -> list[Part[Quantity]] | None:
    """A number in figures and words, as forms write it: `bảy (07) người`, `05 (năm) hộ`."""
    said, figures = read(match["words"]), read(match["digits"])
    if said is None or said != figures:
        return None
    text = match.string
    opened = opening(text, match.start("fact"))
    end = match.end("fact")
    unit = unit_behind(text, end)
    type_, name = (unit[0], unit[1]) if unit else (None, None)
    currency = units()["currencies"].get(name) if type_ == "money" else None
    value = Quantity(type_, said, unit=name, currency=currency, comparator=opened.comparator)
    return [Part(opened.start, unit[2] if unit else end, value)]


def _is_label(match: Match, first: list[str], opened: Opening) -> bool:
    """Whether the number word is a name, part of a fixed phrase, or a bare scale that tells no number."""
    text, start = match.string, match.start("fact")
    if match["second"] is None and len(first) == 1 and fixed_phrase(text, match.start("first")):
        return True
    if first[0] in _BARE_SCALES and (opened.said is None or opened.said.startswith("vượt")):
        return True  # `trăm người như một`, `triệu phú`, `vượt ngàn chông gai`
    return opened.said is None and (labelled(text, start) or vague(text, start))


def _worded(match: Match, first: list[str], opened: Opening, unit: tuple[Type, str, int] | None) -> Quantity | None:
    """The quantity that number words state; two digits side by side are a range (`ba bốn người`)."""
    type_, name = (unit[0], unit[1]) if unit else (None, None)
    currency = units()["currencies"].get(name) if type_ == "money" else None
    value = quantity(match, type_, opened.comparator, name, currency)
    if value is None and match["second"] is None and len(first) > 1:
        low, high = read(first[0]), read(" ".join(first[1:]))
        if low is None or high is None or not low < high < 10:
            return None
        return Quantity(type_, low=low, high=high, unit=name, currency=currency, comparator=opened.comparator, worded=True)
    return value


def _may_count_one(opened: Opening, text: str, end: int) -> bool:
    """A quick look whether `một` can be more than an article: bounded, or an age."""
    return opened.comparator != "=" or "tuổi" in text[end : end + _AGE_REACH]


def _is_article(value: Quantity) -> bool:
    """Whether `một` only means a: `30.000 đồng một kg`, `gần một nghĩa địa`; not `ít nhất một người`, `trẻ một tuổi`."""
    if value.type is None:
        return value.comparator not in (">=", "<=")
    return value.comparator == "=" and value.unit not in ("tuổi", "tháng tuổi", "năm tuổi")


def casualty(match: Match) -> Quantity:
    """One person dead or hurt, the only `một` that is a number without more."""
    return Quantity("cardinal", Decimal(1), unit=match["unit"], worded=True)


FOLDED = Trap(
    where="after",
    pattern=rf"{GAP}{beside('folded')}{RIGHT}",
    why="What is folded in two is no multiple.",
    example="Cô ⟦gấp đôi⟧ tờ giấy",
)

_PARTS = {"hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}


def fraction(match: Match) -> list[Part[Quantity]] | None:
    """So many parts of so many, in words: `hai phần ba`."""
    first, whole = read(match["first"]), Decimal(_PARTS.get(match["of"]) or match["of"])
    if first is None or not first < whole:
        return None
    opened = opening(match.string, match.start("fact"))
    return [Part(opened.start, match.end("fact"), Quantity("ratio", number=first, of=whole, comparator=opened.comparator))]


_MULTIPLES = {
    "đôi": Decimal(2),
    "rưỡi": Decimal("1.5"),
    "ba": Decimal(3),
    "bốn": Decimal(4),
    "năm": Decimal(5),
    "mười": Decimal(10),
}


def multiple(match: Match) -> list[Part[Quantity]]:
    """So many times as much, where `lần` is left out: `gấp đôi`."""
    opened = opening(match.string, match.start("fact"))
    value = Quantity("cardinal", _MULTIPLES[match["times"]], unit="lần", comparator=opened.comparator, worded=True)
    return [Part(opened.start, match.end("fact"), value)]


RULES: tuple[Rule[Quantity], ...] = (
    Rule(
        id="count.multiple",
        why="`gấp đôi`, `gấp rưỡi`, and `gấp ba` before what it is compared with, are multiples without their `lần`.",
        pattern=(
            rf"{LEFT}(?P<fact>gấp{GAP}(?:(?P<times>đôi|rưỡi){RIGHT}"
            rf"|(?P<times>ba|bốn|mười)(?={GAP}(?:so{GAP}với|hiện{GAP}nay|cùng{GAP}kỳ|năm{GAP}(?:ngoái|trước)){RIGHT})))"
        ),
        build=multiple,
        needs=("gấp",),
        traps=(FOLDED,),
        examples=(
            ("giá xoài tăng ⟦gấp đôi⟧ sau ba tháng", Quantity("cardinal", Decimal(2), unit="lần", worded=True)),
            ("⟦gần gấp đôi⟧ so với năm trước", Quantity("cardinal", Decimal(2), unit="lần", comparator="<", worded=True)),
            ("cao ⟦gấp rưỡi⟧ mức cũ", Quantity("cardinal", Decimal("1.5"), unit="lần", worded=True)),
            ("tăng ⟦gấp ba⟧ so với cùng kỳ", Quantity("cardinal", Decimal(3), unit="lần", worded=True)),
        ),
        not_examples=("tăng gấp ba lần", "cần gấp ba người", "gấp rút", "việc gấp"),
    ),
    Rule(
        id="count.fraction",
        why="A fraction in words is a part out of a whole, whose noun follows.",
        pattern=rf"{LEFT}(?P<fact>(?P<first>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|\d){GAP}phần{GAP}(?P<of>{alternatives(_PARTS)}|[2-9]|10){RIGHT})(?!{GAP}\d)",
        build=fraction,
        needs=("phần",),
        starts=(DIGIT, "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"),
        examples=(
            ("⟦hai phần ba⟧ dân số", Quantity("ratio", Decimal(2), of=Decimal(3))),
            ("⟦gần một phần tư⟧ diện tích", Quantity("ratio", Decimal(1), of=Decimal(4), comparator="<")),
            ("sau khi hết ⟦2 phần 3⟧ thời gian", Quantity("ratio", Decimal(2), of=Decimal(3))),
        ),
        not_examples=("một phần năm 2016", "một phần diện tích", "ba phần hai"),
    ),
    Rule(
        id="count.part-of",
        why="Two numbers with a slash or `trong` between them are a part out of a whole, whose noun follows.",
        pattern=(
            rf"{START}(?P<fact>(?P<first>{DIGITS})(?:{OPT_GAP}/{OPT_GAP}"
            rf"|{GAP}(?:trong|trên{GAP}tổng)(?:{GAP}tổng)?(?:{GAP}số)?{GAP})(?P<of>{DIGITS}))(?![\d/]|[.,:-]\d){_NOUN_BEHIND}"
        ),
        build=part_of,
        needs=("/", "trong", "trên tổng"),
        starts=(DIGIT,),
        examples=(
            ("đã có ⟦8/15⟧ mục tiêu", Quantity("ratio", Decimal(8), of=Decimal(15))),
            ("giảm ⟦642 trong 1.267⟧ cơ sở", Quantity("ratio", Decimal(642), of=Decimal(1267))),
            ("⟦4 trong số 9⟧ loại", Quantity("ratio", Decimal(4), of=Decimal(9))),
        ),
        not_examples=("ngày 24/6 tại", "8/15/2017 tại", "1 trong 5 ngân hàng", "đường 3/2 quận", "45/2019/QH14 của"),
    ),
    Rule(
        id="count.number",
        why="A number in digits before a noun, or with a scale that makes it an amount.",
        pattern=(
            rf"{START}(?P<fact>(?P<first>{FIGURES})(?:{TO}(?P<second>(?&first)))?)"
            rf"(?!-?\d)(?:{_NOUN_BEHIND}|(?<=triệu|tỷ|tỉ|nghìn|ngàn|rưỡi)|(?<=(?:triệu|tỷ|tỉ){GAP}\d{{1,3}}))"
        ),
        build=number,
        starts=(DIGIT,),
        examples=(
            ("cả nước có ⟦52⟧ doanh nghiệp", Quantity(None, Decimal(52))),
            ("⟦hơn 61 nghìn⟧ chữ ký số", Quantity(None, Decimal(61000), comparator=">", scale="nghìn")),
            ("⟦khoảng 3 tỷ rưỡi⟧, trong", Quantity(None, Decimal(3_500_000_000), comparator="~", scale="tỷ")),
            ("có ⟦4-6⟧ người", Quantity(None, low=Decimal(4), high=Decimal(6))),
            (
                "từ ⟦10.000 đến 1 triệu⟧ người",
                Quantity(None, low=Decimal(10_000), high=Decimal(1_000_000), scale="triệu"),
            ),
            ("thả nhiều hơn ⟦3.000⟧ quả", Quantity(None, Decimal(3000))),
            ("chạy trên ⟦2⟧ tuyến", Quantity(None, Decimal(2))),
        ),
        not_examples=(
            "quận 1 và",
            "bão số 3 đã",
            "đường Nguyễn Trãi, phường 5 bị",
            "phòng khám tầng 5 của",
            "lớp 11 trường",
            "iphone 7 bản",
            "gọi 0912 345 678 để",
            "số 091.234.5678 của",
            "năm 2016 doanh nghiệp",
            "1. Chuẩn bị",
            "vài 3 người",
            "tỷ số 2-3 trước",
            "www.bao.vn/2017/3 người",
            "quốc lộ 1 đoạn",
            "chuyến bay 123 của",
            "phiên bản 7 mới",
            "160 x 80 người",
        ),
    ),
    Rule(
        id="count.words",
        why="A number in words before a noun or unit; a single word only where no fixed phrase or name begins.",
        pattern=(
            rf"{LEFT}(?<!/)(?<!/ )(?!không(?!{GAP}phẩy)|{_NO_FIVE})"
            rf"(?P<fact>(?:(?P<full>(?<!chưa{GAP})đủ){GAP})?(?:(?P<minus>{_MINUS}){GAP})?(?P<first>{WORDS})"
            rf"(?:(?:{GAP}{_OWN})?{_PAIR}(?:đủ{GAP})?(?P<second>(?&first)))?)(?![-/]\d)"
        ),
        build=words,
        starts=("đủ", "âm", *OPENERS),
        examples=(
            ("Chính quyền ⟦hai⟧ cấp", Quantity(None, Decimal(2), worded=True)),
            ("⟦mười lăm⟧ người", Quantity(None, Decimal(15), worded=True)),
            (
                "tăng ⟦hơn trăm triệu đồng⟧",
                Quantity("money", Decimal(10**8), unit="đồng", currency="VND", comparator=">", worded=True, scale="triệu"),
            ),
            ("người ⟦chưa đủ mười tám tuổi⟧", Quantity("measure", Decimal(18), unit="tuổi", comparator="<", worded=True)),
            (
                "từ ⟦đủ sáu tuổi đến chưa đủ mười lăm tuổi⟧",
                Quantity("measure", low=Decimal(6), high=Decimal(15), unit="tuổi", worded=True),
            ),
            ("chừng ⟦ba bốn⟧ người".replace("chừng ", ""), Quantity(None, low=Decimal(3), high=Decimal(4), worded=True)),
            ("⟦bốn⟧ xe máy và ⟦một⟧ xe đạp", Quantity(None, Decimal(4), worded=True), Quantity(None, Decimal(1), worded=True)),
            ("⟦hai, ba⟧ người", Quantity(None, low=Decimal(2), high=Decimal(3), worded=True)),
            ("xuống ⟦âm hai độ c⟧", Quantity("measure", Decimal(-2), unit="độ c", worded=True)),
            ("cao ⟦một phẩy năm mét⟧", Quantity("measure", Decimal("1.5"), unit="mét", worded=True)),
            ("⟦một trăm linh tư⟧ người", Quantity(None, Decimal(104), worded=True)),
            ("⟦nửa triệu⟧ người", Quantity(None, Decimal(500_000), worded=True, scale="triệu")),
        ),
        not_examples=(
            "hai bên",
            "một số người",
            "ba lô",
            "bốn phương",
            "năm châu bốn biển",
            "thứ ba",
            "tháng ba",
            "hàng tỷ đồng",
            "vài chục người",
            "ba mẹ",
            "tư nhân",
            "không người",
            "trăm họ",
            "mấy trăm người",
            "quận ba",
            "lần thứ hai",
            "lãi suất 6,5%/năm",
            "với hai bàn tay trắng",
        ),
    ),
    Rule(
        id="count.points",
        why="A score may stand behind its own word: `số điểm 92,96`.",
        pattern=rf"{LEFT}(?:số|tổng|với){GAP}điểm(?:{GAP}(?:số|trung{GAP}bình|tuyệt{GAP}đối|là|đạt|chung{GAP}cuộc)){{0,2}}{OPT_GAP}:?{OPT_GAP}"
        rf"(?P<fact>(?P<first>{DIGITS}))(?![\d%/-]|[.,]\d|{GAP}(?:điểm|tỷ|tỉ|triệu|đội|người|môn|thí|trận))",
        build=points,
        needs=("điểm",),
        starts=("số", "tổng", "với"),
        examples=(
            ("nhất với số điểm ⟦92,96⟧ cho", Quantity("measure", Decimal("92.96"), unit="điểm")),
            ("nhì với tổng điểm là ⟦278⟧,", Quantity("measure", Decimal(278), unit="điểm")),
        ),
        not_examples=("số điểm 9 môn", "số điểm cầu 12", "với điểm 2-1"),
    ),
    Rule(
        id="count.spelled",
        why="Forms and laws write a number twice, in words and in figures; the second stands in brackets.",
        pattern=rf"{LEFT}(?P<fact>(?P<words>{WORDS}){OPT_GAP}\((?P<digits>{DIGITS})\)"
        rf"|(?P<digits>{DIGITS}){OPT_GAP}\((?P<words>{WORDS})\))(?={GAP}\p{{L}})",
        build=spelled,
        figures=("(0)", "(0.0", "(0,0", "0("),
        starts=(DIGIT, *(word for word in OPENERS if word != "không")),
        examples=(
            ("gồm ⟦ba (03)⟧ người", Quantity(None, Decimal(3))),
            ("hỗ trợ ⟦05 (năm)⟧ hộ", Quantity(None, Decimal(5))),
            ("dài ⟦mười hai (12) mét⟧,", Quantity("measure", Decimal(12), unit="mét")),
        ),
        not_examples=("ba (4) người", "nhóm ba (hai) người", "điều 5 (mới) của"),
    ),
    Rule(
        id="count.casualty",
        why="`một` is an article, but the one person dead, hurt or missing is a number.",
        pattern=(
            rf"{LEFT}(?P<fact>một{GAP}(?P<unit>người|nạn nhân|trẻ|em bé|học sinh|cháu|phụ nữ|cảnh sát|binh sĩ))"
            rf"(?={GAP}(?:đã{GAP})?(?:chết|tử vong|thiệt mạng|bị thương|mất tích|thương vong|tử nạn){RIGHT})"
        ),
        build=casualty,
        needs=("một ",),
        examples=(("khiến ⟦một người⟧ chết", Quantity("cardinal", Decimal(1), unit="người", worded=True)),),
        not_examples=("là một người tốt", "một người bị bắt"),
    ),
)
