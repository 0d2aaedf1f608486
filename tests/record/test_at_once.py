"""Two editors rule on one dispute, the second without having seen the first: both stand in the history."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_record import NOON, pen, settled, two_disputes

from variorum.dispute.decision import Decision, Outcome, State
from variorum.errors import DecisionRefused
from variorum.record import steps, turning
from variorum.record.at_once import marked, unseen
from variorum.record.clashing import UNSEEN
from variorum.record.history import clashes, last_ruling
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.revision import Revision
from variorum.record.snapshot import snapshot_of
from variorum.record.soundness import unsound
from variorum.record.steps import Pen
from variorum.record.telling import told_steps
from variorum.wording.sentences import say

CHILD = Path(__file__).with_name("at_once_child.py")
FOUND = two_disputes()
SNAPSHOTS = {d.id: snapshot_of(d, FOUND.articles) for d in FOUND.disputes}
History = list[Revision]


def begun() -> History:
    return [steps.create(pen(), mark="")]


def word(value: str, reason: str = "because") -> Decision:
    return Decision(Outcome.OWN_VALUE, values=(value,), reason=reason)


def rule(
    history: History, value: str, *, by: str, seen: str | None, dispute: str = "d1", reason: str = "because"
) -> Revision:
    made = steps.settle(history, pen(editor=by), word(value, reason), SNAPSHOTS[dispute])
    history.append(marked(history, made, seen))
    return history[-1]


def standing_of(history: History) -> tuple[State, str]:
    found = reconciled("Idlib", FOUND, history).standings[0]
    return found.state, say(found.stale_because) if found.stale_because else ""


def test_both_stand_the_last_is_in_force_and_the_first_waits() -> None:
    history = begun()
    first = rule(history, "16", by="anna", seen="")
    second = rule(history, "19", by="ben", seen="")
    assert second.about == {UNSEEN: first.hash} and unsound(second) is None
    assert standing_of(history) == (State.STALE, "anna decided otherwise at the same time: 16")
    assert [one.hash for one in unseen(history)] == [first.hash]
    last = last_ruling(history, "d1")
    assert last is not None and last.decision is not None and last.decision.best == "19"


def test_whoever_rules_again_having_seen_it_answers_it() -> None:
    history = begun()
    rule(history, "16", by="anna", seen="")
    second = rule(history, "19", by="ben", seen="")
    third = rule(history, "19", by="anna", seen=second.hash)
    assert UNSEEN not in third.about and standing_of(history)[0] is State.SETTLED
    assert not unseen(history)


@pytest.mark.parametrize("seen", [None, "the first"])
def test_nobody_clashes_who_saw_the_first_or_did_not_say(seen: str | None) -> None:
    history = begun()
    first = rule(history, "16", by="anna", seen="")
    rule(history, "19", by="ben", seen=first.hash if seen else None)
    assert not clashes(history)


def test_two_who_decide_the_same_do_not_clash_whatever_their_reasons() -> None:
    history = begun()
    rule(history, "16", by="anna", seen="", reason="the minister said so")
    rule(history, "16", by="ben", seen="", reason="two of three")
    assert UNSEEN in history[-1].about and not clashes(history) and not unseen(history)


def test_a_dismissal_and_a_reopening_clash_as_well() -> None:
    history = begun()
    first = rule(history, "16", by="anna", seen="")
    aside = steps.dismiss(history, pen(editor="ben"), SNAPSHOTS["d1"], reason="none")
    history.append(marked(history, aside, ""))
    assert standing_of(history) == (State.STALE, "anna decided otherwise at the same time: 16")
    rule(history, "19", by="anna", seen=first.hash)
    assert standing_of(history) == (State.STALE, "ben dismissed it at the same time")
    gone = steps.withdraw(history, pen(editor="ben"), "d1")
    history.append(marked(history, gone, aside.hash))
    rule(history, "20", by="anna", seen=history[-2].hash)
    assert standing_of(history) == (State.STALE, "ben reopened it at the same time")


def test_what_another_dispute_says_is_no_clash() -> None:
    history = begun()
    rule(history, "16", by="anna", seen="", dispute="d2")
    rule(history, "19", by="ben", seen="")
    assert not clashes(history)


def test_an_undo_leaves_the_first_in_force_and_a_redo_lets_it_wait_again() -> None:
    history = begun()
    rule(history, "16", by="anna", seen="")
    rule(history, "19", by="ben", seen="")
    history.extend(turning.undo(history, pen()))
    assert standing_of(history)[0] is State.SETTLED and UNSEEN not in history[-1].about
    history.extend(turning.redo(history, pen()))
    assert standing_of(history)[0] is State.STALE and UNSEEN not in history[-1].about


def test_an_undo_of_the_answer_lets_the_first_wait_again() -> None:
    history = begun()
    rule(history, "16", by="anna", seen="")
    second = rule(history, "19", by="ben", seen="")
    rule(history, "20", by="ben", seen=second.hash)
    history.extend(turning.undo(history, pen()))
    assert standing_of(history)[0] is State.STALE
    history.extend(turning.redo(history, pen()))
    assert standing_of(history)[0] is State.SETTLED


def test_another_s_step_is_not_undone_unseen() -> None:
    history = begun()
    first = rule(history, "16", by="anna", seen="")
    rule(history, "19", by="ben", seen=first.hash, dispute="d2")
    with pytest.raises(DecisionRefused, match="ben settled meanwhile, so nothing was undone"):
        turning.undo(history, pen(editor="anna"), seen=first.hash)
    [undone] = turning.undo(history, pen(editor="ben"), seen=first.hash)
    assert undone.undoes == 3
    [undone] = turning.undo(history, pen(editor="anna"), seen=history[-1].hash)
    assert undone.undoes == 3


def test_the_history_says_what_was_not_seen() -> None:
    history = begun()
    rule(history, "16", by="anna", seen="")
    rule(history, "19", by="ben", seen="")
    assert told_steps(history)[-1].done == "settled, without having seen revision 2 by anna"


@pytest.mark.parametrize("hash", ["", "x" * 64, "a" * 63, 7])
def test_an_entry_that_names_no_hash_is_not_sound(hash: str | int) -> None:
    history = begun()
    ruling = rule(history, "16", by="anna", seen="")
    assert unsound(replace(ruling, about={UNSEEN: hash})) is not None
    assert unsound(replace(history[0], about={"mark": "", UNSEEN: "a" * 64})) is not None


rulings = st.lists(
    st.tuples(st.sampled_from(["anna", "ben", "eve"]), st.sampled_from(["1", "2"]), st.booleans()), max_size=9
)


@given(rulings)
def test_what_waits_is_what_the_last_ruler_had_not_seen(made: list[tuple[str, str, bool]]) -> None:
    """Each looks, or rules on what was seen the last time; a plain model of it says what waits."""
    history, looked = begun(), dict.fromkeys(["anna", "ben", "eve"], "")
    before: Revision | None = None
    for editor, value, looks in made:
        if looks:
            looked[editor] = before.hash if before else ""
        made_now = rule(history, value, by=editor, seen=looked[editor])
        clash = before is not None and looked[editor] != before.hash and _best(before) != value
        waiting = clashes(history)
        assert [one.revision.hash for one in waiting.values()] == ([before.hash] if clash and before else [])
        assert (standing_of(history)[0] is State.STALE) is clash
        before = made_now
        looked[editor] = made_now.hash
    assert [r.decision for r in history[1:]] == [word(value) for _, value, _ in made]


def _best(revision: Revision) -> str | None:
    return revision.decision.best if revision.decision else None


def _settling(by: str, account: int, seen: str | None) -> Callable[[tuple[Revision, ...]], Revision]:
    def step(history: tuple[Revision, ...]) -> Revision:
        who = Pen(case="Idlib", editor=by, at=NOON)
        made = steps.settle(history, who, word(str(account)), SNAPSHOTS["d1"])
        return marked(history, made, seen)

    return step


def test_a_copy_of_the_case_takes_the_clash_with_it(record: Record, tmp_path: Path) -> None:
    record.append("Idlib", _settling("anna", 1, ""))
    record.append("Idlib", _settling("ben", 2, ""))
    other = Record(tmp_path / "other.db")
    other.bring_in(record.copy_of("Idlib").copy, pen())
    assert [c.revision.editor for c in clashes(other.history("Idlib")).values()] == ["anna"]
    settled(other, by="eve")
    record.bring_in(other.copy_of("Idlib").copy, pen())
    assert not clashes(record.history("Idlib")) and record.verify().ok
    other.close()


def test_an_editor_s_name_that_is_erased_is_gone_from_the_clash(record: Record) -> None:
    record.append("Idlib", _settling("anna", 1, ""))
    record.append("Idlib", _settling("ben", 2, ""))
    record.erase_editor(pen(), "anna", instead="an editor", reason="she asked")
    history = list(record.history("Idlib"))
    assert standing_of(history)[1].startswith("an editor decided otherwise at the same time")
    assert record.verify().ok


def test_two_processes_at_one_dispute_lose_nothing_and_every_unseen_word_is_named(
    record: Record, tmp_path: Path
) -> None:
    """Each rules on what it saw when it looked last; which of the two is first, the lock decides."""
    many = 12
    record.close()
    running = [
        subprocess.Popen(
            [sys.executable, CHILD, str(record.place), editor, str(many), str(tmp_path)], text=True
        )
        for editor in ("anna", "ben")
    ]
    assert [one.wait(timeout=120) for one in running] == [0, 0]
    again = Record(record.place)
    rulings = [r for r in again.history("Idlib") if r.dispute]
    assert len(rulings) == 2 * many and again.verify().ok
    assert {r.editor for r in rulings} == {"anna", "ben"}
    for before, ruling in pairwise(rulings):
        assert ruling.about.get(UNSEEN, before.hash) == before.hash
    assert any(UNSEEN in r.about for r in rulings)
    again.close()
