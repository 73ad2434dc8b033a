"""Lists and ranges whose parts share a month or year: `các ngày 3, 5 và 7/9`, `từ ngày 2-10/11`, `tháng 7 và 8/2017`."""

from __future__ import annotations

import itertools

import regex

from dsx.kinds.dates.fragments import (
    DAY,
    DAY_HEAD,
    DAY_OPENERS,
    MONTH,
    NUMBER_LEFT,
    NUMBER_RIGHT,
    PART,
    PARTS,
    ROMANS,
    SMALL_WORDS,
    TIME,
    YEAR,
    after,
    before,
    cue,
)  # fmt: skip
from dsx.kinds.dates.values import Day, Moment, Month, Point, Quarter, Range, Shift, Years
from dsx.kinds.kind import DIGIT, Match, Part, Rule
from dsx.language import calendar
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words

_ITEM = regex.compile(r"(?P<head>(?:ngày|hôm|mùng|mồng) +)?(?P<d>\d{1,2})(?: *[/.-] *(?P<m>\d{1,2})(?: *[/.-] *(?P<y>\d{4}))?)?")
_MONTH_ITEM, _QUARTER_ITEM, _YEAR_ITEM = (
    regex.compile(r"\d{1,2}"),
    regex.compile(r"(?<![\p{L}\p{M}])[ivx]+(?![\p{L}\p{M}])|\d"),
    regex.compile(r"\d{4}"),
)
_MONTH_TURNS = 20  # `ngày 30, 31 và 1/11`: the 30th is of October
_NAMED_PLACE = cue(LEFT + r"(?:đường|phố|số|nhà|ngõ|tỷ số|tỉ số|tỷ lệ|tỉ lệ|thứ|hạng|phòng|lô|thửa|khoảng|điều|khoản|kiệt) $")


def _days(match: Match) -> list[Part[Point]] | None:
    """Each day a part, with the month and year of the next that has one."""
    tail_month = int(match["tm"]) if match["tm"] else None
    tail_year = int(match["ty"]) if match["ty"] else None
    parts: list[Part[Point]] = []
    month, year = tail_month, tail_year
    behind: int | None = None
    items = list(_ITEM.finditer(match.string, match.start("list"), match.end("list")))
    for item in reversed(items):
        day = int(item["d"])
        if item["m"]:
            month, year = int(item["m"]), int(item["y"]) if item["y"] else None
        elif month is not None and behind is not None and day > behind + _MONTH_TURNS:
            month, year = month - 1 or 12, year - 1 if year and month == 1 else year
        if month is None or not calendar.may_exist(month, day):
            return None
        behind = day
        start = match.start("fact") if item is items[0] else item.start()
        end = match.end("fact") if item is items[-1] else item.end()
        parts.append(Part(start, end, Day(day, month, year)))
    return parts[::-1] if len(parts) > 1 else None


def _days_alone(match: Match) -> list[Part[Point]] | None:
    """Days without a month: the first is the nearest, each other lies in the month of the one before it, or in the next."""
    items = list(_ITEM.finditer(match.string, match.start("list"), match.end("list")))
    numbers = [int(item["d"]) for item in items]
    left = before(match, 16)
    told = left.endswith(_COUNTS.get(len(items), "\n"))  # `ba ngày 22, 23, 24`
    if (_EACH_DAY.search(left) and not told) or not _LIST_STOP.match(after(match)):
        return None  # `ngày 3, 4 người nhập viện`
    values = [Day(numbers[0])]
    for earlier, number in itertools.pairwise(numbers):
        values.append(Day(number, Shift("month", int(number < earlier), "context")))
    starts = [match.start("fact"), *(item.start() for item in items[1:])]
    return [Part(start, item.end(), value) for start, item, value in zip(starts, items, values, strict=True)]


_COUNTS = {number: f"{word} " for word, number in SMALL_WORDS.items() if word != "tư"}
_EACH_DAY = cue(LEFT + rf"(?<!(?:{words(TIME['lists']['numbered'])}) )(?:mỗi|một|hai|ba|bốn|\d+|cả|nửa|hằng|hàng|từng) $")
_LIST_STOP = cue(
    r" ?(?:[.,;:)!?](?!\d)|$"
    r"|(?:tại|ở|tới|này|vừa|sắp|sẽ|đã|thì|do|với|là|theo|cả|trên|trong|khi|mà|hằng|hàng|các|được|bị)(?!\p{L}))"
)


def _days_bare(match: Match) -> list[Part[Point]] | None:
    """Three days or more; one past the twelfth tells them from fractions (`1/2, 1/3, 1/4`) and sets of a match."""
    parts = _days(match)
    return parts if parts and any(isinstance(part.value, Day) and (part.value.day or 0) > 12 for part in parts) else None


def _day_range(match: Match) -> Range | None:
    month = int(match["m"])
    year = int(match["y"]) if match["y"] else None
    first, last = int(match["a"]), int(match["b"])
    if not calendar.may_exist(month, last) or (first >= last and month == 1 and first < 20):
        return None
    headed = match["from"] or match["head"]
    if not headed and (match["sep"] != "/" or _NAMED_PLACE.search(before(match))) and not cue_part(before(match)):
        return None
    if first >= last:
        return None
    return Range(Day(first, month, year), Day(last, month, year))


_PART_LEFT = cue(LEFT + rf"(?:{PART}|ngày|hôm|\() ?$|[(]$")


def cue_part(left: str) -> bool:
    """Whether a part of day or a bracket makes the numbers behind it days."""
    return bool(_PART_LEFT.search(left))


def _two_days(match: Match) -> Range | None:
    ends = []
    for key in ("1", "2"):
        day, month = int(match["d" + key]), int(match["m" + key])
        if not calendar.may_exist(month, day):
            return None
        ends.append(Day(day, month, int(match["y" + key]) if match["y" + key] else None))
    if not (match["from"] or match["head"] or match["sep"] == "/" or match["y2"]) or _NAMED_PLACE.search(before(match)):
        return None
    return Range(ends[0], ends[1])


def _night(match: Match) -> list[Part[Point]]:
    month = int(match["m"])
    year = int(match["y"]) if match["y"] else None
    first = Moment(part=PARTS[" ".join(match["part"].split())], day=Day(int(match["a"]), month, year))
    return [
        Part(match.start("first"), match.end("first"), first),
        Part(match.start("last"), match.end("last"), Day(int(match["b"]), month, year)),
    ]


def _parts(match: Match) -> Range | None:
    month, year = int(match["m"]), int(match["y"]) if match["y"] else None
    first, last = (PARTS[" ".join(match[key].split())] for key in ("part", "until"))
    if int(match["a"]) > int(match["b"]):
        return None
    return Range(
        Moment(part=first, day=Day(int(match["a"]), month, year)), Moment(part=last, day=Day(int(match["b"]), month, year))
    )


def _months(match: Match) -> Point | list[Part[Point]] | None:
    items = list(_MONTH_ITEM.finditer(match.string, match.start("list"), match.end("list")))
    numbers = [int(item[0]) for item in items]
    year = int(match["y"]) if match["y"] else None
    if any(not 1 <= n <= 12 for n in numbers):
        return None
    if match["to"]:
        return Range(Month(numbers[0], year), Month(numbers[-1], year)) if numbers[0] < numbers[-1] else None
    starts = [match.start("head"), *(item.start() for item in items[1:])]
    ends = [*(item.end() for item in items[:-1]), match.end("fact")]
    return [Part(a, b, Month(n, year)) for a, b, n in zip(starts, ends, numbers, strict=True)]


def _quarters(match: Match) -> list[Part[Point]] | None:
    items = list(_QUARTER_ITEM.finditer(match.string, match.start("list"), match.end("list")))
    numbers = [int(i[0]) if i[0].isdigit() else ROMANS.get(i[0], 0) for i in items]
    if any(not 1 <= n <= 4 for n in numbers):
        return None
    year = int(match["y"]) if match["y"] else None
    starts = [match.start("fact"), *(i.start() for i in items[1:])]
    ends = [*(i.end() for i in items[:-1]), match.end("fact")]
    return [Part(a, b, Quarter(n, year)) for a, b, n in zip(starts, ends, numbers, strict=True)]


def _year_list(match: Match) -> list[Part[Point]]:
    items = list(_YEAR_ITEM.finditer(match.string, match.start("list"), match.end("list")))
    starts = [match.start("fact"), *(i.start() for i in items[1:])]
    return [Part(a, i.end(), Years(int(i[0]), int(i[0]))) for a, i in zip(starts, items, strict=True)]


def _year_range(match: Match) -> Range | None:
    first, last = int(match["a"]), int(match["b"]) if match["b"] else None
    if last is not None and last <= first:
        return None
    return Range(Years(first, first), Years(last, last) if last else None)


_STRONG_YEAR = cue(
    LEFT + r"(?:cùng kỳ|cùng kì|bước sang|sang|tầm nhìn|cuối|đầu|giữa|hè|đông|xuân|mùa|mùa giải|so với|tháng \d{1,2},?|sinh|sn|"
    r"năm \d{4},?(?: và| hoặc| so với)?|"
    r"world cup|sea games|euro|olympic|asiad|aff cup|v-league|khóa|vụ|nhâm|tết) $"
)
_WEAK_YEAR = cue(LEFT + rf"(?:từ|đến|tới|trong|trước|sau|vào|kể từ|tính đến|là|{words(TIME['lists']['yearly'])}) $|[(]$")
_YEAR_STOP = cue(r" *(?:[.,;:)!?]|$|(?:đến|tới|và|so|đã|được|sẽ|tăng|giảm|là|có|của|tại|ở|khi|cho|thì|này|với)(?!\p{L}))")


# `(1956, 1957 và 1958)`
_YEARS_BEFORE = cue(r"(?:[(]|(?:19|20)\d\d, )(?:(?:19|20)\d\d,? (?:và )?)+$")
_LISTED = cue(r" ?[,;)]| và (?:19|20)\d\d(?!\d)")
_SUBJECT, _VERB = cue(r"^$|[.!?…] $|(?<!\p{L})thì $"), cue(r" (?:đã|sẽ|cũng|là|được)(?!\p{L})")


def _bare_year(match: Match) -> Years | None:
    left, right = before(match), after(match)
    if _SUBJECT.search(left) and _VERB.match(right):
        return Years(int(match["y"]), int(match["y"]))
    if (
        _STRONG_YEAR.search(left)
        or (_YEARS_BEFORE.search(left) and _LISTED.match(right))
        or (_WEAK_YEAR.search(left) and _YEAR_STOP.match(right))
    ):
        year = int(match["y"])
        return Years(year, year)
    return None


_D = DAY.removesuffix(r"(?!\d)")
_FIRST = rf"{_D}(?!\d)(?:{OPT_GAP}[/.-]{OPT_GAP}{MONTH}(?:{OPT_GAP}[/.-]{OPT_GAP}{YEAR})?)?"
_ITEM_TEXT = rf"(?:(?:ngày|hôm|m[ùồ]ng){GAP})?{_FIRST}"
_AND = rf"(?:{OPT_GAP}[,;&+]{OPT_GAP}(?:(?:và|hoặc){GAP})?|{GAP}(?:và|hoặc|hay){GAP})"
_FROM = rf"(?P<from>{LEFT}từ{GAP})?"
_HEAD = rf"(?P<head>{LEFT}{DAY_HEAD})?"
_TO = rf"(?:{OPT_GAP}-{OPT_GAP}|{GAP}(?:đến|tới)(?:{GAP}hết)?{GAP})"

RULES: tuple[Rule[Point], ...] = (
    Rule(
        id="date.days",
        why="A list of days, of which the earlier take month and year from the later.",
        pattern=rf"(?=[\dnhm])(?P<fact>(?:{LEFT}{DAY_HEAD}|{NUMBER_LEFT}(?<={LEFT}(?:sáng|trưa|chiều|tối|đêm|vào|dịp|lễ|nghỉ) ))"
        rf"(?P<list>{_FIRST}"
        rf"(?:{_AND}{_ITEM_TEXT}){{1,10}})(?:{GAP}tháng{GAP}(?P<tm>{MONTH})(?:(?:{GAP}năm{GAP}|/)(?P<ty>{YEAR}))?)?){NUMBER_RIGHT}",
        build=_days,
        needs=("ngày", "hôm", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm", "vào", "dịp", "lễ", "nghỉ"),
        figures=("0,", "0;", "0&", "0+", "0và", "0hoặc", "0hay"),
        starts=(DIGIT, *DAY_OPENERS),
        examples=(
            ("hai đêm ⟦24⟧ và ⟦25/10⟧", Day(24, 10), Day(25, 10)),
            ("các ⟦ngày 3⟧, ⟦5⟧ và ⟦7/9⟧", Day(3, 9), Day(5, 9), Day(7, 9)),
            ("⟦ngày 16/12⟧, ⟦23/12⟧, ⟦6/1⟧ và ⟦21/1/2017⟧", Day(16, 12), Day(23, 12), Day(6, 1), Day(21, 1, 2017)),
            ("⟦ngày 5⟧, ⟦6 tháng 9/2020⟧", Day(5, 9, 2020), Day(6, 9, 2020)),
            ("⟦ngày 30⟧, ⟦31⟧ và ⟦1/11⟧", Day(30, 10), Day(31, 10), Day(1, 11)),
            ("dịp lễ ⟦30-4⟧ và ⟦1-5⟧", Day(30, 4), Day(1, 5)),
        ),
        not_examples=("ngày 5, 6 người", "ngày 3, 40/41", "ngày 5/9"),
    ),
    Rule(
        id="date.days-alone",
        why="A list of days of a month that the article has named or is in.",
        pattern=rf"(?P<fact>{LEFT}{DAY_HEAD}(?P<list>{_D}(?!\d)(?:{_AND}(?:(?:ngày|hôm|m[ùồ]ng){GAP})?{_D}(?!\d)){{1,10}})){NUMBER_RIGHT}(?!{OPT_GAP}[/-]{OPT_GAP}\d)",
        build=_days_alone,
        figures=("0,", "0;", "0&", "0+", "0và", "0hoặc", "0hay"),
        starts=DAY_OPENERS,
        examples=(
            (
                "nghỉ các ⟦ngày 22⟧, ⟦23⟧, ⟦27⟧.",
                Day(22),
                Day(23, Shift("month", 0, "context")),
                Day(27, Shift("month", 0, "context")),
            ),
            ("⟦ngày 30⟧ và ⟦1⟧", Day(30), Day(1, Shift("month", 1, "context"))),
        ),
        not_examples=("ngày 3, 4 người", "5 ngày 3, 4 đêm", "một ngày 2, 3 bữa", "ngày 3, 40"),
    ),
    Rule(
        id="date.days-bare",
        why="A list of days with their months and no word for day.",
        pattern=rf"(?P<fact>{NUMBER_LEFT}(?P<list>{_D}(?!\d)/{MONTH}(?:{_AND}{_D}(?!\d)/{MONTH}){{2,10}})(?P<tm>)(?P<ty>)){NUMBER_RIGHT}",
        build=_days_bare,
        figures=("0/0",),
        starts=(DIGIT,),
        examples=(("mốc cần nhớ: ⟦20/6⟧, ⟦25/6⟧, ⟦1/7⟧", Day(20, 6), Day(25, 6), Day(1, 7)),),
        not_examples=("1/2, 1/3 và 1/4 dân số", "thắng 6/4, 6/7, 7/5", "đạt 20/30, 25/30, 12/30"),
    ),
    Rule(
        id="date.day-range",
        why="From a day to another of the same month, which is named once.",
        pattern=rf"(?=[\dtnhm])(?P<fact>{_FROM}{_HEAD}{NUMBER_LEFT}(?P<a>{_D})(?!\d){_TO}(?:(?:ngày|m[ùồ]ng){GAP})?(?P<b>{_D})(?!\d)(?:{OPT_GAP}(?P<sep>[/.-]){OPT_GAP}|{GAP}(?P<sep>tháng){GAP})(?P<m>{MONTH})"
        rf"(?:(?:{OPT_GAP}[/.-]{OPT_GAP}|{OPT_GAP},?{GAP}năm{GAP})(?P<y>{YEAR}))?(?:{GAP}(?:tới|vừa{GAP}qua|này){RIGHT})?){NUMBER_RIGHT}",
        build=_day_range,
        figures=("0-", "0đến", "0tới"),
        starts=(DIGIT, "từ", *DAY_OPENERS),
        examples=(
            ("⟦từ ngày 2-10/11⟧", Range(Day(2, 11), Day(10, 11))),
            ("⟦ngày 23-24/10⟧", Range(Day(23, 10), Day(24, 10))),
            ("⟦từ 22 đến 24-6⟧", Range(Day(22, 6), Day(24, 6))),
            ("(⟦5-7/5⟧)", Range(Day(5, 5), Day(7, 5))),
            ("⟦Từ ngày 20 đến ngày 25 tháng 3 năm 2017⟧", Range(Day(20, 3, 2017), Day(25, 3, 2017))),
        ),
        not_examples=("tỷ số 2-1/3", "10-5/6", "ngày 24-7-2013"),
    ),
    Rule(
        id="date.two-days",
        why="From a day to another, each with its month.",
        pattern=rf"(?=[\dtnhm])(?P<fact>{_FROM}{_HEAD}{NUMBER_LEFT}(?P<d1>{DAY}){OPT_GAP}(?P<sep>[/.-]){OPT_GAP}(?P<m1>{MONTH})(?:{OPT_GAP}(?P=sep){OPT_GAP}(?P<y1>{YEAR}))?{_TO}"
        rf"(?:(?:ngày|m[ùồ]ng){GAP})?(?P<d2>{DAY}){OPT_GAP}(?P=sep){OPT_GAP}(?P<m2>{MONTH})(?:{OPT_GAP}(?P=sep){OPT_GAP}(?P<y2>{YEAR}))?){NUMBER_RIGHT}",
        build=_two_days,
        figures=("0-", "0đến", "0tới"),
        starts=(DIGIT, "từ", *DAY_OPENERS),
        examples=(
            ("⟦30/4-1/5⟧", Range(Day(30, 4), Day(1, 5))),
            ("(⟦từ 1/1 - 5/2⟧)", Range(Day(1, 1), Day(5, 2))),
            ("(⟦15/7/1950 -15/7/2025⟧)", Range(Day(15, 7, 1950), Day(15, 7, 2025))),
            ("⟦từ ngày 12-2 đến ngày 1-7-2017⟧", Range(Day(12, 2), Day(1, 7, 2017))),
        ),
        not_examples=("đường 3/2 - 4/5", "1.5-2.5 triệu"),
    ),
    Rule(
        id="date.night-to-morning",
        why="A night and the morning after it, with one month: `đêm 5 rạng sáng 6/2`.",
        pattern=rf"(?P<first>{LEFT}(?P<part>tối|đêm|khuya|chiều){GAP}(?:ngày{GAP})?(?P<a>{_D})(?!\d))(?:{OPT_GAP}[,-])?{GAP}(?:và{GAP})?rạng{GAP}(?:sáng{GAP})?"
        rf"(?P<last>(?:ngày{GAP})?(?P<b>{DAY}){OPT_GAP}[/.-]{OPT_GAP}(?P<m>{MONTH})(?:{OPT_GAP}[/.-]{OPT_GAP}(?P<y>{YEAR}))?){NUMBER_RIGHT}",
        build=_night,
        needs=("rạng",),
        examples=(("⟦đêm 5⟧ rạng sáng ⟦6/2⟧", Moment(part="NI", day=Day(5, 2)), Day(6, 2)),),
        not_examples=("đêm 5/2",),
    ),
    Rule(
        id="date.part-to-part",
        why="From a part of one day to a part of another, with one month: `từ đêm 18 đến sáng 20/10`.",
        pattern=rf"{LEFT}từ{GAP}(?P<part>{PART}){GAP}(?:ngày{GAP})?(?P<a>{_D})(?!\d)(?:{OPT_GAP}-{OPT_GAP}|{GAP}(?:đến|tới){GAP})(?P<until>{PART}){GAP}"
        rf"(?:ngày{GAP})?(?P<b>{DAY}){OPT_GAP}[/.-]{OPT_GAP}(?P<m>{MONTH})(?:{OPT_GAP}[/.-]{OPT_GAP}(?P<y>{YEAR}))?{NUMBER_RIGHT}",
        build=_parts,
        starts=("từ",),
        figures=("0/0", "0-0", "0.0"),
        examples=(("⟦từ đêm 18 đến sáng 20/10⟧", Range(Moment(part="NI", day=Day(18, 10)), Moment(part="MO", day=Day(20, 10)))),),
        not_examples=("từ đêm 20 đến sáng 18/10", "từ sáng đến tối 20/10"),
    ),
    Rule(
        id="date.months",
        why="Months that share their year, as a list or a range.",
        pattern=rf"(?P<fact>(?P<from>{LEFT}từ{GAP})?(?P<head>{LEFT}(?:các{GAP})?tháng{GAP})(?P<list>{MONTH}(?:(?P<to>{_TO}){MONTH}|(?:{_AND}{MONTH}){{1,10}}))"
        rf"(?:(?:{OPT_GAP}[/.]{OPT_GAP}|{OPT_GAP},?{GAP}năm{GAP})(?P<y>{YEAR}))?){NUMBER_RIGHT}",
        build=_months,
        needs=("tháng",),
        starts=("từ", "các", "tháng"),
        examples=(
            ("⟦tháng 7⟧ và ⟦8/2017⟧", Month(7, 2017), Month(8, 2017)),
            ("⟦tháng 3-4/2017⟧", Range(Month(3, 2017), Month(4, 2017))),
            ("⟦từ tháng 6 đến 9⟧", Range(Month(6), Month(9))),
        ),
        not_examples=("tháng 10-2016", "tháng 9, 20 người", "tháng 8-3"),
    ),
    Rule(
        id="date.quarters",
        why="Quarters that share their year.",
        pattern=rf"(?P<fact>{LEFT}quý{GAP}(?P<list>(?:[1-4]|i{{1,3}}|iv)(?:{_AND}(?:quý{GAP})?(?:[1-4]|i{{1,3}}|iv)){{1,3}}){RIGHT}"
        rf"(?:(?:{OPT_GAP}/{OPT_GAP}|{OPT_GAP},?{GAP}năm{GAP})(?P<y>{YEAR}))?){NUMBER_RIGHT}",
        build=_quarters,
        starts=("quý",),
        examples=(("⟦quý I⟧ và ⟦II/2017⟧", Quarter(1, 2017), Quarter(2, 2017)),),
        not_examples=("quý 1/2017",),
    ),
    Rule(
        id="date.year-list",
        why="Years after one word for year.",
        pattern=rf"(?:{LEFT}các{GAP})?(?P<fact>{LEFT}năm{GAP}(?P<list>{YEAR}(?:{_AND}{YEAR}){{1,10}})){NUMBER_RIGHT}",
        build=_year_list,
        needs=("năm",),
        figures=(DIGIT,),
        starts=("các", "năm"),
        examples=(("các ⟦năm 2015⟧, ⟦2016⟧ và ⟦2017⟧", Years(2015, 2015), Years(2016, 2016), Years(2017, 2017)),),
        not_examples=("năm 2015, 300 người",),
    ),
    Rule(
        id="date.year-range",
        why="From a year to another or to now.",
        pattern=rf"{LEFT}từ{GAP}(?:(?:những{GAP})?năm{GAP})?(?P<a>{YEAR})(?:{_TO}(?:năm{GAP})?(?P<b>{YEAR}){NUMBER_RIGHT}|{GAP}(?:cho{GAP})?(?:đến|tới){GAP}nay{RIGHT})",
        build=_year_range,
        figures=(DIGIT,),
        starts=("từ",),
        examples=(
            ("⟦từ 2010 đến 2015⟧", Range(Years(2010, 2010), Years(2015, 2015))),
            ("⟦Từ năm 2022 đến nay⟧", Range(Years(2022, 2022), None)),
        ),
        not_examples=("từ 2010 người", "từ 2015 đến 2010"),
    ),
    Rule(
        id="date.year-bare",
        why="A year without the word, where what stands before it calls for one.",
        pattern=rf"{NUMBER_LEFT}(?P<y>19\d\d|20\d\d){NUMBER_RIGHT}",
        build=_bare_year,
        starts=(DIGIT,),
        examples=(
            ("so với cùng kỳ ⟦2016⟧", Years(2016, 2016)),
            ("cuối ⟦2017⟧", Years(2017, 2017)),
            ("sinh ⟦1975⟧", Years(1975, 1975)),
            ("Chốt dự toán ⟦2025⟧: chi đầu tư tăng", Years(2025, 2025)),
            ("vô địch 3 lần (⟦1956⟧, ⟦1957⟧ và ⟦1960⟧)", Years(1956, 1956), Years(1957, 1957), Years(1960, 1960)),
        ),
        not_examples=("2016 người", "từ 2000 đồng", "ngân sách 2000 tỷ đồng", "số 2017", "Luật Đất đai 2024"),
    ),
)
