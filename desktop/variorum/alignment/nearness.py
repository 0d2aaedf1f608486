"""How near two clauses are in meaning, word by word and as wholes.

Late interaction after Khattab & Zaharia, ColBERT (SIGIR 2020): each word of
one clause meets the word of the other that is nearest to it, and rare words
of the case weigh more. Vectors of wholes are set against the case's mean:
that all articles speak of one event tells nothing.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.alignment.overlap import Matrix
from variorum.fact.proposition import Proposition
from variorum.language.lexicon import lexicon
from variorum.language.meaning import WIDTH, Meaning

Meanings = Mapping[tuple[str, int], Meaning]  # by article id and number of the paragraph
_LEAST_WEIGHT = 0.05
_BLOCK = 512  # words held against all others at once; bounds memory


NEARNESS = ("words near", "words near, least", "clauses near", "sentences near", "paragraphs near")


def nearness_features(said: Sequence[Proposition], meanings: Meanings) -> dict[str, Matrix]:
    """The features by name, each n × n and symmetric; a clause without a known meaning is far from all."""
    clauses = [_pieces(p, meanings) for p in said]
    weight = _rarity(said, meanings)
    counts = [len(rows) for rows, _ in clauses]
    starts = np.cumsum([0, *counts[:-1]])
    vectors = np.concatenate([rows for rows, _ in clauses]) if clauses else np.zeros((0, WIDTH), np.float32)
    weights = np.array([max(weight[w], _LEAST_WEIGHT) for _, words in clauses for w in words], np.float32)
    sums = np.add.reduceat(weights, starts)
    met = np.asarray(_met(vectors, weights, starts) / sums[:, None], np.float32)
    pooled: Matrix = np.asarray(
        np.add.reduceat(vectors * weights[:, None], starts) / sums[:, None], np.float32
    )
    return {
        "words near": np.asarray((met + met.T) / 2, np.float32),
        "words near, least": np.minimum(met, met.T),
        "clauses near": _cosine(pooled),
        "sentences near": _cosine(_of_whole(pooled, [(p.article, p.paragraph, p.sentence) for p in said])),
        "paragraphs near": _cosine(_of_whole(pooled, [(p.article, p.paragraph) for p in said])),
    }


def _pieces(proposition: Proposition, meanings: Meanings) -> tuple[Matrix, list[str]]:
    """Vectors and spelling of the pieces of a clause, without words that only join; never none."""
    meaning = meanings.get((proposition.article, proposition.paragraph))
    span = proposition.span
    joints = frozenset(lexicon("claims")["joints"])
    inside = [
        n
        for n, (start, end) in enumerate(zip(meaning.starts, meaning.ends, strict=True) if meaning else ())
        if start < span.end and span.start < end
    ]
    if meaning is None or not inside:
        return np.zeros((1, WIDTH), np.float32), [""]
    kept = [n for n in inside if meaning.pieces[n] not in joints] or inside
    return meaning.vectors[kept], [meaning.pieces[n] for n in kept]


def _rarity(said: Sequence[Proposition], meanings: Meanings) -> Mapping[str, float]:
    """The rarity of each piece among the paragraphs of the case."""
    places = {(p.article, p.paragraph) for p in said}
    count = Counter(w for place in places if place in meanings for w in set(meanings[place].pieces))
    return {"": 0.0} | {word: math.log((len(places) + 1) / (n + 0.5)) for word, n in count.items()}


def _unit(vectors: Matrix) -> Matrix:
    return np.asarray(vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9), np.float32)


def _met(vectors: Matrix, weights: Matrix, starts: NDArray[np.int64]) -> Matrix:
    """For clauses i and j the summed weight of i's words, each by how near the nearest word of j is."""
    units, ends = _unit(vectors), [*starts[1:], len(vectors)]
    met = np.zeros((len(starts), len(starts)), np.float32)
    first = 0
    while first < len(starts):
        last = first + 1
        while last < len(starts) and ends[last] - starts[first] <= _BLOCK:
            last += 1
        rows = slice(int(starts[first]), int(ends[last - 1]))
        nearest = np.maximum.reduceat(units[rows] @ units.T, starts, axis=1) * weights[rows, None]
        met[first:last] = np.add.reduceat(nearest, starts[first:last] - starts[first], axis=0)
        first = last
    return met


def _of_whole(pooled: Matrix, places: Sequence[tuple[object, ...]]) -> Matrix:
    """For each clause the sum of the vectors of all clauses of its sentence, or of its paragraph."""
    codes: dict[object, int] = {}
    rows = np.array([codes.setdefault(place, len(codes)) for place in places])
    whole = np.zeros((len(codes), WIDTH), np.float32)
    np.add.at(whole, rows, pooled)
    return np.asarray(_unit(whole)[rows])


def _cosine(vectors: Matrix) -> Matrix:
    units = _unit(vectors - vectors.mean(axis=0))
    return np.asarray(units @ units.T, np.float32)
