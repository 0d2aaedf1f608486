"""Processes that settle disputes of a record one after the other, and say so after each."""

import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from makers_record import settled
from sqlalchemy import Engine, event

from variorum.record.record import Record

Say = Callable[[str], object]


def settle(path: str, editor: str, many: int, say: Say) -> None:
    record = Record(Path(path))
    for turn in range(many):
        say(settled(record, account=1 + turn % 2, by=editor).hash + "\n")
    record.close()


def kill(path: str, kills: int, seed: int, say: Say) -> None:
    """Let one process after the other settle, kill each at a random moment, and pass on what it had said."""
    chance = random.Random(seed)
    for turn in range(kills):
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            settle(path, f"editor {turn}", 100_000, partial(write, writing))
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as lines:
            heard = [lines.readline() for _ in range(chance.randrange(5))]
            # Counting, not waiting: the kill falls anywhere between two answers, also before the first.
            for _ in range(chance.randrange(400_000)):
                pass
            os.kill(child, signal.SIGKILL)
            heard += lines.readlines()
        os.waitpid(child, 0)
        say("".join(line for line in heard if line.endswith("\n")))


def make(folder: str, kills: int, seed: int) -> None:
    """Let one process after the other make a record of its own, and kill each while it does."""
    import alembic.command  # noqa: F401  so that the children do not spend their time on it

    chance = random.Random(seed)
    for turn in range(kills):
        child = os.fork()
        if not child:
            Record(Path(folder) / f"{turn}.db")
            os._exit(0)
        for _ in range(chance.randrange(4_000_000)):
            pass
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def migrate(source: str, folder: str, stride: int, kills: int, seed: int) -> None:
    """Migrate one copy of a former record after the other, and kill each while it does.

    First before one statement in so many, until none is left to be killed
    before; then as often at random moments.
    """
    import alembic.command  # noqa: F401  so that the children do not spend their time on it

    turn = 0
    while _migrated(source, Path(folder) / f"statement-{turn}.db", before=turn) == signal.SIGKILL:
        turn += stride
    chance = random.Random(seed)
    for turn in range(kills):
        _migrated(source, Path(folder) / f"moment-{turn}.db", after=chance.randrange(6_000_000))


def _migrated(source: str, path: Path, *, before: int | None = None, after: int | None = None) -> int:
    """Open a copy of a former record in a child that is killed; returns the signal that ended it, or 0."""
    shutil.copy(source, path)
    child = os.fork()
    if not child:
        if before is not None:
            _kill_before(before)
        Record(path)
        os._exit(0)
    if after is not None:
        for _ in range(after):
            pass
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) * -1


def _kill_before(number: int) -> None:
    """Kill this process before it carries out the statement of that number."""
    left = iter(range(number))

    def count(*_: object) -> None:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)


def write(pipe: int, line: str) -> None:
    os.write(pipe, line.encode("ascii"))


def tell(line: str) -> None:
    sys.stdout.write(line)
    sys.stdout.flush()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["settle", path, editor, many]:
            settle(path, editor, int(many), tell)
        case ["make", folder, kills, seed]:
            make(folder, int(kills), int(seed))
        case ["migrate", source, folder, stride, kills, seed]:
            migrate(source, folder, int(stride), int(kills), int(seed))
        case ["kill", path, kills, seed]:
            kill(path, int(kills), int(seed), tell)
