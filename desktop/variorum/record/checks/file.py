"""Whether the file is a whole database with all of its safeguards."""

from sqlalchemy import Connection

from variorum.record import schema
from variorum.record.checks.damage import Damage
from variorum.record.columns import strays
from variorum.translation import later, tr

STRAY = later("what it refers to is missing")


# Accounts and the columns of revisions are compared with what the entries say, value by value.
_BY_ROW = [table for table in schema.metadata.sorted_tables if table.name != "account"]
_ONLY = {"revision": ("content",)}


def check_file(connection: Connection) -> None:
    """What the database can check without the interpreter; of a file it takes as long as reading it."""
    if connection.dialect.name != "sqlite":
        from variorum.record.desk.safeguards import check_database

        check_database(connection)
        return
    check_safeguards(connection)
    check_pages(connection)
    check_rows(connection)


def check_pages(connection: Connection) -> None:
    """Every page and every index."""
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(1)"):
        if line != "ok":
            raise Damage(tr("the file: {split}", split=" ".join(line.split())))


def check_rows(connection: Connection) -> None:
    """That every value is of its column's kind, and what it refers to is there."""
    for table in _BY_ROW:
        for (row,) in connection.exec_driver_sql(strays(table, only=_ONLY.get(table.name))):
            raise Damage(
                tr("row {row} of {name}: it holds what does not belong there", row=row, name=table.name)
            )
        for _, row, *_ in connection.exec_driver_sql(f"PRAGMA foreign_key_check({table.name})"):
            raise Damage(tr("row {row} of {name}: {stray}", row=row, name=table.name, stray=tr(STRAY)))


def check_safeguards(connection: Connection) -> None:
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    missing = schema.TRIGGERS - {name for (name,) in connection.exec_driver_sql(query)}
    if missing:
        raise Damage(tr("the safeguard {min} is missing", min=min(missing)))
