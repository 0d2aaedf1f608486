"""Boosted trees read as arrays: how many steps from the roots, and what the leaves add up to."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def grown(trees: Mapping[str, Array], rows: Array) -> Array:
    """The sum over all trees for each row of features.

    Nodes of all trees lie in one array; `root` says where each tree begins. A leaf is its own child.
    """
    place = np.broadcast_to(trees["root"], (len(rows), len(trees["root"])))
    row = np.arange(len(rows))[:, None]
    for _ in range(int(trees["depth"])):
        below = rows[row, trees["feature"][place]] <= trees["threshold"][place]
        place = np.where(below, trees["left"][place], trees["right"][place])
    total: Array = trees["value"][place].sum(1) + trees["bias"]
    return total
