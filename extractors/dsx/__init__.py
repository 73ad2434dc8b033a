"""Facts in Vietnamese news, each with its exact place: dates, documents, ranks, counts, claims.

`for article in read(["corpus"]): …` gives articles (and, as items, the inputs that gave none); `extract(text)` gives facts.
"""

from __future__ import annotations

import datetime
import importlib
from typing import TYPE_CHECKING

from dsx.fact import (
    ClaimFact,
    ClaimValue,
    CountFact,
    CountValue,
    DateFact,
    DateValue,
    DocumentFact,
    DocumentValue,
    Fact,
    RankFact,
    RankValue,
    Sentence,
    Span,
    dumps,
    loads,
)

if TYPE_CHECKING:
    from dsx.source.article import Article
    from dsx.source.reading import Options, Unreadable, read

__version__ = "0.1.0"
__all__ = [
    "Article",
    "ClaimFact",
    "ClaimValue",
    "CountFact",
    "CountValue",
    "DateFact",
    "DateValue",
    "DocumentFact",
    "DocumentValue",
    "Fact",
    "Options",
    "RankFact",
    "RankValue",
    "Sentence",
    "Span",
    "Unreadable",
    "dumps",
    "extract",
    "loads",
    "read",
]

# Loaded when asked for, so that `import dsx` is cheap
_LATER = {
    "Article": "dsx.source.article",
    "Options": "dsx.source.reading",
    "Unreadable": "dsx.source.reading",
    "read": "dsx.source.reading",
}


def extract(text: str, published: datetime.date | str | None = None, *, doc: str = "-") -> list[Fact]:
    """The facts of one article, in the order of the text.

    `published` is its publication date, against which relative dates are resolved, as a date or an ISO string
    (`2024-10-19`); where it is not given, the article's dateline is read, and never today's date taken. `doc` names the
    article in the facts. Raises ValueError where `published` is no date, TypeError where an argument is of another type.
    """
    from dsx.pipeline import facts
    from dsx.source.article import Article

    if not isinstance(text, str):
        raise TypeError(f"text is the article as str, not {type(text).__name__}")
    return facts(Article(text, doc, given=_day(published)))


def _day(published: datetime.date | str | None) -> datetime.date | None:
    if isinstance(published, datetime.datetime):
        return published.date()
    if published is None or isinstance(published, datetime.date):
        return published
    if not isinstance(published, str):
        raise TypeError(f"published is a date or an ISO string such as 2024-10-19, not {type(published).__name__}")
    try:
        return datetime.datetime.fromisoformat(published).date()
    except ValueError:
        raise ValueError(f"published is no ISO date such as 2024-10-19: {published!r}") from None


def __getattr__(name: str) -> object:
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name]), name)
    raise AttributeError(f"module 'dsx' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
