"""The linear view in the card's place: the same keys, the same record, and every part a text or a button."""

import pytest
from makers_reach import shown_window
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextBrowser

from variorum.dispute.decision import Outcome, State
from variorum.fact.fact import Kind
from variorum.gui.linear.choice import Choice
from variorum.gui.shots.made_earlier import made_earlier
from variorum.wording.sentences import say


@pytest.fixture(scope="module")
def shown(qapp, tmp_path_factory):
    yield from shown_window(tmp_path_factory.mktemp("linear"))


@pytest.fixture
def view(qtbot, shown):
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.reach.linear.set_shown(True)
    yield shown.reach.linear.view
    shown.reach.linear.set_shown(False)


def choose(window, kind: Kind) -> None:
    found = next(s for s in window.session.standings if s.dispute.kind is kind)
    window.session.choose(found.dispute.id)


def choices(view) -> list[Choice]:
    return [c for c in view.findChildren(Choice) if c.isVisible()]


def test_alt_l_puts_it_in_the_place_of_the_card_and_back(qtbot, shown) -> None:
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.card.setFocus()
    qtbot.keyClick(shown.card, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    view = shown.reach.linear.view
    assert view.isVisible() and not shown.card.isVisible()
    assert view in shown.panes and QApplication.focusWidget() is view
    qtbot.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert shown.card.isVisible() and not view.isVisible() and shown.card in shown.panes


def test_it_says_the_question_and_where_it_stands_in_the_list(shown, view) -> None:
    choose(shown, Kind.DATE)
    asked = say(shown.session.current.dispute.question)
    assert view.heading.toPlainText().startswith(asked)
    at = shown.session.order.index(shown.session.dispute) + 1
    assert view.position.text() == f"Dispute {at} of {len(shown.session.order)}, open"


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_button_for_each_account(shown, view, kind) -> None:
    if not any(s.dispute.kind is kind for s in shown.session.standings):
        pytest.skip("the made case of five articles has none of this kind")
    choose(shown, kind)
    accounts = shown.session.current.dispute.accounts
    assert len(choices(view)) >= len(accounts)
    assert all(c.accessibleName() for c in choices(view))


def test_a_number_key_starts_from_an_account_and_says_so(qtbot, shown, view) -> None:
    choose(shown, Kind.QUANTITY)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert choices(view)[1].taken and not choices(view)[0].taken
    assert "none yet" not in view.best.toPlainText()


def test_an_account_that_is_pressed_gives_the_next_enter_to_settle(qtbot, shown, view) -> None:
    choose(shown, Kind.QUANTITY)
    third = choices(view)[2]
    third.setFocus()
    qtbot.keyClick(third, Qt.Key.Key_Space)
    assert third.taken and QApplication.focusWidget() is view.buttons.settle


def test_next_and_previous_are_buttons_with_names(qtbot, shown, view) -> None:
    shown.session.choose(shown.session.order[0])
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert shown.session.dispute == shown.session.order[1]
    qtbot.mouseClick(view.previous, Qt.MouseButton.LeftButton)
    assert shown.session.dispute == shown.session.order[0]
    assert view.next.accessibleName() and view.previous.accessibleName()


def test_what_is_asked_in_a_field_unfolds_the_fields(qtbot, shown, view) -> None:
    choose(shown, Kind.DATE)
    assert not view.isAncestorOf(shown.card.form)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_B)
    assert view.isAncestorOf(shown.card.form) and shown.card.form.isVisible()


def test_the_card_has_its_form_again_afterwards(shown) -> None:
    shown.reach.linear.set_shown(True)
    shown.reach.linear.view.fields.setChecked(True)
    shown.reach.linear.set_shown(False)
    assert shown.card.isAncestorOf(shown.card.form) and shown.card.form.isVisible()


def test_all_of_it_is_texts_and_buttons_that_tab_reaches(qtbot, shown, view) -> None:
    choose(shown, Kind.QUANTITY)
    qtbot.waitUntil(lambda: choices(view)[-1].height() > 40)  # laid out
    parts = [*view.findChildren(QAbstractButton), *view.findChildren(QTextBrowser)]
    seen = [part for part in parts if part.isVisible()]
    assert all(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in seen)
    assert all(QAccessible.queryAccessibleInterface(p).text(QAccessible.Text.Name) for p in seen)
    small = [p for p in seen if isinstance(p, QAbstractButton) and min(p.width(), p.height()) < 24]
    assert not small


def test_words_of_an_article_are_not_taken_for_markup(shown, view) -> None:
    view.heading.say("&lt;img src='http://x'&gt;")
    assert view.heading.toPlainText() == "<img src='http://x'>"
    assert view.heading.loadResource(2, "http://x/y.png") is None


def test_it_is_shown_again_in_the_next_window(shown, view) -> None:
    assert shown.store.value("view/linear") == "true"


def test_what_is_settled_there_is_in_the_record(qtbot, opened) -> None:
    opened.reach.linear.set_shown(True)
    view, session = opened.reach.linear.view, opened.session
    session.choose("quantity-1")
    choices(view)[3].click()
    with qtbot.waitSignal(session.recorded, timeout=30_000):
        qtbot.mouseClick(view.buttons.settle, Qt.MouseButton.LeftButton)
    standing = session.workspace.open_case("Sample").standing("quantity-1")
    assert standing.state is State.SETTLED and standing.decision.accounts == (4,)
    session.choose("date-2")
    with qtbot.waitSignal(session.recorded, timeout=30_000):
        qtbot.keyClick(view, Qt.Key.Key_U)
    assert session.workspace.open_case("Sample").standing("date-2").decision.outcome is Outcome.UNRESOLVED


def test_the_ring_stands_on_the_account_that_enter_would_settle(qtbot, shown, view) -> None:
    choose(shown, Kind.QUANTITY)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_2)
    ringed = [c for c in choices(view) if c.property("current")]
    assert ringed == [c for c in choices(view) if c.taken] and len(ringed) == 1
    view.fields.setFocus()
    assert not [c for c in choices(view) if c.property("current")]


def test_what_was_decided_before_stands_in_it_and_goes_back_to_the_card(shown, view) -> None:
    earlier = shown.card.panes.earlier
    assert view.isAncestorOf(earlier) and not earlier.isVisible()
    earlier.show_offers(made_earlier(Kind.QUANTITY))
    assert earlier.isVisible()
    shown.reach.linear.set_shown(False)
    assert shown.card.isAncestorOf(earlier)
