"""One word for the spellings of a name, and one for the verbs of a happening, so that clauses match."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import numpy as np

from variorum.language.lexicon import lexicon


@cache
def happenings() -> Mapping[str, str]:
    """Lemma → the happening it tells of: kill, die, dead → #killed."""
    return {lemma: f"#{name}" for name, lemmas in lexicon("happenings").items() for lemma in lemmas}


_SHORTEST, _NEAR, _NEARER = 4, 0.84, 0.94


def _first_alike(plain: str, known: Sequence[str]) -> int | None:
    """The first known word that is likely the same name: it sounds alike and differs in few letters."""
    import jellyfish
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    if not known or len(plain) < _SHORTEST:
        return None
    [near] = process.cdist([plain], known, scorer=JaroWinkler.similarity, dtype=np.float64)
    for place in np.flatnonzero(near >= _NEAR).tolist():
        sounds = jellyfish.metaphone(plain) == jellyfish.metaphone(known[place])
        if len(known[place]) >= _SHORTEST and near[place] >= (_NEAR if sounds else _NEARER):
            return int(place)
    return None


def one_spelling(names: Iterable[str]) -> dict[str, str]:
    """Each word of a name → the spelling that stands for all that are alike (the first by alphabet)."""
    import anyascii

    chosen: dict[str, str] = {}
    places: dict[str, int] = {}  # plain spelling → where it stands among the known
    firsts: list[str] = []
    for name in sorted(set(names)):
        plain = anyascii.anyascii(name).lower()
        alike = [
            place for place in (places.get(plain), _first_alike(plain, list(places))) if place is not None
        ]
        if not alike:
            places[plain] = len(firsts)
            firsts.append(name)
        chosen[name] = firsts[min(alike)] if alike else name
    return chosen


class Vocabulary:
    """Rewrites bags of lemmas so that spellings of one name and verbs of one happening are one word."""

    def __init__(self, names: Iterable[str]) -> None:
        self._one = {**one_spelling(names)}

    def word(self, lemma: str) -> str:
        return self._one.get(lemma) or happenings().get(lemma, lemma)

    def bag(self, lemmas: frozenset[str]) -> frozenset[str]:
        return frozenset(map(self.word, lemmas))
