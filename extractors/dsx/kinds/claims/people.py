"""The persons and bodies of one article, and who a short form of them is.

Newspapers name someone in full once (`Thiếu tướng Lê A, Giám đốc Công an tỉnh`) and then by surname or given name, office,
abbreviation or pronoun. Each short form leads to the fullest name in the article that it can mean; where two people
answer to it, the nearest named before; where nobody does, it stays as written.
"""

from __future__ import annotations

import functools
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import regex

from dsx.kinds.claims.persons import CAPITALS, Person, persons_of, row_of
from dsx.kinds.claims.quotations import Quotation, quotations
from dsx.language.fullnames import HEADS, is_foreign, is_person_name, place_at
from dsx.language.lexicon import phrases
from dsx.language.names import Sex, mention_at
from dsx.language.tokens import tokens
from dsx.source.article import Article

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_ABBREVIATION = regex.compile(r"\p{Lu}[\p{L}\p{N}&.-]{1,11}")
# Before a row of capitals: it names a place, a body or a work
_OTHER_NAME = regex.compile(
    r"(?:quận|huyện|tỉnh|xã|phường|phố|đường|trường|ty|đoàn|tp|tp\.|ban|bộ|sở|hội|clb|giải|phim|bài|cúp|đảo|sông"
    r"|tại|ở|từ|đến|Bộ|Sở|Ban) $"
)


_REGION_LEFT_OUT = regex.compile(r"(.+) (thành phố|tỉnh|huyện|quận|xã|phường|thị xã)")


class People:
    """Who is named in an article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._of_line: dict[int, list[Person]] = {}
        self._of_word: dict[tuple[str, bool], list[Person]] = {}
        self._longer_names: dict[tuple[str, Sex | None], tuple[list[Person], list[str]]] = {}
        self._bodies: dict[str, str] = {}

    @functools.cached_property
    def persons(self) -> list[Person]:
        """The persons in the order in which they are named."""
        return self._beside("")

    def _beside(self, word: str, *, lowered: bool = False) -> list[Person]:
        """The persons of the lines that hold a word, as written or in lower case, in order.

        No name crosses a line, and what is asked of an article seldom needs more than a few of its lines.
        """
        if (word, lowered) in self._of_word:
            return self._of_word[word, lowered]
        text = self._article.lower if lowered else self._article.text
        found: list[Person] = []
        at = text.find(word)
        while at >= 0:
            line = self._article.line_at(at)
            if line.start not in self._of_line:
                self._of_line[line.start] = sorted(persons_of(self._article, line), key=lambda person: person.start)
            found += self._of_line[line.start]
            at = text.find(word, line.end + 1)
        self._of_word[word, lowered] = found
        return found

    @functools.cached_property
    def _sexes(self) -> dict[str, Sex]:
        sexes: dict[str, Sex] = {}
        for person in self.persons:
            if person.sex:
                sexes.setdefault(person.name, person.sex)
        return sexes

    @functools.cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(person.name for person in self.persons)

    @functools.cached_property
    def _quotes(self) -> list[Quotation]:
        return quotations(self._article.text)

    def _is_quoted(self, place: int) -> bool:
        """Whether a place is inside a quotation: who is named there is spoken of, not speaking."""
        number = bisect_right(self._quotes, place, key=lambda quotation: quotation.start) - 1
        return number >= 0 and place < self._quotes[number].end

    @functools.cached_property
    def _returning(self) -> list[tuple[int, str]]:
        return sorted(_names(self._article.text))

    def body(self, name: str, at: int | None = None) -> str:
        """The name of a body in full: brackets introduce it, its words begin the full one, or it leaves out its place's name."""
        if at is not None and (region := _REGION_LEFT_OUT.fullmatch(name)):
            return self._of_region(region[1], region[2], at) or name
        if name not in self._bodies:
            text = self._article.text
            self._bodies[name] = _introduced(text, name) or _spelt_out(text, self._article.lower, name) or name
        return self._bodies[name]

    def _of_region(self, head: str, region: str, at: int) -> str | None:
        """`UBND thành phố` → `UBND TP Mường Trà`, the last such body named before it."""
        short = {"thành phố": r"(?:thành phố|tp\.?) ?", "thị xã": r"(?:thị xã|tx\.?) ?"}.get(region, f"{region} ")
        pattern = regex.compile(rf"{regex.escape(head.lower())} {short}\p{{L}}")
        for match in reversed(list(pattern.finditer(self._article.lower, max(0, at - 4000), at))):
            if self._article.text[match.end() - 1].isupper():
                row = row_of(self._article.text, match.start())
                found = mention_at(row, 0, len(row))
                return found.name if found and found.form == "organisation" else None
        return None

    def medium_before(self, at: int, speakers: list[tuple[int, str]]) -> str | None:
        """Which medium `tờ báo này` means: the last speaker that is neither a person nor named with a common noun of a body."""
        for _, name in reversed(speakers):
            if (
                name not in self._names
                and not is_person_name(name.split())
                and not phrases(*HEADS).at(tokens(name, 0, len(name)), 0)[0]
            ):
                return name
        return None

    def _opens_sentence(self, place: int) -> bool:
        """Whether a name or its title stands at the head of a sentence, behind a time or place at most."""
        sentence = self._article.sentence_at(place)
        lead = self._article.text[sentence.start : place]
        return len(lead) < 3 or (len(lead) < 60 and lead.rstrip(" ").endswith(",")) or lead.count(" ") < 6

    def last_named(self, at: int) -> int:
        """Where the last person named before a place stands; -1 where none is."""
        number = bisect_left(self.persons, at, key=lambda person: person.start)
        return self.persons[number - 1].start if number else -1

    def body_before(self, head: str, at: int, speakers: list[tuple[int, str]]) -> str | None:
        """Which body `sở này`, `ủy ban này` means: the last speaker, else the last name before it, that begins so."""
        opening = head.lower() + " "
        for _, name in reversed(speakers):
            if name.lower().startswith(opening):
                return name
        text, lower, end = self._article.text, self._article.lower, at
        for _ in range(12):
            end = lower.rfind(opening, max(0, at - 4000), end)
            if end < 0:
                break
            row = row_of(text, end)
            found = mention_at(row, 0, len(row)) if not lower[max(0, end - 1) : end].isalpha() else None
            if found and found.form == "organisation" and found.name and any(char.isupper() for char in found.name[1:]):
                return self.body(found.name)
        return None

    def full(self, name: str, at: int, sex: Sex | None = None) -> str:
        """The fullest name that a name can mean."""
        syllables = name.split()
        if len(syllables) > 2 and is_person_name(syllables):
            return name
        matches, names = self._longer(name, sex)
        if not matches:
            return name
        if len(names) == 1:
            return names[0]
        before = bisect_left(matches, at, key=lambda person: person.start)
        meant = matches[max(0, before - 1)].name
        return next((longer for longer in names if _is_short(meant.split(), longer.split())), meant)

    def _longer(self, name: str, sex: Sex | None) -> tuple[list[Person], list[str]]:
        """The persons whose names a name may shorten, in order, and those names, sorted."""
        if (name, sex) not in self._longer_names:
            syllables = name.split()
            matches = [
                person
                for person in self._beside(syllables[-1])
                if len(person.name) > len(name) and _is_short(syllables, person.name.split()) and _agree(sex, person.sex)
            ]
            self._longer_names[name, sex] = matches, sorted({person.name for person in matches})
        return self._longer_names[name, sex]

    def holder(self, office: str, at: int) -> str | None:
        """Who holds an office, where the article gives it to one person."""
        said = _key(office)
        words_said = set(said.split())
        near = self._beside(said.partition(" ")[0], lowered=True)
        held = [(person.name, _key(person.office)) for person in near if person.office]
        exact = {name for name, key in held if key == said}
        wider = {name for name, key in held if _is_part(said, key)}
        loose = {name for name, key in held if len(words_said) > 2 and words_said <= set(key.split())}
        for names in (exact, wider, loose):
            fullest = {self.full(name, at) for name in names}
            if fullest:
                return fullest.pop() if len(fullest) == 1 else None
        return None

    def meant(self, sex: Sex | None, at: int, speakers: list[tuple[int, str]], office: str | None) -> str | None:
        """Who a pronoun means: the person of its sex, and of its office (`vị đại sứ này`), who is named last before it."""
        named = [
            (person.start, person.name) for person in self.persons if person.start < at and not self._is_quoted(person.start)
        ]
        if office:
            key = _key(office)
            holders = {person.name for person in self.persons if person.office and _is_part(key, _key(person.office))}
            named = [(start, name) for start, name in named if name in holders]
        else:
            named = [entry for entry in named if self._article.zone_at(entry[0]) in ("title", "body")]
            named += [(start, name) for start, name in speakers if start < at]
        fitting = [entry for entry in named if _agree(sex, self._sexes.get(self.full(entry[1], at), self._sexes.get(entry[1])))]
        if not office and (spoken := [entry for entry in fitting if entry in speakers]):
            last = max(spoken)  # who spoke last goes on speaking, unless another opens a sentence since
            fitting = [last, *(entry for entry in fitting if entry[0] > last[0] and self._opens_sentence(entry[0]))]
        if not fitting and not office:
            fitting = [entry for entry in self._returning + speakers if entry[0] < at]
        return self.full(max(fitting)[1], at) if fitting else None


def _agree(one: Sex | None, other: Sex | None) -> bool:
    return one is None or other is None or one == other


def _key(office: str) -> str:
    return " ".join(_WORD.findall(office.lower()))


def _is_part(short: str, long: str) -> bool:
    return short == long or long.startswith(short + " ") or short.startswith(long + " ")


def _is_short(short: list[str], full: list[str]) -> bool:
    """`Tâm`, `Minh Tâm` for `Ngô Minh Tâm`; abroad also the first name and any row inside."""
    if len(short) >= len(full):
        return False
    if len(short) > 1 and short == [syllable for syllable in full if not syllable.endswith(".")]:
        return True  # `Sergei Mikhailov` for `Sergei V. Mikhailov`
    if len(short) > 1 and is_person_name(full[: -len(short)]) and len(full) - len(short) > 2:
        return False  # two names of captions in the text: `pianist Lý Huỳnh Long Ya Suy đã dành cho …`
    return full[-len(short) :] == short or (full[: len(short)] == short and not any(c >= "\u0300" for s in full for c in s))


def _names(text: str) -> Iterator[tuple[int, str]]:
    """Names of two Vietnamese syllables and more that return, without a title or surname: `Minh Tú`."""
    found: dict[str, list[int]] = {}
    for match in CAPITALS.finditer(text):
        row = tokens(text, match.start(), match.end())
        if len(row) <= 3 and not _OTHER_NAME.search(text[max(0, match.start() - 12) : match.start()]):
            mention = mention_at(row, 0, len(row))
            if (
                mention
                and mention.form == "name"
                and mention.last == len(row) > place_at(row, 0, len(row))
                and not any(is_foreign(t.text) for t in row)
            ):
                found.setdefault(match[0], []).append(match.start())
    for name, places in found.items():
        if len(places) > 1:
            yield from ((place, name) for place in places)


@functools.cache
def _accented(letter: str) -> str:
    """A letter with all that Vietnamese sets on it: `u` for `Ủy`; `đ` is a letter of its own."""
    return letter + "".join(
        c for c in map(chr, range(0xC0, 0x1EFF)) if c.islower() and unicodedata.normalize("NFD", c)[0] == letter
    )


def _spelt_out(text: str, lower: str, name: str) -> str | None:
    """A body whose first words the first word of a name abbreviates: `Ủy ban nhân dân xã A` for `UBND xã A`."""
    short, _, rest = name.partition(" ")
    if not (3 <= len(short) <= 6 and short.isupper() and short.isalpha() and rest):
        return None
    words = " ".join(rf"[{_accented(letter)}]\p{{Ll}}{{1,6}}" for letter in short.lower())
    match = regex.search(rf"(?<!\p{{L}}){words} {regex.escape(rest.lower())}(?!\p{{L}})", lower)
    return text[match.start() : match.end()] if match and text[match.start()].isupper() else None


def _introduced(text: str, abbreviation: str) -> str | None:
    """The body whose abbreviation brackets introduce, where they do so last: `Hiệp hội Lương thực Việt Nam (VFA)`."""
    if not _ABBREVIATION.fullmatch(abbreviation):
        return None
    at = len(text)
    while (at := text.rfind(f"({abbreviation})", 0, at)) >= 0:
        before = text[max(0, at - 120) : at]
        row = tokens(before, 0, len(before))
        for first in range(len(row)):
            found = mention_at(row, first, len(row))
            if (
                found
                and found.form in ("organisation", "name")
                and found.last == len(row)
                and found.name
                and len(found.name) > len(abbreviation)
            ):
                return found.name
    return None
