"""A record written before rules, origins and outside evidence were kept opens, verifies and goes on."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from makers_former import FORMER, former_record, later_than, rows_of
from makers_record import POST, TIMES, displaced, pen, settled, two_disputes

from variorum.dispute.decision import Decision, Outcome, Outside, State
from variorum.guidance.equivalence import Equivalence
from variorum.record import steps
from variorum.record.copies import copies_of
from variorum.record.deciding import checked
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.snapshot import anchored, snapshot_of


@pytest.fixture(params=FORMER)
def before(record: Record, path: Path, request: pytest.FixtureRequest) -> Path:
    """The same case, as a program of a former version kept it."""
    settled(record)
    record.close()
    return former_record(path, request.param)


@pytest.fixture
def opened(before: Path) -> Iterator[Record]:
    record = Record(before)
    yield record
    record.close()


def test_it_lacks_the_later_fields(before: Path) -> None:
    told = [json.loads(kept) for (kept,) in rows_of(before, "SELECT content FROM revision")]
    later = later_than(before.stem[-4:])
    assert later and not any(later & set(one) for one in told)
    assert not later & set(told[-1]["decision"])


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
        columns = ", ".join(name for _, name, *_ in rows_of(copy, f"PRAGMA table_info({table})"))
        query = f"SELECT {columns} FROM {table}"
        assert rows_of(before, query) == rows_of(copy, query)


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
