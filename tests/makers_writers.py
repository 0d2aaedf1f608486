"""Many editors on one record in a database, each a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from makers_server import Server

from variorum.record.desk.address import address
from variorum.record.record import Record
from variorum.record.revision import Action

CHILD = Path(__file__).parent / "record" / "desk" / "desk_child.py"


@dataclass
class Said:
    """What all processes said: the hashes of entries that were acknowledged, and what went wrong."""

    kept: list[str]
    wrong: list[str]
    lost: int  # how often an editor was told that the server was lost


def write_together(
    server: Server, database: str, *, editors: int, times: int, meanwhile: Callable[[], None]
) -> Said:
    """So many editors settle the same dispute so many times, while something befalls the server."""
    place = server.address(database)
    with _running(place, editors, times) as processes:
        meanwhile()
        assert any(process.poll() is None for process in processes)  # else it befell nobody
        told = [process.communicate() for process in processes]
    wrong = [line for _, said in told for line in said.splitlines() if line != "lost"]
    lost = sum(said.count("lost\n") for _, said in told)
    return Said([hash for kept, _ in told for hash in kept.splitlines()], wrong, lost)


@contextmanager
def _running(place: str, editors: int, times: int) -> Iterator[list["subprocess.Popen[str]"]]:
    processes = [
        subprocess.Popen(
            [sys.executable, str(CHILD), place, f"editor {number}", str(times)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": ":".join(filter(None, sys.path))},
        )
        for number in range(editors)
    ]
    try:
        yield processes
    finally:
        for process in processes:
            process.kill()


def nothing_is_lost(server: Server, database: str, said: Said, *, editors: int, times: int) -> None:
    """Every acknowledged decision is there once, in a history without a gap, and the chains verify."""
    record = Record(address(server.address(database)))
    history = record.history("Idlib")
    settled = [revision for revision in history if revision.action is Action.SETTLE]
    assert said.wrong == []
    assert len(said.kept) == len(set(said.kept)) == editors * times
    assert set(said.kept) <= {revision.hash for revision in settled}
    assert [revision.number for revision in history] == list(range(1, len(history) + 1))
    found = record.verify()
    assert found.ok, found.damaged
    record.close()
