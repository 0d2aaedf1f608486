"""How much two bags of words share, weighed by how rare each word is within the case."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.language.trained import Matrix as Matrix


def rarity(bags: Iterable[frozenset[str]]) -> dict[str, float]:
    """Inverse document frequency within the case: the log of bags for each bag that holds the word."""
    count, total = Counter[str](), 0
    for bag in bags:
        count.update(bag)
        total += 1
    return {word: math.log((total + 1) / (n + 0.5)) for word, n in count.items()}


@dataclass(frozen=True, slots=True)
class Overlap:
    """For every pair of bags (one matrix, n × m each): what they share, by summed rarity."""

    shared: Matrix
    jaccard: Matrix  # shared over all
    covered: Matrix  # shared over the smaller bag
    rareness: Matrix  # mean rarity of what is shared


def _incidence(bags: Sequence[frozenset[str]], place: Mapping[str, int]) -> Matrix:
    matrix = np.zeros((len(bags), len(place)), dtype=np.float32)
    for row, bag in enumerate(bags):
        matrix[row, [place[word] for word in bag if word in place]] = 1.0
    return matrix


def overlap(
    left: Sequence[frozenset[str]], right: Sequence[frozenset[str]], weight: Mapping[str, float]
) -> Overlap:
    """Overlap of every bag of `left` with every bag of `right`."""
    words = sorted(set().union(*left) & set().union(*right)) if left and right else []
    place = {word: n for n, word in enumerate(words)}
    idf = np.array([weight.get(word, 0.0) for word in words], dtype=np.float32)
    a, b = _incidence(left, place), _incidence(right, place)
    shared: Matrix = np.asarray((a * idf) @ b.T, dtype=np.float32)
    squared: Matrix = np.asarray((a * idf**2) @ b.T, dtype=np.float32)
    sums_a = np.array([math.fsum(weight.get(w, 0.0) for w in bag) for bag in left], dtype=np.float32)[:, None]
    sums_b = np.array([math.fsum(weight.get(w, 0.0) for w in bag) for bag in right], dtype=np.float32)[
        None, :
    ]
    union, smaller = sums_a + sums_b - shared, np.minimum(sums_a, sums_b)
    return Overlap(shared, _ratio(shared, union), _ratio(shared, smaller), _ratio(squared, shared))


def _ratio(part: Matrix, whole: Matrix) -> Matrix:
    return np.divide(
        part, whole, out=np.zeros(np.broadcast(part, whole).shape, dtype=np.float32), where=whole > 1e-9
    )
