"""Which articles of a case are weighed against each other; copies and strays stand apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.alignment.belonging import strays
from variorum.article.dating import date_articles
from variorum.fact.extraction import ArticleFacts, read_facts
from variorum.language.parse import Parse
from variorum.origin.same_text import Beside, twins
from variorum.text.message import Message
from variorum.translation import later


@dataclass(frozen=True, slots=True)
class Apart:
    """The facts that are weighed, the articles that carry the same words as one of those, and the strays."""

    weighed: tuple[ArticleFacts, ...]
    beside: Beside
    strays: frozenset[str]

    def notes(self) -> list[Message]:
        template = later("{article} seems to tell of something else: nothing in it was compared.")
        return [Message(template, {"article": article}) for article in sorted(self.strays)]


def set_apart(facts: Sequence[ArticleFacts]) -> Apart:
    """Words are weighed by how rare they are in the case, so an article that adds nothing must not count."""
    articles = {f.article.id: f.article for f in facts}
    others = twins(articles.values())
    if len(articles) - sum(map(len, others.values())) < 2:  # nothing else to compare: then with each other
        others = {}
    copies = {twin.id for more in others.values() for twin in more}
    firsts = [f for f in facts if f.article.id not in copies]
    lone = strays(firsts)
    weighed = tuple(f for f in firsts if f.article.id not in lone)
    return Apart(weighed, Beside(articles, others), lone)


def dated_among_their_own(
    facts: Sequence[ArticleFacts], strays: frozenset[str], parses: Mapping[str, Sequence[Parse]]
) -> list[ArticleFacts]:
    """The facts in the same order; where a date was worked out from a stray's, it is worked out anew."""
    related = date_articles([f.article for f in facts if f.article.id not in strays])
    dated = {article.id: article for article in related}
    found = []
    for one in facts:
        article = dated.get(one.article.id, one.article)
        moved = article.source.published != one.article.source.published
        found.append(read_facts(article, parses[article.id]) if moved else one)
    return found
