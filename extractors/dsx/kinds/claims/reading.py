"""The claims of one article while its cues are read in order."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import regex
from msgspec.structs import replace

from dsx.fact import Span
from dsx.kinds.claims.content import Content
from dsx.kinds.claims.speakers import Subject
from dsx.kinds.claims.values import Cue, Statement
from dsx.kinds.kind import Candidate
from dsx.language.names import Mention
from dsx.source.article import Article
from dsx.source.quotations import Quotation, quotations

_BEHIND_CAPITAL = regex.compile(r"(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?<=\p{Ll}) (?=(\p{Lu}[\p{L}\p{M}]*))")


class Reading:
    """The claims of one article while its cues are read."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.quotes = quotations(article.text)
        self._quote_starts = [quotation.start for quotation in self.quotes]
        self.claims: list[Candidate] = []
        self.source_end = 0  # where the words of the last source after `theo` end
        self.last_cue = 0  # the end of the last cue that made a claim
        self.frame = ""  # the frame that reads at present
        self.subject: Subject | None = None  # of the cue at `subject_of`, which several frames ask for
        self.subject_of = -1
        self.content: Content | None = None  # behind the cue at `content_of`
        self.content_of = -1

    def quotation_at(self, place: int) -> Quotation | None:
        """The quotation that holds a place."""
        number = bisect_right(self._quote_starts, place) - 1
        if number >= 0 and self.quotes[number].start <= place < self.quotes[number].end:
            return self.quotes[number]
        return None

    def quotation_before(self, place: int) -> Quotation | None:
        """The last quotation that ends before a place of the same or the next line."""
        number = bisect_right(self._quote_starts, place) - 1
        return self.quotes[number] if number >= 0 and self.quotes[number].end <= place else None

    @cached_property
    def _given(self) -> frozenset[str]:
        """The capitalised words that another capitalised word precedes: given names, as far as they name persons."""
        return frozenset(match[1] for match in _BEHIND_CAPITAL.finditer(self.article.text))

    def is_name(self, syllable: str) -> bool:
        """Whether a capitalised syllable closes a longer name elsewhere, so that it is a given name here."""
        return syllable in self._given

    def is_free(self, start: int, end: int) -> bool:
        """Whether no claim read so far overlaps a span."""
        return all(claim.end <= start or end <= claim.start for claim in self.claims[-12:])

    def add(self, cue: Candidate, start: int, end: int, statement: Statement) -> bool:
        """Note a claim, if its span is free."""
        start, end = trim(self.article.text, start, end)
        if (
            not _is_said(self.article.text, start, end, statement)
            or start >= end
            or not self.is_free(start, end)
            or (statement.speaker and statement.speaker.start <= start < statement.speaker.end)
        ):
            return False
        self.claims.append(replace(cue, start=start, end=end, rule=self.frame, value=statement))
        self.last_cue = cue.end
        return True

    def reported(self, cue: Candidate[Cue], sentence: Span, statement: Statement) -> None:
        """`Ông A nói rằng …, theo tờ B.`: the whole sentence is B's claim, and what is told in it no other."""
        while self.claims and self.claims[-1].start >= sentence.start:
            self.claims.pop()
        self.add(cue, sentence.start, cue.start, statement)

    def add_content(self, cue: Candidate, content: Content, speaker: Mention | None) -> bool:
        """Note a claim of the content behind a cue."""
        if content.quotation:
            return self.add(cue, content.start, content.end, Statement(cue.value.word, "direct", speaker))
        return self.add(cue, content.start, content.end, Statement(cue.value.word, "indirect", speaker))


def _is_said(text: str, start: int, end: int, statement: Statement) -> bool:
    """Whether a clause has two words at least: `nêu ra` states nothing."""
    return statement.mode == "direct" or " " in text[start:end].strip(" .-")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without blanks and commas at its edges."""
    while end > start and text[end - 1] in " \n,-":
        end -= 1
    while start < end and text[start] in " \n,-":
        start += 1
    return start, end
