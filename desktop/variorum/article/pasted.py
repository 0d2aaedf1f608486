"""Reads texts that come without a file: pasted or dropped as words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from variorum.article.article import Article, Unreadable
from variorum.errors import UnreadableArticle


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text under a name of its own, with what the editor says of its source.

    A name that ends in .html has the text read as a page.
    """

    name: str
    data: bytes
    source: Mapping[str, str] = field(default_factory=dict)  # field of the source card → value


def read_pasted(texts: Sequence[Pasted]) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """An article of each text, or why it gives none."""
    from variorum.article.files import original
    from variorum.article.reading import read_original

    articles, unreadable = [], []
    for text in texts:
        try:
            articles.append(read_original(original(text.name, text.data), id=PurePath(text.name).stem))
        except UnreadableArticle as error:
            unreadable.append(Unreadable(text.name, str(error)))
    return tuple(articles), tuple(unreadable)
