"""An article: its text and what can be asked of it. All spans here are of the view; facts carry raw offsets."""

from __future__ import annotations

import datetime
import hashlib
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import regex

from dsx.fact import Span, Zone
from dsx.language import stamp
from dsx.source import segment, zones
from dsx.source.text import View, view

if TYPE_CHECKING:
    from dsx.source.mentions import Mentions

_LINE_END = regex.compile(r"\r\n?|\n")
_LINE_FEED = regex.compile(r"\n")
PublishedFrom = Literal["given", "metadata", "dateline"]


class Article:
    """One news article.

    `doc` names it in the output, `raw` is its text to the letter, `given` its publication date where the reader knows
    one, and `given_from` how. `encoding` is what it was read in, where that was not plain UTF-8, and `warnings` what seems wrong
    with it. Everything else is computed when asked for, once.
    """

    encoding: str | None = None
    warnings: tuple[str, ...] = ()

    def __init__(self, raw: str, doc: str = "-", given: datetime.date | None = None, given_from: PublishedFrom = "given") -> None:
        self.raw = raw
        self.doc = doc
        self.given = given
        self.given_from = given_from
        self._words: dict[Span, list[Span]] = {}

    @cached_property
    def view(self) -> View:
        """The text as patterns see it, with the way back to the raw offsets."""
        return view(self.raw)

    @cached_property
    def text(self) -> str:
        """The view's text."""
        return self.view.text

    @cached_property
    def lower(self) -> str:
        """The view's text in lower case, of equal length."""
        return self.view.lower

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences in order; none crosses a line, blanks around them are left out."""
        return segment.sentences(self.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_number(self, position: int) -> int:
        """Which of `sentences` holds a position (the one before it, where it stands between two)."""
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds a position."""
        return self.sentences[self.sentence_number(position)] if self.sentences else Span(0, len(self.text))

    @cached_property
    def _view_lines(self) -> list[int]:
        """Where the lines of the view begin."""
        return [0, *(end.end() for end in _LINE_FEED.finditer(self.text))]

    def line_at(self, position: int) -> Span:
        """The line (the paragraph, as news is typed) that holds a position."""
        starts = self._view_lines
        number = bisect_right(starts, position)
        return Span(starts[number - 1], starts[number] - 1 if number < len(starts) else len(self.text))

    def words(self, start: int, end: int) -> list[Span]:
        """The words that overlap a span, by underthesea's segmentation. Ask for no more than is needed: words are slow."""
        found: list[Span] = []
        for number in range(self.sentence_number(start), len(self.sentences)):
            sentence = self.sentences[number]
            if sentence.start >= end:
                break
            around = segment.window(self.text, sentence, start, end)
            found.extend(word for word in self._words_of(around) if word.end > start and word.start < end)
        return found

    def _words_of(self, stretch: Span) -> list[Span]:
        if stretch not in self._words:
            at = stretch.start
            self._words[stretch] = [Span(at + a, at + b) for a, b in segment.words(self.text[at : stretch.end])]
        return self._words[stretch]

    @cached_property
    def mentions(self) -> Mentions:
        """Who is in the article, and whom a short form of a name means."""
        from dsx.source.mentions import Mentions  # it asks the article

        return Mentions(self)

    @cached_property
    def regions(self) -> list[zones.Region]:
        """The zones in order, covering the text."""
        return zones.regions(self.text, self.lower, self.sentences)

    @cached_property
    def _region_starts(self) -> list[int]:
        return [region.start for region in self.regions]

    def zone_at(self, position: int) -> Zone:
        """The zone that holds a position."""
        return self.regions[max(0, bisect_right(self._region_starts, position) - 1)].zone

    @cached_property
    def _published(self) -> tuple[datetime.date | None, PublishedFrom | None]:
        """Given, else the first stamp of a dateline above the body, else of one below it; never a teaser's."""
        if self.given is not None:
            return self.given, self.given_from
        body = next((region.start for region in self.regions if region.zone == "body"), len(self.text))
        datelines = [region for region in self.regions if region.zone == "dateline"]
        for place in ([r for r in datelines if r.start < body], [r for r in datelines if r.start > body]):
            found = [one for region in place for one in stamp.stamps(self.lower, region.start, region.end)]
            if found:  # above `08:00 | 03/10/2023` a site may print the day it was visited
                return next((one for one in found if one.told), found[0]).date, "dateline"
        return None, None

    @property
    def published(self) -> datetime.date | None:
        """The publication date against which facts are resolved; None where it is unknown. Never today."""
        return self._published[0]

    @property
    def published_from(self) -> PublishedFrom | None:
        """What told the publication date."""
        return self._published[1]

    @cached_property
    def _line_starts(self) -> list[int]:
        """Raw offsets at which lines begin; a line ends with LF, CRLF or CR."""
        return [0, *(end.end() for end in _LINE_END.finditer(self.raw))]

    def place(self, raw_offset: int) -> tuple[int, int]:
        """Line and column of a raw offset, both from 1."""
        line = bisect_right(self._line_starts, raw_offset)
        return line, raw_offset - self._line_starts[line - 1] + 1

    @cached_property
    def _digest(self) -> hashlib.blake2b:
        return hashlib.blake2b(self.raw.encode("utf-8", "surrogatepass") + b"\0", digest_size=8)

    def fact_id(self, kind: str, start: int, end: int) -> str:
        """The id of the fact of a kind at a span of the view: it names article and place, not the value."""
        return self.raw_fact_id(kind, *self.view.to_raw(start, end))

    def raw_fact_id(self, kind: str, start: int, end: int) -> str:
        """The same, of a span of the raw text."""
        digest = self._digest.copy()
        digest.update(f"{kind}:{start}:{end}".encode())
        return digest.hexdigest()
