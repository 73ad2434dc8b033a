"""What follows a rank: among whom (`cả nước`, `63 tỉnh, thành phố`), by what (`về chỉ số …`, `bảng xếp hạng …`), of how many.

`xếp thứ 5 Đông Nam Á về quy mô kinh tế`, `đứng thứ 10 trong bảng xếp hạng Premiership`, `xếp thứ 11 trong số 500 người
giàu nhất Trung Quốc`, `top 40 Hoa hậu Thế giới`.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from dsx.fact import Span
from dsx.kinds.ranks.phrases import Clause, Words

_INTO = frozenset(("trong", "trên", "tại", "ở", "của", "vào", "giữa"))
_ABOUT = frozenset(("về", "xét về", "xét theo", "tính theo", "theo", "dựa trên", "đối với", "xét trên", "tính về", "ở khía cạnh"))
_FIELD = frozenset(("lĩnh vực", "việc", "mảng", "công tác", "hạng mục", "nội dung"))
_ENDS = frozenset(
    "với sau từ nhờ khi để vào nhưng còn mà nên do vì trước so sẽ đã đang là vẫn cũng khiến giúp qua trong khi thì rồi dù lần hiện tính luôn đều chưa không phải được từng vừa có".split()
) | {"tiếp tục", "lần lượt", "so với", "trong khi", "có thể"}
_MEASURING = frozenset(("đạt", "là", "tăng", "giảm", "ước", "chiếm", "ở", "lên", ":"))
_LINKS = frozenset(("trong", "trên", "tại", "ở", "theo", "về"))
_YEARS = regex.compile(r"(?:nhiều|\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) {1,4}(?:năm|tháng|mùa|tuần|kỳ)(?: {1,4}(?:liên tiếp|liên tục|liền|qua|nay))?")
_GROUP = regex.compile(r"bảng(?: {1,4}[a-h](?![\p{L}\p{N}])| {1,4}đấu)")  # a group of a tournament is among whom
_BEST = "nhất"
_YEAR = regex.compile(r"(?:19|20)\d\d")
_COUNTED = regex.compile(r"(?:tổng {1,4})?(?:số {1,4})?(\d{1,4})(?![\d.,/%])")


@dataclass(frozen=True, slots=True)
class Tail:
    """What was read behind a rank, as spans; `end` is the word at which reading stopped."""

    metric: Span | None
    scope: Span | None
    of: int | None
    end: int


class _Reader:
    """Reads the words behind a rank one phrase at a time; or those before it, where a verb ends a phrase."""

    def __init__(self, words: Words, first: int, last: int, named: str, before: bool = False) -> None:
        self.words = words
        self.at = first
        self.last = last
        self.named = named
        self.before = before
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

    def _phrase(self) -> bool:
        words, at = self.words, self.at
        if words.word(at) in ("(", ")", '"', "“", "”", "chung cuộc"):
            self.at += 1
            return True
        if size := words.time_at(at) or self._years(at):
            self.at += size
            return True
        if size := self._listed(_ABOUT, at):
            return self._metric(at + size) or self._source(at + size)
        if self.metric is None and (found := with_quality(words, at, self.last)):
            self.metric = found
            return False
        if size := self._listed(_INTO, at):
            return self._into(at + size)
        return self._bare(at)

    def _source(self, at: int) -> bool:
        """Past the table that a rank is according to, where what is ranked by is known: `theo bảng xếp hạng QS 2025`."""
        if at >= self.last or not (_names_index(self.words, at) or self.words.capital(at)):
            return False
        self.at = self._noun_end(at, links=_LINKS)
        return self.at > at

    def _listed(self, listed: frozenset[str], at: int) -> int:
        for size in (3, 2, 1):
            if at + size <= self.last and self.words.phrase(at, at + size) in listed:
                return size
        return 0

    def _into(self, at: int) -> bool:
        if at >= self.last:
            return False
        if self.words.word(at) == "giai đoạn" and (size := self.words.time_at(at)):
            return self._take_scope(at, at + size)
        if size := self.words.time_at(at) or self._years(at):
            self.at = at + size
            return True
        if self._listed(_FIELD, at):
            return self._metric(at)
        return self._bare(at, linked=True)

    def _bare(self, at: int, linked: bool = False) -> bool:
        """A phrase without a preposition of its own, or behind one."""
        if group := _GROUP.match(self.words.lower, self.words.spans[at].start):
            self.scope = self.scope or Span(*group.span())
            self.at = max(at + 1, self.words.from_offset(group.end()))
            return True
        if self.words.names(at, "tables", file="indices"):
            return self._table(at)
        if self.words.names(at, "contests", file="indices"):
            return self._contest(at)
        if self._index(at):
            return self._metric(at)
        if self.named == "top" and (size := self._with_quality(at)):
            return self._metric(at + size)
        if self._is_scope(at, linked):
            return self._scope(at)
        if linked and self.named == "runner-up":
            return self._metric(at)
        if self.named in ("lead", "top", "runner-up") and not linked and self.metric is None and self._nominal(at):
            return self._metric(at)
        return False

    def _years(self, at: int) -> int:
        """How many words `7 năm liên tiếp` takes."""
        match = _YEARS.match(self.words.lower, self.words.spans[at].start, self.words.span.end)
        return self.words.from_offset(match.end()) - at if match else 0

    def _contest(self, at: int) -> bool:
        """A contest with its year, not what follows that: `Vietnam Idol 2012 Hoàng Quyên`."""
        end = self._noun_end(at, links=_LINKS)
        year = next((n for n in range(at, end) if _YEAR.fullmatch(self.words.word(n))), None)
        end = end if year is None else year + 1
        if self.metric is None:
            self.metric = self.words.span_of(at, end)
        self.at = end
        return True

    def _with_quality(self, at: int) -> int:
        """How many words stand before the quality of `nhóm 10 địa phương có tốc độ tăng trưởng cao nhất`."""
        unit = self.words.unit_at(at)
        first = self.words.from_offset(unit.end) if unit else at
        return first + 1 - at if self.words.word(first) == "có" else 0

    def _nominal(self, at: int) -> bool:
        word = self.words.word(at)
        return word[:1].isalpha() and word not in _ENDS and not self.words.cue(at, "auxiliaries", "verbs") and word != "và"

    def _index(self, at: int) -> bool:
        return _names_index(self.words, at)

    def _is_scope(self, at: int, linked: bool) -> bool:
        words = self.words
        if words.names(at, "whole", "heads", file="rank_scopes") or words.names(at, "leagues", file="indices"):
            return True
        if self._counted(at):
            return True
        return words.capital(at) and (linked or self.named not in ("lead", "runner-up"))

    def _counted(self, at: int) -> bool:
        rest = self.words.lower[self.words.spans[at].start : self.words.span.end]
        match = _COUNTED.match(rest)
        if match and _YEAR.fullmatch(match[0]):
            return False  # `Top 10 ngân hàng uy tín nhất Việt Nam 2023`
        return bool(match) and at + 1 < self.last and self.words.word(at + 1) not in ("năm", "tháng", "tuần", "ngày", "vòng", "trận", "điểm", "lượt")

    def _scope(self, at: int) -> bool:
        words = self.words
        size = words.names(at, "leagues", file="indices") or words.names(at, "whole", file="rank_scopes")
        if size and (words.names(at, "heads", file="rank_scopes") < size or not self._nominal(min(at + size, self.last - 1))):
            end = at + size
            while end < self.last and words.capital(end) and words.capital(end - 1):
                end += 1
            if end < self.last and words.word(end) == "này":
                end += 1
        else:
            end = self._noun_end(at, links=frozenset(("trong", "trên", "theo", "về")))
            if self.before and end - at <= 1:
                return False  # `Ở mùa giải trước` says when
        return self._take_scope(at, end)

    def _take_scope(self, at: int, end: int) -> bool:
        """The scope, without the number that opens it for the slot `of`, and without `… nhất`, which is a quality."""
        words = self.words
        if end <= at:
            return False
        if words.word(at) in ("số", "tổng số") and words.word(at + 1) in ("các", "những"):
            at += 1
        match = _COUNTED.match(words.lower[words.spans[at].start : words.span_of(at, end).end])
        first = at
        if match:
            self.of = self.of or int(match[1])
            while first < end and words.spans[first].end <= words.spans[at].start + match.end() and not words.word(first).isdigit():
                first += 1
        best = next((n for n in range(first, end) if words.word(n).split()[-1] == _BEST), None)
        if match and best is not None:
            self.metric = words.span_of(min(first + 1, best), best + 1)
            first = best + 1
            if first >= end:
                self.at = end
                return True
        if self.scope is None:
            self.scope = words.span_of(first, end)
        self.at = end
        return True

    def _metric(self, at: int) -> bool:
        if at >= self.last or self.metric is not None:
            return False
        end = self._noun_end(at, links=_LINKS)
        if end <= at:
            return False
        best = next((n for n in range(at, end) if self.words.word(n).split()[-1] == _BEST), None)
        if best is None and self.named == "top" and self.words.word(end) == "có":
            best = self._best_of(end)
        if best is not None:
            end = best + 1
        else:
            end = self._listed_further(end) if self.words.word(at - 1) == "về" and not self.before else end
        self.metric = self.words.short_form(self.words.span_of(at, end))
        self.at = max(end, self.words.from_offset(self.metric.end))
        return True

    def _best_of(self, number: int) -> int | None:
        """The `nhất` of a relative clause: `Top 100 trường THPT có điểm thi cao nhất nước`."""
        for n in range(number, min(number + 10, self.last)):
            if self.words.word(n)[:1] in ",;.":
                return None
            if self.words.word(n).split()[-1] == _BEST:
                return n
        return None

    def _listed_further(self, end: int) -> int:
        """Past commas that coordinate: `về chuyển đổi số, công nghệ thông tin, về an toàn, an ninh mạng`."""
        words = self.words
        while end < self.last and words.word(end) == ",":
            at = end + 1 + (words.word(end + 1) == "về")
            further = self._noun_end(at, links=_LINKS) if at < self.last and self._nominal(at) and not words.capital(at) else at
            stops = further >= len(words) or words.word(further) in (",", ".", ";", "và", "với") or further >= self.last
            if further <= at or further - at > 5 or not stops or words.cue(at, "openers", "adverbial", "boundaries"):
                return end
            end = further
        return end

    def _table(self, at: int) -> bool:
        """A table with its name, its region or the number of those in it behind: `bảng xếp hạng 63 tỉnh trong chuyển đổi số`."""
        words = self.words
        end = at + words.names(at, "tables", file="indices")
        if words.word(end) in ("chung", "mới nhất"):
            end += 1
        if words.word(end) == "của" and words.capital(end + 1) and not words.names(end + 1, "whole", file="rank_scopes"):
            end += 1
        named = self._noun_end(end, links=_LINKS) if words.names(end, "generic", file="indices") else self._name_end(end)
        if named > end and self._nominal(named) and not words.time_at(named) and not self._years(named) and not words.names(named, "whole", file="rank_scopes"):
            named = self._noun_end(named, links=_LINKS)
        if named == end and self._nominal(end) and not words.names(end, "whole", file="rank_scopes") and not self._counted(end) and words.word(end) not in ("ở", "tại", "của"):
            named = self._noun_end(end, links=_LINKS)
            best = next((n for n in range(end, named) if words.word(n).split()[-1] == _BEST), None)
            named = named if best is None else best + 1
        if self.metric is None:
            self.metric = words.short_form(words.span_of(at, named))
            named = max(named, words.from_offset(self.metric.end))
        self.at = named
        self._behind_table(at, named)
        return True

    def _name_end(self, at: int) -> int:
        words = self.words
        if words.names(at, "whole", file="rank_scopes") and not words.names(at, "leagues", "contests", file="indices"):
            return at
        if size := words.names(at, "leagues", file="indices"):
            return at + size
        end = at
        while end < self.last and (words.capital(end) or (end > at and words.word(end)[:1].isdigit() and not words.time_at(end))):
            end += 1
        return end

    def _behind_table(self, first: int, end: int) -> None:
        """`bảng xếp hạng (63 tỉnh) trong / về X`: X is what is ranked by, the table only its carrier."""
        words, at = self.words, end
        if at < self.last and self._counted(at):
            self._take_scope(at, self._noun_end(at, links=_LINKS))
            at = self.at
        if at + 1 < self.last and words.word(at) in ("về", "trong") and self._nominal(at + 1):
            whole = words.names(at + 1, "whole", "heads", file="rank_scopes") or words.time_at(at + 1)
            if not whole:
                self.metric = None
                self._metric(at + 1)

    def noun_end(self, at: int) -> int:
        """Where a noun phrase ends that may hold no verb either."""
        end = self._noun_end(at, links=_LINKS)
        return next((n for n in range(at + 1, end) if self.words.cue(n, "finite", "auxiliaries") or self.words.word(n) == "của"), end)

    def _noun_end(self, at: int, links: frozenset[str]) -> int:
        """Where the noun phrase that begins here ends: at a mark, a verb, a preposition, a time or the next rank."""
        words, end = self.words, at
        while end < self.last:
            if unit := words.unit_at(end):
                end = max(end + 1, words.from_offset(unit.end))
                continue
            word = words.word(end)
            if word == ")" or (end in words.bracketed and at not in words.bracketed):
                break
            if word[:1] in ",;:.…!?":
                break
            if words.time_at(end) and end > at:
                break
            if end > at and self.before and (word == "của" or words.cue(end, "finite")):
                break
            if end > at and (word in links or word in _ENDS or (word == "và" and words.cue(end + 1, "auxiliaries", "verbs"))):
                break
            end += 1
        end = min(end, self.last)
        while end > at and words.word(end - 1) in ("và", "-", "–"):
            end -= 1
        return end


def tail(words: Words, first: int, last: int, named: str) -> Tail:
    """Read the words from `first` to before `last`; `named` is the kind of rank: `lead`, `top`, `runner-up` or `place`."""
    return _Reader(words, first, last, named).read()


def mention(words: Words, first: int, last: int) -> Tail | None:
    """The last index or table named among the words."""
    found = None
    for at in range(first, last):
        if at in words.bracketed or not _names_index(words, at):
            continue
        if found is not None and at < found.end:
            continue
        read = _Reader(words, at, last, "place", before=True).read()
        found = read if read.metric else found
    return found


def _names_index(words: Words, at: int) -> bool:
    return bool(words.names(at, "generic", "named_tables", file="indices")) or (words.capital(at) and bool(words.names(at, "indices", file="indices")))


def quality(words: Words, first: int, last: int, measured: bool = False) -> Span | None:
    """The last quality named among the words that something can be ranked by: `giá trị thương hiệu`.

    Where it must be `measured`, a figure or its verb stands behind it (`tỷ lệ tiêm đạt 63,2%`).
    """
    for at in range(last - 1, first - 1, -1):
        if words.cue(at, "qualities") and at not in words.bracketed:
            end = _Reader(words, at, last, "place").noun_end(at)
            if measured and not (end < len(words) and (words.word(end) in _MEASURING or words.word(end)[0].isdigit())):
                continue
            return words.span_of(at, end) if end > at else None
    return None


def with_quality(words: Words, at: int, last: int) -> Span | None:
    """The quality whose figure a rank comes with: `vị trí thứ hai thuộc về Accent với doanh số 1.234 xe`."""
    if words.word(at) != "với" or at + 1 >= last or not words.cue(at + 1, "qualities"):
        return None
    end = _Reader(words, at + 1, last, "place").noun_end(at + 1)
    first = next((n for n in range(at + 2, end) if words.word(n)[0].isdigit()), end)
    return words.span_of(at + 1, first)


def fronted(words: Words, clause: Clause, last: int) -> Tail | None:
    """The scope that a clause names before the rank's own: `Trong top 10 …, Block B đang đứng thứ 2`."""
    if clause.first + 1 >= clause.last or words.word(clause.first) not in _INTO:
        return None
    return _Reader(words, clause.first, last, "place", before=True).read()


def league_before(words: Words, last: int) -> Span | None:
    """The league named with a preposition before the rank: `tại Ngoại hạng Anh, dù chỉ kết thúc ở vị trí thứ 8`."""
    for at in range(last - 1, 0, -1):
        if words.word(at - 1) in _INTO and (size := words.names(at, "leagues", file="indices")):
            return words.span_of(at, at + size)
    return None


def superlative_scope(words: Words) -> Span | None:
    """The scope of the last superlative of a sentence: `hãng xe thành công nhất trong phân khúc xe sang tại Mỹ`."""
    best = next((n for n in range(len(words) - 1, -1, -1) if words.word(n).split()[-1] == _BEST), None)
    return None if best is None else tail(words, best + 1, len(words), "place").scope
