"""What is weighed of groups of accounts: how alike they are, who says them, what they share and what not."""

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from variorum.alignment.cells import OfPairs, Square
from variorum.alignment.overlap import Matrix
from variorum.dispute.pool import Group, over_pairs
from variorum.fact.fact import Fact


def standing(chance: Square, articles: Sequence[str]) -> Square:
    """Each chance relative to the best that either fact has in the other's article: 1 where both are best."""
    if isinstance(chance, OfPairs):
        greatest = np.maximum(*chance.bests(articles))
        ratio = np.divide(chance.values, greatest, out=np.zeros_like(chance.values), where=greatest > 1e-9)
        return OfPairs(chance.cells, np.asarray(ratio, np.float32))
    codes, best = np.array(articles), np.zeros_like(chance)
    for article in sorted(set(articles)):
        columns = codes == article
        best[:, columns] = chance[:, columns].max(axis=1, keepdims=True)
    ratio = np.divide(chance, best, out=np.zeros_like(chance), where=best > 1e-9)
    return np.asarray(np.minimum(ratio, ratio.T), np.float32)


def place(greatest: Matrix, chance: Square) -> Matrix:
    """For each chance how many pairs of the case are likelier, as a logarithm: some cases run high."""
    known = chance.values if isinstance(chance, OfPairs) else chance[np.triu_indices(len(chance), 1)]
    ordered = np.sort(known)
    return np.asarray(np.log1p(len(ordered) - np.searchsorted(ordered, greatest, side="right")), np.float32)


def mean_of(values: Matrix, groups: Sequence[Group]) -> Matrix:
    """The mean of a value over each group's members."""
    flat, starts, sizes = _flat(groups)
    return np.asarray(np.add.reduceat(values[flat], starts) / sizes, np.float32)


def least_of(values: Matrix, groups: Sequence[Group]) -> Matrix:
    """The least of a value among each group's members."""
    flat, starts, _ = _flat(groups)
    return np.asarray(np.minimum.reduceat(values[flat], starts), np.float32)


def _flat(groups: Sequence[Group]) -> tuple[NDArray[np.int64], NDArray[np.int64], Matrix]:
    """All members one after another, where each group starts, and how many it has."""
    sizes = np.array([len(group) for group in groups])
    members = np.fromiter(chain.from_iterable(groups), np.int64, int(sizes.sum()))
    return members, np.cumsum(sizes) - sizes, np.asarray(sizes, np.float32)


def variety(values: Sequence[object], groups: Sequence[Group]) -> Matrix:
    """How many different values a group has, relative to its size."""
    codes: dict[object, int] = {}
    row = [codes.setdefault(value, len(codes)) for value in values]
    return np.array([len({row[n] for n in group}) / len(group) for group in groups], np.float32)


def differ(values: Sequence[object], groups: Sequence[Group]) -> Matrix:
    """1 where a group has more than one value; None is no value."""
    return np.array(
        [len({values[n] for n in group if values[n] is not None}) > 1 for group in groups], np.float32
    )


def shares(flags: Mapping[str, Sequence[bool]], groups: Sequence[Group]) -> dict[str, Matrix]:
    """By name, the share of a group's members of which something holds."""
    return {name: mean_of(np.array(row, np.float32), groups) for name, row in flags.items()}


def of_group(
    groups: Sequence[Group], facts: Sequence[Fact], chance: Square, depths: Sequence[float]
) -> dict[str, Matrix]:
    """What can be told of groups of any kind of account; `chance` is 0 within an article."""
    articles = [fact.passage.article for fact in facts]
    cast, size = len(set(articles)), np.array([len(group) for group in groups], np.float32)
    told_by = np.array([len({articles[n] for n in group}) for group in groups], np.float32)
    depth = np.array(depths, np.float32)
    quotes = [fact.passage.quote.lower() for fact in facts]
    length = np.array([len(quote) / 100 for quote in quotes], np.float32)
    named = np.array([fact.attribution is not None for fact in facts], np.float32)
    alike = over_pairs(groups, articles, {"chance": chance, "standing": standing(chance, articles)})
    return {
        **alike,
        "place": place(alike["greatest chance"], chance),
        "likely partners": mean_of(np.asarray(chance.sum(axis=1)), groups),
        "articles": told_by,
        "share of articles": told_by / max(1, cast),
        "articles of the case": np.full(len(groups), cast, np.float32),
        "accounts": size,
        "accounts per article": size / told_by,
        "same words": 1.0 - (variety(quotes, groups) * size - 1.0) / np.maximum(size - 1.0, 1.0),
        "sure differently": differ([fact.certainty for fact in facts], groups),
        "attributed": mean_of(named, groups),
        "attributed differently": differ([fact.attribution or "" for fact in facts], groups),
        "mean depth": mean_of(depth, groups),
        "least depth": least_of(depth, groups),
        "quote length": mean_of(length, groups),
        "shortest quote": least_of(length, groups),
    }
