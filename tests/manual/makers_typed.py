"""Types what a page shows: the program in this process, everything else in a shell."""

import io
import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variorum.cli.main import run

# The shell itself says what its words are: quotes, patterns of files, comments.
_WORDS = "variorum() { printf '%s\\0' \"$@\"; }\n"


@dataclass(frozen=True)
class Seen:
    """What a reader who typed it would see, and the exit status."""

    status: int
    printed: str


def typed(command: str, *, window: Callable[..., int]) -> Seen:
    """Carry out one line in the working folder."""
    parts = list(shlex.shlex(command, posix=False, punctuation_chars=True))
    signs = [part for part in parts if part and set(part) <= set("()<>|&;")]
    if parts[:1] != ["variorum"] or [*signs, ">"] not in ([">"], [">", ">"]) or (signs and parts[-2] != ">"):
        return _by_shell(command)
    if not signs:
        return _by_program(words_of(command), window=window)
    call, _, file = command.rpartition(">")
    seen, said = _apart(words_of(call), window=window)
    Path(file.strip()).write_text(seen.printed, encoding="utf-8")
    return Seen(seen.status, said)


def words_of(command: str) -> list[str]:
    """What the program is called with when a shell reads this line."""
    ran = subprocess.run(["sh", "-c", _WORDS + command], capture_output=True, text=True, check=True)
    return ran.stdout.split("\0")[:-1]


def _by_program(words: Sequence[str], *, window: Callable[..., int]) -> Seen:
    terminal = _Terminal()
    with redirect_stdout(terminal), redirect_stderr(terminal):
        status = run(words, window=window)
    return Seen(status, terminal.shown())


def _apart(words: Sequence[str], *, window: Callable[..., int]) -> tuple[Seen, str]:
    """The answer, which goes into a file, and what is said beside it."""
    answer, beside = _Terminal(), _Terminal()
    with redirect_stdout(answer), redirect_stderr(beside):
        status = run(words, window=window)
    return Seen(status, answer.shown()), beside.shown()


def _by_shell(command: str) -> Seen:
    """With the program on the path, as a process of its own."""
    programs = Path(os.environ["HOME"], "bin")
    programs.mkdir(exist_ok=True)
    program = programs / "variorum"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m variorum "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    ran = subprocess.run(
        ["sh", "-c", command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"},
        check=False,
    )
    return Seen(ran.returncode, ran.stdout.decode())


class _Terminal(io.TextIOWrapper):
    """Takes text and bytes in the order in which they come."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def shown(self) -> str:
        self.flush()
        raw: Any = self.buffer
        return str(raw.getvalue().decode())
