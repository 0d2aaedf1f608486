"""Opens a record to be read: nothing changes on the disk, and the disk need not let anything be changed."""

import shutil
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from variorum.errors import RecordOutOfReach, RecordUnusable
from variorum.record.copying import copy_whole
from variorum.record.faults import told
from variorum.record.foreign import refuse_trap
from variorum.record.migrating import MIGRATIONS, driver_of, known_version, newest
from variorum.record.opening import harden, open_engine
from variorum.record.place import is_ordinary, refuse_strangers
from variorum.translation import tr

Mark = tuple[int, ...]
_TRIES = 3  # at copying two files as they are at one moment


@dataclass(slots=True)
class Sight:
    """A record that is open to be read, directly or as a passing copy."""

    path: Path
    engine: Engine
    mark: Mark  # of the record's files when this began
    live: bool = False  # what others write meanwhile is seen
    away: TemporaryDirectory[str] | None = None  # where the passing copy is
    newer: bool = False  # a program wrote it that knows more than this one

    @property
    def stale(self) -> bool:
        """Whether the record has changed in a way that this does not show."""
        return _mark(self.path, live=self.live) != self.mark

    def close(self) -> None:
        self.engine.dispose()
        if self.away is not None:
            self.away.cleanup()


def open_to_read(path: Path, *, migrations: Path = MIGRATIONS) -> Sight:
    """The record as it is; one of an older program as a copy that is brought up, and thrown away then."""
    sight = sight_of(path, migrations=migrations)
    try:
        with told(path), sight.engine.connect() as connection:
            version = known_version(connection, path)
            sight.newer = version > newest(migrations)
            if version < newest(migrations):
                _bring_up_away(sight, connection, migrations)
    except BaseException:
        sight.close()
        raise
    return sight


def lies_ready(path: Path, *, migrations: Path = MIGRATIONS) -> bool:
    """Whether the record is of this program's version, and can be read where it lies, without any copy."""
    if not path.exists() or (_size(_beside(path, "-wal")) and not _beside(path, "-shm").exists()):
        return False
    sight = sight_of(path, migrations=migrations)
    try:
        with told(path), sight.engine.connect() as connection:
            return sight.away is None and known_version(connection, path) == newest(migrations)
    finally:
        sight.close()


def sight_of(path: Path, *, migrations: Path = MIGRATIONS) -> Sight:
    """The record of whatever version; refuses a file that is none."""
    if not path.exists():
        raise RecordUnusable(tr("There is no record at {path} to be read.", path=path))
    if not is_ordinary(path):
        raise RecordUnusable(tr("{path} is no file.", path=path))
    refuse_strangers(path)
    refuse_trap(path)
    with told(path):
        sight = _sight(path, migrations)
        try:
            sight.engine.connect().close()
        except BaseException:
            sight.close()
            raise
    return sight


def _sight(path: Path, migrations: Path) -> Sight:
    """The file alone where it has no log, through the log where that can be shared, else a copy of both."""
    log, shared = _beside(path, "-wal"), _beside(path, "-shm")
    if not _size(log):
        mark = _mark(path, live=False)
        return Sight(path, _engine(path, "mode=ro&immutable=1", migrations), mark)
    if shared.exists():
        sight = Sight(path, _engine(path, "mode=ro", migrations), _mark(path, live=True), live=True)
        if _answers(sight.engine):
            return sight
        sight.close()
    return _copied(path, log, migrations)


def _beside(path: Path, end: str) -> Path:
    """A file of SQLite's own, which lies beside the one that a link leads to."""
    place = path.resolve()
    return place.with_name(f"{place.name}{end}")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _mark(path: Path, *, live: bool) -> Mark:
    """What tells the record as it is now from any other; where its log is seen, from another file alone."""
    try:
        own = path.stat()
    except OSError as error:
        raise RecordOutOfReach(
            tr("The record {path} was moved or deleted while it was in use.", path=path)
        ) from error
    if live:
        return own.st_dev, own.st_ino
    mark = (own.st_dev, own.st_ino, own.st_size, own.st_mtime_ns)
    try:
        log = _beside(path, "-wal").stat()
    except FileNotFoundError:
        return mark
    return (*mark, log.st_mtime_ns, log.st_size) if log.st_size else mark


def mark_of(path: Path) -> Mark:
    """What tells the record's files as they are now from what they become when somebody writes."""
    return _mark(path, live=False)


def _engine(path: Path, mode: str, migrations: Path) -> Engine:
    address = f"{path.resolve().as_uri()}?{mode}"

    def connected() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)

    engine = create_engine("sqlite://", creator=connected, poolclass=QueuePool)
    event.listen(engine, "connect", lambda connection, _: _prepare(connection, path, migrations))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _prepare(connection: sqlite3.Connection, path: Path, migrations: Path) -> None:
    harden(connection, path, migrations)
    connection.execute("PRAGMA query_only = ON")


def _answers(engine: Engine) -> bool:
    """Whether the log can be read: not where its shared part could not be written when it had to be."""
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first()
    except (DBAPIError, sqlite3.Error):
        return False
    return True


def _copied(path: Path, log: Path, migrations: Path) -> Sight:
    away = _folder_away()
    try:
        for _ in range(_TRIES):
            mark = _mark(path, live=False)
            copy = Path(away.name) / "record.db"
            with told(path):
                shutil.copyfile(path, copy)
                shutil.copyfile(log, copy.with_name("record.db-wal"))
            if _mark(path, live=False) == mark:
                return Sight(path, _engine(copy, "mode=rw", migrations), mark, away=away)
    except BaseException:
        away.cleanup()
        raise
    away.cleanup()
    raise RecordUnusable(
        tr("Another program is writing to the record {path}, so it cannot be read. Try again.", path=path)
    )


def _folder_away() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="variorum-", ignore_cleanup_errors=True)


def _bring_up_away(sight: Sight, connection: Connection, migrations: Path) -> None:
    """Look at a passing copy that is brought to this program's version, instead of at the record."""
    former = replace(sight)
    sight.away, sight.live, sight.mark = _folder_away(), False, _mark(sight.path, live=False)
    copy = Path(sight.away.name) / "older.db"
    try:
        copy_whole(driver_of(connection), sight.path, copy)
        sight.engine = open_engine(copy, migrations=migrations, passing=True)
    finally:
        connection.close()
        former.close()
