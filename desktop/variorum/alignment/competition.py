"""How a pair stands among its rivals: what tells one fact is the best match of both, and has friends."""

from collections.abc import Sequence

import numpy as np

from variorum.alignment.cells import Index, OfPairs
from variorum.alignment.overlap import Matrix

_FLOOR = -12.0  # log-odds of a pair that nothing speaks for
_NEAREST = 10
_UNSEEN = -5.8  # log-odds that pairs have on average which no index proposes
_TELLING = 0.02  # chance from which a third clause counts, where not all pairs are looked at


def competition_features(
    chance: Matrix, articles: Sequence[str], paragraphs: Sequence[tuple[str, int]]
) -> dict[str, Matrix]:
    """From the chance of each pair (n × n, symmetric, 0 within an article) features of the same shape.

    How far a pair is ahead of the best rival that either has in the other's
    article, how many such rivals are ahead, how much the two clauses match
    at all, how much else their paragraphs share, and how many third clauses
    match both.
    """
    odds = np.maximum(_log_odds(chance), np.float32(_FLOOR))
    rival, ahead = _rivals(odds, articles)
    busy = np.sort(odds, axis=1)[:, -_NEAREST:].mean(axis=1)
    return {
        "log-odds": odds,
        "ahead of rivals": odds - (rival + rival.T) / 2,
        "ahead of the best rival": odds - np.maximum(rival, rival.T),
        "rivals ahead": np.log1p(ahead + ahead.T),
        "matches of both": (busy[:, None] + busy[None, :]) / 2,
        "paragraphs match": np.log(_beside(chance, paragraphs) + np.float32(1e-3)),
        "third clauses match": np.log(chance @ chance + np.float32(1e-3)),
    }


def competition_of_pairs(
    chance: OfPairs, articles: Sequence[str], paragraphs: Sequence[tuple[str, int]]
) -> dict[str, Matrix]:
    """The same features where only some pairs were looked at; the others are taken to be unlikely ones."""
    cells, odds = chance.cells, np.maximum(_log_odds(chance.values), np.float32(_FLOOR))
    rivals, ahead = _rivals_of_pairs(odds, chance, articles)
    busy = cells.both(_busy(odds, chance))
    return {
        "log-odds": odds,
        "ahead of rivals": odds - (rivals[0] + rivals[1]) / 2,
        "ahead of the best rival": odds - np.maximum(*rivals),
        "rivals ahead": np.log1p(ahead[0] + ahead[1]),
        "matches of both": (busy[0] + busy[1]) / 2,
        "paragraphs match": np.log(_beside_in_pairs(chance, paragraphs) + np.float32(1e-3)),
        "third clauses match": np.log(_thirds(chance) + np.float32(1e-3)),
    }


def _rivals_of_pairs(
    odds: Matrix, chance: OfPairs, articles: Sequence[str]
) -> tuple[tuple[Matrix, Matrix], tuple[Matrix, Matrix]]:
    """For either thing of each pair its best other pair with the other's article, and how many are better."""
    left, right, codes = chance.cells.left, chance.cells.right, np.unique(articles, return_inverse=True)[1]
    width = int(codes.max(initial=0)) + 1
    home = np.concatenate([left * width + codes[right], right * width + codes[left]])
    both, other = np.concatenate([odds, odds]), np.concatenate([right, left])
    order = np.lexsort((other, -both, home))
    sorted_home = home[order]
    rank = np.arange(len(order)) - np.searchsorted(sorted_home, sorted_home)
    best, second = (_at_rank(n, rank, sorted_home, both[order]) for n in (0, 1))
    rival, ahead = np.empty_like(both), np.empty(len(both), np.float32)
    rival[order], ahead[order] = np.where(rank == 0, second, best), rank
    half = len(left)
    return (rival[:half], rival[half:]), (ahead[:half], ahead[half:])


def _at_rank(wanted: int, rank: Index, home: Index, odds: Matrix) -> Matrix:
    """For each place the odds that stand at a rank of its home, or those of a pair not looked at."""
    there = np.searchsorted(home, home) + wanted
    inside = np.minimum(there, max(0, len(home) - 1))
    known = (there < len(home)) & (home[inside] == home)
    return np.asarray(np.where(known, odds[inside], np.float32(_UNSEEN)), np.float32)


def _busy(odds: Matrix, chance: OfPairs) -> Matrix:
    """The mean of each thing's best odds."""
    starts, _, pair = chance.cells.rows
    first = np.repeat(np.arange(chance.cells.count), np.diff(starts))
    values = odds[pair]
    order = np.lexsort((-values, first))
    rank = np.arange(len(order)) - starts[first[order]]
    best = np.full((chance.cells.count, _NEAREST), _UNSEEN, np.float32)
    near = rank < _NEAREST
    best[first[order][near], rank[near]] = np.maximum(values[order][near], np.float32(_UNSEEN))
    return np.asarray(best.mean(axis=1))


def _beside_in_pairs(chance: OfPairs, paragraphs: Sequence[tuple[str, int]]) -> Matrix:
    codes: dict[tuple[str, int], int] = {}
    home = np.array([codes.setdefault(place, len(codes)) for place in paragraphs])
    left, right = chance.cells.both(home)
    _, place = np.unique(left * len(codes) + right, return_inverse=True)
    return np.asarray(np.maximum(np.bincount(place, chance.values)[place] - chance.values, 0.0), np.float32)


def _thirds(chance: OfPairs) -> Matrix:
    """For each pair the summed products of what both have with a third; small chances tell nothing here."""
    telling = OfPairs(chance.cells.kept(chance.values >= _TELLING), chance.values[chance.values >= _TELLING])
    starts, other, pair = telling.cells.rows
    values, found = telling.values[pair], np.zeros(len(chance.values), np.float32)
    bounds = np.searchsorted(chance.cells.left, np.arange(chance.cells.count + 1))
    for n in range(chance.cells.count):
        mine = slice(bounds[n], bounds[n + 1])
        friends = other[starts[n] : starts[n + 1]]
        sizes = starts[friends + 1] - starts[friends]
        if mine.start == mine.stop or not sizes.sum():
            continue
        ends = np.cumsum(sizes)
        theirs = np.arange(ends[-1]) + np.repeat(starts[friends] - ends + sizes, sizes)
        weights = values[theirs] * np.repeat(values[starts[n] : starts[n + 1]], sizes)
        found[mine] = np.bincount(other[theirs], weights, chance.cells.count)[chance.cells.right[mine]]
    return found


def _log_odds(chance: Matrix) -> Matrix:
    kept = np.clip(chance, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(kept) - np.log1p(-kept), np.float32)


def _rivals(odds: Matrix, articles: Sequence[str]) -> tuple[Matrix, Matrix]:
    """For i and j the best of i's other pairs with j's article, and how many of them are better than j."""
    codes = np.array(articles)
    rival, ahead = np.full_like(odds, _FLOOR), np.zeros_like(odds)
    for article in sorted(set(articles)):
        columns = np.flatnonzero(codes == article)
        block = odds[:, columns]
        ordered = np.sort(block, axis=1)
        second = ordered[:, -2:-1] if len(columns) > 1 else np.full_like(ordered[:, -1:], _FLOOR)
        rival[:, columns] = np.where(block >= ordered[:, -1:], second, ordered[:, -1:])
        ahead[:, columns] = np.argsort(np.argsort(-block, axis=1, kind="stable"), axis=1, kind="stable")
    return rival, ahead


def _beside(chance: Matrix, paragraphs: Sequence[tuple[str, int]]) -> Matrix:
    """The summed chances of all other pairs of clauses of the two paragraphs."""
    codes: dict[tuple[str, int], int] = {}
    rows = np.array([codes.setdefault(place, len(codes)) for place in paragraphs])
    member = np.zeros((len(rows), len(codes)), np.float32)
    member[np.arange(len(rows)), rows] = 1.0
    whole = member.T @ chance @ member
    return np.asarray(np.maximum(whole[np.ix_(rows, rows)] - chance, 0.0), np.float32)
