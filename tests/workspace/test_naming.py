"""A dispute is named by its id, the beginning of it, or its rank."""

import pytest
from makers_record import POST, TIMES, comparison, displaced, spelled

from variorum.dispute.decision import Reconciliation
from variorum.errors import UnknownThing
from variorum.record.identity import reconciled
from variorum.workspace.naming import named


def case(*ids: str) -> Reconciliation:
    makers = (displaced, spelled)
    disputes = [makers[n % 2](id=id, rank=n + 1) for n, id in enumerate(ids)]
    return reconciled("Idlib", comparison((POST, TIMES), disputes), ())


@pytest.mark.parametrize(("name", "id"), [("abc1", "abc1"), ("2", "abd2"), ("abd", "abd2")])
def test_each_name_finds_its_dispute(name: str, id: str) -> None:
    assert named(case("abc1", "abd2"), name).dispute.id == id


def test_an_id_goes_before_a_rank() -> None:
    assert named(case("2", "x"), "2").dispute.id == "2"


def test_a_beginning_of_several_is_refused_and_tells_them() -> None:
    with pytest.raises(UnknownThing, match="abc1, abd2"):
        named(case("abc1", "abd2"), "ab")


@pytest.mark.parametrize("name", ["", "x", "3", "0"])
def test_a_name_of_nothing_is_refused(name: str) -> None:
    with pytest.raises(UnknownThing, match="no dispute"):
        named(case("abc1", "abd2"), name)
