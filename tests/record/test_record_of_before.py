"""A record that an earlier program wrote, with all in it that it could, opens, verifies and goes on."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from makers_before import FORMER, former, later_than, lived, rows_of
from makers_record import NOON, POST, TIMES, displaced, pen, settled, two_disputes

from variorum.dispute.decision import Decision, Outcome, Outside, State
from variorum.guidance.equivalence import Equivalence
from variorum.record import steps
from variorum.record.copies import copies_of
from variorum.record.deciding import checked
from variorum.record.identity import reconciled
from variorum.record.migrating import newest, versions
from variorum.record.record import Record
from variorum.record.schema import TRIGGERS
from variorum.record.snapshot import anchored, snapshot_of

_HEAD = "SELECT ledger FROM revision ORDER BY seq DESC LIMIT 1"


@pytest.fixture(scope="session", params=FORMER)
def made_before(
    request: pytest.FixtureRequest, made: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """A closed record of a former version, and which."""
    folder = tmp_path_factory.mktemp("before")
    shutil.copy(made, folder / "today.db")
    record = Record(folder / "today.db")
    lived(record, version=request.param)
    record.close()
    return former(folder / "today.db", folder / "former.db", request.param), request.param


@pytest.fixture
def version(made_before: tuple[Path, str]) -> str:
    return made_before[1]


@pytest.fixture
def before(made_before: tuple[Path, str], tmp_path: Path) -> Path:
    return Path(shutil.copy(made_before[0], tmp_path / "former.db"))


@pytest.fixture
def opened(before: Path) -> Iterator[Record]:
    record = Record(before)
    yield record
    record.close()


def test_every_version_but_the_newest_is_tried() -> None:
    assert set(versions()) == {*FORMER, newest()}


def test_it_lacks_the_later_fields(before: Path, version: str) -> None:
    told = [content for (content,) in rows_of(before, "SELECT content FROM revision")]
    assert told and not any(f'"{field}":'.encode() in one for field in later_than(version) for one in told)


def test_it_opens_verifies_and_reads_as_before(before: Path, opened: Record, version: str) -> None:
    found = opened.verify()
    assert found.ok, found.damaged
    assert found.revisions == len(opened.history("Idlib")) + len(opened.history("Aleppo"))
    assert [case.name for case in opened.cases()] == ["Idlib"]
    history = opened.history("Idlib")
    kept = rows_of(before, "SELECT hash FROM revision WHERE case_id = 1 ORDER BY number")
    assert [(revision.hash,) for revision in history] == kept
    standing = reconciled("Idlib", two_disputes(), history).standings[0]
    changed = version >= "0002"  # by an editor's word on an origin
    assert standing.state is (State.STALE if changed else State.SETTLED)
    assert standing.decision is not None and standing.decision.values == ("950000",)


def test_the_head_printed_before_is_still_one_that_it_had(before: Path) -> None:
    [(head,)] = rows_of(before, _HEAD)
    record = Record(before)
    found = record.verify(head=head)
    assert found.ok and found.since == 0 and found.head == head
    settled(record)
    assert record.verify(head=head).since == 1
    record.close()


def test_its_rows_are_what_they_were(before: Path, opened: Record) -> None:
    [copy] = (one.path for one in copies_of(before))
    assert opened.verify().ok
    tables = ("original", "extraction", "cases", "case_article", "revision", "account", "comparison")
    for table in (*tables, "paragraph_words", "decision_words"):
        columns = ", ".join(name for _, name, *_ in rows_of(copy, f"PRAGMA table_info({table})"))
        query = f"SELECT rowid, {columns} FROM {table}"
        assert rows_of(copy, query) and rows_of(before, query) == rows_of(copy, query)


def test_its_words_are_found(opened: Record) -> None:
    assert opened.search("displaced") and opened.search("on second thoughts")


def test_it_takes_what_came_since(opened: Record) -> None:
    opened.append("Idlib", lambda past: steps.lay_down(past, pen(), Equivalence(("a", "b"), "a")))
    decision = Decision(Outcome.ACCEPT, accounts=(1,), reason="because", outside=(Outside("A map"),))
    decision = checked(decision, displaced(), (POST, TIMES))
    snapshot = anchored(snapshot_of(displaced(), (POST, TIMES)), decision.evidence, (POST, TIMES))
    opened.append("Idlib", lambda past: steps.settle(past, pen(), decision, snapshot))
    opened.keep_comparison("Idlib", two_disputes(), key="key", at=NOON)
    found = opened.verify()
    assert found.ok, found.damaged


def test_its_safeguards_are_those_of_a_new_record(before: Path, opened: Record, made: Path) -> None:
    opened.close()
    query = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') ORDER BY name"
    assert rows_of(before, query) == rows_of(made, query)
    assert {name for type, name, _ in rows_of(before, query) if type == "trigger"} == TRIGGERS


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM revision",
        "DELETE FROM account",
        "UPDATE revision SET at = ''",
        "UPDATE account SET start = 0",
        "INSERT OR REPLACE INTO original SELECT sha256, x'00' FROM original",
        "INSERT INTO account SELECT 99, 1, original, extraction, 0, '', '', '', '' FROM account",
        "INSERT INTO revision SELECT seq + 99, case_id, 0, action, dispute, outcome, low, best, high, at, "
        "content, previous, merges, 'f' || substr(hash, 2), ledger FROM revision",
        "INSERT INTO revision SELECT seq + 99, case_id, number, 'forget', NULL, NULL, low, best, high, at, "
        "content, previous, merges, 'f' || substr(hash, 2), ledger FROM revision",
        "INSERT INTO revision SELECT seq + 99, case_id, number, action, dispute, outcome, 9, best, 1, at, "
        "content, previous, merges, 'f' || substr(hash, 2), ledger FROM revision",
    ],
)
def test_it_still_refuses_to_be_changed(before: Path, opened: Record, change: str) -> None:
    opened.close()
    with closing(sqlite3.connect(before)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(change)
