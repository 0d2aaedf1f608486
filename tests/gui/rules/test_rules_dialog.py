"""Rules of spelling in their dialog: listed, added, changed, switched off and removed, each with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from variorum.gui.rules.dialog import RulesDialog
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.workspace.workspace import Workspace

CASE = "The fire at Vessary"
TOWN = Equivalence(("Vessary", "Vesary"), "Vessary", reason="its own signs")


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    """A record whose case holds nothing but its history."""
    made = Workspace(record_url=str(tmp_path / "record.db"), editor="ada", cache=False)
    made.new_case(CASE)
    yield made
    made.close()


@pytest.fixture
def dialog(session, workspace, look, qtbot) -> RulesDialog:
    session.show(workspace.open_case(CASE))
    made = RulesDialog(session, look, None)
    qtbot.addWidget(made)
    return made


def opened(dialog: RulesDialog, qtbot) -> RulesDialog:
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog._session.jobs.running)
    return dialog


def press(dialog: RulesDialog, button, qtbot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog._session.jobs.running)


def listed(dialog: RulesDialog) -> list[str]:
    return [dialog.list.topLevelItem(n).text(0) for n in range(dialog.list.topLevelItemCount())]


def test_without_a_rule_it_says_so_and_begins_a_new_one(dialog, qtbot) -> None:
    opened(dialog, qtbot)
    assert dialog.nothing.isVisible() and not dialog.list.isVisible()
    assert dialog.form.forms.hasFocus()


def test_a_rule_is_added_by_keys_and_recorded_once(dialog, workspace, qtbot) -> None:
    opened(dialog, qtbot)
    before = len(workspace.history(CASE))
    qtbot.keyClicks(dialog.form.forms, "Vessary")
    qtbot.keyClick(dialog.form.forms, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.form.forms, "Vesary")
    qtbot.keyClick(dialog.form.forms, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.form.reason, "its own signs")
    qtbot.keyClick(dialog.form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog._session.jobs.running)
    assert len(workspace.history(CASE)) == before + 1
    (kept,) = workspace.rules(CASE)
    assert (kept.rule.forms, kept.rule.preferred, kept.rule.reason) == (TOWN.forms, "Vessary", TOWN.reason)
    assert listed(dialog) == ["Vessary = Vesary"]


@pytest.mark.parametrize(
    ("forms", "reason", "words"),
    [
        ("Vessary\nVesary", "", "Give a reason"),
        ("Vessary", "so", "needs two forms"),
        ("", "so", "which form"),
        ("\n".join(f"Vessary{n}" for n in range(30)), "so", "at most 20 forms"),
    ],
)
def test_what_cannot_be_a_rule_is_refused_at_its_place(
    dialog, workspace, qtbot, forms, reason, words
) -> None:
    opened(dialog, qtbot)
    dialog.form.forms.setPlainText(forms)
    dialog.form.reason.setText(reason)
    press(dialog, dialog.form.record, qtbot)
    assert words in dialog.form.refusal.text()
    assert workspace.rules(CASE) == ()


def test_a_rule_is_switched_off_with_a_reason_and_undo_switches_it_on(
    dialog, workspace, session, qtbot
) -> None:
    workspace.set_equivalence(CASE, TOWN)
    opened(dialog, qtbot)
    assert dialog.list.hasFocus() and dialog.form.preferred.text() == "Vessary"
    press(dialog, dialog.form.in_use, qtbot)
    dialog.form.reason.setText("two towns")
    press(dialog, dialog.form.record, qtbot)
    (kept,) = workspace.rules(CASE)
    assert (kept.rule.in_use, kept.entry.reason) == (False, "two towns")
    assert dialog.list.topLevelItem(0).text(3) == "no"
    session.undo()
    qtbot.waitUntil(lambda: not session.jobs.running)
    assert workspace.rules(CASE)[0].rule.in_use


def test_a_rule_can_reach_all_cases_and_be_marked_still(dialog, workspace, qtbot) -> None:
    workspace.set_equivalence(CASE, TOWN)
    opened(dialog, qtbot)
    dialog.form.scope.setCurrentIndex(1)
    press(dialog, dialog.form.unmarked, qtbot)
    dialog.form.reason.setText("everywhere")
    press(dialog, dialog.form.record, qtbot)
    (kept,) = workspace.rules(CASE)
    assert (kept.rule.scope, kept.rule.stop_marking) == (Scope.ALL, False)
    assert [dialog.list.topLevelItem(0).text(at) for at in (2, 4)] == ["All my cases", "yes"]


def test_a_rule_is_removed_only_with_a_reason(dialog, workspace, qtbot) -> None:
    workspace.set_equivalence(CASE, TOWN)
    opened(dialog, qtbot)
    press(dialog, dialog.form.remove, qtbot)
    assert len(workspace.rules(CASE)) == 1 and "reason" in dialog.form.refusal.text()
    dialog.form.reason.setText("two towns")
    press(dialog, dialog.form.remove, qtbot)
    assert workspace.rules(CASE) == () and listed(dialog) == []


def test_the_forms_of_a_rule_stay_and_another_is_begun_by_its_button(dialog, workspace, qtbot) -> None:
    workspace.set_equivalence(CASE, TOWN)
    opened(dialog, qtbot)
    assert dialog.form.forms.isReadOnly()
    qtbot.mouseClick(dialog.form.new, Qt.MouseButton.LeftButton)
    assert not dialog.form.forms.isReadOnly() and dialog.form.forms.toPlainText() == ""
    assert dialog.form.record.text() == "Add rule" and not dialog.form.remove.isVisible()


def test_a_rule_of_another_case_can_be_changed_here_and_not_removed(dialog, workspace, qtbot) -> None:
    workspace.new_case("The bridge")
    workspace.set_equivalence("The bridge", Equivalence(("Arl", "Arle"), "Arl", Scope.ALL, "atlas"))
    opened(dialog, qtbot)
    assert dialog.list.topLevelItem(0).text(2) == "All my cases, from “The bridge”"
    assert not dialog.form.remove.isVisible() and "“The bridge” laid it down" in dialog.form.note.text()


def test_a_screen_reader_hears_a_rule_as_sentences(dialog, workspace, qtbot) -> None:
    workspace.set_equivalence(CASE, TOWN)
    opened(dialog, qtbot)
    reader = QAccessible.queryAccessibleInterface(dialog.list)
    said = [reader.child(n).text(QAccessible.Text.Name) for n in range(reader.childCount())]
    assert any(words.startswith("Forms: Vessary = Vesary. Written as: Vessary.") for words in said)


def test_it_closes_with_its_case(dialog, session, qtbot) -> None:
    opened(dialog, qtbot)
    session.close_case()
    assert not dialog.isVisible()
