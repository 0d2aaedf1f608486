"""Puts a copy in the place of a record that is damaged or gone; the record as it was is kept beside it."""

import os
import secrets
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
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
from variorum.record.restored import Restored
from variorum.record.salvaging import Salvaged, salvage
from variorum.record.verifying import Verification, verified
from variorum.translation import tr

_BESIDE = ("-wal", "-shm")  # SQLite's own files, which belong to a record


def restore(
    record: Path, *, copy: Path | None = None, now: datetime, progress: Progress = silent
) -> Restored:
    """Put the copy, else the newest that holds, in the record's place, with what the record still says.

    The record is whole before and after; as it was, it is kept beside it.
    Refuses while another program has it open.
    """
    place = record.resolve()
    before = _state(place)
    if copy is None and place.exists() and damage_in(place) is None:
        raise RecordUnusable(
            tr("The record {record} is whole. Name a copy to put that in its place.", record=record)
        )
    with _alone(place):
        pass  # refused here, before the long work
    if copy is not None and (damage := damage_in(copy)) is not None:
        raise RecordDamaged(
            tr("The copy {copy} does not hold: {damage}. Nothing was changed.", copy=copy, damage=damage),
            advised=True,
        )
    candidates = (copy,) if copy is not None else tuple(one.path for one in copies_of(record))
    with _unfinished(place) as unfinished:
        with told(record):
            done = _filled(record, candidates, unfinished, progress)
        with _alone(place):
            if _state(place) != before:
                raise RecordUnusable(
                    tr("Another program wrote to the record {record} meanwhile. Do it again.", record=record)
                )
            return replace(done, aside=_exchange(unfinished, place, now))


@contextmanager
def _unfinished(place: Path) -> Iterator[Path]:
    path = place.with_name(f"{place.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        yield path
    finally:
        for end in ("", "-journal", *_BESIDE):
            path.with_name(f"{path.name}{end}").unlink(missing_ok=True)


def _filled(record: Path, candidates: Sequence[Path], target: Path, progress: Progress) -> Restored:
    """Make at the target what is to take the record's place."""
    chosen, passed_over = _first_good(candidates, progress)
    place = record.resolve()
    # Where the record is gone, the newest copy may still say more than the one that holds.
    sources = [place] if place.exists() else [copy for copy, _ in passed_over[:1]]
    base = _laid(chosen, target, progress)
    salvaged, unfit, found = Salvaged(), None, base
    for source in sources:
        salvaged = salvage(source, target, progress=progress)
        found = _checked(target)
        if found.damaged is not None:
            salvaged, unfit, found = Salvaged(), found.damaged, _laid(chosen, target, progress)
    if chosen is None and not salvaged.entries:
        raise RecordDamaged(
            f"{_nothing_left(record, passed_over)} {tr('Nothing was changed.')}",
            advised=True,
        )
    return Restored(chosen, None, base.revisions, salvaged, found.head, passed_over, unfit)


def _nothing_left(record: Path, passed_over: Sequence[tuple[Path, str]]) -> str:
    if not passed_over:
        return tr(
            "There is no copy of the record {record}, and nothing in it that can still be read.",
            record=record,
        )
    copy, damage = passed_over[0]
    return tr(
        "No copy of the record {record} holds, and nothing in it can be read. {copy}: {damage}.",
        record=record,
        copy=copy.name,
        damage=damage,
    )


def _laid(copy: Path | None, target: Path, progress: Progress) -> Verification:
    """Lay the copy at the target, or begin a record there, in this program's version."""
    target.unlink(missing_ok=True)
    if copy is not None:
        sight = sight_of(copy)
        try:
            with told(copy), sight.engine.connect() as connection:
                copy_whole(driver_of(connection), copy, target, progress=progress)
        finally:
            sight.close()
    open_engine(target, passing=True, on_network=True).dispose()
    found = _checked(target)
    if found.damaged is not None:
        raise RecordDamaged(
            tr("What would be restored does not hold: {damaged}. Nothing was changed.", damaged=found.damaged)
        )
    return found


def _checked(target: Path) -> Verification:
    engine = open_engine(target, passing=True, on_network=True)
    try:
        with told(target):
            return verified(engine)
    finally:
        engine.dispose()


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
                tr(
                    "Another program has the record {place} open. Close it, then restore the record.",
                    place=place,
                )
            ) from error
        yield


_FIRST_LOCKED, _LOCKED = (
    0x40000000,
    512,
)  # https://www.sqlite.org/src/file/src/os.h: PENDING, RESERVED, SHARED


def _first_good(
    candidates: Sequence[Path], progress: Progress
) -> tuple[Path | None, tuple[tuple[Path, str], ...]]:
    """The first of the copies that holds, and what is wrong with those before it."""
    passed_over: list[tuple[Path, str]] = []
    for done, copy in enumerate(candidates):
        progress(done, len(candidates), tr("Checking copies"))
        damage = damage_in(copy)
        if damage is None:
            return copy, tuple(passed_over)
        passed_over.append((copy, damage))
    return None, tuple(passed_over)


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
