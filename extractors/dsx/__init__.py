"""Facts in Vietnamese news, each with its exact place: dates, documents, ranks, counts, claims."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from dsx.fact import Fact, Span

if TYPE_CHECKING:
    from dsx.source.article import Article

__version__ = "0.1.0"
__all__ = ["Article", "Fact", "Span", "extract"]


def extract(text: str, published: datetime.date | None = None) -> list[Fact]:
    """The facts of one article, in the order of the text.

    `published` is its publication date, against which relative dates are resolved; where it is not given, the
    article's dateline is read, and never today's date taken.
    """
    from dsx.pipeline import facts
    from dsx.source.article import Article

    return facts(Article(text, given=published))


def __getattr__(name: str) -> object:
    if name == "Article":
        from dsx.source.article import Article

        return Article
    raise AttributeError(name)
