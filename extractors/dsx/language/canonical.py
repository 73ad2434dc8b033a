"""One key for what newspapers call by several names: places, bodies that issue documents, indices.

`Thủ đô`, `TP Hà Nội` and `Hà Nội` are one place; `chuyển đổi số`, `Chỉ số chuyển đổi số cấp tỉnh` and `DTI` one index;
`Thành ủy Hà Nội` and `Ban Thường vụ Thành ủy Hà Nội` one issuer, since papers name one for the other. Lines keep what
was written; only comparisons go by these keys.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import NamedTuple

import regex

from dsx.language import vocabulary
from dsx.language.lazy import Lazy

_OLD_TONES = Lazy(r"(?:o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}\p{M}])")
_NEW_TONES = dict(
    zip(
        ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"),
        ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"),
        strict=True,
    )
)
_NO_WORD = Lazy(r"[^\p{L}\p{M}\p{N}]+")
_WORD = Lazy(r"[\p{L}\p{M}\p{N}]+")
_PLACE_HEAD = Lazy(r"^(?:thành phố|tp|tỉnh|thủ đô|tx|thị xã)(?: |$)")
_INDEX_HEAD = Lazy(
    r"^(?:(?:bảng xếp hạng|bảng tổng sắp|xếp hạng|bxh|bộ chỉ số|các chỉ số|chỉ số|báo cáo|chung|đánh giá|xếp loại|về|mức độ) )+"
)
_INDEX_TAIL = Lazy(
    r"(?: (?:cấp tỉnh(?: thành phố)?|cấp bộ|việt nam|toàn quốc|quốc gia|của .*|năm \d{4}|\d{4}|các tỉnh.*|vietnam))+$"
)
_ISSUER_TAIL = Lazy(r" (?:thành phố|tp|tỉnh|huyện|quận|thị xã)$")


@functools.lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """A name as it is compared: NFC, lower case, tone marks in the new places (`hòa`, `ủy`), words parted by one space."""
    words = _NO_WORD.sub(" ", unicodedata.normalize("NFC", name).lower()).strip()
    return str(_OLD_TONES.sub(lambda old: _NEW_TONES[old[0]], words))


@functools.lru_cache(maxsize=1 << 14)
def place(name: str) -> str | None:
    """The key of a province, city or range that rankings are over; None where the name is none of them."""
    folded = fold(name)
    known = _names("provinces")
    bare = _PLACE_HEAD.sub("", folded)
    found = known.get(folded) or known.get(bare) or _names("ranges").get(folded)
    if found is None and regex.fullmatch(r"\d+ (?:tỉnh|địa phương)(?: thành(?: phố)?)?", folded):
        return "việt nam"  # 63 tỉnh, thành phố
    return found


@functools.lru_cache(maxsize=1 << 12)
def provinces_in(text: str) -> frozenset[str]:
    """The provinces and cities that a text names, by their capitals (`Hòa Bình`, not `hòa bình`)."""
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    known = _names("provinces")
    found: set[str] = set()
    for start, word in enumerate(words):
        if word[0].isupper():
            for size in (4, 3, 2, 1):
                run = words[start : start + size]
                key = known.get(fold(" ".join(run))) if run[-1][0].isupper() or run[0] == "Thủ" else None
                if key is not None:
                    found.add(key)
                    break
    return frozenset(found)


def name(written: str) -> str:
    """The key of whatever is named: the place's where it is one, else the folded words."""
    return place(written) or fold(written)


@functools.lru_cache(maxsize=1 << 14)
def index(written: str) -> str:
    """The key of an index or table: its abbreviation where it is known, else its name without what indices share."""
    known = _names("indices")
    folded = fold(written)
    for words in (folded, *reversed(folded.split())):
        if words in known:
            return known[words]  # chỉ số chuyển đổi số cấp tỉnh (DTI)
    bare = _INDEX_TAIL.sub("", _INDEX_HEAD.sub("", folded))
    return known.get(bare, str(bare))


class Body(NamedTuple):
    """A body that issues documents: its line in the vocabulary, and the place whose body it is, where either is told."""

    line: str | None
    place: str | None
    words: str


@functools.lru_cache(maxsize=1 << 14)
def body(written: str) -> Body:
    """The key of an issuer (`Ban Thường vụ Thành ủy Hà Nội` → the committee of Hà Nội)."""
    folded = fold(written)
    words = folded.split()
    where = None
    for size in (5, 4, 3, 2, 1):
        if size < len(words) and (where := _names("provinces").get(" ".join(words[-size:]))) is not None:
            folded = _ISSUER_TAIL.sub("", " ".join(words[:-size]))
            break
    line = _names("bodies").get(folded) or _names("bodies").get(_ISSUER_TAIL.sub("", folded))
    if line is None and regex.match(r"(?:thứ trưởng |bộ trưởng )?bộ ", folded):
        line = regex.sub(r"^(?:thứ trưởng |bộ trưởng )", "", folded)
    return Body(line, where, folded)


@functools.cache
def _names(table: str) -> dict[str, str]:
    """Every name of a table, folded, to its key."""
    entries = vocabulary.load("places")[table]
    return {fold(written): key for key, others in entries.items() for written in (key, *others)}
