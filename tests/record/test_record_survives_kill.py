"""kill -9 at any moment loses nothing that was acknowledged, and leaves nothing half done."""

import subprocess
import sys
from pathlib import Path

import pytest
from makers_load import CHILD, survives
from makers_record import POST, TIMES, pen

from variorum.record.record import Record

KILLS = 50
NO_FORK = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and fork")


@NO_FORK
def test_fifty_kills_lose_nothing_that_was_acknowledged(made: Path, tmp_path: Path) -> None:
    survives(made, tmp_path, kills=KILLS, seed=2020)


@NO_FORK
def test_a_record_whose_making_was_killed_is_made_by_the_next(tmp_path: Path) -> None:
    subprocess.run([sys.executable, CHILD, "make", str(tmp_path), "12", "7"], check=True)
    for turn in range(12):
        record = Record(tmp_path / f"{turn}.db")
        record.new_case(pen())
        record.add(pen(), [POST, TIMES])
        assert record.verify().ok
        record.close()
