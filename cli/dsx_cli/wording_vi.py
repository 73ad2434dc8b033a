"""A fact's value as a Vietnamese reader says it: `5 tháng 5, 2022`, `thứ 24/63`, `> 61.000 chữ ký số`.

Numbers and dates are those of Unicode's CLDR for Vietnamese, which a test holds against Babel; the library itself would
take a tenth of a second to load.
"""

from __future__ import annotations

import datetime
import re

from dsx.fact import ClaimValue, CountValue, DateValue, DocumentValue, Fact, Number, RankValue
from dsx_cli import wording
from dsx_cli.wording import COMPARATORS, joined

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DAYPARTS = {"MO": "sáng", "MI": "trưa", "AF": "chiều", "EV": "tối", "NI": "đêm", "DT": "ban ngày"}
_SEASONS = {"SP": "mùa xuân", "SU": "mùa hè", "FA": "mùa thu", "WI": "mùa đông"}
_REFERENCES = {"FUTURE_REF": "trong tương lai", "PAST_REF": "trong quá khứ", "PRESENT_REF": "hiện nay"}
_UNITS = {"Y": "năm", "M": "tháng", "W": "tuần", "D": "ngày", "TH": "giờ", "TM": "phút", "TS": "giây"}
_MODS = {
    "approx": "khoảng {}", "start": "đầu {}", "mid": "giữa {}", "end": "cuối {}", "before": "trước {}", "after": "sau {}",
    "on_or_before": "đến hết {}", "on_or_after": "từ {}", "less_than": "dưới {}", "more_than": "hơn {}",
    "equal_or_less": "tối đa {}", "equal_or_more": "ít nhất {}",
}  # fmt: skip
_MODALITIES = {"target": "mục tiêu", "possible": "có thể", "denied": "phủ định"}
_MODES = {"direct": "trực tiếp", "indirect": "gián tiếp"}


def say(fact: Fact) -> str:
    """The value of a fact in a few words."""
    value = fact.value
    match value:
        case DateValue():
            return _date(value)
        case DocumentValue():
            return _document(value)
        case RankValue():
            return _rank(value)
        case CountValue():
            return _count(value)
        case ClaimValue():
            return _claim(value)


def quantity(number: Number) -> str:
    """`28.000`, `2,42`: points part the thousands, a comma the decimals."""
    return wording.quantity(number).translate(str.maketrans(",.", ".,"))


def day(iso: str) -> str:
    """An ISO date as written out: `5 tháng 5, 2022`; a month: `tháng 9 năm 2024`; what is none is given back."""
    try:
        date = datetime.date.fromisoformat(iso[:10])
    except ValueError:
        month = re.fullmatch(r"(\d{4})-(\d\d)", iso)
        return f"tháng {int(month[2])} năm {month[1]}" if month else iso
    return f"{date.day} tháng {date.month}, {date.year}"


def _date(value: DateValue) -> str:
    phrase = _repeated(value.timex) if value.type == "set" else _stretch(value.timex)
    if value.mod is not None:
        phrase = _MODS[value.mod].format(phrase)
    return f"{phrase} (âm lịch)" if value.calendar == "lunar" else phrase


def _repeated(timex: str) -> str:
    if wording.DURATION.fullmatch(timex):
        return "mỗi " + re.sub(r"^1 ", "", _duration(timex))
    if timex.startswith("XXXX-XX-") and timex[8:].isdigit():
        return f"ngày {int(timex[8:])} hằng tháng"
    return f"{re.sub(r' [(]không rõ .*?[)]', '', _point(timex))} hằng {'tuần' if 'W' in timex else 'năm'}"


def _stretch(timex: str) -> str:
    if "/" not in timex:
        return _point(timex)
    first, last = timex.split("/", 1)
    if first == "..":
        return f"đến {_point(last)}"
    if last == "..":
        return f"từ {_point(first)}"
    return f"{_point(first)} – {_point(last)}"


def _point(timex: str) -> str:
    if timex in _REFERENCES:
        return _REFERENCES[timex]
    if "T" in timex and not timex.startswith("P"):
        date, clock = timex.split("T", 1)
        words = _DAYPARTS.get(clock, clock)
        return f"{words} (không rõ ngày)" if date == "XXXX-XX-XX" else f"{words}, {_point(date)}"
    if wording.DURATION.fullmatch(timex):
        return _duration(timex)
    if found := wording.DAY.fullmatch(timex):
        return _day_or_month(found[1], found[2], found[3])
    if found := wording.WEEK.fullmatch(timex):
        return _week(found[1], found[2], found[3])
    if found := wording.PART.fullmatch(timex):
        return _part(found[1], found[2])
    if timex.startswith("BC") and timex[2:].isdigit():
        return f"năm {int(timex[2:])} TCN"
    if timex == "XXXX":
        return "không rõ năm"
    if timex.isdigit() and len(timex) < 4:
        return f"thập niên {timex}0" if len(timex) == 3 else f"thế kỷ {int(timex) + 1}"
    return timex


def _day_or_month(year: str, month: str, day: str | None) -> str:
    if month == "XX":
        return "không rõ ngày" if day in (None, "XX") else f"ngày {int(day)} (không rõ tháng)"
    name = f"tháng {int(month)}"
    if day in (None, "XX"):
        return f"{name} (không rõ năm)" if year == "XXXX" else f"{name} năm {year}"
    return f"{int(day)} {name} (không rõ năm)" if year == "XXXX" else f"{int(day)} {name}, {year}"


def _week(year: str, week: str, day: str | None) -> str:
    if "X" in year + week:
        name = {None: "tuần", "WE": "cuối tuần"}.get(day) or _WEEKDAYS[int(day or 1) - 1]
        return f"{name} (không rõ tuần)"
    try:
        monday = datetime.date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return f"tuần {week} năm {year}"
    if day == "WE":
        return f"cuối tuần {_full(monday + datetime.timedelta(days=5))}"
    return f"tuần từ {_full(monday)}" if day is None else _full(monday + datetime.timedelta(days=int(day) - 1))


def _full(date: datetime.date) -> str:
    return day(date.isoformat())


def _part(year: str, part: str) -> str:
    if part[0] == "Q":
        name = f"quý {part[1]}"
    elif part[0] == "H":
        name = "nửa đầu" if part[1] == "1" else "nửa cuối"
    else:
        name = _SEASONS[part]
    return f"{name} (không rõ năm)" if year == "XXXX" else f"{name} năm {year}"


def _duration(timex: str) -> str:
    return " ".join(
        f"{'vài' if 'X' in amount else amount.replace('.', ',')} {_UNITS[unit]}" for amount, unit in wording.amounts(timex)
    )


def _document(value: DocumentValue) -> str:
    name = value.symbol or " ".join(part for part in (value.type, value.number) if part)
    if value.refers_to:
        name = f"{name} → {value.refers_to}"
    if value.year and str(value.year) not in name:
        name = f"{name} {value.year}"
    return joined(value.provision, name, value.issuer, value.issued and day(value.issued), value.title)


def _rank(value: RankValue) -> str:
    if value.type == "top":
        place = f"top {value.top}"
    elif value.type == "change":
        place = f"{'giảm' if (value.change or 0) < 0 else 'tăng'} {abs(value.change or 0)} bậc"
    elif value.position is None:
        place = "không rõ hạng"
    elif value.position < 0:
        place = "cuối bảng" if value.position == -1 else f"thứ {-value.position} từ dưới lên"
    else:
        place = f"thứ {quantity(value.position)}"
    if value.of is not None:
        place += f"/{quantity(value.of)}"
    if value.since:
        place += f" so với {day(value.since)}"
    if value.modality != "result":
        place += f" ({_MODALITIES[value.modality]})"
    return joined(place, value.subject, value.metric, value.scope, value.time and day(value.time))


def _count(value: CountValue) -> str:
    if value.number is None:
        amount = "–".join(quantity(end) for end in (value.low, value.high) if end is not None)
    elif value.type == "ordinal":
        amount = f"{value.unit or ''} thứ {quantity(value.number)}".strip()
    else:
        amount = quantity(value.number)
    if value.of is not None:
        amount += f"/{quantity(value.of)}"
    unit = None if value.type == "ordinal" else value.unit or value.currency
    if unit:
        amount += unit if unit == "%" else f" {unit}"
    if value.modality != "result":
        amount += f" ({_MODALITIES[value.modality]})"
    return COMPARATORS[value.comparator] + amount


def _claim(value: ClaimValue) -> str:
    speaker = ", ".join(part for part in (value.speaker, value.role) if part) or "không nêu tên"
    holds = f"{len(value.facts)} dữ kiện" if value.facts else None
    return joined(speaker, f"{value.cue or 'trích lời'} ({_MODES[value.mode]})", holds)
