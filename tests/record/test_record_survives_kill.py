"""kill -9 at any moment loses no decision that was acknowledged."""

import subprocess
import sys
from pathlib import Path

import pytest
from makers_record import POST, TIMES, pen

from variorum.record.record import Record

CHILD = str(Path(__file__).parent / "record_child.py")
KILLS = 50
NO_FORK = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and fork")


@NO_FORK
def test_fifty_kills_lose_no_acknowledged_decision(record: Record, path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, CHILD, "kill", str(path), str(KILLS), "2020"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    acknowledged = killed.stdout.split()
    kept = {revision.hash for revision in record.history("Idlib")}
    assert len(acknowledged) > KILLS
    assert set(acknowledged) <= kept
    found = record.verify()
    assert found.ok, found.damaged


@NO_FORK
def test_a_record_whose_making_was_killed_is_made_by_the_next(tmp_path: Path) -> None:
    subprocess.run([sys.executable, CHILD, "make", str(tmp_path), "12", "7"], check=True)
    for turn in range(12):
        record = Record(tmp_path / f"{turn}.db")
        record.new_case(pen())
        record.add(pen(), [POST, TIMES])
        assert record.verify().ok
        record.close()
