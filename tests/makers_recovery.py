"""Torn logs, overwritten pages and killed migrations, once round each; the campaign goes round more often."""

import random
import shutil
import sqlite3
import struct
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from makers_before import former, rows_of
from makers_record import HERALD, POST, TIMES, pen, settled

from variorum.errors import RecordUnusable
from variorum.record.copies import copies_of
from variorum.record.daily import keep_daily
from variorum.record.judging import damage_in
from variorum.record.migrating import newest
from variorum.record.record import Record
from variorum.record.restoring import restore
from variorum.record.revision import Revision

CHILD = str(Path(__file__).parent / "record" / "record_child.py")
NOW = datetime(2020, 2, 27, 12, tzinfo=UTC)
PAGE = 4096


def begun(path: Path) -> Record:
    """A record with the case Idlib and two articles."""
    record = Record(path)
    record.new_case(pen())
    record.add(pen(), [POST, TIMES])
    return record


def whole(path: Path) -> tuple[Revision, ...]:
    """The history of a record that opens, verifies and goes on."""
    record = Record(path)
    found = record.verify()
    assert found.ok, found.damaged
    kept = record.history("Idlib")
    assert settled(record).number == len(kept) + 1
    record.close()
    return kept


# Logs


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


def a_torn_log_loses_nothing(record: Record, path: Path, into: Path, seed: int) -> None:
    chance = random.Random(seed)
    for n in range(chance.randrange(1, 12)):
        settled(record, account=1 + n % 2)
    acknowledged, certain = record.history("Idlib"), synced(path)
    settled(record)  # written, but let us say that the power went before it was synced
    record.add(pen(), [HERALD])
    left = cut(path, into)
    tear(left.with_name("record.db-wal"), certain, chance)
    assert whole(left)[: len(acknowledged)] == acknowledged


# Pages


def overwritten(path: Path, chance: random.Random) -> set[int]:
    """Overwrite bytes and pages of a file at random; returns the pages that were hit, counted from 0."""
    data, hit = bytearray(path.read_bytes()), set()
    for _ in range(chance.randint(1, 8)):
        page, size = chance.randrange(len(data) // PAGE), chance.choice([1, 20, PAGE])
        at = page * PAGE + chance.randrange(PAGE - size + 1)
        data[at : at + size] = chance.randbytes(size)
        hit.add(page)
    path.write_bytes(data)
    return hit


def only_what_was_hit_is_lost(record: Record, path: Path, seed: int) -> None:
    """Copy, decide on, overwrite pages, restore: what is missing then stood on a page that was hit."""
    chance = random.Random(seed)
    keep_daily(path, now=NOW)
    for n in range(25):
        settled(record, account=1 + n % 2)
    history = record.history("Idlib")
    record.close()
    before = path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        contents = [kept for (kept,) in connection.execute("SELECT content FROM revision ORDER BY seq")]
    hit = overwritten(path, chance)
    try:
        restore(path, now=NOW)
    except RecordUnusable as error:
        assert "is whole" in str(error)
    kept = whole(path)
    assert kept == history[: len(kept)] and len(kept) >= 3
    if len(kept) < len(history):
        assert before.index(contents[len(kept)]) // PAGE in hit


# Migrations


def a_killed_migration_is_done(path: Path, folder: Path, version: str, *, stride: int, kills: int) -> None:
    """Kill before one statement in so many, and at random moments; the next opening brings the record up."""
    older = former(path, path.with_name("older.db"), version)
    run = [sys.executable, CHILD, "migrate", older, folder, stride, kills, "7"]
    subprocess.run([str(word) for word in run], check=True)
    versions, killed = set(), sorted(folder.glob("*.db"))
    for left in killed:
        versions.update(rows_of(left, "SELECT version_num FROM alembic_version"))
        assert len(whole(left)) == 6, left.name
        assert any(copy.before == newest() and damage_in(copy.path) is None for copy in copies_of(left))
    assert versions == {(version,), (newest(),)}  # some before, the last after it was done
    assert len(killed) > kills  # and some before a statement: how many depends on the version
