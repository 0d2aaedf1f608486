"""What cannot be done is a line in the window and never a dialog."""

import sqlite3
from pathlib import Path

import pytest
from makers_window import state_of

from variorum.dispute.decision import Decision, Outcome, State
from variorum.gui.session.job import WAITING

UPSIDE_DOWN = Decision(Outcome.RANGE, values=("950000",), low="2000000", high="3000000", accounts=(1,))


def test_what_the_record_refuses_is_a_line_and_not_a_dialog(qtbot, opened) -> None:
    with qtbot.waitSignal(opened.session.refused, timeout=30_000):
        opened.session.settle(UPSIDE_DOWN)
    assert "low value" in opened.notices.banner.words
    assert state_of(opened, "quantity-1") is State.OPEN


def test_after_a_refusal_the_next_decision_goes_through(qtbot, opened, recorded) -> None:
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        opened.session.settle(UPSIDE_DOWN)
    recorded(lambda: opened.card.take(2))
    assert state_of(opened, "quantity-1") is State.SETTLED


@pytest.fixture
def held(opened):
    """The record, kept by another program."""
    other = sqlite3.connect(opened.session.workspace.place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def test_a_record_that_another_keeps_is_waited_for_in_words(qtbot, opened, held, monkeypatch) -> None:
    monkeypatch.setattr("variorum.gui.session.job.MOMENT", 0.0)
    opened.notices.busy._patience.setInterval(0)
    opened.card.leave(Outcome.UNRESOLVED)
    qtbot.waitUntil(lambda: opened.status.told.text() == WAITING, timeout=30_000)
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        held.execute("ROLLBACK")
    assert state_of(opened, "quantity-1") is State.UNRESOLVED


def test_the_wait_for_the_record_can_be_stopped(qtbot, opened, held) -> None:
    opened.card.leave(Outcome.UNRESOLVED)
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        opened.actions_by_name["stop"].trigger()
    held.execute("ROLLBACK")
    assert state_of(opened, "quantity-1") is State.OPEN
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        opened.card.leave(Outcome.UNRESOLVED)
    assert state_of(opened, "quantity-1") is State.UNRESOLVED


def test_what_cannot_be_saved_is_a_red_line_with_the_path(qtbot, opened) -> None:
    place = opened.session.workspace.place
    place.rename(place.with_name("elsewhere.db"))
    with qtbot.waitSignal(opened.session.refused, timeout=30_000):
        opened.card.leave(Outcome.UNRESOLVED)
    assert str(place) in opened.notices.banner.words
    assert opened.notices.banner.objectName() == "banner"
    place.with_name("elsewhere.db").rename(place)


def tamper(place: Path) -> None:
    """Change a word of a revision behind the program's back."""
    connection = sqlite3.connect(place)
    connection.execute("DROP TRIGGER IF EXISTS revision_no_update")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("UPDATE revision SET content = replace(content, 'create', 'creole') WHERE number = 1")
    connection.commit()
    connection.close()


def test_verifying_says_that_the_record_is_whole(qtbot, opened) -> None:
    with qtbot.waitSignal(opened.session.record.verified, timeout=30_000):
        opened.actions_by_name["verify"].trigger()
    assert opened.notices.banner.words.startswith("The record is whole: 1 case, 5 articles, 6 revisions")
    assert opened.notices.banner.objectName() == "news"


def test_a_damaged_record_is_named_by_its_first_entry_that_fails(qtbot, opened) -> None:
    tamper(opened.session.workspace.place)
    with qtbot.waitSignal(opened.session.record.verified, timeout=30_000):
        opened.session.record.check()
    assert opened.notices.banner.words.startswith("The record is damaged. The first entry that fails is ")
    assert opened.notices.banner.objectName() == "banner"


def test_nothing_is_said_of_a_record_that_is_whole_unless_asked(qtbot, opened) -> None:
    with qtbot.assertNotEmitted(opened.session.record.verified):
        opened.session.record.check()
        with qtbot.waitSignal(opened.session.record.listed, timeout=30_000):
            opened.session.record.list_cases()
    assert opened.notices.banner.words == ""


def test_a_file_that_is_not_there_is_a_sentence_in_the_window(qtbot, window, tmp_path) -> None:
    with qtbot.waitSignal(window.session.refused, timeout=30_000):
        window.session.open_files([tmp_path / "nowhere.txt"])
    assert window.notices.banner.words == "Not read: nowhere.txt: There is no such file."
    assert window.first_run.isVisible()


def test_escape_closes_the_line(qtbot, opened) -> None:
    opened.notices.banner.say("The disk is full.")
    opened.actions_by_name["stop"].trigger()
    assert opened.notices.banner.words == ""


def test_where_the_record_is_can_be_asked(opened) -> None:
    opened.actions_by_name["place"].trigger()
    assert str(opened.session.workspace.place) in opened.notices.banner.words
