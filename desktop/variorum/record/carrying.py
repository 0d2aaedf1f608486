"""Carries what was recorded of an article over to its newer version, or to a newer reading of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from variorum.article.article import Article, Paragraph
from variorum.article.guided import meant
from variorum.guidance.finding import found
from variorum.guidance.guidance import Selector
from variorum.record.history import History, by_hand, selector_of, standing
from variorum.record.holding import versions
from variorum.record.revision import Action
from variorum.record.snapshot import Snapshot, Witness, text_hash


@dataclass(frozen=True)
class Carrier:
    """The articles as they are read now, and which originals gave way to which."""

    articles: Sequence[Article]
    newer: Mapping[str, str] = field(default_factory=dict)  # original → the one in its place now

    @cached_property
    def _by_original(self) -> dict[str, Article]:
        return {article.original.sha256: article for article in self.articles}

    def snapshot(self, then: Snapshot) -> Snapshot:
        """The dispute as it stood, its passages where they stand now; what is gone stays as it was."""
        return replace(then, witnesses=tuple(self._witness(one) for one in then.witnesses))

    def _witness(self, then: Witness) -> Witness:
        article = self.article(then.selector)
        if article is None:
            return then
        reading, sha256 = text_hash(article.extraction), article.original.sha256
        if reading == then.extraction and sha256 == then.selector.article:
            return then
        now = self.selector(then.selector, article)
        if now is None:  # neither its words nor their place: it may still be known by its value
            return replace(then, article=article.id, selector=replace(then.selector, article=sha256))
        return replace(then, article=article.id, selector=now, extraction=reading)

    def article(self, selector: Selector) -> Article | None:
        """The article that a selector points into, or the one in its place; None where there is none."""
        return self._by_original.get(self.newer.get(selector.article, selector.article))

    def selector(self, then: Selector, article: Article) -> Selector | None:
        """The selector with the words and the place that the passage has in this article."""
        span = found(then, article.extraction)
        if span is None:
            return None
        quote = span.of(article.extraction)
        return replace(then, article=article.original.sha256, start=span.start, quote=quote)


def placed_in(history: History, article: Article, paragraph: Paragraph) -> Selector | None:
    """By which selector this paragraph was last put back or left out, perhaps in an older version."""
    entries = by_hand(history)
    newer = versions(entries)
    for revision in reversed(standing(entries)):
        if revision.action in (Action.PUT_BACK, Action.LEAVE_OUT):
            then = selector_of(revision)
            now = replace(then, article=newer.get(then.article, then.article))
            if now.article == article.original.sha256 and meant(paragraph, article, now):
                return then
    return None
