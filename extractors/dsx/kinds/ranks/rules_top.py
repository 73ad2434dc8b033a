"""The first N: `top 10`, `tốp 5`, `nhóm 5 địa phương dẫn đầu`, `một trong năm ngân hàng lớn nhất`.

As a label (`kém top 4 hai điểm`, `đêm tranh tài của top 12`, the title of a list) it says nothing of anyone's place.
"""

from __future__ import annotations

import functools
from typing import Any

import regex

from dsx.kinds.kind import DIGIT, Rule
from dsx.kinds.ranks.traps import listed
from dsx.kinds.ranks.values import CARDINAL, CARDINAL_OPENERS, Top, number
from dsx.language import vocabulary
from dsx.language.pattern import GAP, LEFT, RIGHT, words

_LEADING = rf"(?:dẫn{GAP}đầu|đứng{GAP}đầu)"
_NOUNS = words(vocabulary.load("rank_heads")["grouped"])
_ENTERED = rf"(?<={LEFT}(?:thuộc|vào|trong(?:{GAP}số)?|lọt|là){GAP})"
_WINDOW = 40


@functools.cache
def _label_before() -> Any:
    """A word that makes those at the top a label, or `Trong top 10` at the head of a sentence."""
    return regex.compile(rf"{LEFT}(?:{listed('labels')}|(?:^|[.;\n] ?)trong){GAP}$")


@functools.cache
def _label_behind() -> Any:
    return regex.compile(rf" ?(?::|{GAP}(?:nguy{GAP}hiểm|tìm{GAP}kiếm|đầu))")


@functools.cache
def _reached() -> Any:
    return regex.compile(rf"{LEFT}{listed('reached')}{GAP}$")


@functools.cache
def _table_before() -> Any:
    tables = words(vocabulary.load("indices")["named_tables"])
    return regex.compile(rf"{LEFT}(?:của{GAP})?{tables}{GAP}(?:\p{{L}}{{2,12}}\d{{2,4}}{GAP})?(?:-{GAP})?$")


@functools.cache
def _entered() -> Any:
    """Someone gets into the table: `lọt danh sách top 10`."""
    return regex.compile(
        rf"{LEFT}(?:lọt|vào|nằm|có{GAP}(?:mặt|tên)|góp{GAP}mặt|lên|rời|khỏi|thuộc)(?:{GAP}(?:vào|trong|tới|đến)){{0,2}}{GAP}$"
    )


@functools.cache
def _placed() -> Any:
    return regex.compile(rf"{GAP}(?:(?:của|trên|ở|trong|tại){GAP})?{listed('regions')}{RIGHT}")


def _top(match: Any) -> Top | None:
    """A top N unless it is a label; after a noun it needs the region or table it is of (`trường Top 3 châu Á`)."""
    size = number(match["size"])
    text, (start, end) = match.string, match.span("fact")
    before = text[max(0, start - _WINDOW) : start]
    if table := _table_before().search(before):  # `trong bảng xếp hạng Top 500 doanh nghiệp`: the table's own name
        entered = _entered().search(before[: table.start()])
        return Top(size) if size and entered else None
    if not size or _label_before().search(before) or _label_behind().match(text, end):
        return None
    attached = before.endswith(" ") and _placed().match(text, end)
    return Top(size) if attached or _reached().search(before) else None


def _group(match: Any) -> Top | None:
    size = number(match["size"])
    return Top(size) if size else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="rank.top",
        why="`top N` where someone gets, is or wants to be; not as a label of those who are.",
        pattern=(
            rf"{LEFT}(?P<fact>t[oố]p(?:[ -]{{1,4}}|(?=\d))(?P<size>{CARDINAL})"
            rf"(?:{GAP}(?:{_NOUNS}{GAP})?{_LEADING}(?!{GAP}bảng{GAP}xếp))?)"
        ),
        needs=("top", "tốp"),
        build=_top,
        examples=(
            ("Hà Nội lần đầu lọt ⟦top 10⟧ trong bảng xếp hạng", Top(10)),
            ("vào ⟦tốp 15⟧ toàn quốc", Top(15)),
            ("thuộc ⟦top 4 đội dẫn đầu⟧", Top(4)),
            ("trường đại học ⟦Top 3⟧ châu Á", Top(3)),
            ("lọt ⟦top 500⟧ người giàu nhất Trung Quốc", Top(500)),
        ),
        not_examples=(
            "xếp thứ sáu, kém top 4 đúng 2 điểm",
            "Top 5 anime xem lại không chán",
            "đêm tranh tài của top 12",
            "tốp máy bay",
        ),
    ),
    Rule(
        id="rank.group",
        why="A group of N at the head of a list.",
        pattern=(
            rf"{LEFT}(?P<fact>nhóm{GAP}(?P<size>{CARDINAL}){GAP}"
            rf"(?:{_NOUNS}{GAP}|(?:[^ ,.;:()\n\d]{{1,12}}{GAP}){{1,5}}?){_LEADING})"
            rf"|{_ENTERED}(?P<fact>nhóm{GAP}(?P<size>{CARDINAL}){GAP}(?:địa{GAP}phương|tỉnh|nước|quốc{GAP}gia|nền{GAP}kinh{GAP}tế)){RIGHT}"
            rf"(?!{GAP}(?:yếu|nghèo|kém|cuối|thấp))"
            rf"|{_ENTERED}(?P<fact>nhóm{GAP}(?P<size>{CARDINAL}))"
            rf"(?={GAP}(?:[^ ,.;:()\n\d]{{1,12}}{GAP}){{2,6}}nhất{RIGHT})"
            rf"|{_ENTERED}(?P<fact>(?P<size>{CARDINAL}){GAP}{_NOUNS}{GAP}{_LEADING})"
        ),
        build=_group,
        needs=("nhóm", "dẫn đầu", "đứng đầu"),
        starts=("nhóm", DIGIT, *CARDINAL_OPENERS),
        examples=(
            ("phấn đấu thuộc ⟦nhóm 5 địa phương dẫn đầu⟧ vào năm 2027", Top(5)),
            ("trở lại ⟦nhóm 15 tỉnh, thành phố dẫn đầu⟧ cả nước", Top(15)),
            ("sẽ thuộc ⟦nhóm 5 địa phương⟧ và", Top(5)),
            ("trình độ thuộc ⟦nhóm 3 nước đứng đầu⟧ ASEAN", Top(3)),
            ("nằm trong ⟦10 địa phương dẫn đầu⟧ cả nước", Top(10)),
            ("được chọn vào ⟦nhóm 4⟧ pha cản phá ấn tượng nhất", Top(4)),
        ),
        not_examples=("nợ nhóm 5 của các ngân hàng", "nhóm 5 tổng công ty", "thuộc nhóm 3 tỉnh cuối bảng"),
    ),
    Rule(
        id="rank.one-of",
        why="One of N at the head of a list: `một trong năm ngân hàng lớn nhất`.",
        pattern=(
            rf"{LEFT}(?P<fact>một{GAP}trong{GAP}(?:số{GAP}|những{GAP})?(?:top{GAP})?(?P<size>{CARDINAL}){GAP}"
            rf"(?:[^ ,.;:()\n\d]{{1,12}}{GAP}){{1,8}}?(?:{_LEADING}|(?<!(?:thống|duy|hợp|đồng){GAP})nhất|hàng{GAP}đầu)){RIGHT}"
        ),
        needs=("một trong",),
        build=_group,
        starts=("một",),
        examples=(
            ("là ⟦một trong năm ngân hàng lớn nhất⟧ nước này", Top(5)),
            ("là ⟦một trong 5 địa phương dẫn đầu⟧ cả nước", Top(5)),
        ),
        not_examples=("một trong những tỉnh dẫn đầu", "một trong 5 điều kiện để thống nhất"),
    ),
)
