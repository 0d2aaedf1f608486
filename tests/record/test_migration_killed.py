"""A migration that is killed at any moment leaves a record that the next opening brings up, and its copy."""

import subprocess
import sys
from pathlib import Path

import pytest
from makers_before import FORMER, former, rows_of
from makers_record import settled

from variorum.record.copies import copies_of
from variorum.record.judging import damage_in
from variorum.record.migrating import newest
from variorum.record.record import Record

CHILD = str(Path(__file__).parent / "record_child.py")
STRIDE = 11  # statements from one kill to the next
KILLS = 4  # at random moments
NO_FORK = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and fork")


@NO_FORK
@pytest.mark.parametrize("version", FORMER)
def test_a_killed_migration_is_done_by_the_next_opening(
    record: Record, path: Path, tmp_path: Path, version: str
) -> None:
    for n in range(3):
        settled(record, account=1 + n % 2)
    record.close()
    older, folder = former(path, path.with_name("older.db"), version), tmp_path / "killed"
    folder.mkdir()
    subprocess.run(
        [sys.executable, CHILD, "migrate", str(older), str(folder), str(STRIDE), str(KILLS), "7"], check=True
    )
    versions = set()
    killed = sorted(folder.glob("*.db"))
    for left in killed:
        versions.update(rows_of(left, "SELECT version_num FROM alembic_version"))
        opened = Record(left)
        found = opened.verify()
        assert found.ok, f"{left.name}: {found.damaged}"
        assert len(opened.history("Idlib")) == 6
        opened.close()
        assert any(copy.before == newest() and damage_in(copy.path) is None for copy in copies_of(left))
    assert versions == {(version,), (newest(),)}  # some before, the last after it was done
    assert len(killed) > KILLS  # and some before a statement: how many depends on the version
