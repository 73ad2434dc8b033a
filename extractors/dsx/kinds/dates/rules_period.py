"""Months, quarters, years and longer: `tháng 9/2024`, `quý III`, `6 tháng đầu năm`, `giai đoạn 2022-2025`, `thế kỷ XXI`."""

from __future__ import annotations

from dsx.kinds.dates.fragments import (
    IN_YEAR,
    MONTH,
    MONTH_WORDS,
    NUMBER_LEFT,
    NUMBER_RIGHT,
    ROMANS,
    SIDE,
    SMALL_WORDS,
    TIME,
    YEAR,
    YEAR_SHIFTS,
    after,
    before,
    cue,
    full_year,
    in_year,
    month_number,
    side,
)  # fmt: skip
from dsx.kinds.dates.values import Month, Months, Point, Quarter, Shift, WeekOf, Year, Years
from dsx.kinds.kind import DIGIT, Match, Rule
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words

_NAMED = cue(LEFT + r"(?:cách mạng|đường|phố|quảng trường|nhà máy|trường|sân|hội|rạp|báo|nhà văn hóa|nhà thiếu nhi) $")
_LABELLED = cue(LEFT + r"(?:số|phiên bản|bản|mã|mẫu|hệ số|biên độ|tỷ số|tỉ số|mùa|tập|lần|vòng|khóa|đợt) $")
# With a point a month and its year look like a decimal: a preposition of time or a bracket tells them apart
_TIME_BEFORE = cue(
    LEFT + r"(?:đến|tới|từ|trong|vào|hết|trước|sau|đầu|giữa|cuối|hồi|kỳ|kì|dịp|khoảng|ngay|và|tháng|qua) $"
    r"|(?:^|[(]|[.;:!?] )$|\d{4} ?- ?$"
)
_RATE = cue(
    LEFT
    + r"(?:usd|eur|gbp|jpy|aud|euro|đô la|bảng anh|bảng|yên|nhân dân tệ|tỷ giá|tỉ giá|đồng|điểm|hỗ trợ|kháng cự|mốc|ngưỡng|vùng)"
    + RIGHT
)
_POINTS = cue(r" (?:điểm|đồng|usd|đô|lần|người|euro|%)(?!\p{L})")
# Of plans and maps: `quy hoạch phân khu tỷ lệ 1/2000`
_SCALE = cue(LEFT + r"(?:t[ỷỉ] lệ|quy hoạch|phân khu|chi tiết|bản đồ) $")
_COUNT_BEFORE = cue(LEFT + r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài|nhiều|những|nửa|hàng|hằng|mỗi|từng|lương) $")


_NUMBER_BEFORE = cue(r"\d{3} $")  # `Quyết định 2282 tháng 8-2024`


def _year(match: Match) -> Year:
    return int(match["y"]) if match["y"] else in_year(match)


def _month(match: Match) -> Month | None:
    word = match["m"].isalpha() or " " in match["m"]
    if (_NAMED.search(before(match)) and not match["y"]) or (
        word and match["m"] == "năm" and not match["y"] and not match["in_year"]
    ):
        return None  # `Cách mạng Tháng Tám`; `tháng năm` are months and years
    if _COUNT_BEFORE.search(before(match, 10)) and not (match["y"] and _NUMBER_BEFORE.search(before(match, 10))):
        return None
    return Month(month_number(match["m"]), _year(match), side(match["side"]))


def _numeric_month(match: Match) -> Month | None:
    left = before(match)
    if _NAMED.search(left) or _LABELLED.search(left) or (match[0] == "1/2000" and _SCALE.search(left)):
        return None
    if (
        match["sep"] == "."
        and not match["t"]
        and (not _TIME_BEFORE.search(left) or _RATE.search(left) or _RATE.search(after(match)))
    ):
        return None  # `1 euro đổi 1.1980 USD`
    if _POINTS.match(after(match, 8)):
        return None
    return Month(int(match["m"]), int(match["y"]))


_MONTHS_AND_YEARS = cue(LEFT + r"(?:những|bao|các|mấy|suốt|theo|cùng|ngày|qua|ký ức|mỗi|trong những) $")
_AT_A_TIME = cue(LEFT + r"(?:vào|hồi|từ|đến|tới|trong|đầu|giữa|cuối|trước|sau|hết|qua) $")
_TITLE_BEHIND = cue(r" (?!Năm)\p{Lu}")


def _may(match: Match) -> Month | None:
    left = before(match, 12).lower()
    if _MONTHS_AND_YEARS.search(left) or (match[0][0] == "T" and _TITLE_BEHIND.match(after(match, 3))):
        return None
    return Month(5) if "N" in match[0] or _AT_A_TIME.search(left) else None


_QUARTER = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "một": 1, "bốn": 4}
_COUNTED_MONTHS = rf"(?P<n>\d{{1,2}}|{words(SMALL_WORDS)})"


def _quarter(match: Match) -> Quarter | None:
    text = " ".join(match["q"].split())
    number = int(text) if text.isdigit() else ROMANS.get(text) or _QUARTER.get(text)
    return Quarter(number, _year(match)) if number and number <= 4 else None


def _part_of_year(match: Match) -> Months | Quarter | None:
    if match["n"] is None and before(match, 6).endswith(("những ", "các ")):
        return None  # `những tháng cuối năm`: not only the last
    if match["unit"] == "quý" and not match["n"]:
        return Quarter(1 if match["end"] == "đầu" else 4, _year(match) or Shift("year", 0))
    count = (int(match["n"]) if match["n"].isdigit() else SMALL_WORDS[match["n"]]) if match["n"] else 1
    count *= 3 if match["unit"] == "quý" else 1
    if not 1 <= count <= 12:
        return None
    first, last = (1, count) if match["end"] != "cuối" else (13 - count, 12)
    return Months(first, last, _year(match))


def _nine_months(match: Match) -> Months | None:
    count = int(match["n"])
    return Months(1, count, int(match["y"])) if 2 <= count <= 11 else None


def _half(match: Match) -> Months:
    return Months(1, 6, _year(match)) if match["end"] == "đầu" else Months(7, 12, _year(match))


_YEAR_TRAP = cue(r" (?:tuổi|người|lần|ngày|tháng|năm|triệu|nghìn|tỷ|km|m2|ha)(?!\p{L})")


def _plain_year(match: Match) -> Years | None:
    text = match["y"]
    if _COUNT_BEFORE.search(before(match, 10)) and not before(match, 6).endswith(("những ", "hàng ")) and len(text) < 4:
        return None
    if len(text) < 4 and _YEAR_TRAP.match(after(match, 8)):
        return None
    number = int(text) if len(text) > 2 else full_year(text)
    return Years(number, number) if number else None


def _two_years(match: Match) -> Years | None:
    first, second = int(match["a"]), match["b"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if len(second) == 2 and last - first != 1:
        return None  # `mùa giải 2013-14`
    return Years(first, last) if 0 < last - first <= 200 else None


def _bare_years(match: Match) -> Years | None:
    return None if match["head"] is None and _NOT_YEARS.search(before(match)) else _two_years(match)


_NOT_YEARS = cue(LEFT + r"(?:số|mã|từ khóa|tcvn|iso|giá|còn|khoảng|điểm|mức|km|lên|xuống|kích thước) $|[\d$€] $")


_WEEKS = {"đầu tiên": 1, "đầu": 1, "thứ nhất": 1, "thứ hai": 2, "thứ ba": 3, "thứ tư": 4, "cuối": -1, "cuối cùng": -1} | {
    str(n): n for n in range(1, 6)
} | {f"thứ {n}": n for n in range(1, 6)}  # fmt: skip


def _week(match: Match) -> WeekOf:
    number = _WEEKS[" ".join(match["w"].split())]
    if match["month"]:
        return WeekOf(number, Shift("month", YEAR_SHIFTS[match["month"]]))
    return WeekOf(number, Month(month_number(match["m"]), _year(match)))


_MONTH = rf"(?:{MONTH}|{words(MONTH_WORDS)}{RIGHT})"
_AND_YEAR = rf"(?:(?:{OPT_GAP}[/.,-]{OPT_GAP}(?:năm{GAP})?|{GAP})(?P<y>{YEAR})|{IN_YEAR})"
_PERIODS: list[str] = TIME["lists"]["periods"]

RULES: tuple[Rule[Point], ...] = (
    Rule(
        id="date.month",
        why="A month in digits or words, with its year where one is named.",
        pattern=rf"{LEFT}tháng{GAP}(?P<m>{_MONTH})(?:{_AND_YEAR}|{SIDE})?{NUMBER_RIGHT}(?!{GAP}(?:ngày|năm{GAP}(?:tù|liên)){RIGHT})",
        build=_month,
        starts=("tháng",),
        examples=(
            ("⟦tháng 9/2024⟧", Month(9, 2024)),
            ("⟦tháng 10-2016⟧", Month(10, 2016)),
            ("⟦tháng 1.2017⟧", Month(1, 2017)),
            ("⟦tháng 11 tới⟧", Month(11, None, "future")),
            ("⟦tháng Tám năm 1945⟧", Month(8, 1945)),
            ("⟦tháng 6 năm ngoái⟧", Month(6, Shift("year", -1))),
            ("trong ⟦tháng 7⟧,", Month(7)),
        ),
        not_examples=("Cách mạng Tháng Tám", "tháng lương", "tháng thứ 3", "3 tháng 10 ngày", "tháng 13", "những tháng năm ấy"),
    ),
    Rule(
        id="date.may",
        why="`tháng Năm` with its capital is May; without it, months and years, but behind a preposition where the clause ends.",
        pattern=rf"{LEFT}(?:[Tt]háng{GAP}Năm{RIGHT}|tháng{GAP}năm(?={OPT_GAP}(?:[.,;:)!?]|$|(?:tới|này|vừa){RIGHT})))",
        build=_may,
        needs=("tháng",),
        starts=("tháng",),
        cased=True,
        examples=(("vào ⟦tháng Năm⟧. Khi đó", Month(5)), ("dự án xong hồi ⟦tháng năm⟧,", Month(5))),
        not_examples=("những tháng năm.", "Những Tháng Năm Rực Rỡ", "tháng năm qua đi", "bao tháng năm,", "cuối tháng năm ngoái"),
    ),
    Rule(
        id="date.month-slash-year",
        why="Month and year in digits without the word.",
        pattern=rf"(?:(?P<t>{LEFT}t)|{NUMBER_LEFT})(?P<m>{MONTH}){OPT_GAP}(?P<sep>[/.-]){OPT_GAP}(?P<y>(?:19|20)\d\d)(?!\d){NUMBER_RIGHT}",
        build=_numeric_month,
        figures=("0/0", "0-0", "0.0"),
        starts=(DIGIT, "t"),
        examples=(("Đến ⟦9/2024⟧", Month(9, 2024)), ("từ ⟦9-2024⟧", Month(9, 2024)), ("⟦T9/2024⟧", Month(9, 2024))),
        not_examples=("14/2025/TT", "13/2024", "1/9/2024", "05/2024/NĐ-CP", "quy hoạch tỷ lệ 1/2000", "1 euro đổi 1.1980 USD"),
    ),
    Rule(
        id="date.quarter",
        why="A quarter, with its year where one is named.",
        pattern=rf"{LEFT}(?:quý{GAP}(?P<q>[1-4]|i{{1,3}}|iv|{words(_QUARTER)}){RIGHT}(?:{_AND_YEAR}(?!\d))?"
        rf"|q(?P<q>[1-4])[/ -](?P<y>{YEAR}))",
        build=_quarter,
        needs=("quý", "q"),
        examples=(
            ("⟦quý III/2024⟧", Quarter(3, 2024)),
            ("⟦Quý I năm 2022⟧", Quarter(1, 2022)),
            ("⟦quý 1⟧", Quarter(1)),
            ("⟦quý 4-2016⟧", Quarter(4, 2016)),
            ("⟦Q1/2017⟧", Quarter(1, 2017)),
        ),
        not_examples=("quý khách", "quý 5", "quý vị"),
    ),
    Rule(
        id="date.months-of-year",
        why="The first or last months or quarters of a year: exactly those months.",
        pattern=rf"{LEFT}(?:{_COUNTED_MONTHS}{GAP})?(?P<unit>tháng|quý){GAP}(?P<end>đầu|cuối)(?:{GAP}tiên)?"
        rf"(?:{GAP}của)?{GAP}năm{RIGHT}(?:{GAP}(?P<y>{YEAR})|{GAP}(?P<in_year>(?!))?(?P<in_shift>{words(YEAR_SHIFTS)}){RIGHT})?",
        build=_part_of_year,
        needs=("đầu", "cuối"),
        starts=(DIGIT, *SMALL_WORDS, "tháng", "quý"),
        examples=(
            ("⟦6 tháng đầu năm 2023⟧", Months(1, 6, 2023)),
            ("⟦9 tháng đầu năm⟧", Months(1, 9)),
            ("⟦Sáu tháng cuối năm 2016⟧", Months(7, 12, 2016)),
            ("⟦tháng đầu năm⟧", Months(1, 1)),
            ("⟦quý cuối năm⟧", Quarter(4, Shift("year", 0))),
            ("⟦hai quý đầu năm 2017⟧", Months(1, 6, 2017)),
            ("⟦ba tháng đầu năm nay⟧", Months(1, 3, Shift("year", 0))),
        ),
        not_examples=("13 tháng đầu năm", "3 tháng đầu tiên", "những tháng đầu"),
    ),
    Rule(
        id="date.months-to-date",
        why="`9 tháng năm 2013` are January to September.",
        pattern=rf"{NUMBER_LEFT}(?P<n>\d{{1,2}}){GAP}tháng(?:{GAP}(?:của{GAP})?năm{GAP}|/)(?P<y>{YEAR}){NUMBER_RIGHT}",
        build=_nine_months,
        needs=("tháng",),
        examples=(("⟦9 tháng năm 2013⟧", Months(1, 9, 2013)), ("⟦9 tháng/2013⟧", Months(1, 9, 2013))),
        not_examples=("12 tháng năm 2013", "ngày 9 tháng 5 năm 2013"),
    ),
    Rule(
        id="date.half",
        why="Half a year, first or second.",
        pattern=rf"{LEFT}nửa{GAP}(?:(?P<end>đầu|cuối)(?:{GAP}của)?|(?:năm{GAP}(?P<end>đầu|cuối)(?:{GAP}của)?)){GAP}năm{RIGHT}"
        rf"(?:{GAP}(?P<y>{YEAR})|{GAP}(?P<in_year>(?!))?(?P<in_shift>{words(YEAR_SHIFTS)}){RIGHT})?",
        build=_half,
        needs=("nửa",),
        examples=(("⟦Nửa đầu năm 2025⟧", Months(1, 6, 2025)), ("⟦nửa cuối năm⟧", Months(7, 12))),
        not_examples=("nửa đầu tháng 5", "nửa năm"),
    ),
    Rule(
        id="date.week-of-month",
        why="A week by its number in a month.",
        pattern=rf"{LEFT}tuần{GAP}(?P<w>{words(_WEEKS)})(?:{GAP}của)?{GAP}tháng{GAP}"
        rf"(?:(?P<m>{_MONTH})(?:{_AND_YEAR})?|(?P<month>này|trước|tới|sau|qua)){NUMBER_RIGHT}",
        build=_week,
        needs=("tuần",),
        examples=(
            ("⟦tuần thứ hai của tháng 5⟧", WeekOf(2, Month(5))),
            ("⟦tuần cuối tháng 10/2025⟧", WeekOf(-1, Month(10, 2025))),
            ("⟦tuần đầu tiên của tháng này⟧", WeekOf(1, Shift("month", 0))),
        ),
        not_examples=("tuần thứ hai", "tuần đầu tháng"),
    ),
    Rule(
        id="date.period",
        why="A term, school year, season or stage named by two years.",
        pattern=rf"{LEFT}(?:các{GAP})?(?:{words(_PERIODS)}){GAP}(?:từ{GAP})?(?:năm{GAP})?(?P<a>{YEAR})"
        rf"(?:{OPT_GAP}[-/]{OPT_GAP}|{GAP}(?:đến|tới){GAP}(?:năm{GAP})?)(?P<b>\d{{4}}|\d\d){NUMBER_RIGHT}",
        build=_two_years,
        needs=tuple(_PERIODS),
        figures=("0-0", "0/0", "0đến", "0tới"),
        examples=(
            ("⟦giai đoạn 2022-2025⟧", Years(2022, 2025)),
            ("⟦nhiệm kỳ 2015- 2020⟧", Years(2015, 2020)),
            ("⟦năm học 2021 - 2022⟧", Years(2021, 2022)),
            ("⟦mùa giải 2016/17⟧", Years(2016, 2017)),
            ("⟦Giai đoạn từ năm 2011 đến 2020⟧", Years(2011, 2020)),
        ),
        not_examples=("giai đoạn 1", "giai đoạn 2025-2020", "khóa 2015"),
    ),
    Rule(
        id="date.years",
        why="Two years with a hyphen, or `đến` after the word for year.",
        pattern=rf"(?:(?P<head>{LEFT}(?:từ{GAP})?(?:(?:các|những){GAP})?năm{GAP})|{NUMBER_LEFT})(?P<a>{YEAR})(?:{OPT_GAP}-{OPT_GAP}(?P<b>{YEAR}|\d\d)|/(?P<b>\d\d)){NUMBER_RIGHT}",
        build=_bare_years,
        figures=("0-0", "0/0"),
        starts=(DIGIT, "từ", "các", "những", "năm"),
        examples=(
            ("ông giữ chức ⟦2021-2026⟧", Years(2021, 2026)),
            ("⟦từ năm 1976-2005⟧", Years(1976, 2005)),
            ("⟦năm 2016 - 2017⟧", Years(2016, 2017)),
            ("vô địch ⟦2013-14⟧", Years(2013, 2014)),
        ),
        not_examples=("số 2016-2017", "2016-11", "2016-2017-2018", "2016-1990"),
    ),
    Rule(
        id="date.year",
        why="The word for year and a number of two to four digits.",
        pattern=rf"{LEFT}năm{GAP}(?:mới{GAP}|nhuận{GAP}|dương{GAP}lịch{GAP})?(?P<y>{YEAR}|[3-9]\d\d|[3-9]\d){NUMBER_RIGHT}",
        build=_plain_year,
        figures=(DIGIT,),
        starts=("năm",),
        examples=(
            ("⟦năm 2025⟧", Years(2025, 2025)),
            ("⟦Năm mới 2017⟧", Years(2017, 2017)),
            ("⟦năm 90⟧", Years(1990, 1990)),
            ("⟦năm 938⟧, Ngô Quyền", Years(938, 938)),
        ),
        not_examples=("năm người", "năm 40 tuổi", "năm châu", "năm 12,5%", "ông Nam 2016", "ba năm 50 triệu"),
    ),
)
