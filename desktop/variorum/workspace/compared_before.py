"""Finds again what was found in the very same files, where no record keeps it."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

import msgspec

from variorum.article.article import Article, Unreadable
from variorum.dispute.dispute import Comparison
from variorum.progress import Progress
from variorum.record.cache import ComparisonCache
from variorum.record.fitting import fits
from variorum.workspace.analysing import Analysis


def compared_once(
    analysis: Analysis,
    articles: Sequence[Article],
    unreadable: Sequence[Unreadable],
    *,
    cache: ComparisonCache,
    progress: Progress,
) -> Comparison:
    """The comparison of these articles as they are read now, made anew only where anything has changed."""
    bare = tuple(_with(article, data=b"") for article in articles)
    key = sha256(analysis.key((), read=msgspec.msgpack.encode((bare, unreadable))).encode()).hexdigest()
    known = cache.get(key)
    if known is None or not fits(known):
        made = analysis.compare(articles, unreadable=unreadable, progress=progress)
        cache.put(key, replace(made, articles=tuple(_with(a, data=b"") for a in made.articles)))
        return made
    data = {article.id: article.original.data for article in articles}
    return replace(known, articles=tuple(_with(a, data=data[a.id]) for a in known.articles))


def _with(article: Article, *, data: bytes) -> Article:
    return replace(article, original=replace(article.original, data=data))
