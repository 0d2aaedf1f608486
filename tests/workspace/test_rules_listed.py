"""The rules of spelling that bear on a case, with who laid them down, and how one is taken back."""

from dataclasses import replace

import pytest

from variorum.errors import DecisionRefused
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record.telling import told_steps
from variorum.workspace.workspace import Workspace

OWN = Equivalence(("Saraqib", "Saraqeb"), "Saraqib", reason="atlas")
SHARED = Equivalence(("Kyiv", "Kiev"), "Kyiv", Scope.ALL, "house style")


def test_a_rule_is_listed_with_who_laid_it_down_and_the_last_first(workspace: Workspace) -> None:
    workspace.new_case("Aleppo")
    workspace.set_equivalence("Aleppo", SHARED)
    workspace.set_equivalence("Idlib", OWN)
    own, shared = workspace.rules("Idlib")
    assert (own.rule.forms, own.own, own.entry.editor) == (OWN.forms, True, "ada")
    assert (shared.rule.case, shared.own, shared.entry.reason) == ("Aleppo", False, "house style")


def test_a_rule_of_a_case_that_bears_another_name_by_now_is_listed_without_who(workspace: Workspace) -> None:
    workspace.new_case("Aleppo")
    workspace.set_equivalence("Aleppo", SHARED)
    workspace.rename_case("Aleppo", "Halab")
    (shared,) = workspace.rules("Idlib")
    assert shared.entry is None and not shared.own


def test_a_rule_that_is_taken_back_holds_no_longer_and_undo_brings_it_back(workspace: Workspace) -> None:
    workspace.set_equivalence("Idlib", OWN)
    answer = workspace.take_back_rule("Idlib", OWN, reason="two towns")
    assert answer.value.equivalences == () and workspace.rules("Idlib") == ()
    last = told_steps(workspace.history("Idlib"))[-1]
    assert (last.done, last.reason) == ("took a rule back", "two towns")
    workspace.undo("Idlib")
    assert [kept.rule.forms for kept in workspace.rules("Idlib")] == [OWN.forms]


def test_a_rule_laid_down_elsewhere_can_only_be_switched_off(workspace: Workspace) -> None:
    workspace.new_case("Aleppo")
    workspace.set_equivalence("Aleppo", SHARED)
    with pytest.raises(DecisionRefused, match="switch it off"):
        workspace.take_back_rule("Idlib", SHARED, reason="not here")
    workspace.set_equivalence("Idlib", replace(SHARED, scope=Scope.CASE, in_use=False, reason="not here"))
    (here,) = workspace.rules("Idlib")
    assert here.own and not here.rule.in_use


def test_a_rule_taken_back_leaves_the_one_of_all_cases_in_force(workspace: Workspace) -> None:
    workspace.new_case("Aleppo")
    workspace.set_equivalence("Aleppo", SHARED)
    mine = replace(SHARED, preferred="Kiev")
    workspace.set_equivalence("Idlib", mine)
    workspace.take_back_rule("Idlib", mine, reason="as elsewhere")
    assert [rule.preferred for rule in workspace.equivalences("Idlib")] == ["Kyiv"]
