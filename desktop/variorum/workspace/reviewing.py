"""What an editor looks over when an article has come in: all that was left out, repaired or worked out."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.article.article import Article, Paragraph, Repair
from variorum.origin.shared_passages import Shared, shared_with


@dataclass(frozen=True, slots=True)
class Review:
    """One article as it was read."""

    article: Article
    shared: tuple[Shared, ...]  # with the other articles that were read

    @property
    def left_out(self) -> tuple[Paragraph, ...]:
        """What is no part of the story; each says why."""
        return tuple(p for p in self.article.paragraphs if not p.in_story)

    @property
    def repaired(self) -> tuple[tuple[Paragraph, int, Repair], ...]:
        """What was repaired, with the number of the repair within its paragraph."""
        return tuple((p, n, r) for p in self.article.paragraphs for n, r in enumerate(p.repairs, 1))

    @property
    def as_printed(self) -> tuple[tuple[Paragraph, int, Repair], ...]:
        """Repairs that the editor took back, numbered among themselves."""
        return tuple((p, n, r) for p in self.article.paragraphs for n, r in enumerate(p.as_printed, 1))


def reviews(articles: Sequence[Article]) -> tuple[Review, ...]:
    """Each article beside the others."""
    return tuple(Review(article, shared_with(article, articles)) for article in articles)
