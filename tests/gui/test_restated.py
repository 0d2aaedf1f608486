"""After a decision the sheet is what it would be if it were made anew, and what it does not touch stays."""

import pytest
from makers_gui import with_state

from variorum.dispute.decision import Reconciliation, State
from variorum.gui.session.sheet import restated, sheet_of


@pytest.mark.parametrize("state", list(State)[:-1])
@pytest.mark.parametrize("rank", range(5))
def test_one_dispute_restated_gives_the_sheet_made_anew(case: Reconciliation, rank, state) -> None:
    dispute = case.standings[rank].dispute.id
    changed = with_state(case, dispute, state)
    assert restated(sheet_of(case), changed, dispute) == sheet_of(changed)
    back = restated(restated(sheet_of(case), changed, dispute), case, dispute)
    assert back == sheet_of(case)


def test_rows_that_a_decision_does_not_touch_stay_the_same_object(case: Reconciliation) -> None:
    before, dispute = sheet_of(case), case.standings[0].dispute.id
    after = restated(before, with_state(case, dispute, State.SETTLED), dispute)
    same = [old is new for old, new in zip(before.rows, after.rows, strict=True)]
    assert same == [dispute not in row.disputes for row in before.rows]
    assert not all(same)
