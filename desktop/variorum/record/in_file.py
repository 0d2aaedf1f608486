"""Holds a record's file open: to read and to write, or to read alone; copies it while it is in use."""

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from variorum.errors import RecordDamaged, RecordOutOfReach, RecordTooNew, RecordUnusable
from variorum.progress import Progress, silent
from variorum.record.advice import with_advice
from variorum.record.copy_making import make_copy, refuse_target
from variorum.record.copying import copy_whole
from variorum.record.faults import told
from variorum.record.migrating import driver_of
from variorum.record.opening import open_engine
from variorum.record.place import file_at
from variorum.record.reading_only import Sight, open_to_read
from variorum.record.waiting import BUSY_SECONDS, Waiting, patiently
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.record.watching import Watch


class InFile:
    """A record in a file, and how it was opened."""

    def __init__(
        self,
        path: Path,
        *,
        busy_seconds: float = BUSY_SECONDS,
        waiting: Waiting = patiently,
        read_only: bool = False,
        on_network: bool = False,
        opened: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_network` writes to a record on a network drive too, where two machines could spoil it.

        `opened` is called whenever what lies there may be another record than before.
        """
        self.path = path
        self.read_only = read_only
        self._waiting = waiting
        self._busy_seconds = busy_seconds
        self._on_network = on_network
        self._sight: Sight | None = None
        self._told_opened = opened
        self._open()

    def _open(self) -> None:
        with with_advice(self.path):
            self.engine = self._opened()
        self._file = file_at(self.path)
        self._told_opened()

    def _opened(self) -> Engine:
        if self.read_only:
            self._sight = open_to_read(self.path)
            return self._sight.engine
        return open_engine(
            self.path, busy_seconds=self._busy_seconds, waiting=self._waiting, on_network=self._on_network
        )

    def close(self) -> None:
        self.engine.dispose()
        if self._sight is not None:
            self._sight.close()

    def _find(self) -> None:
        """Open the record anew where another file was put in its place; refuse where there is none.

        SQLite would go on writing to the file that was there, and what it
        acknowledged would be gone with it.
        """
        try:
            changed = file_at(self.path) != self._file
        except RecordOutOfReach as error:
            raise RecordOutOfReach(tr("{what} Nothing was changed.", what=error)) from error
        if changed or (self._sight is not None and self._sight.stale):
            self.close()
            self._open()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        self._find()
        with with_advice(self.path), self._telling(), self.engine.connect() as connection:
            yield connection
        if self._sight is not None and self._sight.stale:
            raise RecordUnusable(
                tr("The record {path} was changed while it was read. Do it again.", path=self.path)
            )

    def watch(self, own: Container[str]) -> "Watch":
        from variorum.record.watching import watch_file, watch_to_read

        return watch_to_read(self.path) if self.read_only else watch_file(self.path, own)

    @property
    def shared_address(self) -> str | None:
        """By which other processes can open it to check it; not what may be a copy."""
        return None if self.read_only else f"sqlite:///{self.path.resolve()}"

    @property
    def writes_as(self) -> None:
        """A file knows no editors: whoever may write to it says who they are."""
        return None

    @contextmanager
    def erasing(self) -> Iterator[Connection]:
        """Write, and leave no trace in the file of what was there before."""
        from variorum.record.erasure.sweeping import forget_words, sweep

        with self.writing() as connection:
            yield connection
            forget_words(connection)
        with told(self.path):
            sweep(self.path)

    @contextmanager
    def checking(self) -> Iterator[None]:
        """While the whole record is checked; what a newer program wrote cannot be."""
        self._find()
        if self._sight is not None and self._sight.newer:
            raise RecordTooNew(
                tr(
                    "The record {path} was written by a newer Variorum, so this one cannot check it.",
                    path=self.path,
                )
            )
        with told(self.path):
            yield

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            with told(self.path):
                yield
        except RecordDamaged as error:
            if self._sight is None or not self._sight.newer:
                raise
            raise RecordTooNew(
                tr(
                    "The record {path} was written by a newer Variorum, and this one does not "
                    "know what stands here. Update the program.",
                    path=self.path,
                )
            ) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        if self.read_only:
            raise RecordUnusable(
                tr("The record {path} is open read-only. Nothing was changed.", path=self.path)
            )
        self._find()
        with with_advice(self.path), told(self.path), self.engine.connect() as plain:
            connection = plain.execution_options(writing=True)
            with connection.begin():
                yield connection
        if file_at(self.path) != self._file:
            raise RecordUnusable(
                tr("The record {path} was replaced at this moment. Do it again.", path=self.path)
            )

    def back_up(
        self, target: Path | None, *, replace: bool = False, now: datetime, progress: Progress = silent
    ) -> Path:
        """Copy the record as it is now into one file; of a record that does not hold no copy is kept."""
        from variorum.record.judging import refuse_damaged

        if target is None and self.read_only:
            raise RecordUnusable(
                tr("The record {path} is open read-only. Name a file for the copy.", path=self.path)
            )
        if target is not None:
            refuse_target(self.path, target, replace=replace)
        with self.reading() as connection:
            source = driver_of(connection)
            if target is None:
                return make_copy(source, self.path, now=now, check=refuse_damaged, progress=progress).path
            copy_whole(source, self.path, target, check=refuse_damaged, progress=progress)
        return target
