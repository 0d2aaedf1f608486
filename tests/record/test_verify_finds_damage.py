"""Whatever is altered behind the program's back is found and named."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from makers_record import pen, settled

from variorum.record import turning
from variorum.record.record import Record
from variorum.record.schema import TRIGGERS, metadata

Alter = Callable[[sqlite3.Connection], object]


def alter(path: Path, change: Alter) -> None:
    """What somebody could do who takes the safeguards away and puts them back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = connection.execute(query).fetchall()
        connection.execute("BEGIN")
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        change(connection)
        for _, sql in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")


def flipped(data: bytes, at: int, bit: int = 1) -> bytes:
    return data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


@pytest.fixture
def full(record: Record) -> Record:
    settled(record)
    settled(record, account=2)
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    return record


def test_a_whole_record_verifies(full: Record) -> None:
    found = full.verify()
    assert found.ok and found.damaged is None
    assert (found.cases, found.articles, found.originals, found.revisions) == (1, 2, 2, 6)
    assert found.quotes == 2 * 3 + 3 and len(found.head) == 64


def test_the_head_moves_with_every_revision(full: Record) -> None:
    before = full.verify().head
    settled(full)
    assert full.verify().head != before


@pytest.mark.parametrize("number", [1, 2, 4, 6])
def test_a_flipped_byte_of_a_revision_is_found(full: Record, path: Path, number: int) -> None:
    chance = random.Random(number)
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT content FROM revision WHERE number = ?"
        [content] = connection.execute(query, (number,)).fetchone()
    for at in sorted(chance.sample(range(len(content)), 12)):
        set_content(path, number, flipped(content, at, 1 << chance.randrange(8)))
        found = full.verify()
        assert not found.ok and found.damaged is not None
        assert found.damaged.startswith(f"revision {number} of case 1")
    set_content(path, number, content)
    assert full.verify().ok


def set_content(path: Path, number: int, content: bytes) -> None:
    alter(path, lambda c: c.execute("UPDATE revision SET content = ? WHERE number = ?", (content, number)))


@pytest.mark.parametrize("table", ["original", "extraction"])
def test_a_flipped_byte_of_a_text_is_found(full: Record, path: Path, table: str) -> None:
    column = {"original": "data", "extraction": "text"}[table]
    change = f"UPDATE {table} SET {column} = CAST(replace({column}, '900,000', '980,000') AS BLOB)"
    alter(path, lambda c: c.execute(change))
    damaged = full.verify().damaged
    assert damaged is not None and damaged.startswith(table)


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("UPDATE revision SET best = 7 WHERE number = 4", "its best is not what was written"),
        ("UPDATE revision SET outcome = 'trivial' WHERE number = 4", "its outcome is not"),
        ("UPDATE revision SET at = 'yesterday' WHERE number = 5", "its at is not"),
        ("UPDATE revision SET ledger = 'x' WHERE number = 3", "revision 3 of case 1"),
        (
            "UPDATE revision SET hash = CASE substr(hash, 1, 1) WHEN '0' THEN '1' ELSE '0' END"
            " || substr(hash, 2) WHERE number = 4",
            "its content is not",
        ),
        ("UPDATE account SET value = '1' WHERE number = 1", "its accounts are not"),
        ("UPDATE account SET start = start + 1", "its accounts are not"),
        ("DELETE FROM account", "its accounts are not"),
        ("DELETE FROM revision WHERE number = 6; DELETE FROM account WHERE seq = 6;", None),
        ("DELETE FROM account WHERE seq = 5; DELETE FROM revision WHERE number = 5;", "revision 6 of case 1"),
        ("UPDATE case_article SET slug = 'other' WHERE id = 1", "article “other”"),
        ("UPDATE case_article SET source = '{}' WHERE id = 1", "article “post”"),
        ("DELETE FROM case_article WHERE id = 2", "article “times” is missing"),
        ("UPDATE cases SET name = 'Aleppo'", "case “Aleppo”"),
        ("UPDATE cases SET removed = 1", "case “Idlib”"),
        ("DELETE FROM original WHERE sha256 IN (SELECT original FROM case_article WHERE id = 1)", "missing"),
    ],
)
def test_an_altered_row_is_found(full: Record, path: Path, change: str, name: str | None) -> None:
    head = full.verify().head
    alter(path, lambda c: [c.execute(part) for part in change.split(";")])
    found = full.verify()
    if name is None:  # a history cut at its end is whole in itself: only the head kept elsewhere tells
        assert found.ok and found.head != head
    else:
        assert not found.ok and found.damaged is not None and name in found.damaged


def test_a_moved_entry_is_found(full: Record, path: Path) -> None:
    full.new_case(pen("Aleppo"))
    alter(path, lambda c: c.execute("UPDATE revision SET seq = 99 WHERE seq = 7"))
    assert full.verify().ok  # the order is the same still
    alter(path, lambda c: c.execute("UPDATE revision SET seq = 0 WHERE seq = 99"))
    assert not full.verify().ok


def test_a_missing_safeguard_is_found(full: Record, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER revision_never_updated")
    assert full.verify().damaged == "the safeguard revision_never_updated is missing"


def test_a_torn_page_of_the_file_is_found(full: Record, path: Path) -> None:
    full.close()
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * 4096 + data[12288:])
    assert not full.verify().ok


def test_the_safeguards_are_those_of_the_tables(full: Record, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        names = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
        }
        assert names == TRIGGERS
        for table in metadata.sorted_tables:
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}
            assert columns == set(table.columns.keys())
