"""A record written before rules, origins and outside evidence were kept opens, verifies and goes on."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from makers_record import POST, TIMES, displaced, pen, settled, two_disputes

from variorum.dispute.decision import Decision, Outcome, Outside, State
from variorum.guidance.equivalence import Equivalence
from variorum.record import steps
from variorum.record.copies import copies_of
from variorum.record.deciding import checked
from variorum.record.identity import reconciled
from variorum.record.migrating import MIGRATIONS
from variorum.record.opening import open_engine
from variorum.record.record import Record
from variorum.record.revision import Revision, content
from variorum.record.revisions import ledger_after
from variorum.record.snapshot import anchored, snapshot_of

_LATER = {
    *("equivalence", "origins", "outside", "holds", "origin_by_editor"),
    *("merges", "overruled", "parts", "passages"),
}


def _without_later(value: object) -> object:
    """As the former program wrote it: without the fields that came since."""
    if isinstance(value, dict):
        return {key: _without_later(one) for key, one in value.items() if key not in _LATER}
    return [_without_later(one) for one in value] if isinstance(value, list) else value


def _former(revision: Revision, previous: str) -> tuple[bytes, str]:
    told = _without_later(json.loads(content(revision)))
    assert isinstance(told, dict)
    told["previous"] = previous
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return data, sha256(data).hexdigest()


def _rows(path: Path, table: str) -> list[tuple[object, ...]]:
    return _rows_of(path, f"SELECT * FROM {table}")


def _rows_of(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.execute(query))


@pytest.fixture
def before(record: Record, path: Path, tmp_path: Path) -> Path:
    """The same case, written row by row into the tables of the former version."""
    settled(record)
    history = record.history("Idlib")
    record.close()
    folder = tmp_path / "former"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__", "000[2-9]_*"))
    former = tmp_path / "former.db"
    open_engine(former, migrations=folder).dispose()
    with closing(sqlite3.connect(former)) as connection, connection:
        for table in ("original", "extraction", "cases", "case_article"):
            for row in _rows(path, table):
                connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        previous = ledger = ""
        for row, revision in zip(_rows(path, "revision"), history, strict=True):
            data, hash = _former(revision, previous)
            ledger = ledger_after(ledger, hash)
            values = (*row[:10], data, previous, hash, ledger)
            connection.execute(f"INSERT INTO revision VALUES ({', '.join('?' * len(values))})", values)
            previous = hash
        for row in _rows(path, "account"):
            connection.execute(f"INSERT INTO account VALUES ({', '.join('?' * len(row))})", row)
    return former


@pytest.fixture
def opened(before: Path) -> Iterator[Record]:
    record = Record(before)
    yield record
    record.close()


def test_it_lacks_the_later_fields(before: Path) -> None:
    told = [json.loads(row[10]) for row in _rows(before, "revision")]  # type: ignore[arg-type]
    assert not any(_LATER & set(one) for one in told)
    assert not _LATER & set(told[-1]["decision"])


def test_it_opens_verifies_and_reads_as_before(opened: Record) -> None:
    assert opened.verify().ok
    last = opened.history("Idlib")[-1]
    assert last.decision is not None and last.decision.outside == () and last.decision.holds == ()
    standing = reconciled("Idlib", two_disputes(), opened.history("Idlib")).standings[0]
    assert standing.state is State.SETTLED


def test_its_rows_are_what_they_were(before: Path, opened: Record) -> None:
    [copy] = (one.path for one in copies_of(before))
    assert opened.verify().ok
    for table in ("revision", "account", "original"):
        columns = ", ".join(name for _, name, *_ in _rows_of(copy, f"PRAGMA table_info({table})"))
        query = f"SELECT {columns} FROM {table}"
        assert _rows_of(before, query) == _rows_of(copy, query)


def test_it_takes_what_came_since(opened: Record) -> None:
    opened.append("Idlib", lambda past: steps.lay_down(past, pen(), Equivalence(("a", "b"), "a")))
    decision = Decision(Outcome.ACCEPT, accounts=(1,), reason="because", outside=(Outside("A map"),))
    decision = checked(decision, displaced(), (POST, TIMES))
    snapshot = anchored(snapshot_of(displaced(), (POST, TIMES)), decision.evidence, (POST, TIMES))
    opened.append("Idlib", lambda past: steps.settle(past, pen(), decision, snapshot))
    assert opened.verify().ok


def test_it_still_refuses_to_be_changed(before: Path, opened: Record) -> None:
    opened.close()
    with closing(sqlite3.connect(before)) as connection:
        for table in ("revision", "account"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                connection.execute(f"DELETE FROM {table}")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(
                "INSERT INTO account SELECT 99, 1, original, extraction, 0, '', '', '', '' FROM account"
            )
