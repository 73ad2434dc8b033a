"""What follows a rank: among whom (`cả nước`, `63 tỉnh, thành phố`), by what (`về chỉ số …`, `bảng xếp hạng …`), of how many.

`xếp thứ 5 Đông Nam Á về quy mô kinh tế`, `đứng thứ 10 trong bảng xếp hạng Premiership`, `xếp thứ 11 trong số 500 người
giàu nhất Trung Quốc`, `top 40 Hoa hậu Thế giới`.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from dsx.fact import Span
from dsx.kinds.ranks.extents import SCOPE_LINKS, YEAR, best, counted, enumerated_end, nominal, noun_end, with_quality
from dsx.kinds.ranks.words import Words

_SKIPPED = frozenset(("(", ")", '"', "“", "”"))
_YEARS = regex.compile(
    r"(?:nhiều|\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) {1,4}(?:năm|tháng|mùa|tuần|kỳ)"
    r"(?: {1,4}(?:liên tiếp|liên tục|liền|qua|nay))?"
)
_GROUP = regex.compile(r"bảng(?: {1,4}[a-h](?![\p{L}\p{N}])| {1,4}đấu)")  # a group of a tournament is among whom
_TOP_NAMED = regex.compile(r"(?:\p{L}+\d+ {1,4}- {1,4})?t[oố]p {1,4}(\d{1,4})(?!\p{N}|[.,]\d)")
_CLAUSE = 10  # words at most to the `nhất` of a relative clause


@dataclass(frozen=True, slots=True)
class Tail:
    """What was read behind a rank, as spans; `end` is the word at which reading stopped."""

    metric: Span | None
    scope: Span | None
    of: int | None
    end: int


class Reader:
    """Reads the words behind a rank one phrase at a time; or those before it, where a verb ends a phrase.

    `named` is the kind of rank: `lead`, `top` and `runner-up` may be followed by the bare noun that they lead (`dẫn đầu
    doanh số`, `top 500 người giàu nhất`), `place` not.
    """

    def __init__(
        self, words: Words, first: int, last: int, named: str = "place", before: bool = False, measured: bool = False
    ) -> None:
        self.words = words
        self.at = first
        self.last = last
        self.named = named
        self.before = before
        self.measured = measured
        self.metric: Span | None = None
        self.scope: Span | None = None
        self.of: int | None = None

    def read(self) -> Tail:
        """Phrase by phrase, to the first that belongs to none of the slots."""
        self._own_group()
        while self.at < self.last and self._phrase():
            pass
        return Tail(self.metric, self.scope, self.of, self.at)

    def _own_group(self) -> None:
        """The letter behind a rank that holds its table: `nhì bảng D`."""
        words, at = self.words, self.at
        if 0 < at < self.last and words.word(at - 1).endswith("bảng") and len(words.word(at)) == 1 and words.capital(at):
            self.scope = Span(words.spans[at].start - len("bảng "), words.spans[at].end)
            self.at += 1

    def _noun_end(self, at: int) -> int:
        return noun_end(self.words, at, self.last, before=self.before)

    def _phrase(self) -> bool:
        words, at = self.words, self.at
        if words.word(at) == "(" and words.word(at + 1)[:1].isdigit():
            return False  # `(3 bàn, 3,0 mỗi trận)`: figures, not how many are ranked
        if size := (words.word(at) in _SKIPPED) or words.names(at, "asides", file="rank_cues"):
            self.at += size
            return True
        if size := words.time_at(at) or self._years(at):
            self.at += size
            return True
        if size := self._behind_others(at):
            self.at += size
            return True
        if size := words.cue(at, "about"):
            return self._metric(at + size) or self._source(at + size)
        if self.metric is None and (found := with_quality(words, at, self.last)):
            self.metric = found
            return False
        if size := words.cue(at, "into"):
            return self._into(at + size)
        return self._bare(at)

    def _behind_others(self, at: int) -> int:
        """How many words say after whom, where more follows: `xếp thứ 2 sau Singapore, Thái Lan về độ thân thiện`."""
        words = self.words
        at_others = at + (words.word(at) == ",")
        end = at_others + words.cue(at_others, "after_others")
        if end == at_others or not words.capital(end):
            return 0
        while end < self.last and (words.capital(end) or (words.word(end) in (",", "và") and words.capital(end + 1))):
            end += 1
        if end < self.last and words.word(end) == "," and at_others > at:
            end += 1
        return end - at if end < self.last and (words.cue(end, "about", "into") or words.word(end) == "với") else 0

    def _years(self, at: int) -> int:
        """How many words `7 năm liên tiếp` takes."""
        match = _YEARS.match(self.words.lower, self.words.spans[at].start, self.words.span.end)
        return self.words.from_offset(match.end()) - at if match else 0

    def _source(self, at: int) -> bool:
        """Past the table that a rank is according to, where what is ranked by is known: `theo bảng xếp hạng QS 2025`."""
        if at >= self.last or not (self.words.names_index(at) or self.words.capital(at)):
            return False
        self.at = self._noun_end(at)
        return self.at > at

    def _into(self, at: int) -> bool:
        """A phrase behind a preposition of place."""
        words = self.words
        if at >= self.last:
            return False
        if words.word(at) == "giai đoạn" and (size := words.time_at(at)):
            return self._take_scope(at, at + size)
        if size := words.time_at(at) or self._years(at):
            self.at = at + size
            return True
        return self._metric(at) if words.cue(at, "fields") else self._bare(at, linked=True)

    def _bare(self, at: int, linked: bool = False) -> bool:
        """A phrase without a preposition of its own, or behind one."""
        words = self.words
        if group := _GROUP.match(words.lower, words.spans[at].start):
            self.scope = self.scope or Span(*group.span())
            self.at = max(at + 1, words.from_offset(group.end()))
            return True
        if words.names(at, "tables", file="indices"):
            return self._table(at)
        if words.names(at, "contests", file="indices"):
            return self._contest(at)
        if words.names_index(at) or words.word(at) in ("nội dung", "hạng mục"):
            return self._metric(at)
        if self.named == "top" and (size := self._with_quality(at)):
            return self._metric(at + size)
        if self._is_scope(at, linked):
            return self._scope(at)
        bare = self.named in ("lead", "top") and not linked and self.metric is None and nominal(words, at)
        return self._metric(at) if bare or (linked and self.named == "runner-up") else False

    def _contest(self, at: int) -> bool:
        """A contest with its year, not what follows that: `Vietnam Idol 2012 Hoàng Quyên`."""
        end = self._noun_end(at)
        year = next((n for n in range(at, end) if YEAR.fullmatch(self.words.word(n))), None)
        self.at = end if year is None else year + 1
        self.metric = self.metric or self.words.span_of(at, self.at)
        return True

    def _with_quality(self, at: int) -> int:
        """How many words stand before the quality of `nhóm 10 địa phương có tốc độ tăng trưởng cao nhất`."""
        unit = self.words.unit_at(at)
        first = self.words.from_offset(unit.end) if unit else at
        return first + 1 - at if self.words.word(first) == "có" else 0

    def _is_scope(self, at: int, linked: bool) -> bool:
        words = self.words
        if self.named == "runner-up" and not linked:
            return bool(words.names(at, "leagues", file="indices"))
        if words.names(at, "whole", "heads", file="rank_scopes") or words.names(at, "leagues", file="indices"):
            return True
        if counted(words, at, self.last) is not None:
            return True
        return words.capital(at) and (linked or self.named == "place")

    def _scope(self, at: int) -> bool:
        words = self.words
        size = words.names(at, "leagues", file="indices") or words.names(at, "whole", file="rank_scopes")
        opens = words.names(at, "heads", file="rank_scopes") >= size and at + size < self.last and nominal(words, at + size)
        if size and not opens:
            end = at + size
            while self.named != "runner-up" and end < self.last and words.capital(end) and words.capital(end - 1):
                end += 1
            return self._take_scope(at, end + (end < self.last and words.word(end) == "này"))
        end = noun_end(words, at, self.last, SCOPE_LINKS, self.before)
        bare = end - at <= max(1, words.names(at, "heads", file="rank_scopes"))
        if bare and words.word(at) == "giai đoạn":
            return False  # `trong giai đoạn từ tháng 1 đến tháng 7` is a time
        return False if self.before and bare else self._take_scope(at, end)  # `Ở mùa giải trước` says when

    def _take_scope(self, at: int, end: int) -> bool:
        """The scope, without the number that opens it for the slot `of`, and without `… nhất`, which is a quality."""
        words = self.words
        if end <= at:
            return False
        if words.word(at) in ("số", "tổng số") and words.word(at + 1) in ("các", "những"):
            at += 1
        first, number = at, counted(words, at, end)
        if number is not None:
            self.of = self.of or number
            first = next(n for n in range(at, end) if words.word(n)[0].isdigit())
            if self.measured and best(words, first, end) is not None:
                end = self._owner_end(end)
            elif (quality := best(words, first, end)) is not None:
                self.metric = words.span_of(min(first + 1, quality), quality + 1)
                first = quality + 1
        if self.scope is None and first < end:
            self.scope = words.span_of(first, end)
        self.at = end
        return True

    def _owner_end(self, end: int) -> int:
        """Past whose those are that are counted: `10 thị trường lớn nhất của du lịch Việt Nam`."""
        return self._noun_end(end + 1) if end < self.last and self.words.word(end) == "của" else end

    def _metric(self, at: int) -> bool:
        words = self.words
        if at >= self.last or self.metric is not None:
            return False
        end = self._noun_end(at)
        if end <= at:
            return False
        quality = best(words, at, end)
        if quality is None and self.named == "top" and words.word(end) == "có":
            quality = self._quality_of_clause(end)
        if quality is not None:
            end = quality + 1
        elif words.word(at - 1) == "về" and not self.before:
            end = enumerated_end(words, end, self.last)
        self.metric = words.short_form(words.span_of(at, end))
        self.at = max(end, words.from_offset(self.metric.end))
        return True

    def _quality_of_clause(self, number: int) -> int | None:
        """The `nhất` of a relative clause: `Top 100 trường THPT có điểm thi cao nhất nước`."""
        last = min(number + _CLAUSE, self.last)
        close = next((n for n in range(number, last) if self.words.word(n)[0] in ",;."), last)
        return best(self.words, number, close)

    def _table(self, at: int) -> bool:
        """A table with its name, its region or the number of those in it behind: `bảng xếp hạng 63 tỉnh trong chuyển đổi số`."""
        words = self.words
        end = at + words.names(at, "tables", file="indices")
        if size := _TOP_NAMED.match(words.lower, words.spans[end].start if end < self.last else 0):
            return self._named_by_size(at, end, int(size[1]))
        end += words.word(end) in ("chung", "mới nhất")
        end += words.word(end) == "của" and words.capital(end + 1) and not words.names(end + 1, "whole", file="rank_scopes")
        end = self._table_name_end(end)
        end += words.word(end) == "này"
        if self.metric is None:
            self.metric = words.short_form(words.span_of(at, end))
            end = max(end, words.from_offset(self.metric.end))
        self.at = end
        self._carried(end)
        return True

    def _named_by_size(self, at: int, end: int, size: int) -> bool:
        """A table that is called by how many it lists: `bảng xếp hạng Top 500 doanh nghiệp lợi nhuận tốt nhất Việt Nam`."""
        close = self._noun_end(end)
        if self.metric is None:
            self.metric = self.words.span_of(at, close)
        self.of = self.of or size
        self.at = close
        return True

    def _table_name_end(self, at: int) -> int:
        """Where the name of a table that begins here ends: `Premiership`, `Vua phá lưới`, `các nền kinh tế lớn nhất`."""
        words = self.words
        if words.names(at, "generic", file="indices"):
            return self._noun_end(at)
        end = self._capitals_end(at)
        if not self._continues(end) or (end == at and (counted(words, at, self.last) is not None or words.word(at) == "của")):
            return end
        named = self._noun_end(end)
        if words.word(named) == "có" and (quality := self._quality_of_clause(named)) is not None:
            return quality + 1  # `danh sách các nước có nhiều du học sinh nhất`
        if end > at:
            return named
        if (quality := best(words, end, named)) is not None:
            return quality + 1
        region = next((n for n in range(end + 1, named) if n + words.names(n, "whole", file="rank_scopes") == named), named)
        return region  # `danh sách tỷ phú thế giới`

    def _continues(self, at: int) -> bool:
        words = self.words
        if at >= self.last or words.time_at(at) or self._years(at) or words.names(at, "whole", file="rank_scopes"):
            return False
        return nominal(words, at) and not words.cue(at, "into")

    def _capitals_end(self, at: int) -> int:
        words = self.words
        if size := words.names(at, "leagues", file="indices"):
            return at + size
        if words.names(at, "whole", file="rank_scopes") and not words.names(at, "contests", file="indices"):
            return at
        end = at
        while end < self.last and (words.capital(end) or (end > at and words.word(end)[0].isdigit() and not words.time_at(end))):
            end += 1
        return end

    def _carried(self, at: int) -> None:
        """`bảng xếp hạng (63 tỉnh) trong / về X`: X is what is ranked by, the table only its carrier."""
        words = self.words
        size = words.names(at, "whole", file="rank_scopes") if at < self.last else 0
        if size and words.word(at + size) == "về":  # `bảng xếp hạng thế giới về ô nhiễm không khí`
            self._take_scope(at, at + size)
            at = self.at
        elif at < self.last and counted(words, at, self.last) is not None:
            self._take_scope(at, self._noun_end(at))
            at = self.at
        if at + 1 >= self.last or words.word(at) not in ("về", "trong") or not nominal(words, at + 1):
            return
        if not (words.names(at + 1, "whole", "heads", file="rank_scopes") or words.time_at(at + 1)):
            self.metric = None
            self._metric(at + 1)


def tail(words: Words, first: int, last: int, named: str = "place") -> Tail:
    """Read the words from `first` to before `last`, behind a rank of the kind `named`."""
    return Reader(words, first, last, named).read()
