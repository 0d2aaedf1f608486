"""Keeps what the program last found in a case, so that it opens again without reading a word."""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import msgspec
from sqlalchemy import Connection, select

from variorum.article.article import Article
from variorum.dispute.dispute import Comparison
from variorum.record import schema
from variorum.record.fitting import fits
from variorum.record.inserting import or_instead
from variorum.record.originals import kept

MOST_BYTES = 128 * 1024 * 1024


def keep(connection: Connection, case: int, comparison: Comparison, *, key: str, at: str) -> None:
    row = {"key": key, "made": at, "content": packed(comparison)}
    connection.execute(or_instead(connection, schema.comparison, key="case_id"), {"case_id": case, **row})


def find(connection: Connection, case: int, *, key: str) -> Comparison | None:
    """The kept comparison, if it was made under this key; one that cannot be read is as good as none."""
    table = schema.comparison
    query = select(table.c.content).where(table.c.case_id == case, table.c.key == key)
    content = connection.execute(query).scalar()
    if content is None:
        return None
    try:
        data = {article.original.sha256: article.original.data for article in kept(connection, case)}
        comparison = unpacked(content, data)
    except (zlib.error, msgspec.MsgspecError, KeyError, RecursionError, UnicodeDecodeError):
        return None
    return comparison if fits(comparison) else None


def packed(comparison: Comparison) -> bytes:
    """The comparison without the articles' bytes, which the record has already."""
    articles = tuple(_with(article, data=b"") for article in comparison.articles)
    return zlib.compress(msgspec.json.encode(replace(comparison, articles=articles)), level=1)


def unpacked(content: bytes, data: Mapping[str, bytes]) -> Comparison:
    # Little can unfold to very much; what is larger than any case is found anew.
    text = zlib.decompressobj().decompress(content, MOST_BYTES)
    comparison = _decoder().decode(text)
    articles = tuple(_with(a, data=data[a.original.sha256]) for a in comparison.articles)
    return replace(comparison, articles=articles)


def _with(article: Article, *, data: bytes) -> Article:
    return replace(article, original=replace(article.original, data=data))


@cache
def _decoder() -> msgspec.json.Decoder[Comparison]:
    return msgspec.json.Decoder(Comparison)
