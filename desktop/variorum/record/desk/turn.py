"""One writer at a time: takes the turn, and gives it back with all that was written, or with nothing."""

from time import monotonic, sleep

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from variorum.errors import RecordOutOfReach
from variorum.record.desk.address import Address
from variorum.record.desk.faults import is_busy, is_lost
from variorum.record.waiting import Waiting
from variorum.translation import tr

# Seconds to stand in the queue before the user is told, and between two tries to reach the server.
_QUEUE, _AGAIN = 1.0, 0.25
_TURN = text("SELECT one FROM turn FOR UPDATE")
_WHICH = text("SELECT CAST(pg_current_xact_id() AS text)")
_BECAME = text("SELECT pg_xact_status(CAST(:which AS xid8))")


def taken(engine: Engine, *, busy_seconds: float, waiting: Waiting) -> Connection:
    """A connection whose transaction no other writer can come between; at last the database's own refusal.

    Others' turns and a server that is starting again are waited for.
    """
    began = monotonic()
    while True:
        try:
            return _begun(engine, min(_QUEUE, busy_seconds))
        except DBAPIError as error:
            if not (is_busy(error) or is_lost(error)) or monotonic() - began >= busy_seconds:
                raise
            waiting(monotonic() - began)
            if is_lost(error):
                sleep(_AGAIN)


def _begun(engine: Engine, seconds: float) -> Connection:
    connection = engine.connect()
    try:
        connection.begin()
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{max(1, int(seconds * 1000))}ms'")
        connection.execute(_TURN)
        connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
        connection.info["which"] = connection.execute(_WHICH).scalar_one()
    except BaseException:
        connection.close()
        raise
    return connection


def commit(engine: Engine, connection: Connection, place: Address, *, busy_seconds: float) -> None:
    """Keep what was written. Where the answer is lost, the server is asked what became of it.

    RecordOutOfReach where it was not kept, or where nobody can say: that the sentence tells apart.
    """
    which = connection.info.pop("which", None)
    try:
        connection.commit()
    except DBAPIError as error:
        if not is_lost(error):
            raise
        became = _became(engine, str(which), busy_seconds)
        if became == "committed":
            return
        raise RecordOutOfReach(_told(became, place)) from error


def _told(became: str | None, place: Address) -> str:
    if became is None:
        return tr(
            "The record {path} cannot be reached. Whether the last step was kept shows when it can be "
            "reached again.",
            path=place.shown,
        )
    return tr("The record {path} was lost in the middle. Nothing was changed; do it again.", path=place.shown)


def _became(engine: Engine, which: str, seconds: float) -> str | None:
    """What became of a transaction; None where the server did not say for so long."""
    began, became = monotonic(), None
    while monotonic() - began < seconds:
        try:
            with engine.connect() as connection:
                became = connection.execute(_BECAME, {"which": which}).scalar()
        except DBAPIError as error:
            if not is_lost(error):
                raise
        if became in {"committed", "aborted"}:
            return str(became)
        sleep(_AGAIN)
    return None
