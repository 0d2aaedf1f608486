"""A large record is checked in stretches, by processes of their own, and the answer is the same."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_record import settled

from variorum.record.checks import stretches as sharing
from variorum.record.checks.stretches import stretches
from variorum.record.record import Record


@given(st.integers(0, 500), st.integers(1, 60))
def test_every_entry_is_in_one_stretch(last: int, most: int) -> None:
    places = [place for first, end in stretches(last, most=most) for place in range(first, end + 1)]
    assert places == list(range(last + 1))


@pytest.fixture
def shared_out(record: Record, monkeypatch: pytest.MonkeyPatch) -> Record:
    """A record of which every few entries go to another process."""
    for turn in range(9):
        settled(record, account=1 + turn % 2)
    monkeypatch.setattr(sharing, "STRETCH", 4)
    monkeypatch.setattr(sharing.stretches, "__kwdefaults__", {"most": 4})
    monkeypatch.setattr(sharing.os, "cpu_count", lambda: 2)
    return record


def test_processes_find_what_one_finds(shared_out: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    apart = shared_out.verify()
    monkeypatch.setattr(sharing.os, "cpu_count", lambda: 1)
    assert apart == shared_out.verify() and apart.ok and apart.revisions == 12


def test_the_first_of_several_damaged_entries_is_named(shared_out: Record, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        made = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'revision_never_updated'"
        ).fetchone()
        connection.execute("DROP TRIGGER revision_never_updated")
        connection.execute("UPDATE revision SET content = zeroblob(9) WHERE seq IN (6, 11)")
        connection.execute(made[0])
    damaged = shared_out.verify().damaged
    assert damaged is not None and damaged.startswith("revision 6 of case 1")


def test_where_no_process_can_begin_one_checks_alone(
    shared_out: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(sharing, "ProcessPoolExecutor", refuse)
    assert shared_out.verify().revisions == 12
