"""Moves a whole record, row for row: a file into a database, or a database into a file."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, Table, func, select, text

from variorum.errors import RecordDamaged, RecordUnusable
from variorum.progress import Progress, silent
from variorum.record import schema
from variorum.record.desk.address import Address
from variorum.record.desk.in_database import InDatabase
from variorum.record.faults import told
from variorum.record.opening import open_engine
from variorum.record.reading_only import open_to_read
from variorum.record.words import engine as words
from variorum.translation import later, tr

_AT_ONCE = 1_000  # rows
_LAID_DOWN = frozenset({"action"})  # what the steps put there themselves
_STEP = later("Copying the record")


def to_database(source: Path, place: Address, *, progress: Progress = silent) -> str:
    """Put a file's record into a database that has a record without a case; returns the head of both.

    The file stays as it is. All or nothing; refuses a file that does not verify.
    """
    from variorum.record.verifying import verified

    sight = open_to_read(source)
    held = InDatabase(place)
    try:
        found = verified(sight.engine)
        if not found.ok:
            raise RecordDamaged(tr("The record {path} is damaged: {what}.", path=source, what=found.damaged))
        with sight.engine.connect() as rows, held.writing() as target:
            _refuse_used(target, place)
            _copy(rows, target, progress)
        arrived = held.engine
        head = verified(arrived)
        if not head.ok or head.head != found.head:
            raise RecordDamaged(
                tr("The record {path} is damaged: {what}.", path=place.shown, what=head.damaged)
            )
    finally:
        sight.close()
        held.close()
    return found.head


def to_file(source: Connection, target: Path, *, progress: Progress = silent) -> None:
    """Write a database's record into a new file, checked entry by entry before it has its name."""
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        with told(target):
            unfinished.unlink(missing_ok=True)
            _write_file(source, unfinished, target, progress)
        unfinished.replace(target)
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            unfinished.with_name(f"{unfinished.name}{end}").unlink(missing_ok=True)


def _write_file(source: Connection, unfinished: Path, target: Path, progress: Progress) -> None:
    from variorum.record.verifying import verified

    engine = open_engine(unfinished, passing=True, on_network=True)
    try:
        with engine.connect().execution_options(writing=True) as rows, rows.begin():
            _copy(source, rows, progress)
        found = verified(engine)
    finally:
        engine.dispose()
    if not found.ok:
        raise RecordDamaged(tr("The record {path} is damaged: {what}.", path=target, what=found.damaged))
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as plain:
        plain.execute("PRAGMA journal_mode = DELETE")


def _refuse_used(target: Connection, place: Address) -> None:
    if target.execute(select(func.count()).select_from(schema.cases)).scalar_one():
        raise RecordUnusable(
            tr(
                "The record {path} has cases already. A whole record goes into an empty one; single cases "
                "go with “variorum case export” and “variorum case import”.",
                path=place.shown,
            )
        )


def _copy(source: Connection, target: Connection, progress: Progress) -> None:
    """Every table, what others refer to first, and the words of the index."""
    tables = [table for table in schema.metadata.sorted_tables if table.name not in _LAID_DOWN]
    for done, table in enumerate(tables):
        progress(done, len(tables), _STEP)
        _put(target, table, _rows(source, select(table).order_by(*table.primary_key)))
    for name in words.TABLES:
        query = text(f"SELECT rowid, text FROM {name} ORDER BY rowid")
        for block in _blocks(_rows(source, query)):
            words.put(target, name, [(place, told) for place, told in block])


def _rows(source: Connection, query: Executable) -> Iterator[Sequence[Any]]:
    with source.execute(query.execution_options(yield_per=_AT_ONCE)) as found:
        yield from found


def _blocks(rows: Iterable[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    left = iter(rows)
    while block := list(islice(left, _AT_ONCE)):
        yield block


def _put(target: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    names = [column.name for column in table.columns]
    if target.dialect.name == "sqlite":
        for block in _blocks(rows):
            target.execute(table.insert(), [dict(zip(names, row, strict=True)) for row in block])
        return
    # One statement for the whole table: a million rows one by one take an hour.
    driver = target.connection.driver_connection
    assert driver is not None
    columns = ", ".join(f'"{name}"' for name in names)
    with driver.cursor() as cursor, cursor.copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)
