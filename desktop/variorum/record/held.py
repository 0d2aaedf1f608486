"""What holds a record, whether it lies in a file or in a database."""

from collections.abc import Callable, Container
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import Connection, Engine

from variorum.progress import Progress, silent
from variorum.record.desk.address import Address
from variorum.record.waiting import BUSY_SECONDS, Waiting, patiently

if TYPE_CHECKING:
    from variorum.record.watching import Watch


class Held(Protocol):
    """A record that is open: to read and to write, or to read alone."""

    engine: Engine
    read_only: bool

    def reading(self) -> AbstractContextManager[Connection]:
        """The record as it is at one moment."""

    def writing(self) -> AbstractContextManager[Connection]:
        """Alone: what was written within is kept when this ends, all of it or nothing."""

    def erasing(self) -> AbstractContextManager[Connection]:
        """Write, and leave no trace of what was there before."""

    def checking(self) -> AbstractContextManager[None]:
        """While the whole record is checked."""

    @property
    def shared_address(self) -> str | None:
        """By which other processes can open it to check it, if they can."""

    @property
    def writes_as(self) -> str | None:
        """The name under which the record itself lets this user write; None: under any."""

    def back_up(
        self, target: Path | None, *, replace: bool = False, now: datetime, progress: Progress = silent
    ) -> Path:
        """Copy the record as it is now into one file."""

    def watch(self, own: Container[str]) -> "Watch":
        """Notices what others write; `own` holds the hashes of the entries written here."""

    def close(self) -> None: ...


def held(
    place: Path | Address,
    *,
    busy_seconds: float = BUSY_SECONDS,
    waiting: Waiting = patiently,
    read_only: bool = False,
    on_network: bool = False,
    opened: Callable[[], None] = lambda: None,
) -> Held:
    """The record at this place; `opened` is called when it may be another than before."""
    if isinstance(place, Address):
        from variorum.record.desk.in_database import InDatabase

        return InDatabase(
            place, busy_seconds=busy_seconds, waiting=waiting, read_only=read_only, opened=opened
        )
    from variorum.record.in_file import InFile

    return InFile(
        place,
        busy_seconds=busy_seconds,
        waiting=waiting,
        read_only=read_only,
        on_network=on_network,
        opened=opened,
    )
