"""120 drafts against the articles that they were made from: what `dsx check` finds of alterations, and its false verdicts.

    python benchmarks/check_drafts.py --articles fresh.jsonl GOLD... [--list]     # GOLD: folders of NAME.txt and NAME.json

Forty drafts are articles as they were, forty have one annotated fact altered (day, number, rank, symbol, unit, speaker),
forty have one denied, made a target or given to another speaker: drawn by a fixed seed, whatever dsx finds (`drafts.py`).
All articles, the drafts' own among them, are what the drafts are held against.

    found          altered drafts with a finding `differs` (or `does not add up`) on what was altered
    false differs  drafts with such a finding anywhere else
    false same     altered drafts in which the altered fact itself is said to be the same
"""

from __future__ import annotations

import argparse
from collections import Counter

from drafts import FIGURES, STATEMENTS, Draft, Gold, annotated, draw, unannotated

from dsx.archive.check import Finding, check
from dsx.fact import ClaimFact, Fact, kind_of
from dsx.pipeline import facts
from dsx.source.article import Article

DRAFTS = 120
REAL = {("15-NQ/TW", "seed-001"), ("15-NQ/TW", "seed-004")}
"""Contradictions of the articles as they are, read by hand: a day of issue of 5 and of 15 May. Neither found nor false."""
DIFFERS = ("differs", "does not add up", "contradicted")
SAME = ("same", "supported")


def hits(draft: Draft, found: Finding) -> bool:
    """Whether a finding is on what was altered: the new words, the fact, or a claim by the new speaker."""
    if draft.what is None:
        return False
    if isinstance(found.fact, ClaimFact) and draft.kind == "claim":
        named = draft.raw[slice(*draft.new)].casefold() in (found.fact.value.speaker or "").casefold()
        return named or _touch((found.start, found.end), draft.fact)
    return _touch((found.start, found.end), draft.new) or _touch((found.start, found.end), draft.fact)


def is_the_fact(draft: Draft, found: Finding) -> bool:
    """Whether a finding is of the altered fact itself."""
    return found.fact is not None and kind_of(found.fact) == draft.kind and _touch((found.start, found.end), draft.fact)


def _is_real(found: Finding) -> bool:
    return any(symbol in found.text and any(quote.doc == doc for quote in found.quotes) for symbol, doc in REAL)


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--articles", help="JSONL of articles without annotations")
    parser.add_argument("--list", action="store_true", help="each miss and each false verdict")
    given = parser.parse_args()
    gold = annotated(given.gold)
    others = unannotated(given.articles) if given.articles else []
    pile = [fact for article in gold + others for fact in _facts(article, article.raw)]
    tally = Counter[tuple[str, str]]()
    drafts = draw(gold, others, DRAFTS)
    for draft in drafts:
        _judge(draft, check(_facts(draft.gold, draft.raw, "draft"), pile), tally, given.list)
    for what in (*FIGURES, *STATEMENTS):
        print(f"{what:16} {tally['found', what]:3} of {tally['drafts', what]:3}")
    altered = sum(draft.what is not None for draft in drafts)
    found = sum(count for (figure, _), count in tally.items() if figure == "found")
    print(f"{len(drafts)} drafts, {altered} altered, against {len(pile):,} facts of {len(gold) + len(others)} articles")
    print(f"found         {found / max(1, altered):.3f}  ({found} of {altered})")
    false = {plain: tally["false differs", plain] for plain in ("as it was", "altered")}
    print(
        f"false differs {sum(false.values()) / len(drafts):.3f}  ({false['as it was']} as they were, {false['altered']} altered)"
    )
    print(f"false same    {tally['false same', ''] / max(1, altered):.3f}  ({tally['false same', '']} of {altered})")


def _facts(article: Gold, raw: str, name: str | None = None) -> list[Fact]:
    return facts(Article(raw, doc=name or article.name, given=article.published))


def _judge(draft: Draft, findings: list[Finding], tally: Counter[tuple[str, str]], listed: bool) -> None:
    doubtful = [found for found in findings if found.verdict in DIFFERS]
    elsewhere = [found for found in doubtful if not hits(draft, found) and not _is_real(found)]
    tally["false differs", "as it was" if draft.what is None else "altered"] += bool(elsewhere)
    for found in elsewhere if listed else ():
        print(f"false differs\t{draft.gold.name}\t{found.text!r}\t{found.why}\t{[quote.doc for quote in found.quotes]}")
    if draft.what is None:
        return
    tally["drafts", draft.what] += 1
    if any(hits(draft, found) for found in doubtful):
        tally["found", draft.what] += 1
    elif listed:
        around = draft.raw[max(0, draft.new[0] - 60) : draft.new[1] + 60]
        print(f"missed\t{draft.gold.name}\t{draft.what}\t{draft.raw[slice(*draft.new)]!r}\t{around!r}")
    same = [found for found in findings if found.verdict in SAME and is_the_fact(draft, found)]
    tally["false same", ""] += bool(same)
    for found in same[:1] if listed else ():
        print(f"false same\t{draft.gold.name}\t{draft.what}\t{draft.raw[slice(*draft.new)]!r}\t{found.text!r}")


if __name__ == "__main__":
    main()
