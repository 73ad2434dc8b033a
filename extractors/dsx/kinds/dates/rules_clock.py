"""Clock times: `9h30`, `19 giờ`, `2 giờ sáng`, `08:00`, and parts of a day named from today: `chiều nay`, `đêm qua`.

`giờ` is both the hour on the clock and sixty minutes; what stands around it tells.
"""

from __future__ import annotations

from dsx.kinds.dates.fragments import COUNT_WORDS, NUMBER_LEFT, PART, PARTS, after, before, cue, hour_of_part
from dsx.kinds.dates.values import Moment, Point, Range, Shift
from dsx.kinds.kind import Match, Rule
from dsx.language import numerals
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, first_words, words

_AT = cue(LEFT + r"(?:lúc|hồi|vào|đúng|vào lúc|từ|đến|tới|trước|giờ) $")
_AT_HOUR = cue(LEFT + r"(?:lúc|hồi|vào|đúng|vào lúc|từ|(?<!lên )(?:đến|tới)|tận|trước) $")
_CLAUSE = cue(r"(?:^|[,.;:] |(?<!\p{L})(?:vào|lúc) )(?:khoảng )?$")
_DAY_BEHIND = cue(
    rf",? (?:{PART}|ngày|hôm|cùng|thứ|chủ nhật|m[ùồ]ng|\d{{1,2}} ?[/-] ?\d)(?!\p{{L}})"
    rf"| ?[-,|] ?\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}"
)
# `19:30 - 21:00`: scores have no two colons
_CLOCK_BEHIND, _CLOCK_BEFORE = cue(r" ?- ?\d{1,2}:[0-5]\d(?!\d)"), cue(r"(?<!\d)\d{1,2}:[0-5]\d ?- ?$")
_AT_MOMENT = cue(LEFT + r"(?:lúc|hồi|đúng) $")
# What an hour written `8g` goes on with: `từ 8g đến 10g protein` are grams
_HOUR_TAIL = r" ?(?:[.,;:)!?-]|$|(?:hằng|hàng|mỗi|ngày|sáng|trưa|chiều|tối|đêm|cùng|thứ|các|là|sẽ|đã|tại|ở|và|trở)(?!\p{L}))"
_HOUR_STOP = cue(rf"(?: ?- ?| (?:đến|tới) )\d{{1,2}} ?g(?: ?\d\d)?{_HOUR_TAIL}|(?! (?:đến|tới) ){_HOUR_TAIL}")
_DAY_AFTER = cue(
    r",? (?:(?:ngày|hôm|cùng|thứ|chủ nhật)(?!\p{L})|(?:sáng|chiều|tối|đêm) (?:ngày|nay|qua|mai|\d))| ?\(\d{1,2}[/-]\d"
    r"| ?[-|,]? ?\d{1,2}[/-]\d{1,2}(?![\d%])"
)
_LENGTH_BEFORE = cue(
    LEFT
    + r"(?:trong|suốt|hơn|gần|kéo dài|mất|vòng|chưa đầy|tối đa|ít nhất|thêm|mỗi|sau khoảng|cả|sau|dưới|trên|quá) $|\d ?- ?$|/$"
)
_LENGTH_BEHIND = cue(r" ?(?:đồng hồ|qua|liền|liên tục|mỗi|/|một|làm|lao động|học|bay|lái|nữa|trước|sau)(?!\p{L})| ?/")
_SHORTENED = cue(r" (?:xuống|lên)(?: còn)? (?:khoảng |hơn |gần )?\d")  # `từ 6 giờ xuống 30 phút`
_DATE_BEFORE = cue(r"(?:\d{4}|\d[/.-]\d{1,2}) ?[-|,(]? ?$")
_COLON_AT = cue(LEFT + r"(?:lúc|vào|từ|đến|hồi|cập nhật:?|giờ) $|- $|[(|]$")
_DATE_BEHIND = cue(
    r" ?(?:[-|,]|ngày|gmt)? ?(?:ngày )?(?:thứ \p{L}+|thứ \d|chủ nhật|\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4})|\)? ?\(?gmt"
)


def _hour(match: Match) -> Moment | None:
    hour = int(match["h"])
    minute = int(match["m"]) if match["m"] else 30 if match["half"] else None
    if match["less"]:
        hour, minute = hour - 1, 60 - int(match["less"])
    if hour > 24 or hour < 0:
        return None
    left, right = before(match, 14), after(match, 24)
    part = PARTS[" ".join(match["part"].split())] if match["part"] else None
    if part is None and not _is_clock(match, left, right):
        return None
    return Moment(hour_of_part(hour, part), minute)


def _hour_in_words(match: Match) -> Moment | None:
    hour = numerals.read(match["n"])
    if hour is None or not 1 <= hour <= 12:
        return None
    left, right = before(match, 14), after(match, 24)
    part = PARTS[" ".join(match["part"].split())] if match["part"] else None
    if _LENGTH_BEFORE.search(left) or not (part or _AT.search(left) or _DAY_BEHIND.match(right)):
        return None
    at = _AT_MOMENT.search(left) or _DAY_BEHIND.match(right) or (left.endswith("từ ") and _TO_HOUR.match(right))
    if part is None and (_LENGTH_BEHIND.match(right) or not at):
        return None
    number, minute = hour_of_part(int(hour), part), 30 if match["half"] else None
    if match["less"]:
        less = numerals.read(match["less"])
        if less is None or not 0 < less < 60:
            return None
        number, minute = number - 1, 60 - int(less)
    return Moment(number, minute)


_TO_HOUR = cue(r" (?:đến|tới) (?:\p{L}+ ){1,2}giờ(?!\p{L})")


def _is_clock(match: Match, left: str, right: str) -> bool:
    """Whether the hours are read from a clock and not counted."""
    if _DAY_BEHIND.match(right):
        return True
    if match["h"] == "24" and not _AT_HOUR.search(left):
        return False  # `tin tức 24h`
    if _LENGTH_BEHIND.match(right) or _SHORTENED.match(right):
        return False
    if match["minutes"] == "phút" and match["sign"] == "giờ":
        return bool(_AT.search(left) or (_CLAUSE.search(left) and right.startswith(",")))
    if match["less"]:
        return True
    if match["sign"] == "g" and match["m"] is None:
        return bool(_AT_MOMENT.search(left) or (_AT_HOUR.search(left) and _HOUR_STOP.match(after(match))))
    if match["sign"] == "giờ" and match["m"] is None and match["half"] is None:
        return bool(_AT_HOUR.search(left))
    return not _LENGTH_BEFORE.search(left)


def _colon(match: Match) -> Moment | None:
    left, right = before(match, 12), after(match)
    hour, half = int(match["h"]), match["half"]
    part = PARTS[" ".join(match["part"].split())] if match["part"] else None
    told = half or part or match["zone"] or _CLOCK_BEHIND.match(right) or _CLOCK_BEFORE.search(left)
    if not (told or _DATE_BEFORE.search(left) or _DATE_BEHIND.match(right) or _DAY_AFTER.match(right) or _COLON_AT.search(left)):
        return None
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    elif half in ("am", "sa") and hour == 12:
        hour = 0
    return Moment(hour_of_part(hour, part), int(match["m"]))


def _part_of_day(match: Match) -> Moment:
    shift = {"nay": 0, "qua": -1, "mai": 1, "hôm qua": -1, "hôm nay": 0}[match["day"]]
    return Moment(part=PARTS[" ".join(match["part"].split())], day=Shift("day", shift))


_EVENING, _MORNING = 17, 11
_HOURS_STOP, _EVERY_DAY = cue(_HOUR_TAIL), cue(r" (?:hằng|hàng|mỗi|các) ngày")


def _hours(match: Match) -> Range | None:
    first, last = int(match["a"]), int(match["b"])
    night = bool(match["asign"]) and first >= _EVENING and last <= _MORNING  # `22h-5h`
    if not (first < last <= 24 or night) or _LENGTH_BEFORE.search(before(match, 14)):
        return None
    told = (
        match["bm"]
        or match["part"]
        or match[0].startswith("từ")
        or _DAY_BEHIND.match(after(match))
        or _EVERY_DAY.match(after(match))
    )
    if match["sign"] == "g" and not (told and _HOURS_STOP.match(after(match))):
        return None  # `8-10g protein`
    minutes = [int(match[key]) if match[key] else None for key in ("am", "bm")]
    part = PARTS[match["part"]] if match["part"] else None
    return Range(Moment(hour_of_part(first, part), minutes[0]), Moment(hour_of_part(last, part), minutes[1]))


_HOUR_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
# The part of day belongs to the clock time unless a day follows, which then takes it: `10h sáng 6/2`
_PART_ALONE = rf"(?:{GAP}(?P<part>{PART}){RIGHT}(?!,?{GAP}(?:ngày|\d|thứ|chủ{GAP}nhật|hôm|nay|qua|mai|cùng|m[ùồ]ng)))?"

RULES: tuple[Rule[Point], ...] = (
    Rule(
        id="date.clock",
        why="An hour with its sign, by the clock where a day, a part of it or a preposition of time stands beside it.",
        pattern=rf"{NUMBER_LEFT}(?P<h>[01]?\d|2[0-4]){OPT_GAP}(?P<sign>giờ|h|g)(?![\p{{L}}\p{{M}}])"
        rf"(?:{OPT_GAP}(?P<m>[0-5]\d|\d(?={OPT_GAP}(?:phút|ph|')))(?!\d|[/.,-]\d)(?:{OPT_GAP}(?P<minutes>phút|ph|p|['’′])(?!\p{{L}}))?|(?P<half>{GAP}rưỡi{RIGHT})"
        rf"|{GAP}kém{GAP}(?P<less>[1-5]?[05])(?:{GAP}phút)?{RIGHT}|['′](?=,?{GAP}(?:ngày|\d)))?{_PART_ALONE}(?![\p{{L}}\d])",
        build=_hour,
        needs=("giờ", "h", "g"),
        examples=(
            ("⟦22h⟧ ngày 15/8", Moment(22)),
            ("lúc ⟦19 giờ⟧", Moment(19)),
            ("⟦9 giờ 30⟧", Moment(9, 30)),
            ("Đến ⟦9h30⟧, lửa tắt", Moment(9, 30)),
            ("⟦9 giờ rưỡi sáng⟧", Moment(9, 30)),
            ("⟦3 giờ chiều⟧", Moment(15)),
            ("⟦1h15⟧ ngày 5/2", Moment(1, 15)),
            ("⟦7 giờ kém 15⟧", Moment(6, 45)),
            ("khoảng ⟦6 giờ⟧ sáng 6/2", Moment(6)),
            ("họp lúc ⟦8g⟧", Moment(8)),
            ("⟦8g sáng⟧", Moment(8)),
        ),
        not_examples=(
            "hơn 2 giờ",
            "60km/h",
            "trong 24h",
            "2 giờ đồng hồ",
            "8 giờ/ngày",
            "24h qua",
            "25h",
            "mạng 5G",
            "chứa 10g đường",
            "từ 8g đến 10g protein",
            "sau 3 giờ 20 phút",
            "dùng pin lên đến 13 giờ",
            "rút ngắn từ 6 giờ xuống 30 phút",
        ),
    ),
    Rule(
        id="date.clock-words",
        why="An hour in words with its part of the day, or behind a preposition of time.",
        pattern=rf"{LEFT}(?P<n>{words(_HOUR_WORDS)}){GAP}giờ{RIGHT}(?:(?P<half>{GAP}rưỡi{RIGHT})|{GAP}kém{GAP}(?P<less>{COUNT_WORDS}|\d\d?)(?:{GAP}phút)?{RIGHT})?{_PART_ALONE}(?!{GAP}(?:\d|đồng))",
        build=_hour_in_words,
        needs=("giờ",),
        starts=first_words(_HOUR_WORDS),
        examples=(
            ("⟦ba giờ rưỡi chiều⟧", Moment(15, 30)),
            ("lúc ⟦mười giờ đêm⟧", Moment(22)),
            ("⟦hai giờ⟧ sáng 18/10", Moment(2)),
        ),
        not_examples=("mất ba giờ", "hơn hai giờ sáng nay", "ba giờ đồng hồ", "một giờ học"),
    ),
    Rule(
        id="date.clock-colon",
        why="A clock time with a colon beside a day, its part or a preposition of time; elsewhere `2:1` is a score.",
        pattern=rf"{NUMBER_LEFT}(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?:{OPT_GAP}(?P<half>am|pm|sa|ch){RIGHT}|{_PART_ALONE})"
        rf"(?P<zone>{GAP}(?:utc|gmt)(?:[+-]\d{{1,2}})?(?={GAP}ngày{GAP}\d))?(?![\d:])",
        build=_colon,
        needs=(":",),
        examples=(
            ("19/10/2024 ⟦09:14⟧", Moment(9, 14)),
            ("⟦08:00⟧ | 03/10/2023", Moment(8, 0)),
            ("lúc ⟦20:30⟧", Moment(20, 30)),
            ("lúc ⟦1:30 chiều⟧", Moment(13, 30)),
            ("⟦04:07:00 PM⟧", Moment(16, 7)),
            ("⟦9:00 UTC⟧ ngày 2/3", Moment(9, 0)),
        ),
        not_examples=("thắng 2:10", "tỷ lệ 16:09"),
    ),
    Rule(
        id="date.clock-range",
        why="Two hours that share their sign.",
        pattern=rf"(?=[\dt])(?:{LEFT}từ{GAP})?{NUMBER_LEFT}(?P<a>[01]?\d|2[0-3])(?:{OPT_GAP}(?P<asign>[hg])(?P<am>[0-5]\d)?)?(?:{OPT_GAP}-{OPT_GAP}|{GAP}(?:đến|tới){GAP})"
        rf"(?P<b>[01]?\d|2[0-4]){OPT_GAP}(?P<sign>[hg])(?P<bm>[0-5]\d)?(?![\p{{L}}\d])(?:{GAP}(?P<part>sáng|trưa|chiều|tối|đêm){RIGHT}(?!{GAP}\d))?",
        build=_hours,
        needs=("h", "g"),
        examples=(
            ("⟦từ 8g đến 10g⟧", Range(Moment(8), Moment(10))),
            ("⟦22h-5h⟧ ngày 20/10", Range(Moment(22), Moment(5))),
            ("⟦8-17h⟧ hằng ngày", Range(Moment(8), Moment(17))),
            ("⟦từ 1 - 3h chiều⟧", Range(Moment(13), Moment(15))),
            ("⟦6h30-7h⟧", Range(Moment(6, 30), Moment(7))),
        ),
        not_examples=("hơn 10-12h", "60-80km/h", "17-8h", "8-10g protein"),
    ),
    Rule(
        id="date.part-of-day",
        why="A part of today, yesterday or tomorrow.",
        pattern=rf"{LEFT}(?P<part>{PART}){GAP}(?P<day>nay|qua|mai){RIGHT}(?!{GAP}(?:sau|này|điện|loa|đài))",
        build=_part_of_day,
        needs=("nay", "qua", "mai"),
        starts=first_words(PARTS),
        examples=(
            ("⟦chiều nay⟧", Moment(part="AF", day=Shift("day", 0))),
            ("⟦Đêm qua⟧", Moment(part="NI", day=Shift("day", -1))),
            ("⟦sáng mai⟧", Moment(part="MO", day=Shift("day", 1))),
        ),
        not_examples=("tối đa", "sáng tạo", "chiều dài", "sáng mai sau"),
    ),
)
