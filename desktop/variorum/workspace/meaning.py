"""Has the encoder read what was not read before; everything else comes from the cache."""

from collections.abc import Mapping, Sequence

from variorum.article.article import Article
from variorum.language.meaning import Encoder, Meaning
from variorum.progress import Progress, silent
from variorum.record.cache import MeaningCache, parse_key
from variorum.workspace.bounds import to_read


def meanings_of(
    articles: Sequence[Article],
    *,
    encoder: Encoder,
    cache: MeaningCache | None,
    progress: Progress = silent,
) -> Mapping[tuple[str, int], Meaning]:
    """By article id and number, the meaning of each paragraph of the stories."""
    texts = {article.id: [p.text for p in to_read(article)] for article in articles}
    keys = {id: parse_key(lines, version=encoder.version) for id, lines in texts.items()}
    found = {id: cache.get(key) if cache else None for id, key in keys.items()}
    missing = [id for id, kept in found.items() if kept is None or len(kept) != len(texts[id])]
    read = iter(encoder.encode([line for id in missing for line in texts[id]], progress=progress))
    for id in missing:
        found[id] = tuple(next(read) for _ in texts[id])
        if cache:
            cache.put(keys[id], found[id] or ())
    return {
        (article.id, paragraph.number): meaning
        for article in articles
        for paragraph, meaning in zip(to_read(article), found[article.id] or (), strict=True)
    }
