"""A file that would have SQLite do what no Variorum asked for is refused, and nothing is done."""

import importlib.util
import os
import shutil
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
from makers_record import pen
from sqlalchemy.exc import OperationalError

from variorum.errors import RecordDamaged, RecordTooNew, RecordUnusable
from variorum.record.foreign import DEFINITIONS, definitions
from variorum.record.migrating import MIGRATIONS, newest, versions
from variorum.record.opening import open_engine
from variorum.record.record import Record

# Whoever evaluates this gets an error instead of a row.
_FAILS = "SELECT abs(-9223372036854775808) AS version_num"
FOREIGN = {
    "a trigger that forges": "CREATE TRIGGER forge AFTER INSERT ON revision BEGIN "
    "UPDATE cases SET name = 'forged'; END",
    "a trigger that wipes": "CREATE TRIGGER wipe AFTER INSERT ON cases BEGIN DELETE FROM cases; END",
    "a view": "CREATE VIEW more AS SELECT * FROM revision",
    "a table": "CREATE TABLE more (word TEXT)",
    "a table with a column worked out": "CREATE TABLE more (word TEXT, long AS (zeroblob(1000000000)))",
    "a virtual table": "CREATE VIRTUAL TABLE more USING fts5(word)",
    "an index": "CREATE INDEX more ON revision (abs(number))",
    "a name that steers a terminal": 'CREATE TABLE "\x1b[31m\u202e" (word TEXT)',
}


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def rewrite_definitions(path: Path, *statements: str) -> None:
    """What can be put into a file past all of SQLite's own rules."""
    execute(path, "PRAGMA writable_schema = ON", *statements)


def refused(path: Path) -> str:
    """What opening the record answers; its bytes are as they were."""
    before = path.read_bytes()
    with pytest.raises(RecordUnusable) as told:
        Record(path)
    assert path.read_bytes() == before
    return str(told.value)


@pytest.mark.parametrize("what", FOREIGN)
def test_what_no_migration_of_ours_makes_is_refused(made: Path, path: Path, what: str) -> None:
    shutil.copy(made, path)
    execute(path, FOREIGN[what])
    said = refused(path)
    assert "that no Variorum puts there" in said
    assert said.isprintable()


def test_a_safeguard_of_ours_that_does_something_else_is_refused(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    forge = "CREATE TRIGGER revision_never_updated AFTER INSERT ON revision BEGIN SELECT 1; END"
    execute(path, "DROP TRIGGER revision_never_updated", forge)
    assert "trigger “revision_never_updated”" in refused(path)


def test_a_table_of_ours_that_checks_less_is_refused(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    rewrite_definitions(
        path, "UPDATE sqlite_master SET sql = replace(sql, 'CHECK (low <= best)', 'CHECK (1)')"
    )
    assert "table “revision”" in refused(path)


def test_a_view_that_stands_for_a_table_of_ours_is_refused_before_it_is_asked(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    execute(path, "DROP TABLE alembic_version", f"CREATE VIEW alembic_version AS {_FAILS}")
    assert "that no Variorum puts there" in refused(path)


def test_two_definitions_of_one_name_are_refused(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    rewrite_definitions(path, "INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE type = 'trigger'")
    assert refused(path)


def test_what_pretends_to_be_sqlite_s_own_is_refused(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    execute(path, "ANALYZE")
    forged = "CREATE TABLE sqlite_stat1(tbl,idx,stat,more AS (zeroblob(9)))"
    rewrite_definitions(path, f"UPDATE sqlite_master SET sql = '{forged}' WHERE name = 'sqlite_stat1'")
    assert "“sqlite_stat1”" in refused(path)


def test_a_record_whose_tables_were_counted_opens(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    execute(path, "ANALYZE")
    record = Record(path)
    assert record.verify().ok
    record.close()


def test_an_older_record_with_a_trigger_of_its_own_is_not_migrated(tmp_path: Path) -> None:
    former, path = tmp_path / "former", tmp_path / "record.db"
    shutil.copytree(MIGRATIONS, former, ignore=shutil.ignore_patterns("__pycache__", "000[!1]_*"))
    open_engine(path, migrations=former).dispose()
    execute(path, "CREATE TRIGGER forge AFTER INSERT ON revision BEGIN SELECT 1; END")
    assert "trigger “forge”" in refused(path)
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["record.db"]


@pytest.mark.parametrize("version", ["'0000'", "'0001'", "'new'", "''", "x'00'", "7"])
def test_a_version_that_is_a_lie_is_refused(made: Path, path: Path, version: str) -> None:
    shutil.copy(made, path)
    execute(path, f"UPDATE alembic_version SET version_num = {version}")
    assert refused(path)


def test_a_record_of_two_versions_is_refused(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    execute(path, "INSERT INTO alembic_version VALUES ('9999')")
    assert "does not say which version" in refused(path)


def test_the_number_of_sqlite_s_own_version_says_nothing(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    execute(path, "PRAGMA user_version = 99")
    record = Record(path)
    assert record.verify().ok
    record.close()


def test_another_program_s_database_stays_as_it_is_to_the_byte(path: Path) -> None:
    execute(path, "CREATE TABLE places (url TEXT)", "PRAGMA application_id = 7")
    assert "is not a Variorum record" in refused(path)
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(path.name)] == [path.name]


def test_a_record_of_a_newer_program_is_left_to_the_comparison_of_versions(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    execute(path, "CREATE TABLE later (word TEXT)", "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(RecordTooNew):
        Record(path)


@pytest.mark.parametrize(
    "what", ["CREATE VIEW later AS SELECT 1", "CREATE VIRTUAL TABLE later USING rtree(a, b, c)"]
)
def test_even_of_a_newer_program_no_view_is_looked_through(made: Path, path: Path, what: str) -> None:
    shutil.copy(made, path)
    execute(path, what, "UPDATE alembic_version SET version_num = '9999'")
    assert "“later”" in refused(path)
    with pytest.raises(RecordUnusable, match="“later”"):
        Record(path, read_only=True)


def journal_naming(victim: Path, database: Path) -> bytes:
    """A rollback journal as SQLite writes it for two databases, with the victim in the place of its own fi"""
    mark, page = bytes.fromhex("d9d505f920a163d7"), 4096
    first = database.read_bytes()[:page]
    head = (mark + struct.pack(">IIIII", 1, 0, len(database.read_bytes()) // page, 512, page)).ljust(
        512, b"\0"
    )
    entry = struct.pack(">I", 1) + first + struct.pack(">I", sum(first[page - 200 : 0 : -200]))
    name = os.fsencode(victim)
    number = struct.pack(">I", 0x40000000 // page + 1)
    return head + entry + number + name + struct.pack(">II", len(name), sum(name)) + mark


def test_a_journal_that_has_another_file_deleted_is_refused(made: Path, path: Path, tmp_path: Path) -> None:
    shutil.copy(made, path)
    victim = tmp_path / "precious.txt"
    victim.write_text("precious")
    path.with_name("record.db-journal").write_bytes(journal_naming(victim, path))
    assert "have another file deleted" in refused(path)
    assert victim.read_text() == "precious"
    execute(path, "SELECT 1 FROM cases")
    assert not victim.exists(), "SQLite itself does it no more: the test shows nothing"


def test_a_journal_beside_the_file_that_a_link_leads_to_is_refused(
    made: Path, path: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(made, elsewhere / "real.db")
    path.symlink_to(elsewhere / "real.db")
    victim = tmp_path / "precious.txt"
    victim.write_text("precious")
    (elsewhere / "real.db-journal").write_bytes(journal_naming(victim, path))
    assert "have another file deleted" in refused(path)
    assert victim.exists()


def test_a_journal_that_is_a_pipe_is_refused(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    os.mkfifo(path.with_name("record.db-journal"))
    assert "no ordinary file" in refused(path)


def test_a_pipe_is_no_record(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(RecordUnusable, match="a pipe"):
        Record(path)


@pytest.mark.parametrize("name", [":memory:", "file:other.db?mode=memory", "-o", "a'; DROP TABLE cases; --"])
def test_a_name_means_the_file_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    record = Record(Path(name))
    record.new_case(pen())
    record.close()
    assert name in {one.name for one in tmp_path.iterdir()}


def test_who_reads_cannot_write(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    engine = open_engine(path)
    with engine.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.exec_driver_sql("UPDATE cases SET opened = 'now'")
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        connection.exec_driver_sql("UPDATE cases SET opened = 'now'")
    engine.dispose()


def test_a_row_beyond_any_article_is_refused_in_a_sentence(made: Path, path: Path) -> None:
    shutil.copy(made, path)
    record = Record(path)
    with (
        pytest.raises(RecordUnusable, match="larger than a record can hold"),
        record._reading() as connection,
    ):
        connection.exec_driver_sql("SELECT zeroblob(300000000)").scalar()
    record.close()


def test_what_each_version_defines_is_written_down(checkout: Path) -> None:
    spec = importlib.util.spec_from_file_location(
        "write_definitions", checkout / "packaging/write_definitions.py"
    )
    assert spec is not None and spec.loader is not None
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    assert (MIGRATIONS / DEFINITIONS).read_text(encoding="utf-8") == writer.written(), (
        "run `make definitions`"
    )
    assert max(definitions(MIGRATIONS)) == newest() and list(definitions(MIGRATIONS)) == versions()


def test_tables_that_other_libraries_write_in_other_words_are_ours(
    record: Record, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.close()
    known = definitions(MIGRATIONS)
    elsewhere = {**known, newest(): {**known[newest()], "table account": "written otherwise"}}
    monkeypatch.setattr("variorum.record.foreign.definitions", lambda _: elsewhere)
    with closing(Record(path)) as again:
        assert again.verify().ok
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER mine AFTER INSERT ON revision BEGIN SELECT 1; END")
    with pytest.raises(RecordDamaged, match="“mine”"):
        Record(path)
