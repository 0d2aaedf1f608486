"""A full disk, a lock, a missing file: one sentence, and a record that is whole."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from makers_record import POST, TIMES, article, pen, settled

from variorum.errors import RecordDamaged, RecordUnusable
from variorum.record.faults import sentence
from variorum.record.record import Record

LONG = article("long", *("word " * 500 for _ in range(40)))


def fill(record: Record, *, left: int = 0) -> None:
    """Let the database have no page more than it has now, or that many more."""
    with record._held.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + left}")


@pytest.mark.file_only
def test_a_full_disk_is_told_and_nothing_is_written(record: Record) -> None:
    fill(record)
    before = record.history("Idlib")
    with pytest.raises(RecordUnusable, match="no room left"):
        record.add(pen(), [LONG])
    assert record.history("Idlib") == before
    assert record.verify().ok


@pytest.mark.file_only
def test_decisions_until_the_disk_is_full_are_all_there(record: Record) -> None:
    fill(record, left=20)
    made = []
    with pytest.raises(RecordUnusable, match="no room left"):
        while len(made) < 1000:
            made.append(settled(record))
    assert made and list(record.history("Idlib")[3:]) == made
    assert record.verify().ok


_LIMITED = """
import resource, sys
sys.path[:0] = sys.argv[2:]
from makers_record import pen, settled
from pathlib import Path
from variorum.errors import RecordUnusable
from variorum.record.record import Record

record = Record(Path(sys.argv[1]))
size = Path(sys.argv[1]).stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
try:
    while True:
        print(settled(record).number, flush=True)
except RecordUnusable as error:
    print(error, file=sys.stderr)
"""


def test_a_quota_that_is_used_up_is_told(record: Record, path: Path) -> None:
    record.close()
    folder = str(Path(__file__).resolve().parent.parent)
    ran = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(path), folder], capture_output=True, text=True, check=True
    )
    acknowledged = [int(line) for line in ran.stdout.split()]
    assert acknowledged and "Nothing was changed" in ran.stderr
    again = Record(path)
    assert {r.number for r in again.history("Idlib")} >= set(acknowledged)
    assert again.verify().ok
    again.close()


def test_a_lock_that_stays_is_told(path: Path) -> None:
    record = Record(path, busy_seconds=0.01)
    record.new_case(pen())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordUnusable, match="Another program is writing"):
            record.add(pen(), [POST, TIMES])
        assert [case.name for case in record.cases()] == ["Idlib"]  # readers are not kept waiting
        other.execute("ROLLBACK")
    record.add(pen(), [POST, TIMES])
    record.close()


def test_a_table_that_is_gone_is_damage(record: Record, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE paragraph_words")
    with pytest.raises(RecordDamaged, match="no such table"):
        record.search("saraqeb")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SQLITE_READONLY_DBMOVED", "read-only"),
        ("SQLITE_IOERR_WRITE", "refused to read or write"),
        ("SQLITE_CORRUPT_VTAB", "damaged"),
        ("SQLITE_CANTOPEN", "cannot be opened"),
        ("SQLITE_BUSY_SNAPSHOT", "try again"),
    ],
)
def test_every_refusal_of_the_disk_has_its_sentence(name: str, words: str) -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorname = name
    told = sentence(error, Path("record.db"))
    assert told is not None and words in str(told) and str(told).endswith(".")


def test_what_can_only_be_our_mistake_is_not_blamed_on_the_disk() -> None:
    error = sqlite3.IntegrityError("CHECK constraint failed")
    error.sqlite_errorname = "SQLITE_CONSTRAINT_CHECK"
    assert sentence(error, Path("record.db")) is None


def test_a_record_deleted_under_us_takes_no_decision(record: Record, path: Path) -> None:
    path.unlink()
    with pytest.raises(RecordUnusable, match="moved or deleted"):
        settled(record)
    assert not path.exists()


def test_a_record_replaced_under_us_is_opened_anew(record: Record, path: Path, made: Path) -> None:
    settled(record)
    for part in path.parent.glob("record.db-*"):
        part.unlink()
    copy = path.with_name("copy.db")
    shutil.copy(made, copy)
    copy.replace(path)
    assert len(record.history("Idlib")) == 3
    assert settled(record).number == 4
    assert record.verify().ok
