"""Refuses a file that would have SQLite do what no Variorum asked for, before anything is read or written."""

import json
import sqlite3
from functools import cache
from hashlib import sha256
from pathlib import Path

from variorum.errors import RecordDamaged, RecordUnusable
from variorum.record.place import is_ordinary
from variorum.translation import tr

APPLICATION_ID = 0x5661726F  # "Varo", in the header of every record
DEFINITIONS = "definitions.json"
Definitions = dict[str, str]  # "trigger revision_never_updated" → SHA-256 of what it does

_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master"
# They would run as soon as they are asked for rows, whatever they are called.
_NEVER_OURS = (
    "SELECT type, name FROM sqlite_master WHERE type = 'view'"
    " OR (sql LIKE 'CREATE VIRTUAL %' AND sql NOT LIKE '% USING fts5(%')"
)
_VERSIONS = "SELECT version_num FROM alembic_version LIMIT 2"
_VERSION_TABLE = "table alembic_version"
_OWN_INDEX = "index sqlite_autoindex_"  # SQLite makes them for keys, without a definition
# Last in a rollback journal that names another one (https://sqlite.org/fileformat2.html, section 3).
_JOURNAL_MARK = bytes.fromhex("d9d505f920a163d7")
_LONGEST_NAME = 80


def refuse_trap(path: Path) -> None:
    """Refuse a journal beside the file that names yet another file: SQLite would delete that one.

    We attach no second database, so that no record of ours ever leaves such a journal.
    """
    place = path.resolve()  # SQLite looks beside the file that a link leads to
    journal = place.with_name(f"{place.name}-journal")
    if not journal.exists():
        return
    if not is_ordinary(journal):
        raise RecordUnusable(
            tr("Beside the record lies {journal}, which is no ordinary file. Take it away.", journal=journal)
        )
    with journal.open("rb") as file:
        file.seek(max(0, journal.stat().st_size - len(_JOURNAL_MARK)))
        if file.read() == _JOURNAL_MARK:
            raise RecordUnusable(
                tr(
                    "Beside the record lies {journal}, which would have another file deleted. No "
                    "Variorum wrote it; take it away.",
                    journal=journal,
                )
            )


def refuse_foreign(connection: sqlite3.Connection, path: Path, migrations: Path) -> None:
    """Refuse a database that is no record, or that defines what no migration of ours does.

    A trigger would forge entries while we write, a view show others than are
    there. What is ours, yet missing, is left for `verify` to name. What a
    newer program defines is not known: there, only what is never ours is refused.
    """
    connection.execute("BEGIN")  # the version and the tables as of one moment, also while another migrates
    try:
        found = defined(connection)
        if not found:
            return
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise RecordUnusable(tr("The file {path} is not a Variorum record.", path=path))
        known = definitions(migrations)
        _refuse_others({_VERSION_TABLE: found.get(_VERSION_TABLE, "")}, known[max(known)], path)
        if (version := _version(connection, path)) > max(known):
            found = {f"{kind} {name}": "" for kind, name in connection.execute(_NEVER_OURS)}
    finally:
        connection.execute("ROLLBACK")
    expected = known.get(version, {})
    if version in known and _other(found, expected):
        expected = _as_here(migrations, version)
    _refuse_others(found, expected, path)


def _as_here(migrations: Path, version: str) -> Definitions:
    """Another release of SQLAlchemy may write the same tables in other words: what it writes here."""
    from variorum.record.defining import definitions_here

    return definitions_here(migrations, version)


def _version(connection: sqlite3.Connection, path: Path) -> str:
    versions = connection.execute(_VERSIONS).fetchall()
    if len(versions) != 1 or not isinstance(versions[0][0], str):
        raise RecordDamaged(tr("The record {path} does not say which version it is.", path=path))
    return str(versions[0][0])


def _other(found: Definitions, known: Definitions) -> str | None:
    """The first thing that is defined otherwise than it is known."""
    return next((w for w, means in found.items() if means not in (known.get(w), _COUNTED.get(w))), None)


def _refuse_others(found: Definitions, known: Definitions, path: Path) -> None:
    what = _other(found, known)
    if what is not None:
        kind, _, name = what.partition(" ")
        shown = ascii(name[:_LONGEST_NAME])[1:-1]
        raise RecordDamaged(
            tr(
                "The record {path} holds a {kind} “{shown}” that no Variorum puts there. It was not opened.",
                path=path,
                kind=kind,
                shown=shown,
            )
        )


def defined(connection: sqlite3.Connection) -> Definitions:
    """Every table, index, view and trigger of a database, but for what SQLite makes by itself."""
    return {
        f"{kind} {name}": _hash(f"{table} {sql}")
        for kind, name, table, sql in connection.execute(_SCHEMA)
        if sql is not None or not f"{kind} {name}".startswith(_OWN_INDEX)
    }


def _hash(text: str) -> str:
    return sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


# What ANALYZE counts.
_COUNTED = {
    f"table {name}": _hash(f"{name} CREATE TABLE {name}({columns})")
    for name, columns in (("sqlite_stat1", "tbl,idx,stat"), ("sqlite_stat4", "tbl,idx,neq,nlt,ndlt,sample"))
}


@cache
def definitions(migrations: Path) -> dict[str, Definitions]:
    """What each released version of the tables defines; `make definitions` writes it."""
    known: dict[str, Definitions] = json.loads((migrations / DEFINITIONS).read_text(encoding="utf-8"))
    return known
