"""Keeps a case's articles: bytes and extraction once under their hashes, and its name in the case."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, select

from variorum.article.article import Article, Original
from variorum.errors import DecisionRefused
from variorum.record import schema, texts
from variorum.record.kept_article import KeptArticle
from variorum.record.paragraphs import place_paragraphs
from variorum.record.snapshot import printable, text_hash
from variorum.translation import tr


def slug_for(wanted: str, taken: Iterable[str]) -> str:
    """An id that no other article of the case has."""
    wanted, taken = printable(wanted) or "article", set(taken)
    slug, number = wanted, 2
    while slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug


def taken(connection: Connection, case: int) -> dict[str, str]:
    """SHA-256 of each original of the case → the article's id."""
    table = schema.case_article
    query = select(table.c.original, table.c.slug).where(table.c.case_id == case).order_by(table.c.id)
    return {str(row.original): str(row.slug) for row in connection.execute(query)}


def about(article: Article, slug: str) -> dict[str, str | int]:
    """What the revision that adds an article says of it."""
    return {
        "article": article.original.sha256,
        "id": slug,
        "name": printable(article.original.name),
        "encoding": article.original.encoding,
        "extraction": text_hash(article.extraction),
        "source": source_card(article),
    }


def source_card(article: Article) -> str:
    """The source card as first read, as JSON."""
    return printable(json.dumps(asdict(article.source), ensure_ascii=False))


def here(connection: Connection, case: int) -> tuple[tuple[str, str], ...]:
    """Id and SHA-256 of each article of the case whose text is in this record."""
    table, original = schema.case_article, schema.original
    query = (
        select(table.c.slug, table.c.original)
        .join(original, original.c.sha256 == table.c.original)
        .where(table.c.case_id == case, original.c.data != b"")
        .order_by(table.c.id)
    )
    return tuple((str(slug), str(hash)) for slug, hash in connection.execute(query))


def complete(connection: Connection, article: Article) -> None:
    """Keep the texts of an article that is named but not here; one that was erased is refused."""
    original = article.original
    if texts.erased(connection, original.sha256):
        raise DecisionRefused(
            tr("The text of “{name}” was erased from this record for good.", name=original.name)
        )
    texts.keep(connection, texts.ORIGINAL, original.sha256, original.data)
    keep_extraction(connection, article.extraction)


def insert(connection: Connection, case: int, article: Article, slug: str) -> None:
    original = article.original
    complete(connection, article)
    values = {
        "case_id": case,
        "slug": slug,
        "original": original.sha256,
        "extraction": keep_extraction(connection, article.extraction),
        "name": printable(original.name),
        "encoding": original.encoding,
        "encoding_sure": original.encoding_sure,
        "source": source_card(article),
    }
    insert = schema.case_article.insert().values(values).returning(schema.case_article.c.id)
    place_paragraphs(connection, connection.execute(insert).scalar_one(), article)


def keep_extraction(connection: Connection, text: str) -> str:
    """Keep the text an article was extracted to, once, and return its SHA-256."""
    hash = text_hash(text)
    texts.keep(connection, texts.EXTRACTION, hash, text.encode("utf-8", "surrogatepass"))
    return hash


def rows(connection: Connection, case: int) -> dict[str, int]:
    """Article id → its row."""
    table = schema.case_article
    query = select(table.c.slug, table.c.id).where(table.c.case_id == case)
    return {slug: int(row) for slug, row in connection.execute(query)}


def kept(connection: Connection, case: int) -> tuple[KeptArticle, ...]:
    """The case's articles in the order in which they were added."""
    table = schema.case_article
    query = (
        select(table, schema.original.c.data)
        .join(schema.original, schema.original.c.sha256 == table.c.original)
        .where(table.c.case_id == case, schema.original.c.data != b"")
        .order_by(table.c.id)
    )
    return tuple(
        KeptArticle(
            id=row.slug,
            original=Original(
                name=row.name,
                data=row.data,
                sha256=row.original,
                encoding=row.encoding,
                encoding_sure=row.encoding_sure,
            ),
            extraction=row.extraction,
        )
        for row in connection.execute(query)
    )
