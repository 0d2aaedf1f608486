"""What a process holds locked stays locked, whatever else the same process does with the record's file."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from makers_record import settled

from variorum.record.daily import keep_daily
from variorum.record.record import Record

CHILD = str(Path(__file__).parent / "record_child.py")
NOW = datetime(2020, 2, 27, 12, tzinfo=UTC)


def settle_elsewhere(path: Path) -> None:
    """Another program opens the record, decides once, and is gone."""
    ran = [sys.executable, CHILD, "settle", str(path), "grace", "1"]
    assert len(subprocess.run(ran, capture_output=True, text=True, check=True).stdout.split()) == 1


def open_again(path: Path) -> None:
    Record(path).close()


def read_again(path: Path) -> None:
    Record(path, read_only=True).close()


def copy(path: Path) -> None:
    assert keep_daily(path, now=NOW) is not None


@pytest.mark.parametrize("meanwhile", [open_again, read_again, copy])
def test_nothing_acknowledged_is_lost_when_the_same_process_opens_the_record_again(
    record: Record, path: Path, meanwhile: Callable[[Path], None]
) -> None:
    settled(record)
    meanwhile(path)
    settle_elsewhere(path)
    acknowledged = settled(record)
    settle_elsewhere(path)
    fresh = Record(path)
    assert fresh.history("Idlib")[5].hash == acknowledged.hash
    assert len(fresh.history("Idlib")) == 7
    fresh.close()
