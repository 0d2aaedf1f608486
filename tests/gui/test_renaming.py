"""A case is named otherwise from the menu or the list, and every window follows."""

from typing import Any

import pytest
from PySide6.QtGui import QAction

from variorum.gui.pages.case_list import CaseList
from variorum.workspace.workspace import Workspace


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The editor types this name."""
    monkeypatch.setattr(
        "variorum.gui.commands.renaming.QInputDialog.getText", lambda *asked, **how: (" Saraqib ", True)
    )


@pytest.fixture
def other(opened: Any) -> Any:
    """Another window on the same record."""
    workspace = Workspace(record_url=str(opened.session.workspace.place), editor="ben", cache=False)
    yield workspace
    workspace.close()


def known(qtbot: Any, window: Any) -> None:
    """Wait until the window knows how far the case's history has come."""
    qtbot.waitUntil(lambda: window.session.record._first != "", timeout=30_000)


def renamed(qtbot: Any, window: Any) -> None:
    window.session.choose("date-2")
    known(qtbot, window)
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.actions_by_name["rename"].trigger()


def test_the_title_and_the_list_follow_and_the_dispute_stays(qtbot, opened, typed) -> None:
    renamed(qtbot, opened)
    assert opened.windowTitle() == "Saraqib — Variorum"
    assert opened.session.dispute == "date-2"
    recent = opened.menus.recent
    qtbot.waitUntil(lambda: [a.text() for a in recent.actions()] == ["Saraqib"], timeout=30_000)


def test_renaming_is_undone_and_done_again(qtbot, opened, typed, recorded) -> None:
    renamed(qtbot, opened)
    undo, redo = opened.actions_by_name["undo"], opened.actions_by_name["redo"]
    qtbot.waitUntil(lambda: undo.text() == "&Undo: name the case “Saraqib”", timeout=30_000)
    recorded(undo.trigger)
    assert (opened.session.case, opened.session.dispute) == ("Sample", "date-2")
    qtbot.waitUntil(redo.isEnabled, timeout=30_000)
    recorded(redo.trigger)
    assert opened.session.case == "Saraqib"


def test_a_name_that_another_case_bears_is_refused_in_a_line(qtbot, opened, typed) -> None:
    opened.session.workspace.new_case("saraqib")
    with qtbot.waitSignal(opened.session.refused, timeout=30_000):
        opened.actions_by_name["rename"].trigger()
    assert opened.notices.banner.words == "There is a case “Saraqib” already."
    assert opened.session.case == "Sample"


def entry(shown: CaseList, words: str) -> QAction:
    return next(action for action in shown.list.actions() if action.text() == words)


def test_the_list_of_cases_renames_what_is_not_open(qtbot, opened, typed) -> None:
    opened.session.workspace.new_case("Harbour fire")
    opened.actions_by_name["cases"].trigger()
    shown = opened.commands.case_list
    qtbot.waitUntil(lambda: len(shown._items()) == 2, timeout=30_000)
    shown.words.setText("Harbour")
    entry(shown, "Rename…").trigger()
    shown.words.clear()
    qtbot.waitUntil(lambda: {i.text(0) for i in shown._items()} == {"Sample", "Saraqib"}, timeout=30_000)
    assert opened.session.case == "Sample"


def test_a_case_that_another_window_renamed_stays_open_under_its_new_name(qtbot, opened, other) -> None:
    opened.session.choose("date-2")
    known(qtbot, opened)
    other.rename_case("Sample", "Saraqib")
    with qtbot.waitSignal(opened.session.told, timeout=30_000):
        opened.session.record.come_back()
    assert opened.windowTitle() == "Saraqib — Variorum"
    assert opened.session.dispute == "date-2"
    assert opened.status.told.text().startswith("ben named the case “Saraqib” — ")


def test_another_case_that_took_the_old_name_is_not_taken_for_this_one(qtbot, opened, other) -> None:
    known(qtbot, opened)
    other.rename_case("Sample", "Saraqib")
    other.new_case("Sample")
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        opened.session.record.come_back()
    assert opened.session.case == "Saraqib"


def test_a_decision_that_meets_a_renamed_case_brings_the_new_name(qtbot, opened, other) -> None:
    known(qtbot, opened)
    other.rename_case("Sample", "Saraqib")
    with qtbot.waitSignals([opened.session.sent_back, opened.session.changed], timeout=30_000):
        opened.card.take(1)
    assert opened.session.case == "Saraqib"


def test_a_case_that_another_window_took_off_the_list_is_closed_and_said_so(qtbot, opened, other) -> None:
    known(qtbot, opened)
    other.remove_case("Sample")
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        opened.session.record.come_back()
    assert opened.session.case is None
    assert opened.notices.banner.words.startswith("“Sample” was taken off the list in another window")
