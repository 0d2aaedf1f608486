"""The type of a dispute is corrected in one step, and undone in one."""

import pytest

from variorum.dispute.decision import Decision, Outcome, State
from variorum.errors import DecisionRefused
from variorum.fact.extraction import ArticleFacts
from variorum.fact.fact import Kind
from variorum.record.telling import to_do, told_steps
from variorum.record.turning import undoable
from variorum.workspace.workspace import Workspace


@pytest.fixture(autouse=True)
def _nothing_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no figure and no date is read as the words themselves."""
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.read_in",
        lambda self, articles: {a.id: ArticleFacts(a, (), (), (), (), (), ()) for a in articles},
    )


def test_the_same_accounts_become_a_dispute_of_another_type_and_the_old_one_is_set_aside(
    workspace: Workspace,
) -> None:
    old = workspace.open_case("Idlib").standings[0].dispute
    answer = workspace.retype("Idlib", old.id, Kind.LABEL, question="What are they called?", reason="a name")
    new = answer.value.standings[0].dispute
    assert (new.kind, new.raised) == (Kind.LABEL, True)
    assert [a.passage.quote for a in new.accounts] == [a.passage.quote for a in old.accounts]
    assert answer.value.standing(old.id).state is State.DISMISSED
    assert answer.disputes == {old.id, new.id} and workspace.verify().ok


def test_it_is_one_step_in_the_history_and_for_undo_and_redo(workspace: Workspace) -> None:
    old = workspace.open_case("Idlib").standings[0].dispute.id
    workspace.settle("Idlib", old, Decision(Outcome.ACCEPT, accounts=(1,), reason="the council counted"))
    workspace.retype("Idlib", old, Kind.LABEL, reason="a name")
    last = told_steps(workspace.history("Idlib"))[-1]
    assert (last.done, last.reason, last.entries) == ("corrected the type of a dispute", "a name", 2)
    assert to_do(undoable(workspace.history("Idlib"))) == "correct the type of a dispute"
    workspace.undo("Idlib")
    now = workspace.open_case("Idlib")
    assert now.standing(old).state is State.SETTLED
    assert Kind.LABEL not in {s.dispute.kind for s in now.standings}
    assert "corrected the type of a dispute" in told_steps(workspace.history("Idlib"))[-1].done
    workspace.redo("Idlib")
    now = workspace.open_case("Idlib")
    assert now.standing(old).state is State.DISMISSED and now.standings[0].dispute.kind is Kind.LABEL


def test_what_cannot_be_of_that_type_is_refused_and_nothing_is_written(workspace: Workspace) -> None:
    old = workspace.open_case("Idlib").standings[0].dispute
    entries = len(workspace.history("Idlib"))
    with pytest.raises(DecisionRefused, match="No date is read in"):
        workspace.retype("Idlib", old.id, Kind.DATE)
    with pytest.raises(DecisionRefused, match="of this type already"):
        workspace.retype("Idlib", old.id, old.kind)
    workspace.dismiss("Idlib", old.id, reason="none")
    with pytest.raises(DecisionRefused, match="reopen it first"):
        workspace.retype("Idlib", old.id, Kind.LABEL)
    assert len(workspace.history("Idlib")) == entries + 1


def test_what_was_decided_unseen_on_the_old_type_waits(workspace: Workspace) -> None:
    old = workspace.open_case("Idlib").standings[0]
    decision = Decision(Outcome.ACCEPT, accounts=(1,), reason="the council counted")
    workspace.settle("Idlib", old.dispute.id, decision)
    answer = workspace.retype("Idlib", old.dispute.id, Kind.LABEL, reason="a name", seen=old.ruled)
    assert [other.decision.accounts for other in answer.unseen if other.decision] == [(1,)]
    assert answer.value.standing(old.dispute.id).state is State.STALE
