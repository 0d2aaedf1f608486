"""Opens a record: a connection that keeps what it acknowledges, on tables of this program's version."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from variorum.errors import RecordUnusable
from variorum.record.copies import refuse_gone
from variorum.record.drives import refuse_network
from variorum.record.faults import told
from variorum.record.migrating import MIGRATIONS, bring_up, newest, version_of
from variorum.record.place import make_room, refuse_strangers
from variorum.record.waiting import BUSY_SECONDS, Waiting, begin_writing, patiently

APPLICATION_ID = 0x5661726F  # "Varo", in the header of every record


def open_engine(
    path: Path,
    *,
    migrations: Path = MIGRATIONS,
    busy_seconds: float = BUSY_SECONDS,
    waiting: Waiting = patiently,
    on_network: bool = False,
    passing: bool = False,
) -> Engine:
    """A record ready for use: made where there is none, migrated where an older program wrote it.

    Of a passing copy no copy is kept before it is migrated.
    """
    make_room(path)
    refuse_gone(path)
    if not on_network:
        refuse_network(path)
    refuse_strangers(path)
    engine = _engine(path, busy_seconds, waiting)
    try:
        with told(path):
            _make_ready(engine, path, migrations, passing=passing)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _engine(path: Path, busy_seconds: float, waiting: Waiting) -> Engine:
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": busy_seconds, "check_same_thread": False})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", lambda connection: _begin(connection, busy_seconds, waiting))
    return engine


def _prepare(connection: Any, _: object) -> None:
    # Python's sqlite3 commits before CREATE TABLE, so a migration that fails
    # halfway would stay halfway. We say BEGIN ourselves instead.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # Without it, INSERT OR REPLACE would delete a row unseen by the triggers.
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def _begin(connection: Connection, busy_seconds: float, waiting: Waiting) -> None:
    # A transaction that begins by reading and then wants to write is refused
    # at once when another wrote in between, whatever the timeout. So writers say so first.
    if connection.get_execution_options().get("writing", False):
        begin_writing(connection, busy_seconds, waiting)
    else:
        connection.exec_driver_sql("BEGIN")


def _make_ready(engine: Engine, path: Path, migrations: Path, *, passing: bool) -> None:
    with engine.connect() as connection:
        if not _is_empty(connection):
            refuse_other(connection, path)
        version = version_of(connection)
    if version != newest(migrations):
        bring_up(engine, path, mark=APPLICATION_ID, migrations=migrations, passing=passing)


def refuse_other(connection: Connection, path: Path) -> None:
    """Refuse a database of another program."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise RecordUnusable(f"The file {path} is not a Variorum record.")


def _is_empty(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").first() is None
