"""Tips for who comes to a control by keys."""

import pytest
from makers_accessible import More, told
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolTip, QVBoxLayout

from variorum.gui.widgets import focus_tips
from variorum.gui.widgets.focus_tips import FocusTips

# A tip opens over everything, which it cannot without a screen; that is no fault of the window.
without_a_screen = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TIP = "Record this; one undo takes it back"


@pytest.fixture
def dialog(qapp, qtbot, monkeypatch):
    """Two buttons, of which the second has a tip; the pause is none."""
    monkeypatch.setattr(focus_tips, "PAUSE", 0)
    tips = FocusTips(QApplication.instance())
    made, column = QDialog(), QVBoxLayout()
    made.setLayout(column)
    for words in ("Cancel", "Settle"):
        column.addWidget(QPushButton(words))
    buttons = made.findChildren(QPushButton)
    buttons[1].setToolTip(TIP)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    buttons[0].setFocus()
    yield made, buttons
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    qapp.focusChanged.disconnect(tips._follow)
    tips.deleteLater()


def come_to_the_second(qtbot, buttons) -> None:
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    qtbot.waitUntil(QToolTip.isVisible)


@without_a_screen
def test_a_pause_on_a_control_shows_its_tip(dialog, qtbot) -> None:
    _, buttons = dialog
    come_to_the_second(qtbot, buttons)
    assert QToolTip.text() == TIP


@without_a_screen
def test_escape_takes_the_tip_away_and_leaves_the_dialog_open(dialog, qtbot) -> None:
    window, buttons = dialog
    come_to_the_second(qtbot, buttons)
    qtbot.keyClick(buttons[1], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert window.isVisible()
    qtbot.keyClick(buttons[1], Qt.Key.Key_Escape)
    assert not window.isVisible()


@without_a_screen
def test_the_next_key_takes_it_away_and_does_what_it_does(dialog, qtbot) -> None:
    _, buttons = dialog
    pressed = []
    buttons[1].clicked.connect(lambda: pressed.append(True))
    come_to_the_second(qtbot, buttons)
    qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert pressed == [True]


@without_a_screen
def test_who_hears_has_the_same_words_as_the_description(dialog) -> None:
    _, buttons = dialog
    assert told(buttons[1]).text(More) == TIP
