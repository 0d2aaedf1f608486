"""Links between paragraphs of two articles that report the same fact."""

from collections.abc import Mapping, Sequence

import numpy as np

from variorum.alignment.cells import Index, OfPairs, Some
from variorum.alignment.likeness import Likeness
from variorum.alignment.link import Grade, Link
from variorum.alignment.nearness import NEARNESS
from variorum.alignment.overlap import Matrix, rarity
from variorum.alignment.paragraphs import Told, standing, word_features
from variorum.language.trained import Model
from variorum.text.message import Message

_LIKELY = 0.15  # chance from which two clauses count towards a link


def _greatest(values: OfPairs, starts: Sequence[int]) -> Matrix:
    """The greatest value between any two clauses of two paragraphs."""
    order, firsts = _by_paragraphs(values.cells, starts)
    return np.asarray(np.maximum.reduceat(values.values[order], firsts))


def _likely(values: OfPairs, starts: Sequence[int]) -> Matrix:
    """How many pairs of clauses of two paragraphs likely tell one thing."""
    order, firsts = _by_paragraphs(values.cells, starts)
    return np.asarray(np.add.reduceat((values.values[order] > _LIKELY).astype(np.float32), firsts))


def _by_paragraphs(cells: Some, starts: Sequence[int]) -> tuple[Index, Index]:
    """Pairs of clauses in order of their paragraphs, and where each pair of paragraphs begins."""
    keys = _paragraph_keys(cells, starts)
    order = np.argsort(keys, kind="stable")
    return order, np.unique(keys[order], return_index=True)[1]


def _paragraph_keys(cells: Some, starts: Sequence[int]) -> Index:
    left, right = (np.searchsorted(starts, side, side="right") - 1 for side in (cells.left, cells.right))
    return left * len(starts) + right


def link_cells(paragraphs: Told, alike: Likeness) -> Some:
    """The pairs of paragraphs of which clauses were looked at."""
    starts = paragraphs.starts
    keys = np.unique(_paragraph_keys(alike.probability.cells, starts))
    return Some(len(starts), keys // len(starts), keys % len(starts))


def link_features(paragraphs: Told, alike: Likeness) -> dict[str, Matrix]:
    """The features that the link model weighs, by name: one value a pair of paragraphs."""
    cells, starts = link_cells(paragraphs, alike), paragraphs.starts
    best = _greatest(alike.probability, starts)
    several = _likely(alike.probability, starts)
    articles = [place.article for place in paragraphs.places]
    mutual, either = standing(best, cells, articles)
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
        "mutual best clause": mutual,
        "either's best clause": either,
        **word_features(paragraphs, cells),
    }


def links(
    paragraphs: Told, alike: Likeness, model: Model, same_model: Model, *, threshold: float
) -> tuple[Link, ...]:
    """The links of every pair of articles whose chance reaches the threshold, in order of place."""
    if not paragraphs.places:
        return ()
    cells, features = link_cells(paragraphs, alike), link_features(paragraphs, alike)
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
