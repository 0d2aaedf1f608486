"""An editor corrects where accounts come from: by a menu, a dialog where a name is needed, and undo."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from variorum.dispute.decision import State
from variorum.gui.card.history_words import entries_of
from variorum.gui.card.origin_dialog import OriginDialog
from variorum.gui.card.origins import BY_EDITOR, groups_of, named_origins
from variorum.gui.card.origins_menu import origins_menu, show_origins_menu
from variorum.gui.window.main_window import MainWindow

Recorded = Callable[[Callable[[], Any]], None]


@pytest.fixture
def numbers(opened: MainWindow) -> MainWindow:
    opened.session.choose("quantity-1")
    return opened


def menu_of(window: MainWindow, number: int) -> QMenu:
    standing = window.session.current
    account = standing.dispute.accounts[number - 1]
    return origins_menu(account, standing.dispute, window.session, window.card._look, window)


def action(menu: QMenu, words: str) -> QAction:
    return next(a for a in menu.actions() if a.text() == words)


def origins(window: MainWindow) -> list[str]:
    dispute = window.session.workspace.open_case("Sample").standing("quantity-1").dispute
    return [account.origin for account in dispute.accounts]


def dialog(window: MainWindow, words: str, number: int) -> OriginDialog:
    action(menu_of(window, number), words).trigger()
    return next(d for d in window.findChildren(OriginDialog) if d.isVisible())


def test_an_account_is_counted_apart_at_once(numbers: MainWindow, recorded: Recorded) -> None:
    assert origins(numbers)[0] == origins(numbers)[1]  # both cite the UN
    recorded(action(menu_of(numbers, 2), "Its own origin").trigger)
    assert origins(numbers)[0] != origins(numbers)[1]
    assert "Its own origin" in [group.title for group in groups_of(numbers.session.current.dispute)]


def test_an_account_rests_on_a_source_that_is_named(numbers: MainWindow, recorded: Recorded) -> None:
    asked = dialog(numbers, "Rests on…", 3)
    asked.name.setText("UN")
    asked.reason.setText("its own figure a day before")
    recorded(asked.record.click)
    assert origins(numbers)[2] == origins(numbers)[0]
    [revision] = numbers.session.workspace.history("Sample", "quantity-1")
    assert revision.reason == "its own figure a day before"


def test_several_accounts_are_counted_as_one_origin(numbers: MainWindow, recorded: Recorded) -> None:
    asked = dialog(numbers, "Counted as one origin…", 4)
    assert not asked.record.isEnabled()
    asked.ticks[5].click()
    asked.name.setText("a relief agency")
    recorded(asked.record.click)
    assert origins(numbers)[3] == origins(numbers)[4]
    group = next(g for g in groups_of(numbers.session.current.dispute) if g.title == "a relief agency")
    assert group.note == f"two accounts, counted as one origin; {BY_EDITOR}"


def test_joining_begins_with_what_counts_as_one_already(numbers: MainWindow) -> None:
    asked = dialog(numbers, "Counted as one origin…", 1)
    assert [n for n, tick in asked.ticks.items() if tick.isChecked()] == [2]
    assert asked.name.text() == "UN"
    asked.reject()


def test_a_source_without_a_name_is_not_recorded(numbers: MainWindow) -> None:
    asked = dialog(numbers, "Rests on…", 3)
    asked.name.setText("  ")
    assert not asked.record.isEnabled()
    asked.reject()
    assert numbers.session.workspace.history("Sample", "quantity-1") == ()


def test_a_correction_is_taken_back_or_undone(numbers: MainWindow, recorded: Recorded) -> None:
    before = origins(numbers)
    recorded(action(menu_of(numbers, 2), "Its own origin").trigger)
    recorded(action(menu_of(numbers, 2), "As the article says").trigger)
    assert origins(numbers) == before
    recorded(numbers.session.undo)
    recorded(numbers.session.undo)
    assert origins(numbers) == before


def test_only_a_corrected_account_offers_what_the_article_says(numbers: MainWindow) -> None:
    assert "As the article says" not in [a.text() for a in menu_of(numbers, 1).actions()]


def test_a_settled_dispute_turns_stale_and_says_why(numbers: MainWindow, recorded: Recorded) -> None:
    numbers.card.prefill(5)
    recorded(numbers.card.settle)
    numbers.session.choose("quantity-1")
    recorded(action(menu_of(numbers, 2), "Its own origin").trigger)
    assert numbers.session.current.state is State.STALE
    assert numbers.session.current.decision.best == "950000"
    told = numbers.card.panes.stale.notice.accessibleName()
    assert told.startswith("Something changed since you settled this. What article B says is counted")


def test_an_origin_of_its_own_is_a_named_one(numbers: MainWindow, recorded: Recorded) -> None:
    before = named_origins(numbers.session.current.dispute)
    recorded(action(menu_of(numbers, 4), "Its own origin").trigger)
    assert named_origins(numbers.session.current.dispute) == before + 1


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that were opened; the offscreen platform can raise none."""
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda self, at: opened.append(self))
    return opened


@pytest.mark.parametrize(
    ("reason", "number"),
    [(QContextMenuEvent.Reason.Mouse, 3), (QContextMenuEvent.Reason.Keyboard, 1)],
)
def test_the_menu_opens_on_an_account_by_mouse_and_by_key(
    numbers: MainWindow, menus: list[QMenu], reason: QContextMenuEvent.Reason, number: int
) -> None:
    accounts = numbers.card.panes.plot.accounts
    at = QPoint(20, accounts.middle_of(3))
    QApplication.sendEvent(accounts, QContextMenuEvent(reason, at, accounts.mapToGlobal(at)))
    [menu] = menus
    account = numbers.session.current.dispute.accounts[number - 1]
    paragraph = account.passage.paragraph
    assert menu.actions()[0].text() == f"Origin of {'ABCDE'[number - 1]} ¶ {paragraph}"


def test_the_head_of_an_origin_offers_its_first_account(numbers: MainWindow, menus: list[QMenu]) -> None:
    accounts = numbers.card.panes.plot.accounts
    group, top = accounts.rows.heads[1]
    at = QPoint(20, numbers.card._look.px(top) + 4)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(accounts, QContextMenuEvent(reason, at, accounts.mapToGlobal(at)))
    assert str(group.accounts[0].passage.paragraph) in menus[0].actions()[0].text()


def test_a_passage_offers_it_too(opened: MainWindow, menus: list[QMenu]) -> None:
    opened.session.choose("label-5")
    board = opened.card.panes.passages.board
    at = board.box(2).geometry().center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(board, QContextMenuEvent(reason, at, board.mapToGlobal(at)))
    assert menus[0].actions()[0].text().startswith("Origin of B")


def test_an_account_that_is_gone_opens_nothing(numbers: MainWindow, menus: list[QMenu]) -> None:
    show_origins_menu(77, QPoint(), numbers.session, numbers.card._look, numbers)
    assert menus == []


def test_the_history_tells_it_and_keeps_the_value_before_in_force(
    numbers: MainWindow, recorded: Recorded
) -> None:
    numbers.card.prefill(5)
    recorded(numbers.card.settle)
    numbers.session.choose("quantity-1")
    recorded(action(menu_of(numbers, 2), "Its own origin").trigger)
    numbers.card.prefill(4)
    recorded(numbers.card.settle)
    newest, corrected, first = entries_of(numbers.session.workspace.history("Sample", "quantity-1"))
    assert (corrected.did, corrected.can_return, first.can_return) == ("corrected origins", False, True)
    assert corrected.change == "“nearly one million” is its own origin"
    assert newest.change.startswith("950,000 → 900,000")
