"""What was done at once goes back at once, is told once, and answers what waited."""

from makers_record import displaced, pen, settled, spelled, two_disputes

from variorum.dispute.decision import State
from variorum.record import steps, turning
from variorum.record.history import clashes, last_ruling
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.revision import Revision, sealed
from variorum.record.snapshot import snapshot_of
from variorum.record.soundness import unsound
from variorum.record.telling import done, to_do, told_steps
from variorum.record.together import firsts, together

ARTICLES = two_disputes().articles
SNAPSHOTS = [snapshot_of(dispute, ARTICLES) for dispute in (displaced(), spelled())]


def dismissed(history: list[Revision]) -> list[Revision]:
    """Both disputes set aside at once."""
    said = [
        lambda past, pen, one=one: steps.dismiss(past, pen, one, reason="of no matter") for one in SNAPSHOTS
    ]
    return [*history, *together(history, pen(), said)]


def begun() -> list[Revision]:
    return dismissed([steps.create(pen(), mark="")])


def states(history: list[Revision]) -> list[State]:
    return [standing.state for standing in reconciled("Idlib", two_disputes(), history).standings]


def test_several_entries_go_by_one_undo_and_come_back_by_one_redo() -> None:
    history = begun()
    assert states(history) == [State.DISMISSED, State.DISMISSED]
    history.extend(turning.undo(history, pen()))
    assert states(history) == [State.OPEN, State.OPEN]
    assert len(history) == 5 and turning.undoable(history) is None
    history.extend(turning.redo(history, pen()))
    assert states(history) == [State.DISMISSED, State.DISMISSED]
    assert turning.redoable(history) is None
    assert all(unsound(entry) is None for entry in history)


def test_an_undo_of_several_is_itself_one_step_that_is_redone_whole() -> None:
    history = begun()
    for _ in range(3):
        history.extend(turning.undo(history, pen()))
        history.extend(turning.redo(history, pen()))
    assert states(history) == [State.DISMISSED, State.DISMISSED]
    assert firsts(history) == [1, *(n for n in range(2, 16, 2) for _ in range(2))]


def test_one_alone_is_no_step_of_several() -> None:
    history = [steps.create(pen(), mark="")]
    [one] = together(history, pen(), [lambda past, pen: steps.dismiss(past, pen, SNAPSHOTS[0], reason="x")])
    assert not one.about


def test_what_an_undo_brings_back_of_several_stands_alone_again() -> None:
    history = begun()
    history.append(steps.withdraw(history, pen(), "d1"))
    [undone] = turning.undo(history, pen())
    assert undone.decision is not None and "together" not in undone.about


def test_entries_that_do_not_stand_side_by_side_are_no_step() -> None:
    history = begun()
    stray = steps.dismiss(history, pen(), SNAPSHOTS[0], reason="again")
    other = steps.withdraw([*history, stray], pen(), "d2")
    far = sealed(steps.entry(history, pen(), stray.action, about={"together": 99, "of": 2}))
    assert firsts([*history, stray, other])[-2:] == [4, 5]
    assert unsound(far) is not None


def test_the_history_tells_one_step_and_its_disputes_their_own_entry() -> None:
    history = begun()
    told = told_steps(history)[-1]
    assert (told.number, told.entries, told.done, told.reason) == (
        2,
        2,
        "dismissed 2 disputes",
        "of no matter",
    )
    assert done(history[1]) == "dismissed"
    assert to_do(history[1]) == "dismiss 2 disputes"
    history.extend(turning.undo(history, pen()))
    assert told_steps(history)[-1].done == "undid revisions 2 to 3: reopened 2 disputes"
    history.extend(turning.redo(history, pen()))
    assert told_steps(history)[-1].done.startswith("redid revisions 2 to 3: ")


def _state(record: Record) -> State:
    return reconciled("Idlib", two_disputes(), record.history("Idlib")).standings[0].state


def test_the_other_copys_word_waits_again_when_the_ruling_that_answered_it_is_undone(
    record: Record, other: Record
) -> None:
    settled(record, account=1)
    settled(other, account=2, by="ben")
    record.bring_in(other.copy_of("Idlib").copy, pen())
    assert _state(record) is State.STALE
    settled(record, account=1)
    assert _state(record) is State.SETTLED
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    assert _state(record) is State.STALE
    record.append("Idlib", lambda past: turning.redo(past, pen()))
    assert _state(record) is State.SETTLED
    assert not clashes(record.history("Idlib"))


def test_a_redo_of_what_stood_before_a_merge_lets_the_other_word_wait_again(
    record: Record, other: Record
) -> None:
    settled(record, account=1)
    settled(other, account=2, by="ben")
    record.bring_in(other.copy_of("Idlib").copy, pen())
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    record.append("Idlib", lambda past: turning.redo(past, pen()))
    assert _state(record) is State.STALE
    last = last_ruling(record.history("Idlib"), "d1")
    assert last is not None and last.decision is not None


def test_a_step_of_several_keeps_its_place_where_two_copies_become_one(record: Record, other: Record) -> None:
    record.append("Idlib", lambda past: tuple(dismissed(list(past))[len(past) :]))
    settled(other, account=2, by="ben")
    record.bring_in(other.copy_of("Idlib").copy, pen())
    line = record.history("Idlib")
    several = [entry for entry in line if "together" in entry.about]
    assert [entry.about["together"] for entry in several] == [several[0].number] * 2
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    assert [entry.undoes for entry in record.history("Idlib")[-2:]] == [several[1].number, several[0].number]
    assert record.verify().ok
