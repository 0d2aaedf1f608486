"""What was typed is kept in a file of the process's own, and found when that process is gone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from variorum.gui.crash.faults import FaultLog, left_behind
from variorum.gui.crash.unsaved import Unsaved

KEEP = """
import os, sys
from pathlib import Path
from variorum.gui.crash.unsaved import Unsaved
Unsaved(Path(sys.argv[1])).keep("card:x", "my words")()
os._exit(3)
"""


def test_what_a_program_that_fell_had_kept_is_found_once(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KEEP, str(tmp_path)], check=False)
    assert Unsaved(tmp_path).found() == {"card:x": "my words"}


def test_what_was_found_is_kept_until_it_is_recorded(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KEEP, str(tmp_path)], check=False)
    unsaved = Unsaved(tmp_path)
    unsaved.found()
    assert "my words" in unsaved.path.read_text("utf-8")
    unsaved.forget("card:x")()
    assert not unsaved.path.exists()


def test_a_program_that_ends_as_it_should_leaves_nothing(tmp_path: Path) -> None:
    unsaved = Unsaved(tmp_path)
    unsaved.keep("card:x", "my words")()
    unsaved.let_go()
    assert not list(tmp_path.glob("unsaved-*.json"))


def test_one_that_hands_over_leaves_it(tmp_path: Path) -> None:
    unsaved = Unsaved(tmp_path)
    unsaved.keep("card:x", "my words")()
    unsaved.let_go(keep=True)
    assert unsaved.path.exists()


@pytest.mark.parametrize("said", ["", "[1, 2]", "{", '{"a": 1}', "\x00"])
def test_a_damaged_file_is_passed_over(tmp_path: Path, said: str) -> None:
    (tmp_path / "unsaved-1.json").write_text(said, encoding="utf-8")
    assert Unsaved(tmp_path).found() == {}


def test_where_nothing_can_be_written_the_editor_works_on(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    Unsaved(blocked / "folder").keep("card:x", "words")()


def test_a_fault_leaves_its_log_and_an_orderly_end_none(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from variorum.gui.crash.faults import FaultLog; "
    code += "FaultLog(Path(sys.argv[1])).begin(); import faulthandler; faulthandler._sigsegv()"
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, capture_output=True)
    assert "Segmentation fault" in left_behind(tmp_path)
    assert left_behind(tmp_path) == ""


def test_a_log_of_a_program_that_runs_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / f"faults-{os.getpid()}.log").write_text("")
    assert left_behind(tmp_path) == "" and list(tmp_path.glob("faults-*.log"))


def test_the_log_goes_with_an_orderly_end(tmp_path: Path) -> None:
    import faulthandler

    was_enabled = faulthandler.is_enabled()
    log = FaultLog(tmp_path)
    log.begin()
    assert list(tmp_path.glob("faults-*.log"))
    log.end()
    assert not list(tmp_path.glob("faults-*.log"))
    if was_enabled:
        faulthandler.enable()
