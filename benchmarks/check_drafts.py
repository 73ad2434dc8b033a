"""Sixty drafts against the articles that they were made from: alterations that `dsx check` finds, and its false alarms.

    python benchmarks/check_drafts.py GOLD... [--list]      # folders of NAME.txt and NAME.json, such as tests/gold

By a fixed seed sixty articles are drawn. In thirty of them one figure of the gold is altered in the text (a day, number,
rank, symbol or speaker), whether or not dsx finds it there; the others stay. An alteration is found where a finding
`contradicted` or `does not add up` covers it (for a speaker, or the claim whose speaker it is). A false alarm is a draft
left as it was, or an altered one, with such a finding away from the alteration; both shares are of drafts.
"""

from __future__ import annotations

import datetime
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import regex

from dsx.archive.check import Finding, check
from dsx.fact import ClaimFact, Fact
from dsx.pipeline import facts
from dsx.source.article import Article

DRAFTS = 60
SEED = 6
FIGURES = ("day", "number", "rank", "symbol", "speaker")
GIVEN_NAMES = ("Thịnh", "Quyên", "Khải", "Duyên", "Bằng")


class Gold(NamedTuple):
    """An article with its annotations."""

    name: str
    raw: str
    published: datetime.date | None
    facts: list[dict[str, Any]]


class Draft(NamedTuple):
    """An article with one place altered, or none."""

    gold: Gold
    raw: str
    figure: str | None
    start: int
    end: int
    claim: int | None


def load(folders: list[str]) -> list[Gold]:
    """The articles of the folders that are annotated."""
    found = []
    for path in sorted(path for folder in folders for path in Path(folder).rglob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        raw = path.with_suffix(".txt").read_bytes().decode("utf-8-sig")
        published = datetime.date.fromisoformat(record["published"][:10]) if record.get("published") else None
        firm = [fact for fact in record["facts"] if not fact.get("optional")]
        found.append(Gold(path.stem, raw, published, [{**fact, **_span(raw, fact)} for fact in firm]))
    return found


def _span(raw: str, fact: dict[str, Any]) -> dict[str, int]:
    start = fact.get("start", -1)
    for _ in range(fact.get("occ", 1) if start < 0 else 0):
        start = raw.index(fact["text"], start + 1)
    return {"start": start, "end": start + len(fact["text"])}


def draw(articles: list[Gold]) -> list[Draft]:
    """The drafts."""
    chance = random.Random(SEED)
    drafts: list[Draft] = []
    altered = 0
    for gold in chance.sample(articles, min(DRAFTS, len(articles))):
        draft = _altered(gold, chance) if altered < DRAFTS // 2 and chance.random() < 0.6 else None
        altered += draft is not None
        drafts.append(draft or Draft(gold, gold.raw, None, 0, 0, None))
    return drafts


def _altered(gold: Gold, chance: random.Random) -> Draft | None:
    for figure in chance.sample(FIGURES, len(FIGURES)):
        for fact in chance.sample(gold.facts, len(gold.facts)):
            place = _place(figure, fact, gold.raw)
            if place is not None:
                start, end = place
                new = _other(figure, gold.raw[start:end], chance)
                raw = gold.raw[:start] + new + gold.raw[end:]
                shift = len(new) - (end - start)
                claim = fact["start"] + (shift if start < fact["start"] else 0) if figure == "speaker" else None
                return Draft(gold, raw, figure, start, start + len(new), claim)
    return None


def _place(figure: str, fact: dict[str, Any], raw: str) -> tuple[int, int] | None:
    """What is altered of a fact: its first digits, of a full day the day, of a speaker the given name."""
    kind, value = fact["kind"], fact["value"]
    if figure == "speaker" and kind == "claim" and regex.search(r"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$", value.get("speaker") or ""):
        places = [m.span() for m in regex.finditer(regex.escape(value["speaker"]), raw)]
        span = min(places, key=lambda place: abs(place[0] - fact["start"]), default=None)
        if span is not None and abs(span[0] - fact["start"]) < 300 + fact["end"] - fact["start"]:
            return span[0] + value["speaker"].rindex(" ") + 1, span[1]
    wanted = {"day": "date", "number": "count", "rank": "rank", "symbol": "document"}.get(figure)
    pattern = r"\d{1,2}(?=[/.-]\d)" if figure == "day" else r"\d+"
    digits = regex.search(pattern, fact["text"]) if kind == wanted else None
    return (fact["start"] + digits.start(), fact["start"] + digits.end()) if digits else None


def _other(figure: str, text: str, chance: random.Random) -> str:
    if figure == "speaker":
        return chance.choice([name for name in GIVEN_NAMES if name != text])
    if figure == "day":
        return str((int(text) + chance.randint(1, 9) - 1) % 28 + 1)
    return str(int(text) + chance.randint(1, 3) * max(1, int(text) // 4))


def alarms(draft: Draft, pile: list[Fact]) -> list[Finding]:
    """What a desk would be shown of a draft as doubtful."""
    own = facts(Article(draft.raw, doc="draft", given=draft.gold.published))
    return [found for found in check(own, pile) if found.verdict in ("contradicted", "does not add up")]


def hits(draft: Draft, found: Finding) -> bool:
    """Whether a finding is on what was altered."""
    if draft.figure is None:
        return False
    on_claim = isinstance(found.fact, ClaimFact) and draft.claim is not None and found.start <= draft.claim < found.end
    return on_claim or (found.start < draft.end and draft.start < found.end)


def main(folders: list[str], listed: bool) -> None:
    """Print the figures."""
    articles = load(folders)
    pile = [fact for gold in articles for fact in facts(Article(gold.raw, doc=gold.name, given=gold.published))]
    altered, found_by, false = Counter[str](), Counter[str](), Counter[bool]()
    drafts = draw(articles)
    for draft in drafts:
        shown = alarms(draft, pile)
        hit = any(hits(draft, found) for found in shown)
        elsewhere = [found for found in shown if not hits(draft, found)]
        false[draft.figure is not None] += bool(elsewhere)
        if draft.figure is not None:
            altered[draft.figure] += 1
            found_by[draft.figure] += hit
        if listed and draft.figure is not None and not hit:
            print(f"missed\t{draft.gold.name}\t{draft.figure}\t{draft.raw[max(0, draft.start - 40) : draft.end + 40]!r}")
        for found in elsewhere if listed else ():
            print(f"false\t{draft.gold.name}\t{found.text!r}\t{found.why}\t{[quote.doc for quote in found.quotes]}")
    by_figure = ", ".join(f"{figure} {found_by[figure]}/{altered[figure]}" for figure in FIGURES)
    print(f"{len(drafts)} drafts, {altered.total()} altered: found {found_by.total() / altered.total():.2f} ({by_figure})")
    left = len(drafts) - altered.total()
    print(
        f"false alarms: {false[False]} of {left} drafts left as they were, {false[True]} of {altered.total()} altered ones",
        end="",
    )
    print(f", {false.total() / len(drafts):.2f} of all")


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if argument != "--list"]
    if not given:
        sys.exit(__doc__)
    main(given, "--list" in sys.argv)
