"""Makes a copy of a record each day that it is in use, and lets go of those that are no longer kept."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from glob import escape
from pathlib import Path
from shutil import disk_usage

from variorum.errors import RecordUnusable
from variorum.progress import Progress, silent
from variorum.record.copies import Copy, copies_of, folder_of
from variorum.record.copy_making import head_in, head_of, make_copy
from variorum.record.copying import sweep
from variorum.record.faults import told
from variorum.record.judging import refuse_damaged
from variorum.record.rotation import dropped, is_due
from variorum.translation import tr

LEAST_ROOM = 16 * 1024 * 1024  # bytes that a copy leaves free


def keep_daily(record: Path, *, now: datetime, progress: Progress = silent) -> Copy | None:
    """Make the day's copy where it is due and something was written since the last.

    Goes through a connection of its own, so it may run beside the program's other work. Older copies give
    way only to one that holds: a record that was damaged unseen must not push the good ones out.
    """
    with told(record), closing(sqlite3.connect(f"{record.resolve().as_uri()}?mode=rw", uri=True)) as own:
        if not _is_wanted(own, record, now):
            return None
        _refuse_narrow(record)
        copy = make_copy(own, record, now=now, check=refuse_damaged, progress=progress)
    drop_old(record, now=now)
    return copy


def _refuse_narrow(record: Path) -> None:
    """Refuse to take the last room of a disk for a copy: it belongs to decisions."""
    size = record.stat().st_size
    if disk_usage(record.resolve().parent).free < 2 * size + LEAST_ROOM:
        raise RecordUnusable(
            tr(
                "There is too little room on the disk for the day's copy of the record "
                "{record} ({size} MB). Make room, or copy it to another disk: “variorum "
                "backup FILE”.",
                record=record,
                size=f"{size / 1000000.0:,.1f}",
            )
        )


def _is_wanted(connection: sqlite3.Connection, record: Path, now: datetime) -> bool:
    known = copies_of(record)
    if not is_due((copy.made for copy in known), now=now):
        return False
    head = head_of(connection)
    return head != "" and not (known and head_in(known[0].path) == head)


def drop_old(record: Path, *, now: datetime) -> None:
    """Remove the daily copies that are no longer kept, and what a copying that was cut off left behind."""
    daily = {copy.made: copy for copy in copies_of(record) if not copy.before}
    try:
        for made in dropped(daily, now=now):
            daily[made].path.unlink(missing_ok=True)
        sweep(folder_of(record), "*", before=now - timedelta(days=1))
        place = record.resolve()
        sweep(place.parent, f"{escape(place.name)}.*", before=now - timedelta(days=1))  # of restorations
    except OSError as error:
        why = error.strerror or str(error)
        raise RecordUnusable(
            tr("Old copies in {folder_of} cannot be removed: {why}.", folder_of=folder_of(record), why=why)
        ) from error
