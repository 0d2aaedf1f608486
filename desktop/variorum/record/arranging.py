"""Puts the articles and their links as an editor wants them; what was found in each stays as it is."""

from dataclasses import replace

from variorum.alignment.by_hand import Pair, laid, pair
from variorum.alignment.link import Place
from variorum.alignment.rows import rows
from variorum.article.article import Article
from variorum.dispute.dispute import Comparison
from variorum.guidance.finding import found
from variorum.guidance.guidance import Guidance, Selector


def arranged(comparison: Comparison, guidance: Guidance) -> Comparison:
    """The comparison with its articles in the editor's order, and with the editor's links."""
    return _in_order(_linked(comparison, by_hand(comparison, guidance)), guidance)


def by_hand(comparison: Comparison, guidance: Guidance) -> dict[Pair, bool]:
    """Pairs of paragraphs of which an editor said whether they are linked, as the articles are read now."""
    articles = {article.original.sha256: article for article in comparison.articles}
    said: dict[Pair, bool] = {}
    for edit in guidance.links:
        a, b = (_place(one, articles.get(one.article)) for one in (edit.a, edit.b))
        if a is not None and b is not None and a.article != b.article:
            said[pair(a, b)] = edit.linked
    return said


def _place(selector: Selector, article: Article | None) -> Place | None:
    """The paragraph of the story in which most of the passage stands."""
    span = found(selector, article.extraction) if article is not None else None
    if article is None or span is None:
        return None
    common = {p.number: min(p.source.end, span.end) - max(p.source.start, span.start) for p in article.story}
    number = max(common, key=lambda n: (common[n], -n), default=0)
    return Place(article.id, number) if number and common[number] > 0 else None


def _linked(comparison: Comparison, said: dict[Pair, bool]) -> Comparison:
    if not said:
        return comparison
    links = laid(comparison.links, said)
    story = {article.id: [p.number for p in article.story] for article in comparison.articles}
    apart = frozenset(places for places, linked in said.items() if not linked)
    return replace(comparison, links=links, rows=rows(story, links, apart=apart))


def _in_order(comparison: Comparison, guidance: Guidance) -> Comparison:
    places = {sha256: place for place, sha256 in enumerate(guidance.order)}
    ordered = sorted(comparison.articles, key=lambda a: places.get(a.original.sha256, len(places)))
    return replace(comparison, articles=tuple(ordered))
