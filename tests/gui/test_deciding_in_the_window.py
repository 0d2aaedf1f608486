"""An editor decides by keys and buttons; seen on the record."""

from makers_window import state_of
from PySide6.QtCore import Qt

from variorum.dispute.decision import State


def test_keys_settle_a_dispute_in_the_record_and_go_on(qtbot, opened, recorded) -> None:
    opened.card.setFocus()
    qtbot.keyClick(opened.card, Qt.Key.Key_5)
    assert opened.card.form.best.text() == "950,000"
    recorded(lambda: qtbot.keyClick(opened.card, Qt.Key.Key_Return))
    standing = opened.session.workspace.open_case("Sample").standing("quantity-1")
    assert standing.state is State.SETTLED
    assert standing.decision.values == ("950000",)
    assert standing.editor == "ada"
    assert opened.session.dispute == "date-2"


def test_ctrl_with_a_number_takes_settles_and_goes_on(qtbot, opened, recorded) -> None:
    opened.card.setFocus()
    recorded(lambda: qtbot.keyClick(opened.card, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier))
    assert state_of(opened, "quantity-1") is State.SETTLED


def test_letters_type_in_a_field_and_act_on_the_card(qtbot, opened, recorded) -> None:
    field = opened.card.form.reason
    field.setFocus()
    qtbot.keyClicks(field, "but x1")
    assert field.toPlainText() == "but x1"
    assert state_of(opened, "quantity-1") is State.OPEN
    field.clear()
    opened.card.setFocus()
    recorded(lambda: qtbot.keyClick(opened.card, Qt.Key.Key_U))
    assert state_of(opened, "quantity-1") is State.UNRESOLVED


def test_a_dispute_is_dismissed_with_a_reason_and_never_without(qtbot, opened, recorded) -> None:
    opened.session.choose("label-5")
    opened.card.setFocus()
    qtbot.keyClick(opened.card, Qt.Key.Key_X)
    assert opened.session.jobs.running == 0
    asked = opened.commands.asked
    asked.act.click()
    assert asked.reason.refused and asked.isVisible()
    qtbot.keyClicks(asked.reason.text, "A matter of style.")
    recorded(asked.act.click)
    assert state_of(opened, "label-5") is State.DISMISSED
    assert "label-5" not in opened.session.order


def test_the_history_lists_what_was_done_and_brings_it_back(qtbot, opened, recorded) -> None:
    opened.card.prefill(1)
    recorded(opened.card.settle)
    opened.session.choose("quantity-1")
    recorded(opened.card.withdraw)
    assert state_of(opened, "quantity-1") is State.OPEN
    opened.card.head.history.setChecked(True)
    qtbot.waitUntil(lambda: opened.card.panes.history.count() == 2, timeout=30_000)
    entries = opened.card.panes.history.list
    assert "ada" in entries.item(1).text()
    entries.setCurrentRow(1)
    recorded(lambda: qtbot.keyClick(entries, Qt.Key.Key_Return))
    assert state_of(opened, "quantity-1") is State.SETTLED


def test_both_true_takes_every_account(qtbot, opened, recorded) -> None:
    opened.session.choose("date-2")
    opened.card.setFocus()
    qtbot.keyClick(opened.card, Qt.Key.Key_B)
    recorded(
        lambda: qtbot.keyClick(opened.card.form.best, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    )
    decision = opened.session.workspace.open_case("Sample").standing("date-2").decision
    assert decision.values == ("2020-02-24", "2020-02-27")


def test_a_key_pressed_twice_records_once(qtbot, opened, recorded) -> None:
    def press_twice() -> None:
        opened.card.prefill(1)
        opened.card.settle()
        opened.card.settle()

    recorded(press_twice)
    assert len(opened.session.workspace.history("Sample", "quantity-1")) == 1
    assert opened.session.dispute == "date-2"


def test_a_decision_made_while_another_is_written_is_recorded_too(opened, recorded) -> None:
    def decide_on_two() -> None:
        opened.card.prefill(1)
        opened.card.settle()
        opened.session.choose("date-2")
        opened.card.prefill(1)
        opened.card.settle()

    recorded(decide_on_two)
    assert state_of(opened, "quantity-1") is State.SETTLED
    assert state_of(opened, "date-2") is State.SETTLED


def test_the_next_dispute_is_shown_before_the_record_has_answered(opened, recorded) -> None:
    def settle() -> None:
        opened.card.prefill(5)
        opened.card.settle()
        assert opened.session.dispute == "date-2"
        assert opened.session.reconciliation.standing("quantity-1").state is State.OPEN

    recorded(settle)
    assert state_of(opened, "quantity-1") is State.SETTLED
    assert opened.session.dispute == "date-2"


def test_what_is_typed_on_the_next_card_stays_when_the_record_answers(qtbot, opened, recorded) -> None:
    def settle_and_type() -> None:
        opened.card.prefill(5)
        opened.card.settle()
        qtbot.keyClicks(opened.card.form.reason, "Two towns.")

    recorded(settle_and_type)
    assert opened.card.form.reason.toPlainText() == "Two towns."


def test_a_decision_that_the_record_did_not_take_is_laid_before_the_editor_again(
    qtbot, opened, tmp_path
) -> None:
    opened.card.prefill(5)
    qtbot.keyClicks(opened.card.form.reason, " It is the latest.")
    typed = opened.card.form.reason.toPlainText()
    opened.session.workspace.close()
    for part in tmp_path.glob("record.db*"):  # another program took the record away
        part.unlink()
    with qtbot.waitSignal(opened.session.sent_back, timeout=30_000):
        opened.card.settle()
    assert opened.session.dispute == "quantity-1"
    assert opened.card.form.best.text() == "950,000"
    assert opened.card.form.reason.toPlainText() == typed
    assert opened.session.reconciliation.standing("quantity-1").state is State.OPEN
    assert opened.notices.banner.words
