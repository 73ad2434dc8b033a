"""Whether two numbers without a year and a word for day are a day: `sáng 21/10`, `từ 31-3`, `(5-4)`, `13-5: Cả hai phổi …`.

They may as well be a ratio (`tỷ lệ là 7/10`), a score (`thắng 3-1`), a range (`2-3 người`) or a street (`đường 3/2`). A slash
needs less to make a day than a hyphen, and of two numbers the greater before the smaller is no range of a count.
"""

from __future__ import annotations

import regex

from dsx.kinds.dates.fragments import PART, TIME, after, before, cue
from dsx.kinds.kind import Match
from dsx.language.pattern import LEFT, OPT_GAP, RIGHT, words

_NAMED_PLACE = cue(LEFT + rf"(?:{words(TIME['lists']['named_after_days'])}) $")
_STRONG = cue(
    LEFT + rf"(?:{PART}|hôm|qua|nay|mai|nhật|cn|kia|quốc khánh|phụ nữ|thống nhất|lao động|nhà giáo|giải phóng miền nam|"
    r"liệt sĩ|thiếu nhi|tình nhân|valentine|dịp lễ|nghỉ lễ|lễ|tức|nhằm|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])(?:,| -)?|cùng ngày|"
    r"t[2-7]|(?:đầu|cuối) tuần|phiên(?: giao dịch)?),? [(]?$"
)
_EVENT = cue(LEFT + rf"ngày (?:{words(TIME['lists']['event_days'])}) $")
_BRACKET = cue(r"[(\[]$")
# `[04/12 - 15:59]`, as pages date their teasers
_STAMP_BEHIND = cue(r" ?[-|,]? ?(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)")
# Columns whose headlines begin with their day: `Chứng khoán 19-8: …`; teams take a score there
_COLUMN = cue(LEFT + rf"(?:{words(TIME['lists']['columns'])}) $")
_CLOCK = cue(r"(?<!\d)\d{1,2} ?(?:(?:h|g|giờ)(?: ?\d\d)?(?: phút)?|:\d\d),?(?: ?[-|])? $")
_PREPOSITION = cue(
    LEFT + r"(?:từ|đến|tới|trước|sau|vào|hết|ngay|dịp|mốc|(?:chậm|muộn|trễ|sớm) nhất(?: là)?|hạn(?: chót| cuối)?(?: là)?) $"
)
_JOINED = cue(LEFT + r"(?:và|hoặc) $")
_IS = cue(LEFT + r"là $")
_STOPPED = cue(r" *(?:[.,;:)!?]|-|$|(?:đến|tới|và|hoặc|trở|tại|ở|vừa|sẽ|đã|năm|hàng|hằng)(?!\p{L}))")
_HYPHEN_STOPPED = cue(
    r" ?(?:[.,;)!?](?!\d)|$|- ?\d{1,2}[-/]|(?:đến|tới|trở|tại|ở|vừa|sẽ|đã|hàng|hằng|này|theo|các|khi|do)(?!\p{L}))"
)
_CLOSED = cue(r" ?(?:[),;:]|- ?\p{L}|$|(?:đến|tới|và|hằng|hàng|tại|ở|theo|âm)(?!\p{L}))")
_LUNAR_BEHIND = cue(r" ?\((?:tức|nhằm)(?!\p{L})| ?\([^()\n]{2,20} (?:âm lịch|al)\)")
_BULLET = regex.compile(r"(?:^|[.;:!?…] )(?:[-+•*●▪] ?)?$")
_HEAD_BEHIND = cue(r" ?:(?!\d)| - ?\p{L}")
_COMMA_BEHIND = cue(r", ?\p{L}")
_RATIO = cue(LEFT + rf"(?:{words(TIME['lists']['ratios'])}){RIGHT}[^.;:!?\n]*$")
_SCORE = cue(LEFT + rf"(?:{words(TIME['lists']['scores'])}){RIGHT}[^.;:!?\n]*$")
_HEAD_NEAR = regex.compile(rf"(?:^|\n){OPT_GAP}(?:[-+•*●▪]{OPT_GAP})?(?P<d>\d{{1,2}})[-/]\d{{1,2}}{OPT_GAP}[:-]")
_NEAR = 1500  # characters: how far the next head of a list may stand


def names_a_day(match: Match) -> bool:
    """Whether day and month of a match (`d`, `sep`, `m`) are one."""
    left, right = before(match), after(match)
    if right.startswith("/"):
        return False
    if left and left[-1] not in " ([":
        return bool(_LUNAR_BEHIND.match(right) or _STAMP_BEHIND.match(right))
    if _NAMED_PLACE.search(left):
        return False
    if _STRONG.search(left) or _CLOCK.search(left) or _LUNAR_BEHIND.match(right) or _STAMP_BEHIND.match(right):
        return True
    if _BRACKET.search(left):
        return _in_bracket(match, left, right)
    if right.startswith(":") and _COLUMN.search(left):
        return True
    if match["sep"] == ".":
        return False
    if _EVENT.search(left):
        return True
    if _is_head(match, left, right):
        return True
    return _by_slash(match, left, right) if match["sep"] == "/" else match["sep"] == "-" and _by_hyphen(match, left, right)


def _descends(match: Match) -> bool:
    return int(match["d"]) > int(match["m"])


def _in_bracket(match: Match, left: str, right: str) -> bool:
    if match["sep"] == "/":
        return not _RATIO.search(left) and (_descends(match) or bool(_CLOSED.match(right)))
    return bool(_CLOSED.match(right)) and (int(match["d"]) > 9 or not _SCORE.search(left))


def _by_slash(match: Match, left: str, right: str) -> bool:
    if match["in_year"] or match["in_shift"]:
        return True
    # `từ 1/4 số phiếu` is a part of them, `trước 31/3 đạt 95%` can be none
    if _PREPOSITION.search(left) or _JOINED.search(left):
        return bool(_STOPPED.match(right)) or _descends(match)
    if _IS.search(left):
        return (bool(_STOPPED.match(right)) or _descends(match)) and not _RATIO.search(left)
    return right.startswith(":") or (right.startswith(" là ") and (not left or left.endswith(". ")))


def _by_hyphen(match: Match, left: str, right: str) -> bool:
    """`từ 31-3`, `hết 5-4,`; `từ 3-4 người` and `hòa từ 2-1` are none."""
    if not _PREPOSITION.search(left):
        return False
    return (_descends(match) and int(match["d"]) > 9) or bool(_HYPHEN_STOPPED.match(right) and not _SCORE.search(left))


def _is_head(match: Match, left: str, right: str) -> bool:
    """At the head of a line or sentence, as in a list: `13-5: Cả hai phổi …`, `- 20/9 - nhập viện`, `14-10, Sở họp báo`."""
    if not _BULLET.search(left):
        return False
    if _COMMA_BEHIND.match(right):
        return int(match["d"]) > 9 and match["sep"] != "."
    if match["sep"] == "." or not _HEAD_BEHIND.match(right):
        return False
    return (_descends(match) and int(match["d"]) > 9) or match["d"][0] == "0" or _beside_heads(match)


def _beside_heads(match: Match) -> bool:
    """Whether a line nearby begins with numbers that are a day for sure: a score has no 13."""
    start = max(0, match.start() - _NEAR)
    return any(int(head["d"]) > 12 for head in _HEAD_NEAR.finditer(match.string, start, match.end() + _NEAR))
