"""How much two texts have the same words, weighted by rarity.

Words are taken as syllables and pairs of neighbouring syllables: most Vietnamese words are one or two, and segmenting
the sentences of a million facts would take minutes instead of seconds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from dsx.language import vocabulary
from dsx.language.canonical import fold

BACKGROUND = 500
"""Sentences that a pile is weighed with: in two sentences alone every word would be rare or common by chance."""
COMMON_SHARE = 0.1
"""In how many of these the commonest syllables stand."""

Feature = str
Weights = Mapping[Feature, float]


class Words(NamedTuple):
    """The words of a text, and what they weigh together."""

    features: frozenset[Feature]
    weight: float


NONE = Words(frozenset(), 0.0)


def syllables(text: str) -> list[str]:
    """The syllables and numbers of a text, folded."""
    return fold(text).split()


def features(words: Iterable[str]) -> frozenset[Feature]:
    """Syllables and pairs of neighbouring ones."""
    words = list(words)
    return frozenset(words) | frozenset(f"{one} {two}" for one, two in pairwise(words))


def weigh(features: frozenset[Feature], weights: Weights) -> Words:
    """The words with what they weigh; those that the weights lack weigh nothing."""
    return Words(features, sum(weights.get(feature, 0.0) for feature in features))


def weighed(counts: Mapping[Feature, int], sentences: int) -> dict[Feature, float]:
    """The weight of words, by how many of so many sentences have them; a small pile is taken for part of a larger one."""
    total = sentences + BACKGROUND
    common = dict.fromkeys(vocabulary.load("common")["syllables"], BACKGROUND * COMMON_SHARE)
    return {word: math.log(total / (count + common.get(word, 0.0))) ** 2 for word, count in counts.items()}


def likeness(one: Words, other: Words, weights: Weights) -> float:
    """From 0 to 1: the weight of what two texts share, of what both have."""
    if not one.weight or not other.weight:
        return 0.0
    common = sum(weights.get(feature, 0.0) for feature in one.features & other.features)
    return round(common / math.sqrt(one.weight * other.weight), 6)  # sets are summed in any order
