"""Where a record can be, and which files are one."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from makers_record import pen, settled
from sqlalchemy.exc import OperationalError

from variorum.errors import RecordDamaged, RecordTooNew, RecordUnusable
from variorum.paths import default_record
from variorum.record.copies import copies_of
from variorum.record.migrating import newest, version_of
from variorum.record.opening import open_engine
from variorum.record.place import record_place
from variorum.record.record import Record


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


@pytest.mark.parametrize(
    ("named", "path"),
    [("desk.db", "desk.db"), ("sqlite:///desk.db", "desk.db"), ("sqlite:////srv/desk.db", "/srv/desk.db")],
)
def test_a_record_is_named_by_its_path(named: str, path: str) -> None:
    assert record_place(named) == Path(path)


def test_without_a_name_it_is_the_user_s_own() -> None:
    assert record_place(None) == default_record()


@pytest.mark.parametrize(
    "named",
    [
        "postgresql://desk",
        "postgresql://me:secret@desk/record",
        "https://x/y",
        "sqlite://",
        "sqlite:///",
        "",
        "a\0b",
    ],
)
def test_what_names_no_file_is_refused(named: str) -> None:
    with pytest.raises(RecordUnusable):
        record_place(named)


def test_the_user_s_own_record_gets_its_folder() -> None:
    shutil.rmtree(default_record().parent, ignore_errors=True)
    Record(default_record()).close()
    assert default_record().is_file()
    shutil.rmtree(default_record().parent)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordUnusable, match="gone does not exist"):
        Record(tmp_path / "gone" / "record.db")


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordUnusable, match="is a folder"):
        Record(tmp_path)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder in which nobody can write")
def test_a_place_that_cannot_be_written_is_told() -> None:
    with pytest.raises(RecordUnusable, match="cannot be opened or created"):
        Record(Path("/proc/record.db"))


def test_a_text_is_no_record(tmp_path: Path) -> None:
    stranger = tmp_path / "notes.txt"
    stranger.write_text("Some notes.")
    with pytest.raises(RecordUnusable, match="is not a Variorum record"):
        Record(stranger)
    assert stranger.read_text() == "Some notes."


def test_another_program_s_database_is_left_alone(tmp_path: Path) -> None:
    stranger = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(stranger)) as connection:
        connection.execute("CREATE TABLE places (url TEXT)")
    with pytest.raises(RecordUnusable, match="is not a Variorum record"):
        Record(stranger)
    assert tables(stranger) == {"places"}


def test_an_empty_file_becomes_a_record(path: Path) -> None:
    path.touch()
    record = Record(path)
    assert record.verify().ok
    record.close()


def test_a_damaged_beginning_is_told(record: Record, path: Path) -> None:
    record.close()
    data = path.read_bytes()
    path.write_bytes(data[:16] + b"\xff" * 84 + data[100:])
    with pytest.raises(RecordUnusable):
        Record(path)


def test_a_record_cut_in_half_is_told(record: Record, path: Path) -> None:
    record.close()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 8192 * 4096])
    with pytest.raises(RecordUnusable):
        again = Record(path)
        again.cases()
        found = again.verify()
        again.close()
        raise RecordDamaged(found.damaged)


def test_a_record_of_an_older_program_is_migrated_after_a_copy(
    record: Record, path: Path, later: Path
) -> None:
    settled(record)
    record.close()
    open_engine(path, migrations=later).dispose()
    assert "later" in tables(path)
    [copy] = (one.path for one in copies_of(path))
    assert "later" not in tables(copy)
    old = Record(copy)
    assert old.verify().ok and len(old.history("Idlib")) == 4
    old.close()


def test_a_record_of_a_newer_program_is_refused(path: Path, later: Path) -> None:
    open_engine(path, migrations=later).dispose()
    before = path.read_bytes()
    with pytest.raises(RecordTooNew, match="newer Variorum"):
        Record(path)
    assert path.read_bytes() == before


def test_a_migration_that_fails_halfway_leaves_the_old_version(
    record: Record, path: Path, later: Path
) -> None:
    record.close()
    step = later / "versions" / "9999_next.py"
    step.write_text(step.read_text() + '    op.execute("INSERT INTO nowhere VALUES (1)")\n')
    with pytest.raises((RecordUnusable, OperationalError)):
        open_engine(path, migrations=later)
    assert "later" not in tables(path)
    again = Record(path)
    assert again.verify().ok
    again.close()


def test_a_first_opening_that_fails_leaves_nothing(path: Path, later: Path) -> None:
    step = later / "versions" / "9999_next.py"
    step.write_text(step.read_text() + '    raise OSError(28, "No space left on device")\n')
    with pytest.raises(RecordUnusable, match="No space left"):
        open_engine(path, migrations=later)
    assert tables(path) == set()
    record = Record(path)
    assert record.verify().ok
    record.close()


def test_a_record_without_its_version_is_told(record: Record, path: Path) -> None:
    record.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'new'")
    with pytest.raises(RecordDamaged, match="does not say which version"):
        Record(path)


def test_the_version_is_that_of_the_last_step(path: Path) -> None:
    engine = open_engine(path)
    with engine.connect() as connection:
        assert version_of(connection) == newest()
    engine.dispose()


def test_what_is_acknowledged_is_synced(path: Path) -> None:
    engine = open_engine(path)
    with engine.connect() as connection:
        told = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "recursive_triggers",
                "trusted_schema",
            )
        ]
    engine.dispose()
    assert told == ["wal", 2, 1, 1, 0]


def test_a_case_made_before_a_migration_is_there_after_it(record: Record, path: Path, later: Path) -> None:
    record.new_case(pen("Aleppo"))
    record.close()
    engine = open_engine(path, migrations=later)
    with engine.connect() as connection:
        words = connection.exec_driver_sql("SELECT word FROM later ORDER BY word").scalars().all()
    engine.dispose()
    assert words == ["Aleppo", "Idlib"]
