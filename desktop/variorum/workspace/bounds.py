"""What one comparison takes on: how much of a very long article is read, and of how many clauses."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.article.article import Article, Paragraph, Role
from variorum.language.parse import Parse
from variorum.text.message import Message
from variorum.translation import later

if TYPE_CHECKING:
    from variorum.fact.extraction import ArticleFacts

# Some 17,000 words, several times the longest report; the rest of a book would cost minutes.
LONGEST_READ = 100_000  # characters of one article
# Beyond some 4,000 clauses' worth of text meaning would take longer than all the rest together.
LONGEST_BY_MEANING = 250_000  # characters of one comparison
_FIGURES = 3  # a figure or a date for every so many clauses

_READ = frozenset({Role.BODY, Role.TITLE})


def to_read(article: Article) -> list[Paragraph]:
    """The paragraphs that the language model reads: story and title, up to the bound."""
    chosen: list[Paragraph] = []
    characters = 0
    for paragraph in article.paragraphs:
        if paragraph.role in _READ:
            characters += len(paragraph.text)
            if characters > LONGEST_READ and any(p.in_story for p in chosen):
                break
            chosen.append(paragraph)
    return chosen


def by_meaning(articles: Sequence[Article]) -> bool:
    """Whether the articles are few and short enough to be held against each other by meaning too."""
    return sum(len(p.text) for article in articles for p in to_read(article)) <= LONGEST_BY_MEANING


def within(facts: "Sequence[ArticleFacts]", *, most: int) -> "list[ArticleFacts]":
    """The facts, of each article only the first where all together would be too many; equal shares."""
    if sum(len(f.propositions) for f in facts) <= most:
        return list(facts)
    share = max(1, most // len(facts))
    return [
        replace(
            f,
            propositions=f.propositions[:share],
            claims=f.claims[:share],
            figures=f.figures[: max(1, share // _FIGURES)],
            dates=f.dates[: max(1, share // _FIGURES)],
        )
        for f in facts
    ]


def notes(
    read: "Sequence[ArticleFacts]", kept: "Sequence[ArticleFacts]", parses: Mapping[str, Sequence[Parse]]
) -> tuple[Message, ...]:
    """Says of each article what was not compared, and why; nothing is left out in silence."""
    said, compared = [], {f.article.id: f for f in kept}
    for whole in read:
        article, part = whole.article, compared.get(whole.article.id, whole)
        if article.source.language not in (None, "en"):
            template = later("{article} is not in English: it is compared by names, numbers and dates only.")
            said.append(Message(template, {"article": article.id}))
        unread = sum(p.in_story and not parses[article.id][p.number - 1].tokens for p in article.paragraphs)
        if unread and len(to_read(article)) < len([p for p in article.paragraphs if p.role in _READ]):
            template = later("{article} is very long: {count} of its paragraphs were not read for facts.")
            said.append(Message(template, {"article": article.id, "count": unread}))
        if len(part.propositions) < len(whole.propositions):
            template = later("Of {article} only the first {kept} of {all} clauses were compared.")
            numbers = {"kept": len(part.propositions), "all": len(whole.propositions)}
            said.append(Message(template, {"article": article.id, **numbers}))
    return tuple(said)
