"""Where a reviewer stands: which article, which fact, which kinds; and what each key does to the decisions. Knows no terminal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast

import msgspec
import regex
from msgspec.structs import replace

from dsx.archive.decisions import Decision, Decisions, Right, Verdict, found_of
from dsx.archive.export.document import Document
from dsx.fact import FACT_TYPES, KINDS, Fact
from dsx.source.article import Article

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]")
SLOTS: dict[str, tuple[str, ...]] = {
    "date": ("type", "timex", "start", "end", "grain", "anchor", "mod", "calendar"),
    "document": ("type", "number", "symbol", "year", "issuer", "issued", "title", "provision", "refers_to"),
    "rank": ("type", "position", "of", "top", "change", "since", "subject", "metric", "scope", "time", "modality"),
    "count": ("type", "number", "low", "high", "of", "unit", "currency", "comparator", "modality"),
    "claim": ("speaker", "role", "cue", "mode"),
}
"""The slots of each kind that can be set."""
USUAL: dict[str, dict[str, str]] = {
    "date": {"type": "date", "timex": "XXXX", "calendar": "gregorian"},
    "document": {"type": "văn bản"},
    "rank": {"type": "position", "modality": "result"},
    "count": {"type": "cardinal", "comparator": "=", "modality": "result"},
    "claim": {"mode": "indirect"},
}
"""What an added fact has in the slots that may not be empty, until someone says otherwise."""


class Session:
    """Articles with their facts, and one of them before the reviewer."""

    def __init__(self, articles: Sequence[Document], decisions: Decisions, kinds: frozenset[str] | None = None) -> None:
        self.articles = articles
        self.decisions = decisions
        self.kinds = kinds
        self.at_article = 0
        self.at_fact = 0
        self.next_undecided()

    @property
    def article(self) -> Document:
        """The article before the reviewer."""
        return self.articles[self.at_article]

    @property
    def facts(self) -> list[Fact]:
        """The article's facts of the kinds that are asked for."""
        return self._facts(self.article)

    @property
    def fact(self) -> Fact | None:
        """The fact before the reviewer; None where the article has none of these kinds."""
        facts = self.facts
        return facts[min(self.at_fact, len(facts) - 1)] if facts else None

    @property
    def total(self) -> int:
        """How many facts there are to decide."""
        return sum(len(self._facts(article)) for article in self.articles)

    @property
    def decided(self) -> int:
        """How many of them are decided."""
        return sum(self.progress(article)[0] for article in self.articles)

    def progress(self, article: Document) -> tuple[int, int]:
        """How many facts of an article are decided, of how many."""
        facts = self._facts(article)
        return sum(self.decisions.standing(fact) is not None for fact in facts), len(facts)

    def added(self) -> list[Decision]:
        """The facts that a reviewer added to the article."""
        return [one for one in self.decisions if one.doc == self.article.doc and one.verdict == "add"]

    def right(self, fact: Fact) -> Right:
        """The fact as it is to be shown: as it was corrected, else as it was found."""
        decision = self.decisions.standing(fact)
        return decision.right if decision and decision.right else found_of(fact)

    def choose(self, article: int) -> None:
        """Go to an article, to its first fact that is not decided."""
        self.at_article = article % len(self.articles)
        undecided = (number for number, fact in enumerate(self.facts) if self.decisions.standing(fact) is None)
        self.at_fact = next(undecided, 0)

    def step(self, by: int) -> None:
        """Go on, or back, by so many facts of the article."""
        self.at_fact = max(0, min(len(self.facts) - 1, self.at_fact + by))

    def next_undecided(self) -> bool:
        """Go to the next fact that is not decided, from here round all articles; False where none is left."""
        for ahead in range(len(self.articles) + 1):
            number = (self.at_article + ahead) % len(self.articles)
            facts = self._facts(self.articles[number])
            for at in range(self.at_fact if ahead == 0 else 0, len(facts)):
                if self.decisions.standing(facts[at]) is None:
                    self.at_article, self.at_fact = number, at
                    return True
        return False

    def judge(self, verdict: Verdict) -> None:
        """Accept or reject the fact as it was found, and go to the next that is not decided."""
        if (fact := self.fact) is not None:
            self._decide(fact, verdict, None)
            self.next_undecided()

    def extend(self, start: int = 0, end: int = 0) -> None:
        """Move the ends of the fact's span by so many words: outwards where positive, inwards where negative."""
        if (fact := self.fact) is None:
            return
        right = self.right(fact)
        words = [word.span() for word in _WORD.finditer(self.article.text)]
        first = next(number for number, word in enumerate(words) if word[1] > right.start) - start
        last = max(number for number, word in enumerate(words) if word[0] < right.end) + end
        if 0 <= first <= last < len(words):
            left, to = words[first][0], words[last][1]
            self._correct(fact, replace(right, start=left, end=to, text=self.article.text[left:to]))

    def set_slot(self, slot: str, written: str) -> None:
        """Correct a slot of the fact. `written` is JSON, or a text as it stands; nothing is null.

        Raises ValueError where the kind has no such slot, or the slot no such value.
        """
        if (fact := self.fact) is not None:
            right = self.right(fact)
            self._correct(fact, replace(right, value=changed(fact.kind, right.value, slot, written)))

    def note(self, text: str) -> None:
        """Write a note to the fact's decision; one that is not decided is accepted with it."""
        if (fact := self.fact) is not None:
            decision = self.decisions.standing(fact) or self._decision(fact, "accept", None)
            self.decisions.decide(replace(decision, note=text or None))

    def add(self, kind: str, quoted: str, slots: str = "") -> None:
        """Add a fact that was missed: the words in the sentence before the reviewer, or the first after it, that read so.

        `slots` are given as `number=61; unit=xã`. Raises ValueError where there is no such kind or slot, or the article has no
        such words.
        """
        if kind not in KINDS:
            raise ValueError(f"no kind: {kind}; kinds are {', '.join(KINDS)}")
        text = self.article.text
        start = text.find(quoted, self.fact.sentence.start if self.fact else 0)
        start = start if start >= 0 else text.find(quoted)
        if start < 0 or not quoted.strip():
            raise ValueError(f"the article does not hold {quoted!r}")
        value: dict[str, Any] = dict.fromkeys(SLOTS[kind]) | USUAL[kind]
        for given in filter(str.strip, slots.split(";")):
            slot, _, written = given.partition("=")
            value = changed(kind, value, slot.strip(), written)
        right = Right(start, start + len(quoted), quoted, value)
        id = Article(text).raw_fact_id(kind, right.start, right.end)
        self.decisions.decide(Decision(self.article.doc, id, cast(Any, kind), "add", right=right))

    def undo(self) -> None:
        """Take back the last decision and go to its fact."""
        last = self.decisions.undo()
        for number, article in enumerate(self.articles):
            facts = self._facts(article)
            for at, fact in enumerate(facts):
                if last is not None and (fact.doc, fact.id) == (last.doc, last.id):
                    self.at_article, self.at_fact = number, at

    def filter(self, kind: str | None) -> None:
        """Show the facts of one kind only, or of all."""
        self.kinds = None if kind is None else frozenset({kind})
        self.choose(self.at_article)

    def _facts(self, article: Document) -> list[Fact]:
        return [fact for fact in article.facts if self.kinds is None or fact.kind in self.kinds]

    def _correct(self, fact: Fact, right: Right) -> None:
        if right == found_of(fact):
            self._decide(fact, "accept", None)
        else:
            self._decide(fact, "correct", right)

    def _decide(self, fact: Fact, verdict: Verdict, right: Right | None) -> None:
        standing = self.decisions.standing(fact)
        decision = self._decision(fact, verdict, right)
        self.decisions.decide(replace(decision, note=standing.note if standing else None))

    def _decision(self, fact: Fact, verdict: Verdict, right: Right | None) -> Decision:
        return Decision(fact.doc, fact.id, cast(Any, fact.kind), verdict, found_of(fact), right, fact.rule)


def changed(kind: str, value: dict[str, Any], slot: str, written: str) -> dict[str, Any]:
    """A value with one slot changed, checked against the contract of its kind. Raises ValueError where it does not fit."""
    if slot not in SLOTS[kind]:
        raise ValueError(f"a {kind} has no slot {slot}; it has {', '.join(SLOTS[kind])}")
    text = written.strip()
    reason = ""
    for read in (_as_json(text), text):  # `61000` is a number, but the `15` of a document is text
        try:
            _check(kind, value | {slot: read})
            return value | {slot: read}
        except msgspec.ValidationError as error:
            reason = str(error)
    raise ValueError(f"{slot}: {reason}")


def _as_json(written: str) -> Any:
    try:
        return json.loads(written) if written else None
    except ValueError:
        return written


def _check(kind: str, value: dict[str, Any]) -> None:
    types = {field.name: field.type for field in msgspec.structs.fields(FACT_TYPES[kind])}
    msgspec.convert(value | ({"facts": ()} if kind == "claim" else {}), types["value"])
