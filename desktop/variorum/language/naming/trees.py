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
    cells, wide = np.ascontiguousarray(rows).ravel(), rows.shape[1]
    children = np.column_stack([trees["left"], trees["right"]]).ravel()
    starts = np.arange(len(rows))[:, None] * wide
    place = np.broadcast_to(trees["root"], (len(rows), len(trees["root"])))
    for _ in range(int(trees["depth"])):
        above = cells.take(starts + trees["feature"].take(place)) > trees["threshold"].take(place)
        place = children.take(2 * place + above)
    total: Array = trees["value"].take(place).sum(1) + trees["bias"]
    return total
