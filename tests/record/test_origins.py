"""Corrected origins stay with their passages, can be undone, and make what was settled stale."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from makers_record import HERALD, POST, TIMES, article, comparison, displaced, dispute, pen

from variorum.dispute.decision import Decision, Outcome, Standing, State
from variorum.dispute.dispute import Dispute
from variorum.errors import DecisionRefused
from variorum.record import history as histories
from variorum.record import steps, turning
from variorum.record.deciding import checked
from variorum.record.identity import reconciled
from variorum.record.origins import edits_for
from variorum.record.record import Record
from variorum.record.revision import Revision
from variorum.record.snapshot import snapshot_of
from variorum.wording.sentences import say

ARTICLES = (POST, TIMES, HERALD)
FOUND = displaced(more=[(HERALD, "948,000 people", 948000)])


def correct(
    history: Sequence[Revision], rests_on: Mapping[int, str | None], on: Dispute = FOUND, id: str = ""
) -> list[Revision]:
    edits = edits_for(snapshot_of(on, ARTICLES), histories.guidance(history).origins, rests_on)
    return [*history, steps.correct_origins(history, pen(), id or on.id, edits, reason="they say so")]


def standing(history: Sequence[Revision], on: Dispute = FOUND) -> Standing:
    return reconciled("Idlib", comparison(ARTICLES, [on]), history).standings[0]


def origins(history: Sequence[Revision], on: Dispute = FOUND) -> list[str]:
    return [a.origin for a in standing(history, on).dispute.accounts]


def settled() -> list[Revision]:
    decision = checked(Decision(Outcome.ACCEPT, accounts=(1,), reason="because"), FOUND, ARTICLES)
    return [steps.settle([], pen(), decision, snapshot_of(FOUND, ARTICLES))]


def test_corrected_accounts_are_counted_as_one_origin() -> None:
    history = correct([], {1: "UN", 3: "UN"})
    assert origins(history) == ["o1", "o2", "o1"]
    assert history[-1].reason == "they say so"


def test_a_correction_keeps_those_made_before_and_undo_takes_only_its_own() -> None:
    history = correct(correct([], {1: "UN", 3: "UN"}), {2: "UN"})
    assert origins(history) == ["o1", "o1", "o1"]
    history.extend(turning.undo(history, pen()))
    assert origins(history) == ["o1", "o2", "o1"]
    history.extend(turning.undo(history, pen()))
    assert origins(history) == ["o1", "o2", "o3"]
    history.extend(turning.redo(history, pen()))
    assert origins(history) == ["o1", "o2", "o1"] and history[-1].reason == "they say so"


def test_what_the_article_says_can_hold_again() -> None:
    history = correct(correct([], {1: "UN", 3: "UN"}), {3: None})
    assert origins(history) == ["o1", "o2", "o3"]
    assert [a.attribution for a in standing(history).dispute.accounts] == ["UN", None, None]


def test_a_correction_is_found_again_under_another_id_and_other_numbers() -> None:
    history = correct([], {1: "UN", 2: "UN"})
    said = [
        (HERALD, "948,000 people", 948000),
        (POST, "950,000 people", 950000),
        (TIMES, "900,000 people", 1),
    ]
    again = dispute("another", said)
    assert origins(history, again) == ["o1", "o2", "o2"]


def test_a_correction_concerns_its_passage_alone() -> None:
    other = dispute("x", [(POST, "Saraqeb", "Saraqeb"), (TIMES, "Saraqib", "Saraqib")])
    assert origins(correct([], {1: "UN", 2: "UN"}), other) == ["o1", "o2"]


def test_a_settled_dispute_turns_stale_and_keeps_its_value() -> None:
    found = standing(correct(settled(), {2: "UN"}))
    assert found.state is State.STALE and found.decision is not None and found.decision.best == "950000"
    assert found.stale_because is not None
    assert say(found.stale_because) == "What times says is counted as resting on UN"


def test_it_is_settled_again_once_the_correction_is_undone() -> None:
    history = correct(settled(), {2: ""})
    assert standing(history).state is State.STALE
    history.extend(turning.undo(history, pen()))
    assert standing(history).state is State.SETTLED


def test_a_decision_made_after_the_correction_is_not_stale() -> None:
    history = correct([], {1: "UN", 3: "UN"})
    now = standing(history).dispute
    decision = checked(Decision(Outcome.ACCEPT, accounts=(1,), reason="because"), now, ARTICLES)
    history.append(steps.settle(history, pen(), decision, snapshot_of(now, ARTICLES)))
    assert standing(history).state is State.SETTLED


def test_accounts_that_the_program_counts_otherwise_make_it_stale() -> None:
    joined = replace(FOUND, accounts=tuple(replace(a, origin="o1") for a in FOUND.accounts))
    assert standing(settled(), joined).state is State.STALE


def test_other_names_for_the_same_origins_are_no_news() -> None:
    renamed = replace(FOUND, accounts=tuple(replace(a, origin=f"o{9 - a.number}") for a in FOUND.accounts))
    assert standing(settled(), renamed).state is State.SETTLED


def test_a_correction_follows_its_words_into_another_extraction() -> None:
    shifted = article("post", "A headline.", "Over 950,000 people were displaced.")
    shifted = replace(shifted, original=POST.original)
    said = [(shifted, "A headline.", 1), (shifted, "950,000 people", 2), (TIMES, "900,000 people", 3)]
    again = dispute("x", said)
    found = reconciled("Idlib", comparison((shifted, TIMES), [again]), correct([], {1: "UN"})).standings[0]
    assert [a.origin_by_editor for a in found.dispute.accounts] == [False, True, False]


def test_an_account_that_is_not_there_is_refused() -> None:
    with pytest.raises(DecisionRefused, match="no account 9"):
        edits_for(snapshot_of(FOUND, ARTICLES), (), {9: "UN"})


def test_a_name_that_is_too_long_is_refused() -> None:
    with pytest.raises(DecisionRefused, match="at most 120"):
        edits_for(snapshot_of(FOUND, ARTICLES), (), {1: "x" * 121})


def test_a_correction_is_kept_and_verified(record: Record) -> None:
    record.append("Idlib", lambda past: correct(past, {1: "UN"}, on=displaced())[-1])
    [edit] = record.history("Idlib")[-1].origins
    assert edit.passage.quote == "950,000 people" and record.verify().ok
