"""The copies of a record that lie in a folder beside it: which there are, and what they are called."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from variorum.errors import RecordGone, RecordUnusable, UnknownThing
from variorum.translation import tr

_TIME = "%Y-%m-%dT%H%M%S.%fZ"
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z)(?:\.before-(\d{4}))?\.db")


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """One copy of a record."""

    made: datetime  # UTC
    path: Path
    before: str = ""  # the version that the record was about to be brought to

    @property
    def size(self) -> int:
        """In bytes; 0 of one that is gone by now."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


def folder_of(record: Path) -> Path:
    """Where a record's copies are, by whatever link the record is named."""
    place = record.resolve()
    return place.with_name(f"{place.name}.copies")


def copies_of(record: Path) -> tuple[Copy, ...]:
    """The record's copies, the newest first; what bears no copy's name is passed over."""
    folder = folder_of(record)
    try:
        names = [entry.name for entry in folder.iterdir() if entry.is_file()]
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise RecordUnusable(
            tr("The folder {folder} cannot be read: {strerror}.", folder=folder, strerror=error.strerror)
        ) from error
    found = (_named(folder / name) for name in names)
    return tuple(sorted((copy for copy in found if copy is not None), reverse=True))


def _named(path: Path) -> Copy | None:
    parts = _NAME.fullmatch(path.name)
    if parts is None:
        return None
    try:
        made = datetime.strptime(parts[1], _TIME).replace(tzinfo=UTC)
    except ValueError:  # there is no such day
        return None
    return Copy(made, path, parts[2] or "")


def refuse_gone(record: Path) -> None:
    """Refuse to begin a record anew where one was: its copies are still there."""
    if not record.exists() and copies_of(record):
        what = tr(
            "The record {record} is gone, but copies of it are in {folder}.",
            record=record,
            folder=folder_of(record),
        )
        advice = tr(
            "“variorum restore” puts the newest in its place; to begin anew, move that folder away first."
        )
        raise RecordGone(f"{what} {advice}", what=what)


def copy_named(record: Path, name: str) -> Copy:
    """The copy that a user named: by its name, or by a day or time at which one was made."""
    found = [copy for copy in copies_of(record) if copy.path.name.startswith(name.strip() or "?")]
    if not found:
        raise UnknownThing(
            tr(
                "The record {record} has no copy “{name}”; “variorum backup --list” names them.",
                record=record,
                name=name,
            )
        )
    return found[0]


def unused(record: Path, made: datetime, *, before: str = "") -> Copy:
    """A name that no copy bears: after a jump of the clock there may be one of that very time."""
    made = made.astimezone(UTC)
    while True:
        path = folder_of(record) / f"{made.strftime(_TIME)}{f'.before-{before}' if before else ''}.db"
        if not path.exists():
            return Copy(made, path, before)
        made += timedelta(microseconds=1)


def day_and_time(moment: datetime) -> str:
    """A moment as people are told it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
