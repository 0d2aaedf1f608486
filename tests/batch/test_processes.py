"""Workers are processes: what one dies of costs nobody else anything, and none outlives its parent."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path

import pytest

from variorum.batch.pool import Failed
from variorum.batch.processes import Processes
from variorum.errors import UserError

NATIVE = "OMP_NUM_THREADS"


@dataclass(frozen=True)
class Square:
    number: int

    def __call__(self) -> int:
        return self.number**2


@dataclass(frozen=True)
class Refuse:
    sentence: str | None

    def __call__(self) -> int:
        raise UserError(self.sentence) if self.sentence else TypeError("ours")


@dataclass(frozen=True)
class Die:
    """Ends its process: once, where there is a place to note that in; else each time."""

    note: Path | None

    def __call__(self) -> str:
        if self.note is not None and self.note.exists():
            return "alive"
        if self.note is not None:
            self.note.touch()
        os.kill(os.getpid(), signal.SIGKILL)
        return "never"


@dataclass(frozen=True)
class Surroundings:
    def __call__(self) -> tuple[str | None, bool]:
        return os.environ.get(NATIVE), signal.getsignal(signal.SIGINT) == signal.SIG_IGN


def answers(tasks, *, workers=2):
    told: list[str] = []
    with Processes(workers, tell=told.append) as pool:
        found = {finished.number: finished.answer for finished in pool.answers(tasks)}
    assert not active_children()
    return [found[n] for n in sorted(found)], told


@pytest.mark.slow
def test_every_task_is_answered_under_its_number_and_an_error_is_a_sentence(monkeypatch):
    monkeypatch.delenv(NATIVE, raising=False)
    tasks = [*map(Square, range(9)), Refuse("It is torn."), Refuse(None), Surroundings()]
    found, told = answers(tasks)
    assert found[:9] == [n * n for n in range(9)]
    assert found[9:11] == [Failed("It is torn."), Failed("This is a bug in Variorum (TypeError).")]
    assert found[11] == ("1", True)
    assert NATIVE not in os.environ
    assert told == []


@pytest.mark.slow
def test_a_worker_that_dies_is_told_and_its_task_is_tried_once_more(tmp_path):
    tasks = [Square(1), Die(tmp_path / "died"), Square(2), Die(None), *map(Square, range(3, 6))]
    found, told = answers(tasks)
    assert found[:3] == [1, "alive", 4]
    assert found[3] == Failed(
        "The process that worked on it ended, twice; perhaps there is too little memory."
    )
    assert found[4:] == [9, 16, 25]
    assert told and set(told) == {
        "A worker has ended before its work was done; what it was at is tried once more."
    }


@pytest.mark.slow
def test_what_is_broken_off_leaves_no_process_behind():
    with pytest.raises(KeyboardInterrupt), Processes(2, tell=lambda _: None) as pool:
        for _ in pool.answers(map(Square, range(1_000))):
            raise KeyboardInterrupt
    assert not active_children()


DIES_WITH_A_WORKER = """
import os, sys
sys.path.insert(0, {folder!r})
from test_processes import Leave, Processes
if __name__ == "__main__":
    with Processes(1, tell=print) as pool:
        for finished in pool.answers([Leave()]):
            os.kill(os.getpid(), 9)
"""


@dataclass(frozen=True)
class Leave:
    """Lets its worker hold the far end of standard output, which closes when the worker is no more."""

    def __call__(self) -> int:
        return os.getpid()


@pytest.mark.slow
def test_a_worker_ends_when_the_one_who_gave_it_work_is_killed(tmp_path):
    """Standard output ends only when all who hold it have."""
    script = tmp_path / "dies.py"
    script.write_text(DIES_WITH_A_WORKER.format(folder=str(Path(__file__).parent)))
    ran = subprocess.run([sys.executable, str(script)], stdout=subprocess.PIPE, timeout=60, check=False)
    assert ran.returncode == -signal.SIGKILL
