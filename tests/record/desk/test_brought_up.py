"""A database of every former version is brought to this one, with all that was in it."""

import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from makers_before import FORMER, former, later_steps, lived
from makers_load import made as make_record
from makers_members import Desk
from makers_record import displaced, pen, settled
from makers_server import Server
from sqlalchemy import Boolean, Connection, Table, inspect, text

from variorum.errors import RecordTooNew, RecordUnusable
from variorum.guidance.equivalence import Equivalence
from variorum.record import schema, steps
from variorum.record.desk.address import Address, address
from variorum.record.desk.connecting import connected
from variorum.record.desk.role import Role
from variorum.record.desk.setting_up import admit, members, set_up
from variorum.record.desk.tables import bring_up
from variorum.record.migrating import MIGRATIONS
from variorum.record.record import Record

_LAID_DOWN = {"action"}


def steps_until(folder: Path, version: str) -> Path:
    """The migrations of the program of that version."""
    return Path(shutil.copytree(MIGRATIONS, folder, ignore=lambda _, names: later_steps(names, version)))


@pytest.fixture(params=FORMER)
def before(request: pytest.FixtureRequest, server: Server, tmp_path: Path) -> Iterator[tuple[Address, Path]]:
    """A database of a former version, and the file whose rows it has."""
    version = request.param
    record = Record(make_record(tmp_path / "today.db"))
    lived(record, version=version)
    record.close()
    file = former(tmp_path / "today.db", tmp_path / "former.db", version)
    name = server.database()
    place = address(server.address(name))
    put(place, file, steps_until(tmp_path / "steps", version))
    yield place, file
    server.drop(name)


def put(place: Address, file: Path, migrations: Path) -> None:
    """Make the tables of a former version, and write all rows of a file of the same version into them."""
    engine = connected(place)
    with closing(sqlite3.connect(file)) as kept, engine.begin() as connection:
        bring_up(connection, place, migrations=migrations)
        there = set(inspect(connection).get_table_names(schema="variorum")) - _LAID_DOWN
        for table in schema.metadata.sorted_tables:
            if table.name in there:
                found = inspect(connection).get_columns(table.name, "variorum")
                _put(connection, kept, table, [str(column["name"]) for column in found])
    engine.dispose()


def _put(connection: Connection, kept: sqlite3.Connection, table: Table, columns: list[str]) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    truths = {column.name for column in table.columns if isinstance(column.type, Boolean)}
    for row in kept.execute(f"SELECT {names} FROM {table.name} ORDER BY rowid"):
        given = dict(zip(columns, row, strict=True))
        connection.execute(table.insert(), given | {name: bool(given[name]) for name in truths})


def test_it_is_refused_until_its_owner_brings_it_up(before: tuple[Address, Path]) -> None:
    place, _ = before
    with pytest.raises(RecordUnusable, match="last used by an older Variorum"):
        Record(place)


def test_its_rows_are_what_they_were_and_it_goes_on(before: tuple[Address, Path]) -> None:
    place, file = before
    set_up(place)
    there, here = Record(place), Record(file)
    assert there.verify() == here.verify() and there.verify().ok
    for case in ("Idlib", "Aleppo"):
        assert there.history(case) == here.history(case)
    for record in (there, here):
        record.append("Idlib", lambda past: steps.lay_down(past, pen(), Equivalence(("a", "b"), "a")))
        settled(record, dispute=displaced())
    assert there.verify() == here.verify() and there.verify().ok
    there.close()
    here.close()


def test_its_tables_are_those_of_a_new_one(before: tuple[Address, Path], desk: Desk) -> None:
    place, _ = before
    set_up(place)
    assert defined(place) == defined(desk.at())


def defined(place: Address) -> list[tuple[object, ...]]:
    """Columns, constraints, indexes, triggers and functions, as the database tells them."""
    queries = (
        "SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name "
        "FROM information_schema.columns WHERE table_schema = 'variorum' ORDER BY 1, 2",
        "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'variorum'::regnamespace ORDER BY 1, 2",
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'variorum' ORDER BY 1",
        "SELECT pg_get_triggerdef(pg_trigger.oid) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
        "WHERE relnamespace = 'variorum'::regnamespace AND NOT tgisinternal ORDER BY 1",
        "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'variorum'::regnamespace ORDER BY 1",
        "SELECT relname, relacl::text IS NOT NULL FROM pg_class "
        "WHERE relnamespace = 'variorum'::regnamespace AND relkind = 'r' ORDER BY 1",
    )
    engine = connected(place)
    with engine.connect() as connection:
        found = [tuple(row) for query in queries for row in connection.execute(text(query))]
    engine.dispose()
    return found


def test_one_that_a_newer_program_set_up_can_only_be_read(desk: Desk) -> None:
    desk.outside()("UPDATE alembic_version SET version_num = '9998'")
    with pytest.raises(RecordTooNew, match="newer Variorum"):
        Record(desk.at())
    with pytest.raises(RecordTooNew):
        set_up(desk.at())
    assert desk.open(read_only=True).history("Idlib")


def test_setting_up_again_changes_nothing(desk: Desk) -> None:
    settled(desk.open())
    before, head = defined(desk.at()), desk.open().verify().head
    assert {str(member.role) for member in set_up(desk.at())} == {"reader", "editor", "owner"}
    assert (defined(desk.at()), desk.open().verify().head) == (before, head)


def test_two_who_set_it_up_at_once_both_succeed(server: Server) -> None:
    name = server.database()
    place = address(server.address(name))
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(set_up, [place] * 4)) == [()] * 4
    server.drop(name)


def test_a_database_without_a_record_is_told_so_by_whatever_is_asked(server: Server) -> None:
    name = server.database()
    place = address(server.address(name))
    for ask in (
        lambda: members(place),
        lambda: admit(place, "chief", role=Role.READER),
        lambda: Record(place),
    ):
        with pytest.raises(RecordUnusable, match="There is no record in the database"):
            ask()
    server.drop(name)
