"""Lunar days and holidays: `mùng 10 tháng Giêng`, `rằm tháng 7`, `23 tháng Chạp`, `30 Tết`, `Tết Nguyên đán 2025`, `Quốc khánh`.

`Giêng` and `Chạp` name the first and the last lunar month, never January and December; days to the tenth are counted with
`mùng` (`mồng`), the fifteenth is `rằm`. With other months `mùng` counts Gregorian days too (`mùng 8/3`), so it decides nothing.
"""

from __future__ import annotations

from dsx.kinds.dates.fragments import (
    BRANCHES,
    CYCLE_YEAR,
    DAY,
    DAY_HEAD,
    DAY_OPENERS,
    MONTH,
    MONTH_WORDS,
    NUMBER_LEFT,
    SMALL_WORDS,
    SPELLINGS,
    TIME,
    YEAR,
    YEAR_SHIFTS,
    after,
    before,
    cue,
    cycle,
    month_number,
)  # fmt: skip
from dsx.kinds.dates.values import Cycle, Holiday, LunarDay, LunarMonth, LunarYear, Point, Range, Shift, Year, Years
from dsx.kinds.kind import DIGIT, Match, Rule
from dsx.language import vocabulary
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, first_words, words

_HOLIDAYS = vocabulary.load("holidays")["holiday"]
_NAMES = {name: key for key, entry in _HOLIDAYS.items() for name in entry["names"]}
_FOREIGN = cue(rf" (?:lần|{words(TIME['lists']['abroad'])})(?!\p{{L}})")
_MONTHS = {"giêng": 1, "chạp": 12}
_TENS = {word: number for word, number in SMALL_WORDS.items() if word != "tư"}
"""The first ten days, which `mùng` counts in words too: `mùng Ba Tết`."""
_DAY_WORDS = {"ba mươi": 30, "hai chín": 29, "hai mươi chín": 29, "hai tám": 28, "hai mươi tám": 28, "hai ba": 23}


def _lunar_year(match: Match) -> Year:
    if match["y"]:
        return int(match["y"])
    if match["in_shift"]:
        return Shift("year", YEAR_SHIFTS[match["in_shift"]])
    return cycle(match) if match.groupdict().get("stem") else None


def _lunar_month(text: str) -> int:
    name = text.removeprefix("tháng").strip(" /.-")
    return _MONTHS.get(name) or month_number(name)


def _day(match: Match) -> LunarDay | None:
    day, month, leap = int(match["d"]) if match["d"] else _TENS[match["word"]], _lunar_month(match["m"]), bool(match["leap"])
    year = int(match["y2"]) if match["y2"] else _lunar_year(match)
    told = match["lunar"] or leap or match["m"].endswith(("giêng", "chạp")) or match["stem"]
    return LunarDay(day, month, year, leap) if told and 1 <= day <= 30 else None


def _days(match: Match) -> Range | None:
    first, last = int(match["a"]), int(match["b"])
    month, year = _lunar_month(match["m"]), _lunar_year(match)
    return Range(LunarDay(first, month, year), LunarDay(last, month, year)) if first < last <= 30 else None


def _full_moon(match: Match) -> LunarDay:
    return LunarDay(15, _lunar_month(match["m"]), _lunar_year(match))


def _tet_day(match: Match) -> LunarDay | None:
    """`mùng 1 Tết` is of the new year, `29 Tết` of the last month of the old one, `30 Tết` its last day."""
    if match["tens"]:
        return LunarDay(_TENS[match["tens"]], 1, _lunar_year(match))
    day = int(match["d"]) if match["d"] else _DAY_WORDS[" ".join(match["word"].split())]
    year = _lunar_year(match)
    if match["head"] and day <= 10:
        return LunarDay(day, 1, year)
    if day == 30:
        return LunarDay(-1, 12, year)
    if not 20 <= day <= 29:
        return None
    return LunarDay(day, 12, year - 1 if isinstance(year, int) else None)


def _month(match: Match) -> LunarMonth:
    return LunarMonth(_lunar_month(match["m"]), _lunar_year(match), bool(match["leap"]))


def _tet(match: Match) -> Holiday | None:
    year = _lunar_year(match)
    if match["name"] is None and year is None:
        return None
    return Holiday("tet-nguyen-dan", year)


def _holiday(match: Match) -> Holiday | None:
    name = _NAMES[" ".join(match["name"].split())]
    named = not name.startswith("tet-") and not match["name"].startswith("đêm")
    if _FOREIGN.match(after(match, 16)) or (named and not _AS_TIME.search(before(match, 16))):
        return None
    return Holiday(name, int(match["y"]) if match["y"] else None)


# `kỷ niệm 80 năm Quốc khánh` names an occasion, `dịp Quốc khánh` a time
_AS_TIME = cue(
    LEFT + r"(?:dịp|nhân|vào|trong|nghỉ|trước|sau|đến|tới|ngay|đúng|từ|qua|hết|mùa|mừng|gần|tối|sáng|đêm)(?: lễ| ngày)? $"
)


def _cycle_year(match: Match) -> LunarYear | Years | None:
    if match["y"]:
        return Years(int(match["y"]), int(match["y"]))
    found = cycle(match)
    return LunarYear(found) if found else None


_YEAR_TAIL = (
    rf"(?:{OPT_GAP},?{GAP}(?:năm{GAP}(?P<in_shift>nay|ngoái|trước){RIGHT}"
    rf"|(?:năm{GAP})?(?:{CYCLE_YEAR})?(?:{OPT_GAP}-?{OPT_GAP}(?P<y>{YEAR})|{GAP}\((?P<y>{YEAR})\))?){RIGHT}(?<![ ,-]))?"
)
_LUNAR_WORD = (
    rf"(?:{OPT_GAP},?{GAP}(?:âm{GAP}lịch{RIGHT}|[aâ]l{RIGHT}(?!{GAP}\p{{L}}))|{OPT_GAP}\({OPT_GAP}(?:âm{GAP}lịch|[aâ]l)\))"
)
_LEAP = rf"(?P<leap>{GAP}nhuận{RIGHT}|{OPT_GAP}\({OPT_GAP}nhuận{OPT_GAP}\))"
_ANY_MONTH = rf"tháng{GAP}(?:{words((*MONTH_WORDS, *_MONTHS))}{RIGHT}|{MONTH})"

RULES: tuple[Rule[Point], ...] = (
    Rule(
        id="date.lunar-day",
        why="A day that its month (`Giêng`, `Chạp`, a leap month), the words `âm lịch` or the name of its year mark as lunar.",
        pattern=rf"(?:(?:{LEFT}{DAY_HEAD}|{NUMBER_LEFT})(?P<d>{DAY})|{LEFT}(?:ngày{GAP})?m[ùồ]ng{GAP}(?P<word>{words(_TENS)}){RIGHT})(?:(?:{OPT_GAP},)?{GAP}(?:âm{GAP}lịch{GAP})?(?P<m>{_ANY_MONTH})|{OPT_GAP}[/.-]{OPT_GAP}(?P<m>{MONTH}))"
        rf"{_LEAP}?(?:(?:/|{GAP}năm{GAP})(?P<y2>{YEAR})(?={_LUNAR_WORD}))?(?P<lunar>{_LUNAR_WORD})?{_YEAR_TAIL}",
        build=_day,
        needs=("giêng", "chạp", "nhuận", "âm", "al", "âl", *BRANCHES, *SPELLINGS),
        starts=(DIGIT, *DAY_OPENERS),
        examples=(
            ("⟦mùng 10 tháng Giêng⟧", LunarDay(10, 1)),
            ("⟦23 tháng Chạp⟧", LunarDay(23, 12)),
            ("⟦ngày 10 tháng Giêng âm lịch⟧", LunarDay(10, 1)),
            ("⟦20/10 âm lịch⟧", LunarDay(20, 10)),
            ("⟦ngày mùng 6/1 âm lịch⟧", LunarDay(6, 1)),
            ("⟦ngày 5 tháng 5 (âm lịch)⟧", LunarDay(5, 5)),
            ("⟦mùng 10 tháng 3 âm lịch năm 2019⟧", LunarDay(10, 3, 2019)),
            ("⟦23/12/2024 âm lịch⟧", LunarDay(23, 12, 2024)),
            ("⟦ngày 15 tháng 6 nhuận năm 2025⟧", LunarDay(15, 6, 2025, leap=True)),
            ("⟦mồng Bảy tháng Giêng⟧", LunarDay(7, 1)),
            ("⟦23 tháng Chạp năm Quý Mão⟧", LunarDay(23, 12, Cycle(39))),
            ("⟦mùng 10 tháng 3 năm Kỷ Hợi⟧", LunarDay(10, 3, Cycle(35))),
        ),
        not_examples=(
            "10 tháng 1",
            "tháng Giêng",
            "10 tháng 3 năm 2019",
            "năm nhuận",
            "ngày 10 tháng 3, tuổi Mão",
            "20/10 dương lịch",
            "âm lịch",
        ),
    ),
    Rule(
        id="date.lunar-days",
        why="From a lunar day to another of the same month.",
        pattern=rf"(?=[\dntm])(?:{LEFT}từ{GAP})?(?:{LEFT}{DAY_HEAD}|{NUMBER_LEFT})(?P<a>{DAY})(?:{OPT_GAP}-{OPT_GAP}|{GAP}(?:đến|tới){GAP})(?:(?:ngày{GAP})?(?:m[ùồ]ng{GAP})?)"
        rf"(?P<b>{DAY})(?:{GAP}(?P<m>tháng{GAP}(?:giêng|chạp)){RIGHT}(?:{_LUNAR_WORD})?|(?:{GAP}(?P<m>{_ANY_MONTH})|{OPT_GAP}[/.-]{OPT_GAP}(?P<m>{MONTH})){_LUNAR_WORD}){_YEAR_TAIL}",
        build=_days,
        needs=("giêng", "chạp", "âm", "al", "âl"),
        starts=(DIGIT, "từ", *DAY_OPENERS),
        examples=(
            ("hội mở (⟦5-7 tháng Giêng⟧)", Range(LunarDay(5, 1), LunarDay(7, 1))),
            ("⟦từ mùng 8 đến mùng 10/3 âm lịch⟧", Range(LunarDay(8, 3), LunarDay(10, 3))),
        ),
        not_examples=("5-7 tháng 1", "7-5 tháng Giêng"),
    ),
    Rule(
        id="date.full-moon",
        why="The fifteenth of a lunar month.",
        pattern=rf"{LEFT}(?:ngày{GAP})?rằm{GAP}(?P<m>{_ANY_MONTH}){RIGHT}(?:{_LUNAR_WORD})?{_YEAR_TAIL}",
        build=_full_moon,
        needs=("rằm",),
        examples=(("⟦rằm tháng 7⟧", LunarDay(15, 7)), ("⟦Rằm tháng Giêng năm Đinh Dậu 2017⟧", LunarDay(15, 1, 2017))),
        not_examples=("ngày rằm", "trăng rằm"),
    ),
    Rule(
        id="date.tet-day",
        why="A day counted from Tết.",
        pattern=rf"(?=[\dnmbh]){LEFT}(?<!\d[./,:-])(?:(?:ngày{GAP})?(?P<head>m[ùồ]ng){GAP}|ngày{GAP})?(?:(?P<d>{DAY})|(?P<word>{words(_DAY_WORDS)})|(?<=m[ùồ]ng{GAP})(?P<tens>{words(_TENS)}))(?:{GAP}tháng{GAP}chạp)?"
        rf"{GAP}tết{RIGHT}(?:{GAP}(?:nguyên{GAP}đán|âm{GAP}lịch))?{_YEAR_TAIL}",
        build=_tet_day,
        needs=("tết",),
        examples=(
            ("⟦mùng 1 Tết⟧", LunarDay(1, 1)),
            ("chiều ⟦30 Tết⟧", LunarDay(-1, 12)),
            ("⟦29 Tết⟧", LunarDay(29, 12)),
            ("⟦mùng Ba Tết⟧", LunarDay(3, 1)),
            ("đêm ⟦Mùng 1 Tết năm ngoái⟧", LunarDay(1, 1, Shift("year", -1))),
            ("⟦Mồng 3 Tết Nguyên đán Đinh Dậu 2017⟧", LunarDay(3, 1, 2017)),
        ),
        not_examples=("3 ngày Tết", "9 Tết", "dịp Tết"),
    ),
    Rule(
        id="date.lunar-month",
        why="The first and the last lunar month, or one that the words mark as lunar.",
        pattern=rf"{LEFT}(?:(?P<m>tháng{GAP}(?:giêng|chạp)){RIGHT}(?:{_LUNAR_WORD})?|(?P<m>{_ANY_MONTH})(?:{_LEAP}(?:{_LUNAR_WORD})?|{_LUNAR_WORD})){_YEAR_TAIL}",
        build=_month,
        needs=("giêng", "chạp", "âm", "al", "âl", "nhuận"),
        examples=(
            ("⟦tháng Chạp⟧", LunarMonth(12)),
            ("⟦tháng 7 âm lịch⟧", LunarMonth(7)),
            ("⟦tháng 2 nhuận năm 2023⟧", LunarMonth(2, 2023, leap=True)),
        ),
        not_examples=("tháng 7", "tháng 2 năm nhuận"),
    ),
    Rule(
        id="date.tet",
        why="Tết by its full name, its year or both; the bare word is a season.",
        pattern=rf"{LEFT}tết{RIGHT}(?:{GAP}(?P<name>nguyên{GAP}đán|cổ{GAP}truyền|âm{GAP}lịch|ta){RIGHT})?{_YEAR_TAIL}",
        build=_tet,
        needs=("tết",),
        examples=(
            ("⟦Tết Nguyên đán 2025⟧", Holiday("tet-nguyen-dan", 2025)),
            ("⟦Tết Nguyên Đán⟧", Holiday("tet-nguyen-dan")),
            ("nghỉ ⟦Tết 2017⟧", Holiday("tet-nguyen-dan", 2017)),
        ),
        not_examples=("quà Tết", "Tết đến", "Tết Trung thu"),
    ),
    Rule(
        id="date.holiday",
        why="A holiday by its name.",
        pattern=rf"{LEFT}(?P<name>{words(_NAMES)}){RIGHT}(?:{GAP}\(?{DAY}{OPT_GAP}[/-]{OPT_GAP}{MONTH}\)?)?"
        rf"(?:[/ ](?:{OPT_GAP}năm{GAP})?(?P<y>{YEAR}))?{RIGHT}",
        build=_holiday,
        starts=first_words(_NAMES),
        examples=(
            ("dịp ⟦Quốc khánh⟧", Holiday("quoc-khanh")),
            ("nghỉ ⟦lễ Quốc khánh 2/9⟧", Holiday("quoc-khanh")),
            ("⟦Tết Đoan ngọ⟧", Holiday("tet-doan-ngo")),
            ("⟦Tết Trung thu 2025⟧", Holiday("tet-trung-thu", 2025)),
        ),
        not_examples=("Quốc khánh Pháp", "quốc khách", "kỷ niệm 80 năm Quốc khánh"),
    ),
    Rule(
        id="date.cycle-year",
        why="A lunar year by its name in the cycle of sixty.",
        pattern=rf"{LEFT}(?:năm|xuân){GAP}(?:mới{GAP})?{CYCLE_YEAR}(?:{OPT_GAP}-?{OPT_GAP}(?P<y>{YEAR})|{GAP}\((?P<y>{YEAR})\))?{RIGHT}",
        build=_cycle_year,
        starts=("năm", "xuân"),
        examples=(("⟦năm Đinh Dậu 2017⟧", Years(2017, 2017)),),
        not_examples=("năm Giáp Sửu", "năm Tân Sơn"),
    ),
)
