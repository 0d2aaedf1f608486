"""A history told step by step: who, what, why, and what changed."""

from dataclasses import replace

from makers_record import POST, TIMES, displaced, pen

from variorum.dispute.decision import Confidence, Decision, Outcome, Outside
from variorum.guidance.equivalence import Equivalence
from variorum.record import steps, turning
from variorum.record.deciding import checked
from variorum.record.origins import edits_for
from variorum.record.revision import Revision
from variorum.record.snapshot import snapshot_of
from variorum.record.telling import Step, told_steps
from variorum.wording.decisions import Changed

ARTICLES = (POST, TIMES)
FIRST = checked(Decision(Outcome.ACCEPT, accounts=(1,), reason="one"), displaced(), ARTICLES)
SNAPSHOT = snapshot_of(displaced(), ARTICLES)


def settled_twice() -> list[Revision]:
    second = replace(FIRST, values=("900000",), confidence=Confidence.LOW, outside=(Outside("A map"),))
    history = [steps.settle([], pen(), FIRST, SNAPSHOT)]
    return [*history, steps.settle(history, pen(editor="bo"), second, SNAPSHOT)]


def last(history: list[Revision]) -> Step:
    return told_steps(history)[-1]


def test_a_step_says_who_did_what_and_why() -> None:
    step = told_steps(settled_twice())[0]
    assert (step.editor, step.done, step.value, step.reason) == ("ada", "settled", "950,000", "one")
    assert Changed("best", "", "950,000") in step.changed


def test_a_later_decision_tells_before_and_after_of_what_it_changed_alone() -> None:
    assert last(settled_twice()).changed == (
        Changed("best", "950,000", "900,000"),
        Changed("confidence", "", "low"),
        Changed("from outside", "", "A map"),
    )


def test_undo_tells_what_it_brought_back() -> None:
    history = settled_twice()
    history.extend(turning.undo(history, pen()))
    assert last(history).done == "undid revision 2: brought back revision 1"
    assert last(history).changed[0] == Changed("best", "900,000", "950,000")


def test_a_withdrawal_leaves_nothing_in_force() -> None:
    history = settled_twice()
    history.append(steps.withdraw(history, pen(), "d1"))
    step = last(history)
    assert (step.done, step.value, step.restorable) == ("reopened", "", False)
    assert Changed("best", "900,000", "") in step.changed


def test_a_rule_and_its_change_are_told() -> None:
    rule = Equivalence(("Saraqib", "Saraqeb"), "Saraqib")
    history = [steps.lay_down([], pen(), rule)]
    history.append(steps.lay_down(history, pen(), replace(rule, in_use=False)))
    assert last(history).changed == (Changed("rule", "Saraqib = Saraqeb", "Saraqib = Saraqeb (not in use)"),)


def test_corrected_origins_are_told_by_their_passages() -> None:
    edits = edits_for(SNAPSHOT, (), {1: "UN", 2: ""})
    step = last([steps.correct_origins([], pen(), "d1", edits)])
    assert step.value == "“950,000 people” rests on UN; “900,000 people” is its own origin"
