"""A byte flipped anywhere in a revision, in an original or in the file of a case is found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from makers_deeds import everything_done
from makers_places import Places
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from variorum.errors import UnreadableCase
from variorum.record.checks.contents import checked_contents
from variorum.record.checks.damage import Damage
from variorum.record.checks.erasures import erasures
from variorum.record.checks.texts import checked_texts
from variorum.record.handover.bundle import packed, unpacked
from variorum.record.handover.case_copy import checked
from variorum.record.record import Record
from variorum.record.revision import Action

EVERY = 1 << 40
_ONE_EACH = "SELECT min(seq), action FROM revision GROUP BY action"


def flipped(data: bytes) -> Iterator[bytes]:
    """The same with one byte changed, each in turn, by a bit that moves on from byte to byte."""
    for at, byte in enumerate(data):
        yield data[:at] + bytes([byte ^ (1 << at % 8)]) + data[at + 1 :]


@pytest.fixture
def full(record: Record, places: Places) -> Record:
    everything_done(record, places)
    found = record.verify()
    assert found.ok, found.damaged
    return record


@pytest.fixture
def loose(full: Record) -> Iterator[Connection]:
    """A copy of the record in memory, without the safeguards that would refuse to change it."""
    full.close()
    plain = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with closing(sqlite3.connect(full.path)) as kept:
        kept.backup(plain)
    for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        plain.execute(f"DROP TRIGGER {name}")
    engine = create_engine("sqlite://", creator=lambda: plain, poolclass=StaticPool)
    with engine.connect() as connection:
        yield connection
    engine.dispose()
    plain.close()


@pytest.mark.file_only  # a database reads its rows by the same code
def test_the_record_of_this_test_knows_every_action(loose: Connection) -> None:
    assert {action for _, action in loose.exec_driver_sql(_ONE_EACH)} == set(Action)


@pytest.mark.file_only
def test_every_byte_of_a_revision_of_each_action_counts(loose: Connection) -> None:
    texts, stones = checked_texts(loose), erasures(loose)
    for seq, action in loose.exec_driver_sql(_ONE_EACH).fetchall():
        query = "SELECT content FROM revision WHERE seq = ?"
        content = loose.exec_driver_sql(query, (seq,)).scalar_one()
        loose.exec_driver_sql("SAVEPOINT one")
        # Entries are looked at in their order, so what is before it would be looked at each time.
        loose.exec_driver_sql("DELETE FROM revision WHERE seq < ?", (seq,))
        for data in flipped(content):
            loose.exec_driver_sql("UPDATE revision SET content = ? WHERE seq = ?", (data, seq))
            damaged = checked_contents(loose, texts, stones, first=0, last=EVERY).damaged
            assert damaged is not None and "its content is not what was written" in damaged[1]
        loose.exec_driver_sql("UPDATE revision SET content = ? WHERE seq = ?", (content, seq))
        assert not damage_of_content(loose), action
        loose.exec_driver_sql("ROLLBACK TO one")
    assert checked_contents(loose, texts, stones, first=0, last=EVERY).damaged is None


def damage_of_content(loose: Connection) -> bool:
    found = checked_contents(loose, checked_texts(loose), erasures(loose), first=0, last=EVERY)
    return found.damaged is not None and "its content" in found.damaged[1]


@pytest.mark.file_only
@pytest.mark.parametrize(("table", "column"), [("original", "data"), ("extraction", "text")])
def test_every_byte_of_a_text_counts(loose: Connection, table: str, column: str) -> None:
    kept = loose.exec_driver_sql(
        f"SELECT sha256, {column} FROM {table} WHERE length({column}) > 0"
    ).fetchall()
    assert kept
    for hash, text in kept:
        for data in flipped(text):
            loose.exec_driver_sql(f"UPDATE {table} SET {column} = ? WHERE sha256 = ?", (data, hash))
            with pytest.raises(Damage, match=hash[:12]):
                checked_texts(loose)
        loose.exec_driver_sql(f"UPDATE {table} SET {column} = ? WHERE sha256 = ?", (text, hash))
    checked_texts(loose)


def test_every_byte_of_the_file_of_a_case_counts(record: Record, tmp_path: Path) -> None:
    """One that is refused, or that changes nothing of what is read: a time or an attribute in the archive."""
    path = tmp_path / "idlib.variorum"
    whole = record.copy_of("Idlib")
    data = packed(whole, name="Idlib", texts=True)
    refused = 0
    for changed in flipped(data):
        path.write_bytes(changed)
        try:
            assert checked(unpacked(path)).copy == whole.copy
        except UnreadableCase:
            refused += 1
    assert refused > len(data) * 0.8
