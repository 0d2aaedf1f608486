"""Processes that work on a record, and say after each thing they did that it is done."""

import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from makers_record import article, pen, settled
from sqlalchemy import Engine, event

from variorum.record.handover.bundle import unpacked
from variorum.record.record import Record

Say = Callable[[str], object]


def settle(path: str, editor: str, many: int, say: Say) -> None:
    record = Record(Path(path))
    for turn in range(many):
        say(settled(record, account=1 + turn % 2, by=editor).hash + "\n")
    record.close()


def load(path: str, editor: str, bundles: str, many: int, say: Say) -> None:
    """Settle, add articles two by two, and take cases in, in an order of the editor's own."""
    record, chance = Record(Path(path)), random.Random(editor)
    files = sorted(Path(bundles).glob("*.variorum"))
    for turn in range(many):
        match chance.randrange(4):
            case 0 | 3:
                copy = unpacked(chance.choice(files[: 2 + int(editor.split()[-1])]))
                record.bring_in(copy, pen("", editor=editor))
                say("".join(f"{entry.hash}\n" for entry in copy.entries))
            case 1:
                pair = [article(f"{editor}-{turn}-{n}", f"Of {editor}, {turn}, {n}.") for n in (1, 2)]
                record.add(pen(editor=editor), pair)
                say("".join(f"{one.original.sha256}\n" for one in pair))
            case _:
                say(settled(record, account=1 + turn % 2, by=editor).hash + "\n")
    record.close()


def migrate(path: str, editor: str, say: Say) -> None:
    """Open a record that an earlier program wrote, and settle in it."""
    record = Record(Path(path))
    for _ in range(3):
        say(settled(record, by=editor).hash + "\n")
    record.close()


def batter(folder: str, kills: int, seed: int, say: Say) -> None:
    """Kill one process after the other at a random moment; every fifth while it migrates a record.

    What they acknowledged is passed on, with the file's name before it.
    """
    import alembic.command  # noqa: F401  so that the children do not spend their time on it

    chance, place = random.Random(seed), Path(folder)
    former = sorted(place.glob("former-*.db"))
    for turn in range(kills):
        if turn % 5:
            path, act = "record.db", partial(load, bundles=folder, many=100_000)
        else:
            path, act = f"migrated-{turn}.db", migrate
            shutil.copy(former[turn // 5 % len(former)], place / path)
        task = partial(act, str(place / path), f"editor {turn}")
        # A migration has but one moment at which it counts, and nothing to say before.
        lines = killed(task, chance, answers=5, patience=400_000) if turn % 5 else killed(task, chance)
        say("".join(f"{path} {line}" for line in lines))


def killed(
    task: Callable[..., None], chance: random.Random, *, answers: int = 1, patience: int = 8_000_000
) -> list[str]:
    """What a process said before it was killed, somewhere between two answers or before the first."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        task(say=partial(write, writing))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as lines:
        heard = [lines.readline() for _ in range(chance.randrange(answers))]
        # Counting, not waiting: the kill falls anywhere.
        for _ in range(chance.randrange(patience)):
            pass
        os.kill(child, signal.SIGKILL)
        heard += lines.readlines()
    os.waitpid(child, 0)
    return [line for line in heard if line.endswith("\n")]


def watch(path: str, many: int) -> None:
    """Read and verify while others write."""
    record = Record(Path(path))
    for _ in range(many):
        assert record.history("Idlib")
        found = record.verify()
        assert found.ok, found.damaged
    record.close()


def take_in(path: str, bundles: str, many: int, say: Say) -> None:
    """Take one case after the other in while others write."""
    record, files = Record(Path(path)), sorted(Path(bundles).glob("*.variorum"))
    for turn in range(many):
        copy = unpacked(files[turn % len(files)])
        record.bring_in(copy, pen("", editor="importer"))
        say("".join(f"{entry.hash}\n" for entry in copy.entries))
    record.close()


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


def interrupt(source: str, folder: str, stride: int, kills: int, seed: int) -> None:
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
        case ["batter", folder, kills, seed]:
            batter(folder, int(kills), int(seed), tell)
        case ["migrate", path, editor]:
            migrate(path, editor, tell)
        case ["watch", path, many]:
            watch(path, int(many))
        case ["take-in", path, bundles, many]:
            take_in(path, bundles, int(many), tell)
        case ["migrate", source, folder, stride, kills, seed]:
            interrupt(source, folder, int(stride), int(kills), int(seed))
