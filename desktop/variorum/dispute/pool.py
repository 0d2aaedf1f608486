"""Groups of facts that may each be a dispute, told in numbers before any is put into words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from variorum.alignment.cells import Square
from variorum.alignment.overlap import Matrix
from variorum.dispute.candidate import Candidate
from variorum.fact.fact import Fact, Kind

Group = tuple[int, ...]  # indices of facts, ascending


@dataclass(frozen=True, slots=True)
class Pool:
    """All groups that one judge weighs; groups may share facts, and the best of those that do is taken.

    `features` holds by name one value a group, `kinds` what sort of dispute
    each would be; `word(n)` puts group n into words.
    """

    judge: str
    facts: Sequence[Fact]
    groups: Sequence[Group]
    kinds: Sequence[Kind]
    features: Mapping[str, Matrix]
    word: Callable[[int], Candidate]


def row_of(features: Mapping[str, Matrix], n: int) -> dict[str, float]:
    """What is weighed of group n alone."""
    return {name: float(values[n]) for name, values in features.items()}


def pool_of(judge: str, candidates: Sequence[Candidate]) -> Pool:
    """A pool of candidates that are in words already, each of facts of its own."""
    facts = [fact for candidate in candidates for fact in candidate.facts]
    ends = np.cumsum([0, *(len(candidate.facts) for candidate in candidates)])
    names = list(candidates[0].features) if candidates else []
    return Pool(
        judge,
        facts,
        [tuple(range(a, b)) for a, b in pairwise(ends)],
        [candidate.kind for candidate in candidates],
        {name: np.array([c.features[name] for c in candidates], np.float32) for name in names},
        lambda n: candidates[n],
    )


def _pairs(group: Group, articles: Sequence[str]) -> list[tuple[int, int]]:
    every = list(combinations(group, 2))
    return [(i, j) for i, j in every if articles[i] != articles[j]] or every


def over_pairs(
    groups: Sequence[Group], articles: Sequence[str], matrices: Mapping[str, Square]
) -> dict[str, Matrix]:
    """The mean, least and greatest of each matrix over the pairs of a group that two articles tell.

    `articles[n]` is the article of fact n; of a group of one article all pairs are taken.
    """
    pairs = [_pairs(group, articles) for group in groups]
    starts = np.cumsum([0, *(len(found) for found in pairs)])[:-1]
    flat = np.array([pair for found in pairs for pair in found]).reshape(-1, 2)
    counts = np.array([len(found) for found in pairs], np.float32)
    told: dict[str, Matrix] = {}
    for name, matrix in matrices.items():
        values = np.asarray(matrix[flat[:, 0], flat[:, 1]], np.float32)
        told[f"mean {name}"] = np.asarray(np.add.reduceat(values, starts) / counts, np.float32)
        told[f"greatest {name}"] = np.maximum.reduceat(values, starts)
        told[f"least {name}"] = np.minimum.reduceat(values, starts)
    return told
