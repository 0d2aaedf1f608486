"""What training left for names: counts of words, a network's weights, trees."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from variorum.paths import resources

Array = NDArray[Any]


@dataclass(frozen=True)
class Stored:
    """`words` counts the towns whose name holds a word, of `towns` in all."""

    words: Mapping[str, int]
    towns: int
    network: Mapping[str, Array]
    trees: Mapping[str, Array]


@cache
def stored() -> Stored:
    """As it comes with the program."""
    with np.load(resources() / "models" / "names.npz", allow_pickle=False) as found:
        arrays = dict(found)
    part = {
        name: {k.removeprefix(name): v for k, v in arrays.items() if k.startswith(name)}
        for name in ("network ", "trees ")
    }
    return Stored(
        dict(zip(arrays["words"].tolist(), arrays["counts"].tolist(), strict=True)),
        int(arrays["towns"]),
        part["network "],
        part["trees "],
    )
