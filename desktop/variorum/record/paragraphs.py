"""Keeps where a reading of an article placed its paragraphs, and makes their words findable."""

from sqlalchemy import Connection, delete
from sqlalchemy.dialects.sqlite import insert as insert_or

from variorum import __version__
from variorum.article.article import Article
from variorum.record import schema
from variorum.record.snapshot import printable, text_hash


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
        connection.exec_driver_sql("INSERT INTO paragraph_words (rowid, text) VALUES (?, ?)", words)
    read = {"original": article.original.sha256, "extraction": extraction, "version": __version__}
    connection.execute(insert_or(schema.reading).on_conflict_do_nothing(), read)


def forget_paragraphs(connection: Connection, row: int) -> None:
    own = (place_of(row, 0), place_of(row + 1, 0) - 1)
    connection.exec_driver_sql("DELETE FROM paragraph_words WHERE rowid BETWEEN ? AND ?", own)
    connection.execute(delete(schema.paragraph).where(schema.paragraph.c.article == row))


def place_of(row: int, paragraph: int) -> int:
    """A paragraph's number in the index of words: the article's row above, its own number below."""
    return (row << 24) + min(paragraph, (1 << 24) - 1)
