"""Takes out of the record's file what is in no row any more."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from variorum.record.words.engine import TABLES, index_of


def forget_words(connection: Connection) -> None:
    """Let the indexes keep nothing of words that were deleted."""
    index_of(connection).forget_deleted(connection, TABLES)


def sweep(path: Path) -> None:
    """Write the file anew and empty its journal: free pages hold nothing then.

    It takes as long as copying the record, and room for a second one.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
