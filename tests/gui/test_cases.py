"""The record's cases: listed, found, opened, taken off the list and put back."""

import pytest
from PySide6.QtCore import Qt

from variorum.gui.pages.case_list import day_of


@pytest.fixture
def cases(qtbot, opened):
    """The list over an open case, with two more in the record."""
    for name in ("Harbour fire", "Election night"):
        opened.session.workspace.new_case(name)
    opened.actions_by_name["cases"].trigger()
    shown = opened.commands.case_list
    qtbot.waitUntil(lambda: len(shown._items()) == 3, timeout=30_000)
    return shown


def names(shown) -> list[str]:
    return [item.text(0) for item in shown._items() if not item.isHidden()]


def test_each_case_is_listed_with_its_counts(cases) -> None:
    line = next(item for item in cases._items() if item.text(0) == "Sample")
    assert [line.text(at) for at in (1, 2, 3)] == ["5", "5", "0"]
    assert line.text(4) == day_of(cases._session.workspace.cases()[2].opened)


def test_words_narrow_the_list_and_enter_opens(qtbot, opened, cases) -> None:
    qtbot.keyClicks(cases.words, "harb")
    assert names(cases) == ["Harbour fire"]
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        qtbot.keyClick(cases.words, Qt.Key.Key_Return)
    assert opened.session.case == "Harbour fire"
    assert not cases.isVisible()


def test_the_arrows_move_through_the_list_from_the_words(qtbot, cases) -> None:
    cases.list.setCurrentItem(cases.list.topLevelItem(0))
    listed = names(cases)
    qtbot.keyClick(cases.words, Qt.Key.Key_Down)
    assert cases.chosen == listed[1]
    qtbot.keyClick(cases.words, Qt.Key.Key_Up)
    assert cases.chosen == listed[0]


def test_a_case_taken_off_the_list_can_be_put_back(qtbot, opened, cases) -> None:
    qtbot.keyClicks(cases.words, "Sample")
    qtbot.mouseClick(cases.remove_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.session.case is None, timeout=30_000)
    assert "Sample" not in {case.name for case in opened.session.workspace.cases()}
    assert "every decision in it is kept" in cases.note.text()
    qtbot.mouseClick(cases.back_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(cases) == ["Sample"], timeout=30_000)
    assert not cases.back_button.isVisible()


def test_recent_cases_stand_on_the_first_page_and_in_the_menu(qtbot, opened) -> None:
    opened.actions_by_name["close"].trigger()
    recent = opened.first_run.cases
    qtbot.waitUntil(lambda: len(recent.buttons) == 1, timeout=30_000)
    assert [action.text() for action in opened.menus.recent.actions()] == ["Sample"]
    assert "5 articles, 5 open, 0 settled" in recent.buttons[0].accessibleName()
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        qtbot.mouseClick(recent.buttons[0], Qt.MouseButton.LeftButton)
    assert opened.session.case == "Sample"
