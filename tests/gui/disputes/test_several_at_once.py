"""Several disputes selected in the list are decided at once, asked once and undone once."""

import pytest
from makers_window import state_of
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt

from variorum.dispute.decision import State
from variorum.gui.commands.deeds import deed
from variorum.gui.disputes.bulk import ask_together, passed_over, question
from variorum.gui.disputes.merge_form import MergeForm
from variorum.gui.disputes.panel import DisputePanel
from variorum.gui.disputes.split_form import SplitForm
from variorum.workspace.together import Bulk, planned

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(case, session, look, qtbot) -> DisputePanel:
    made = DisputePanel(session, look)
    qtbot.addWidget(made)
    made.resize(336, 900)
    made.show()
    session.show(case)
    made.list.setFocus()
    return made


def click(qtbot, panel: DisputePanel, row: int, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    at = panel.list.visualRect(panel.filter.index(row, 0)).center() + QPoint(0, -10)
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def select(window, *ids: str) -> None:
    """Select these disputes, with the keys in the list."""
    panel = window.disputes
    panel.list.setFocus()
    panel.list.go_to(panel.filter.index_of(ids[0]))
    for id in ids[1:]:
        flag = QItemSelectionModel.SelectionFlag.Select
        panel.list.selectionModel().select(panel.filter.index_of(id), flag)


# In the list


def test_ctrl_and_shift_select_several_and_the_bar_counts_them(panel, qtbot) -> None:
    click(qtbot, panel, 0)
    assert panel.chosen == ("quantity-1",) and not panel.bulk_bar.isVisible()
    click(qtbot, panel, 2, CTRL)
    assert panel.chosen == ("quantity-1", "name-3")
    assert panel.bulk_bar.isVisible() and panel.bulk_bar.count.text() == "2 disputes selected"
    click(qtbot, panel, 4, SHIFT)
    assert panel.chosen == ("quantity-1", "name-3", "quantity-4", "label-5")


def test_keys_alone_select_several_and_all(panel, qtbot) -> None:
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    assert panel.chosen == ("quantity-1", "date-2", "name-3")
    qtbot.keyClick(panel.list, Qt.Key.Key_A, CTRL)
    assert len(panel.chosen) == 5
    panel.bulk_bar.clear.click()
    assert len(panel.chosen) == 1 and not panel.bulk_bar.isVisible()


def test_every_button_of_the_bar_has_a_name_and_takes_the_tab_key(panel, qtbot) -> None:
    qtbot.keyClick(panel.list, Qt.Key.Key_A, CTRL)
    bar = panel.bulk_bar
    for button in (bar.dismiss, bar.trivial, bar.leave, bar.rules, bar.merge, bar.clear):
        assert button.accessibleName() and button.isVisible()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.height() >= 24


# Asked once


def test_what_it_would_do_and_what_it_passes_over_is_said(case, session, look, panel, qtbot) -> None:
    ids = [standing.dispute.id for standing in case.standings]
    plan = planned(case, ids, Bulk.UCDP)
    assert question(plan).endswith("in 3 disputes?")
    assert passed_over(plan) == "2 are passed over:"
    asked = ask_together(session, ids, Bulk.DISMISS, look, panel)
    asked.act.click()
    assert asked.reason.refused == "Say why; it is kept in the history."
    asked.reason.fill_menu()
    assert "A matter of spelling alone." in [action.text() for action in asked.reason.menu.actions()]
    asked.reject()


def test_a_rule_that_fits_none_asks_nothing(session, look, panel, qtbot) -> None:
    with qtbot.waitSignal(session.told) as told:
        assert ask_together(session, ["name-3", "label-5"], Bulk.MEDIAN, look, panel) is None
    assert "The rule gives no value" in told.args[0]


def test_several_are_dismissed_by_key_and_undone_at_once(qtbot, opened, recorded) -> None:
    select(opened, "name-3", "label-5", "date-2")
    qtbot.keyClick(opened.disputes.list, Qt.Key.Key_X)
    asked = opened.commands.asked
    asked.reason.text.setPlainText("A matter of spelling alone.")
    recorded(asked.act.click)
    ids = ("name-3", "label-5", "date-2")
    assert {state_of(opened, id) for id in ids} == {State.DISMISSED}
    history = opened.session.workspace.history("Sample")
    assert {r.reason for r in history[-3:]} == {"A matter of spelling alone."}
    turns = opened.session.workspace.turns("Sample")
    assert deed(turns.undo, opened.session.reconciliation) == "dismiss 3 disputes"
    recorded(opened.actions_by_name["undo"].trigger)
    assert {state_of(opened, id) for id in ids} == {State.OPEN}
    recorded(opened.actions_by_name["redo"].trigger)
    assert {state_of(opened, id) for id in ids} == {State.DISMISSED}


# Joined and parted


def test_the_merge_asks_for_the_question_and_why(qtbot, opened, recorded) -> None:
    select(opened, "quantity-1", "quantity-4")
    qtbot.keyClick(opened.disputes.list, Qt.Key.Key_M)
    form = opened.commands.asked
    assert isinstance(form, MergeForm)
    form.questions[1].setChecked(True)
    form.reason.text.setPlainText("They ask the same.")
    recorded(form.act.click)
    one = opened.session.current.dispute
    assert one.question.template == "How many Turkish soldiers were killed in February?"
    assert len(one.accounts) == 7
    assert opened.session.reconciliation.standing("quantity-4") is None


def test_accounts_leave_a_dispute_and_two_must_stay(qtbot, opened, recorded) -> None:
    opened.session.choose("quantity-1")
    opened.card.head.split.click()
    form = opened.commands.asked
    assert isinstance(form, SplitForm) and not form.act.isEnabled()
    for number in (1, 2, 3, 4):
        form.ticks[number].setChecked(True)
    assert not form.act.isEnabled() and "two must stay" in form.news.text()
    for number in (1, 2):
        form.ticks[number].setChecked(False)
    form.reason.text.setPlainText("They are of another day.")
    recorded(form.act.click)
    assert len(opened.session.reconciliation.standing("quantity-1").dispute.accounts) == 3
    assert len(opened.session.standings) == 6
