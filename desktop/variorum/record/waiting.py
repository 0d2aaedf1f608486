"""Waits for another program that writes to the record, in steps short enough to be stopped between them."""

from collections.abc import Callable
from sqlite3 import SQLITE_BUSY
from time import monotonic

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

BUSY_SECONDS = 30
STEP = 0.25  # seconds that SQLite waits by itself
Waiting = Callable[[float], None]  # told how many seconds it has been; may raise Cancelled


def patiently(seconds: float) -> None:
    """Wait on without a word."""


def begin_writing(connection: Connection, busy_seconds: float, waiting: Waiting) -> None:
    """Begin a transaction that no other writer can come between; at last SQLite's own refusal."""
    began = monotonic()
    step = min(STEP, busy_seconds)
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(step * 1000)}")
    try:
        while not _begun(connection, last=monotonic() - began + step >= busy_seconds):
            waiting(monotonic() - began)
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(busy_seconds * 1000)}")


def _begun(connection: Connection, *, last: bool) -> bool:
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        if last or getattr(error.orig, "sqlite_errorcode", None) != SQLITE_BUSY:
            raise
        return False
    return True
