"""When `đứng đầu` and `dẫn đầu` state no place: whoever heads a body, leads a delegation, a coalition or a match."""

from __future__ import annotations

import functools
from typing import Any

import regex

from dsx.language import vocabulary
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, words

_WINDOW = 110
# `7 năm liên tiếp dẫn đầu`, `lần thứ 7 liên tiếp đứng đầu` are no groups of seven
_NO_GROUP = r"(?:tuổi|điểm|bàn|phút|để|vượt|lên|vươn|đã|đang|sẽ|mà|và|thì|khi|giúp|sau|tiếp)"  # `17 tuổi Hải An dẫn đầu`
_SPANNING = rf"{LEFT}(?:liên{GAP}(?:tiếp|tục)|liền|qua|nay|lần{GAP}đầu(?:{GAP}tiên)?)"


def listed(name: str) -> str:
    """A list of the vocabulary as a pattern."""
    return words(vocabulary.load("rank_heads")[name])


@functools.cache
def _before() -> Any:
    """A person (`người đứng đầu`), an agent (`do Nga đứng đầu`) or a group (`các địa phương dẫn đầu`) before."""
    return regex.compile(
        rf"{LEFT}{listed('persons')}{GAP}(?:(?:đang|là|được|sẽ){GAP})?$"
        rf"|{LEFT}do{GAP}[^,.;:\n]{{1,50}}{GAP}$|{LEFT}do{GAP}(?:ông|bà|đồng{GAP}chí){GAP}[^.;:\n]{{1,90}}{GAP}$"
        rf"|{LEFT}(?:nhóm|top|tốp)(?:{GAP}[^ ,.;:\n]{{1,12}}){{0,5}}{GAP}$"
        rf"|{LEFT}(?:\d{{1,3}}|các|những|hai|ba|bốn|năm|sáu|tám|mười){GAP}"
        rf"(?:(?!{_NO_GROUP}{RIGHT})[^ ,.;:\n\d]{{1,12}}{GAP}){{1,3}}(?<!{_SPANNING}{GAP})$"
    )


@functools.cache
def _body() -> Any:
    return regex.compile(
        rf"{OPT_GAP}(?::|là|gồm{GAP}có|gồm)?{GAP}(?:(?:các|những|một|nhiều|toàn){GAP})?"
        rf"(?!phòng{GAP}vé)(?:{listed('bodies')}|{listed('titles')}){RIGHT}"
    )


@functools.cache
def _measured() -> Any:
    """By what, behind: `đứng đầu các bộ, ngành về tỷ lệ giải ngân` is a place."""
    return regex.compile(rf"{GAP}về{GAP}(?!hưu)|{GAP}với{GAP}(?:(?:hơn|gần|khoảng){GAP})?\d")


@functools.cache
def _led() -> Any:
    return regex.compile(
        rf"{GAP}(?:(?:các|những|một|nhiều){GAP})?(?!cuộc{GAP}đua)(?:{listed('led')}|bởi){RIGHT}"
        rf"|{GAP}(?:với{GAP}t[ỷỉ]{GAP}số{GAP})?\d{{1,2}} ?- ?\d{{1,2}}(?!\d)"
    )


def heads_a_body(match: Any) -> bool:
    """Whether the match says who heads a body: `người đứng đầu`, `do Nga đứng đầu`, `đứng đầu là ông …`."""
    start, end = match.span("fact")
    if _before().search(match.string, max(0, start - _WINDOW), start):
        return True
    behind = match.string[end : end + _WINDOW]
    return match["lead"] is None and bool(_body().match(behind)) and not _measured().search(behind)


def leads_people(match: Any) -> bool:
    """Whether the match says who leads others, or a match: `dẫn đầu đoàn đại biểu`, `dẫn đầu 1-0`."""
    return match["lead"] is not None and bool(_led().match(match.string, match.end("fact")))
