"""The names of a record's cases, read at once and without a trace: what a shell offers while one types."""

import sqlite3
from contextlib import closing
from pathlib import Path

from variorum.record.foreign import APPLICATION_ID, refuse_trap

_MOST = 1000
_STEPS = 200_000  # of SQLite's machine; the list of a thousand cases takes a tenth of them
_PLAIN = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'cases' AND sql LIKE 'CREATE TABLE %'"
_NAMES = f"SELECT name FROM cases WHERE NOT removed AND typeof(name) = 'text' ORDER BY name LIMIT {_MOST}"


def listed_names(path: Path) -> tuple[str, ...]:
    """Those on the list; none where nothing can be read without making a file or taking a lock for long.

    Of a record that was cut off while it was written, the newest entries are in a log that only
    who opens the record may bring in: it has no names to offer until then.
    """
    how = _how(path)
    if how is None:
        return ()
    refuse_trap(path)
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, timeout=0.2)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.set_progress_handler(lambda: True, _STEPS)
        marked = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        if not marked or connection.execute(_PLAIN).fetchone() is None:
            return ()
        return tuple(name for (name,) in connection.execute(_NAMES) if name.isprintable())


def _how(path: Path) -> str | None:
    """The file alone where it has no log, through the log where that is shared already."""
    if not path.is_file():
        return None
    log, shared = (path.resolve().with_name(f"{path.resolve().name}{end}") for end in ("-wal", "-shm"))
    if not log.exists() or not log.stat().st_size:
        return "mode=ro&immutable=1"
    return "mode=ro" if shared.exists() else None
