"""Opens the window: whether there can be one, and the plain ways of asking for it.

Those are taken without the library that reads the other commands: it takes
longer to load than an empty window, which shall stand before.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from variorum.ahead import Ahead
from variorum.cli.display import display_there, tried_out
from variorum.cli.session import Session
from variorum.errors import UserError

RECORD_SUFFIX = ".variorum.db"
# How a record begins, whatever it is called: SQLite's own mark, and further on the number of a record.
_SQLITE, _NUMBER_AT, _NUMBER = b"SQLite format 3\0", 68, b"Varo"
NO_DISPLAY = "There is no display to open a window on; “variorum compare” and “variorum report” need none."


class NoWindow(UserError):
    """A machine on which no window can be opened."""


class SeveralRecords(UserError):
    """More than one record was named for one window."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the window is to show, and of which record."""

    case: str | None
    files: tuple[Path, ...]
    record: str | None


def asked_for(arguments: Sequence[str]) -> Asked | None:
    """What is asked for by `open` with a case, a record and files; None of all else, for whom it concerns."""
    words = iter(arguments)
    if next(words, None) != "open":
        return None
    named: dict[str, str] = {}
    files = []
    for word in words:
        if not word.startswith("-"):
            files.append(Path(word))
            continue
        option, equals, value = word.partition("=")
        value = value if equals else next(words, "-")
        if option not in ("--case", "--record") or option in named or value.startswith("-") or not value:
            return None
        named[option] = value
    record = named.get("--record") or os.environ.get("VARIORUM_RECORD") or None
    return Asked(named.get("--case"), tuple(files), record)


def is_record(path: Path) -> bool:
    """Whether a record lies there, by its name or by its first bytes; asked before any record is open."""
    if not path.is_file():
        return False
    if path.name.casefold().endswith(RECORD_SUFFIX):
        return True
    try:
        with path.open("rb") as file:
            begins = file.read(_NUMBER_AT + len(_NUMBER))
    except OSError:
        return False  # whoever reads it as an article says why
    return begins.startswith(_SQLITE) and begins.endswith(_NUMBER)


def record_among(files: Sequence[Path], named: str | None) -> str | None:
    """The record that the window opens: a file's, else the one named; not an option's and a file's."""
    found = {str(path) for path in files if is_record(path)}
    if named != os.environ.get("VARIORUM_RECORD"):
        found |= {named} if named else set()
    if len(found) > 1:
        raise SeveralRecords(f"One window shows one record; name one of these: {', '.join(sorted(found))}.")
    return next(iter(found), named)


def show(session: Session, case: str | None, files: Sequence[Path]) -> int:
    """Open the window and stay until it is closed; a record among the files is the one it opens."""
    session.record = record_among(files, session.record)
    files = [path for path in files if not is_record(path)]
    there = display_there()
    if there is False:
        raise NoWindow(NO_DISPLAY)
    if find_spec("PySide6") is None or session.window is None:
        raise NoWindow(
            "The window needs PySide6; install it with: python3 -m pip install 'variorum[desktop]'"
        )
    if there is None and not tried_out():
        raise NoWindow(NO_DISPLAY)
    settings = session.settings()
    ahead = Ahead(session.record, case) if case is not None and not files else None
    make = partial(session.workspace, settings=settings)
    try:
        return session.window(make, settings, case, list(files), ahead)
    finally:
        if ahead is not None:
            ahead.end()
