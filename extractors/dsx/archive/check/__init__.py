"""A draft against a pile: what other articles say of each of its facts, and what in it does not add up by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec

from dsx.archive.check.finding import Finding, Verdict, of_fact
from dsx.archive.check.known import Known, Sentences, words_of
from dsx.archive.check.same import WHY, same
from dsx.archive.check.sums import sums
from dsx.archive.check.wording import differences
from dsx.archive.collate import conflicts
from dsx.archive.collate.words import features, syllables
from dsx.fact import ClaimFact, Fact, kind_of

__all__ = ["Finding", "Verdict", "check"]

COPY = 0.7
"""So alike are sentences that one was written after the other: what differs was changed."""
LIKE = 0.25
"""So alike are sentences on the same thing."""
_QUOTATION = 0.9  # claims so alike are one claim, not one inside the other
_QUOTED = 3
_DRAFT = "\0draft"


def check(draft: Iterable[Fact], pile: Iterable[Fact]) -> list[Finding]:
    """What is found of each fact of the draft, and of wordings, in the order of the draft."""
    facts, known = list(draft), list(pile)
    sentences = Sentences(known)
    contrary = _conflicting(facts, known)
    found: list[Finding] = []
    near: dict[tuple[int, int], list[tuple[float, Known]]] = {}
    for fact in facts:
        span = fact.sentence.start, fact.sentence.end
        if span not in near:
            near[span] = sentences.near(fact.sentence.text, LIKE)
        found.append(_judged(fact, facts, near[span], contrary.get((kind_of(fact), fact.start))))
    for span, like in near.items():
        found.extend(
            _reworded(span[0], next(fact for fact in facts if fact.sentence.start == span[0]).sentence.text, like, found)
        )
    found.extend(sums(facts))
    return sorted(found, key=lambda finding: (finding.start, -finding.end, finding.fact is None, finding.verdict))


def _conflicting(draft: list[Fact], pile: list[Fact]) -> dict[tuple[str, int], tuple[str, tuple[Fact, ...]]]:
    """What contradicts the facts of the draft, by the kind and place of these: what the pile says, and its facts."""
    own = [msgspec.structs.replace(fact, doc=_DRAFT) for fact in draft]
    found: dict[tuple[str, int], tuple[str, tuple[Fact, ...]]] = {}
    for conflict in conflicts(chain(pile, own)):
        for side in conflict.sides:
            others = [(other.said, fact) for other in conflict.sides if other is not side for fact in other.facts]
            told = [(said, fact) for said, fact in others if fact.doc != _DRAFT]
            for fact in side.facts:
                if fact.doc == _DRAFT and told:
                    why = f"{conflict.what}: {told[0][0]}"
                    found.setdefault((kind_of(fact), fact.start), (why, tuple(other for _, other in told[:_QUOTED])))
    return found


def _judged(
    fact: Fact, draft: list[Fact], near: list[tuple[float, Known]], contrary: tuple[str, tuple[Fact, ...]] | None
) -> Finding:
    supporting = [(like, other) for like, known in near for other in known.facts if _agree(fact, other)]
    quotes = tuple(other for _, other in supporting[:_QUOTED])
    if contrary is not None:
        return of_fact(fact, "contradicted", contrary[0], (*contrary[1], *quotes)[:_QUOTED])
    nearest = max((like for like, _ in supporting), default=0.0)
    for like, known in near:
        if like < max(COPY, nearest):
            break
        other = _at_its_place(fact, draft, known) or (_counterpart(fact, draft, known) if like > nearest else None)
        if other is not None:
            return of_fact(fact, "contradicted", WHY[kind_of(fact)], (other, *quotes)[:_QUOTED])
    return of_fact(fact, "supported", "", quotes) if quotes else of_fact(fact, "not found", "")


def _agree(fact: Fact, other: Fact) -> bool:
    return same(fact, other) is True and (not isinstance(fact, ClaimFact) or _same_words(fact, other))


def _same_words(fact: Fact, other: Fact, least: float = COPY) -> bool:
    one, two = words_of(fact.text), words_of(other.text)
    return 2 * len(one & two) >= least * (len(one) + len(two))


def _at_its_place(fact: Fact, draft: list[Fact], known: Known) -> Fact | None:
    """Of a copy of the sentence with as many facts of the kind, the one at the same place, where it differs.

    `thứ 2, thứ 3` may have become `thứ 3, thứ 3`: that the sentence has the number elsewhere supports nothing.
    """
    beside = [other for other in draft if other.sentence == fact.sentence and kind_of(other) == kind_of(fact)]
    others = [other for other in known.facts if kind_of(other) == kind_of(fact)]
    if len(beside) != len(others) or isinstance(fact, ClaimFact):
        return None
    other = others[beside.index(fact)]
    return other if same(fact, other) is False and not any(same(mine, other) for mine in beside) else None


def _counterpart(fact: Fact, draft: list[Fact], known: Known) -> Fact | None:
    """What a copy of the sentence has in place of the fact, by the words beside, where the draft has it nowhere."""
    beside = [other for other in draft if other.sentence == fact.sentence and kind_of(other) == kind_of(fact)]
    taken = [other for other in known.facts if any(same(mine, other) for mine in beside if mine is not fact)]
    found = [other for other in known.facts if other not in taken and same(fact, other) is False]
    if isinstance(fact, ClaimFact):
        return next((other for other in found if _same_words(fact, other, _QUOTATION)), None)
    best = max(found, key=lambda other: _beside(fact, other), default=None)
    return best if best is not None and _beside(fact, best) >= 0.5 else None


def _beside(fact: Fact, other: Fact) -> float:
    """How much the words next to two facts are the same."""
    one, two = _around(fact), _around(other)
    return 2 * len(one & two) / (len(one) + len(two))


def _around(fact: Fact) -> frozenset[str]:
    sentence, at = fact.sentence.text, fact.start - fact.sentence.start
    before, after = syllables(sentence[:at]), syllables(sentence[at + len(fact.text) :])
    return features(["^", *before][-6:]) | features([*after, "$"][:6])


def _reworded(start: int, sentence: str, near: list[tuple[float, Known]], found: list[Finding]) -> Iterator[Finding]:
    """Figures and names that differ from the likest sentence of the pile, where no fact of the draft says so already."""
    if not near or near[0][0] < COPY or any(known.text == sentence for _, known in near):
        return
    known = near[0][1]
    for difference in differences(sentence, known.text):
        a, b = start + difference.start, start + difference.end
        if not any(_covers(other, a, b) for other in found):
            text = sentence[difference.start : difference.end]
            yield Finding(a, b, text, None, "contradicted", f"“{difference.other}”", tuple(known.facts[:1]))


def _covers(found: Finding, start: int, end: int) -> bool:
    """Whether a finding says all there is to say of a stretch: that it is contradicted, or that another wording is the same."""
    if isinstance(found.fact, ClaimFact):
        return False
    if found.verdict == "supported":
        return found.start <= start and end <= found.end
    return found.verdict == "contradicted" and found.start < end and start < found.end
