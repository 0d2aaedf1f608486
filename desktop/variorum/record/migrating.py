"""Brings a record's tables to this program's version: all steps in one transaction, a copy kept before."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from variorum.errors import RecordDamaged, RecordTooNew
from variorum.record.copy_making import copy_before
from variorum.translation import tr

MIGRATIONS = Path(__file__).parent / "migrations"


def versions(migrations: Path = MIGRATIONS) -> list[str]:
    """Every version that the tables ever had, by the numbers of the steps."""
    return sorted(step.name[:4] for step in (migrations / "versions").glob("[0-9][0-9][0-9][0-9]_*.py"))


def newest(migrations: Path = MIGRATIONS) -> str:
    """The version that this program writes: the number of the last step."""
    return versions(migrations)[-1]


def version_of(connection: Connection) -> str | None:
    """The version of the record's tables; None where it has none yet."""
    table = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.exec_driver_sql(table).first() is None:
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def bring_up(
    engine: Engine, path: Path, *, mark: int, migrations: Path = MIGRATIONS, passing: bool = False
) -> None:
    """Migrate, or leave the record exactly as it was; of one that is itself a passing copy none is kept."""
    with engine.connect() as connection:
        if version_of(connection) is not None:
            _refuse_newer(known_version(connection, path), path, migrations)
            if not passing:
                copy_before(driver_of(connection), path, newest(migrations), now=datetime.now(UTC))
    writing = engine.connect().execution_options(writing=True)
    with writing as connection, _unchecked(connection), connection.begin():
        # Another process may have brought it up while this one waited for the lock.
        if version_of(connection) != newest(migrations):
            connection.exec_driver_sql(f"PRAGMA application_id = {mark}")
            upgrade(connection, migrations)
            _refuse_strays(connection, path)


@contextmanager
def _unchecked(connection: Connection) -> Iterator[None]:
    """Without foreign keys, else a table that others refer to cannot be made anew; checked before the end."""
    plain = driver_of(connection)
    plain.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        plain.execute("PRAGMA foreign_keys = ON")


def _refuse_strays(connection: Connection, path: Path) -> None:
    for table, row, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise RecordDamaged(
            tr(
                "The record {path} is damaged: row {row} of {table} refers to nothing.",
                path=path,
                row=row,
                table=table,
            )
        )


def known_version(connection: Connection, path: Path) -> str:
    """The version of the tables of a record that has some."""
    version = version_of(connection)
    if version is None or not (version.isdigit() and len(version) == 4):
        raise RecordDamaged(tr("The record {path} does not say which version it is.", path=path))
    return version


def _refuse_newer(version: str, path: Path, migrations: Path) -> None:
    if version > newest(migrations):
        what = tr(
            "The record {path} was written by a newer Variorum (version {version} of its tables; "
            "this program knows {newest}). Update the program.",
            path=path,
            version=version,
            newest=newest(migrations),
        )
        readable = tr("It can be read: “variorum --read-only”.")
        raise RecordTooNew(f"{what} {readable}", what=what)


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The connection as SQLite's own module knows it, which alone can copy."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def upgrade(connection: Connection, migrations: Path, *, version: str = "head") -> None:
    """Take the steps up to that version within the transaction that is under way."""
    # Alembic takes a third of a second to import; most openings need no step.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, version)
