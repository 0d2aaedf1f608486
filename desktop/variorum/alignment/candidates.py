"""Which paragraphs are worth holding against each other, found by an index of their rarer words.

A word, name or number that stands in few paragraphs proposes all pairs of these; each paragraph keeps
the few of each other article with which it shares most.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from variorum.alignment.cells import All, Cells, Index, Some
from variorum.alignment.overlap import Matrix, rarity
from variorum.alignment.paragraphs import Told, word_features
from variorum.language.trained import Model

# Of so many clauses the paragraphs are few, and the words of all pairs of them are looked at.
SMALL = 800
LEAST = 0.06  # chance at first sight below which two paragraphs are held against each other no further
KEPT = 3  # paragraphs of each other article that a paragraph is held against
# A word that stands in more paragraphs than this for each article proposes nothing: every article has it.
_COMMON, _LEAST_COMMON = 4, 40


def paragraph_pairs(bags: Sequence[frozenset[str]], articles: Sequence[str], *, kept: int = KEPT) -> Some:
    """The pairs of paragraphs of two articles that share most of their rarer words."""
    codes, weight = np.unique(articles, return_inverse=True)[1], rarity(bags)
    holders: dict[str, list[int]] = defaultdict(list)
    for n, bag in enumerate(bags):
        for word in sorted(bag):
            holders[word].append(n)
    common = max(_LEAST_COMMON, _COMMON * (int(codes.max(initial=0)) + 1))
    known = {word: np.array(found) for word, found in holders.items() if 1 < len(found) <= common}
    sums = np.array([sum(weight[word] for word in sorted(bag)) for bag in bags])
    pairs = []
    for n, bag in enumerate(bags):
        words = [word for word in sorted(bag) if word in known]
        if words:
            others = np.concatenate([known[word] for word in words])
            weights = np.repeat([weight[w] for w in words], [len(known[w]) for w in words])
            pairs.append(_best(n, others, weights, sums, codes, kept))
    left = np.repeat([n for n, _ in pairs], [len(best) for _, best in pairs]).astype(np.int64)
    right = np.concatenate([best for _, best in pairs]) if pairs else left
    return Some.of(len(bags), left, right)


def _best(
    n: int, proposed: Index, weights: np.ndarray, sums: np.ndarray, codes: Index, kept: int
) -> tuple[int, Index]:
    """Of the proposed those of other articles that share most with paragraph `n`, a few an article."""
    others, place = np.unique(proposed, return_inverse=True)
    shared = np.bincount(place, weights)
    elsewhere = codes[others] != codes[n]
    others, shared = others[elsewhere], shared[elsewhere]
    score = shared / (sums[n] + sums[others] - shared)
    order = np.lexsort((others, -score, codes[others]))
    ranked = codes[others[order]]
    rank = np.arange(len(order)) - np.searchsorted(ranked, ranked)
    return n, others[order[rank < kept]]


def clause_pairs(paragraphs: Some, starts: Sequence[int], count: int) -> Some:
    """All pairs of clauses of two paragraphs that are held against each other."""
    first, sizes = np.array(starts, np.int64), np.diff([*starts, count])
    left, right = sizes[paragraphs.left], sizes[paragraphs.right]
    number = left * right
    pair = np.repeat(np.arange(len(number)), number)
    inside = np.arange(len(pair)) - np.repeat(np.cumsum(number) - number, number)
    one = first[paragraphs.left[pair]] + inside // right[pair]
    other = first[paragraphs.right[pair]] + inside % right[pair]
    return Some.of(count, one, other)


def held(
    paragraphs: Told, model: Model, near: Mapping[str, Matrix], *, clauses: int, least: float = LEAST
) -> Some:
    """The pairs of paragraphs of two articles that may report one fact, by their words and meaning alone.

    `near` holds for each of `clauses` clauses how near it is to each other, by name.
    """
    articles = [place.article for place in paragraphs.places]
    cells: Cells = All(len(articles))
    if clauses > SMALL:
        cells = paragraph_pairs(paragraphs.bags, articles)
    chance = model.probability(first_features(paragraphs, cells, near))
    codes = cells.both(np.unique(articles, return_inverse=True)[1])
    likely = (chance >= least) & (codes[0] < codes[1])
    if isinstance(cells, Some):
        return cells.kept(likely)
    left, right = np.nonzero(likely)
    return Some(len(articles), left, right)


def first_features(paragraphs: Told, cells: Cells, near: Mapping[str, Matrix]) -> dict[str, Matrix]:
    """What tells at first sight whether two paragraphs may report one fact."""
    features = word_features(paragraphs, cells)
    for name, square in near.items():
        rows = np.maximum.reduceat(square, paragraphs.starts, axis=0)
        best = np.maximum.reduceat(rows, paragraphs.starts, axis=1)
        features[f"best {name}"] = best if isinstance(cells, All) else best[cells.left, cells.right]
    return features
