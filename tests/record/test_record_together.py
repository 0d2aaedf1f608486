"""Several processes write to one record, and each finds its decisions there."""

import shutil
import subprocess
import sys
from pathlib import Path

from makers_before import FORMER, former, rows_of
from makers_load import CHILD, FILES, write_files
from makers_record import POST, TIMES, pen

from variorum.record.record import Record

_MAKE = """
import sys
from pathlib import Path
from variorum.record.record import Record
Record(Path(sys.argv[1])).close()
"""


EDITORS, DECISIONS = 4, 100


def started(*typed: object) -> "subprocess.Popen[str]":
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, CHILD, *map(str, typed)], stdout=pipe, stderr=pipe, text=True)


def test_four_editors_settle_while_others_take_cases_in_and_verify(made: Path, tmp_path: Path) -> None:
    shutil.copy(made, tmp_path / "record.db")
    write_files(tmp_path)
    path = tmp_path / "record.db"
    children = [started("settle", path, f"editor {n}", DECISIONS) for n in range(EDITORS)]
    children += [started("take-in", path, tmp_path, 2 * FILES), started("watch", path, 12)]
    ended = [(*child.communicate(), child.returncode) for child in children]
    assert [(complaint, status) for _, complaint, status in ended] == [("", 0)] * len(children)
    said = [told.split() for told, *_ in ended]
    assert [len(words) for words in said[:EDITORS]] == [DECISIONS] * EDITORS
    record = Record(path)
    kept = {revision.hash for case in record.cases() for revision in record.history(case.name)}
    assert {hash for words in said for hash in words} <= kept
    found = record.verify()
    assert found.ok, found.damaged
    record.close()


def test_three_processes_migrate_one_record(made: Path, tmp_path: Path) -> None:
    path = former(made, tmp_path / "former.db", FORMER[0])
    before = {hash for (hash,) in rows_of(path, "SELECT hash FROM revision")}
    children = [started("migrate", path, f"editor {n}") for n in range(3)]
    ended = [(*child.communicate(), child.returncode) for child in children]
    assert [(complaint, status) for _, complaint, status in ended] == [("", 0)] * 3
    record = Record(path)
    said = {hash for told, *_ in ended for hash in told.split()}
    assert len(said) == 9
    assert before | said == {revision.hash for revision in record.history("Idlib")}
    assert record.verify().ok
    record.close()


def test_two_processes_make_one_record(path: Path) -> None:
    children = [subprocess.Popen([sys.executable, "-c", _MAKE, str(path)]) for _ in range(3)]
    assert [child.wait() for child in children] == [0, 0, 0]
    record = Record(path)
    record.new_case(pen())
    record.add(pen(), [POST, TIMES])
    assert record.verify().ok
    record.close()
