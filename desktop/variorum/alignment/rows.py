"""Lays linked paragraphs of N articles beside each other, in reading order."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.alignment.by_hand import Pair
from variorum.alignment.link import Link, Place, Row

_MOST_IN_CELL = 3
_LEAST_MEAN = 0.3  # of the scores between two groups that become one


Spread = tuple[int, int, int]  # how many paragraphs of an article, the first, the last


def _together(one: Spread, other: Spread) -> Spread:
    return one[0] + other[0], min(one[1], other[1]), max(one[2], other[2])


def _fit(spreads: Iterable[Spread]) -> bool:
    return all(count <= _MOST_IN_CELL and last - first < 2 * _MOST_IN_CELL for count, first, last in spreads)


@dataclass(slots=True)
class _Group:
    """Places that stand in one row, with what joining asks of them, so that no pair is looked at twice."""

    places: list[Place]
    told: Counter[str]  # how many places of each article
    spread: dict[str, Spread]  # of those that no editor brought
    beside: dict[int, float]  # summed scores of the links to each other group
    fits: bool = True  # what no editor brought is few of each article and close together

    @classmethod
    def of(cls, place: Place, *, handed: bool) -> "_Group":
        spread = {} if handed else {place.article: (1, place.paragraph, place.paragraph)}
        return cls([place], Counter({place.article: 1}), spread, {})

    def joined(self, other: "_Group") -> dict[str, Spread]:
        """The spread of both together."""
        both = dict(self.spread)
        for article, one in other.spread.items():
            both[article] = _together(one, both[article]) if article in both else one
        return both

    def may_join(self, other: "_Group") -> bool:
        """Neighbours only: a row holds few paragraphs of one article, and those stand close together.

        Where an editor brought a paragraph, it takes no other's place.
        """
        if not (self.fits and other.fits):
            return _fit(self.joined(other).values())
        fewer, more = sorted((self.spread, other.spread), key=len)
        return _fit(_together(one, more[article]) for article, one in fewer.items() if article in more)

    def pairs(self, other: "_Group") -> int:
        """How many pairs of places of two articles there are between two groups."""
        fewer, more = sorted((self.told, other.told), key=len)
        return self.told.total() * other.told.total() - sum(n * more[article] for article, n in fewer.items())


def _joined(places: Sequence[Place], links: Sequence[Link], apart: frozenset[Pair]) -> list[list[Place]]:
    handed = frozenset(place for link in links if link.by_hand for place in (link.a, link.b))
    home = {place: n for n, place in enumerate(places)}
    groups = {n: _Group.of(place, handed=place in handed) for place, n in home.items()}
    for (one, other), score in {(link.a, link.b): link.score for link in links}.items():
        if one in home and other in home and one.article != other.article:
            groups[home[one]].beside[home[other]] = groups[home[other]].beside[home[one]] = score
    for link in sorted(links, key=lambda link: (not link.by_hand, -link.score, link.a, link.b)):
        a, b = home.get(link.a), home.get(link.b)
        if a is None or b is None or a == b or not (link.by_hand or groups[a].may_join(groups[b])):
            continue
        if apart and _kept_apart(groups[a], groups[b], apart):
            continue
        pairs = groups[a].pairs(groups[b])
        if link.by_hand or (pairs and groups[a].beside.get(b, 0.0) / pairs >= _LEAST_MEAN):
            home |= dict.fromkeys(groups[b].places, a)
            _join(groups, a, b)
    return [group.places for group in groups.values()]


def _kept_apart(one: _Group, other: _Group, apart: frozenset[Pair]) -> bool:
    pairs = ((min(x, y), max(x, y)) for x in one.places for y in other.places if x.article != y.article)
    return any(pair in apart for pair in pairs)


def _join(groups: dict[int, _Group], a: int, b: int) -> None:
    """Make the second group part of the first."""
    gone = groups.pop(b)
    kept = groups[a]
    kept.places += gone.places
    kept.told += gone.told
    kept.spread = kept.joined(gone)
    kept.fits = _fit(kept.spread.values())
    kept.beside.pop(b, None)
    for other, score in gone.beside.items():
        if other != a:
            kept.beside[other] = groups[other].beside[a] = kept.beside.get(other, 0.0) + score
            groups[other].beside.pop(b)


def rows(
    story: Mapping[str, Sequence[int]], links: Sequence[Link], *, apart: frozenset[Pair] = frozenset()
) -> tuple[Row, ...]:
    """Every paragraph of the story in one row; `story` gives each article's paragraph numbers in order.

    What an editor linked is joined first, and what is `apart` stands in no row together.
    Rows stand in order of how far down their articles they lie on average.
    """
    places = [Place(article, number) for article in sorted(story) for number in story[article]]
    depth = {
        Place(article, number): (n + 0.5) / len(numbers)
        for article, numbers in story.items()
        for n, number in enumerate(numbers)
    }
    groups = _joined(places, links, apart)
    groups.sort(key=lambda group: (round(sum(depth[p] for p in group) / len(group), 9), min(group)))
    return tuple(_row(group) for group in groups)


def _row(group: Sequence[Place]) -> Row:
    articles = sorted({place.article for place in group})
    return Row({a: tuple(sorted(p.paragraph for p in group if p.article == a)) for a in articles})
