"""Notices what others write to a record while it is open here."""

import sqlite3
import threading
from collections.abc import Callable, Container
from contextlib import AbstractContextManager
from pathlib import Path
from time import monotonic
from typing import Protocol

from sqlalchemy import Connection, func, select

from variorum.record import schema
from variorum.record.faults import told
from variorum.record.migrating import MIGRATIONS
from variorum.record.opening import harden
from variorum.record.place import file_at

_revision = schema.revision.c
STEP = 0.5  # seconds between two looks; each reads some bytes in memory that SQLite shares


class Watch(Protocol):
    """Belongs to the thread that waits; only `close` may be called from another, and ends a wait soon."""

    def wait(self, seconds: float) -> bool:
        """Whether something was written by others since the last time, or is within so many seconds.

        Raises RecordOutOfReach where the record cannot be reached; it may be
        called again then, and answers when the record does.
        """
        ...

    def close(self) -> None: ...


class Looks:
    """Looks every so often; `changed` tells whether something was written since it was last called."""

    def __init__(self, changed: Callable[[], bool], let_go: Callable[[], None] = lambda: None) -> None:
        self._changed, self._let_go = changed, let_go
        self._over, self._looking = threading.Event(), threading.Lock()

    def wait(self, seconds: float) -> bool:
        until = monotonic() + seconds
        while not self._over.is_set():
            with self._looking:
                if not self._over.is_set() and self._changed():
                    return True
            left = until - monotonic()
            if left <= 0 or self._over.wait(min(STEP, left)):
                break
        return False

    def close(self) -> None:
        self._over.set()
        # A look that hangs, at a server that says nothing, is not waited for: nobody hears its answer.
        if self._looking.acquire(timeout=STEP):
            try:
                self._let_go()
            finally:
                self._looking.release()


class Written:
    """Asks the record's own file, through a connection that reads alone, for entries that are not ours."""

    def __init__(self, path: Path, own: Container[str]) -> None:
        self._path, self._own = path, own
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._version, self._last = 0, 0
        with told(path):
            self._open()

    def changed(self) -> bool:
        with told(self._path):
            if file_at(self._path) != self._file:  # another file was put in its place
                self.let_go()
                self._open()
                return True
            version = self._asked("PRAGMA data_version")
            if version == self._version:
                return False
            self._version = version
            return self._by_others()

    def let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> None:
        self._file = file_at(self._path)
        address = f"{self._path.resolve().as_uri()}?mode=rw"
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        harden(self._connection, self._path, MIGRATIONS)
        self._connection.execute("PRAGMA query_only = ON")
        self._version = self._asked("PRAGMA data_version")
        self._last = self._asked("SELECT ifnull(max(seq), 0) FROM revision")

    def _by_others(self) -> bool:
        """A decision is an entry; that a case was opened, or what was found in it, is none."""
        assert self._connection is not None
        news = "SELECT seq, hash FROM revision WHERE seq > ? ORDER BY seq"
        rows = self._connection.execute(news, (self._last,)).fetchall()
        self._last = rows[-1][0] if rows else self._last
        return any(hash not in self._own for _, hash in rows)

    def _asked(self, statement: str) -> int:
        assert self._connection is not None
        return int(self._connection.execute(statement).fetchone()[0])


class Asked:
    """Asks a database for entries that are not ours; whoever writes there writes alone: none comes late."""

    def __init__(
        self, reading: Callable[[], AbstractContextManager[Connection]], own: Container[str]
    ) -> None:
        self._reading, self._own = reading, own
        with reading() as connection:
            self._last = int(connection.scalar(select(func.coalesce(func.max(_revision.seq), 0))) or 0)

    def changed(self) -> bool:
        news = select(_revision.seq, _revision.hash).where(_revision.seq > self._last).order_by(_revision.seq)
        with self._reading() as connection:
            rows = connection.execute(news).all()
        self._last = rows[-1].seq if rows else self._last
        return any(row.hash not in self._own for row in rows)


class Marks:
    """Of a record that is open to be read: whether its files are others than they were."""

    def __init__(self, mark: Callable[[], tuple[int, ...]]) -> None:
        self._mark = mark
        self._known = mark()

    def changed(self) -> bool:
        before, self._known = self._known, self._mark()
        return before != self._known


def watch_file(path: Path, own: Container[str]) -> Watch:
    """What others write to a record that is open here; `own` are the hashes of the entries written here."""
    written = Written(path, own)
    return Looks(written.changed, written.let_go)


def watch_to_read(path: Path) -> Watch:
    """The same where the record is only read: nothing of it is opened or locked."""
    from variorum.record.reading_only import mark_of

    return Looks(Marks(lambda: mark_of(path)).changed)
