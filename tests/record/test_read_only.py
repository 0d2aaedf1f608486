"""A record that is only read: nothing changes on the disk, whatever the disk lets be done."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from makers_before import FORMER, former, lived
from makers_record import NOON, POST, pen, settled, two_disputes

from variorum.dispute.decision import State
from variorum.errors import RecordTooNew, RecordUnusable
from variorum.record.history import History
from variorum.record.migrating import newest
from variorum.record.opening import open_engine
from variorum.record.record import Record
from variorum.record.revision import Revision

Contents = dict[str, bytes]


def contents(folder: Path) -> Contents:
    """Every file of the folder but SQLite's shared memory, which says who reads and not what stands there."""
    return {
        str(file.relative_to(folder)): b"" if file.name.endswith("-shm") else file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def read_all(record: Record) -> tuple[Revision, ...]:
    """Ask it everything that can be asked."""
    assert [case.name for case in record.cases()] == ["Idlib"]
    assert len(record.contents("Idlib").articles) == len(record.originals("Idlib")) == 2
    assert record.search("saraqeb")
    assert record.verify().ok
    record.shared_rules()
    return record.history("Idlib")


@pytest.fixture
def desk(tmp_path: Path, made: Path) -> Path:
    """A folder of its own with a closed record."""
    folder = tmp_path / "desk"
    folder.mkdir()
    shutil.copy(made, folder / "record.db")
    return folder


@pytest.fixture
def reader(desk: Path) -> Iterator[Record]:
    record = Record(desk / "record.db", read_only=True)
    yield record
    record.close()


def test_reading_changes_nothing_on_the_disk(desk: Path) -> None:
    before = contents(desk)
    record = Record(desk / "record.db", read_only=True)
    assert len(read_all(record)) == 3
    record.close()
    assert contents(desk) == before


def refuse(past: History) -> Revision:
    raise AssertionError("nothing may be written")


@pytest.mark.parametrize(
    "write",
    [
        lambda record: record.new_case(pen("Aleppo")),
        lambda record: record.add(pen(), [POST]),
        lambda record: record.append("Idlib", refuse),
        lambda record: record.note_opened("Idlib", {State.OPEN: 1}, at=NOON),
    ],
)
def test_whatever_would_write_is_refused(
    desk: Path, reader: Record, write: Callable[[Record], object]
) -> None:
    before = contents(desk)
    with pytest.raises(RecordUnusable, match=r"open read-only. Nothing was changed"):
        write(reader)
    assert contents(desk) == before


def test_what_was_found_anew_is_not_kept_and_not_refused(desk: Path, reader: Record) -> None:
    before = contents(desk)
    reader.keep_comparison("Idlib", two_disputes(), key="another", at=NOON)
    assert contents(desk) == before


def test_a_copy_beside_it_is_refused_and_one_elsewhere_made(
    desk: Path, reader: Record, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    with pytest.raises(RecordUnusable, match="Name a file"):
        reader.back_up(None, now=now)
    reader.back_up(tmp_path / "kept.db", now=now)
    assert (tmp_path / "kept.db").exists() and set(contents(desk)) == {"record.db"}


def test_no_record_is_made_to_be_read(tmp_path: Path) -> None:
    with pytest.raises(RecordUnusable, match="no record"):
        Record(tmp_path / "record.db", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_what_another_program_writes_meanwhile_is_seen(desk: Path, reader: Record) -> None:
    assert len(reader.history("Idlib")) == 3
    writer = Record(desk / "record.db")
    for count in (4, 5):
        settled(writer)
        assert len(reader.history("Idlib")) == count
    writer.close()
    assert len(read_all(reader)) == 5


def test_a_record_in_use_is_read_without_a_trace(desk: Path) -> None:
    writer = Record(desk / "record.db")
    settled(writer)
    before = contents(desk)
    reader = Record(desk / "record.db", read_only=True)
    assert len(read_all(reader)) == 4
    reader.close()
    assert contents(desk) == before
    assert settled(writer).number == 5
    writer.close()


@pytest.mark.parametrize("ends", [("", "-wal", "-shm"), ("", "-wal")])
def test_what_a_killed_program_left_in_the_log_is_read(
    desk: Path, tmp_path: Path, ends: tuple[str, ...]
) -> None:
    writer = Record(desk / "record.db")
    settled(writer)
    left = tmp_path / "left"
    left.mkdir()
    for end in ends:
        shutil.copy(desk / f"record.db{end}", left / f"record.db{end}")
    writer.close()
    before = contents(left)
    reader = Record(left / "record.db", read_only=True)
    assert len(read_all(reader)) == 4
    reader.close()
    assert contents(left) == before


def test_a_record_changed_in_the_midst_of_a_reading_is_told(desk: Path, reader: Record) -> None:
    reader.cases()
    with pytest.raises(RecordUnusable, match="was changed while it was read"), reader._reading():
        writer = Record(desk / "record.db")
        settled(writer)
        writer.close()
    assert len(reader.history("Idlib")) == 4


def test_a_record_of_a_newer_program_is_read_as_far_as_it_is_known(desk: Path, later: Path) -> None:
    path = desk / "record.db"
    open_engine(path, migrations=later).dispose()
    with pytest.raises(RecordTooNew, match="--read-only"):
        Record(path)
    before = contents(desk)
    reader = Record(path, read_only=True)
    assert len(reader.history("Idlib")) == 3
    with pytest.raises(RecordUnusable, match="read-only"):
        reader.new_case(pen("Aleppo"))
    reader.close()
    assert contents(desk) == before


def test_what_a_newer_program_renamed_is_a_sentence(desk: Path, later: Path) -> None:
    path = desk / "record.db"
    open_engine(path, migrations=later).dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE cases RENAME TO dossiers")
    reader = Record(path, read_only=True)
    with pytest.raises(RecordTooNew, match="does not know what stands here"):
        reader.cases()
    reader.close()


def test_a_record_of_an_older_program_is_read_and_stays_as_it_is(desk: Path, later: Path) -> None:
    from variorum.record.reading_only import open_to_read

    before = contents(desk)
    sight = open_to_read(desk / "record.db", migrations=later)
    with sight.engine.connect() as connection:
        words = connection.exec_driver_sql("SELECT word FROM later").scalars().all()
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() > newest()
    sight.close()
    assert words == ["Idlib"]
    assert contents(desk) == before


@pytest.mark.parametrize("version", FORMER)
def test_what_a_former_program_wrote_is_read_as_today_s_and_stays_as_it_is(
    record: Record, path: Path, tmp_path: Path, version: str
) -> None:
    lived(record, version=version)
    entries = len(record.history("Idlib"))
    record.close()
    folder = tmp_path / "old"
    folder.mkdir()
    older = shutil.move(former(path, tmp_path / "older.db", version), folder / "record.db")
    before = contents(folder)
    reader = Record(older, read_only=True)
    assert reader.verify().ok
    assert len(reader.history("Idlib")) == entries
    with pytest.raises(RecordUnusable, match="read-only"):
        settled(reader)
    reader.close()
    assert contents(folder) == before


def test_neither_a_text_nor_another_database_is_read(tmp_path: Path) -> None:
    text, other = tmp_path / "notes.txt", tmp_path / "places.sqlite"
    text.write_text("Some notes.")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE places (url TEXT)")
    for path in (text, other):
        with pytest.raises(RecordUnusable, match="is not a Variorum record"):
            Record(path, read_only=True)


# Root may write everywhere, so what the disk forbids is shown to somebody else: see test_full_disk.py.
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("log", [False, True])
def test_a_record_on_a_disk_that_nobody_can_write_is_read(desk: Path, log: bool) -> None:
    writer = Record(desk / "record.db")
    settled(writer)
    if not log:
        writer.close()
    for file in desk.iterdir():
        file.chmod(0o444)
    desk.chmod(0o555)
    reader = Record(desk / "record.db", read_only=True)
    assert len(read_all(reader)) == 4
    reader.close()
    desk.chmod(0o755)
    for file in desk.iterdir():
        file.chmod(0o644)
    writer.close()
