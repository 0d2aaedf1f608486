"""Rules for all cases are read once, and what is laid down since is not missed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from makers_record import pen

from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record import steps, turning
from variorum.record.record import Record

TOWN = Equivalence(("Saraqib", "Saraqeb"), "Saraqib", Scope.ALL)
CAPE = Equivalence(("Cap Vert", "Cape Verde"), "Cape Verde", Scope.ALL)


@pytest.fixture
def elsewhere(record: Record, path: Path) -> Iterator[Record]:
    """The same record, open in another program."""
    assert record.shared_rules() == ()
    other = Record(path)
    yield other
    other.close()


def lay(record: Record, rule: Equivalence) -> None:
    record.append("Idlib", lambda past: steps.lay_down(past, pen(), rule))


def preferred(record: Record) -> list[str]:
    return [rule.preferred for rule in record.shared_rules()]


def test_a_rule_of_another_program_is_seen(record: Record, elsewhere: Record) -> None:
    lay(elsewhere, TOWN)
    lay(elsewhere, CAPE)
    assert preferred(record) == ["Saraqib", "Cape Verde"]


def test_the_one_laid_down_last_stands_last(record: Record, elsewhere: Record) -> None:
    lay(elsewhere, TOWN)
    lay(elsewhere, CAPE)
    assert preferred(record) == ["Saraqib", "Cape Verde"]
    lay(elsewhere, replace(TOWN, preferred="Saraqeb"))
    assert preferred(record) == ["Cape Verde", "Saraqeb"]


def test_a_rule_taken_back_elsewhere_is_none(record: Record, elsewhere: Record) -> None:
    lay(elsewhere, TOWN)
    assert preferred(record) == ["Saraqib"]
    elsewhere.append("Idlib", lambda past: turning.undo(past, pen()))
    assert preferred(record) == []


def test_a_rule_narrowed_to_its_case_is_none_of_all(record: Record, elsewhere: Record) -> None:
    lay(elsewhere, TOWN)
    assert preferred(record) == ["Saraqib"]
    lay(elsewhere, replace(TOWN, scope=Scope.CASE))
    assert preferred(record) == []


def test_rules_of_a_case_off_the_list_rest_until_it_returns(record: Record, elsewhere: Record) -> None:
    lay(elsewhere, TOWN)
    assert preferred(record) == ["Saraqib"]
    elsewhere.append("Idlib", lambda past: steps.remove(past, pen()))
    assert preferred(record) == []
    elsewhere.append("Idlib", lambda past: turning.undo(past, pen()))
    assert preferred(record) == ["Saraqib"]
