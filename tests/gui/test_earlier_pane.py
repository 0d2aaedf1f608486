"""Earlier decisions on the card: offered in a line, taken over by the editor alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from makers_gui import write_seeds
from makers_sight import clipped, cut, overlapping, settle, small, unnamed
from makers_window import state_of
from PySide6.QtWidgets import QToolButton

from variorum.dispute.decision import Decision, Outcome, State
from variorum.fact.fact import Kind
from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.made_earlier import made_earlier
from variorum.gui.shots.shot import Look
from variorum.gui.shots.taking import window_on
from variorum.gui.window.main_window import MainWindow
from variorum.workspace.workspace import Workspace

TOWN, OTHER = "name-3", "quantity-1"
WHY = "Their own correspondent writes it so."
CHECKS = (clipped, cut, overlapping, unnamed, small)


@pytest.fixture
def workspace(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A record in which the name was decided in another case."""
    (tmp_path / "before").mkdir()
    workspace.new_case("Winter")
    workspace.add("Winter", write_seeds(tmp_path / "before"))
    workspace.settle("Winter", TOWN, Decision(Outcome.ACCEPT, accounts=(1,), reason=WHY))
    return workspace


@pytest.fixture
def at_town(qtbot: Any, opened: MainWindow) -> MainWindow:
    """The card of the same name in the open case, once the record has been asked."""
    with qtbot.waitSignal(opened.card.panes.earlier.answered, timeout=30_000):
        opened.session.choose(TOWN)
    return opened


def button(window: MainWindow, words: str) -> QToolButton:
    rows = window.card.panes.earlier.findChildren(QToolButton)
    return next(one for one in rows if one.text() == words)


def test_what_another_case_decided_is_one_line(at_town: MainWindow) -> None:
    pane = at_town.card.panes.earlier
    assert pane.isVisible() and pane.fold.text() == "1 earlier decision"
    assert "“Winter”" in pane.first.text() and pane.first.isVisible()
    assert not button(at_town, "Take over").isVisible()


def test_opened_it_says_who_decided_why(at_town: MainWindow) -> None:
    at_town.card.panes.earlier.fold.click()
    [one] = at_town.card.panes.earlier.offered
    assert (one.editor, one.decision.reason) == ("ada", WHY)
    assert button(at_town, "Take over").isVisible() and button(at_town, "Open case").isVisible()
    assert not at_town.card.panes.earlier.first.isVisible()


def test_taken_over_it_fills_the_form_and_settles_nothing(at_town: MainWindow) -> None:
    [one] = at_town.card.panes.earlier.offered
    at_town.card.panes.earlier.fold.click()
    button(at_town, "Take over").click()
    draft = at_town.card.form.draft()
    assert draft.values == one.decision.values and draft.accounts
    assert "“Winter”" in draft.reason and WHY in draft.reason
    assert state_of(at_town, TOWN) is State.OPEN


def test_what_was_taken_over_can_be_settled(
    at_town: MainWindow, recorded: Callable[[Callable[[], Any]], None]
) -> None:
    at_town.card.panes.earlier.take_over(0)
    recorded(at_town.card.settle)
    assert state_of(at_town, TOWN) is State.SETTLED


def test_a_value_that_no_account_here_has_is_the_editor_s_own(at_town: MainWindow) -> None:
    at_town.card.panes.earlier.show_offers(made_earlier(Kind.QUANTITY))
    at_town.card.panes.earlier.take_over(0)
    assert at_town.card.form.chosen_outcome is Outcome.OWN_VALUE


def test_its_case_is_opened_at_the_dispute(qtbot: Any, at_town: MainWindow) -> None:
    session = at_town.session
    at_town.card.panes.earlier.open_case(0)
    qtbot.waitUntil(lambda: session.case == "Winter" and not session.partial and session.dispute == TOWN)
    assert session.current is not None and session.current.state is State.SETTLED


def test_where_there_is_none_nothing_is_shown(qtbot: Any, at_town: MainWindow) -> None:
    pane = at_town.card.panes.earlier
    with qtbot.waitSignal(pane.answered, timeout=30_000):
        at_town.session.choose(OTHER)
        assert not pane.isVisible()  # what belongs to another dispute goes at once
    assert not pane.isVisible() and pane.offered == ()


def test_folded_again_it_gives_its_room_back(qtbot: Any, at_town: MainWindow) -> None:
    pane, panes = at_town.card.panes.earlier, at_town.card.panes
    before = panes.shown.height() if panes.shown else 0
    pane.fold.click()
    qtbot.waitUntil(lambda: panes.shown is not None and panes.shown.height() < before)
    pane.fold.click()
    qtbot.waitUntil(lambda: panes.shown is not None and panes.shown.height() == before)


@pytest.mark.parametrize(
    ("look", "upright"), [(Look(), False), (Look("dark"), True), (Look("high-contrast", 1.5), True)]
)
def test_nothing_of_it_is_cut_in_any_look(tmp_path: Path, look: Look, upright: bool) -> None:
    made = made_case(5)
    with window_on(ShownOnly(made, tmp_path), look, tmp_path) as window:
        window.session.show(made)
        window.set_card_upright(upright)
        window.card.panes.earlier.show_offers(made_earlier(Kind.NAME))
        window.card.panes.earlier.fold.click()
        settle()
        assert [found for check in CHECKS for found in check(window.card.panes.earlier)] == []
