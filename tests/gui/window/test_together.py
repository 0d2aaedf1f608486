"""Two windows of one program on one record: in step at once, and each closes alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from variorum.dispute.decision import Decision, Outcome, State
from variorum.gui.window.main_window import MainWindow

PATIENCE = 10_000  # milliseconds


@pytest.fixture
def beside(qtbot, opened) -> Iterator[MainWindow]:
    """As the menu opens it."""
    opened.actions_by_name["new_window"].trigger()
    made = next(w for w in opened.reach.together.windows if w is not opened)
    qtbot.waitUntil(lambda: made.session.current is not None, timeout=PATIENCE)
    yield made
    made.close()
    made.deleteLater()


def settle(qtbot, window, dispute: str, account: int = 1) -> None:
    window.session.choose(dispute)
    with qtbot.waitSignal(window.session.recorded, timeout=PATIENCE):
        window.session.settle(Decision(Outcome.ACCEPT, accounts=(account,), reason="as it has it"))


def state(window, dispute: str) -> State:
    return window.session.reconciliation.standing(dispute).state


def test_the_second_window_shows_the_same_case_and_dispute(opened, beside) -> None:
    assert beside.session.case == "Sample" and beside.session.dispute == opened.session.dispute
    assert beside.session.workspace is opened.session.workspace


def test_a_decision_in_one_stands_in_the_other_at_once_both_ways(qtbot, opened, beside) -> None:
    settle(qtbot, opened, "quantity-1")
    qtbot.waitUntil(lambda: state(beside, "quantity-1") is State.SETTLED, timeout=PATIENCE)
    settle(qtbot, beside, "date-2")
    qtbot.waitUntil(lambda: state(opened, "date-2") is State.SETTLED, timeout=PATIENCE)
    assert opened.session.sheet is beside.session.sheet


def test_undo_in_one_takes_back_what_the_other_did(qtbot, opened, beside) -> None:
    settle(qtbot, opened, "quantity-1")
    qtbot.waitUntil(lambda: state(beside, "quantity-1") is State.SETTLED, timeout=PATIENCE)
    beside.session.undo()
    qtbot.waitUntil(lambda: state(opened, "quantity-1") is State.OPEN, timeout=PATIENCE)


def test_neither_takes_what_the_other_wrote_for_a_stranger(qtbot, opened, beside) -> None:
    said: list[str] = []
    for window in (opened, beside):
        window.session.told.connect(said.append)
    settle(qtbot, opened, "quantity-1")
    qtbot.waitUntil(lambda: state(beside, "quantity-1") is State.SETTLED, timeout=PATIENCE)
    for window in (opened, beside):
        with qtbot.waitSignal(window.session.record.turns, timeout=PATIENCE):
            window.session.record.come_back()
    assert not [words for words in said if "Elsewhere" in words]


def test_what_is_typed_in_one_stays_while_the_other_decides(qtbot, opened, beside) -> None:
    beside.session.choose("date-2")
    beside.card.prefill(2)
    beside.card.form.reason.setPlainText("my own words")
    settle(qtbot, opened, "quantity-1")
    qtbot.waitUntil(lambda: state(beside, "quantity-1") is State.SETTLED, timeout=PATIENCE)
    assert beside.card.form.reason.toPlainText() == "my own words"


def test_each_goes_its_own_way_in_the_case(opened, beside) -> None:
    opened.session.choose("quantity-1")
    beside.session.choose("date-2")
    assert opened.session.dispute == "quantity-1"


def test_closing_one_keeps_the_other_at_work(qtbot, opened, beside) -> None:
    beside.close()
    settle(qtbot, opened, "quantity-1")
    assert opened.isVisible() and opened.reach.together.windows == [opened]


def test_closing_the_first_keeps_the_second_at_work(qtbot, opened, beside) -> None:
    opened.close()
    settle(qtbot, beside, "quantity-1")
    assert state(beside, "quantity-1") is State.SETTLED


def test_a_case_that_one_takes_off_the_list_is_closed_in_both(qtbot, opened, beside) -> None:
    opened.session.record.remove_case("Sample")
    qtbot.waitUntil(lambda: opened.session.case is None and beside.session.case is None, timeout=PATIENCE)


def test_a_case_that_is_renamed_in_one_bears_its_name_in_both(qtbot, opened, beside) -> None:
    opened.session.record.rename_case("Sample", "Other")
    qtbot.waitUntil(
        lambda: (
            {opened.session.case, beside.session.case} == {"Other"}
            and not opened.session.jobs.running
            and not beside.session.jobs.running
        ),
        timeout=PATIENCE,
    )


def test_quit_closes_both(opened, beside) -> None:
    opened.actions_by_name["quit"].trigger()
    assert not opened.isVisible() and not beside.isVisible()


def test_a_window_closes_by_its_key_and_the_theme_is_one_for_both(qtbot, opened, beside) -> None:
    opened.look.set_theme("dark")
    assert beside.look.theme_setting == "dark"
    opened.look.set_theme("light")
    beside.activateWindow()
    qtbot.waitUntil(beside.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(beside, Qt.Key.Key_W, both)
    assert not beside.isVisible() and opened.isVisible()
