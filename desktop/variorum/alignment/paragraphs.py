"""Paragraphs that say something, and how alike two of them are by their words alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from variorum.alignment.cells import Cells, OfPairs, Some
from variorum.alignment.link import Place
from variorum.alignment.overlap import Matrix, rarity
from variorum.alignment.spelling import Vocabulary
from variorum.fact.proposition import Proposition


@dataclass(frozen=True, slots=True)
class Told:
    """Every paragraph that says something, in order of article and number, with its propositions' range."""

    places: tuple[Place, ...]
    starts: tuple[int, ...]  # index of each paragraph's first proposition
    bags: tuple[frozenset[str], ...]
    names: tuple[frozenset[str], ...]
    numbers: tuple[frozenset[str], ...]
    depths: tuple[float, ...]


def told(found: Sequence[Proposition], vocabulary: Vocabulary) -> Told:
    """Gathers propositions, which must come in order of article and paragraph, by paragraph."""
    starts = [n for n, p in enumerate(found) if n == 0 or _place(found[n - 1]) != _place(p)]
    groups = [found[a:b] for a, b in zip(starts, [*starts[1:], len(found)], strict=False)]
    return Told(
        tuple(_place(group[0]) for group in groups),
        tuple(starts),
        tuple(vocabulary.bag(group[0].paragraph_lemmas) for group in groups),
        tuple(vocabulary.bag(frozenset().union(*(p.names for p in group))) for group in groups),
        tuple(frozenset().union(*(p.numbers for p in group)) for group in groups),
        tuple(group[0].depth for group in groups),
    )


def _place(proposition: Proposition) -> Place:
    return Place(proposition.article, proposition.paragraph)


def standing(values: Matrix, cells: Cells, articles: Sequence[str]) -> tuple[Matrix, Matrix]:
    """Each value relative to the best of either paragraph in the other's article: the lesser, the greater."""
    if isinstance(cells, Some):
        ratios = [
            np.divide(values, best, out=np.zeros_like(values), where=best > 1e-9)
            for best in OfPairs(cells, values).bests(articles)
        ]
        return np.minimum(*ratios), np.maximum(*ratios)
    codes = np.array(articles)
    best = np.zeros_like(values)
    for article in sorted(set(articles)):
        columns = codes == article
        best[:, columns] = values[:, columns].max(axis=1, keepdims=True)
    ratio = np.divide(values, best, out=np.zeros_like(values), where=best > 1e-9)
    return np.minimum(ratio, ratio.T), np.maximum(ratio, ratio.T)


def word_features(paragraphs: Told, cells: Cells) -> dict[str, Matrix]:
    """What two paragraphs share, by name of the feature: products of whole matrices, cheap for all pairs."""
    weight = rarity(paragraphs.bags)
    words = cells.overlap(paragraphs.bags, weight)
    names = cells.overlap(paragraphs.names, weight)
    numbers = cells.overlap(paragraphs.numbers, {n: 1.0 for bag in paragraphs.numbers for n in bag})
    mutual, either = standing(words.jaccard, cells, [place.article for place in paragraphs.places])
    length = cells.both(np.array([len(bag) for bag in paragraphs.bags], dtype=np.float32))
    depth = cells.both(np.array(paragraphs.depths))
    return {
        "words jaccard": words.jaccard,
        "words covered": words.covered,
        "words shared": np.minimum(words.shared, 40.0),
        "words rareness": words.rareness,
        "names jaccard": names.jaccard,
        "names shared": np.minimum(names.shared, 15.0),
        "numbers shared": np.minimum(numbers.shared, 3.0),
        "mutual best words": mutual,
        "either's best words": either,
        "shorter": np.minimum(*length),
        "longer": np.maximum(*length),
        "depth apart": np.abs(depth[0] - depth[1]),
    }
