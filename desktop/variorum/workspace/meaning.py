"""Has the encoder read what was not read before; everything else comes from the cache."""

from collections.abc import Mapping, Sequence

from variorum.article.article import Article
from variorum.language.meaning import Encoder, Meaning
from variorum.progress import Progress, silent
from variorum.record.cache import MeaningCache
from variorum.workspace.bounds import to_read
from variorum.workspace.once import read_once


def meanings_of(
    articles: Sequence[Article],
    *,
    encoder: Encoder,
    cache: MeaningCache | None,
    progress: Progress = silent,
) -> Mapping[tuple[str, int], Meaning]:
    """By article id and number, the meaning of each paragraph of the stories."""
    found = read_once(
        (paragraph.text for article in articles for paragraph in to_read(article)),
        version=encoder.version,
        cache=cache,
        read=lambda texts: encoder.encode(texts, progress=progress),
    )
    return {(article.id, p.number): found[p.text] for article in articles for p in to_read(article)}
