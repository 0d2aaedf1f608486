"""Keeps where a reading of an article placed its paragraphs, and makes their words findable."""

from sqlalchemy import Connection, delete

from variorum import __version__
from variorum.article.article import Article
from variorum.record import schema
from variorum.record.inserting import unless_there
from variorum.record.snapshot import printable, text_hash
from variorum.record.words import engine


def place_paragraphs(connection: Connection, row: int, article: Article) -> None:
    """Keep the paragraphs of the article in this row of `case_article`; called again, it replaces them.

    Its extraction must be kept already.
    """
    forget_paragraphs(connection, row)
    extraction, paragraph = text_hash(article.extraction), schema.paragraph
    words = [(place_of(row, p.number), printable(p.text)) for p in article.paragraphs]
    placed = [
        {
            "article": row,
            "number": p.number,
            "role": p.role.value,
            "extraction": extraction,
            "start": p.source.start,
            "end": p.source.end,
        }
        for p in article.paragraphs
    ]
    if placed:
        connection.execute(paragraph.insert(), placed)
        engine.put(connection, engine.PARAGRAPHS, words)
    read = {"original": article.original.sha256, "extraction": extraction, "version": __version__}
    connection.execute(unless_there(connection, schema.reading), read)


def forget_paragraphs(connection: Connection, row: int) -> None:
    engine.forget(connection, engine.PARAGRAPHS, first=place_of(row, 0), last=place_of(row + 1, 0) - 1)
    connection.execute(delete(schema.paragraph).where(schema.paragraph.c.article == row))


def place_of(row: int, paragraph: int) -> int:
    """A paragraph's number in the index of words: the article's row above, its own number below."""
    return (row << 24) + min(paragraph, (1 << 24) - 1)
