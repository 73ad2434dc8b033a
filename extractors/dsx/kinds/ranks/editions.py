"""Which edition of an index or table an article speaks of: a year named with it once holds for its later mentions.

`Chỉ số PCI 2024: …` in the headline, then `PCI của tỉnh xếp thứ 8`; `danh sách 10 thương hiệu giá trị nhất Trung Quốc trong
năm 2017`, then `đứng thứ 10 trong bảng xếp hạng`.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from typing import Any

import regex

from dsx.language import vocabulary
from dsx.language.pattern import GAP, LEFT, RIGHT, words
from dsx.source.article import Article

_TABLE = "bảng xếp hạng"
_TABLES = (_TABLE, "bxh", "danh sách")


@functools.cache
def _dated() -> Any:
    indices = words(vocabulary.load("indices")["indices"])
    year = r"(?P<year>20\d\d)(?![\d/]| ?- ?\d)"
    return regex.compile(
        rf"{LEFT}(?:(?P<index>{indices}){RIGHT}(?:{GAP}(?:trong{GAP})?(?:năm{GAP})?){year}"
        rf"|(?:{words(_TABLES)}|top{GAP}\d{{1,4}}){RIGHT}(?:{GAP}[^ ,.;:()\n]{{1,20}}){{0,12}}?{GAP}{year})"
    )


@functools.cache
def _index() -> Any:
    return regex.compile(rf"{LEFT}{words(vocabulary.load('indices')['indices'])}{RIGHT}")


class Editions:
    """The years that an article names with indices and tables, in the order of the text."""

    def __init__(self, article: Article) -> None:
        self._lower = article.lower

    @functools.cached_property
    def _found(self) -> dict[str, list[tuple[int, str]]]:
        """By index or table, the places and years."""
        found: dict[str, list[tuple[int, str]]] = {}
        for match in _dated().finditer(self._lower):
            found.setdefault(match["index"] or _TABLE, []).append((match.start(), match["year"]))
        return found

    def year(self, metric: str | None, before: int) -> str | None:
        """The year last named, before an offset of the view, with the index or table that a metric is."""
        if metric is None:
            return None
        lower = metric.lower()
        named = _index().search(lower)
        key = named[0] if named else _TABLE if lower.startswith(_TABLES) else None
        if key is None:
            return None
        dated = self._found.get(key, [])
        at = bisect_left(dated, (before, ""))
        return dated[at - 1][1] if at else None
