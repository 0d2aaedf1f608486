"""Types at shells as a person does: on a terminal, with TAB, and with whatever the shell makes of it."""

import os
import pty
import select
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

PATIENCE = 60  # seconds
_READY = "ready to type"
_SHIM = """#!/bin/sh
if [ -n "$_VARIORUM_COMPLETE" ]; then exec '{python}' -m variorum "$@"; fi
printf 'got'; printf ' <%s>' "$@"; echo ' end'
"""


@dataclass(frozen=True)
class Shell:
    """An interactive shell that knows one script; a stand-in tells what it was given in the end."""

    started: tuple[str, ...]
    begins: str
    folder: Path
    environment: dict[str, str]

    def gets(self, keys: str) -> str:
        """What the program is given in the end, when these keys and Return are pressed."""
        leader, follower = pty.openpty()
        process = Popen(
            self.started, stdin=follower, stdout=follower, stderr=follower, env=self.environment,
            cwd=self.folder, start_new_session=True,
        )  # fmt: skip
        os.close(follower)
        try:
            os.write(leader, f"{self.begins}; echo 'ready' 'to type'\n".encode())
            _read(leader, _READY.encode())
            os.write(
                leader, f"{keys}\n".encode()
            )  # what follows a TAB waits until the shell has done with it
            return _between(_read(leader, b" end\r"))
        finally:
            process.kill()
            process.wait()
            os.close(leader)


def stand_in(folder: Path, record: Path | None = None) -> dict[str, str]:
    """An environment in which `variorum` answers a shell, and otherwise tells what it was given."""
    programs = folder / "programs"
    programs.mkdir()
    shim = programs / "variorum"
    shim.write_text(_SHIM.format(python=sys.executable))
    shim.chmod(0o755)
    named = {"VARIORUM_RECORD": str(record)} if record else {}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "HOME": str(folder), "TERM": "dumb", "PS1": "", **named}


def _read(leader: int, until: bytes) -> bytes:
    read, ends = b"", time.monotonic() + PATIENCE
    while until not in read:
        left = ends - time.monotonic()
        assert left > 0 and select.select([leader], [], [], left)[0], read.decode(errors="replace")
        read += os.read(leader, 4096)
    return read


def _between(read: bytes) -> str:
    return read.decode().rpartition("got ")[2].partition(" end\r")[0]
