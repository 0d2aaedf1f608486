"""Makes a record's copies: one a day while it is in use, and one before every migration."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from variorum.errors import RecordDamaged, RecordUnusable
from variorum.progress import Progress, silent
from variorum.record.copies import Copy, copies_of, folder_of, unused
from variorum.record.copying import UNFINISHED, copy_whole
from variorum.record.rotation import dropped, is_due

Damage = Callable[[Path], str | None]  # names the first entry of a file that does not hold


def make_copy(
    connection: sqlite3.Connection,
    record: Path,
    *,
    now: datetime,
    before: str = "",
    progress: Progress = silent,
) -> Copy:
    """Copy the record as the connection sees it; the copy is on the disk, whole, when this returns."""
    folder = folder_of(record)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise RecordUnusable(f"No copy of the record can be made in {folder}: {error.strerror}.") from error
    copy = unused(record, now, before=before)
    copy_whole(connection, record, copy.path, progress=progress)
    return copy


def copy_if_due(
    connection: sqlite3.Connection,
    record: Path,
    *,
    now: datetime,
    damage: Damage,
    progress: Progress = silent,
) -> Copy | None:
    """Make the day's copy where it is due and something was written since the last.

    Older copies give way only to one that holds: a record that was damaged
    unseen must not push the good ones out.
    """
    head, known = head_of(connection), copies_of(record)
    if not head or not is_due((copy.made for copy in known), now=now):
        return None
    if known and _head_in(known[0].path) == head:
        return None
    copy = make_copy(connection, record, now=now, progress=progress)
    found = damage(copy.path)
    if found is not None:
        copy.path.unlink(missing_ok=True)
        raise RecordDamaged(f"The record {record} is damaged: {found}.")
    drop_old(record, now=now)
    return copy


def copy_before(connection: sqlite3.Connection, record: Path, version: str, *, now: datetime) -> None:
    """Keep the record as it is before it is brought to a version, unless it is kept so already."""
    known = (copy for copy in copies_of(record) if copy.before == version)
    head = head_of(connection)
    if not any(_head_in(copy.path) == head for copy in known):
        make_copy(connection, record, now=now, before=version)


def head_of(connection: sqlite3.Connection) -> str | None:
    """What stands for the record's whole history; empty without one, None where it cannot be read."""
    try:
        row = connection.execute("SELECT ledger FROM revision ORDER BY seq DESC LIMIT 1").fetchone()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else ""


def _head_in(copy: Path) -> str | None:
    try:
        with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as kept:
            return head_of(kept)
    except sqlite3.Error:
        return None


def drop_old(record: Path, *, now: datetime) -> None:
    """Remove the daily copies that are no longer kept, and what a copying that was cut off left behind."""
    daily = {copy.made: copy for copy in copies_of(record) if not copy.before}
    try:
        for made in dropped(daily, now=now):
            daily[made].path.unlink(missing_ok=True)
        _sweep(folder_of(record), now)
    except OSError as error:
        why = error.strerror or str(error)
        raise RecordUnusable(f"Old copies in {folder_of(record)} cannot be removed: {why}.") from error


def _sweep(folder: Path, now: datetime) -> None:
    """Unfinished files of more than a day ago: nobody is at work on them."""
    for path in folder.glob(f"*{UNFINISHED}*"):
        if datetime.fromtimestamp(path.lstat().st_mtime, UTC) < now - timedelta(days=1):
            path.unlink(missing_ok=True)
