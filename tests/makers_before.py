"""Records as former programs left them: rows of today, in the tables of a former version."""

import json
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from makers_record import POST, TIMES, displaced, pen, settled, spelled, two_disputes

from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import OriginEdit, SourceEdit
from variorum.record import steps, turning
from variorum.record.migrating import MIGRATIONS
from variorum.record.opening import open_engine
from variorum.record.record import Record, Step
from variorum.record.revisions import ledger_after
from variorum.record.snapshot import paragraph_selector, snapshot_of

_SINCE = {
    "0002": {"equivalence", "origins", "outside", "holds", "origin_by_editor"},
    "0003": {"merges", "overruled", "parts", "passages"},
}
FORMER = ("0001", "0002", "0003", "0004", "0005")
_PLAIN = ("original", "extraction", "cases", "case_article", "comparison")
_INDEXES = ("paragraph_words", "decision_words")


def later_than(version: str) -> set[str]:
    """The fields of an entry that came after a version."""
    return {name for since, names in _SINCE.items() if since > version for name in names}


def rows_of(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.execute(query))


def former(today: Path, target: Path, version: str) -> Path:
    """What the program of that version would have written of the same cases."""
    folder = target.with_name(f"{target.name}.steps")
    shutil.copytree(MIGRATIONS, folder, ignore=lambda _, names: later_steps(names, version))
    open_engine(target, migrations=folder).dispose()
    with closing(sqlite3.connect(target)) as connection, connection:
        for table in _PLAIN:
            _put(connection, table, rows_of(today, f"SELECT * FROM {table}"))
        _put(connection, "revision", _revisions(today, version, merges=version >= "0003"))
        _put(connection, "account", rows_of(today, "SELECT * FROM account"))
        for index in _INDEXES:
            query = f"SELECT rowid, text FROM {index}"
            connection.executemany(f"INSERT INTO {index} (rowid, text) VALUES (?, ?)", rows_of(today, query))
    return target


def later_steps(names: Iterable[str], version: str) -> list[str]:
    return [name for name in names if name == "__pycache__" or (name[:4].isdigit() and name[:4] > version)]


def _put(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    for row in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _revisions(today: Path, version: str, *, merges: bool) -> Iterable[tuple[Any, ...]]:
    """The entries without what came later, chained anew."""
    last: dict[int, str] = {}
    ledger = ""
    columns = "seq, case_id, number, action, dispute, outcome, low, best, high, at"
    for *index, content in rows_of(today, f"SELECT {columns}, content FROM revision ORDER BY seq"):
        previous = last.get(index[1], "")
        told = {**without(json.loads(content), later_than(version)), "previous": previous}
        data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        last[index[1]] = sha256(data).hexdigest()
        ledger = ledger_after(ledger, last[index[1]])
        yield (*index, data, previous, *([""] if merges else []), last[index[1]], ledger)


def without(value: Any, names: set[str]) -> Any:
    if isinstance(value, dict):
        return {key: without(one, names) for key, one in value.items() if key not in names}
    return [without(one, names) for one in value] if isinstance(value, list) else value


def lived(record: Record, *, version: str) -> None:
    """Do in the case Idlib, and in another, all that a program of that version could."""
    settled(record)
    settled(record, account=2, by="ben")
    shown = snapshot_of(spelled(), two_disputes().articles)
    here = paragraph_selector(POST, 2)
    edit = SourceEdit(TIMES.original.sha256, "outlet", "The Times")
    told: list[Step] = [
        lambda past: turning.undo(past, pen()),
        lambda past: turning.redo(past, pen()),
        lambda past: steps.dismiss(past, pen(), shown, reason="a matter of letters"),
        lambda past: steps.withdraw(past, pen(), "d2", reason="on second thoughts"),
        lambda past: steps.reinstate(past, pen(), "d1", number=4, reason="it was right"),
        lambda past: steps.edit_source(past, pen(), edit),
        lambda past: steps.put_back(past, pen(), here),
        lambda past: steps.leave_out(past, pen(), here),
        lambda past: turning.undo(past, pen(editor="ben")),
    ]
    for step in (*told, *(_since_rules() if version >= "0002" else ())):
        record.append("Idlib", step)
    record.new_case(pen("Aleppo"))
    record.add(pen("Aleppo"), [POST])
    record.append("Aleppo", lambda past: steps.remove(past, pen("Aleppo")))


def _since_rules() -> list[Step]:
    rule = Equivalence(("Saraqeb", "Saraqib"), "Saraqib", reason="as the town writes itself")
    first, _ = snapshot_of(displaced(), two_disputes().articles).witnesses
    origin = OriginEdit(first.selector, "a monitor")
    return [
        lambda past: steps.lay_down(past, pen(), rule),
        lambda past: steps.correct_origins(past, pen(), "d1", [origin], reason="it says so"),
        lambda past: turning.undo(past, pen()),
        lambda past: turning.redo(past, pen()),
    ]
