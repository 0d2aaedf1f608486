"""Many editors write in one database: whatever befalls the server, what was acknowledged is there."""

from time import sleep

import pytest
from makers_record import settled
from makers_server import Server
from makers_writers import nothing_is_lost, write_together

from variorum.errors import RecordUnusable
from variorum.record.desk.address import address
from variorum.record.record import Record

EDITORS, TIMES = 5, 40


@pytest.fixture
def desk(server: Server, made_desk: str) -> str:
    return server.database(like=made_desk)


def entries(server: Server, database: str) -> int:
    return int(server.ask("SELECT count(*) FROM variorum.revision", database=database))


@pytest.mark.slow
def test_what_was_acknowledged_is_there_though_the_server_is_killed(server: Server, desk: str) -> None:
    def killed_in_the_middle() -> None:
        while entries(server, desk) < EDITORS * TIMES // 3:
            sleep(0.05)
        server.kill()
        server.start()

    said = write_together(server, desk, editors=EDITORS, times=TIMES, meanwhile=killed_in_the_middle)
    nothing_is_lost(server, desk, said, editors=EDITORS, times=TIMES)


def test_who_waits_for_another_writer_is_told_so(server: Server, desk: str) -> None:
    told: list[float] = []
    first = Record(address(server.address(desk)))
    second = Record(address(server.address(desk)), busy_seconds=1.5, waiting=told.append)
    with first._writing(), pytest.raises(RecordUnusable, match="Others are writing"):
        settled(second)
    assert told and told[0] >= 1
    settled(second)
    first.close()
    second.close()
