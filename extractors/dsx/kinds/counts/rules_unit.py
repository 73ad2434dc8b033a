"""Numbers in digits with a unit of their own behind (or before) them: per cent, money, measures."""

from __future__ import annotations

import functools
from decimal import Decimal

import regex
from msgspec.structs import replace

from dsx.kinds.counts.comparator import opening
from dsx.kinds.counts.context import beside, dimension, labelled, units
from dsx.kinds.counts.quantity import FIGURES, START, TO, Quantity, Type, ends, placed, quantity
from dsx.kinds.kind import DIGIT, Match, Part, Rule
from dsx.language.numerals import DIGITS, EXACT, read_digits
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words


def _names(names: list[str]) -> str:
    """Unit names as an alternation; a name that begins other words too is none before their next syllable."""
    traps = units()["traps"]
    plain = words(name for name in names if name not in traps)
    guarded = [rf"{name}(?!{GAP}(?:{words(traps[name])}){RIGHT})" for name in names if name in traps]
    return rf"(?:{'|'.join([plain, *guarded])}){RIGHT}(?!-\p{{L}})"


CURRENCY = _names(list(units()["currencies"]))
MEASURE = _names([*units()["measures"]["units"], *units()["measures"]["letters"]])
PERCENT = rf"(?:điểm{GAP})?(?:%|phần{GAP}trăm{RIGHT})(?![\p{{L}}\p{{N}}])"
_END = r"(?!-?\d)"
_COIN = regex.compile(rf"(?<=đồng){GAP}(?:tiền|nội tệ|ngoại tệ)")
_GOLD = regex.compile(rf"{LEFT}(?:vàng|nhẫn|sjc|doji|pnj){RIGHT}[^\n]*\Z")
_GOLD_REACH = 80
_BROKEN_RICE = regex.compile(rf"{GAP}tấm{RIGHT}")
_HOUR_BEFORE = regex.compile(rf"{LEFT}(?:lúc|hồi|vào|trước|sau|từ|khoảng|đến|tới|mở cửa|bắt đầu|hẹn|mới){OPT_GAP}\Z")
_HOUR_BEHIND = regex.compile(
    rf"{OPT_GAP}(?:-{OPT_GAP}\d{{1,2}}g|{GAP}(?:đến|tới){GAP}\d{{1,2}}g|\d{{2}}(?!\d)"
    rf"|(?:sáng|trưa|chiều|tối|đêm|khuya|ngày|hôm|hằng ngày|hàng ngày|mỗi ngày|thứ|nay){RIGHT})"
)
_NO_WARE = regex.compile(rf"{OPT_GAP}(?:[^\p{{L}} ]|\Z|(?:thì|là|mới|đã|sẽ|có|cho|và|tại|ở|các|để|khi){RIGHT})")
_ONE_WORD = regex.compile(r" {1,4}[^\s\d.,;:()]+")
_FEW_WORDS = regex.compile(r"(?: {1,4}[^\s\d.,;:()]+){1,5}")


_STARTS = (DIGIT, "âm", "đủ")


def _with_unit(unit: str) -> str:
    """A number or a range with a unit, which the first end may carry too: `3,2% đến 3,6%`."""
    return (
        rf"{START}(?P<fact>(?:(?P<full>(?<!chưa{GAP})đủ){GAP})?(?P<minus>-|âm{GAP})?(?P<first>{FIGURES})"
        rf"(?:(?:{OPT_GAP}(?P<own>(?&unit))(?:/\p{{L}}{{1,9}}+)?)?{TO}(?P<second>(?&first)))?{OPT_GAP}(?P<unit>{unit})){_END}"
    )


def _part(match: Match, type_: Type, unit: str, currency: str | None = None) -> list[Part[Quantity]] | None:
    """The quantity of a match with its unit, at its place."""
    if match["own"] and match["own"] != match["unit"]:
        return _apart(match)
    opened = opening(match.string, match.start("fact"))
    value = quantity(match, type_, opened.comparator, unit, currency)
    if value is None or dimension(match.string, match.start("fact")):
        return None
    if match["minus"] and value.number is not None:
        value = replace(value, number=-value.number)
    return placed(match, opened, value)


def _apart(match: Match) -> list[Part[Quantity]] | None:
    """Two quantities with a unit each, which are no range in one unit: `80cm - 1m`."""
    pair = [found for found in (ends(match["first"], None), ends(match["second"], None)) if found is not None]
    if len(pair) < 2:
        return None
    kind: Type = "percent" if "%" in match["unit"] else "money" if match["unit"] in units()["currencies"] else "measure"
    codes = units()["currencies"]
    opened = opening(match.string, match.start("fact"))
    first = Quantity(kind, pair[0][0], unit=match["own"], currency=codes.get(match["own"]), comparator=opened.comparator)
    second = Quantity(kind, pair[1][0], unit=match["unit"], currency=codes.get(match["unit"]))
    return [Part(opened.start, match.end("own"), first), Part(match.start("second"), match.end("fact"), second)]


def percent(match: Match) -> list[Part[Quantity]] | None:
    """A share in per cent, or a difference in points of per cent."""
    if labelled(match.string, match.start("fact")) or _BROKEN_RICE.match(match.string, match.end("fact")):
        return None  # `gạo xuất khẩu 5% tấm`: a grade of rice
    return _part(match, "percent", " ".join(match["unit"].split()))


def money(match: Match) -> list[Part[Quantity]] | None:
    """An amount of a currency."""
    unit = " ".join(match["unit"].split())
    if coins(match["first"], match.string, match.end("fact")):
        return None
    return _part(match, "money", unit, units()["currencies"][unit])


def coins(number: str, text: str, end: int) -> bool:
    """Whether few `đồng` are currencies and no amount: `2 đồng tiền`; not `hơn trăm triệu đồng tiền nợ`."""
    return len(number) < 4 and bool(_COIN.match(text, end))


def age_behind(match: Match) -> Quantity:
    """Years of age, behind their word."""
    return Quantity("measure", Decimal(match["age"]), unit="tuổi")


def money_sign(match: Match) -> list[Part[Quantity]] | None:
    """An amount with the sign of the currency before it."""
    unit = match["unit"].strip()
    opened = opening(match.string, match.start("fact"))
    value = quantity(match, "money", opened.comparator, unit, units()["currencies"][unit])
    return None if value is None else placed(match, opened, value)


def measure(match: Match) -> list[Part[Quantity]] | None:
    """So many of a unit of measurement, or years of age."""
    unit = " ".join(match["unit"].split())
    if unit == "g" and _is_hour(match):
        return None
    return _part(match, "measure", unit)


def _is_hour(match: Match) -> bool:
    """Whether `8g` is eight o'clock: no later than 24, a word of time before or behind it and nothing that is weighed."""
    last = match["second"] or match["first"]
    if not last.isdecimal() or int(last) > 24:
        return False
    text, end = match.string, match.end("fact")
    return bool(
        _HOUR_BEHIND.match(text, end)
        or (_HOUR_BEFORE.search(text, max(0, match.start("fact") - 12), match.start("fact")) and _NO_WARE.match(text, end))
    )


def gold(match: Match) -> list[Part[Quantity]] | None:
    """So many tenths or hundredths of a tael of gold: the words are an adverb and a verb elsewhere."""
    start = match.start("fact")
    if not _GOLD.search(match.string, max(0, start - _GOLD_REACH), start):
        return None
    opened = opening(match.string, start)
    value = quantity(match, "measure", opened.comparator, match["unit"])
    return None if value is None else placed(match, opened, value)


def height(match: Match) -> list[Part[Quantity]]:
    """Metres and centimetres: `1m78`, `1m7`, `2 mét 05`."""
    opened = opening(match.string, match.start("fact"))
    number = Decimal(f"{match['whole']}.{match['part']}")
    value = Quantity("measure", number, unit="m" if match["metre"] == "m" else "mét", comparator=opened.comparator)
    return [Part(opened.start, match.end("fact"), value)]


@functools.cache
def _named() -> dict[str, Type]:
    """The units that words are written with, by name."""
    named: dict[str, Type] = dict.fromkeys(units()["measures"]["units"], "measure")
    named |= dict.fromkeys(units()["currencies"], "money")
    return named | dict.fromkeys(("%", "phần trăm", "điểm phần trăm"), "percent")


def unit_behind(text: str, end: int) -> tuple[Type, str, int] | None:
    """The unit that follows a number in words, the longest name first: its type, its name and its end."""
    behind = _FEW_WORDS.match(text, end)
    ends_ = [found.end() for found in _ONE_WORD.finditer(text, end, behind.end())] if behind else []
    for number in range(len(ends_) - 1, -1, -1):
        name = " ".join(text[end : ends_[number]].split())
        if name in _named():
            following = text[ends_[number] : ends_[number + 1]].strip() if number + 1 < len(ends_) else ""
            return None if following in units()["traps"].get(name, ()) else (_named()[name], name, ends_[number])
    return None


_CODES = ("usd", "vnd", "vnđ", "eur", "gbp", "jpy", "cny", "hkd", "sgd", "aud", "krw", "thb")
_CARAT = regex.compile(rf"{LEFT}vàng{GAP}\Z")
_DONG_SHORT = {"k": 10**3, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_PRICED_BEFORE = regex.compile(
    rf"{LEFT}{beside('money')}(?:{GAP}[^\s\d]+){{0,4}}[ :]*(?:từ|khoảng|chừng|hơn|gần|tầm|còn|chỉ)?[ :]*\Z"
)


def short_money(match: Match) -> list[Part[Quantity]] | None:
    """An amount of đồng as people type it: `1tr5`, `10k-20k`, `2tỷ3`; a `k` only where something has a price."""
    text, start, scale = match.string, match.start("fact"), _DONG_SHORT[match["scale"]]
    if match["scale"] == "k" and _CARAT.search(text, max(0, start - 8), start):
        return None  # `vàng 24k`
    if match["scale"] == "k" and match["per"] is None and not _PRICED_BEFORE.search(text, max(0, start - 40), start):
        return None
    if match["scale"] in ("tỷ", "tỉ") and not match["rest"]:
        return None  # `4,8tỷ` is a number with its scale
    opened = opening(text, start)
    high = _short(match["second"] or match["first"], match["rest"], scale)
    value = Quantity("money", high, currency="VND", comparator=opened.comparator)
    if match["second"]:
        low = _short(match["first"], None, scale)
        if low >= high:
            return None
        value = replace(value, number=None, low=low, high=high)
    return placed(match, opened, value)


def _short(figure: str, rest: str | None, scale: int) -> Decimal:
    return EXACT.multiply(read_digits(figure) + (Decimal(f"0.{rest}") if rest else 0), Decimal(scale))


RULES: tuple[Rule[Quantity], ...] = (
    Rule(
        id="count.money-short",
        why="Thousands, millions and billions of đồng are typed `k`, `tr`, `tỷ` onto the digits, with the next digits behind.",
        pattern=(
            rf"{START}(?P<fact>(?P<first>\d{{1,4}}(?:[.,]\d{{1,3}})?)(?:(?P<own>k|tr)?{OPT_GAP}-{OPT_GAP}(?P<second>\d{{1,4}}(?:[.,]\d{{1,3}})?))?"
            rf"(?P<scale>k|tr|tỷ|tỉ)(?P<rest>\d{{1,3}})?){RIGHT}(?P<per>(?={OPT_GAP}/{OPT_GAP}\p{{L}}))?(?!-\d|\.\d)"
        ),
        build=short_money,
        figures=("0k", "0tr", "0tỷ", "0tỉ"),
        starts=(DIGIT,),
        examples=(
            ("vay ⟦1tr5⟧ mua", Quantity("money", Decimal(1_500_000), currency="VND")),
            ("vé ⟦10k-20k⟧,", Quantity("money", low=Decimal(10_000), high=Decimal(20_000), currency="VND")),
            ("giá ⟦2tỷ3⟧ một căn", Quantity("money", Decimal(2_300_000_000), currency="VND")),
            ("lương ⟦khoảng 7tr⟧", Quantity("money", Decimal(7_000_000), currency="VND", comparator="~")),
            ("trà đá ⟦5k⟧/ly", Quantity("money", Decimal(5000), currency="VND")),
        ),
        not_examples=(
            "màn hình 4k sắc nét",
            "mua vòng vàng 24k",
            "chạy 10k quanh hồ",
            "tập 3tr.5",
            "kênh có 200k người theo dõi",
            "4,8tỷ đồng",
        ),
    ),
    Rule(
        id="count.percent",
        why="Digits before a sign or word for per cent are a share, whatever stands around them.",
        pattern=_with_unit(PERCENT),
        build=percent,
        starts=_STARTS,
        needs=("%", "phần trăm"),
        examples=(
            ("tăng ⟦hơn 3%⟧ so với năm 2015", Quantity("percent", Decimal(3), unit="%", comparator=">")),
            ("đạt ⟦8,3-8,5%⟧ GDP", Quantity("percent", low=Decimal("8.3"), high=Decimal("8.5"), unit="%")),
            ("dao động từ ⟦3,2% đến 3,6%⟧", Quantity("percent", low=Decimal("3.2"), high=Decimal("3.6"), unit="%")),
            ("⟦khoảng 15-20%⟧ còn", Quantity("percent", low=Decimal(15), high=Decimal(20), unit="%", comparator="~")),
            ("cao hơn ⟦17,3%⟧ so với", Quantity("percent", Decimal("17.3"), unit="%")),
            ("giảm ⟦0,5 điểm phần trăm⟧", Quantity("percent", Decimal("0.5"), unit="điểm phần trăm")),
        ),
        not_examples=("gạo 5% tấm", "gạo xuất khẩu 5% tấm của", "https://bao.vn/tang-5%20"),
    ),
    Rule(
        id="count.age-behind",
        why="An age may stand behind its word: `ở tuổi 51`; a range or another number goes on otherwise.",
        pattern=rf"{LEFT}(?P<fact>tuổi{GAP}(?P<age>\d{{1,3}})){RIGHT}(?![-/.,:]\d|{OPT_GAP}-{OPT_GAP}\d|{GAP}(?:đến|tới|tuổi|trở){RIGHT})",
        build=age_behind,
        starts=("tuổi",),
        examples=(
            ("mất ở ⟦tuổi 51⟧.", Quantity("measure", Decimal(51), unit="tuổi")),
            ("vừa bước sang ⟦tuổi 33⟧, cô", Quantity("measure", Decimal(33), unit="tuổi")),
        ),
        not_examples=("độ tuổi 18-35", "độ tuổi 6 đến 11", "trên tuổi 1.200"),
    ),
    Rule(
        id="count.money",
        why="Digits, a scale and the name of a currency are an amount of money.",
        pattern=_with_unit(CURRENCY),
        build=money,
        starts=_STARTS,
        needs=tuple(units()["currencies"]),
        examples=(
            ("thu về ⟦6,4 tỷ đồng⟧ trong", Quantity("money", Decimal(6_400_000_000), unit="đồng", currency="VND", scale="tỷ")),
            (
                "⟦xấp xỉ 175 ngàn tỉ đồng⟧",
                Quantity("money", Decimal(175) * 10**12, unit="đồng", currency="VND", comparator="~", scale="tỉ"),
            ),
            (
                "phí từ ⟦2.000-3.000đ⟧/bài",
                Quantity("money", low=Decimal(2000), high=Decimal(3000), unit="đ", currency="VND"),
            ),
            (
                "Từ ⟦trên 20 triệu đồng đến 50 triệu đồng⟧",
                Quantity("money", low=Decimal(20) * 10**6, high=Decimal(50) * 10**6, unit="đồng", currency="VND", scale="triệu"),
            ),
            (
                "bị phạt ⟦tới 1 tỷ đồng⟧",
                Quantity("money", Decimal(10**9), unit="đồng", currency="VND", comparator="<=", scale="tỷ"),
            ),
            ("lên tới ⟦42 tỷ NDT⟧".lower(), Quantity("money", Decimal(42) * 10**9, unit="ndt", currency="CNY", scale="tỷ")),
        ),
        not_examples=("10 đồng chí", "3 đô thị", "2 bảng đấu", "5 đồng hồ", "8 yên ngựa", "2 đồng tiền"),
    ),
    Rule(
        id="count.money-sign",
        why="The sign or code of a currency may stand before its number, the English way.",
        pattern=rf"{START}(?P<fact>(?P<unit>us\$|\$|€|£|¥|(?:{words(_CODES)}) {{0,4}}){OPT_GAP}"
        rf"(?P<first>{FIGURES})(?:{TO}(?P<second>(?&first)))?){_END}",
        build=money_sign,
        needs=("$", "€", "£", "¥", *_CODES),
        examples=(
            ("giá ⟦$299⟧", Quantity("money", Decimal(299), unit="$", currency="USD")),
            ("lợi nhuận ⟦vnd4.927 tỷ⟧", Quantity("money", Decimal(4_927) * 10**9, unit="vnd", currency="VND", scale="tỷ")),
            ("⟦hơn $1,5 tỷ⟧", Quantity("money", Decimal(1_500_000_000), unit="$", currency="USD", comparator=">", scale="tỷ")),
        ),
        not_examples=("a$5", "svnd 4"),
    ),
    Rule(
        id="count.measure",
        why="Digits before a unit of measurement, also written together; an age is a measure.",
        pattern=_with_unit(MEASURE),
        build=measure,
        needs=(*units()["measures"]["units"], *units()["measures"]["letters"]),
        starts=_STARTS,
        examples=(
            ("rộng ⟦45cm⟧,", Quantity("measure", Decimal(45), unit="cm")),
            ("từ ⟦47 đến 53cm⟧", Quantity("measure", low=Decimal(47), high=Decimal(53), unit="cm")),
            ("nhiệt độ ⟦2-8 độ c⟧", Quantity("measure", low=Decimal(2), high=Decimal(8), unit="độ c")),
            ("từ ⟦6 đến dưới 9 tháng tuổi⟧", Quantity("measure", low=Decimal(6), high=Decimal(9), unit="tháng tuổi")),
            ("quản lý ⟦khoảng 2.389.812,70 ha⟧", Quantity("measure", Decimal("2389812.70"), unit="ha", comparator="~")),
            ("xuống ⟦âm 2 độ⟧", Quantity("measure", Decimal(-2), unit="độ")),
        ),
        not_examples=(
            "mở cửa từ 8g đến 10g",
            "lúc 9g, đoàn",
            "8g sáng",
            "đứng thứ 2 gần",
            "8 ký tự",
            "3D",
            "22h30",
            "160 x 80 mm",
            "U.19 m",
        ),
    ),
    Rule(
        id="count.gold",
        why="Gold is weighed in `chỉ` and `phân`, at the end of a phrase, where no verb follows the adverb `chỉ`.",
        pattern=(
            rf"{START}(?P<fact>(?P<first>{DIGITS})(?:{TO}(?P<second>(?&first)))?{OPT_GAP}(?P<unit>chỉ|phân))"
            rf"(?={OPT_GAP}(?:[.,;:)!?/\n]|\Z)|{GAP}(?:và|trở){RIGHT})"
        ),
        build=gold,
        needs=("chỉ", "phân"),
        starts=(DIGIT,),
        examples=(
            ("vàng khoen loại ⟦5 phân⟧, dây", Quantity("measure", Decimal(5), unit="phân")),
            ("mua vàng nhẫn ⟦1-2 chỉ⟧.", Quantity("measure", low=Decimal(1), high=Decimal(2), unit="chỉ")),
        ),
        not_examples=("tiệm vàng ở quận 1 chỉ bán", "ra quân ngày 5 chỉ,", "vàng tăng theo 5 chỉ số"),
    ),
    Rule(
        id="count.height",
        why="The height of a person: metres, then centimetres without a unit.",
        pattern=rf"{START}(?P<fact>(?P<whole>\d)(?:{GAP})?(?P<metre>m|mét){OPT_GAP}(?P<part>\d{{1,2}})){RIGHT}(?![.,/]\d)",
        build=height,
        needs=("m",),
        starts=(DIGIT,),
        examples=(
            ("chân dài ⟦1m78⟧ được", Quantity("measure", Decimal("1.78"), unit="m")),
            ("cao ⟦hơn 1m7⟧", Quantity("measure", Decimal("1.7"), unit="m", comparator=">")),
        ),
        not_examples=("ngày 1m783", "cm78"),
    ),
)
