"""What an editor lays down about names and origins holds at once, without reading an article again."""

from dataclasses import replace
from pathlib import Path

import pytest

from variorum.dispute.decision import Decision, Outcome, State
from variorum.errors import DecisionRefused, UnknownThing
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.workspace.changes import Changes
from variorum.workspace.workspace import Workspace

TOWN = Equivalence(("Saraqib", "Saraqeb"), "Saraqib", scope=Scope.ALL, reason="transliteration")


def test_a_rule_holds_at_once_and_in_the_next_process(workspace: Workspace, make) -> None:
    answer = workspace.set_equivalence("Idlib", TOWN)
    assert answer.value.equivalences == (replace(TOWN, case="Idlib"),)
    assert answer.changes == Changes.DISPUTES | Changes.RECORD
    assert make().equivalences("Idlib") == answer.value.equivalences


def test_no_article_is_read_again_for_it(workspace: Workspace, analyser) -> None:
    workspace.open_case("Idlib")
    before = list(analyser.read)
    workspace.set_equivalence("Idlib", TOWN)
    workspace.correct_origins("Idlib", "1", {1: "UN"})
    workspace.undo("Idlib")
    assert analyser.read == before


def test_a_rule_for_all_cases_holds_in_another_until_it_is_switched_off_there(workspace: Workspace) -> None:
    workspace.new_case("Aleppo")
    workspace.set_equivalence("Aleppo", TOWN)
    assert [rule.case for rule in workspace.equivalences("Idlib")] == ["Aleppo"]
    workspace.set_equivalence("Idlib", replace(TOWN, scope=Scope.CASE, in_use=False))
    assert [rule.in_use for rule in workspace.equivalences("Idlib")] == [False]
    assert [rule.in_use for rule in workspace.equivalences("Aleppo")] == [True]


def test_a_rule_can_be_undone(workspace: Workspace) -> None:
    workspace.set_equivalence("Idlib", TOWN)
    assert workspace.undo("Idlib").value is None
    assert workspace.equivalences("Idlib") == ()


def test_a_rule_without_sense_changes_nothing(workspace: Workspace) -> None:
    with pytest.raises(DecisionRefused):
        workspace.set_equivalence("Idlib", replace(TOWN, preferred=""))
    assert workspace.equivalences("Idlib") == ()


def test_corrected_origins_hold_at_once_and_stay(workspace: Workspace, make) -> None:
    answer = workspace.correct_origins("Idlib", "1", {1: "UN", 2: "UN"}, reason="both cite the UN")
    assert {a.origin for a in answer.value.standings[0].dispute.accounts} == {"o1"}
    again = make().open_case("Idlib")
    assert [a.attribution for a in again.standings[0].dispute.accounts] == ["UN", "UN"]


def test_corrected_origins_are_in_the_history_of_their_dispute(workspace: Workspace) -> None:
    workspace.correct_origins("Idlib", "1", {1: "UN"}, reason="it says so")
    [revision] = workspace.history("Idlib", "people-2")
    assert revision.reason == "it says so" and workspace.history("Idlib", "houses-2") == ()


def test_a_settled_dispute_whose_origins_change_is_stale_until_it_is_confirmed(workspace: Workspace) -> None:
    first = Decision(Outcome.ACCEPT, accounts=(1,), reason="the UN counted")
    workspace.settle("Idlib", "1", first)
    now = workspace.correct_origins("Idlib", "1", {2: "UN"}).value
    assert now.standings[0].state is State.STALE
    assert workspace.cases()[0].states[State.STALE] == 1
    assert workspace.settle("Idlib", "1", first).value.state is State.SETTLED


def test_a_correction_survives_a_new_article(workspace: Workspace, files: dict[str, Path]) -> None:
    workspace.correct_origins("Idlib", "1", {1: "UN"})
    workspace.add("Idlib", [files["herald"]])
    found = workspace.open_case("Idlib").standings[0].dispute
    assert len(found.accounts) == 3
    assert [a.passage.article for a in found.accounts if a.origin_by_editor] == ["post"]


def test_an_account_that_is_not_there_is_refused(workspace: Workspace) -> None:
    with pytest.raises(DecisionRefused, match="no account 7"):
        workspace.correct_origins("Idlib", "1", {7: "UN"})


def test_origins_of_an_unknown_dispute_are_refused(workspace: Workspace) -> None:
    with pytest.raises(UnknownThing):
        workspace.correct_origins("Idlib", "77", {1: "UN"})
