"""Says in a sentence what the database refused, or that it does not answer."""

from typing import Any

from sqlalchemy.exc import DBAPIError

from variorum.errors import RecordDamaged, RecordOutOfReach, RecordUnusable, RecordUnwritable
from variorum.record.desk.address import Address
from variorum.translation import later, tr

# By the codes of https://www.postgresql.org/docs/15/errcodes-appendix.html, whole or by their class.
_SENTENCES: dict[str, tuple[type[RecordUnusable], str]] = {
    "28": (RecordUnusable, later("The record {path} refuses this login: {detail}.")),
    "3D000": (RecordUnusable, later("There is no such database: {detail}.")),
    "42501": (RecordUnwritable, later("The record {path} does not allow you this: {detail}.")),
    "25006": (RecordUnwritable, later("The record {path} can only be read there. Nothing was changed.")),
    "P0001": (RecordUnwritable, later("The record {path} refused: {detail}. Nothing was changed.")),
    "55P03": (
        RecordUnusable,
        later("Others are writing to the record {path}. Nothing was changed; try again."),
    ),
    "40": (
        RecordUnusable,
        later("Others are writing to the record {path}. Nothing was changed; try again."),
    ),
    "57014": (RecordUnusable, later("The record {path} stopped at this. Nothing was changed.")),
    "53": (RecordUnusable, later("The record {path} has no room or no connection left: {detail}.")),
    "54": (RecordUnusable, later("This is larger than a record can hold. Nothing was changed.")),
    "XX": (RecordDamaged, later("The record {path} is damaged: {detail}.")),
    "42P01": (RecordDamaged, later("The record {path} is damaged: {detail}.")),
    "42703": (RecordDamaged, later("The record {path} is damaged: {detail}.")),
}
# Of a server that stops, starts or crashed; and of what lies between.
_LOST = ("08", "57P01", "57P02", "57P03", "57P05")


def database_errors() -> tuple[type[Exception], ...]:
    """What is raised where the database refuses: by SQLAlchemy, or by the driver itself."""
    import psycopg

    return DBAPIError, psycopg.Error


def is_lost(error: BaseException) -> bool:
    """Whether the database is not to be reached, or went away while it was asked."""
    cause = _cause(error)
    state = _state(cause)
    if state:
        return state.startswith(_LOST)
    # Without a code it is libpq that speaks: no server was reached, or the connection broke.
    return type(cause).__name__ in {"OperationalError", "ConnectionTimeout", "InterfaceError"}


def is_busy(error: BaseException) -> bool:
    """Whether another writer held the record for longer than was waited."""
    return _state(_cause(error)) == "55P03"


def sentence(error: BaseException, place: Address) -> RecordUnusable | None:
    """The error as the user is told it; None where it can only be our own mistake."""
    cause = _cause(error)
    detail = _detail(cause)
    if (type(cause).__name__ == "ProgrammingError" and not _state(cause)) or "invalid sslmode" in detail:
        return RecordUnusable(
            tr("The address {path} cannot be used: {detail}.", path=place.shown, detail=detail)
        )
    if is_lost(error):
        refused = _refused(detail)
        if refused is not None:
            return RecordUnusable(tr(refused, path=place.shown, detail=detail))
        return RecordOutOfReach(
            tr(
                "The record {path} cannot be reached: {detail}. Nothing was changed.",
                path=place.shown,
                detail=detail,
            )
        )
    state = _state(cause)
    for code in (state, state[:2]):
        if code in _SENTENCES:
            kind, words = _SENTENCES[code]
            return kind(tr(words, path=place.shown, detail=detail))
    return None


def _refused(detail: str) -> str | None:
    """At the first call libpq gives no code: the login was refused, or there is no such database."""
    if "authentication failed" in detail or "no password supplied" in detail or "no pg_hba.conf" in detail:
        return later("The record {path} refuses this login: {detail}.")
    if "does not exist" in detail and 'role "' in detail:
        return later("The record {path} refuses this login: {detail}.")
    if "does not exist" in detail and "FATAL" in detail:
        return later("The record {path} is not there: {detail}.")
    if "definition of service" in detail or "invalid URI" in detail:
        return later("The address {path} cannot be used: {detail}.")
    return None


def _cause(error: BaseException) -> BaseException:
    return error.orig if isinstance(error, DBAPIError) and error.orig is not None else error


def _state(cause: Any) -> str:
    return str(getattr(cause, "sqlstate", None) or "")


def _detail(cause: Any) -> str:
    """The first line of what the database said, in one sentence without an end."""
    said = getattr(getattr(cause, "diag", None), "message_primary", None) or str(cause)
    lines = [line.strip() for line in str(said).splitlines() if line.strip()]
    return lines[0].removeprefix("consuming input failed: ").rstrip(".") if lines else type(cause).__name__
