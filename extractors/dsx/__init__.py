"""Facts in Vietnamese news, each with its exact place: dates, documents, ranks, counts, claims.

`for article in read(["corpus"]): …` gives articles (and, as items, the inputs that gave none); `extract(text)` gives facts.
"""

from __future__ import annotations

import datetime
import importlib
from typing import TYPE_CHECKING

from dsx.fact import Fact, Span

if TYPE_CHECKING:
    from dsx.source.article import Article
    from dsx.source.reading import Options, Unreadable, read

__version__ = "0.1.0"
__all__ = ["Article", "Fact", "Options", "Span", "Unreadable", "extract", "read"]

# Loaded when asked for, so that `import dsx` is cheap
_LATER = {
    "Article": "dsx.source.article",
    "Options": "dsx.source.reading",
    "Unreadable": "dsx.source.reading",
    "read": "dsx.source.reading",
}


def extract(text: str, published: datetime.date | None = None) -> list[Fact]:
    """The facts of one article, in the order of the text.

    `published` is its publication date, against which relative dates are resolved; where it is not given, the
    article's dateline is read, and never today's date taken.
    """
    from dsx.pipeline import facts
    from dsx.source.article import Article

    return facts(Article(text, given=published))


def __getattr__(name: str) -> object:
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name]), name)
    raise AttributeError(name)
