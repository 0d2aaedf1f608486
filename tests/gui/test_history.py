"""The history tells newest first what was done and why; any decision of it can be brought back."""

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from variorum.dispute.decision import Confidence, Decision, Outcome
from variorum.gui.card.history import EMPTY, WIDE, History
from variorum.gui.card.history_words import entries_of


def revision(number: int, action: str, decision: Decision | None, **more: Any) -> SimpleNamespace:
    fields = {"editor": "ada", "reason": "", "undoes": None, "redoes": None}
    fields |= {"about": {}, "parts": (), "passages": (), **more}
    return SimpleNamespace(
        text=None,
        number=number,
        action=action,
        decision=decision,
        at=f"2026-11-1{number}T16:02:00+00:00",
        **fields,
    )


def took(value: str, reason: str = "", **more: Any) -> Decision:
    return Decision(Outcome.ACCEPT, (value,), reason=reason, **more)


REVISIONS = (
    revision(1, "settle", took("16", "Only one account so far.", confidence=Confidence.LOW)),
    revision(2, "settle", took("1900")),
    revision(3, "withdraw", None, reason="A misreading."),
)


@pytest.fixture
def history(look, qtbot) -> History:
    made = History(look)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_entries_tell_the_value_before_and_after() -> None:
    newest, second, first = entries_of(REVISIONS)
    assert (first.did, first.change, first.reason) == (
        "settled",
        "16, low confidence",
        "Only one account so far.",
    )
    assert second.change == "16 → 1,900"
    assert (newest.did, newest.change, newest.reason) == ("reopened", "1,900 → open", "A misreading.")


def test_an_undo_is_told_as_one() -> None:
    undone = revision(4, "reinstate", took("1900"), undoes=3)
    assert entries_of((*REVISIONS, undone))[0].did == "undid"


def test_what_is_in_force_or_empty_cannot_be_brought_back() -> None:
    assert [entry.can_return for entry in entries_of(REVISIONS)] == [False, True, True]
    assert [entry.can_return for entry in entries_of(REVISIONS[:2])] == [False, True]


@pytest.mark.parametrize("how", ["enter", "double click", "button"])
def test_an_earlier_decision_is_brought_back(history, qtbot, how: str) -> None:
    history.show_revisions(REVISIONS)
    box = history.list.visualItemRect(history.list.item(2))
    qtbot.mouseClick(history.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert history.button.isEnabled()
    with qtbot.waitSignal(history.wanted) as wanted:
        match how:
            case "enter":
                qtbot.keyClick(history.list, Qt.Key.Key_Return)
            case "double click":
                qtbot.mouseDClick(history.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
            case _:
                qtbot.mouseClick(history.button, Qt.MouseButton.LeftButton)
    assert wanted.args == [1]


def test_the_decision_in_force_is_not_brought_back(history, qtbot) -> None:
    history.show_revisions(REVISIONS[:2])
    history.list.setCurrentRow(0)
    assert not history.button.isEnabled()
    with qtbot.assertNotEmitted(history.wanted):
        qtbot.keyClick(history.list, Qt.Key.Key_Return)


def test_a_dispute_without_history_says_so(history) -> None:
    history.show_revisions(())
    assert history.empty.isVisible()
    assert history.empty.text() == EMPTY
    assert not history.button.isVisible()


def test_where_it_is_narrow_the_time_stands_over_the_words(history, look, qtbot) -> None:
    history.show_revisions(REVISIONS)
    wide = history.list.sizeHintForRow(2)
    history.resize(look.px(WIDE) - 60, 300)
    qtbot.waitUntil(lambda: history.list.sizeHintForRow(2) > wide)
    assert history.list.item(2).text() == entries_of(REVISIONS)[2].spoken
