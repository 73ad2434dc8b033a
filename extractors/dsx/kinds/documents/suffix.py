"""What the letters of a symbol tell: which body issued the document.

By Nghị định 30/2020/NĐ-CP the letters are type and body (`QĐ-BYT`); of a joint circular type and bodies (`TTLT-BTP-BTC`); of a
dispatch, which has no type, body and drafting unit (`TCT-CS`). The National Assembly adds its term: `QH14`, `PL-UBTVQH10`.
"""

from __future__ import annotations

import functools

from dsx.kinds.documents.fragments import ABBREVIATIONS
from dsx.language.lazy import Lazy
from dsx.language.vocabulary import load

_PARTS = Lazy(r"[/-]")
_TERM = Lazy(r"\d+$")
_JOINT = {"TTLT"}


def issuer_of(suffix: str) -> str | None:
    """The body that a suffix such as `/QĐ-BYT` decides; None where it decides none."""
    parts = [part for part in _PARTS.split(suffix) if part and not part.isdigit()]
    if not parts:
        return None
    types = _types()
    if _plain(parts[0]) in types and len(parts) > 1:
        bodies = [_body(part) for part in parts[1:]] if parts[0] in _JOINT else [_body("-".join(parts[1:3])) or _body(parts[1])]
        return ", ".join(body for body in bodies if body) if all(bodies) else None
    return _body("-".join(parts[:2])) or _body(parts[0])


@functools.cache
def _types() -> frozenset[str]:
    return frozenset(_plain(abbreviation) for abbreviation in ABBREVIATIONS)


@functools.cache
def _bodies() -> dict[str, str]:
    return {_plain(abbreviation): body for abbreviation, body in load("suffixes")["bodies"].items()}


def _body(part: str) -> str | None:
    return _bodies().get(_plain(_TERM.sub("", part)))


def _plain(letters: str) -> str:
    """Letters without the stroke of Đ, which many keyboards drop (`84/2009/ND-CP`), in one case."""
    return letters.upper().replace("Đ", "D").replace("Ư", "U")
