"""Whether the file is a whole database with all of its safeguards."""

from sqlalchemy import Connection

from variorum.record import schema
from variorum.record.checks.damage import Damage
from variorum.record.columns import strays

STRAY = "what it refers to is missing"


def check_file(connection: Connection) -> None:
    """What SQLite itself can check without the interpreter; it takes as long as reading the file."""
    check_safeguards(connection)
    check_pages(connection)
    check_rows(connection)


def check_pages(connection: Connection) -> None:
    """Every page and every index."""
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(1)"):
        if line != "ok":
            raise Damage(f"the file: {' '.join(line.split())}")


def check_rows(connection: Connection) -> None:
    """That every value is of its column's kind, and what it refers to is there."""
    for table in schema.metadata.sorted_tables:
        for (row,) in connection.exec_driver_sql(strays(table)):
            raise Damage(f"row {row} of {table.name}: it holds what does not belong there")
    for table, row, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise Damage(f"row {row} of {table}: {STRAY}")


def check_safeguards(connection: Connection) -> None:
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    missing = schema.TRIGGERS - {name for (name,) in connection.exec_driver_sql(query)}
    if missing:
        raise Damage(f"the safeguard {min(missing)} is missing")
