"""The persons of a line, as it names them: with a title, or by a row of capitals that begins with a surname."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from dsx.fact import Span
from dsx.language import vocabulary
from dsx.language.fullnames import is_person_name
from dsx.language.lexicon import members
from dsx.language.names import Mention, Sex, mention_at
from dsx.language.pattern import RIGHT, words
from dsx.language.tokens import Token, tokens

if TYPE_CHECKING:
    from dsx.source.article import Article


@dataclass(frozen=True, slots=True)
class Person:
    """A person where the article names one: place, name, office and sex, as far as the place tells."""

    start: int
    name: str
    office: str | None
    sex: Sex | None


# A capital among the next words, as behind a title with a name; directly behind an address
_CAPITAL_NEAR = regex.compile(r"[^\n\p{Lu}]{0,3}\p{Lu}|(?: [\p{Ll}\p{M}]{1,7}){1,5}[ ,-]{1,3}\p{Lu}")
_COUNTED = regex.compile(r"(?<![\p{L}\p{M}\p{N}/.-]|năm |ngày |tháng )(?:\d{1,3}|một|các|những|nhiều|hai|ba|một số) $")
CAPITALS = regex.compile(
    r"\p{Lu}[\p{L}\p{M}]*+(?:[-'’]\p{L}[\p{L}\p{M}]*+)*+(?: \p{Lu}[\p{L}\p{M}]*+(?:[-'’]\p{L}[\p{L}\p{M}]*+)*+){1,5}+"
)
"""Two capitalised words and more."""
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@functools.cache
def _titles() -> dict[str, list[str]]:
    """The titles by their first word."""
    lists = vocabulary.load("titles")
    found: dict[str, list[str]] = {}
    for phrase in sorted({p for group in ("offices", "ranks", "professions", "male", "female", "either") for p in lists[group]}):
        if first := _WORD.match(phrase):
            found.setdefault(first[0], []).append(phrase)
    return found


@functools.cache
def _titles_with(first: str) -> regex.Pattern[str]:
    """The titles that begin with a word, as a pattern: a line needs few of them, and all together are slow to compile."""
    return regex.compile(f"{words(_titles()[first])}{RIGHT}")


def _titles_in(lower: str, line: Span) -> Iterator[regex.Match[str]]:
    """The titles of a line from left to right. A pattern is tried only where a word opens a title: a tenth of the time."""
    openings = _titles()
    at = end = line.start
    for chunk in lower[line.start : line.end].split(" "):
        if chunk in openings:
            begun = [(at, chunk)]
        elif chunk.isalpha():
            begun = []
        else:  # words with marks between: `"ông`, `GS.TS`
            begun = [(word.start(), word[0]) for word in _WORD.finditer(lower, at, at + len(chunk)) if word[0] in openings]
        for start, first in begun:
            if start >= end and (match := _titles_with(first).match(lower, start, line.end)):
                end = match.end()
                yield match
        at += len(chunk) + 1


# Before a single name, that of a body: `ban lãnh đạo Sapporo`
_SPEAKING_FOR = frozenset(["lãnh đạo", "đại diện", "người đại diện", "phát ngôn viên", "người phát ngôn"])


def persons_of(article: Article, line: Span) -> Iterator[Person]:
    """The persons of a line named with a title, and its rows of capitals that begin with a surname."""
    text = article.text
    end = 0
    for match in _titles_in(article.lower, line):
        start = match.start()
        if start < end or not _CAPITAL_NEAR.match(text, match.end()) or _COUNTED.search(article.lower, max(0, start - 12), start):
            continue  # `một giáo sư Tân Ước` names nobody
        row = row_of(text, start)
        found = mention_at(row, 0, len(row))
        if found and found.form == "person" and found.name:
            end = found.end
            if _names_body(row, found):
                continue
            if " " not in found.name and (found.role or "").lower() in _SPEAKING_FOR:
                continue
            addressed = article.lower[max(0, start - 8) : start].rpartition(" ")[0].rpartition(" ")[2] in members(
                "titles.oblique"
            )
            after = None if addressed else _office_after(row, found)  # `giao cho ông Lê A, Chủ tịch nước nêu rõ`
            yield Person(found.start, found.name, after or found.role, found.sex)
        elif found and found.form == "office" and found.last + 1 < len(row) and row[found.last].text in ",-":
            named = mention_at(row, found.last + 1, len(row))
            if named and named.form == "person" and named.name:
                yield Person(named.start, named.name, found.role, named.sex)
    for match in CAPITALS.finditer(text, line.start, line.end):
        if is_person_name(match[0].split(" ")):
            row = row_of(text, match.start())
            found = mention_at(row, 0, len(row))
            if found and found.form == "person" and found.name:
                titled = text[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:].isalpha()
                yield Person(found.start, found.name, None if titled else _office_after(row, found), found.sex)


def _names_body(row: list[Token], found: Mention) -> bool:
    """Whether an office's body and no person is named, since the person follows: `Chủ tịch Sao Mai - ông Lê A`."""
    at = found.last
    if " " in (found.name or "") or not found.role or at + 1 >= len(row) or row[at].text not in "-,":
        return False
    return row[at + 1].low in members("titles.male") | members("titles.female")


def row_of(text: str, start: int) -> list[Token]:
    """The tokens of a line from an offset on, as far as a name with its office goes."""
    stop = min(len(text), start + 160)
    line = text.find("\n", start, stop)
    return tokens(text, start, line if line >= 0 else stop)


def _office_after(row: list[Token], found: Mention) -> str | None:
    """The office set beside a name: `Vũ A, Trưởng Ban B`."""
    if found.role and not found.lesser:
        return found.role
    at = found.last
    if at + 1 < len(row) and row[at].text in ",-":
        beside = mention_at(row, at + 1, len(row))
        if beside and beside.form == "office":
            return beside.role
    return None
