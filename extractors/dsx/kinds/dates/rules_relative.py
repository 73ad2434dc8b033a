"""Times named from where one stands: `hôm qua`, `tuần trước`, `năm ngoái`, `thứ Hai tuần tới`, `10 năm trước`."""

from __future__ import annotations

from typing import Any

from dsx.kinds.dates.fragments import COUNT_OPENERS, COUNT_WORDS, PART, TIME, VAGUE, after, before, cue
from dsx.kinds.dates.values import ORIGINS, Every, From, Lately, Modified, Same, Shift, Weekday
from dsx.kinds.kind import DIGIT, Rule
from dsx.language import numerals
from dsx.language.pattern import GAP, LEFT, RIGHT, first_words, words

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


def _day(match: Any) -> Shift | None:
    day = " ".join(match["day"].split())
    if _SOME_DAYS.search(before(match, 8)):
        return None  # `vài ngày sau đó`, `mấy hôm nay`, `một ngày kia`
    count, origin = _DAYS[day]
    return Shift("day", count, origin)


def _unit(match: Any) -> Shift | None:
    unit, side = " ".join(match["unit"].split()), " ".join(match["side"].split())
    if (side in _YEAR_ONLY and unit != "năm") or (unit == "năm" and side == "này") or _MANY.search(before(match, 10)):
        return None
    if side in ("trước", "sau") and after(match, 4) == " khi":
        return None
    if unit == "năm" and side == "rồi":
        side = "ngoái"
    count, origin = _SIDES[side]
    return Shift(_UNITS[unit], count, origin)


def _weekend(match: Any) -> Shift:
    side = " ".join(match["side"].split())
    return Shift("week", _SIDES[side][0], weekend=True)


def _edge(match: Any) -> Modified | None:
    if _NO_EDGE.search(before(match, 8)):
        return None
    return Modified(Shift({"năm": "year", "tháng": "month", "tuần": "week"}[match["unit"]], 0), _EDGES[match["edge"]])


_WEEKDAYS: dict[str, int] = TIME["weekdays"]
_WEEKDAY_BEFORE = cue(LEFT + rf"(?:{PART}|ngày|hôm|từ|đến|tới|vào|trước|sau|nhật|các) $|[-(]$|- $")
_WEEKDAY_BEHIND = cue(
    r",? ?\(?(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2}(?!\d)|, ngày \d|,? (?:hàng|hằng) tuần"
    r"| ?- ?(?:thứ|chủ nhật|cn)|,? (?:đến|tới|và|hoặc) (?:thứ|chủ nhật|cn)"
)
_ORDINAL_BEFORE = cue(
    LEFT
    + r"(?:lần|đứng|xếp|hạng|vị trí|người|ngày làm việc|con|trận|bàn|năm|tháng|tuần|vòng|điều|nước|bên|đời|cấp|loại|kỳ|lớp) $"
)


def _weekday(match: Any) -> Weekday | Every | None:
    """Tuesday or the third? Capitals tell (`thứ Ba`), else the words around: `tối thứ ba`, `thứ 7, ngày 19/10`."""
    name = match["name"]
    day = 7 if name is None else _WEEKDAYS[name.lower()]
    left, right = before(match, 24).lower(), after(match, 24).lower()
    week = " ".join(match["week"].lower().split()) if match["week"] else None
    if name is not None and week is None:
        sure = name[0].isupper() or match[0][:3].lower() == "hôm" or bool(_WEEKDAY_BEHIND.match(right))
        if (
            not sure
            and not match["each"]
            and (not _WEEKDAY_BEFORE.search(left) or (left.endswith("ngày ") and not _WEEKDAY_BEHIND.match(right)))
        ):
            return None
        if _ORDINAL_BEFORE.search(left) or (not sure and right.startswith(" của")):
            return None
    elif name is None and match["head"] and match["head"].lower() == "cn" and not _WEEKDAY_BEHIND.match(right):
        return None
    if (match["each"] or _RECURRENT.search(left)) and week is None:
        return Every(f"XXXX-WXX-{day}", "day")
    if week is None:
        return Weekday(day)
    if week in ("này", "tới", "qua", "vừa qua", "vừa rồi"):
        return Weekday(day, None, "future" if week in ("tới", "này") else "past")
    return Weekday(day, _SIDES[week.removeprefix("tuần ")][0])


_COUNT = rf"(?P<n>\d{{1,4}}|{COUNT_WORDS})"
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


_COMPARATORS = {"hơn": "more_than", "trên": "more_than", "gần": "less_than", "khoảng": "approx", "chừng": "approx"}


def _counted(match: Any) -> Shift | Lately | Modified | None:
    point = _counted_from(match)
    return Modified(point, _COMPARATORS[match["than"]]) if point and match["than"] else point


def _counted_from(match: Any) -> Shift | Lately | None:
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
    letter, factor = {"quarter": ("M", 3), "decade": ("Y", 10), "century": ("Y", 100)}.get(unit, (_LETTERS.get(unit, ""), 1))
    digits = f"P{count * factor}{letter}"
    return Lately(unit, count if side in ("tới", "sắp tới", "tới đây") else -count, digits)


def _ago(match: Any) -> Shift | None:
    number = numerals.read(match["n"])
    if number is None or number != int(number) or not 0 < number < 5000 or match["n"] in VAGUE:
        return None
    return Shift(_UNITS[" ".join(match["unit"].split())], -int(number))


_WEEK_SIDE = rf"(?:tuần{GAP}(?:này|tới|qua|vừa{GAP}qua|vừa{GAP}rồi|rồi|trước|sau)|này|tới|qua|vừa{GAP}qua|vừa{GAP}rồi)"

RULES = (
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
        pattern=rf"{LEFT}(?P<each>(?:[Mm]ỗi|[Hh]ằng|[Hh]àng){GAP})?(?:(?:[Hh]ôm|[Nn]gày){GAP})?(?:[Tt]hứ{GAP}(?P<name>[Hh]ai|[Bb]a|[Tt]ư|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb][ảẩ]y|[2-7])"
        rf"|(?P<head>[Cc]h[ủú]a?{GAP}[Nn]hật|CN)){RIGHT}(?:{GAP}(?P<week>{_WEEK_SIDE}){RIGHT}(?!{GAP}(?:khi|đó)))?",
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
        not_examples=("đứng thứ 7", "thứ ba thế giới", "lần thứ hai", "người thứ ba", "ngày thứ ba liên tiếp", "thứ nhất"),
    ),
    Rule(
        id="date.lately",
        why="So many units up to now, from now on, before or after.",
        pattern=rf"{LEFT}(?<!\d[.,/-])(?:(?P<than>{words(_COMPARATORS)}){GAP})?{_COUNT}{GAP}(?P<unit>{words(_UNITS)}){GAP}(?P<side>(?:về{GAP})?trước(?:{GAP}đó)?|sau(?:{GAP}đó)?|tới(?:{GAP}đây)?|sắp{GAP}tới"
        rf"|qua(?!{GAP}đi)|vừa{GAP}qua|gần{GAP}đây|gần{GAP}nhất|nay|nữa|vừa{GAP}rồi){RIGHT}(?!{GAP}(?:khi|lúc|ngày|tháng|sinh|tuổi|năm|tết))",
        build=_counted,
        needs=("trước", "sau", "tới", "qua", "đây", "nhất", "nay", "nữa", "rồi"),
        starts=(DIGIT, *first_words(_COMPARATORS), *COUNT_OPENERS),
        examples=(
            ("⟦10 năm trước⟧", Shift("year", -10)),
            ("⟦Hai ngày sau đó⟧", Shift("day", 2, "context")),
            ("⟦3 ngày tới⟧", Lately("day", 3, "P3D")),
            ("⟦một tháng qua⟧", Lately("month", -1, "P1M")),
            ("⟦2 ngày nữa⟧", Shift("day", 2)),
            ("⟦hơn 10 năm qua⟧", Modified(Lately("year", -10, "P10Y"), "more_than")),
        ),
        not_examples=(
            "hàng chục năm qua",
            "3 ngày trước khi",
            "thứ 2 tuần tới",
            "tháng 5 năm nay",
            "gia hạn thêm 3 năm nữa",
            "1 ngày trước trận đấu",
        ),
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
