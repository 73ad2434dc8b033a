"""The noun compound behind a number: where it begins and where it ends, by word segmentation and lists of word classes.

A counted noun is a classifier or head and the nouns that narrow it (`đơn vị sự nghiệp`, `quả`, `người khác`). It ends before
the first verb, preposition or adjective of more than one syllable, before a proper name and at punctuation, but for a comma or
slash that coordinates (`19/30 quận, huyện`).

Words cost more than all the rest: they are asked for where the text does not tell by itself, and a few at first.
"""

from __future__ import annotations

import functools
from typing import Any

import msgspec
import regex

from dsx.fact import Span
from dsx.kinds.counts.context import units, word_set
from dsx.language import vocabulary
from dsx.language.pattern import RIGHT
from dsx.language.pattern import words as phrases
from dsx.source.article import Article

REACH = 70
"""How far behind a number its noun may end: words are asked for no further."""
_NEAR = 20  # where most nouns end
_MOST_WORDS = 5
_QUOTED = regex.compile(r" {0,2}[\"“‘'’]{1,2}(?P<inner>[^\"“”‘’'\n]{2,40})[\"”’']{1,2}")
_OPENING = regex.compile(r" *(?=\p{L})")
_SYLLABLE = regex.compile(r"\p{L}+(?![\p{L}\p{M}\p{N}&-])")
_NAME_OR_FIGURE = regex.compile(r" (?:\p{Lu}\p{Ll}|\d)")
_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}&-]*(?: [\p{L}\p{M}&-]+)*")
_INNER_NAME = regex.compile(r"(?<=\p{Ll}) (?=\p{Lu}\p{Ll})")
_NAME = regex.compile(r"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}|[A-Z][a-z]+(?![\p{L}\p{M}])")
_JOINS = (",", "và", "/")
# Function words, in which no word with a listed head ends: `người | được`; not `cấp trên`, `nhà ở`
_FUNCTION_WORDS = word_set(
    "tại, của, cho, được, đã, có, về, với, vào, sẽ, đang, các, nên, để, đến, nữa, phải, cũng, chưa, nhưng, theo, thì, sau, do,"
    "so, này, nào, mà, vẫn, đều, nếu, giữa, hoặc, mỗi, cùng, rồi, đây, trở, kể, kịp, vừa, còn, hay"
)


class Compound(msgspec.Struct, frozen=True):
    """What is counted: its span in the view, and its first word, in lower case."""

    start: int
    end: int
    head: str


@functools.cache
def classes(name: str) -> frozenset[str]:
    """A list of word classes."""
    return word_set(vocabulary.load("word_classes")[name])


@functools.cache
def nouns(name: str) -> frozenset[str]:
    """A list of nouns of the vocabulary of units."""
    return word_set(units()["nouns"][name])


@functools.cache
def _listed() -> Any:
    """The heads that the vocabulary lists, the longest first."""
    heads = nouns("classifiers") | nouns("billions") | nouns("coordinated") | nouns("compounds") | classes("nominal")
    return regex.compile(rf"{phrases(sorted(heads))}{RIGHT}")


@functools.cache
def _clear_end() -> Any:
    """What stands behind a head and ends the compound, however the words are parted; a function word behind a listed one."""
    coordinated = phrases(sorted(nouns("coordinated")))
    return regex.compile(
        r" *(?:\Z|[.;:!?)”…](?![\p{L}\p{N}]))| [(\[]"
        rf"|(?:,| và)(?! *{coordinated}{RIGHT})(?![\p{{L}}\p{{N}}])"
        rf"| (?P<function>{phrases(sorted(_FUNCTION_WORDS))})(?= |\Z)"
    )


@functools.cache
def _outsiders() -> frozenset[str]:
    """The syllables that stand outside every compound, and so do all words that they open."""
    return classes("ends") - {word.split()[0] for word in classes("nouns_like_ends")}


def compound(article: Article, start: int, limit: int) -> Compound | None:
    """The noun compound that begins at `start` and ends at `limit` at most; None where no noun stands there."""
    quoted = _QUOTED.match(article.text, start, limit)
    if quoted and not quoted["inner"][0].isupper() and len(quoted["inner"].split()) <= _MOST_WORDS:
        return Compound(quoted.start("inner"), quoted.end(), quoted["inner"].lower())
    opening = _OPENING.match(article.text, start, limit)
    if not opening or _NAME.match(article.text, opening.end()):
        return None  # `157 Hàng Bạc`: a house; `51 Pegasi b`: a planet
    start = opening.end()
    listed = _listed().match(article.lower, start, limit)
    if listed:
        end = _clear_end().match(article.lower, listed.end(), limit)
        if end and not (end["function"] and listed[0] in nouns("events")):
            return Compound(start, listed.end(), listed[0])
        if _NAME_OR_FIGURE.match(article.text, listed.end(), limit):
            return Compound(start, listed.end(), listed[0])
    elif syllable := _SYLLABLE.match(article.lower, start, limit):
        if syllable[0] in _outsiders():
            return None
        end = _clear_end().match(article.lower, syllable.end(), limit)
        if end and not end["function"]:
            return Compound(start, syllable.end(), syllable[0]) if _is_head(syllable[0]) else None
    return _segmented(article, start, limit)


def _segmented(article: Article, start: int, limit: int) -> Compound | None:
    """The compound as the words tell it, of which no more are asked for than tell it."""
    whole = min(limit, start + REACH, article.sentence_at(start).end)
    for reach in (min(start + _NEAR, whole), whole):
        words = _words(article, start, reach, limit)
        if not words:
            return None
        words = _relisted(article.lower, words, limit)
        head = _said(article.lower, words[0])
        if not _listed().fullmatch(head) and not _is_head(head):
            return None
        end = _extended(article, words)
        if reach == whole or end <= words[-2:][0].start:  # two words further tell that it ends
            break
    return Compound(words[0].start, end, head)


def _relisted(lower: str, words: list[Span], limit: int) -> list[Span]:
    """The words with a listed head first where the segmentation parts it: `bị | hại`."""
    listed = _listed().match(lower, words[0].start, limit)
    if not listed or listed.end() <= words[0].end:
        return words
    rest = [Span(max(word.start, listed.end()), word.end) for word in words if word.end > listed.end()]
    return [Span(*listed.span()), *(word for word in rest if lower[word.start : word.end].strip())]


def _words(article: Article, start: int, reach: int, limit: int) -> list[Span]:
    """The words behind a number, each from `start` on, that begin before `reach` and end at `limit` at most."""
    text, found = article.text, []
    for word in article.words(start, reach):
        at = max(word.start, start)
        at += len(text[at : word.end]) - len(text[at : word.end].lstrip())
        name = _INNER_NAME.search(text, at, word.end)  # the segmentation joins what follows: `kỳ Nova`
        found += [Span(at, name.start()), Span(name.end(), word.end)] if name else [Span(at, word.end)]
    return [span for span in found if span.start < span.end <= limit]


def _said(lower: str, word: Span) -> str:
    """A word with single blanks, as the lists have it."""
    return " ".join(lower[word.start : word.end].split())


def _is_head(word: str) -> bool:
    return bool(_WORD.fullmatch(word)) and not _ends(word) and word not in classes("short_adjectives")


def _ends(word: str) -> bool:
    """Whether a word is of a class that stands outside the compound, by itself or by its first syllables."""
    if word in classes("ends") or word in classes("long_adjectives"):
        return True
    syllables = word.split()
    if len(syllables) == 1 or word in classes("nouns_like_ends"):
        return False
    return syllables[0] in classes("ends") or any(
        " ".join(syllables[:2]) in classes(name) for name in ("ends", "long_adjectives")
    )


def _extended(article: Article, words: list[Span]) -> int:
    """The end of the compound that the first word opens."""
    lower = article.lower
    end = words[0].end
    head = last = _said(lower, words[0])
    if head in nouns("alone") or head in units()["measures"]["units"]:
        return end
    taken = 1
    for number, word in enumerate(words[1:], 1):
        between, said = lower[end : word.start].strip(), _said(lower, word)
        if said in _JOINS:
            continue
        if between in _JOINS:
            if said not in nouns("coordinated") or not (last in nouns("coordinated") or head in nouns("coordinated")):
                break
        else:
            event = taken == 1 and head in nouns("events") and _event(said)
            if (
                between
                or _compared(said, lower, words[number + 1 : number + 2])
                or not (event or _continues(article.text, said, word))
            ):
                break
        end, last, taken = word.end, said, taken + 1
        if taken >= _MOST_WORDS or said in classes("short_adjectives"):
            break
    return end


def _compared(said: str, lower: str, following: list[Span]) -> bool:
    """Whether a word goes with what follows: `thương hiệu | đắt giá nhất`, `| nhỏ và vừa`, `dao | dài 40cm`, `xã | số hóa`."""
    behind = lower[following[0].start : following[0].end] if following else ""
    if behind in ("nhất", "hơn", "nhì", "hóa", "hoá") or f"{said} {behind}" in classes(
        "long_adjectives"
    ):  # parted by the segmentation
        return True
    return said in classes("short_adjectives") and (behind == "và" or behind[:1].isdigit())


def _event(word: str) -> bool:
    """Whether a verb names the event behind `cuộc`, `vụ`: `cuộc đấu giá`, `vụ tấn công`; not `vụ | xảy ra`."""
    return word in nouns("event_verbs") or (" " in word and word in classes("ends") and word not in nouns("no_event_verbs"))


def _continues(text: str, said: str, word: Span) -> bool:
    """Whether a word belongs to the compound whose end it follows: no name, no word of another class."""
    if not _WORD.fullmatch(said) or _ends(said) or said in nouns("pronouns"):
        return False
    written = text[word.start : word.end]
    return not written[0].isupper() or (written.isupper() and said not in nouns("places"))
