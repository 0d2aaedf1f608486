"""The names of a record's cases are read without a trace, and of nothing but a record."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from variorum.cli.main import run
from variorum.record.case_names import listed_names

pytestmark = pytest.mark.file_only


@pytest.fixture
def record(tmp_path):
    place = tmp_path / "desk.db"
    for name in ("Idlib", "Ferry", "Gone"):
        assert run(["--record", str(place), "case", "new", name]) == 0
    assert run(["--record", str(place), "case", "remove", "Gone"]) == 0
    return place


def test_they_are_those_on_the_list(record):
    assert listed_names(record) == ("Ferry", "Idlib")


def test_nothing_beside_the_record_changes(record):
    before = {path: path.read_bytes() for path in record.parent.iterdir() if path.is_file()}
    listed_names(record)
    assert {path: path.read_bytes() for path in record.parent.iterdir() if path.is_file()} == before


def test_a_record_in_use_shows_what_was_just_written(record):
    with closing(sqlite3.connect(record, isolation_level=None)) as connection:
        assert connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
        connection.execute("UPDATE cases SET name = 'Idlib again' WHERE name = 'Idlib'")
        assert listed_names(record) == ("Ferry", "Idlib again")


def test_of_a_record_that_was_cut_off_nothing_is_offered(record, tmp_path):
    with closing(sqlite3.connect(record, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE cases SET name = 'Idlib again' WHERE name = 'Idlib'")
        cut = tmp_path / "cut"
        cut.mkdir()
        shutil.copy(record, cut / "desk.db")
        shutil.copy(f"{record}-wal", cut / "desk.db-wal")
    assert listed_names(cut / "desk.db") == ()
    assert {path.name for path in cut.iterdir()} == {"desk.db", "desk.db-wal"}


def test_what_is_no_record_has_none(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
        connection.execute("CREATE TABLE cases (name TEXT, removed INTEGER)")
        connection.execute("INSERT INTO cases VALUES ('x', 0)")
        connection.commit()
    assert listed_names(tmp_path / "other.db") == ()
    assert listed_names(tmp_path / "missing.db") == ()
    assert listed_names(tmp_path) == ()


@pytest.mark.parametrize("name", ["a\x1b[31m", "a\nb"])
def test_a_name_that_would_move_the_cursor_is_left_out(record, name):
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("UPDATE cases SET name = ? WHERE name = 'Idlib'", [name])
        connection.commit()
    assert listed_names(record) == ("Ferry",)


def test_a_view_in_the_place_of_the_cases_is_not_asked(record):
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("ALTER TABLE cases RENAME TO others")
        connection.execute("CREATE VIEW cases AS SELECT * FROM others")
        connection.commit()
    assert listed_names(record) == ()
