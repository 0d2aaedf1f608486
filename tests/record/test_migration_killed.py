"""A migration that is killed at any moment leaves a record that the next opening brings up, and its copy."""

import sys
from pathlib import Path

import pytest
from makers_before import FORMER
from makers_record import settled
from makers_recovery import a_killed_migration_is_done

from variorum.record.record import Record


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and fork")
@pytest.mark.parametrize("version", FORMER)
def test_a_killed_migration_is_done_by_the_next_opening(
    record: Record, path: Path, tmp_path: Path, version: str
) -> None:
    for n in range(3):
        settled(record, account=1 + n % 2)
    record.close()
    folder = tmp_path / "killed"
    folder.mkdir()
    a_killed_migration_is_done(path, folder, version, stride=29, kills=2)
