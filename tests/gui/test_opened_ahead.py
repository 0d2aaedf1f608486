"""A case that was read ahead is shown at once; when it is opened, only what stands otherwise changes."""

import threading

import pytest

from variorum.dispute.decision import State
from variorum.gui.session.job import Jobs


@pytest.fixture
def kept(workspace):
    """The samples as their record keeps them."""
    found = workspace.as_kept("Sample")
    assert found is not None
    return found


def test_it_is_shown_before_the_record_is_asked(window, kept) -> None:
    window.session.jobs.hold()
    window.session.open_kept(kept)
    assert window.session.case == "Sample"
    assert window.session.reconciliation is kept
    assert window.session.dispute is not None
    window.session.jobs.release()


def test_nothing_changes_where_it_stands_the_same(qtbot, window, kept) -> None:
    changes: list[object] = []
    window.session.open_kept(kept)
    window.session.changed.connect(changes.append)
    qtbot.waitUntil(lambda: window.session.jobs.running == 0, timeout=30_000)
    assert changes == []
    assert window.session.reconciliation is kept


def test_what_was_decided_meanwhile_is_shown_when_it_is_opened(qtbot, window, kept, workspace) -> None:
    first = kept.standings[0].dispute.id
    workspace.dismiss("Sample", first, reason="a slip")
    window.session.open_kept(kept)
    chosen = window.session.dispute
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        pass
    assert window.session.reconciliation.standing(first).state is State.DISMISSED
    assert window.session.dispute == chosen


def test_what_waits_for_the_record_begins_when_the_window_shows_what_it_has(qtbot) -> None:
    jobs, began = Jobs(), threading.Event()
    jobs.hold()
    jobs.write(lambda progress: began.set(), lambda answer: None)
    assert not began.is_set()
    with qtbot.waitSignal(jobs.idle, timeout=30_000):
        jobs.release()
    assert began.is_set()


def test_jobs_that_are_closed_wait_for_no_painting(qtbot) -> None:
    jobs, began = Jobs(), threading.Event()
    jobs.hold()
    jobs.write(lambda progress: began.set(), lambda answer: None)
    jobs.close()
    assert began.is_set()
