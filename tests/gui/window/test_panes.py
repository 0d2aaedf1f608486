"""F6 goes round the panes, and comes back to where each was left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def around(qtbot, window, key=Qt.Key.Key_F6, held=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)


def test_it_goes_round_in_order_and_back(opened, qtbot) -> None:
    opened.overview.setFocus()
    for pane in (opened.synopsis, opened.disputes.list, opened.card, opened.overview):
        around(qtbot, opened)
        assert QApplication.focusWidget() is pane
    around(qtbot, opened, held=Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is opened.card


def test_it_comes_back_to_the_field_that_was_left(opened, qtbot) -> None:
    field = opened.card.form.reason
    field.setFocus()
    for _ in opened.panes:
        around(qtbot, opened)
    assert QApplication.focusWidget() is field


def test_of_another_dispute_no_field_was_left(opened, qtbot) -> None:
    opened.card.form.reason.setFocus()
    around(qtbot, opened)
    opened.session.step(1)
    for _ in range(3):
        around(qtbot, opened)
    assert QApplication.focusWidget() is opened.card


def test_a_pane_that_is_hidden_is_left_out(opened, qtbot) -> None:
    opened.docks.card_dock.hide()
    opened.disputes.list.setFocus()
    around(qtbot, opened)
    assert QApplication.focusWidget() is opened.overview
