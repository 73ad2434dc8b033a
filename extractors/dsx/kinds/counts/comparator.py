"""The words before a number that bound it: `hơn`, `gần`, `ít nhất`, `không quá`, and where the count begins with them.

They are looked for once a number is found, so that no pattern of a number carries them. `hơn` behind an adjective is its own
(`cao hơn 17,3% so với`): the number then is an exact difference.
"""

from __future__ import annotations

import functools
from typing import Literal

import msgspec
import regex

from dsx.kinds.counts.context import Ending, beside, beside_words
from dsx.language.pattern import GAP, LEFT, OPT_GAP, words

Comparator = Literal["=", "~", ">", ">=", "<", "<="]

COMPARATORS: dict[str, Comparator] = {
    **dict.fromkeys(("khoảng", "khoảng chừng", "chừng", "ước chừng", "áng chừng", "xấp xỉ", "tầm"), "~"),
    **dict.fromkeys(("trên dưới", "suýt soát", "khoảng hơn", "khoảng trên", "khoảng gần", "khoảng dưới", "~"), "~"),
    **dict.fromkeys(("hơn", "trên", "vượt", "vượt quá", "vượt mốc", "vượt ngưỡng", "quá", ">"), ">"),
    **dict.fromkeys(("ít nhất", "ít nhất là", "tối thiểu", "tối thiểu là", "không dưới", "không ít hơn", "≥"), ">="),
    **dict.fromkeys(("không thấp hơn", "không nhỏ hơn", "không kém"), ">="),
    **dict.fromkeys(("gần", "dưới", "chưa đến", "chưa tới", "chưa đủ", "chưa đầy", "không đến", "không tới", "không đầy"), "<"),
    **dict.fromkeys(("ngót", "ngót nghét", "<"), "<"),
    **dict.fromkeys(("tối đa", "tối đa là", "tối đa đến", "không quá", "không vượt quá", "không hơn", "chưa quá", "≤"), "<="),
    **dict.fromkeys(("không cao hơn", "không lớn hơn", "không nhiều hơn", "chưa vượt", "chưa vượt quá", "không vượt"), "<="),
    "&lt;": "<", "&gt;": ">", "&le;": "<=", "&ge;": ">=",  # of a web page that was not unwrapped
}  # fmt: skip
_WINDOW = 24
_THAN = regex.compile(r"[^\n.;]{0,60}?(?:so với|cùng kỳ)")


class Opening(msgspec.Struct, frozen=True):
    """Where a count begins, and the words that bound its number there, if any."""

    start: int
    said: str | None
    comparator: Comparator


@functools.cache
def _comparators() -> Ending:
    return Ending(
        [*COMPARATORS, "tới", "đến"],
        rf"(?:{LEFT}|(?=&l))(?<![<>])(?:(?P<said>{words(COMPARATORS)})|(?<={beside('limit')}{GAP})(?P<said>tới|đến))"
        rf"(?:(?<=\p{{L}}){GAP}|(?<!\p{{L}}){OPT_GAP})",
    )


@functools.cache
def _adjectives() -> Ending:
    return Ending(
        beside_words("comparative") | beside_words("extent"),
        rf"{LEFT}(?:{beside('comparative')}|(?P<extent>{beside('extent')})){GAP}",
    )


def opening(text: str, start: int) -> Opening:
    """The comparator that stands before a number, and where it begins; the number's own place where there is none."""
    found = _comparators().search(text, start, _WINDOW)
    if found is None:
        return Opening(start, None, "=")
    said = " ".join(found["said"].split())
    return Opening(found.start(), said, COMPARATORS.get(said, "<="))  # not listed: `tới`, `đến` after a verb of limit


def differs(opened: Opening, text: str, end: int, measured: bool) -> bool:
    """Whether `hơn` belongs to the adjective before it and makes an exact difference of the number (`cao hơn 17,3%`).

    With an adjective of extent before a measure it is one only where something is compared: `cao hơn 105 m` is a bound,
    `cao hơn 105 m so với` a difference.
    """
    if opened.said != "hơn":
        return False
    adjective = _adjectives().search(text, opened.start, 12)
    if adjective is None:
        return False
    return not (measured and adjective["extent"]) or bool(_THAN.match(text, end))
