"""Durations and sets: `gần 2 năm`, `hai năm rưỡi`, `3-5 ngày`; `mỗi quý`, `hằng năm`, `hai lần một tuần`.

A comparator belongs to the span, as in counts. `năm` is five before a unit and a year after a number.
"""

from __future__ import annotations

from decimal import Decimal

from dsx.kinds.dates.fragments import COUNT_OPENERS, COUNT_WORDS, PART, SMALL_WORDS, TIME, VAGUE, after, before, cue
from dsx.kinds.dates.values import Duration, Every, Modified, Point, Range
from dsx.kinds.kind import DIGIT, Match, Part, Rule
from dsx.language import numerals
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, first_words, words

# The designator of ISO 8601, how many of it, and the grain
_UNITS: dict[str, tuple[str, int, str]] = TIME["durations"]
_HALVES: dict[str, str] = TIME["halves"]
_COMPARATORS: dict[str, str] = TIME["comparators"]
_NOT_BEFORE = cue(rf"{LEFT}(?:{words(TIME['lists']['not_before_durations'])}) $|[\d][.,:/]$")
_NOT_BEHIND = cue(rf" (?:{words(TIME['lists']['not_behind_durations'])})(?!\p{{L}})| (?:19|20)\d\d(?!\d)| ?/ ?\d{{4}}")
_LIMIT = cue(LEFT + r"(?:phạt|tù|giữ|thời hạn|kỳ hạn|phép|quyền|treo|cấm|giam|thời gian|tối đa) $")
_TET = cue(r" tết(?!\p{L})")
_RISING = cue(LEFT + r"lên $")
_CLAUSE = cue(r"(?:^|[,.;:] |(?<!\p{L})(?:vào|lúc) )$")
_DAY_BEHIND = cue(rf",? (?:{PART}|ngày|hôm|cùng ngày|thứ)(?!\p{{L}})")
_ONE_DAY = cue(LEFT + r"(?:trong|sau|hơn|khoảng|gần|mất|chỉ|suốt|trước|vỏn vẹn|đúng|chưa đầy|cả|thêm|là|kéo dài|vòng|dài) $")
_SPAN_BEHIND = cue(r" (?:sau khi|trước khi|kể từ|liên tiếp|nữa)(?!\p{L})")
_FIVE_MONTHS = cue(LEFT + r"(?:những|qua|cùng|theo|bao|tháng|ngày) $")


def _timex(number: Decimal, unit: str) -> str:
    letter, factor, _ = _UNITS[unit]
    digits = f"{number * factor:f}"
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return f"PT{digits}{letter[1]}" if letter[0] == "T" and len(letter) > 1 else f"P{digits}{letter}"


def _grain(unit: str) -> str | None:
    return _UNITS[unit][2] or None


def _duration(match: Match) -> Duration | Range | Modified | list[Part[Point]] | None:
    unit = " ".join(match["unit"].split())
    word = match["n"]
    left, right = before(match, 16), after(match, 16)
    number = numerals.read(word)
    festive = unit == "ngày" and _TET.match(right)
    if number is None or number == 0 or (_NOT_BEHIND.match(right) and not festive) or _is_no_number(match, unit, left, right):
        return None
    if match["than"] is None and (_NOT_BEFORE.search(left) or word in VAGUE):
        return None
    if unit == "giờ" and not match["n2"] and _is_clock(match["than"], left, right):
        return None
    if match["rough"]:
        number += Decimal("0.5")
    timex, grain = _timex(number, unit), _grain(unit)
    point: Duration | Range = Duration(timex, grain)
    up_to = match["than"] in ("đến", "tới")
    if match["n2"] and (second := numerals.read(match["n2"])):
        point = Range(point, Duration(_timex(second, unit), grain)) if second > number else point
    elif match["n3"] and (more := numerals.read(match["n3"])):
        rest = _timex(more, match["unit2"])
        point = Duration(timex + (rest[1:] if "T" not in timex else rest.removeprefix("PT")), grain)
    if up_to and not _LIMIT.search(left):
        return [Part(match.start("n"), match.end(), point)]  # `kéo dài tới 13 phút`: only emphatic
    mod = _COMPARATORS.get(" ".join((match["than"] or "").split()))
    if match["tail"]:
        mod = {"trở lên": "equal_or_more", "trở xuống": "equal_or_less"}.get(" ".join(match["tail"].split()), mod)
    return Modified(point, mod) if mod else point


def _is_clock(than: str | None, left: str, right: str) -> bool:
    """`khoảng 6 giờ sáng 6/2`, `đến 7 giờ` are on the clock, `hơn 3 giờ sáng nay`, `lên đến 13 giờ` are not."""
    if than in ("hơn", "trên", "gần", "quá"):
        return False
    if _DAY_BEHIND.match(right) or (than in ("đến", "tới") and not (_LIMIT.search(left) or _RISING.search(left))):
        return True
    return than == "khoảng" and right.startswith(",") and bool(_CLAUSE.search(left))


def _is_no_number(match: Match, unit: str, left: str, right: str) -> bool:
    """`những năm tháng`, `một ngày kia`, `5 năm 2016`: words that look like a number and its unit and are none."""
    word = match["n"]
    several = unit == "tháng" and not _SPAN_BEHIND.match(right)  # `năm tháng qua đi`, but `năm tháng sau khi`
    if word == "năm" and unit in ("tháng", "ngày") and not match["than"] and (several or _FIVE_MONTHS.search(left)):
        return True
    if word == "một" and unit in ("ngày", "đêm", "giờ", "phút", "giây") and not match["than"]:
        return not _ONE_DAY.search(left)
    if word in ("một", "1") and right.startswith(" mới"):
        return True
    if word == "tư" or (word in ("hai", "ba") and left.endswith("thứ ")):
        return True
    return (unit == "tháng" and right[1:2].isdigit()) or (unit == "ngày" and right[1:2].isdigit() and not match["n3"])


def _half(match: Match) -> Duration | Modified:
    unit = match["unit"]
    point = Duration(_HALVES[unit], _grain(unit) or "minute")
    mod = _COMPARATORS.get(" ".join((match["than"] or "").split()))
    return Modified(point, mod) if mod else point


_HANG = cue(
    LEFT + r"(?:cửa|khách|ngân|bán|đơn|mặt|nhà|giao|xuất|nhập|kho|chở|gửi|mua|đặt|tổng|gian|lấy|trả|hết|bó|xếp|đội|tín) $"
)
_HANG_BEHIND = cue(r" (?:\d|nay|vía|ngoái|trước|qua|tới|này|trời|liền|sau|rồi|vạn|dài|ròng|đồng hồ|triệu|tỷ|nghìn)")


def _every(match: Match) -> Every | None:
    unit = " ".join(match["unit"].split())
    if match["each"] == "hàng" and (
        _HANG.search(before(match, 8)) or _HANG_BEHIND.match(after(match, 10)) or "đồng hồ" in unit or match["n"]
    ):
        # `hàng chục năm` is vague
        return None
    number = numerals.read(match["n"]) if match["n"] else Decimal(1)
    return Every(_timex(number, unit), _grain(unit) or "minute") if number else None


_PARTS = ("sáng", "trưa", "chiều", "tối", "đêm", "buổi sáng", "buổi chiều", "buổi tối")


def _every_part(match: Match) -> Every:
    return Every("P1D", "daypart")


def _times(match: Match) -> Every | None:
    number = numerals.read(match["n"]) if match["n"] else Decimal(1)
    unit = " ".join(match["unit"].split())
    return Every(_timex(number, unit), _grain(unit) or "minute") if number else None


_NUMBER = rf"(?:\d{{1,4}}(?:[.,]\d{{1,2}})?(?!\d)|{COUNT_WORDS})"
_FEW = rf"(?:\d{{1,3}}(?!\d)|{words(SMALL_WORDS)}{RIGHT})"
_UNIT = words(_UNITS)

RULES: tuple[Rule[Point], ...] = (
    Rule(
        id="date.duration",
        why="How long, with the comparator before the number.",
        pattern=rf"{LEFT}(?<!\d[.,:/-])(?:(?P<than>{words(_COMPARATORS)}){GAP})?(?P<n>(?P<number>{_NUMBER}))(?:{OPT_GAP}\({OPT_GAP}(?&number){OPT_GAP}\))?"
        rf"(?:(?:{OPT_GAP}-{OPT_GAP}|{GAP}(?:đến|tới|hoặc){GAP})(?P<n2>(?&number))(?:{OPT_GAP}\([^()\n]{{3,40}}\))?)?{GAP}(?P<unit>{_UNIT}){RIGHT}(?P<rough>{GAP}rưỡi{RIGHT})?"
        rf"(?:{GAP}(?P<n3>\d{{1,2}}|{COUNT_WORDS}){GAP}(?P<unit2>tháng|ngày|phút|giờ|đêm|giây){RIGHT}(?!{GAP}\d))?"
        rf"(?:{GAP}(?:liên{GAP}tiếp|liên{GAP}tục|liền|ròng)|(?P<tail>{GAP}trở{GAP}(?:lên|xuống)))?{RIGHT}",
        build=_duration,
        needs=tuple(_UNITS),
        starts=(DIGIT, *first_words(_COMPARATORS), *COUNT_OPENERS),
        examples=(
            ("⟦gần 2 năm⟧", Modified(Duration("P2Y", "year"), "less_than")),
            ("⟦7 năm liên tiếp⟧", Duration("P7Y", "year")),
            ("⟦hai năm rưỡi⟧", Duration("P2.5Y", "year")),
            ("⟦3-5 ngày⟧", Range(Duration("P3D", "day"), Duration("P5D", "day"))),
            ("⟦hơn 36 tiếng⟧", Modified(Duration("PT36H", "hour"), "more_than")),
            ("⟦hơn chục ngày⟧", Modified(Duration("P10D", "day"), "more_than")),
            ("⟦1 năm 6 tháng⟧ tù", Duration("P1Y6M", "year")),
            ("⟦2 giờ 30 phút⟧", Duration("PT2H30M", "hour")),
            ("⟦năm năm⟧", Duration("P5Y", "year")),
            ("phạt tù ⟦đến hai năm⟧", Modified(Duration("P2Y", "year"), "equal_or_less")),
            ("⟦10 năm trở lên⟧", Modified(Duration("P10Y", "year"), "equal_or_more")),
            ("dùng pin lên đến ⟦13 giờ⟧", Duration("PT13H", "hour")),
            ("trực suốt ⟦9 ngày⟧ Tết", Duration("P9D", "day")),
            ("⟦Năm tháng⟧ sau khi ban hành", Duration("P5M", "month")),
            ("thời hạn ⟦bảy (07) ngày⟧", Duration("P7D", "day")),
            ("⟦24 (hai mươi bốn) tháng⟧", Duration("P24M", "month")),
        ),
        not_examples=(
            "năm người",
            "những năm tháng",
            "một ngày kia",
            "6 tháng tuổi",
            "tháng 5 năm 2016",
            "lần thứ 12 năm 2016",
            "hàng chục năm",
            "thứ hai tuần",
            "quý 3 năm",
            "5 tháng lương",
            "vài chục năm",
            "trận thứ ba năm",
        ),
    ),
    Rule(
        id="date.duration-half",
        why="Half of a unit.",
        pattern=rf"{LEFT}(?:(?P<than>{words(_COMPARATORS)}){GAP})?nửa{GAP}(?P<unit>{words(_HALVES)}){RIGHT}"
        rf"(?!{GAP}(?:đầu|cuối|sau|đêm))",
        build=_half,
        needs=("nửa",),
        examples=(("⟦nửa năm⟧", Duration("P6M", "year")), ("⟦hơn nửa tháng⟧", Modified(Duration("P15D", "month"), "more_than"))),
        not_examples=("nửa năm đầu", "nửa đêm", "một nửa"),
    ),
    Rule(
        id="date.duration-hours",
        why="Hours with their sign where they are counted.",
        pattern=rf"{LEFT}(?:trong|trong{GAP}vòng|suốt|sau|hơn|gần|kéo{GAP}dài|mất|vòng){GAP}(?P<fact>(?P<n>\d{{1,3}}){OPT_GAP}h(?:{GAP}đồng{GAP}hồ)?)(?![\p{{L}}\d])(?!{OPT_GAP}\d)",
        build=lambda match: Duration(f"PT{int(match['n'])}H", "hour"),
        needs=("h",),
        examples=(("trong ⟦24h⟧ qua", Duration("PT24H", "hour")),),
        not_examples=("lúc 22h", "60km/h"),
    ),
    Rule(
        id="date.set",
        why="What comes back every so often.",
        pattern=rf"{LEFT}(?P<each>mỗi|hằng|hàng|từng)(?:{GAP}(?P<n>{_FEW}))?{GAP}(?P<unit>{_UNIT}){RIGHT}",
        build=_every,
        starts=("mỗi", "hằng", "hàng", "từng"),
        examples=(
            ("⟦mỗi quý⟧", Every("P3M", "quarter")),
            ("⟦hằng năm⟧", Every("P1Y", "year")),
            ("⟦hàng ngày⟧", Every("P1D", "day")),
            ("⟦mỗi hai phút⟧", Every("PT2M", "minute")),
        ),
        not_examples=(
            "khách hàng năm nay",
            "hàng tháng trời",
            "ngân hàng năm 2016",
            "bán hàng tháng 5",
            "hàng giờ đồng hồ",
            "hàng năm 2015",
        ),
    ),
    Rule(
        id="date.set-part",
        why="A part of every day.",
        pattern=rf"{LEFT}(?:mỗi|hằng|hàng){GAP}(?:{words(_PARTS)}){RIGHT}(?!{GAP}(?:thứ|chủ{GAP}nhật|kiến|tạo))",
        build=_every_part,
        needs=("mỗi", "hằng", "hàng"),
        examples=(("⟦mỗi sáng⟧", Every("P1D", "daypart")), ("⟦hằng đêm⟧", Every("P1D", "daypart"))),
        not_examples=("mỗi sáng kiến", "một sáng"),
    ),
    Rule(
        id="date.set-times",
        why="How often within a unit, or once in so many units.",
        pattern=rf"(?=[\dmhbvnsctl]){LEFT}(?:(?P<times>\d{{1,3}}(?:-\d{{1,2}})?|một|hai|ba|bốn|năm|vài)"
        rf"{GAP}(?:lần|buổi|bữa|chuyến){OPT_GAP}"
        rf"(?:/{OPT_GAP}|{LEFT}(?:một|trong{GAP}một|trong){GAP})(?P<n>)(?P<unit>(?P<any>{_UNIT}))|(?P<n>{_FEW}){GAP}(?P<unit>(?&any))"
        rf"(?:{GAP}(?:một|1){GAP}lần|/lần)){RIGHT}",
        build=_times,
        needs=("lần", "buổi", "bữa", "chuyến"),
        examples=(
            ("⟦hai lần một tuần⟧", Every("P1W", "week")),
            ("⟦3 lần/ngày⟧", Every("P1D", "day")),
            ("⟦5 năm một lần⟧", Every("P5Y", "year")),
        ),
        not_examples=(
            "hai lần",
            "hai lần mỗi quý",
            "tăng 3 lần trong 5 tuần",
        ),
    ),
    Rule(
        id="date.yearly",
        why="Yearly, in one word.",
        pattern=rf"{LEFT}thường{GAP}niên{RIGHT}",
        build=lambda match: Every("P1Y", "year"),
        needs=("thường",),
        examples=(("giải ⟦thường niên⟧", Every("P1Y", "year")),),
        not_examples=("bình thường",),
    ),
)
