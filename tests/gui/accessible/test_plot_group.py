"""The plot as a screen reader finds it."""

import pytest
from makers_accessible import Listener, More, Name, inside, named, names, told
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from variorum.dispute.decision import Decision, Outcome
from variorum.gui.card.plot import Plot
from variorum.gui.session.sheet import sheet_of

PRESS = QAccessibleActionInterface.pressAction()
MENU = QAccessibleActionInterface.showMenuAction()


@pytest.fixture
def plot(case, look, qtbot) -> Plot:
    made = Plot(look)
    qtbot.addWidget(made)
    made.resize(770, 260)
    with qtbot.waitExposed(made):
        made.show()
    made.show_standing(case.standings[0], sheet_of(case))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def plot_of(plot):
    return told(plot.accounts)


def test_every_account_is_named_with_article_paragraph_value_and_origin(plot) -> None:
    group = plot_of(plot)
    assert group.role() is QAccessible.Role.Grouping
    said = names(group)
    assert said[0] == "Account 1, A, paragraph 14: more than 1,000,000, origin UN"
    assert len(said) == 5
    assert said[-1].endswith("origin not stated")
    assert named(group, "Account 1,").text(More) == "“more than a million”"


def test_the_account_whose_row_has_the_focus_is_told(plot, qtbot, monkeypatch) -> None:
    view = plot.accounts
    group, listener = plot_of(plot), Listener(monkeypatch)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert listener.last("Focus") == names(group)[1]
    assert group.focusChild().text(Name) == names(group)[1]
    assert group.focusChild().state().focused


def test_a_view_that_gets_the_focus_tells_the_part_where_the_keys_work(plot, qtbot, monkeypatch) -> None:
    listener = Listener(monkeypatch)
    plot.accounts.clearFocus()
    plot.accounts.setFocus()
    first = names(plot_of(plot))[0]
    listener.heard.clear()
    qtbot.waitUntil(lambda: ("Focus", first) in listener.heard)


def test_to_press_an_account_starts_from_it(plot) -> None:
    group = plot_of(plot)
    plot.picked.connect(lambda number: plot.show_draft(Decision(Outcome.ACCEPT, ("900000",)), (number,)))
    named(group, "Account 3").actionInterface().doAction(PRESS)
    assert named(group, "Account 3").state().checked
    assert not named(group, "Account 1").state().checked


def test_the_menu_of_an_account_is_asked_for_at_its_place(plot, qtbot) -> None:
    account = named(plot_of(plot), "Account 2")
    with qtbot.waitSignal(plot.accounts.origins_wanted) as wanted:
        account.actionInterface().doAction(MENU)
    number, where = wanted.args
    assert number == 2
    assert account.rect().contains(where)


def test_parts_stand_where_they_are_painted(plot) -> None:
    group = plot_of(plot)
    for account in inside(group):
        at = account.rect().center()
        assert group.childAt(at.x(), at.y()).text(Name) == account.text(Name)
        assert group.rect().contains(account.rect())


def test_handles_are_sliders_that_say_their_value(plot) -> None:
    plot.show_draft(Decision(Outcome.RANGE, ("1000000",), low="950000", high="1050000"), (1,))
    best = told(plot.best)
    sliders = [child for child in inside(best) if child.role() is QAccessible.Role.Slider]
    assert [s.text(Name).partition(":")[0] for s in sliders] == ["Low", "Best", "High"]
    assert "1,000,000" in sliders[1].text(Name)
