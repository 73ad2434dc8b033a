"""Gold: articles annotated by hand, and how near the facts of a run come to them.

A gold folder holds pairs NAME.txt, the article, and NAME.json, its facts: kind, text, which occurrence of the text it is
(`occ`), value, and whether it is `optional`; `zones` are lines with their zone. Facts of gold and run are paired one to
one within a kind, best overlap first. A pair counts as *found*; as *span* where both ends agree; as *value* where the
normalised value is right; and each of its slots is compared by itself. A fact of the run that pairs with none but touches an
optional fact of its kind is left out of account. A line that does not quote its article is *misquoted*.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from dsx.archive.agreement import SLOTS, same_slot, same_value
from dsx.fact import KINDS

CLAIM_OVERLAP = 0.5
"""A claim is long: it is found where at least this share of gold and output together is common to both."""

Record = Mapping[str, Any]
"""A fact as it stands in gold or in a line."""


class BadGold(Exception):
    """A gold folder that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article; its facts carry `start` and `end`, `zones` are (first line, last line, zone)."""

    raw: str
    facts: Sequence[Record]
    zones: Sequence[tuple[int, int, str]] = ()


@dataclass(frozen=True, slots=True)
class Error:
    """Where gold and run differ: `what` is missed, extra, span, value or the name of a slot."""

    what: str
    doc: str
    raw: str
    gold: Record | None
    got: Record | None


@dataclass(slots=True)
class Figures:
    """The counts of one kind."""

    gold: int = 0
    output: int = 0
    span: int = 0
    found: int = 0
    value: int = 0
    slots: dict[str, list[int]] = field(default_factory=dict)
    """For each slot how often it was right, and how often it was asked for."""

    def rates(self, measure: str) -> dict[str, float]:
        """Precision, recall and F1 of `span`, `found` or `value`."""
        right = getattr(self, measure)
        precision, recall = _share(right, self.output) or 0.0, _share(right, self.gold) or 0.0
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4)}

    def record(self) -> dict[str, Any]:
        """All of it, for JSON."""
        rates = {measure: self.rates(measure) for measure in ("span", "found", "value")}
        return {"gold": self.gold, "pred": self.output, **rates, "slots": {slot: self.slot(slot) for slot in self.slots}}

    def slot(self, slot: str) -> float | None:
        """The share of right ones of a slot, None where gold never asked for it."""
        share = _share(*self.slots[slot])
        return None if share is None else round(share, 4)


@dataclass(slots=True)
class Evaluation:
    """What a run is worth, measured on gold."""

    articles: int = 0
    facts: int = 0
    misquoted: list[str] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    kinds: dict[str, Figures] = field(default_factory=dict)
    zones: list[int] = field(default_factory=lambda: [0, 0])
    errors: dict[str, list[Error]] = field(default_factory=lambda: defaultdict(list))
    """By kind, and by kind and figure (`count.span`, `date.mod`)."""

    @property
    def headline(self) -> float:
        """The mean of the kinds' value F1."""
        return round(sum(figures.rates("value")["f1"] for figures in self.kinds.values()) / len(self.kinds), 4)

    @property
    def zone(self) -> float | None:
        """The share of facts whose zone is that of their line, None where gold has no zones."""
        share = _share(*self.zones)
        return None if share is None else round(share, 4)

    def record(self) -> dict[str, Any]:
        """All figures, for JSON."""
        return {
            "articles": self.articles,
            "facts": self.facts,
            "misquoted": len(self.misquoted),
            "unknown_docs": sorted(self.unknown)[:5],
            "kinds": {kind: figures.record() for kind, figures in self.kinds.items()},
            "headline": self.headline,
            "zone": self.zone,
        }


def load(folder: Path) -> dict[str, GoldArticle]:
    """The gold articles under a folder, by the name of their text in it."""
    articles: dict[str, GoldArticle] = {}
    for path in sorted(folder.rglob("*.json")):
        text = path.with_suffix(".txt")
        if text.exists():
            try:
                articles[text.relative_to(folder).as_posix()] = _article(text.read_bytes().decode("utf-8-sig"), path)
            except (ValueError, KeyError, TypeError) as error:
                raise BadGold(f"{path}: {error}") from error
    if not articles:
        raise BadGold(f"{folder}: holds no gold, pairs of NAME.txt and NAME.json")
    return articles


def evaluate(gold: Mapping[str, GoldArticle], lines: Iterable[bytes | str]) -> Evaluation:
    """Measure the lines of a run on gold."""
    result = Evaluation(articles=len(gold), kinds={kind: Figures(slots={s: [0, 0] for s in SLOTS[kind]}) for kind in KINDS})
    by_doc = _by_article(gold, lines, result)
    for doc, article in gold.items():
        for kind in KINDS:
            _compare(kind, doc, article, [fact for fact in by_doc[doc] if fact["kind"] == kind], result)
        if article.zones:
            _compare_zones(article, by_doc[doc], result)
    return result


def _article(raw: str, path: Path) -> GoldArticle:
    record = json.loads(path.read_text(encoding="utf-8"))
    facts = [fact if "start" in fact else fact | _place(raw, fact) for fact in record["facts"]]
    return GoldArticle(raw, facts, [(first, last, zone) for first, last, zone in record.get("zones") or ()])


def _place(raw: str, fact: Record) -> dict[str, int]:
    """Where the occurrence of a fact's text stands that its annotator meant."""
    start = -1
    for _ in range(fact.get("occ", 1)):
        start = raw.find(fact["text"], start + 1)
        if start < 0:
            raise ValueError(f"the article does not hold {fact['text']!r} so often")
    return {"start": start, "end": start + len(fact["text"])}


def _by_article(gold: Mapping[str, GoldArticle], lines: Iterable[bytes | str], result: Evaluation) -> dict[str, list[Record]]:
    """The facts of a run by gold article: of the same name, else of the same file name in another folder."""
    by_doc: dict[str, list[Record]] = defaultdict(list)
    by_name: dict[str, str] = {}
    for article in gold:
        by_name.setdefault(PurePosixPath(article).name, article)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            fact = json.loads(line)
            _check_line(fact)
            named: str = fact["doc"]
            doc = named if named in gold else by_name.get(PurePosixPath(named).name)
            if doc is None:
                result.unknown.add(named)
                continue
            quoted = gold[doc].raw[fact["start"] : fact["end"]]
            if quoted != fact["text"] or fact["kind"] not in KINDS:
                result.misquoted.append(f"line {number}: {fact['kind']} {fact['text']!r} where {doc} has {quoted!r}")
            by_doc[doc].append(fact)
            result.facts += 1
        except ValueError as error:
            result.misquoted.append(f"line {number}: not a fact: {error}")
    return by_doc


def _check_line(fact: Any) -> None:
    """Raises ValueError, which says what is wrong, where a line lacks what is compared; other runs may write more or less."""
    if not isinstance(fact, dict):
        raise ValueError(f"a {type(fact).__name__}, no object")
    for key, kind in (("kind", str), ("doc", str), ("text", str), ("start", int), ("end", int)):
        if key not in fact:
            raise ValueError(f"{key!r} is not there")
        if not isinstance(fact[key], kind):
            raise ValueError(f"{key!r} is {fact[key]!r}")
    if not isinstance(fact.get("value") or {}, dict):
        raise ValueError(f"'value' is {fact['value']!r}")


def _compare(kind: str, doc: str, article: GoldArticle, facts: list[Record], result: Evaluation) -> None:
    figures = result.kinds[kind]
    firm = [fact for fact in article.facts if fact["kind"] == kind and not fact.get("optional")]
    optional = [fact for fact in article.facts if fact["kind"] == kind and fact.get("optional")]
    pairs = _pairs(firm, facts, CLAIM_OVERLAP if kind == "claim" else 0.0)
    paired_gold, paired_facts = {g for g, _ in pairs}, {f for _, f in pairs}
    missed = [fact for number, fact in enumerate(firm) if number not in paired_gold]
    extra = [
        fact
        for number, fact in enumerate(facts)
        if number not in paired_facts and not any(_common(fact, other) for other in optional)
    ]
    figures.gold += len(firm)
    figures.output += len(pairs) + len(extra)
    figures.found += len(pairs)

    def wrong(key: str, what: str, gold: Record | None, got: Record | None) -> None:
        result.errors[key].append(Error(what, doc, article.raw, gold, got))

    for g, f in pairs:
        gold, got = firm[g], facts[f]
        exact = (gold["start"], gold["end"]) == (got["start"], got["end"])
        figures.span += exact
        if not exact:
            wrong(f"{kind}.span", "span", gold, got)
        value: Record = got.get("value") or {}
        right = same_value(kind, gold["value"], value)
        figures.value += right
        if not right:
            wrong(kind, "value", gold, got)
        for slot in SLOTS[kind]:
            if slot in gold["value"]:
                same = same_slot(kind, slot, gold["value"][slot], value.get(slot))
                figures.slots[slot][0] += same
                figures.slots[slot][1] += 1
                if not same:
                    wrong(f"{kind}.{slot}", slot, gold, got)
    for fact in missed:
        wrong(kind, "missed", fact, None)
    for fact in extra:
        wrong(kind, "extra", None, fact)


def _pairs(gold: Sequence[Record], facts: Sequence[Record], least: float) -> list[tuple[int, int]]:
    """One to one, the best overlap first; of equal ones the first in gold, then the first in the run."""
    overlaps = ((_overlap(one, other), g, f) for g, one in enumerate(gold) for f, other in enumerate(facts))
    best = sorted((-share, g, f) for share, g, f in overlaps if share > 0 and share >= least)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, f in best:
        if g not in pairs and f not in taken:
            pairs[g] = f
            taken.add(f)
    return list(pairs.items())


def _common(one: Record, other: Record) -> int:
    return max(0, int(min(one["end"], other["end"]) - max(one["start"], other["start"])))


def _overlap(one: Record, other: Record) -> float:
    """What two facts have in common, as a share of what they cover together."""
    common = _common(one, other)
    return common / (one["end"] - one["start"] + other["end"] - other["start"] - common) if common else 0.0


def _compare_zones(article: GoldArticle, facts: Sequence[Record], result: Evaluation) -> None:
    zone_of = {line: zone for first, last, zone in article.zones for line in range(first, last + 1)}
    ends = [place for place, char in enumerate(article.raw) if char == "\n"]
    for fact in facts:
        if fact.get("zone") is not None and fact["start"] < len(article.raw):
            line = bisect_right(ends, fact["start"] - 1) + 1
            result.zones[0] += zone_of.get(line) == fact["zone"]
            result.zones[1] += 1


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
