"""Weighs the terms of articles by how rare they are in the corpus."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from variorum.batch.fingerprint import Fingerprint

Vector = Mapping[int, float]

# How much more a kind of term tells than a word does.
_WEIGHTS = {"w": 1.0, "n": 2.0, "#": 1.5, "d": 1.0}
# As if so many articles about other things had been read before: of few articles nobody could tell which of
# their names are rare. Of words they can: those that most of them share are of the subject, not of an event.
_READ_BEFORE = {"w": 20, "n": 1_000, "#": 1_000, "d": 1_000}


def vectors_of(fingerprints: Sequence[Fingerprint]) -> list[Vector]:
    """Of each article its terms, numbered, with their weights; each vector is of length 1."""
    frequency = Counter(term for one in fingerprints for term, _ in one.terms)
    numbers = {term: n for n, term in enumerate(sorted(frequency))}
    total = len(fingerprints)
    # Squared, so that many words that are fairly rare do not make up for one name that is very rare.
    rarity = {t: log((total + _READ_BEFORE[t[0]]) / count) ** 2 for t, count in frequency.items()}
    return [
        unit({numbers[t]: _WEIGHTS[t[0]] * rarity[t] * (1 + log(count)) for t, count in one.terms})
        for one in fingerprints
    ]


def unit(vector: Mapping[int, float]) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items()}
