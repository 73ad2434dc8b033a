"""The same official document with different days of issue, issuers or titles.

A number is no key: Party bodies count from 1 in every term, Mentions's Committees every year, and each province does.
Two mentions are the same document where their symbol is the same, their issuers can be the same body, and either the
symbol decides the issuer, both name the place of the issuer, or their titles are alike; and, where the symbol holds no
year, where they are dated to one year or their titles are alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

import regex

from dsx.archive.collate.conflict import Conflict, Said, contrary, day
from dsx.fact import DocumentFact, Fact
from dsx.language import canonical

# Suffixes that one body of the country uses: 15-NQ/TW, 84/2009/NĐ-CP, 45/2019/QH14, 382/TTg
_NATIONAL = regex.compile(r"(?:[/-](?:TW|CP|TTG|QH\d+|UBTVQH\d+|CTN|TT-B\p{L}+))$")
_WITH_YEAR = regex.compile(r"/(?:19|20)\d\d/")
_DIGIT = regex.compile(r"\d")
ALIKE = 0.6
"""The share of words that two titles of one document share; one of them may be cut short."""


class Document:
    """What is said of one document so far."""

    __slots__ = ("issued", "issuers", "places", "symbol", "titles", "type")

    def __init__(self, symbol: str, type_: str) -> None:
        self.symbol = symbol
        self.type = type_
        self.issued = Said()
        self.issuers = Said()
        self.titles = Said()
        self.places: set[str] = set()

    def may_be(self, fact: DocumentFact) -> bool:
        """Whether a mention of the symbol is of this document."""
        value = fact.value
        where = place_of(fact)
        if where is not None and self.places and where not in self.places:
            return False
        alike = value.title is not None and any(same_title(value.title, title) for title in self.titles.by_value)
        if alike:
            return True
        if not _NATIONAL.search(self.symbol) and (where is None or where not in self.places):
            return False
        if _WITH_YEAR.search(self.symbol) or value.issued is None or not self.issued.by_value:
            return True
        return any(value.issued[:4] == issued[:4] for issued in self.issued.by_value)

    def add(self, fact: DocumentFact) -> None:
        """Take over what a mention says."""
        value = fact.value
        if value.issued is not None:
            self.issued.add(value.issued, fact)
        if value.title is not None:
            self.titles.add(value.title, fact)
        if value.issuer is not None:
            self.issuers.add(value.issuer, fact)
        where = place_of(fact)
        if where is not None:
            self.places.add(where)


class Documents:
    """Collects documents article by article."""

    def __init__(self) -> None:
        self._by_symbol: dict[tuple[str, str], list[Document]] = {}

    def add(self, article: list[Fact]) -> None:
        """The documents of one article. Mentions that only repeat what another mention says follow those that say it."""
        here: dict[tuple[str, str], Document] = {}
        facts = [fact for fact in article if isinstance(fact, DocumentFact) and (fact.value.symbol or fact.value.refers_to)]
        for fact in sorted(facts, key=_tells, reverse=True):
            symbol = "".join((fact.value.symbol or fact.value.refers_to or "").upper().split())
            key = symbol, canonical.fold(fact.value.type)
            if key not in here:
                known = self._by_symbol.setdefault(key, [])
                document = next((document for document in known if document.may_be(fact)), None)
                if document is None:
                    document = Document(*key)
                    known.append(document)
                here[key] = document
            here[key].add(fact)

    def conflicts(self) -> Iterator[Conflict]:
        """The disagreements over each document."""
        for documents in self._by_symbol.values():
            for document in documents:
                yield from _of(document)


def place_of(fact: DocumentFact) -> str | None:
    """The province whose document it is: its issuer's, else the only one that the sentence names, for a local symbol."""
    value = fact.value
    where = canonical.body(value.issuer).place if value.issuer else None
    if where is None and value.symbol and not _NATIONAL.search(value.symbol.upper()):
        named = canonical.provinces_in(fact.sentence.text)
        where = next(iter(named)) if len(named) == 1 else None
    return where


def _tells(fact: DocumentFact) -> tuple[int, bool, int]:
    """How much a mention says itself: its day stands in its sentence, its title behind it."""
    value = fact.value
    issued = day(value.issued)
    dated = issued is not None and bool(regex.search(rf"(?<!\d)0?{issued.day}\D", fact.sentence.text))
    return dated + (value.title is not None) + (value.issuer is not None), value.symbol is not None, -fact.start


def _of(document: Document) -> Iterator[Conflict]:
    about = f"{document.type} {document.symbol}"
    if len(document.issued.by_value) > 1:
        yield Conflict("document", "issued", about, document.issued.sides(), 0.95)
    if titles := contrary(document.titles, titles_differ):
        yield Conflict("document", "title", about, titles, 0.92)
    if issuers := contrary(document.issuers, issuers_differ):
        yield Conflict("document", "issuer", about, issuers, 0.8)


def same_title(one: str, other: str) -> bool:
    """Whether two titles can be of one document: they share most words of the shorter one, and begin alike."""
    first, second = canonical.fold(one).split(), canonical.fold(other).split()
    if min(len(first), len(second)) < 3:
        return first == second
    common = sum(size for _, _, size in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks())
    return common >= ALIKE * min(len(first), len(second)) and common >= 3


def titles_differ(one: str, other: str) -> bool:
    """Whether titles alike disagree on a number: `đến năm 2023` for `đến năm 2025`. One cut short does not."""
    if not same_title(one, other):
        return False
    first, second = canonical.fold(one).split(), canonical.fold(other).split()
    for tag, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "replace" and b - a == d - c:
            for old, new in zip(first[a:b], second[c:d], strict=True):
                if _DIGIT.search(old) and _DIGIT.search(new) and old != new:
                    return True
    return False


def issuers_differ(one: str, other: str) -> bool:
    """Whether two issuers cannot be the same body: both are known, and of different lines or places."""
    first, second = canonical.body(one), canonical.body(other)
    if first.line is None or second.line is None:
        return False
    if first.line != second.line:
        return True
    return first.place is not None and second.place is not None and first.place != second.place
