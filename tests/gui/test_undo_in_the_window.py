"""What undo and redo would do stands in the menu, and they do it on the record."""

from makers_window import state_of
from PySide6.QtCore import Qt

from variorum.dispute.decision import Decision, Outcome, State
from variorum.workspace.workspace import Workspace


def test_undo_and_redo_go_through_the_record(qtbot, opened, recorded) -> None:
    opened.card.setFocus()
    recorded(lambda: qtbot.keyClick(opened.card, Qt.Key.Key_T))
    assert (
        opened.session.workspace.open_case("Sample").standing("quantity-1").decision.outcome
        is Outcome.TRIVIAL
    )
    recorded(opened.actions_by_name["undo"].trigger)
    assert state_of(opened, "quantity-1") is State.OPEN
    recorded(opened.actions_by_name["redo"].trigger)
    assert state_of(opened, "quantity-1") is not State.OPEN


def test_the_menu_says_what_undo_would_undo(qtbot, opened, recorded) -> None:
    undo, redo = opened.actions_by_name["undo"], opened.actions_by_name["redo"]
    adding = "&Undo: add 004_c7e37a98164b2a74"
    qtbot.waitUntil(lambda: undo.text() == adding and not redo.isEnabled(), timeout=30_000)
    recorded(lambda: opened.card.leave(Outcome.UNRESOLVED))
    words = "Undo: settle “How many people has it displaced?”"
    qtbot.waitUntil(lambda: undo.text() == f"&{words}", timeout=30_000)
    assert undo.toolTip() == f"{words} (Ctrl+Z)"
    recorded(undo.trigger)
    qtbot.waitUntil(lambda: redo.text().startswith("&Redo: settle") and undo.text() == adding, timeout=30_000)


def test_a_case_that_another_window_changed_is_shown_as_it_stands(qtbot, opened) -> None:
    opened.session.choose("date-2")
    undo = opened.actions_by_name["undo"]
    qtbot.waitUntil(lambda: undo.text() == "&Undo: add 004_c7e37a98164b2a74", timeout=30_000)
    other = Workspace(record_url=str(opened.session.workspace.place), editor="ben", cache=False)
    other.settle("Sample", "quantity-1", Decision(Outcome.TRIVIAL, reason="A matter of rounding."))
    other.close()
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        opened.session.record.look()
    assert opened.session.reconciliation.standing("quantity-1").editor == "ben"
    assert opened.session.dispute == "date-2"


def test_what_this_window_wrote_itself_makes_it_open_nothing_anew(qtbot, opened, recorded) -> None:
    recorded(lambda: opened.card.leave(Outcome.UNRESOLVED))
    before = opened.session.reconciliation
    with qtbot.waitSignal(opened.session.record.turns, timeout=30_000):
        opened.session.record.look()
    assert opened.session.reconciliation is before
