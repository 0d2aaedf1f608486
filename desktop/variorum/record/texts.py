"""Keeps texts, each once, under their hashes; and those that are named but not here."""

from sqlalchemy import Connection, select

from variorum.record import schema
from variorum.record.inserting import unless_there

ORIGINAL, EXTRACTION = "original", "extraction"
_COLUMN = {ORIGINAL: "data", EXTRACTION: "text"}


def keep(connection: Connection, name: str, hash: str, data: bytes) -> None:
    """Keep a text under its SHA-256, or, empty, a place for it; one that was erased stays erased."""
    table, column = schema.metadata.tables[name], _COLUMN[name]
    connection.execute(unless_there(connection, table), {"sha256": hash, column: data})
    if data and not erased(connection, hash):
        absent = (table.c.sha256 == hash) & (table.c[column] == b"")
        connection.execute(table.update().where(absent).values({column: data}))


def find(connection: Connection, name: str, hash: str) -> bytes:
    """The text; empty where it is not here."""
    table = schema.metadata.tables[name]
    query = select(table.c[_COLUMN[name]]).where(table.c.sha256 == hash)
    return bytes(connection.execute(query).scalar() or b"")


def erased(connection: Connection, hash: str) -> bool:
    stone = schema.tombstone
    return connection.execute(select(stone.c.hash).where(stone.c.hash == hash)).first() is not None


def gone(connection: Connection, original: str) -> bool:
    """Whether an original was erased here, not only in another copy of a case."""
    return erased(connection, original) and not find(connection, ORIGINAL, original)
