"""Holds a record in a database open: to read and to write, or to read alone."""

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, text

from variorum.errors import RecordDamaged, RecordUnusable, RecordUnwritable
from variorum.progress import Progress, silent
from variorum.record.desk.address import Address
from variorum.record.desk.connecting import connected
from variorum.record.desk.faults import database_errors, sentence
from variorum.record.desk.tables import check_version
from variorum.record.desk.turn import commit, taken
from variorum.record.waiting import BUSY_SECONDS, Waiting, patiently
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.record.watching import Watch


class InDatabase:
    """A record in a database that others write to as well."""

    def __init__(
        self,
        place: Address,
        *,
        busy_seconds: float = BUSY_SECONDS,
        waiting: Waiting = patiently,
        read_only: bool = False,
        opened: Callable[[], None] = lambda: None,
    ) -> None:
        self.place = place
        self.read_only = read_only
        self._busy_seconds = busy_seconds
        self._waiting = waiting
        self.engine = connected(place, read_only=read_only)
        try:
            with self._telling(), self.engine.connect() as connection:
                check_version(connection, place, read_only=read_only)
        except BaseException:
            self.engine.dispose()
            raise
        opened()

    def close(self) -> None:
        self.engine.dispose()

    def watch(self, own: Container[str]) -> "Watch":
        from variorum.record.desk.listening import Listening
        from variorum.record.watching import Asked, Looks

        changed = Asked(self.reading, own).changed
        try:
            return Listening(self.place, changed)
        except RecordUnwritable:  # a standby says nothing of itself
            return Looks(changed)

    @property
    def shared_address(self) -> str:
        return str(self.place)

    @cached_property
    def writes_as(self) -> str:
        """The name that the record's owner gave this login, or else the login's own."""
        with self.reading() as connection:
            return str(connection.execute(text("SELECT name_of_login()")).scalar_one())

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._telling(), self.engine.connect() as plain:
            connection = plain.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        if self.read_only:
            raise RecordUnusable(
                tr("The record {path} is open read-only. Nothing was changed.", path=self.place.shown)
            )
        with self._telling():
            connection = taken(self.engine, busy_seconds=self._busy_seconds, waiting=self._waiting)
            with connection:
                yield connection
                commit(self.engine, connection, self.place, busy_seconds=self._busy_seconds)

    @contextmanager
    def erasing(self) -> Iterator[Connection]:
        """Write; what was there before goes with the database's own VACUUM, and from its backups by hand."""
        with self.writing() as connection:
            yield connection

    @contextmanager
    def checking(self) -> Iterator[None]:
        with self._telling():
            yield

    def back_up(
        self, target: Path | None, *, replace: bool = False, now: datetime, progress: Progress = silent
    ) -> Path:
        from variorum.record.copy_making import refuse_target
        from variorum.record.desk.moving import to_file

        if target is None:
            raise RecordUnusable(
                tr(
                    "Copies of a database are its server's to keep. Name a file to copy the "
                    "record {path} to.",
                    path=self.place.shown,
                )
            )
        refuse_target(None, target, replace=replace)
        with self.reading() as connection:
            to_file(connection, target, progress=progress)
        return target

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """What the database raises within, as a sentence."""
        try:
            yield
        except database_errors() as error:
            known = sentence(error, self.place)
            if known is None:
                raise
            raise known from error
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise RecordDamaged(
                tr("The record {path} is damaged: an entry of it cannot be read.", path=self.place.shown)
            ) from error
