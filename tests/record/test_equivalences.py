"""Rules that spellings are one name: kept, undone, shared between cases, switched off."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from makers_record import displaced, pen, spelled, two_disputes

from variorum.dispute.decision import Reconciliation, State
from variorum.dispute.dispute import Verdict
from variorum.errors import DecisionRefused
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record import history as histories
from variorum.record import steps, turning
from variorum.record.equivalences import checked, in_force
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.revision import Revision

TOWN = Equivalence(("Saraqib", "Saraqeb"), "Saraqib", reason="transliteration")
EVERYWHERE = replace(TOWN, scope=Scope.ALL)
OFF = replace(TOWN, in_use=False)
Step = Callable[[list[Revision]], Revision]


def lay(rule: Equivalence, case: str = "Idlib") -> Step:
    return lambda history: steps.lay_down(history, pen(case), rule)


def spelling_only() -> Reconciliation:
    comparison = two_disputes()
    disputes = (displaced(), replace(spelled(), verdict=Verdict.SPELLING))
    return reconciled("Idlib", replace(comparison, disputes=disputes), [lay(TOWN)([])])


def test_a_rule_is_kept_with_its_reason_and_its_case(record: Record) -> None:
    kept = record.append("Idlib", lay(TOWN))
    assert kept.reason == "transliteration" and kept.equivalence == replace(TOWN, case="Idlib")
    assert record.verify().ok
    assert histories.guidance(record.history("Idlib")).equivalences == (kept.equivalence,)


def test_undo_takes_a_rule_back_and_redo_lays_it_down_again() -> None:
    history = [lay(TOWN)([])]
    history.extend(turning.undo(history, pen()))
    assert histories.guidance(history).equivalences == ()
    history.extend(turning.redo(history, pen()))
    assert history[-1].reason == "transliteration"
    assert [rule.forms for rule in histories.guidance(history).equivalences] == [TOWN.forms]


def test_undo_of_a_change_brings_the_rule_before_back() -> None:
    history = [lay(TOWN)([])]
    history.append(lay(OFF)(history))
    history.extend(turning.undo(history, pen()))
    assert [rule.in_use for rule in histories.guidance(history).equivalences] == [True]


def test_a_rule_for_the_same_forms_replaces_the_one_before() -> None:
    history = [lay(TOWN)([])]
    history.append(lay(replace(TOWN, forms=("Saraqeb", "Saraqib"), preferred="Saraqeb"))(history))
    assert [rule.preferred for rule in histories.guidance(history).equivalences] == ["Saraqeb"]


def test_a_difference_of_spelling_alone_is_left_unmarked_and_stands_as_it_stood() -> None:
    case = spelling_only()
    assert case.unmarked == {"d2"}
    assert [s.state for s in case.standings] == [State.OPEN, State.OPEN]


@pytest.mark.parametrize(
    "rule", [OFF, replace(TOWN, stop_marking=False), replace(TOWN, forms=("Saraqib", "Idlib"))]
)
def test_any_other_rule_leaves_the_marks(rule: Equivalence) -> None:
    assert replace(spelling_only(), equivalences=(rule,)).unmarked == frozenset()


def test_a_contradiction_is_marked_whatever_its_forms() -> None:
    comparison = two_disputes()  # its name is called a contradiction
    assert reconciled("Idlib", comparison, [lay(TOWN)([])]).unmarked == frozenset()


def test_a_rule_for_all_cases_is_read_by_the_others(record: Record) -> None:
    record.new_case(pen("Aleppo"))
    record.append("Aleppo", lay(EVERYWHERE, "Aleppo"))
    record.append("Aleppo", lay(replace(TOWN, forms=("Idlib", "Idleb"), preferred="Idlib"), "Aleppo"))
    [shared] = record.shared_rules()
    assert shared.forms == TOWN.forms and shared.case == "Aleppo"
    assert reconciled("Idlib", two_disputes(), [], shared=[shared]).equivalences == (shared,)


def test_a_rule_taken_back_or_narrowed_is_shared_no_more(record: Record) -> None:
    record.append("Idlib", lay(EVERYWHERE))
    record.append("Idlib", lay(TOWN))
    assert record.shared_rules() == ()
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    assert len(record.shared_rules()) == 1
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    assert record.shared_rules() == ()


def test_the_rules_of_a_removed_case_are_shared_no_more(record: Record) -> None:
    record.append("Idlib", lay(EVERYWHERE))
    record.append("Idlib", lambda past: steps.remove(past, pen()))
    assert record.shared_rules() == ()


def test_a_case_switches_a_shared_rule_off_for_itself() -> None:
    assert in_force([OFF], [EVERYWHERE]) == (OFF,)


def test_a_shared_rule_laid_down_later_elsewhere_goes_before_an_older_one_for_all() -> None:
    newer = replace(EVERYWHERE, preferred="Saraqeb")
    assert in_force([EVERYWHERE], [EVERYWHERE, newer]) == (newer,)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (replace(TOWN, forms=("Saraqib",)), "two forms"),
        (replace(TOWN, forms=("Saraqib", "Saraqib’s")), "two forms"),
        (replace(TOWN, preferred="  "), "which form"),
        (replace(TOWN, forms=("Saraqib", " ")), "cannot be empty"),
        (replace(TOWN, forms=("Saraqib", "S" * 121)), "at most 120"),
        (replace(TOWN, forms=tuple(map(str, range(21)))), "at most 20 forms"),
        (replace(TOWN, reason="x" * 2001), "at most 2,000"),
    ],
)
def test_a_rule_without_sense_is_refused(rule: Equivalence, sentence: str) -> None:
    with pytest.raises(DecisionRefused, match=sentence):
        checked(rule)


def test_forms_are_kept_on_one_line_and_each_once() -> None:
    rule = checked(replace(TOWN, forms=("Saraqib\n", "Saraqib", " Saraqeb ")))
    assert rule.forms == ("Saraqib", "Saraqeb")
