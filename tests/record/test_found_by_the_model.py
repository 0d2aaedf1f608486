"""What the plain model of a record found first, each as small as it can be told."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from makers_record import HERALD, POST, TIMES, comparison, displaced, pen, settled, spelled
from makers_scripted import LEFT_OUT, Office, mark

from variorum.dispute.decision import State
from variorum.errors import UnknownThing
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.guidance.guidance import OriginEdit
from variorum.record import steps
from variorum.record.history import guidance, origins_of
from variorum.record.holding import one_held
from variorum.record.identity import reconciled
from variorum.record.origins import edits_for
from variorum.record.record import Record
from variorum.record.revision import Revision
from variorum.record.snapshot import snapshot_of


def test_a_name_erased_in_both_copies_under_two_words_still_verifies(record: Record, other: Record) -> None:
    record.erase_editor(pen(editor="ben"), "ada", instead="[one]", reason="asked for")
    other.erase_editor(pen(editor="ben"), "ada", instead="[two]", reason="asked for")
    record.bring_in(other.copy_of("Idlib").copy, pen(editor="ben"))
    found = record.verify()
    assert found.ok, found.damaged
    assert {revision.editor for revision in record.history("Idlib")} == {"[one]", "ben"}


def test_nothing_is_written_into_a_case_that_is_off_the_list(record: Record) -> None:
    record.append("Idlib", lambda past: steps.remove(past, pen()))
    before = record.history("Idlib")
    rule = Equivalence(("a", "b"), "a")
    with pytest.raises(UnknownThing):
        record.append("Idlib", lambda past: steps.lay_down(past, pen(), rule))
    with pytest.raises(UnknownThing):
        settled(record)
    assert record.history("Idlib") == before


def test_an_id_given_anew_to_another_fact_takes_no_orphans_decision(record: Record) -> None:
    settled(record)
    stranger = replace(spelled(), id="d1")
    now = reconciled("Idlib", comparison((POST, TIMES), (stranger,)), record.history("Idlib"))
    found, orphan = now.standings
    assert (found.state, found.decision, orphan.state) == (State.OPEN, None, State.ORPHANED)
    assert orphan.dispute.id == "d1" != found.dispute.id


WIDE = displaced(more=[(HERALD, "948,000 people", 948000)])
ALL = (POST, TIMES, HERALD)


def counted(history: Sequence[Revision]) -> list[str | None]:
    """What the accounts rest on by an editor's word."""
    standing = reconciled("Idlib", comparison(ALL, (WIDE,)), history).standings[0]
    return [account.attribution for account in standing.dispute.accounts]


def test_an_origin_stays_corrected_while_its_account_is_away() -> None:
    edits = edits_for(snapshot_of(WIDE, ALL), (), {3: "UN"})
    history = [steps.correct_origins([], pen(), "d1", edits)]
    narrow, known = snapshot_of(displaced(), ALL), guidance(history).origins
    edits = edits_for(narrow, known, {1: "UN"}, own=origins_of(history, "d1"))
    history.append(steps.correct_origins(history, pen(), "d1", edits))
    assert counted(history) == ["UN", None, "UN"]


def test_the_newest_word_on_an_origin_holds_also_where_it_takes_one_back() -> None:
    [edit] = edits_for(snapshot_of(WIDE, ALL), (), {1: "UN"})
    history = [steps.correct_origins([], pen(), "d1", [edit])]
    back = OriginEdit(replace(edit.passage, suffix=""), None)  # as another reading of the article has it
    history.append(steps.correct_origins(history, pen(), "d9", [back]))
    assert counted(history) == [None, None, None]


def test_a_paragraph_put_back_in_two_readings_is_left_out_at_once(tmp_path: Path) -> None:
    office = Office(tmp_path / "record.db", "ada")
    workspace, script = office.workspace, office.script
    workspace.new_case("Idlib")
    workspace.add("Idlib", [Path("post.txt"), Path("times.txt")])
    workspace.put_back("Idlib", "post", paragraphs=[LEFT_OUT])
    script.gap, script.version = "\n\n\n", 1
    workspace.put_back("Idlib", "post", paragraphs=[LEFT_OUT])
    now = workspace.leave_out("Idlib", "post", paragraphs=[LEFT_OUT]).value
    assert not now.comparison.article("post").paragraph(LEFT_OUT).in_story
    office.close()


def test_what_a_merge_puts_in_force_is_in_force_for_the_list_and_for_all_cases(
    record: Record, other: Record
) -> None:
    def lay_down(at: Record, form: str) -> None:
        rule = Equivalence(("a", "b"), form, Scope.ALL)
        at.append("Idlib", lambda past: steps.lay_down(past, pen(), rule))

    def set_aside(at: Record) -> None:
        at.append("Idlib", lambda past: steps.take_out(past, pen(), one_held(past, "times")))

    set_aside(record)
    record.append("Idlib", lambda past: steps.bring_in(past, pen(), one_held(past, "times")))
    lay_down(record, "a")
    set_aside(other)
    lay_down(other, "b")
    record.shared_rules()
    record.bring_in(other.copy_of("Idlib").copy, pen())
    assert [len(guidance(record.history("Idlib")).equivalences), record.summary("Idlib").articles] == [1, 2]
    assert [rule.preferred for rule in record.shared_rules()] == ["a"]
    anew = Record(record.place)
    assert [rule.preferred for rule in anew.shared_rules()] == ["a"]
    anew.close()


def test_a_text_that_was_erased_in_another_copy_can_be_erased_here_too(record: Record, other: Record) -> None:
    other.erase_article(pen(), "times", quotes=False, reason="by order")
    record.bring_in(other.copy_of("Idlib").copy, pen())
    assert len(record.originals("Idlib")) == 2  # nobody erases in another's record
    record.erase_article(pen(), "times", quotes=False, reason="here as well")
    assert len(record.originals("Idlib")) == 1
    found = record.verify()
    assert found.ok, found.damaged


def test_a_text_goes_in_every_reading_that_a_copy_brought_and_none_comes_back(tmp_path: Path) -> None:
    offices = []
    for editor in ("ada", "ben"):
        (tmp_path / editor).mkdir()
        offices.append(Office(tmp_path / editor / "record.db", editor))
    ada, ben = offices
    file = tmp_path / "case.variorum"
    ada.workspace.new_case("Idlib")
    ada.workspace.add("Idlib", [Path("post.txt"), Path("times.txt")])

    def merge_in_another_reading(version: int) -> None:
        ada.script.gap, ada.script.version = "\n" * (2 + version), version
        first, second, *_ = (s.dispute.id for s in ada.workspace.open_case("Idlib").standings)
        ada.workspace.merge("Idlib", [first, second])
        ada.workspace.export_case("Idlib", file)
        ben.workspace.import_case(file)

    merge_in_another_reading(1)
    assert ben.reads(mark("times"))
    ben.workspace.erase_article("Idlib", "times", quotes=True, reason="by order")
    assert not ben.reads(mark("times"))
    ada.workspace.undo("Idlib")
    merge_in_another_reading(2)
    assert not ben.reads(mark("times")) and ben.workspace.verify().ok
    for office in offices:
        office.close()
