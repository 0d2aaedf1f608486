"""Whoever decides says which entry was seen last; what another decided meanwhile comes with the answer."""

import pytest

from variorum.dispute.decision import Decision, Outcome, State
from variorum.errors import DecisionRefused
from variorum.record.clashing import UNSEEN
from variorum.workspace.together import Bulk
from variorum.workspace.workspace import Workspace

FIRST, SECOND = (Decision(Outcome.ACCEPT, accounts=(n,), reason="so") for n in (1, 2))


@pytest.fixture
def ben(make, workspace: Workspace) -> Workspace:
    """Another editor at the same record."""
    return make(editor="ben")


def opened(workspace: Workspace) -> tuple[str, str]:
    """The first dispute, and its newest entry as it is shown."""
    standing = workspace.open_case("Idlib").standings[0]
    return standing.dispute.id, standing.ruled


def test_the_first_decision_comes_with_the_answer_to_the_second(workspace, ben) -> None:
    dispute, seen = opened(ben)
    workspace.settle("Idlib", dispute, FIRST, seen=seen)
    answer = ben.settle("Idlib", dispute, SECOND, seen=seen)
    assert [other.editor for other in answer.unseen] == ["ada"]
    assert answer.value.state is State.STALE and answer.value.decision.accounts == (2,)
    again = workspace.settle("Idlib", dispute, SECOND, seen=answer.value.ruled)
    assert again.value.state is State.SETTLED and not again.unseen


def test_who_does_not_say_what_was_seen_has_the_last_word(workspace, ben) -> None:
    dispute, _ = opened(ben)
    workspace.settle("Idlib", dispute, FIRST)
    answer = ben.settle("Idlib", dispute, SECOND)
    assert answer.value.state is State.SETTLED and not answer.unseen


def test_a_dismissal_a_reopening_and_a_return_say_it_as_well(workspace, ben) -> None:
    dispute, seen = opened(ben)
    workspace.settle("Idlib", dispute, FIRST, seen=seen)
    assert ben.dismiss("Idlib", dispute, reason="none", seen=seen).unseen
    assert workspace.withdraw("Idlib", dispute, seen=seen).unseen
    number = next(r.number for r in workspace.history("Idlib", dispute) if r.decision)
    ben.settle("Idlib", dispute, SECOND)
    assert workspace.reinstate("Idlib", dispute, revision=number, seen=seen).unseen


def test_a_step_on_several_names_only_what_was_decided_meanwhile(workspace, ben) -> None:
    standings = ben.open_case("Idlib").standings
    ids, seen = [s.dispute.id for s in standings], {s.dispute.id: s.ruled for s in standings}
    workspace.dismiss("Idlib", ids[0], reason="none")
    workspace.withdraw("Idlib", ids[0], reason="yet it is one")
    answer = ben.decide_together("Idlib", ids, Bulk.UNRESOLVED, reason="later", seen=seen)
    assert [other.dispute for other in answer.unseen] == [ids[0]]
    marked = [r for r in ben.history("Idlib") if UNSEEN in r.about]
    assert [r.dispute for r in marked] == [ids[0]]
    assert [s.state for s in answer.value.standings] == [State.STALE, State.UNRESOLVED]


def test_an_undo_names_the_step_that_is_meant(workspace, ben) -> None:
    dispute, _ = opened(ben)
    ben.settle("Idlib", dispute, FIRST)
    offered = ben.turns("Idlib").undo
    assert offered is not None
    workspace.settle("Idlib", dispute, SECOND)
    with pytest.raises(DecisionRefused, match="ada settled meanwhile, so nothing was undone"):
        ben.undo("Idlib", seen=offered.hash)
    assert ben.undo("Idlib", seen=ben.turns("Idlib").undo.hash).value.decision.accounts == (1,)


def test_a_closed_record_is_not_watched(workspace) -> None:
    watch = workspace.watch()
    assert watch is not None and not watch.wait(0)
    watch.close()
    workspace.close()
    assert workspace.watch() is None
