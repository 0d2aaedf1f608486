"""How near two clauses are in meaning, word by word and as wholes.

Late interaction after Khattab & Zaharia, ColBERT (SIGIR 2020): each word of
one clause meets the word of the other that is nearest to it, and rare words
of the case weigh more. Vectors of wholes are set against the case's mean:
that all articles speak of one event tells nothing.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import groupby, permutations

import numpy as np
from numpy.typing import NDArray

from variorum.alignment.kept_pairs import PairsKept
from variorum.alignment.overlap import Matrix
from variorum.fact.proposition import Proposition
from variorum.language.lexicon import lexicon
from variorum.language.meaning import WIDTH, Meaning

Meanings = Mapping[tuple[str, int], Meaning]  # by article id and number of the paragraph
_LEAST_WEIGHT = 0.05
_BLOCK = 512  # words held against all others at once; bounds memory


NEARNESS = ("words near", "words near, least", "clauses near", "sentences near", "paragraphs near")


def nearness_features(
    said: Sequence[Proposition], meanings: Meanings, kept: PairsKept | None = None
) -> dict[str, Matrix]:
    """The features by name, each n × n and symmetric; a clause without a known meaning is far from all.

    Clauses come in order of article. How near words are is told for those of two articles only.
    """
    clauses = [_pieces(p, meanings) for p in said]
    weight = _rarity(said, meanings)
    counts = [len(rows) for rows, _ in clauses]
    starts = np.cumsum([0, *counts[:-1]])
    vectors = np.concatenate([rows for rows, _ in clauses]) if clauses else np.zeros((0, WIDTH), np.float32)
    weights = np.array([max(weight[w], _LEAST_WEIGHT) for _, words in clauses for w in words], np.float32)
    sums = np.add.reduceat(weights, starts)
    met = np.asarray(_met(_sides(said, clauses), weights, kept or PairsKept()) / sums[:, None], np.float32)
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


@dataclass(frozen=True, slots=True)
class _Side:
    """An article's clauses among those of the case, and the directions of their words."""

    clauses: slice
    words: slice
    starts: NDArray[np.int64]  # of each clause among the article's words
    units: Matrix
    digest: bytes


def _sides(said: Sequence[Proposition], clauses: Sequence[tuple[Matrix, list[str]]]) -> list[_Side]:
    sides, first, word = [], 0, 0
    for _, group in groupby(said, key=lambda p: p.article):
        last = first + len(list(group))
        counts = [len(rows) for rows, _ in clauses[first:last]]
        starts = np.cumsum([0, *counts[:-1]])
        units = _unit(np.concatenate([rows for rows, _ in clauses[first:last]]))
        digest = blake2b(units.tobytes() + starts.tobytes(), digest_size=16).digest()
        sides.append(_Side(slice(first, last), slice(word, word + len(units)), starts, units, digest))
        first, word = last, word + len(units)
    return sides


def _met(sides: Sequence[_Side], weights: Matrix, kept: PairsKept) -> Matrix:
    """For clauses i and j the summed weight of i's words, each by how near the nearest word of j is."""
    count = sides[-1].clauses.stop if sides else 0
    met = np.zeros((count, count), np.float32)
    for one, other in permutations(sides, 2):
        nearest = kept.of_articles((one.digest, other.digest), partial(_nearest, one, other))
        weighed = nearest * weights[one.words, None]
        met[one.clauses, other.clauses] = np.add.reduceat(weighed, one.starts, axis=0)
    return met


def _nearest(one: _Side, other: _Side) -> Matrix:
    """For each word of an article how near the nearest word of each clause of another is."""
    blocks = [
        np.maximum.reduceat(one.units[first : first + _BLOCK] @ other.units.T, other.starts, axis=1)
        for first in range(0, len(one.units), _BLOCK)
    ]
    return np.asarray(np.concatenate(blocks), np.float32)


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
