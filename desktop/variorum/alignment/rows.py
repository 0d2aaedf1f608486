"""Lays linked paragraphs of N articles beside each other, in reading order."""

from collections.abc import Collection, Mapping, Sequence

from variorum.alignment.by_hand import Pair
from variorum.alignment.link import Link, Place, Row

_MOST_IN_CELL = 3


def _may_join(left: Sequence[Place], right: Sequence[Place], *, handed: Collection[Place] = ()) -> bool:
    """Neighbours only: a row holds few paragraphs of one article, and those stand close together.

    Where an editor brought a paragraph, it takes no other's place.
    """
    by_article: dict[str, list[int]] = {}
    for place in (*left, *right):
        if place not in handed:
            by_article.setdefault(place.article, []).append(place.paragraph)
    return all(
        len(numbers) <= _MOST_IN_CELL and max(numbers) - min(numbers) < 2 * _MOST_IN_CELL
        for numbers in by_article.values()
    )


def _joined(places: Sequence[Place], links: Sequence[Link], apart: frozenset[Pair]) -> list[list[Place]]:
    groups = {place: [place] for place in places}
    home = dict(zip(places, places, strict=True))
    chance = {(link.a, link.b): link.score for link in links}
    handed = frozenset(place for link in links if link.by_hand for place in (link.a, link.b))
    for link in sorted(links, key=lambda link: (not link.by_hand, -link.score, link.a, link.b)):
        a, b = home.get(link.a), home.get(link.b)
        if a is None or b is None or a == b:
            continue
        if not link.by_hand and not _may_join(groups[a], groups[b], handed=handed):
            continue
        pairs = [(min(x, y), max(x, y)) for x in groups[a] for y in groups[b] if x.article != y.article]
        if any(pair in apart for pair in pairs):
            continue
        mean = sum(chance.get(pair, 0.0) for pair in pairs) / max(1, len(pairs))
        if link.by_hand or (pairs and mean >= 0.3):
            groups[a] += groups.pop(b)
            home |= dict.fromkeys(groups[a], a)
    return list(groups.values())


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
