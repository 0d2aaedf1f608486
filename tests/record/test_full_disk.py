"""A disk that is really full, and one that may only be read: one sentence, and a record that is whole."""

import json
from pathlib import Path
from typing import Any

import pytest
from makers_before import FORMER, former
from makers_disk import needs_disk, on_a_disk
from makers_record import settled

from variorum.record.record import Record

CHILD = Path(__file__).parent / "disk_child.py"
KB = 1024

pytestmark = needs_disk


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    folder = tmp_path / "disk"
    folder.mkdir()
    return folder


def tell(disk: Path, way: str, source: Path, *knobs: int) -> list[dict[str, Any]]:
    """What came of it, once for each knob: bytes that are left, or which files are."""
    return [json.loads(line) for line in on_a_disk(disk, CHILD, way, source, *knobs, size="4m").splitlines()]


def test_decisions_until_the_disk_is_full_are_all_there_and_work_goes_on_with_room(
    disk: Path, made: Path
) -> None:
    for told in tell(disk, "settle", made, 300 * KB, 600 * KB):
        assert "room left" in told["sentence"] and told["sentence"].endswith("Nothing was changed.")
        many = len(told["acknowledged"])
        assert many > 2 and told["acknowledged"] == list(range(4, 4 + many))
        assert told["reads"] == 3 + many  # what was decided can be read while the disk is full
        assert told["after"] == 4 + many
        assert told["ok"], told["damaged"]
        assert told["entries"] == 4 + many


@pytest.mark.parametrize("version", FORMER)
def test_a_migration_that_finds_no_room_leaves_the_record_as_it_was(
    disk: Path, record: Record, path: Path, version: str
) -> None:
    for n in range(5):
        settled(record, account=1 + n % 2)
    record.close()
    older = former(path, path.with_name("older.db"), version)
    all_told = tell(disk, "migrate", older, 0, *(KB * left for left in (60, 150, 250, 350, 450)))
    assert "room left" in all_told[0]["sentence"]
    for told in all_told:
        assert told["ok"], told["damaged"]
        assert told["entries"] == 8
        assert not told["sentence"] or ("room left" in told["sentence"] and told["same"])
        assert not any("unfinished" in file for file in told["files"])


def test_a_copy_that_finds_no_room_is_not_there_at_all(disk: Path, made: Path) -> None:
    for told in tell(disk, "back_up", made, 0, 20 * KB, 100 * KB):
        assert "room left" in told["sentence"]
        assert not any(".copies/" in file for file in told["files"])
        assert told["ok"] and told["entries"] == 3


def test_a_restoration_that_finds_no_room_changes_nothing(disk: Path, made: Path) -> None:
    for told in tell(disk, "restore", made, 0, 100 * KB, 250 * KB):
        assert "room left" in told["sentence"]
        assert told["same"]
        assert not any("unfinished" in file or "damaged" in file for file in told["files"])
        assert told["ok"] and told["entries"] == 4


def test_on_a_disk_that_may_only_be_read_a_record_is_read(disk: Path, made: Path) -> None:
    closed, with_log, with_log_and_index = 0, 1, 2
    for told in tell(disk, "read_only", made, closed, with_log, with_log_and_index):
        assert "read-only" in told["sentence"] or "cannot be opened" in told["sentence"]
        assert told["entries"] == 4 and told["ok"]
        assert "open read-only" in told["writing"]
        assert told["same"]
