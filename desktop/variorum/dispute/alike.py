"""Which articles are alike, so that many of them can stand in a few columns.

Two articles are as alike as the share of their paragraphs that are linked with each other and the share of
the disputes in which both rest on one origin. The two nearest sets of articles become one, again and again,
by the average over their pairs; where to stop is asked later, and costs nothing.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from variorum.alignment.link import Grade, Link, Place
from variorum.dispute.dispute import Comparison, Dispute

MOST = 10  # clusters
LEAST_ALIKE = 0.1  # below this, articles share a column for want of room, not for what they tell
_WEIGHTS = {Grade.SAME: 1.0, Grade.PARTIAL: 0.5}

Pair = tuple[str, str]  # ids of two articles, in order


@dataclass(frozen=True, slots=True)
class Merge:
    """Two sets of articles that become one; each bears the least of its ids."""

    one: str
    other: str
    likeness: float  # average over the pairs of articles between the two, 0–1


@dataclass(frozen=True, slots=True)
class Alike:
    """How a set of articles comes together, the nearest first, whatever order they were given in."""

    merges: tuple[Merge, ...] = ()
    linked: Mapping[str, int] = field(default_factory=dict)  # how many paragraphs of an article are linked

    def clusters(self, articles: Collection[str], *, most: int = MOST) -> tuple[frozenset[str], ...]:
        """These articles, each in one of at most so many clusters; unordered."""
        wanted = set(articles)
        named = wanted | {id for merge in self.merges for id in (merge.one, merge.other)}
        sets = {id: {id} & wanted for id in named}
        count = len(wanted)
        for merge in self.merges:
            if count <= most:
                break
            taken = sets.pop(merge.other)
            count -= bool(taken and sets[merge.one])
            sets[merge.one] |= taken
        return tuple(frozenset(found) for found in sets.values() if found)

    def least_within(self, articles: Collection[str]) -> float:
        """How alike the two least alike parts of a cluster are; 1 for a single article."""
        wanted, least = set(articles), 1.0
        sets: dict[str, bool] = defaultdict(bool, dict.fromkeys(wanted, True))
        for merge in self.merges:
            if sets[merge.one] and sets[merge.other]:
                least = min(least, merge.likeness)
            sets[merge.one] |= sets[merge.other]
        return least

    def fullest(self, articles: Collection[str]) -> str:
        """The article that has most paragraphs linked with others."""
        return min(articles, key=lambda id: (-self.linked.get(id, 0), id))


def alike(comparison: Comparison) -> Alike:
    """How the articles of a comparison come together."""
    ids = sorted(article.id for article in comparison.articles)
    lengths = {article.id: len(article.story) for article in comparison.articles}
    found = _by_links(comparison.links, lengths)
    for pair, share in _by_origin(comparison.disputes).items():
        found[pair] += share
    linked = Counter(place.article for place in {p for link in comparison.links for p in (link.a, link.b)})
    return Alike(merges(ids, {pair: share / 2 for pair, share in found.items()}), dict(linked))


def merges(ids: Iterable[str], likeness: Mapping[Pair, float]) -> tuple[Merge, ...]:
    """In which order articles come together; pairs that are not named are not alike at all."""
    sizes = dict.fromkeys(sorted(ids), 1)
    totals: dict[str, dict[str, float]] = {id: {} for id in sizes}
    for (one, other), value in likeness.items():
        if value > 0:
            totals[one][other] = totals[other][one] = value
    nearest = [(-v, 2, min(pair), max(pair)) for pair, v in likeness.items() if v > 0]
    heapify(nearest)
    made: list[Merge] = []
    while nearest:
        nearness, size, one, other = heappop(nearest)
        if one not in sizes or other not in sizes or sizes[one] + sizes[other] != size:
            continue  # of sets that have become larger since
        made.append(Merge(one, other, -nearness))
        _unite(one, other, totals)
        sizes[one] += sizes.pop(other)
        for third, total in totals[one].items():
            average = total / (sizes[one] * sizes[third])
            size = sizes[one] + sizes[third]
            heappush(nearest, (-average, size, min(one, third), max(one, third)))
    return (*made, *_rest(sizes))


def _unite(one: str, other: str, totals: dict[str, dict[str, float]]) -> None:
    for third, value in totals.pop(other).items():
        totals[third].pop(other)
        if third != one:
            totals[one][third] = totals[third][one] = totals[one].get(third, 0.0) + value


def _rest(sizes: Mapping[str, int]) -> Iterable[Merge]:
    """What has nothing in common, the smallest first: a single article rather than a cluster that holds."""
    left = [(size, id) for id, size in sizes.items()]
    heapify(left)
    while len(left) > 1:
        (a, one), (b, other) = heappop(left), heappop(left)
        yield Merge(min(one, other), max(one, other), 0.0)
        heappush(left, (a + b, min(one, other)))


def _by_links(links: Iterable[Link], lengths: Mapping[str, int]) -> defaultdict[Pair, float]:
    """Of each two articles, the share of their paragraphs that are linked; a part counts half."""
    places: dict[Pair, dict[Place, float]] = defaultdict(dict)
    for link in links:
        one, other = sorted((link.a.article, link.b.article))
        here, weight = places[one, other], _WEIGHTS[link.grade]
        for place in (link.a, link.b):
            here[place] = max(weight, here.get(place, 0.0))
    shares: defaultdict[Pair, float] = defaultdict(float)
    for pair, held in places.items():
        total = sum(lengths.get(id, 0) for id in pair)
        shares[pair] = min(1.0, sum(held.values()) / total) if total else 0.0
    return shares


def _by_origin(disputes: Iterable[Dispute]) -> Mapping[Pair, float]:
    """Of each two articles, the share of what they have accounts of that rests on one origin."""
    told: Counter[str] = Counter()
    same: Counter[Pair] = Counter()
    for dispute in disputes:
        origins: dict[str, set[str]] = defaultdict(set)
        for account in dispute.accounts:
            origins[account.origin].add(account.passage.article)
        told.update(set().union(*origins.values()))
        pairs = {p for articles in origins.values() for p in itertools.combinations(sorted(articles), 2)}
        same.update(pairs)
    return {(a, b): 2 * count / (told[a] + told[b]) for (a, b), count in same.items()}
