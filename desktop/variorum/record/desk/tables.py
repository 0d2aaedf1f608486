"""The tables of a record in a database: which version they are of, and how they are made and brought up."""

from pathlib import Path

from sqlalchemy import Connection, text

from variorum.errors import RecordDamaged, RecordTooNew, RecordUnusable
from variorum.record.desk.address import Address
from variorum.record.desk.connecting import SCHEMA
from variorum.record.migrating import MIGRATIONS, newest, upgrade
from variorum.translation import tr

_IS_THERE = text(f"SELECT to_regclass('{SCHEMA}.alembic_version') IS NOT NULL")
_VERSION = text(f"SELECT version_num FROM {SCHEMA}.alembic_version")


def version_of(connection: Connection) -> str | None:
    """The version of the record's tables; None where the database has none yet."""
    if not connection.execute(_IS_THERE).scalar():
        return None
    return connection.execute(_VERSION).scalar()


def check_version(connection: Connection, place: Address, *, read_only: bool) -> None:
    """Refuse a database without a record, and one whose tables this program does not know."""
    version, known = version_of(connection), newest()
    if version is None:
        raise RecordUnusable(
            tr(
                "There is no record in the database {path} yet. “variorum desk set-up” makes it.",
                path=place.shown,
            )
        )
    if version < known:
        raise RecordUnusable(
            tr(
                "The record {path} was last used by an older Variorum. Its owner brings it up with "
                "“variorum desk set-up”.",
                path=place.shown,
            )
        )
    if version > known and not read_only:
        raise _too_new(version, place)


def bring_up(connection: Connection, place: Address, *, migrations: Path = MIGRATIONS) -> None:
    """Make the tables, or bring them to this program's version, in the transaction that is under way."""
    # Two who set it up at once come one after the other.
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock(hashtext('{SCHEMA}'))")
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
    version = version_of(connection)
    if version is not None and not (version.isdigit() and len(version) == 4):
        raise RecordDamaged(tr("The record {path} does not say which version it is.", path=place.shown))
    if version is not None and version > newest(migrations):
        raise _too_new(version, place)
    if version != newest(migrations):
        upgrade(connection, migrations)


def _too_new(version: str, place: Address) -> RecordTooNew:
    what = tr(
        "The record {path} was written by a newer Variorum (version {version} of its tables; "
        "this program knows {newest}). Update the program.",
        path=place.shown,
        version=version,
        newest=newest(),
    )
    readable = tr("It can be read: “variorum --read-only”.")
    return RecordTooNew(f"{what} {readable}", what=what)
