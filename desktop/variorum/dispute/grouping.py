"""Gathers accounts of one fact by the chance that two of them tell the same."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.alignment.cells import OfPairs, Square
from variorum.alignment.overlap import Matrix


def across(chance: Square, articles: Sequence[str]) -> Square:
    """The chances with those between accounts of one article set to nothing.

    Clauses of one article that stand together share most of their words without telling one fact.
    """
    codes = np.array(articles)
    if isinstance(chance, OfPairs):
        left, right = chance.cells.both(codes)
        return chance.only(left != right)
    return np.where(codes[:, None] == codes[None, :], 0.0, chance) if len(codes) else chance


def groups(chance: Square, *, join: float, average: float, most: int = 10) -> list[list[int]]:
    """Groups of two and more, no index in two of them, each in ascending order.

    Pairs are taken from the likeliest down to `join`; two groups become one
    when the mean chance between their members is at least `average` and
    together they have at most `most` members. Ties are broken by index.
    """
    members = {n: [n] for n in range(len(chance))}
    group_of = list(range(len(chance)))
    for left, right in _pairs(chance, join):
        a, b = group_of[left], group_of[right]
        if a == b or len(members[a]) + len(members[b]) > most:
            continue
        if chance[np.ix_(members[a], members[b])].mean() >= average:
            members[a] += members[b]
            for index in members.pop(b):
                group_of[index] = a
    return [sorted(group) for group in members.values() if len(group) > 1]


def overlapping(
    chance: Square, articles: Sequence[str], *, least: float, seeds: int, grow: float
) -> list[tuple[int, ...]]:
    """Groups round each of the likeliest `seeds` pairs of at least `least`, in order of the pairs.

    Each pair is a group, and so is what it grows to, whole and half way:
    the fact with the greatest mean chance to the members in other articles
    joins while that mean is `grow` times the pair's own chance, up to eight
    facts, two of one article. `chance` is 0 within an article.
    """
    codes = np.unique(np.array(articles), return_inverse=True)[1]
    found: dict[tuple[int, ...], None] = {}
    for left, right in _pairs(chance, least)[:seeds]:
        grown = _grown(chance, codes, [left, right], grow * float(chance[left, right]))
        for size in (2, (2 + len(grown)) // 2, len(grown)):
            found.setdefault(tuple(sorted(grown[:size])))
    return list(found)


def likely(
    judge: str, chance: Square, articles: Sequence[str], limits: Mapping[str, float]
) -> list[tuple[int, ...]]:
    """Overlapping groups of one kind of account, within the limits that training chose for its judge."""
    return overlapping(
        chance,
        articles,
        least=limits[f"{judge} least"],
        seeds=int(limits[f"{judge} seeds"]),
        grow=limits[f"{judge} grow"],
    )


_MOST, _OF_ONE_ARTICLE = 8, 2
_LEAST_JOINING = 0.05


def _grown(chance: Square, codes: NDArray[np.int64], pair: list[int], least: float) -> list[int]:
    """The pair and what joins it, in order of joining."""
    group, total = list(pair), chance[pair].sum(axis=0)
    told = np.bincount(codes[pair], minlength=int(codes.max()) + 1)
    while len(group) < _MOST:
        elsewhere = len(group) - told[codes]
        mean = np.where(told[codes] >= _OF_ONE_ARTICLE, -1.0, total / np.maximum(elsewhere, 1))
        mean[group] = -1.0
        nearest = int(mean.argmax())
        if mean[nearest] < max(least, _LEAST_JOINING):
            break
        group.append(nearest)
        total = total + chance[nearest]
        told[codes[nearest]] += 1
    return group


def without_repeats(groups: Sequence[tuple[int, ...]], scores: Matrix, *, most: int) -> Iterator[int]:
    """Indices of groups, the best score first; one that shares half of its facts with a better one goes."""
    kept: list[frozenset[int]] = []
    for index in sorted(range(len(groups)), key=lambda n: (-round(float(scores[n]), 9), groups[n])):
        if len(kept) == most:
            return
        mine = frozenset(groups[index])
        if not any(2 * len(mine & other) >= min(len(mine), len(other)) for other in kept):
            kept.append(mine)
            yield index


def pairs_of(chance: Square, least: float) -> NDArray[np.int64]:
    """The pairs of at least a chance, one a line, in order."""
    if isinstance(chance, OfPairs):
        likely = chance.only(chance.values >= least).cells
        return np.stack([likely.left, likely.right], axis=1)
    return np.argwhere(np.triu(chance, 1) >= least)


def _pairs(chance: Square, least: float) -> Sequence[tuple[int, int]]:
    found = pairs_of(chance, least)
    if not len(found):
        return []
    order = np.lexsort((found[:, 1], found[:, 0], -chance[found[:, 0], found[:, 1]]))
    return [(int(i), int(j)) for i, j in found[order]]
