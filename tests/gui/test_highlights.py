"""Highlights are switched by type, and hidden for as long as Alt is held."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from variorum.gui.look.fact_types import FactType


def test_each_type_can_be_switched_and_all_at_once(opened) -> None:
    shown = opened.commands.highlights
    labels = {action.text().replace("&", ""): action for action in shown.menu.actions() if action.text()}
    labels["Date"].trigger()
    assert opened.synopsis.shown_types == frozenset(FactType) - {FactType.DATE}
    assert not labels["All types"].isChecked()
    labels["All types"].trigger()
    assert opened.synopsis.shown_types == frozenset(FactType)
    labels["All types"].trigger()
    assert opened.synopsis.shown_types == frozenset()


def test_alt_held_down_hides_them_and_opens_no_menu(opened, qtbot) -> None:
    opened.synopsis.setFocus()
    QTest.keyPress(opened.synopsis, Qt.Key.Key_Alt)
    qtbot.waitUntil(lambda: opened.synopsis.shown_types == frozenset(), timeout=30_000)
    QTest.keyRelease(opened.synopsis, Qt.Key.Key_Alt)
    assert opened.synopsis.shown_types == frozenset(FactType)
    assert opened.menuBar().activeAction() is None


def test_alt_with_another_key_leaves_them_shown(opened) -> None:
    opened.synopsis.setFocus()
    QTest.keyPress(opened.synopsis, Qt.Key.Key_Alt)
    QTest.keyClick(opened.synopsis, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not opened.commands.highlights._held.isActive()
    QTest.keyRelease(opened.synopsis, Qt.Key.Key_Alt)
    assert opened.synopsis.shown_types == frozenset(FactType)
