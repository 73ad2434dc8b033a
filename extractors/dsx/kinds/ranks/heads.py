"""When `đứng đầu` and `dẫn đầu` state no place: whoever heads a body, leads a delegation, a coalition or a match."""

from __future__ import annotations

import functools
from typing import Any

import regex

from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT

_WINDOW = 60
_MEASURED = regex.compile(r" về (?!hưu)| với (?:hơn |gần |khoảng )?\d")  # `đứng đầu các bộ, ngành về tỷ lệ giải ngân` is a place
_PERSON = (
    "người|vị|kẻ|quan chức|cương vị|vai trò|chức vụ|lãnh đạo|thủ lĩnh|cá nhân|cán bộ|trách nhiệm|cấp|chức|tên"
)
_BODY = (
    "cơ quan|tổ chức|bộ|sở|ủy ban|uỷ ban|nhà nước|chính phủ|nội các|đảng|đơn vị|cấp ủy|cấp uỷ|chính quyền|hãng|công ty|tập đoàn|ban|"
    "phái đoàn|đoàn|liên minh|liên quân|phe|phong trào|băng|đường dây|mạng lưới|quân đội|lực lượng|giáo hội|hội|triều đình|viện|"
    "trung tâm|văn phòng|mặt trận|nhánh|quỹ|hội đồng|cục|vụ|nhà thờ|giáo phận|một|chi bộ|thành ủy|tỉnh ủy|dòng họ|gia đình|trong nhà|"
    "ngân hàng trung ương|phòng(?! vé)|tòa án|cơ sở|trường|làng|dự án|nhóm nghiên cứu|nhóm khủng bố|tờ|ê kíp|ekip|cuộc điều tra"
)
_LED = (
    "đoàn|phái đoàn|liên quân|liên minh|đội quân|đạo quân|quân|nhóm|ê kíp|cuộc(?! đua)|phong trào|chiến dịch|nỗ lực|chương trình|dự án|công cuộc|"
    "cách mạng|trận đấu|tỷ số|tỉ số|trước|cách biệt|hai bàn|một bàn|liên danh|toán|tốp|dàn|các nhà|phe|làn sóng|cuộc chiến|"
    "đội hình|đội ngũ|lực lượng|hạm đội|biểu tình|diễu hành|hội thảo|quá trình"
)


def _alternatives(listed: str) -> str:
    return "|".join(phrase.replace(" ", GAP) for phrase in listed.split("|"))


@functools.cache
def _patterns() -> tuple[Any, Any, Any, Any, Any]:
    """What stands before and behind, compiled on first use."""
    headed = regex.compile(rf"{LEFT}(?:{_alternatives(_PERSON)}){GAP}(?:(?:đang|là|được|sẽ){GAP})?$")
    agent = regex.compile(rf"{LEFT}do{GAP}[^,.;:\n]{{1,50}}{GAP}$")
    group = regex.compile(
        rf"{LEFT}(?:nhóm|top|tốp)(?:{GAP}[^ ,.;:\n]{{1,12}}){{0,5}}{GAP}$"
        rf"|{LEFT}(?:\d{{1,3}}|các|những|hai|ba|bốn|năm|sáu|tám|mười){GAP}(?:[^ ,.;:\n\d]{{1,12}}{GAP}){{1,3}}$"
    )
    body = regex.compile(
        rf"{OPT_GAP}(?::|là|gồm{GAP}có|gồm)?{GAP}(?:(?:các|những|một|nhiều|toàn){GAP})?"
        rf"(?:(?:{_alternatives(_BODY)}){RIGHT}|(?:ông|bà|tướng|tiến{GAP}sĩ|thủ{GAP}tướng|bộ{GAP}trưởng|tổng{GAP}thống|hoàng{GAP}tử|vua){RIGHT})"
    )
    led = regex.compile(
        rf"{GAP}(?:(?:các|những|một|nhiều){GAP})?(?:(?:{_alternatives(_LED)}){RIGHT}|bởi{RIGHT}|(?:với{GAP}tỷ{GAP}số{GAP})?\d{{1,2}} ?- ?\d{{1,2}}(?!\d))"
    )
    return headed, agent, group, body, led


def _beside(match: Any) -> tuple[str, str]:
    text, (start, end) = match.string, match.span("fact")
    return text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]


def heads_a_body(match: Any) -> bool:
    """Whether the match says who heads a body: `người đứng đầu`, `do Nga đứng đầu`, `đứng đầu là ông …`."""
    headed, agent, group, body, _ = _patterns()
    before, behind = _beside(match)
    if headed.search(before) or agent.search(before) or group.search(before):
        return True
    return match["lead"] is None and bool(body.match(behind)) and not _MEASURED.search(behind)


def leads_people(match: Any) -> bool:
    """Whether the match says who leads others, or a match: `dẫn đầu đoàn đại biểu`, `dẫn đầu 1-0`."""
    return match["lead"] is not None and bool(_patterns()[4].match(_beside(match)[1]))
