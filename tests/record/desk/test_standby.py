"""A replica that follows the desk's server can be read, and says so where somebody would write."""

from collections.abc import Iterator

import pytest
from makers_members import Desk
from makers_record import settled
from makers_server import Server

from variorum.errors import RecordUnwritable
from variorum.record.desk.address import Address, address
from variorum.record.record import Record

pytestmark = pytest.mark.slow
LONG = 60.0  # seconds; what comes is heard in one


@pytest.fixture
def replica(desk: Desk, server: Server) -> Iterator[Address]:
    standby = server.standby()
    yield address(standby.address(desk.name))
    standby.end()


def test_it_is_read_and_watched_and_not_written_to(desk: Desk, replica: Address) -> None:
    there = Record(replica, read_only=True)
    assert there.history("Idlib") == desk.open().history("Idlib")
    assert there.search("saraqeb") and there.verify().ok
    watch = there.watch()
    kept = settled(desk.open())
    assert watch.wait(LONG)
    assert there.history("Idlib")[-1].hash == kept.hash
    watch.close()
    there.close()
    writer = Record(replica)
    with pytest.raises(RecordUnwritable, match="can only be read there"):
        settled(writer)
    writer.close()
