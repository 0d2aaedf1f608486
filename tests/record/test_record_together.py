"""Several processes write to one record, and each finds its decisions there."""

import subprocess
import sys
from pathlib import Path

from makers_record import POST, TIMES, pen

from variorum.record.record import Record

CHILD = str(Path(__file__).parent / "record_child.py")


_MAKE = """
import sys
from pathlib import Path
from variorum.record.record import Record
Record(Path(sys.argv[1])).close()
"""


def test_four_processes_settle_at_once(record: Record, path: Path) -> None:
    children = [
        subprocess.Popen(
            [sys.executable, CHILD, "settle", str(path), f"editor {n}", "25"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(4)
    ]
    said = [child.communicate()[0].split() for child in children]
    assert [child.returncode for child in children] == [0, 0, 0, 0]
    hashes = {hash for words in said for hash in words}
    assert len(hashes) == 100
    assert hashes <= {revision.hash for revision in record.history("Idlib")}
    assert record.verify().ok


def test_two_processes_make_one_record(path: Path) -> None:
    children = [subprocess.Popen([sys.executable, "-c", _MAKE, str(path)]) for _ in range(3)]
    assert [child.wait() for child in children] == [0, 0, 0]
    record = Record(path)
    record.new_case(pen())
    record.add(pen(), [POST, TIMES])
    assert record.verify().ok
    record.close()
