"""Times named from where one stands: `hôm qua`, `tuần trước`, `năm ngoái`, `thứ Hai tuần tới`, `10 năm trước`."""

from __future__ import annotations

from dsx.kinds.dates.fragments import COUNT_OPENERS, COUNT_WORDS, PART, SMALL_WORDS, TIME, VAGUE, after, before, cue
from dsx.kinds.dates.values import ORIGINS, Duration, Every, From, Lately, Modified, Point, Range, Same, Shift, Weekday
from dsx.kinds.kind import DIGIT, Match, Rule
from dsx.language import numerals
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, first_words, words

_DAYS: dict[str, tuple[int, From]] = {day: (count, origin) for origin in ORIGINS for day, count in TIME["days"][origin].items()}
_UNITS: dict[str, str] = TIME["units"]
_SIDES: dict[str, tuple[int, From]] = {
    side: (count, origin) for origin in ORIGINS for side, count in TIME["sides"][origin].items()
}
_YEAR_ONLY = ("ngoái", "kia", "nay")
_MANY = cue(
    LEFT
    + r"(?:nhiều|những|các|mấy|vài|bao|hàng|suốt|chục|trăm|nghìn|ngàn|vạn|mỗi|từng|số|dăm|\d+|một|hai|ba|bốn|sáu|bảy|tám|chín|"
    r"mười|mươi|năm|nửa|qua|rưỡi|tư|lăm|khóa|ngân|giờ|lương|kỳ|lần) $"
)
_NO_EDGE = cue(LEFT + r"(?:hàng|bắt|ban|đối|bước) $|\d $")
_NOT_COUNTED = cue(LEFT + r"(?:hàng|vài|mấy|nhiều|thứ|tháng|số) $")
_STANDS_ALONE = cue(r" ?[^ \p{L}\d]|$| (?:đây|đã|đó|và|ở|tại|của|là|thì|có|không|cũng|vẫn|do|với|nên|mà)(?!\p{L})")
_THEN, _BEGINS = cue(r" ?,| thì "), cue(r"(?:^|[.;:!?…\"“] )$|^$")
_RECURRENT = cue(LEFT + r"(?:các|những) (?:sáng |chiều |tối |đêm |ngày )?$")
_EDGES = {"đầu": "start", "giữa": "mid", "cuối": "end"}


_SOME_DAYS = cue(LEFT + r"(?:vài|mấy|những|các|nhiều|một|ít|bao) $")


def _day(match: Match) -> Shift | None:
    day = " ".join(match["day"].split())
    if _SOME_DAYS.search(before(match, 8)):
        return None  # `vài ngày sau đó`, `mấy hôm nay`, `một ngày kia`
    count, origin = _DAYS[day]
    return Shift("day", count, origin)


def _unit(match: Match) -> Shift | None:
    unit, side = " ".join(match["unit"].split()), " ".join(match["side"].split())
    if (side in _YEAR_ONLY and unit != "năm") or (unit == "năm" and side == "này") or _MANY.search(before(match, 10)):
        return None
    if side in ("trước", "sau") and after(match, 4) == " khi":
        return None
    if unit == "năm" and side == "rồi":
        side = "ngoái"
    count, origin = _SIDES[side]
    return Shift(_UNITS[unit], count, origin)


def _weekend(match: Match) -> Shift:
    side = " ".join(match["side"].split())
    return Shift("week", _SIDES[side][0], weekend=True)


def _edge(match: Match) -> Modified | None:
    if _NO_EDGE.search(before(match, 8)):
        return None
    return Modified(Shift({"năm": "year", "tháng": "month", "tuần": "week"}[match["unit"]], 0), _EDGES[match["edge"]])


_WEEKDAYS: dict[str, int] = TIME["weekdays"]
_WEEKDAY_BEFORE = cue(LEFT + rf"(?:{PART}|ngày|hôm|từ|đến|tới|vào|trước|sau|nhật|các) $|[-(]$|- $")
_WEEKDAY_BEHIND = cue(
    r",? ?-? ?\(?(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2}(?!\d)|, ngày \d|,? (?:ngày|m[ùồ]ng) \d{1,2} tháng|,? (?:hàng|hằng) tuần"
    r"| ?- ?(?:thứ|chủ nhật|cn)|,? (?:đến|tới|và|hoặc) (?:thứ|chủ nhật|cn)"
)
_DATED = cue(r",? ?\(?(?:ngày )?\d")
_ORDINAL_BEFORE = cue(LEFT + rf"(?:{words(TIME['lists']['counted_by_place'])}) $")
# In a row of people: `(thứ hai từ trái sang)`
_IN_A_ROW = cue(
    r",? (?:(?:tính |kể |đếm )?từ|bên|phía|hàng|ngoài|ở) (?:(?:cùng|bên|phía|hàng) )?"
    r"(?:trái|phải|trên|dưới|giữa|trước|sau)(?!\p{L})"
)
_NAME_BEFORE = cue(LEFT + rf"(?:{words(TIME['lists']['named_after_weekdays'])}) (?:ngày )?$")
_NAME_BEHIND = cue(rf" (?:{words(TIME['lists']['weekday_names'])})(?!\p{{L}})")


def _weekday(match: Match) -> Weekday | Every | None:
    name = match["name"]
    day = 7 if name is None else _WEEKDAYS[name.lower()]
    left, right = before(match, 24).lower(), after(match, 24).lower()
    week = " ".join(match["week"].lower().split()).removeprefix("của ") if match["week"] else None
    if _NAME_BEHIND.match(right) or (week is None and _NAME_BEFORE.search(left)):
        return None  # `chương trình Chủ nhật Đỏ`
    if name is not None and _is_place(match, week, left, right):
        return None
    if name is None and week is None and match["head"].lower() == "cn" and not _WEEKDAY_BEHIND.match(right):
        return None
    if (match["each"] or (_RECURRENT.search(left) and not _DATED.match(right))) and week is None:
        return Every(f"XXXX-WXX-{day}", "day")
    if week is None:
        return Weekday(day)
    if week in ("này", "tới", "qua", "vừa qua", "vừa rồi"):
        return Weekday(day, None, "future" if week in ("tới", "này") else "past")
    return Weekday(day, _SIDES[week.removeprefix("tuần ")][0])


def _is_place(match: Match, week: str | None, left: str, right: str) -> bool:
    """Whether `thứ hai` counts a place: without a capital only what stands around it makes it a weekday."""
    if _IN_A_ROW.match(right):
        return True
    if week is not None:
        return "của" in match["week"].lower() and bool(_ORDINAL_BEFORE.search(left))
    behind = bool(_WEEKDAY_BEHIND.match(right))
    sure = match["name"].istitle() or match[0][:3].lower() == "hôm" or behind
    told = sure or match["each"] or (_WEEKDAY_BEFORE.search(left) and not left.endswith("ngày "))
    return not told or bool(_ORDINAL_BEFORE.search(left)) or (not sure and right.startswith(" của"))


_COUNT = rf"(?P<n>\d{{1,4}}|{COUNT_WORDS})"
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


_COMPARATORS = {"hơn": "more_than", "trên": "more_than", "gần": "less_than", "khoảng": "approx", "chừng": "approx"}


def _counted(match: Match) -> Shift | Lately | Modified | None:
    point = _counted_from(match)
    return Modified(point, _COMPARATORS[match["than"]]) if point and match["than"] else point


def _counted_from(match: Match) -> Shift | Lately | None:
    number = numerals.read(match["n"])
    if (
        number is None
        or number != int(number)
        or not 0 < number < 5000
        or (match["n"] in VAGUE and match["than"] is None)
        or _NOT_COUNTED.search(before(match, 8))
    ):
        return None
    count, unit, side = int(number), _UNITS[" ".join(match["unit"].split())], " ".join(match["side"].split())
    if unit == "century" and count > 20:
        return None  # `thập niên 70, 80 thế kỷ trước`
    side = side.removeprefix("về ")
    if unit == "month" and match["n"] == "năm" and _YEARS_AND_MONTHS.search(before(match, 12)):
        return None  # `những năm tháng sau đó`
    if side == "sau" and not (_THEN.match(after(match, 6)) or _BEGINS.search(before(match, 4))):
        return None  # `từ 15 ngày đến 1 tháng sau`: how long, not when
    if side in ("trước đó", "sau đó", "sau"):
        return Shift(unit, count if side.startswith("sau") else -count, "context")
    if side == "trước" and not _STANDS_ALONE.match(after(match, 8)):
        return None  # `1 ngày trước trận đấu`
    if side == "nữa" and before(match, 6).endswith("thêm "):
        return None  # `gia hạn thêm 3 năm nữa`
    if side in ("trước", "nữa"):
        return Shift(unit, count if side == "nữa" else -count)
    if side in ("tiếp theo", "kế tiếp"):
        return Lately(unit, count, _digits(unit, count), "context")
    return Lately(unit, count if side in ("tới", "sắp tới", "tới đây") else -count, _digits(unit, count))


def _digits(unit: str, count: int) -> str:
    letter, factor = {"quarter": ("M", 3), "decade": ("Y", 10), "century": ("Y", 100)}.get(unit, (_LETTERS.get(unit, ""), 1))
    return f"P{count * factor}{letter}"


_YEARS_AND_MONTHS = cue(LEFT + r"(?:những|bao|các|suốt|theo|qua|cùng|trải|mấy) $")


def _hours(match: Match) -> Duration | Modified | None:
    """Minutes and hours up to now or from now on: how long, since no clock tells when an article was written."""
    number = numerals.read(match["n"])
    left = before(match, 12)
    if number is None or not 0 < number < 1000 or _NOT_COUNTED.search(left) or _CLOCK_BEFORE.search(left):
        return None
    if match["side"] == "qua" and not (_WITHIN.search(left) or _STANDS_ALONE.match(after(match, 8))):
        return None  # `đi 3 giờ qua đèo`
    letter, grain = _CLOCK_UNITS[match["unit"].split()[0]]
    point = Duration(f"PT{number:f}{letter}", grain)
    return Modified(point, _COMPARATORS[match["than"]]) if match["than"] else point


_CLOCK_BEFORE, _WITHIN = cue(LEFT + r"(?:lúc|hồi|đúng|từ|vào) $"), cue(LEFT + r"(?:trong|vòng|suốt) $")
_CLOCK_UNITS = {"giờ": ("H", "hour"), "tiếng": ("H", "hour"), "h": ("H", "hour"), "phút": ("M", "minute")}


def _ago(match: Match) -> Shift | None:
    number = numerals.read(match["n"])
    if number is None or number != int(number) or not 0 < number < 5000 or match["n"] in VAGUE:
        return None
    return Shift(_UNITS[" ".join(match["unit"].split())], -int(number))


_LAST = rf"qua|vừa{GAP}qua|vừa{GAP}rồi"
_WEEK_SIDE = rf"(?:(?:của{GAP})?tuần{GAP}(?:này|tới|{_LAST}|rồi|(?:trước|sau)(?:{GAP}nữa)?)|này|tới|{_LAST})"

RULES: tuple[Rule[Point], ...] = (
    Rule(
        id="date.relative-day",
        why="Today and the days around it, or the day just named.",
        pattern=rf"{LEFT}(?P<day>{words(_DAYS)}){RIGHT}(?!{GAP}(?:tháng|sau{GAP}này))",
        build=_day,
        starts=first_words(_DAYS),
        examples=(
            ("⟦hôm nay⟧", Shift("day", 0)),
            ("⟦ngày hôm qua⟧", Shift("day", -1)),
            ("⟦hôm kia⟧", Shift("day", -2)),
            ("sáng ⟦cùng ngày⟧", Shift("day", 0, "context")),
            ("⟦Ngày mai⟧", Shift("day", 1)),
        ),
        not_examples=("ngày càng", "mai táng", "bà Mai", "ngày nay"),
    ),
    Rule(
        id="date.relative-unit",
        why="This, the last or the next week, month, quarter, year, or the one just named.",
        pattern=rf"{LEFT}(?P<unit>tuần(?:{GAP}lễ)?|tháng|quý|năm|thập{GAP}(?:kỷ|niên)|thế{GAP}kỷ){GAP}(?P<side>{words(_SIDES)}){RIGHT}"
        rf"(?!{GAP}(?:công|tuổi|\d))",
        build=_unit,
        needs=tuple(_UNITS),
        starts=first_words(_UNITS),
        examples=(
            ("⟦tuần trước⟧", Shift("week", -1)),
            ("⟦tháng tới⟧", Shift("month", 1)),
            ("⟦Năm nay⟧", Shift("year", 0)),
            ("⟦năm ngoái⟧", Shift("year", -1)),
            ("⟦tuần trước đó⟧", Shift("week", -1, "context")),
            ("⟦năm đó⟧", Shift("year", 0, "context")),
            ("⟦tháng này⟧", Shift("month", 0)),
        ),
        not_examples=(
            "nhiều năm qua",
            "những tháng tới",
            "lương tháng này",
            "hai mươi năm trước",
            "trước năm này",
            "ngân quý này",
        ),
    ),
    Rule(
        id="date.weekend",
        why="Saturday and Sunday of a week.",
        pattern=rf"{LEFT}(?:hai{GAP}ngày{GAP})?cuối{GAP}tuần{GAP}(?P<side>này|trước|qua|vừa{GAP}qua|vừa{GAP}rồi|rồi|tới|sau){RIGHT}",
        build=_weekend,
        needs=("cuối",),
        examples=(("⟦cuối tuần qua⟧", Shift("week", -1, weekend=True)), ("⟦Cuối tuần này⟧", Shift("week", 0, weekend=True))),
        not_examples=("cuối tuần", "cuối tháng này"),
    ),
    Rule(
        id="date.edge",
        why="The beginning, middle or end of the year or month that the article is in.",
        pattern=rf"{LEFT}(?:(?:những{GAP})?(?:ngày|tháng|tuần){GAP})?(?P<edge>đầu|giữa|cuối){GAP}(?P<unit>năm|tháng)(?:{GAP}mới)?{RIGHT}"
        rf"(?!{GAP}(?:học|tài{GAP}chính|lương|\d|thứ|đó|ấy|nay|này|ngoái|qua|trước|sau|tới|âm))",
        build=_edge,
        needs=("đầu", "giữa", "cuối"),
        starts=("những", "ngày", "tháng", "tuần", "đầu", "giữa", "cuối"),
        examples=(
            ("Từ ⟦đầu năm⟧,", Modified(Shift("year", 0), "start")),
            ("⟦những tháng cuối năm⟧", Modified(Shift("year", 0), "end")),
        ),
        not_examples=("hàng đầu năm", "đầu năm học mới", "bắt đầu năm"),
    ),
    Rule(
        id="date.weekday",
        why="A weekday, by its capital or by what stands around it, in its week where one is named.",
        pattern=rf"{LEFT}(?P<each>(?:[Mm]ỗi|[Hh]ằng|[Hh]àng){GAP})?(?:(?:[Hh]ôm|[Nn]gày){GAP})?(?:(?:[Tt]hứ|THỨ){GAP}(?P<name>[Hh]ai|[Bb]a|[Tt]ư|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb][ảẩ]y|HAI|BA|TƯ|NĂM|SÁU|BẢY|[2-7])"
        rf"|(?P<head>[Cc]h[ủú]a?{GAP}[Nn]hật|CHỦ{GAP}NHẬT|CN)){RIGHT}(?:{GAP}(?P<week>{_WEEK_SIDE}){RIGHT}(?!{GAP}(?:khi|đó)))?",
        build=_weekday,
        starts=("mỗi", "hằng", "hàng", "hôm", "ngày", "thứ", "chủ", "chú", "chúa", "chủa", "cn"),
        cased=True,
        needs=("thứ", "nhật", "cn"),
        examples=(
            ("⟦thứ Hai tuần tới⟧", Weekday(1, 1)),
            ("sáng ⟦thứ ba tuần trước⟧", Weekday(2, -1)),
            ("tối ⟦thứ bảy⟧,", Weekday(6)),
            ("⟦Thứ Sáu⟧, 5/5/2017", Weekday(5)),
            ("⟦Chủ nhật vừa qua⟧", Weekday(7, None, "past")),
            ("⟦ngày thứ hai⟧ (6/2)", Weekday(1)),
            ("⟦thứ 2⟧ - ⟦thứ 6⟧", Weekday(1), Weekday(5)),
            ("các ⟦thứ Bảy⟧ và", Every("XXXX-WXX-6", "day")),
        ),
        not_examples=(
            "đứng thứ 7",
            "thứ ba thế giới",
            "lần thứ hai",
            "người thứ ba",
            "ngày thứ ba liên tiếp",
            "thứ nhất",
            "(thứ hai từ trái sang)",
            "chương trình Chủ nhật Đỏ",
            "Câu lạc bộ Thứ Bảy Vàng",
            "Thứ hai, cần minh bạch",
        ),
    ),
    Rule(
        id="date.lately",
        why="So many units up to now, from now on, before or after.",
        pattern=rf"{LEFT}(?<!\d[.,/-])(?:(?P<than>{words(_COMPARATORS)}){GAP})?{_COUNT}{GAP}(?P<unit>{words(_UNITS)}){GAP}(?P<side>(?:về{GAP})?trước(?:{GAP}đó)?|sau(?:{GAP}đó)?|tới(?:{GAP}đây)?|sắp{GAP}tới"
        rf"|qua(?!{GAP}đi)|vừa{GAP}qua|gần{GAP}đây|gần{GAP}nhất|nay|nữa|vừa{GAP}rồi|tiếp{GAP}theo|kế{GAP}tiếp){RIGHT}(?!{GAP}(?:khi|lúc|ngày|tháng|sinh|tuổi|năm|tết))",
        build=_counted,
        needs=("trước", "sau", "tới", "qua", "đây", "nhất", "nay", "nữa", "rồi", "theo", "tiếp"),
        starts=(DIGIT, *first_words(_COMPARATORS), *COUNT_OPENERS),
        examples=(
            ("⟦10 năm trước⟧", Shift("year", -10)),
            ("⟦Hai ngày sau đó⟧", Shift("day", 2, "context")),
            ("⟦3 ngày tới⟧", Lately("day", 3, "P3D")),
            ("⟦một tháng qua⟧", Lately("month", -1, "P1M")),
            ("⟦2 ngày nữa⟧", Shift("day", 2)),
            ("⟦hơn 10 năm qua⟧", Modified(Lately("year", -10, "P10Y"), "more_than")),
            ("⟦3 ngày tiếp theo⟧", Lately("day", 3, "P3D", "context")),
        ),
        not_examples=(
            "hàng chục năm qua",
            "3 ngày trước khi",
            "thứ 2 tuần tới",
            "tháng 5 năm nay",
            "gia hạn thêm 3 năm nữa",
            "1 ngày trước trận đấu",
            "những năm tháng sau đó",
        ),
    ),
    Rule(
        id="date.last-hours",
        why="Hours and minutes up to now or from now on.",
        pattern=rf"{LEFT}(?<!\d[.,/-])(?:(?P<than>{words(_COMPARATORS)}){GAP})?(?:{_COUNT}{GAP}(?P<unit>giờ(?:{GAP}đồng{GAP}hồ)?|tiếng(?:{GAP}đồng{GAP}hồ)?|phút)|(?P<n>\d{{1,3}}){OPT_GAP}(?P<unit>h))"
        rf"{GAP}(?P<side>vừa{GAP}qua|qua|vừa{GAP}rồi|tới|sắp{GAP}tới|tiếp{GAP}theo){RIGHT}(?!{GAP}(?:đi|khi|nơi|lui|\d))",
        build=_hours,
        needs=("qua", "rồi", "tới", "theo"),
        starts=(DIGIT, *first_words(_COMPARATORS), *COUNT_OPENERS),
        examples=(
            ("⟦24 giờ qua⟧, thêm 5 ca", Duration("PT24H", "hour")),
            ("⟦48h tới⟧ mưa to", Duration("PT48H", "hour")),
            ("trong ⟦hơn hai giờ vừa qua⟧", Modified(Duration("PT2H", "hour"), "more_than")),
        ),
        not_examples=("3 phút sau", "lúc 5 giờ qua cầu"),
    ),
    Rule(
        id="date.from-now",
        why="From the publication date to the end of the year, quarter, month or week.",
        pattern=rf"{LEFT}từ{GAP}nay{GAP}(?:cho{GAP})?(?:đến|tới){GAP}hết{GAP}(?P<unit>năm|quý|tháng|tuần){RIGHT}(?!{GAP}(?:\d|nay|này|học|tài|sau|tới|{words(SMALL_WORDS)}|giêng|chạp))",
        build=lambda match: Range(Shift("day", 0), Shift(_UNITS[match["unit"]], 0)),
        needs=("từ nay",),
        starts=("từ",),
        examples=(("⟦Từ nay đến hết năm⟧, xã xây cầu", Range(Shift("day", 0), Shift("year", 0))),),
        not_examples=("từ nay đến hết năm 2025", "từ nay đến hết năm học"),
    ),
    Rule(
        id="date.next-year",
        why="The coming year, as speech says it.",
        pattern=rf"{LEFT}(?<!(?:bước|chuyển|mời|đưa|lấn|gối|vắt|đi|về|bay|chạy) )sang{GAP}năm{RIGHT}"
        rf"(?!{GAP}(?:\d|thứ|mới|học|người|sau|tới|nay|này|trước|ngoái|kế|tiếp|cuối|đầu|đó|ấy|bản|{words(SMALL_WORDS)}|{PART}|mươi|con|cái|nhà|nước|ngày|tháng))",
        build=lambda match: Shift("year", 1),
        needs=("sang",),
        starts=("sang",),
        examples=(("⟦Sang năm⟧ sẽ khởi công", Shift("year", 1)),),
        not_examples=("bước sang năm 2025", "sang năm mới", "mời sang năm người", "sang năm thứ hai"),
    ),
    Rule(
        id="date.ago",
        why="So long ago.",
        pattern=rf"{LEFT}cách{GAP}(?:đây|nay){GAP}(?:(?:khoảng|hơn|gần|chừng|đúng|tròn){GAP})?{_COUNT}{GAP}(?P<unit>{words(_UNITS)}){RIGHT}",
        build=_ago,
        needs=("cách",),
        examples=(("⟦cách đây 3 năm⟧", Shift("year", -3)), ("⟦Cách nay hơn hai tháng⟧", Shift("month", -2))),
        not_examples=("cách 3 năm", "cách đây 3 km"),
    ),
    Rule(
        id="date.same-period",
        why="The period just named, a year earlier.",
        pattern=rf"{LEFT}cùng{GAP}(?:kỳ|kì|thời{GAP}(?:kỳ|kì|điểm|gian)){GAP}năm{GAP}(?:trước|ngoái|qua){RIGHT}",
        build=lambda match: Same(),
        needs=("cùng",),
        examples=(("so với ⟦cùng kỳ năm ngoái⟧", Same()),),
        not_examples=("cùng kỳ năm 2016",),
    ),
)
