"""A small network that reads two names letter by letter and lays each beside the other.

Windows of three letters are encoded twice over; every place of one name attends to the places of the other
(a decomposable attention, Parikh et al. 2016), is compared with what it found there, and the comparisons of
both names are pooled. Which name comes first makes no difference.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Weights = Mapping[str, Array]

LETTERS = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
LONGEST = 26
_CODE = {letter: n for n, letter in enumerate(LETTERS, start=1)}


def coded(names: Sequence[str]) -> Array:
    """Folded names as rows of numbers, cut or filled up with 0; first letters of words have their own."""
    width = min(LONGEST, max(map(len, names), default=0)) or 1
    rows = np.zeros((len(names), width), np.int64)
    for row, name in zip(rows, names, strict=True):
        cased = [c.upper() if n == 0 or name[n - 1] == " " else c for n, c in enumerate(name[:LONGEST])]
        row[: len(cased)] = [_CODE[c] for c in cased]
    return rows


def likeness(weights: Weights, one: Sequence[str], two: Sequence[str]) -> Array:
    """For each pair of folded names a number that is the greater the likelier they are one."""
    (h, m), (g, n) = (_encoded(weights, coded(names)) for names in (one, two))
    near = h @ g.transpose(0, 2, 1) * (weights["tau"] / np.sqrt(h.shape[-1]))
    sides = (
        _compared(weights, h, m, _attended(near, n) @ g * m),
        _compared(weights, g, n, _attended(near.transpose(0, 2, 1), m) @ h * n),
    )
    both = np.concatenate([sides[0] + sides[1], abs(sides[0] - sides[1])], -1)
    total: Array = (both @ weights["w5"] + weights["b5"])[:, 0]
    return total


def _encoded(weights: Weights, rows: Array) -> tuple[Array, Array]:
    mask = (rows > 0)[..., None].astype(np.float32)
    near = np.maximum(_windows(weights["emb"][rows] * mask, weights["c1"]) + weights["b1"], 0) * mask
    return np.maximum(_windows(near, weights["c2"]) + weights["b2"], 0) * mask + near, mask


def _windows(rows: Array, weights: Array) -> Array:
    """What the weights make of each place with the place before and the one after."""
    before, here, after = (_times(rows, part) for part in np.split(weights, 3))
    here[:, 1:] += before[:, :-1]
    here[:, :-1] += after[:, 1:]
    return here


def _times(rows: Array, weights: Array) -> Array:
    """One large product; left to itself numpy makes a small one for each pair."""
    product: Array = (rows.reshape(-1, rows.shape[-1]) @ weights).reshape(*rows.shape[:-1], -1)
    return product


def _attended(near: Array, mask: Array) -> Array:
    weighed = np.where(mask.transpose(0, 2, 1) > 0, near, np.float32(-1e9))
    raised = np.exp(weighed - weighed.max(-1, keepdims=True))
    shares: Array = raised / raised.sum(-1, keepdims=True)
    return shares


def _compared(weights: Weights, own: Array, mask: Array, other: Array) -> Array:
    read = zip((own, other, abs(own - other), own * other), np.split(weights["w3"], 4), strict=True)
    told = np.maximum(sum(_times(rows, part) for rows, part in read) + weights["b3"], 0) * mask
    pooled = np.concatenate([told.sum(1) / np.maximum(mask.sum(1), 1), told.max(1)], -1)
    side: Array = np.maximum(pooled @ weights["w4"] + weights["b4"], 0)
    return side
