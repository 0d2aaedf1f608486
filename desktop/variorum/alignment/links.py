"""Links between paragraphs of two articles that report the same fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.alignment.cells import All, Cells, Index, OfPairs, Some, Square
from variorum.alignment.likeness import Likeness
from variorum.alignment.link import Grade, Link, Place
from variorum.alignment.nearness import NEARNESS
from variorum.alignment.overlap import Matrix, rarity
from variorum.alignment.spelling import Vocabulary
from variorum.fact.proposition import Proposition
from variorum.language.trained import Model
from variorum.text.message import Message

_LIKELY = 0.15  # chance from which two clauses count towards a link


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


def _greatest(values: Square, starts: Sequence[int]) -> Matrix:
    """The greatest value between any two clauses of two paragraphs."""
    if isinstance(values, OfPairs):
        order, firsts = _by_paragraphs(values.cells, starts)
        return np.asarray(np.maximum.reduceat(values.values[order], firsts))
    rows = np.maximum.reduceat(values, starts, axis=0)
    return np.asarray(np.maximum.reduceat(rows, starts, axis=1))


def _likely(values: Square, starts: Sequence[int]) -> Matrix:
    """How many pairs of clauses of two paragraphs likely tell one thing."""
    if isinstance(values, OfPairs):
        order, firsts = _by_paragraphs(values.cells, starts)
        return np.asarray(np.add.reduceat((values.values[order] > _LIKELY).astype(np.float32), firsts))
    likely = (values > _LIKELY).astype(np.float32)
    return np.asarray(np.add.reduceat(np.add.reduceat(likely, starts, axis=0), starts, axis=1))


def _by_paragraphs(cells: Some, starts: Sequence[int]) -> tuple[Index, Index]:
    """Pairs of clauses in order of their paragraphs, and where each pair of paragraphs begins."""
    keys = _paragraph_keys(cells, starts)
    order = np.argsort(keys, kind="stable")
    return order, np.unique(keys[order], return_index=True)[1]


def _paragraph_keys(cells: Some, starts: Sequence[int]) -> Index:
    left, right = (np.searchsorted(starts, side, side="right") - 1 for side in (cells.left, cells.right))
    return left * len(starts) + right


def _cells(alike: Likeness, starts: Sequence[int]) -> Cells:
    """The pairs of paragraphs of which clauses were looked at."""
    looked = next(iter(alike.features.values()), None)
    if isinstance(looked, OfPairs):
        keys = np.unique(_paragraph_keys(looked.cells, starts))
        return Some(len(starts), keys // len(starts), keys % len(starts))
    return All(len(starts))


def _standing(values: Matrix, cells: Cells, articles: Sequence[str]) -> tuple[Matrix, Matrix]:
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


def link_features(paragraphs: Told, alike: Likeness) -> dict[str, Matrix]:
    """The features that the link model weighs, by name: paragraphs × paragraphs, or one value a pair."""
    cells, starts = _cells(alike, paragraphs.starts), paragraphs.starts
    weight = rarity(paragraphs.bags)
    words = cells.overlap(paragraphs.bags, weight)
    names = cells.overlap(paragraphs.names, weight)
    numbers = cells.overlap(paragraphs.numbers, {n: 1.0 for bag in paragraphs.numbers for n in bag})
    best = _greatest(alike.probability, starts)
    several = _likely(alike.probability, starts)
    articles = [place.article for place in paragraphs.places]
    mutual, either = _standing(best, cells, articles)
    words_mutual, words_either = _standing(words.jaccard, cells, articles)
    length = cells.both(np.array([len(bag) for bag in paragraphs.bags], dtype=np.float32))
    depth = cells.both(np.array(paragraphs.depths))
    near = {name: _greatest(alike.features[name], starts) for name in NEARNESS if name in alike.features}
    return {
        **{f"best {name}": values for name, values in near.items()},
        "best clause": best,
        "best clause, root": np.sqrt(best),
        "several clauses": np.minimum(several, 4.0),
        "best sentence": _greatest(alike.features["sentence covered"], starts),
        "best sentence jaccard": _greatest(alike.features["sentence jaccard"], starts),
        "best clause covered": _greatest(alike.features["clause covered"], starts),
        "best text": _greatest(alike.features["text ratio"], starts),
        "words jaccard": words.jaccard,
        "words covered": words.covered,
        "words shared": np.minimum(words.shared, 40.0),
        "words rareness": words.rareness,
        "names jaccard": names.jaccard,
        "names shared": np.minimum(names.shared, 15.0),
        "numbers shared": np.minimum(numbers.shared, 3.0),
        "mutual best clause": mutual,
        "either's best clause": either,
        "mutual best words": words_mutual,
        "either's best words": words_either,
        "shorter": np.minimum(*length),
        "longer": np.maximum(*length),
        "depth apart": np.abs(depth[0] - depth[1]),
    }


def links(
    paragraphs: Told, alike: Likeness, model: Model, same_model: Model, *, threshold: float
) -> tuple[Link, ...]:
    """The links of every pair of articles whose chance reaches the threshold, in order of place."""
    if not paragraphs.places:
        return ()
    cells, features = _cells(alike, paragraphs.starts), link_features(paragraphs, alike)
    chance, best = model.probability(features), features["best clause"]
    same = same_model.probability(features) >= 0.5
    left, right = cells.both(np.arange(len(paragraphs.places)))
    codes = cells.both(np.array([place.article for place in paragraphs.places]))
    left, right, wanted = np.broadcast_arrays(left, right, (chance >= threshold) & (codes[0] < codes[1]))
    weight = rarity(paragraphs.bags)
    found = zip(left[wanted], right[wanted], chance[wanted], same[wanted], best[wanted], strict=True)
    return tuple(
        Link(
            paragraphs.places[i],
            paragraphs.places[j],
            Grade.SAME if is_same else Grade.PARTIAL,
            round(float(likely), 4),
            _why(paragraphs, weight, int(i), int(j), best=float(nearest)),
        )
        for i, j, likely, is_same, nearest in found
    )


def _why(
    paragraphs: Told, weight: Mapping[str, float], i: int, j: int, *, best: float
) -> tuple[Message, ...]:
    """Shared names, numbers and rare words, and how alike the nearest clauses are."""
    names = sorted(paragraphs.names[i] & paragraphs.names[j], key=lambda w: (-weight.get(w, 0), w))[:4]
    numbers = sorted(paragraphs.numbers[i] & paragraphs.numbers[j])[:4]
    plain = (paragraphs.bags[i] & paragraphs.bags[j]) - set(names) - set(numbers)
    words = sorted((w.lstrip("#") for w in plain), key=lambda w: (-weight.get(w, 0), w))[:5]
    reasons = []
    if names:
        reasons.append(Message("Shared names: {names}", {"names": ", ".join(names)}))
    if numbers:
        reasons.append(Message("Shared numbers: {numbers}", {"numbers": ", ".join(numbers)}))
    if words:
        reasons.append(Message("Shared words: {words}", {"words": ", ".join(words)}))
    reasons.append(Message("Nearest clauses alike: {percent} %", {"percent": round(100 * best)}))
    return tuple(reasons)
