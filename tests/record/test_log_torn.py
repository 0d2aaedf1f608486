"""A power cut: what had not reached the disk is gone or garbage, what was acknowledged is there.

The write-ahead log is synced at every commit, so up to the last acknowledgement its bytes are certain. Behind
that anything may stand: nothing, zeros, half a page, garbage, what a transaction wrote that never ended.
"""

import random
import shutil
import struct
from pathlib import Path

import pytest
from makers_record import HERALD, POST, TIMES, pen, settled

from variorum.record.record import Record
from variorum.record.revision import Revision

ROUNDS = 25
CHECKPOINT = 1000  # pages of log after which SQLite brings it into the record, unless told otherwise


def synced(path: Path) -> int:
    """How many bytes of the log hold what was committed, by the index of the log that all programs share."""
    index = path.with_name(f"{path.name}-shm").read_bytes()
    frames, size = struct.unpack_from("=I", index, 16)[0], struct.unpack_from("=H", index, 14)[0]
    return 32 + frames * (24 + (65536 if size == 1 else size)) if frames else 0


def cut(path: Path, into: Path) -> Path:
    """The files as they are at this moment."""
    into.mkdir()
    for end in ("", "-wal"):
        shutil.copy(f"{path}{end}", into / f"record.db{end}")
    return into / "record.db"


def tear(log: Path, certain: int, chance: random.Random) -> None:
    """Make of the bytes behind the certain ones what a power cut may make of them, sector by sector."""
    data = bytearray(log.read_bytes())
    data = data[: chance.randint(certain, len(data))] if chance.random() < 0.5 else data
    data += chance.randbytes(chance.randrange(9000)) if chance.random() < 0.3 else b""
    for at in range(certain, len(data), 512):
        size = min(512, len(data) - at)
        match chance.randrange(4):
            case 0:
                data[at : at + size] = bytes(size)
            case 1:
                data[at : at + size] = chance.randbytes(size)
            case 2:
                data[at + chance.randrange(size)] ^= 1 << chance.randrange(8)
    log.write_bytes(data)


def whole(path: Path) -> tuple[Revision, ...]:
    record = Record(path)
    found = record.verify()
    assert found.ok, found.damaged
    kept = record.history("Idlib")
    assert settled(record).number == len(kept) + 1  # and it goes on
    record.close()
    return kept


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_torn_log_loses_nothing_that_was_acknowledged(
    record: Record, path: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    for n in range(chance.randrange(1, 12)):
        settled(record, account=1 + n % 2)
    acknowledged, certain = record.history("Idlib"), synced(path)
    settled(record)  # written, but let us say that the power went before it was synced
    record.add(pen(), [HERALD])
    left = cut(path, tmp_path / "left")
    tear(left.with_name("record.db-wal"), certain, chance)
    kept = whole(left)
    assert kept[: len(acknowledged)] == acknowledged


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
