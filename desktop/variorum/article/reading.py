"""Brings files in: each gives articles, or one clear sentence why not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from variorum.article.article import Article, Original, Paragraph, Role, Unreadable
from variorum.article.cleaning import clean
from variorum.article.decoding import Decoded, decode
from variorum.article.files import original_of
from variorum.article.readers.extract import Extract
from variorum.article.readers.plain import read_plain
from variorum.errors import UnreadableArticle
from variorum.guidance.guidance import Guidance
from variorum.progress import Progress, silent


def read_files(
    paths: Sequence[Path], *, guidance: Guidance = Guidance(), progress: Progress = silent
) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Every article in the files, in their order, and every file or item that gave none."""
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        try:
            articles.append(read_original(original_of(path), id=path.stem, guidance=guidance))
        except UnreadableArticle as error:
            unreadable.append(Unreadable(str(path), str(error)))
    progress(len(paths), len(paths), "")
    return _with_own_ids(articles), tuple(unreadable)


def read_original(original: Original, *, id: str, guidance: Guidance = Guidance()) -> Article:
    """The article in bytes that were read or kept before."""
    decoded = decode(original.data)
    extract = read_plain(decoded.text)
    return _article(original, decoded, extract, id=id)


def _article(original: Original, decoded: Decoded, extract: Extract, *, id: str) -> Article:
    original = replace(original, encoding=decoded.encoding, encoding_sure=decoded.sure)
    paragraphs = tuple(_paragraph(extract, n) for n in range(1, len(extract.paragraphs) + 1))
    if not paragraphs:
        raise UnreadableArticle("There is no text in this file.")
    return Article(id, original, extract.text, extract.card, paragraphs)


def _paragraph(extract: Extract, number: int) -> Paragraph:
    span = extract.paragraphs[number - 1]
    cleaned = clean(extract.text, span)
    return Paragraph(number, Role.BODY, cleaned.text, span, cleaned.offsets, "", cleaned.repairs)


def _with_own_ids(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Each article under an id of its own: name, name-2, name-3."""
    taken: set[str] = set()
    named: list[Article] = []
    for article in articles:
        own, n = article.id, 1
        while own in taken:
            n += 1
            own = f"{article.id}-{n}"
        taken.add(own)
        named.append(article if own == article.id else replace(article, id=own))
    return tuple(named)
