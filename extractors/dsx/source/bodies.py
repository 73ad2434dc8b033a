"""The bodies of an article: what an abbreviation, a common noun or `sở này` means.

Newspapers name a body in full once (`Hiệp hội Lương thực Việt Nam (VFA)`, `Ủy ban nhân dân xã Mường Trà`) and then by what
brackets introduced, by the initials of its first words (`UBND xã Mường Trà`), without the name of its place (`UBND xã`) or by
its head alone (`hiệp hội này`, `Công ty`).
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

from dsx.language.fullnames import HEADS, is_person_name
from dsx.language.names import mention_at
from dsx.language.tokens import tokens
from dsx.source.persons import row_of

if TYPE_CHECKING:
    from dsx.source.article import Article

_ABBREVIATION = regex.compile(r"\p{Lu}[\p{L}\p{N}&.-]{1,11}")
_IN_BRACKETS = regex.compile(r"\((\p{Lu}[\p{L}\p{N}&.-]{1,11})\)")
_REGION_LEFT_OUT = regex.compile(r"(.+) (thành phố|tỉnh|huyện|quận|xã|phường|thị xã)")
_REACH = 4000
"""Characters before a short form in which its full one is looked for."""
_MOST = 100
"""Places of one spelt-out abbreviation that are kept: more lead no further and would cost more than the text."""


class Bodies:
    """The bodies of one article, each answer computed once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._full: dict[str, str] = {}
        self._spelt: dict[str, list[tuple[int, int]]] = {}

    @functools.cached_property
    def _brackets(self) -> dict[str, list[int]]:
        """Where brackets hold an abbreviation, by what they hold."""
        found: dict[str, list[int]] = {}
        for match in _IN_BRACKETS.finditer(self._article.text):
            found.setdefault(match[1], []).append(match.start())
        return found

    def full(self, name: str, at: int) -> str:
        """The name of a body in full, for a form of it at a place; as it is where the article gives no fuller one."""
        if region := _REGION_LEFT_OUT.fullmatch(name):
            return self._of_region(region[1], region[2], at) or name
        if name not in self._full:
            self._full[name] = self._introduced(name) or self._spelt_out(name) or name
        return self._full[name]

    def _of_region(self, head: str, region: str, at: int) -> str | None:
        """`UBND thành phố` → `UBND TP Mường Trà`, the last such body named before it."""
        short = {"thành phố": r"(?:thành phố|tp\.?) ?", "thị xã": r"(?:thị xã|tx\.?) ?"}.get(region, f"{region} ")
        pattern = regex.compile(rf"{regex.escape(head.lower())} {short}\p{{L}}")
        for match in reversed(list(pattern.finditer(self._article.lower, max(0, at - _REACH), at))):
            if self._article.text[match.end() - 1].isupper():
                row = row_of(self._article.text, match.start())
                found = mention_at(row, 0, len(row))
                return found.name if found and found.form == "organisation" else None
        return None

    def before(self, head: str, at: int, speakers: Sequence[str]) -> str | None:
        """Which body `sở này`, `ủy ban này` means: the last speaker, else the last name before it, that begins so."""
        opening = head.lower() + " "
        for name in reversed(speakers):
            if name.lower().startswith(opening):
                return name
        text, lower, end = self._article.text, self._article.lower, at
        for _ in range(12):
            end = lower.rfind(opening, max(0, at - _REACH), end)
            if end < 0:
                break
            row = row_of(text, end)
            found = mention_at(row, 0, len(row)) if not lower[max(0, end - 1) : end].isalpha() else None
            capital = text[end].isupper() or head.islower()
            if (
                capital
                and found
                and found.form == "organisation"
                and found.name
                and any(char.isupper() for char in found.name[1:])
            ):
                return self.full(found.name, end)
        return None

    def medium_before(self, speakers: Sequence[str], persons: frozenset[str]) -> str | None:
        """Which medium `tờ báo này` means: the last speaker that is no person and named without a common noun of a body."""
        for name in reversed(speakers):
            headed = HEADS.at(tokens(name, 0, len(name)), 0)[0]
            if name not in persons and not is_person_name(name.split()) and not headed:
                return name
        return None

    def _spelt_out(self, name: str) -> str | None:
        """A body whose first words the first word of a name abbreviates: `Ủy ban nhân dân xã A` for `UBND xã A`."""
        short, _, rest = name.partition(" ")
        if not (3 <= len(short) <= 6 and short.isupper() and short.isalpha() and rest):
            return None
        text, lower = self._article.text, self._article.lower
        if short not in self._spelt:
            words = " ".join(rf"[{_accented(letter)}]\p{{Ll}}{{1,6}}" for letter in short.lower())
            found = regex.finditer(rf"(?<!\p{{L}}){words}(?= )", lower)
            self._spelt[short] = [
                match.span() for _, match in zip(range(_MOST), found, strict=False) if text[match.start()].isupper()
            ]
        for start, end in self._spelt[short]:
            stop = end + 1 + len(rest)
            if lower.startswith(rest.lower(), end + 1) and not text[stop : stop + 1].isalpha():
                return text[start:stop]
        return None

    def _introduced(self, abbreviation: str) -> str | None:
        """The body whose abbreviation brackets introduce, where they do so last: `Hiệp hội Lương thực Việt Nam (VFA)`."""
        if not _ABBREVIATION.fullmatch(abbreviation):
            return None
        for at in self._brackets.get(abbreviation, [])[: -_MOST - 1 : -1]:
            before = self._article.text[max(0, at - 120) : at]
            row = tokens(before, 0, len(before))
            for first in range(len(row)):
                found = mention_at(row, first, len(row))
                if not found or not found.name or found.form not in ("organisation", "name") or found.last < len(row):
                    continue
                if len(found.name) > len(abbreviation):
                    return found.name
        return None


@functools.cache
def _accented(letter: str) -> str:
    """A letter with all that Vietnamese sets on it: `u` for `Ủy`; `đ` is a letter of its own."""
    lower = (char for char in map(chr, range(0xC0, 0x1EFF)) if char.islower())
    return letter + "".join(char for char in lower if unicodedata.normalize("NFD", char)[0] == letter)
