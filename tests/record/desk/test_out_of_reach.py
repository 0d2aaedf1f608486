"""A server that goes away in the middle: what was acknowledged is kept, and nothing pretends to be."""

from collections.abc import Callable
from threading import Timer

import pytest
from makers_members import Desk
from makers_record import settled
from sqlalchemy import Connection

from variorum.errors import RecordOutOfReach, RecordUnusable
from variorum.record.desk import in_database
from variorum.record.desk.address import address
from variorum.record.record import Record


@pytest.fixture
def record(desk: Desk) -> Record:
    return desk.open(busy_seconds=10)


def at_commit(monkeypatch: pytest.MonkeyPatch, befalls: Callable[[Connection], None]) -> None:
    """Something befalls the connection just before the server is asked to keep what was written."""
    commit = in_database.commit

    def befallen(engine, connection, *rest, **more):  # type: ignore[no-untyped-def]
        befalls(connection)
        return commit(engine, connection, *rest, **more)

    monkeypatch.setattr(in_database, "commit", befallen)


def test_a_server_that_starts_again_is_written_to_as_if_nothing_had_been(desk: Desk, record: Record) -> None:
    settled(record)
    desk.server.kill()
    desk.server.start()
    settled(record, account=2)
    assert len(record.history("Idlib")) == 5 and record.verify().ok


def test_a_writer_waits_for_a_server_that_is_starting(desk: Desk) -> None:
    waited: list[float] = []
    record = desk.open(busy_seconds=20, waiting=waited.append)
    desk.server.stop()
    begin = Timer(0.7, desk.server.start)
    begin.start()
    settled(record)
    begin.join()
    assert waited and len(record.history("Idlib")) == 4


def test_a_server_that_stays_away_is_told_and_nothing_is_changed(desk: Desk) -> None:
    record = desk.open(busy_seconds=0.5)
    desk.server.stop()
    try:
        for act in (lambda: settled(record), lambda: record.history("Idlib"), lambda: Record(desk.at())):
            with pytest.raises(RecordOutOfReach, match=r"cannot be reached: .* Nothing was changed"):
                act()
    finally:
        desk.server.start()
    assert len(record.history("Idlib")) == 3


def test_what_was_lost_before_it_was_kept_is_said_to_be_lost(
    desk: Desk, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_commit(monkeypatch, lambda _: desk.server.leave(desk.name))
    with pytest.raises(RecordOutOfReach, match=r"lost in the middle\. Nothing was changed"):
        settled(record)
    monkeypatch.undo()
    assert len(record.history("Idlib")) == 3
    settled(record)
    assert record.verify().ok


def test_what_was_kept_though_the_answer_was_lost_counts_as_kept(
    desk: Desk, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept_and_lost(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("COMMIT")
        desk.server.leave(desk.name)

    at_commit(monkeypatch, kept_and_lost)
    kept = settled(record)
    monkeypatch.undo()
    assert record.history("Idlib")[-1].hash == kept.hash


def test_where_nobody_can_say_whether_it_was_kept_nothing_is_claimed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = desk.open(busy_seconds=0.5)
    at_commit(monkeypatch, lambda _: desk.server.stop())
    try:
        with pytest.raises(RecordOutOfReach, match="Whether the last step was kept shows when"):
            settled(record)
    finally:
        monkeypatch.undo()
        desk.server.start()
    assert len(record.history("Idlib")) == 3


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("postgresql://chief@/nowhere?host={host}", "is not there"),
        ("postgresql://nobody_here@/postgres?host={host}", "refuses this login"),
        ("postgresql://chief@/postgres?host={host}&autocommit=1", "cannot be used: autocommit"),
        ("postgresql://chief@/postgres?host={host}&connect_timeout=abc", "cannot be used"),
        ("postgresql://chief@/postgres?host={host}&port=5432,5433", "cannot be"),
        ("postgresql://chief@/postgres?host={host}&sslmode=foo", "cannot be used"),
        ("postgresql://chief@/postgres?host={host}", "There is no record in the database"),
        ("postgresql://chief@/postgres?host={host}&colour=blue", "cannot be used"),
        ("postgresql://chief@/postgres?host=/nowhere/at/all", "cannot be reached"),
    ],
)
def test_an_address_that_leads_nowhere_is_told_in_a_sentence(desk: Desk, place: str, said: str) -> None:
    with pytest.raises(RecordUnusable, match=said):
        Record(address(place.format(host=desk.server.folder)))


def test_a_standby_can_be_read(desk: Desk) -> None:
    record = desk.open(read_only=True)
    assert record.verify().ok and record.search("saraqeb")
    with pytest.raises(RecordUnusable, match="open read-only"):
        settled(record)
