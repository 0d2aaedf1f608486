"""A clock that jumps: the history stands in the order in which it was written, whatever time it bears."""

import pytest
from makers_record import displaced, pen, settled, two_disputes

from variorum.dispute.decision import Decision, Outcome, State
from variorum.record import steps, turning
from variorum.record.deciding import checked
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.revision import Action, Revision
from variorum.record.snapshot import anchored, snapshot_of

LATER, BEFORE, EARLIEST = "2031-01-01T00:00:00.000Z", "2019-12-31T23:59:59.999Z", "1970-01-01T00:00:00.000Z"


def settle(record: Record, account: int, *, at: str) -> Revision:
    articles = two_disputes().articles
    decision = checked(Decision(Outcome.ACCEPT, accounts=(account,), reason="because"), displaced(), articles)
    snapshot = anchored(snapshot_of(displaced(), articles), decision.evidence, articles)
    return record.append("Idlib", lambda past: steps.settle(past, pen(at=at), decision, snapshot))


@pytest.mark.parametrize("then", [BEFORE, EARLIEST, LATER])
def test_what_was_decided_last_is_in_force_whatever_the_clock_said(record: Record, then: str) -> None:
    settle(record, 1, at=LATER)
    last = settle(record, 2, at=then)
    history = record.history("Idlib")
    assert [one.number for one in history] == [1, 2, 3, 4, 5] and history[-1] == last
    standing = reconciled("Idlib", two_disputes(), history).standings[0]
    assert standing.state is State.SETTLED and standing.decision == last.decision
    assert record.verify().ok


def test_undo_takes_back_what_was_done_last_not_what_bears_the_latest_time(record: Record) -> None:
    settle(record, 1, at=LATER)
    settle(record, 2, at=EARLIEST)
    undone = record.append("Idlib", lambda past: turning.undo(past, pen(at=BEFORE)))
    assert (undone.action, undone.undoes) == (Action.REINSTATE, 5)
    assert undone.decision is not None and undone.decision.accounts == (1,)
    assert record.verify().ok


def test_a_case_made_while_the_clock_was_wrong_is_on_the_list(record: Record) -> None:
    record.new_case(pen("Hama", at=EARLIEST))
    assert {case.name for case in record.cases()} == {"Idlib", "Hama"}
    assert settled(record).number == 4
    assert record.verify().ok
