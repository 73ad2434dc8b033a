"""Words in columns: one word a line by underthesea's segmentation, a blank line after each sentence, BIO a column a kind.

The columns are FORM (blanks inside a word as `_`), START and END in the article, and one for each kind, since facts of
different kinds overlap. A word is parted where a fact starts or ends inside it, so that every fact is whole words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import regex

from dsx.archive.export.document import Document, Options
from dsx.fact import Fact, Span
from dsx.source import segment
from dsx.source.article import Article

_BLANK = regex.compile(r"[\s\p{Z}\p{Cc}]+")


def lines(documents: Iterable[Document], options: Options) -> Iterator[str]:
    """The columns, word by word."""
    yield "\t".join(("# columns =", "FORM", "START", "END", *map(str.upper, options.kinds))) + "\n"
    yield f"# offset_unit = {options.unit}\n"
    for document in documents:
        yield from _article(document, options)


def _article(document: Document, options: Options) -> Iterator[str]:
    at = document.offsets(options.unit)
    edges = sorted({edge for fact in document.facts for edge in (fact.start, fact.end)})
    tags = {kind: _Tags([fact for fact in document.facts if fact.kind == kind]) for kind in options.kinds}
    yield f"# doc = {_BLANK.sub(' ', document.doc)}\n"
    for sentence in _sentences(document.text):
        for word in sentence:
            for piece in _parted(word, edges):
                form = _BLANK.sub("_", document.text[piece.start : piece.end])
                columns = (form, str(at[piece.start]), str(at[piece.end]), *(tags[kind].of(piece) for kind in options.kinds))
                yield "\t".join(columns) + "\n"
        yield "\n"


def _sentences(raw: str) -> Iterator[list[Span]]:
    """The words of each sentence, as spans of the raw text."""
    article = Article(raw)
    for sentence in article.sentences:
        words = segment.words(article.text[sentence.start : sentence.end])
        yield [article.view.to_raw(sentence.start + word.start, sentence.start + word.end) for word in words]


def _parted(word: Span, edges: list[int]) -> Iterator[Span]:
    inner = edges[bisect_right(edges, word.start) : bisect_left(edges, word.end)]
    for start, end in zip([word.start, *inner], [*inner, word.end], strict=True):
        yield Span(start, end)


class _Tags:
    """The BIO tags of one kind, whose facts do not overlap."""

    def __init__(self, facts: list[Fact]) -> None:
        self._facts = facts
        self._starts = [fact.start for fact in facts]
        self._begun: str | None = None

    def of(self, piece: Span) -> str:
        """The tag of the next piece."""
        number = bisect_right(self._starts, piece.start) - 1
        if number < 0 or piece.start >= self._facts[number].end:
            return "O"
        fact = self._facts[number]
        tag = f"{'I' if self._begun == fact.id else 'B'}-{fact.kind}"
        self._begun = fact.id
        return tag
