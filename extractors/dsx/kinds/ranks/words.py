"""A sentence as the slots of a rank see it: its words, the cues among them, and the clauses before the rank."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from dsx.fact import Span
from dsx.language import vocabulary
from dsx.source.article import Article

_LONGEST = 5
_SYLLABLE = regex.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|ch|tr|th|[bcdđghklmnprstvx])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_MARKS = frozenset(",;:.…!?-")
_OPENING, _CLOSING = "([", ")]"


@functools.cache
def cues(name: str, file: str = "rank_cues") -> frozenset[str]:
    """A list of the vocabulary, as a set."""
    return frozenset(vocabulary.load(file)[name])


@functools.cache
def _any_of(names: tuple[str, ...], file: str) -> frozenset[str]:
    """Several lists of the vocabulary as one set."""
    return frozenset[str]().union(*(cues(name, file) for name in names))


@functools.cache
def _openings(names: tuple[str, ...], file: str) -> frozenset[str]:
    """The letters with which the names of these lists begin, as many as the shortest has."""
    return frozenset(phrase[:_SHORTEST_NAME] for phrase in _any_of(names, file))


_SHORT = regex.compile(r" ?\(\p{Lu}[\p{L}\p{N} &.-]{1,24}\)")
_NAME_AND_VERB = regex.compile(r"(\p{Lu}[^ ]*(?: +\p{Lu}[^ ]*)*) +((?:\p{Ll}+)(?: +\p{Ll}+)*)")
_OPENED = regex.compile(r"([Hh]iện) +(?=\p{Ll})")  # `Hiện tuyển Việt Nam đang đứng cuối`
_CUES = ("auxiliaries", "verbs", "openers", "adverbial", "metrics", "bearers", "contents", "boundaries")
_SECOND_HALVES = frozenset(("vũng tàu", "huế", "thái bình dương"))
_LONGEST_NAME = 40
_SHORTEST_NAME = 2


def _name_end(lower: str, start: int, listed: frozenset[str]) -> int:
    """Where the longest listed name that begins at `start` ends; 0 where none does."""
    text = lower[start : start + _LONGEST_NAME]
    for size in range(len(text), _SHORTEST_NAME - 1, -1):
        if text[:size] in listed and not (text[size : size + 1].isalnum() or lower[start + size : start + size + 1].isalnum()):
            return start + size
    return 0


def _is_verb(phrase: str) -> bool:
    return phrase in cues("auxiliaries") or phrase in cues("verbs")


def _is_cue(phrase: str) -> bool:
    return any(phrase in cues(name) for name in _CUES)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of words between two marks, and the mark before it."""

    first: int
    last: int
    """Index behind the last word."""
    mark: str


class Words:
    """The words of one sentence, with the spans that time expressions cover.

    `times` and `cuts` (offsets at which a word ends whatever the segmentation says) are in order.
    """

    def __init__(self, article: Article, span: Span, times: Sequence[Span], cuts: Sequence[int] = ()) -> None:
        self.text = article.text
        self.lower = article.lower
        self.span = span
        self.spans = list(self._split(article.words(span.start, span.end), cuts))
        self._starts = [word.start for word in self.spans]
        self._phrases: dict[int, list[tuple[int, str]]] = {}
        self._times = times
        self._time_starts = [time.start for time in times]
        self.bracketed = frozenset(self._inside_brackets())

    def _split(self, spans: Sequence[Span], cuts: Sequence[int]) -> Iterator[Span]:
        """Words cut where a rank begins or ends, and before a verb joined to a foreign name (`Lexus xếp`)."""
        for span in spans:
            word = self.text[span.start : span.end]
            inside = cuts[bisect_right(cuts, span.start) : bisect_left(cuts, span.end)]
            joined = _NAME_AND_VERB.fullmatch(word)
            if (opened := _OPENED.match(word)) and not _is_cue(word.lower()):
                edges = [span.start, span.start + opened.end(1), span.start + opened.end(), span.end]
            elif joined and _is_verb(" ".join(joined[2].split())) and not _is_cue(word.lower()):
                edges = [span.start, span.start + joined.end(1), span.start + joined.start(2), span.end]
            else:
                edges = [span.start, *(edge for cut in inside for edge in (cut, cut)), span.end]
            for start, end in zip(edges[::2], edges[1::2], strict=True):
                piece = self.text[start:end]
                yield Span(end - len(piece.lstrip()), start + len(piece.rstrip()))

    def __len__(self) -> int:
        return len(self.spans)

    def word(self, number: int) -> str:
        """A word in lower case, or nothing beyond the ends."""
        if not 0 <= number < len(self.spans):
            return ""
        return self.phrase(number, number + 1)

    def phrase(self, first: int, last: int) -> str:
        """The words from `first` to before `last`, in lower case, with single blanks."""
        return " ".join(self.lower[self.spans[first].start : self.spans[last - 1].end].split())

    def from_offset(self, offset: int) -> int:
        """The first word that begins at or behind an offset."""
        return bisect_left(self._starts, offset)

    def cue(self, number: int, *names: str, file: str = "rank_cues") -> int:
        """How many words the longest cue of these lists takes that begins at a word; 0 where there is none."""
        listed = _any_of(names, file)
        return next((size for size, phrase in self._phrases_from(number) if phrase in listed), 0)

    def _phrases_from(self, number: int) -> list[tuple[int, str]]:
        """The phrases that begin at a word, the longest first, each with its number of words."""
        if number not in self._phrases:
            sizes = range(min(_LONGEST, len(self.spans) - number), 0, -1)
            self._phrases[number] = [(size, self.phrase(number, number + size)) for size in sizes]
        return self._phrases[number]

    def names(self, number: int, *names: str, file: str) -> int:
        """How many words the longest name of these lists takes whose text begins at a word, however it is segmented."""
        if not 0 <= number < len(self.spans):
            return 0
        start = self.spans[number].start
        if self.lower[start : start + _SHORTEST_NAME] not in _openings(names, file):
            return 0
        end = _name_end(self.lower, start, _any_of(names, file))
        return self.from_offset(min(end, self.span.end)) - number if end else 0

    def names_index(self, number: int) -> bool:
        """Whether an index or a table is named at a word; the short name of an index only in capitals."""
        if self.names(number, "generic", "named_tables", file="indices"):
            return True
        return self.capital(number) and bool(self.names(number, "indices", file="indices"))

    def named(self, first: int, last: int) -> bool:
        """Whether a name stands among the words from `first` to before `last`."""
        return any(self.capital(number) for number in range(first, last))

    def short_form(self, span: Span) -> Span:
        """The span with the short name in brackets behind it: `Chỉ số cải cách hành chính (PAR Index)`."""
        match = _SHORT.match(self.text, span.end)
        return Span(span.start, match.end()) if match else span

    def capital(self, number: int) -> bool:
        """Whether a word begins with a capital or a digit that belongs to a name."""
        return 0 <= number < len(self.spans) and self.text[self.spans[number].start].isupper()

    def is_name(self, number: int, first: int) -> bool:
        """Whether a word is a name by its shape: each of its syllables has a capital; a lone one at the head of its phrase must
        not be of the make of Vietnamese syllables (`Lexus`), since a sentence may begin there."""
        span = self.spans[number]
        syllables = self.text[span.start : span.end].split()
        if not all(syllable[0].isupper() for syllable in syllables):
            return False
        return number > first or len(syllables) > 1 or not _SYLLABLE.fullmatch(self.lower, span.start, span.end)

    def time_at(self, number: int) -> int:
        """How many words a time expression takes that begins at a word."""
        start = self.spans[number].start
        at = bisect_right(self._time_starts, start) - 1
        if at < 0 or start >= self._times[at].end:
            return 0
        return max(1, self.from_offset(self._times[at].end) - number)

    def span_of(self, first: int, last: int) -> Span:
        """The span of the words from `first` to before `last`."""
        return Span(self.spans[first].start, self.spans[last - 1].end)

    def unit_at(self, number: int) -> Span | None:
        """What is counted by the longest unit of the vocabulary that begins at a word: `tỉnh, thành phố`."""
        if not 0 <= number < len(self.spans):
            return None
        start = self.spans[number].start
        fitting = [unit for unit in cues("units", "rank_scopes") if self.lower.startswith(unit, start)]
        return Span(start, start + len(max(fitting, key=len))) if fitting else None

    def _inside_brackets(self) -> Iterator[int]:
        depth = 0
        for number, word in enumerate(self.spans):
            text = self.text[word.start : word.end]
            depth += sum(char in _OPENING for char in text)
            if depth:
                yield number
            depth = max(0, depth - sum(char in _CLOSING for char in text))

    def clauses(self, first: int, last: int) -> list[Clause]:
        """The clauses among the words from `first` to before `last`; what is in brackets belongs to none."""
        found: list[Clause] = []
        start, mark = first, ""
        number = first
        while number < last:
            text = self.word(number)
            if number in self.bracketed:
                number += 1
                continue
            mark_here = (text in _MARKS and not self._in_name(number)) or text.startswith("...")
            if mark_here or (text == "và" and self._verbal(number + 1, last)):
                found.append(Clause(start, number, mark))
                start, mark = number + 1, text
                number += 1
                continue
            size = self.cue(number, "boundaries")
            if number > start:
                size = self.cue(number, "turns") or (
                    text == "còn" and self.capital(number + 1)
                )  # `Đồng Tháp còn đứng thứ nhất`, `sầu riêng`: inside a clause these are none
            if size:
                if number > start:
                    found.append(Clause(start, number, mark))
                start, mark = number, self.phrase(number, number + size)
            number += max(size, 1)
        found.append(Clause(start, last, mark))
        return [clause for clause in found if clause.first < clause.last or clause.last == last]

    def _in_name(self, number: int) -> bool:
        """Whether a dash belongs to a name: `Bà Rịa - Vũng Tàu`."""
        return self.word(number) == "-" and self.word(number + 1) in _SECOND_HALVES

    def _verbal(self, number: int, last: int) -> bool:
        """Whether a verb or an auxiliary begins here, or the rank itself."""
        return number >= last or bool(self.cue(number, "auxiliaries", "verbs"))
