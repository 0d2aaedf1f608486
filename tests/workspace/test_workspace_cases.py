"""What a user does with cases, from the first file to the last decision."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from variorum.dispute.decision import Decision, Outcome, State
from variorum.errors import DecisionRefused, RecordUnusable, UnknownThing
from variorum.settings import Settings
from variorum.wording.sentences import say
from variorum.workspace.changes import Changes
from variorum.workspace.workspace import Workspace

Files = dict[str, Path]
FIRST = Decision(Outcome.ACCEPT, accounts=(1,), reason="the UN counted")


def test_comparing_keeps_nothing(make, files: Files, tmp_path: Path) -> None:
    found = make().compare([files["post"], files["times"]])
    assert [d.id for d in found.disputes] == ["people-2", "houses-2"]
    assert not (tmp_path / "record.db").exists()


def test_facts_name_the_unreadable(make, files: Files, tmp_path: Path) -> None:
    found = make().facts([files["post"], tmp_path / "gone.txt"])
    assert [a.id for a, _ in found.articles] == ["post"]
    assert [Path(u.name).name for u in found.unreadable] == ["gone.txt"]


def test_without_a_record_there_are_no_cases_and_none_is_made(make, tmp_path: Path) -> None:
    empty = make()
    assert empty.cases() == () and empty.search("word") == ()
    with pytest.raises(UnknownThing, match="no record at"):
        empty.open_case("Idlib")
    with pytest.raises(RecordUnusable, match="no record at"):
        empty.verify()
    assert not (tmp_path / "record.db").exists()


def test_a_record_in_a_missing_folder_is_refused_even_for_reading(tmp_path: Path, analyser) -> None:
    lost = Workspace(record_url=str(tmp_path / "gone" / "record.db"), cache=False, analyser=analyser)
    with pytest.raises(RecordUnusable, match="gone does not exist"):
        lost.cases()


def test_an_empty_case_opens(make) -> None:
    made = make().new_case("Empty")
    assert made.changes == Changes.CASES | Changes.RECORD
    assert make().open_case("Empty").standings == ()


def test_a_case_opens_with_its_disputes(workspace: Workspace) -> None:
    opened = workspace.open_case("idlib")
    assert opened.case == "Idlib"
    assert [(s.dispute.id, s.state) for s in opened.standings] == [
        ("people-2", State.OPEN),
        ("houses-2", State.OPEN),
    ]
    assert workspace.cases()[0].states == {State.OPEN: 2}


def test_adding_tells_what_was_added_was_there_and_cannot_be_read(workspace: Workspace, files: Files) -> None:
    answer = workspace.add("Idlib", [files["post"], files["herald"], files["post"].parent])
    told = answer.value
    assert [a.id for a in told.added] == ["herald"]
    assert [a.id for a in told.already] == ["post"]
    assert len(told.unreadable) == 1
    assert Changes.ARTICLES in answer.changes


def test_an_analysed_case_opens_without_reading_a_word(workspace: Workspace, make, analyser) -> None:
    workspace.open_case("Idlib")
    before = list(analyser.read)
    assert before
    make().open_case("Idlib")
    assert analyser.read == before


def test_a_case_of_another_analyser_is_read_again(workspace: Workspace, make, analyser) -> None:
    workspace.open_case("Idlib")
    analyser.version, before = "counting 2", len(analyser.read)
    make().open_case("Idlib")
    assert len(analyser.read) == 2 * before


def test_a_decision_is_there_for_the_next_process(workspace: Workspace, make) -> None:
    answer = workspace.settle("Idlib", "1", FIRST)
    assert answer.disputes == {"people-2"} and answer.value.state is State.SETTLED
    standing = make().open_case("Idlib").standing("people-2")
    assert standing is not None and standing.decision == answer.value.decision
    assert (standing.editor, standing.revision) == ("ada", 4)
    assert workspace.cases()[0].states == {State.SETTLED: 1, State.OPEN: 1}


def test_articles_added_later_keep_decisions_and_mark_them_stale(workspace: Workspace, files: Files) -> None:
    workspace.settle("Idlib", "people", FIRST)
    workspace.dismiss("Idlib", "houses", reason="a quibble")
    workspace.add("Idlib", [files["herald"]])
    people, houses = workspace.open_case("Idlib").standings
    assert (people.state, people.dispute.id) == (State.STALE, "people-2")
    assert people.decision is not None and people.decision.best == "950000"
    assert people.stale_because is not None
    assert say(people.stale_because) == "herald adds an account: 948000"
    assert houses.state is State.DISMISSED
    again = workspace.settle("Idlib", "people", FIRST)
    assert again.value.state is State.SETTLED


def test_withdraw_reinstate_undo_and_redo(workspace: Workspace) -> None:
    workspace.settle("Idlib", "1", FIRST)
    assert workspace.withdraw("Idlib", "1", reason="too early").value.state is State.OPEN
    assert workspace.reinstate("Idlib", "1", revision=4).value.state is State.SETTLED
    undone = workspace.undo("Idlib").value
    assert undone is not None and undone.state is State.OPEN
    redone = workspace.redo("Idlib").value
    assert redone is not None and redone.state is State.SETTLED
    with pytest.raises(DecisionRefused, match="nothing to redo"):
        workspace.redo("Idlib")
    actions = [str(r.action) for r in workspace.history("Idlib", "1")]
    assert actions == ["settle", "withdraw", "reinstate", "withdraw", "reinstate"]
    assert workspace.verify().ok


def test_history_is_found_by_the_id_that_was_decided(workspace: Workspace, files: Files) -> None:
    workspace.settle("Idlib", "1", FIRST)
    workspace.add("Idlib", [files["herald"]])
    assert len(workspace.history("Idlib", "people-2")) == 1
    assert len(workspace.history("Idlib")) == 5


def test_an_unknown_dispute_is_named(workspace: Workspace) -> None:
    with pytest.raises(UnknownThing, match="no dispute “9”"):
        workspace.settle("Idlib", "9", FIRST)
    with pytest.raises(UnknownThing, match="no dispute"):
        workspace.history("Idlib", "rats")


def test_a_refused_decision_changes_nothing(workspace: Workspace) -> None:
    with pytest.raises(DecisionRefused):
        workspace.settle("Idlib", "1", Decision(Outcome.RANGE, low="3", high="1", reason="x"))
    assert len(workspace.history("Idlib")) == 3


def test_an_orphaned_decision_can_be_withdrawn(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, make, analyser
) -> None:
    workspace.settle("Idlib", "houses", FIRST)
    analyser.version = "finds nothing"
    module = sys.modules["variorum.workspace.comparing"]
    from makers_record import comparison

    monkeypatch.setattr(module, "compare_articles", lambda articles, **_: comparison(articles, []))
    later = make()
    [orphan] = later.open_case("Idlib").standings
    assert (orphan.state, orphan.dispute.id) == (State.ORPHANED, "houses-2")
    assert later.settle("Idlib", "houses-2", FIRST).value.state is State.ORPHANED
    assert later.withdraw("Idlib", "houses-2").value.state is State.OPEN
    assert later.open_case("Idlib").standings == ()
    assert later.verify().ok


def test_a_removed_case_comes_back_by_undo(workspace: Workspace) -> None:
    workspace.settle("Idlib", "1", FIRST)
    assert workspace.remove_case("Idlib").value.name == "Idlib"
    assert workspace.cases() == ()
    assert workspace.undo("Idlib").value is None
    assert workspace.open_case("Idlib").standings[0].state is State.SETTLED


def test_a_source_card_is_corrected_and_the_correction_undone(workspace: Workspace) -> None:
    opened = workspace.edit_source("Idlib", "post", field="outlet", value="The Post").value
    assert opened.comparison.article("post").source.outlet == "The Post"
    workspace.undo("Idlib")
    assert workspace.open_case("Idlib").comparison.article("post").source.outlet is None
    with pytest.raises(UnknownThing, match="no field “colour”"):
        workspace.edit_source("Idlib", "post", field="colour", value="red")
    with pytest.raises(UnknownThing, match="no article “sun”"):
        workspace.edit_source("Idlib", "sun", field="outlet", value="The Sun")


@pytest.mark.parametrize(
    ("field", "value"),
    [("published", "soon"), ("updated", "2020-02-31"), ("retrieved", "2020-13"), ("language", "zz zz")],
)
def test_what_a_source_card_cannot_hold_is_refused(workspace: Workspace, field: str, value: str) -> None:
    before = workspace.history("Idlib")
    with pytest.raises(DecisionRefused, match="write it like"):
        workspace.edit_source("Idlib", "post", field=field, value=value)
    assert workspace.history("Idlib") == before


def test_a_paragraph_is_put_back_and_left_out_again(workspace: Workspace) -> None:
    workspace.put_back("Idlib", "post", paragraphs=[2])
    workspace.leave_out("Idlib", "post", paragraphs=[2])
    assert [str(r.action) for r in workspace.history("Idlib")[-2:]] == ["put-back", "leave-out"]
    with pytest.raises(UnknownThing, match="no paragraph 9"):
        workspace.put_back("Idlib", "post", paragraphs=[9])


def test_words_are_found_in_articles_and_decisions(workspace: Workspace) -> None:
    workspace.settle("Idlib", "1", FIRST)
    assert {(h.article, h.dispute) for h in workspace.search("UN counted")} == {(None, "people-2")}
    assert {h.article for h in workspace.search("houses")} == {"post", "times"}


def test_the_editor_is_the_one_of_the_settings_or_the_login(tmp_path: Path, analyser) -> None:
    url = str(tmp_path / "record.db")
    named = Workspace(record_url=url, settings=Settings(editor="Ada \udce9"), cache=False, analyser=analyser)
    named.new_case("One")
    assert named.history("One")[0].editor == "Ada ?"
    named.close()
    unnamed = Workspace(record_url=url, cache=False, analyser=analyser)
    assert unnamed.history("One")[0].number == 1
    unnamed.new_case("Two")
    assert unnamed.history("Two")[0].editor
    unnamed.close()


_LIGHT = """
import sys
from variorum import bootstrap
bootstrap.workspace(record="nowhere.db").cases()
heavy = {"sqlalchemy", "alembic", "spacy", "PySide6", "jinja2", "trafilatura", "dateparser"}
sys.exit(", ".join(sorted(heavy & set(sys.modules))) or None)
"""


def test_a_workspace_brings_nothing_heavy_with_it(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _LIGHT],
        cwd=tmp_path,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_case_and_a_bare_comparison_are_reported(
    make, workspace: Workspace, files: Files, tmp_path: Path
) -> None:
    workspace.settle("Idlib", "1", FIRST)
    assert workspace.report("Idlib", tmp_path / "case.md").value == tmp_path / "case.md"
    assert "950" in (tmp_path / "case.md").read_text()
    found = workspace.compare(list(files.values()))
    assert workspace.report_comparison(found, tmp_path / "found.json").value.is_file()
