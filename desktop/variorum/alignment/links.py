"""Links between paragraphs of two articles that report the same fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.alignment.likeness import Likeness
from variorum.alignment.link import Grade, Link, Place
from variorum.alignment.nearness import NEARNESS
from variorum.alignment.overlap import Matrix, overlap, rarity
from variorum.alignment.spelling import Vocabulary
from variorum.fact.proposition import Proposition
from variorum.language.trained import Model
from variorum.text.message import Message


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


def _greatest(matrix: Matrix, starts: Sequence[int]) -> Matrix:
    """The greatest value between any two clauses of two paragraphs."""
    rows = np.maximum.reduceat(matrix, starts, axis=0)
    return np.asarray(np.maximum.reduceat(rows, starts, axis=1))


def _summed(matrix: Matrix, starts: Sequence[int]) -> Matrix:
    return np.asarray(np.add.reduceat(np.add.reduceat(matrix, starts, axis=0), starts, axis=1))


def _standing(matrix: Matrix, articles: Sequence[str]) -> tuple[Matrix, Matrix]:
    """Each value relative to the best of either paragraph in the other's article: the lesser, the greater."""
    codes = np.array(articles)
    best = np.zeros_like(matrix)
    for article in sorted(set(articles)):
        columns = codes == article
        best[:, columns] = matrix[:, columns].max(axis=1, keepdims=True)
    ratio = np.divide(matrix, best, out=np.zeros_like(matrix), where=best > 1e-9)
    return np.minimum(ratio, ratio.T), np.maximum(ratio, ratio.T)


def link_features(paragraphs: Told, alike: Likeness) -> dict[str, Matrix]:
    """The features that the link model weighs, by name; each paragraphs × paragraphs and symmetric."""
    weight = rarity(paragraphs.bags)
    words = overlap(paragraphs.bags, paragraphs.bags, weight)
    names = overlap(paragraphs.names, paragraphs.names, weight)
    numbers = overlap(
        paragraphs.numbers, paragraphs.numbers, {n: 1.0 for bag in paragraphs.numbers for n in bag}
    )
    best = _greatest(alike.probability, paragraphs.starts)
    several = _summed((alike.probability > 0.15).astype(np.float32), paragraphs.starts)
    articles = [place.article for place in paragraphs.places]
    mutual, either = _standing(best, articles)
    words_mutual, words_either = _standing(words.jaccard, articles)
    length = np.array([len(bag) for bag in paragraphs.bags], dtype=np.float32)
    depth = np.array(paragraphs.depths)
    near = {
        name: _greatest(alike.features[name], paragraphs.starts)
        for name in NEARNESS
        if name in alike.features
    }
    return {
        **{f"best {name}": values for name, values in near.items()},
        "best clause": best,
        "best clause, root": np.sqrt(best),
        "several clauses": np.minimum(several, 4.0),
        "best sentence": _greatest(alike.features["sentence covered"], paragraphs.starts),
        "best sentence jaccard": _greatest(alike.features["sentence jaccard"], paragraphs.starts),
        "best clause covered": _greatest(alike.features["clause covered"], paragraphs.starts),
        "best text": _greatest(alike.features["text ratio"], paragraphs.starts),
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
        "shorter": np.minimum(length[:, None], length[None, :]),
        "longer": np.maximum(length[:, None], length[None, :]),
        "depth apart": np.abs(depth[:, None] - depth[None, :]),
    }


def links(
    paragraphs: Told, alike: Likeness, model: Model, same_model: Model, *, threshold: float
) -> tuple[Link, ...]:
    """The links of every pair of articles whose chance reaches the threshold, in order of place."""
    if not paragraphs.places:
        return ()
    features = link_features(paragraphs, alike)
    chance, same = model.probability(features), same_model.probability(features)
    articles = np.array([place.article for place in paragraphs.places])
    wanted = (chance >= threshold) & (articles[:, None] < articles[None, :])
    weight = rarity(paragraphs.bags)
    return tuple(
        Link(
            paragraphs.places[i],
            paragraphs.places[j],
            Grade.SAME if same[i, j] >= 0.5 else Grade.PARTIAL,
            round(float(chance[i, j]), 4),
            _why(paragraphs, weight, int(i), int(j), best=float(features["best clause"][i, j])),
        )
        for i, j in np.argwhere(wanted)
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
