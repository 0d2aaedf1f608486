"""Puts a copy in the place of a record that is damaged or gone; the record as it was is kept beside it."""

import os
import secrets
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from variorum.errors import RecordDamaged, RecordUnusable
from variorum.progress import Progress, silent
from variorum.record.copies import copies_of
from variorum.record.copying import UNFINISHED, copy_whole, folder_reaches_the_disk, reaches_the_disk
from variorum.record.faults import told
from variorum.record.judging import damage_in
from variorum.record.migrating import driver_of
from variorum.record.opening import open_engine
from variorum.record.reading_only import sight_of
from variorum.record.verifying import Verification, verified

_BESIDE = ("-wal", "-shm")  # SQLite's own files, which belong to a record


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restoration did."""

    copy: Path | None  # None: there was none that holds
    aside: Path | None  # where the record is as it was; None: it was gone
    revisions: int  # in the record now
    from_copy: int  # of them
    head: str
    passed_over: tuple[tuple[Path, str], ...] = ()  # newer copies that do not hold, and why


def restore(
    record: Path, *, copy: Path | None = None, now: datetime, progress: Progress = silent
) -> Restored:
    """Put the copy, else the newest that holds, in the record's place, whole or not at all.

    Refuses while another program has the record open.
    """
    place = record.resolve()
    before = _state(place)
    if copy is None and place.exists() and damage_in(place) is None:
        raise RecordUnusable(f"The record {record} is whole. Name a copy to put that in its place.")
    with _alone(place):
        pass  # refused here, before the long work
    candidates = (copy,) if copy is not None else tuple(one.path for one in copies_of(record))
    unfinished = place.with_name(f"{place.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        chosen, passed_over = _first_good(candidates, unfinished, progress)
        if chosen is None:
            raise RecordDamaged(_no_copy(record, passed_over), advised=True)
        from_copy = _ready(unfinished)
        with _alone(place):
            if _state(place) != before:
                raise RecordUnusable(f"Another program wrote to the record {record} meanwhile. Do it again.")
            aside = _exchange(unfinished, place, now)
    finally:
        for end in ("", "-journal", *_BESIDE):
            place.with_name(unfinished.name + end).unlink(missing_ok=True)
    return Restored(chosen, aside, from_copy.revisions, from_copy.revisions, from_copy.head, passed_over)


def _state(place: Path) -> tuple[tuple[int, int] | None, ...]:
    return tuple(_stamp(place.with_name(f"{place.name}{end}")) for end in ("", "-wal"))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """While nobody else has the record open or can open it, by the bytes that SQLite locks itself."""
    if sys.platform == "win32" or not place.exists():
        yield  # Windows lets nobody rename a file that another program has open
        return
    import fcntl

    with told(place), place.open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCKED, _FIRST_LOCKED)
        except OSError as error:
            raise RecordUnusable(
                f"Another program has the record {place} open. Close it, then restore the record."
            ) from error
        yield


_FIRST_LOCKED, _LOCKED = (
    0x40000000,
    512,
)  # https://www.sqlite.org/src/file/src/os.h: PENDING, RESERVED, SHARED


def _first_good(
    candidates: Sequence[Path], target: Path, progress: Progress
) -> tuple[Path | None, tuple[tuple[Path, str], ...]]:
    """Lay the first of the copies that holds at the target; tells what was wrong with those before it."""
    passed_over: list[tuple[Path, str]] = []
    for done, copy in enumerate(candidates):
        progress(done, len(candidates), "Checking copies")
        damage = damage_in(copy)
        if damage is None:
            _lay(copy, target, progress)
            return copy, tuple(passed_over)
        passed_over.append((copy, damage))
    return None, tuple(passed_over)


def _lay(copy: Path, target: Path, progress: Progress) -> None:
    sight = sight_of(copy)
    try:
        with told(copy), sight.engine.connect() as connection:
            copy_whole(driver_of(connection), copy, target, progress=progress)
    finally:
        sight.close()


def _no_copy(record: Path, passed_over: Sequence[tuple[Path, str]]) -> str:
    if not passed_over:
        return f"There is no copy of the record {record} to be restored. Nothing was changed."
    copy, damage = passed_over[0]
    if len(passed_over) == 1:
        return f"The copy {copy} does not hold either: {damage}. Nothing was changed."
    return f"None of the {len(passed_over)} copies of the record {record} holds. Nothing was changed."


def _ready(unfinished: Path) -> Verification:
    """Bring it to this program's version and check it once more, as what it will be."""
    engine = open_engine(unfinished, passing=True, on_network=True)
    try:
        with told(unfinished):
            found = verified(engine)
    finally:
        engine.dispose()
    if found.damaged is not None:
        raise RecordDamaged(f"What would be restored does not hold: {found.damaged}. Nothing was changed.")
    return found


def _exchange(unfinished: Path, place: Path, now: datetime) -> Path | None:
    """At every moment a record is at the place, and never the old one's log beside the new one."""
    with told(place):
        reaches_the_disk(unfinished)
        aside = _put_aside(place, now) if place.exists() else None
        unfinished.replace(place)
        folder_reaches_the_disk(place.parent)
    return aside


def _put_aside(place: Path, now: datetime) -> Path:
    aside = _unused(place, now)
    try:
        os.link(place, aside)
    except OSError:  # a disk that knows no second name of a file
        place.rename(aside)
    for end in _BESIDE:
        beside = place.with_name(f"{place.name}{end}")
        if beside.exists():
            beside.rename(aside.with_name(f"{aside.name}{end}"))
    return aside


def _unused(place: Path, now: datetime) -> Path:
    word = f"{place.name}.damaged-{now.astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
    names = (word, *(f"{word}-{number}" for number in range(2, 1000)))
    return next(path for name in names if not (path := place.with_name(name)).exists())
