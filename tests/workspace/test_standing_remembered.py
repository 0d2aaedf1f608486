"""How a case stood is held in memory, and never shown where it stands otherwise by now."""

from collections.abc import Callable

import pytest

from variorum.dispute.decision import Decision, Outcome, State
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.workspace import casework
from variorum.workspace.workspace import Workspace

Make = Callable[[], Workspace]
FIRST = Decision(Outcome.ACCEPT, accounts=(1,), reason="because")
TOWN = Equivalence(("Saraqib", "Saraqeb"), "Saraqib", scope=Scope.ALL)


def state(workspace: Workspace, rank: int = 1) -> State:
    return workspace.open_case("Idlib").standings[rank - 1].state


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The cases whose decisions were put in their places, each time it was done."""
    done: list[str] = []
    real = casework.reconciled

    def reconciled(case: str, *facts: object, **more: object) -> object:
        done.append(case)
        return real(case, *facts, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(casework, "reconciled", reconciled)
    return done


def test_what_another_program_decided_is_seen(workspace: Workspace, make: Make) -> None:
    assert state(workspace) is State.OPEN
    make().settle("Idlib", "1", FIRST)
    assert state(workspace) is State.SETTLED
    make().undo("Idlib")
    assert state(workspace) is State.OPEN


def test_a_rule_that_another_case_laid_down_is_seen(workspace: Workspace, make: Make) -> None:
    assert workspace.equivalences("Idlib") == ()
    other = make()
    other.new_case("Aleppo")
    other.set_equivalence("Aleppo", TOWN)
    assert [rule.preferred for rule in workspace.equivalences("Idlib")] == ["Saraqib"]


def test_after_a_decision_of_its_own_it_stands_as_in_a_new_process(workspace: Workspace, make: Make) -> None:
    workspace.settle("Idlib", "1", FIRST)
    workspace.settle("Idlib", "2", FIRST)
    workspace.withdraw("Idlib", "1")
    assert workspace.open_case("Idlib") == make().open_case("Idlib")


def test_decision_after_decision_it_is_put_together_once_each(
    workspace: Workspace, counted: list[str]
) -> None:
    workspace.open_case("Idlib")
    counted.clear()
    workspace.settle("Idlib", "1", FIRST)
    workspace.settle("Idlib", "2", FIRST)
    workspace.open_case("Idlib")
    assert counted == ["Idlib", "Idlib"]
