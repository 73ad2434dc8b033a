"""Whether two facts are about the same thing, where neither stands in a copy of the other's sentence.

They are where what they are of is the same (a count's unit with its head noun, a rank's subject and index, a document's symbol,
a claim's words) and their clauses share what else they say: names above all, then the words that few sentences have.
"""

from __future__ import annotations

import functools

import regex

from dsx.archive.clauses import clause
from dsx.archive.collate.claims import speakers_differ
from dsx.archive.collate.ranks import key_of
from dsx.archive.collate.topics import same_unit
from dsx.archive.collate.words import features, syllables
from dsx.fact import ClaimFact, CountFact, DateFact, DocumentFact, Fact, RankFact
from dsx.language import vocabulary
from dsx.language.canonical import fold

LEAST = 0.35
"""The share of the words of the shorter clause that the other has too."""
_DATE_LEAST = 0.6
_QUOTATION = 0.8
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+|\p{Lu}{2,}[\p{Lu}\p{N}-]*")
_NUMBER = regex.compile(r"[\d.,%/-]+")


def same_thing(fact: Fact, other: Fact) -> bool:
    """Whether two facts of one kind are about the same thing."""
    match fact, other:
        case CountFact(), CountFact():
            return _of_one_unit(fact, other) and _alike(fact, other, LEAST)
        case RankFact(), RankFact():
            key, other_key = key_of(fact, None), key_of(other, None)
            times = fact.value.time, other.value.time
            return key is not None and key == other_key and (None in times or times[0] == times[1])
        case DocumentFact(), DocumentFact():
            symbols = [(each.value.symbol or each.value.refers_to or "").casefold() for each in (fact, other)]
            return bool(symbols[0]) and symbols[0] == symbols[1]
        case DateFact(), DateFact():
            return fact.value.grain == other.value.grain == "day" and _alike(fact, other, _DATE_LEAST)
        case ClaimFact(), ClaimFact():
            return _same_claim(fact, other)
    return False


def same_matter(fact: Fact, other: Fact) -> bool:
    """Whether two claims of one speaker are on one matter."""
    if not isinstance(fact, ClaimFact) or not isinstance(other, ClaimFact) or not fact.value.speaker or not other.value.speaker:
        return False
    if speakers_differ(fact.value.speaker, other.value.speaker):
        return False
    return _shared(_words(fact.text), _words(other.text)) >= LEAST


def _same_claim(fact: ClaimFact, other: ClaimFact) -> bool:
    one, two = _words(fact.text), _words(other.text)
    return 2 * len(one & two) >= _QUOTATION * (len(one) + len(two)) > 0


def _of_one_unit(fact: CountFact, other: CountFact) -> bool:
    one, two = fact.value, other.value
    if one.type != two.type or one.currency != two.currency:
        return False
    units = [tuple(fold(value.unit).split()) if value.unit else () for value in (one, two)]
    return same_unit(*units) and (bool(units[0]) == bool(units[1]))


def _alike(fact: Fact, other: Fact, least: float) -> bool:
    """Whether the clauses of two facts share most of their words, and do not name others."""
    one, two = _clause(fact), _clause(other)
    if _shared(_words(one), _words(two)) < least:
        return False
    names, others = frozenset(_NAME.findall(one)), frozenset(_NAME.findall(two))
    return not names or not others or bool(names & others)


def _clause(fact: Fact) -> str:
    """The clause of a fact without the fact."""
    sentence, at = fact.sentence.text, fact.start - fact.sentence.start
    start, end = clause(sentence, at, at + len(fact.text))
    return sentence[start:at] + " " + sentence[at + len(fact.text) : end]


def _shared(one: frozenset[str], two: frozenset[str]) -> float:
    least = min(len(one), len(two))
    return len(one & two) / least if least >= 3 else 0.0


@functools.lru_cache(maxsize=1 << 12)
def _words(text: str) -> frozenset[str]:
    """What a text says: its pairs of syllables, but for those of two syllables that most sentences have."""
    common = _common()
    found = [word for word in syllables(text) if not _NUMBER.fullmatch(word)]
    return frozenset(word for word in features(found) if not all(part in common for part in word.split()))


@functools.cache
def _common() -> frozenset[str]:
    return frozenset(map(fold, vocabulary.load("common")["syllables"]))
