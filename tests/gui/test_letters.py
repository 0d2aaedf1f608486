"""A letter typed into a menu or a box is no command on the dispute."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox


def box(window, name: str) -> QComboBox:
    return next(c for c in window.card.findChildren(QComboBox) if c.accessibleName() == name)


def rulings(window) -> list[object]:
    return [r for r in window.session.workspace.history("Sample") if r.dispute]


def nothing_was_recorded(qtbot, window) -> bool:
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    return rulings(window) == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_U, Qt.Key.Key_1])
def test_a_letter_in_an_open_menu_settles_nothing(qtbot, opened, key) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.synopsis.setFocus()
    menu = next(a.menu() for a in opened.menuBar().actions() if a.text() == "&View")
    menu.popup(opened.mapToGlobal(opened.rect().topLeft()))
    qtbot.waitUntil(menu.isVisible)
    opened.card.prefill(1)
    qtbot.keyClick(menu, key)
    menu.close()
    assert nothing_was_recorded(qtbot, opened)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_nor_does_a_letter_that_an_open_menu_has_no_use_for(qtbot, opened) -> None:
    """On a display a submenu is not asked first."""
    menu = next(a.menu() for a in opened.menuBar().actions() if a.text() == "&View")
    menu.popup(opened.mapToGlobal(opened.rect().topLeft()))
    qtbot.waitUntil(menu.isVisible)
    opened.actions_by_name["trivial"].trigger()
    menu.close()
    assert nothing_was_recorded(qtbot, opened)


def test_letters_typed_in_a_box_seek_its_entry(qtbot, opened) -> None:
    outcome = box(opened, "Outcome")
    outcome.setFocus()
    qtbot.keyClicks(outcome, "Not")
    assert outcome.currentText() == "Not comparable"
    assert nothing_was_recorded(qtbot, opened)


def test_a_number_typed_in_a_box_starts_from_no_account(qtbot, opened) -> None:
    outcome = box(opened, "Outcome")
    outcome.setFocus()
    before = opened.card.form.draft()
    qtbot.keyClick(outcome, Qt.Key.Key_2)
    assert opened.card.form.draft() == before
