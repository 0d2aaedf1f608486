"""Two windows of one program on one record: in step at once, and each closes alone."""

from collections.abc import Iterator

import pytest
from makers_reach import kept_window
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from variorum.dispute.decision import Decision, Outcome
from variorum.gui.window.main_window import MainWindow

PATIENCE = 10_000  # milliseconds


@pytest.fixture(scope="module")
def opened(qapp, tmp_path_factory):
    yield from kept_window(tmp_path_factory.mktemp("together"))


def second_of(opened) -> MainWindow:
    """As the menu opens it."""
    opened.actions_by_name["new_window"].trigger()
    made = next(w for w in opened.reach.together.windows if w is not opened)
    while made.session.current is None:
        QTest.qWait(10)
    return made


@pytest.fixture(scope="module")
def beside(opened) -> Iterator[MainWindow]:
    made = second_of(opened)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def third(opened, beside) -> Iterator[MainWindow]:
    """One more, to be closed."""
    opened.actions_by_name["new_window"].trigger()
    made = next(w for w in opened.reach.together.windows if w not in (opened, beside))
    yield made
    made.close()
    made.deleteLater()


def settle(qtbot, window, dispute: str, account: int) -> None:
    window.session.choose(dispute)
    with qtbot.waitSignal(window.session.recorded, timeout=PATIENCE):
        window.session.settle(Decision(Outcome.ACCEPT, accounts=(account,), reason="as it has it"))


def takes(window, dispute: str) -> tuple[int, ...] | None:
    """The accounts that the decision in force takes, as the window shows it."""
    decision = window.session.reconciliation.standing(dispute).decision
    return decision.accounts if decision else None


def test_the_second_window_shows_the_same_case_and_dispute(opened, beside) -> None:
    assert beside.session.case == "Sample" and beside.session.dispute == opened.session.dispute
    assert beside.session.workspace is opened.session.workspace


def test_a_decision_in_one_stands_in_the_other_at_once_both_ways(qtbot, opened, beside) -> None:
    settle(qtbot, opened, "quantity-1", 1)
    qtbot.waitUntil(lambda: takes(beside, "quantity-1") == (1,), timeout=PATIENCE)
    settle(qtbot, beside, "date-2", 2)
    qtbot.waitUntil(lambda: takes(opened, "date-2") == (2,), timeout=PATIENCE)
    assert opened.session.sheet is beside.session.sheet


def test_undo_in_one_takes_back_what_the_other_did(qtbot, opened, beside) -> None:
    settle(qtbot, opened, "quantity-1", 2)
    qtbot.waitUntil(lambda: takes(beside, "quantity-1") == (2,), timeout=PATIENCE)
    beside.session.undo()
    qtbot.waitUntil(lambda: takes(opened, "quantity-1") == (1,), timeout=PATIENCE)


def test_neither_takes_what_the_other_wrote_for_a_stranger(qtbot, opened, beside) -> None:
    said: list[str] = []
    for window in (opened, beside):
        window.session.told.connect(said.append)
    settle(qtbot, opened, "quantity-1", 3)
    qtbot.waitUntil(lambda: takes(beside, "quantity-1") == (3,), timeout=PATIENCE)
    for window in (opened, beside):
        with qtbot.waitSignal(window.session.record.turns, timeout=PATIENCE):
            window.session.record.come_back()
    assert said and not [words for words in said if " — " in words]


def test_what_is_typed_in_one_stays_while_the_other_decides(qtbot, opened, beside) -> None:
    beside.session.choose("date-2")
    beside.card.prefill(2)
    beside.card.form.reason.setPlainText("my own words")
    settle(qtbot, opened, "quantity-1", 4)
    qtbot.waitUntil(lambda: takes(beside, "quantity-1") == (4,), timeout=PATIENCE)
    assert beside.card.form.reason.toPlainText() == "my own words"


def test_each_goes_its_own_way_in_the_case(opened, beside) -> None:
    opened.session.choose("quantity-1")
    beside.session.choose("date-2")
    assert opened.session.dispute == "quantity-1"


def test_the_theme_is_one_for_both(opened, beside) -> None:
    opened.look.set_theme("dark")
    assert beside.look.theme_setting == "dark"
    opened.look.set_theme("light")


def test_one_closes_by_its_key_and_the_others_stay_at_work(qtbot, opened, beside, third) -> None:
    third.activateWindow()
    qtbot.waitUntil(third.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(third, Qt.Key.Key_W, both)
    assert not third.isVisible() and opened.reach.together.windows == [opened, beside]
    settle(qtbot, opened, "quantity-1", 5)
    qtbot.waitUntil(lambda: takes(beside, "quantity-1") == (5,), timeout=PATIENCE)


def test_a_case_that_is_renamed_in_one_bears_its_name_in_both(qtbot, opened, beside) -> None:
    opened.session.record.rename_case("Sample", "Other")
    qtbot.waitUntil(lambda: {opened.session.case, beside.session.case} == {"Other"}, timeout=PATIENCE)
    qtbot.waitUntil(
        lambda: not (opened.session.jobs.running or beside.session.jobs.running), timeout=PATIENCE
    )


def test_a_case_that_one_takes_off_the_list_is_closed_in_both(qtbot, opened, beside) -> None:
    opened.session.record.remove_case("Other")
    qtbot.waitUntil(lambda: opened.session.case is None and beside.session.case is None, timeout=PATIENCE)


def test_quit_closes_all(opened, beside) -> None:
    opened.actions_by_name["quit"].trigger()
    assert not opened.isVisible() and not beside.isVisible()
    assert not opened.reach.together.windows
