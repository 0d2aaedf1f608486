"""Finds articles that are copies of one another but for a few words, by MinHash; the only home of rensa."""

from collections.abc import Sequence

from rensa import RMinHashLSH

from variorum.batch.fingerprint import PERMUTATIONS, Fingerprint

_BANDS = 32  # of four values each: two texts of which half is shared meet with a chance of 0.87


def near_copies(fingerprints: Sequence[Fingerprint], *, likeness: float, window: int) -> list[list[int]]:
    """The articles, by their places, each with the later ones that copy it within so many days.

    Every text is held against the first of its copies only, so that a
    thousand copies of one dispatch cost a thousand comparisons.
    """
    index = RMinHashLSH(threshold=likeness, num_perm=PERMUTATIONS, num_bands=_BANDS)
    groups: dict[int, list[int]] = {}
    for place, one in enumerate(fingerprints):
        found = [
            (one.signature.jaccard(fingerprints[first].signature), -first)
            for first in index.query(one.signature)
            if _within(one, fingerprints[first], window)
        ]
        alike, first = max(found, default=(0.0, 0))
        if alike >= likeness:
            groups[-first].append(place)
        else:
            groups[place] = [place]
            index.insert(place, one.signature)
    return list(groups.values())


def _within(one: Fingerprint, other: Fingerprint, window: int) -> bool:
    return one.day is None or other.day is None or abs(one.day - other.day) <= window
