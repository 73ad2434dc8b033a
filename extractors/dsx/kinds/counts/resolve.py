"""Resolution of the kind `count`."""

from __future__ import annotations

from collections.abc import Sequence

from dsx.kinds.rule import Candidate, Resolved
from dsx.source.article import Article


def resolve(candidates: list[Candidate], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """Final values."""
    return []
