"""Whether what a sentence states is so, is wanted, may be, or is denied: `result`, `target`, `possible`, `denied`.

After ConText, which does this for findings in clinical reports: triggers with a direction and a reach, phrases that hold a
trigger and are none, and words that end every reach. All of them are data (`vocabulary/modality.toml`). What governs a
number stands before it in Vietnamese, as its verb does, so the words before it are read backward from it and the
nearest that reaches it decides; a subject's own verb stands behind (`hai tướng sẽ lãnh đạo`).

Two triggers look further back. `sẽ` says that a forecast, a plan or a law is told and not which (`theo dự báo, … sẽ tăng 5%`),
and what a law sets (`phạt 2-3 triệu đồng`) holds though its clause has `nếu` or `sẽ`, but not if it has `đề xuất` or `có thể`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, Literal

import msgspec
import regex

from dsx.fact import Modality, Span
from dsx.language import vocabulary
from dsx.language.pattern import GAP, LEFT, RIGHT, words

_FAR = 240  # a trigger further before a fact than this speaks of something else
_BEHIND = 90  # no statement that is called false behind a fact is longer
_CLOSED = regex.compile(r"\([^()\n]*\)")
_CONVERTED = regex.compile(r"\d[^()]{0,30}\((?:[ ~]|tương đương|tức|khoảng|hơn|gần|trên)*\Z")
_STOP = regex.compile(r";|[.!?…] |(?<!\d) - (?!\d)| - (?=\p{L})")
_STOP_SIGNS = (";", ". ", "! ", "? ", "… ", " - ")
_CLAUSE_END = regex.compile(r"[,;.\n]")
_FALSE = ("sai", "không", "bịa", "giả", "thất thiệt")  # one of them is in all that calls a statement false
_BREAK = regex.compile(r"[,:\"“”«»\n]")
_LISTING = regex.compile(r":|(?:như|gồm|là) *(?::|\d)")
_SYLLABLE = regex.compile(r"[\p{L}\p{M}]+")
_COUNTED = regex.compile(r"\d *\Z")
_OPENERS = r"(?:rằng|và|thì|mỗi|có|tổng cộng|tất cả|trong đó|đó|theo đó|nay|năm \d{4}|rồi|tin|hoặc)(?: chỉ| có| đã có)?"
_SUBJECT = regex.compile(rf"(?:\A|[,;:.\"“(\n-]|{LEFT}{_OPENERS}) *\Z")
_OPENING = 30  # characters of what may stand between the start of a clause and its subject
_MOST_SYLLABLES = 3


class Reading(msgspec.Struct, frozen=True):
    """How a fact is stated, and the words that said so (None where no word did)."""

    modality: Modality
    trigger: Span | None


class Trigger(msgspec.Struct, frozen=True):
    """A phrase that tells a modality. See the head of `vocabulary/modality.toml` for what a reach is."""

    phrases: str
    modality: Modality
    reach: Literal["verb", "comma", "clause", "behind", "statement"]
    why: str
    weak: bool = False
    condition: bool = False
    law: bool = False
    beside: bool = False


class _Mark(msgspec.Struct, frozen=True):
    """A trigger before a fact: where it stands in the stretch before the fact; None where it ends every reach."""

    trigger: Trigger | None
    start: int
    end: int


def _listed(text: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in text.replace("\n", ",").split(",") if phrase.strip()]


class Reader:
    """Triggers of one or more vocabulary files of the form of `modality`, laid out for look-up."""

    def __init__(self, *names: str) -> None:
        files = [vocabulary.load(name) for name in names]
        triggers = [msgspec.convert(entry, Trigger) for file in files for entry in file.get("trigger", ())]
        self._before: dict[str, list[Trigger]] = {}
        behind: dict[str, list[Trigger]] = {"behind": [], "statement": []}
        for trigger in triggers:
            if trigger.reach in behind:
                behind[trigger.reach].append(trigger)
                continue
            for phrase in _listed(trigger.phrases):
                self._before.setdefault(phrase, []).append(trigger)
        pseudo = {phrase for file in files for part in file.get("pseudo", {}).values() for phrase in _listed(part)}
        ends = {phrase for file in files for phrase in _listed(file.get("ends", {}).get("words", ""))}
        self._ends = frozenset(ends)
        self._turns = frozenset(phrase for file in files for phrase in _listed(file.get("ends", {}).get("after_comma", "")))
        known = {*self._before, *pseudo, *ends, *self._turns}
        self._known: dict[str, list[str]] = {}
        for phrase in sorted(known):
            self._known.setdefault(phrase.split(" ", 1)[0], []).append(phrase)
        self._patterns: dict[str, Any] = {}
        self._behind = {reach: _behind(found) for reach, found in behind.items()}
        definite, holders, verb = files[0]["definite"], files[0]["holders"], files[0]["verb"]
        self._small, self._barriers = frozenset(_listed(verb["small"])), frozenset(_listed(verb["barriers"]))
        self._definite = _definite(definite)
        self._holders = regex.compile(rf"{GAP}{words(_listed(holders['verbs']))}{RIGHT}")

    def read(self, lower: str, sentence: Span, fact: Span) -> Reading:
        """How the fact at a span of the lower-cased view is stated in its sentence."""
        behind = lower[fact.end : min(sentence.end, fact.end + _BEHIND)]
        pair, told = self._definite
        if pair.match(lower, fact.start):
            return Reading("result", fact)
        if known := told.match(behind):
            return Reading("result", Span(fact.end + known.start("told"), fact.end + known.end("told")))
        at = max(sentence.start, fact.start - _FAR)
        before = _own_clause(lower[at : fact.start])
        if said := self._called_false(behind):
            return Reading("denied", Span(fact.end + said.start("verb"), fact.end + said.end("verb")))
        subject = bool(_SUBJECT.search(before, max(0, len(before) - _OPENING)))
        if subject and self._holders.match(behind):
            return Reading("result", None)
        found = self._governing(before)
        if found is None or (found.trigger is not None and found.trigger.modality == "result"):
            verb = self._own_verb(behind) if subject else None
            if verb is not None:
                return Reading(verb[0], Span(fact.end + verb[1].start("verb"), fact.end + verb[1].end("verb")))
        if found is None or found.trigger is None:
            return Reading("result", None)
        if found.trigger.modality == "denied" and lower.startswith("quá ", fact.start):
            return Reading("result", None)  # `không dùng quá 4 tổ hợp` sets a bound
        return Reading(found.trigger.modality, Span(at + found.start, at + found.end))

    def _called_false(self, behind: str) -> Any:
        if not any(word in behind for word in _FALSE):
            return None
        stop = _CLAUSE_END.search(behind)
        return self._behind["statement"][0].search(behind, 0, stop.start() if stop else len(behind))

    def _own_verb(self, behind: str) -> tuple[Modality, Any] | None:
        pattern, told = self._behind["behind"]
        match = pattern.match(behind)
        return (told[" ".join(match["verb"].split())], match) if match else None

    def _governing(self, before: str) -> _Mark | None:
        """The mark before a fact that decides, or None."""
        weak: _Mark | None = None
        law: _Mark | None = None
        listed = False
        for mark in self._backward(before):
            gap = before[mark.end :]
            if mark.trigger is None:
                if before[mark.start] != ";":
                    break
                listed = True
                continue
            trigger = mark.trigger
            if listed and not (trigger.modality == "target" and _LISTING.search(gap.partition(";")[0])):
                continue
            if not self._reaches(trigger, gap):
                continue
            if trigger.law:
                law = law or mark
            elif trigger.weak:
                weak = weak or mark
            elif trigger.condition and law:
                continue
            elif weak and trigger.modality in ("result", "denied"):
                return law or weak
            else:
                return self._turned(before, mark)
        return law or weak

    def _reaches(self, trigger: Trigger, gap: str) -> bool:
        """Whether a trigger reaches over what stands between it and the fact."""
        if trigger.beside:
            return not gap.strip()
        if trigger.reach == "clause":
            return True
        if _BREAK.search(gap):
            return False
        if trigger.reach == "comma":
            return True
        syllables = _SYLLABLE.findall(gap)
        return self._barriers.isdisjoint(syllables) and sum(one not in self._small for one in syllables) <= _MOST_SYLLABLES

    def _turned(self, before: str, mark: _Mark) -> _Mark:
        """A trigger with a negation at its head denies (`không có kế hoạch tăng 5%`); `có thể không`, `có thể đã` do not."""
        trigger = mark.trigger
        previous = next(self._backward(before[: mark.start]), None)
        if trigger is None or previous is None or previous.trigger is None:
            return mark
        between = before[previous.end : mark.start].split()
        if trigger.modality in ("denied", "result") and not between and previous.trigger.modality == "possible":
            return previous
        negated = previous.trigger.modality == "denied" and previous.trigger.reach == "verb"
        if negated and trigger.modality in ("target", "possible") and self._small.issuperset(between):
            return previous
        return mark

    def _backward(self, before: str) -> Iterator[_Mark]:
        """The marks of a stretch, the last first; what holds a trigger and is none is left out."""
        for start, end, phrase in reversed(self._phrases(before)):
            if phrase is None:
                yield _Mark(None, start, end)
            elif phrase in self._before:
                if not _COUNTED.search(before, max(0, start - 4), start):  # `15 chỉ tiêu`
                    for trigger in self._before[phrase]:
                        yield _Mark(trigger, start, end)
            elif phrase in self._ends or (phrase in self._turns and before[:start].rstrip().endswith(",")):
                yield _Mark(None, start, end)

    def _pattern(self, first: str) -> Any:
        """The known phrases that begin with a syllable: an article needs few of them, and all together are slow to compile."""
        if first not in self._patterns:
            self._patterns[first] = regex.compile(rf"{words(self._known[first])}{RIGHT}")
        return self._patterns[first]

    def _phrases(self, before: str) -> list[tuple[int, int, str | None]]:
        """The known phrases of a stretch and the marks that end a clause (None), by place; a longer phrase hides those in it.

        A phrase is tried only at a syllable with which one begins: far cheaper than at every letter.
        """
        found: list[tuple[int, int, str | None]] = []
        if any(mark in before for mark in _STOP_SIGNS):
            found += ((*stop.span(), None) for stop in _STOP.finditer(before))
        start = free = 0
        for syllable in _SYLLABLE.findall(before):
            start = before.index(syllable, start)
            if start >= free and syllable in self._known and (match := self._pattern(syllable).match(before, start)):
                free = match.end()
                found.append((start, free, " ".join(match[0].split())))
            start += len(syllable)
        found.sort(key=lambda one: one[0])
        return found


@functools.cache
def reader(*names: str) -> Reader:
    """The reader of the triggers that all kinds share, and of a kind's own in other vocabulary files of the same form."""
    return Reader("modality", *names)


def _own_clause(before: str) -> str:
    """What stands before a fact without asides in brackets; from the bracket on where the fact stands in one itself,
    unless that only converts the figure before it (`938 triệu USD (khoảng 6,8 tỷ nhân dân tệ)`)."""
    bare: str = _CLOSED.sub(lambda aside: " " * len(aside[0]), before) if ")" in before else before
    bracket = bare.rfind("(")
    if bracket < 0 or _CONVERTED.search(bare):
        return bare
    return " " * (bracket + 1) + bare[bracket + 1 :]


def _behind(triggers: list[Trigger]) -> tuple[Any, dict[str, Modality]]:
    told: dict[str, Modality] = {phrase: trigger.modality for trigger in triggers for phrase in _listed(trigger.phrases)}
    verbs = words(sorted(told))
    return regex.compile(rf"(?:{GAP}[\p{{L}}\p{{M}}]+){{0,3}}?{GAP}(?P<verb>{verbs}){RIGHT}"), told


def _definite(data: dict[str, str]) -> tuple[Any, Any]:
    """What is known already: a pair (`hai nước`) from its number on, and `này` at most two words behind a fact."""
    pairs, behind, other = (words(_listed(data[name])) for name in ("pairs", "behind", "not_after"))
    return (
        regex.compile(rf"(?:cả{GAP})?hai{GAP}{pairs}{RIGHT}"),
        regex.compile(rf"(?:{GAP}(?!{other}{RIGHT})[\p{{L}}\p{{M}}]+){{0,2}}?{GAP}(?P<told>{behind}{RIGHT})"),
    )
