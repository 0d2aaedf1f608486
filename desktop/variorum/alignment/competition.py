"""How a pair stands among its rivals: what tells one fact is the best match of both, and has friends."""

from collections.abc import Sequence

import numpy as np

from variorum.alignment.overlap import Matrix

_FLOOR = -12.0  # log-odds of a pair that nothing speaks for
_NEAREST = 10


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
