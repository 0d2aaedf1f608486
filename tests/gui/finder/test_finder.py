"""The finder over a window: opened, looked through, gone on from, and left, by key alone."""

import pytest
from makers_reach import shown_window
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import Shiboken

from variorum.gui.finder.entry import Group
from variorum.gui.finder.used import Used
from variorum.wording.sentences import say


@pytest.fixture(scope="module")
def shown(qapp, tmp_path_factory):
    yield from shown_window(tmp_path_factory.mktemp("finder"))


@pytest.fixture
def finder(qtbot, shown):
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.synopsis.setFocus()
    qtbot.keyClick(shown.synopsis, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    made = shown.reach.finder.finder
    qtbot.waitUntil(made.words.hasFocus)
    yield made
    made.hide()


def type_in(qtbot, finder, words: str) -> None:
    qtbot.keyClicks(finder.words, words)


def press(qtbot, finder, key: Qt.Key) -> None:
    qtbot.keyClick(finder.words, key)


def test_ctrl_k_opens_it_with_the_first_entry_current(finder) -> None:
    assert finder.isVisible() and finder.current is not None


def test_a_command_is_found_with_its_keys_and_done(qtbot, shown, finder) -> None:
    type_in(qtbot, finder, "last diff")
    assert finder.current.words == "Last difference" and finder.current.keys == "Alt+End"
    press(qtbot, finder, Qt.Key.Key_Return)
    assert shown.session.dispute == shown.session.order[-1]
    assert not finder.isVisible()


def test_a_dispute_is_gone_to(qtbot, shown, finder) -> None:
    type_in(qtbot, finder, "how is vessary")
    assert finder.current.group is Group.DISPUTES
    press(qtbot, finder, Qt.Key.Key_Return)
    assert say(shown.session.current.dispute.question).startswith("How is Vessary")


def test_a_passage_is_gone_to_in_its_row(qtbot, shown, finder) -> None:
    type_in(qtbot, finder, "sparks from welding")
    assert finder.current.group is Group.PASSAGES
    press(qtbot, finder, Qt.Key.Key_Return)
    row = shown.session.sheet.rows[shown.session.row - 1]
    assert any("Sparks from welding" in b.text for blocks in row.cells.values() for b in blocks)
    assert shown.synopsis.hasFocus()


def test_esc_gives_the_keys_back(qtbot, shown, finder) -> None:
    press(qtbot, finder, Qt.Key.Key_Escape)
    assert not finder.isVisible() and QApplication.focusWidget() is shown.synopsis


def test_esc_closes_it_where_what_had_the_keys_is_gone_since(qtbot, shown, finder) -> None:
    finder.leave()
    button = QPushButton("Case", shown)
    button.show()
    button.setFocus()
    finder.begin()
    Shiboken.delete(button)
    press(qtbot, finder, Qt.Key.Key_Escape)
    assert not finder.isVisible()


def test_the_arrows_go_through_the_list_and_do_not_move_the_rows(qtbot, shown, finder) -> None:
    before, row = finder.current, shown.session.row
    press(qtbot, finder, Qt.Key.Key_Down)
    assert finder.current is not before and shown.session.row == row
    press(qtbot, finder, Qt.Key.Key_Up)
    assert finder.current is before


def test_what_cannot_be_done_says_why_and_is_not_done(qtbot, shown, finder) -> None:
    shown.actions_by_name["redo"].setEnabled(False)
    finder.begin()
    type_in(qtbot, finder, "redo")
    press(qtbot, finder, Qt.Key.Key_Return)
    shown.actions_by_name["redo"].setEnabled(True)
    assert finder.isVisible() and finder.said.text() == "Redo: Nothing to do again."


def test_nothing_found_is_said(qtbot, finder) -> None:
    type_in(qtbot, finder, "qqqqqq")
    assert finder.said.isVisible() and finder.current is None
    press(qtbot, finder, Qt.Key.Key_Return)
    assert finder.isVisible()


def test_words_looked_for_in_the_columns_are_found_again(qtbot, shown) -> None:
    shown.find_bar.begin()
    shown.find_bar.words.setText("Vessary")
    qtbot.keyClick(shown.find_bar.words, Qt.Key.Key_Return)
    shown.find_bar.leave()
    found = [e for e in shown.reach.finder.gather() if e.group is Group.SEARCHES]
    assert found[0].words == "Vessary" and found[0].detail.endswith("places")
    found[0].call()
    assert shown.find_bar.isVisible()
    shown.find_bar.leave()


def test_every_entry_has_words_and_says_itself(shown) -> None:
    entries = list(shown.reach.finder.gather())
    assert all(e.words and e.spoken for e in entries)
    assert len({e.id for e in entries}) == len(entries)


def test_only_commands_are_kept_from_one_time_to_the_next(store) -> None:
    used = Used(store)
    for id in ("dispute:x", "command:undo", "case:Secret"):
        used.use(id)
    assert used.ids == ("case:Secret", "command:undo", "dispute:x")
    assert Used(store).ids == ("command:undo",)


def test_the_field_of_the_tool_bar_opens_it_and_tells_its_key(qtbot, shown) -> None:
    qtbot.mouseClick(shown.toolbar.field, Qt.MouseButton.LeftButton)
    assert shown.reach.finder.finder.isVisible() and "Ctrl+K" in shown.toolbar.field.toolTip()
    shown.reach.finder.finder.leave()


def test_a_click_beside_it_closes_it(qtbot, shown, finder) -> None:
    qtbot.mouseClick(shown.card, Qt.MouseButton.LeftButton)
    assert not finder.isVisible()


def test_a_click_in_its_field_leaves_it_open(qtbot, finder) -> None:
    qtbot.mouseClick(finder.words, Qt.MouseButton.LeftButton)
    assert finder.isVisible()
