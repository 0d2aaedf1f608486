"""Opens a record: a connection that keeps what it acknowledges, on tables of this program's version."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from variorum.record.copies import refuse_gone
from variorum.record.drives import refuse_network
from variorum.record.faults import told
from variorum.record.foreign import APPLICATION_ID, refuse_foreign, refuse_trap
from variorum.record.migrating import MIGRATIONS, bring_up, newest, version_of
from variorum.record.place import make_room, refuse_strangers
from variorum.record.waiting import BUSY_SECONDS, Waiting, begin_writing, patiently

# Defence in depth: a record's statements are ours, and the largest row holds an article of 50 MB as UTF-8.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_ATTACHED: 1,  # VACUUM attaches the copy that it makes
    sqlite3.SQLITE_LIMIT_LENGTH: 256 * 1024 * 1024,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1024 * 1024,
}


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
    refuse_trap(path)
    engine = _engine(path, busy_seconds, waiting, migrations)
    try:
        with told(path):
            _make_ready(engine, path, migrations, passing=passing)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _engine(path: Path, busy_seconds: float, waiting: Waiting, migrations: Path) -> Engine:
    # A whole path: ":memory:" and "file:…" would mean something else to SQLite than a file of that name.
    url = URL.create("sqlite", database=str(path.absolute()))
    engine = create_engine(url, connect_args={"timeout": busy_seconds, "check_same_thread": False})
    event.listen(engine, "connect", lambda connection, _: _prepare(connection, path, migrations))
    event.listen(engine, "begin", lambda connection: _begin(connection, busy_seconds, waiting))
    event.listen(engine, "checkin", lambda connection, _: _may_write(connection, True))
    return engine


def harden(connection: sqlite3.Connection, path: Path, migrations: Path) -> None:
    """Have SQLite do nothing but what a statement of ours says, on a record."""
    # Python's sqlite3 commits before CREATE TABLE, so a migration that fails
    # halfway would stay halfway. We say BEGIN ourselves instead.
    connection.isolation_level = None
    for limit, most in _LIMITS.items():
        connection.setlimit(limit, most)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    refuse_foreign(connection, path, migrations)


def _prepare(connection: sqlite3.Connection, path: Path, migrations: Path) -> None:
    # Before the first pragma that writes: another program's database stays as it is.
    harden(connection, path, migrations)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # Without it, INSERT OR REPLACE would delete a row unseen by the triggers.
    connection.execute("PRAGMA recursive_triggers = ON")


def _may_write(connection: Any, may: bool) -> None:
    # A connection that was never made, or that broke, has nothing to be told.
    if connection is not None:
        connection.execute(f"PRAGMA query_only = {'OFF' if may else 'ON'}")


def _begin(connection: Connection, busy_seconds: float, waiting: Waiting) -> None:
    # A transaction that begins by reading and then wants to write is refused
    # at once when another wrote in between, whatever the timeout. So writers say so first.
    writing = connection.get_execution_options().get("writing", False)
    _may_write(connection.connection.dbapi_connection, writing)
    if writing:
        begin_writing(connection, busy_seconds, waiting)
    else:
        connection.exec_driver_sql("BEGIN")


def _make_ready(engine: Engine, path: Path, migrations: Path, *, passing: bool) -> None:
    with engine.connect() as connection:
        version = version_of(connection)
    if version != newest(migrations):
        bring_up(engine, path, mark=APPLICATION_ID, migrations=migrations, passing=passing)
