"""Numbers in digits with a unit of their own behind (or before) them: per cent, money, measures."""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import Any

import regex
from msgspec.structs import replace

from dsx.kinds.counts.comparator import opening
from dsx.kinds.counts.context import dimension, labelled, units
from dsx.kinds.counts.quantity import FIGURES, START, TO, Quantity, Type, ends, placed, quantity
from dsx.kinds.kind import DIGIT, Part, Rule
from dsx.language.numerals import DIGITS
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
_ONE_WORD = regex.compile(r" {1,4}[^\s\d.,;:()]+")
_FEW_WORDS = regex.compile(r"(?: {1,4}[^\s\d.,;:()]+){1,5}")


_STARTS = (DIGIT, "âm", "đủ")


def _with_unit(unit: str) -> str:
    """A number or a range with a unit, which the first end may carry too: `3,2% đến 3,6%`."""
    return (
        rf"{START}(?P<fact>(?:(?P<full>(?<!chưa{GAP})đủ){GAP})?(?P<minus>-|âm{GAP})?(?P<first>{FIGURES})"
        rf"(?:(?:{OPT_GAP}(?P<own>(?&unit))(?:/\p{{L}}{{1,9}}+)?)?{TO}(?P<second>(?&first)))?{OPT_GAP}(?P<unit>{unit})){_END}"
    )


def _part(match: Any, type_: Type, unit: str, currency: str | None = None) -> list[Part] | None:
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


def _apart(match: Any) -> list[Part] | None:
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


def percent(match: Any) -> list[Part] | None:
    """A share in per cent, or a difference in points of per cent."""
    if labelled(match.string, match.start("fact")) or _BROKEN_RICE.match(match.string, match.end("fact")):
        return None  # `gạo xuất khẩu 5% tấm`: a grade of rice
    return _part(match, "percent", " ".join(match["unit"].split()))


def money(match: Any) -> list[Part] | None:
    """An amount of a currency."""
    unit = " ".join(match["unit"].split())
    if coins(match["first"], match.string, match.end("fact")):
        return None
    return _part(match, "money", unit, units()["currencies"][unit])


def coins(number: str, text: str, end: int) -> bool:
    """Whether few `đồng` are currencies and no amount: `2 đồng tiền`; not `hơn trăm triệu đồng tiền nợ`."""
    return len(number) < 4 and bool(_COIN.match(text, end))


def money_sign(match: Any) -> list[Part] | None:
    """An amount with the sign of the currency before it."""
    unit = match["unit"].strip()
    opened = opening(match.string, match.start("fact"))
    value = quantity(match, "money", opened.comparator, unit, units()["currencies"][unit])
    return None if value is None else placed(match, opened, value)


def measure(match: Any) -> list[Part] | None:
    """So many of a unit of measurement, or years of age."""
    unit = " ".join(match["unit"].split())
    if unit == "g" and len(match["first"]) == 1 and match[0].endswith(match["first"] + "g"):
        return None  # 4G, 5G: networks
    return _part(match, "measure", unit)


def gold(match: Any) -> list[Part] | None:
    """So many tenths or hundredths of a tael of gold: the words are an adverb and a verb elsewhere."""
    start = match.start("fact")
    if not _GOLD.search(match.string, max(0, start - _GOLD_REACH), start):
        return None
    opened = opening(match.string, start)
    value = quantity(match, "measure", opened.comparator, match["unit"])
    return None if value is None else placed(match, opened, value)


def height(match: Any) -> list[Part]:
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


RULES = (
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
        pattern=rf"{START}(?P<fact>(?P<unit>us\$|\$|€|£|¥|usd {{1,4}}){OPT_GAP}"
        rf"(?P<first>{FIGURES})(?:{TO}(?P<second>(?&first)))?){_END}",
        build=money_sign,
        needs=("$", "€", "£", "¥", "usd "),
        examples=(
            ("giá ⟦$299⟧", Quantity("money", Decimal(299), unit="$", currency="USD")),
            ("⟦hơn $1,5 tỷ⟧", Quantity("money", Decimal(1_500_000_000), unit="$", currency="USD", comparator=">", scale="tỷ")),
        ),
        not_examples=("a$5",),
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
        not_examples=("mạng 5G", "đứng thứ 2 gần", "8 ký tự", "3D", "22h30", "160 x 80 mm", "U.19 m"),
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
