"""What contradicts a draft in articles on the same thing, by the rules of `dsx conflicts`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

import msgspec

from dsx.archive.check.compare import compare
from dsx.archive.collate import Conflict, conflicts
from dsx.fact import Fact, kind_of

_DRAFT = "\0draft"


class Contrary(NamedTuple):
    """A fact of the pile that contradicts one of the draft, and in what."""

    fact: Fact
    why: str


def contrary(draft: list[Fact], articles: Iterable[Fact]) -> dict[tuple[str, int], list[Contrary]]:
    """What contradicts the facts of the draft, by the kind and place of these."""
    own = [msgspec.structs.replace(fact, doc=_DRAFT) for fact in draft]
    found: dict[tuple[str, int], list[Contrary]] = {}
    for conflict in conflicts(chain(articles, own)):
        for fact, other, said in _against(conflict):
            compared = compare(fact, other) if kind_of(fact) == kind_of(other) else None
            why = compared.why if compared is not None and compared.verdict == "differs" else f"{conflict.what}: {said}"
            found.setdefault((kind_of(fact), fact.start), []).append(Contrary(other, why))
    return found


def _against(conflict: Conflict) -> Iterator[tuple[Fact, Fact, str]]:
    """Facts of the draft with those of other sides that are the pile's, and what these say."""
    for side in conflict.sides:
        for fact in (fact for fact in side.facts if fact.doc == _DRAFT):
            for other in (other for other in conflict.sides if other is not side):
                yield from ((fact, against, other.said) for against in other.facts if against.doc != _DRAFT)
