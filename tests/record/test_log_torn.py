"""A power cut: what had not reached the disk is gone or garbage, what was acknowledged is there.

The write-ahead log is synced at every commit, so up to the last acknowledgement its bytes are certain. Behind
that anything may stand: nothing, zeros, half a page, garbage, what a transaction wrote that never ended.
"""

import random
from pathlib import Path

import pytest
from makers_record import POST, TIMES, pen, settled
from makers_recovery import a_torn_log_loses_nothing, cut, synced, tear, whole

from variorum.record.record import Record

ROUNDS = 25
CHECKPOINT = 1000  # pages of log after which SQLite brings it into the record, unless told otherwise


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_torn_log_loses_nothing_that_was_acknowledged(
    record: Record, path: Path, tmp_path: Path, seed: int
) -> None:
    a_torn_log_loses_nothing(record, path, tmp_path / "left", seed)


def test_what_had_reached_the_log_in_full_is_kept_too(record: Record, path: Path, tmp_path: Path) -> None:
    settled(record)
    history = record.history("Idlib")
    assert whole(cut(path, tmp_path / "left")) == history


def test_a_log_without_its_last_byte_loses_the_last_entry_alone(
    record: Record, path: Path, tmp_path: Path
) -> None:
    for _ in range(3):
        settled(record)
    history, certain = record.history("Idlib"), synced(path)
    left = cut(path, tmp_path / "left")
    log = left.with_name("record.db-wal")
    log.write_bytes(log.read_bytes()[: certain - 1])
    assert whole(left) == history[:-1]


@pytest.mark.parametrize("seed", range(8))
def test_pages_that_were_being_brought_into_the_record_come_from_the_log(
    record: Record, path: Path, tmp_path: Path, seed: int
) -> None:
    """The log is synced before the record is touched, and begun anew only when the record is synced."""
    chance = random.Random(seed)
    before = path.read_bytes()
    for n in range(6):
        settled(record, account=1 + n % 2)
    history = record.history("Idlib")
    left = cut(path, tmp_path / "left")
    log = left.with_name("record.db-wal").read_bytes()
    data = bytearray(left.read_bytes())
    assert data == before
    size = int.from_bytes(log[8:12], "big")
    for at in range(32, synced(path), 24 + size):
        page = int.from_bytes(log[at : at + 4], "big")
        if chance.random() < 0.7:  # torn in the midst of being written; page 1 with its header too
            start = (page - 1) * size
            data[start : start + size] = chance.randbytes(size)
    left.write_bytes(data)
    assert whole(left) == history


def test_after_the_log_has_begun_anew_nothing_of_it_is_needed(path: Path, tmp_path: Path) -> None:
    record = Record(path)
    record.new_case(pen())
    record.add(pen(), [POST, TIMES])
    sizes = []
    while len(sizes) < 3 or sizes[-1] >= sizes[-2]:  # until the log has begun anew
        settled(record)
        sizes.append(synced(path))
        assert len(sizes) < CHECKPOINT
    history = record.history("Idlib")
    left = cut(path, tmp_path / "left")
    tear(left.with_name("record.db-wal"), sizes[-1], random.Random(1))
    assert whole(left) == history
    record.close()
