"""The account of a case: begun, edited as plain text, and following what is decided."""

from dataclasses import replace
from pathlib import Path

import pytest

from variorum.dispute.decision import Decision, Outcome
from variorum.errors import AccountChanged, AccountRefused, DecisionRefused, UnknownThing
from variorum.workspace.accounts import AccountNow
from variorum.workspace.changes import Changes
from variorum.workspace.workspace import Workspace


def now(workspace: Workspace) -> AccountNow:
    found = workspace.account("Idlib")
    assert found is not None
    return found


def accept(number: int) -> Decision:
    return Decision(Outcome.ACCEPT, accounts=(number,), reason="the later count")


def people(workspace: Workspace) -> str:
    return workspace.open_case("Idlib").standings[0].dispute.id


def test_a_case_has_no_account_until_one_is_begun(workspace: Workspace) -> None:
    assert workspace.account("Idlib") is None


def test_it_begins_on_an_article_and_its_text_follows_each_decision(workspace: Workspace) -> None:
    answer = workspace.start_account("Idlib", "post")
    assert answer.changes is Changes.RECORD
    assert answer.value.composed.text.startswith("Over 950,000 people° fled.\n\nThe town has 30,000 houses°")
    workspace.settle("Idlib", people(workspace), accept(2))
    assert now(workspace).composed.text.startswith("Over 900,000 people fled.")
    workspace.settle("Idlib", people(workspace), Decision(Outcome.UNRESOLVED, reason="none is sourced"))
    assert "(disputed: A 950,000; B 900,000)" in now(workspace).composed.text
    workspace.withdraw("Idlib", people(workspace))
    assert now(workspace).composed.text.startswith("Over 950,000 people° fled.")
    workspace.undo("Idlib")
    workspace.undo("Idlib")
    assert now(workspace).composed.text.startswith("Over 900,000 people fled.")


def test_it_begins_on_passages_of_several_articles_or_blank(workspace: Workspace) -> None:
    both = workspace.start_account("Idlib", [("times", 2), ("post", 1)]).value
    assert both.composed.text.startswith("In the town there are 40,000 houses")
    assert workspace.start_account("Idlib").value.composed.text == ""


def test_what_the_editor_writes_is_kept_byte_for_byte(workspace: Workspace) -> None:
    form = workspace.start_account("Idlib", "post").value.plain
    own = f"Mine:\r\n\r\n\t{form}  — and {{ that }} \\ \n\n\n"
    assert workspace.write_account("Idlib", own).value.plain == own
    with pytest.raises(DecisionRefused, match="reads so already"):
        workspace.write_account("Idlib", own)
    workspace.settle("Idlib", people(workspace), accept(2))
    assert now(workspace).plain == own


def test_an_editor_puts_a_field_in_by_the_rank_of_its_dispute(workspace: Workspace) -> None:
    workspace.settle("Idlib", people(workspace), accept(2))
    workspace.start_account("Idlib")
    written = workspace.write_account("Idlib", "Fled: {{1|many}}; again {{1|so many}}.").value
    assert written.composed.text == "Fled: many [900,000 people]; again so many."
    assert [field.dispute for field in written.text.fields] == [people(workspace)] * 2


def test_a_damaged_field_changes_nothing(workspace: Workspace) -> None:
    before = workspace.start_account("Idlib", "post").value
    with pytest.raises(AccountRefused, match="Line 2: "):
        workspace.write_account("Idlib", "One\n{{1|open")
    assert now(workspace) == before


def test_it_follows_an_article_that_comes_later(workspace: Workspace, files: dict[str, Path]) -> None:
    before = workspace.start_account("Idlib", "post").value
    workspace.add("Idlib", [files["herald"]])
    after = now(workspace)
    assert after.plain == before.plain
    assert [field.name for field in after.text.fields] == [field.name for field in before.text.fields]
    assert {field.dispute for field in after.text.fields} <= {
        s.dispute.id for s in workspace.open_case("Idlib").standings
    }


def test_settled_facts_that_it_does_not_tell_are_named(workspace: Workspace) -> None:
    workspace.start_account("Idlib")
    workspace.settle("Idlib", people(workspace), accept(1))
    assert [one.dispute.id for one in now(workspace).untold] == [people(workspace)]


def test_the_report_has_it_before_what_is_settled(workspace: Workspace, tmp_path: Path) -> None:
    workspace.start_account("Idlib", "post")
    workspace.settle("Idlib", people(workspace), accept(2))
    told = workspace.report("Idlib", tmp_path / "report.md").value.read_text(encoding="utf-8")
    assert told.index("Over 900,000 people[^1] fled.") < told.index("## What is settled")


@pytest.mark.parametrize("base", ["nobody", [("nobody", 1)], [("post", 9)]])
def test_a_base_that_is_not_there_is_refused(workspace: Workspace, base: str | list[tuple[str, int]]) -> None:
    with pytest.raises(UnknownThing):
        workspace.start_account("Idlib", base)


def test_no_paragraphs_are_no_base(workspace: Workspace) -> None:
    with pytest.raises(DecisionRefused):
        workspace.start_account("Idlib", [])


def test_an_edited_account_is_kept_in_place_of_the_one_it_was_read_from(workspace: Workspace) -> None:
    began = workspace.start_account("Idlib", "post").value
    text = replace(began.text, pieces=("Mine. ", *began.text.pieces))
    kept = workspace.keep_account("Idlib", text, instead_of=began.revision).value
    assert now(workspace).plain == kept.account.plain == f"Mine. {began.plain}"
    assert kept.case.account == kept.account.text
    assert kept.account.revision == now(workspace).revision > began.revision


def test_an_account_that_was_changed_meanwhile_is_not_overwritten(workspace: Workspace) -> None:
    began = workspace.start_account("Idlib", "post").value
    workspace.write_account("Idlib", "Theirs.")
    with pytest.raises(AccountChanged, match="nothing was overwritten"):
        workspace.keep_account("Idlib", began.text, instead_of=began.revision)
    assert now(workspace).plain == "Theirs."


def test_words_to_begin_with_are_told_and_nothing_is_kept(workspace: Workspace) -> None:
    text = workspace.begun_account("Idlib", "post")
    assert text.fields and workspace.account("Idlib") is None
    assert workspace.keep_account("Idlib", text, instead_of=0).value.account.text == text
