"""The page of keys: a new key is pressed, a clash is named, and menus, tips and caps follow."""

import pytest
from makers_reach import shown_window
from PySide6.QtCore import Qt


@pytest.fixture(scope="module")
def shown(qapp, tmp_path_factory):
    yield from shown_window(tmp_path_factory.mktemp("keys"), articles=1)


@pytest.fixture
def page(shown):
    shown.commands.show_keys()
    made = shown.commands.keys_window
    yield made
    shown.reach.keys.reset()
    made.close()


CTRL = Qt.KeyboardModifier.ControlModifier


def choose(page, name: str) -> None:
    page.list.setCurrentItem(page.item(name))


def test_a_new_key_is_pressed_and_works(qtbot, shown, page) -> None:
    choose(page, "undo")
    qtbot.keyClick(page.field, Qt.Key.Key_L, CTRL)
    assert shown.actions_by_name["undo"].shortcut().toString() == "Ctrl+L"
    assert page.item("undo").text(1) == "Ctrl+L"
    assert "Ctrl+L" in shown.actions_by_name["undo"].toolTip()


def test_a_clash_names_the_other_command_and_offers_to_swap(qtbot, shown, page) -> None:
    choose(page, "undo")
    qtbot.keyClick(page.field, Qt.Key.Key_F, CTRL)
    assert page.said.text() == "Ctrl+F is the key of “Find in all columns”."
    assert shown.reach.keys.keys("undo") == ("Ctrl+Z",)
    qtbot.mouseClick(page.swap, Qt.MouseButton.LeftButton)
    assert shown.reach.keys.keys("undo") == ("Ctrl+F",) and shown.reach.keys.keys("find") == ("Ctrl+Z",)


def test_a_key_that_cannot_be_says_why(qtbot, page) -> None:
    choose(page, "undo")
    qtbot.keyClick(page.field, Qt.Key.Key_Q)
    assert page.said.text() == "Q alone is typed in fields. Press it with Ctrl or Alt."
    assert not page.swap.isVisible()


def test_tab_leaves_the_field(qtbot, shown, page) -> None:
    choose(page, "undo")
    page.activateWindow()
    page.field.setFocus()
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert shown.reach.keys.keys("undo") == ("Ctrl+Z",) and not page.field.text()


def test_caps_on_the_card_and_in_the_tool_bar_follow(qtbot, shown, page) -> None:
    choose(page, "unresolved")
    qtbot.keyClick(page.field, Qt.Key.Key_Q)
    choose(page, "next")
    qtbot.keyClick(page.field, Qt.Key.Key_F9)
    assert shown.card.unresolved_button.toolTip().endswith("(Q)")
    assert shown.actions_by_name["next"].iconText() == "F9"
    assert shown.card.head.next.toolTip().endswith("(F9)")


def test_one_is_reset_and_all_are(qtbot, shown, page) -> None:
    for name, key in (("undo", Qt.Key.Key_L), ("redo", Qt.Key.Key_B)):
        choose(page, name)
        qtbot.keyClick(page.field, key, CTRL)
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert shown.reach.keys.keys("redo") == ("Ctrl+Y", "Ctrl+Shift+Z")
    qtbot.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert shown.reach.keys.keys("undo") == ("Ctrl+Z",) and not page.reset_all.isEnabled()


def test_a_key_of_the_card_that_is_fixed_says_so(page) -> None:
    fixed = next(item for item in page._items() if item.text(1) == "1–9")
    page.list.setCurrentItem(fixed)
    assert "always has its key" in page.command.text() and not page.field.isEnabled()


def test_the_list_narrows_by_key(page) -> None:
    page.words.setText("ctrl+z")
    shown = [item.text(0) for item in page._items() if not item.isHidden()]
    assert shown == ["Undo"]
