"""Gathers accounts of one fact: agglomerative grouping by the chance that two of them tell the same."""

from collections.abc import Sequence

import numpy as np

from variorum.alignment.overlap import Matrix


def across(chance: Matrix, articles: Sequence[str]) -> Matrix:
    """The chances with those between accounts of one article set to nothing.

    Clauses of one article that stand together share most of their words without telling one fact.
    """
    codes = np.array(articles)
    return np.where(codes[:, None] == codes[None, :], 0.0, chance) if len(codes) else chance


def groups(chance: Matrix, *, join: float, average: float, most: int = 10) -> list[list[int]]:
    """Groups of two and more, each in ascending order of index.

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


def _pairs(chance: Matrix, least: float) -> Sequence[tuple[int, int]]:
    found = np.argwhere(np.triu(chance, 1) >= least)
    if not len(found):
        return []
    order = np.lexsort((found[:, 1], found[:, 0], -chance[found[:, 0], found[:, 1]]))
    return [(int(i), int(j)) for i, j in found[order]]
