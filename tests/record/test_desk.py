"""What the desk says of a dispute: who settles it, what is said of it, who signs it off, and for how long."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from makers_record import HERALD, POST, TIMES, comparison, displaced, dispute, pen, spelled, two_disputes

from variorum.dispute.decision import Decision, Outcome, Reconciliation, State
from variorum.dispute.desk import Desk
from variorum.errors import DecisionRefused
from variorum.record import desk_steps, steps, turning
from variorum.record.history import guidance
from variorum.record.identity import reconciled
from variorum.record.revision import Action, Revision
from variorum.record.snapshot import snapshot_of
from variorum.record.soundness import unsound
from variorum.record.telling import did, told_steps

SHOWN = snapshot_of(displaced(), (POST, TIMES))
DECISION = Decision(Outcome.OWN_VALUE, values=("948000",), reason="the latest")
ADA, BEN, CARA = pen(), pen(editor="ben"), pen(editor="cara")


def begun() -> list[Revision]:
    return [steps.create(ADA, mark="")]


def decided() -> list[Revision]:
    """A case in which ada decided the dispute d1."""
    history = begun()
    history.append(steps.settle(history, ADA, DECISION, SHOWN))
    return history


def now(history: Sequence[Revision]) -> Reconciliation:
    return reconciled("Idlib", two_disputes(), history)


def desk(history: Sequence[Revision], id: str = "d1") -> Desk:
    standing = now(history).standing(id)
    assert standing is not None
    return standing.desk


def test_a_dispute_is_assigned_and_given_to_another_and_to_nobody() -> None:
    history = begun()
    for to in ("ben", "cara", ""):
        history.append(desk_steps.assign(history, ADA, SHOWN, to))
        assert desk(history).assigned == (to or None)
    assert desk(history, "d2") == Desk()


@pytest.mark.parametrize("again", ["ben", " Ben "])
def test_who_has_it_already_is_not_assigned_again(again: str) -> None:
    history = begun()
    history.append(desk_steps.assign(history, ADA, SHOWN, "ben"))
    with pytest.raises(DecisionRefused, match="assigned to ben already"):
        desk_steps.assign(history, ADA, SHOWN, again)


def test_what_is_for_nobody_cannot_be_taken_from_anybody() -> None:
    with pytest.raises(DecisionRefused, match="assigned to nobody"):
        desk_steps.assign(begun(), ADA, SHOWN, " ")


def test_comments_are_told_with_who_and_when_and_two_alike_are_two() -> None:
    history = begun()
    for _ in range(2):
        history.append(desk_steps.comment(history, BEN, SHOWN, " Ask the UN. "))
    assert [(c.editor, c.at, c.text) for c in desk(history).comments] == [("ben", BEN.at, "Ask the UN.")] * 2
    history.extend(turning.undo(history, ADA))
    assert len(desk(history).comments) == 1


def test_a_comment_needs_words() -> None:
    with pytest.raises(DecisionRefused, match="needs words"):
        desk_steps.comment(begun(), ADA, SHOWN, " \n")


def test_who_decided_does_not_sign_off() -> None:
    with pytest.raises(DecisionRefused, match="ada made this decision"):
        desk_steps.sign_off(decided(), ADA, SHOWN)


def test_what_an_undo_brings_back_is_still_the_decision_of_who_made_it() -> None:
    history = decided()
    history.append(steps.withdraw(history, BEN, "d1"))
    history.extend(turning.undo(history, BEN))
    with pytest.raises(DecisionRefused, match="ada made this decision"):
        desk_steps.sign_off(history, ADA, SHOWN)
    assert unsound(desk_steps.sign_off(history, BEN, SHOWN)) is None


def test_nothing_in_force_is_nothing_to_sign_off() -> None:
    history = decided()
    history.append(steps.withdraw(history, ADA, "d1"))
    for past in (begun(), history):
        with pytest.raises(DecisionRefused, match="nothing to sign off"):
            desk_steps.sign_off(past, BEN, SHOWN)
        with pytest.raises(DecisionRefused, match="nothing to sign off"):
            desk_steps.ask(past, ADA, SHOWN, "ben")


def test_an_editor_signs_a_decision_off_once_and_a_third_may_too() -> None:
    history = decided()
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    with pytest.raises(DecisionRefused, match="ben signed this decision off already"):
        desk_steps.sign_off(history, BEN, SHOWN)
    history.append(desk_steps.sign_off(history, CARA, SHOWN))
    assert [(one.editor, one.holds) for one in desk(history).signed] == [("ben", True), ("cara", True)]


def test_a_sign_off_names_the_very_decision_and_lapses_with_it() -> None:
    history = decided()
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    assert history[-1].about["decision"] == history[1].hash
    history.append(steps.settle(history, ADA, replace(DECISION, values=("900000",)), SHOWN))
    assert desk(history).lapsed and not desk(history).holding
    history.extend(turning.undo(history, ADA))  # the decision that was signed off is in force again
    assert not desk(history).lapsed
    history.append(steps.withdraw(history, ADA, "d1"))
    assert desk(history).lapsed


def test_a_decision_brought_back_by_hand_is_to_be_signed_off_anew() -> None:
    history = decided()
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    history.append(steps.withdraw(history, CARA, "d1"))
    history.append(steps.reinstate(history, CARA, "d1", number=2))
    assert desk(history).lapsed and desk(history).decided_by == "cara"


def test_an_ask_waits_for_whom_it_names_until_that_editor_signs() -> None:
    history = decided()
    history.append(desk_steps.ask(history, ADA, SHOWN, "ben"))
    assert desk(history).waits_for("Ben") and not desk(history).waits_for("cara")
    history.append(desk_steps.sign_off(history, CARA, SHOWN))
    assert desk(history).waits_for("ben")
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    assert desk(history).asked == ()


def test_an_ask_of_nobody_by_name_waits_for_anybody_but_who_decided() -> None:
    history = decided()
    history.append(desk_steps.ask(history, ADA, SHOWN))
    assert desk(history).waits_for("ben") and not desk(history).waits_for("ada")
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    assert not desk(history).asked


def test_an_ask_goes_with_the_decision_it_was_about() -> None:
    history = decided()
    history.append(desk_steps.ask(history, ADA, SHOWN, "ben"))
    history.append(steps.settle(history, ADA, DECISION, SHOWN))
    assert desk(history).asked == ()


@pytest.mark.parametrize(
    ("of", "why"),
    [("ada", "ada made this decision"), ("ben", "ben signed"), ("", "ben signed"), ("cara", "cara is asked")],
)
def test_an_ask_that_can_lead_to_nothing_is_refused(of: str, why: str) -> None:
    history = decided()
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    history.append(desk_steps.ask(history, ADA, SHOWN, "cara"))
    with pytest.raises(DecisionRefused, match=why):
        desk_steps.ask(history, ADA, SHOWN, of)


def test_nobody_is_asked_twice_as_any_second_editor() -> None:
    history = decided()
    history.append(desk_steps.ask(history, ADA, SHOWN))
    with pytest.raises(DecisionRefused, match="second editor is asked"):
        desk_steps.ask(history, ADA, SHOWN)


def test_what_was_said_follows_its_passages_to_another_id() -> None:
    history = begun()
    history.append(desk_steps.assign(history, ADA, SHOWN, "ben"))
    history.append(desk_steps.comment(history, BEN, SHOWN, "Ask the UN."))
    more = displaced(id="found-anew", more=[(HERALD, "948,000 people", 948000)])
    found = reconciled("Idlib", comparison((POST, TIMES, HERALD), (more, spelled())), history)
    [standing] = [s for s in found.standings if len(s.dispute.accounts) == 3]
    assert standing.dispute.id == "d1" and standing.state is State.OPEN
    assert standing.desk.assigned == "ben" and len(standing.desk.comments) == 1


def test_a_stranger_under_the_id_that_the_desk_spoke_of_is_not_spoken_of() -> None:
    history = begun()
    history.append(desk_steps.assign(history, ADA, SHOWN, "ben"))
    stranger = dispute(
        "d1", [(POST, "Saraqeb", "Saraqeb"), (TIMES, "Saraqib", "Saraqib")], kind=spelled().kind
    )
    found = reconciled("Idlib", comparison((POST, TIMES), (stranger,)), history)
    assert [(s.dispute.id == "d1", s.desk) for s in found.standings] == [(False, Desk())]


def test_what_was_said_of_one_of_two_that_were_merged_goes_with_it() -> None:
    history = begun()
    other = snapshot_of(spelled(), (POST, TIMES))
    history.append(desk_steps.comment(history, BEN, other, "Ask the mayor."))
    history.append(steps.merge_disputes(history, ADA, [SHOWN, other], dispute="d1"))
    [standing] = now(history).standings
    assert [one.text for one in standing.desk.comments] == ["Ask the mayor."]


def test_a_decision_under_another_id_has_what_was_said_of_the_same_passages() -> None:
    history = begun()
    history.append(desk_steps.comment(history, BEN, replace(SHOWN, dispute="elsewhere"), "Ask the UN."))
    history.append(steps.settle(history, ADA, DECISION, SHOWN))
    found = reconciled("Idlib", two_disputes(), history).standing("d1")
    assert found is not None and len(found.desk.comments) == 1


def test_an_orphan_keeps_what_was_said_of_it() -> None:
    history = decided()
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    [orphan] = reconciled("Idlib", comparison((POST, TIMES), ()), history).standings
    assert orphan.state is State.ORPHANED and orphan.desk.holding


def test_nothing_is_compared_otherwise_for_what_the_desk_says() -> None:
    history = decided()
    before = guidance(history)
    history.append(desk_steps.comment(history, BEN, SHOWN, "Ask the UN."))
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    assert guidance(history) == before


def test_the_history_tells_it() -> None:
    history = decided()
    history.append(desk_steps.assign(history, ADA, SHOWN, "ben"))
    history.append(desk_steps.assign(history, ADA, SHOWN, ""))
    history.append(desk_steps.comment(history, BEN, SHOWN, "Ask the UN."))
    history.append(desk_steps.ask(history, ADA, SHOWN, "ben"))
    history.append(desk_steps.ask(history, ADA, SHOWN))
    history.append(desk_steps.sign_off(history, BEN, SHOWN))
    history.extend(turning.undo(history, ADA))
    assert [did(one) for one in history[2:]] == [
        *("assigned a dispute to ben", "assigned a dispute to nobody", "commented on a dispute"),
        *("asked ben for a sign-off", "asked a second editor for a sign-off", "signed a decision off"),
        "took a sign-off back",
    ]
    told = told_steps(history)
    assert (told[4].value, told[4].reason) == ("", "Ask the UN.")


def entry(action: Action, **about: str) -> Revision:
    history = decided()
    said = {"dispute": "d1", **about}
    return steps.entry(history, BEN, action, about=said, parts=(SHOWN,), reason="so")


@pytest.mark.parametrize(
    "wrong",
    [
        entry(Action.ASSIGN),
        entry(Action.COMMENT),
        replace(entry(Action.COMMENT, comment="a" * 16), reason=""),
        entry(Action.ASK, to="ben"),
        entry(Action.ASK, to="ben", decision="short"),
        entry(Action.SIGN_OFF, by="ada", decision="a" * 64),
        replace(entry(Action.ASSIGN, to="ben"), parts=(SHOWN, replace(SHOWN, dispute="d2"))),
        replace(entry(Action.ASSIGN, to="ben"), parts=(replace(SHOWN, dispute="d2"),)),
        replace(entry(Action.ASSIGN, to="ben"), dispute="d1"),
    ],
)
def test_an_entry_that_does_not_say_what_it_must_is_not_sound(wrong: Revision) -> None:
    assert unsound(wrong)
