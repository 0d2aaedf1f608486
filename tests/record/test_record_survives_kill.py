"""kill -9 at any moment loses no decision that was acknowledged."""

import subprocess
import sys
from pathlib import Path

import pytest

from variorum.record.record import Record

CHILD = str(Path(__file__).parent / "record_child.py")
KILLS = 50


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and fork")
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
