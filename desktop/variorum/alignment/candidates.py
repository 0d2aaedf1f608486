"""Which paragraphs are worth holding against each other, found by an index of their rarer words.

A word, name or number that stands in few paragraphs proposes all pairs of these; each paragraph keeps
the few of each other article with which it shares most.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from variorum.alignment.cells import All, Index, Some
from variorum.alignment.overlap import rarity

# Squares of so many things are small, and all pairs of them are looked at.
SMALL = 800
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


def held(bags: Sequence[frozenset[str]], places: Sequence[tuple[str, int]]) -> All | Some:
    """Which clauses are held against each other; `bags` and `places` are those of their paragraphs."""
    if len(places) <= SMALL:
        return All(len(places))
    starts = [n for n in range(len(places)) if n == 0 or places[n] != places[n - 1]]
    paragraphs = paragraph_pairs([bags[n] for n in starts], [places[n][0] for n in starts])
    return clause_pairs(paragraphs, starts, len(places))
