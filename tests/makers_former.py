"""Records as former programs wrote them: the same case, row by row in the tables of their version."""

import json
import shutil
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from variorum.record.migrating import MIGRATIONS
from variorum.record.opening import open_engine
from variorum.record.record import Record
from variorum.record.revision import Revision, content
from variorum.record.revisions import ledger_after

# What entries have said since each version; the version before knew nothing of it.
SINCE = {
    "0002": frozenset({"equivalence", "origins", "outside", "holds", "origin_by_editor"}),
    "0003": frozenset({"merges", "overruled", "parts", "passages"}),
}
FORMER = ("0001", "0002")
_COLUMNS = "seq, case_id, number, action, dispute, outcome, low, best, high, at"


def later_than(version: str) -> frozenset[str]:
    """The fields that no entry of a record of this version has."""
    return frozenset[str]().union(*(fields for since, fields in SINCE.items() if since > version))


def former_record(path: Path, version: str, *, case: str = "Idlib") -> Path:
    """Write what the closed record at `path` holds as a program of that version would have; returns where."""
    record = Record(path)
    history = record.history(case)
    record.close()
    former = path.with_name(f"former-{version}.db")
    open_engine(former, migrations=_migrations(path.with_name(f"steps-{version}"), version)).dispose()
    with closing(sqlite3.connect(former)) as connection, connection:
        for table in ("original", "extraction", "cases", "case_article"):
            _put(connection, table, rows_of(path, f"SELECT * FROM {table}"))
        _put(connection, "revision", _revisions(path, history, later_than(version)))
        _put(connection, "account", rows_of(path, "SELECT * FROM account"))
    return former


def _migrations(folder: Path, version: str) -> Path:
    """The migrations up to that version."""

    def later(_: str, names: list[str]) -> set[str]:
        return {
            name for name in names if name == "__pycache__" or (name[:4].isdigit() and name[:4] > version)
        }

    shutil.copytree(MIGRATIONS, folder, ignore=later, dirs_exist_ok=True)
    return folder


def _revisions(path: Path, history: tuple[Revision, ...], later: frozenset[str]) -> list[tuple[Any, ...]]:
    rows, previous, ledger = [], "", ""
    for row, revision in zip(
        rows_of(path, f"SELECT {_COLUMNS} FROM revision ORDER BY seq"), history, strict=True
    ):
        data = _written(revision, previous, later)
        hash = sha256(data).hexdigest()
        ledger = ledger_after(ledger, hash)
        rows.append((*row, data, previous, hash, ledger))
        previous = hash
    return rows


def _written(revision: Revision, previous: str, later: frozenset[str]) -> bytes:
    told = _without(json.loads(content(revision)), later)
    told["previous"] = previous
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _without(value: Any, later: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {key: _without(one, later) for key, one in value.items() if key not in later}
    return [_without(one, later) for one in value] if isinstance(value, list) else value


def _put(connection: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    for row in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def rows_of(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.execute(query))
