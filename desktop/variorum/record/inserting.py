"""Inserts beside what is there already, in the words of whichever database it is."""

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.dialects import sqlite


def unless_there(connection: Connection, table: Table) -> Insert:
    """Leaves a row that has the same key as it is."""
    return _insert(connection, table).on_conflict_do_nothing()


def or_instead(connection: Connection, table: Table, *, key: str) -> Insert:
    """Puts the row in the place of the one that has the same key."""
    insert = _insert(connection, table)
    others = {column.name: insert.excluded[column.name] for column in table.c if column.name != key}
    return insert.on_conflict_do_update(index_elements=[key], set_=others)


def _insert(connection: Connection, table: Table) -> sqlite.Insert:
    """Both databases took over the same clauses, and SQLAlchemy writes them alike."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)  # type: ignore[return-value]
