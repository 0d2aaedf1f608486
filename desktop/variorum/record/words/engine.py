"""Which index of words a database has."""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from variorum.record.words.fts5 import Fts5
from variorum.record.words.index import WordIndex

PARAGRAPHS, DECISIONS = "paragraph_words", "decision_words"
TABLES = (PARAGRAPHS, DECISIONS)
_FTS5 = Fts5()


def index_of(connection: Connection) -> WordIndex:
    """How the index of this record is asked."""
    if connection.dialect.name != "postgresql":
        return _FTS5
    from variorum.record.words.tsvector import Tsvector

    return Tsvector()


def put(connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Make texts findable, each at its place, where none is yet."""
    if rows:
        index_of(connection).put(connection, table, rows)


def forget(connection: Connection, table: str, *, first: int, last: int) -> None:
    """Take what stands at these places out of the index."""
    own = text(f"DELETE FROM {table} WHERE rowid BETWEEN :first AND :last")
    connection.execute(own, {"first": first, "last": last})
