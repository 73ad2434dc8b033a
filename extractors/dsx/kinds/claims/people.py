"""The persons and bodies of one article, and who a short form of them is.

Newspapers name someone in full once (`Thiếu tướng Lê A, Giám đốc Công an tỉnh`) and then by surname or given name, office,
abbreviation or pronoun. Each short form leads to the fullest name in the article that it can mean; where two people
answer to it, the nearest named before; where nobody does, it stays as written.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from dsx.language import vocabulary
from dsx.language.names import Mention, Sex, mention_at, place_at
from dsx.language.pattern import LEFT, RIGHT, words
from dsx.language.phrases import tokens
from dsx.source.article import Article


@dataclass(frozen=True, slots=True)
class Person:
    """A person where the article names one: place, name, office and sex, as far as the place tells."""

    start: int
    name: str
    office: str | None
    sex: Sex | None


_INTRODUCED = regex.compile(r"(?P<abbreviation>\p{Lu}[\p{L}\p{N}&.-]{1,11})\)")
_CAPITALS = regex.compile(
    r"\p{Lu}[\p{L}\p{M}]*+(?:[-'’]\p{L}[\p{L}\p{M}]*+)*+(?: \p{Lu}[\p{L}\p{M}]*+(?:[-'’]\p{L}[\p{L}\p{M}]*+)*+){1,5}+"
)


@functools.cache
def _title_pattern() -> regex.Pattern[str]:
    lists = vocabulary.load("titles")
    phrases = [p for group in ("offices", "ranks", "professions", "male", "female", "either") for p in lists[group]]
    return regex.compile(rf"{LEFT}{words(sorted(set(phrases)))}{RIGHT}")


_WEAK_BEFORE = regex.compile(
    r"(?:quận|huyện|tỉnh|xã|phường|phố|đường|trường|ty|đoàn|tp|tp\.|thành phố|ban|bộ|sở|hội|clb|giải|phim|bài|cúp|đảo|sông|tại|ở|từ|đến|Bộ|Sở|Ban) $"
)


class People:
    """Who is named in an article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self.persons = sorted(_persons(article), key=lambda person: person.start)
        self._weak = sorted(_names(article.text))
        self.abbreviations = dict(_abbreviations(article.text))

    def full(self, name: str, at: int, sex: Sex | None = None) -> str:
        """The fullest name that a name can mean."""
        if name in self.abbreviations:
            return self.abbreviations[name]
        syllables = name.split()
        matches = [
            p for p in self.persons if len(p.name) > len(name) and _is_short(syllables, p.name.split()) and _agree(sex, p.sex)
        ]
        if not matches:
            return name
        names = {p.name for p in matches}
        if len(names) == 1:
            return names.pop()
        before = [p for p in matches if p.start < at]
        return (before[-1] if before else matches[0]).name

    def holder(self, office: str, at: int) -> str | None:
        """Who holds an office, where the article gives it to one person."""
        said = _key(office)
        exact = {p.name for p in self.persons if p.office and _key(p.office) == said}
        wider = {p.name for p in self.persons if p.office and _is_part(said, _key(p.office))}
        words_said = set(said.split())
        loose = {p.name for p in self.persons if p.office and len(words_said) > 2 and words_said <= set(_key(p.office).split())}
        for names in (exact, wider, loose):
            fullest = {self.full(name, at) for name in names}
            if len(fullest) == 1:
                return fullest.pop()
            if fullest:
                return None
        return None

    def meant(self, sex: Sex | None, at: int, speakers: list[tuple[int, str]], words_of: str | None) -> str | None:
        """Who a pronoun means: the person of its sex named last before it."""
        candidates = [(p.start, p.name) for p in self.persons if p.start < at and _agree(sex, self._sex(p.name))] + [
            (start, name)
            for start, name in speakers
            if start < at and _agree(sex, self._sex(name)) and any(p.name == name for p in self.persons)
        ]
        if words_of:
            of_that = [
                c
                for c in candidates
                if any(p.name == c[1] and p.office and _is_part(_key(words_of), _key(p.office)) for p in self.persons)
            ]
            return self.full(max(of_that)[1], at) if of_that else None
        candidates = candidates or [(start, name) for start, name in self._weak + speakers if start < at]
        if not candidates:
            return None
        start, name = max(candidates)
        return self.full(name, at)

    @functools.cached_property
    def _sexes(self) -> dict[str, Sex]:
        sexes: dict[str, Sex] = {}
        for person in self.persons:
            if person.sex:
                sexes.setdefault(self.full(person.name, person.start), person.sex)
        return sexes

    def _sex(self, name: str) -> Sex | None:
        return self._sexes.get(self.full(name, 0))


def _agree(one: Sex | None, other: Sex | None) -> bool:
    return one is None or other is None or one == other


def _key(office: str) -> str:
    return " ".join(regex.findall(r"[\p{L}\p{M}\p{N}]+", office.lower()))


def _is_part(short: str, long: str) -> bool:
    return short == long or long.startswith(short + " ") or short.startswith(long + " ")


def _is_short(short: list[str], full: list[str]) -> bool:
    """`Tâm`, `Minh Tâm` for `Ngô Minh Tâm`; abroad also the first name and any row inside."""
    if len(short) >= len(full):
        return False
    return full[-len(short) :] == short or (full[: len(short)] == short and not any("\u0300" <= c for s in full for c in s))


def _persons(article: Article) -> Iterator[Person]:
    text = article.text
    end = 0
    for match in _title_pattern().finditer(article.lower):
        if match.start() < end or article.lower.endswith("một ", 0, match.start()):
            continue  # `một giáo sư Tân Ước` names nobody
        stop = min(len(text), match.start() + 160)
        line = text.find("\n", match.start(), stop)
        row = tokens(text, match.start(), line if line >= 0 else stop)
        found = mention_at(row, 0, len(row))
        if not found:
            continue
        if found.form == "person" and found.name:
            end = found.end
            yield Person(found.start, found.name, _office_after(row, found) or found.role, found.sex)
        elif found.form == "office" and found.last + 1 < len(row) and row[found.last].text in ",-":
            named = mention_at(row, found.last + 1, len(row))
            if named and named.form == "person" and named.name:
                yield Person(named.start, named.name, found.role, named.sex)
    for match in _CAPITALS.finditer(text):
        row = tokens(text, match.start(), min(len(text), match.end() + 90))
        found = mention_at(row, 0, len(row))
        if found and found.form == "person" and found.name:
            yield Person(found.start, found.name, _office_after(row, found), found.sex)


def _names(text: str) -> Iterator[tuple[int, str]]:
    """Names of two Vietnamese syllables and more that return, without a title or surname: `Minh Tú`."""
    found: dict[str, list[int]] = {}
    for match in _CAPITALS.finditer(text):
        row = tokens(text, match.start(), match.end())
        if len(row) <= 3 and not _WEAK_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
            mention = mention_at(row, 0, len(row))
            if mention and mention.form == "name" and mention.last == len(row) and not place_at(row, 0, len(row)):
                found.setdefault(match[0], []).append(match.start())
    for name, places in found.items():
        if len(places) > 1:
            yield from ((place, name) for place in places)


def _office_after(row: list, found: Mention) -> str | None:  # type: ignore[type-arg]
    """The office set beside a name: `Vũ A, Trưởng Ban B`."""
    if found.role and not found.lesser:
        return found.role
    at = found.last
    if at + 1 < len(row) and row[at].text in ",-":
        beside = mention_at(row, at + 1, len(row))
        if beside and beside.form == "office":
            return beside.role
    return None


def _abbreviations(text: str) -> Iterator[tuple[str, str]]:
    """Abbreviations that brackets introduce: `Hiệp hội Lương thực Việt Nam (VFA)`."""
    for match in regex.finditer(r"\(" + _INTRODUCED.pattern, text):
        before = text[max(0, match.start() - 120) : match.start()]
        row = tokens(before, 0, len(before))
        for at in range(len(row)):
            found = mention_at(row, at, len(row))
            if (
                found
                and found.form in ("organisation", "name")
                and found.last == len(row)
                and found.name
                and len(found.name) > len(match["abbreviation"])
            ):
                yield match["abbreviation"], found.name
                break
