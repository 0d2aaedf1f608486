"""What one editor does stands in the window of another within two seconds; what is typed there stays."""

from typing import Any

import pytest
from makers_live import ACCOUNT, PATIENCE, SOON, deaf, decide, said, settle

from variorum.dispute.decision import State
from variorum.gui.window.main_window import MainWindow

DEAD, TOWN = "quantity-4", "date-2"


def state(window: MainWindow, dispute: str) -> State:
    standing = window.session.reconciliation.standing(dispute) if window.session.reconciliation else None
    assert standing is not None
    return standing.state


def test_a_decision_in_one_window_stands_in_the_other(qtbot: Any, anna: MainWindow, ben: MainWindow) -> None:
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    qtbot.waitUntil(lambda: state(ben, DEAD) is State.SETTLED, timeout=SOON)
    told = ben.status.told.text()
    assert told.startswith("anna settled “How many Turkish soldiers were killed in February?” — ")
    undo = ben.actions_by_name["undo"]
    qtbot.waitUntil(lambda: "settle “How many Turkish soldiers" in undo.text(), timeout=SOON)


def test_a_window_that_only_reads_shows_it_too(qtbot: Any, anna: MainWindow, open_as: Any) -> None:
    reader = open_as("ben", read_only=True)
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    qtbot.waitUntil(lambda: state(reader, DEAD) is State.SETTLED, timeout=SOON)


def test_own_decisions_are_not_taken_for_another_s(qtbot: Any, anna: MainWindow) -> None:
    heard = anna.session.record._listening
    assert heard is not None
    with qtbot.assertNotEmitted(heard.written, wait=1500):
        settle(qtbot, anna, DEAD, ACCOUNT[1])
    assert not said(anna)


def test_what_is_typed_stays_where_another_decides_elsewhere(
    qtbot: Any, anna: MainWindow, ben: MainWindow
) -> None:
    ben.session.choose(TOWN)
    ben.card.form.reason.setPlainText("Half a reas")
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    qtbot.waitUntil(lambda: state(ben, DEAD) is State.SETTLED, timeout=SOON)
    assert ben.session.dispute == TOWN and ben.card.form.reason.toPlainText() == "Half a reas"
    assert ben.card.typed_here.meanwhile is None


def test_the_card_says_that_another_decided_what_is_typed_on(
    qtbot: Any, anna: MainWindow, ben: MainWindow
) -> None:
    ben.session.choose(DEAD)
    ben.card.prefill(2)
    ben.card.form.reason.setPlainText("Half a reas")
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    qtbot.waitUntil(lambda: state(ben, DEAD) is State.SETTLED, timeout=SOON)
    meanwhile = ben.card.typed_here.meanwhile
    assert meanwhile is not None and meanwhile.isVisible()
    assert "anna decided this at" in meanwhile.notice.accessibleName()
    assert ben.card.form.reason.toPlainText() == "Half a reas" and ben.card.form.best.text() == "19"
    meanwhile.see.click()
    history = ben.card.panes.history
    qtbot.waitUntil(lambda: history.list.count() == 1 and history.isVisible(), timeout=PATIENCE)
    meanwhile.drop.click()
    assert ben.card.form.best.text() == "16" and not meanwhile.isVisible()


def test_whoever_settles_over_what_the_card_shows_has_seen_it(
    qtbot: Any, anna: MainWindow, ben: MainWindow
) -> None:
    ben.session.choose(DEAD)
    ben.card.prefill(2)
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    qtbot.waitUntil(lambda: state(ben, DEAD) is State.SETTLED, timeout=SOON)
    with qtbot.waitSignal(ben.session.recorded, timeout=PATIENCE):
        ben.card.settle()
    assert state(ben, DEAD) is State.SETTLED and not ben.notices.banner.isVisible()


def test_the_second_of_two_at_once_is_shown_the_decision_of_the_first(
    qtbot: Any, anna: MainWindow, ben: MainWindow
) -> None:
    deaf(ben)
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    settle(qtbot, ben, DEAD, ACCOUNT[2])
    assert "anna settled “How many Turkish soldiers" in ben.notices.banner.words
    assert state(ben, DEAD) is State.STALE
    ben.notices.banner.buttons[0].click()
    stale = ben.card.panes.stale
    assert (
        ben.session.dispute == DEAD
        and "anna decided otherwise at the same time: 16" in stale.notice.words.text()
    )
    qtbot.waitUntil(lambda: state(anna, DEAD) is State.STALE, timeout=SOON)
    settle(qtbot, anna, DEAD, ACCOUNT[2])
    assert state(anna, DEAD) is State.SETTLED


def test_two_who_decide_the_same_at_once_need_not_talk(qtbot: Any, anna: MainWindow, ben: MainWindow) -> None:
    deaf(ben)
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    settle(qtbot, ben, DEAD, ACCOUNT[1])
    assert state(ben, DEAD) is State.SETTLED and not ben.notices.banner.isVisible()


def test_an_undo_does_not_take_back_what_another_did_a_moment_before(
    qtbot: Any, anna: MainWindow, ben: MainWindow
) -> None:
    settle(qtbot, ben, TOWN, ACCOUNT[1])
    qtbot.waitUntil(lambda: ben.session.record.seen is not None, timeout=PATIENCE)
    deaf(ben)
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    with qtbot.waitSignal(ben.session.refused, timeout=PATIENCE):
        ben.session.undo()
    assert "anna settled meanwhile, so nothing was undone" in ben.notices.banner.words
    assert decide(anna, DEAD) == ("16",)


def test_several_entries_are_counted(qtbot: Any, anna: MainWindow, ben: MainWindow) -> None:
    workspace = anna.session.workspace
    deaf(ben)
    for dispute in (DEAD, TOWN, "name-3"):
        workspace.dismiss("Sample", dispute, reason="none")
    ben.session.record.come_back()
    qtbot.waitUntil(
        lambda: "Others wrote 3 entries, the last anna — " in ben.status.told.text(), timeout=SOON
    )


def test_an_open_history_of_the_case_shows_it(qtbot: Any, anna: MainWindow, ben: MainWindow) -> None:
    ben.commands.show_case_history()
    history = ben.commands.case_history
    assert history is not None
    qtbot.waitUntil(lambda: history.list.topLevelItemCount() > 0, timeout=PATIENCE)
    before = history.list.topLevelItemCount()
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    qtbot.waitUntil(lambda: history.list.topLevelItemCount() == before + 1, timeout=SOON)
    history.close()


def test_a_new_case_of_another_is_listed(qtbot: Any, anna: MainWindow, ben: MainWindow) -> None:
    anna.session.workspace.new_case("Their case")
    record = ben.session.record
    qtbot.waitUntil(lambda: "Their case" in {case.name for case in record.cases}, timeout=SOON)


def test_nothing_is_heard_once_the_window_is_closed(qtbot: Any, anna: MainWindow, ben: MainWindow) -> None:
    heard = ben.session.record._listening
    assert heard is not None
    ben.close()
    assert ben.session.record._listening is None and not heard._thread.is_alive()


@pytest.mark.parametrize("typed", ["", "Half a reas"])
def test_a_decision_does_not_move_another_from_where_they_are(
    qtbot: Any, anna: MainWindow, ben: MainWindow, typed: str
) -> None:
    ben.session.choose(TOWN)
    if typed:
        ben.card.form.reason.setPlainText(typed)
    row = ben.session.row
    settle(qtbot, anna, DEAD, ACCOUNT[1])
    qtbot.waitUntil(lambda: state(ben, DEAD) is State.SETTLED, timeout=SOON)
    assert (ben.session.dispute, ben.session.row) == (TOWN, row)
