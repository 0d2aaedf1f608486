"""Which paragraphs of an article stand in another one too, word for word or nearly."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.article.article import Article, Paragraph
from variorum.origin.shared_copy import copies, runs_of

_COPIED = 0.6  # share of a paragraph's runs of words that the other one has, too


@dataclass(frozen=True, slots=True)
class Shared:
    """What an article has in common with another one."""

    article: str  # id of the other
    paragraphs: tuple[tuple[int, int], ...]  # own number, the other's number
    one_copy: bool  # so much that the two count as one origin


def shared_with(article: Article, others: Iterable[Article]) -> tuple[Shared, ...]:
    """The articles that carry some of the same copy, in the order given."""
    found = []
    for other in others:
        if other.id == article.id:
            continue
        pairs = tuple(_pairs(article.story, other.story))
        alike = copies((article, other))
        if pairs:
            found.append(Shared(other.id, pairs, alike[article.id] == alike[other.id]))
    return tuple(found)


def _pairs(ours: Iterable[Paragraph], theirs: Iterable[Paragraph]) -> Iterable[tuple[int, int]]:
    """Each paragraph with the first that it is copied in; those shorter than a run are passed over."""
    known = [(one.number, runs_of(one.text)) for one in theirs]
    for paragraph in ours:
        runs = runs_of(paragraph.text)
        same = (n for n, other in known if runs and len(runs & other) >= _COPIED * len(runs))
        first = next(same, None)
        if first is not None:
            yield paragraph.number, first
