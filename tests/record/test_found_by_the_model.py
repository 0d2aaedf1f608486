"""What the plain model of a record found first, each as small as it can be told."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from makers_record import pen, settled

from variorum.errors import UnknownThing
from variorum.guidance.equivalence import Equivalence
from variorum.record import steps
from variorum.record.record import Record


@pytest.fixture
def other(record: Record, tmp_path: Path) -> Iterator[Record]:
    """A second record with a copy of the same case."""
    record.close()
    shutil.copy(record.path, tmp_path / "other.db")
    other = Record(tmp_path / "other.db")
    yield other
    other.close()


def test_a_name_erased_in_both_copies_under_two_words_still_verifies(record: Record, other: Record) -> None:
    record.erase_editor(pen(editor="ben"), "ada", instead="[one]", reason="asked for")
    other.erase_editor(pen(editor="ben"), "ada", instead="[two]", reason="asked for")
    record.bring_in(other.copy_of("Idlib").copy, pen(editor="ben"))
    found = record.verify()
    assert found.ok, found.damaged
    assert {revision.editor for revision in record.history("Idlib")} == {"[one]", "ben"}


def test_nothing_is_written_into_a_case_that_is_off_the_list(record: Record) -> None:
    record.append("Idlib", lambda past: steps.remove(past, pen()))
    before = record.history("Idlib")
    rule = Equivalence(("a", "b"), "a")
    with pytest.raises(UnknownThing):
        record.append("Idlib", lambda past: steps.lay_down(past, pen(), rule))
    with pytest.raises(UnknownThing):
        settled(record)
    assert record.history("Idlib") == before
