"""The handles of the best account are moved by mouse and by key, and form and handles are one thing."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from test_card import card_of

from variorum.dispute.decision import Outcome, Rule
from variorum.gui.card.card import Card
from variorum.gui.card.knob import TARGET
from variorum.picture.handles import Handle

LOW, BEST, HIGH = Handle


@pytest.fixture
def card(case, session, look, qtbot) -> Card:
    made = card_of(case, session, look, qtbot, "quantity-1")
    made.resize(1264, 302)
    with qtbot.waitExposed(made):
        made.show()
    return made


def knobs_of(card: Card):
    return card.panes.plot.best.knobs


def drag(qtbot, knob, by: int) -> None:
    start = knob.rect().center()
    qtbot.mousePress(knob, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(knob, start + QPoint(by, 0))
    qtbot.mouseRelease(knob, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))


def test_there_is_nothing_to_take_hold_of_before_an_account_is_chosen(card) -> None:
    assert not any(knob.isVisible() for knob in knobs_of(card).values())
    card.prefill(4)
    assert all(knob.isVisible() for knob in knobs_of(card).values())


def test_dragging_a_handle_fills_the_form_and_the_rule_is_the_editors_own(card, qtbot) -> None:
    card.apply_rule(Rule.LATEST)
    drag(qtbot, knobs_of(card)[BEST], -60)
    decision = card.form.decision()
    assert decision.rule is Rule.OWN
    assert 855_000 <= float(decision.best) < 950_000
    assert float(decision.best) % 10_000 == 0
    assert card.form.best.text() == f"{int(decision.best):,}"


def test_what_is_dragged_stays_under_the_hand(card, qtbot) -> None:
    card.apply_rule(Rule.LATEST)
    knob = knobs_of(card)[LOW]
    before = knob.anchor
    start = knob.rect().center()
    qtbot.mousePress(knob, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(knob, start + QPoint(50, 0))
    step = 10_000 / 300_000 * card.panes.plot.accounts.rows.plot_width
    assert abs(knob.anchor - before - 50) <= step
    qtbot.mouseRelease(knob, Qt.MouseButton.LeftButton)


def test_arrow_keys_move_by_the_last_digit_and_shift_by_ten_of_it(card, qtbot) -> None:
    card.prefill(4)
    knob = knobs_of(card)[BEST]
    qtbot.keyClick(knob, Qt.Key.Key_Right)
    assert card.form.best.text() == "910,000"
    qtbot.keyClick(knob, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert card.form.best.text() == "810,000"


def test_a_handle_pushes_the_others_before_it(card, qtbot) -> None:
    card.prefill(4)
    qtbot.keyClick(knobs_of(card)[LOW], Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    decision = card.form.decision()
    assert (decision.low, decision.best, decision.high) == ("955000", "955000", "955000")
    assert decision.outcome is Outcome.OWN_VALUE
    assert decision.accounts == ()


def test_delete_leaves_an_end_open(card, qtbot) -> None:
    card.prefill(4)
    qtbot.keyClick(knobs_of(card)[HIGH], Qt.Key.Key_Delete)
    assert card.form.decision().high is None
    assert card.form.high.placeholderText() == "open"
    qtbot.keyClick(knobs_of(card)[BEST], Qt.Key.Key_Delete)
    assert card.form.decision().best == "900000"


def test_typing_moves_the_handle(card, qtbot) -> None:
    card.prefill(4)
    before = knobs_of(card)[HIGH].anchor
    card.form.high.clear()
    qtbot.keyClicks(card.form.high, "1,000,000")
    assert knobs_of(card)[HIGH].anchor > before
    assert "1,000,000" in knobs_of(card)[HIGH].accessibleName()


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_each_handle_has_a_target_of_its_own_even_where_they_coincide(card, number) -> None:
    card.prefill(number)
    boxes = [knobs_of(card)[handle].geometry() for handle in Handle]
    assert all(box.width() >= TARGET and box.height() >= TARGET for box in boxes)
    assert all(left.right() < right.left() for left, right in pairwise(boxes))


def test_a_handle_is_a_slider_with_its_value_in_its_name(card) -> None:
    card.prefill(4)
    spoken = QAccessible.queryAccessibleInterface(knobs_of(card)[BEST])
    assert spoken.role() is QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Best: 900,000"


def test_dates_move_by_days_on_the_timeline(card, session, qtbot) -> None:
    session.choose("date-2")
    card.prefill(1)
    qtbot.keyClick(knobs_of(card)[HIGH], Qt.Key.Key_Right)
    decision = card.form.decision()
    assert (decision.low, decision.best, decision.high) == ("2020-02-24", "2020-02-24", "2020-02-25")
    drag(qtbot, knobs_of(card)[BEST], 400)
    decision = card.form.decision()
    assert decision.best == decision.high > "2020-02-25"


def test_several_true_values_have_no_handles(card, session) -> None:
    session.choose("date-2")
    card.begin_both_true()
    assert not any(knob.isVisible() for knob in knobs_of(card).values())
