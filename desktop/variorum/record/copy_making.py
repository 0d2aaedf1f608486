"""Lays copies of a record into the folder beside it: on demand, and before every migration."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from variorum.errors import RecordUnusable
from variorum.progress import Progress, silent
from variorum.record.copies import Copy, copies_of, folder_of, unused
from variorum.record.copying import Check, copy_whole, folder_reaches_the_disk
from variorum.translation import tr


def make_copy(
    connection: sqlite3.Connection,
    record: Path,
    *,
    now: datetime,
    before: str = "",
    check: Check | None = None,
    progress: Progress = silent,
) -> Copy:
    """Copy the record as the connection sees it; the copy is on the disk, whole, when this returns."""
    folder = folder_of(record)
    try:
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)
            folder_reaches_the_disk(folder.parent)
    except OSError as error:
        raise RecordUnusable(
            tr(
                "No copy of the record can be made in {folder}: {strerror}.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from error
    copy = unused(record, now, before=before)
    copy_whole(connection, record, copy.path, check=check, progress=progress)
    return copy


def copy_before(connection: sqlite3.Connection, record: Path, version: str, *, now: datetime) -> None:
    """Keep the record as it is before it is brought to a version, unless it is kept so already."""
    known = (copy for copy in copies_of(record) if copy.before == version)
    head = head_of(connection)
    if not any(head_in(copy.path) == head for copy in known):
        make_copy(connection, record, now=now, before=version)


def head_of(connection: sqlite3.Connection) -> str | None:
    """What stands for the record's whole history; empty without one, None where it cannot be read."""
    try:
        row = connection.execute("SELECT ledger FROM revision ORDER BY seq DESC LIMIT 1").fetchone()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else ""


def head_in(copy: Path) -> str | None:
    try:
        with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as kept:
            return head_of(kept)
    except sqlite3.Error:
        return None


def refuse_target(record: Path | None, target: Path, *, replace: bool) -> None:
    """Refuse a file that a copy must not take the place of: the record itself, and unasked any other."""
    if record is not None and target.resolve() == record.resolve():
        raise RecordUnusable(
            tr("{target} is the record itself. Name another file for the copy.", target=target)
        )
    if target.is_dir():
        raise RecordUnusable(tr("{target} is a folder. Name a file for the copy.", target=target))
    if not target.parent.is_dir():
        raise RecordUnusable(
            tr("The folder {parent} does not exist, so no copy can be kept there.", parent=target.parent)
        )
    if target.exists() and not replace:
        raise RecordUnusable(
            tr("There is a file {target} already. Name another, or add --replace.", target=target)
        )
