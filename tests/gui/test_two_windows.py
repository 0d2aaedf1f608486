"""Two windows on one record, each with a workspace of its own: each shows what the other decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from makers_window import state_of
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog

from variorum.dispute.decision import Decision, Outcome, State
from variorum.gui.session.session import Session
from variorum.gui.window.main_window import MainWindow
from variorum.workspace.workspace import Workspace

PATIENCE = 20_000  # milliseconds


@pytest.fixture
def complaints(opened) -> list[str]:
    """What either window had to say against anything."""
    said: list[str] = []
    opened.session.refused.connect(said.append)
    return said


@pytest.fixture
def beside(qtbot, opened, look, tmp_path: Path, complaints) -> Iterator[MainWindow]:
    """A second editor's window on the same case."""
    place = str(opened.session.workspace.place)
    workspace = Workspace(record_url=place, editor="ben", cache=False)
    session = Session(workspace)
    session.refused.connect(complaints.append)
    made = MainWindow(session, look, QSettings(str(tmp_path / "ben.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(session.changed, timeout=PATIENCE):
        session.open_case("Sample")
    yield made
    session.jobs.close()
    workspace.close()


def value(number: int) -> Decision:
    return Decision(Outcome.ACCEPT, accounts=(number,), reason=f"as account {number} has it")


def settle(qtbot, window, dispute: str, decision: Decision) -> None:
    window.session.choose(dispute)
    with qtbot.waitSignal(window.session.recorded, timeout=PATIENCE):
        window.session.settle(decision)


def come_to_the_front(qtbot, window) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)


def shows(window, dispute: str) -> tuple[str | None, tuple[str, ...]]:
    """Who decided what, as the window has it."""
    standing = window.session.reconciliation.standing(dispute)
    return standing.editor, standing.decision.values if standing.decision else ()


def no_dialog() -> bool:
    return not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def test_each_shows_what_the_other_decided_when_it_comes_to_the_front(
    qtbot, opened, beside, complaints
) -> None:
    come_to_the_front(qtbot, opened)
    settle(qtbot, opened, "quantity-1", value(4))
    come_to_the_front(qtbot, beside)
    qtbot.waitUntil(lambda: shows(beside, "quantity-1") == ("ada", ("900000",)), timeout=PATIENCE)
    settle(qtbot, beside, "date-2", value(3))
    come_to_the_front(qtbot, opened)
    qtbot.waitUntil(lambda: shows(opened, "date-2") == ("ben", ("2020-02-27",)), timeout=PATIENCE)
    assert shows(opened, "quantity-1") == ("ada", ("900000",))
    assert not complaints and no_dialog()


def test_what_both_decide_in_turn_is_kept_in_turn(qtbot, opened, beside, complaints) -> None:
    turns = [(opened, "ada", 1), (beside, "ben", 4), (opened, "ada", 5), (beside, "ben", 2)]
    for window, editor, account in turns:
        come_to_the_front(qtbot, window)
        settle(qtbot, window, "quantity-1", value(account))
        for shown in (opened, beside):
            come_to_the_front(qtbot, shown)
            qtbot.waitUntil(lambda w=shown, e=editor: shows(w, "quantity-1")[0] == e, timeout=PATIENCE)
    history = beside.session.workspace.history("Sample", "quantity-1")
    kept = [(one.editor, one.decision.accounts) for one in history]
    assert kept == [(editor, (account,)) for _, editor, account in turns]
    assert not complaints and no_dialog()


def test_decisions_made_at_the_same_moment_are_both_there(qtbot, opened, beside, complaints) -> None:
    pairs = [("quantity-1", "date-2"), ("quantity-4", "quantity-4"), ("date-2", "quantity-1")]
    for first, second in pairs:
        for window, dispute in ((opened, first), (beside, second)):
            window.session.choose(dispute)
        both = [opened.session.recorded, beside.session.recorded]
        with qtbot.waitSignals(both, timeout=PATIENCE):
            for window in (opened, beside):
                assert window.session.settle(value(1)) is not None
    history = opened.session.workspace.history("Sample")
    assert sum(one.editor == "ada" and one.dispute is not None for one in history) == len(pairs)
    assert sum(one.editor == "ben" and one.dispute is not None for one in history) == len(pairs)
    for dispute in ("quantity-1", "date-2", "quantity-4"):
        assert state_of(opened, dispute) is state_of(beside, dispute) is State.SETTLED
    assert opened.session.workspace.verify().ok
    assert not complaints and no_dialog()
