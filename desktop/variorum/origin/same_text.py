"""Articles that carry the very same story: one is compared for all, and the others are shown beside it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from variorum.alignment.link import Grade, Link, Place
from variorum.article.article import Article
from variorum.fact.fact import Fact
from variorum.fact.passages import passage
from variorum.text.message import Message


def twins(articles: Iterable[Article]) -> dict[str, tuple[Article, ...]]:
    """Id of the article that came first, by its date and then by id → the others with the same story."""
    alike: dict[tuple[str, ...], list[Article]] = {}
    for article in sorted(articles, key=lambda a: (a.source.published or "~", a.id)):
        alike.setdefault(tuple(" ".join(p.text.split()) for p in article.story), []).append(article)
    return {group[0].id: tuple(group[1:]) for story, group in alike.items() if story and len(group) > 1}


@dataclass(frozen=True)
class Beside:
    """Carries what was found in one article over to those that tell the same words."""

    articles: Mapping[str, Article]
    others: Mapping[str, tuple[Article, ...]]

    def facts(self, found: Sequence[Fact]) -> list[Fact]:
        """The facts, each followed by the same one of every twin."""
        return [one for fact in found for one in (fact, *self._echoes(fact))]

    def _echoes(self, fact: Fact) -> Iterator[Fact]:
        first = self.articles[fact.passage.article]
        for twin in self.others.get(first.id, ()):
            paragraph = twin.story[_position(first, fact.passage.paragraph)]
            if paragraph.text == first.paragraph(fact.passage.paragraph).text:
                yield replace(fact, passage=passage(twin, paragraph, fact.passage.span))

    def links(self, found: Sequence[Link]) -> tuple[Link, ...]:
        """The links, those of the twins, and those between twins, in order of place."""
        made = [
            replace(link, a=min(a, b), b=max(a, b))
            for link in found
            for a, b in product(self._places(link.a), self._places(link.b))
        ]
        for first in self.others:
            for paragraph in self.articles[first].story:
                places = sorted(self._places(Place(first, paragraph.number)))
                made += [_same(a, b) for a, b in combinations(places, 2)]
        return tuple(sorted(made, key=lambda link: (link.a, link.b)))

    def _places(self, place: Place) -> list[Place]:
        first = self.articles[place.article]
        if first.id not in self.others:
            return [place]
        at = _position(first, place.paragraph)
        return [place, *(Place(twin.id, twin.story[at].number) for twin in self.others[first.id])]


def _position(article: Article, number: int) -> int:
    return next(n for n, paragraph in enumerate(article.story) if paragraph.number == number)


def _same(a: Place, b: Place) -> Link:
    return Link(a, b, Grade.SAME, 1.0, (Message("Both carry the same words."),))
