"""Records on a real disk, with two articles and what the program found in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from makers_record import NOON, POST, TIMES, pen, two_disputes

from variorum.record.record import Record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    """A record with the case Idlib, two articles and two disputes."""
    record = Record(path)
    record.new_case(pen())
    record.add(pen(), [POST, TIMES])
    record.keep_comparison("Idlib", two_disputes(), key="key", at=NOON)
    yield record
    record.close()
