"""A raised dispute stands under its own id, whatever else bears it."""

from dataclasses import replace

from makers_record import POST, TIMES, comparison, displaced, pen, spelled

from variorum.fact.fact import Kind
from variorum.record import steps
from variorum.record.history import guidance
from variorum.record.identity import reconciled
from variorum.record.snapshot import snapshot_of


def test_a_dispute_that_the_program_gave_the_same_id_gives_way() -> None:
    mine = replace(spelled(id="d1"), kind=Kind.LABEL)
    history = [steps.create(pen(), mark="")]
    history.append(steps.raise_dispute(history, pen(), snapshot_of(mine, (POST, TIMES))))
    now = reconciled("Idlib", comparison((POST, TIMES), (displaced(id="d1"),)), history)
    ids = [standing.dispute.id for standing in now.standings]
    assert ids[0] == "d1" and len(set(ids)) == 2
    assert [standing.dispute.raised for standing in now.standings] == [True, False]
    assert [standing.dispute.rank for standing in now.standings] == [1, 2]


def test_a_passage_whose_words_are_nowhere_is_no_account() -> None:
    history = [steps.create(pen(), mark="")]
    mine = snapshot_of(replace(spelled(), kind=Kind.LABEL), (POST, TIMES))
    history.append(steps.raise_dispute(history, pen(), mine))
    assert len(guidance(history).raised[0].passages) == 2
    assert not reconciled("Idlib", comparison((POST,), ()), history).standings
