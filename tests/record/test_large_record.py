"""The record on which speed is measured is a real one, and what is fast answers as what is slow would."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from variorum.record import searching
from variorum.record.record import Record

CASES, DISPUTES, REVISIONS = 4, 40, 400


@pytest.fixture(scope="module")
def large_record(checkout: Path) -> Iterator[ModuleType]:
    """What makes such records."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(checkout / "tests" / "bench"))
        yield importlib.import_module("large_record")
    for name in ("large_record", "large_rows", "large_texts"):
        sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def made(large_record: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("large") / "record.db"
    large_record.make_record(path, large_record.Size(CASES, DISPUTES, REVISIONS))
    record = Record(path)
    yield record
    record.close()


def test_it_is_whole(made: Record) -> None:
    found = made.verify()
    assert found.ok, found.damaged
    assert (found.cases, found.revisions) == (CASES, REVISIONS)


def test_it_is_the_same_every_time(large_record: ModuleType, made: Record, tmp_path: Path) -> None:
    large_record.make_record(tmp_path / "again.db", large_record.Size(CASES, DISPUTES, REVISIONS))
    again = Record(tmp_path / "again.db")
    assert again.verify().head == made.verify().head
    again.close()


def test_its_cases_have_the_disputes_that_were_asked_for(made: Record) -> None:
    assert sum(sum(case.states.values()) for case in made.cases()) == DISPUTES


def test_of_a_common_word_the_newest_entries_are_ranked(
    made: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = {(case.name, r.number): r.at for case in made.cases() for r in made.history(case.name)}

    def times() -> list[str]:
        hits = (hit for hit in made.search("people") if hit.revision is not None)
        return sorted((written[hit.case, hit.revision or 0] for hit in hits), reverse=True)

    everything = times()
    monkeypatch.setattr(searching, "MOST_RANKED", 5)
    assert len(everything) > 5 and times() == everything[:5]


def test_of_a_rare_word_all_are_ranked_as_ever(made: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    hits = made.search("displaced")
    monkeypatch.setattr(searching, "MOST_RANKED", len(hits))
    assert made.search("displaced") == hits
