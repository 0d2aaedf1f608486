"""A record moves from a file to a database and back, and nothing of it is lost."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from makers_deeds import everything_done
from makers_load import made as make_record
from makers_members import Desk
from makers_places import Places
from makers_server import Server
from sqlalchemy import select

from variorum.errors import RecordDamaged, RecordUnusable, RecordUnwritable
from variorum.record import schema
from variorum.record.desk.address import address
from variorum.record.desk.moving import to_database
from variorum.record.desk.role import Role
from variorum.record.desk.setting_up import admit, set_up
from variorum.record.record import Record

NOW = datetime(2020, 3, 1, tzinfo=UTC)


def rows(record: Record) -> dict[str, list[tuple[object, ...]]]:
    """All that a record keeps."""
    with record._reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in schema.metadata.sorted_tables
        }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A record in which everything was done that a history can tell."""
    path = make_record(tmp_path / "desk.db")
    record = Record(path)
    everything_done(record, Places(tmp_path))
    record.close()
    return path


@pytest.fixture
def database(desk: Desk, empty_desk: str) -> Places:
    return Places(Path(), desk.server, empty_desk)


def test_it_is_the_same_there_and_back(file: Path, database: Places, tmp_path: Path) -> None:
    place = database.new()
    head = to_database(file, place)
    before, there = Record(file), Record(place)
    assert rows(there) == rows(before)
    assert (there.verify(), there.search("saraqeb") != ()) == (before.verify(), True)
    back = there.back_up(tmp_path / "back.db", now=NOW)
    again = Record(back)
    assert rows(again) == rows(before) and again.verify().head == head
    assert [hit.paragraph for hit in again.search("saraqeb")] == [
        h.paragraph for h in before.search("saraqeb")
    ]
    for record in (before, there, again):
        record.close()
    assert not list(tmp_path.glob("*.unfinished*"))


def test_an_owner_takes_a_file_over_and_an_editor_does_not(file: Path, server: Server) -> None:
    name = server.database()
    place = address(server.address(name))
    set_up(place)
    for role in (Role.EDITOR, Role.OWNER):
        admit(place, server.login(f"{role}_{name}"), role=role)
    with pytest.raises(RecordUnwritable):
        to_database(file, address(server.address(name, login=f"editor_{name}")))
    assert to_database(file, address(server.address(name, login=f"owner_{name}")))
    server.drop(name)


def test_a_database_that_has_cases_takes_no_other_record(file: Path, desk: Desk) -> None:
    before = desk.open().verify().head
    with pytest.raises(RecordUnusable, match="has cases already"):
        to_database(file, desk.at())
    assert desk.open().verify().head == before


def test_a_file_that_does_not_verify_is_not_taken_over(file: Path, database: Places) -> None:
    data = bytearray(file.read_bytes())
    at = data.index(b'"reason":"because"')
    data[at + 12] ^= 1
    file.write_bytes(data)
    place = database.new()
    with pytest.raises(RecordDamaged):
        to_database(file, place)
    record = Record(place)
    assert record.verify().revisions == 0
    record.close()


def test_a_file_that_is_there_is_not_written_over(desk: Desk, file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(RecordUnusable, match="There is a file"):
        desk.open().back_up(file, now=NOW)
    with pytest.raises(RecordUnusable, match="its server's to keep"):
        desk.open().back_up(None, now=NOW)
    assert file.read_bytes() == before
