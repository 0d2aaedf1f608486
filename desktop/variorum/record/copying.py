"""Copies a record while it is in use: as it is at one moment, whole on the disk or not there at all."""

import os
import secrets
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from variorum.errors import RecordUnusable
from variorum.progress import Progress, silent
from variorum.record.faults import is_full, sentence
from variorum.translation import later, tr

Check = Callable[[Path, Path], None]  # refuses a copy, of the record named, that does not hold
PAGES = 512  # copied at a step; between two of them the copying can be stopped
UNFINISHED = ".unfinished"
COPYING = later("Copying the record")
_THE_RECORD_S = frozenset({"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_BUSY", "SQLITE_LOCKED"})


def copy_whole(
    source: sqlite3.Connection,
    record: Path,
    target: Path,
    *,
    check: Check | None = None,
    progress: Progress = silent,
) -> None:
    """Copy what the connection sees into the file `target`; one that is there is replaced at the end.

    The copy is one file that needs no other. Nobody is kept from writing to
    the record meanwhile; what they write is not in the copy. What `check` refuses is not kept.
    """
    with whole_or_not(target) as unfinished, _told(record, target):
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as copy:
            _copy(source, copy, progress)
            # The copy has inherited the log's mode; without it, it is read on a disk that nobody can write.
            copy.execute("PRAGMA journal_mode = DELETE")
        shutil.copymode(record, unfinished)
        if check is not None:
            check(unfinished, record)


def _copy(source: sqlite3.Connection, copy: sqlite3.Connection, progress: Progress) -> None:
    def step(status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total, tr(COPYING))

    # A transaction that has read stands on one moment; without it each commit would begin the copy anew.
    own = not source.in_transaction
    if own:
        source.execute("BEGIN")
    try:
        source.execute("SELECT 1 FROM sqlite_master").fetchone()
        source.backup(copy, pages=PAGES, progress=step, sleep=0.01)
    finally:
        if own:
            source.execute("ROLLBACK")


def sweep(folder: Path, pattern: str, *, before: datetime) -> None:
    """Remove unfinished files of a time when nobody can be at work on them any more."""
    for path in folder.glob(f"{pattern}{UNFINISHED}*"):
        if datetime.fromtimestamp(path.lstat().st_mtime, UTC) < before:
            path.unlink(missing_ok=True)


@contextmanager
def whole_or_not(target: Path) -> Iterator[Path]:
    """A file to be written under another name; it takes the target's when all of it is on the disk."""
    unfinished = target.with_name(f"{target.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        yield unfinished
        reaches_the_disk(unfinished)
        unfinished.replace(target)
        folder_reaches_the_disk(target.parent)
    finally:
        # Where the disk is full, SQLite may leave any of them.
        for rest in ("", "-journal", "-wal", "-shm"):
            unfinished.with_name(f"{unfinished.name}{rest}").unlink(missing_ok=True)


def reaches_the_disk(path: Path) -> None:
    # Windows syncs what may be written; elsewhere the copy of a record that may only be read is synced too.
    with path.open("rb+" if sys.platform == "win32" else "rb") as file:
        os.fsync(file.fileno())


def folder_reaches_the_disk(folder: Path) -> None:
    """A new name survives a power cut only when its folder was written too; Windows does that by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _told(record: Path, target: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _refused(error, record, target) from error
    except OSError as error:
        why = error.strerror or str(error)
        raise RecordUnusable(
            tr("No copy of the record can be made in {folder}: {cause}.", folder=target.parent, cause=why)
        ) from error


def _refused(error: sqlite3.Error, record: Path, target: Path) -> Exception:
    name = "_".join(str(getattr(error, "sqlite_errorname", "")).split("_")[:2])
    if name in _THE_RECORD_S:
        return sentence(error, record) or error
    if name == "SQLITE_FULL" or (name == "SQLITE_IOERR" and is_full(target)):
        return RecordUnusable(
            tr("There is no room left in {folder} for a copy of the record.", folder=target.parent)
        )
    return RecordUnusable(
        tr("No copy of the record can be made in {folder}: {cause}.", folder=target.parent, cause=error)
    )
