"""Who is in an article: its persons and bodies, and whom a short form of them means. Asked by `article.mentions`.

Newspapers name someone in full once (`Thiếu tướng Lê A, Giám đốc Công an tỉnh`) and then by surname or given name, office,
abbreviation or pronoun. Each short form leads to the fullest name in the article that it can mean; where two people
answer to it, the nearest named before; where nobody does, it stays as written.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import regex

from dsx.language.fullnames import is_foreign, is_person_name, place_at
from dsx.language.lexicon import members
from dsx.language.names import Mention, Sex, mention_at
from dsx.language.tokens import tokens
from dsx.source.bodies import Bodies
from dsx.source.persons import CAPITALS, Person, persons_of
from dsx.source.quotations import Quotation, quotations

if TYPE_CHECKING:
    from dsx.source.article import Article

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
# Before a row of capitals: it names a place, a body or a work
_OTHER_NAME = regex.compile(
    r"(?:quận|huyện|tỉnh|xã|phường|phố|đường|trường|ty|đoàn|tp|tp\.|ban|bộ|sở|hội|clb|giải|phim|bài|cúp|đảo|sông"
    r"|tại|ở|từ|đến|Bộ|Sở|Ban) $"
)


_MEDIUM = regex.compile(
    r"(?i:hãng thông tấn|hãng tin tức|hãng tin|kênh truyền hình|trang tin điện tử|trang tin|trang mạng"
    r"|nhật báo|tuần báo|tờ báo|tờ|báo|ấn phẩm|trang|kênh)(?= (?:\p{Lu}|\d+\p{L}|.*(?:này|đó)$))(?!.* (?:của|ở|tại) ) ?"
)
"""The common noun of a medium, which its name does without."""
_KNOWN = ("bị cáo", "bị can", "nghi phạm", "cựu tiền", "cựu danh", "cựu tuyển", "cựu hậu", "cựu thủ", "nữ tài", "nam tài")
"""How someone who was named before is called by what the reader knows: `Cựu tiền đạo`, `Nữ tài xế`."""
_SPEAKS_FOR = ("đại diện", "người phát ngôn", "phát ngôn viên", "lãnh đạo")
_RECENT = 40
"""The speakers and names before a pronoun among which it is looked for: whom it means is near."""


_NEAREST = 300
"""The persons before and behind a place that are asked for a name or an office."""


class Spoken(NamedTuple):
    """A speaker of the article: where the words end, the name (None for unnamed people), and whether it is a person."""

    end: int
    name: str | None
    is_person: bool


class Mentions:
    """The persons and bodies of one article: asked by any kind of fact, each answer computed once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._of_line: dict[int, list[Person]] = {}
        self._of_word: dict[tuple[str, bool], list[Person]] = {}
        self._longer_names: dict[tuple[str, Sex | None], tuple[list[Person], list[str]]] = {}
        self.bodies = Bodies(article)

    def who(self, mention: Mention, spoken: Sequence[Spoken]) -> str | None:
        """Whom a mention means, by the fullest name that the article gives; None where it does not tell.

        `spoken` are those who spoke before it, the last last.
        """
        recent = [one for one in spoken[-_RECENT:] if one.end <= mention.start + 1 or one.name]
        names = [one.name for one in recent if one.name]
        persons = [(one.end, one.name) for one in recent if one.name and one.is_person]
        if mention.form == "organisation" and mention.name:
            return self._body(mention.name, mention.start, names)
        if mention.name:
            medium = _MEDIUM.match(mention.name) if mention.form == "report" else None
            name = self.bodies.full(mention.name[medium.end() if medium else 0 :], mention.start)
            given = mention.form == "report" or name.isupper() or name != mention.name
            return name if given else self.full(name, mention.start, mention.sex)
        if mention.form == "pronoun":
            unnamed = bool(spoken) and spoken[-1].name is None and mention.sex is None
            if unnamed and self._last_named(mention.start) < spoken[-1].end:
                return None  # `Một phụ huynh cho rằng … Người này nói …`
            meant = self.meant(mention.sex, mention.start, persons, mention.role)
            return meant or (self.meant(mention.sex, mention.start, persons, None) if mention.role else None)
        if mention.form == "office" and mention.role:
            holder = self.holder(mention.role, mention.start) or _spoken_for(mention.role)
            known = holder is None and mention.role.lower().startswith(_KNOWN)
            return self.meant(None, mention.start, persons, None) if known else holder
        return None

    def _body(self, name: str, at: int, speakers: Sequence[str]) -> str | None:
        """Which body a name means: a medium without its noun, `sở này`, `Công ty`, or one with a name of its own."""
        head, _, last = name.rpartition(" ")
        points = last in ("này", "đó")
        if medium := _MEDIUM.match(name):
            return self.bodies.medium_before(speakers, self._names) if points else self.bodies.full(name[medium.end() :], at)
        if points:
            return self.bodies.before(head, at, speakers)
        if name.lower() in members("organisations.bare"):
            return self.bodies.before(name, at, speakers) or self.bodies.medium_before(speakers, self._names) or name
        return self.bodies.full(name, at)

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

    def _opens_sentence(self, place: int) -> bool:
        """Whether a name or its title stands at the head of a sentence, behind a time or place at most."""
        sentence = self._article.sentence_at(place)
        lead = self._article.text[sentence.start : place]
        return len(lead) < 3 or (len(lead) < 60 and lead.rstrip(" ").endswith(",")) or lead.count(" ") < 6

    def _last_named(self, at: int) -> int:
        """Where the last person named before a place stands; -1 where none is."""
        number = bisect_left(self.persons, at, key=lambda person: person.start)
        return self.persons[number - 1].start if number else -1

    def full(self, name: str, at: int, sex: Sex | None = None) -> str:
        """The fullest name that a name can mean."""
        syllables = name.split()
        if len(syllables) > 2 and is_person_name(syllables):
            return name
        matches, names = self._longer(name, at, sex)
        if not matches:
            return self._abroad.get(name, name)
        if len(names) == 1:
            return names[0]
        before = bisect_left(matches, at, key=lambda person: person.start)
        meant = matches[max(0, before - 1)].name
        return next((longer for longer in names if _is_short(meant.split(), longer.split())), meant)

    @functools.cached_property
    def _abroad(self) -> dict[str, str]:
        """Full names from abroad that no title introduces, by their last word, where one alone ends so: `Ariana Grande`."""
        found: dict[str, set[str]] = {}
        for match in CAPITALS.finditer(self._article.text):
            words = match[0].split(" ")
            if len(words) in (2, 3) and all(map(is_foreign, words)):
                found.setdefault(words[-1], set()).add(match[0])
        return {last: next(iter(names)) for last, names in found.items() if len(names) == 1}

    def _longer(self, name: str, at: int, sex: Sex | None) -> tuple[list[Person], list[str]]:
        """The persons whose names a name may shorten, in order, and those names, sorted."""
        if (name, sex) not in self._longer_names:
            syllables = name.split()
            matches = [
                person
                for person in _around(self._beside(syllables[-1]), at)
                if len(person.name) > len(name) and _is_short(syllables, person.name.split()) and _agree(sex, person.sex)
            ]
            self._longer_names[name, sex] = matches, sorted({person.name for person in matches})
        return self._longer_names[name, sex]

    def holder(self, office: str, at: int) -> str | None:
        """Who holds an office, where the article gives it to one person."""
        said = _key(office)
        words_said = set(said.split())
        near = _around(self._beside(said.partition(" ")[0], lowered=True), at)
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
        number = bisect_left(self.persons, at, key=lambda person: person.start)
        recent = self.persons[max(0, number - _RECENT) : number]
        named = [(person.start, person.name) for person in recent if not self._is_quoted(person.start)]
        if office:
            key = _key(office)
            holders = {person.name for person in recent if person.office and _is_part(key, _key(person.office))}
            named = [(start, name) for start, name in named if name in holders]
        else:
            named = [entry for entry in named if self._article.zone_at(entry[0]) in ("title", "body")]
            named += [(start, name) for start, name in speakers if start < at]
        fitting = [entry for entry in named if _agree(sex, self._sexes.get(self.full(entry[1], at), self._sexes.get(entry[1])))]
        if not office and (spoken := [entry for entry in fitting if entry in speakers]):
            last = max(spoken)  # who spoke last goes on speaking, unless another opens a sentence since
            fitting = [last, *(entry for entry in fitting if entry[0] > last[0] and self._opens_sentence(entry[0]))]
        if not fitting and not office:
            known = bisect_left(self._returning, at, key=lambda entry: entry[0])
            fitting = [*self._returning[max(0, known - 1) : known], *(entry for entry in speakers if entry[0] < at)]
        return self.full(max(fitting)[1], at) if fitting else None


def _around(persons: list[Person], at: int) -> list[Person]:
    """The persons nearest to a place: all of an article as they are written, and no more than that of a text without end."""
    number = bisect_left(persons, at, key=lambda person: person.start)
    return persons[max(0, number - _NEAREST) : number + _NEAREST]


def _spoken_for(role: str) -> str | None:
    """The body that an unnamed representative speaks for: `Đại diện viện kiểm sát`."""
    body = role
    while word := next((word for word in _SPEAKS_FOR if body.lower().startswith(word + " ")), None):
        body = body[len(word) + 1 :].removeprefix("của ")  # `đại diện lãnh đạo Sở A`
    return None if body == role or body.startswith(("các ", "những ")) else body


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
