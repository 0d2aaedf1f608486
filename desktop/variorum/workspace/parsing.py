"""Has the language model read what was not read before; everything else comes from the cache."""

from collections.abc import Sequence

from variorum.article.article import Article
from variorum.language.analyser import Analyser
from variorum.language.parse import Parse
from variorum.progress import Progress, silent
from variorum.record.cache import ParseCache, parse_key
from variorum.workspace.bounds import to_read

_UNREAD = Parse(tokens=(), sentence_starts=())


def parses_of(
    articles: Sequence[Article],
    *,
    analyser: Analyser,
    cache: ParseCache | None,
    progress: Progress = silent,
) -> dict[str, tuple[Parse, ...]]:
    """By article id, one parse a paragraph; paragraphs that are no part of the story have empty ones."""
    texts = {article.id: _texts(article) for article in articles}
    keys = {id: parse_key(lines, version=analyser.version) for id, lines in texts.items()}
    found = {id: cache.get(key) if cache else None for id, key in keys.items()}
    missing = [id for id, parses in found.items() if parses is None or len(parses) != len(texts[id])]
    for id, parses in _read(missing, texts, analyser, progress).items():
        found[id] = parses
        if cache:
            cache.put(keys[id], parses)
    return {article.id: _placed(article, found[article.id] or ()) for article in articles}


def _texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in to_read(article)]


def _read(
    missing: Sequence[str], texts: dict[str, list[str]], analyser: Analyser, progress: Progress
) -> dict[str, tuple[Parse, ...]]:
    """All missing articles in one go, which the model does faster than one by one."""
    lines = [line for id in missing for line in texts[id]]
    parses = iter(analyser.parse(lines, progress=progress) if lines else ())
    return {id: tuple(next(parses) for _ in texts[id]) for id in missing}


def _placed(article: Article, parses: Sequence[Parse]) -> tuple[Parse, ...]:
    read = {p.number: parse for p, parse in zip(to_read(article), parses, strict=False)}
    return tuple(read.get(p.number, _UNREAD) for p in article.paragraphs)
