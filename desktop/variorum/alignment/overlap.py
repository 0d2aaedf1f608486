"""How much two bags of words share, weighed by how rare each word is within the case."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.language.trained import Matrix as Matrix

_PAIRS = 8_192  # looked at together; bounds memory


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

    def of(self, chosen: NDArray[np.int64]) -> "Overlap":
        """The same of chosen pairs, where there is one value a pair."""
        told = (self.shared, self.jaccard, self.covered, self.rareness)
        return Overlap(*(values[chosen] for values in told))


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


def overlap_of_pairs(
    bags: Sequence[frozenset[str]],
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    weight: Mapping[str, float],
) -> Overlap:
    """Overlap of bag `left[n]` with bag `right[n]`; one value a pair instead of a square."""
    code = {word: n for n, word in enumerate(sorted(set().union(*bags)))}
    idf = np.array([*(weight.get(word, 0.0) for word in code), 0.0], np.float32)
    padded = _padded(bags, code)
    sums = np.array([math.fsum(weight.get(w, 0.0) for w in bag) for bag in bags], np.float32)
    shared, squared = np.zeros(len(left), np.float32), np.zeros(len(left), np.float32)
    order = np.argsort(right, kind="stable")
    for start in range(0, len(order), _PAIRS):
        part = order[start : start + _PAIRS]
        firsts, seconds = np.unique(right[part], return_inverse=True)
        holds = np.zeros((len(firsts), len(code) + 1), bool)
        holds[np.arange(len(firsts))[:, None], padded[firsts]] = True
        holds[:, -1] = False
        words = padded[left[part]]
        both = idf[words] * holds[seconds[:, None], words]
        shared[part], squared[part] = both.sum(axis=1), (both * both).sum(axis=1)
    union, smaller = sums[left] + sums[right] - shared, np.minimum(sums[left], sums[right])
    return Overlap(shared, _ratio(shared, union), _ratio(shared, smaller), _ratio(squared, shared))


def _padded(bags: Sequence[frozenset[str]], code: Mapping[str, int]) -> NDArray[np.int64]:
    """The codes of each bag's words in one line, filled up with a code of no word."""
    wide = max(map(len, bags), default=0)
    rows = np.full((len(bags), wide), len(code), np.int64)
    for row, bag in enumerate(bags):
        rows[row, : len(bag)] = sorted(code[word] for word in bag)
    return rows
