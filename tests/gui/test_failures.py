"""What cannot be done is a line in the window and never a dialog."""

from makers_window import state_of

from variorum.dispute.decision import State


def test_what_the_record_refuses_is_a_line_and_not_a_dialog(qtbot, opened) -> None:
    opened.card.prefill(2)
    opened.card.form.low.setText("2,000,000")
    with qtbot.waitSignal(opened.session.refused, timeout=5000):
        opened.card.settle()
    assert "low value" in opened.notices.banner.words
    assert state_of(opened, "quantity-1") is State.OPEN


def test_after_a_refusal_the_next_decision_goes_through(qtbot, opened, recorded) -> None:
    opened.card.prefill(2)
    opened.card.form.low.setText("2,000,000")
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=5000):
        opened.card.settle()
    opened.card.prefill(2)
    recorded(opened.card.settle)
    assert state_of(opened, "quantity-1") is State.SETTLED
