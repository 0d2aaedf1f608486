"""What is loaded behind the empty window fills it, or says what went wrong, or is not wanted any more."""

import sys
import threading
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from variorum.dispute.decision import Reconciliation
from variorum.errors import RecordUnusable
from variorum.gui.behind import Behind
from variorum.gui.look.look import Look
from variorum.gui.window.docks import CARD_HIGH, LIST_WIDE
from variorum.gui.window.main_window import MainWindow


class Kept:
    """A workspace of which only its end is asked."""

    closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def empty(qtbot, store) -> MainWindow:
    window = MainWindow(None, Look(theme="light"), store)
    qtbot.addWidget(window)
    return window


def test_an_empty_window_is_resized_and_closed_like_any_other(empty) -> None:
    empty.show()
    empty.resize(900, 700)
    empty.close()
    assert empty.isHidden()
    assert not empty.whole


def test_the_window_is_filled_with_the_workspace_that_was_made(qtbot, empty, session, monkeypatch) -> None:
    for module in (sys, threading):  # which a filled window hears
        monkeypatch.setattr(module, "excepthook", module.excepthook)
    behind = Behind(empty, lambda: session.workspace)
    empty.show()
    with qtbot.waitSignal(behind.filled, timeout=30_000) as told:
        behind.begin_when_painted()
    assert empty.whole
    assert told.args[0].workspace is session.workspace
    empty.close()


class OnItsWay:
    """A case that is read ahead, and comes when the test says so."""

    def __init__(self, case: Reconciliation | None) -> None:
        self._case, self.come = case, Event()

    def arrived(self) -> Reconciliation | None:
        self.come.wait(20)
        return self._case

    def stop(self) -> None:
        self.come.set()


@pytest.mark.parametrize("comes", [True, False])
def test_the_window_is_filled_while_a_case_is_read_ahead_and_begins_when_it_is_there(
    qtbot, empty, session, case, monkeypatch, comes
) -> None:
    for module in (sys, threading):
        monkeypatch.setattr(module, "excepthook", module.excepthook)
    ahead, begun = OnItsWay(case if comes else None), []
    behind = Behind(empty, lambda: session.workspace, ahead)
    behind.filled.connect(begun.append)
    empty.show()
    behind.begin_when_painted()
    qtbot.waitUntil(lambda: empty.whole, timeout=30_000)
    assert not begun
    ahead.come.set()
    qtbot.waitUntil(lambda: bool(begun), timeout=30_000)
    assert behind.kept is (case if comes else None)
    empty.close()


def test_what_went_wrong_in_making_the_workspace_ends_the_program_with_its_error(
    qtbot, empty, monkeypatch
) -> None:
    def make() -> Kept:
        raise RecordUnusable("The record is a picture.")

    ended: list[int] = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    behind = Behind(empty, make)
    empty.show()
    behind.begin_when_painted()
    qtbot.waitUntil(lambda: ended == [1], timeout=30_000)
    with pytest.raises(RecordUnusable):
        behind.end()


def test_a_window_that_is_closed_before_it_is_filled_stays_closed(qtbot, empty) -> None:
    asked, closed, kept = Event(), Event(), Kept()

    def make() -> Kept:
        asked.set()
        closed.wait(20)
        return kept

    behind = Behind(empty, make)
    empty.show()
    behind.begin_when_painted()
    qtbot.waitUntil(asked.is_set, timeout=30_000)
    empty.close()
    closed.set()
    behind.end()
    QApplication.processEvents()
    assert kept.closed
    assert not empty.whole


def test_a_case_that_was_read_ahead_leaves_the_rows_their_room(
    qtbot, empty, session, case, monkeypatch
) -> None:
    for module in (sys, threading):
        monkeypatch.setattr(module, "excepthook", module.excepthook)
    empty.resize(1600, 1000)
    empty.show()
    qtbot.waitExposed(empty)
    empty.fill(session)
    session.show(case)  # in the same turn, as what arrived while the window was put together
    qtbot.waitUntil(lambda: empty.synopsis.width() > 0)
    assert empty.docks.list_dock.width() == empty.look.px(LIST_WIDE)
    assert empty.docks.card_dock.height() == empty.look.px(CARD_HIGH)
    empty.close()
