"""What is written stays as it was written: the database itself refuses anything else."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from makers_record import settled

from variorum.record.record import Record


@pytest.fixture
def raw(record: Record, path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of somebody who does not go through the program."""
    settled(record)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
        yield connection


@pytest.mark.parametrize("table", ["original", "extraction", "case_article", "revision", "account"])
@pytest.mark.parametrize("how", ["DELETE FROM {0}", "UPDATE {0} SET rowid = rowid"])
def test_no_entry_is_changed_or_deleted(raw: sqlite3.Connection, table: str, how: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        raw.execute(how.format(table))


def test_no_entry_is_replaced(raw: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        raw.execute("INSERT OR REPLACE INTO original SELECT sha256, x'00' FROM original")


_REVISION = (
    "INSERT INTO revision (case_id, number, action, dispute, outcome, low, best, high, previous, "
    "merges, at, content, hash, ledger) VALUES "
    "({case}, {number}, {action}, {dispute}, {outcome}, {low}, {best}, {high}, {previous}, "
    "'', 'now', x'00', '" + "f" * 64 + "', '')"
)
_GOOD = {
    "case": "1",
    "number": "9",
    "action": "'settle'",
    "dispute": "'d1'",
    "outcome": "'accept'",
    "low": "1",
    "best": "2",
    "high": "3",
    "previous": "(SELECT hash FROM revision ORDER BY seq DESC LIMIT 1)",
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"low": "5"},
        {"high": "1"},
        {"best": "NULL", "low": "4"},
        {"action": "'forget'"},
        {"outcome": "'maybe'"},
        {"outcome": "NULL"},
        {"dispute": "NULL"},
        {"case": "99"},
        {"number": "1"},
        {"number": "0"},
        {"previous": "''"},
        {"previous": "'x'"},
        {"action": "'merge'", "dispute": "NULL", "outcome": "NULL"},
    ],
)
def test_the_database_knows_what_a_revision_is(raw: sqlite3.Connection, wrong: dict[str, str]) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(_REVISION.format_map({**_GOOD, **wrong}))


def test_the_database_takes_a_revision_that_is_right(raw: sqlite3.Connection) -> None:
    assert raw.execute(_REVISION.format_map(_GOOD)).rowcount == 1
