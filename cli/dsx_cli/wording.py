"""A fact's value as a person would say it: `5 May 2022`, `24th of 63`, `> 61,000 chữ ký số`.

Dates are read back from their TIMEX3 value, whose forms FACTS lists; a form that is not known is shown as it stands.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from dsx.fact import ClaimValue, CountValue, DateValue, DocumentValue, Fact, Number, RankValue
from dsx_cli.messages import language

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYPARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_REFERENCES = {"FUTURE_REF": "in the future", "PAST_REF": "in the past", "PRESENT_REF": "now"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_MODS = {
    "approx": "about {}", "start": "early {}", "mid": "mid {}", "end": "late {}", "before": "before {}", "after": "after {}",
    "on_or_before": "by {}", "on_or_after": "from {}", "less_than": "less than {}", "more_than": "more than {}",
    "equal_or_less": "at most {}", "equal_or_more": "at least {}",
}  # fmt: skip
COMPARATORS = {"=": "", "~": "≈ ", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}

DAY = re.compile(r"(\d{4}|XXXX)-(\d\d|XX)(?:-(\d\d|XX))?")
WEEK = re.compile(r"(\d{4}|XXXX)-W(\d\d|XX)(?:-(WE|[1-7]))?")
PART = re.compile(r"(\d{4}|XXXX)-(Q[1-4]|H[12]|SP|SU|FA|WI)")
DURATION = re.compile(r"P(?=.)(?:[\d.X]+[YMWD])*(?:T(?:[\d.X]+[HMS])+)?")
_UNKNOWN = re.compile(r" \((?:year|week|day) unknown\)")
_AMOUNT = re.compile(r"([\d.X]+)([YMWDHS])")


def say(fact: Fact) -> str:
    """The value of a fact in a few words, in the language that is spoken."""
    if language() == "vi":
        from dsx_cli import wording_vi

        return wording_vi.say(fact)
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


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 24th."""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def quantity(number: Number) -> str:
    """A number with its thousands parted, never with an exponent."""
    return f"{number:,}" if isinstance(number, int) else f"{Decimal(str(number)):,f}"


def day(iso: str) -> str:
    """An ISO date as written out: `2022-05-05` is 5 May 2022; what is none is given back."""
    if language() == "vi":
        from dsx_cli import wording_vi

        return wording_vi.day(iso)
    try:
        return _full_day(datetime.date.fromisoformat(iso[:10]))
    except ValueError:
        return iso


def joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _date(value: DateValue) -> str:
    phrase = _repeated(value.timex) if value.type == "set" else _stretch(value.timex)
    if value.mod is not None:
        phrase = _MODS[value.mod].format(phrase)
    if value.calendar == "lunar":
        phrase += " (lunar calendar)"
    return phrase


def _repeated(timex: str) -> str:
    if DURATION.fullmatch(timex):
        return "every " + re.sub(r"^1 (\w+)$", r"\1", _duration(timex))
    if timex.startswith("XXXX-XX-") and timex[8:].isdigit():
        return f"the {ordinal(int(timex[8:]))} of every month"
    return "every " + _UNKNOWN.sub("", _point(timex))


def _stretch(timex: str) -> str:
    """A point or an interval."""
    if "/" not in timex:
        return _point(timex)
    first, last = timex.split("/", 1)
    if first == "..":
        return f"until {_point(last)}"
    if last == "..":
        return f"since {_point(first)}"
    return _between(_point(first), _point(last))


def _between(first: str, last: str) -> str:
    """`1–15 July 2025`, `28 June – 2 July 2025`, `2022–2025`: what both ends share is said once."""
    words, others = first.split(" "), last.split(" ")
    if len(words) == len(others):
        while len(words) > 1 and words[-1] == others.pop():
            words.pop()
    dash = "–" if len(words) == 1 and words[0].isdigit() else " – "
    return " ".join(words) + dash + last


def _point(timex: str) -> str:
    if timex in _REFERENCES:
        return _REFERENCES[timex]
    if "T" in timex and not timex.startswith("P"):
        date, clock = timex.split("T", 1)
        words = _DAYPARTS.get(clock, clock)
        return f"{words} (day unknown)" if date == "XXXX-XX-XX" else f"{_point(date)}, {words}"
    if DURATION.fullmatch(timex):
        return _duration(timex)
    if found := DAY.fullmatch(timex):
        return _day_or_month(found[1], found[2], found[3])
    if found := WEEK.fullmatch(timex):
        return _week(found[1], found[2], found[3])
    if found := PART.fullmatch(timex):
        return _part(found[1], found[2])
    if timex.startswith("BC") and timex[2:].isdigit():
        return f"{int(timex[2:])} BC"
    if timex == "XXXX":
        return "year unknown"
    if timex.isdigit() and len(timex) < 4:
        return f"{timex}0s" if len(timex) == 3 else f"{ordinal(int(timex) + 1)} century"
    return timex


def _full_day(date: datetime.date) -> str:
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def _day_or_month(year: str, month: str, day: str | None) -> str:
    if month == "XX":
        return "day unknown" if day in (None, "XX") else f"the {ordinal(int(day))} (month unknown)"
    name = _MONTHS[int(month) - 1] if 0 < int(month) <= 12 else f"month {month}"
    named = name if day in (None, "XX") else f"{int(day)} {name}"
    return f"{named} (year unknown)" if year == "XXXX" else f"{named} {year}"


def _week(year: str, week: str, day: str | None) -> str:
    if "X" in year + week:
        name = {None: "week", "WE": "weekend"}.get(day) or _WEEKDAYS[int(day or 1) - 1]
        return f"{name} (week unknown)" if name in _WEEKDAYS else f"{name} unknown"
    try:
        monday = datetime.date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return f"week {week} of {year}"
    if day == "WE":
        return f"weekend of {_full_day(monday + datetime.timedelta(days=5))}"
    return f"week of {_full_day(monday)}" if day is None else _full_day(monday + datetime.timedelta(days=int(day) - 1))


def _part(year: str, part: str) -> str:
    kind = {"Q": "quarter", "H": "half"}.get(part[0])
    name = f"{ordinal(int(part[1]))} {kind}" if kind else _SEASONS[part]
    return f"{name} (year unknown)" if year == "XXXX" else f"{name} of {year}"


def amounts(timex: str) -> list[tuple[str, str]]:
    """The numbers of a duration with their units; those of a clock have a T before."""
    date, _, clock = timex[1:].partition("T")
    return [(n, unit) for n, unit in _AMOUNT.findall(date)] + [(n, "T" + unit) for n, unit in _AMOUNT.findall(clock)]


def _duration(timex: str) -> str:
    return " ".join(f"{'some' if 'X' in n else n} {_UNITS[unit]}{'' if n == '1' else 's'}" for n, unit in amounts(timex))


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
        change = value.change or 0
        place = f"{'down' if change < 0 else 'up'} {abs(change)} place{'' if abs(change) == 1 else 's'}"
    else:
        place = _position(value.position)
    if value.of is not None:
        place += f" of {value.of:,}"
    if value.since:
        place += f" since {day(value.since)}"
    if value.modality != "result":
        place += f" ({value.modality})"
    return joined(place, value.subject, value.metric, value.scope, value.time and day(value.time))


def _position(position: int | None) -> str:
    if position is None:
        return "place unknown"
    if position < 0:
        return "last" if position == -1 else f"{ordinal(-position)} from the bottom"
    return ordinal(position)


def _count(value: CountValue) -> str:
    if value.number is None:
        amount = "–".join(quantity(end) for end in (value.low, value.high) if end is not None)
    elif value.type == "ordinal" and isinstance(value.number, int):
        amount = ordinal(value.number)
    else:
        amount = quantity(value.number)
    if value.of is not None:
        amount += f" of {quantity(value.of)}"
    unit = value.unit or value.currency
    if unit:
        amount += unit if unit == "%" else f" {unit}"
    if value.modality != "result":
        amount += f" ({value.modality})"
    return COMPARATORS[value.comparator] + amount


def _claim(value: ClaimValue) -> str:
    speaker = ", ".join(part for part in (value.speaker, value.role) if part) or "unnamed"
    holds = f"{len(value.facts)} fact{'' if len(value.facts) == 1 else 's'}" if value.facts else None
    return joined(speaker, f"{value.cue or 'quoted'} ({value.mode})", holds)
