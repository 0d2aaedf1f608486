"""Whoever writes while another program does waits, is told so, and may stop."""

import sqlite3

import pytest
from makers_record import pen

from variorum.errors import RecordUnusable
from variorum.progress import Cancelled
from variorum.record.record import Record


@pytest.fixture
def held(record, path):
    """The record, kept by another program."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def test_the_wait_is_told_and_ends_when_the_other_is_done(record, path, held) -> None:
    told = []

    def waiting(seconds: float) -> None:
        told.append(seconds)
        held.execute("ROLLBACK")

    second = Record(path, waiting=waiting)
    second.new_case(pen("Another"))
    second.close()
    assert len(told) == 1
    assert {case.name for case in record.cases()} == {"Idlib", "Another"}


def test_the_wait_can_be_stopped_and_nothing_is_changed(record, path, held) -> None:
    def stop(seconds: float) -> None:
        raise Cancelled

    second = Record(path, waiting=stop)
    with pytest.raises(Cancelled):
        second.new_case(pen("Another"))
    held.execute("ROLLBACK")
    second.new_case(pen("A third"))
    second.close()
    assert {case.name for case in record.cases()} == {"Idlib", "A third"}


def test_the_wait_has_an_end(record, path, held) -> None:
    second = Record(path, busy_seconds=0.01)
    with pytest.raises(RecordUnusable, match="try again"):
        second.new_case(pen("Another"))
    second.close()
