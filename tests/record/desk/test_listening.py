"""What others write in a database is heard, once, and not what is written here."""

from collections.abc import Iterator
from threading import Timer

import pytest
from makers_members import Desk
from makers_record import settled

from variorum.errors import RecordOutOfReach
from variorum.record.desk.role import Role
from variorum.record.record import Record
from variorum.record.watching import Watch

LONG = 30.0  # seconds; what comes is heard in a fraction of one


@pytest.fixture
def record(desk: Desk) -> Record:
    return desk.open()


@pytest.fixture
def other(desk: Desk) -> Record:
    return desk.open(Role.EDITOR)


@pytest.fixture
def watch(record: Record) -> Iterator[Watch]:
    watch = record.watch()
    assert not watch.wait(0)
    yield watch
    watch.close()
    watch.wait(0)  # whoever waited lets go


def test_what_another_writes_is_heard_once(watch: Watch, other: Record) -> None:
    later = Timer(0.2, lambda: settled(other, by="the editor"))
    later.start()
    assert watch.wait(LONG)
    later.join()
    assert not watch.wait(0.6)


def test_what_is_written_here_is_not_heard(watch: Watch, record: Record) -> None:
    settled(record)
    assert not watch.wait(0.6)


def test_a_server_that_went_away_is_told_and_what_was_written_meanwhile_is_heard(
    desk: Desk, watch: Watch, other: Record
) -> None:
    desk.server.stop()
    try:
        with pytest.raises(RecordOutOfReach):
            watch.wait(LONG)
        with pytest.raises(RecordOutOfReach):
            watch.wait(LONG)
    finally:
        desk.server.start()
    settled(other, by="the editor")
    assert watch.wait(LONG)


def test_closing_ends_a_wait(watch: Watch) -> None:
    later = Timer(0.2, watch.close)
    later.start()
    assert not watch.wait(LONG)
    later.join()
