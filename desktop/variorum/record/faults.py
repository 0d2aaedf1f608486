"""Says in a sentence what the disk or SQLite refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage
from sqlite3 import Error

import msgspec
from sqlalchemy.exc import DBAPIError

from variorum.errors import RecordDamaged, RecordUnusable, RecordUnwritable
from variorum.translation import later, tr

# Names of SQLite's result codes, without what follows the second underscore.
_SENTENCES = {
    "SQLITE_FULL": later("There is no room left for the record {path}. Nothing was changed."),
    "SQLITE_IOERR": later("The disk refused to read or write the record {path}. Nothing was changed."),
    "SQLITE_BUSY": later("Another program is writing to the record {path}. Nothing was changed; try again."),
    "SQLITE_LOCKED": later(
        "Another program is writing to the record {path}. Nothing was changed; try again."
    ),
    "SQLITE_READONLY": later("The record {path} cannot be written: the file or its folder is read-only."),
    "SQLITE_PERM": later("The record {path} cannot be opened: its permissions do not allow it."),
    "SQLITE_CANTOPEN": later("The record {path} cannot be opened or created there."),
    "SQLITE_TOOBIG": later("This is larger than a record can hold. Nothing was changed."),
    "SQLITE_NOMEM": later("There is not enough memory to work on the record {path}."),
}
_LEAST = 64 * 1024  # bytes of room without which SQLite opens no log
_DAMAGE = {
    "SQLITE_NOTADB": later("The file {path} is not a Variorum record, or its beginning is damaged."),
    "SQLITE_CORRUPT": later("The record {path} is damaged."),
    # Raised by Python where a text is no UTF-8, by SQLite where a table it must have is gone.
    "SQLITE_ERROR": later("The record {path} is damaged: {detail}."),
    "SQLITE_FORMAT": later("The record {path} is damaged."),
}


def _code(error: BaseException) -> str:
    name = getattr(error, "sqlite_errorname", None) or "SQLITE_ERROR"
    return "_".join(str(name).split("_")[:2])


def sentence(error: Error | DBAPIError, path: Path) -> RecordUnusable | None:
    """The error of a file as the user is told it; None where it can only be our own mistake."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if type(cause).__module__.partition(".")[0] == "psycopg":
        return None  # of the database that a file is copied from: whoever holds that says it
    code = _code(cause)
    if code == "SQLITE_IOERR" and is_full(path):
        code = "SQLITE_FULL"  # of files that are mapped into memory SQLite says no more than that
    if code == "SQLITE_READONLY":
        return RecordUnwritable(tr(_SENTENCES[code], path=path))
    if code in _SENTENCES:
        return RecordUnusable(tr(_SENTENCES[code], path=path))
    if code in _DAMAGE:
        return RecordDamaged(_DAMAGE[code].format(path=path, detail=cause))
    return None


def is_full(path: Path) -> bool:
    """Whether there is as good as no room left where the file lies."""
    try:
        return disk_usage(path.parent).free < _LEAST
    except OSError:
        return False


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What the database raises within, as a sentence about the record at this path."""
    try:
        yield
    except (Error, DBAPIError) as error:
        known = sentence(error, path)
        if known is None:
            raise
        raise known from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise RecordDamaged(
            tr("The record {path} is damaged: an entry of it cannot be read.", path=path)
        ) from error
    except OSError as error:
        raise RecordUnusable(
            tr("The record {path} cannot be used: {strerror}.", path=path, strerror=error.strerror or error)
        ) from error
