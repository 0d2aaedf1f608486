"""Where a record is: reads what the user named, and refuses what cannot be one."""

import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from variorum.errors import RecordDamaged, RecordOutOfReach, RecordUnusable
from variorum.paths import default_record
from variorum.record.copies import copies_of, refuse_gone
from variorum.record.desk.address import SCHEMES, Address, address
from variorum.record.pages import logged_first_page
from variorum.translation import tr

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_MAGIC = b"SQLite format 3\0"


def record_place(named: str | None) -> Path | Address:
    """Where the record is: the user's own where none is named, a file or postgresql://…"""
    if named is None:
        return default_record()
    scheme = _SCHEME.match(named)
    if named.partition(":")[0].lower() in SCHEMES and ":" in named:
        return address(named)
    if scheme is None:
        return _plain(named)
    if scheme[1].lower() != "sqlite":
        raise RecordUnusable(
            tr("Records at {scheme}:// addresses cannot be used yet. Name a file.", scheme=scheme[1])
        )
    if not named.lower().startswith("sqlite:///") or len(named) == len("sqlite:///"):
        raise RecordUnusable(tr("Name the record's file after sqlite:///, like sqlite:///desk.db."))
    return _plain(named[len("sqlite:///") :])


def _plain(named: str) -> Path:
    if not named.strip() or "\0" in named:
        raise RecordUnusable(tr("Name the record's file."))
    return Path(named).expanduser()


def is_there(path: Path | Address) -> bool:
    """Whether there is a record to be read; refuses a named place where none can be."""
    if isinstance(path, Address):
        return True  # or whoever opens it is told
    if path != default_record():
        make_room(path)
    refuse_gone(path)
    return path.exists()


def file_at(path: Path) -> tuple[int, int]:
    """Which file lies at the record's path: another one has another mark, also under the same name."""
    try:
        found = path.stat()
    except OSError as error:
        raise RecordOutOfReach(
            tr("The record {path} was moved or deleted while it was in use.", path=path)
        ) from error
    return found.st_dev, found.st_ino


def make_room(path: Path) -> None:
    """Make the folder of the user's own record; a folder that the user named must be there."""
    if path == default_record():
        _make_folder(path.parent)
    if path.is_dir():
        raise RecordUnusable(tr("{path} is a folder. Name a file for the record.", path=path))
    if path.exists() and not is_ordinary(path):
        raise RecordUnusable(
            tr("{path} is a pipe, a socket or a device. Name a file for the record.", path=path)
        )
    if not path.parent.is_dir():
        raise RecordUnusable(
            tr("The folder {parent} does not exist, so no record can be kept there.", parent=path.parent)
        )


def is_ordinary(path: Path) -> bool:
    """Whether a file lies there, or a link to one; opening a pipe or a device could wait for ever."""
    return stat.S_ISREG(path.stat().st_mode)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordUnusable(
            tr("The folder {folder} cannot be made: {strerror}.", folder=folder, strerror=error.strerror)
        ) from error


def refuse_strangers(path: Path) -> None:
    """Refuse a file that is no SQLite database before anything touches it.

    SQLite itself is asked, without a lock. Were the file opened here and closed
    again, the system would take away every lock that this process has on it;
    another program would take the log for nobody's and delete it, and what is
    then acknowledged would be lost (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    if not path.exists():
        return
    try:
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            connection.execute("PRAGMA schema_version")
    except sqlite3.DatabaseError as error:
        # A power cut may have torn the first page while the log was brought into the record: the log has it.
        known = error.sqlite_errorcode != sqlite3.SQLITE_NOTADB
        if not known and not logged_first_page(path.resolve()).startswith(_MAGIC):
            raise _stranger(path) from error


def _stranger(path: Path) -> RecordUnusable:
    """What to say of a file that does not begin as a record: one that has copies was one."""
    if copies_of(path):
        return RecordDamaged(tr("The record {path} is damaged: its beginning is gone.", path=path))
    return RecordUnusable(tr("The file {path} is not a Variorum record.", path=path))
