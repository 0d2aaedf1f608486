"""Has a case read by a process of its own while the window is put together; see decision 0056.

What the record keeps of a case is read by the very code that opens it, on
another core and before this process has imported what reads records. Where it
takes too long, or anything is out of the ordinary, the window opens the case
as if nobody had been asked.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.program import this_program

if TYPE_CHECKING:
    from variorum.dispute.decision import Reconciliation

WORD = "--read-ahead"  # the process's first argument; nothing that a user types
PATIENCE = 1.5  # seconds to wait once the window could be filled
MOST_BYTES = 16 * 1024 * 1024


class Ahead:
    """A case on its way from the other process."""

    def __init__(self, record: str | None, case: str) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        place = [record] if record else []
        try:
            self._process = subprocess.Popen(
                [*this_program(), WORD, case, *place],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            return  # a machine that lets no process begin

    def arrived(self) -> "Reconciliation | None":
        """The case as it is kept; None where it is to be opened as any other. Called once."""
        if self._process is None:
            return None
        try:
            told, _ = self._process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            told = b""
        finally:
            self.end()
        return _read(told)

    def stop(self) -> None:
        """Have whoever waits for it wait no longer; from any thread."""
        if self._process is not None:
            self._process.kill()

    def end(self) -> None:
        """Let go of the process; once nobody waits for it."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _read(told: bytes) -> "Reconciliation | None":
    if not told:
        return None
    import msgspec

    from variorum.dispute.decision import Reconciliation

    try:
        return msgspec.msgpack.decode(told, type=Reconciliation)
    except msgspec.MsgspecError:  # it ended halfway
        return None


def tell(arguments: Sequence[str]) -> int:
    """In the other process: write the case to standard output, or nothing; answers the exit status."""
    from variorum.kept_code import kept_code

    kept_code.begin()
    from variorum.bootstrap import glance
    from variorum.errors import UserError
    from variorum.settings_file import read_settings

    case, record = arguments[0], arguments[1] if len(arguments) > 1 else None
    try:
        opened = glance(record, read_settings().settings)
        kept = opened.as_kept(case)
        opened.close()
    except UserError:
        return 1  # the window will meet the same, and say it
    if kept is None or sum(len(a.original.data) for a in kept.comparison.articles) > MOST_BYTES:
        return 1
    _write(kept)
    kept_code.keep()
    return 0


def _write(kept: "Reconciliation") -> None:
    import msgspec

    content = memoryview(msgspec.msgpack.encode(kept))
    try:
        while content:
            content = content[os.write(sys.stdout.fileno(), content) :]
    except BrokenPipeError:
        return  # nobody waits any more
