"""Hears from the database that others wrote: it says so itself (LISTEN), and is asked now and then."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import psycopg

from variorum.record.desk.address import Address
from variorum.record.desk.connecting import parameters
from variorum.record.desk.faults import sentence

# Seconds: between two looks at whether to end, and between two questions in case a word was lost.
_STEP, _ASK = 0.5, 20.0
CHANNEL = "variorum"


class Listening:
    """A watch on a connection of its own; `changed` asks for entries by others since it was last called."""

    def __init__(self, place: Address, changed: Callable[[], bool]) -> None:
        self._place, self._changed = place, changed
        self._connection: psycopg.Connection | None = None
        self._over, self._waiting = threading.Event(), threading.Lock()
        self._ask_at = 0.0
        self._listen()

    def wait(self, seconds: float) -> bool:
        until = monotonic() + seconds
        with self._waiting:
            while not self._over.is_set():
                left = until - monotonic()
                if self._told(max(0.0, min(_STEP, left))) and self._changed():
                    return True
                if left <= 0:
                    return False
            self._let_go()
        return False

    def close(self) -> None:
        """Whoever waits lets go of the connection: another thread must not, and does not wait for it."""
        self._over.set()
        if self._waiting.acquire(blocking=False):
            try:
                self._let_go()
            finally:
                self._waiting.release()

    def _told(self, seconds: float) -> bool:
        """Whether it is time to ask: somebody wrote, or nobody was asked for long."""
        with self._telling():
            if self._connection is None:
                self._listen()
            assert self._connection is not None
            heard = any(True for _ in self._connection.notifies(timeout=seconds, stop_after=1))
        due = monotonic() >= self._ask_at
        if heard or due:
            self._ask_at = monotonic() + _ASK
        return heard or due

    def _listen(self) -> None:
        """After a connection that broke, what was said meanwhile is asked for at once."""
        with self._telling():
            self._connection = psycopg.connect(**parameters(self._place), autocommit=True)
            self._connection.execute(f"LISTEN {CHANNEL}")
        self._ask_at = 0.0

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except psycopg.Error as error:
            self._let_go()
            known = sentence(error, self._place)
            if known is None:
                raise
            raise known from error

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
