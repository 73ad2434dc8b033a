"""What is said: the words behind a cue, as a quotation or a clause.

Behind a cue may stand a quotation (`nói: "…"`, also on the next line), a clause (`cho biết lúa đã chín`, `cho biết, …`,
`nói rằng …`) or only the object of an ordinary verb (`công bố quyết định`, `khẳng định vai trò của …`), which
states nothing. A clause is known by `rằng`, `là`, a comma or colon, else by a word of a predicate (`đã`, `sẽ`, `là`,
`được`) after the noun phrase that opens it.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from typing import NamedTuple

import regex

from dsx.fact import Span
from dsx.kinds.claims.values import Sort
from dsx.language import vocabulary
from dsx.language.lexicon import classes_at, members, phrases
from dsx.language.tokens import Token, tokens
from dsx.source.article import Article
from dsx.source.quotations import Quotation


class Content(NamedTuple):
    """The span of what is said, and the quotation that it is, if it is one."""

    start: int
    end: int
    quotation: Quotation | None


_MORE = regex.compile(
    r" {0,4}(?:(?:thêm|tiếp(?! tục)|lại|ngay(?! (?:cả|từ|khi|sau|trong))|luôn|rõ|thẳng(?! thắn))(?![\p{L}\p{M}]) {0,4}){0,2}"
)
_THAT = regex.compile(r"(?:rằng|là|như sau|như vậy|thế này) {0,3}[,:]?|:")
_CIRCUMSTANCE = regex.compile(
    r"(?:với|trên|trong|tại|trước|ở|vào|sau|về|khi|nhân|qua|bằng|cùng|hôm|ngày|sáng|chiều|tối|như)(?![\p{L}\p{M}])[^.;:\n\"“«(]{1,110}?"
    r"(?P<that>(?<![\p{L}\p{M}])rằng(?![\p{L}\p{M}])[,:]?|:(?= ?[\n\"“‘«'-])|:(?= ))"
)
_WITH = regex.compile(r"(?:với|trên)(?![\p{L}\p{M}])[^.;:,\n\"“«]{1,60},")
_OBJECT = regex.compile(
    r"(?:quan điểm|ý kiến|suy nghĩ|cảm xúc|mong muốn|hy vọng|hi vọng|nguyện vọng|băn khoăn|lo ngại)(?: rằng|[,:])"
)
_OTHER_CUE = regex.compile(r"chỉ ra|cho thấy|cho biết|cho rằng|khẳng định|nhấn mạnh|cho hay")
_LEAD = regex.compile(r"[^.!?;:\n\"“«]{0,80}[:,]?(?<=[:,]|rằng) {0,4}\n{0,2} {0,4}-? {0,2}$")
_DASHED = regex.compile(r"[^.!?;:\n]{0,60}: {0,3}\n{1,2} {0,3}- {1,3}(?=[^\s-])")
_END_MARK = regex.compile(r" {0,2}(?:[.,;!?)\]…-]|\n|$|(?:và|trong khi|nhưng|đồng thời)(?![\p{L}\p{M}]))")

_TO_WHOM = regex.compile(r" (?:với|trước|tại|trong|trên|khi|sau|vào|hôm|ngày)(?![\p{L}\p{M}])")
"""What may follow a quotation that stands right behind its cue: to whom, where or when it was said."""
_OPENING = 6
"""Tokens that tell whether a clause or a request opens behind a cue that always has one."""

# Words that are a predicate wherever they stand (`những người ấy đã …`), and verbs that seldom open a relative clause
_FINITE = frozenset(["thuộc", "là", "sẽ", "cần", "phải", "đã", "đang", "vẫn", "chưa", "không", "nên", "rất", "cũng", "đều"])
_CAUSES = frozenset(["gây", "khiến", "đạt", "tăng", "giảm", "chiếm", "kéo", "vượt"])


@functools.cache
def _predicates() -> frozenset[str]:
    return frozenset(vocabulary.load("cues")["predicates"])


def next_quotation(quotes: list[Quotation], at: int) -> Quotation | None:
    """The first quotation that begins at or after an offset."""
    number = bisect_left(quotes, at, key=lambda quotation: quotation.start)
    return quotes[number] if number < len(quotes) else None


def behind(article: Article, cue_end: int, sort: Sort, quotes: list[Quotation]) -> Content | None:
    """The content behind a cue; None where what stands there states nothing."""
    text, sentence = article.text, article.sentence_at(cue_end - 1)
    at = _MORE.match(text, cue_end).end()
    quoted = _quoted(article, at, quotes, sort) or (_dashed(article, at) if sort != "asks" else None)
    if quoted:
        return quoted
    marked = _OBJECT.match(article.lower, at) or _THAT.match(article.lower, at) or _CIRCUMSTANCE.match(article.lower, at)
    if marked and sort == "speech" and marked[0].startswith("là"):
        marked = None
    if marked and marked.re is _CIRCUMSTANCE and (_OTHER_CUE.search(marked[0]) or marked[0].endswith("ảnh:")):
        return None  # `công bố tại … có số liệu chỉ ra rằng`
    if marked and (marked.re is _CIRCUMSTANCE or not _is_noun(article, at, sort)):
        return _from(article, marked.end(), sentence)
    around = _WITH.match(article.lower, at) if sort != "speech" else None
    if around:
        return _from(article, around.end(), sentence)
    if text[at : at + 1] == ",":
        content = _from(article, at + 1, sentence)
        if content is None or _is_continued(article, content, sort):
            return None
        bare = sort == "speech" or (sort == "clause" and _opens_aside(article, content))
        plain = not bare or _has_predicate(tokens(text, content.start, min(content.end, content.start + 260)), 2)
        return content if plain else None
    content = _from(article, at, sentence)
    if content is None or sort == "speech" or content.start != at:
        return None
    if article.lower[at : at + 1] != text[at : at + 1] and cue_word(article, cue_end) in members("cues.accuses"):
        return content  # `tố Nga nã tên lửa`
    most = _OPENING if sort in ("says", "asks") else None
    row = tokens(text, content.start, min(content.end, content.start + 260), most)
    return content if _states(row, sort, cue_word(article, cue_end) in members("cues.nominal")) else None


def cue_word(article: Article, end: int) -> str:
    """The last two words before an offset, or the last, in lower case."""
    words = article.lower[max(0, end - 12) : end].split()
    two = " ".join(words[-2:])
    return two if two in members("cues.accuses") | members("cues.nominal") else words[-1]


def _is_noun(article: Article, at: int, sort: Sort) -> bool:
    """`báo cáo là`, `nói là` attribute; `yêu cầu là`, `mục tiêu là` do not."""
    return sort == "asks" and article.lower.startswith("là", at)


def _opens_aside(article: Article, content: Content) -> bool:
    """Whether `với` or a verb follows the comma, so that only a predicate makes a clause: `phát biểu, điều hành buổi họp`."""
    row = tokens(article.text, content.start, min(content.end, content.start + 40))
    length, classes = classes_at(row, 0)
    verb = length > 1 and classes == {"verb"}
    return article.lower.startswith("với ", content.start) or verb


def _is_continued(article: Article, content: Content, sort: Sort) -> bool:
    """Whether the comma after a cue only parts it from another verb: `yêu cầu, đề nghị`."""
    row = tokens(article.text, content.start, min(content.end, content.start + 40))
    if row and row[0].low == "đánh" and phrases("cues.compounds").at(row, 0)[0]:
        return True  # `ghi nhận, đánh giá cao`
    return len(row) < 4 and phrases("cues.asks", "cues.clause", "cues.says").at(row, 0)[0] > 0


def _from(article: Article, at: int, sentence: Span) -> Content | None:
    """The clause from an offset to its sentence's end, on the next line where a colon ends this one."""
    text = article.text
    start = at
    while start < len(text) and text[start] in " ,":
        start += 1
    if text[start : start + 1] == "\n" and text[at - 1 : at] == ":":
        while start < len(text) and text[start] in " \n-":
            start += 1
    if start >= len(text) or text[start] == "\n":
        return None
    end = article.sentence_at(start).end
    if end <= start or not any(char.isalpha() for char in text[start:end]):
        return None
    return Content(start, end, None)


def _quoted(article: Article, at: int, quotes: list[Quotation], sort: Sort) -> Content | None:
    """The quotation that a cue introduces: at once, after a comma, `rằng` or a colon, or on the next line."""
    quotation = next_quotation(quotes, at)
    if quotation is None or quotation.start - at > 110:
        return None
    lead = article.lower[at : quotation.start]
    if _OTHER_CUE.search(lead):
        return None  # `Ông A phát biểu tại diễn đàn Cũng tại đây, ông A nhấn mạnh: "…"`: a caption in the text
    direct = not lead.strip(" ,") or (
        not lead.startswith(",") and bool(_LEAD.fullmatch(lead)) and (":" in lead or lead.rstrip(" ,").endswith("rằng"))
    )
    whole = quotation.inner_end - quotation.inner_start > 8 and _TO_WHOM.match(article.lower, quotation.end)
    wide = quotation.inner_end - quotation.inner_start > 40 and article.text[quotation.inner_start].islower()
    if (
        sort == "speech"
        and wide
        and 0 < len(lead) < 40
        and is_speech(article.text, quotation)
        and not any(c in ".,;" for c in lead)
    ):
        direct = True  # `trấn an các doanh nghiệp “không nên …”`
    if direct and (is_speech(article.text, quotation) or (whole and not lead.strip(" :"))):
        return Content(quotation.inner_start, quotation.inner_end, quotation)
    return None


def _dashed(article: Article, at: int) -> Content | None:
    """What is said in the next line, behind a dash: the mark of dialogue in books and interviews."""
    dash = _DASHED.match(article.text, at)
    if dash is None:
        return None
    end = article.line_at(dash.end()).end
    while article.text[end - 1] == " ":
        end -= 1
    return Content(dash.end(), end, Quotation(dash.end(), end, dash.end(), end, True))


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a statement, not a word set off by marks: long enough, and nothing goes on behind it."""
    count = text.count(" ", quotation.inner_start, quotation.inner_end) + 1
    closes = bool(_END_MARK.match(text, quotation.end)) or text[quotation.inner_end - 1] in ".!?…"
    return closes and (count >= 3 or text[quotation.inner_end - 1] in ".!?…")


def _states(row: list[Token], sort: Sort, noun: bool) -> bool:
    """Whether words behind a cue are a clause (for `asks`: a request)."""
    row = row[1:] if row and row[0].text in '"“' else row  # `cho biết “Quả táo” sẽ ra máy mới`
    if not row:
        return False
    if len(row) > 1 and row[0].low in ("đó", "đây", "này", "đấy") and row[1].low == "là":
        return True
    if sort == "says":
        return row[0].is_word and row[0].low not in ("về", "thông", "lý", "của", "vậy")
    if sort == "asks":
        return not phrases("cues.no_request").at(row, 0)[0]
    if phrases("cues.no_clause").at(row, 0)[0]:
        return False
    objects = 0 if row[0].is_capital else phrases("cues.objects").at(row, 0)[0]
    if row[0].low in ("các", "những", "một", "hai", "nhiều"):
        objects = max(objects, 1 + phrases("cues.objects").at(row, 1)[0])  # `công bố các quyết định xử phạt`
    if objects and any(phrases("cues.says").at(row, at)[0] for at in range(objects, objects + 3)):
        return False  # `công bố báo cáo cho biết`
    if objects and objects < len(row) and row[objects].low == "mà":
        return False  # `ghi nhận những kết quả mà Hội đã đạt được`
    return _has_predicate(row, objects, noun)


def states(row: list[Token]) -> bool:
    """Whether words hold a predicate, so that they are no bare circumstance."""
    return bool(row) and _has_predicate(row, 1)


def _has_predicate(row: list[Token], start: int, noun: bool = False) -> bool:
    """Whether a predicate stands in a clause from a token on, outside relative clauses (`những người đã góp sức`)."""
    relative = start > 0 and not row[0].is_capital and bool(phrases("cues.objects").at(row, 0)[0])
    for number in range(start, min(len(row), start + 32)):
        token = row[number]
        if (
            token.low in _predicates()
            and not token.is_capital
            and (number == 0 or row[number - 1].low not in ("do", "mà", "việc"))
        ):
            if relative and number == start and token.low in _CAUSES:
                continue  # `tiết lộ lý do khiến …`
            if number == start and token.low in _FINITE:
                return True
            if (
                {row[0].low, row[min(1, len(row) - 1)].low} & {"quyết", "danh", "kế", "nghị", "đề"}
                and relative
                and token.low not in ("là", "sẽ", "cần", "phải")
            ):
                continue  # `công bố quyết định xử phạt gây …`
            if relative and (token.low not in _FINITE | _CAUSES or (token.low in _CAUSES and classes_at(row, number)[0] > 1)):
                continue  # `mục tiêu thúc đẩy tăng trưởng`
            return True
        if relative and noun and token.text == ",":
            return False
        if (
            token.text in ".;"
            or (token.low == "trong" and row[number - 1].text == ",")
            or (number > start and token.low in ("dù", "để", "nhằm"))
        ):
            return False
    return False
