"""A desk of two editors on one record."""

import pytest

from variorum.dispute.decision import Decision, Outcome
from variorum.errors import DecisionRefused, RecordUnusable
from variorum.workspace.changes import DECIDED


def decided(workspace, which="1"):
    decision = Decision(Outcome.ACCEPT, accounts=(1,), reason="the latest")
    return workspace.settle("Idlib", which, decision).value


def test_each_step_answers_how_the_dispute_stands(workspace, make):
    decided(workspace)
    answer = workspace.assign("Idlib", "1", "ben")
    assert answer.changes == DECIDED and answer.value.desk.assigned == "ben"
    assert answer.disputes == {answer.value.dispute.id}
    assert workspace.ask("Idlib", "1", "ben").value.desk.waits_for("ben")
    assert workspace.comment("Idlib", "1", "Look again.").value.desk.comments[0].editor == "ada"
    ben = make(editor="ben")
    assert ben.sign_off("Idlib", "1").value.desk.holding[0].editor == "ben"


def test_what_another_editor_said_is_seen_when_the_case_is_opened_again(workspace, make):
    workspace.open_case("Idlib")
    make(editor="ben").assign("Idlib", "1", "ada")
    assert workspace.open_case("Idlib").standings[0].desk.is_for("ada")


def test_the_history_of_a_dispute_has_what_was_said_of_it(workspace):
    standing = workspace.comment("Idlib", "1", "Look again.").value
    assert [str(r.action) for r in workspace.history("Idlib", standing.dispute.id)] == ["comment"]


def test_an_undo_answers_with_the_dispute_that_it_was_about(workspace):
    decided(workspace)
    workspace.assign("Idlib", "2", "ben")
    answer = workspace.undo("Idlib")
    assert answer.value.dispute.rank == 2 and answer.value.desk.assigned is None
    assert answer.changes == DECIDED
    assert workspace.redo("Idlib").value.desk.assigned == "ben"


def test_who_decided_is_refused_and_nothing_is_written(workspace):
    decided(workspace)
    entries = len(workspace.history("Idlib"))
    with pytest.raises(DecisionRefused, match="ada made this decision"):
        workspace.sign_off("Idlib", "1")
    assert len(workspace.history("Idlib")) == entries


def test_what_was_said_stays_with_its_dispute_when_an_article_comes(workspace, files):
    before = workspace.comment("Idlib", "1", "Look again.").value
    workspace.add("Idlib", [files["herald"]])
    now = workspace.open_case("Idlib").standing(before.dispute.id)
    assert len(now.dispute.accounts) == 3 and now.desk == before.desk


def test_a_record_that_is_only_read_takes_no_comment(workspace):
    workspace.open_case("Idlib")
    workspace.close()
    workspace.read_only = True
    with pytest.raises(RecordUnusable, match="read-only"):
        workspace.comment("Idlib", "1", "Look again.")
