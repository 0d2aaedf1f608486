"""How likely two names are one: features of both, a network's reading of them, and trees over all that."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from variorum.language.naming.countries import two_countries
from variorum.language.naming.folding import folded
from variorum.language.naming.likeness import name_features
from variorum.language.naming.network import likeness
from variorum.language.naming.stored import stored
from variorum.language.naming.trees import grown

Array = NDArray[Any]

_COUNTRIES = 0.02  # that two names of different countries are one all the same: a slip of the pen
_AT_ONCE = 64  # pairs judged together; more would not fit where memory is fast


@lru_cache(maxsize=50_000)
def same_name_probability(a: str, b: str) -> float:
    """How likely two names are one, between 0 and 1."""
    return float(same_name_probabilities([(a, b)])[0])


def same_name_probabilities(pairs: Sequence[tuple[str, str]]) -> Array:
    """The same for many pairs, faster than one by one."""
    if not pairs:
        return np.zeros(0)
    rows = name_rows(pairs)
    total = np.concatenate(
        [grown(stored().trees, rows[at : at + _AT_ONCE]) for at in range(0, len(rows), _AT_ONCE)]
    )
    chances = 1 / (1 + np.exp(-np.clip(total, -30, 30)))
    apart = [two_countries(folded(a), folded(b)) for a, b in pairs]
    return np.asarray(np.where(apart, np.minimum(chances, _COUNTRIES), chances))


def name_rows(pairs: Sequence[tuple[str, str]]) -> Array:
    """A row of numbers for each pair, as the trees want them: the network's reading last."""
    told = [name_features(a, b) for a, b in pairs]
    rows = np.array([list(one.values()) for one in told])
    return np.column_stack([rows, _read([(folded(a), folded(b)) for a, b in pairs])])


def _read(pairs: Sequence[tuple[str, str]]) -> Array:
    """What the network makes of each pair; names of about one length together, which saves half the work."""
    order = sorted(range(len(pairs)), key=lambda n: max(map(len, pairs[n])))
    told = np.zeros(len(pairs))
    for at in range(0, len(order), _AT_ONCE):
        chosen = order[at : at + _AT_ONCE]
        told[chosen] = likeness(
            stored().network, [pairs[n][0] for n in chosen], [pairs[n][1] for n in chosen]
        )
    return told
