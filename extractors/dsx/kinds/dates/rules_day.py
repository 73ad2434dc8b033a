"""Days: `ngày 5/5/2022`, `30 tháng Tư năm 1975`, `sáng 21/10`, `ngày 9`.

Newspapers part day, month and year with a slash, a hyphen (Tuổi Trẻ, Thanh Niên) or a point, with or without blanks.
With no year a pair of numbers may as well be a ratio or a score, so it needs a word or a bracket that makes it a day.
"""

from __future__ import annotations

from dsx.kinds.dates.bare import names_a_day
from dsx.kinds.dates.fragments import (
    DAY,
    DAY_HEAD,
    DAY_OPENERS,
    IN_YEAR,
    MONTH,
    MONTH_NAME,
    NUMBER_LEFT,
    NUMBER_RIGHT,
    SIDE,
    YEAR,
    after,
    before,
    cue,
    full_year,
    in_year,
    month_number,
    side,
)  # fmt: skip
from dsx.kinds.dates.traps import COUNTED_BY_DAY, COUNTED_DAYS, EACH_DAY
from dsx.kinds.dates.values import Day, LunarDay, Point, Shift
from dsx.kinds.kind import DIGIT, Match, Rule
from dsx.language import calendar
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT

# What is numbered before a month: `quý 2, tháng 4`, `Khối 12, tháng 9`
_NUMBERED = cue(
    LEFT + r"(?:tháng|quý|lớp|khối|tổ|khóa|số|thứ|đợt|lần|vòng|tập|phòng|tầng|top|tốp|quận|phường|năm|giờ|chương|điều|khoản) $"
)


def _full(match: Match) -> Day | None:
    day, month, year = int(match["d"]), int(match["m"]), full_year(match["y"])
    return Day(day, month, year) if month <= 12 and (calendar.may_exist(month, day) or len(match["y"]) == 4) else None


def _named(match: Match) -> Day | None:
    day, month = int(match["d"]), month_number(match["m"].removeprefix("tháng").strip())
    year = int(match["y"]) if match["y"] else in_year(match)
    if match[0][0].isdigit():
        if match["comma"] or _NUMBERED.search(before(match, 10)):
            return None  # `tháng 3, tháng 4`
        if match["m"].endswith("năm") and match["y"] and "," not in match[0]:
            return None  # `9 tháng năm 2013` are nine months
    if not calendar.may_exist(month, day) and not isinstance(year, int):
        return None
    return Day(day, month, year, side(match["side"]))


def _partial(match: Match) -> Day | None:
    day, month, year = int(match["d"]), int(match["m"]), in_year(match)
    if not calendar.may_exist(month, day) and not isinstance(year, int):
        return None
    return Day(day, month, year, side(match["side"]))


def _bare(match: Match) -> Day | None:
    return _partial(match) if names_a_day(match) else None


_TET = cue(LEFT + r"tết" + RIGHT)


def _alone(match: Match) -> Day | LunarDay | None:
    if match.string[match.start()] == "m" and _TET.search(before(match, 60) + after(match, 30)):
        return LunarDay(int(match["d"]), 1)  # `nghỉ Tết từ 28 đến mùng 5`
    return Day(int(match["d"]), None, None, side(match["side"]))


def _of_month(match: Match) -> Day:
    shift = {"này": 0, "nay": 0, "trước": -1, "qua": -1, "tới": 1, "sau": 1}[match["month"]]
    return Day(int(match["d"]), Shift("month", shift))


_SEP = r"(?P<sep>[/.-])"
_HEAD = rf"(?:{LEFT}{DAY_HEAD}|{NUMBER_LEFT})"
_HEADED = rf"{LEFT}{DAY_HEAD}"

RULES: tuple[Rule[Point], ...] = (
    Rule(
        id="date.day-month-year",
        why="A full day in digits, parted by slashes, hyphens or points.",
        pattern=rf"{_HEAD}(?P<d>{DAY}){OPT_GAP}{_SEP}{OPT_GAP}(?P<m>{MONTH}){OPT_GAP}(?P=sep){OPT_GAP}(?P<y>\d{{4}}|\d\d){NUMBER_RIGHT}",
        build=_full,
        figures=("0/0/0", "0-0-0", "0.0.0"),
        starts=(DIGIT, *DAY_OPENERS),
        examples=(
            ("⟦Ngày 5/5/2022⟧, Bộ Chính trị ban hành", Day(5, 5, 2022)),
            ("sáng ⟦30.6.2024⟧", Day(30, 6, 2024)),
            ("(⟦05-05-2022⟧)", Day(5, 5, 2022)),
            ("⟦24 - 7 - 2013⟧", Day(24, 7, 2013)),
            ("đón ⟦ngày mùng 3/2/17⟧", Day(3, 2, 2017)),
            ("⟦29/2/2023⟧ không có thật", Day(29, 2, 2023)),
        ),
        not_examples=("số 12/5/2022/QĐ", "1.234.5/6/2010", "13/13/2022", "v1.2.20.3", "31/2/22"),
    ),
    Rule(
        id="date.iso",
        why="A full day as computers write it.",
        pattern=rf"{NUMBER_LEFT}(?P<y>{YEAR}){_SEP}(?P<m>{MONTH})(?P=sep)(?P<d>{DAY}){NUMBER_RIGHT}",
        build=_full,
        figures=("0/0/0", "0-0-0", "0.0.0"),
        starts=(DIGIT,),
        examples=(("⟦2022-05-05⟧", Day(5, 5, 2022)), ("cập nhật ⟦2024/12/01⟧", Day(1, 12, 2024))),
        not_examples=("2016-2017-01", "84/2009/12/3"),
    ),
    Rule(
        id="date.day-of-month-name",
        why="Day and month with the word `tháng`, the month in digits or words, the year in words where there is one.",
        pattern=rf"{_HEAD}(?P<d>{DAY})(?P<comma>{OPT_GAP},)?{GAP}(?P<m>tháng{GAP}{MONTH}|{MONTH_NAME})"
        rf"(?:(?:{OPT_GAP}[/,.-]{OPT_GAP}(?:năm{GAP})?|{GAP})(?P<y>{YEAR})|{IN_YEAR})?{SIDE}?{NUMBER_RIGHT}",
        build=_named,
        needs=("tháng",),
        examples=(
            ("⟦ngày 30 tháng Tư năm 1975⟧", Day(30, 4, 1975)),
            ("⟦19 tháng 8⟧", Day(19, 8)),
            ("⟦ngày 2 tháng 9/1945⟧", Day(2, 9, 1945)),
            ("⟦ngày 08 tháng 11 năm ngoái⟧", Day(8, 11, Shift("year", -1))),
        ),
        not_examples=("tuổi 12, 3 tháng", "31 tháng 2", "từ tháng 3, tháng 4 năm học mới"),
    ),
    Rule(
        id="date.day-month",
        why="Day and month after the word for day; the year is the nearest one.",
        traps=(EACH_DAY,),
        pattern=rf"{_HEADED}(?P<d>{DAY}){OPT_GAP}{_SEP}{OPT_GAP}(?P<m>{MONTH})(?:{IN_YEAR}|{SIDE})?{NUMBER_RIGHT}",
        build=_partial,
        figures=("0/0", "0-0", "0.0"),
        starts=DAY_OPENERS,
        examples=(
            ("⟦ngày 2/11⟧", Day(2, 11)),
            ("⟦hôm 6-2⟧", Day(6, 2)),
            ("⟦ngày 23.1 vừa qua⟧", Day(23, 1, None, "past")),
            ("⟦ngày 9.2 tới⟧", Day(9, 2, None, "future")),
            ("⟦ngày 8/11 năm ngoái⟧", Day(8, 11, Shift("year", -1))),
            ("⟦ngày 20-10 (năm 2015)⟧", Day(20, 10, 2015)),
        ),
        not_examples=("ngày 13/13", "ngày 31/2", "mỗi ngày 3/4 số ca"),
    ),
    Rule(
        id="date.day-month-bare",
        why="Day and month alone, where a part of the day, a weekday, a bracket or a preposition makes it one.",
        pattern=rf"{NUMBER_LEFT}(?P<d>{DAY}){OPT_GAP}{_SEP}{OPT_GAP}(?P<m>{MONTH})(?:{IN_YEAR}|{SIDE})?{NUMBER_RIGHT}",
        build=_bare,
        figures=("0/0", "0-0", "0.0"),
        starts=(DIGIT,),
        examples=(
            ("sáng ⟦21/10⟧, Quốc hội", Day(21, 10)),
            ("tối ⟦5-2⟧ tại Huế", Day(5, 2)),
            ("áp dụng thẻ mới từ ⟦18/11⟧", Day(18, 11)),
            ("hôm nay (⟦6/2⟧)", Day(6, 2)),
            ("Sao Hàn ⟦6/2⟧: Na Eun", Day(6, 2)),
            ("Chứng khoán ⟦19-8⟧: Dầu khí hút tiền", Day(19, 8)),
            ("áp dụng từ ⟦31-3⟧", Day(31, 3)),
            ("Trận bão (⟦5-10⟧) làm tốc mái", Day(5, 10)),
            ("- ⟦13-5⟧: Chụp phim lần hai", Day(13, 5)),
            ("Hạn chót là ⟦7/11⟧", Day(7, 11)),
        ),
        not_examples=(
            "8/15 mục tiêu",
            "xếp thứ 24/63",
            "tỷ số 2-1",
            "Thái Lan 2-1: thắng dễ",
            "12,5%",
            "đường 3/2",
            "số 15 ngõ 7/5",
            "gần 1/3 dân số",
            "từ 1/4 số phiếu",
            "hôm nay tăng 3.5 điểm",
            "tỷ lệ chọi là 7/10",
            "trận thắng đậm (3-1)",
            "từ 2-3 lần",
        ),
    ),
    Rule(
        id="date.day-of-shifted-month",
        why="A day of this, the last or the next month.",
        pattern=rf"{_HEADED}(?P<d>{DAY}){GAP}tháng{GAP}(?P<month>này|nay|trước|qua|tới|sau){RIGHT}",
        build=_of_month,
        needs=("tháng",),
        figures=(DIGIT,),
        starts=DAY_OPENERS,
        examples=(("⟦ngày 15 tháng này⟧", Day(15, Shift("month", 0))), ("⟦ngày 3 tháng tới⟧", Day(3, Shift("month", 1)))),
        not_examples=("ngày 15 tháng Chạp",),
    ),
    Rule(
        id="date.day",
        why="A day of a month that the article has named or is in.",
        traps=(COUNTED_DAYS, COUNTED_BY_DAY),
        pattern=rf"{_HEADED}(?P<d>{DAY})(?:{SIDE})?{NUMBER_RIGHT}(?!{OPT_GAP}[/-]{OPT_GAP}\d)",
        build=_alone,
        figures=(DIGIT,),
        starts=DAY_OPENERS,
        examples=(("sáng ⟦ngày 9⟧, ông", Day(9)), ("⟦ngày 15 tới⟧", Day(15, None, None, "future"))),
        not_examples=("mỗi ngày 3 bữa", "một ngày 2 lần", "ngày 40", "ngày thứ 9", "10 ngày 3 đêm"),
    ),
)
