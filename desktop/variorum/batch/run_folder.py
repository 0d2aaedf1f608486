"""The folder that a run fills: whatever lies in it is whole, so that a run that was killed can go on."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from filelock import FileLock, Timeout

from variorum.errors import UserError
from variorum.translation import later, tr
from variorum.whole_file import write_whole

MARK, EVENTS, LIST = "batch.json", "events", "events.json"
LOCK = ".lock"
_UNFINISHED = ".*.json.????????"  # as write_whole names what it has not finished
Kept = TypeVar("Kept")
_DIFFERS = {
    "corpus": later("The batch in {folder} is of another corpus; choose another folder."),
    "sha256": later("The corpus has changed since the batch in {folder} was begun; choose another folder."),
    "settings": later("The batch in {folder} was begun with other settings; choose another folder."),
    "program": later(
        "The batch in {folder} was begun by another version of the program; choose another folder."
    ),
    "schema": later(
        "The batch in {folder} was begun by another version of the program; choose another folder."
    ),
}


class BatchRefused(UserError):
    """A folder that another run has filled, or other things; or a corpus that gives nothing to compare."""


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the results in a folder depend on."""

    corpus: str
    sha256: str
    settings: dict[str, str | int | float]
    program: str
    schema: str = "variorum.batch/1"


class Member(msgspec.Struct, frozen=True):
    """One article of an event."""

    number: int  # in the corpus, from 0
    id: str


class Listed(msgspec.Struct, frozen=True):
    """One event as it is to be compared."""

    id: str
    first: str | None
    last: str | None
    articles: list[Member]


class Unread(msgspec.Struct, frozen=True):
    """Something of the corpus that gave no article."""

    source: str
    reason: str


class WorkList(msgspec.Struct, frozen=True):
    """All that a run has to do, and what it cannot."""

    articles: int
    unreadable: list[Unread]
    events: list[Listed]


class RunFolder:
    """Where one run keeps what is done."""

    def __init__(self, folder: Path) -> None:
        self.path = folder

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Make the folder if need be, and keep other runs off it until this one ends, however it ends."""
        self.path.mkdir(parents=True, exist_ok=True)
        self._refuse_other_things()
        try:
            with FileLock(self.path / LOCK, blocking=False):
                yield
        except Timeout as error:
            raise BatchRefused(
                tr("Another run is filling {folder}; let it end, or choose another folder.", folder=self.path)
            ) from error

    def _refuse_other_things(self) -> None:
        """Nothing is left in a folder that is no batch's, a lock as little as results."""
        strange = (one for one in self.path.iterdir() if one.name != LOCK and not one.match(_UNFINISHED))
        if not (self.path / MARK).exists() and any(strange):
            raise BatchRefused(tr("{folder} is not empty, and holds no batch.", folder=self.path))

    def claim(self, mark: Mark) -> None:
        """Take the folder for this run, or go on with it where it is of the same; else BatchRefused."""
        place = self.path / MARK
        if place.exists():
            self._check(place, mark)
        else:
            write_whole(place, _json(mark))
        self._sweep()

    def _check(self, place: Path, mark: Mark) -> None:
        try:
            found = msgspec.json.decode(place.read_bytes(), type=Mark)
        except msgspec.MsgspecError as error:
            raise BatchRefused(tr("{place} is damaged; choose another folder.", place=place)) from error
        differing = next(
            (what for what in Mark.__struct_fields__ if getattr(found, what) != getattr(mark, what)), None
        )
        if differing:
            raise BatchRefused(tr(_DIFFERS[differing], folder=self.path))

    def _sweep(self) -> None:
        """What a killed run had begun to write."""
        for file in [*self.path.glob(_UNFINISHED), *self.path.glob(f"{EVENTS}/??/{_UNFINISHED}")]:
            with suppress(OSError):
                file.unlink()

    def kept_list(self) -> WorkList | None:
        return _decoded(self.path / LIST, WorkList)

    def keep_list(self, listed: WorkList) -> None:
        write_whole(self.path / LIST, _json(listed))

    def comparison_of(self, event: str) -> Path:
        return self.path / EVENTS / event[:2] / f"{event}.json"

    def is_done(self, event: str) -> bool:
        return self.comparison_of(event).is_file()

    def keep(self, event: str, comparison: bytes) -> None:
        place = self.comparison_of(event)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, comparison)

    def write(self, name: str, data: bytes) -> None:
        """A file that is not of one event."""
        write_whole(self.path / name, data)


def _decoded(place: Path, kind: type[Kept]) -> Kept | None:
    """What lies there; None where nothing does, or nothing whole: it is then made again."""
    try:
        return msgspec.json.decode(place.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError):
        return None


def _json(what: msgspec.Struct) -> bytes:
    return msgspec.json.format(msgspec.json.encode(what), indent=1) + b"\n"
