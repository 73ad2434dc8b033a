"""Resolution of the kind `rank`."""

from __future__ import annotations

from collections.abc import Sequence

from dsx.fact import RankValue
from dsx.kinds.ranks.places import Change, Position, Top
from dsx.kinds.rule import Candidate, Resolved
from dsx.source.article import Article


def resolve(candidates: list[Candidate], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """Final values."""
    out = []
    for c in candidates:
        v = c.value
        out.append(Resolved("rank", c.start, c.end, c.rule, RankValue(
            type={Position: "position", Top: "top", Change: "change"}[type(v)], position=getattr(v, "position", None), of=getattr(v, "of", None),
            top=getattr(v, "top", None), change=getattr(v, "change", None), since=None, subject=None, metric=None, scope=None, time=None, modality="result")))
    return out
