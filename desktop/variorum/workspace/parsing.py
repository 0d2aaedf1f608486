"""Has the language model read what was not read before; everything else comes from the cache."""

from collections.abc import Mapping, Sequence

from variorum.article.article import Article
from variorum.language.analyser import Analyser
from variorum.language.parse import Parse
from variorum.progress import Progress, silent
from variorum.record.cache import ParseCache
from variorum.workspace.bounds import to_read
from variorum.workspace.once import read_once

_UNREAD = Parse(tokens=(), sentence_starts=())


def parses_of(
    articles: Sequence[Article],
    *,
    analyser: Analyser,
    cache: ParseCache | None,
    progress: Progress = silent,
) -> dict[str, tuple[Parse, ...]]:
    """By article id, one parse a paragraph; paragraphs that are no part of the story have empty ones."""
    found = read_once(
        (paragraph.text for article in articles for paragraph in to_read(article)),
        version=analyser.version,
        cache=cache,
        read=lambda texts: analyser.parse(texts, progress=progress),
    )
    return {article.id: _placed(article, found) for article in articles}


def _placed(article: Article, found: Mapping[str, Parse]) -> tuple[Parse, ...]:
    read = {p.number: found[p.text] for p in to_read(article)}
    return tuple(read.get(p.number, _UNREAD) for p in article.paragraphs)
