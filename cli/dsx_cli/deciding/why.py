"""Why a fact is one: its way, as `dsx explain` tells it, for the article before the reviewer."""

from __future__ import annotations

import datetime
import functools

from dsx.fact import Fact
from dsx.pipeline import ways
from dsx.source.article import Article
from dsx_cli.explain import told


@functools.lru_cache(maxsize=4)
def _ways(text: str, published: str | None) -> dict[str, str]:
    day = datetime.date.fromisoformat(published) if published else None
    article = Article(text, given=day)
    lines = {}
    for way in ways(article):
        if way.fact is not None:
            lines[way.fact.id] = "\n".join(line for line, _ in list(told(article, way))[2:])
    return lines


def way_of(text: str, fact: Fact) -> str:
    """The steps of a fact; empty where the rules of today find none there."""
    return _ways(text, fact.published).get(fact.id, "")
