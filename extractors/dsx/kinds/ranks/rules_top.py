"""The first N: `top 10`, `tốp 5`, `nhóm 5 địa phương dẫn đầu`, `một trong năm ngân hàng lớn nhất`.

As a label (`kém top 4 hai điểm`, `đêm tranh tài của top 12`, the title of a list) it says nothing of anyone's place.
"""

from __future__ import annotations

import functools
from typing import Any

import regex

from dsx.kinds.ranks.places import CARDINAL, Top, number
from dsx.kinds.rule import Rule
from dsx.language.pattern import GAP, LEFT, RIGHT

_LEADING = rf"(?:dẫn{GAP}đầu|đứng{GAP}đầu)"
_NOUNS = (
    rf"(?:địa{GAP}phương|tỉnh(?:,? ?/?thành(?:{GAP}phố)?|,{GAP}thành(?:{GAP}phố)?|{GAP}thành)?|thành{GAP}phố|nước|quốc{GAP}gia|nền{GAP}kinh{GAP}tế|bộ(?:,{GAP}ngành)?|đơn{GAP}vị|đội(?:{GAP}bóng)?|"
    rf"trường(?:{GAP}đại{GAP}học)?|doanh{GAP}nghiệp|công{GAP}ty|ngân{GAP}hàng|thị{GAP}trường|hãng|quận|huyện|xã|sở|thương{GAP}hiệu)"
)
_WINDOW = 40
_ENTERED = rf"(?<={LEFT}(?:thuộc|vào|trong|lọt|là){GAP})"


@functools.cache
def _label() -> tuple[Any, Any]:
    """What stands before a label, and behind one."""
    before = regex.compile(
        rf"{LEFT}(?:kém|hơn|cách|bám{GAP}đuổi|bám|đuổi|với|của|cho|các|những|tìm{GAP}ra|chọn(?:{GAP}ra)?|xác{GAP}nhận|tiết{GAP}lộ|công{GAP}bố|lộ{GAP}diện|bộ{GAP}đôi|"
        rf"gặp|so{GAP}với|đấu|lớn{GAP}trong|nào{GAP}trong|(?:^|[.;\n] ?)trong|thi|cuộc{GAP}đua|điểm{GAP}danh|bật{GAP}mí|số){GAP}$"
    )
    behind = regex.compile(rf" ?(?::|{GAP}(?:nguy{GAP}hiểm|tìm{GAP}kiếm|đầu))")
    return before, behind


@functools.cache
def _reached() -> Any:
    """What says, before `top`, that someone gets there, is there, wants to or falls out."""
    verbs = (
        "lọt|vào|thuộc|nằm|đứng|ở|có mặt|góp mặt|xếp|giữ|giành|trụ|chen|lên|về|trong|khỏi|ngoài|từ|tới|đến|được|xuất hiện|"
        "nhảy|vươn|kết thúc|hướng|đạt|chiếm|quay lại|trở lại|là|đoạt|suất|một vị trí|vượt qua|rớt|rời|tranh giải cùng|ghi tên|cùng|lấy|hạng|dự|hiện|đang|sang"
    )
    return regex.compile(rf"{LEFT}(?:{'|'.join(v.replace(' ', GAP) for v in verbs.split('|'))}){GAP}$")


def _top(match: Any) -> Top | None:
    """A top N unless it is a label; after a noun it needs the region or table it is of (`trường Top 3 châu Á`)."""
    size = number(match["size"])
    if not size:
        return None
    start, end = match.span("fact")
    before, behind = match.string[max(0, start - _WINDOW) : start], match.string[end : end + 60]
    label_before, label_behind = _label()
    if label_before.search(before) or label_behind.match(behind):
        return None
    if _reached().search(before):
        return Top(size)
    head = before[-1:] if before else "\n"
    return Top(size) if head != "\n" and _placed(behind) else None


def _placed(behind: str) -> bool:
    return bool(
        regex.match(
            rf"{GAP}(?:(?:của|trên|ở|trong|tại){GAP})?(?:thế{GAP}giới|toàn{GAP}cầu|châu{GAP}|đông{GAP}nam{GAP}á|cả{GAP}nước|toàn{GAP}quốc|việt{GAP}nam|asean|khu{GAP}vực|"
            rf"bảng{GAP}xếp|bxh){RIGHT}?",
            behind,
        )
    )


def _group(match: Any) -> Top | None:
    size = number(match["size"])
    return Top(size) if size else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="rank.top",
        why="`top N` where someone gets, is or wants to be; not as a label of those who are.",
        pattern=(
            rf"{LEFT}(?P<fact>t[oố]p[ -]{{1,4}}(?P<size>{CARDINAL})"
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
        not_examples=("xếp thứ sáu, kém top 4 đúng 2 điểm", "Top 5 anime xem lại không chán", "đêm tranh tài của top 12", "tốp máy bay"),
    ),
    Rule(
        id="rank.group",
        why="A group of N at the head of a list.",
        pattern=(
            rf"{LEFT}(?P<fact>nhóm{GAP}(?P<size>{CARDINAL}){GAP}(?:[^ ,.;:()\n\d]{{1,12}}{GAP}(?:,{GAP})?){{1,5}}?{_LEADING})"
            rf"|{_ENTERED}(?P<fact>nhóm{GAP}(?P<size>{CARDINAL}){GAP}(?:địa{GAP}phương|tỉnh|nước|quốc{GAP}gia|nền{GAP}kinh{GAP}tế)){RIGHT}(?!{GAP}(?:yếu|nghèo|kém|cuối|thấp))"
            rf"|{_ENTERED}(?P<fact>(?P<size>{CARDINAL}){GAP}{_NOUNS}{GAP}{_LEADING})"
        ),
        needs=("nhóm", "đầu"),
        build=_group,
        examples=(
            ("phấn đấu thuộc ⟦nhóm 5 địa phương dẫn đầu⟧ vào năm 2027", Top(5)),
            ("sẽ thuộc ⟦nhóm 5 địa phương⟧ và", Top(5)),
            ("trình độ thuộc ⟦nhóm 3 nước đứng đầu⟧ ASEAN", Top(3)),
            ("nằm trong ⟦10 địa phương dẫn đầu⟧ cả nước", Top(10)),
        ),
        not_examples=("nợ nhóm 5 của các ngân hàng", "nhóm 5 tổng công ty", "thuộc nhóm 3 tỉnh cuối bảng"),
    ),
    Rule(
        id="rank.one-of",
        why="One of N at the head of a list: `một trong năm ngân hàng lớn nhất`.",
        pattern=(
            rf"{LEFT}(?P<fact>một{GAP}trong{GAP}(?:số{GAP}|những{GAP})?(?:top{GAP})?(?P<size>{CARDINAL}){GAP}(?:[^ ,.;:()\n\d]{{1,12}}{GAP}){{1,8}}?"
            rf"(?:{_LEADING}|(?<!(?:thống|duy|hợp|đồng){GAP})nhất|hàng{GAP}đầu)){RIGHT}"
        ),
        needs=("một trong",),
        build=_group,
        examples=(
            ("là ⟦một trong năm ngân hàng lớn nhất⟧ nước này", Top(5)),
            ("là ⟦một trong 5 địa phương dẫn đầu⟧ cả nước", Top(5)),
        ),
        not_examples=("một trong những tỉnh dẫn đầu", "một trong 5 điều kiện để thống nhất"),
    ),
)
